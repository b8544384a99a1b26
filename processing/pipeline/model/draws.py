"""Monte Carlo of the level and the local residual together: quantiles and probabilities of leading.

Seeded, the same bits for the same inputs. Memory is bounded: territories go through in slices.
"""

from typing import Dict, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ..feedback import Feedback
from .conformal import PROBABILITIES, LocalResidual, percent, score_unit, size_bins
from .level import Level, SpreadOfLevel, draw_level
from .links import SMALLEST_SHARE, inverse_logit, logit
from .pairs import Pairs, count_pairs
from .swing import Prediction

QUANTILES = (0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95)
CENTRAL = (0.10, 0.90)  # bounds of the 80 % interval
SLICE = 64  # territories at a time
STEP = 65535.0 / 100.0  # quantiles are read on a scale of 0.0015 point, where a radix sort is fast everywhere
SHIFTS = np.linspace(-8.0, 8.0, 129)  # log-odds; where the level's answer to a shift is tabulated
POOL = 1 << 15


class Spread(NamedTuple):
    """What was drawn, in percent. Series are the K parts, then abstention; C of the parts may come first.

    quantiles: (T, K + 1, 7); without_local: (T, K + 1, 2), the 80 % interval that each territory would have were the
    level of its perimeter and département all that is not known; leading: (T, C) probabilities. level_quantiles:
    (K + 1, 7) and level_leading: (C,) of the whole perimeter; departements: code → the same two for each département.
    pairs, level_pairs (1 territory) and departement_pairs: probabilities of the first two, where they were asked for.
    """

    quantiles: np.ndarray
    without_local: np.ndarray
    leading: np.ndarray
    level_quantiles: np.ndarray
    level_leading: np.ndarray
    departements: Dict[str, Tuple[np.ndarray, np.ndarray]]
    pairs: Optional[Pairs] = None
    level_pairs: Optional[Pairs] = None
    departement_pairs: Dict[str, Pairs] = {}


def simulate(
    prediction: Prediction,
    level: Level,
    spread: SpreadOfLevel,
    residual: LocalResidual,
    registered: np.ndarray,
    departements: np.ndarray,
    horizon: float,
    draws: int,
    seed: int,
    feedback: Optional[Feedback] = None,
    contenders: Optional[Sequence[int]] = None,
    with_pairs: bool = False,
) -> Spread:
    """Draw the level, each département's own part and each territory's residual around a point forecast.

    A draw of the level moves every territory by one number in log-odds per series, found so that the perimeter's
    mean (by expected votes; by registered electors for abstention) is the drawn level; shares are then closed, and the
    local residual added to each.
    Quantiles are of each series by itself, as the residuals were calibrated. contenders: places of the parts that may
    come first, all unless said; with_pairs: whether to count which two come first.
    """
    feedback = feedback or Feedback()
    generator = np.random.default_rng(seed)
    centre = np.clip(percent(prediction) / 100.0, SMALLEST_SHARE, 1 - SMALLEST_SHARE)
    weights = series_weights(registered, prediction.abstention, prediction.shares.shape[1])
    codes, group = np.unique(departements, return_inverse=True)
    shares, abstention = draw_level(level, spread, horizon, draws, generator)
    shifts = _shifts(logit(centre), weights, np.column_stack([shares, abstention]), level)
    own = spread.draw_departements(len(codes), draws, generator).astype(np.float32)
    if level.certain and level.source == "oracle":
        own[:] = 0.0
    pool = _residual_pool(residual, draws, generator)
    first = list(range(prediction.shares.shape[1]) if contenders is None else contenders)
    sums = np.zeros((len(codes), centre.shape[1], draws))
    quantiles = np.empty((len(centre), centre.shape[1], len(QUANTILES)))
    without_local = np.empty((len(centre), centre.shape[1], len(CENTRAL)))
    leading = np.empty((len(centre), len(first)))
    pairs = []
    log_odds = logit(centre).astype(np.float32)
    sizes = size_bins(registered)
    for start in range(0, len(centre), SLICE):
        feedback.check()
        part = slice(start, start + SLICE)
        drawn = _draw_slice(log_odds[part], shifts, own, group[part])
        for departement in np.unique(group[part]):
            mine = group[part] == departement
            sums[departement] += np.einsum("ts,tsd->sd", weights[part][mine], drawn[mine])
        without_local[part] = _quantiles(drawn, CENTRAL)
        _add_residual(drawn, pool, sizes[part], draws, generator)
        leading[part] = _leading(drawn[:, first])
        if with_pairs:
            pairs.append(count_pairs(drawn[:, first]))
        quantiles[part] = _quantiles(drawn)
        feedback.progress(100.0 * min(start + SLICE, len(centre)) / len(centre))
    found = _spread((quantiles, without_local, leading), sums, codes, weights, group, first, with_pairs)
    return found._replace(pairs=np.concatenate(pairs)) if with_pairs else found


def series_weights(registered: np.ndarray, abstention: np.ndarray, parts: int) -> np.ndarray:
    """Return what each territory weighs in its perimeter's level, (T, parts + 1): expected votes, then electors."""
    votes = registered * (1.0 - abstention)
    return np.column_stack([votes / votes.sum()] * parts + [registered / registered.sum()])


def _shifts(log_odds: np.ndarray, weights: np.ndarray, levels: np.ndarray, level: Level) -> np.ndarray:
    """Return (K + 1, draws): by how much each draw of the level moves every territory, in log-odds.

    The answer is monotone in the shift, so it is tabulated once and read backward in log-odds, where it is
    nearly straight; at the level itself the shift is zero.
    """
    here = (weights * inverse_logit(log_odds)).sum(axis=0)
    goal = np.append(level.shares, level.abstention)
    moved = np.clip(levels * (here / np.maximum(goal, SMALLEST_SHARE)), SMALLEST_SHARE, 1 - SMALLEST_SHARE)
    found = np.empty((log_odds.shape[1], len(levels)), dtype=np.float32)
    for series in range(len(found)):
        answer = np.array([weights[:, series] @ inverse_logit(log_odds[:, series] + shift) for shift in SHIFTS])
        found[series] = np.interp(logit(moved[:, series]), logit(answer), SHIFTS)
    return found


def _residual_pool(residual: LocalResidual, draws: int, generator: np.random.Generator) -> np.ndarray:
    """Return (K + 1, 8, POOL + draws) signed scores; any run of ``draws`` of them is a sample of the residual."""
    chance = generator.random(POOL + draws)
    sign = np.where(generator.random(POOL + draws) < 0.5, -1.0, 1.0)
    pool = np.empty(residual.quantiles.shape[:2] + (POOL + draws,), dtype=np.float32)
    for series, size in np.ndindex(*pool.shape[:2]):
        pool[series, size] = np.interp(chance, PROBABILITIES, residual.quantiles[series, size]) * sign
    return pool


def _draw_slice(log_odds: np.ndarray, shifts: np.ndarray, own: np.ndarray, group: np.ndarray) -> np.ndarray:
    """Return (territories, K + 1, draws) percents, the parts closed to 100."""
    drawn = own[group]
    drawn += shifts
    drawn += log_odds[:, :, None]
    np.negative(drawn, out=drawn)
    np.exp(drawn, out=drawn)
    drawn += 1.0
    np.divide(100.0, drawn, out=drawn)
    parts = drawn[:, :-1]
    parts *= (100.0 / parts.sum(axis=1))[:, None, :]
    return drawn


def _add_residual(
    drawn: np.ndarray, pool: np.ndarray, sizes: np.ndarray, draws: int, generator: np.random.Generator
) -> None:
    offsets = generator.integers(0, POOL, drawn.shape[:2])
    unit = score_unit(drawn)
    runs = np.lib.stride_tricks.sliding_window_view(pool, draws, axis=2)
    unit *= runs[np.arange(drawn.shape[1])[None, :], sizes[:, None], offsets]
    drawn += unit
    np.clip(drawn, 0.0, 100.0, out=drawn)


def _quantiles(drawn: np.ndarray, chances: Sequence[float] = QUANTILES) -> np.ndarray:
    """Return the quantiles over the last axis, nearest rank, of percents."""
    ranks = np.round(np.array(chances) * (drawn.shape[-1] - 1)).astype(int)
    ordered = np.sort((drawn * STEP + 0.5).astype(np.uint16), axis=-1, kind="stable")
    return ordered[..., ranks] / STEP


def _leading(drawn: np.ndarray) -> np.ndarray:
    """Return the probability that each part leads, (..., C), from draws (..., C, draws); a tie counts for each part."""
    if not drawn.shape[-2]:
        return np.empty(drawn.shape[:-1])
    times = np.count_nonzero(drawn == drawn.max(axis=-2, keepdims=True), axis=-1)
    return times / times.sum(axis=-1, keepdims=True)


def _spread(
    local: Tuple[np.ndarray, np.ndarray, np.ndarray], sums: np.ndarray, codes: np.ndarray, weights: np.ndarray,
    group: np.ndarray, first: Sequence[int], with_pairs: bool,
) -> Spread:
    whole = sums.sum(axis=0)
    by_departement, pairs = {}, {}
    for index, code in enumerate(codes):
        part = weights[group == index].sum(axis=0)
        if (part > 0).all():
            drawn = sums[index] / part[:, None]
            by_departement[str(code)] = (_quantiles(drawn), _leading(drawn[first]))
            if with_pairs:
                pairs[str(code)] = count_pairs(drawn[None, first])
    return Spread(*local, _quantiles(whole), _leading(whole[first]), by_departement,
                  level_pairs=count_pairs(whole[None, first]) if with_pairs else None, departement_pairs=pairs)
