"""Errors of forecast shares against a ballot that was held."""

from typing import Any, Dict, List, NamedTuple

import numpy as np

from ..errors import InvalidParameter
from ..translation import tr
from .conformal import observed
from .panel import BLOCS, Panel


class Score(NamedTuple):
    """Errors over five blocs, in points. mae and rmse weigh territories by registered electors.

    leader_accuracy: part of the territories whose first bloc is the right one, 0 to 1. by_bloc: (5,) weighted mae.
    """

    mae: float
    mae_unweighted: float
    rmse: float
    leader_accuracy: float
    by_bloc: List[float]

    def to_dict(self) -> Dict[str, Any]:
        """Return the score as JSON."""
        return {**self._asdict(), "by_bloc": dict(zip(BLOCS, self.by_bloc))}


def score(shares: np.ndarray, panel: Panel, row: int) -> Score:
    """Return the errors of forecast shares (T, 5), 0 to 1, against a ballot of the panel; no vote, no error."""
    truth = observed(panel, row)[:, :5]
    usable = ~np.isnan(truth).any(axis=1) & (panel.registered[row] > 0)
    if not usable.any():
        raise InvalidParameter(tr("No territory of this perimeter voted in {ballot}.").format(
            ballot=panel.ballots[row].id))
    forecast, truth = 100.0 * shares[usable], truth[usable]
    weights = panel.registered[row][usable] / panel.registered[row][usable].sum()
    error = np.abs(forecast - truth)
    return Score(
        mae=float((weights @ error).mean()),
        mae_unweighted=float(error.mean()),
        rmse=float(np.sqrt((weights @ error**2).mean())),
        leader_accuracy=float((forecast.argmax(axis=1) == truth.argmax(axis=1)).mean()),
        by_bloc=(weights @ error).tolist(),
    )
