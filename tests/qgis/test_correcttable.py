"""augure:correcttable through processing.run, in a model and by qgis_process, on rows corrected by hand."""

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

PLACES = """Nom de la structure;Code postal;Ville;Téléphone;Courriel;Accès;Mise à jour;Latitude;Longitude
Le Phare;34000;Montpellier;04 67 00 00 01;phare@exemple.fr;se presenter;31/05/2024;43,61;3,87
La Ruche;34400;Lunel;04.67.00.00.02;ruche(at)exemple.fr;Téléphoner, Se présenter;02/06/2024;43,67;4,13
Le Quai;34200;Sète;voir site;quai@exemple.fr;sur dossier;03/06/2024;43,40;3,69
"""
RECIPE = """
recipe: 1
standard: mediation-num
columns:
  id: Nom de la structure
  nom: Nom de la structure
  commune: Ville
  code_postal: Code postal
  telephone: Téléphone
  courriels: Courriel
  modalites_acces: Accès
  date_maj: Mise à jour
  latitude: Latitude
  longitude: Longitude
rules:
  - phone
  - email
  - vocabulary
"""


@pytest.fixture
def places(database, run_algorithm, tmp_path):
    path = tmp_path / "lieux.csv"
    path.write_text(PLACES, encoding="utf-8")
    run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(path)], "TABLE": "lieux"})
    return database


@pytest.fixture
def recipe(tmp_path):
    path = tmp_path / "recette.yaml"
    path.write_text(RECIPE, encoding="utf-8")
    return str(path)


def test_a_recipe_is_applied_and_told(places, recipe, run_algorithm, rows, tmp_path):
    report = tmp_path / "rapport.html"
    outputs = run_algorithm("correcttable", {"DATABASE": places, "TABLE": "lieux", "RECIPE": recipe,
                                             "REPORT": str(report)})
    assert rows("SELECT nom, telephone, courriels, modalites_acces, date_maj::text FROM clean.lieux_corrected "
                "ORDER BY _row") == [
        ("Le Phare", "+33467000001", "phare@exemple.fr", "Se présenter", "2024-05-31"),
        ("La Ruche", "+33467000002", "ruche@exemple.fr", "Téléphoner|Se présenter", "2024-06-02"),
        ("Le Quai", "voir site", "quai@exemple.fr", "sur dossier", "2024-06-03")]
    # Left: the phone and the access of the third, and pivot and adresse, which the list does not have at all.
    assert (outputs["CORRECTION_COUNT"], outputs["VALID"]) == (5, False)
    assert (outputs["ERRORS_BEFORE"], outputs["ERROR_COUNT"]) == (12, 8)
    assert (outputs["TABLE"], outputs["SOURCE_TABLE"], outputs["ROW_COUNT"]) == ("lieux_corrected", "lieux", 3)
    layer = QgsVectorLayer(outputs["OUTPUT"].partition("://")[2], "x", "postgres")
    assert layer.isValid() and layer.featureCount() == 3 and layer.crs().authid() == "EPSG:4326"
    page = report.read_text(encoding="utf-8")
    assert "04 67 00 00 01" not in page and "ruche(at)" not in page  # data of persons: their form only
    assert "sur dossier" in page


def test_the_chain_propose_correct_validate(places, run_algorithm, tmp_path):
    recipe = str(tmp_path / "proposée.yaml")
    proposed = run_algorithm("proposerecipe", {"DATABASE": places, "TABLE": "lieux", "STANDARD": "mediation-num",
                                               "RECIPE": recipe})
    corrected = run_algorithm("correcttable", {"DATABASE": proposed["DATABASE"], "TABLE": "lieux", "RECIPE": recipe})
    validated = run_algorithm("validatetable", {"DATABASE": corrected["DATABASE"], "TABLE": corrected["TABLE"],
                                                "STANDARD": "mediation-num"})
    assert validated["ERROR_COUNT"] == corrected["ERROR_COUNT"]
    by_itself = run_algorithm("correcttable", {"DATABASE": places, "TABLE": "lieux", "STANDARD": "mediation-num",
                                               "TARGET": "direct"})
    assert (by_itself["TABLE"], by_itself["ERROR_COUNT"], by_itself["CORRECTION_COUNT"]) == (
        "direct", corrected["ERROR_COUNT"], corrected["CORRECTION_COUNT"])


def test_undone_by_undorun(places, recipe, run_algorithm, rows):
    outputs = run_algorithm("correcttable", {"DATABASE": places, "TABLE": "lieux", "RECIPE": recipe})
    run_algorithm("undorun", {"DATABASE": places, "RUN": outputs["RUN"]})
    assert rows("SELECT to_regclass('clean.lieux_corrected')") == [(None,)]


def test_the_recipe_also_says_how_the_next_file_is_read(places, recipe, run_algorithm, rows, tmp_path):
    told = RECIPE + "import: {encoding: cp1252, header_line: 3, delimiter: ;}\n"
    with open(recipe, "w", encoding="utf-8") as file:
        file.write(told)
    path = tmp_path / "suite.csv"
    path.write_text("Liste\n2;3\n" + PLACES, encoding="cp1252")
    parameters = {"DATABASE": places, "INPUT": [str(path)], "TABLE": "suite", "RECIPE": recipe}
    assert run_algorithm("importtable", parameters)["ROW_COUNT"] == 3
    assert rows("SELECT encoding, (dialect->>'header_line')::int FROM augure.source_file ORDER BY id DESC LIMIT 1") == [
        ("cp1252", 3)]
    assert rows("SELECT ville FROM clean.suite WHERE _row = 3") == [("Sète",)]
    with open(recipe, "w", encoding="utf-8") as file:
        file.write(told.replace("encoding", "codage"))
    with pytest.raises(QgsProcessingException, match="import: the key “codage” is not known"):
        run_algorithm("importtable", {**parameters, "TABLE": "autre"})


@pytest.mark.parametrize("change, words", [
    (lambda text: text.replace("  - phone", "  - phonne"), "no such rule. Was “phone” meant"),
    (lambda text: text.replace("rules:", "rule:"), "the key “rule” is not known. Was “rules” meant"),
    (lambda text: text.replace("Ville", "Commune"), "the table has no column “Commune”"),
    (lambda text: text + "  - {rule: infer, when: {nom: {matches: '(a+)+$'}}, set: {nom: x}}", "would take for ever"),
    (lambda text: "recipe: [", "is not YAML"), (lambda text: text.replace("recipe: 1", "recipe: 7"), "it is no recipe"),
])
def test_a_bad_recipe_is_said_and_nothing_written(places, recipe, run_algorithm, rows, change, words):
    with open(recipe, "w", encoding="utf-8") as file:
        file.write(change(RECIPE))
    with pytest.raises(QgsProcessingException, match=words):
        run_algorithm("correcttable", {"DATABASE": places, "TABLE": "lieux", "RECIPE": recipe})
    assert rows("SELECT to_regclass('clean.lieux_corrected')") == [(None,)]


@pytest.mark.parametrize("parameters, words", [
    ({"RECIPE": "/nowhere/r.yaml"}, "cannot be read"), ({}, "name a standard"),
    ({"STANDARD": "mediation-num", "TABLE": "autre"}, "no dataset “autre”"),
    ({"STANDARD": "mediation-num", "TARGET": "lieux"}, "not a correction of clean.lieux")])
def test_parameters_that_cannot_be_used(places, run_algorithm, parameters, words):
    with pytest.raises(QgsProcessingException, match=words):
        run_algorithm("correcttable", {"DATABASE": places, "TABLE": "lieux", **parameters})
