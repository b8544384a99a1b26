"""The ways from a level and local deviations to shares: log-odds, log-ratio, and plain points."""

import numpy as np

TOLERANCE = 1e-10
SMALLEST_SHARE = 1e-6


def logit(share: np.ndarray) -> np.ndarray:
    """Return the log-odds of shares strictly between 0 and 1."""
    return np.log(share) - np.log1p(-share)


def inverse_logit(log_odds: np.ndarray) -> np.ndarray:
    """Return the shares of log-odds."""
    return 1.0 / (1.0 + np.exp(-log_odds))


def inside(shares: np.ndarray) -> np.ndarray:
    """Return shares kept away from 0 and 1, where they have no log-odds."""
    return np.clip(shares, SMALLEST_SHARE, 1.0 - SMALLEST_SHARE)


def close(shares: np.ndarray) -> np.ndarray:
    """Return shares scaled so that the last axis sums to 1."""
    return shares / shares.sum(axis=-1, keepdims=True)


def shift_to_level(log_odds: np.ndarray, level: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return logit⁻¹(log_odds + a), a found by Newton so that the weighted mean of each column is its level.

    log_odds: (T, K); level: (K,) strictly between 0 and 1; weights: (T,) summing to 1. Columns are not closed.
    """
    shift = np.zeros(log_odds.shape[1])
    for _ in range(100):
        shares = inverse_logit(log_odds + shift)
        error = _mean(weights, shares) - level
        slope = _mean(weights, shares * (1.0 - shares))
        step = np.clip(error / slope, -1.0, 1.0)
        shift -= step
        if np.abs(step).max() < TOLERANCE:
            break
    return inverse_logit(log_odds + shift)


def scale_to_level(log_ratios: np.ndarray, level: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return closed shares ∝ level · exp(log_ratios + a), a by iterative scaling to the weighted means ``level``.

    log_ratios: (T, K); level: (K,) positive, summing to 1; weights: (T,) summing to 1. Iterative proportional
    fitting (Deming and Stephan, 1940): rows sum to 1, weighted columns to the level.
    """
    base = level * np.exp(log_ratios)
    factor = np.ones(log_ratios.shape[1])
    for _ in range(1000):
        shares = close(base * factor)
        ratio = level / _mean(weights, shares)
        factor *= ratio
        if np.abs(ratio - 1.0).max() < TOLERANCE:
            break
    return close(base * factor)


def add_to_level(points: np.ndarray, level: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return closed shares max(0, level + points + a), a so that the weighted means are the level before closing.

    points: (T, K) differences of shares, 0.1 being ten points; level: (K,) summing to 1; weights: (T,) summing to 1.
    """
    return close(np.maximum(level + points - _mean(weights, points), SMALLEST_SHARE))


def _mean(weights: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Return the weighted mean of each column, summed in one order: a matrix product adds as its threads please."""
    return np.einsum("t,tk->k", weights, values)
