"""A tiling of communes: Voronoi cells whose shared borders wander, identical on both sides.

Every border is one polyline kept once, so two neighbours cannot disagree on it. A border is drawn as a
graph over its Voronoi ridge, inside the two triangles that join the ridge to its two sites; the triangles
of different ridges do not overlap, hence neither do the borders.
"""

from typing import Dict, Iterable, List, NamedTuple, Sequence, Set, Tuple

import numpy as np
from scipy.spatial import Voronoi

OUTSIDE = -1
VERTEX_SPACING = 420.0  # metres between two corners of a border, as in simplified Admin Express outlines

Point = Tuple[int, int]
Ring = List[Point]


class Border(NamedTuple):
    """A polyline of whole metres with the cell ``left`` of its direction and the cell ``right`` of it."""

    left: int
    right: int
    line: Tuple[Point, ...]


def smooth_noise(rng: np.random.Generator, scale: float, waves: int = 48):
    """Return a function ``(n, 2) metres -> (n,)``: a smooth random field of unit variance.

    Random Fourier features of a squared-exponential kernel of range ``scale`` metres (Rahimi and Recht, 2007).
    """
    wave_vectors = rng.normal(size=(waves, 2)) / scale
    phases = rng.uniform(0, 2 * np.pi, waves)

    def field(points: np.ndarray) -> np.ndarray:
        return np.sqrt(2.0 / waves) * np.cos(np.asarray(points) @ wave_vectors.T + phases).sum(axis=1)

    return field


def _meander(rng: np.random.Generator, t: np.ndarray, length: float) -> np.ndarray:
    """Return sideways shifts in metres along a ridge, zero at both ends: a short random sine series."""
    orders = np.arange(1, 7)
    amplitudes = rng.normal(size=orders.size) / orders**1.15
    return 0.085 * length * (np.sin(np.pi * np.outer(t, orders)) @ amplitudes)


def _draw_border(rng, start, end, first_site, second_site) -> Tuple[Point, ...]:
    """Return the wandering polyline from ``start`` to ``end``, in whole metres, without repeated corners."""
    length = float(np.hypot(*(end - start)))
    t = np.linspace(0, 1, max(1, round(length / VERTEX_SPACING)) + 1)
    t[1:-1] += rng.uniform(-0.3, 0.3, len(t) - 2) / (len(t) - 1)
    ridge = start + np.outer(t, end - start)
    shift = _meander(rng, t, length)
    toward = np.where(shift[:, None] >= 0, first_site - ridge, second_site - ridge)
    distance = np.hypot(toward[:, 0], toward[:, 1])
    pull = np.minimum(np.abs(shift) / np.maximum(distance, 1.0), 0.4)
    line = np.rint(ridge + pull[:, None] * toward).astype(int)
    keep = np.ones(len(line), bool)
    keep[1:] = np.any(line[1:] != line[:-1], axis=1)
    return tuple((int(x), int(y)) for x, y in line[keep])


def draw_borders(sites: np.ndarray, inside: int, rng: np.random.Generator) -> List[Border]:
    """Return the borders of the first ``inside`` sites; the other sites only bound them (``OUTSIDE``)."""
    diagram = Voronoi(sites)
    borders = []
    for (first, second), ridge in zip(diagram.ridge_points, diagram.ridge_vertices):
        if min(first, second) >= inside:
            continue
        if -1 in ridge:
            raise ValueError("A cell of the coverage is unbounded: the ring of outer sites is too thin.")
        first, second = min(first, second), max(first, second)  # the outside, if any, lies on the right
        start, end = diagram.vertices[ridge[0]], diagram.vertices[ridge[1]]
        across, along = sites[first] - start, end - start
        if along[0] * across[1] - along[1] * across[0] < 0:
            start, end = end, start
        line = _draw_border(rng, start, end, sites[first], sites[second])
        if len(line) > 1:
            left, right = (int(i) if i < inside else OUTSIDE for i in (first, second))
            borders.append(Border(left, right, line))
    return borders


def neighbours(borders: Iterable[Border]) -> Dict[int, Set[int]]:
    """Return for each cell the cells it shares a border with."""
    found: Dict[int, Set[int]] = {}
    for border in borders:
        if OUTSIDE not in (border.left, border.right):
            found.setdefault(border.left, set()).add(border.right)
            found.setdefault(border.right, set()).add(border.left)
    return found


def clump(borders: Sequence[Border], cells: int, wanted: int, rng: np.random.Generator) -> List[int]:
    """Return for each cell the region it belongs to, 0 .. wanted - 1: neighbouring cells joined at random.

    Regions of one, two or three cells have the unequal sizes and the elbows of real communes, which single
    Voronoi cells lack. A region grows while it stays below four cells.
    """
    region = list(range(cells))
    members = {cell: {cell} for cell in region}
    pairs = sorted({(min(b.left, b.right), max(b.left, b.right)) for b in borders if OUTSIDE not in (b.left, b.right)})
    for index in rng.permutation(len(pairs)):
        if len(members) <= wanted:
            break
        first, second = region[pairs[index][0]], region[pairs[index][1]]
        if first != second and len(members[first]) + len(members[second]) <= 3:
            for cell in members[second]:
                region[cell] = first
            members[first] |= members.pop(second)
    number = {old: new for new, old in enumerate(sorted(members))}
    return [number[old] for old in region]


def relabel(borders: Iterable[Border], region: Sequence[int]) -> List[Border]:
    """Return the borders between regions; those inside a region are dropped."""
    label = {OUTSIDE: OUTSIDE, **dict(enumerate(region))}
    renamed = (Border(label[b.left], label[b.right], b.line) for b in borders)
    return [b for b in renamed if b.left != b.right]


def rings(borders: Iterable[Border], cells: Set[int]) -> List[Ring]:
    """Return the closed rings (first corner = last) around the union of ``cells``.

    Outer rings turn counter-clockwise, holes clockwise. Where a region touches itself at a corner, the
    sharpest left turn keeps each ring simple.
    """
    starting: Dict[Point, List[Sequence[Point]]] = {}
    for border in borders:
        if (border.left in cells) != (border.right in cells):
            line = border.line if border.left in cells else border.line[::-1]
            starting.setdefault(line[0], []).append(line)
    found: List[Ring] = []
    while starting:
        ring = list(_take(starting, next(iter(starting)), None))
        while ring[-1] != ring[0]:
            ring.extend(_take(starting, ring[-1], ring[-2])[1:])
        found.append(ring)
    return found


def _take(starting: Dict[Point, List[Sequence[Point]]], node: Point, before) -> Sequence[Point]:
    """Remove and return the line that leaves ``node`` by the sharpest left turn after ``before``."""
    lines = starting[node]
    chosen = 0
    if len(lines) > 1 and before is not None:
        back = np.arctan2(before[1] - node[1], before[0] - node[0])
        turns = [(back - np.arctan2(b[1] - node[1], b[0] - node[0])) % (2 * np.pi) for b in (li[1] for li in lines)]
        chosen = int(np.argmin(turns))
    line = lines.pop(chosen)
    if not lines:
        del starting[node]
    return line


def signed_area(ring: Ring) -> float:
    """Return the area of a closed ring in square metres, positive when it turns counter-clockwise."""
    x, y = np.array(ring, float).T
    return float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]) / 2)


def centroid(ring: Ring) -> Tuple[float, float]:
    """Return the centre of mass of the surface inside a closed ring."""
    x, y = np.array(ring, float).T
    x0, y0 = x[0], y[0]
    x, y = x - x0, y - y0
    cross = x[:-1] * y[1:] - x[1:] * y[:-1]
    area = cross.sum() / 2
    return (
        float(x0 + ((x[:-1] + x[1:]) * cross).sum() / (6 * area)),
        float(y0 + ((y[:-1] + y[1:]) * cross).sum() / (6 * area)),
    )
