"""Which column is which field: general words, run together or not; contents; doubts that stay doubts."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.correct.recipe.assignment import assign
from augure.processing.pipeline.correct.recipe.columnmatch import ColumnMatcher
from augure.processing.pipeline.correct.recipe.contents import column_of
from augure.processing.pipeline.correct.recipe.naming import common_words, meanings
from augure.processing.pipeline.correct.rules import targets_of
from augure.processing.pipeline.correct.standards.matching import TableColumn
from augure.processing.pipeline.correct.standards.source import find_standard
from augure.processing.pipeline.correct.standards.standard import parse_standard
from augure.processing.pipeline.ingest.names import safe_names


@pytest.mark.parametrize("header, concept", [
    ("Nomdelastructure", "name"), ("Nom de votre structure", "name"), ("nom usuel", "name"),
    ("Contact : nom", "person"),
    ("CP", "postcode"), ("Codepostal", "postcode"), ("adresse_code_postal", "postcode"), ("VILLE", "city"),
    ("lib_com", "city"), ("insee_com", "city_code"), ("Code commune", "city_code"), ("Adressemail", "email"),
    ("Adresse mail de la structure", "email"), ("MAIL_STRUC", "email"),
    ("Numéro de téléphone de la structure", "phone"),
    ("NUM_TEL", "phone"), ("Leshorairesdemastructure", "hours"), ("DAT_MaJ", "updated"), ("EditDate", "updated"),
    ("CreationDate", "made"), ("N°", "street_number"), ("COMP_ADRESSE", "address_more"), ("SiteWeb", "website"),
    ("Adressenumeronomdelavoie", "address"), ("x", "longitude"), ("Structure porteuse", "parent"), ("Tarifs", "fee"),
    ("département", "department"), ("Latitude (WGS84)", "latitude"), ("SIRET", "business_number")])
def test_what_a_header_means(header, concept):
    found = meanings(header)
    assert max(found, key=found.get) == concept and found[concept] >= 0.9


@pytest.mark.parametrize("header", ["result_postcode", "ancien code postal", "autre téléphone", "nb de lieux", "EPCI",
                                    "Quels sont vos équipements numériques ?", "commentaire"])
def test_what_a_header_does_not_mean(header):
    ours = ("postcode", "phone", "name", "city", "address", "identifier", "description")
    assert max((meanings(header).get(concept, 0) for concept in ours), default=0) < 0.6


def test_a_prefix_of_most_columns_says_nothing():
    names = ["c_nom", "c_city", "c_postcode", "c_telephone", "gid", "c_courriel"]
    assert common_words(names) == {"c"}
    assert meanings("c_city", frozenset({"c"}))["city"] > meanings("c_city")["city"]


@given(st.dictionaries(st.tuples(st.sampled_from("abcd"), st.sampled_from("wxyz")),
                       st.integers(0, 20).map(lambda number: number / 4)))
def test_the_assignment_has_the_greatest_sum(scores):
    best = max(sum(scores.get(pair, 0) for pair in zip("abcd", order)) for order in permutations("wxyz"))
    found = assign(scores)
    assert len(set(found.values())) == len(found)
    assert sum(scores[pair] for pair in found.items()) == best


def choose(standard, table, has_shapes=False):
    """``table``: cells by header. Return {field: document of its source}, {field: columns that it may be}."""
    columns = [TableColumn(name, "text", header) for name, header in zip(safe_names(list(table)), table)]
    matcher = ColumnMatcher(standard, targets_of(standard), columns, [column_of(*item) for item in table.items()],
                            has_shapes)
    choices = matcher.choose()
    return ({choice.name: choice.source.document() for choice in choices if choice.source is not None},
            {choice.name: [other.column for other in choice.others] for choice in choices if choice.others})


@pytest.fixture(scope="module")
def places():
    return find_standard("mediation-num", None)


def test_number_and_street_phones_and_days_come_together(places):
    found, _ = choose(places, {
        "Nom de l'organisation": ["A", "B", "C"], "N°": ["12", "", "3 bis"], "ADRESSE": ["rue A", "place B", "quai C"],
        "Fixe": ["04 67 00 00 01", "", "04 67 00 00 03"], "Mobile": ["", "06 39 98 00 02", ""],
        **{f"h_{day}": ["9h-12h", "", "9h-12h"] for day in ("lundi", "mardi", "mercredi", "jeudi", "vendredi")}})
    assert found == {
        "nom": "Nom de l'organisation", "adresse": {"join": ["N°", "ADRESSE"], "separator": " "},
        "telephone": {"first": ["Fixe", "Mobile"]},
        "horaires": {"week": ["h_lundi", "h_mardi", "h_mercredi", "h_jeudi", "h_vendredi"]}}


def test_boxes_and_tags_become_words(places):
    found, _ = choose(places, {
        "Nom": ["A", "B", "C"], "PBC_Jeunes": ["Jeunes", "", "x"], "PBC_Seniors": ["", "oui", "non"],
        "PBC_Autres": ["", "tous", ""], "PBC_Adultes": ["x", "", "x"],
        "Tag 1": ["Gratuit", "", "Payant"], "Tag 2": ["", "Payant", ""]})
    assert found == {
        "nom": "Nom", "frais_a_charge": {"join": ["Tag 1", "Tag 2"], "separator": "|"},
        "publics_specifiquement_adresses": {"ticked": {"PBC_Jeunes": "Jeunes", "PBC_Seniors": "Seniors"},
                                            "separator": "|"}}


def test_a_whole_address_is_not_joined_to_its_number(places):
    found, _ = choose(places, {"Adresse": ["12 rue A", "3 quai B"], "N°": ["12", "3"]})
    assert found == {"adresse": "Adresse"}


def test_contents_refuse_a_column_of_the_right_name(places):
    found, others = choose(places, {"commune_insee": ["Sète", "Lunel"], "insee_com": ["34301", "34145"],
                                    "x": ["394035,18", "475198,12"], "prise_rdv": ["Non", "Oui"]})
    assert found == {"commune": "commune_insee", "code_insee": "insee_com"}
    assert others["prise_rdv"] == ["prise_rdv"]


def test_words_alone_tell_a_column(places):
    found, _ = choose(places, {"format_fs": ["Fixe", "Itinérant", "fixe"], "remarque": ["a", "b", "c"]})
    assert found == {"itinerance": "format_fs"}
    assert choose(places, {"format_fs": ["Fixe", "Fixe", "fixe"]})[0] == {}  # one word proves nothing


def test_of_two_that_fit_as_well_none_is_taken(places):
    one, two = choose(places, {"Commune du lieu": ["Sète", "Lunel"], "Ville du lieu": ["Agde", "Lunel"]})
    assert one == {} and sorted(two["commune"]) == ["Commune du lieu", "Ville du lieu"]
    same, _ = choose(places, {"Commune du lieu": ["Sète", "Lunel"], "Ville du lieu": ["Sète", "Lunel"]})
    assert same == {"commune": "Commune du lieu"}


def test_what_a_geocoder_added_is_only_told(places):
    found, others = choose(places, {"Nom": ["A", "B"], "note": ["1", "2"], "avis": ["x", "y"],
                                    "result_citycode": ["34301", "34145"], "result_postcode": ["34200", "34400"]})
    assert found == {"nom": "Nom"} and others == {"code_postal": ["result_postcode"], "code_insee": ["result_citycode"]}


def test_an_identifier_is_unique(places):
    found, _ = choose(places, {"ID_COURT": ["1", "", "2"], "ID_LIEU": ["L1", "L2", "L3"]})
    assert found["id"] == "ID_LIEU"


def test_shapes_give_the_position(places):
    assert choose(places, {"nom": ["A"]}, True)[0] == {
        "nom": "nom", "latitude": {"geometry": "latitude"}, "longitude": {"geometry": "longitude"}}


def test_any_standard_by_its_own_words():
    standard = parse_standard({"fields": [
        {"name": "nb_places_pmr", "type": "integer"}, {"name": "puissance_nominale", "type": "number"},
        {"name": "num_pdl", "title": "Numéro du point de livraison"}, {"name": "gestion", "constraints": {
            "enum": ["Régie", "Délégation"]}}]}, "test")
    found, _ = choose(standard, {"Places PMR nb": ["1", "2"], "Puissance nominale": ["22", "7,4"],
                                 "Numéro du point de livraison": ["N1", "N2"], "Mode": ["REGIE", "Delegation"]})
    assert found == {"nb_places_pmr": "Places PMR nb", "puissance_nominale": "Puissance nominale",
                     "num_pdl": "Numéro du point de livraison", "gestion": "Mode"}


def test_codes_are_no_words_and_boxes_no_values(places):
    lists = find_standard("inclusion-numerique", None)
    found, _ = choose(lists, {"CATEGORIE": ["7", "1", "2"], "SS_CAT": ["Association", "Centre Social", "La Poste"],
                              "NOM": ["A", "B", "C"], "Remarque": ["x", "y", "z"]})
    assert found == {"nom": "NOM", "type_lieu": "SS_CAT"}
    assert choose(places, {"Nom": ["A", "B"], "Itinérant": ["Oui", "Non"]})[0] == {
        "nom": "Nom", "itinerance": {"ticked": {"Itinérant": "Itinérant"}, "separator": "|"}}


def test_of_two_columns_of_the_same_name_the_fuller_is_taken(places):
    found, others = choose(places, {"nom": ["A", "B", "C", "D"], "site internet": ["", "", "", "https://exemple.fr"],
                                    "url": ["https://a.fr", "https://b.fr", "https://c.fr", "https://d.fr"]})
    assert found["site_web"] == "url" and others["site_web"] == ["site internet"]
