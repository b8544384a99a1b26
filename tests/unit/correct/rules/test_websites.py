"""Addresses of websites."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.correct.rules import CELL_RULES, Target
from augure.processing.pipeline.correct.standards.standard import Field

ONE, FREE = Target(Field("contact_web", format="uri")), Target(Field("site_web"))


def proposal(text, target=ONE):
    return CELL_RULES["website"].propose(text, target, {})


@pytest.mark.parametrize("before, after", [
    ("www.domaine.fr", "https://www.domaine.fr"), ("domaine.fr", "https://domaine.fr"),
    ("Aicse.fr", "https://aicse.fr"),
    ("marne.gouv.fr/contact", "https://marne.gouv.fr/contact"), ("www.Ville-X.fr/Page", "https://www.ville-x.fr/Page"),
    ("http//www.x.fr", "http://www.x.fr"), ("http:/www.x.fr", "http://www.x.fr"), ("http:www.x.fr", "http://www.x.fr"),
    ("https:\\\\www.x.fr", "https://www.x.fr"), ("htttp://x.fr", "http://x.fr"), ("htpp://x.fr", "http://x.fr"),
    ("ttps://x.fr", "https://x.fr"), ("https ://www.x.fr", "https://www.x.fr"), ("http://http://x.fr", "http://x.fr"),
    ("http://https://x.fr/a", "https://x.fr/a"), (" https://x.fr ", "https://x.fr"),
    ("https://www. x.fr", "https://www.x.fr"),
    ("https://x.fr.", "https://x.fr"), ("https://x.fr/a;", "https://x.fr/a"), ("www,x,fr", "https://www.x.fr"),
    ("Site : www.x.fr", "https://www.x.fr"), ("(www.x.fr)", "https://www.x.fr"),
    ("HTTP://WWW.X.FR/A", "http://www.x.fr/A"),
    ("facebook.com/groupe", "https://facebook.com/groupe"), ("https://x.fr/ https://x.fr/", "https://x.fr/"),
    ("www.", ""), ("http://", ""), ("https://www.", ""),
])
def test_an_address_is_corrected(before, after):
    found = proposal(before)
    assert found.value == after and found.confidence >= 0.9
    assert not after or proposal(after) is None


@pytest.mark.parametrize("before, after", [
    ("ww.x.fr", "https://www.x.fr"), ("https://a.fr https://b.fr", "https://a.fr"),
    ("https://a.fr;www.b.fr", "https://a.fr"),
    ("www.a.fr / www.b.fr", "https://www.a.fr"),
])
def test_a_doubtful_address_is_proposed(before, after):
    found = proposal(before)
    assert found.value == after and found.confidence < 0.9


@pytest.mark.parametrize("text", [
    "nom@domaine.fr", "mailto:nom@domaine.fr", "www.aucun", "facebook :  lamairie", "Non", "aucun", "04 50 00 87 49",
    "fichier.pdf",
    "http://www.commune.Mairie et services municipaux.fr/", "https://x.fr/a b", "voir le site", "-", "12.5",
    "http://nom@x.fr",
    "@lamairie", "M. Dupont",
])
def test_what_is_no_address_stays(text):
    assert proposal(text) is None and proposal(text, FREE) is None


@pytest.mark.parametrize("text", [
    "https://x.fr", "http://www.x.fr/", "https://www.facebook.com/A.b.C/", "https://x.fr?a=http://y.fr",
    "https://lucé.fr/index.php",
    "https://x.fr/(a)", "https://x.fr:8080/a?b=1#c", "http://192.168.0.1/", "ftp://x.fr/a", "https://x.fr/a,b;c",
    "https://fr.x/a_b",
    "https://www.cholet.fr/dossier_425_le+centre+-+social.html", "https://centre.museum/",
])
def test_a_sound_address_stays(text):
    assert proposal(text) is None


@pytest.mark.parametrize("before, after", [
    ("https://a.fr/     https://b.fr/x", "https://a.fr/|https://b.fr/x"),
    ("www.a.fr ; b.fr", "https://www.a.fr|https://b.fr"),
    ("https://a.fr, www.b.fr", "https://a.fr|https://www.b.fr"), ("https://a.fr|https://b.fr", None),
    ("www.a.fr et www.b.fr", "https://www.a.fr|https://www.b.fr"),
])
def test_several_addresses_stay_together(before, after):
    found = proposal(before, FREE)
    assert (found and found.value) == after
    assert found is None or found.confidence >= 0.9 and proposal(found.value, FREE) is None


def test_a_scheme_alone_stays_where_an_address_is_required():
    assert proposal("http://", Target(Field("url", format="uri", constraints={"required": True}))) is None


@given(st.text("htpsw:/\\. ,;|@afr-", max_size=22), st.sampled_from([ONE, FREE]))
def test_what_is_proposed_is_accepted_and_final(text, target):
    found = proposal(text, target)
    if found:
        assert target.accepts(found.value) and found.value != text
        assert not found.value or proposal(found.value, target) is None


@pytest.mark.parametrize("field, fits", [
    (Field("site_web"), True), (Field("ARR_URL"), True), (Field("site"), True), (Field("x", format="uri"), True),
    (Field("contact_facebook"), True), (Field("prise_rdv"), True), (Field("site_id"), False),
    (Field("site_nom"), False),
    (Field("site_type"), False), (Field("web", type="boolean"), False), (Field("adresse"), False),
])
def test_which_fields_are_for_sites(field, fits):
    assert CELL_RULES["website"].fits(Target(field)) is fits
