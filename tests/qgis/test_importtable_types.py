"""Types, bad cells and points of augure:importtable, on a real PostGIS."""

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer


@pytest.fixture
def importtable(run_algorithm, database):
    """``importtable(path, **parameters) -> outputs``."""

    def run(*paths, **parameters):
        return run_algorithm(
            "importtable", {"INPUT": [str(path) for path in paths], "DATABASE": database, **parameters})

    return run


@pytest.fixture
def write(tmp_path):
    """``write(name, text) -> path``."""

    def make(name, text):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return make


def types(rows, table):
    return dict(rows("SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute "
                     "WHERE attrelid = ('clean.' || %s)::regclass AND attnum > 0", (table,)))


FORMS = ("Née le;Vu le;Mois;Taux;Prix;Solde;Est classé;Téléphone;SIREN\n"
         "1er janvier 2020;31/12/99;juil-22;12,5 %;1 234,50 €;(12,5);1;33467001234;732829320\n"
         "15 mars 2019;01/02/03;août 2021;3 %;2 €;-3;0;33467001235;552100554\n")


def test_the_forms_of_administrations(importtable, write, rows):
    importtable(write("formes.csv", FORMS))
    assert rows("SELECT nee_le::text, vu_le::text, mois::text, taux, prix, solde, est_classe, telephone, siren "
                "FROM clean.formes ORDER BY _row") == [
        ("2020-01-01", "1999-12-31", "2022-07-01", 12.5, 1234.5, -12.5, True, "33467001234", "732829320"),
        ("2019-03-15", "2003-02-01", "2021-08-01", 3.0, 2.0, -3.0, False, "33467001235", "552100554")]
    assert rows("SELECT column_name, rule, row_count FROM augure.normalisation ORDER BY 1, 2") == [
        ("est_classe", "boolean_word", 2), ("mois", "month_date", 2), ("nee_le", "date_form", 2),
        ("prix", "decimal_comma", 1), ("prix", "thousands_mark", 1), ("prix", "unit €", 2),
        ("solde", "decimal_comma", 1), ("solde", "negative_form", 1), ("taux", "decimal_comma", 1),
        ("taux", "percent_sign", 2), ("vu_le", "two_digit_year", 2)]


def bad_cells(count):
    lines = ["{};{:02d}/06/2020".format(n, n % 28 + 1) for n in range(1, count + 1)]
    lines[2], lines[5] = "1O5;31/02/2020", "?;06/06/2020"
    return "total;jour\n" + "\n".join(lines) + "\n"


def test_a_few_bad_cells_are_anomalies(importtable, write, rows, tmp_path):
    out = importtable(write("mesures.csv", bad_cells(600)), REPORT=str(tmp_path / "rapport.html"))
    assert out["ANOMALY_COUNT"] == 3
    assert types(rows, "mesures") == {"_row": "bigint", "total": "integer", "jour": "date", "_missing": "jsonb"}
    assert rows("SELECT _row, total, jour::text, _missing FROM clean.mesures WHERE _missing IS NOT NULL "
                "ORDER BY 1") == [
        (3, None, None, {"total": "1O5", "jour": "31/02/2020"}), (6, None, "2020-06-06", {"total": "?"})]
    assert rows("SELECT dataset, row_id, column_name, code, value, proposal, confidence FROM augure.anomaly "
                "ORDER BY row_id, column_name DESC") == [
        ("clean.mesures", 3, "total", "not_a_number", "1O5", "105", 0.9),
        ("clean.mesures", 3, "jour", "not_a_date", "31/02/2020", None, None),
        ("clean.mesures", 6, "total", "not_a_number", "?", None, None)]
    assert rows("SELECT total FROM raw.mesures_r1 WHERE _row = 3") == [("1O5",)]
    assert "“1O5” is no number" in (tmp_path / "rapport.html").read_text(encoding="utf-8")


def test_bad_cells_of_a_later_file_are_anomalies_and_another_type_is_drift(importtable, write, rows):
    importtable(write("a.csv", "total;jour\n1;01/06/2020\n"), TABLE="t")
    out = importtable(write("b.csv", bad_cells(600)), TABLE="t", MODE="append")
    assert (out["ROW_COUNT"], out["ANOMALY_COUNT"]) == (600, 3)
    with pytest.raises(QgsProcessingException, match="total.*integer → text"):
        importtable(write("c.csv", "total;jour\n" + "beaucoup;01/06/2020\n" * 30), TABLE="t", MODE="append")


def points(rows, table, srid):
    assert types(rows, table)["geom"] == "geometry(Point,{})".format(srid)
    return rows("SELECT ST_X(geom), ST_Y(geom) FROM clean.{} ORDER BY _row".format(table))


@pytest.mark.parametrize("text, srid, expected", [
    ("nom;Longitude;Latitude\nA;3,87;43,61\nB;;\n", 4326, [(3.87, 43.61), (None, None)]),
    ("nom,lat,lon\nA,43.61,3.87\n", 4326, [(3.87, 43.61)]),
    ("nom;X;Y\nA;770 000,5;6279000\nB;652000;6862000\n", 2154, [(770000.5, 6279000), (652000, 6862000)]),
    ("nom;x_l93;y_l93\nA;770000;6279000\n", 2154, [(770000, 6279000)]),
    ("nom;coordonnees\nA;48.85, 2.35\nB;43.61,3.87\n", 4326, [(2.35, 48.85), (3.87, 43.61)]),
    ("nom;geo_point_2d\nA;[-21.1, 55.5]\n", 4326, [(55.5, -21.1)]),
    ("nom;lon_lat\nA;2.35 48.85\n", 4326, [(2.35, 48.85)]),
    ("nom;wkt\nA;POINT (2.35 48.85)\nB;\n", 4326, [(2.35, 48.85), (None, None)]),
    ("nom;geom\nA;POINT(652000 6862000)\n", 2154, [(652000, 6862000)]),
])
def test_points(importtable, write, rows, text, srid, expected):
    out = importtable(write("lieux.csv", text))
    assert points(rows, "lieux", srid) == expected
    layer = QgsVectorLayer(out["OUTPUT"][len("postgres://"):], "lieux", "postgres")
    assert layer.isValid() and layer.isSpatial() and layer.crs().authid() == "EPSG:{}".format(srid)
    assert rows.one("SELECT count(*) FROM pg_indexes WHERE tablename = 'lieux' AND indexdef LIKE '%gist%'") == 1
    assert rows.one("SELECT geometry_column FROM augure.dataset WHERE schema_name = 'clean'") == "geom"


def test_a_received_column_called_geom_stays_beside_the_shapes(importtable, write, rows):
    importtable(write("zones.csv", "geom;_row;_missing\nPOLYGON((0 43,1 43,1 44,0 43));7;a\n"
                                   "MULTIPOLYGON(((2 43,3 43,3 44,2 43)));8;b\n"))
    assert types(rows, "zones") == {"_row": "bigint", "geom_2": "text", "row": "integer", "missing": "text",
                                    "_missing": "jsonb", "geom": "geometry(MultiPolygon,4326)"}
    assert rows.one("SELECT sum(ST_Area(geom)) FROM clean.zones") == 1.0


def test_numbers_that_fit_no_system_make_no_points_until_it_is_said(importtable, write, rows):
    path = write("ecrans.csv", "x;y\n340000;7650000\n341000;7651000\n")
    importtable(path)
    assert "geom" not in types(rows, "ecrans")
    importtable(path, TABLE="reunion", CRS="EPSG:2975")
    assert points(rows, "reunion", 2975) == [(340000, 7650000), (341000, 7651000)]
    importtable(write("loin.csv", "abscisse;ordonnee\n652000;6862000\n"), X_FIELD="abscisse", Y_FIELD="ordonnee")
    assert points(rows, "loin", 2154) == [(652000, 6862000)]
    importtable(write("sans.csv", "lon;lat\n2;48\n"), GEOMETRY="none")
    assert "geom" not in types(rows, "sans")
    with pytest.raises(QgsProcessingException, match="X_FIELD: the file has no column abscise"):
        importtable(write("faux.csv", "abscisse;y\n1;2\n"), X_FIELD="abscise", Y_FIELD="y")


def test_exchanged_and_impossible_positions_are_anomalies_not_corrections(importtable, write, rows):
    lines = ["2.{0:03d};48.{0:03d}".format(n) for n in range(1, 101)]
    lines[3], lines[7], lines[9] = "48.85;2.35", "2.35;488.5", "0;0"
    out = importtable(write("lieux.csv", "lon;lat\n" + "\n".join(lines) + "\n"))
    assert out["ANOMALY_COUNT"] == 3
    assert rows("SELECT row_id, code, value, proposal FROM augure.anomaly ORDER BY row_id") == [
        (4, "swapped_coordinates", "48.85, 2.35", "2.35, 48.85"), (8, "outside_crs", "2.35, 488.5", None),
        (10, "outside_crs", "0.0, 0.0", None)]
    assert rows("SELECT _row, lon, lat FROM clean.lieux WHERE geom IS NULL ORDER BY 1") == [
        (4, 48.85, 2.35), (8, 2.35, 488.5), (10, 0.0, 0.0)]


def test_a_file_whose_coordinates_are_all_exchanged_gets_no_points(importtable, write, rows):
    importtable(write("lieux.csv", "lon;lat\n48.85;2.35\n43.61;3.87\n"))
    assert "geom" not in types(rows, "lieux")


def test_positions_in_another_system_do_not_enter(importtable, write):
    importtable(write("a.csv", "x;y\n652000;6862000\n"), TABLE="t")
    importtable(write("b.csv", "x;y\n770000;6279000\n"), TABLE="t", MODE="append")
    with pytest.raises(QgsProcessingException, match=r"CRS: .*geometry\(Point,2154\).*EPSG:4326"):
        importtable(write("c.csv", "x;y\n2.35;48.85\n"), TABLE="t", MODE="append")


# -- drift --------------------------------------------------------------------------------------------------------


def test_order_case_and_accents_of_names_are_no_drift(importtable, write, rows):
    importtable(write("a.csv", "Année;Libellé\n2020;x\n"), TABLE="t")
    importtable(write("b.csv", "LIBELLE;ANNEE\ny;2021\n"), TABLE="t", MODE="append")
    assert rows("SELECT annee, libelle FROM clean.t ORDER BY 1") == [(2020, "x"), (2021, "y")]


def test_the_same_file_again_with_mode_append_is_not_added_twice(importtable, write, rows):
    importtable(write("a.csv", "annee;n\n2020;1\n"), TABLE="t")
    later = write("b.csv", "annee;n\n2021;1\n")
    first, again = (importtable(later, TABLE="t", MODE="append") for _ in range(2))
    assert first["RUN"] == again["RUN"] and rows.one("SELECT count(*) FROM clean.t") == 2


@pytest.mark.parametrize("first, second, line", [
    ("a;b\n1;2\n", "a;b;c\n1;2;3\n", r"\+ c: new column"),
    ("a;b\n1;2\n", "a\n1\n", "− b: no longer in the file"),
    ("a;b\n1;2\n", "a;b\n1;3000000000\n", "~ b: integer → bigint"),
    ("a;b\n1;2020-01-01\n", "a;b\n1;2020-01-01 10:00\n", "~ b: date → timestamp without time zone"),
    ("a;b\n1;oui\n", "a;b\n1;peut-être\n", "~ b: boolean → text"),
])
def test_each_kind_of_drift_is_refused_then_followed(importtable, write, rows, first, second, line):
    importtable(write("v1.csv", first), TABLE="t")
    path = write("v2.csv", second)
    for mode in ("append", "replace"):
        with pytest.raises(QgsProcessingException, match=line):
            importtable(path, TABLE="t", MODE=mode)
    importtable(path, TABLE="t", MODE="append", DRIFT="evolve")
    assert rows.one("SELECT count(*) FROM clean.t") == 2
