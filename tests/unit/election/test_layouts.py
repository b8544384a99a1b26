"""Layouts of election files, from headers as they are published."""

import pytest

from augure.processing.pipeline.election.layouts import read_layout
from augure.processing.pipeline.errors import UnreadableFile

PLACE_2012 = ["Code du département", "Libellé du département", "Code de la commune", "Libellé de la commune"]
TURNOUT_2012 = ["Inscrits", "Abstentions", "% Abs/Ins", "Votants", "% Vot/Ins", "Blancs et nuls", "% BlNuls/Ins",
                "% BlNuls/Vot", "Exprimés", "% Exp/Ins", "% Exp/Vot"]
BLOCK = ["Sexe", "Nom", "Prénom", "Voix", "% Voix/Ins", "% Voix/Exp"]


def test_repeated_blocks_are_read_by_position():
    layout = read_layout(PLACE_2012 + TURNOUT_2012 + BLOCK * 3, [], "f")
    assert (layout.family, layout.level) == ("blocks", "commune")
    assert layout.turnout == {"registered": 4, "abstentions": 5, "voters": 7, "blank_or_null": 9, "expressed": 12}
    assert [b["votes"] for b in layout.blocks] == [18, 24, 30]
    assert layout.blocks[2] == {"sex": 27, "last_name": 28, "first_name": 29, "votes": 30}


def test_only_the_first_block_may_be_named():
    header = ["Code du département", "Code de la circonscription", "Etat saisie", "Inscrits", "Votants", "Exprimés",
              "N°Panneau", *BLOCK, *[""] * 14]
    layout = read_layout(header, [], "f")
    assert (layout.family, layout.level) == ("blocks", "constituency")
    assert [b["last_name"] for b in layout.blocks] == [8, 15, 22]


def test_the_first_block_may_have_columns_of_no_use():
    header = ["Code du département", "Code de la commune", "Inscrits", "Votants", "Exprimés", "N.Pan.",
              "Code Nuance", "Sexe", "Nom", "Prénom", "Liste", "Sièges / Elu", "Sièges Secteur", "Sièges CC",
              "Voix", "% Voix/Ins", *[""] * 11]
    layout = read_layout(header, [], "municipales 2020")
    assert [(b["last_name"], b["list_name"], b["votes"]) for b in layout.blocks] == [(8, 10, 14), (19, 21, 25)]


def test_candidates_may_come_before_the_place():
    layout = read_layout([*BLOCK * 2, *PLACE_2012, *TURNOUT_2012], [], "f")
    assert [(b["last_name"], b["votes"]) for b in layout.blocks] == [(1, 3), (7, 9)]
    assert layout.place["commune"] == 14 and layout.turnout["expressed"] == 24


def test_numbered_blocks():
    header = ["CodGeo", "Inscrits", "Exprimés", "Nom 1", "Voix 1", "Nom 2", "Voix 2"]
    layout = read_layout(header, [], "f")
    assert [(b["last_name"], b["votes"]) for b in layout.blocks] == [(3, 4), (5, 6)]


@pytest.mark.parametrize("block, roles", [
    (["Numéro de panneau 1", "Nuance candidat 1", "Nom candidat 1", "Prénom candidat 1", "Sexe candidat 1", "Voix 1",
      "% Voix/inscrits 1", "% Voix/exprimés 1", "Elu 1"],
      {"nuance": 1, "last_name": 2, "first_name": 3, "sex": 4, "votes": 5}),
    (["Numéro de panneau 1", "Nuance liste 1", "Libellé abrégé de liste 1", "Libellé de liste 1", "Voix 1",
      "% Voix/inscrits 1", "% Voix/exprimés 1", "Sièges 1"], {"nuance": 1, "list_name": 2, "votes": 4}),
    (["N°Panneau", "Nuance", "Binôme", "Voix", "% Voix/Ins"], {"nuance": 1, "last_name": 2, "votes": 3}),
    (["Code Nuance du candidat", "Nom du candidat", "Voix", "% Voix/Exp"], {"nuance": 0, "last_name": 1, "votes": 2}),
])
def test_blocks_of_other_years(block, roles):
    header = ["Code département", "Libellé département", "Code commune", "Libellé commune", "Inscrits", "Votants",
              "% Votants", "Exprimés", "% Exprimés/inscrits"]
    layout = read_layout(header + block + [name.replace("1", "2") for name in block], [], "f")
    assert layout.level == "commune" and len(layout.blocks) == 2
    assert layout.blocks[1] == {role: 9 + len(block) + place for role, place in roles.items()}


def test_one_column_per_nuance_even_when_it_is_called_like_a_place():
    header = ["departement", "commune", "commune_libelle", "inscrits", "votants", "exprimes", "COM", "FN",
              "PARTI PIRATE", "note"]
    layout = read_layout(header, [["01", "001", "X", "10", "8", "8", "1", "2", "5", "vu"]], "f")
    assert layout.family == "columns"
    assert layout.columns == [(6, "COM"), (7, "FN"), (8, "PARTI PIRATE")]


def test_long_files_name_their_ballots():
    header = ["annee", "scrutin", "tour", "code_insee", "commune_raw", "bureau", "inscrits", "votants", "blancs",
              "nuls", "exprimes", "k", "nuance", "nom", "prenom", "liste", "voix"]
    layout = read_layout(header, [], "f")
    assert (layout.family, layout.level) == ("long", "polling_station")
    assert layout.ballot == {"year": 0, "kind": 1, "round": 2}
    assert layout.blocks == [{"votes": 16, "nuance": 12, "last_name": 13, "first_name": 14, "list_name": 15}]


def test_the_level_may_be_told():
    header = ["Code du département", "Code de la circonscription", "Code de la commune", "Inscrits", "Exprimés",
              "Nom", "Voix", "Nom", "Voix"]
    assert read_layout(header, [], "f").level == "commune"
    told = read_layout(header, [], "f", "constituency")
    assert told.level == "constituency" and "commune" not in told.place
    with pytest.raises(UnreadableFile, match="polling_station.*commune"):
        read_layout(header, [], "f", "polling_station")


@pytest.mark.parametrize("header, word", [
    (["CODGEO", "P18_POP", "MED19"], "registered"),
    (["Nom", "Voix"], "commune"),
    (["CODGEO", "Inscrits", "Exprimés"], "votes"),
    (["", "Code de la circonscription", "Inscrits", "Exprimés", *["Code Nuance", "Voix"] * 2], "code of département"),
])
def test_what_is_no_election_file_is_told_with_its_columns(header, word):
    with pytest.raises(UnreadableFile) as error:
        read_layout(header, [["1"] * len(header)], "communes.csv")
    assert word in str(error.value) and "communes.csv" in str(error.value) and header[1] in str(error.value)


def test_turnout_without_votes_and_votes_without_turnout():
    general = ["id_election", "id_brut_miom", "code_departement", "libelle_departement", "code_canton",
               "libelle_canton", "code_commune", "libelle_commune", "code_circonscription", "libelle_circonscription",
               "code_bv", "inscrits", "abstentions", "votants", "blancs", "nuls", "exprimes",
               "ratio_abstentions_inscrits"]
    layout = read_layout(general, [], "f")
    assert (layout.family, layout.level, layout.votes) == ("turnout", "polling_station", [])
    assert layout.turnout == {"registered": 11, "abstentions": 12, "voters": 13, "blank": 14, "null_votes": 15,
                              "expressed": 16}
    candidates = ["id_election", "id_brut_miom", "code_departement", "code_commune", "code_bv", "no_panneau", "voix",
                  "ratio_voix_inscrits", "ratio_voix_exprimes", "nuance", "sexe", "nom", "prenom", "liste",
                  "libelle_abrege_liste", "libelle_etendu_liste", "nom_tete_liste", "binome"]
    layout = read_layout(candidates, [], "f")
    assert (layout.family, layout.level, layout.turnout) == ("long", "polling_station", {})
    assert layout.blocks == [{"votes": 6, "nuance": 9, "sex": 10, "last_name": 11, "first_name": 12, "list_name": 13}]
    assert layout.others == {"list_name": [14, 15], "last_name": [16, 17]}


def test_a_column_of_departements_that_lost_its_name():
    header = ["", "Libellé du département", "Code de la circonscription", "Inscrits", "Voix", "Code Nuance", "Voix"]
    assert read_layout(header, [["1", "AIN", "1"], ["ZW", "WALLIS", "1"]], "f").place["departement"] == 0
    with pytest.raises(UnreadableFile, match="code of département"):
        read_layout(header, [["1", "AIN", "1"], ["x", "WALLIS", "1"]], "f")
