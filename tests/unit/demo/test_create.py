"""The fictional département: same seed same bytes, counts that add up, an exact tiling, the official headers
and the official faults. What is expected comes from the official files and from INSEE's documentation."""

import csv
import gzip
import hashlib
import io
import lzma
import zipfile

import pytest
from osgeo import gdal, ogr

from augure.processing.pipeline.demo import coverage, layouts, politics, territoryfiles
from augure.processing.pipeline.demo.create import write_demo_data
from augure.processing.pipeline.demo.geography import create_department
from augure.processing.pipeline.demo.toponyms import plain_capitals, split_article
from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.feedback import Feedback

FRANCE = "elections/france/"
OFFICIAL = (
    FRANCE + "Presidentielle_2012_Resultats_Communes_Tour_1.csv.xz",
    FRANCE + "Presidentielle_2017_Resultats_Communes_Tour_1.csv.xz",
    FRANCE + "Presidentielle_2017_Resultats_Communes_Tour_2.csv.xz",
    FRANCE + "2014-europeennes_par_commune_large.csv.gz",
    FRANCE + "2019-europeennes_par_commune_large.csv.gz",
    FRANCE + "2017-legislatives-1_par_commune_large.csv.gz",
    FRANCE + "regionales_2015_T1_par_commune.csv.gz",
    "territories/cog/communes2020.csv.gz",
    "territories/cog/cog2024_communes.csv.gz",
    "territories/cog/cog2024_mouvements-communes.csv.gz",
    "indicators/FILO2021_DEC_COM.csv.gz",
    "indicators/population_municipale_communes_2013_2023.csv.gz",
)
LONG = "elections/aure-et-gure/aure-et-gure96_bureaux_long_2014_2022.csv.gz"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A demo folder, under a path with a space and accents."""
    path = tmp_path_factory.mktemp("démo data")
    write_demo_data(str(path), 1, Feedback())
    return path


@pytest.fixture(scope="module")
def department():
    return create_department(1)


def read_bytes(path):
    opener = {".gz": gzip.open, ".xz": lzma.open}.get(path.suffix, open)
    with opener(path, "rb") as stream:
        return stream.read()


def read_rows(path, delimiter):
    return list(csv.reader(io.StringIO(read_bytes(path).decode("utf-8-sig")), delimiter=delimiter))


def read_dicts(path, delimiter=","):
    header, *rows = read_rows(path, delimiter)
    return [dict(zip(header, row)) for row in rows]


def digests(root):
    files = [path for path in root.rglob("*") if path.is_file()]
    return {str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(folder, tmp_path):
    write_demo_data(str(tmp_path / "again"), 1, Feedback())
    assert digests(tmp_path / "again") == digests(folder)
    write_demo_data(str(tmp_path / "other"), 2, Feedback())
    other = digests(tmp_path / "other")
    assert other.keys() == digests(folder).keys()
    assert all(other[name] != digest for name, digest in digests(folder).items())


def test_a_folder_with_other_files_is_refused(tmp_path):
    (tmp_path / "mine.csv").write_text("a;b\n", encoding="utf-8")
    with pytest.raises(InvalidParameter, match="empty FOLDER"):
        write_demo_data(str(tmp_path), 1, Feedback())
    assert [p.name for p in tmp_path.iterdir()] == ["mine.csv"]


@pytest.mark.parametrize("name", OFFICIAL)
def test_header_and_line_ends_are_the_official_ones(name, folder, shared_data):
    official, written = (read_bytes(root / name) for root in (shared_data, folder))
    assert written.split(b"\n", 1)[0] == official.split(b"\n", 1)[0]
    assert written.count(b"\r\n") == (written.count(b"\n") if b"\r\n" in official else 0)


def test_the_archives_and_the_long_file_have_the_official_headers(folder, shared_data):
    long = read_bytes(shared_data / "elections/herault/herault34_bureaux_long_2014_2022.csv.gz")
    assert read_bytes(folder / LONG).split(b"\n", 1)[0] == long.split(b"\n", 1)[0]
    with zipfile.ZipFile(folder / "indicators/base_cc_comparateur_csv.zip") as mine, zipfile.ZipFile(
        shared_data / "indicators/base_cc_comparateur_csv.zip"
    ) as theirs:
        assert mine.namelist() == theirs.namelist()
        for member in mine.namelist():
            assert mine.read(member).split(b"\n", 1)[0] == theirs.read(member).split(b"\n", 1)[0]


def test_a_percentage_is_printed_as_the_ministry_prints_it():
    # L'Abergement-Clémenciat and L'Abergement-de-Varey, 2012 and 2017, as published
    pairs = ((13, 592), (84, 592), (4, 176), (0, 506))
    assert [layouts.percent(*pair) for pair in pairs] == ["2.2", "14.19", "2.27", "0"]


def test_the_raw_files_lost_zeros_and_repeat_their_header(folder):
    header, *rows = read_rows(folder / FRANCE / "Presidentielle_2012_Resultats_Communes_Tour_1.csv.xz", ";")
    assert header.count("Voix") == 10
    assert rows[0][:2] == ["96", "AURE-ET-GURE"]
    assert min(len(row[2]) for row in rows) == 1  # commune 2, not 002
    for row in rows:
        registered, missing, voters, spoilt, expressed = (int(row[i]) for i in (4, 5, 7, 9, 12))
        assert registered == voters + missing
        assert voters == spoilt + expressed
        assert expressed == sum(int(v) for v in row[18::6])


def test_the_first_round_of_2017_is_sorted_by_score(folder):
    header, *rows = read_rows(folder / FRANCE / "Presidentielle_2017_Resultats_Communes_Tour_1.csv.xz", ";")
    assert header.count("N°Panneau") == 11
    leaders = set()
    for row in rows:
        votes = [int(v) for v in row[22::7]]
        assert votes == sorted(votes, reverse=True)
        registered, missing, voters, blank, null, expressed = (int(row[i]) for i in (4, 5, 7, 9, 12, 15))
        assert (registered, voters, expressed) == (voters + missing, blank + null + expressed, sum(votes))
        leaders.add(row[20])
    assert len(leaders) >= 3  # the same column is another person from row to row


@pytest.mark.parametrize(
    "name, fixed", [("2014-europeennes", 6), ("2019-europeennes", 7), ("2017-legislatives-1", 7)]
)
def test_votes_of_the_cleaned_files_sum_to_expressed(name, fixed, folder):
    header, *rows = read_rows(folder / FRANCE / f"{name}_par_commune_large.csv.gz", ",")
    assert ("blancs" in header) == (name != "2014-europeennes")
    for row in rows:
        assert len(row[0] + row[1]) == 5
        assert int(row[3]) >= int(row[4]) >= int(row[fixed - 1]) == sum(int(v) for v in row[fixed:]) > 0


def test_the_long_file_and_the_commune_files_tell_the_same_votes(folder):
    """Summed by nuance and commune, as awk would: the two files publish one ballot."""
    stations = {}
    for row in read_dicts(folder / LONG):
        if (row["annee"], row["scrutin"]) == ("2014", "europeennes"):
            key = (row["code_insee"], row["nuance"])
            stations[key] = stations.get(key, 0) + int(float(row["voix"]))
    communes = {}
    for row in read_dicts(folder / FRANCE / "2014-europeennes_par_commune_large.csv.gz"):
        for nuance in layouts.LARGE_2014:
            communes[row["departement"] + row["commune"], nuance] = int(row[nuance])
    assert stations == communes


def test_the_long_file_carries_the_faults_of_its_kind(folder):
    rows = read_dicts(folder / LONG)
    years = ("2014", "2019", "2022")
    text = {year: "".join(r["nom"] + r["commune_raw"] for r in rows if r["annee"] == year) for year in years}
    assert "\ufffd" in text["2014"] and "ï¿½" in text["2019"] and "MÉLENCHON" in text["2022"]
    assert {len(r["bureau"]) for r in rows if r["annee"] == "2021"} == {1, 2}
    assert {len(r["bureau"]) for r in rows if r["annee"] == "2022"} == {4}
    assert {r["blancs"] for r in rows if r["annee"] == "2014"} == {""}
    assert {r["annee"] + r["scrutin"] + r["tour"] for r in rows} == {
        "2014europeennes1", "2017legislatives1", "2017presidentielles1", "2017presidentielles2", "2019europeennes1",
        "2021regionales1", "2022legislatives1", "2022presidentielles1", "2022presidentielles2",
    }  # fmt: skip


def test_the_communes_tile_the_departement_exactly(department):
    outlines = territoryfiles.outlines(department)
    assert len(outlines) == 212 - 6  # six communes went in the mergers of 2013 to 2017
    whole = coverage.rings(department.borders, set(range(212)))
    total = sum(coverage.signed_area(ring) for _, rings in outlines for ring in rings)
    assert total == sum(coverage.signed_area(ring) for ring in whole)  # whole metres: no rounding
    assert 2.5e9 < total < 6e9
    for _, rings in outlines:
        for ring in rings:
            assert ring[0] == ring[-1] and len(set(ring)) == len(ring) - 1


def open_outlines(folder):
    return ogr.Open("/vsizip/" + str(folder / "territories/COMMUNES_2018_L93.zip"))


def test_the_shapefile_is_as_faulty_as_the_official_one(folder):
    with zipfile.ZipFile(folder / "territories/COMMUNES_2018_L93.zip") as archive:
        assert sorted(archive.namelist()) == [f"COMMUNES_2018_L93.{e}" for e in ("dbf", "prj", "shp", "shx")]
        dbf = archive.read("COMMUNES_2018_L93.dbf")
    assert dbf[29] == 0  # no code page mark, and no .cpg either
    assert "Saint-Félix".encode("latin-1") in dbf and "Saint-Félix".encode() not in dbf
    assert b"oeu" in dbf  # the ligature of Bœugnoles spelled out
    source = open_outlines(folder)
    layer = source.GetLayer(0)
    fields = [layer.GetLayerDefn().GetFieldDefn(i).GetName() for i in range(6)]
    assert fields == ["INSEE_COM", "NOM_COMM", "CODE_DEPT", "SUPERFICIE", "X_CENTROID", "Y_CENTROID"]
    shapes = [feature.GetGeometryRef().Clone() for feature in layer]
    assert len([s for s in shapes if not s.IsValid()]) == 1
    assert len([s for s in shapes if s.GetGeometryName() == "MULTIPOLYGON"]) == 1
    assert layer.GetSpatialRef().GetAuthorityCode(None) in ("2154", None)


def test_the_letters_do_not_depend_on_what_qgis_did_to_gdal_before(folder, department, tmp_path):
    """Opening a shapefile, QGIS sets SHAPE_ENCODING to nothing for the whole process."""
    before = gdal.GetConfigOption("SHAPE_ENCODING")
    gdal.SetConfigOption("SHAPE_ENCODING", "")
    try:
        territoryfiles.write_outlines(tmp_path / "again.zip", department)
        assert gdal.GetConfigOption("SHAPE_ENCODING") == ""
    finally:
        gdal.SetConfigOption("SHAPE_ENCODING", before)
    assert (tmp_path / "again.zip").read_bytes() == (folder / "territories/COMMUNES_2018_L93.zip").read_bytes()


def test_one_inner_border_does_not_match(department):
    exact, published = (dict(f(department)) for f in (territoryfiles.outlines, territoryfiles.damaged_outlines))
    changed = [code for code in exact if exact[code] != published[code]]
    assert len(changed) == 2  # the one that crosses itself, and one side of the border that does not match
    moved = {
        (p, q) for code in changed for a, b in zip(exact[code], published[code]) for p, q in zip(a, b)
        if p != q and abs(p[0] - q[0]) == abs(p[1] - q[1]) == 28
    }  # fmt: skip
    assert len(moved) == 1


def test_mergers_explain_every_code_that_the_outlines_lack(folder):
    source = open_outlines(folder)
    outlines = {feature["INSEE_COM"] for feature in source.GetLayer(0)}
    _, *rows = read_rows(folder / FRANCE / "Presidentielle_2012_Resultats_Communes_Tour_1.csv.xz", ";")
    old = {f"{row[0]}{int(row[2]):03d}" for row in rows}
    movements = read_dicts(folder / "territories/cog/cog2024_mouvements-communes.csv.gz")
    became = {m["COM_AV"]: m["COM_AP"] for m in movements if m["MOD"] == "32" and m["TYPECOM_AP"] == "COM"}
    gone = old - outlines
    assert len(gone) == 6
    assert {became[code] for code in gone} <= outlines
    assert [m["DATE_EFF"] for m in movements] == sorted((m["DATE_EFF"] for m in movements), reverse=True)
    names = {m["COM_AP"]: m["LIBELLE_AP"] for m in movements if m["MOD"] == "32" and m["TYPECOM_AP"] == "COM"}
    communes = read_dicts(folder / "territories/cog/cog2024_communes.csv.gz")
    listed = {r["COM"]: r["LIBELLE"] for r in communes if r["TYPECOM"] == "COM"}
    assert all(listed[code] == name for code, name in names.items())


def test_secrecy_withholds_and_never_writes_zero(folder):
    with zipfile.ZipFile(folder / "indicators/base_cc_comparateur_csv.zip") as archive:
        rows = list(csv.DictReader(io.StringIO(archive.read("base_cc_comparateur.CSV").decode("utf-8")), delimiter=";"))
    small = [r for r in rows if float(r["P18_POP"]) < 2000]
    assert 100 < len(small) < len(rows)
    assert {r["TP6019"] for r in small} == {""}
    assert all(float(r["TP6019"]) >= 5 for r in rows if r not in small)
    assert 0 < len([r for r in rows if r["MED19"] == ""]) < len(small)
    for r in rows:
        parts = sum(float(r[name]) for name in ("P18_RP", "P18_RSECOCC", "P18_LOGVAC"))
        assert float(r["P18_LOG"]) == pytest.approx(parts)
        assert int(r["ETTOT18"]) == sum(int(r[name]) for name in ("ETAZ18", "ETBE18", "ETFZ18", "ETGU18", "ETOQ18"))
    cells = [r["Q221"] for r in read_dicts(folder / "indicators/FILO2021_DEC_COM.csv.gz", ";")]
    assert cells.count("nd") == 1 and cells.count("s") > 3
    assert "," in read_dicts(folder / "indicators/FILO2021_DEC_COM.csv.gz", ";")[0]["NBUC21"]
    assert read_bytes(folder / "indicators/FILO2021_DEC_COM.csv.gz").endswith(b"\r\n" + b";" * 26 + b"\r\n")


def test_people_and_votes_are_believable(department):
    people = department.population[:, 0]
    assert 60000 < people.max() < 62500
    assert 340000 < people.sum() < 365000
    assert len({name.ncc for name in department.names}) == 212
    stations, ballots = politics.hold_ballots(1, department)
    ballot = ballots["2017-presidentielle-1"]
    share = dict(zip((e.surname for e in ballot.entries), ballot.votes.sum(axis=0) / ballot.expressed.sum()))
    # within six points of metropolitan France: Macron 24.0, Le Pen 21.3, Fillon 20.0, Mélenchon 19.6
    for name, national in (("MACRON", 0.24), ("LE PEN", 0.213), ("FILLON", 0.20), ("MÉLENCHON", 0.196)):
        assert abs(share[name] - national) < 0.06
    assert 0.68 < ballot.voters.sum() / ballot.registered.sum() < 0.84
    assert len(stations.commune) > 300


def test_names_follow_the_grammar_of_the_cog():
    # as INSEE writes L'Abergement-Clémenciat, Œuilly, Les Abrets and Prévessin-Moëns
    assert split_article("L'Abergement-Clémenciat") == (5, "Abergement-Clémenciat")
    assert split_article("L'Abergement-Clémenciat").ncc == "ABERGEMENT CLEMENCIAT"
    assert split_article("Œuilly")[0] == 1 and plain_capitals("Œuilly") == "OEUILLY"
    assert split_article("Les Abrets") == (4, "Abrets")
    assert split_article("Prévessin-Moëns") == (0, "Prévessin-Moëns")
