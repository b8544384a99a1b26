"""augure:validatetable through processing.run and in a model, on errors counted by hand."""

import http.server
import json
import re
import threading
import time

import pytest
from qgis.core import QgsProcessingException

#: Lines 3, 4, 5 and 6 have errors: see EXPECTED. The columns are not in the standard's order, one is unknown to it.
PLACES = """Nom du lieu;remarque;id;ouvert;date_maj;effectif;telephone;prenom;nom
Mairie;;1;Oui;31/05/2024;3;+33467000000;Zoé;Durand
;;2;Oui;30/02/2024;3,5;+33467000001;Léa;Petit
École;;2;Peut-être;01/06/2024;;n'appelez pas 04 67 00 00 02;Ana;X
Poste;;;Non;2024-06-01;-1;+33467000003;Ida;Roux
Halle;;5;Non;02/06/2024;0;0467;Eva;Blanc
"""
STANDARD = {
    "name": "places", "title": "Lieux", "version": "1",
    "fields": [
        {"name": "id", "type": "integer"},
        {"name": "Nom du lieu", "type": "string", "constraints": {"required": True}},
        {"name": "date_maj", "type": "date", "format": "%d/%m/%Y"},
        {"name": "effectif", "type": "integer", "constraints": {"minimum": 0}},
        {"name": "ouvert", "type": "boolean", "trueValues": ["Oui"], "falseValues": ["Non"]},
        {"name": "telephone", "type": "string"},
        {"name": "prenom", "type": "string", "constraints": {"minLength": 3}},
        {"name": "nom", "type": "string", "constraints": {"minLength": 3}},
        {"name": "horaires", "type": "string"},
    ],
    "primaryKey": "id",
    "custom_checks": [{"name": "phone-number-value", "params": {"column": "telephone"}},
                      {"name": "opening-hours-value", "params": {"column": "horaires"}},
                      {"name": "unheard-of", "params": {"column": "nom"}}],
}
#: (row, column, code), by hand; rows are counted without the header.
EXPECTED = {
    (2, "Nom du lieu", "constraint-error"), (2, "date_maj", "type-error"), (2, "effectif", "type-error"),
    (3, "id", "primary-key"), (3, "ouvert", "type-error"), (3, "telephone", "phone-number-value"),
    (3, "nom", "constraint-error"), (4, "id", "primary-key"), (4, "date_maj", "type-error"),
    (4, "effectif", "constraint-error"), (5, "telephone", "phone-number-value"),
}


@pytest.fixture
def places(database, run_algorithm, tmp_path):
    path = tmp_path / "lieux.csv"
    path.write_text(PLACES, encoding="utf-8")
    run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(path)], "TABLE": "places"})
    return database


@pytest.fixture
def standard(tmp_path):
    def write(document=STANDARD, name="schéma.json"):
        path = tmp_path / name
        path.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
        return str(path)
    return write


def validate(run_algorithm, database, standard, **more):
    return run_algorithm("validatetable", {"DATABASE": database, "TABLE": "places", "STANDARD": standard, **more})


def test_errors_as_received(places, run_algorithm, standard, rows):
    outputs = validate(run_algorithm, places, standard(), STATE="raw")
    assert set(rows("SELECT row_id, column_name, code FROM augure.current_anomaly")) == EXPECTED
    assert outputs["ERROR_COUNT"] == len(EXPECTED) == rows.one("SELECT count(*) FROM augure.current_anomaly")
    assert outputs["VALID"] is False
    assert (outputs["ROW_COUNT"], outputs["MISSING_COLUMNS"], outputs["EXTRA_COLUMNS"]) == (5, "horaires", "remarque")
    assert "unheard-of" in outputs["NOT_CHECKED"] and "horaires" in outputs["NOT_CHECKED"]
    assert outputs["DATABASE"] == places
    assert rows("SELECT value FROM augure.current_anomaly WHERE row_id = 3 AND column_name = 'telephone'") == [
        ("n'appelez pas 04 67 00 00 02",)]


def test_a_typed_column_is_right_however_the_file_wrote_it(database, run_algorithm, standard, tmp_path):
    path = tmp_path / "typed.csv"
    path.write_text("jour;ouvert;prix;avis\n31/05/2024;oui;1 250,50;Oui\n01/06/2024;non;3,5;Non\n", encoding="utf-8")
    run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(path)], "TABLE": "places"})
    schema = standard({"fields": [
        {"name": "jour", "type": "date", "constraints": {"minimum": "2024-06-01"}},
        {"name": "ouvert", "type": "boolean"}, {"name": "prix", "type": "number", "constraints": {"maximum": 1000}},
        {"name": "avis", "type": "string", "constraints": {"enum": ["Oui", "Non"]}}]})
    assert validate(run_algorithm, database, schema)["ERROR_COUNT"] == 2  # the day and the price of the first row
    # as received: two dates, two booleans and two numbers are not written as the schema has them
    assert validate(run_algorithm, database, schema, STATE="raw")["ERROR_COUNT"] == 6


def test_the_report_shows_cells_and_hides_persons(places, run_algorithm, standard, tmp_path):
    report = tmp_path / "out" / "report.html"
    validate(run_algorithm, places, standard(), STATE="raw", REPORT=str(report))
    text = report.read_text(encoding="utf-8")
    assert "NOT VALID" in text and "lieux.csv" in text
    assert "<b>E3</b>: <code>30/02/2024</code>" in text  # column E, line 3 of the file
    assert "<b>G4</b>: <code>a&#39;aaaaaaa aaa 99 99 99 99 99</code>" in text
    for personal in ("04 67 00", "0467", ">X<"):
        assert personal not in text


def test_the_report_begins_with_what_to_decide(database, run_algorithm, tmp_path):
    """Ten rows: a column that is missing, dates that a rule mends, one word three times, an empty cell."""
    header, rows = "id;jour;statut", ["1;2024-01-02;asso loi", "2;31/05/2024;asso loi", "3;1 juin 2024;asso loi"]
    rows += [f"{n};2024-01-0{n};Public" for n in range(4, 10)] + [";2024-02-01;Public"]
    (tmp_path / "t.csv").write_text("\n".join([header, *rows]), encoding="utf-8")
    (tmp_path / "s.json").write_text(json.dumps({"fields": [
        {"name": "id", "constraints": {"required": True}}, {"name": "jour", "type": "date"},
        {"name": "statut", "constraints": {"enum": ["Public", "Ailleurs"]}},
        {"name": "pivot", "constraints": {"required": True}}]}), encoding="utf-8")
    run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(tmp_path / "t.csv")], "TABLE": "places"})
    report = tmp_path / "report.html"
    validate(run_algorithm, database, str(tmp_path / "s.json"), STATE="raw", REPORT=str(report))
    page = report.read_text(encoding="utf-8")
    text = re.sub("[ \n]+", " ", re.sub("<style>.*</style>|<[^>]+>", " ", page, flags=re.S))
    # 10 of the missing column, 3 of the word, 2 dates; the empty id is the sixteenth
    assert "These 3 decisions settle 15 of the 16 cells in question: 94\u00a0%." in text
    lines = ("10 62\u00a0% The column “pivot” is missing map or fill",
             "3 19\u00a0% “statut”: what does “asso loi” become? decide once It is none of: Public, Ailleurs.",
             "2 12\u00a0% “jour” by rule: date sure")
    assert re.search(".*".join(map(re.escape, lines)), text)
    assert "<b>B3</b>: <code>31/05/2024</code> → <code>2024-05-31</code>" in page
    for step in ("augure:proposerecipe ) – TABLE is “places”", "augure:correcttable )", "augure:exportworklist )"):
        assert step in text
    assert text.index("What to do next") < text.index("What to decide first") < text.index("One by one")


def test_the_same_again_is_a_no_op_with_its_report(places, run_algorithm, standard, rows, tmp_path):
    first = validate(run_algorithm, places, standard())
    again = validate(run_algorithm, places, standard(), REPORT=str(tmp_path / "again.html"))
    assert {**again, "REPORT": None} == {**first, "REPORT": None}
    assert (tmp_path / "again.html").is_file()
    assert rows.one("SELECT count(DISTINCT run) FROM augure.anomaly WHERE code <> 'x'") == 1


def test_a_later_validation_replaces_the_earlier_one(places, run_algorithm, standard, rows):
    first = validate(run_algorithm, places, standard(), STATE="raw")
    second = validate(run_algorithm, places, standard({"fields": [{"name": "effectif", "type": "string"}]}))
    assert second["VALID"] is True
    assert rows("SELECT run, valid, is_outdated FROM augure.validation") == [(second["RUN"], True, False)]
    assert rows.one("SELECT count(*) FROM augure.current_anomaly") == 0
    assert rows.one("SELECT count(*) FROM augure.anomaly WHERE run = %s", (first["RUN"],)) == len(EXPECTED)
    run_algorithm("undorun", {"DATABASE": places, "RUN": second["RUN"]})
    assert rows("SELECT run FROM augure.validation") == [(first["RUN"],)]


def test_a_new_delivery_is_validated_again(places, run_algorithm, standard, rows, tmp_path):
    validate(run_algorithm, places, standard())
    path = tmp_path / "lieux.csv"
    path.write_text(PLACES.replace("Poste;;;", "Poste;;4;"), encoding="utf-8")
    run_algorithm("importtable", {"DATABASE": places, "INPUT": [str(path)], "TABLE": "places", "MODE": "replace"})
    assert rows.one("SELECT is_outdated FROM augure.validation")
    report = tmp_path / "report.html"
    outputs = validate(run_algorithm, places, standard(), STATE="raw", REPORT=str(report))
    assert outputs["ERROR_COUNT"] == len(EXPECTED) - 1  # the fourth row has its key now
    assert "<b>E3</b>" in report.read_text(encoding="utf-8")  # the line of the file, not the number of the row


@pytest.mark.parametrize("document, sentence", [
    ("{", "neither JSON nor YAML"), ("fields: [", "neither JSON nor YAML"), ("<html>", "web page"),
    ("[]", "no Table Schema"),
    ({"fields": [{"name": "a", "type": "strin"}]}, "“a”: “type” is “strin”"),
    ({"fields": [{"name": "a", "constraints": {"pattern": "["}}]}, "“a”: its pattern cannot be read"),
    ({"fields": [{"name": "a", "constraints": {"pattern": "(a+)+b"}}]}, "for ever"),
    ({"fields": [{"name": "a", "type": "integer", "constraints": {"minimum": "x"}}]}, "“a”: “minimum” is x"),
    ({"fields": [{"name": "a"}], "primaryKey": "b"}, "“primaryKey” names a field “b”"),
])
def test_an_error_in_the_standard_is_a_sentence(places, run_algorithm, standard, rows, document, sentence):
    before = rows.one("SELECT count(*) FROM augure.anomaly")
    with pytest.raises(QgsProcessingException, match="STANDARD") as error:
        validate(run_algorithm, places, standard(document))
    assert sentence in str(error.value)
    assert rows.one("SELECT count(*) FROM augure.anomaly") == before


def test_what_is_not_there_is_a_sentence(places, run_algorithm, standard):
    with pytest.raises(QgsProcessingException, match="There is no dataset “nothing”.*Known: places"):
        run_algorithm("validatetable", {"DATABASE": places, "TABLE": "nothing", "STANDARD": standard()})
    with pytest.raises(QgsProcessingException, match="no file .*inclusion-numerique, mediation-num"):
        validate(run_algorithm, places, "no-such-standard")


class Server(http.server.BaseHTTPRequestHandler):
    """Answers /standard.json, never /silent, and 404 to everything else; counts what it answered."""

    asked = 0

    def do_GET(self):
        type(self).asked += 1
        if self.path == "/silent":
            time.sleep(3)
        good = self.path == "/standard.json"
        self.send_response(200 if good else 404)
        self.end_headers()
        self.wfile.write(json.dumps(STANDARD).encode() if good else b"")

    def log_message(self, *_):
        pass


@pytest.fixture
def web():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_a_standard_of_the_web_is_kept(places, run_algorithm, web):
    address = "http://127.0.0.1:{}/standard.json".format(web.server_address[1])
    first = validate(run_algorithm, places, address, STATE="raw")
    assert first["ERROR_COUNT"] == len(EXPECTED)
    web.shutdown()
    web.server_close()
    assert validate(run_algorithm, places, address, STATE="raw")["RUN"] == first["RUN"]


def test_an_address_without_an_answer_is_a_sentence(places, run_algorithm, web, monkeypatch):
    from augure.processing.qgis_bridge import network

    address = "http://127.0.0.1:{}".format(web.server_address[1])
    with pytest.raises(QgsProcessingException, match="STANDARD: .*/nothing cannot be had .*404"):
        validate(run_algorithm, places, address + "/nothing")
    monkeypatch.setattr(network, "TIMEOUT", 300)
    began = time.monotonic()
    with pytest.raises(QgsProcessingException, match="STANDARD: .*/silent cannot be had"):
        validate(run_algorithm, places, address + "/silent")
    assert time.monotonic() - began < 2.5


def test_in_a_model(places, provider, standard):
    """A model that validates twice, the second standing behind the first."""
    from qgis.core import (
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
    )

    import processing

    source = QgsProcessingModelChildParameterSource
    model = QgsProcessingModelAlgorithm("two", "tests")
    for name, database in (("first", source.fromStaticValue(places)),
                           ("second", source.fromChildOutput("first", "DATABASE"))):
        child = QgsProcessingModelChildAlgorithm("augure:validatetable")
        child.setChildId(name)
        for parameter, value in (("TABLE", "places"), ("STANDARD", standard()), ("STATE", "raw")):
            child.addParameterSources(parameter, [source.fromStaticValue(value)])
        child.addParameterSources("DATABASE", [database])
        model.addChildAlgorithm(child)
    found = processing.run(model, {})["CHILD_RESULTS"]["second"]
    assert (found["ERROR_COUNT"], found["VALID"], found["DATABASE"]) == (len(EXPECTED), False, places)
