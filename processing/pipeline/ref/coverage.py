"""Coverages: outlines that share their borders vertex by vertex, cut into the arcs that these borders are made of.

Rings are cut at the vertices where three territories, or two and the sea, meet; what lies between two cuts is an arc,
and it is the same one for both neighbours. So a border that is changed once is changed for both, and the borders of
what is put together from territories are the arcs that one of them alone has. (Arcs: as TopoJSON, Bostock, 2012.)
"""

import struct
from dataclasses import dataclass
from itertools import groupby
from typing import Iterable, Iterator, List, Sequence, Tuple

import numpy as np

_LINE, _POLYGON, _MULTILINE, _MULTIPOLYGON = 2, 3, 5, 6
#: A triangle, closed: the smallest ring.
_SMALLEST = 4


@dataclass(frozen=True, eq=False)
class Arcs:
    """``starts`` and ``ends``: of each arc, the places of its ends among the points of a coverage (on its first use).

    Each time that a ring runs along an arc is a use; of the uses, in the order of the points: ``used`` (which arc),
    ``places`` (where it starts), ``is_reversed``.
    """

    starts: np.ndarray
    ends: np.ndarray
    used: np.ndarray
    places: np.ndarray
    is_reversed: np.ndarray


@dataclass(frozen=True, eq=False)
class Coverage:
    """``points`` (n, 2): the rings one after another, each closed, and turned to begin where an arc does.

    Ring i is ``points[starts[i]:starts[i + 1]]``; ``owners`` says whose it is (a place in ``codes``); the holes of a
    polygon follow its shell.
    """

    codes: List[str]
    points: np.ndarray
    starts: np.ndarray
    owners: np.ndarray
    is_hole: np.ndarray
    arcs: Arcs

    @property
    def users(self) -> np.ndarray:
        """Whose ring each use of an arc belongs to."""
        return self.owners[np.searchsorted(self.starts, self.arcs.places, "right") - 1]

    def everywhere(self, kept: np.ndarray) -> np.ndarray:
        """Return a mask of points, set on the places of the arcs, for every ring that runs along them."""
        arcs = self.arcs
        sizes = (arcs.ends - arcs.starts)[arcs.used]
        use, along = ranges(sizes)
        arc = arcs.used[use]
        spread = np.empty(len(self.points), dtype=bool)
        spread[arcs.places[use] + along] = kept[np.where(
            arcs.is_reversed[use], arcs.ends[arc] - along, arcs.starts[arc] + along)]
        spread[self.starts[1:] - 1] = spread[self.starts[:-1]]
        return spread

    def areas(self, kept: np.ndarray) -> np.ndarray:
        """Return the signed area of each ring made of the points of a mask, in squared units of the coordinates."""
        rings = np.repeat(np.arange(len(self.owners)), np.diff(self.starts))[kept]
        x, y = (self.points[kept] - self.points[self.starts[rings]]).T
        crossed = np.where(rings[1:] == rings[:-1], x[:-1] * y[1:] - x[1:] * y[:-1], 0)
        return np.bincount(rings[1:], crossed, len(self.owners)) / 2

    def shapes(self, kept: np.ndarray, wanted: np.ndarray) -> Iterator[Tuple[str, bytes]]:
        """Give code and multipolygon (WKB) of each territory of a mask ``wanted``, made of the points of ``kept``.

        Rings that have not three points left are left out, a shell with its holes; a territory without any is passed.
        """
        points = np.ascontiguousarray(self.points[kept])
        sizes = np.add.reduceat(kept, self.starts[:-1], dtype=np.int64)
        begin = np.cumsum(sizes) - sizes
        parts = np.cumsum(~self.is_hole) - 1
        chosen = wanted[self.owners] & (sizes >= _SMALLEST) & (sizes[~self.is_hole] >= _SMALLEST)[parts]
        rings = zip(*(array[chosen].tolist() for array in (self.owners, parts, begin, sizes)))
        for owner, mine in groupby(rings, key=lambda ring: ring[0]):
            polygons = []
            for _, same in groupby(mine, key=lambda ring: ring[1]):
                written = [struct.pack("<I", size) + points[start:start + size].tobytes()
                           for _, _, start, size in same]
                polygons.append(_packed(_POLYGON, written))
            yield self.codes[owner], _packed(_MULTIPOLYGON, polygons)

    def borders(self, parents: Sequence[str]) -> Iterator[Tuple[str, bytes, float]]:
        """Give parent, borders (a multilinestring, WKB) and area of all that is put together from the territories.

        ``parents`` says of each territory, in the order of ``codes``, what it is a part of ('': of nothing).
        """
        names, places = np.unique(np.asarray(parents, dtype=str), return_inverse=True)
        signs = np.where(self.is_hole, -1, 1)
        areas = np.bincount(places[self.owners], signs * np.abs(self.areas(np.ones(len(self.points), dtype=bool))),
                            len(names))
        total = len(self.arcs.starts)
        pairs, counts = np.unique(places[self.users] * total + self.arcs.used, return_counts=True)
        for place, mine in groupby(pairs[counts == 1].tolist(), key=lambda pair: pair // total):
            if names[place]:
                lines = [self._line(pair % total) for pair in mine]
                yield str(names[place]), _packed(_MULTILINE, lines), float(areas[place])

    def _line(self, arc: int) -> bytes:
        points = self.points[self.arcs.starts[arc]:self.arcs.ends[arc] + 1]
        return struct.pack("<BII", 1, _LINE, len(points)) + points.tobytes()


def cut_arcs(shapes: Iterable[Tuple[str, bytes]]) -> Coverage:
    """Return the coverage of ``(code, polygon or multipolygon in little-endian WKB)``."""
    codes: List[str] = []
    rings: List[np.ndarray] = []
    owners: List[int] = []
    holes: List[bool] = []
    for owner, (code, shape) in enumerate(shapes):
        codes.append(code)
        for is_hole, ring in _rings(shape):
            rings.append(ring)
            owners.append(owner)
            holes.append(is_hole)
    points = np.concatenate([np.zeros((0, 2)), *rings])
    sizes = np.array([len(ring) for ring in rings], dtype=np.int64)
    numbers = np.unique(points[:, 0] + 1j * points[:, 1], return_inverse=True)[1]
    order, starts, is_cut = _turned(numbers, sizes)
    return Coverage(codes, points[order], starts, np.array(owners, dtype=np.int64), np.array(holes, dtype=bool),
                    _arcs(numbers[order], starts, np.flatnonzero(is_cut)))


def ranges(sizes: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Return, for 0 … size − 1 of each size one after another, which size it is of and the number."""
    of = np.repeat(np.arange(len(sizes)), sizes)
    return of, np.arange(len(of)) - (np.cumsum(sizes) - sizes)[of]


def _rings(shape: bytes) -> Iterator[Tuple[bool, np.ndarray]]:
    """Give the rings of a polygon or multipolygon, without the last vertex (the first again); whether one is a hole."""
    kind, = struct.unpack_from("<I", shape, 1)
    place, polygons = (9, struct.unpack_from("<I", shape, 5)[0]) if kind == _MULTIPOLYGON else (0, 1)
    for _ in range(polygons):
        count, = struct.unpack_from("<I", shape, place + 5)
        place += 9
        for number in range(count):
            size, = struct.unpack_from("<I", shape, place)
            yield number > 0, np.frombuffer(shape, "<f8", 2 * size, place + 4).reshape(size, 2)[:-1]
            place += 4 + 16 * size


def _turned(numbers: np.ndarray, sizes: np.ndarray) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the places of the points in closed rings, where these start (and end), and which points begin an arc.

    A ring begins at its first junction; without any at its smallest point, which is the same in every ring along it.
    """
    ends = np.cumsum(sizes)
    starts = ends - sizes
    is_junction = _junctions(numbers, starts, ends)
    ring, place = ranges(sizes)
    has_any = np.zeros(len(sizes), dtype=bool)
    has_any[ring[is_junction]] = True
    rank = np.where(has_any[ring], np.where(is_junction, place, len(numbers)), numbers)
    is_first = rank == np.minimum.reduceat(rank, starts)[ring] if len(sizes) else is_junction
    first = np.zeros(len(sizes), dtype=np.int64)
    first[ring[is_first]] = place[is_first]
    of, along = ranges(sizes + 1)
    order = starts[of] + (first[of] + along) % sizes[of]
    return order, np.append(0, np.cumsum(sizes + 1)), (along == 0) | is_junction[order] & (along < sizes[of])


def _junctions(numbers: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """Tell of each point of each ring whether rings part there: its neighbours are not the same two in all of them."""
    if not len(numbers):
        return np.zeros(0, dtype=bool)
    before, after = np.roll(numbers, 1), np.roll(numbers, -1)
    before[starts], after[ends - 1] = numbers[ends - 1], numbers[starts]
    pairs = np.minimum(before, after) * (numbers.max() + 1) + np.maximum(before, after)
    order = np.argsort(numbers, kind="stable")
    groups = np.flatnonzero(np.diff(numbers[order], prepend=-1))
    parted = np.minimum.reduceat(pairs[order], groups) != np.maximum.reduceat(pairs[order], groups)
    return parted[numbers]


def _arcs(numbers: np.ndarray, starts: np.ndarray, places: np.ndarray) -> Arcs:
    """Return the arcs of closed rings of numbered points, given where uses begin: an arc is known by its first edge."""
    ring = np.searchsorted(starts, places, "right") - 1
    ends = np.minimum(np.append(places[1:], len(numbers)), starts[ring + 1] - 1)
    base = len(numbers) + 1
    forward = numbers[places] * base + numbers[places + 1]
    backward = numbers[ends] * base + numbers[ends - 1]
    is_backward = backward < forward
    _, first, used = np.unique(np.minimum(forward, backward), return_index=True, return_inverse=True)
    return Arcs(places[first], ends[first], used, places, is_backward != is_backward[first][used])


def _packed(kind: int, parts: Sequence[bytes]) -> bytes:
    return struct.pack("<BII", 1, kind, len(parts)) + b"".join(parts)
