"""What a reader of the map reads."""

from datetime import date

import pytest

from augure.processing.pipeline import translation
from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.publish import words
from augure.processing.pipeline.publish.catalogue import parse_blocs, parse_horizons


def test_classes_are_open_at_both_ends():
    assert words.class_labels([10, 12.5, 15]) == ["less than 10 %", "10 – 12.5 %", "12.5 – 15 %", "15 % or more"]
    assert words.class_labels([]) == ["all values"]


@pytest.mark.parametrize(("end", "expected"), [
    (date(2023, 4, 10), "in 1 year"), (date(2025, 4, 10), "in 3 years"), (date(2023, 2, 10), "in 10 months"),
    (date(2022, 4, 24), "in 1 month"),
])
def test_time_ahead(end, expected):
    assert words.time_ahead(date(2022, 4, 10), end) == expected


def test_a_leap_day_is_a_year_away_from_the_day_before():
    assert words.time_ahead(date(2024, 2, 29), date(2025, 2, 28)) == "in 1 year"


def test_elections_and_places():
    assert words.election_name("presidentielle") == "Presidential election"
    assert words.perimeter_name("", "France") == "France"
    assert words.perimeter_name("departement:34,2A", "France") == "Département 34,2A"
    assert words.perimeter_name("metropole", "France") == "Mainland France and Corsica"


def test_the_decimal_sign_is_the_languages():
    assert words.number(12.5) == "12.5"
    assert words.number(12.04) == "12"
    assert words.number(-0.01) == "0"
    translation.set_translator(lambda text: {"0.5": "0,5"}.get(text, text))
    try:
        assert words.number(12.5) == "12,5"
    finally:
        translation.set_translator(None)


def test_lists_of_blocs_and_horizons():
    assert parse_blocs(" Left, far_right ,") == ("left", "far_right")
    assert parse_horizons("1, 3") == (1, 3)
    assert parse_horizons("") == ()
    with pytest.raises(InvalidParameter, match="soon"):
        parse_horizons("soon")
