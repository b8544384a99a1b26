"""Recipes proposed and shipped for a list whose truth is known: what they change is right, and most is changed."""

import importlib.util
from pathlib import Path

import psycopg2
import pytest
import yaml

from augure.processing.pipeline.correct.correction.correct import CorrectionOptions, correct_table
from augure.processing.pipeline.correct.recipe.find import SHIPPED
from augure.processing.pipeline.correct.recipe.model import parse_recipe
from augure.processing.pipeline.correct.recipe.propose import propose_recipe
from augure.processing.pipeline.correct.standards.source import find_standard
from augure.processing.pipeline.errors import DatasetMissing
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
from augure.processing.pipeline.ingest.table import import_table
from augure.processing.pipeline.ingest.writing import DatasetOptions
from augure.processing.pipeline.warehouse.ledger import Run

BENCH = Path(__file__).resolve().parents[3] / "bench"
SPEC = importlib.util.spec_from_file_location("generate_places", BENCH / "generate_places.py")
generate_places = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(generate_places)
NAME = "inclusion-numerique-to-mediation-num"
ROWS = 120
#: Fields whose every damage the generator does is one that rules (or the recipe's words) repair without a register.
REPAIRED = ("pivot", "telephone", "courriels", "site_web", "horaires", "latitude", "longitude", "itinerance",
            "structure_parente", "presentation_detail")


@pytest.fixture
def places(settings, tmp_path):
    list_, _ = generate_places.write(tmp_path, ROWS)
    with Run(settings, "importtable", {}) as run:
        import_table(run, [str(list_)], DatasetOptions(table="places"), ReadOptions(), Feedback())
    return generate_places.generate(ROWS)[1]


def shipped():
    """The shipped recipe, with the two fields that this list has: the remarks are made to count."""
    text = (SHIPPED / f"{NAME}.yaml").read_text(encoding="utf-8")
    for name in ("id", "date_maj"):
        assert f"  # {name}: {name}\n" in text
        text = text.replace(f"  # {name}: {name}\n", f"  {name}: {name}\n")
    return text


def corrected(settings, rows, text):
    """Correct by a recipe; return the rows of the result as texts by field."""
    with Run(settings, "correcttable", {}) as run:
        correct_table(run, "places", parse_recipe(text, "test"), find_standard("mediation-num", None),
                      CorrectionOptions(), Feedback())
    return [{name: "" if value is None else str(value) for name, value in row.items()}
            for (row,) in rows("SELECT to_json(t) FROM clean.places_corrected t ORDER BY _row")]


def fits(field, value, wanted):
    if field in ("latitude", "longitude"):
        return float(value) == float(wanted)
    return value == wanted


def test_the_shipped_recipe_repairs_a_list_and_breaks_nothing(settings, rows, places):
    found = corrected(settings, rows, shipped())
    shifted = set(generate_places.SHIFTED_ROWS)
    for number, (row, truth) in enumerate(zip(found, places)):
        if number in shifted:
            continue
        wrong = {field: (row[field], truth[field]) for field in REPAIRED if not fits(field, row[field], truth[field])}
        assert not wrong, number
        whole = f"{truth['adresse']} {truth['code_postal']} {truth['commune']}"
        assert row["adresse"] in (truth["adresse"], whole)  # without a register, what stands behind it stays
        for field in ("services", "frais_a_charge", "dispositif_programmes_nationaux", "typologie"):
            if set(row[field].split("|")) - set(truth[field].split("|")) - {""}:
                # a word that nobody understood stays as it is, and is told
                assert rows.one("SELECT count(*) FROM augure.current_anomaly WHERE row_id = %s AND column_name = %s",
                                (number + 1, field)), (number, field, row[field], truth[field])
    assert rows.one("SELECT count(*) FROM augure.correction WHERE rule = 'infer'") > ROWS


def test_a_proposed_recipe_is_read_by_the_parser_and_says_the_same_again(settings, rows, places):
    connection = psycopg2.connect(**settings.params)
    connection.set_session(readonly=True)
    standard = find_standard("mediation-num", None)
    proposed = propose_recipe(connection, "places", standard, "mediation-num")
    assert propose_recipe(connection, "places", standard, "mediation-num").text == proposed.text
    connection.close()
    columns = yaml.safe_load(proposed.text)["columns"]
    assert columns.items() >= {
        "id": "id", "pivot": "siret", "nom": "nom", "commune": "adresse_commune", "code_postal": "adresse_code_postal",
        "code_insee": "adresse_code_insee", "adresse": {"join": ["adresse_numero", "adresse_rue"], "separator": " "},
        "telephone": "contact_telephone", "courriels": "contact_email", "site_web": "contact_web",
        "horaires": "horaires_ouverture_brut", "presentation_detail": "description", "date_maj": "date_maj",
        "structure_parente": "structure_porteuse", "latitude": "latitude", "longitude": "longitude"}.items()
    found = corrected(settings, rows, proposed.text)
    assert rows.one("SELECT count(*) FROM augure.correction") == sum(
        use.corrections for (rule, _), use in proposed.trial.uses.items() if rule not in ("spaces", "shifted_columns")
    ) + rows.one("SELECT count(*) FROM augure.correction WHERE rule = 'shifted_columns'")
    assert [row["telephone"] for row in found[:60]] == [truth["telephone"] for truth in places[:60]]


def test_a_dataset_that_is_not_there_is_said(settings):
    connection = psycopg2.connect(**settings.params)
    with pytest.raises(DatasetMissing, match="“nothing”"):
        propose_recipe(connection, "nothing", find_standard("mediation-num", None), "mediation-num")
    connection.close()
