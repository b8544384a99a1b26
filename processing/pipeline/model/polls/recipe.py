"""The level from polls, and how far it may be off: the recipe of FORECAST, every constant a named parameter.

95 to 99 % of the error of polls is common to all institutes: the spread depends on the time to the vote, never on
how many polls there are.
"""

from dataclasses import asdict, dataclass, field, replace
from datetime import date
from statistics import mean
from typing import Any, Dict, Iterable, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ...election.folding import fold
from ..level import (
    POLLS,
    Level,
    Scales,
    centre_part,
    correlation_of,
    draw_around,
    groups_of,
    split_groups,
    unmoved,
)
from ..links import close, inverse_logit, logit
from ..panel import BLOCS
from .blocs import BlocRegister
from .checks import LOWEST_SUM
from .names import is_named
from .rows import ABSTENTION, PollRow

USEFUL_DAYS = 270
"""Beyond, polls have no measurable advantage over past ballots."""


class Hypothesis(NamedTuple):
    """One question put to one sample. shares: (5,) points by bloc, summing to about 100; abstention in points.

    unknown: points of candidates of whom no bloc is known. withdrawn: since when a candidate no longer stands.
    """

    survey: str
    hypothesis: str
    institute: str
    fieldwork_end: date
    sample: Optional[int]
    candidates: Tuple[str, ...]
    withdrawn: Dict[str, date]
    shares: np.ndarray
    unknown: float
    abstention: Optional[float]


@dataclass(frozen=True)
class Choice:
    """Which hypotheses to keep: those that name all of ``candidates`` and none of ``without``.

    withdrawn: keep also those with a candidate who had withdrawn by the as-of date; standing: the official list, where
    there is one: those that name anybody else are left out. Names are compared as ``is_named`` does.
    """

    candidates: Tuple[str, ...] = ()
    without: Tuple[str, ...] = ()
    withdrawn: bool = False
    standing: Optional[Tuple[str, ...]] = None

    def reason(self, hypothesis: Hypothesis, as_of: date) -> str:
        """Return why the hypothesis is left out, a code of ``reasons`` and a name; empty: kept."""
        for name in self.candidates:
            if not any(is_named(name, candidate) for candidate in hypothesis.candidates):
                return f"lacks:{name}"
        for name in self.without:
            if any(is_named(name, candidate) for candidate in hypothesis.candidates):
                return f"names:{name}"
        if not self.withdrawn:
            for candidate, day in hypothesis.withdrawn.items():
                if day <= as_of:
                    return f"withdrawn:{candidate}"
        for candidate in hypothesis.candidates if self.standing is not None else ():
            if not any(is_named(name, candidate) for name in self.standing or ()):
                return f"cannot-stand:{candidate}"
        return ""


class Last(NamedTuple):
    """The last election of the kind over the whole country: shares (5,) and abstention, 0 to 1; its day."""

    shares: np.ndarray
    abstention: float
    date: date


class Survey(NamedTuple):
    """A survey that counted: its hypotheses averaged, and what it weighed (all sum to 1)."""

    survey: str
    institute: str
    fieldwork_end: date
    sample: Optional[int]
    hypotheses: int
    weight: float
    shares: np.ndarray


class Polled(NamedTuple):
    """A level from polls and where it comes from.

    kept, left_out: hypotheses inside the window; left_out with the reason. trust: the weight of polls against the
    last election of the kind. days: to the vote.
    """

    level: Level
    surveys: List[Survey]
    kept: List[Hypothesis]
    left_out: List[Tuple[Hypothesis, str]]
    trust: float
    days: int
    as_of: date
    election_date: date

    def draws(self, generator: np.random.Generator, count: int) -> Tuple[np.ndarray, np.ndarray]:
        """Return ``count`` levels: shares (count, 5) and abstention (count,)."""
        return self.level.spread.draw(self.level, 0.0, count, generator)


@dataclass(frozen=True)
class PollSpread:
    """How far a level from polls may be off, in log-odds, ``days`` before the vote; common to all territories.

    All are scales of a Student t of ``degrees`` (its standard deviation is larger by √(degrees / (degrees − 2))); they
    grow as (1 + days / ``growth_days``) ^ ``growth_power``, no longer after ``longest_days``; that of abstention does
    not. ``split`` moves centre within centre and right.
    """

    days: int = 0
    left: float = 0.11
    centre_right: float = 0.11
    far_right: float = 0.18
    other: float = 0.28
    split: float = 0.25
    abstention: float = 0.30
    degrees: float = 6.0
    between: float = -0.35
    against_other: float = -0.15
    growth_days: float = 15.0
    growth_power: float = 1.0 / 3.0
    longest_days: int = 730

    def draw(
        self, level: Level, horizon: float, draws: int, generator: np.random.Generator
    ) -> Tuple[np.ndarray, np.ndarray]:
        """Return levels drawn around ``level``: shares (draws, 5), closed, and abstention (draws,).

        horizon is LevelSpread's and says nothing here: what counts are the days from the polls to the vote.
        """
        if level.certain:
            return unmoved(level, draws)
        deviation = np.sqrt(self.degrees / (self.degrees - 2.0))
        wider = (1.0 + min(self.days, self.longest_days) / self.growth_days) ** self.growth_power * deviation
        groups = np.array([self.left, self.centre_right, self.far_right, self.other])
        scales = Scales(groups * wider, self.split * wider, self.abstention * deviation)
        return draw_around(level, scales, correlation_of(self.between, self.against_other),
                           (self.degrees, self.degrees), draws, generator)


@dataclass(frozen=True)
class LevelFromPolls:
    """The level of the whole country from its polls and the last election of the kind.

    Polls are no older than max(``shortest_window``, days · ``window_share``). A survey weighs
    √clip(sample, ``smallest_sample``, ``largest_sample``) · ½^(age / h), h = min(``half_life`` + days ·
    ``half_life_growth``, ``longest_half_life``) days, its age counted from the newest; one without a sample counts
    as ``usual_sample``. Polls are believed by 1 / (1 + (days / ``trust_days``)²), the last election for the rest.
    Polls' own abstention counts for half where they are at most ``abstention_window`` days old.
    """

    shortest_window: int = 60
    window_share: float = 0.5
    smallest_sample: int = 300
    largest_sample: int = 3000
    usual_sample: int = 1000
    half_life: float = 3.0
    half_life_growth: float = 0.1
    longest_half_life: float = 45.0
    trust_days: float = 500.0
    abstention_window: int = 15
    smallest_share: float = 0.005
    spread: PollSpread = field(default_factory=PollSpread)

    def parameters(self) -> Dict[str, Any]:
        """Return every constant by name."""
        return asdict(self)

    def level(
        self, hypotheses: Iterable[Hypothesis], as_of: date, election_date: date, last: Optional[Last] = None,
        choice: Optional[Choice] = None,
    ) -> Optional[Polled]:
        """Return the level for an election from the polls that had ended by ``as_of``; None where there are none.

        ``hypotheses`` are those of one election. Without ``last`` polls are all there is, and abstention is 30 %.
        """
        choice = choice or Choice()
        days = max((election_date - as_of).days, 0)
        recent = [one for one in hypotheses if 0 <= (as_of - one.fieldwork_end).days <= self.window(days)]
        reasons = [(one, choice.reason(one, as_of) or _unknown(one)) for one in recent]
        kept = [one for one, reason in reasons if not reason]
        if not kept:
            return None
        surveys = self._surveys(kept, days)
        polled = np.sum([one.weight * one.shares for one in surveys], axis=0)
        trust = 1.0 if last is None else 1.0 / (1.0 + (days / self.trust_days) ** 2)
        shares = self._mixed(close(polled), last, trust)
        level = Level(shares, self._abstention(kept, as_of, last), POLLS, kind_seen=last is not None,
                      spread=replace(self.spread, days=days))
        return Polled(level, surveys, kept, [(one, reason) for one, reason in reasons if reason], trust, days, as_of,
                      election_date)

    def window(self, days: int) -> float:
        """Return how old a poll may be, in days, for a vote in ``days``."""
        return max(self.shortest_window, days * self.window_share)

    def _surveys(self, kept: Sequence[Hypothesis], days: int) -> List[Survey]:
        newest = max(one.fieldwork_end for one in kept)
        half_life = min(self.half_life + days * self.half_life_growth, self.longest_half_life)
        by_survey: Dict[Tuple[str, date], List[Hypothesis]] = {}
        for one in kept:
            by_survey.setdefault((one.survey, one.fieldwork_end), []).append(one)
        surveys = []
        for (name, ended), of_survey in by_survey.items():
            sample = of_survey[0].sample
            size = np.clip(sample or self.usual_sample, self.smallest_sample, self.largest_sample)
            weight = float(np.sqrt(size) * 0.5 ** ((newest - ended).days / half_life))
            surveys.append(Survey(name, of_survey[0].institute, ended, sample, len(of_survey), weight,
                                  close(np.mean([close(one.shares) for one in of_survey], axis=0))))
        total = sum(one.weight for one in surveys)
        return sorted((one._replace(weight=one.weight / total) for one in surveys),
                      key=lambda one: (one.fieldwork_end, one.survey), reverse=True)

    def _mixed(self, polled: np.ndarray, last: Optional[Last], trust: float) -> np.ndarray:
        """Mix polls and the last election in log-odds, centre and right together; they are split as in the polls."""
        mixed = _clip(groups_of(polled), self.smallest_share)
        if last is not None:
            before = _clip(groups_of(last.shares), self.smallest_share)
            mixed = inverse_logit(trust * logit(mixed) + (1.0 - trust) * logit(before))
        return split_groups(close(mixed), centre_part(polled))

    def _abstention(self, kept: Sequence[Hypothesis], as_of: date, last: Optional[Last]) -> float:
        fresh = [one.abstention / 100.0 for one in kept
                 if one.abstention is not None and (as_of - one.fieldwork_end).days <= self.abstention_window]
        usual = 0.30 if last is None else last.abstention
        return (usual + mean(fresh)) / 2.0 if fresh else usual


def hypotheses_of(rows: Iterable[PollRow], register: BlocRegister) -> List[Hypothesis]:
    """Return the hypotheses of poll rows, in order of fieldwork; what a hypothesis leaves of 100 is other's."""
    grouped: Dict[Tuple[str, str, date], List[PollRow]] = {}
    for row in rows:
        grouped.setdefault((row.survey, row.hypothesis, row.fieldwork_end), []).append(row)
    made = [_hypothesis(of_one, register) for of_one in grouped.values()]
    return sorted(made, key=lambda one: (one.fieldwork_end, one.survey, one.hypothesis))


def _hypothesis(rows: Sequence[PollRow], register: BlocRegister) -> Hypothesis:
    shares = np.zeros(len(BLOCS))
    unknown, abstention = 0.0, None
    for row in rows:
        bloc = row.bloc or register.find(row.candidate, row.election_date)
        if bloc == ABSTENTION:
            abstention = row.share
        elif bloc is None:
            unknown += row.share
        else:
            shares[BLOCS.index(bloc)] += row.share
    shares[-1] += max(0.0, 100.0 - shares.sum() - unknown)
    first = rows[0]
    return Hypothesis(
        first.survey, first.hypothesis, first.institute, first.fieldwork_end, first.sample,
        tuple(row.candidate for row in rows if row.bloc != ABSTENTION),
        {row.candidate: row.withdrawn for row in rows if row.withdrawn is not None}, shares, unknown, abstention)


def without_repeats(rows: Sequence[PollRow], order: Sequence[str], sources: Sequence[str]) -> List[PollRow]:
    """Return the rows without the surveys that an earlier source holds too: one institute, one last day of fieldwork.

    sources: of each row; order: the sources, those to be believed first before others.
    """
    rank = {source: place for place, source in enumerate(order)}
    best: Dict[Tuple[str, date], int] = {}
    keys = [(fold(row.institute), row.fieldwork_end) for row in rows]
    for key, source in zip(keys, sources):
        best[key] = min(best.get(key, len(rank)), rank[source])
    return [row for row, key, source in zip(rows, keys, sources) if rank[source] == best[key]]


def _clip(shares: np.ndarray, smallest: float) -> np.ndarray:
    return np.clip(close(shares), smallest, 1.0 - smallest)


def _unknown(hypothesis: Hypothesis) -> str:
    return "unknown-bloc" if hypothesis.unknown > 100.0 - LOWEST_SUM else ""
