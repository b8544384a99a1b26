"""Nearest neighbours among centroids, exactly, with numpy alone."""

from typing import List

import numpy as np

NEIGHBOURS = 10
LEAF = 64  # territories searched together: more is slower, fewer has more overhead


def nearest_neighbours(points: np.ndarray, count: int = NEIGHBOURS) -> np.ndarray:
    """Return the ``count`` nearest other points of each point, nearest first.

    points: (T, d), in metres; NaN where a territory has no outline, and such a point has and is no neighbour.
    Returns (T, count) int32 indices, -1 where there are not enough points. Equal distances: lower index first.

    A k-d split makes leaves of near points; each leaf looks at the points of its box widened by a radius, doubled
    until the radius holds the neighbours of all its points, so that the answer is exact.
    """
    result = np.full((len(points), count), -1, dtype=np.int32)
    placed = np.flatnonzero(~np.isnan(points).any(axis=1))
    wanted = min(count, len(placed) - 1)
    if wanted < 1:
        return result
    xy = points[placed]
    by_x = np.argsort(xy[:, 0], kind="stable")
    sorted_x = xy[by_x, 0]
    for leaf in _leaves(xy):
        result[placed[leaf], :wanted] = placed[_search(xy, by_x, sorted_x, leaf, wanted)]
    return result


def _leaves(xy: np.ndarray) -> List[np.ndarray]:
    waiting, done = [np.arange(len(xy))], []
    while waiting:
        group = waiting.pop()
        if len(group) <= LEAF:
            done.append(group)
            continue
        axis = int(np.argmax(np.ptp(xy[group], axis=0)))
        order = group[np.argsort(xy[group, axis], kind="stable")]
        waiting += [order[: len(order) // 2], order[len(order) // 2 :]]
    return done


def _search(xy: np.ndarray, by_x: np.ndarray, sorted_x: np.ndarray, leaf: np.ndarray, wanted: int) -> np.ndarray:
    low, high = xy[leaf].min(axis=0), xy[leaf].max(axis=0)
    radius = max(float((high - low).max()) / 4, 1.0)
    while True:
        first, last = np.searchsorted(sorted_x, [low[0] - radius, high[0] + radius])
        near = np.sort(by_x[first:last])
        near = near[((xy[near] >= low - radius) & (xy[near] <= high + radius)).all(axis=1)]
        distance = np.sqrt(sum(np.square(xy[leaf, axis][:, None] - xy[near, axis]) for axis in range(xy.shape[1])))
        distance[leaf[:, None] == near[None, :]] = np.inf
        if len(near) > wanted:
            order = np.argsort(distance, axis=1, kind="stable")[:, :wanted]
            farthest = np.take_along_axis(distance, order, axis=1)[:, -1].max()
            if farthest <= radius or len(near) == len(xy):
                return near[order]
        radius *= 2
