"""Every indicator against every bloc of a ballot, before and after the past vote is known."""

from dataclasses import dataclass
from typing import Dict, List, NamedTuple, Sequence, Tuple

import numpy as np

from ..feedback import Feedback
from ..model.conformal import SERIES
from .correlation import (
    NOTHING,
    UNKNOWN,
    Correlation,
    effective_size,
    explained,
    false_discovery_rates,
    known_by,
    pearson,
    ranks,
    remainder,
    with_interval,
)
from .independence import Neighbourhood
from .indicators import Indicator, Values
from .results import Result, series_of

#: Territories are weighted in regressions where the weights are worth so many observations per indicator.
PER_INDICATOR = 3.0
#: An indicator that fewer territories than this know is left out of regressions on all indicators together.
WIDELY_KNOWN = 0.5


class Measures(NamedTuple):
    """Correlations of one indicator with one series over ``count`` territories, weighted or each counting alike.

    partial: with what the past vote leaves, the past vote taken out of the indicator too; size, partial_size: the
    number of independent observations that the intervals stand on.
    """

    pearson: Correlation
    spearman: Correlation
    partial: Correlation
    size: float
    partial_size: float


@dataclass
class Pair:
    """An indicator and a series of a ballot. weighted: by registered electors; plain: each territory alike.

    q, partial_q: the weighted p, adjusted for all the pairs of the ballot (Benjamini–Hochberg).
    """

    series: str
    indicator: Indicator
    is_log: bool
    count: int
    electors: float
    weighted: Measures
    plain: Measures
    q: float = NOTHING
    partial_q: float = NOTHING


class Shares(NamedTuple):
    """Shares of a series' variance between territories, over those where all is known.

    together: all indicators; past: the swing forecast from earlier ballots alone; both: forecast and indicators;
    left: all indicators, of what the forecast leaves.
    """

    together: float
    past: float
    both: float
    left: float


@dataclass(frozen=True, eq=False)
class Measured:
    """What was measured of one ballot: pairs by series and indicator, shares by series.

    joint: the indicators taken together in the regressions; joint_count, joint_electors: over how many territories,
    and what share of the electors; is_weighted: by registered electors, but where a few large communes would decide.
    """

    result: Result
    values: List[Values]
    pairs: Dict[Tuple[str, str], Pair]
    shares: Dict[str, Shares]
    joint: List[Indicator]
    joint_count: int
    joint_electors: float
    is_weighted: bool

    @property
    def series(self) -> List[str]:
        """The series that were measured."""
        return list(dict.fromkeys(series for series, _ in self.pairs))

    def strongest(self, series: Sequence[str] = ()) -> List[Pair]:
        """Return the pairs of these series (all if empty), the strongest weighted correlation first."""
        chosen = [pair for pair in self.pairs.values() if not series or pair.series in series]
        known = [pair for pair in chosen if not np.isnan(pair.weighted.pearson.value)]
        return sorted(known, key=lambda pair: -abs(pair.weighted.pearson.value))


class _Ground:
    """The territories where one indicator is known, weighed in one way, with all that depends on the votes alone."""

    def __init__(self, shares: np.ndarray, expected: np.ndarray, weights: np.ndarray, points: np.ndarray):
        self.shares, self.expected, self.weights = shares, expected, weights
        self.around = Neighbourhood(points, weights)
        self.ranks = [ranks(column, weights) for column in shares.T]
        self.likeness = [self.around.likeness(column) for column in shares.T]
        self.has_past = not np.isnan(expected).all()
        self.left = [remainder(y, known, weights) if self.has_past else y for y, known in zip(shares.T, expected.T)]
        self.left_likeness = [self.around.likeness(column) for column in self.left]

    def measures(self, x: np.ndarray) -> List[Measures]:
        """Return the measures of an indicator against each series."""
        x_ranks, x_likeness = ranks(x, self.weights), self.around.likeness(x)
        return [self._measures(place, x, x_ranks, x_likeness) for place in range(self.shares.shape[1])]

    def _measures(self, place: int, x: np.ndarray, x_ranks: np.ndarray, x_likeness: np.ndarray) -> Measures:
        size = self.around.size(x_likeness, self.likeness[place])
        partial, partial_size = UNKNOWN, NOTHING
        if self.has_past:
            left = remainder(x, self.expected[:, place], self.weights)
            partial_size = self.around.size(self.around.likeness(left), self.left_likeness[place])
            partial = with_interval(pearson(left, self.left[place], self.weights), partial_size, controls=1)
        return Measures(
            with_interval(pearson(x, self.shares[:, place], self.weights), size),
            with_interval(pearson(x_ranks, self.ranks[place], self.weights), size, is_rank=True),
            partial, size, partial_size)


def measure(result: Result, values: Sequence[Values], points: np.ndarray, feedback: Feedback) -> Measured:
    """Return all measures of a ballot; points: (T, 3) metres, NaN where a territory has no outline."""
    places = series_of(result)
    voted = ~np.isnan(result.shares[:, places]).any(axis=1) & (result.registered > 0)
    grounds: Dict[bytes, Tuple[_Ground, _Ground]] = {}
    pairs: Dict[Tuple[str, str], Pair] = {}
    for one in values:
        feedback.check()
        known = voted & ~np.isnan(one.used)
        if known.sum() < 2:
            continue
        key = np.packbits(known).tobytes()
        if key not in grounds:
            weights = result.registered[known]
            grounds[key] = (
                _Ground(result.shares[known][:, places], result.expected[known][:, places], weights, points[known]),
                _Ground(result.shares[known][:, places], result.expected[known][:, places], np.ones(len(weights)),
                        points[known]))
        weighted, plain = (ground.measures(one.used[known]) for ground in grounds[key])
        for place, by_electors, alike in zip(places, weighted, plain):
            pairs[SERIES[place], one.indicator.code] = Pair(
                SERIES[place], one.indicator, one.is_log, int(known.sum()),
                float(result.registered[known].sum() / result.registered[voted].sum()), by_electors, alike)
    _adjust(list(pairs.values()))
    return Measured(result, list(values), pairs, *_together(result, values, places, voted))


def _together(
    result: Result, values: Sequence[Values], places: Sequence[int], voted: np.ndarray
) -> Tuple[Dict[str, Shares], List[Indicator], int, float, bool]:
    """Return the last five parts of Measured: all indicators that are widely known, together."""
    joint = [one for one in values if (~np.isnan(one.used) & voted).sum() >= WIDELY_KNOWN * max(voted.sum(), 1)]
    complete = voted & ~np.isnan([one.used for one in joint]).any(axis=0) if joint else np.zeros_like(voted)
    registered = result.registered
    is_weighted = bool(complete.any() and effective_size(registered[complete]) >= PER_INDICATOR * (len(joint) + 1))
    weights = registered[complete] if is_weighted else np.ones(int(complete.sum()))
    shares = {SERIES[place]: _shares(result, place, joint, complete, weights) for place in places}
    electors = float(registered[complete].sum() / max(registered[voted].sum(), 1.0))
    return shares, [one.indicator for one in joint], int(complete.sum()), electors, is_weighted


def _adjust(pairs: Sequence[Pair]) -> None:
    for pair, q, partial_q in zip(pairs, false_discovery_rates([pair.weighted.pearson.p for pair in pairs]),
                                  false_discovery_rates([pair.weighted.partial.p for pair in pairs])):
        pair.q, pair.partial_q = float(q), float(partial_q)


def _shares(result: Result, place: int, joint: Sequence[Values], complete: np.ndarray, weights: np.ndarray) -> Shares:
    if not complete.any():
        return Shares(NOTHING, NOTHING, NOTHING, NOTHING)
    columns = np.column_stack([one.used[complete] for one in joint])
    y, expected = result.shares[complete, place], result.expected[complete, place]
    together = explained(columns, y, weights)
    if np.isnan(expected).all():
        return Shares(together, NOTHING, NOTHING, NOTHING)
    past, left = known_by(expected, y, weights), explained(columns, y - expected, weights)
    return Shares(together, past, 1.0 - (1.0 - past) * (1.0 - max(left, 0.0)), left)
