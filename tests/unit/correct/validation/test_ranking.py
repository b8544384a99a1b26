"""Ranking: what is decided at once, counted by hand on a table of ten rows."""

import psycopg2
import pytest
from psycopg2.extras import execute_values

from augure.processing.pipeline.correct.validation.ranking import (
    COLUMN,
    LOOK,
    SINGLE,
    SURELY,
    VALUE,
    Example,
    Total,
    rank,
    ranked_decisions,
)
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
from augure.processing.pipeline.ingest.table import import_table
from augure.processing.pipeline.ingest.writing import DatasetOptions
from augure.processing.pipeline.warehouse.ledger import Run

TYPE, CONSTRAINT = "type-error", "constraint-error"
SHORT, FORM, LIST, EMPTY = "is shorter than 9", "has not the form x", "is none of: A", "is empty, and must be filled"
#: row, field, value, code, message, proposal, confidence, rule
ANOMALIES = [
    # a column that is not there: ten cells, one error; one that nobody filled: ten cells, ten errors
    (None, "status", None, "missing-label", "there is no such column", None, None, None),
    *[(row, "key", None, CONSTRAINT, EMPTY, None, None, None) for row in range(1, 11)],
    # phones: four cells that a rule is sure of, two of them wrong in two ways; two that it is not sure of
    *[(row, "phone", f"04 67 0{row}", CONSTRAINT, message, f"+33467{row}", 0.95, "phone")
      for row in (1, 2) for message in (SHORT, FORM)],
    *[(row, "phone", f"04 67 0{row}", CONSTRAINT, FORM, f"+33467{row}", 1.0, "phone") for row in (3, 4)],
    *[(row, "phone", f"4 67 0{row}", CONSTRAINT, FORM, f"+33467{row}", 0.6, "phone") for row in (5, 6)],
    # another chain of rules for one cell of the same field
    (7, "phone", "t 04", CONSTRAINT, FORM, "+334", 0.9, "spaces + phone"),
    # words: three cells of one, nearest A; two of another that nothing is near; two that stand alone
    *[(row, "kind", "asso", CONSTRAINT, LIST, "A", 0.7, "vocabulary") for row in (1, 2, 3)],
    *[(row, "kind", "autre", CONSTRAINT, LIST, None, None, None) for row in (4, 5)],
    (6, "kind", "Abc 1", CONSTRAINT, LIST, None, None, None), (7, "kind", "Xyz 23", CONSTRAINT, LIST, None, None, None),
    # rows among others: the same value in each, and nothing to decide about the value
    *[(row, "id", "7", "unique-error", "comes again", None, None, None) for row in (2, 3, 4)],
    # one value that means two things
    (1, "code", "x", CONSTRAINT, FORM, "34001", 0.8, "communes"),
    (2, "code", "x", CONSTRAINT, FORM, "34002", 0.8, "communes"),
    # empty in one row only
    (3, "town", None, CONSTRAINT, EMPTY, None, None, None),
    # of a decision taken earlier, which is no error
    (None, "kind", "Z", "unused-decision", "no row has this value", None, None, None),
]  # fmt: skip


@pytest.fixture
def cursor(settings, tmp_path):
    """A table of ten rows whose columns are in the standard's order but one, with the anomalies of run 2."""
    header = ["id", "key", "telephone", "kind", "code", "town"]
    path = tmp_path / "t.csv"
    path.write_text("\n".join([",".join(header), *(f"{n},,p{n},k,c,t" for n in range(10))]), encoding="utf-8")
    with Run(settings, "importtable", {}) as run:
        import_table(run, [str(path)], DatasetOptions(table="t"), ReadOptions(header_line=1), Feedback())
    with Run(settings, "validatetable", {}) as run, run.cursor() as cursor:
        execute_values(cursor, "INSERT INTO augure.anomaly (run, dataset, row_id, column_name, value, code, message, "
                       "proposal, confidence, rule) VALUES %s", [(run.id, "clean.t", *line) for line in ANOMALIES])
    connection = psycopg2.connect(**settings.params)
    with connection.cursor() as cursor:
        yield cursor
    connection.close()


def test_what_settles_most_cells_comes_first(cursor):
    found = ranked_decisions(cursor, 2, "t", ())
    assert [(decision.kind, decision.field, decision.rule, decision.value, decision.proposal, decision.rows,
             decision.confidence) for decision in found] == [
        (COLUMN, "key", "", "", None, 10, None),
        (COLUMN, "status", "", "", None, 10, None),
        (SURELY, "phone", "phone", "", None, 4, pytest.approx(0.95)),
        (VALUE, "kind", "vocabulary", "asso", "A", 3, pytest.approx(0.7)),
        (LOOK, "code", "communes", "", None, 2, pytest.approx(0.8)),
        (LOOK, "phone", "phone", "", None, 2, pytest.approx(0.6)),
        (VALUE, "kind", "", "autre", None, 2, None),
        (SURELY, "phone", "spaces + phone", "", None, 1, pytest.approx(0.9)),
    ]
    assert ranked_decisions(cursor, 2, "t", (), 3) == found[:3]


def test_totals_count_each_cell_once_and_a_missing_column_in_each_row(cursor):
    found = rank(cursor, 2, "t", ())
    assert found.totals == {COLUMN: Total(2, 20, 11), SURELY: Total(2, 5, 7), LOOK: Total(2, 4, 4),
                            VALUE: Total(2, 5, 5), SINGLE: Total(3, 6, 6)}
    assert found.rows == 40
    assert sum(total.errors for total in found.totals.values()) == len(ANOMALIES) - 1  # without the unused decision


def test_what_is_left_is_grouped_by_form(cursor):
    found = rank(cursor, 2, "t", ()).of(SINGLE)
    assert [(decision.field, decision.code, decision.message, decision.form, decision.rows) for decision in found] == [
        ("id", "unique-error", "comes again", "9", 3), ("kind", CONSTRAINT, LIST, "Aa 9", 2),
        ("town", CONSTRAINT, EMPTY, None, 1)]


def test_examples_are_cells_of_the_file(cursor):
    found = {(decision.kind, decision.field, decision.rule, decision.value): decision.examples
             for decision in rank(cursor, 2, "t", (), sources={"phone": "telephone"}).decisions}
    assert found[SURELY, "phone", "phone", ""] == [
        Example(f"C{row + 1}", f"04 67 0{row}", f"+33467{row}") for row in (1, 2, 3)]
    assert found[VALUE, "kind", "vocabulary", "asso"] == [Example("D2", "asso", "A"), Example("D4", "asso", "A")]
    assert found[COLUMN, "status", "", ""] == []


def test_data_of_persons_are_shown_by_their_form(cursor):
    found = rank(cursor, 2, "t", ["phone", "kind"])
    shown = {decision.value for decision in found.decisions} | {
        text for decision in found.decisions for example in decision.examples for text in example[1:]}
    assert {"aaaa", "aaaaa", "99 99 99", "+999999"} <= shown
    assert not {"asso", "autre", "04 67 01", "+334671"} & shown
