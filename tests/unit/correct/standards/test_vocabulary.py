"""The words that a field allows: from enums and from the patterns that stand for lists."""

import json

import pytest

from augure.processing.pipeline.correct.standards.standard import Field, parse_standard
from augure.processing.pipeline.correct.standards.vocabulary import Vocabulary, vocabulary


def _of(pattern):
    return vocabulary(Field("f", constraints={"pattern": pattern}))


@pytest.mark.parametrize("pattern, words, separator", [
    (r"(?:(?:^|\|)(Jeunes|Seniors))+$", ("Jeunes", "Seniors"), "|"),
    (r"(?:(?:^|,)(A B|C))+$", ("A B", "C"), ","),
    (r"^(oui|non)$", ("oui", "non"), ""),
    (r"oui|non", ("oui", "non"), ""),
    (r"^([Oo]ui|[Nn]on)$", ("Oui", "oui", "Non", "non"), ""),
    (r"(Un|Deux)(?:; ?(Un|Deux))*", ("Un", "Deux"), ";"),
    (r"(Un|Deux)(?:; (Un|Deux))*", ("Un", "Deux"), "; "),
    (r"(A [(]b, c[)]|D)([ ]?[|][ ]?(A [(]b, c[)]|D))*", ("A (b, c)", "D"), "|"),
    (r"(?:(?:^|\|)(Langues \(anglais\)|Écran \+ son))+$", ("Langues (anglais)", "Écran + son"), "|"),
    (r"(?:(?:^|\|)(ORDI 3.0|Autre))+$", ("ORDI 3.0", "Autre"), "|"),  # the point's escape was forgotten
    (r"(?:(?:^|\|)(Handicap moteur|Handicap mental))+$", ("Handicap moteur", "Handicap mental"), "|"),
    (r"^(lundi|mardi){1}(\|(lundi|mardi))*$|^(non renseigné){1}$", ("lundi", "mardi", "non renseigné"), "|"),
    (r"^(jour|nuit)s?$", ("jour", "jours", "nuit", "nuits"), ""),
    (r"[MFI]", ("M", "F", "I"), ""),
])
def test_words_and_separator_are_read_from_a_pattern(pattern, words, separator):
    assert _of(pattern) == Vocabulary(words, separator)


@pytest.mark.parametrize("pattern", [
    r"^([013-9]\d|2[AB1-9])\d{3}$",  # a code
    r"^(\+33|\+590)(\d){6,9}$",
    r"^(\d+|N/A)$",  # one word beside free values
    r"((Paris|Lyon) [1-9]e)|([A-Za-z' -]+)",  # the words are also free text
    r"[AB]+", r"(A|B)+", r"oui", r".*", r"(?:a|.+)", r"(\w)\1",
])
def test_a_pattern_of_free_values_is_none(pattern):
    assert _of(pattern) is None


@pytest.mark.parametrize("field, words", [
    (Field("f", constraints={"enum": ["b", "a", "b"]}), ("b", "a")),
    (Field("f", type="integer", constraints={"enum": [1, 2]}), ("1", "2")),
    (Field("f", type="integer", constraints={"enum": ["1", "2"]}), ("1", "2")),
    (Field("f", type="number", decimal_char=",", constraints={"enum": [1.5, 2]}), ("1,5", "2")),
    (Field("f", type="boolean", true_values=("oui",), false_values=("non",), constraints={"enum": [True]}), ("oui",)),
])
def test_an_enum_is_written_as_cells_are(field, words):
    assert vocabulary(field) == Vocabulary(words, "")


def test_values_without_a_written_form_make_no_vocabulary():
    assert vocabulary(Field("f", type="object", constraints={"enum": [{"a": 1}]})) is None
    assert vocabulary(Field("f", type="integer", constraints={"enum": [1, "x"]})) is None
    assert vocabulary(Field("f")) is None


def test_items_of_an_array_make_its_vocabulary():
    item = Field("f", constraints={"enum": ["bouton", "écran"]})
    cut = vocabulary(Field("f", type="array", separator=";", array_item=item))
    assert cut == Vocabulary(("bouton", "écran"), ";") and cut.joined(["bouton", "écran"]) == "bouton;écran"
    listed = vocabulary(Field("f", type="array", array_item=item))
    assert listed.takes_several and listed.joined(["bouton", "écran"]) == '["bouton", "écran"]'
    assert vocabulary(Field("f", type="array", array_item=Field("f"))) is None


def test_the_lists_of_a_published_standard_are_all_found(shared_data):
    path = shared_data / "schemas" / "mediation-num" / "v1.0.1" / "schema.json"
    standard = parse_standard(json.loads(path.read_text("utf-8")), path.name)
    found = {field.name: vocabulary(field) for field in standard.fields}
    sizes = {name: len(words.words) for name, words in found.items() if words}
    assert sizes == {
        "itinerance": 2, "services": 9, "publics_specifiquement_adresses": 5, "prise_en_charge_specifique": 7,
        "frais_a_charge": 3, "dispositif_programmes_nationaux": 11, "formations_labels": 9, "modalites_acces": 6,
        "modalites_accompagnement": 4}  # counted in its text
    assert {words.separator for words in found.values() if words} == {"|"}
