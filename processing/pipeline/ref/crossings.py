"""Line segments that cross each other, found in a grid: no pair is looked at that does not share a cell."""


import numpy as np

from .coverage import ranges

#: Side of a cell, in mean lengths of a segment's box.
_CELL = 2.0


def crossing(ends: np.ndarray, is_new: np.ndarray) -> np.ndarray:
    """Tell of each segment whether it crosses, touches or covers another one; (n,) of booleans.

    ``ends`` (n, 2, 2): both ends of each. Segments that have an end in common may meet there, and may be the same one;
    pairs of which neither ``is_new`` are not looked at.
    """
    found = np.zeros(len(ends), dtype=bool)
    low, high = ends.min(axis=1), ends.max(axis=1)
    for one, other in _neighbours(low, high):
        near = (is_new[one] | is_new[other]) & ~((low[one] > high[other]) | (low[other] > high[one])).any(axis=1)
        one, other = one[near], other[near]
        hit = _meet(ends[one], ends[other], np.minimum(high[one], high[other]) > np.maximum(low[one], low[other]))
        found[one[hit]] = found[other[hit]] = True
    return found


def _neighbours(low: np.ndarray, high: np.ndarray):
    """Give pairs (arrays of places) that share a cell: those one apart in a cell's list, then two apart, and so on."""
    if not len(low):
        return
    side = max(float((high - low).mean()) * _CELL, np.finfo(float).tiny)
    first = np.floor((low - low.min(axis=0)) / side).astype(np.int64)
    last = np.floor((high - low.min(axis=0)) / side).astype(np.int64)
    across = last - first + 1
    place, number = ranges(across.prod(axis=1))
    column, row = np.divmod(number, across[place, 1])
    cell = (first[place, 0] + column) * (last[:, 1].max() + 1) + first[place, 1] + row
    order = np.argsort(cell, kind="stable")
    cell, place = cell[order], place[order]
    at = np.arange(len(cell))
    for apart in range(1, len(cell)):
        at = at[at + apart < len(cell)]
        at = at[cell[at] == cell[at + apart]]
        if not len(at):
            return
        yield place[at], place[at + apart]


def _meet(one: np.ndarray, other: np.ndarray, overlaps: np.ndarray) -> np.ndarray:
    """Tell of pairs of segments whose boxes meet whether they cross; ``overlaps``: their boxes do by x, by y."""
    (a, b), (c, d) = one.transpose(1, 0, 2), other.transpose(1, 0, 2)
    sides = _side(a, b, c), _side(a, b, d), _side(c, d, a), _side(c, d, b)
    common = sum((p == q).all(axis=1).astype(int) for p in (a, b) for q in (c, d))
    across = (sides[0] * sides[1] <= 0) & (sides[2] * sides[3] <= 0)
    folded = np.all(np.array(sides) == 0, axis=0) & overlaps.any(axis=1)
    return np.where(common == 0, across, (common == 1) & folded)


def _side(a: np.ndarray, b: np.ndarray, c: np.ndarray) -> np.ndarray:
    """Return on which side of the line from a to b the point c lies: 1, −1, or 0 on it."""
    (x, y), (u, v) = (b - a).T, (c - a).T
    return np.sign(x * v - y * u)
