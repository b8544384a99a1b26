"""Telephone numbers, held against libphonenumber."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.correct.rules import CELL_RULES, Target, targets_of
from augure.processing.pipeline.correct.standards.standard import Field, parse_standard

#: The pattern of médiation numérique (telephone) and of the defibrillators (tel1).
INTERNATIONAL = Target(Field("telephone", constraints={
    "pattern": r"^(\+33|\+590|\+594|\+262|\+596|\+269|\+687|\+689|\+508|\+681)(\d){6,9}$"}))
NATIONAL = Target(Field("tel", constraints={"pattern": r"0\d( \d\d){4}"}))
COMPACT = Target(Field("tel", constraints={"pattern": r"0\d{9}"}))
FREE = Target(Field("telephone"))
CHECKED = targets_of(parse_standard({
    "fields": [{"name": "no_appel", "type": "string"}],
    "custom_checks": [{"name": "phone-number-value", "params": {"column": "no_appel"}}]}, "test"))["no_appel"]


def proposal(text, target=INTERNATIONAL):
    return CELL_RULES["phone"].propose(text, target, {})


def is_valid(text):
    return phonenumbers.is_valid_number(phonenumbers.parse(text))


@pytest.mark.parametrize("before, after", [
    ("04.50.00.87.49", "+33450008749"), ("04 50 00 87 49", "+33450008749"), ("02 41 95 00\u00a074", "+33241950074"),
    ("04/50/00/87/49", "+33450008749"), ("+33 4 50 00 87 49", "+33450008749"), ("33630390018", "+33630390018"),
    ("630390018", "+33630390018"), ("6  30 39\u00a000 18", "+33630390018"), ("630 390 018", "+33630390018"),
    ("+33(0)4 50 00 87 49", "+33450008749"), ("0033450008749", "+33450008749"), ("+330450008749", "+33450008749"),
    ("Tél : 04 50 00 87 49", "+33450008749"), ("04 50 00 87 49 (standard)", "+33450008749"),
    ("450008749.0", "+33450008749"),
    ("4.50008749E8", "+33450008749"), ("0450008749;", "+33450008749"), ("0450008749 / 04 50 00 87 49", "+33450008749"),
    ("02 62 20 00 00", "+262262200000"), ("+262 2 62  54 00 71", "+262262540071"), ("0692 12 00 34", "+262692120034"),
    ("0269 61 00 34", "+262269610034"), ("06 39 69 00 34", "+262639690034"), ("0590 41 00 34", "+590590410034"),
    ("06 90 30 00 34", "+590690300034"), ("0594 30 00 34", "+594594300034"), ("06 94 20 00 34", "+594694200034"),
    ("0596 60 00 34", "+596596600034"), ("06 96 30 00 34", "+596696300034"), ("+33 596 60 00 34", "+596596600034"),
    ("+687 25 00 34", "+687250034"), ("+508 41 00 34", "+508410034"), ("00689 40 50 00 34", "+68940500034"),
    ("+681 72 00 34", "+681720034"), ("08 00 00 87 49", "+33800008749"),
])
def test_a_number_is_corrected(before, after):
    found = proposal(before)
    assert found.value == after and found.confidence >= 0.9
    assert is_valid(after)
    assert proposal(after) is None


@pytest.mark.parametrize("before, after", [
    ("0559000525 / 0554000233", "+33559000525"), ("04 50 00 87 49 06 12 00 56 78", "+33450008749"),
    ("05 59 00 35 25 / 26", "+33559003525"), ("04 50 00 87 49 poste 12", "+33450008749"),
    ("O4 5O OO 87 49", "+33450008749"),
    ("04 50 00 87 49 sauf le lundi", "+33450008749"), ("Fax 04 50 00 87 50 - Tél 04 50 00 87 49", "+33450008749"),
    ("26 22 00 07 2", "+262262200072"), ("26 22 00 07 2 (standard)", "+262262200072"),
    ("07 12 00 34 56", "+33712003456"), ("+262 9 72 00 39 49", "+33972003949"),
])
def test_a_doubtful_number_is_proposed(before, after):
    found = proposal(before)
    assert found.value == after and found.confidence < 0.9


@pytest.mark.parametrize("text", [
    "02 41 41 5 67", "04 50 00 87 499", "3949", "39 49", "nom@ccas.saint.re", "0000000000", "Fax 04 50 00 87 49",
    "250034",
    "4,5E+08", "+32 2 123 45 67", "sur rendez-vous", "+262 05 96 60 00 34", "12", "", "78300013100021",
])
def test_what_is_no_number_stays(text):
    assert proposal(text) is None


@pytest.mark.parametrize("before, target, after", [
    ("+33 4 50 00 87 49", NATIONAL, "04 50 00 87 49"), ("+262262200000", NATIONAL, "02 62 20 00 00"),
    ("450008749", COMPACT, "0450008749"), ("+687250034", NATIONAL, None), ("630390018", FREE, "+33630390018"),
    ("04.50.00.87.49", FREE, None), ("Accueil 04 50 00 87 49", FREE, None), ("04 50 00 87 49", CHECKED, None),
    ("450008749", CHECKED, "+33450008749"), ("3949", CHECKED, None), ("39 49", COMPACT, None),
    ("39 49", Target(Field("tel", constraints={"pattern": r"\d+"})), "3949"),
])
def test_the_form_is_the_one_that_the_field_accepts(before, target, after):
    found = proposal(before, target)
    assert (found and found.value) == after
    assert found is None or target.accepts(found.value)


@pytest.mark.parametrize("field, fits", [
    (Field("contact_telephone"), True), (Field("EQUIP_TEL"), True), (Field("tel1"), True),
    (Field("no_appel", constraints={"pattern": r"0\d( \d\d){4}"}), True),
    (Field("contact_telephone_details"), False), (Field("telephone", type="boolean"), False), (Field("site"), False),
    (Field("pivot", constraints={"pattern": "^[a-zA-Z0-9]{9,14}$"}), False),
    (Field("numero", constraints={"pattern": r"\d{10}"}), False),
    (Field("siret", constraints={"pattern": r"\d{14}"}), False),
])
def test_which_fields_are_for_phones(field, fits):
    assert CELL_RULES["phone"].fits(Target(field)) is fits


def test_a_checked_field_is_for_phones():
    assert CELL_RULES["phone"].fits(CHECKED)


BLOCKS = st.sampled_from([
    ("33", "1"), ("33", "2401"), ("33", "3"), ("33", "4"), ("33", "5560"), ("33", "61"), ("33", "74"), ("33", "80"),
    ("33", "970"),
    ("262", "2622"), ("262", "6921"), ("262", "63920"), ("262", "26961"), ("590", "59041"), ("590", "6903"),
    ("594", "59430"),
    ("594", "69420"), ("596", "59660"), ("596", "6962"), ("596", "6971")])


@st.composite
def written_numbers(draw):
    """Return a valid number as E.164 has it, and as somebody wrote it."""
    country, block = draw(BLOCKS)
    digits = block + "".join(str(draw(st.integers(0, 9))) for _ in range(9 - len(block)))
    mark = draw(st.sampled_from([" ", ".", "-", "", "\u00a0", "/", "  "]))
    pairs = mark.join([digits[0], *(digits[place:place + 2] for place in (1, 3, 5, 7))])
    prefix = draw(st.sampled_from(["0", "+{} ", "00{}", "{}", "+{}(0)", "+{} 0", "(+{}) ", "", "Tél : 0", " 0"]))
    end = draw(st.sampled_from(["", " ", ";", " (standard)"]))
    return "+" + country + digits, prefix.format(country) + pairs + end


@given(written_numbers())
def test_libphonenumber_agrees(numbers):
    international, written = numbers
    found = proposal(written)
    parsed = phonenumbers.parse(international)
    if not phonenumbers.is_valid_number(parsed):
        assert found is None or found.confidence < 0.9
    elif found is None:
        assert written == international
    else:
        assert found.value == phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        assert found.confidence >= 0.9


@given(st.text("0123456789+ ./()-Oo", min_size=6, max_size=18),
       st.sampled_from([INTERNATIONAL, NATIONAL, COMPACT, FREE]))
def test_what_is_corrected_is_valid_and_accepted(text, target):
    found = proposal(text, target)
    if found is None:
        return
    assert target.accepts(found.value) and found.value != text
    assert proposal(found.value, target) is None
    if found.confidence >= 0.9 and found.value.startswith("+"):
        assert is_valid(found.value)


@pytest.mark.parametrize("country, width", [("33", 9), ("508", 6), ("681", 6), ("687", 6), ("689", 8)])
def test_the_blocks_in_use_are_those_of_libphonenumber(country, width):
    """All blocks of four digits: none is corrected that libphonenumber has not."""
    for block in range(1000, 10000):
        found = proposal(f"00{country}{block}{'4321789'[:width - 4]}")
        assert found is None or found.confidence < 0.9 or is_valid(found.value)
