"""Postcodes and communes at the end of an address, numbers at its beginning: lines of real lists."""

import pytest

from augure.processing.pipeline.correct.rules import ROW_RULES, Context, Target
from augure.processing.pipeline.correct.rules.addresses import address_number, postcode_in_address
from augure.processing.pipeline.correct.standards.standard import Field
from augure.processing.pipeline.ref.communes import CommuneRegister, Postal

TARGETS = {"address": Target(Field("adresse")), "commune": Target(Field("commune")),
           "postcode": Target(Field("code_postal", constraints={"pattern": r"^\d{5}$"}))}
NUMBERED = {"number": Target(Field("adresse_numero")), "street": Target(Field("adresse_rue"))}
REGISTER = CommuneRegister(
    {"51230": "Épernay", "51177": "Cramant", "01283": "Oyonnax", "51454": "Reims", "51612": "Blancs-Coteaux",
     "69123": "Lyon", "16393": "Vars"},
    [Postal("51230", "EPERNAY", "51200"), Postal("51177", "CRAMANT", "51530"), Postal("01283", "OYONNAX", "01100"),
     Postal("51454", "REIMS", "51100"), Postal("51612", "BLANCS COTEAUX", "51130", "BLANCS COTEAUX", "VERTUS"),
     Postal("69383", "LYON 03", "69003", "LYON"), Postal("16393", "LA BOIXE", "16330")])


def corrected(address, postcode="", commune="", targets=None, register=REGISTER):
    row = {"address": address, "postcode": postcode, "commune": commune}
    found = postcode_in_address(row, targets or TARGETS, {}, Context(lambda: register))
    return {role: proposal.value for role, proposal in found.items() if proposal.confidence >= 0.9}


@pytest.mark.parametrize("address, rest, postcode, commune", [
    ("1 Rue Langevin, 51200, Épernay, Marne, Grand Est, FRA", "1 Rue Langevin", "51200", "Épernay"),
    ("57 RUE RENE NICOD\n01100 OYONNAX", "57 RUE RENE NICOD", "01100", "Oyonnax"),
    ("3 PLACE PUISARD 51530 CRAMANT", "3 PLACE PUISARD", "51530", "Cramant"),
    ("8 rue Maurice Cerveaux - 51200 Épernay", "8 rue Maurice Cerveaux", "51200", "Épernay"),
    ("24 boulevard Roederer 51077 REIMS Cédex", "24 boulevard Roederer", "51077", "Reims"),
    ("20 RUE DU LAC\n69003 LYON 3EME", "20 RUE DU LAC", "69003", "Lyon"),
    ("Le Bourg, 16330 LA BOIXE", "Le Bourg", "16330", "LA BOIXE"),
])
def test_both_go_to_their_fields(address, rest, postcode, commune):
    assert corrected(address) == {"address": rest, "postcode": postcode, "commune": commune}
    assert corrected(address, postcode, commune.upper()) == {"address": rest}
    assert corrected(rest, postcode, commune) == {}


@pytest.mark.parametrize("address, postcode, commune", [
    ("1 Rue Camille Soudant", "", ""), ("Belle Noue, Épernay, Marne", "", ""), ("51530 rue X", "", ""),
    ("3 PLACE PUISARD 51200 CRAMANT", "", ""),          # not its postcode
    ("3 PLACE PUISARD 51530 CRAMANT", "51200", ""),     # the cell says another one
    ("3 PLACE PUISARD 51530 CRAMANT", "", "Épernay"),
    ("12 rue X, CS 51100 REIMS", "", ""),               # a box at the sorting office
    ("24 boulevard Roederer 51077 REIMS", "", ""),      # in no register, and no word CEDEX
])
def test_what_is_not_confirmed_stays(address, postcode, commune):
    assert corrected(address, postcode, commune) == {}


def test_an_address_keeps_what_no_other_cell_says():
    assert corrected("3 PLACE PUISARD 51530 CRAMANT, 2e étage") == {"postcode": "51530", "commune": "Cramant"}
    assert corrected("51530 CRAMANT") == {"postcode": "51530", "commune": "Cramant"}, "nothing would be left"
    assert corrected("10 Rue des Loriots, 51130, Vertus, Blancs-Coteaux, Marne") == {
        "postcode": "51130", "commune": "Blancs-Coteaux"}
    assert corrected("10 Rue des Loriots, 51130 VERTUS") == {"postcode": "51130"}, "the name is of the past"
    assert corrected("3 PLACE PUISARD 51530 CRAMANT", targets={
        "address": TARGETS["address"], "postcode": TARGETS["postcode"]}) == {"postcode": "51530"}
    assert corrected("3 PLACE PUISARD 51530 CRAMANT", targets={**TARGETS, "address": Target(Field("adresse_brut"))}
                     ) == {"postcode": "51530", "commune": "Cramant"}


def test_without_a_register_it_is_only_proposed():
    found = postcode_in_address({"address": "3 PLACE PUISARD 51530 CRAMANT", "postcode": "", "commune": ""}, TARGETS,
                                {}, Context())
    assert {role: tuple(proposal) for role, proposal in found.items()} == {
        "postcode": ("51530", 0.7), "commune": ("CRAMANT", 0.7)}


@pytest.mark.parametrize("number, street, after", [
    ("", "12 bis rue Bayard", ("12 bis", "rue Bayard")), ("", "30 bis Rue Pétricot", ("30 bis", "Rue Pétricot")),
    ("", "5-9 Rue des Papetiers", ("5-9", "Rue des Papetiers")), ("", "2A Rue de la Mer", ("2 A", "Rue de la Mer")),
    ("", "9, Place de la paix", ("9", "Place de la paix")), ("", "2avenue de la Gare", ("2", "avenue de la Gare")),
    ("", "2 Place de l'Eglise", ("2", "Place de l'Eglise")), ("12", "12 rue Bayard", ("12", "rue Bayard")),
    ("2", "ter, rue Désiré Gayet", ("2 ter", "rue Désiré Gayet")), ("20", "rue Armand Quenard", None),
    ("", "11 novembre 1918", None), ("", "rue du 8 mai 1945", None), ("", "Place Charles de Gaulle", None),
    ("14", "12 rue Bayard", None), ("", "4 la Promenade", None), ("", "", None), ("", "3 avenues", None),
])
def test_numbers(number, street, after):
    row = {"number": number, "street": street}
    found = address_number(row, NUMBERED, {}, Context())
    values = {**row, **{role: proposal.value for role, proposal in found.items()}}
    assert (values["number"], values["street"]) == (after or (number, street))
    assert address_number(values, NUMBERED, {}, Context()) == {}


@pytest.mark.parametrize("rule, names, roles", [
    ("postcode_in_address", ("adresse", "code_postal", "commune"),
     {"address": "adresse", "postcode": "code_postal", "commune": "commune"}),
    ("postcode_in_address", ("adresse", "nom"), None), ("postcode_in_address", ("complement_adresse", "cp"), None),
    ("address_number", ("adresse_numero", "adresse_rue"), {"number": "adresse_numero", "street": "adresse_rue"}),
    ("address_number", ("numero", "voie"), {"number": "numero", "street": "voie"}),
    ("address_number", ("adresse",), None),
])
def test_fields(rule, names, roles):
    assert ROW_RULES[rule].roles({name: Target(Field(name)) for name in names}) == roles
