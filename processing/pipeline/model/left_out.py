"""What a method was worth on the ballots it learned from, each left out in turn: honest intervals, worst places."""

from typing import Any, Dict, List, Sequence, Tuple

import numpy as np

from .conformal import PROBABILITIES, LocalResidual, calibrate, observed, percent, score_unit, size_bins
from .method import Prediction
from .panel import Panel
from .worst import worst

NOMINAL = (50, 80, 90)
SHOWN = 5


def describe_left_out(panel: Panel, left_out: Sequence[Tuple[int, Panel, Prediction]]) -> List[Dict[str, Any]]:
    """Return for each ballot of ``leave_one_out``, as JSON, how honest the local intervals were and what was missed.

    held: by nominal percent, the percent of votes inside p ± q·√max(p(100 − p), 60), by part, q calibrated on the other
    ballots; empty where there is no other. worst: the large territories missed by most, as ``worst.worst``'s.
    """
    found = []
    for one in left_out:
        row, rest, prediction = one
        others = [other for other in left_out if other is not one]
        residual = calibrate(panel, panel.ballots[row].kind, others) if others else None
        target = panel.select([panel.ballots[row].id])
        truth, forecast = observed(target, 0), percent(prediction)
        found.append({"held": _held(target, truth, forecast, residual) if residual else {},
                      "worst": worst(target, rest, forecast, truth)["large"][:SHOWN]})
    return found


def _held(
    target: Panel, truth: np.ndarray, forecast: np.ndarray, residual: LocalResidual
) -> Dict[str, Dict[str, float]]:
    bins, chances = size_bins(np.nan_to_num(target.registered[0])), np.round(100 * np.array(PROBABILITIES)).astype(int)
    error, unit = np.abs(truth - forecast), score_unit(forecast)
    weights = np.where(np.isnan(error), 0.0, np.nan_to_num(target.expressed[0])[:, None])
    found = {}
    for said in NOMINAL:
        reach = residual.quantiles[:, :, int(np.flatnonzero(chances == said)[0])].T[bins] * unit
        inside = (weights * (error <= reach)).sum(axis=0) / np.maximum(weights.sum(axis=0), 1e-9)
        told = [target.parts[place] for place in target.told if place < len(target.parts)]
        found[str(said)] = dict(zip(told, (100.0 * inside).tolist()))
    return found
