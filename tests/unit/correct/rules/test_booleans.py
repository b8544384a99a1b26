"""Yes and no as people write them, in the words that fields take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.correct.rules import CELL_RULES
from augure.processing.pipeline.correct.rules.booleans import boolean
from augure.processing.pipeline.correct.rules.target import Target
from augure.processing.pipeline.correct.standards.standard import Field

DEFAULT = Target(Field("ouvert", type="boolean"))
FRENCH = Target(Field("ouvert", type="boolean", true_values=("VRAI",), false_values=("FAUX",)))
CAPITAL = Target(Field("ouvert", constraints={"enum": ["Oui", "Non"]}))
PATTERN = Target(Field("ouvert", constraints={"pattern": "^(oui|non|inconnu)$"}))
CODED = Target(Field("ouvert", type="integer", constraints={"enum": [0, 1]}))
ALL = (DEFAULT, FRENCH, CAPITAL, PATTERN, CODED)


@pytest.mark.parametrize("text", ["OUI ", "oui.", "Vrai", "yes", "True ", "O", "x", "X", "✓", "✔️", "« oui »", "(oui)"])
def test_yes(text):
    assert [boolean(text, target, {}).value for target in ALL] == ["true", "VRAI", "Oui", "oui", "1"]
    assert all(boolean(text, target, {}).confidence >= 0.9 for target in ALL)


@pytest.mark.parametrize("text", ["Non.", "NON", "n", "faux", "no", "False "])
def test_no(text):
    found = [boolean(text, target, {}) for target in ALL]
    assert [proposal.value for proposal in found] == ["false", "FAUX", "Non", "non", "0"]
    assert all(proposal.confidence >= 0.9 for proposal in found)


def test_typed_text_is_put_into_the_words_of_the_field():
    assert boolean("true", CAPITAL, {}) == ("Oui", 0.99) and boolean("false", CAPITAL, {}) == ("Non", 0.99)
    assert boolean("true", DEFAULT, {}) is None  # it says so already


@pytest.mark.parametrize("text, value", [("1", "Oui"), ("0", "Non"), ("1.0", "Oui"), ("0,0", "Non")])
def test_digits(text, value):
    assert boolean(text, CAPITAL, {}).value == value


@pytest.mark.parametrize("text", ["", " ", "?", "oui ?", "oui/non", "oui et non", "non renseigné",
                                  "Oui, sur rendez-vous", "ouin", "-1", "10", "N/A", "x2", "gratuit", "oui non"])
def test_anything_else_is_neither(text):
    assert all(boolean(text, target, {}) is None for target in ALL)


@pytest.mark.parametrize("text", ["t", "v", "y", "f", "ok", "✗"])
def test_what_may_be_a_code_is_for_a_person(text):
    assert boolean(text, CAPITAL, {}).confidence < 0.9


@pytest.mark.parametrize("field", [
    Field("direction", constraints={"enum": ["N", "S", "E", "O"]}),
    Field("zone", constraints={"enum": ["U", "A", "N"]}),
    Field("note", type="integer", constraints={"enum": [0, 1, 2]}), Field("libre"), Field("n", type="integer"),
    Field("tarif", constraints={"enum": ["gratuit", "payant"]}), Field("f", type="boolean", false_values=()),
])
def test_a_field_that_does_not_ask_is_not_for_it(field):
    target = Target(field)
    assert not CELL_RULES["boolean"].fits(target)
    assert boolean("oui", target, {}) is None


def test_letters_alone_ask_where_there_is_nothing_else():
    assert boolean("Oui", Target(Field("f", constraints={"enum": ["O", "N"]})), {}).value == "O"


@given(st.sampled_from(ALL), st.one_of(st.text(max_size=6), st.text("ouinxvraf.01 ", max_size=5)))
def test_a_proposal_is_accepted_and_stays(target, text):
    found = boolean(text, target, {})
    if found:
        assert target.accepts(found.value) and found.value != text
        assert boolean(found.value, target, {}) is None
