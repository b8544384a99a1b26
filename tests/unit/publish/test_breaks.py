"""Class breaks: read by people, so whole or half points, few, the same for a series."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from augure.processing.pipeline.publish.breaks import class_breaks, ramp_colours


@pytest.mark.parametrize(("spread", "expected"), [
    ((2, 12, 38, 70), [15, 20, 25, 30, 35]),       # steps of five: the ones that read best
    ((0, 1, 59, 80), [10, 20, 30, 40, 50]),        # eleven steps of five would be too many
    ((3, 5.2, 9.9, 15), [6, 7, 8, 9]),             # twos give two breaks only, ones give four
    ((9, 10.1, 12.4, 14), [10.5, 11, 11.5, 12]),   # half points at the finest
    ((20, 22, 40, 41), [25, 30, 35, 40]),          # 22 to 40
])
def test_breaks_are_round_and_few(spread, expected):
    assert class_breaks(*spread) == expected


def test_equal_values_need_no_break():
    assert class_breaks(20, 20, 20, 20) == []


def test_a_narrow_range_goes_on_towards_the_extremes():
    # Between 10.1 and 10.9 there is only 10.5: 10 and 11 come next, then 9.5 and 11.5, with values beyond them.
    assert class_breaks(9.2, 10.1, 10.9, 12.4) == [9.5, 10, 10.5, 11, 11.5]


@settings(deadline=None)
@given(st.lists(st.floats(0, 100), min_size=4, max_size=4))
def test_breaks_ascend_by_equal_half_points_and_leave_no_empty_end(values):
    lowest, low, high, highest = sorted(values)
    breaks = class_breaks(lowest, low, high, highest)
    assert len(breaks) <= 6
    assert all(b * 2 == int(b * 2) for b in breaks)
    assert len({b - a for a, b in zip(breaks, breaks[1:])}) <= 1
    assert all(lowest < b <= highest for b in breaks)


def test_colours_go_from_light_to_dark_at_equal_steps():
    ramp = ["#ffffff", "#c8c8c8", "#646464", "#000000"]
    assert ramp_colours(ramp, 3) == ["#c8c8c8", "#646464", "#000000"]
    assert ramp_colours(ramp, 5) == ["#c8c8c8", "#969696", "#646464", "#323232", "#000000"]
    assert ramp_colours(ramp, 1) == ["#646464"]
