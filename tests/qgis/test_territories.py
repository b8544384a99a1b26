"""augure:loadterritories through processing.run, on three squares and on INSEE's own layouts."""

import psycopg2
import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

COG = """TYPECOM,COM,REG,DEP,TNCC,NCC,NCCENR,LIBELLE,COMPARENT
COM,01001,84,01,5,ABERGEMENT CLEMENCIAT,Abergement-Clémenciat,L'Abergement-Clémenciat,
COM,01003,84,01,0,TROIS,Trois,Trois,
COMD,01002,,01,0,DEUX,Deux,Deux,01001
COM,97501,75,975,0,MIQUELON LANGLADE,Miquelon-Langlade,Miquelon-Langlade,
"""
CHANGES = """MOD,DATE_EFF,TYPECOM_AV,COM_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,LIBELLE_AP
32,2020-01-01,COM,01001,A,COM,01001,B
32,2020-01-01,COM,01002,C,COM,01001,B
32,2020-01-01,COM,01002,C,COMD,01002,C
10,2019-06-01,COM,01003,Tres,COM,01003,Trois
"""


@pytest.fixture
def outlines(settings):
    """clean.contours_2018: squares of 1 km in Lambert-93, with the columns of the old GEOFLA; the zero is lost once."""
    connection = psycopg2.connect(**settings.params)
    with connection, connection.cursor() as cursor:
        cursor.execute("CREATE TABLE clean.contours_2018 (_row bigint, insee_com text, nom_comm text, "
                       "geom geometry(Polygon, 2154))")
        for row, (code, name, x) in enumerate([("01001", "Abergement-Clémenciat", 0), ("1002", "Deux", 1),
                                               ("01003", "Trois", 5), ("?", "Nulle part", 9)], start=1):
            cursor.execute("INSERT INTO clean.contours_2018 VALUES (%s, %s, %s, "
                           "ST_MakeEnvelope(%s, 6600000, %s, 6601000, 2154))",
                           (row, code, name, 800000 + x * 1000, 801000 + x * 1000))
        cursor.execute("INSERT INTO augure.run (algorithm, state) VALUES ('importlayer', 'succeeded') RETURNING id")
        cursor.execute("INSERT INTO augure.dataset VALUES ('clean', 'contours_2018', NULL, NULL, 'geom', 4, %s)",
                       (cursor.fetchone()[0],))
    connection.close()
    return "contours_2018"


@pytest.fixture
def cog(tmp_path):
    path = tmp_path / "liste des communes 2024.csv"
    path.write_text(COG, encoding="utf-8")
    return str(path)


@pytest.fixture
def movements(tmp_path):
    path = tmp_path / "mvtcommune.csv"
    path.write_text(CHANGES, encoding="utf-8")
    return str(path)


def test_outlines_list_and_movements_make_one_geography(database, run_algorithm, rows, outlines, cog, movements):
    done = run_algorithm("loadterritories", {
        "DATABASE": database, "TABLE": outlines, "COG": [cog], "CHANGES": [movements]})
    # 01001 and 01003 stand in both years, 01002 in 2018, Miquelon in 2024; the row "?" is left out.
    assert done["TERRITORY_COUNT"] == 4 and done["DATABASE"] == database and done["RUN"]
    assert rows("SELECT code, name, departement, region, member_count, round((ST_Area(ST_Transform(geom, 2154)) / 1e6)"
                "::numeric, 3) FROM ref.comparable_territory ORDER BY 1") == [
        ("01001", "L'Abergement-Clémenciat", "01", "84", 2, 2), ("01003", "Trois", "01", "84", 1, 1),
        ("97501", "Miquelon-Langlade", "975", "75", 1, None)]
    assert rows("SELECT from_code, to_code FROM ref.passage ORDER BY 1") == [("01001", "01001"), ("01002", "01001")]
    assert rows("SELECT code, region FROM ref.territory WHERE vintage = 2018 AND level = 'commune' ORDER BY 1") == [
        ("01001", "84"), ("01002", "84"), ("01003", "84")]
    assert rows("SELECT value, code FROM augure.anomaly") == [("?", "bad_code")]
    layer = QgsVectorLayer(done["OUTPUT"].split("://", 1)[1], "territories", "postgres")
    assert layer.isValid() and layer.featureCount() == 3 and layer.crs().authid() == "EPSG:4326"


def test_every_file_is_kept_and_every_territory_traced(database, run_algorithm, rows, outlines, cog, movements):
    done = run_algorithm("loadterritories", {
        "DATABASE": database, "TABLE": outlines, "COG": [cog], "CHANGES": [movements]})
    assert rows("SELECT name, encoding FROM augure.source_file ORDER BY 1") == [
        ("liste des communes 2024.csv", "utf-8"), ("mvtcommune.csv", "utf-8")]
    run = done["RUN"]
    assert set(rows("SELECT input, output FROM augure.lineage WHERE run = %s AND output LIKE 'ref.%%'", (run,))) == {
        ("clean.contours_2018", "ref.territory@commune@2018"),
        (f"raw.liste_des_communes_2024_r{run}", "ref.territory@commune@2024"),
        (f"raw.mvtcommune_r{run}", "ref.territory_change@commune"),
        ("ref.territory@commune@2018", "ref.territory@departement@2018"),
        ("ref.territory@commune@2018", "ref.territory@region@2018")}
    assert rows.one(f"SELECT _line FROM raw.mvtcommune_r{run} WHERE com_av = '01003'") == 5


def test_the_same_again_changes_nothing(database, run_algorithm, rows, outlines, cog):
    parameters = {"DATABASE": database, "TABLE": outlines, "COG": [cog]}
    first = run_algorithm("loadterritories", parameters)
    assert run_algorithm("loadterritories", parameters)["TERRITORY_COUNT"] == first["TERRITORY_COUNT"] == 4
    assert rows.one("SELECT count(*) FROM augure.source_file") == 1
    run_algorithm("loadterritories", {**parameters, "VINTAGE": 2019})
    assert rows("SELECT DISTINCT vintage FROM ref.territory_geometry ORDER BY 1") == [(2018,), (2019,)]


@pytest.mark.parametrize("change, words", [
    ({}, "nothing to load"),
    ({"TABLE": "nowhere"}, "contours_2018"),
    ({"TABLE": "contours_2018", "CODE_FIELD": "code_commune"}, "CODE_FIELD"),
    ({"TABLE": "contours_2018", "CODE_FIELD": "nom_comm"}, "does not hold codes"),
    ({"CHANGES": "{cog}"}, "mvtcommune"),
    ({"COG": "{nameless}"}, "VINTAGE"),
    ({"COG": "/no/such/file.csv"}, "/no/such/file.csv"),
    ({"TABLE": "contours_2018", "SCHEMA": "ref"}, "clean"),
])
def test_what_cannot_be_loaded_is_refused(database, run_algorithm, rows, outlines, cog, tmp_path, change, words):
    nameless = tmp_path / "communes.csv"
    nameless.write_text(COG, encoding="utf-8")
    change = {name: value.format(cog=cog, nameless=nameless) for name, value in change.items()}
    with pytest.raises(QgsProcessingException, match=words):
        run_algorithm("loadterritories", {"DATABASE": database, **change})
    assert rows.one("SELECT count(*) FROM ref.territory") == 0


def test_departements(database, run_algorithm, rows, tmp_path):
    path = tmp_path / "departements2024.csv"
    path.write_text("dep,reg,libelle\n1,84,Ain\n2A,94,Corse-du-Sud\n971,01,Guadeloupe\n", encoding="utf-8")
    done = run_algorithm("loadterritories", {"DATABASE": database, "COG": [str(path)], "LEVEL": "departement"})
    assert done["TERRITORY_COUNT"] == 3
    assert rows("SELECT code, name, departement, region FROM ref.comparable_territory ORDER BY 1") == [
        ("01", "Ain", "01", "84"), ("2A", "Corse-du-Sud", "2A", "94"), ("971", "Guadeloupe", "971", "01")]


def test_departements_and_regions_are_put_together_from_communes(database, run_algorithm, rows, outlines, cog):
    run_algorithm("loadterritories", {"DATABASE": database, "TABLE": outlines, "COG": [cog]})
    assert rows("SELECT level, code, is_derived, round((ST_Area(ST_Transform(geom, 2154)) / 1e6)::numeric, 3)::float8 "
                "FROM ref.territory_geometry WHERE level <> 'commune' ORDER BY 1") == [
        ("departement", "01", True, 3), ("region", "84", True, 3)]
    assert rows.one("SELECT count(*) FROM ref.comparable_territory WHERE level <> 'commune'") == 0


def test_zonings_make_a_hierarchy_and_outlines_of_epci(database, run_algorithm, rows, dump, outlines, tmp_path):
    run_algorithm("loadterritories", {"DATABASE": database, "TABLE": outlines})
    (tmp_path / "table-appartenance-22.csv").write_text(
        "CODGEO;LIBGEO;DEP;REG;EPCI;ZE2020;ARR;AGE\n01001;A;01;84;200000001;8401;ZZZZ;3\n01002;B;01;84;200000001;8401;012;4\n"
        "01003;C;01;84;ZZZZZZZZZ;8402;ZZZZ;5\n", encoding="utf-8")
    table = run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(tmp_path / "table-appartenance-22.csv")],
                                          "TABLE": "appartenance"})["TABLE"]
    before = dump()
    run_algorithm("loadterritories", {"DATABASE": database, "ZONINGS": table})
    assert rows("SELECT zoning, vintage, code, parent FROM ref.membership WHERE zoning NOT IN ('departement', "
                "'region') ORDER BY 1, 3") == [
        ("arrondissement", 2022, "01002", "012"),
        ("epci", 2022, "01001", "200000001"), ("epci", 2022, "01002", "200000001"),
        ("ze2020", 2022, "01001", "8401"), ("ze2020", 2022, "01002", "8401"), ("ze2020", 2022, "01003", "8402")]
    assert rows("SELECT code, vintage, round((ST_Area(ST_Transform(geom, 2154)) / 1e6)::numeric, 3)::float8 "
                "FROM ref.territory_geometry WHERE level = 'epci'") == [("200000001", 2018, 2)]
    run_algorithm("undorun", {"DATABASE": database})
    assert dump() == before


@pytest.mark.parametrize("level, cells, codes", [
    ("region", ["1", "84"], ["01", "84"]), ("epci", ["200000001", "ZZZZZZZZZ"], ["200000001"]),
    ("canton", ["101", "3405", "2A01"], ["0101", "2A01", "3405"]),
    ("constituency", ["34005", "101", "3401", "97101", "971002"], ["0101", "3401", "3405", "97101", "97102"]),
    ("iris", ["10010000", "340010101"], ["010010000", "340010101"]),
    ("polling_station", ["34172_0101", "34172-2"], ["34172-2", "34172_0101"])])
def test_codes_of_every_level(database, run_algorithm, rows, tmp_path, level, cells, codes):
    path = tmp_path / "liste2022.csv"
    path.write_text("code,nom\n" + "".join(f"{cell},x\n" for cell in cells), encoding="utf-8")
    run_algorithm("loadterritories", {"DATABASE": database, "COG": [str(path)], "LEVEL": level})
    assert rows("SELECT code FROM ref.territory WHERE level = %s ORDER BY code COLLATE \"C\"", (level,)) == [
        (code,) for code in codes]
