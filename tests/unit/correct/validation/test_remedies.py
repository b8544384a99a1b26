"""What a validation proposes: the rules' word where the field takes it, as sure as its least sure step."""

import csv

import pytest

from augure.processing.pipeline.correct.recipe.model import PlannedRule
from augure.processing.pipeline.correct.rules import CELL_RULES, ROW_RULES, Proposal
from augure.processing.pipeline.correct.rules.registry import CellRule, RowRule, Rule
from augure.processing.pipeline.correct.standards.standard import parse_standard
from augure.processing.pipeline.correct.validation import anomalies, validate
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
from augure.processing.pipeline.ingest.table import import_table
from augure.processing.pipeline.ingest.writing import DatasetOptions
from augure.processing.pipeline.warehouse.ledger import Run

STANDARD = {"fields": [
    {"name": "id", "type": "string", "constraints": {"required": True, "unique": True}},
    {"name": "colour", "type": "string", "constraints": {"enum": ["red", "blue"]}},
    {"name": "town", "type": "string", "constraints": {"required": True}},
    {"name": "code", "type": "string", "constraints": {"required": True, "pattern": "[0-9]{5}"}},
    {"name": "places", "type": "integer", "constraints": {"required": True, "maximum": 100}},
]}
#: The numbers column has enough numbers for its one word to be an error: it is empty in the dataset.
ROWS = [["id", "colour", "town", "code", "places"],
        ["a", "rouge", "Sète", "", "1"],  # code from the town
        ["b", "RED", "Béziers", "34032", "2"],  # two rules one after the other
        ["a", "green", "sete", "x", "3"],  # no colour; the town guessed, so the code is no surer; id comes again
        ["", "rouge", "", "34301", "4"],  # the town from the code; nothing to say of the id
        ["e", "blue", "Sète", "34301", "12 places"],
        ["f", "blue", "Sète", "34301", "700"],  # the rule's word is refused as well
        *([f"g{n}", "blue", "Sète", "34301", str(n)] for n in range(40))]
CODES = {"Sète": "34301", "Béziers": "34032"}


def lowered(text, target, options):
    return Proposal(text.lower(), 0.95) if text != text.lower() else None


def translated(text, target, options):
    return Proposal("red", 0.8) if text == "rouge" else None


def counted(text, target, options):
    return Proposal(text.split()[0], 0.7) if " " in text else Proposal(str(int(text) - 1), 0.9)


def guessed(row, targets, options, context):
    return {"town": Proposal("Sète", 0.6)} if row["town"] == "sete" else {}


def from_each_other(row, targets, options, context):
    towns = {code: town for town, code in CODES.items()}
    found = {}
    if row["town"] in CODES:
        found["code"] = Proposal(CODES[row["town"]], 0.95)
    if row["code"] in towns and not row["town"]:
        found["town"] = Proposal(towns[row["code"]], 1.0)
    return found


def roles(targets):
    return {"town": "town", "code": "code"} if {"town", "code"} <= set(targets) else None


@pytest.fixture
def rules(monkeypatch):
    """Rules of this test's own in place of all others."""
    for registered in (CELL_RULES, ROW_RULES):
        for name in list(registered):
            monkeypatch.delitem(registered, name)
    for function, field in ((lowered, "colour"), (translated, "colour"), (counted, "places")):
        monkeypatch.setitem(CELL_RULES, function.__name__, CellRule(
            Rule(function.__name__, "", ()), function, lambda target, field=field: target.name == field, False, False))
    for function in (guessed, from_each_other):
        monkeypatch.setitem(ROW_RULES, function.__name__, RowRule(Rule(function.__name__, "", ()), function, roles))
    monkeypatch.setattr(validate, "ALL_RULES", tuple(PlannedRule(name) for name in (*CELL_RULES, *ROW_RULES)))


@pytest.fixture
def proposals(settings, rows, tmp_path):
    def found(content, standard, state):
        path = tmp_path / "t.csv"
        with open(path, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(content)
        with Run(settings, "importtable", {}) as run:
            import_table(run, [str(path)], DatasetOptions(table="t"), ReadOptions(header_line=1), Feedback())
        with Run(settings, "validatetable", {}) as run:
            validate.validate_table(run, "t", parse_standard(standard, "test"), state, Feedback())
        return rows("SELECT row_id, column_name, code, proposal, confidence, rule FROM augure.current_anomaly "
                    "ORDER BY row_id, column_name, code")
    return found


COMMON = [
    (1, "code", "constraint-error", "34301", 0.95, "from_each_other"),
    (1, "colour", "constraint-error", "red", 0.8, "translated"),
    (2, "colour", "constraint-error", "red", 0.95, "lowered"),
    (3, "code", "constraint-error", "34301", 0.6, "from_each_other"),
    (3, "colour", "constraint-error", None, None, None),
    (3, "id", "unique-error", None, None, None),
    (4, "colour", "constraint-error", "red", 0.8, "translated"),
    (4, "id", "constraint-error", None, None, None),
    (4, "town", "constraint-error", "Sète", 1.0, "from_each_other"),
]


@pytest.mark.parametrize("state, code", [("clean", "constraint-error"), ("raw", "type-error")])
@pytest.mark.parametrize("at_once", [2, 5000])
def test_each_cell_has_the_word_of_the_rules(rules, proposals, monkeypatch, state, code, at_once):
    """The word “12 places” is empty in clean, and comes from what was received."""
    monkeypatch.setattr(anomalies, "_AT_ONCE", at_once)
    assert [tuple(row) for row in proposals(ROWS, STANDARD, state)] == pytest.approx([
        *COMMON, (5, "places", code, "12", 0.7, "counted"), (6, "places", "constraint-error", None, None, None)])


def test_real_rules_join_their_names(proposals):
    standard = {"fields": [{"name": "colour", "type": "string", "constraints": {"enum": ["light red", "blue"]}}]}
    found = proposals([["colour", "n"], ["light  red ", "1"], ["blue", "2"], ["green", "3"]], standard, "raw")
    assert [row[:4] for row in found] == [(1, "colour", "constraint-error", "light red"),
                                          (3, "colour", "constraint-error", None)]
    assert "spaces" in found[0][5]


@pytest.mark.parametrize("state", ["clean", "raw"])
def test_cells_beside_their_columns_are_proposed_from_their_own(proposals, state):
    table = [[*ROWS[0], "note"], *([f"g{n}", ("red", "blue")[n % 2], "Sète", f"34{n:03d}", str(n), ""]
                                   for n in range(60))]
    for row in (31, 32):
        table[row] = ["", *table[row][:5]]  # a cell was inserted before
    found = proposals(table, STANDARD, state)
    assert {(row, column): (proposal, rule) for row, column, _, proposal, _, rule in found} == {
        (row, column): (str(value), "shifted_columns") for row in (31, 32) for column, value in (
            ("id", f"g{row - 1}"), ("colour", ("red", "blue")[(row - 1) % 2]), ("code", f"34{row - 1:03d}"),
            ("places", row - 1))}
    assert all(confidence >= 0.9 for *_, confidence, _ in found)
