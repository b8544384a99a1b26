"""What a reader of the map reads."""

from datetime import date

import pytest

from augure.processing.pipeline import translation
from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.publish import words
from augure.processing.pipeline.publish.catalogue import parse_blocs, parse_horizons
from augure.processing.pipeline.publish.perimeter import Perimeter


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


def test_ballots_and_dates():
    assert words.ballot_name("2017-presidentielle-1") == "Presidential election 2017"
    assert words.ballot_name("2017-legislatives-2") == "Legislative election 2017, round 2"
    assert words.date_words(date(2023, 4, 22)) == "22 April 2023"


def test_the_decimal_sign_is_the_languages():
    assert words.number(12.5) == "12.5"
    assert words.number(12.04) == "12"
    assert words.number(-0.01) == "0"
    translation.set_translator(lambda text: {"0.5": "0,5"}.get(text, text))
    try:
        assert words.number(12.5) == "12,5"
    finally:
        translation.set_translator(None)


def test_perimeters():
    assert Perimeter.parse("") == Perimeter()
    read = Perimeter.parse(" departement:34, 2a ")
    assert read.text == "departement:34,2A"
    assert read.slug == "departement-34-2A"
    assert read.expression() == "\"departement\" IN ('34', '2A')"


@pytest.mark.parametrize("text", ["34", "departement:", "planet:34", "departement:34';--"])
def test_a_perimeter_that_is_none_says_how_to_write_one(text):
    with pytest.raises(InvalidParameter, match="departement:34"):
        Perimeter.parse(text)


def test_lists_of_blocs_and_horizons():
    assert parse_blocs(" Left, far_right ,") == ("left", "far_right")
    assert parse_horizons("1, 3") == (1, 3)
    assert parse_horizons("") == ()
    with pytest.raises(InvalidParameter, match="soon"):
        parse_horizons("soon")
