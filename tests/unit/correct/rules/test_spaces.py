"""Spaces and the form of letters."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.correct.rules import CELL_RULES, Target
from augure.processing.pipeline.correct.standards.standard import Field

NAME = Target(Field("nom"))


def spaces(text):
    return CELL_RULES["spaces"].propose(text, NAME, {}).value


@pytest.mark.parametrize("before, after", [
    (" Mairie  de\u00a0Cachan ", "Mairie de Cachan"), ("Mai\u00adrie\u200b", "Mairie"), ("e\u0301te\u0301", "été"),
    ("un\r\n deux \n", "un\ndeux"), ("\ufeffid", "id"), ("l’été", "l’été"), ("", ""),
])
def test_spaces(before, after):
    assert spaces(before) == after


@given(st.text(max_size=40))
def test_letters_stay_and_twice_is_once(text):
    once = spaces(text)
    assert spaces(once) == once
    letters = [char for char in unicodedata.normalize("NFC", text) if char.isalnum()]
    assert [char for char in once if char.isalnum()] == letters
