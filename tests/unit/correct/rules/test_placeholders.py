"""Words that stand for nothing."""

import pytest

from augure.processing.pipeline.correct.rules import CELL_RULES, Target
from augure.processing.pipeline.correct.standards.standard import Field

FREE = Target(Field("description"))
PHONE = Target(Field("telephone", constraints={"pattern": r"\+33\d{9}"}))


def proposal(text, target):
    return CELL_RULES["placeholders"].propose(text, target, {})


@pytest.mark.parametrize("text", [
    "-", "--", "—", ".", "?", "/", "…", "N/C", "n/a", "#N/D", "#N/A", "#REF!", "#VALEUR!", "#NOM?", "####",
    "null", "NULL", "None", "nan", "NaN", "<NA>", "xxx", "non renseigné", "Non Renseignée", "NON COMMUNIQUÉ",
    "à compléter",
])
def test_nothing_is_emptied(text):
    assert proposal(text, PHONE) == ("", 0.98)
    assert proposal(text, FREE) == ("", 0.95)


@pytest.mark.parametrize("text", ["néant", "Aucun", "sans objet", "NC", "NR", "inconnu", "pas de téléphone"])
def test_what_may_say_more_is_emptied_only_where_it_is_wrong(text):
    assert proposal(text, PHONE) == ("", 0.95)
    assert proposal(text, FREE).confidence < 0.9


@pytest.mark.parametrize("text", [
    "0", "non", "Non", "X", "oui", "✓", "+", "*", "•", "- de 25 ans", "- accueil\n- conseil", "N/A (fermé)",
    "sans rendez-vous", "xx", "La Poste", "Nancy",
])
def test_what_says_something_stays(text):
    assert proposal(text, FREE) is None and proposal(text, PHONE) is None


def test_a_required_field_stays_wrong():
    assert proposal("-", Target(Field("nom", constraints={"required": True}))) is None


def test_a_word_that_the_field_lists_stays():
    listed = Target(Field("site_type", constraints={"enum": ["friche", "inconnu", "sans objet"]}))
    assert proposal("sans objet", listed) is None
    assert proposal("néant", listed) == ("", 0.95)


def test_a_commune_called_none_stays():
    assert proposal("Aucun", Target(Field("commune"))) is None  # INSEE 65047


@pytest.mark.parametrize("kind", ["number", "integer", "date", "boolean"])
def test_all_types_are_emptied(kind):
    target = Target(Field("valeur", type=kind))
    assert proposal("N/A", target) == ("", 0.98)
    assert target.accepts("")
