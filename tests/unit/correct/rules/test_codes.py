"""Postcodes and INSEE codes that lost their zero."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.correct.rules import CELL_RULES, Target
from augure.processing.pipeline.correct.rules.codes import lost_zero
from augure.processing.pipeline.correct.standards.standard import Field

POSTCODE = Target(Field("code_postal", constraints={"pattern": r"^\d{5}$"}))
INSEE = Target(Field("code_insee", constraints={"pattern": r"^([013-9]\d|2[AB1-9])\d{3}$"}))


@pytest.mark.parametrize("text, target, after, confidence", [
    ("1100", POSTCODE, "01100", 0.95), ("1100.0", POSTCODE, "01100", 0.95), ("01100.0", POSTCODE, "01100", 0.98),
    ("75 008", POSTCODE, "75008", 0.98), ("97\u202f490", POSTCODE, "97490", 0.98),
    ("1283", INSEE, "01283", 0.95), ("2a004", INSEE, "2A004", 1.0), ("2 A 004", INSEE, "2A004", 0.98),
    ("01100", POSTCODE, None, 0), ("2a004", POSTCODE, None, 0), ("0100", POSTCODE, None, 0),
    ("110", POSTCODE, None, 0), ("100", INSEE, None, 0), ("751123", POSTCODE, None, 0),
    ("1100,5", POSTCODE, None, 0), ("20004", INSEE, None, 0), ("Ain", POSTCODE, None, 0), ("", POSTCODE, None, 0),
])
def test_codes(text, target, after, confidence):
    assert lost_zero(text, target, {}) == ((after, confidence) if after else None)


@given(st.text("0123456789AB. ", max_size=8), st.sampled_from([POSTCODE, INSEE]))
def test_what_is_proposed_is_accepted_and_final(text, target):
    found = lost_zero(text, target, {})
    if found:
        assert target.accepts(found.value) and lost_zero(found.value, target, {}) is None


@pytest.mark.parametrize("name, fits", [
    ("code_postal", True), ("cp", True), ("adresse_code_postal", True), ("code_insee", True), ("insee_com", True),
    ("adresse_code_insee", True), ("code_departement", False), ("siret", False), ("nom", False),
])
def test_fields(name, fits):
    assert CELL_RULES["lost_zero"].fits(Target(Field(name))) is fits
