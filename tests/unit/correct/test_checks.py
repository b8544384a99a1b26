"""The checks that Table Schema does not know, on values of the real world."""

import pytest

from augure.processing.pipeline.correct.validation.checks import CHECKS
from augure.processing.pipeline.errors import InvalidParameter


def passes(name, *values, **params):
    return CHECKS[name].make(params)(list(values)) is None


@pytest.mark.parametrize("name, good, bad", [
    ("french-siren-value", ["552100554", "356 000 000"], ["552100555", "55210055", "abcdefghi", "5521005540"]),
    ("french-siret-value", [
        "55210055400013",  # Luhn
        "35600000049837", "35600000000048",  # La Poste: digits that add up to a multiple of five; the head office, Luhn
    ], ["55210055400014", "35600000049838", "552100554", "A5210055400013"]),
    ("phone-number-value", ["0467000000", "04 67 00 00 00", "+33 4 67 00 00 00", "+33(0)467000000", "0033467000000",
                            "3939", "+262 262 12 34 56", "+687 12 34 56", "+41 22 730 51 11", "112"],
     ["046700000", "04670000001", "n/a", "+33 467", "1234", "0067"]),
    ("opening-hours-value", ["Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00", "24/7", "Mo,We 09:30-17:00",
                             "Mo-Fr 08:00-12:00, Sa 10:00-12:00", "PH off", "Mo[1] 14:00-17:00", "off",
                             'Mo-Fr 09:00-17:00 "sur rendez-vous"', "Sep-Jun: Mo-Fr 08:00-12:00",
                             "week 1-53/2 We 09:00-12:00", "Tu-Sa 10:00-19:00;", "Jul 14 off"],
     ["lundi au vendredi 9h-12h", "9h-12h", "Mo-Fr 9h00-12h00", "Mo-Fr 25:00-26:00", "Lu-Ve 09:00-12:00",
      "Mo-Fr 09:00-12:00 et Sa"]),
    ("year-interval-value", ["2017/2020"], ["2017", "2020/2017", "2017/2017", "2017-2020"]),
    ("nomenclature-actes-value", ["Urbanisme/Permis", "FONCTION PUBLIQUE/x",
                                  "Libertes publiques et pouvoirs de police/a"],
     ["Urbanisme", "Jardinage/Permis"]),
])  # fmt: skip
def test_values(name, good, bad):
    assert [value for value in good if not passes(name, value)] == []
    assert [value for value in bad if passes(name, value)] == []


def test_a_year_alone_where_the_standard_allows_it():
    assert passes("year-interval-value", "2017", **{"allow-year-only": "yes"})


def test_positions_in_france():
    assert passes("french-gps-coordinates", (3.87, 43.61)) and passes("french-gps-coordinates", "55.45, -20.88")
    assert "swapped" in CHECKS["french-gps-coordinates"].make({})([(43.61, 3.87)])
    assert not passes("french-gps-coordinates", (13.4, 52.5))


@pytest.mark.parametrize("first, sign, second, good", [
    (3, ">=", 3, True), (2, ">", 3, False), ("10", "<", "9", False), ("a", "<", "b", True), ("a", "<", 1, False),
    ("2024-01-02", ">", "2024-01-01", True), (0.5, "==", "0.50", True),
])
def test_comparisons(first, sign, second, good):
    assert passes("compare-columns-value", first, second, op=sign, column2="b") is good


def test_a_comparison_that_is_none_is_refused():
    with pytest.raises(InvalidParameter, match="“op” is “=>”"):
        CHECKS["compare-columns-value"].make({"op": "=>"})


def test_sums():
    assert passes("sum-columns-value", 6, 1, "2", 3, columns=["a", "b", "c"])
    assert not passes("sum-columns-value", 7, 1, 2, 3, columns=["a", "b", "c"])
    assert not passes("sum-columns-value", 7, 1, "x", columns=["a", "b"])


def test_columns_filled_together():
    assert passes("cohesive-columns-value", None, None) and passes("cohesive-columns-value", 1, "x")
    assert not passes("cohesive-columns-value", 1, None)
    assert passes("one-of-required", None, 1) and not passes("one-of-required", None, None)
