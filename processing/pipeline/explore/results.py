"""Results of ballots, and what was to be expected of them from the ballots before: the past vote."""

from dataclasses import dataclass
from typing import List, Sequence, Tuple

import numpy as np

from ..errors import DatasetMissing
from ..model.conformal import SERIES, observed, percent
from ..model.level import oracle_level
from ..model.load import choose_ballots, read_ballots
from ..model.panel import Ballot, Panel
from ..model.swing import QUALITY, Swing
from ..parameters import read_list
from ..translation import tr


@dataclass(frozen=True, eq=False)
class Result:
    """One ballot over T territories.

    shares: (T, 6) percent of the votes of the five blocs, then abstention in percent of the registered; NaN where
    nobody voted. expected: the same as the swing forecast has it from ``past`` ballots alone, put on the true level of
    the whole; NaN everywhere without any. registered: (T,), 0 where there is no row.
    """

    ballot: Ballot
    shares: np.ndarray
    expected: np.ndarray
    past: Tuple[str, ...]
    registered: np.ndarray


def chosen_ballots(connection, text: str) -> List[Ballot]:
    """Return the ballots named in ``text``, in order of date; the last first round of each kind if empty.

    Raises DatasetMissing, with those there are, for one that is not in the warehouse.
    """
    if read_list(text):
        return choose_ballots(connection, text, "")
    last = {ballot.kind: ballot for ballot in read_ballots(connection) if ballot.round == 1}
    if not last:
        raise DatasetMissing(tr("The warehouse has no first round of any election: run “Import election results” "
                                "first."))
    return sorted(last.values(), key=lambda ballot: (ballot.date, ballot.id))


def needed_ballots(connection, chosen: Sequence[Ballot]) -> List[Ballot]:
    """Return the chosen ballots and, before the last of them, every first round that tells of the past vote."""
    last = max(ballot.date for ballot in chosen)
    names = {ballot.id for ballot in chosen}
    return [ballot for ballot in read_ballots(connection)
            if ballot.id in names or ballot.date < last and _teaches(ballot)]


def result_of(panel: Panel, ballot: Ballot) -> Result:
    """Return a ballot's result beside what the ballots of the panel held before its day led to expect."""
    row = panel.position(ballot.id)
    past = [other.id for held, other in enumerate(panel.ballots)
            if other.date < ballot.date and _teaches(other) and np.nansum(panel.votes[held]) > 0]
    shares = observed(panel, row)
    expected = np.full_like(shares, np.nan)
    if past:
        level = oracle_level(panel, row)
        swing = Swing(ballot.kind, on=ballot.date).fit(panel.select(past))
        expected = percent(swing.predict(level.shares, level.abstention))
    return Result(ballot, shares, expected, tuple(past), np.nan_to_num(panel.registered[row]))


def series_of(result: Result) -> List[int]:
    """Return which of the six series have something to tell: a bloc that nobody could vote for has not."""
    return [place for place in range(len(SERIES)) if np.nanmax(result.shares[:, place], initial=0.0) > 0]


def _teaches(ballot: Ballot) -> bool:
    return ballot.round == 1 and QUALITY.get(ballot.kind, 0.0) > 0
