"""Rules applied to batches."""

import pytest

from augure.processing.pipeline.correct.correction.corrector import Corrector, Step
from augure.processing.pipeline.correct.recipe.infer import read_inference
from augure.processing.pipeline.correct.recipe.model import PlannedRule
from augure.processing.pipeline.correct.rules import Context, Proposal, registry, targets_of
from augure.processing.pipeline.correct.standards.standard import parse_standard

STANDARD = parse_standard({"fields": [
    {"name": "nom", "constraints": {"required": True}},
    {"name": "couleur", "constraints": {"enum": ["rouge", "vert"]}},
    {"name": "note", "type": "integer"}]}, "test")


@pytest.fixture
def rules(monkeypatch):
    """Rules of this test beside the registered ones: their calls are counted."""
    calls = []
    monkeypatch.setattr(registry, "CELL_RULES", dict(registry.CELL_RULES))
    monkeypatch.setattr("augure.processing.pipeline.correct.correction.corrector.CELL_RULES", registry.CELL_RULES)
    monkeypatch.setattr("augure.processing.pipeline.correct.correction.corrector.ROW_RULES", registry.ROW_RULES)

    @registry.cell_rule("paint", "x", fits=lambda target: target.name == "couleur")
    def paint(text, _target, _options):
        calls.append(text)
        known = {"Rouge": Proposal("rouge", 1.0), "vrt": Proposal("vert", 0.7), "bleu": Proposal("azur", 1.0)}
        return known.get(text)
    return calls


def take(names, columns, confidence=0.9, decided=frozenset()):
    planned = [PlannedRule(name) if isinstance(name, str) else name for name in names]
    corrector = Corrector(targets_of(STANDARD), planned, confidence, Context())
    cells = {"nom": ["a"] * len(columns["couleur"]), "note": [""] * len(columns["couleur"]), **columns}
    return cells, corrector.take(cells, decided)


def test_a_sure_step_is_taken_a_doubtful_one_kept_beside_and_what_the_field_refuses_dropped(rules):
    cells, outcome = take(["paint"], {"couleur": ["Rouge", "vert", "vrt", "bleu", "", "Rouge"]})
    assert cells["couleur"] == ["rouge", "vert", "vrt", "bleu", "", "rouge"]
    assert outcome.steps == [Step(0, "couleur", "Rouge", "rouge", "paint", 1.0),
                             Step(5, "couleur", "Rouge", "rouge", "paint", 1.0)]
    assert outcome.remedies == {(2, "couleur"): ("vert", 0.7, "paint")}
    assert sorted(rules) == ["Rouge", "bleu", "vrt"]  # distinct wrong values only, no missing ones


def test_without_a_threshold_every_proposal_is_taken(rules):
    cells, outcome = take(["paint"], {"couleur": ["vrt"]}, confidence=0)
    assert cells["couleur"] == ["vert"] and not outcome.remedies


def test_what_a_person_decided_stays(rules):
    cells, outcome = take(["paint"], {"couleur": ["Rouge", "Rouge"]}, decided={(1, "couleur")})
    assert cells["couleur"] == ["rouge", "Rouge"] and len(outcome.steps) == 1


def test_a_rule_works_on_what_the_one_before_left_and_normalisations_are_marked(rules):
    cells, outcome = take(["spaces", "paint"], {"couleur": ["  Rouge "]})
    assert cells["couleur"] == ["rouge"]
    assert [(step.rule, step.before, step.after, step.lossless) for step in outcome.steps] == [
        ("spaces", "  Rouge ", "Rouge", True), ("paint", "Rouge", "rouge", False)]


def test_a_cosmetic_rule_never_makes_a_right_cell_wrong(rules):
    cells, outcome = take(["spaces"], {"couleur": ["vert"], "nom": [" \u00a0 "]})
    assert cells["nom"] == [" \u00a0 "] and not outcome.steps  # the field must be filled: nothing is gained


def test_fields_named_in_the_recipe_are_the_only_ones(rules):
    cells, _ = take([PlannedRule("spaces", ("nom",))], {"nom": [" a "], "couleur": [" vert "]})
    assert (cells["nom"], cells["couleur"]) == (["a"], [" vert "])


def test_an_inference_looks_at_any_column_and_is_held_to_the_field(rules):
    def infer(value):
        return PlannedRule("infer", (), {}, read_inference({"when": {"type": "Pomme"}, "set": {"couleur": value}}))
    cells, outcome = take([infer("rouge")], {"couleur": ["", "", "vert"], "type": ["pomme", "poire", "Pomme"]})
    assert cells["couleur"] == ["rouge", "", "vert"]
    assert [step.rule for step in outcome.steps] == ["infer"]
    cells, outcome = take([infer("bleu")], {"couleur": [""], "type": ["pomme"]})
    assert cells["couleur"] == [""] and not outcome.steps
