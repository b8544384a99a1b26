"""The JSON Schema of a recipe and the parser agree, on recipes that are good and on recipes that are not.

The schema names no rule: it knows neither which there are nor their options, and nothing of regular expressions.
"""

import copy
import json

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from augure.processing.pipeline.correct.recipe.find import SHIPPED, find_recipe, shipped_recipes
from augure.processing.pipeline.correct.recipe.model import parse_recipe
from augure.processing.pipeline.correct.standards.source import find_standard
from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.resources import RESOURCES

jsonschema = pytest.importorskip("jsonschema")
VALIDATOR = jsonschema.Draft7Validator(json.loads((RESOURCES / "schemas" / "recipe.json").read_text(encoding="utf-8")))
GOOD = {
    "recipe": 1, "title": "T", "standard": "mediation-num", "import": {"encoding": "utf-8"}, "confidence": 0.9,
    "columns": {"nom": "Nom", "adresse": {"join": ["N°", "Rue"], "separator": " "}, "commune": {"first": ["a", "b"]},
                "source": {"value": "x"}, "tags": {"ticked": {"Libre": "En autonomie"}}, "rien": None, "numero": 7,
                "horaires": {"week": ["Lundi", "Mardi"]}, "latitude": {"geometry": "latitude"}},
    "rules": ["spaces", "shifted_columns", {"rule": "phone", "fields": ["telephone"]},
              {"rule": "vocabulary", "fields": "statut", "mapping": {"asso": "ASSO"}},
              {"rule": "infer", "when": {"labels": "x", "note": {"contains": ["y"], "empty": False}},
               "set": {"statut": "Public"}, "confidence": 0.8},
              {"rule": "infer", "when": {"a": ["x", "y"]}, "add": {"tags": ["z"]}, "replace": True}],
    "decisions": [{"field": "nom", "value": "a", "becomes": "b", "source": "tel", "note": "n"},
                  {"field": "nom", "row": "12", "becomes": ""}],
}


def parses(document):
    try:
        parse_recipe(json.dumps(document), "test")
    except InvalidParameter:
        return False
    return True


def test_a_recipe_with_everything_is_good():
    assert parses(GOOD) and VALIDATOR.is_valid(GOOD)


@pytest.mark.parametrize("path, value", [
    (["recipe"], 2), (["recipe"], "1"), (["rule"], []), (["confidence"], 0), (["confidence"], 1.5),
    (["confidence"], True), (["confidence"], None), (["columns"], ["nom"]), (["columns", "nom"], True),
    (["columns", "nom"], ["Nom"]), (["columns", "nom"], {"joint": ["a"]}), (["columns", "adresse", "with"], "-"),
    (["columns", "adresse", "join"], []), (["columns", "adresse", "join"], "a"),
    (["columns", "latitude", "geometry"], "altitude"), (["columns", "tags", "ticked"], {}),
    (["columns", "tags", "ticked"], ["a"]), (["columns", "horaires", "week"], "Lundi"), (["rules"], "spaces"),
    (["rules", 0], 1), (["rules", 0], {"name": "spaces"}), (["rules", 2, "fields"], 3),
    (["rules", 2, "fields"], ["a", 1]), (["rules", 0], "infer"), (["rules", 4, "when"], {}),
    (["rules", 4, "when"], "labels"), (["rules", 4, "set"], {}), (["rules", 4, "sets"], {}),
    (["rules", 4, "confidence"], 0), (["rules", 4, "when", "note", "begins"], "x"), (["decisions"], {}),
    (["decisions", 0], "x"), (["decisions", 0], {"field": "nom", "becomes": "b"}), (["decisions", 0, "field"], 1),
    (["decisions", 0], {"field": "nom", "value": "b"}), (["decisions", 0, "because"], "x"), (["import"], "csv")])
def test_what_is_bad_is_bad_to_both(path, value):
    document = copy.deepcopy(GOOD)
    place = document
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    assert not parses(document) and not VALIDATOR.is_valid(document)


scalars = (st.none() | st.booleans() | st.integers(-2, 2) | st.floats(0, 2)
           | st.sampled_from(["", "a", "nom", "latitude"]))
values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(
    st.sampled_from(["join", "first", "value", "ticked", "week", "geometry", "separator", "a"]), inner, max_size=2),
    max_leaves=4)


@settings(max_examples=120, deadline=None)
@given(st.sampled_from([["columns"], ["columns", "nom"], ["import"], ["confidence"], ["decisions"], ["decisions", 0],
                        ["decisions", 0, "field"], ["decisions", 0, "becomes"], ["rules"], ["rules", 2, "fields"],
                        ["rules", 4, "confidence"], ["title"]]), values)
def test_they_agree_on_anything_anywhere(path, value):
    document = copy.deepcopy(GOOD)
    place = document
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    if path == ["rules"] and isinstance(value, list) and any(isinstance(item, str) for item in value):
        return  # names of rules are the parser's alone
    assert parses(document) == VALIDATOR.is_valid(document), document


@pytest.mark.parametrize("name", shipped_recipes())
def test_shipped_recipes_are_good_and_name_fields_of_their_standard(name):
    recipe = find_recipe(name)
    assert VALIDATOR.is_valid(yaml.safe_load((SHIPPED / f"{name}.yaml").read_text(encoding="utf-8")))
    fields = {field.name for field in find_standard(recipe.standard, None).fields}
    named = {*recipe.columns, *(name for rule in recipe.rules for name in rule.fields),
             *(name for rule in recipe.rules if rule.inference for name in rule.inference.fields)}
    assert named <= fields
