"""Segments that cross, against a look at every pair with exact fractions."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.ref.crossings import crossing

POINT = st.tuples(st.integers(-6, 6), st.integers(-6, 6))
SEGMENT = st.tuples(POINT, POINT).filter(lambda ends: ends[0] != ends[1])


def side(a, b, c):
    value = Fraction(b[0] - a[0]) * (c[1] - a[1]) - Fraction(b[1] - a[1]) * (c[0] - a[0])
    return (value > 0) - (value < 0)


def between(a, b, c):
    return side(a, b, c) == 0 and min(a[0], b[0]) <= c[0] <= max(a[0], b[0]) and min(a[1], b[1]) <= c[1] <= max(
        a[1], b[1])


def conflict(one, other):
    """Whether two segments have a point in common that is not an end of both (the same segment twice is none)."""
    (a, b), (c, d) = one, other
    common = set(one) & set(other)
    if len(common) == 2:
        return False
    if common:
        u, v = ({a, b} - common).pop(), ({c, d} - common).pop()
        return between(a, b, v) or between(c, d, u)
    proper = side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
    return proper or between(a, b, c) or between(a, b, d) or between(c, d, a) or between(c, d, b)


@given(st.lists(SEGMENT, max_size=25))
def test_every_pair(segments):
    expected = [any(conflict(one, other) for k, other in enumerate(segments) if k != n)
                for n, one in enumerate(segments)]
    found = crossing(np.array(segments, dtype=float).reshape(-1, 2, 2), np.ones(len(segments), dtype=bool))
    assert found.tolist() == expected


@pytest.mark.parametrize("one, other, expected", [
    ([(0, 0), (2, 2)], [(0, 2), (2, 0)], True), ([(0, 0), (2, 0)], [(1, 0), (1, 1)], True),
    ([(0, 0), (2, 0)], [(0, 0), (1, 0)], True), ([(0, 0), (2, 0)], [(0, 0), (-1, 0)], False),
    ([(0, 0), (2, 0)], [(2, 0), (3, 1)], False), ([(0, 0), (2, 0)], [(2, 0), (0, 0)], False),
    ([(0, 0), (1, 0)], [(2, 0), (3, 0)], False), ([(0, 0), (1000, 1)], [(500, -1), (500, 3)], True)])
def test_pairs(one, other, expected):
    assert crossing(np.array([one, other], dtype=float), np.ones(2, dtype=bool)).tolist() == [expected] * 2


def test_pairs_of_which_none_is_new_are_passed():
    segments = np.array([[(0, 0), (2, 2)], [(0, 2), (2, 0)], [(1, -1), (1, 3)]], dtype=float)
    assert crossing(segments, np.array([False, False, True])).tolist() == [True] * 3
    assert not crossing(segments, np.zeros(3, dtype=bool)).any()
