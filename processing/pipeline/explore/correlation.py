"""Correlations with weights, intervals and a control; shares of variance. Needs numpy only.

All arrays of one call are of equal length and without NaN. Weights need not sum to anything.
"""

import math
from typing import NamedTuple, Sequence

import numpy as np

#: Of a 95 % interval, in standard errors.
NORMAL_95 = 1.959963984540054
NOTHING = math.nan


class Correlation(NamedTuple):
    """A coefficient between −1 and 1, its 95 % interval, and the two-sided p of none; NaN where it has no sense."""

    value: float
    low: float
    high: float
    p: float


UNKNOWN = Correlation(NOTHING, NOTHING, NOTHING, NOTHING)


def effective_size(weights: np.ndarray) -> float:
    """Return how many equally weighted observations the weights are worth: (Σw)²/Σw² (Kish, 1965)."""
    return float(weights.sum() ** 2 / (weights @ weights))


def pearson(x: np.ndarray, y: np.ndarray, weights: np.ndarray) -> float:
    """Return the weighted product-moment correlation; NaN where one of the two does not vary."""
    if len(x) < 2:
        return NOTHING
    x, y = _centred(x, weights), _centred(y, weights)
    root = np.sqrt(weights)
    x, y = x * root, y * root
    size = np.linalg.norm(x) * np.linalg.norm(y)
    return float(np.clip(x @ y / size, -1.0, 1.0)) if size > 0 else NOTHING


def ranks(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return the weight below each value plus half the weight at it: with equal weights, the ranks with ties shared.

    Spearman's correlation is Pearson's of these.
    """
    order = np.argsort(values, kind="stable")
    ordered = values[order]
    starts = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]]))
    at = np.add.reduceat(weights[order], starts)
    middle = np.cumsum(at) - at / 2.0
    result = np.empty(len(values))
    result[order] = np.repeat(middle, np.diff(np.append(starts, len(values))))
    return result


def remainder(values: np.ndarray, control: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return what a weighted straight line on ``control`` leaves of ``values``.

    The correlation of two remainders of one control is the partial correlation.
    """
    x, y = _centred(control, weights), _centred(values, weights)
    spread = (weights * x * x).sum()
    return y - x * ((weights * x * y).sum() / spread) if spread > 0 else y


def with_interval(value: float, size: float, controls: int = 0, is_rank: bool = False) -> Correlation:
    """Return the coefficient with its interval and p: Fisher's z, as if from ``size`` independent observations.

    Variance 1/(size − 3 − controls) (Fisher, 1921); for ranks times 1 + r²/2 (Bonett and Wright, 2000).
    """
    freedom = size - 3.0 - controls
    if math.isnan(value) or freedom <= 0:
        return Correlation(value, NOTHING, NOTHING, NOTHING)
    if abs(value) >= 1.0:
        return Correlation(value, value, value, 0.0)
    middle = math.atanh(value)
    error = math.sqrt((1.0 + value * value / 2.0 if is_rank else 1.0) / freedom)
    p = math.erfc(abs(middle) / error / math.sqrt(2.0))
    return Correlation(value, math.tanh(middle - NORMAL_95 * error), math.tanh(middle + NORMAL_95 * error), p)


def false_discovery_rates(p: Sequence[float]) -> np.ndarray:
    """Return each p adjusted for how many were looked at: below .05, at most 5 % of what is called found is chance.

    Benjamini and Hochberg (1995). NaN stay NaN and do not count.
    """
    values = np.asarray(p, dtype=float)
    result = np.full(len(values), NOTHING)
    there = np.flatnonzero(~np.isnan(values))
    order = there[np.argsort(values[there], kind="stable")]
    count = len(order)
    raw = values[order] * count / np.arange(1, count + 1)
    result[order] = np.minimum(np.minimum.accumulate(raw[::-1])[::-1], 1.0)
    return result


def explained(columns: np.ndarray, y: np.ndarray, weights: np.ndarray) -> float:
    """Return the share of the weighted variance of y that a linear regression on ``columns`` (n, k) accounts for.

    Adjusted for the number of columns (Ezekiel, 1930), so that noise explains nothing; NaN where there are too few
    rows, or y does not vary.
    """
    root = np.sqrt(weights)
    target = _centred(y, weights) * root
    total = target @ target
    centred = np.column_stack([_centred(column, weights) for column in columns.T]) * root[:, None]
    norm = np.linalg.norm(centred, axis=0)
    scaled = centred[:, norm > 0] / norm[norm > 0]
    if total <= 0 or scaled.shape[1] == 0:
        return NOTHING
    solution, _, rank, _ = np.linalg.lstsq(scaled, target, rcond=None)
    freedom = len(y) - rank - 1
    if freedom <= 0:
        return NOTHING
    left = target - scaled @ solution
    return float(1.0 - (left @ left) / total * (len(y) - 1) / freedom)


def known_by(forecast: np.ndarray, y: np.ndarray, weights: np.ndarray) -> float:
    """Return the share of the weighted variance of y that a forecast, taken as it is, accounts for; may be negative."""
    total = (weights * _centred(y, weights) ** 2).sum()
    return float(1.0 - (weights * (y - forecast) ** 2).sum() / total) if total > 0 else NOTHING


def _centred(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    return values - (weights @ values) / weights.sum()
