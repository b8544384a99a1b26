"""The register of communes: names made alike, old names and codes, and what is read from a warehouse."""

import csv
from datetime import date

import psycopg2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.errors import DatasetMissing, InvalidParameter
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
from augure.processing.pipeline.ingest.table import import_table
from augure.processing.pipeline.ingest.writing import DatasetOptions
from augure.processing.pipeline.ref.communes import (
    ALIKE,
    ARTICLE,
    EXACT,
    OLDER,
    CommuneRegister,
    Movement,
    Postal,
    bare_name,
    edits,
    load_register,
    name_key,
    postcode_in,
    says_cedex,
    version,
)
from augure.processing.pipeline.ref.territories import TerritoryOptions, load_territories
from augure.processing.pipeline.warehouse.ledger import Run


@pytest.mark.parametrize("first, second", [
    ("ST JEAN DE LUZ", "Saint-Jean-de-Luz"), ("STE COLOMBE", "Sainte-Colombe"), ("Chalon s/ Saône", "CHALON SUR SAONE"),
    ("L’Haÿ-les-Roses", "L HAY LES ROSES"), ("Œuilly", "OEUILLY"), ("Val d Aigoual", "Val-d'Aigoual"),
    ("PARIS CEDEX 08", "Paris"), ("75008 Paris Cedex 08", "Paris"), ("BP 40032 CHERBOURG CEDEX", "Cherbourg"),
    ("Lyon 3e Arrondissement", "LYON 3EME"), ("PARIS 01", "Paris 1er"), ("Marseille 11e", "MARSEILLE 11"),
])
def test_names_written_differently_are_alike(first, second):
    assert name_key(first) == name_key(second)


@pytest.mark.parametrize("first, second", [
    ("Saint-Denis", "Sainte-Denis"), ("Paris 1er", "Paris 11e"), ("Melle", "Melles"), ("Stains", "Saint-Ains"),
])
def test_different_names_are_not(first, second):
    assert name_key(first) != name_key(second)


def test_an_article_is_told_apart():
    assert name_key("La Plaine-des-Palmistes").bare == name_key("PLAINE DES PALMISTES").full
    assert name_key("Lans").bare == "LANS", "an article is a word of its own"


def test_what_is_not_the_name():
    assert bare_name("75008 PARIS CEDEX 08") == "PARIS"
    assert bare_name("Cédric-sur-Mer") == "Cédric-sur-Mer"
    assert postcode_in("01100 OYONNAX") == "01100"
    assert postcode_in("OYONNAX 01100") == ""
    assert says_cedex("REIMS Cédex") and not says_cedex("Cedexville")


@given(st.text("AB", max_size=6), st.text("AB", max_size=6))
def test_edits_are_those_of_rapidfuzz(first, second):
    assert edits(first, second) == pytest.importorskip("rapidfuzz.distance.OSA").distance(first, second)


MOVEMENTS = [
    # Freigné (49144) changed its département, and merged on the same day (COG 2018).
    Movement(date(2018, 1, 1), "49144", "44225", "Freigné"), Movement(date(2018, 1, 1), "44225", "44180", "Freigné"),
    Movement(date(2018, 1, 1), "44180", "44180", "Vritz"),
    # A commune shared out between two (made up).
    Movement(date(2015, 1, 1), "44999", "44180", "Partagée"), Movement(date(2015, 1, 1), "44999", "44109", "Partagée"),
]


@pytest.fixture(scope="module")
def register():
    spellings = {"44180": "Vallons-de-l'Erdre", "44109": "Nantes", "97406": "La Plaine-des-Palmistes",
                 "75056": "Paris", "18033": "Bourges", "16052": "Bors (Canton de Tude-et-Lavalette)"}
    postal = [*(Postal("44109", "NANTES", postcode) for postcode in ("44000", "44100", "44200")),
              Postal("44180", "VALLONS DE L ERDRE", "44540", "VALLONS DE L ERDRE", "FREIGNE", -1.1, 47.5),
              Postal("97406", "LA PLAINE DES PALMISTES", "97431"), Postal("18033", "BOURGES", "18000"),
              Postal("75112", "PARIS 12", "75012", "PARIS"), Postal("75101", "PARIS 01", "75001", "PARIS"),
              Postal("98818", "NOUMEA", "98800"), Postal("16052", "BORS DE MONTMOREAU", "16190")]
    return CommuneRegister(spellings, postal, MOVEMENTS)


@pytest.mark.parametrize("name, codes, how", [
    ("BOURGES", ("18033",), EXACT), ("Plaine des Palmistes", ("97406",), ARTICLE), ("Freigné", ("44180",), OLDER),
    ("NOUMEA", ("98818",), EXACT), ("Paris", ("75056",), EXACT), ("Paris 12e", ("75112",), EXACT),
    ("Bors", ("16052",), EXACT), ("BORS DE MONTMOREAU", ("16052",), EXACT), ("Bourgs", (), ""), ("", (), ""),
])
def test_communes_by_name(register, name, codes, how):
    assert register.named(name) == (codes, how)


def test_a_city_is_its_district_where_only_this_one_has_the_postcode(register):
    assert register.at("75012") == ("75112",)
    assert register.named("PARIS", register.at("75012")).codes == ("75112",)
    assert register.postcodes_of("75056") == ("75001", "75012")
    assert register.name_of("75112") == "Paris"
    assert register.commune_of("75112") == "75056"


def test_cedex(register):
    assert register.is_cedex("18023", "Bourges") and register.is_cedex("18020", "BOURGES CEDEX")
    assert not register.is_cedex("18020", "Bourges"), "it may be a slip"
    assert not register.is_cedex("18000", "BOURGES CEDEX"), "a commune's own"
    assert not register.is_cedex("", "BOURGES CEDEX")


def test_short_names_and_slips(register):
    assert register.shortened("Vallons", ("44180", "44109")) == ("44180",)
    assert register.shortened("Nant", ("44109",)) == (), "too short to tell"
    assert register.slips("Vallons de l'Erde", "44180") and not register.slips("Nante", "44109")
    assert register.like("Nante", ("44109", "44180")) == ("44109",)


def test_codes_of_the_past(register):
    assert register.present("49144") == ("44180",), "two movements of one day"
    assert register.present("44999") == ("44109", "44180"), "shared out: two communes"
    assert register.present("18033") == ("18033",)
    assert register.present("99999") == ()


def test_what_is_known_of_a_commune(register):
    assert register.postcodes_of("44109") == ("44000", "44100", "44200")
    assert register.position_of("44180") == (-1.1, 47.5)
    assert register.position_of("18033") is None
    assert register.name_of("98818") == "", "only capitals are known"
    assert [register.calls(name, "44180") for name in ("Vallons de l'Erdre", "FREIGNE", "Valons de l'Erdre", "Nantes")
            ] == [EXACT, OLDER, ALIKE, ""]
    assert register.has_postcodes and not CommuneRegister({"18033": "Bourges"}).has_postcodes


# ---- From a warehouse ----

COMMUNES = [("01001", "L'Abergement-Clémenciat"), ("01004", "Ambérieu-en-Bugey"), ("2A004", "Ajaccio")]
POSTCODES = [("01001", "L ABERGEMENT CLEMENCIAT", "01400"), ("01004", "AMBERIEU EN BUGEY", "01500"),
             ("2A004", "AJACCIO", "20000"), ("2A004", "AJACCIO", "20090")]


@pytest.fixture
def cursor(settings):
    connection = psycopg2.connect(**settings.params)
    connection.autocommit = True
    try:
        with connection.cursor() as cursor:
            yield cursor
    finally:
        connection.close()


@pytest.fixture
def bring(settings, tmp_path):
    """``bring(table, columns, rows)``: import a file of these as any other; return the run."""
    def do(table, columns, rows):
        path = tmp_path / f"{table}.csv"
        with path.open("w", encoding="utf-8", newline="") as lines:
            csv.writer(lines).writerows([columns, *rows])
        return import_file(settings, path, table)
    return do


def import_file(settings, path, table):
    with Run(settings, "importtable", {}) as run:
        return import_table(run, [str(path)], DatasetOptions(table), ReadOptions(), Feedback())["RUN"]


def territories(cursor, rows, vintage=2024):
    cursor.executemany("INSERT INTO ref.territory (level, code, vintage, name) VALUES ('commune', %s, %s, %s)",
                       [(code, vintage, name) for code, name in rows])


def test_an_empty_warehouse_has_no_register(cursor):
    assert load_register(cursor) is None
    assert version(cursor) == ""


def test_territories_alone_give_names_and_codes(cursor):
    territories(cursor, [("01001", "Abergement-Clémenciat"), ("34172", "Montpellier")], 2018)
    territories(cursor, COMMUNES)
    register = load_register(cursor)
    assert register.name_of("01001") == "L'Abergement-Clémenciat", "each département has its latest vintage"
    assert register.name_of("34172") == "Montpellier"
    assert not register.has_postcodes


def test_the_base_is_found_by_its_columns_and_content(cursor, bring):
    territories(cursor, COMMUNES)
    columns = ("code_commune_insee", "nom_de_la_commune", "code_postal")
    places = [(code, name, postcode) for code, name, postcode in POSTCODES[:2] * 20]
    bring("lieux", columns, places)
    assert not load_register(cursor).has_postcodes, "a list of places, however long, is no register"
    run = bring("que_sais_je", columns, POSTCODES)
    assert load_register(cursor).postcodes_of("2A004") == ("20000", "20090")
    assert version(cursor) == f"clean.que_sais_je@{run}"
    assert load_register(cursor, "clean.lieux").postcodes_of("2A004") == (), "the named one is taken as it is"


def test_a_dataset_that_is_none_is_refused_by_name(cursor, bring):
    bring("lieux", ("nom", "code_postal"), [("Mairie", "01400")])
    with pytest.raises(DatasetMissing, match="REGISTER: there is no dataset “absent”"):
        load_register(cursor, "absent")
    with pytest.raises(InvalidParameter, match="“lieux” is no register.*nom, code_postal"):
        load_register(cursor, "lieux")


def test_movements_are_read(cursor):
    territories(cursor, COMMUNES)
    cursor.execute("INSERT INTO ref.territory_change VALUES "
                   "('commune', '1974-01-01', 33, '01003', '01004', 'COM', 'COM', 'Amareins', 'Ambérieu'), "
                   "('commune', '1974-01-01', 33, '01003', '01001', 'COM', 'COMA', 'Amareins', 'Amareins')")
    register = load_register(cursor)
    assert register.present("01003") == ("01004",)
    assert register.named("AMAREINS") == (("01004",), OLDER)


def test_the_register_of_france_from_the_files_themselves(settings, cursor, shared_data):
    """INSEE's list and movements, La Poste's base: each of its rows finds its own commune again.

    But for Orée d'Anjou, whose codes of 2024 and of 2025 both stand.
    """
    cog = shared_data / "territories" / "cog"
    run = import_file(settings, shared_data / "addresses" / "la-poste" / "20250619094120-datanova.csv.gz", "essai")
    with Run(settings, "loadterritories", {}) as loading:
        load_territories(loading, TerritoryOptions(
            "", [str(cog / "cog2024_communes.csv.gz")], [str(cog / "cog2024_mouvements-communes.csv.gz")]), Feedback())
    assert f"clean.essai@{run}" in version(cursor)
    assert version(cursor).count("ref.territory") == 2
    register = load_register(cursor)
    cursor.execute("SELECT DISTINCT code_commune_insee, nom_de_la_commune, code_postal FROM clean.essai")
    postal = cursor.fetchall()
    assert len(postal) == 35_513
    assert {code for code, name, postcode in postal
            if register.named(name, register.at(postcode)).codes != (code,)} == {"49069", "49126"}
    cursor.execute("SELECT code, name FROM ref.territory")
    assert all(code in register.named(name.upper()).codes for code, name in cursor.fetchall())
    assert register.position_of("18033") == pytest.approx((2.4, 47.1), abs=0.05)
    assert register.present("49144") == ("44180",), "Freigné"
