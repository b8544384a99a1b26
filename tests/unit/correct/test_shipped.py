"""The standards that come with Augure give the verdicts of the official documents."""

import csv
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from augure.processing.pipeline.correct.standards.source import find_standard, shipped_names
from augure.processing.pipeline.correct.standards.standard import parse_standard
from augure.processing.pipeline.correct.validation.cells import CellCheck

OFFICIAL = {"inclusion-numerique": "inclusion-numerique-0.1.2", "mediation-num": "mediation-num/HEAD"}


def no_network(url):
    raise AssertionError(url)


def test_every_shipped_standard_is_held_against_an_official_one():
    assert set(shipped_names()) == set(OFFICIAL)


@pytest.mark.parametrize("name", OFFICIAL)
def test_same_columns_and_keys(name, shared_data):
    shipped, official = _both(name, shared_data)
    assert [field.name for field in shipped.fields] == [field.name for field in official.fields]
    assert [field.required for field in shipped.fields] == [field.required for field in official.fields]
    assert [field.constraints.get("unique") for field in shipped.fields] == [
        field.constraints.get("unique") for field in official.fields]
    assert (shipped.primary_key, shipped.custom_checks) == (official.primary_key, official.custom_checks)


@pytest.mark.parametrize("name", OFFICIAL)
def test_same_verdicts_on_any_cell(name, shared_data):
    shipped, official = _both(name, shared_data)
    checks = [(CellCheck(ours), CellCheck(theirs)) for ours, theirs in zip(shipped.fields, official.fields)]
    cells = _cells(shared_data, official)

    @settings(max_examples=100, deadline=None, database=None)
    @given(st.one_of(st.sampled_from(sorted(cells)), st.text(max_size=10)))
    def agree(cell):
        for ours, theirs in checks:
            assert [finding.code for finding in ours.judge(cell)] == [finding.code for finding in theirs.judge(cell)]

    agree()
    # Each constraint is told apart by a cell that passes and one that does not, wherever the examples have some.
    assert any(ours.judge(cell) for ours, _ in checks for cell in cells)


def _both(name, shared_data):
    document = json.loads((shared_data / "schemas" / OFFICIAL[name] / "schema.json").read_text(encoding="utf-8"))
    return find_standard(name, no_network), parse_standard(document, "official")


def _cells(shared_data, standard):
    """Return cells of the official examples, and every word that an enumeration or a pattern of the standard allows."""
    found = {"", " ", "x", "Oui", "12345", "90.1", "-181"}
    for example in (shared_data / "schemas").glob("*/**/exemple-valide.csv"):
        if "num" in str(example):
            with open(example, encoding="utf-8-sig", newline="") as file:
                found.update(cell for row in csv.reader(file) for cell in row)
    for field in standard.fields:
        found.update(map(str, field.constraints.get("enum", ())))
        choices = field.constraints.get("pattern", "").partition(")(")[2].rpartition("))+")[0]
        words = choices.replace("\\", "").split("|")
        found.update(words)
        found.update("|".join(pair) for pair in zip(words, words[1:]))
        found.update(",".join(pair) for pair in zip(words, words[1:]))
    return found
