from datetime import date

import pytest

from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.forecast.horizons import horizons


def test_whole_years_from_the_last_ballot():
    found = horizons(date(2017, 6, 11), "3, 1,2")
    assert [(h.number, h.on) for h in found] == [(1, date(2018, 6, 11)), (2, date(2019, 6, 11)), (3, date(2020, 6, 11))]
    assert found[0].years == pytest.approx(365 / 365.25)


def test_the_29th_of_february_has_a_day_each_year():
    assert horizons(date(2020, 2, 29), "1")[0].on == date(2021, 2, 28)


def test_a_target_date_is_one_horizon():
    (only,) = horizons(date(2017, 6, 11), "1,2,3", date(2019, 5, 26))
    assert (only.number, only.on) == (2, date(2019, 5, 26))
    assert horizons(date(2017, 6, 11), "", date(2017, 7, 1))[0].number == 1


@pytest.mark.parametrize("years", ["", "0", "1.5", "a", "1,99"])
def test_impossible_horizons_are_refused(years):
    with pytest.raises(InvalidParameter, match="HORIZONS"):
        horizons(date(2017, 6, 11), years)


def test_a_target_in_the_past_is_refused():
    with pytest.raises(InvalidParameter, match="TARGET_DATE"):
        horizons(date(2017, 6, 11), "1", date(2017, 6, 11))
