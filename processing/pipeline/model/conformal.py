"""How far a territory lies from its forecast once the level is known: split-conformal scores by size.

Score |y − p| / √max(p(100 − p), 60) in points. Each training ballot is left out in turn and forecast from the others
under its true level; quantiles are taken ballot by ballot and the largest kept, because the next election may be as
odd as the oddest known one (pooling them would cover the average election only).
"""

from typing import Iterable, Iterator, List, NamedTuple, Tuple

import numpy as np

from ..errors import InvalidParameter
from ..translation import tr
from .level import oracle_level
from .panel import BLOCS, Panel
from .swing import Lag, Prediction, Swing

SIZE_BINS = (0.0, 100.0, 200.0, 400.0, 800.0, 1600.0, 5000.0, 20000.0)  # registered electors, lower bounds
PROBABILITIES = tuple(np.round(np.concatenate([np.arange(0.0, 0.96, 0.05), [0.975, 0.99]]), 3))
SMALLEST_VARIANCE = 60.0  # points²
FEWEST = 40  # territories of one ballot in a bin, below which the bin takes the whole ballot's quantiles
UNSEEN_KIND = 1.5  # how much wider, where no calibration ballot is of the kind to come
SERIES = BLOCS + ("abstention",)


class LocalResidual(NamedTuple):
    """quantiles: (6 series, 8 size bins, probabilities) of the score; ballots: those it was calibrated on."""

    quantiles: np.ndarray
    ballots: List[str]


def size_bins(registered: np.ndarray) -> np.ndarray:
    """Return the bin, 0 to 7, of numbers of registered electors."""
    return np.searchsorted(SIZE_BINS, registered, side="right") - 1


def score_unit(percent: np.ndarray) -> np.ndarray:
    """Return the unit of the score, in points: √max(p(100 − p), 60) of a forecast p in percent."""
    return np.sqrt(np.maximum(percent * (100.0 - percent), SMALLEST_VARIANCE))


def percent(prediction: Prediction) -> np.ndarray:
    """Return the six series of a prediction in percent, (T, 6): the five blocs, then abstention."""
    return 100.0 * np.column_stack([prediction.shares, prediction.abstention])


def observed(panel: Panel, row: int) -> np.ndarray:
    """Return the six series of a past ballot in percent, (T, 6); NaN where nobody voted or there is no row."""
    expressed, registered = panel.expressed[row], panel.registered[row]
    votes = panel.votes[row] / np.where(expressed > 0, expressed, np.nan)[:, None]
    abstention = panel.abstentions[row] / np.where(registered > 0, registered, np.nan)
    return 100.0 * np.column_stack([votes, abstention])


def leave_one_out(panel: Panel, swing: Swing, lags: List[Lag]) -> Iterator[Tuple[int, Panel, Prediction]]:
    """Forecast each training ballot from the others, under its true level: (row, the others, prediction).

    ``swing`` gives the constants, ``lags`` are its own of the panel. Each ballot is forecast as one of its own kind and
    date, so that the age of the others is counted both ways. Another ballot of the same day is left out with it, for it
    would tell the turnout. A ballot of no quality, or whose others can teach nothing, is passed over.
    """
    for row, ballot in enumerate(panel.ballots):
        others = [other for other, held in enumerate(panel.ballots) if held.date != ballot.date]
        fresh = Swing(**{**swing.get_params(), "kind": ballot.kind, "on": ballot.date})
        quality = [fresh.quality.get(panel.ballots[other].kind, 0.0) for other in others]
        if not any(quality) or fresh.quality.get(ballot.kind, 0.0) == 0.0:
            continue
        rest = panel.select(panel.ballots[other].id for other in others)
        fresh.fit(rest, [lags[other] for other in others])
        level = oracle_level(panel, row)
        yield row, rest, fresh.predict(level.shares, level.abstention)


def calibrate(panel: Panel, kind: str, left_out: Iterable[Tuple[int, Panel, Prediction]]) -> LocalResidual:
    """Return the quantiles over the ballots of ``leave_one_out``, for an election of ``kind`` to come."""
    tables, names, seen = [], [], False
    for row, _, prediction in left_out:
        tables.append(_quantiles(observed(panel, row), percent(prediction), panel.registered[row]))
        names.append(panel.ballots[row].id)
        seen = seen or panel.ballots[row].kind == kind
    if not tables:
        raise InvalidParameter(
            tr("The model needs two past ballots at least, to measure on one what it learned from the other."))
    return LocalResidual(np.max(tables, axis=0) * (1.0 if seen else UNSEEN_KIND), names)


def _quantiles(truth: np.ndarray, forecast: np.ndarray, registered: np.ndarray) -> np.ndarray:
    scores = np.abs(truth - forecast) / score_unit(forecast)
    bins = size_bins(np.nan_to_num(registered))
    table = np.empty((len(SERIES), len(SIZE_BINS), len(PROBABILITIES)))
    for series in range(len(SERIES)):
        usable = ~np.isnan(scores[:, series])
        for size in range(len(SIZE_BINS)):
            inside = usable & (bins == size)
            chosen = scores[inside if inside.sum() >= FEWEST else usable, series]
            count = len(chosen)
            conformal = np.minimum(np.array(PROBABILITIES) * (count + 1) / max(count, 1), 1.0)
            table[series, size] = np.quantile(chosen, conformal) if count else 0.0
    return table
