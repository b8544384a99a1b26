"""Decisions as a correction finds them: the newest, known again after rows moved, told where nothing is left."""

import datetime
import uuid

import psycopg2
import pytest

from augure.processing.pipeline.correct.decisions.applying import apply_decisions
from augure.processing.pipeline.correct.decisions.decisions import Decision, Decisions, row_key_of, source_of
from augure.processing.pipeline.correct.decisions.exporting import ExportOptions, export_worklist
from augure.processing.pipeline.correct.decisions.worklist import Choice
from augure.processing.pipeline.correct.standards.standard import parse_standard
from augure.processing.pipeline.correct.validation.validate import validate_table
from augure.processing.pipeline.errors import InvalidParameter, WarehouseError
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
from augure.processing.pipeline.ingest.table import import_table
from augure.processing.pipeline.ingest.writing import DatasetOptions
from augure.processing.pipeline.warehouse.ledger import Run

DAY = datetime.date(2024, 3, 12)
STANDARD = {"fields": [{"name": "n", "type": "integer"}, {"name": "kind", "constraints": {"enum": ["one", "two"]}},
                       {"name": "note", "constraints": {"maxLength": 3}}]}


def decision(number, becomes, value=None, row=None, field="kind"):
    return Decision(number, field, row, frozenset(() if value is None else (value,)), becomes, "", "Zoé", DAY)


def test_a_row_comes_before_a_value():
    found = Decisions([decision(1, "one", "x"), decision(2, "two", "x", "k")])
    assert found.of("kind", "k", "x").becomes == "two"
    assert found.of("kind", "other", "x").becomes == "one"
    assert found.of("kind", "k", "y") is None  # the row says something else by now: the decision was not about that
    assert found.of("note", "k", "x") is None
    assert len(found) == 2 and found.unused() == []


def test_a_decision_about_what_another_made():
    """x was to become y; then y, as the corrected dataset had it, was to become z: so x becomes z."""
    for row in (None, "k"):
        found = Decisions([decision(2, "z", "y", row), decision(1, "y", "x", row)])
        assert [found.of("kind", "k", text).becomes for text in ("x", "y", "z") if found.of("kind", "k", text)] == [
            "z"] * (2 if row is None else 3)
        assert found.unused() == []


def test_unused_decisions_are_told():
    found = Decisions([decision(1, "one", "x"), decision(2, "two", "y"), decision(3, "3", "z", "k", "n")])
    found.of("kind", "any", "x")
    assert [item.id for item in found.unused()] == [2, 3]
    told = list(found.unused_anomalies("clean.t_corrected"))
    assert [(row["row_key"], row["column_name"], row["code"], row["value"]) for row in told] == [
        (None, "kind", "unused-decision", "y"), ("k", "n", "unused-decision", "z")]
    assert "2024-03-12" in told[0]["message"] and "Zoé" in told[0]["message"]
    found.use(found.unused())
    assert found.unused() == []


@pytest.fixture
def imported(settings, tmp_path):
    def do(text, mode="create", key=(), table="t"):
        path = tmp_path / "t.csv"
        path.write_text(text, encoding="utf-8")
        with Run(settings, "importtable", {}) as run:
            import_table(run, [str(path)], DatasetOptions(table=table, mode=mode, key=tuple(key)),
                         ReadOptions(header_line=1), Feedback())
        with Run(settings, "validatetable", {}) as run:
            validate_table(run, table, parse_standard(STANDARD, "test"), "clean", Feedback())
    return do


@pytest.fixture
def ask(settings):
    def do(table="t", path="", **choice):
        with Run(settings, "exportworklist", {}) as run, run.cursor() as cursor:
            return run.finish(export_worklist(cursor, run, table, None, ExportOptions(Choice(**choice), str(path)),
                                              Feedback()))
    return do


@pytest.fixture
def take(settings):
    def do(table="t", path=""):
        with Run(settings, "applydecisions", {}) as run:
            return apply_decisions(run, table, str(path), None)
    return do


@pytest.fixture
def keys(settings):
    """Return the key of each row of clean.t by its n, and the decisions."""
    def do(table="t"):
        with Run(settings, "x", {}) as run, run.cursor() as cursor:
            from psycopg2 import sql
            cursor.execute(sql.SQL("SELECT s.n::text, {} FROM clean.{} s").format(
                row_key_of(cursor, table, "s"), sql.Identifier(table)))
            return dict(cursor.fetchall()), Decisions.load(cursor, f"clean.{table}")
    return do


@pytest.mark.parametrize("key", [(), ("n",)])
def test_rows_are_known_again_where_they_moved(imported, ask, take, keys, rows, key):
    imported("n,kind,note\n1,one,a\n2,tow,b\n3,x,c\n4,x,d\n", key=key)
    assert keys()[1].version == ""
    ask(what="all")
    rows("UPDATE augure.worklist SET answer = 'two' WHERE value = 'tow'")
    rows("UPDATE augure.worklist SET answer = 'one' WHERE value = 'x'")
    assert take()["ROW_COUNT"] == 2
    imported("n,note,kind\n5,e,one\n4,d,x\n2,b,tow\n", "replace", key)  # rows and columns have moved
    by_number, decisions = keys()
    assert decisions.version.startswith("decision.clean.t@") and decisions.dataset == "decision.clean.t"
    assert decisions.of("kind", by_number["2"], "tow").becomes == "two"
    assert decisions.of("kind", by_number["4"], "x").becomes == "one"
    assert decisions.unused() == []
    assert by_number["2"] == "2" if key else by_number["2"].startswith("#")


def test_a_file_sent_back_after_a_new_delivery(imported, ask, take, rows, tmp_path):
    imported("n,kind,note\n2,tow,b\n3,x,cccc\n")
    ask(path=tmp_path / "work.csv", what="all")
    imported("n,kind,note\n3,x,cccc\n2,toe,b\n", "replace")
    text = (tmp_path / "work.csv").read_text(encoding="utf-8-sig").splitlines()
    head = text[0].split(";")
    filled = [text[0]]
    for line in text[1:]:
        cells = line.split(";")
        cells[head.index("answer")] = "two" if cells[head.index("field")] == "kind" else "c"
        filled.append(";".join(cells))
    (tmp_path / "back.csv").write_text("\n".join(filled), encoding="utf-8")
    outputs = take(path=tmp_path / "back.csv")
    # the row with x is as it was; that with tow is another row now (it has no key), where nobody asked
    assert (outputs["ROW_COUNT"], outputs["REFUSED_COUNT"]) == (2, 1)
    assert rows("SELECT cause FROM augure.reject WHERE run = %s", (outputs["RUN"],)) == [
        ("nothing is wrong there any more",)]


def test_with_a_key_a_changed_cell_is_told(imported, ask, take, rows, tmp_path):
    imported("n,kind,note\n2,tow,b\n", key=["n"])
    ask(path=tmp_path / "work.csv", what="all")
    imported("n,kind,note\n2,toe,b\n", "replace", ["n"])
    rows("UPDATE augure.worklist SET answer = 'two'")
    outputs = take()
    assert (outputs["ROW_COUNT"], outputs["REFUSED_COUNT"]) == (0, 1)
    assert rows.one("SELECT cause FROM augure.reject WHERE run = %s", (outputs["RUN"],)).endswith("it says “toe”")


def test_hostile_values(imported, ask, take, rows, tmp_path):
    nasty = ["'; DROP TABLE augure.worklist; --", "=cmd|' /C calc'!A0", "%s {x} \\N", "a\\tb", "<script>", "∅"]
    lines = "".join('{},"{}",a\n'.format(number, text) for number, text in enumerate(nasty))
    imported("n,kind,note\n" + lines, key=["n"])
    ask(path=tmp_path / "work.xlsx", what="all")
    assert sorted(row[0] for row in rows("SELECT value FROM augure.worklist")) == sorted(nasty)
    rows("UPDATE augure.worklist SET answer = value || E'\\n' || value WHERE value <> '∅'")
    assert take()["ROW_COUNT"] == 5
    assert set(rows("SELECT value, becomes FROM augure.current_decision")) == {
        (text, f"{text}\n{text}") for text in nasty[:5]}


def test_the_source_of_a_corrected_dataset(settings, imported, rows):
    from augure.processing.pipeline.warehouse.datasets import register_dataset

    imported("n,kind,note\n2,tow,b\n")
    with Run(settings, "correcttable", {}) as run:
        rows("CREATE TABLE clean.t_corrected AS SELECT * FROM clean.t")
        register_dataset(run, "clean", "t_corrected", ["clean.t", "raw.t_1"], 1)
    with Run(settings, "x", {}) as run, run.cursor() as cursor:
        assert (source_of(cursor, "t_corrected"), source_of(cursor, "t")) == ("t", "t")


def test_a_corrected_dataset_asks_for_its_source(settings, imported, ask, take, rows):
    from augure.processing.pipeline.warehouse.datasets import add_anomalies, register_dataset

    imported("n,kind,note\n2, tow,b\n", key=["n"])
    with Run(settings, "correcttable", {}) as run:
        rows("CREATE TABLE clean.t_corrected AS SELECT _row, n, 'tow' AS kind FROM clean.t")
        add_anomalies(run, [{"dataset": "clean.t_corrected", "row_id": 1, "column_name": "kind", "code": "type-error",
                             "value": "tow", "message": "?", "proposal": "two", "confidence": 0.6, "rule": "likeness"}])
        register_dataset(run, "clean", "t_corrected", ["clean.t"], 1)
    assert ask("t_corrected")["ROW_COUNT"] == 1
    rows("UPDATE augure.worklist SET is_accepted = true")
    assert take("t_corrected")["ROW_COUNT"] == 1
    assert rows("SELECT dataset, field, row_key, value, becomes FROM augure.current_decision") == [
        ("clean.t", "kind", "2", "tow", "two")]


def test_a_reader_writes_a_file(settings, imported, rows, tmp_path):
    imported("n,kind,note\n2,tow,b\n")
    role = f"reader_{uuid.uuid4().hex[:12]}"
    schemas = "augure, clean, raw"
    rows(f"CREATE ROLE {role}; GRANT USAGE ON SCHEMA {schemas} TO {role}; "
         f"GRANT SELECT ON ALL TABLES IN SCHEMA {schemas} TO {role}")
    connection = psycopg2.connect(**settings.params)
    try:
        with connection.cursor() as cursor:
            cursor.execute(f"SET ROLE {role}")
            outputs = export_worklist(cursor, None, "t", None, ExportOptions(Choice("all"), str(tmp_path / "w.csv")),
                                      Feedback())
    finally:
        connection.close()
        rows(f"DROP OWNED BY {role}; DROP ROLE {role}")
    assert outputs["ROW_COUNT"] == 1 and "tow" in (tmp_path / "w.csv").read_text(encoding="utf-8")


RECIPE = """
recipe: 1
columns: {name: Lieu, kind: Sorte}
rules: [spaces]
"""
PLACES = {"fields": [{"name": "name", "constraints": {"required": True}},
                     {"name": "kind", "constraints": {"enum": ["one", "two"]}}]}


def test_from_delivery_to_delivery(settings, imported, ask, take, rows):
    """Corrected, asked about, answered, corrected again; then a delivery in which rows have moved."""
    from augure.processing.pipeline.correct.correction.correct import CorrectionOptions, correct_table
    from augure.processing.pipeline.correct.recipe.model import parse_recipe
    from augure.processing.pipeline.warehouse.undo import undo_run

    def correct():
        with Run(settings, "correcttable", {}) as run:
            return correct_table(run, "t", parse_recipe(RECIPE, "test"), parse_standard(PLACES, "test"),
                                 CorrectionOptions(), Feedback())

    def corrected():
        return sorted(rows("SELECT name, kind FROM clean.t_corrected"), key=str)

    text = "Lieu,Sorte,Note\nMairie,tow  tow,a\nHalle,tow tow,b\n,one,c\nGare,six,d\n"
    imported(text)
    assert correct()["ERROR_COUNT"] == 4
    assert ask("t_corrected")["ROW_COUNT"] == 3  # spaces put right, two rows say the same
    assert rows("SELECT DISTINCT dataset FROM augure.worklist") == [("clean.t",)]
    rows("UPDATE augure.worklist SET answer = 'two' WHERE value = 'tow tow'")
    rows("UPDATE augure.worklist SET answer = 'Salle', answer_source = 'call' WHERE value = ''")
    assert take("t_corrected")["ROW_COUNT"] == 2
    right = [("Gare", "six"), ("Halle", "two"), ("Mairie", "two"), ("Salle", "one")]
    outputs = correct()
    assert corrected() == right and (outputs["ERROR_COUNT"], outputs["DECISION_COUNT"]) == (1, 3)
    assert ask("t_corrected")["ROW_COUNT"] == 1
    assert sorted(rows("SELECT value, status FROM augure.worklist")) == [
        ("", "done"), ("six", "todo"), ("tow tow", "done")]
    imported("Lieu,Sorte,Note\nGare,six,d\n,one,c\nMairie,tow  tow,a\nHalle,tow tow,b\n", "replace")
    assert correct()["UNUSED_DECISIONS"] == 0 and corrected() == right
    imported("Lieu,Sorte,Note\nGare,six,d\n,one,changed\nMairie,two,a\n", "replace")
    outputs = correct()
    assert outputs["UNUSED_DECISIONS"] == 2 and corrected() == [("Gare", "six"), ("Mairie", "two"), (None, "one")]
    assert rows.one("SELECT count(*) FROM augure.anomaly WHERE run = %s AND code = 'unused-decision'",
                    (outputs["RUN"],)) == 2
    assert ask("t_corrected")["ROW_COUNT"] == 2  # an unused decision is no question
    with pytest.raises(WarehouseError, match="later runs stand on"), Run(settings, "undorun", {}) as run:
        undo_run(run, rows.one("SELECT max(run) FROM augure.decision"), lambda *_: None)


def test_thirty_thousand_questions(settings, imported, ask, take, rows, tmp_path):
    """Set-based: some seconds for each step, whatever the machine."""
    import time

    imported("n,kind,note\n" + "".join(f"{n},k{n % 10_000},abcd\n" for n in range(1, 15_001)), key=["n"])
    began = time.monotonic()
    outputs = ask(path=tmp_path / "work.csv", group=False)
    asked = time.monotonic() - began
    assert outputs["ROW_COUNT"] == 30_000
    assert rows.one("SELECT count(*) FROM augure.worklist") == 30_000
    rows("UPDATE augure.worklist SET answer = 'one'")
    began = time.monotonic()
    assert take()["ROW_COUNT"] == 30_000
    took = time.monotonic() - began
    assert asked < 30 and took < 30  # a minute for each, row by row


def test_unknown_words_are_sentences(ask, imported):
    imported("n,kind,note\n2,tow,b\n")
    with pytest.raises(InvalidParameter, match="WHAT is one of"):
        ask(what="some")
