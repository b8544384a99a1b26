"""Decisions in words: shares that do not mislead, one sentence for each kind."""

import pytest

from augure.processing.pipeline.correct.validation.ranking import (
    COLUMN,
    KINDS,
    LOOK,
    SINGLE,
    SURELY,
    VALUE,
    Decision,
    Example,
    Ranking,
    Total,
)
from augure.processing.pipeline.correct.validation.wording import cut, decisions_content, help_of, percent, shown


def decision(kind, rows=3, **more):
    given = {"field": "statut", "rule": "", "value": "", "proposal": None, "form": None, "message": "is none of: A, B",
             "code": "constraint-error", "confidence": None, "different": 1, "rows": rows,
             "examples": [Example("F2", "x", None)]}
    return Decision(kind=kind, **{**given, **more})


@pytest.mark.parametrize("part, whole, words", [
    (0, 0, "0 %"), (0, 9, "0 %"), (9, 9, "100 %"), (1, 1000, "less than 1 %"), (999, 1000, "99 %"), (1, 3, "33 %"),
    (997, 1000, "99 %"), (-3, 10, "-30 %"),
])
def test_a_share_is_never_rounded_to_none_or_all(part, whole, words):
    assert percent(part, whole) == words


@pytest.mark.parametrize("given, title, badge", [
    (decision(SURELY, rule="spaces", confidence=1.0), "“statut” by rule: spaces", "sure"),
    (decision(LOOK, rule="capitals", confidence=0.7), "“statut” by rule: capitals", "look and agree: 70 % sure"),
    (decision(VALUE, value="x"), "“statut”: what does “x” become?", "decide once"),
    (decision(VALUE, value="x", proposal="A", rule="vocabulary", confidence=0.7), "“statut”: does “x” mean “A”?",
     "decide once"),
    (decision(VALUE, value="?", proposal="", rule="placeholders", confidence=0.7), "“statut”: is “?” to be empty?",
     "decide once"),
    (decision(COLUMN, code="missing-label"), "The column “statut” is missing", "map or fill"),
    (decision(COLUMN), "“statut” is empty in every row", "map or fill"),
    (decision(COLUMN, code="extra-label"), "The standard has no column “statut”", "map or fill"),
    (decision(COLUMN, code="unmatched-header", field=""), "No column of the table is one of the standard's",
     "map or fill"),
])
def test_each_kind_has_its_sentence(given, title, badge):
    line = shown(given, 12)
    assert (line.title, line.badge, line.share, line.percent) == (title, badge, 25.0, "25 %")
    assert line.note and line.examples == ([] if given.kind == COLUMN else given.examples)


def test_a_value_is_said_with_what_is_wrong_and_what_may_be_meant():
    assert shown(decision(VALUE, value="x"), 3).note == "It is none of: A, B."
    assert shown(decision(VALUE, value="x", proposal="A", rule="vocabulary", confidence=0.7), 3).note == (
        "By rule vocabulary, 70 % sure. It is none of: A, B.")


def test_rules_that_are_joined_are_all_explained():
    assert help_of("spaces + phone").startswith("Removes spaces") and "+33467000000" in help_of("spaces + phone")
    assert help_of("decision") == "Decided by a person, and applied again."
    assert help_of("a rule of a later version") == ""


def ranking(*decisions):
    totals = {kind: Total(0, 0, 0) for kind in KINDS}
    for one in decisions:
        known = totals[one.kind]
        totals[one.kind] = Total(known.decisions + 1, known.rows + one.rows, known.errors + one.rows)
    return Ranking(sorted(decisions, key=lambda one: -one.rows), totals)


def test_the_headline_sums_the_first_ten():
    content = decisions_content(ranking(*(decision(VALUE, 10 - n, value=f"v{n}") for n in range(9)),
                                        decision(SURELY, 50), decision(LOOK, 1), decision(SINGLE, 4)))
    # 50 + 10 + 9 + … + 2 = 104 of 104 + 1 + 4
    assert content["headline"] == "These 10 decisions settle 104 of the 109 cells in question: 95 %."
    assert [line.rows for line in content["further"]] == [1]
    assert [(kind, rows, share) for kind, rows, _, share, _ in content["parts"]] == [
        ("sure", 50, "46 %"), ("decide", 55, "50 %"), ("single", 4, "4 %")]
    assert decisions_content(ranking(decision(SURELY)))["headline"] == (
        "One decision settles 3 of the 3 cells in question: 100 %.")
    assert decisions_content(ranking(decision(SINGLE)))["headline"] == (
        "No decision settles many cells at once: 3 cells are to be looked at one by one.")


def test_long_values_are_cut():
    assert cut("x" * 60) == "x" * 60 and cut("x" * 61) == "x" * 59 + "…"
