"""The level that a scenario asks of polls: which ones, as of when, and what they make for a perimeter."""

from collections import Counter
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Dict, List, Mapping, Optional, Tuple

import numpy as np

from ...errors import InvalidParameter
from ...feedback import Feedback
from ...translation import tr
from ...words import KIND_NAMES, date_words, number
from ..level import Level
from ..panel import BLOCS, Panel
from .deviation import to_perimeter
from .names import is_named, reasons_words
from .recipe import USEFUL_DAYS, Choice, Last, LevelFromPolls, Polled
from .store import WIDEST, Asked, names_of, national_levels, read_asked


@dataclass(frozen=True)
class PollRequest:
    """What a scenario says under ``polls``. as_of: the last day whose polls are known; kind: empty, the model's."""

    kind: str = ""
    as_of: Optional[date] = None
    choice: Choice = Choice()


class National:
    """First rounds over the whole country, read from the warehouse once, when somebody asks."""

    def __init__(self, connection) -> None:
        self._connection = connection
        self._levels: Optional[Dict[Tuple[str, date], Last]] = None

    def before(self, day: date) -> Dict[Tuple[str, date], Last]:
        """Return those before a day: (kind, date) to level."""
        if self._levels is None:
            self._levels = national_levels(self._connection)
        return {key: last for key, last in self._levels.items() if key[1] < day}


class PollSource:
    """Levels from the warehouse's polls for one perimeter and one day of vote.

    known_until: the day after which nothing may be known, where the user gave one; else all polls before the vote.
    ``told``: what each level was made from, as plain JSON, in the order asked.
    """

    def __init__(self, connection, kind: str, panel: Panel, on: date, known_until: Optional[date] = None,
                 recipe: Optional[LevelFromPolls] = None, feedback: Optional[Feedback] = None,
                 national: Optional[National] = None) -> None:
        self._connection = connection
        self._national = national or National(connection)
        self._kind, self._panel, self._on = kind, panel, on
        self._known_until = known_until
        self._recipe = recipe or LevelFromPolls()
        self._feedback = feedback or Feedback()
        self.told: List[Dict[str, Any]] = []

    def level(self, request: PollRequest) -> Level:
        """Return the perimeter's level. Raises InvalidParameter, naming the key, where no poll can be used."""
        kind = request.kind or self._kind
        asked = read_asked(self._connection, kind, self._on)
        if asked is None:
            raise InvalidParameter(
                tr("polls: the warehouse has no poll on “{kind}”. Import some with augure:importpolls, or leave polls "
                   "out of the scenario.").format(kind=tr(KIND_NAMES[kind])))
        as_of = self._as_of(request, asked)
        _refuse_strangers(request.choice, asked)
        national = self._national.before(as_of)
        polled = self._recipe.level(asked.hypotheses, as_of, self._on, self._last(national, kind), request.choice)
        if polled is None:
            raise self._nothing_left(asked, as_of, request.choice)
        self._tell(polled, kind, request.choice)
        if self._is_whole():
            return polled.level
        return to_perimeter(polled.level, self._panel, national, kind, self._on)

    def _as_of(self, request: PollRequest, asked: Asked) -> date:
        last_poll = max(one.fieldwork_end for one in asked.hypotheses)
        limit = min(self._known_until or self._on, self._on)
        if request.as_of is None:
            return min(limit, last_poll)
        if request.as_of > limit:
            raise InvalidParameter(
                tr("polls: as_of is {day}, after {limit}: those polls would know what is to be forecast.").format(
                    day=request.as_of.isoformat(), limit=limit.isoformat()))
        return request.as_of

    def _is_whole(self) -> bool:
        return len(np.unique(self._panel.departements)) >= WIDEST

    def _last(self, national: Mapping[Tuple[str, date], Last], kind: str) -> Optional[Last]:
        same = [key for key in national if key[0] == kind]
        if same:
            return national[max(same, key=lambda key: key[1])]
        self._feedback.warn(
            tr("No earlier {kind} is known over the whole country: the level comes from the polls alone.").format(
                kind=tr(KIND_NAMES[kind])))
        return None

    def _nothing_left(self, asked: Asked, as_of: date, choice: Choice) -> InvalidParameter:
        days = (self._on - as_of).days
        within = [one for one in asked.hypotheses
                  if 0 <= (as_of - one.fieldwork_end).days <= self._recipe.window(days)]
        if within:
            reasons = Counter(choice.reason(one, as_of) or "unknown-bloc" for one in within)
            return InvalidParameter(
                tr("polls: all {count} hypotheses known on {day} are left out ({reasons}). Change candidates, without, "
                   "withdrawn or standing.").format(
                       count=len(within), day=as_of.isoformat(), reasons=reasons_words(reasons.most_common(4))))
        return InvalidParameter(
            tr("polls: no poll ended in the {window} days before {day}. Give another as_of, or leave polls out.")
            .format(window=round(self._recipe.window(days)), day=as_of.isoformat()))

    def _tell(self, polled: Polled, kind: str, choice: Choice) -> None:
        self.told.append(describe(polled, kind, choice))
        shares = ", ".join(f"{bloc} {number(100 * share)}" for bloc, share in zip(BLOCS, polled.level.shares))
        self._feedback.info(
            tr("Polls known on {day}, {days} days before {vote}: {surveys} surveys, {kept} hypotheses kept and {left} "
               "left out; they count for {trust} %, the last such election for the rest. The country: {shares}.")
            .format(
                day=date_words(polled.as_of), days=polled.days, vote=date_words(polled.election_date),
                surveys=len(polled.surveys), kept=len(polled.kept), left=len(polled.left_out),
                trust=number(100 * polled.trust, 0), shares=shares))
        if polled.days > USEFUL_DAYS:
            self._feedback.warn(
                tr("The vote is {days} days after these polls: beyond about nine months polls have been no better than "
                   "past ballots, measured on the first rounds since 1965.").format(days=polled.days))


def describe(polled: Polled, kind: str, choice: Choice) -> Dict[str, Any]:
    """Return what a level from polls was made from, as plain JSON; shares in points of the whole country."""
    left_out = Counter(reason for _, reason in polled.left_out)
    return {
        "kind": kind, "as_of": polled.as_of.isoformat(), "election_date": polled.election_date.isoformat(),
        "days": polled.days, "trust": polled.trust,
        "shares": dict(zip(BLOCS, (100.0 * polled.level.shares).tolist())),
        "abstention": 100.0 * polled.level.abstention,
        "surveys": [{"survey": s.survey, "institute": s.institute, "fieldwork_end": s.fieldwork_end.isoformat(),
                     "sample": s.sample, "hypotheses": s.hypotheses, "weight": s.weight,
                     "shares": dict(zip(BLOCS, (100.0 * s.shares).tolist()))} for s in polled.surveys],
        "hypotheses": [f"{h.survey} {h.hypothesis}: {', '.join(h.candidates)}" for h in polled.kept],
        "left_out": dict(left_out), "asked": asdict(choice),
    }


def _refuse_strangers(choice: Choice, asked: Asked) -> None:
    """Raise InvalidParameter where the user names somebody whom no poll names: a spelling, most likely."""
    known = names_of(asked.hypotheses)
    for key, names in (("candidates", choice.candidates), ("without", choice.without)):
        for name in names:
            if not any(is_named(name, candidate) for candidate in known):
                raise InvalidParameter(
                    tr("polls: {key} names “{name}”, whom no poll names. They name: {known}.").format(
                        key=key, name=name, known=", ".join(known[:30])))
