"""Where a naive forecast was better than the model on the training ballots left out, by size of territory.

A naive forecast wins in a class of size where its error is smaller by more than a standard error of the paired
differences over ballots: the rule by which METHOD=auto tells methods apart, so that no chance difference hides a
territory. Each ballot counts alike; within a ballot territories weigh by their registered electors.
"""

from typing import Any, Dict, List, Mapping, Sequence

import numpy as np

from .choice import FEWEST as FEWEST_BALLOTS
from .choice import paired_difference
from .conformal import FEWEST, SIZE_BINS
from .panel import Panel
from .scores import score_by_size


def errors_by_size(panel: Panel, row: int, forecasts: Mapping[str, np.ndarray]) -> List[Dict[str, Any]]:
    """Return the errors of forecasts (T, K) of a ballot by class of size, as JSON: those with FEWEST territories."""
    by_name = {name: score_by_size(shares, panel, row) for name, shares in forecasts.items()}
    return [{"at_least": classes[0].at_least, "territories": classes[0].territories,
             "mae": {name: one.mae for name, one in zip(by_name, classes)}}
            for classes in zip(*by_name.values()) if classes[0].territories >= FEWEST]


def size_classes_where_naive_wins(left_out: Sequence[Mapping[str, Any]], ballots: Sequence[str]) -> np.ndarray:
    """Return for each of SIZE_BINS whether a naive forecast was better, (8,) bool.

    left_out: rows of a trained model; ballots: those that its intervals were calibrated on, which alone are like the
    election to come. A class that too few ballots have takes the errors over all sizes; fewer than three ballots tell
    nothing.
    """
    rows = [row for row in left_out if row["ballot"] in ballots]
    whole = _wins([{"model": row["model"]["mae"], **{name: one["mae"] for name, one in row["baselines"].items()}}
                   for row in rows])
    found = np.full(len(SIZE_BINS), whole)
    for place, at_least in enumerate(SIZE_BINS):
        known = [one["mae"] for row in rows for one in row["sizes"] if one["at_least"] == at_least]
        if len(known) >= FEWEST_BALLOTS:
            found[place] = _wins(known)
    return found


def _wins(errors: Sequence[Mapping[str, float]]) -> bool:
    """Return whether the best naive forecast is better than the model; errors: by name, a row per ballot."""
    if len(errors) < FEWEST_BALLOTS:
        return False
    naive = {name: np.array([one[name] for one in errors]) for name in errors[0] if name != "model"}
    best = min(naive.values(), key=np.mean)
    mean, noise = paired_difference(np.array([one["model"] for one in errors]), best)
    return mean > noise
