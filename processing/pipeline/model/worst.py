"""The territories that a forecast missed by most, each with a guess at why."""

from typing import Any, Dict, List

import numpy as np

from ..translation import mark
from .panel import Panel

SHOWN = 10
LARGE = 1000  # registered electors: from here on, a miss is no play of numbers
TINY = 200
MOVED = 0.15  # of the registered, between the last ballot and this one
LOCAL = 0.25  # of the votes for lists outside the blocs

#: Why a forecast may have missed; a code for programs, words for readers.
REASONS = {
    "data_withheld": mark("no votes of its own in the past ballots that count most"),
    "tiny": mark("few electors: some votes are many points"),
    "boundary": mark("its registered electors changed by more than 15 %: its limits may have moved"),
    "local_list": mark("a local list or candidate took a large part of the votes"),
    "nobody_stood": mark("a bloc that has votes elsewhere has none here: nobody stood for it"),
    "home": mark("one bloc did far better than ever before: perhaps a candidate of the place"),
    "unknown": mark("no sign in the data"),
}


def worst(target: Panel, past: Panel, forecast: np.ndarray, truth: np.ndarray) -> Dict[str, List[Dict[str, Any]]]:
    """Return the most missed territories, ``all`` of them and the ``large`` ones, as JSON, the worst first.

    target: the ballot alone; past: what it was forecast from, the same T territories; forecast, truth: (T, S) percents.
    """
    parts = len(target.parts)
    miss = np.abs(forecast - truth)[:, :parts].mean(axis=1)
    registered = np.nan_to_num(target.registered[0])
    found = {}
    for name, inside in (("all", registered > 0), ("large", registered >= LARGE)):
        order = np.argsort(-np.where(inside & ~np.isnan(miss), miss, -1.0), kind="stable")[:SHOWN]
        found[name] = [_row(target, past, forecast[place, :parts], truth[place, :parts], int(place)) for place in order
                       if inside[place] and not np.isnan(miss[place])]
    return found


def _row(target: Panel, past: Panel, forecast: np.ndarray, truth: np.ndarray, place: int) -> Dict[str, Any]:
    error = np.abs(truth - forecast)
    most = int(error.argmax())
    return {"code": str(target.codes[place]), "name": str(target.names[place]),
            "registered": int(target.registered[0][place]), "mae": float(error.mean()), "part": target.parts[most],
            "forecast": float(forecast[most]), "truth": float(truth[most]),
            "reason": _reason(target, past, forecast, truth, place)}


def _reason(target: Panel, past: Panel, forecast: np.ndarray, truth: np.ndarray, place: int) -> str:
    parts, registered = target.parts, target.registered[0][place]
    known = ~np.isnan(past.votes[:, place]).any(axis=1) & (np.nan_to_num(past.expressed[:, place]) > 0)
    if not known.any():
        return "data_withheld"
    before = past.registered[:, place][known][-1]
    if registered < TINY:
        return "tiny"
    if before > 0 and abs(registered / before - 1.0) > MOVED:
        return "boundary"
    if target.is_rate:
        return "unknown"
    if "other" in parts and 100 * LOCAL < truth[parts.index("other")] > forecast[parts.index("other")]:
        return "local_list"
    if ((truth == 0) & (forecast > 2.0)).any():
        return "nobody_stood"
    return "home" if (truth > _highest(past, place, known) + 15.0).any() else "unknown"


def _highest(past: Panel, place: int, known: np.ndarray) -> np.ndarray:
    votes = past.votes[known, place]
    return 100.0 * (votes / votes.sum(axis=1, keepdims=True)).max(axis=0)
