"""A recipe applied to a dataset in the warehouse; what comes out was worked out by hand."""

import csv

import pytest

from augure.processing.pipeline.correct.correction.correct import CorrectionOptions, correct_table
from augure.processing.pipeline.correct.recipe.model import parse_recipe
from augure.processing.pipeline.correct.standards.standard import parse_standard
from augure.processing.pipeline.errors import DatasetExists, InvalidParameter
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
from augure.processing.pipeline.ingest.table import import_table
from augure.processing.pipeline.ingest.writing import DatasetOptions
from augure.processing.pipeline.warehouse.ledger import Run
from augure.processing.pipeline.warehouse.undo import undo_run

STANDARD = {
    "title": "Places", "fields": [
        {"name": "nom", "constraints": {"required": True}},
        {"name": "telephone", "constraints": {"pattern": r"^\+33\d{9}$"}},
        {"name": "tarif", "constraints": {"enum": ["Gratuit", "Payant"]}},
        {"name": "ouvert", "type": "date"},
        {"name": "latitude", "type": "number"}, {"name": "longitude", "type": "number"},
        {"name": "source"},
    ]}
RECIPE = """
recipe: 1
columns:
  nom: Nom du lieu
  telephone: {first: [Fixe, Mobile]}
  tarif: Prix
  ouvert: Depuis
  latitude: lat
  longitude: lon
  source: {value: region}
rules:
  - spaces
  - phone
  - rule: vocabulary
    fields: [tarif]
    mapping: {"0 €": Gratuit}
  - rule: infer
    when: {Type: Mairie}
    set: {tarif: Gratuit}
"""
HEADER = ["Nom du lieu", "Fixe", "Mobile", "Prix", "Depuis", "lat", "lon", "Type"]
ROWS = [
    ["Mairie  d'Agde", "04 67 00 00 01", "", "", "03/02/2020", "43.31", "3.47", "Mairie"],
    ["Le Lieu", "", "06.11.22.33.44", "gratuits", "04/02/2020", "43.6", "3.88", "Tiers-lieu"],
    ["Atelier", "appeler Paul", "", "0 €", "25/02/2020", "", "", "Tiers-lieu"],
]


@pytest.fixture
def deliver(settings, tmp_path):
    """Import rows as a dataset."""
    def do(rows, mode="create", name="lieux", **options):
        path = tmp_path / f"{name}.csv"
        with open(path, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([HEADER, *rows])
        with Run(settings, "importtable", {}) as run:
            import_table(run, [str(path)], DatasetOptions(table=name, mode=mode, **options), ReadOptions(), Feedback())
    return do


@pytest.fixture
def correct(settings):
    def do(text=RECIPE, standard=STANDARD, table="lieux", **options):
        with Run(settings, "correcttable", {}) as run:
            return correct_table(run, table, parse_recipe(text, "test"), parse_standard(standard, "test"),
                                 CorrectionOptions(**options), Feedback())
    return do


def decide(rows, field, becomes, value=None, row_key=None):
    """Write a decision as augure:applydecisions does."""
    rows("INSERT INTO augure.run (algorithm, state) VALUES ('applydecisions', 'succeeded')")
    rows("INSERT INTO augure.decision (run, dataset, field, row_key, value, becomes) "
         "SELECT max(id), 'clean.lieux', %s, %s, %s, %s FROM augure.run", (field, row_key, value, becomes))
    rows("INSERT INTO augure.dataset (schema_name, table_name, last_run) SELECT 'decision', 'clean.lieux', max(id) "
         "FROM augure.run ON CONFLICT (schema_name, table_name) DO UPDATE SET last_run = excluded.last_run")


def test_fields_are_made_rules_repair_and_the_rest_is_told(deliver, correct, rows):
    deliver(ROWS)
    outputs = correct()
    assert rows("SELECT _row, nom, telephone, tarif, ouvert::text, latitude::float, source, ST_AsEWKT(geom) "
                "FROM clean.lieux_corrected ORDER BY 1") == [
        (1, "Mairie d'Agde", "+33467000001", "Gratuit", "2020-02-03", 43.31, "region", "SRID=4326;POINT(3.47 43.31)"),
        (2, "Le Lieu", "+33611223344", "Gratuit", "2020-02-04", 43.6, "region", "SRID=4326;POINT(3.88 43.6)"),
        (3, "Atelier", "appeler Paul", "Gratuit", "2020-02-25", None, "region", None)]
    assert {key: outputs[key] for key in ("TABLE", "SOURCE_TABLE", "ROW_COUNT", "CORRECTION_COUNT",
                                          "NORMALISATION_COUNT", "ERROR_COUNT", "VALID")} == {
        "TABLE": "lieux_corrected", "SOURCE_TABLE": "lieux", "ROW_COUNT": 3, "CORRECTION_COUNT": 5,
        "NORMALISATION_COUNT": 1, "ERROR_COUNT": 1, "VALID": False}
    assert rows("SELECT row_id, column_name, before, after, rule FROM augure.correction WHERE run = %s ORDER BY 1, 2",
                (outputs["RUN"],)) == [
        (1, "tarif", "", "Gratuit", "infer"), (1, "telephone", "04 67 00 00 01", "+33467000001", "phone"),
        (2, "tarif", "gratuits", "Gratuit", "vocabulary"), (2, "telephone", "06.11.22.33.44", "+33611223344", "phone"),
        (3, "tarif", "0 €", "Gratuit", "vocabulary")]
    assert rows("SELECT row_id, column_name, code, value FROM augure.current_anomaly WHERE dataset = "
                "'clean.lieux_corrected'") == [(3, "telephone", "constraint-error", "appeler Paul")]
    assert rows("SELECT column_name, rule, row_count FROM augure.normalisation WHERE run = %s", (outputs["RUN"],)) == [
        ("nom", "spaces", 1)]


def test_types_are_the_standards_and_a_column_with_a_stranger_stays_text(deliver, correct, rows):
    deliver([*ROWS, ["Autre", "", "", "", "bientôt", "43", "3", ""]])
    outputs = correct()
    kinds = dict(rows("SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = 'clean' "
                      "AND table_name = 'lieux_corrected'"))
    assert (kinds["latitude"], kinds["ouvert"]) == ("numeric", "text") and outputs["TEXT_COLUMNS"] == "ouvert"
    assert [row[0] for row in rows("SELECT ouvert FROM clean.lieux_corrected ORDER BY _row")][-1] == "bientôt"
    deliver(ROWS, mode="replace", drift="evolve")
    correct(RECIPE.replace("- phone", "- phone\n  - date"))
    assert rows("SELECT ouvert - 1 FROM clean.lieux_corrected")  # a date by now


def test_the_same_again_does_nothing_and_a_new_delivery_is_corrected_in_place(deliver, correct, rows):
    deliver(ROWS)
    first = correct()
    rows("CREATE VIEW clean.seen AS SELECT nom FROM clean.lieux_corrected")
    assert correct() == first
    assert correct("# a comment\n" + RECIPE) == first
    deliver(ROWS[1:], mode="replace")
    assert correct()["RUN"] != first["RUN"]
    assert rows("SELECT nom FROM clean.seen ORDER BY 1") == [("Atelier",), ("Le Lieu",)]


def test_decisions_hold_also_when_rows_have_moved(deliver, correct, rows):
    deliver(ROWS)
    key = rows("SELECT '#' || md5(array_to_string(ARRAY[depuis::text, fixe::text, lat::text, lon::text, mobile::text, "
               "nom_du_lieu::text, prix::text, type::text], chr(31), '')) FROM clean.lieux WHERE _row = 3")[0][0]
    decide(rows, "telephone", "+33400000000", value="appeler Paul")
    decide(rows, "nom", "Atelier du port", row_key=key)
    decide(rows, "tarif", "Payant", value="n'est plus là")
    outputs = correct()
    query = "SELECT nom, telephone FROM clean.lieux_corrected WHERE telephone = '+33400000000'"
    assert rows(query) == [("Atelier du port", "+33400000000")]
    assert (outputs["DECISION_COUNT"], outputs["UNUSED_DECISIONS"], outputs["ERROR_COUNT"]) == (2, 1, 0)
    assert rows("SELECT code, value FROM augure.anomaly WHERE run = %s", (outputs["RUN"],)) == [
        ("unused-decision", "n'est plus là")]
    assert rows("SELECT column_name, after FROM augure.correction WHERE run = %s AND rule = 'decision' ORDER BY 1",
                (outputs["RUN"],)) == [("nom", "Atelier du port"), ("telephone", "+33400000000")]
    deliver([ROWS[2], ROWS[0]], mode="replace")
    correct()
    assert rows(query) == [("Atelier du port", "+33400000000")]


def test_decisions_of_the_recipe_itself(deliver, correct, rows):
    deliver(ROWS)
    outputs = correct(RECIPE + "decisions:\n  - {field: telephone, value: appeler Paul, becomes: ''}\n")
    assert rows("SELECT telephone FROM clean.lieux_corrected WHERE _row = 3") == [(None,)]
    assert (outputs["DECISION_COUNT"], outputs["VALID"]) == (1, True)


def test_undo_gives_back_what_was_before(deliver, correct, rows, settings):
    def undo(number):
        with Run(settings, "undorun", {}) as run:
            undo_run(run, number, lambda *_: None)
    deliver(ROWS)
    first = correct()
    before = rows("SELECT * FROM clean.lieux_corrected ORDER BY _row")
    second = correct(RECIPE.replace("  - phone\n", ""))
    assert rows("SELECT telephone FROM clean.lieux_corrected WHERE _row = 2") == [("06.11.22.33.44",)]
    undo(second["RUN"])
    assert rows("SELECT * FROM clean.lieux_corrected ORDER BY _row") == before
    undo(first["RUN"])
    assert rows("SELECT to_regclass('clean.lieux_corrected'), count(*) FROM augure.current_anomaly") == [(None, 0)]


def test_a_name_that_is_not_there_is_said_and_nothing_written(deliver, correct, rows):
    deliver(ROWS)
    with pytest.raises(InvalidParameter, match="no column “Adresse”.*no column “Nature”.*Nom du lieu"):
        correct(RECIPE.replace("nom: Nom du lieu", "nom: Adresse").replace("{Type: Mairie}", "{Nature: x}"))
    with pytest.raises(InvalidParameter, match="no field “adresse”"):
        correct(RECIPE.replace("source: {value", "adresse: {value"))
    assert rows("SELECT to_regclass('clean.lieux_corrected')") == [(None,)]
    assert rows("SELECT count(*) FROM augure.correction") == [(0,)]


def test_another_dataset_is_never_overwritten(deliver, correct):
    deliver(ROWS)
    deliver(ROWS, name="autre")
    for target in ("autre", "lieux"):
        with pytest.raises(DatasetExists, match=f"clean.{target} is not a correction of clean.lieux"):
            correct(target=target)
    correct(target="net")
    with pytest.raises(DatasetExists, match="clean.net is not a correction of clean.autre"):
        correct(table="autre", target="net")


def test_odd_characters_pass_whole(deliver, correct, rows):
    odd = "a\tb\\N \"c\"; DROP TABLE x; --\né"
    deliver([[odd, "", "", "\\N", "03/02/2020", "1", "2", ""], *ROWS[1:]])
    correct(RECIPE.replace("  - spaces\n", ""))
    assert rows("SELECT nom, tarif FROM clean.lieux_corrected WHERE _row = 1") == [(odd, "\\N")]
    assert ("\\N",) in rows("SELECT value FROM augure.current_anomaly WHERE column_name = 'tarif'")
