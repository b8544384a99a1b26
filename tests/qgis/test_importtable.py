"""augure:importtable, through processing.run, on a real PostGIS."""

import gzip

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer


@pytest.fixture
def importtable(run_algorithm, database):
    """``importtable(path, **parameters) -> outputs``."""

    def run(*paths, **parameters):
        return run_algorithm(
            "importtable", {"INPUT": [str(path) for path in paths], "DATABASE": database, **parameters}
        )

    return run


@pytest.fixture
def write(tmp_path):
    """``write(name, text, encoding) -> path``, in a folder with spaces and accents."""
    folder = tmp_path / "données reçues (été)"
    folder.mkdir()

    def make(name, text, encoding="utf-8"):
        path = folder / name
        path.write_bytes(text.encode(encoding))
        return path

    return make


LATIN = ("Code INSEE;Commune;Taux;Population;Née le;Classée\r\n"
         "01001;L'Abergement-Clémenciat;12,5;1 063;1/2/1970;oui\r\n"
         "2A004;Ajaccio;;70 659;29/02/2020;non\r\n"
         "34172;  Montpellier ;s;299 096;;oui\r\n")


def types(rows, table):
    return dict(rows("SELECT column_name, data_type FROM information_schema.columns "
                     "WHERE table_schema = 'clean' AND table_name = %s", (table,)))


def untouched(rows):
    """Nothing but failed runs is in the warehouse."""
    assert rows("SELECT count(*) FROM information_schema.tables WHERE table_schema IN ('raw', 'clean')") == [(0,)]
    assert {state for (state,) in rows("SELECT state FROM augure.run")} == {"failed"}
    for table in ("dataset", "lineage", "source_file", "reject"):
        assert rows("SELECT count(*) FROM augure." + table) == [(0,)]


def test_a_french_spreadsheet(importtable, write, rows, database):
    out = importtable(write("Étude des communes.csv", LATIN, "cp1252"))
    assert {
        key: out[key] for key in ("SCHEMA", "TABLE", "ROW_COUNT", "REJECT_COUNT", "FILE_COUNT", "DATABASE", "RUN")
    } == {
        "SCHEMA": "clean",
        "TABLE": "etude_des_communes",
        "ROW_COUNT": 3,
        "REJECT_COUNT": 0,
        "FILE_COUNT": 1,
        "DATABASE": database,
        "RUN": 1,
    }
    assert rows("SELECT code_insee, commune, taux, population, nee_le::text, classee, _missing "
                "FROM clean.etude_des_communes ORDER BY _row") == [
        ("01001", "L'Abergement-Clémenciat", 12.5, 1063, "1970-02-01", True, None),
        ("2A004", "Ajaccio", None, 70659, "2020-02-29", False, None),
        ("34172", "Montpellier", None, 299096, None, True, {"taux": "s"})]
    assert types(rows, "etude_des_communes") == {
        "_row": "bigint", "code_insee": "text", "commune": "text", "taux": "double precision", "population": "bigint",
        "nee_le": "date", "classee": "boolean", "_missing": "jsonb"}
    assert rows(
        "SELECT _row, _line, code_insee, commune, taux, population FROM raw.etude_des_communes_r1 WHERE _row = 3"
    ) == [(3, 4, "34172", "  Montpellier ", "s", "299 096")]
    assert rows("SELECT column_name, rule, row_count FROM augure.normalisation ORDER BY 1, 2") == [
        ("classee", "boolean_word", 3),
        ("commune", "trim", 1),
        ("nee_le", "date_form", 2),
        ("population", "thousands_mark", 3),
        ("taux", "decimal_comma", 1),
        ("taux", "missing_word", 1),
    ]


def test_what_was_received_can_be_traced(importtable, write, rows):
    importtable(write("communes.csv", LATIN, "cp1252"))
    assert rows(
        "SELECT col_description('clean.communes'::regclass, 2), col_description('raw.communes_r1'::regclass, 4)"
    ) == [("Code INSEE", "Code INSEE")]
    assert rows(
        "SELECT name, encoding, bytes, dialect->>'delimiter', dialect->>'header_line' FROM augure.source_file"
    ) == [("communes.csv", "cp1252", len(LATIN.encode("cp1252")), ";", "1")]
    assert rows("SELECT input, output, row_count FROM augure.lineage ORDER BY output") == [
        ("raw.communes_r1", "clean.communes", 3), ("file:1", "raw.communes_r1", 3)]
    assert rows("SELECT raw_table, row_count, last_run FROM augure.dataset WHERE schema_name = 'clean'") == [
        ("communes_r1", 3, 1)]


def test_the_output_is_a_layer_that_opens_without_a_password(importtable, write):
    out = importtable(write("communes.csv", LATIN, "cp1252"))
    assert out["OUTPUT"].startswith("postgres://") and "password" not in out["OUTPUT"]
    layer = QgsVectorLayer(out["OUTPUT"][len("postgres://"):], "communes", "postgres")
    assert layer.isValid() and layer.featureCount() == 3


def test_quotes_newlines_and_sql_in_a_name_are_only_text(importtable, write, rows):
    text = '"nom"";DROP TABLE augure.run;--",commentaire\n"O\'Brien \\ ""le grand""","deux\nlignes\tet \\N"\n'
    out = importtable(write("pièges.csv", text), TABLE='pièges"; DROP SCHEMA clean; --')
    assert out["TABLE"] == "pieges_drop_schema_clean"
    assert rows("SELECT nom_drop_table_augure_run, commentaire FROM clean.pieges_drop_schema_clean") == [
        ("O'Brien \\ \"le grand\"", "deux\nlignes\tet \\N")]
    assert (
        rows.one("SELECT col_description('clean.pieges_drop_schema_clean'::regclass, 2)")
        == 'nom";DROP TABLE augure.run;--'
    )


def test_lost_zeros_of_a_whole_column_come_back(importtable, write, rows):
    importtable(write("loyers.csv", "CODGEO,loyer\n1001,9.5\n34172,12\n2A004,8\n"))
    assert rows("SELECT codgeo, loyer FROM clean.loyers ORDER BY _row") == [
        ("01001", 9.5),
        ("34172", 12.0),
        ("2A004", 8.0),
    ]
    assert rows("SELECT codgeo FROM raw.loyers_r1 WHERE _row = 1") == [("1001",)]
    assert rows("SELECT row_count FROM augure.normalisation WHERE rule = 'lost_zeros'") == [(1,)]


def test_a_wide_election_file_keeps_its_repeated_columns(importtable, write, rows):
    importtable(write("large.csv", "Code;Nom;Voix;Nom;Voix\n1;A;10;B;20\n2;B;30;A;40\n"))
    assert rows("SELECT nom, voix, nom_2, voix_2 FROM clean.large ORDER BY _row") == [
        ("A", 10, "B", 20),
        ("B", 30, "A", 40),
    ]


def test_rejects_above_the_limit_stop_everything(importtable, write, rows):
    path = write("bancal.csv", "a;b\n1;2\n3;4;5\n6;7\n")
    with pytest.raises(
        QgsProcessingException, match=r"1 of 3 rows.*bancal.csv, line 3: 3 cells where the header has 2"
    ):
        importtable(path)
    assert rows("SELECT count(*) FROM information_schema.tables WHERE table_schema IN ('raw', 'clean')") == [(0,)]
    assert rows("SELECT count(*) FROM augure.dataset") == [(0,)]
    out = importtable(path, MAX_REJECTS="1")
    assert (out["ROW_COUNT"], out["REJECT_COUNT"]) == (2, 1)
    assert rows("SELECT line, code, cause, original FROM augure.reject WHERE run = %s", (out["RUN"],)) == [
        (3, "too_many_cells", "3 cells where the header has 2", "3;4;5")]
    with pytest.raises(QgsProcessingException, match="MAX_REJECTS: beaucoup"):
        importtable(path, MAX_REJECTS="beaucoup", TABLE="autre")


@pytest.mark.parametrize("make, message", [
    (lambda folder: folder / "absent.csv", "absent.csv does not exist"),
    (lambda folder: _file(folder / "vide.csv", b""), "vide.csv is empty"),
    (lambda folder: _folder(folder / "dossier vide"), "dossier vide is empty"),
    (lambda folder: _file(folder / "plan.pdf", b"%PDF"), "not read here"),
    (lambda folder: _file(folder / "titre.csv", b"a;b\n"), "no row of data"),
    (lambda folder: _file(folder / "large.csv", b"1;" * 1700 + b"1\n" + b"2;" * 1700 + b"2\n"), "1701 columns"),
])
def test_bad_input_is_told_and_nothing_is_written(importtable, tmp_path, rows, make, message):
    with pytest.raises(QgsProcessingException, match=message):
        importtable(make(tmp_path))
    untouched(rows)


def _file(path, content):
    path.write_bytes(content)
    return path


def _folder(path):
    path.mkdir()
    return path


def test_a_dataset_that_exists_is_left_alone(importtable, write, rows):
    importtable(write("a.csv", "id;n\n1;2\n"), TABLE="t")
    with pytest.raises(QgsProcessingException, match="“t” is already in the warehouse.*MODE"):
        importtable(write("b.csv", "id;n\n9;9\n"), TABLE="t")
    assert rows("SELECT id, n FROM clean.t") == [(1, 2)]
    assert rows.one("SELECT state FROM augure.run WHERE id = 2") == "failed"


def test_a_table_of_somebody_else_is_left_alone(importtable, write, rows):
    rows("CREATE TABLE clean.t (id integer)")
    with pytest.raises(QgsProcessingException, match="did not make it"):
        importtable(write("a.csv", "id;n\n1;2\n"), TABLE="t", MODE="replace")


def test_the_same_again_is_not_imported_twice(importtable, write, rows, tmp_path):
    path = write("a.csv", "id;n\n1;2\n")
    first = importtable(path)
    again = importtable(path, REPORT=str(tmp_path / "rapport.html"))
    assert {key: again[key] for key in first if key != "REPORT"} == {
        key: first[key] for key in first if key != "REPORT"
    }
    assert rows.one("SELECT count(*) FROM clean.a") == 1
    page = (tmp_path / "rapport.html").read_text(encoding="utf-8")
    assert "clean.a" in page and "a.csv" in page
    path.write_text("id;n\n1;3\n")
    with pytest.raises(QgsProcessingException, match="already"):
        importtable(path)


def test_append_adds_and_rows_lead_to_their_own_delivery(importtable, write, rows):
    importtable(write("janvier.csv", "id;n\n1;2\n2;3\n"), TABLE="t")
    out = importtable(write("février.csv", "n;id\n5;3\n"), TABLE="t", MODE="append")
    assert out["ROW_COUNT"] == 1
    assert rows("SELECT _row, id, n FROM clean.t ORDER BY _row") == [(1, 1, 2), (2, 2, 3), (3, 3, 5)]
    assert rows("SELECT _row, _line, id FROM raw.t_r2") == [(3, 2, "3")]
    assert rows.one("SELECT row_count FROM augure.dataset WHERE schema_name = 'clean'") == 3


def test_replace_keeps_views_rights_and_comments(importtable, write, rows):
    importtable(write("v1.csv", "Id;N\n1;2\n2;3\n"), TABLE="t")
    rows("CREATE VIEW publish.v AS SELECT id, n FROM clean.t; GRANT SELECT ON clean.t TO public;"
         "COMMENT ON TABLE clean.t IS 'à garder'")
    importtable(write("v2.csv", "Id;N\n7;8\n"), TABLE="t", MODE="replace")
    assert rows("SELECT * FROM publish.v") == [(7, 8)]
    assert rows.one("SELECT obj_description('clean.t'::regclass)") == "à garder"
    assert rows.one("SELECT count(*) FROM information_schema.table_privileges "
                    "WHERE table_name = 't' AND table_schema = 'clean' AND grantee = 'PUBLIC'") == 1
    assert rows("SELECT id FROM raw.t_r1 ORDER BY _row") == [("1",), ("2",)]


def test_upsert_updates_known_keys_and_adds_the_others(importtable, write, rows):
    importtable(write("v1.csv", "code;nom;n\nA;Agde;1\nB;Béziers;2\n"), TABLE="t", KEY="code")
    importtable(write("v2.csv", "code;nom;n\nB;Béziers;20\nC;Sète;30\n"), TABLE="t", KEY="code", MODE="upsert")
    assert rows("SELECT code, nom, n, _row FROM clean.t ORDER BY code") == [
        ("A", "Agde", 1, 1), ("B", "Béziers", 20, 3), ("C", "Sète", 30, 4)]
    with pytest.raises(QgsProcessingException, match="already has a row with this key: code = A. To"):
        importtable(write("v3.csv", "code;nom;n\nA;Agde;9\n"), TABLE="t", MODE="append")


def test_a_key_must_be_unique_and_known(importtable, write, rows):
    path = write("loyers.csv", "CODGEO;loyer\n01001;1\n01002;2\n01001;3\n")
    with pytest.raises(QgsProcessingException, match=r"“01001” is on 2 rows \(lines loyers.csv 2, loyers.csv 4\)"):
        importtable(path, KEY="CODGEO")
    with pytest.raises(QgsProcessingException, match="KEY: the file has no column insee; it has codgeo, loyer"):
        importtable(path, KEY="insee")
    with pytest.raises(QgsProcessingException, match="upsert needs KEY"):
        importtable(path, MODE="upsert")
    untouched(rows)


def test_drift_is_shown_and_refused_unless_meant(importtable, write, rows):
    importtable(write("v1.csv", "id;n;vieux\n1;2;x\n"), TABLE="t")
    path = write("v2.csv", "id;n;neuf\n2;2,5;y\n")
    with pytest.raises(QgsProcessingException, match=r"(?s)\+ neuf: new column\n.*− vieux: no longer in the "
                                                     r"file\n.*~ n: integer → double precision\n.*DRIFT to evolve"):
        importtable(path, TABLE="t", MODE="append")
    assert types(rows, "t") == {"_row": "bigint", "id": "integer", "n": "integer", "vieux": "text", "_missing": "jsonb"}
    importtable(path, TABLE="t", MODE="append", DRIFT="evolve")
    assert rows("SELECT id, n, vieux, neuf FROM clean.t ORDER BY id") == [(1, 2.0, "x", None), (2, 2.5, None, "y")]


def test_drift_that_cannot_be_followed_says_what_to_do(importtable, write, rows):
    importtable(write("v1.csv", "id;n\n1;2\n"), TABLE="t")
    rows("CREATE VIEW publish.v AS SELECT id, n FROM clean.t")
    path = write("v2.csv", "id;n\n2;beaucoup\n")
    with pytest.raises(QgsProcessingException, match="MODE to replace and DRIFT to evolve"):
        importtable(path, TABLE="t", MODE="truncate", DRIFT="evolve")
    with pytest.raises(QgsProcessingException, match="type of n in the dataset “t” cannot change: publish.v show"):
        importtable(path, TABLE="t", MODE="replace", DRIFT="evolve")
    assert rows("SELECT * FROM publish.v") == [(1, 2)]


def test_a_narrower_delivery_enters_a_wider_column(importtable, write, rows):
    importtable(write("v1.csv", "id;n;d\n1;2,5;2020-01-31\n"), TABLE="t")
    importtable(write("v2.csv", "id;n;d\n2;3;\n"), TABLE="t", MODE="append")
    assert rows("SELECT id, n, d::text FROM clean.t ORDER BY id") == [(1, 2.5, "2020-01-31"), (2, 3.0, None)]


def test_a_folder_of_like_files_is_one_dataset(importtable, tmp_path, rows):
    folder = _folder(tmp_path / "mois")
    _file(folder / "01.csv", b"id;n\n1;2\n")
    _file(folder / "02.csv.gz", gzip.compress(b"n,id\n4,3\n"))
    out = importtable(folder, TABLE="mois")
    assert (out["FILE_COUNT"], out["ROW_COUNT"]) == (2, 2)
    assert rows("SELECT m.id, m.n, f.name FROM clean.mois m JOIN raw.mois_r1 r USING (_row) "
                "JOIN augure.source_file f ON f.id = r._file ORDER BY 1") == [(1, 2, "01.csv"), (3, 4, "02.csv.gz")]
    _file(folder / "03.csv", b"id;autre\n1;2\n")
    with pytest.raises(QgsProcessingException, match="not the same columns: 03.csv has autre more and lacks n"):
        importtable(folder, TABLE="mois2")


def test_what_is_given_wins_over_what_is_detected(importtable, write, rows):
    path = write("export.csv", "un titre\nid|n\n1|1.234\n2|2.500\n")
    importtable(path, TABLE="t", DELIMITER="|", HEADER_LINE=2, DECIMAL=",")
    assert rows("SELECT id, n FROM clean.t ORDER BY id") == [(1, 1234.0), (2, 2500.0)]
    with pytest.raises(QgsProcessingException, match="DECIMAL"):
        importtable(write("doute.csv", 'id,n\n1,"1,234"\n'))


def test_cancel_leaves_nothing(database, provider, write, rows):
    import processing

    class Cancelled(QgsProcessingFeedback):
        def isCanceled(self):
            return True

    feedback = Cancelled()
    feedback.cancel()
    try:
        processing.run("augure:importtable", {"INPUT": [str(write("a.csv", LATIN, "cp1252"))], "DATABASE": database},
                       feedback=feedback)
    except QgsProcessingException:
        pass
    assert rows("SELECT state FROM augure.run") == [("cancelled",)]
    assert rows.one("SELECT count(*) FROM information_schema.tables WHERE table_schema IN ('raw', 'clean')") == 0


def test_insee_comparateur(importtable, shared_data, rows):
    """Figures by: unzip -p … base_cc_comparateur.CSV | awk -F';' 'NR>1{n++;p+=$2;if($17=="")s++}END{print n,p,s}'."""
    out = importtable(shared_data / "indicators" / "base_cc_comparateur_csv.zip", KEY="CODGEO")
    assert (out["ROW_COUNT"], out["REJECT_COUNT"]) == (35_010, 0)
    assert rows(
        "SELECT count(*), sum(p18_pop), count(*) FILTER (WHERE med19 IS NULL), "
        "count(*) FILTER (WHERE codgeo ~ '^0[1-9]') FROM clean.base_cc_comparateur"
    ) == [(35_010, 70_295_051, 3_653, 3_144)]
    assert types(rows, "base_cc_comparateur")["codgeo"] == "text"


def test_filosofi_keeps_why_a_value_is_missing(importtable, shared_data, rows):
    """34,929 communes (awk: non-empty lines below the header); Ambérieu-en-Bugey as printed in the file."""
    importtable(shared_data / "indicators" / "FILO2021_DEC_COM.csv.gz", TABLE="filo")
    assert rows("SELECT nbmen21, nbuc21, pmimp21, q221, gi21 FROM clean.filo WHERE codgeo = '01004'") == [
        (6861, 10406.5, 50.0, 20940, 0.368)]
    assert rows("SELECT q221, q121, _missing->>'q121' FROM clean.filo WHERE codgeo = '01001'") == [(26410, None, "s")]
    assert rows.one("SELECT count(*) FROM clean.filo") == 34_929
