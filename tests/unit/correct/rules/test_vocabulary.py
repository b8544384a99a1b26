"""Allowed words found again: by hand on real standards and lists, and by damage done to any allowed word."""

import json

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from augure.processing.pipeline.correct.rules import CELL_RULES
from augure.processing.pipeline.correct.rules.likeness import fold
from augure.processing.pipeline.correct.rules.target import Target
from augure.processing.pipeline.correct.rules.vocabulary import vocabulary
from augure.processing.pipeline.correct.standards.standard import Field
from augure.processing.pipeline.ref.communes import edits

SURE = 0.9
#: Lists of published standards (inclusion-numerique 0.1.2, mediation-num 1.0.1, acceslibre, stationnement-cyclable).
PLACES = ("Administration / Collectivité territoriale", "Association", "Bibliothèque / Médiathèque",
          "Commune (Ville, CCAS, Centre Culturel...)", "Centre social", "Espace Public Numérique (EPN)",
          "Organisme de formations", "Intercommunalité (EPCI)", "La Poste", "Maison de quartier",
          "Maison de Service au Public (MSAP)", "Pôle Emploi", "Préfecture, Sous-Préfecture",
          "Organisme de sécurité sociale (CAF, CPAM, CARSAT, MSA...)",
          "Tiers-lieu / Coworking / FabLab / Hackerspace", "Autre / Inconnu")
STATUS = ("Public", "Privé", "Public-privé", "Autre / Inconnu")
LEGAL = ("Association", "Collectivité locale ou territoriale", "Coopérative d'Activités et d'Entrepreneur·es (CAE)",
         "Société par actions simplifiée (SAS)", "Société par actions simplifiée unipersonnelle (SASU)",
         "Société à responsabilité limitée (SARL)")
PRICE = ("Gratuit", "Gratuit sous condition", "Payant")
PUBLIC = ("Jeunes", "Étudiants", "Familles et/ou enfants", "Seniors", "Femmes")
CARE = ("Surdité", "Handicaps moteurs", "Handicaps mentaux", "Illettrisme", "Langues étrangères (anglais)",
        "Langues étrangères (autres)", "Déficience visuelle")
LABELS = ("Fabriques de Territoire", "ORDI 3.0", "SUD LABS (PACA)", "Formé à « Mon Espace Santé »")
LONG = ("Gratuit : Je peux accéder gratuitement au lieu et à ses services", "Payant : L'accès au lieu est payant",
        "Personnes en situation d'illettrisme")
STAFF = ("aucun", "formés", "non-formés")
SLOPE = ("A", "AUc", "N", "Zc")


def _single(words, name="champ"):
    return Target(Field(name, constraints={"enum": list(words)}))


def _several(words, name="champ", mark="|"):
    items = "|".join(word.replace("(", r"\(").replace(")", r"\)").replace(".", r"\.") for word in words)
    return Target(Field(name, constraints={"pattern": rf"(?:(?:^|\{mark})({items}))+$"}))


@pytest.mark.parametrize("target, text, word", [
    # accents, capitals, marks, spaces, forms
    (_single(PLACES), "bibliotheque - médiathèque", "Bibliothèque / Médiathèque"),
    (_single(PLACES), "ASSOCIATIONS", "Association"), (_single(PLACES), "La  poste.", "La Poste"),
    (_single(PLACES), "laposte", "La Poste"), (_single(PLACES), "Organisme de formation", "Organisme de formations"),
    (_single(PLACES), "pôle_emploi", "Pôle Emploi"), (_single(STATUS), "privée", "Privé"),
    (_single(STATUS), "Publique", "Public"), (_single(STATUS), "Public privé", "Public-privé"),
    (_several(LABELS), 'formé à "mon espace santé"', "Formé à « Mon Espace Santé »"),
    (_several(LABELS), "FABRIQUE DE TERRITOIRE", "Fabriques de Territoire"), (_single(SLOPE), "auc", "AUc"),
    # brackets, acronyms, alternatives, explanations
    (_single(PLACES), "EPN", "Espace Public Numérique (EPN)"), (_single(PLACES), "e.p.n.", PLACES[5]),
    (_single(PLACES), "Espace public numérique", PLACES[5]), (_single(LEGAL), "SARL", LEGAL[5]),
    (_single(LEGAL), "Société par actions simplifiée", LEGAL[3]), (_single(PLACES), "CPAM", PLACES[13]),
    (_single(PLACES), "Médiathèque", "Bibliothèque / Médiathèque"), (_single(PLACES), "Fab lab", PLACES[14]),
    (_single(LONG), "Gratuit", LONG[0]), (_several(LABELS), "SUDLAB", "SUD LABS (PACA)"),
    # abbreviations, endings cut off, typing errors
    (_single(PLACES), "Asso", "Association"), (_single(PLACES), "Biblio. / Médiathèque", PLACES[2]),
    (_single(PLACES), "Interco. (EPCI)", PLACES[7]), (_single(PLACES), "Assocation", "Association"),
    (_single(LONG), "Personnes_en_situation_d'illett", LONG[2]), (_single(PRICE), "gratiut", "Gratuit"),
    (_several(CARE), "illetrisme", "Illettrisme"),
    # what says nothing more
    (_single(PRICE, "frais_a_charge"), "Frais : gratuit", "Gratuit"), (_single(PRICE), "gratuitement", "Gratuit"),
    # several in a cell
    (_several(PUBLIC), "jeunes, séniors", "Jeunes|Seniors"), (_several(PUBLIC), "Jeunes et familles",
                                                              "Jeunes|Familles et/ou enfants"),
    (_several(PUBLIC), "• étudiant.e.s\n• Femmes", "Étudiants|Femmes"),
    (_several(PUBLIC), "Familles/enfants ; jeunes;Jeunes", "Familles et/ou enfants|Jeunes"),
    (_several(PUBLIC), "Familles et/ou enfants,Femmes", "Familles et/ou enfants|Femmes"),
    (_several(CARE), "Langues étrangères (anglais), surdité", "Langues étrangères (anglais)|Surdité"),
    (_several(PRICE), "Gratuit/Payant", "Gratuit|Payant"),
    (_several(PUBLIC, mark=","), "Jeunes | Femmes", "Jeunes,Femmes"),
])
def test_a_word_is_found_again(target, text, word):
    found = vocabulary(text, target, {})
    assert found is not None and found.value == word and found.confidence >= SURE
    assert vocabulary(found.value, target, {}) is None


@pytest.mark.parametrize("target, text", [
    (_single(STAFF), "fermés"), (_single(STAFF), "non formé, aucun"), (_single(PRICE), "pas gratuit"),
    (_single(PRICE), "Gratuit, payant"), (_single(PRICE), "Gratuit ou payant"), (_single(PRICE), "Gratuit ?"),
    (_single(PRICE), "Gratuit pour les adhérents, payant sinon"), (_single(PRICE), "Gratuit pour tous"),
    (_single(PRICE), "non payant"), (_single(STATUS), "Public / Privé"), (_single(STATUS), "Publik"),
    (_single(PLACES), "Centre social / Cybercentre"), (_single(PLACES), "Commune (Mairie)"),
    (_single(PLACES), "Point Information Jeunesse"), (_single(PLACES), "Association, La Poste"),
    (_single(PLACES), "Maison"), (_single(PLACES), "EPCI"), (_single(PLACES), "Café"), (_single(LABELS), "PACA"),
    (_several(CARE), "Langues étrangères"), (_several(CARE), "Handicap"), (_several(PUBLIC), "adultes"),
    (_several(PUBLIC), "jeunes, adultes"), (_several(PUBLIC), "Tout public"), (_single(SLOPE), "à"),
    (_several(PUBLIC), "jeunes, femmes ?"),
    (_single(("Direct", "Normal")), "indirect"), (_single(("direct", "normal")), "anormal"),
    (_single(("Equipement culturel", "Autre")), "Equipement cultuel"), (_single(PLACES), "oui"),
    (_single(("Don", "Achat")), "donné"), (_single(("oui", "Oui")), "OUI"),
    (_single(("Langues étrangères (anglais)", "Surdité")), "Langues étrangères"),
])
def test_what_is_not_sure_is_left_to_a_person(target, text):
    found = vocabulary(text, target, {})
    assert found is None or found.confidence < SURE


def test_a_doubt_is_still_proposed():
    assert vocabulary("Gratuit pour tous", _single(PRICE), {}) == ("Gratuit", 0.6)
    assert vocabulary("jeunes, adultes", _several(PUBLIC), {}) == ("Jeunes", 0.5)
    assert vocabulary("EPCI", _single(PLACES), {}).value == "Intercommunalité (EPCI)"


def test_the_mapping_of_a_recipe_is_certain():
    mapping = {"Médiathèque": "BIB", "EPN": ["PUBLIC", "BIB"], "ne sait pas": "", "Mairie": "pas permis", 12: "BIB"}
    one, many = _single(("BIB", "PUBLIC")), _several(("BIB", "PUBLIC"))
    options = {"mapping": mapping}
    assert vocabulary("MEDIATHEQUE", one, options) == ("BIB", 1.0)
    assert vocabulary("12", one, options) == ("BIB", 1.0)
    assert vocabulary("Ne sait pas !", one, options) == ("", 1.0)
    assert vocabulary("epn", many, options) == ("PUBLIC|BIB", 1.0)
    assert vocabulary("epn", one, options) is None  # two words where one is allowed
    assert vocabulary("mairie", one, options) is None  # a word that the field refuses
    assert vocabulary("ne sait pas, médiathèque; public", many, options) == ("BIB|PUBLIC", 0.99)
    assert vocabulary("Médiathèque", Target(Field("libre")), options) == ("BIB", 1.0)


def test_a_field_without_words_is_left_alone_and_listed_fields_are_found():
    assert not CELL_RULES["vocabulary"].fits(Target(Field("libre")))
    assert CELL_RULES["vocabulary"].fits(_single(PRICE)) and CELL_RULES["vocabulary"].rule.options == ("mapping",)
    assert vocabulary("gratuit", Target(Field("libre")), {}) is None


def test_a_json_list_is_written_as_one():
    field = Field("f", type="array", array_item=Field("f", constraints={"enum": ["bouton", "visiophone"]}))
    assert vocabulary('["Bouton", "Visiophone"]', Target(field), {}).value == '["bouton", "visiophone"]'
    assert vocabulary("boutons, visiophone", Target(field), {}).value == '["bouton", "visiophone"]'


_LISTS = (PLACES, STATUS, LEGAL, PRICE, PUBLIC, CARE, LABELS, STAFF)
_PICKED = st.sampled_from([(words, word) for words in _LISTS for word in words])


def _damaged(word, kind, place, letter):
    letters = [index for index, char in enumerate(word) if char.isalpha()]
    at = letters[place % len(letters)]
    if kind == "drop":
        return word[:at] + word[at + 1:]
    if kind == "add":
        return word[:at] + letter + word[at:]
    if kind == "change":
        return word[:at] + letter + word[at + 1:]
    if kind == "swap":
        return word[:at] + word[at:at + 2][::-1] + word[at + 2:]
    return {"upper": word.upper(), "lower": word.lower(), "plain": fold(word), "plural": word + "s",
            "spaces": word.replace(" ", "  "), "hyphens": word.replace(" ", "-")}[kind]


@given(_PICKED, st.sampled_from("upper lower plain plural spaces hyphens drop add change swap".split()),
       st.integers(0, 80), st.sampled_from("aeiosntrl"))
def test_a_damaged_word_is_given_back_or_nothing_is_said(picked, kind, place, letter):
    words, word = picked
    text = _damaged(word, kind, place, letter)
    others = [other for other in words if other != word]
    if kind in ("drop", "add", "change", "swap"):  # a typing error in a word that is long enough to be told
        assume(len(fold(word)) >= 6 and min((edits(fold(text), fold(other), 3) for other in others)) > 1)
    for target in (_single(words), _several(words)):
        found = vocabulary(text, target, {})
        assert target.accepts(text) or found is None or found.confidence < SURE or found.value == word
        if kind in ("upper", "lower", "plain", "spaces", "hyphens"):
            assert target.accepts(text) or found.value == word


@given(st.sampled_from((PUBLIC, CARE, PRICE)).flatmap(
    lambda words: st.tuples(st.just(words), st.lists(st.sampled_from(words), min_size=2, max_size=4, unique=True))),
    st.sampled_from((" | ", ";", ", ", "/", " / ", "\n", " et ", "\n• ")), st.booleans())
def test_several_values_come_back_complete(picked, mark, lower):
    words, chosen = picked
    text = mark.join(chosen)
    found = vocabulary(text.lower() if lower else text, _several(words), {})
    assert found is not None and found.value == "|".join(chosen) and found.confidence >= SURE


@given(st.text(st.sampled_from("aegiprtuvyn |,;/()-.éè"), max_size=25), st.sampled_from(_LISTS), st.booleans())
def test_only_what_the_field_accepts_is_proposed(text, words, several):
    target = (_several if several else _single)(words)
    found = vocabulary(text, target, {})
    assert found is None or target.accepts(found.value) and 0 < found.confidence <= 1


def test_no_word_of_the_places_lists_is_taken_for_another(shared_data):
    """Where a value is one of the terms that the list's own mapping names, what is sure is what the mapping says."""
    wanted = {"frais_a_charge": PRICE, "publics_specifiquement_adresses": PUBLIC, "prise_en_charge_specifique": CARE}
    sure = 0
    for path in sorted((shared_data / "places" / "mednum-cli").glob("*/*.config.json")):
        for field, rules in json.loads(path.read_text("utf-8")).items():
            for rule in rules if field in wanted else ():
                for term in rule["termes"]:
                    meant = {other["cible"] for other in rules for word in other["termes"] if fold(word) == fold(term)}
                    found = vocabulary(term, _several(wanted[field]), {})
                    if found and found.confidence >= SURE:
                        assert set(found.value.split("|")) <= meant, (path.name, term, found)
                        sure += 1
    assert sure >= 15
