"""What is forecast: the five blocs, any other parts of the votes, or one rate; and the panel of it.

PARTS in the user's words:

    (empty)                          the five blocs of ref.bloc
    left, centre+right, far_right    blocs, joined by +; what is left is "rest"
    LFI+PCF, SOC, LE PEN             nuances, candidates or lists
    abstention                       of the registered
    indicator:fibre                  an indicator in percent: its periods are the elections
"""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date
from typing import Any, Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
import pandas

from ..election.folding import fold, fold_code
from ..errors import DatasetMissing, InvalidParameter
from ..feedback import Feedback
from ..parameters import read_list
from ..ref.perimeter import Perimeter
from ..translation import tr
from ..warehouse.datasets import read_frame
from ..words import REST
from .load import load_panel, panel_without_ballots
from .panel import ABSTENTION, BLOCS, Ballot, Panel
from .stations import load_station_panel
from .swing import QUALITY

COMMUNE, STATION = "commune", "polling_station"
INDICATOR = "indicator:"
OF_REGISTERED = (ABSTENTION, "voters")
UNITS = 10000  # what a rate is counted in: a rate is known, no sample, and weighs the same everywhere

_CANDIDATES = """
SELECT c.id, c.label, c.match_nuance, c.match_name, b.bloc
FROM election.candidate c JOIN election.candidate_bloc b ON b.candidate = c.id WHERE c.ballot = %(ballot)s
"""

_VOTES = {
    COMMUNE: """
SELECT r.territory AS code, m.part, sum(r.votes)::bigint AS votes FROM election.comparable_result r
JOIN unnest(%(candidates)s::integer[], %(parts)s::integer[]) m (candidate, part) USING (candidate)
WHERE r.ballot = %(ballot)s AND (%(codes)s::text[] IS NULL OR r.territory = ANY(%(codes)s)) GROUP BY 1, 2
""",
    STATION: """
SELECT r.territory AS code, m.part, sum(r.votes)::bigint AS votes FROM election.result r
JOIN unnest(%(candidates)s::integer[], %(parts)s::integer[]) m (candidate, part) USING (candidate)
WHERE r.ballot = %(ballot)s AND r.level = 'polling_station'
  AND (%(codes)s::text[] IS NULL OR r.territory = ANY(%(codes)s)) GROUP BY 1, 2
"""}

_RATES = """
SELECT coalesce(p.to_code, v.territory) AS code, CASE WHEN count(*) = 1 THEN min(v.value) END AS value
FROM indicator.value v LEFT JOIN ref.passage p ON p.level = v.level AND p.from_code = v.territory
WHERE v.indicator = %(indicator)s AND v.level = %(level)s AND replace(v.period, '-', '_') = %(period)s GROUP BY 1
"""


class Composition(NamedTuple):
    """What PARTS asks for. names: the parts but the rest; members: what each holds, as written; rate: of one rate."""

    names: Tuple[str, ...] = ()
    members: Tuple[Tuple[str, ...], ...] = ()
    rate: str = ""

    @classmethod
    def parse(cls, text: str) -> "Composition":
        """Read PARTS. Raises InvalidParameter for a name that stands twice."""
        names = read_list(text)
        if len(names) == 1 and (names[0] == ABSTENTION or names[0].startswith(INDICATOR)):
            return cls(rate=names[0])
        names = [" ".join(name.split()) for name in names]
        members = tuple(tuple(part.strip() for part in name.split("+") if part.strip()) for name in names)
        every = [fold(member) for part in members for member in part]
        twice = sorted({member for member in every if every.count(member) > 1})
        reserved = {fold(name) for name in (ABSTENTION, REST)}.intersection(every)
        if twice or reserved or any(name.startswith(INDICATOR) for name in names):
            raise InvalidParameter(tr("PARTS “{text}” is not understood: names of blocs, nuances, candidates or lists, "
                                      "each once, joined by + where they count together; or abstention alone, or "
                                      "indicator:CODE alone.").format(text=text))
        return cls(tuple(names), members)

    @classmethod
    def of(cls, panel: Panel) -> "Composition":
        """Return what PARTS asked for, of a panel made of it."""
        if panel.is_rate:
            return cls(rate=INDICATOR + panel.parts[0] if panel.is_indicator else ABSTENTION)
        return cls() if panel.parts == BLOCS else cls.parse(",".join(panel.parts[:-1]))

    @property
    def indicator(self) -> str:
        """The code of the indicator that is the target, if one is."""
        return self.rate[len(INDICATOR):] if self.rate.startswith(INDICATOR) else ""

    def constants(self) -> Dict[str, Dict[str, Any]]:
        """Return the constants of each method that this target asks for: FORECAST recipe, step 4, for abstention."""
        if not self.rate:
            return {}
        if self.indicator:
            quality, swing = {self.indicator: 1.0}, {}
        else:
            quality, swing = dict.fromkeys(QUALITY, 1.0), {"other_type": 0.2, "time_constant": 5.0}
        naive = {name: {"quality": quality} for name in ("persistence", "uniform", "proportional", "logit")}
        constants = {**swing, "quality": quality}
        return {"swing": constants, **naive, "ridge": {"quality": quality, "swing": constants},
                "boosting": {"quality": quality, "swing": constants}}


def indicator_ballots(connection, code: str, level: str) -> List[Ballot]:
    """Return the periods of an indicator as ballots, in order of date. Raises DatasetMissing where it has none."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT period FROM indicator.cells WHERE indicator = %s AND level = %s", (code, level))
        dated = [(period_end(period), period) for (period,) in cursor.fetchall()]
    found = [Ballot(f"{period.replace('-', '_')}-{code}-1", code, day, 1) for day, period in dated if day]
    if not found:
        raise DatasetMissing(tr("PARTS: the indicator “{code}” has no values by period at the level {level}.").format(
            code=code, level=level))
    return sorted(found, key=lambda ballot: (ballot.date, ballot.id))


def choose_periods(connection, text: str, code: str) -> List[Ballot]:
    """Return the periods of an indicator named in ``text`` (2019, or 2019-fibre-1, separated by commas), all if empty.

    Raises DatasetMissing, with those there are, for one that is not there.
    """
    known = indicator_ballots(connection, code, COMMUNE)
    names = read_list(text)
    chosen = [ballot for ballot in known if not names or ballot.id in names or period_of(ballot) in names]
    strange = [name for name in names if name not in {*(b.id for b in known), *map(period_of, known)}]
    if strange:
        raise DatasetMissing(tr("The indicator “{code}” has no period {missing}. It has: {known}.").format(
            code=code, missing=", ".join(strange), known=", ".join(map(period_of, known))))
    return chosen


def period_of(ballot: Ballot) -> str:
    """Return the period that stands as a ballot: 2019, 2014-2019, 2019-06."""
    return ballot.id.partition("-")[0].replace("_", "-")


def period_end(period: str) -> Optional[date]:
    """Return the last day of a period such as 2019, 2014-2019, 2019-06 or 2019-06-30; None where it names no year."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", period):
        return date.fromisoformat(period)
    month = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", period)
    if month:
        year, number = int(month.group(1)), int(month.group(2))
        return date(year, number, monthrange(year, number)[1])
    years = [int(year) for year in re.findall(r"\d{4}", period)]
    return date(max(years), 12, 31) if years else None


def load_composition(
    connection, ballots: Sequence[Ballot], perimeter: Perimeter, composition: Composition, feedback: Feedback,
    level: str = COMMUNE, must_stand: bool = True,
) -> Panel:
    """Return the panel of these ballots over the territories of the perimeter, the votes in the parts asked for.

    level: ``commune`` or ``polling_station``. must_stand: a part that no ballot has is refused, for it is misspelt most
    likely; else it has no votes.
    """
    if composition.indicator:
        if level != COMMUNE:
            raise InvalidParameter(tr("PARTS: the indicator “{code}” is forecast by commune: LEVEL={level}.").format(
                code=composition.indicator, level=COMMUNE))
        return _load_rate(connection, ballots, perimeter, composition.indicator)
    read = load_station_panel if level == STATION else load_panel
    panel = read(connection, ballots, perimeter, feedback)
    if composition.rate:
        counts = np.stack([panel.abstentions, panel.registered - panel.abstentions], axis=2)
        return replace(panel, votes=counts, parts=OF_REGISTERED, abstentions=np.full_like(panel.abstentions, np.nan))
    if not composition.names:
        return panel
    wanted = panel.codes.tolist() if perimeter.codes else None
    return _load_parts(connection, panel, composition, _VOTES[level], must_stand, wanted)


def _load_parts(
    connection, panel: Panel, composition: Composition, query: str, must_stand: bool, wanted: Optional[List[str]]
) -> Panel:
    """Return the panel with the votes in the parts asked for; wanted: the territories to read, all if None."""
    votes = np.full((len(panel.ballots), panel.size, len(composition.names) + 1), np.nan)
    codes, seen, labels = pandas.Index(panel.codes), set(), set()
    for row, ballot in enumerate(panel.ballots):
        candidates = read_frame(connection, _CANDIDATES, {"ballot": ballot.id}, dtype={"bloc": str})
        parts = [_part_of(one, composition) for one in candidates.itertuples()]
        seen.update(parts)
        labels.update(candidates["label"])
        frame = read_frame(connection, query, {"ballot": ballot.id, "candidates": candidates["id"].tolist(),
                                               "parts": parts, "codes": wanted}, dtype={"code": str})
        where = codes.get_indexer(frame["code"])
        inside = where >= 0
        votes[row][np.unique(where[inside])] = 0.0
        votes[row][where[inside], frame["part"].to_numpy(int)[inside]] = frame["votes"].to_numpy(float)[inside]
    unknown = [name for place, name in enumerate(composition.names) if place not in seen]
    if unknown and must_stand:
        raise InvalidParameter(tr("PARTS: no ballot has {names}. Blocs: {blocs}. Candidates, lists and nuances are: "
                                  "{labels}.").format(names=", ".join(unknown), blocs=", ".join(BLOCS),
                                                      labels=", ".join(sorted(labels)[:60])))
    return replace(panel, votes=votes, parts=(*composition.names, REST))


def _part_of(candidate: Any, composition: Composition) -> int:
    """Return the place of a candidate's part; a nuance or a name says more than a bloc.

    A list's or a pair's nuance is that of its party behind an L or BC (LSOC, BCSOC): SOC names them too.
    """
    of_party = re.sub("^(BC|L)", "", candidate.match_nuance) if isinstance(candidate.match_nuance, str) else None
    known = (candidate.match_nuance, of_party, candidate.match_name, fold(candidate.label), candidate.bloc)
    for name in known:
        for place, members in enumerate(composition.members):
            if isinstance(name, str) and any(name in (member, fold(member), fold_code(member)) for member in members):
                return place
    return len(composition.names)


def _load_rate(connection, ballots: Sequence[Ballot], perimeter: Perimeter, code: str) -> Panel:
    empty = panel_without_ballots(connection, perimeter)
    rates = np.full((len(ballots), empty.size), np.nan)
    codes = pandas.Index(empty.codes)
    for row, ballot in enumerate(ballots):
        frame = read_frame(connection, _RATES, {"indicator": code, "level": "commune",
                                                "period": ballot.id.partition("-")[0]}, dtype={"code": str})
        where = codes.get_indexer(frame["code"])
        rates[row][where[where >= 0]] = frame["value"].to_numpy(float)[where >= 0]
    if np.isnan(rates).all():
        raise InvalidParameter(tr("PARTS: the indicator “{code}” has no value in the perimeter “{perimeter}”.").format(
            code=code, perimeter=perimeter.text))
    if np.nanmin(rates) < 0 or np.nanmax(rates) > 100:
        raise InvalidParameter(tr("PARTS: the indicator “{code}” is no rate from 0 to 100 %: its values go from {low} "
                                  "to {high}.").format(code=code, low=np.nanmin(rates), high=np.nanmax(rates)))
    counted = np.rint(rates * UNITS / 100.0)
    return replace(
        empty, ballots=tuple(ballots), votes=np.stack([counted, UNITS - counted], axis=2), parts=(code, REST),
        registered=np.where(np.isnan(rates), np.nan, float(UNITS)), abstentions=np.full_like(rates, np.nan))
