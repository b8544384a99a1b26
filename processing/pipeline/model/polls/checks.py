"""Which hypotheses of a file may become a level; the others are refused, each with its reason."""

from collections import defaultdict
from statistics import mean, median
from typing import Callable, Dict, List, NamedTuple, Optional, Set, Tuple

from ...translation import tr
from ...words import number
from .rows import ABSTENTION, PollFile, PollRow, Refusal

#: A poll that lists everybody sums to 100 but for rounding; below, somebody is missing, above, something is twice.
LOWEST_SUM, HIGHEST_SUM = 94.0, 106.0
#: A candidate is major who is in half of the hypotheses of an election with ten points on the mean. Where one is
#: missing, the bloc must keep half of what it usually has: somebody else stands in the place.
MAJOR_SHARE, MAJOR_PRESENCE, LEAST_KEPT = 10.0, 0.5, 0.5

#: Candidates of the centre and of the right stand in for each other: together they are compared.
_GROUPS = {"centre": "centre and right", "right": "centre and right"}

Key = Tuple[str, str, str]
GroupOf = Callable[[PollRow], Optional[str]]


class _Hypothesis(NamedTuple):
    survey: str
    hypothesis: str
    rows: List[PollRow]

    @property
    def named(self) -> Dict[str, float]:
        return {row.candidate: row.share for row in self.rows if row.bloc != ABSTENTION}


def judge(file: PollFile, bloc_of: GroupOf) -> None:
    """Take the hypotheses that cannot be used out of ``file.rows``, into ``file.refusals``."""
    def group_of(row: PollRow) -> Optional[str]:
        bloc = bloc_of(row)
        return _GROUPS.get(bloc or "", bloc)

    elections: Dict[Tuple[str, str], Dict[Key, _Hypothesis]] = defaultdict(dict)
    for row in file.rows:
        key = (row.survey, row.hypothesis, row.fieldwork_end.isoformat())
        of_election = elections[row.kind, row.election_date.isoformat()]
        of_election.setdefault(key, _Hypothesis(row.survey, row.hypothesis, [])).rows.append(row)
    refused: Set[int] = set()
    for hypotheses in elections.values():
        for one, refusal in _refusals(list(hypotheses.values()), file.partial, group_of):
            file.refusals.append(refusal)
            refused.update(map(id, one.rows))
    file.rows = [row for row in file.rows if id(row) not in refused]


def _refusals(hypotheses: List[_Hypothesis], partial: Set[Tuple[str, str]], group_of: GroupOf):
    usual = _usual(hypotheses, group_of)
    for one in hypotheses:
        reason = _wrong_sum(one, (one.survey, one.hypothesis) in partial) or _missing(one, usual, group_of)
        if reason:
            code, message = reason
            yield one, Refusal(one.survey, one.hypothesis, code, message, min(row.line for row in one.rows))


def _wrong_sum(one: _Hypothesis, is_partial: bool) -> Optional[Tuple[str, str]]:
    candidates = [row for row in one.rows if row.bloc != ABSTENTION]
    if len({row.candidate for row in candidates}) < len(candidates):
        return "twice", tr("{survey}: a candidate is there twice in one hypothesis").format(survey=one.survey)
    total = sum(row.share for row in candidates)
    if total > HIGHEST_SUM:
        return "too-much", tr("{survey}: its shares sum to {total}").format(survey=one.survey, total=number(total))
    if total < LOWEST_SUM and not is_partial:
        return "incomplete", tr("{survey}: its shares sum to {total}, less than {least}: somebody is missing").format(
            survey=one.survey, total=number(total), least=number(LOWEST_SUM, 0))
    return None


class _Major(NamedTuple):
    bloc: Optional[str]
    with_bloc: float


def _usual(hypotheses: List[_Hypothesis], group_of: GroupOf) -> Dict[str, _Major]:
    """Return the major candidates of an election, each with the median share of the bloc where he or she stands."""
    shares: Dict[str, List[float]] = defaultdict(list)
    for one in hypotheses:
        for name, share in one.named.items():
            shares[name].append(share)
    majors = {}
    for name, values in shares.items():
        if len(values) >= MAJOR_PRESENCE * len(hypotheses) and mean(values) >= MAJOR_SHARE:
            there = [one for one in hypotheses if name in one.named]
            bloc = group_of(next(row for row in there[0].rows if row.candidate == name))
            majors[name] = _Major(bloc, median(_of_bloc(one, bloc, group_of) for one in there))
    return majors


def _missing(one: _Hypothesis, majors: Dict[str, _Major], group_of: GroupOf) -> Optional[Tuple[str, str]]:
    named = one.named
    for name, major in majors.items():
        if name in named:
            continue
        kept = _of_bloc(one, major.bloc, group_of)
        if kept < LEAST_KEPT * major.with_bloc:
            return "missing-candidate", tr(
                "{survey}: {candidate} is missing, and the bloc has {kept} instead of about {usual}").format(
                    survey=one.survey, candidate=name, kept=number(kept), usual=number(major.with_bloc))
    return None


def _of_bloc(one: _Hypothesis, bloc: Optional[str], group_of: GroupOf) -> float:
    return sum(row.share for row in one.rows if row.bloc != ABSTENTION and group_of(row) == bloc)
