"""The naive forecasts every model is shown beside. Each starts from one past ballot."""

from datetime import date
from typing import Callable, Dict, NamedTuple

import numpy as np

from .links import SMALLEST_SHARE, close, inside, inverse_logit, logit
from .panel import Panel, years_between
from .swing import QUALITY

SMALLEST_PAST_SHARE = 0.002  # a past share of zero has no log-odds


class Past(NamedTuple):
    """The ballot the baselines start from: its row in the panel, shares (T, 5) and perimeter level (5,)."""

    row: int
    shares: np.ndarray
    level: np.ndarray


def persistence(past: Past, level: np.ndarray) -> np.ndarray:
    """Everybody votes as last time; the level to come is not used."""
    return past.shares


def uniform_swing(past: Past, level: np.ndarray) -> np.ndarray:
    """Every territory gains or loses the perimeter's points (Butler, 1951); floored at zero and closed."""
    return close(np.maximum(past.shares + level - past.level, SMALLEST_SHARE))


def logit_swing(past: Past, level: np.ndarray) -> np.ndarray:
    """The same in log-odds, so that a share cannot leave 0 to 1; closed."""
    bounded = np.clip(past.shares, SMALLEST_PAST_SHARE, 1 - SMALLEST_PAST_SHARE)
    move = logit(inside(level)) - logit(inside(past.level))
    return close(inverse_logit(logit(bounded) + move))


def proportional_swing(past: Past, level: np.ndarray) -> np.ndarray:
    """Every territory's share is multiplied as the perimeter's; closed."""
    return close(np.maximum(past.shares * level / np.maximum(past.level, SMALLEST_SHARE), SMALLEST_SHARE))


BASELINES: Dict[str, Callable[[Past, np.ndarray], np.ndarray]] = {
    "persistence": persistence,
    "uniform_swing": uniform_swing,
    "logit_swing": logit_swing,
    "proportional_swing": proportional_swing,
}


def past_ballot(panel: Panel, kind: str, on: date) -> Past:
    """Return the ballot to start from: the last before ``on`` of full quality or of the kind to come.

    Where all are later, as may be when one election is left out, the nearest. A low-quality ballot (régionales,
    législatives) would make the baselines easy to beat: it is taken only where the panel holds no other. A territory
    without a row there takes the perimeter's shares.
    """
    main = [
        row for row, ballot in enumerate(panel.ballots)
        if ballot.kind == kind or QUALITY.get(ballot.kind, 0.0) >= 1.0
    ]
    usable = main or range(len(panel.ballots))
    earlier = [row for row in usable if panel.ballots[row].date < on]
    row = min(earlier or usable, key=lambda r: abs(years_between(panel.ballots[r].date, on)))
    level, _ = panel.level(row)
    expressed = panel.expressed[row]
    voted = np.nan_to_num(expressed) > 0
    shares = np.where(voted[:, None], panel.votes[row] / np.where(voted, expressed, 1.0)[:, None], level)
    return Past(row, shares, level)
