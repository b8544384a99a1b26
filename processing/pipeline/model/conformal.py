"""How far a territory lies from its forecast once the level is known: split-conformal scores by size.

Score |y − p| / √max(p(100 − p), 60) in points. Each training ballot is left out in turn and forecast from the others
under its true level; quantiles are taken ballot by ballot and the largest kept, because the next election may be as
odd as the oddest known one (pooling them would cover the average election only).

Where the same lists or candidates stand everywhere, ballots with candidates of one constituency say nothing of the
scatter and are left aside; the ballots of the kind to come count with SAME_KIND beside the largest of all. Where each
constituency has its own candidates, a perimeter of few constituencies has seen few of them: the quantiles are no
smaller than those of a normal scatter, measured on all constituencies of France.
"""

from statistics import NormalDist
from typing import Any, Iterable, Iterator, List, NamedTuple, Sequence, Tuple

import numpy as np

from ..errors import InvalidParameter
from ..translation import tr
from .level import oracle_level
from .method import Method, Prediction
from .panel import ABSTENTION, BLOCS, Panel, years_between

SIZE_BINS = (0.0, 100.0, 200.0, 400.0, 800.0, 1600.0, 5000.0, 20000.0)  # registered electors, lower bounds
PROBABILITIES = tuple(np.round(np.concatenate([np.arange(0.0, 0.96, 0.05), [0.975, 0.99]]), 3))
SMALLEST_VARIANCE = 60.0  # points²
FEWEST = 40  # territories of one ballot in a bin, below which the bin takes the whole ballot's quantiles
UNSEEN_KIND = 1.5  # how much wider, where no calibration ballot is of the kind to come
SAME_KIND = 0.25  # what the ballots of the kind to come weigh beside the largest quantiles of all
LOCAL_CANDIDATES = ("legislatives", "departementales", "cantonales", "municipales")
#: What the candidates of a constituency add, a standard deviation in units of the score: législatives of 2017 in the
#: communes of France, left out and forecast from the ballots to 2019, between their scatter weighted by electors and
#: not. A part that is no bloc takes the largest.
CANDIDATE_SCATTER = {"left": 0.16, "centre": 0.16, "right": 0.22, "far_right": 0.125, "other": 0.12,
                     "abstention": 0.10}
SERIES = BLOCS + (ABSTENTION,)


class LocalResidual(NamedTuple):
    """quantiles: (series, 8 size bins, probabilities) of the score; ballots: those it was calibrated on."""

    quantiles: np.ndarray
    ballots: List[str]


def size_bins(registered: np.ndarray) -> np.ndarray:
    """Return the bin, 0 to 7, of numbers of registered electors."""
    return np.searchsorted(SIZE_BINS, registered, side="right") - 1


def score_unit(percent: np.ndarray) -> np.ndarray:
    """Return the unit of the score, in points: √max(p(100 − p), 60) of a forecast p in percent."""
    return np.sqrt(np.maximum(percent * (100.0 - percent), SMALLEST_VARIANCE))


def percent(prediction: Prediction) -> np.ndarray:
    """Return the series of a prediction in percent, (T, K + 1): its parts, then abstention."""
    return 100.0 * np.column_stack([prediction.shares, prediction.abstention])


def observed(panel: Panel, row: int) -> np.ndarray:
    """Return the series of a past ballot in percent, (T, K + 1); NaN where nobody voted or there is no row."""
    expressed, registered = panel.expressed[row], panel.registered[row]
    votes = panel.votes[row] / np.where(expressed > 0, expressed, np.nan)[:, None]
    abstention = panel.abstentions[row] / np.where(registered > 0, registered, np.nan)
    return 100.0 * np.column_stack([votes, abstention])


def leave_one_out(
    panel: Panel, method: Method, lags: Sequence[Any], ahead: float = 0.0
) -> Iterator[Tuple[int, Panel, Prediction]]:
    """Forecast each training ballot from the others, under its true level: (row, the others, prediction).

    ``method`` gives the constants, ``lags`` are its own of the panel. Each ballot is forecast as one of its own kind
    and date, so that the age of the others is counted both ways. Another ballot of the same day is left out with it,
    for it would tell the turnout. A ballot that teaches nothing, or whose others can teach nothing, is passed over.
    Periods of an indicator follow one another: each is forecast from those that ended ``ahead`` years before it or
    more, for its neighbours in time on both sides would nearly tell it.
    """
    for row, ballot in enumerate(panel.ballots):
        others = [other for other, held in enumerate(panel.ballots) if held.date != ballot.date and not (
            panel.is_indicator and years_between(held.date, ballot.date) < ahead)]
        teaching = [other for other in others if method.quality_of(panel.ballots[other].kind) > 0]
        # A period has few before it; of ballots too few are the method's to refuse, for they are the same for all.
        if method.quality_of(ballot.kind) == 0.0 or len(teaching) < (method.fewest if panel.is_indicator else 1):
            continue
        rest = panel.select(panel.ballots[other].id for other in others)
        fresh = method.toward(ballot.kind, ballot.date).fit(rest, [lags[other] for other in others] if lags else None)
        level = oracle_level(panel, row)
        yield row, rest, fresh.predict(level.shares, level.abstention)


def calibrate(panel: Panel, kind: str, left_out: Iterable[Tuple[int, Panel, Prediction]]) -> LocalResidual:
    """Return the quantiles over the ballots of ``leave_one_out``, for an election of ``kind`` to come."""
    tables = [(row, _quantiles(observed(panel, row), percent(prediction), panel.registered[row]))
              for row, _, prediction in left_out]
    if not tables:
        raise InvalidParameter(
            tr("The model needs two past ballots at least, to measure on one what it learned from the other."))
    comparable = _comparable([panel.ballots[row].kind for row, _ in tables], kind)
    used = [one for one, counts in zip(tables, comparable) if counts]
    largest = np.max([table for _, table in used], axis=0)
    same = [table for row, table in used if panel.ballots[row].kind == kind]
    if kind in LOCAL_CANDIDATES:
        quantiles = np.maximum(largest, _candidate_scatter(panel)[:, None, :])
    elif same:
        quantiles = SAME_KIND * np.max(same, axis=0) + (1.0 - SAME_KIND) * largest
    else:
        quantiles = UNSEEN_KIND * largest
    return LocalResidual(quantiles, [panel.ballots[row].id for row in sorted({row for row, _ in used})])


def _comparable(kinds: List[str], kind: str) -> List[bool]:
    """Return which kinds of ballot tell the scatter of an election of ``kind``; all of them where none would."""
    everywhere = [one not in LOCAL_CANDIDATES for one in kinds]
    return everywhere if kind not in LOCAL_CANDIDATES and any(everywhere) else [True] * len(kinds)


def _candidate_scatter(panel: Panel) -> np.ndarray:
    """Return the quantiles of |z|·σ for each series, (series, probabilities)."""
    normal = np.array([NormalDist().inv_cdf(0.5 + chance / 2.0) for chance in PROBABILITIES])
    largest = max(CANDIDATE_SCATTER.values())
    return np.outer([CANDIDATE_SCATTER.get(name, largest) for name in panel.series], normal)


def _quantiles(truth: np.ndarray, forecast: np.ndarray, registered: np.ndarray) -> np.ndarray:
    scores = np.abs(truth - forecast) / score_unit(forecast)
    bins = size_bins(np.nan_to_num(registered))
    table = np.empty((scores.shape[1], len(SIZE_BINS), len(PROBABILITIES)))
    for series in range(len(table)):
        usable = ~np.isnan(scores[:, series])
        table[series] = _conformal(scores[usable, series])
        for size in range(len(SIZE_BINS)):
            inside = usable & (bins == size)
            if inside.sum() >= FEWEST:
                table[series, size] = _conformal(scores[inside, series])
    return table


def _conformal(scores: np.ndarray) -> np.ndarray:
    """Return the quantiles at PROBABILITIES · (n + 1) / n: those that cover a new one of the same law."""
    if not len(scores):
        return np.zeros(len(PROBABILITIES))
    return np.quantile(scores, np.minimum(np.array(PROBABILITIES) * (len(scores) + 1) / len(scores), 1.0))
