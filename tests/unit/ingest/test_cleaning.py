"""Cells as COPY takes them, and the bad ones among them."""

import json

import pytest

from augure.processing.pipeline.ingest.reading.tabular import Column
from augure.processing.pipeline.ingest.values.cleaning import Cleaner, Missing
from augure.processing.pipeline.ingest.values.misfits import Misfit, may_be_bad, propose
from augure.processing.pipeline.ingest.values.typing import Evidence, decide


def cleaned(cells, name="valeur"):
    evidence = Evidence(name)
    evidence.add(cells)
    cleaner = Cleaner(Column(name, name, 0), decide([evidence], "", True, str)[0])
    missing = Missing(len(cells))
    values = cleaner.values(cells, missing, 101)
    return values, {place: json.loads(row) for place, row in enumerate(missing.cells()) if row}, cleaner


def test_signs_groups_and_marks_in_one_form():
    values, _, cleaner = cleaned(["1\u00a0234,5", "\u22122", "(3,5)", "4-", "\u2013\u00a01 000", "", "7"])
    assert list(values) == ["1234.5", "-2", "-3.5", "-4", "-1000", "", "7"]
    assert cleaner.counts == {"thousands_mark": 2, "decimal_comma": 2, "negative_form": 4}


def test_units_and_percents_are_taken_off_and_counted():
    values, _, cleaner = cleaned(["1 234,50 €", "2€", "", "3 €"])
    assert list(values) == ["1234.50", "2", "", "3"] and cleaner.counts["unit €"] == 3
    values, _, cleaner = cleaned(["12,5 %", "3%"])
    assert list(values) == ["12.5", "3"] and cleaner.counts["percent_sign"] == 2


def test_bad_cells_and_missing_words_are_null_and_remembered():
    cells = ["1"] * 300 + ["NC", "1O5"]
    values, missing, cleaner = cleaned(cells)
    assert list(values) == ["1"] * 300 + ["", ""]
    assert missing == {300: {"valeur": "NC"}, 301: {"valeur": "1O5"}}
    assert cleaner.misfits == [Misfit(402, "valeur", "1O5")]


def test_only_digits_get_their_zeros_back():
    values, _, cleaner = cleaned(["1001", "01002", "2A004", "NC", ""], "codgeo")
    assert list(values) == ["01001", "01002", "2A004", "NC", ""] and cleaner.counts["lost_zeros"] == 1


@pytest.mark.parametrize("value, proposal", [
    ("1O5", ("105", 0.9)), ("l2,5", ("12.5", 0.9)), ("12 kg", ("12", 0.6)), ("12.5", ("12.5", 0.6)),
    ("juil-22", ("7.22", 0.7)), ("douze", (None, None)), ("OIl", (None, None)), ("?", (None, None)),
])
def test_what_a_bad_number_probably_is(value, proposal):
    assert propose("comma", value) == proposal


@pytest.mark.parametrize("value", ["007", "12 bis", "5B", "2A", "14ter"])
def test_codes_are_no_bad_numbers(value):
    assert not may_be_bad(value) and may_be_bad("1O5")
