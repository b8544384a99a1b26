"""SIRET and SIREN as lists write them; python-stdnum is the oracle of what is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.correct.rules import CELL_RULES, Target
from augure.processing.pipeline.correct.rules.identifiers import siret
from augure.processing.pipeline.correct.standards.standard import Field

luhn = pytest.importorskip("stdnum.luhn")
stdnum_siren = pytest.importorskip("stdnum.fr.siren")
stdnum_siret = pytest.importorskip("stdnum.fr.siret")

SIRET = Target(Field("siret", constraints={"pattern": r"^\d{14}$"}))
SIREN = Target(Field("siren", constraints={"pattern": r"^\d{9}$"}))
PIVOT = Target(Field("pivot", constraints={"pattern": "^[a-zA-Z0-9]{9,14}$"}))
RIDET = Target(Field("ridet"))


@pytest.mark.parametrize("text, target, after, confidence", [
    ("401 092 267 00020", SIRET, "40109226700020", 1.0),
    ("401 092 267 00020", PIVOT, "40109226700020", 1.0),
    ("401.092.267.00020", SIRET, "40109226700020", 1.0),
    ("SIRET : 40109226700020", SIRET, "40109226700020", 1.0),
    ("40109226700020.0", SIRET, "40109226700020", 1.0),
    ("401\u00a0092\u202f267 00020", SIRET, "40109226700020", 1.0),
    ("356 000 000 00048", SIRET, "35600000000048", 1.0),      # La Poste's head office: Luhn holds
    ("356 000 000 49837", SIRET, "35600000049837", 1.0),      # an office: the sum of its digits, 45, is a multiple of 5
    ("562001234 5", SIRET, None, 0),
    ("200 063 725", PIVOT, "200063725", 1.0),
    ("200 063 725", SIREN, "200063725", 1.0),
    ("200063725", SIRET, None, 0),                            # a SIREN is no SIRET
    ("40109226700020", SIRET, None, 0),
    ("40109226700021", SIRET, None, 0),                       # a person phones
    ("401 092 267 00021", PIVOT, None, 0),
    ("4.01E+13", SIRET, None, 0), ("4,01092E+13", PIVOT, None, 0),
    ("w131 004 321", PIVOT, "W131004321", 1.0), ("W131004321", PIVOT, None, 0), ("W131004321", SIRET, None, 0),
    ("0 123 456.001", RIDET, "0123456001", 0.9), ("000 000 000", PIVOT, None, 0),
    ("en cours", SIRET, None, 0), ("", SIRET, None, 0),
])
def test_identifiers(text, target, after, confidence):
    assert siret(text, target, {}) == ((after, confidence) if after else None)


def checked(digits):
    return digits + luhn.calc_check_digit(digits)


@pytest.mark.parametrize("body", ["0167890", "0555321"])
def test_a_lost_zero_comes_back_where_the_check_digit_holds(body):
    siren = checked(body + "4")
    number = checked(siren + "0002")
    assert stdnum_siret.is_valid(number)
    assert siret(number[1:], SIRET, {}) == (number, 0.95)
    assert siret(siren[1:], SIREN, {}) == (siren, 0.95)
    assert siret(number[1:-1] + str((int(number[-1]) + 1) % 10), SIRET, {}) is None
    assert siret(number[2:], SIRET, {}) is None, "two digits less: nothing tells which"


@given(st.text("0123456789", min_size=12, max_size=13), st.sampled_from([" ", ".", "\u00a0", ""]))
def test_only_what_stdnum_calls_a_siret_comes_out(body, mark):
    text = mark.join([body[:3], body[3:6], body[6:9], body[9:]])
    for written in (text, text + luhn.calc_check_digit(body)):
        found = siret(written, SIRET, {})
        if found:
            assert stdnum_siret.is_valid(found.value) and found.value.lstrip("0") in written.replace(mark, "")
            assert siret(found.value, SIRET, {}) is None
        found = siret(written, PIVOT, {})
        if found and found.confidence >= 0.9 and len(found.value) in (9, 14):
            assert stdnum_siret.is_valid(found.value) or stdnum_siren.is_valid(found.value)


@pytest.mark.parametrize("name, fits", [
    ("siret", True), ("SIRET", True), ("siren_site", True), ("pivot", True), ("rna", True), ("structure_siret", True),
    ("telephone", False), ("id", False),
])
def test_fields(name, fits):
    assert CELL_RULES["siret"].fits(Target(Field(name))) is fits
