"""What cells of a row say about others."""

import pytest

from augure.processing.pipeline.correct.recipe.infer import read_inference

ROW = {"labels": "France Services, APTIC", "statut": "", "nature": "Association", "services": "A|B",
       "description": "Ateliers en libre-accès le lundi"}


def proposed(given, **cells):
    found = read_inference(given).propose({**ROW, **cells}, {"services": "|"})
    return {name: proposal.value for name, proposal in found.items()}


@pytest.mark.parametrize("condition, holds", [
    ("France Services", True), ("FRANCE  SERVICES", True), ("france service", False), (["PIX", "Aptic"], True),
    ({"contains": "france"}, True), ({"contains": ["pix", "aptic"]}, True), ({"contains": "pix"}, False),
    ({"matches": "France.*"}, True), ({"matches": "France"}, False), ({"empty": True}, False),
    ({"empty": False}, True)])
def test_conditions(condition, holds):
    assert proposed({"when": {"labels": condition}, "set": {"statut": "Public"}}) == (
        {"statut": "Public"} if holds else {})


def test_all_conditions_must_hold():
    rule = {"when": {"labels": "APTIC", "nature": "SAS"}, "set": {"statut": "Privé"}}
    assert proposed(rule) == {}
    assert proposed(rule, nature="SAS") == {"statut": "Privé"}


def test_a_filled_field_is_replaced_only_where_the_recipe_says_so():
    rule = {"when": {"labels": "APTIC"}, "set": {"nature": "SAS"}}
    assert proposed(rule) == {}
    assert proposed({**rule, "replace": True}) == {"nature": "SAS"}


def test_values_are_added_once():
    rule = {"when": {"description": {"contains": "libre accès"}}, "add": {"services": ["B", "C"]}}
    assert proposed(rule) == {"services": "A|B|C"}
    assert proposed(rule, services="C|B") == {}
    assert proposed(rule, services="") == {"services": "B|C"}


@pytest.mark.parametrize("given, words", [
    ({"set": {"a": "b"}}, "needs “when”"), ({"when": {"a": "b"}}, "“set” or “add”"),
    ({"when": {"a": {"like": "b"}}, "set": {"c": "d"}}, "“like” is not known"),
    ({"when": {"a": {"matches": "("}}, "set": {"c": "d"}}, "cannot be read"),
    ({"when": {"a": {"matches": "(a+)+$"}}, "set": {"c": "d"}}, "for ever"),
    ({"when": {"a": "b"}, "set": {"c": "d"}, "confidence": 2}, "“confidence” is 2"),
    ({"when": {"a": "b"}, "sets": {"c": "d"}}, "“sets” is not known")])
def test_what_is_no_inference_is_said(given, words):
    with pytest.raises(ValueError, match=words):
        read_inference(given)
