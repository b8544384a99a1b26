"""Errors of forecast shares against a ballot that was held, with and without the weight of electors."""

from typing import Any, Dict, List, NamedTuple, Sequence

import numpy as np

from ..errors import InvalidParameter
from ..translation import tr
from .conformal import SIZE_BINS, observed, size_bins
from .panel import BLOCS, Panel

SMALLEST_CHANCE = 1e-4  # a forecast of zero would make the log score infinite at the first vote


class Score(NamedTuple):
    """Errors over the parts of the votes, in points; ``mae``, ``rmse``, ``r2`` weigh by registered electors.

    r2, r2_unweighted: part of the squared differences between territories that the forecast explains, all parts
    together, around each part's mean; below 0, worse than the same share everywhere; 0 where all are
    alike. leader_accuracy: part of the territories whose first part is the right one, 0 to 1; leader_accuracy_weighted:
    of their electors. log_score: −ln of the forecast share of the part that a ballot paper names, mean of all ballot
    papers (I. J. Good, Rational decisions, 1952), smaller is better. within_five: part of the forecast shares off by at
    most 5 points, weighted, 0 to 1. by_bloc: (K,) weighted mae.
    """

    mae: float
    mae_unweighted: float
    rmse: float
    rmse_unweighted: float
    r2: float
    r2_unweighted: float
    leader_accuracy: float
    leader_accuracy_weighted: float
    log_score: float
    within_five: float
    by_bloc: List[float]

    def to_dict(self, parts: Sequence[str] = BLOCS) -> Dict[str, Any]:
        """Return the score as JSON, the errors by part under their names."""
        return {**self._asdict(), "by_bloc": dict(zip(parts, self.by_bloc))}


class SizeScore(NamedTuple):
    """The error among territories of ``at_least`` registered electors, and fewer than the next class's."""

    at_least: int
    territories: int
    mae: float
    mae_unweighted: float
    leader_accuracy: float


def score(shares: np.ndarray, panel: Panel, row: int) -> Score:
    """Return the errors of forecast shares (T, K), 0 to 1, against a ballot of the panel; no vote, no error."""
    usable = voted(panel, row)
    if not usable.any():
        raise InvalidParameter(tr("No territory of this perimeter voted in {ballot}.").format(
            ballot=panel.ballots[row].id))
    forecast, truth = 100.0 * shares[usable], observed(panel, row)[usable, :-1]
    weights = panel.registered[row][usable] / panel.registered[row][usable].sum()
    error = np.abs(forecast - truth)
    right = forecast.argmax(axis=1) == truth.argmax(axis=1)
    votes = panel.votes[row][usable]
    return Score(
        mae=float((weights @ error).mean()),
        mae_unweighted=float(error.mean()),
        rmse=float(np.sqrt((weights @ error**2).mean())),
        rmse_unweighted=float(np.sqrt((error**2).mean())),
        r2=_explained(forecast, truth, weights),
        r2_unweighted=_explained(forecast, truth, np.full(len(truth), 1.0 / len(truth))),
        leader_accuracy=float(right.mean()),
        leader_accuracy_weighted=float(weights @ right),
        log_score=float(-(votes * np.log(np.maximum(shares[usable], SMALLEST_CHANCE))).sum() / votes.sum()),
        within_five=float((weights @ (error <= 5.0)).mean()),
        by_bloc=(weights @ error).tolist(),
    )


def score_by_size(shares: np.ndarray, panel: Panel, row: int) -> List[SizeScore]:
    """Return the errors of each class of size that holds a territory, the smallest first."""
    usable, bins = voted(panel, row), size_bins(np.nan_to_num(panel.registered[row]))
    found = []
    for place, at_least in enumerate(SIZE_BINS):
        inside = usable & (bins == place)
        if inside.any():
            one = score(shares[inside], panel.restrict(inside), row)
            found.append(SizeScore(int(at_least), int(inside.sum()), one.mae, one.mae_unweighted, one.leader_accuracy))
    return found


def voted(panel: Panel, row: int) -> np.ndarray:
    """Return which territories have registered electors and votes in a ballot, (T,) bool."""
    known = ~np.isnan(panel.votes[row]).any(axis=1) & (np.nan_to_num(panel.registered[row]) > 0)
    return known & (np.nan_to_num(panel.expressed[row]) > 0)


def _explained(forecast: np.ndarray, truth: np.ndarray, weights: np.ndarray) -> float:
    around = weights @ (truth - weights @ truth) ** 2
    left = weights @ (truth - forecast) ** 2
    return float(1.0 - left.sum() / around.sum()) if around.sum() > 0 else 0.0
