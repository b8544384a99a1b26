"""How alike two texts are, against rapidfuzz and against French."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from augure.processing.pipeline.correct.rules.likeness import fold, is_acronym, is_slip, stem, stems, typo
from augure.processing.pipeline.ref.communes import edits

_LETTERS = st.text("abcé", max_size=9)


@given(_LETTERS, _LETTERS, st.integers(0, 4))
def test_distance_is_that_of_rapidfuzz(first, second, limit):
    assert edits(first, second, limit) == min(OSA.distance(first, second), limit + 1)


@pytest.mark.parametrize("text, folded", [
    ("  Bibliothèque / Médiathèque ", "bibliotheque mediatheque"), ("Point_relais_CAF", "point relais caf"),
    ("L’Œuvre d'Été", "l oeuvre d ete"), ("C.A.F.", "caf"), ("E.P.N", "epn"), ("étudiant.e.s", "etudiant"),
    ("Entrepreneur·es", "entrepreneur"), ("bénévole(s)", "benevole"), ("Seniors (+ 65 ans)", "seniors 65 ans"),
    ("Famille & enfants", "famille et enfants"), ("e\u0301te\u0301", "ete"), ("--", ""),
])
def test_folding(text, folded):
    assert fold(text) == folded


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("forms", [
    "public publics publique publiques", "privé privée privés privées", "associatif associative associatifs",
    "régional régionale régionaux", "ancien anciennes", "personnel personnelle", "gratuit gratuites", "bureau bureaux",
    "fixe fixes", "tout tous toute toutes", "lieu lieux", "roue roues", "Handicap handicaps",
])
def test_the_forms_of_a_word_have_one_stem(forms):
    assert len({stem(fold(form)) for form in forms.split()}) == 1


def test_different_words_keep_different_stems():
    words = ("public privé fixe payant gratuit adhérent moteur mental visuel jeune femme senior an ans sas roue roux "
             "legs lege")
    assert len({stem(fold(word)) for word in words.split()}) == len(words.split())


def test_links_do_not_count_but_what_turns_a_meaning_does():
    assert stems("Organisme de la formation") == stems("organisme formations")
    assert stems("de la") == ("de", "la")
    assert stems("non public") != stems("public") and stems("sans aide") != stems("aide")
    assert stems("public ou privé") != stems("public et privé")


@pytest.mark.parametrize("written, meant, slip", [
    ("gratiut", "gratuit", True), ("comune", "commune", True), ("communne", "commune", True),
    ("gratit", "gratuit", False), ("fermes", "formes", False), ("anormal", "normal", False),
])
def test_slips(written, meant, slip):
    assert is_slip(written, meant) is slip


@pytest.mark.parametrize("written, meant, sure", [
    ("assocation", "association", True), ("gratiut", "gratuit", True),
    # other words of French, one letter away
    ("fermes", "formes", False), ("anormal", "normal", False), ("injection", "infection", False),
    ("habitat", "habitant", False), ("courte", "courbe", False),
])
def test_a_typing_error_is_sure_only_where_no_other_word_is_near(written, meant, sure):
    assert (typo(written, meant) >= 0.9) is sure


@pytest.mark.parametrize("written, meant", [("sud", "sur"), ("1234567", "1234568"), ("abcdefgh", "abcdefgh"),
                                            ("gratuit", "payant")])
def test_what_is_no_typing_error(written, meant):
    assert typo(written, meant) == 0


@pytest.mark.parametrize("letters, words, told", [
    ("epn", "espace public numerique", True), ("msap", "maison de service au public", True),
    ("scop", "societe cooperative et participative", True), ("sarl", "societe a responsabilite limitee", True),
    ("epci", "intercommunalite", False), ("paca", "sud labs", False), ("e", "espace", False),
])
def test_acronyms(letters, words, told):
    assert is_acronym(letters, words) is told
