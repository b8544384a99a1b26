"""Outlines painted as a grid of numbers, and classes looked up in it."""

import struct

import numpy as np

from augure.processing.pipeline.explore.maps import Ground, _paint, outer_rings


def polygon(*rings):
    return struct.pack("<BII", 1, 3, len(rings)) + b"".join(
        struct.pack("<I", len(ring)) + np.array(ring, dtype="<f8").tobytes() for ring in rings)


def square(x, y, side):
    return [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]


def test_outer_rings_of_a_multipolygon_pass_over_its_holes():
    pair = struct.pack("<BII", 1, 6, 2) + polygon(square(0, 0, 9), square(3, 3, 1)) + polygon(square(20, 0, 5))
    assert [ring.tolist() for ring in outer_rings(pair)] == [
        [list(map(float, point)) for point in square(*place)] for place in ((0, 0, 9), (20, 0, 5))]
    assert len(outer_rings(polygon(square(1, 1, 1), square(1.2, 1.2, 0.1)))) == 1


def test_each_point_is_the_number_of_its_territory():
    """Two squares of ten side by side, an enclave in the first; numbers beyond 255 and 65,535 come back whole."""
    rings = [np.array(square(0, 0, 10.0)), np.array(square(10, 0, 10.0)), np.array(square(3, 3, 4.0))]
    numbers = _paint(rings, np.array([300, 70000, 0]), np.array([0.0, 0.0, 20.0, 20.0]), 1.0, 0.2)
    assert numbers.shape == (100, 100)
    assert numbers[80, 5] == 300 and numbers[80, 75] == 70000 and numbers[75, 25] == 0
    assert (numbers[:45] == -1).all()
    assert set(np.unique(numbers)) == {-1, 0, 300, 70000}


def test_no_value_is_slant_lines_and_no_class():
    ground = Ground(np.array([[0, 1, 2, -1]] * 12))
    classes = ground.classes(np.array([5.0, np.nan, 7.5]), np.array([6.0, 7.0]))
    assert (classes[:, 0] == 0).all() and (classes[:, 2] == 2).all() and (classes[:, 3] == -1).all()
    assert set(classes[:, 1]) == {-2, -3}
    assert (classes[:, 1] == -2).sum() == 4
