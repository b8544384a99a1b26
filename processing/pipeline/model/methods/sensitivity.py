"""What a forecast would be were an indicator otherwise, and whether what indicators say lasts: measured, never assumed.

Within one election indicators explain much; what they add to the past changes from one election to the next. So beside
the effect that the fitted method gives an indicator stand the slopes of each training ballot by itself.
"""

from typing import Any, Dict, List, Optional, Sequence

import numpy as np

from ..method import Lag, Method
from ..panel import Panel
from .features import INDICATOR, Example, Learner, Scaler, Table
from .ridge import Ridge, moments_of, solve

PENALTY = 0.01  # of a ballot's slopes, where the method has none of its own: per unit of weight


def measure_sensitivity(method: Method, panel: Panel, lags: Sequence[Lag]) -> Optional[Dict[str, Any]]:
    """Return as JSON what the indicators of a fitted method do; None where it looks at none.

    link: the scale of the deviations (abstention is in log-odds always). indicators: those that differ from place to
    place; spread: their standard deviations over the training ballots. effect: by indicator, what the deviation of
    each series gains in the mean territory when it is one standard deviation higher, all else alike. ballots,
    by_ballot: by indicator and ballot, the slopes of what the other columns leave of that ballot alone, for the same
    step; None where no value was known before the ballot.
    """
    if not isinstance(method, Learner) or panel.indicators is None:
        return None
    examples = method.examples(panel, lags)
    names = examples[0].table.names
    scaler = Scaler().fit(names, np.concatenate([one.table.values for one in examples]),
                          np.concatenate([one.weights for one in examples]))
    table = method.table(panel, lags)
    places = [place for place, column in enumerate(scaler.columns_) if names[column].startswith(INDICATOR)]
    slopes = np.array([_slopes(one, scaler, method.penalty_ if isinstance(method, Ridge) else PENALTY)
                       for one in examples])
    known = [[not np.isnan(one.table.values[:, scaler.columns_[place]]).all() for one in examples] for place in places]
    return {
        "link": next(iter(method.deviations_)),
        "indicators": [scaler.names_[place][len(INDICATOR):] for place in places],
        "spread": [float(scaler.spread_[place]) for place in places],
        "effect": [_effect(method, table, scaler.columns_[place], scaler.spread_[place]) for place in places],
        "ballots": [panel.ballots[one.row].id for one in examples],
        "by_ballot": [[slopes[row, :, place].tolist() if known[order][row] else None for row in range(len(examples))]
                      for order, place in enumerate(places)]}


def _slopes(example: Example, scaler: Scaler, penalty: float) -> np.ndarray:
    """Return the slopes of a ballot by itself, (K + 1, P), of standardised columns."""
    columns = scaler.transform(example.table.values)
    return np.array([solve(moments_of(columns, target, example.weights), penalty, None, None)[1]
                     for target in example.target.T])


def _effect(method: Learner, table: Table, column: int, step: float) -> List[float]:
    """Return what each series gains, (K + 1,), in the mean of the electors where the column is known."""
    moved = table.values.copy()
    moved[:, column] += step
    gained = method.deviations_from(moved) - method.deviations_from(table.values)
    weights = np.where(np.isnan(table.values[:, column]), 0.0, method.registered_)
    return (weights @ gained / max(weights.sum(), 1.0)).tolist()
