"""E-mail addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.correct.rules import CELL_RULES, Target
from augure.processing.pipeline.correct.standards.standard import Field

ONE, SEVERAL = Target(Field("contact", format="email")), Target(Field("courriels"))
PLAIN = Target(Field("adresse_mail"))


def proposal(text, target=ONE):
    return CELL_RULES["email"].propose(text, target, {})


@pytest.mark.parametrize("before, after", [
    ("nom @ domaine.fr", "nom@domaine.fr"), ("nom@ domaine .fr", "nom@domaine.fr"),
    ("mailto:nom@domaine.fr", "nom@domaine.fr"),
    (": ccas@domaine.fr", "ccas@domaine.fr"), ("Mail : nom@domaine.fr", "nom@domaine.fr"),
    ("nom@domaine.fr /", "nom@domaine.fr"),
    ("nom@domaine.fr%A0", "nom@domaine.fr"), ("nom@domaine.fr.", "nom@domaine.fr"),
    ("nom@domaine.fr;", "nom@domaine.fr"),
    ("nom(at)domaine.fr", "nom@domaine.fr"), ("nom [at] domaine [point] fr", "nom@domaine.fr"),
    ("nom＠x.fr", "nom@x.fr"),
    ("nom arobase domaine.fr", "nom@domaine.fr"), ("nom@domaine,fr", "nom@domaine.fr"),
    ("nom@@domaine.fr", "nom@domaine.fr"),
    ("nom@domaine..fr", "nom@domaine.fr"), ("Nom@Domaine.FR", "Nom@domaine.fr"), ("NOM@DOMAINE.FR", "nom@domaine.fr"),
    ("nom@gmailcom", "nom@gmail.com"), ("nom@gmail.con", "nom@gmail.com"), ("nom@orange,fr", "nom@orange.fr"),
    ("nom@wanadoo.f r", "nom@wanadoo.fr"), ("nom@la poste.net", "nom@laposte.net"), ("nom@orange.frr", "nom@orange.fr"),
    ("Mairie de X <nom@domaine.fr>", "nom@domaine.fr"), ("<nom@domaine.fr>", "nom@domaine.fr"),
    ("msa@France-services.gouv.fr", "msa@france-services.gouv.fr"), ("a@x.fr ; a@x.fr", "a@x.fr"),
])
def test_an_address_is_corrected(before, after):
    found = proposal(before)
    assert found.value == after and found.confidence >= 0.9
    assert proposal(after) is None


@pytest.mark.parametrize("before, after", [
    ("nom.@domaine.fr", "nom@domaine.fr"), ("prenom. nom@domaine.fr", "prenom.nom@domaine.fr"),
    ("prenom,nom@domaine.fr", "prenom.nom@domaine.fr"), ("nom@gmial.com", "nom@gmail.com"),
    ("nom@ville.con", "nom@ville.com"),
    ("nom@ma ville.fr", "nom@maville.fr"), ("a@x.fr ; b@y.fr", "a@x.fr"), ("a@x.fr - b@y.fr", "a@x.fr"),
    ("a@x.fr b@y.fr", "a@x.fr"),
])
def test_a_doubtful_address_is_proposed(before, after):
    found = proposal(before)
    assert found.value == after and found.confidence < 0.9


@pytest.mark.parametrize("text", [
    "msap.chateau.fr", "twitter@cpam", "Rubrique contact sur www.domaine.fr", "https://domaine.fr/contact/", "-",
    "nom@", "@x.fr",
    "france services@domaine.fr", "contactez prenom nom@domaine.fr", "nom@www.domaine.fr", "a@b@c.fr", "sans", "",
    "nom at home",
    "a@x.fr ; demander Paul", "nom@domaine.fr (accueil)",
])
def test_what_is_no_address_stays(text):
    assert proposal(text) is None and proposal(text, SEVERAL) is None


@pytest.mark.parametrize("text", [
    "contact@domaine.fr", "Prenom.NOM@domaine.fr", "cdad972.tj-fort-de-France@justice.fr", "a_b+c@x-y.asso.fr",
    "x2.0@2a.fr",
    "o'neil@domaine.com", "1er@laposte.fr", "mairie@lucé.fr",
])
def test_a_sound_address_stays(text):
    assert proposal(text) is None


@pytest.mark.parametrize("before, after", [
    ("a@x.fr ; b@y.fr", "a@x.fr|b@y.fr"), ("a@x.fr - b.c@x.fr - d@x.fr", "a@x.fr|b.c@x.fr|d@x.fr"),
    ("a@x.fr|b@y.fr", None),
    ("a@x.fr, b@y.fr et c@z.fr", "a@x.fr|b@y.fr|c@z.fr"), ("a@x.fr/b@y.fr", "a@x.fr|b@y.fr"),
    ("a@x.fr\nb@y.fr", "a@x.fr|b@y.fr"),
    ("a@x,fr, b@y,fr", "a@x.fr|b@y.fr"), ("a@x.fr b@y.fr", "a@x.fr|b@y.fr"),
])
def test_several_addresses_stay_together(before, after):
    found = proposal(before, SEVERAL)
    assert (found and found.value) == after
    assert found is None or found.confidence >= 0.9 and proposal(found.value, SEVERAL) is None


def test_a_field_of_one_takes_the_first_unsurely():
    assert proposal("a@x.fr ; b@y.fr", PLAIN) == ("a@x.fr", 0.6)


@given(st.text("abN.@ ,;:/<>()-|fr", max_size=20), st.sampled_from([ONE, SEVERAL, PLAIN]))
def test_what_is_proposed_is_accepted_and_final(text, target):
    found = proposal(text, target)
    if found:
        assert target.accepts(found.value) and found.value != text
        assert proposal(found.value, target) is None


@pytest.mark.parametrize("field, fits", [
    (Field("contact_email"), True), (Field("courriels"), True), (Field("EXPT_MEL"), True),
    (Field("x", format="email"), True),
    (Field("contact"), False), (Field("adresse"), False), (Field("email", type="boolean"), False),
    (Field("type_mail"), False),
])
def test_which_fields_are_for_addresses(field, fits):
    assert CELL_RULES["email"].fits(Target(field)) is fits
