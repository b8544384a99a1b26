"""Whole tables: keys, blank rows, odd characters, other datasets; the errors are those of frictionless-py."""

import csv
import random

import pytest

from augure.processing.pipeline.correct.standards.standard import parse_standard
from augure.processing.pipeline.correct.validation import scan
from augure.processing.pipeline.correct.validation.validate import validate_table
from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
from augure.processing.pipeline.ingest.table import import_table
from augure.processing.pipeline.ingest.writing import DatasetOptions
from augure.processing.pipeline.warehouse.ledger import Run

SCHEMA = {
    "fields": [
        {"name": "id", "type": "integer"}, {"name": "part", "type": "string"},
        {"name": "code", "type": "number", "constraints": {"unique": True}},
        {"name": "above", "type": "integer"},
        {"name": "mark", "type": "string", "constraints": {"pattern": r"[a-z\\]+\n?.*"}},
        {"name": "place", "type": "string", "constraints": {"required": True, "maxLength": 3}},
    ],
    "missingValues": ["", "NA"], "primaryKey": ["id", "part"],
    "foreignKeys": [{"fields": "above", "reference": {"resource": "", "fields": "id"}}],
}  # fmt: skip


@pytest.fixture
def imported(settings, tmp_path):
    def do(rows, name="t", key=()):
        path = tmp_path / f"{name}.csv"
        with open(path, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        with Run(settings, "importtable", {}) as run:
            import_table(run, [str(path)], DatasetOptions(table=name, key=tuple(key)),
                         ReadOptions(header_line=1, escape='"'), Feedback())
        return path
    return do


@pytest.fixture
def validated(settings, rows):
    def do(document, state="raw", table="t"):
        with Run(settings, "validatetable", {}) as run:
            outputs = validate_table(run, table, parse_standard(document, "test"), state, Feedback())
        found = rows("SELECT row_id, coalesce(column_name, ''), code, value FROM augure.anomaly WHERE run = %s "
                     "ORDER BY 1, 2, 3", (outputs["RUN"],))
        assert len(found) == outputs["ERROR_COUNT"]
        return found, outputs
    return do


def table(seed, count=60):
    """Return a header and rows with every kind of trouble, some rows blank but for a word that is missing."""
    drawer = random.Random(seed)
    rows = [["id", "part", "code", "above", "mark", "place"]]
    for _ in range(count):
        rows.append([
            drawer.choice(["1", "2", "3", "4", "05", "5", "x", "", "NA"]), drawer.choice(["a", "b", "a ", "", "NA"]),
            drawer.choice(["", "NA", "y", f"{drawer.randrange(40)}", f"{drawer.randrange(20)}.0", "1e1"]),
            drawer.choice(["", "", "1", "2", "9", "z"]),
            drawer.choice(["a", "a\\b", "a\\\\", "\\N", "B", "a\nB", 'a"b', "a\tb", "é", ""]),
            drawer.choice(["here", "ici", "là", "", "NA", "x"])])
        if drawer.random() < 0.1:
            rows[-1] = ["NA"] * len(rows[0])
    return rows


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_whole_tables_as_frictionless(imported, validated, monkeypatch, seed):
    frictionless = pytest.importorskip("frictionless", reason="the oracle is a developer's tool: make install")
    monkeypatch.setattr(scan, "BATCH_BYTES", 150)  # several batches
    rows = table(seed)
    path = imported(rows)
    found, _ = validated(SCHEMA)
    report = frictionless.Resource(path=path.name, basepath=str(path.parent), name="t",
                                   schema=frictionless.Schema.from_descriptor(SCHEMA)).validate(limit_errors=10**6)
    of_row = ("primary-key", "foreign-key", "blank-row")
    theirs = sorted((row - 1, "" if kind in of_row else field, kind)
                    for row, field, kind in report.flatten(["rowNumber", "fieldName", "type"]))
    assert sorted((row, "" if code in of_row else field, code) for row, field, code, _ in found) == theirs
    assert {kind for _, _, kind in theirs} == {"type-error", "constraint-error", "unique-error", *of_row}
    cells = {(number, name): cell for number, row in enumerate(rows[1:], start=1) for name, cell in zip(rows[0], row)}
    of_cells = [(cells[row, field], value) for row, field, code, value in found if code not in of_row]
    assert [cell for cell, _ in of_cells] == [value for _, value in of_cells]


def test_keys_are_compared_by_value(imported, validated):
    imported([["n", "day"], ["1", "2024-01-01"], ["1.0", "2024-01-01"], ["2", "x"], ["-1", "x"], ["-2", ""],
              ["1e0", ""]])
    unique = {"constraints": {"unique": True}}
    found, _ = validated({"fields": [{"name": "n", "type": "number", **unique},
                                     {"name": "day", "type": "date", **unique}]})
    assert [row[:3] for row in found] == [
        (2, "day", "unique-error"), (2, "n", "unique-error"), (3, "day", "type-error"), (4, "day", "type-error"),
        (6, "n", "unique-error")]


def test_typed_columns_that_the_server_judges(imported, validated):
    """A bound itself, beyond it, empty, a number that stands for none; by hand."""
    imported([["n", "i", "d", "b", "m"], ["1.5", "1", "2024-01-01", "oui", "1"],
              ["2.5", "2", "2024-02-01", "non", "-99"], ["", "3", "2024-03-01", "", "3"],
              ["1.49", "", "", "oui", "-98"]])
    found, _ = validated({"fields": [
        {"name": "n", "type": "number", "constraints": {"minimum": 1.5, "exclusiveMaximum": 2.5, "required": True}},
        {"name": "i", "type": "integer", "constraints": {"exclusiveMinimum": 1, "maximum": "2"}},
        {"name": "d", "type": "date", "format": "%d/%m/%Y", "constraints": {"maximum": "01/02/2024"}},
        {"name": "b", "type": "boolean", "constraints": {"required": True}},
        {"name": "m", "type": "integer", "missingValues": ["-99"], "constraints": {"minimum": 0}}]}, "clean")
    assert [(row, column) for row, column, _, _ in found] == [
        (1, "i"), (2, "n"), (3, "b"), (3, "d"), (3, "i"), (3, "n"), (4, "m"), (4, "n")]


def test_values_that_come_again_and_again(imported, validated):
    """A sample tells the server the right ones; rare, empty and wrong ones are told as ever; by hand."""
    rows = [["Oui", "1", "a"], ["Non", "2", "b"]] * 20
    rows += [["=", "3", ""], ["", "2", "="], ["", "no number: nothing in clean", ""], ["non", "", "c"], ["", "", "b"]]
    imported([["open", "number", "letter"], *rows])
    document = {"fields": [
        {"name": "open", "type": "boolean", "trueValues": ["Oui"], "falseValues": ["Non"]},
        {"name": "number", "type": "integer"}, {"name": "letter", "constraints": {"pattern": "[ab]"}}]}
    found, _ = validated(document, "clean")
    assert found == [(41, "open", "type-error", "="), (42, "letter", "constraint-error", "="),
                     (43, "", "blank-row", None), (44, "letter", "constraint-error", "c"),
                     (44, "open", "type-error", "non")]


def test_a_foreign_key_into_another_dataset(imported, validated):
    imported([["code", "nom"], ["34172", "Montpellier"], ["34003", "Agde"]], "communes")
    imported([["insee", "n"], ["34172", "1"], ["34999", "2"], ["", "3"]])
    key = {"fields": "insee", "reference": {"resource": "communes", "fields": "code"}}
    document = {"fields": [{"name": "insee"}, {"name": "n"}], "foreignKeys": [key]}
    found, outputs = validated(document)
    assert [row[:3] for row in found] == [(2, "insee", "foreign-key")] and outputs["NOT_CHECKED"] == ""
    key["reference"] = {"resource": "cantons", "fields": "code"}
    found, outputs = validated(document)
    assert found == [] and "cantons" in outputs["NOT_CHECKED"]


def test_an_anomaly_carries_the_business_key(imported, validated, rows):
    imported([["dep", "n", "v"], ["34", "1", "a"], ["34", "2", "b"]], key=["dep", "n"])
    validated({"fields": [{"name": "v", "constraints": {"enum": ["a"]}}]}, "clean")
    assert rows("SELECT row_id, row_key, column_name, value FROM augure.current_anomaly") == [(2, "34|2", "v", "b")]


def test_a_table_with_no_column_of_the_standard_is_not_valid(imported, validated):
    imported([["a", "b"], ["1", "2"]])
    found, outputs = validated({"fields": [{"name": "x"}, {"name": "y"}]})
    assert [row[2] for row in found] == ["unmatched-header"] and outputs["VALID"] is False


def test_required_columns_that_are_missing_and_columns_too_many(imported, validated):
    imported([["a", "b"], ["1", "2"]])
    fields = [{"name": "a"}, {"name": "x", "constraints": {"required": True}}]
    found, outputs = validated({"fields": fields, "fieldsMatch": "equal"})
    assert [row[:3] for row in found] == [(None, "b", "extra-label"), (None, "x", "missing-label")]
    assert (outputs["MISSING_COLUMNS"], outputs["EXTRA_COLUMNS"]) == ("x", "b")


def test_a_state_that_is_none_is_refused(imported, validated):
    imported([["a"], ["1"]])
    with pytest.raises(InvalidParameter, match="STATE"):
        validated({"fields": [{"name": "a"}]}, "typed")
