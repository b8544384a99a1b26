"""Whether what was drawn was honest: intervals that hold what they promise, probabilities that come true."""

from typing import Any, Dict, List, NamedTuple, Optional, Sequence

import numpy as np

from .draws import QUANTILES

#: Nominal coverage, and the quantiles that bound the interval.
INTERVALS = {50: (0.25, 0.75), 80: (0.10, 0.90), 90: (0.05, 0.95)}
BINS = 10


class Coverage(NamedTuple):
    """Of the intervals of one nominal coverage, series by series (S,): coverages 0 to 1, widths in points.

    ``held`` and ``width`` weigh by votes, abstention by registered electors; ``…_unweighted`` by nothing.
    """

    held: np.ndarray
    held_unweighted: np.ndarray
    width: np.ndarray
    width_unweighted: np.ndarray


class Reliability(NamedTuple):
    """Of all probabilities of leading between two tenths: their mean, how often it came true, how many there are."""

    said: float
    came_true: float
    cases: int


class Honesty(NamedTuple):
    """coverage: by nominal percent; crps: (S,) points, weighted; reliability: by tenth; brier: of the first part.

    Both are empty where nothing can come first.
    """

    coverage: Dict[int, Coverage]
    crps: np.ndarray
    reliability: List[Reliability]
    brier: Optional[float]

    def to_dict(self, series: Sequence[str], told: Optional[Sequence[str]] = None) -> Dict[str, Any]:
        """Return all of it as JSON, series under their names, those ``told`` alone if given."""
        def by_name(values: np.ndarray) -> Dict[str, float]:
            return {name: value for name, value in zip(series, values.tolist()) if told is None or name in told}

        named = {str(said): {key: by_name(values) for key, values in one._asdict().items()}
                 for said, one in self.coverage.items()}
        return {"coverage": named, "crps": by_name(self.crps),
                "reliability": [one._asdict() for one in self.reliability], "brier": self.brier}


def measure(
    quantiles: np.ndarray, leading: np.ndarray, truth: np.ndarray, weights: np.ndarray,
    contenders: Optional[Sequence[int]] = None,
) -> Honesty:
    """Return how honest quantiles (T, S, 7) and probabilities of leading (T, C) were.

    truth: (T, S) in percent, NaN where nothing is known; weights: (T, S), what each territory counts for; contenders:
    places of the C series that may come first, all but the last unless said.
    """
    places = list(range(truth.shape[1] - 1) if contenders is None else contenders)
    coverage = {}
    for said, (low, high) in INTERVALS.items():
        below, above = quantiles[:, :, QUANTILES.index(low)], quantiles[:, :, QUANTILES.index(high)]
        held = np.where(np.isnan(truth), np.nan, (truth >= below) & (truth <= above))
        width = np.where(np.isnan(truth), np.nan, above - below)
        plain = np.ones_like(weights)
        coverage[said] = Coverage(_mean(held, weights), _mean(held, plain), _mean(width, weights), _mean(width, plain))
    said_first: List[Reliability] = []
    brier = None
    if places:
        usable = ~np.isnan(truth[:, places]).any(axis=1)
        first = np.eye(len(places))[truth[usable][:, places].argmax(axis=1)]
        said_first = reliability(leading[usable], first)
        brier = float(((leading[usable] - first) ** 2).sum(axis=1).mean())
    return Honesty(coverage, _mean(crps(quantiles, truth), weights), said_first, brier)


def crps(quantiles: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """Return the continuous ranked probability score of forecasts given by quantiles, (T, S), in points.

    The weighted interval score of the median and the three central intervals: it tends to the CRPS as quantiles
    multiply (Bracher, Ray, Gneiting and Reich, Evaluating epidemic forecasts in an interval format, PLoS
    Computational Biology 17(2), 2021). For a forecast without uncertainty it is the absolute error.
    """
    total = 0.5 * np.abs(truth - quantiles[:, :, QUANTILES.index(0.50)])
    for low, high in INTERVALS.values():
        below, above = quantiles[:, :, QUANTILES.index(low)], quantiles[:, :, QUANTILES.index(high)]
        missed = np.maximum(below - truth, 0.0) + np.maximum(truth - above, 0.0)
        total = total + low * (above - below) + missed
    return total / (len(INTERVALS) + 0.5)


def reliability(said: np.ndarray, came_true: np.ndarray) -> List[Reliability]:
    """Return the curve of probabilities (any shape, 0 to 1) against events (0 or 1), by tenths that hold any."""
    said, came_true = said.ravel(), came_true.ravel()
    tenth = np.minimum((said * BINS).astype(int), BINS - 1)
    return [Reliability(float(said[tenth == place].mean()), float(came_true[tenth == place].mean()),
                        int((tenth == place).sum())) for place in range(BINS) if (tenth == place).any()]


def _mean(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return the weighted mean of each series over the territories where it is known, (S,)."""
    known = ~np.isnan(values)
    total = (known * weights).sum(axis=0)
    return (np.where(known, values, 0.0) * weights).sum(axis=0) / np.maximum(total, 1e-9)
