"""PREVIEW of the imports, and what is left of a run that failed on its rejects."""

import json

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

BEFORE = "code;nom;taux\n01001;Ambléon;1,5\n01002;Arbent;2\n01003;Bohas;3\n"
#: 01001 changes a cell, 01003 goes, 01004 comes.
AFTER = "code;nom;taux\n01001;Ambléon;1,75\n01002;Arbent;2\n01004;Ceyzériat;4\n"


@pytest.fixture
def importtable(run_algorithm, database, tmp_path):
    """``importtable(text, **parameters) -> outputs`` into the dataset communes."""

    def run(text, **parameters):
        path = tmp_path / "communes.csv"
        path.write_text(text, encoding="utf-8")
        return run_algorithm("importtable", {"INPUT": [str(path)], "DATABASE": database, "TABLE": "communes",
                                             **parameters})

    return run


def differences(outputs, *names):
    layer = QgsVectorLayer(outputs["OUTPUT"], "differences", "ogr")
    assert layer.isValid()
    return sorted(tuple(feature[name] for name in names) for feature in layer.getFeatures())


def counts(outputs):
    return tuple(outputs[kind + "_COUNT"] for kind in ("ADDED", "CHANGED", "REMOVED"))


@pytest.mark.parametrize("mode, expected", [("replace", (1, 1, 1)), ("upsert", (1, 1, 0)), ("truncate", (1, 1, 1))])
def test_rows_are_told_by_the_key(importtable, dump, rows, mode, expected):
    importtable(BEFORE, KEY="code")
    before = dump()
    outputs = importtable(AFTER, MODE=mode, PREVIEW=True)
    assert dump() == before and counts(outputs) == expected
    shown = [("added", "", "01004", 4.0), ("changed", "taux", "01001", 1.75), ("removed", "", "01003", 3.0)]
    assert differences(outputs, "change", "changed_cells", "code", "taux") == shown[:sum(expected)]
    page = open(outputs["REPORT"], encoding="utf-8").read()
    assert "<del>1.5</del>1.75" in page and "Ceyzériat" in page and "Arbent" not in page
    assert rows("SELECT state, (outputs->>'PREVIEW')::boolean FROM augure.run WHERE id = %s", (outputs["RUN"],)) == [
        ("succeeded", True)]
    for table in ("lineage", "source_file", "change", "dataset_before"):
        assert rows.one(f"SELECT count(*) FROM augure.{table} WHERE run = %s", (outputs["RUN"],)) == 0
    # and it is done afterwards all the same
    assert importtable(AFTER, MODE=mode)["RUN"] == outputs["RUN"] + 1
    assert dump() != before


def test_without_a_key_rows_are_told_by_all_their_cells(importtable):
    importtable(BEFORE + "01003;Bohas;3\n")
    outputs = importtable(AFTER + "01002;Arbent;2\n", MODE="replace", PREVIEW=True)
    assert counts(outputs) == (3, 0, 3)
    assert differences(outputs, "change", "code") == [
        ("added", "01001"), ("added", "01002"), ("added", "01004"),
        ("removed", "01001"), ("removed", "01003"), ("removed", "01003")]


def test_the_differences_stay_beside_the_report(importtable, tmp_path):
    report = tmp_path / "écarts.html"
    for text, expected in ((BEFORE, 3), (AFTER + "01005;Dagneux;5\n", 4)):
        outputs = importtable(text, PREVIEW=True, REPORT=str(report))
        assert outputs["OUTPUT"] == str(tmp_path / "écarts_differences.gpkg") and outputs["REPORT"] == str(report)
        assert len(differences(outputs, "code")) == expected


def test_a_new_dataset_and_one_that_stays_as_it_is(importtable, rows):
    outputs = importtable(BEFORE, PREVIEW=True)
    assert counts(outputs) == (3, 0, 0)
    assert rows.one("SELECT to_regclass('clean.communes')") is None
    importtable(BEFORE)
    outputs = importtable(BEFORE, PREVIEW=True)
    assert counts(outputs) == (0, 0, 0) and "Nothing would change" in open(outputs["REPORT"], encoding="utf-8").read()


def test_columns_that_would_be_refused_are_shown(importtable, dump):
    importtable(BEFORE, KEY="code")
    before = dump()
    outputs = importtable("code;taux;maire\n01009;élevé;Anne\n", MODE="append", PREVIEW=True)
    assert dump() == before and counts(outputs) == (1, 0, 0)
    page = " ".join(open(outputs["REPORT"], encoding="utf-8").read().split())
    assert "<td>new</td><td>maire</td><td>text</td>" in page
    assert "<td>another type</td><td>taux</td><td>double precision → text</td>" in page
    assert "<td>no longer in the file</td><td>nom</td>" in page
    with pytest.raises(QgsProcessingException, match="no longer fits"):
        importtable("code;taux;maire\n01009;élevé;Anne\n", MODE="append")


def test_shapes_that_moved_are_a_layer(run_algorithm, database, tmp_path, dump):
    def load(squares, **parameters):
        path = tmp_path / "parcelles.geojson"
        path.write_text(json.dumps({
            "type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::2154"}},
            "features": [{"type": "Feature", "properties": {"id": name}, "geometry": {
                "type": "Polygon", "coordinates": [[[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]]}}
                for name, x in squares.items()]}), encoding="utf-8")
        return run_algorithm("importlayer", {"INPUT": [str(path)], "DATABASE": database, "KEY": "id", **parameters})

    load({"a": 0, "b": 10})
    before = dump()
    outputs = load({"a": 0, "b": 11, "c": 20}, MODE="replace", PREVIEW=True)
    assert dump() == before and counts(outputs) == (1, 1, 0)
    layer = QgsVectorLayer(outputs["OUTPUT"], "differences", "ogr")
    assert layer.crs().authid() == "EPSG:2154"
    assert sorted((f["change"], f["id"], f["changed_cells"], f.geometry().boundingBox().xMinimum())
                  for f in layer.getFeatures()) == [("added", "c", "", 20.0), ("changed", "b", "geom", 11.0)]


def test_the_rejects_of_a_failed_run_can_be_read(importtable, rows, tmp_path):
    report = tmp_path / "rapport.html"
    with pytest.raises(QgsProcessingException, match="2 of 3 rows"):
        importtable("a;b\n1;2;3\n4;5\n6\n", REPORT=str(report))
    assert rows("SELECT f.name, r.line, r.code, r.original FROM augure.reject r "
                "JOIN augure.source_file f ON f.id = r.source_file JOIN augure.run ON run.id = r.run "
                "WHERE run.state = 'failed' ORDER BY r.id") == [
        ("communes.csv", 2, "too_many_cells", "1;2;3"), ("communes.csv", 4, "too_few_cells", "6")]
    assert "1;2;3" in report.read_text(encoding="utf-8")
    assert rows.one("SELECT to_regclass('clean.communes')") is None
