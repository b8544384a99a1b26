"""The ways to measure a model: what it may learn from, and what it is measured on.

``temporal``: before and after. ``leave-one-election-out``: each ballot from the others, earlier and later.
``spatial-blocks``: before and after, and what the ballot itself tells (its level) and what the scatter is are learned
outside a block of neighbouring territories, and measured inside. ``random-split``: within one election, at random; it
flatters, and is here to show by how much.
"""

from collections import deque
from typing import List, Tuple

import numpy as np

from ..errors import InvalidParameter
from ..translation import tr
from .conformal import LocalResidual, calibrate
from .level import ORACLE, Level
from .links import SMALLEST_SHARE, close
from .method import Lag, Method, Prediction
from .panel import Panel
from .scores import voted

TEMPORAL, LEAVE_ONE_OUT, SPATIAL, RANDOM = "temporal", "leave-one-election-out", "spatial-blocks", "random-split"
SCHEMES = (TEMPORAL, LEAVE_ONE_OUT, SPATIAL, RANDOM)

BLOCKS = 10
FOLDS = 5
RIDGE = 1.0  # penalty per territory on standardised features: the published value


def blocks(panel: Panel) -> np.ndarray:
    """Return the block of each territory, (T,): départements where there are 2 to 10, else 10 blocks of neighbours.

    Blocks of neighbours: from territories far from one another, each takes what is nearest, step by step from
    neighbour to neighbour. Raises InvalidParameter where the panel has one département and no neighbours.
    """
    codes, departement = np.unique(panel.departements, return_inverse=True)
    if 2 <= len(codes) <= BLOCKS:
        return departement
    if panel.communes is not None:
        return _grown(panel.communes.neighbours, BLOCKS)[panel.communes.of]
    if (panel.neighbours >= 0).any():
        return _grown(panel.neighbours, BLOCKS)
    if len(codes) > BLOCKS:
        return departement
    raise InvalidParameter(tr("SCHEME=spatial-blocks needs outlines, or several départements: run “Load territories” "
                              "first."))


def beside(panel: Panel, inside: np.ndarray) -> np.ndarray:
    """Return which territories outside have a neighbour inside, or are one: nothing is learned from them."""
    if panel.communes is not None:
        communes = np.zeros(len(panel.communes.codes), dtype=bool)
        communes[panel.communes.of[inside]] = True
        return _touching(panel.communes.neighbours, communes)[panel.communes.of] & ~inside
    return _touching(panel.neighbours, inside) & ~inside


def level_of_others(method: Method, target: Panel, where: np.ndarray, outside: np.ndarray) -> Level:
    """Return the perimeter's level under which the forecast of the territories ``outside`` adds up to their result.

    method: predicts the territories ``where`` of its own panel, which are those of ``target``. What is forecast
    elsewhere then owes nothing to the votes counted there. Fixed point of level × result ÷ forecast.
    """
    known = outside & voted(target, 0)
    votes = target.expressed[0][known]
    truth = target.votes[0][known].sum(axis=0) / votes.sum()
    registered = target.registered[0][known]
    at_home = 0.0 if target.is_rate else float(target.abstentions[0][known].sum() / registered.sum())
    shares, abstention = close(np.maximum(truth, SMALLEST_SHARE)), at_home
    for _ in range(20):
        prediction = method.predict(shares, abstention, where)
        found = votes @ prediction.shares[known] / votes.sum()
        home = float(registered @ prediction.abstention[known] / registered.sum())
        if max(np.abs(found - truth).max(), abs(home - at_home)) < 1e-6:
            break
        shares = close(np.maximum(shares * truth / np.maximum(found, SMALLEST_SHARE), SMALLEST_SHARE))
        abstention = float(np.clip(abstention * at_home / max(home, SMALLEST_SHARE), SMALLEST_SHARE,
                                   1 - SMALLEST_SHARE))
    return Level(shares, abstention, ORACLE, certain=True)


def residual_of_others(
    past: Panel, kind: str, left_out: List[Tuple[int, Panel, Prediction]], outside: np.ndarray
) -> LocalResidual:
    """Return the residual calibrated on the territories ``outside`` alone; ``left_out`` is ``leave_one_out``'s."""
    part = past.restrict(outside)
    return calibrate(part, kind, [
        (row, rest, Prediction(forecast.shares[outside], forecast.abstention[outside]))
        for row, rest, forecast in left_out])


def random_split(lags: List[Lag], target: Panel, seed: int) -> Prediction:
    """Return a ridge of the target's own shares on past deviations, each fifth forecast from the other four.

    The split of most published figures, and a mistake: territories of one election share its level and its swings.
    """
    truth = target.votes[0] / np.maximum(target.expressed[0], 1.0)[:, None]
    at_home = np.nan_to_num(target.abstentions[0]) / np.maximum(target.registered[0], 1.0)  # a rate has none
    known = voted(target, 0)
    wanted = np.where(known[:, None], np.column_stack([truth, at_home]), 0.0)
    features = np.column_stack([np.where(lag.known, lag.log_odds, 0.0) for lag in lags] +
                               [np.where(lag.abstention_known, lag.abstention, 0.0) for lag in lags])
    scale = features.std(axis=0)
    features = (features[:, scale > 0] - features[:, scale > 0].mean(axis=0)) / scale[scale > 0]
    fold = np.random.default_rng(seed).integers(0, FOLDS, target.size)
    found = np.empty_like(wanted)
    for one in range(FOLDS):
        train = known & (fold != one)
        found[fold == one] = _ridge(features[train], wanted[train], target.registered[0][train], features[fold == one])
    found = np.clip(found, SMALLEST_SHARE, 1 - SMALLEST_SHARE)
    return Prediction(close(found[:, :-1]), found[:, -1])


def _ridge(features: np.ndarray, wanted: np.ndarray, weights: np.ndarray, new: np.ndarray) -> np.ndarray:
    weights = weights / weights.mean()
    middle, centre = np.average(features, axis=0, weights=weights), np.average(wanted, axis=0, weights=weights)
    moved = (features - middle) * weights[:, None]
    gram = moved.T @ (features - middle) + RIDGE * np.eye(features.shape[1])
    return centre + (new - middle) @ np.linalg.solve(gram, moved.T @ (wanted - centre))


def _touching(neighbours: np.ndarray, inside: np.ndarray) -> np.ndarray:
    """Return which territories have a neighbour in ``inside``, or are a neighbour of one, (T,) bool."""
    touching = (np.append(inside, False)[neighbours]).any(axis=1)
    theirs = neighbours[inside]
    touching[theirs[theirs >= 0]] = True
    return touching


def _grown(neighbours: np.ndarray, count: int) -> np.ndarray:
    seeds = [0]
    while len(seeds) < count:
        steps, _ = _steps(neighbours, seeds)
        reached = np.where(np.isinf(steps), -1.0, steps)
        far = int(reached.argmax()) if reached.max() > 0 else -1
        apart = np.flatnonzero(np.isinf(steps) & (neighbours >= 0).any(axis=1))
        if len(apart):
            far = int(apart[0])
        if far < 0:
            break
        seeds.append(far)
    return _steps(neighbours, seeds)[1]


def _steps(neighbours: np.ndarray, seeds: List[int]) -> Tuple[np.ndarray, np.ndarray]:
    """Return how many steps each territory is from the nearest seed, and which seed that is (0 where none leads)."""
    steps, owner = np.full(len(neighbours), np.inf), np.zeros(len(neighbours), dtype=int)
    waiting = deque(seeds)
    for place, seed in enumerate(seeds):
        steps[seed], owner[seed] = 0.0, place
    while waiting:
        here = waiting.popleft()
        for there in neighbours[here]:
            if there >= 0 and np.isinf(steps[there]):
                steps[there], owner[there] = steps[here] + 1.0, owner[here]
                waiting.append(int(there))
    return steps, owner
