"""augure:exportworklist and augure:applydecisions, on a small list whose questions were counted by hand."""

import csv
import datetime
import json
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

#: Five wrong types (three rows say the same), two missing names, one wrong phone, two rows with the key 7.
PLACES = """id;nom;commune;type;telephone;longitude;latitude
1;Mairie;Agde;Garage;+33467000000;3.47;43.31
2;;Béziers;Garage;+33467000001;3.21;43.34
3;École;Sète;Garage;+33467000002;3.69;43.40
4;Poste;Agde;=HYPERLINK("x");+33467000003;3.47;43.31
5;;Lattes;Bibliotheque;+33467000004;;
7;Halle;Lunel;Association;0467;4.13;43.67
7;Halle 2;Lunel;Association;+33467000006;4.13;43.67
"""
STANDARD = {"name": "places", "primaryKey": "id", "fields": [
    {"name": "id", "type": "string"}, {"name": "nom", "type": "string", "constraints": {"required": True}},
    {"name": "type", "constraints": {"enum": ["Association", "Bibliothèque", "Mairie"]}},
    {"name": "telephone", "constraints": {"pattern": r"\+33\d{9}"}}]}
#: What needs a person, as (field, value, rows): by hand; rows with the same type are one question, and for the
#: type of row 5 there is a sure proposal.
QUESTIONS = {("type", "Garage", 3), ("type", '=HYPERLINK("x")', 1), ("nom", "", 1), ("nom", "", 1),
             ("telephone", "0467", 1), ("id", "7", 1)}


@pytest.fixture
def standard(tmp_path):
    path = tmp_path / "places.json"
    path.write_text(json.dumps(STANDARD), encoding="utf-8")
    return str(path)


@pytest.fixture
def places(database, run_algorithm, tmp_path, standard):
    path = tmp_path / "lieux.csv"
    path.write_text(PLACES, encoding="utf-8")
    run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(path)], "TABLE": "places"})
    run_algorithm("validatetable", {"DATABASE": database, "TABLE": "places", "STANDARD": standard})
    return database


@pytest.fixture
def export(places, run_algorithm, standard, tmp_path):
    def do(name="work.xlsx", **more):
        return run_algorithm("exportworklist", {"DATABASE": places, "TABLE": "places", "STANDARD": standard,
                                                "FILE": str(tmp_path / name) if name else None, **more})
    return do


@pytest.fixture
def apply(places, run_algorithm, standard):
    def do(path="", **more):
        return run_algorithm("applydecisions", {"DATABASE": places, "TABLE": "places", "STANDARD": standard,
                                                "INPUT": str(path), **more})
    return do


def read_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def write_csv(path, rows, encoding="utf-8", delimiter=","):
    with open(path, "w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def answered(rows, **answers):
    """Fill in the answers, by the value that is asked about (``empty`` for the first empty one)."""
    for row in rows:
        key = row["value"] or row["row"].split(" ")[0]
        row.update(answers.get(key.strip("'=").partition("(")[0], {}))
    return rows


def test_the_questions_are_those_counted_by_hand(export, rows):
    outputs = export()
    assert outputs["ROW_COUNT"] == 6
    found = rows("SELECT field, value, row_count, cell, context, status, is_personal, ST_X(geom) FROM augure.worklist")
    assert sorted(row[:3] for row in found) == sorted([*QUESTIONS, ("nom", "", 1)])
    phone = next(row for row in found if row[0] == "telephone")
    assert phone[3:] == ("E7", "Halle · Lunel · 0467", "todo", True, 4.13)
    assert next(row for row in found if row[2] == 3)[4] is None  # the rows of a shared value have no one context
    assert outputs["OUTPUT"].startswith("postgres://") and "password" not in outputs["OUTPUT"]


def test_one_by_one(export, rows):
    assert export(GROUP=False)["ROW_COUNT"] == 8
    assert rows.one("SELECT max(row_count) FROM augure.worklist") == 1


def test_which_anomalies_are_asked_about(export, rows):
    assert export(WHAT="all")["ROW_COUNT"] == 7
    assert rows("SELECT value, proposal FROM augure.worklist WHERE proposal IS NOT NULL") == [
        ("Bibliotheque", "Bibliothèque")]
    assert export(WHAT="without_proposal")["ROW_COUNT"] == 6
    assert export(CONFIDENCE=1)["ROW_COUNT"] == 7
    assert rows.one("SELECT count(*) FROM augure.worklist WHERE status = 'todo'") == 7  # left out is not closed


def test_a_proposal_is_accepted(export, apply, rows, tmp_path):
    export("work.xlsx", WHAT="all")
    book = openpyxl.load_workbook(tmp_path / "work.xlsx")
    sheet = book.worksheets[0]
    names = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        if row[names.index("proposal")].value:
            row[names.index("accept")].value = "Oui"
            row[names.index("answered on")].value = datetime.date(2024, 3, 12)
            row[names.index("note")].value = "=1+1"
            row[names.index("note")].data_type = "s"  # typed into a cell whose form is text
    book.save(tmp_path / "back.xlsx")
    assert apply(tmp_path / "back.xlsx")["ROW_COUNT"] == 1
    assert rows("SELECT becomes, decided_on::text, note FROM augure.current_decision") == [
        ("Bibliothèque", "2024-03-12", "=1+1")]


def test_the_workbook_is_for_people(export, tmp_path):
    export()
    sheet = openpyxl.load_workbook(tmp_path / "work.xlsx").worksheets[0]
    names = [cell.value for cell in sheet[1]]
    column = {name: [row[names.index(name)] for row in sheet.iter_rows(min_row=2)] for name in names}
    formula = next(cell for cell in column["value"] if "HYPERLINK" in str(cell.value))
    assert (formula.value, formula.data_type) == ('=HYPERLINK("x")', "s")
    assert sheet.freeze_panes == "A2"
    assert {cell.number_format for cell in column["answer"]} == {"@"}
    lists = sheet.data_validations.dataValidation
    of_type = [cell.row for cell in column["field"] if cell.value == "type"]
    answer = openpyxl.utils.get_column_letter(names.index("answer") + 1)
    assert [str(rule.sqref) for rule in lists] == [f"{answer}{of_type[0]}:{answer}{of_type[-1]}"]
    words = openpyxl.load_workbook(tmp_path / "work.xlsx").worksheets[1]
    assert [cell.value for cell in words["A"]] == ["Association", "Bibliothèque", "Mairie", "(empty)"]
    assert words.sheet_state == "hidden"


def test_the_file_comes_back_as_excel_saves_it(export, apply, rows, tmp_path):
    export("work.csv")
    table = answered(
        read_csv(tmp_path / "work.csv"), Garage={"answer": "Bibliothèque", "answered on": "12/03/2024"},
        HYPERLINK={"answer": "'=2+3", "note": "a\nb; \"c\""}, Béziers={"answer": "Mairie annexe"})
    table[-1], table[0] = table[0], table[-1]  # rows and columns in another order, one more, some rows gone
    table = [{"mine": "x", **dict(reversed(row.items()))} for row in table if row["answer"]]
    sent = write_csv(tmp_path / "back.csv", table, "cp1252", ";")
    outputs = apply(sent, STANDARD=None)
    assert (outputs["ROW_COUNT"], outputs["REFUSED_COUNT"]) == (3, 0)
    assert set(rows("SELECT field, row_key IS NULL, value, becomes, decided_on = '2024-03-12', note "
                    "FROM augure.current_decision")) == {
        ("type", True, "Garage", "Bibliothèque", True, None),
        ("type", False, '=HYPERLINK("x")', "=2+3", False, 'a\nb; "c"'),
        ("nom", False, "", "Mairie annexe", False, None)}
    assert rows("SELECT field, answer, status FROM augure.worklist WHERE row_count = 3") == [
        ("type", "Bibliothèque", "answered")]


def test_what_the_standard_refuses_is_told_by_line(export, apply, rows, tmp_path):
    export("work.csv")
    table = answered(read_csv(tmp_path / "work.csv"), Garage={"answer": "Librairie"}, HYPERLINK={"answer": "Mairie"},
                     Béziers={"answer": "∅"}, Lattes={"accept": "x"}, **{"0467": {"accept": "peut-être"}})
    table[0]["id"] = table[0]["id"] if table[0]["answer"] or table[0]["accept"] else "w000000000000-000000"
    table[0]["answer"] = table[0]["answer"] or "8"
    outputs = apply(write_csv(tmp_path / "back.csv", table), REPORT=str(tmp_path / "report.html"))
    assert rows("SELECT value, becomes FROM augure.current_decision") == [('=HYPERLINK("x")', "Mairie")]
    causes = dict(rows("SELECT original, cause FROM augure.reject WHERE run = %s", (outputs["RUN"],)))
    assert outputs["REFUSED_COUNT"] == len(causes) == 5
    assert "the standard refuses it for “type”" in causes["Librairie"]
    assert "the standard refuses it for “nom”" in causes["∅"]
    assert "no proposal" in causes["x"] and "neither yes nor no" in causes["peut-être"]
    assert "no question" in causes["8"]
    lines = {row["answer"] or row["accept"]: number for number, row in enumerate(table, start=2)}
    assert rows.one("SELECT line FROM augure.reject WHERE original = 'Librairie'") == lines["Librairie"]
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Aaaaaaaaa" in page and "Librairie" not in page


def test_the_same_answers_again_are_a_no_op(export, apply, rows, tmp_path):
    export("work.csv")
    sent = write_csv(tmp_path / "back.csv", answered(read_csv(tmp_path / "work.csv"),
                                                     Garage={"answer": "Bibliothèque"}))
    assert apply(sent) == apply(sent)
    assert rows.one("SELECT count(*) FROM augure.decision") == 1


def test_two_people_one_after_the_other(export, apply, rows, tmp_path):
    export("work.csv")
    table = read_csv(tmp_path / "work.csv")
    first = write_csv(tmp_path / "first.csv", answered([dict(row) for row in table], Garage={"answer": "Mairie"},
                                                       Béziers={"answer": "Halle"}))
    second = write_csv(tmp_path / "second.csv", answered([dict(row) for row in table], Lattes={"answer": "Salle"},
                                                         Garage={"answer": "Bibliothèque"},
                                                         Béziers={"answer": "Halle"}))
    assert apply(first)["ROW_COUNT"] == 2
    outputs = apply(second)
    assert (outputs["ROW_COUNT"], outputs["STANDING_COUNT"]) == (2, 1)
    assert sorted(rows("SELECT value, becomes FROM augure.current_decision")) == [
        ("", "Halle"), ("", "Salle"), ("Garage", "Bibliothèque")]
    assert rows.one("SELECT count(*) FROM augure.decision") == 4  # what was replaced stays


def test_contradicting_lines_are_both_refused(export, apply, tmp_path):
    export("work.csv")
    table = [row for row in read_csv(tmp_path / "work.csv") if row["value"] == "Garage"]
    outputs = apply(write_csv(tmp_path / "back.csv", [{**table[0], "answer": "Mairie"},
                                                      {**table[0], "answer": "Association"}]))
    assert (outputs["ROW_COUNT"], outputs["REFUSED_COUNT"]) == (0, 2)


def test_answers_in_the_warehouse(export, apply, rows):
    export("")
    rows("UPDATE augure.worklist SET answer = 'Bibliothèque', assignee = 'Zoé', answer_source = 'call' "
         "WHERE value = 'Garage'")
    rows("UPDATE augure.worklist SET proposal = 'Mairie', is_accepted = true WHERE value LIKE '=%'")
    outputs = apply()
    assert (outputs["ROW_COUNT"], outputs["REFUSED_COUNT"]) == (1, 1)  # that proposal is nobody's: none is known
    assert rows("SELECT becomes, source, decided_by FROM augure.current_decision") == [("Bibliothèque", "call", "Zoé")]
    assert rows("SELECT status FROM augure.worklist WHERE decision IS NOT NULL") == [("answered",)]
    assert apply() == outputs  # the same again is a no-op


def test_a_new_export_keeps_answers_and_closes_what_is_right(places, export, apply, run_algorithm, standard, rows,
                                                             tmp_path):
    export("")
    rows("UPDATE augure.worklist SET answer = 'Bibliothèque', status = 'asked' WHERE value = 'Garage'")
    (tmp_path / "lieux.csv").write_text(PLACES.replace(";0467;", ";+33467000005;"), encoding="utf-8")
    run_algorithm("importtable", {"DATABASE": places, "INPUT": [str(tmp_path / "lieux.csv")], "TABLE": "places",
                                  "MODE": "replace"})
    with pytest.raises(QgsProcessingException, match="TABLE: “places” was written .* Validate"):
        export("")
    run_algorithm("validatetable", {"DATABASE": places, "TABLE": "places", "STANDARD": standard})
    last = export("")
    assert rows("SELECT field, status, answer FROM augure.worklist WHERE status <> 'todo' ORDER BY 1") == [
        ("telephone", "done", None), ("type", "asked", "Bibliothèque")]
    again = export("")
    assert {**again, "RUN": 0} == {**last, "RUN": 0}
    assert not rows("SELECT 1 FROM augure.dataset_before WHERE run = %s", (again["RUN"],))  # nothing was written
    run_algorithm("undorun", {"DATABASE": places, "RUN": last["RUN"]})
    assert rows("SELECT status FROM augure.worklist WHERE field = 'telephone'") == [("todo",)]


def test_undo(places, export, apply, run_algorithm, rows, dump, tmp_path):
    before = dump()
    listed = export("work.csv")
    rows("UPDATE augure.worklist SET assignee = 'Zoé' WHERE field = 'id'")
    taken = apply(write_csv(tmp_path / "back.csv", answered(read_csv(tmp_path / "work.csv"),
                                                            Garage={"answer": "Bibliothèque"})))
    run_algorithm("undorun", {"DATABASE": places, "RUN": taken["RUN"]})
    assert rows.one("SELECT count(*) FROM augure.current_decision") == 0
    assert rows("SELECT status, answer, decision FROM augure.worklist WHERE row_count = 3") == [("todo", None, None)]
    run_algorithm("undorun", {"DATABASE": places, "RUN": listed["RUN"]})
    assert rows("SELECT field, assignee FROM augure.worklist") == [("id", "Zoé")]  # somebody had begun with it
    assert [line for line in dump() if "worklist" not in line] == [line for line in before if "worklist" not in line]


def test_a_reader_gets_a_file_and_writes_nothing(export, rows, tmp_path):
    runs = rows.one("SELECT count(*) FROM augure.run")
    outputs = export("work.csv", INTO_WAREHOUSE=False, PERSONAL="mask")
    assert rows.one("SELECT count(*) FROM augure.run") == runs and rows.one("SELECT count(*) FROM augure.worklist") == 0
    assert outputs["RUN"] and "OUTPUT" not in outputs
    table = read_csv(tmp_path / "work.csv")
    phone = next(row for row in table if row["field"] == "telephone")
    assert (phone["value"], phone["row"], phone["personal data"]) == ("9999", "Halle · Lunel · 9999", "yes")
    assert next(row for row in table if "HYPERLINK" in row["value"])["value"] == "'=HYPERLINK(\"x\")"


def test_a_layer_with_heights_and_in_metres(database, run_algorithm, standard, rows, tmp_path):
    """A polygon in Lambert 93 with heights: its question stands on the map, at the longitude of Montpellier."""
    path = tmp_path / "lieux.geojson"
    ring = [[770000, 6279000, 5], [771000, 6279000, 5], [771000, 6280000, 5], [770000, 6279000, 5]]
    feature = {"type": "Feature", "properties": {"id": 1, "type": "Garage"},
               "geometry": {"type": "Polygon", "coordinates": [ring]}}
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::2154"}}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": [feature]}), encoding="utf-8")
    run_algorithm("importlayer", {"DATABASE": database, "INPUT": [str(path)], "TABLE": "places"})
    run_algorithm("validatetable", {"DATABASE": database, "TABLE": "places", "STANDARD": standard})
    run_algorithm("exportworklist", {"DATABASE": database, "TABLE": "places"})
    assert rows("SELECT value, round(ST_X(geom)::numeric, 1) FROM augure.worklist") == [("Garage", Decimal("3.9"))]


def test_answers_to_a_file_alone(export, apply, rows, tmp_path):
    export("work.csv", INTO_WAREHOUSE=False)
    table = answered(read_csv(tmp_path / "work.csv"), Garage={"answer": "Bibliothèque"})
    assert apply(write_csv(tmp_path / "back.csv", table))["ROW_COUNT"] == 1
    export("again.csv", INTO_WAREHOUSE=False)
    again = next(row for row in read_csv(tmp_path / "again.csv") if row["value"] == "Garage")
    assert again["answer"] == "Bibliothèque"


@pytest.mark.parametrize("name, sentence", [("work.pdf", "must end in .csv, .xlsx"), ("no/where\0.csv", "")])
def test_a_file_that_cannot_be_written_is_a_sentence(export, rows, name, sentence):
    with pytest.raises((QgsProcessingException, ValueError), match=sentence):
        export(name)
    assert rows.one("SELECT count(*) FROM augure.worklist") == 0


def test_a_file_that_is_no_worklist_is_a_sentence(apply, tmp_path, rows):
    path = tmp_path / "other.csv"
    path.write_text("a;b\n1;2\n", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="INPUT: other.csv has no column id"):
        apply(path)


def test_what_was_never_validated_is_a_sentence(database, run_algorithm, tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("a;b\n1;2\n", encoding="utf-8")
    run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(path)], "TABLE": "x"})
    with pytest.raises(QgsProcessingException, match="neither validated nor corrected"):
        run_algorithm("exportworklist", {"DATABASE": database, "TABLE": "x"})
    with pytest.raises(QgsProcessingException, match="no dataset “y”.*Known: x"):
        run_algorithm("exportworklist", {"DATABASE": database, "TABLE": "y"})


def test_the_layer_has_its_form(export, rows):
    outputs = export("")
    layer = QgsVectorLayer(outputs["OUTPUT"].partition("postgres://")[2], "work", "postgres")
    assert layer.isValid() and len(list(layer.getFeatures())) == 6
    assert rows.one("SELECT count(*) FROM public.layer_styles WHERE f_table_name = 'worklist' AND useasdefault") == 1
    fields = layer.fields()
    assert layer.editorWidgetSetup(fields.indexOf("status")).type() == "ValueMap"
    assert layer.editorWidgetSetup(fields.indexOf("answered_on")).config()["calendar_popup"]
    assert layer.editorWidgetSetup(fields.indexOf("is_personal")).type() == "Hidden"
    assert layer.attributeDisplayName(fields.indexOf("assignee")) == "Who asks"
    form = layer.editFormConfig()
    assert form.readOnly(fields.indexOf("value")) and not form.readOnly(fields.indexOf("answer"))


def test_in_a_model(places, provider, standard):
    """Export, then apply: the second stands behind the first."""
    from qgis.core import (
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
    )

    import processing

    source = QgsProcessingModelChildParameterSource
    model = QgsProcessingModelAlgorithm("ask", "tests")
    for name, database, table in (
            ("exportworklist", source.fromStaticValue(places), source.fromStaticValue("places")),
            ("applydecisions", source.fromChildOutput("exportworklist", "DATABASE"),
             source.fromChildOutput("exportworklist", "TABLE"))):
        child = QgsProcessingModelChildAlgorithm("augure:" + name)
        child.setChildId(name)
        child.addParameterSources("TABLE", [table])
        child.addParameterSources("DATABASE", [database])
        model.addChildAlgorithm(child)
    found = processing.run(model, {})["CHILD_RESULTS"]
    assert (found["exportworklist"]["ROW_COUNT"], found["applydecisions"]["ROW_COUNT"]) == (6, 0)
    assert Path(found["exportworklist"].get("FILE", "")).name == ""
