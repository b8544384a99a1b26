from datetime import date

import pytest

from augure.processing.pipeline.model.polls.cells import BadCell, day, persons, points


@pytest.mark.parametrize("text, value", [("12,5 %", 12.5), ("0", 0.0), ("", None), ("NA", None), ("100", 100.0)])
def test_points(text, value):
    assert points(text) == value


@pytest.mark.parametrize("text", ["101", "-2", "12.5.1", "about 3", "1e1"])
def test_what_is_no_share_is_refused(text):
    with pytest.raises(BadCell):
        points(text)


@pytest.mark.parametrize("text, value", [("1 003", 1003), ("1\u202f003", 1003), ("2010.0", 2010), ("", None)])
def test_persons(text, value):
    assert persons(text) == value


@pytest.mark.parametrize("text, value", [
    ("2022-04-10", date(2022, 4, 10)), ("10/04/2022", date(2022, 4, 10)), ("", None)])
def test_day(text, value):
    assert day(text) == value


@pytest.mark.parametrize("text", ["2022-13-01", "31/02/2022", "spring", "20220410x"])
def test_no_day(text):
    with pytest.raises(BadCell):
        day(text)
