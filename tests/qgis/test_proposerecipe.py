"""augure:proposerecipe through processing.run, on a table whose right reading is plain to see."""

import json

import psycopg2
import pytest
import yaml
from psycopg2 import sql
from qgis.core import QgsProcessingException

PLACES = """\
Nom de la structure;N°;Voie;CP;Ville;Tél. fixe;Portable;Courriel;Statut;Lundi;Mardi;Mercredi;Jeudi;Vendredi;Note
Le Phare;12;rue des Lilas;34000;Montpellier;04 67 00 00 01;;phare@exemple.fr;Asso;9h-12h;9h-12h;9h-12h;9h-12h;9h-12h;vu
La Ruche;3;place du Marché;34400;LUNEL;04.67.00.00.02;06 39 98 00 02;ruche(at)exemple.fr;association;9h-12h;;;;;
Le Labo;;chemin Vert;34070;Montpellier;;06 39 98 00 03;labo@exemple.fr;Garage;;9h-12h;;9h-12h;;
L'Atelier;7;rue Basse;34200;Sète;0467000004;;atelier@exemple.fr;Garage;;;14h-18h;;;
"""
STANDARD = {"name": "lieux", "title": "Lieux", "version": "1", "fields": [
    {"name": "id", "constraints": {"required": True}},
    {"name": "nom", "constraints": {"required": True}}, {"name": "adresse"},
    {"name": "code_postal", "constraints": {"pattern": r"\d{5}"}}, {"name": "commune"},
    {"name": "telephone", "constraints": {"pattern": r"\+33\d{9}"}}, {"name": "courriel", "format": "email"},
    {"name": "statut", "constraints": {"enum": ["Association", "Mairie"]}}, {"name": "horaires"}]}


@pytest.fixture
def standard(tmp_path):
    path = tmp_path / "lieux.json"
    path.write_text(json.dumps(STANDARD), encoding="utf-8")
    return str(path)


@pytest.fixture
def places(database, run_algorithm, tmp_path):
    path = tmp_path / "lieux.csv"
    path.write_text(PLACES, encoding="utf-8")
    run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(path)], "TABLE": "places"})
    return database


@pytest.fixture
def propose(places, run_algorithm, standard, tmp_path):
    def do(name="recette.yaml", **more):
        return run_algorithm("proposerecipe", {"DATABASE": places, "TABLE": "places", "STANDARD": standard,
                                               "RECIPE": str(tmp_path / name), **more})
    return do


def test_the_recipe_says_where_each_field_comes_from(propose, standard, rows, dump, tmp_path):
    before, runs = dump(), rows.one("SELECT count(*) FROM augure.run")
    outputs = propose()
    text = (tmp_path / "recette.yaml").read_text(encoding="utf-8")
    recipe = yaml.safe_load(text)
    assert recipe["columns"] == {
        "nom": "Nom de la structure", "adresse": {"join": ["N°", "Voie"], "separator": " "}, "code_postal": "CP",
        "commune": "Ville", "telephone": {"first": ["Tél. fixe", "Portable"]}, "courriel": "Courriel",
        "statut": "Statut", "horaires": {"week": ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi"]}}
    assert recipe["standard"] == standard and recipe["confidence"] == 0.9
    assert recipe["import"]["delimiter"] == ";"
    assert "# id:" in text and "must be filled" in text  # no column is invented for it
    assert "# Garage: ''   # 2 row(s), no proposal" in text
    assert [rule["rule"] for rule in recipe["rules"]][-1] == "vocabulary"
    assert outputs["FIELD_COUNT"] == 8 and outputs["RULE_COUNT"] == len(recipe["rules"])
    # Asso and association; four telephone numbers (one is Portable); an e-mail address
    assert outputs["CORRECTION_COUNT"] == 7
    assert (dump(), rows.one("SELECT count(*) FROM augure.run")) == (before, runs)


def test_the_same_table_gives_the_same_text(propose, tmp_path):
    propose("one.yaml"), propose("two.yaml")
    assert (tmp_path / "one.yaml").read_bytes() == (tmp_path / "two.yaml").read_bytes()


def test_the_report_says_why_and_hides_persons(propose, tmp_path):
    report = tmp_path / "out" / "report.html"
    propose(REPORT=str(report))
    page = report.read_text(encoding="utf-8")
    assert "Nom de la structure" in page and "join: N°, Voie" in page and "Note</p>" in page
    assert "Garage" in page and "99 99 99 99 99" in page
    for personal in ("04 67 00", "ruche(at)", "06 39"):
        assert personal not in page


def test_what_an_earlier_recipe_said_is_taken_over(propose, run_algorithm, places, rows, tmp_path):
    propose()
    path = tmp_path / "recette.yaml"
    text = path.read_text(encoding="utf-8").replace("# Garage: ''", "Garage: Mairie").replace(
        "  # id:\n", "  id: Note\n")
    path.write_text(text, encoding="utf-8")
    run_algorithm("correcttable", {"DATABASE": places, "TABLE": "places", "RECIPE": str(path)})  # its standard is named
    propose("again.yaml")
    again = yaml.safe_load((tmp_path / "again.yaml").read_text(encoding="utf-8"))
    assert again["columns"]["id"] == "Note"
    assert {"rule": "vocabulary", "fields": ["statut"], "mapping": {"Garage": "Mairie"}} in again["rules"]


def test_a_reader_may_propose(propose, places, settings, rows):
    """A database that takes no writing at all is enough."""
    connection = psycopg2.connect(**settings.params)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("ALTER DATABASE {} SET default_transaction_read_only = on").format(
            sql.Identifier(settings.params["dbname"])))
    connection.close()
    assert propose()["FIELD_COUNT"] == 8


def test_errors_are_sentences_and_leave_no_file(propose, tmp_path):
    with pytest.raises(QgsProcessingException, match="There is no dataset “nothing”"):
        propose(TABLE="nothing")
    with pytest.raises(QgsProcessingException, match="STANDARD"):
        propose(STANDARD="no-such-standard")
    assert not (tmp_path / "recette.yaml").exists()
    (tmp_path / "file").write_text("")
    with pytest.raises(QgsProcessingException, match="RECIPE: .* cannot be written"):
        propose("file/recette.yaml")
