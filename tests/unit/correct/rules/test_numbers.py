"""Numbers as people write them: by hand, and there and back again."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.correct.rules import CELL_RULES
from augure.processing.pipeline.correct.rules.numbers import decimal_comma, number_text
from augure.processing.pipeline.correct.rules.target import Target
from augure.processing.pipeline.correct.standards.standard import Field

SURE = 0.9


def _target(name="mesure", kind="number", **more):
    return Target(Field(name, type=kind, **more))


NUMBER, WHOLE, COMMA = _target(), _target(kind="integer"), _target(decimal_char=",")
LATITUDE, LONGITUDE = _target("latitude"), _target("Xlong")


@pytest.mark.parametrize("text, target, value", [
    ("12,5", NUMBER, "12.5"), ("-0,50", NUMBER, "-0.50"), (",5", NUMBER, "0.5"), ("12,", NUMBER, "12"),
    ("1 234,5", NUMBER, "1234.5"), ("1\u202f234\u202f567,8", NUMBER, "1234567.8"), ("1\u00a0200", NUMBER, "1200"),
    ("1.234,56", NUMBER, "1234.56"), ("1,234.56", NUMBER, "1234.56"), ("1.234.567", NUMBER, "1234567"),
    ("−3,5", NUMBER, "-3.5"), ("- 3,5", NUMBER, "-3.5"), ("'12,5", NUMBER, "12.5"), ("1,2E+05", NUMBER, "1.2E+05"),
    ("12,0", WHOLE, "12"), ("12.00", WHOLE, "12"), ("1 200", WHOLE, "1200"), ("1.234.567", WHOLE, "1234567"),
    ("12.5", COMMA, "12,5"), ("1 234.5", COMMA, "1234,5"), ("0,123", NUMBER, "0.123"),
    ("43,512", LATITUDE, "43.512"), ("3,876", LONGITUDE, "3.876"),
])
def test_a_number_in_the_writing_of_the_field(text, target, value):
    found = decimal_comma(text, target, {})
    assert found.value == value and found.confidence >= SURE
    assert decimal_comma(value, target, {}) is None


@pytest.mark.parametrize("text, target, value", [
    ("1 200 €", NUMBER, "1200"), ("12,50€", NUMBER, "12.50"), ("35 euros", WHOLE, "35"),
    ("45 %", _target("taux", constraints={"maximum": 100}), "45"), ("45%", _target("pct_hommes"), "45"),
    ("12 places", _target("nb_places", "integer"), "12"), ("2,10 m", _target("hauteur_m"), "2.10"),
    ("2,10m", _target("hauteur", title="Hauteur en mètres"), "2.10"), ("12 ha", _target("surface_ha"), "12"),
    # worked out by hand: 43 + 31/60 + 35/3600
    ("43°31'35\" N", LATITUDE, "43.526389"), ("43° 31′ 35,5″ N", LATITUDE, "43.526528"),
    ("43°31'35''S", LATITUDE, "-43.526389"), ("3°52'12\" O", LONGITUDE, "-3.870000"),
    ("3° 52' 12\" Est", LONGITUDE, "3.870000"), ("W 3.87", LONGITUDE, "-3.87"), ("48,85°", LATITUDE, "48.85"),
    ("48.85° N", LATITUDE, "48.85"), ("-3.87°", LONGITUDE, "-3.87"),
])
def test_a_number_in_a_text(text, target, value):
    found = number_text(text, target, {})
    assert found.value == value and found.confidence >= SURE
    assert number_text(value, target, {}) is None


@pytest.mark.parametrize("text, target", [
    ("1,234", NUMBER), ("12,500", WHOLE), ("1.234", COMMA),  # a thousand, or three decimals
    ("12 m", NUMBER), ("190 cm", _target("hauteur_m")), ("45 %", NUMBER),  # in what does the column count?
    ("1O5", WHOLE), ("l2", WHOLE),  # letters or digits
])
def test_what_may_mean_two_things_is_for_a_person(text, target):
    found = decimal_comma(text, target, {}) or number_text(text, target, {})
    assert found and found.confidence < SURE


@pytest.mark.parametrize("text, target", [
    ("", NUMBER), ("abc", NUMBER), ("12,5", WHOLE), ("12.5", WHOLE), ("20-30", NUMBER), ("environ 20", NUMBER),
    ("01 02 03", NUMBER), ("1 2", NUMBER), ("3 k€", NUMBER), ("12 bis", WHOLE), (",", NUMBER), ("-", NUMBER),
    ("12,5,6", NUMBER), ("2024-05-31", NUMBER), ("06 12 34 56 78", WHOLE), ("Ol", WHOLE),
    ("3,87 E", LATITUDE), ("43,5 N", LONGITUDE), ("143°", LATITUDE), ("190° E", LONGITUDE), ("43°75'", LATITUDE),
    ("-43,5 S", LATITUDE), ("43°31'35\" N", NUMBER), ("43.5°31'", LATITUDE),
    ("-5,0", _target(constraints={"minimum": 0})), ("120 %", _target("taux", constraints={"maximum": 100})),
])
def test_what_is_no_number_or_not_the_fields_is_left(text, target):
    assert decimal_comma(text, target, {}) is None and number_text(text, target, {}) is None


def test_only_fields_of_numbers_are_for_them():
    for name in ("decimal_comma", "number_text"):
        assert CELL_RULES[name].fits(NUMBER) and CELL_RULES[name].fits(WHOLE)
        assert not CELL_RULES[name].fits(Target(Field("libre")))
    assert CELL_RULES["decimal_comma"].lossless and not CELL_RULES["number_text"].lossless


@given(st.decimals(-10**9, 10**9, places=2), st.sampled_from((" ", "\u00a0", "\u202f", "\u2009", ".", "")),
       st.sampled_from(("", " €", "€")))
def test_a_french_amount_comes_back(amount, group, unit):
    written = f"{amount:,.2f}".replace(",", "_").replace(".", ",").replace("_", group) + unit
    found = decimal_comma(written, NUMBER, {}) or number_text(written, NUMBER, {})
    assert Decimal(found.value) == amount and found.confidence >= SURE


@given(st.floats(-90, 90), st.booleans())
def test_degrees_minutes_and_seconds_come_back(latitude, spaced):
    seconds = round(abs(latitude) * 3600, 1)
    degrees, rest = divmod(seconds, 3600)
    minutes, rest = divmod(rest, 60)
    written = f"{degrees:.0f}°{minutes:02.0f}'{min(rest, 59.9):04.1f}\"{'N' if latitude >= 0 else 'S'}"
    found = number_text(written.replace("°", "° ").replace("'", "' ") if spaced else written, LATITUDE, {})
    assert abs(float(found.value) - latitude) < 0.0001


@given(st.text("0123456789 ,.'-°%€mNSOEl", max_size=12), st.sampled_from((NUMBER, WHOLE, COMMA, LATITUDE, LONGITUDE)))
def test_a_proposal_is_accepted_and_stays(text, target):
    for rule in (decimal_comma, number_text):
        found = rule(text, target, {})
        if found:
            assert target.accepts(found.value) and found.value != text
            again = rule(found.value, target, {})
            assert again is None or again.confidence < SURE
