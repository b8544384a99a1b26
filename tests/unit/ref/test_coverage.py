"""Arcs of outlines that share borders: two squares and an enclave, counted by hand; a grid put together again."""

import struct

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.ref.coverage import cut_arcs

#: The second square has a hole, in which a third lies.
WEST = [[[(0, 0), (1, 0), (1.1, .5), (1, 1), (0, 1)]]]
EAST = [[[(1, 1), (1.1, .5), (1, 0), (2, 0), (2, 1)], [(1.4, .4), (1.4, .6), (1.6, .6), (1.6, .4)]]]
WITHIN = [[[(1.6, .6), (1.4, .6), (1.4, .4), (1.6, .4)]]]
#: An island of another territory, alone in the sea.
ISLAND = [[[(5, 5), (6, 5), (5.5, 6)]]]


def wkb(polygons):
    """Return a multipolygon of rings that are not closed."""
    parts = []
    for rings in polygons:
        parts.append(struct.pack("<BII", 1, 3, len(rings)) + b"".join(
            struct.pack("<I", len(ring) + 1) + np.array([*ring, ring[0]], dtype="<f8").tobytes() for ring in rings))
    return struct.pack("<BII", 1, 6, len(parts)) + b"".join(parts)


def rings(shape):
    """Return the rings of a multipolygon, as sets of edges without direction."""
    place, found = 9, []
    for _ in range(struct.unpack_from("<I", shape, 5)[0]):
        count, = struct.unpack_from("<I", shape, place + 5)
        place += 9
        for _ in range(count):
            size, = struct.unpack_from("<I", shape, place)
            points = [tuple(p) for p in np.frombuffer(shape, "<f8", 2 * size, place + 4).reshape(-1, 2).tolist()]
            found.append({frozenset(edge) for edge in zip(points, points[1:])})
            place += 4 + 16 * size
    return found


def edges(ring):
    return {frozenset(edge) for edge in zip(ring, [*ring[1:], ring[0]])}


def coverage(**polygons):
    return cut_arcs((code, wkb(shape)) for code, shape in polygons.items())


def test_a_common_border_is_one_arc():
    found = coverage(west=WEST, east=EAST, within=WITHIN, island=ISLAND)
    lines = {tuple(map(tuple, found.points[start:end + 1].tolist()))
             for start, end in zip(found.arcs.starts, found.arcs.ends)}
    assert len(lines) == 5 and len(found.arcs.used) == 7  # two of the west, two more of the east, the hole, the island
    assert {(1, 0), (1.1, .5), (1, 1)} in map(set, lines)
    users = [set(found.users[found.arcs.used == arc].tolist()) for arc in range(5)]
    assert sorted(map(sorted, users)) == [[0], [0, 1], [1], [1, 2], [3]]


def test_areas_and_shapes_are_those_of_the_rings():
    found = coverage(west=WEST, east=EAST, within=WITHIN)
    everything = np.ones(len(found.points), dtype=bool)
    assert np.round(found.areas(everything), 12).tolist() == [1.05, .95, -.04, .04]
    shapes = dict(found.shapes(everything, np.array([False, True, True])))
    assert [len(ring) for ring in rings(shapes["east"])] == [5, 4] and list(shapes) == ["east", "within"]
    assert rings(shapes["within"]) == [edges(WITHIN[0][0])]


def test_what_is_left_out_of_an_arc_is_left_out_on_both_sides():
    found = coverage(west=WEST, east=EAST, within=WITHIN)
    kept = np.ones(len(found.points), dtype=bool)
    arc = next(a for a in range(len(found.arcs.starts)) if (found.users[found.arcs.used == a] < 2).sum() == 2)
    kept[found.arcs.starts[arc] + 1] = False
    everywhere = found.everywhere(kept)
    assert [.5] not in found.points[everywhere][:, 1:].tolist() and everywhere.sum() == len(everywhere) - 2
    shapes = dict(found.shapes(everywhere, np.ones(3, dtype=bool)))
    common = frozenset([(1, 0), (1, 1)])
    assert common in rings(shapes["west"])[0] and common in rings(shapes["east"])[0]


def test_a_ring_of_two_points_is_left_out_with_its_holes():
    found = coverage(east=EAST, island=ISLAND)
    kept = np.ones(len(found.points), dtype=bool)
    kept[found.starts[0] + 1:found.starts[1] - 2] = False  # two points of the shell are left, and the first again
    shapes = dict(found.shapes(kept, np.ones(2, dtype=bool)))
    assert list(shapes) == ["island"]


def test_a_whole_has_the_borders_that_one_part_alone_has():
    found = coverage(west=WEST, east=EAST, within=WITHIN, island=ISLAND)
    borders = {parent: (lines, area) for parent, lines, area in found.borders(["a", "a", "b", ""])}
    assert set(borders) == {"a", "b"} and round(borders["a"][1], 12) == 1.96 and round(borders["b"][1], 12) == .04
    assert struct.unpack_from("<I", borders["a"][0], 5) == (3,)  # of the west, of the east, and the hole
    assert struct.unpack_from("<I", borders["b"][0], 5) == (1,)


@given(st.integers(1, 4), st.integers(1, 4), st.data())
def test_cells_of_a_grid_come_back_as_they_were(width, height, data):
    """Every ring may begin anywhere and run either way; its edges are those it had, and every inner edge is shared."""
    cells = {}
    for x in range(width):
        for y in range(height):
            ring = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]
            turn = data.draw(st.integers(0, 3))
            ring = ring[turn:] + ring[:turn]
            cells[f"{x}-{y}"] = [[ring[::-1] if data.draw(st.booleans()) else ring]]
    found = coverage(**cells)
    shapes = dict(found.shapes(found.everywhere(np.ones(len(found.points), dtype=bool)), np.ones(len(cells), bool)))
    assert {code: rings(shape) for code, shape in shapes.items()} == {
        code: [edges(shape[0][0])] for code, shape in cells.items()}
    inner = width * (height - 1) + height * (width - 1)
    lengths = (found.arcs.ends - found.arcs.starts)[found.arcs.used].sum()
    assert lengths == 4 * width * height
    assert (found.arcs.ends - found.arcs.starts).sum() == lengths - inner


def test_nothing_is_a_coverage_too():
    assert not len(cut_arcs([]).arcs.starts)
