"""augure:importlayer, through processing.run, on a real PostGIS."""

import json
import zipfile

import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsProcessingException, QgsVectorLayer


@pytest.fixture
def importlayer(run_algorithm, database):
    """``importlayer(path, **parameters) -> outputs``."""

    def run(*paths, **parameters):
        return run_algorithm(
            "importlayer", {"INPUT": [str(path) for path in paths], "DATABASE": database, **parameters}
        )

    return run


def geojson(path, *features, crs=2154):
    """Write features (properties, geometry) as GeoJSON in Lambert-93, as older French portals do."""
    content = {
        "type": "FeatureCollection",
        "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::{}".format(crs)}},
        "features": [
            {"type": "Feature", "properties": properties, "geometry": geometry} for properties, geometry in features
        ],
    }
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def polygon(*points):
    return {"type": "Polygon", "coordinates": [[[700000 + x, 6600000 + y] for x, y in points]]}


SQUARE = polygon((0, 0), (2, 0), (2, 2), (0, 2), (0, 0))
#: A figure of eight: two triangles of area 1, whose signed areas cancel out.
EIGHT = polygon((0, 0), (2, 2), (2, 0), (0, 2), (0, 0))
#: A square of area 4 (clockwise from the south-west) with a spike of no area.
SPIKE = polygon((10, 0), (12, 0), (12, 2), (12, 5), (12, 2), (10, 2), (10, 0))


@pytest.fixture
def shapefile(tmp_path):
    """A shapefile in latin-1 without .cpg or mark: two communes as squares in Lambert-93."""
    folder = tmp_path / "couche reçue"
    folder.mkdir()
    system = osr.SpatialReference()
    system.ImportFromEPSG(2154)
    driver = ogr.GetDriverByName("ESRI Shapefile")
    # Opening a shapefile, QGIS empties this option for the whole process: GDAL then recodes nothing.
    gdal.SetThreadLocalConfigOption("SHAPE_ENCODING", "ISO-8859-1")
    source = driver.CreateDataSource(str(folder / "communes.shp"))
    layer = source.CreateLayer("communes", system, ogr.wkbPolygon, options=["ENCODING=ISO-8859-1"])
    layer.CreateField(ogr.FieldDefn("INSEE_COM", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("NOM", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("SURF_HA", ogr.OFTReal))
    for code, name, area, x in (("01001", "Bâgé-le-Châtel", 1.5, 0), ("2A004", "Évisa", 2.25, 10)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["INSEE_COM"], feature["NOM"], feature["SURF_HA"] = code, name, area
        ring = [(x, 0), (x, 1), (x + 1, 1), (x + 1, 0), (x, 0)]
        wkt = "POLYGON((" + ", ".join("{} {}".format(700000 + a, 6600000 + b) for a, b in ring) + "))"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        layer.CreateFeature(feature)
    del feature, layer, source
    gdal.SetThreadLocalConfigOption("SHAPE_ENCODING", None)
    (folder / "communes.cpg").unlink()
    content = bytearray((folder / "communes.dbf").read_bytes())
    content[29] = 0
    (folder / "communes.dbf").write_bytes(content)
    assert "Bâgé".encode("latin-1") in content
    return folder / "communes.shp"


def test_a_latin_shapefile_without_cpg(importlayer, shapefile, rows, database):
    out = importlayer(shapefile)
    assert {
        key: out[key] for key in ("SCHEMA", "TABLE", "ROW_COUNT", "REPAIRED_COUNT", "REJECT_COUNT", "DATABASE", "RUN")
    } == {
        "SCHEMA": "clean",
        "TABLE": "communes",
        "ROW_COUNT": 2,
        "REPAIRED_COUNT": 0,
        "REJECT_COUNT": 0,
        "DATABASE": database,
        "RUN": 1,
    }
    assert rows(
        "SELECT insee_com, nom, surf_ha, ST_AsText(ST_Normalize(geom)), ST_SRID(geom) FROM clean.communes ORDER BY 1"
    ) == [
        (
            "01001",
            "Bâgé-le-Châtel",
            1.5,
            "MULTIPOLYGON(((700000 6600000,700000 6600001,700001 6600001,700001 6600000,700000 6600000)))",
            2154,
        ),
        (
            "2A004",
            "Évisa",
            2.25,
            "MULTIPOLYGON(((700010 6600000,700010 6600001,700011 6600001,700011 6600000,700010 6600000)))",
            2154,
        ),
    ]
    assert rows("SELECT GeometryType(geom), nom, _line FROM raw.communes_r1 ORDER BY _row") == [
        ("POLYGON", "Bâgé-le-Châtel", 1), ("POLYGON", "Évisa", 2)]
    assert rows("SELECT type, srid FROM geometry_columns WHERE f_table_schema = 'clean'") == [("MULTIPOLYGON", 2154)]
    assert (
        rows.one("SELECT count(*) FROM pg_indexes WHERE schemaname = 'clean' AND indexdef LIKE '%USING gist (geom)%'")
        == 1
    )
    layer = QgsVectorLayer(out["OUTPUT"][len("postgres://"):], "communes", "postgres")
    assert layer.isValid() and layer.featureCount() == 2 and layer.crs().authid() == "EPSG:2154"


def test_zipped_and_in_mixed_case_it_is_the_same(importlayer, shapefile, rows, tmp_path):
    path = tmp_path / "communes.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for item in shapefile.parent.iterdir():
            suffix = item.suffix if item.suffix in (".shp", ".dbf") else item.suffix.upper()
            archive.write(item, "dossier/COMMUNES" + suffix)
    out = importlayer(path, TABLE="zippé")
    assert out["TABLE"] == "zippe"
    assert rows("SELECT nom FROM clean.zippe ORDER BY insee_com") == [("Bâgé-le-Châtel",), ("Évisa",)]


@pytest.mark.parametrize("suffix, message", [
    (".dbf", "communes.dbf is missing"), (".prj", "no .prj.*SOURCE_CRS"),
])
def test_a_missing_part_is_named_and_nothing_is_written(importlayer, shapefile, rows, suffix, message):
    shapefile.with_suffix(suffix).unlink()
    before = sorted(item.name for item in shapefile.parent.iterdir())
    with pytest.raises(QgsProcessingException, match=message):
        importlayer(shapefile)
    assert rows.one("SELECT count(*) FROM information_schema.tables WHERE table_schema IN ('raw', 'clean')") == 0
    assert rows("SELECT state FROM augure.run") == [("failed",)]
    assert sorted(item.name for item in shapefile.parent.iterdir()) == before


@pytest.mark.parametrize("zipped", [False, True])
def test_a_missing_index_is_made_again_in_a_copy(importlayer, shapefile, rows, tmp_path, zipped):
    shapefile.with_suffix(".shx").unlink()
    before = {item.name: item.read_bytes() for item in shapefile.parent.iterdir()}
    path = shapefile
    if zipped:
        path = tmp_path / "communes.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for item in shapefile.parent.iterdir():
                archive.write(item, item.name)
    importlayer(path)
    assert rows("SELECT insee_com, nom, ST_Area(geom), ST_XMin(geom) FROM clean.communes ORDER BY 1") == [
        ("01001", "Bâgé-le-Châtel", 1.0, 700000.0), ("2A004", "Évisa", 1.0, 700010.0)]
    assert {item.name: item.read_bytes() for item in shapefile.parent.iterdir()} == before


def test_source_crs_settles_a_missing_prj_and_target_crs_reprojects(importlayer, shapefile, rows):
    """700000, 6600000 is the origin of Lambert-93: 3° E, 46.5° N."""
    shapefile.with_suffix(".prj").unlink()
    importlayer(shapefile, SOURCE_CRS="EPSG:2154", TARGET_CRS="EPSG:4326")
    west, south = rows("SELECT ST_XMin(geom), ST_YMin(geom) FROM clean.communes WHERE insee_com = '01001'")[0]
    assert west == pytest.approx(3, abs=1e-9) and south == pytest.approx(46.5, abs=1e-9)


def test_given_encoding_wins(importlayer, shapefile, rows):
    importlayer(shapefile, ENCODING="cp850")
    assert rows.one("SELECT nom FROM clean.communes WHERE insee_com = '2A004'") == "╔visa"


def test_a_mark_that_lies_is_not_believed(importlayer, shapefile, rows):
    shapefile.with_suffix(".cpg").write_text("UTF-8")
    importlayer(shapefile)
    assert rows.one("SELECT nom FROM clean.communes WHERE insee_com = '2A004'") == "Évisa"


def test_invalid_rings_are_repaired_and_journalled(importlayer, tmp_path, rows):
    path = geojson(
        tmp_path / "zones.geojson", ({"nom": "carré"}, SQUARE), ({"nom": "huit"}, EIGHT), ({"nom": "pointe"}, SPIKE)
    )
    out = importlayer(path)
    assert (out["ROW_COUNT"], out["REPAIRED_COUNT"]) == (3, 2)
    assert rows("SELECT nom, ST_IsValid(geom), GeometryType(geom), ST_NumGeometries(geom), ST_Area(geom) "
                "FROM clean.zones ORDER BY _row") == [
        ("carré", True, "MULTIPOLYGON", 1, 4.0), ("huit", True, "MULTIPOLYGON", 2, 2.0),
        ("pointe", True, "MULTIPOLYGON", 1, 4.0)]
    corrections = rows(
        "SELECT row_id, dataset, column_name, rule, before, after FROM augure.correction ORDER BY row_id"
    )
    assert [row[:4] + row[5:] for row in corrections] == [
        (2, "clean.zones", "geom", "make_valid_structure", "area 2.00 (+2.0000)"),
        (3, "clean.zones", "geom", "make_valid_structure", "area 4.00 (+0.0000)"),
    ]
    assert corrections[0][4] == "Self-intersection[700001 6600001]; area 0.00"
    assert corrections[1][4] in (
        "Ring Self-intersection[700012 6600002]; area 4.00",  # the foot of the spike
        "Self-intersection[700012 6600005]; area 4.00",  # its tip, as GEOS says since 3.13
    )
    assert rows("SELECT row_id, code FROM augure.anomaly") == [(2, "area_change")]
    assert rows("SELECT count(*) FROM raw.zones_r1 WHERE NOT ST_IsValid(geom)") == [(2,)]


def test_repair_can_be_left_out(importlayer, tmp_path, rows):
    out = importlayer(geojson(tmp_path / "z.geojson", ({"n": 1}, EIGHT)), REPAIR=False)
    assert out["REPAIRED_COUNT"] == 0 and not rows.one("SELECT ST_IsValid(geom) FROM clean.z")
    assert rows("SELECT row_id, code FROM augure.anomaly") == [(1, "invalid_geometry")]


def test_a_shape_without_area_keeps_its_row(importlayer, tmp_path, rows):
    two_points = {"type": "Polygon", "coordinates": [[[700000, 6600000], [700001, 6600000], [700000, 6600000]]]}
    path = geojson(tmp_path / "z.geojson", ({"n": 1}, SQUARE), ({"n": 2}, two_points), ({"n": 3}, None))
    out = importlayer(path)
    assert out["ROW_COUNT"] == 3
    assert rows("SELECT n, geom IS NULL FROM clean.z ORDER BY n") == [(1, False), (2, True), (3, True)]
    assert rows("SELECT ST_AsText(geom) FROM raw.z_r1 WHERE _row = 2") == [
        ("POLYGON((700000 6600000,700001 6600000,700000 6600000))",)]
    assert rows("SELECT row_id, code FROM augure.anomaly") == [(2, "collapsed_geometry")]


def test_metres_that_say_degrees_are_refused(importlayer, tmp_path, rows):
    path = geojson(tmp_path / "z.geojson", ({"n": 1}, SQUARE), crs=4326)
    with pytest.raises(
        QgsProcessingException, match="says EPSG:4326, but 700002 and 6600002 are no degrees.*SOURCE_CRS"
    ):
        importlayer(path)
    importlayer(path, SOURCE_CRS="EPSG:2154")
    assert rows("SELECT ST_Area(geom) FROM clean.z") == [(4.0,)]


def test_points_stay_points_and_columns_called_geom_do_not_clash(importlayer, tmp_path, rows):
    point = {"type": "Point", "coordinates": [3.0, 46.5, 120.0]}
    importlayer(geojson(tmp_path / "p.geojson", ({"geom": "x", "Actif": True, "date": "2020-01-31"}, point), crs=4326))
    assert rows("SELECT geom_2, actif, date::text, ST_AsText(ST_SnapToGrid(geom, 0.001)) FROM clean.p") == [
        ("x", True, "2020-01-31", "POINT(700000 6600000)")]
    assert rows("SELECT ST_Z(geom) FROM raw.p_r1") == [(120.0,)]


def test_a_geopackage_with_several_layers_needs_a_name(importlayer, tmp_path, rows):
    path = tmp_path / "base.gpkg"
    system = osr.SpatialReference()
    system.ImportFromEPSG(2154)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    for name in ("un", "deux"):
        layer = source.CreateLayer(name, system, ogr.wkbPoint)
        layer.CreateField(ogr.FieldDefn("nom", ogr.OFTString))
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["nom"] = name
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT(700000 6600000)"))
        layer.CreateFeature(feature)
    del feature, layer, source
    with pytest.raises(QgsProcessingException, match="several layers: un, deux.*layername="):
        importlayer(path)
    importlayer("{}|layername=deux".format(path), TABLE="t")
    assert rows("SELECT nom FROM clean.t") == [("deux",)]


def test_append_replace_and_another_reference_system(importlayer, tmp_path, rows):
    importlayer(geojson(tmp_path / "a.geojson", ({"n": 1}, SQUARE)), TABLE="t")
    importlayer(geojson(tmp_path / "b.geojson", ({"n": 2}, EIGHT)), TABLE="t", MODE="append")
    assert rows("SELECT n, ST_IsValid(geom) FROM clean.t ORDER BY n") == [(1, True), (2, True)]
    with pytest.raises(QgsProcessingException, match="TARGET_CRS"):
        importlayer(
            geojson(tmp_path / "c.geojson", ({"n": 3}, SQUARE)), TABLE="t", MODE="append", TARGET_CRS="EPSG:4326"
        )
    importlayer(geojson(tmp_path / "d.geojson", ({"n": 4}, SQUARE)), TABLE="t", MODE="replace")
    assert rows("SELECT n FROM clean.t") == [(4,)]


@pytest.mark.parametrize("name, content, message", [
    ("vide.geojson", b"", "vide.geojson is empty"),
    ("faux.geojson", b"rien", "not a layer that can be opened"),
    ("faux.zip", b"rien", "not a zip archive"),
    ("table.csv", b"a;b\n1;2\n", "not read here"),
])
def test_bad_files_are_told(importlayer, tmp_path, name, content, message):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(QgsProcessingException, match=message):
        importlayer(path)


def test_an_archive_that_climbs_out_is_refused(importlayer, shapefile, tmp_path):
    path = tmp_path / "piège.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for item in shapefile.parent.iterdir():
            archive.write(item, "../" + item.name)
    with pytest.raises(QgsProcessingException, match="points outside"):
        importlayer(path)


def test_a_cut_shapefile_is_refused(importlayer, shapefile, rows):
    shapefile.write_bytes(shapefile.read_bytes()[:150])
    with pytest.raises(QgsProcessingException, match="communes.shp is damaged"):
        importlayer(shapefile)
    assert rows.one("SELECT count(*) FROM information_schema.tables WHERE table_schema IN ('raw', 'clean')") == 0


def test_communes_of_france(importlayer, shared_data, rows):
    """35,357 communes and one self-intersection (14174), as the data's README says; names from INSEE."""
    out = importlayer(shared_data / "territories" / "COMMUNES_2018_L93.zip")
    assert (out["ROW_COUNT"], out["REPAIRED_COUNT"]) == (35_357, 1)
    assert rows("SELECT nom_comm, code_dept, superficie FROM clean.communes_2018_l93 WHERE insee_com = '01001'") == [
        ("Abergement-Clémenciat", "01", 1573)]
    assert rows("SELECT c.insee_com FROM clean.communes_2018_l93 c JOIN augure.correction k ON k.row_id = c._row") == [
        ("14174",)
    ]
    assert rows.one("SELECT count(*) FROM clean.communes_2018_l93 WHERE NOT ST_IsValid(geom)") == 0
    names = [name for (name,) in rows("SELECT nom_comm FROM clean.communes_2018_l93")]
    assert {letter for name in names for letter in name if not letter.isalpha()} <= set(" '-()")
    with zipfile.ZipFile(shared_data / "territories" / "COMMUNES_2018_L93.zip") as archive:
        content = archive.read("COMMUNES_2018_L93.dbf")
    start, width = int.from_bytes(content[8:10], "little"), int.from_bytes(content[10:12], "little")
    latin = sum(b"\xe9" in content[place : place + width] for place in range(start, len(content) - 1, width))
    assert sum("é" in name for name in names) == latin


def test_ign_departements_in_mixed_case(importlayer, shared_data, rows):
    """IGN's own Lambert-93 (authority IGNF) is EPSG:2154, and the letters are Latin-1."""
    importlayer(shared_data / "territories" / "shp_geofla_departements" / "DEPARTEMENT.shp")
    assert rows("SELECT count(*), min(ST_SRID(geom)) FROM clean.departement") == [(96, 2154)]
    assert rows.one("SELECT code_dept FROM clean.departement WHERE nom_chf LIKE 'BOURG-EN-BRESSE'") == "01"


def test_the_same_layer_in_three_formats_agrees(importlayer, run_algorithm, database, shared_data, rows):
    """Montpellier publishes its fountains as shapefile, GeoJSON (in Lambert-93 without saying so) and CSV."""
    folder = shared_data / "shapefiles" / "montpellier" / "VilleMTP_MTP_FontainesPublic"
    importlayer(folder / "VilleMTP_MTP_FontainesPublic.zip", TABLE="shp")
    importlayer(folder / "VilleMTP_MTP_FontainesPublic.geojson", TABLE="json", SOURCE_CRS="EPSG:2154")
    run_algorithm("importtable", {"INPUT": [str(folder / "VilleMTP_MTP_FontainesPublic.csv")], "TABLE": "csv",
                                  "DATABASE": database})
    columns = "id, nom, localis, quartier, canton, mait_ouv, real, cout::numeric, etat"
    shp, json_, csv = (rows("SELECT {} FROM clean.{} ORDER BY id".format(columns, table))
                       for table in ("shp", "json", "csv"))
    assert len(shp) == 89 and shp == json_ == csv
    assert rows.one("SELECT max(ST_Distance(s.geom, j.geom)) FROM clean.shp s JOIN clean.json j USING (id)") < 0.001


def geopackage(path, *shapes):
    """Write shapes (WKT, or shapes of OGR) as a GeoPackage in Lambert-93 that allows any kind; column n counts them."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(2154)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("formes", system, ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("n", ogr.OFTInteger))
    for number, shape in enumerate(shapes, start=1):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["n"] = number
        feature.SetGeometry(ogr.CreateGeometryFromWkt(shape) if isinstance(shape, str) else shape)
        layer.CreateFeature(feature)
    return path


def ring(*points):
    """A polygon of one ring as it is given, closed or not."""
    line, shape = ogr.Geometry(ogr.wkbLinearRing), ogr.Geometry(ogr.wkbPolygon)
    for x, y in points:
        line.AddPoint_2D(700000 + x, 6600000 + y)
    shape.AddGeometryDirectly(line)
    return shape


NAN, INFINITY = float("nan"), float("inf")


def test_no_shape_fails_an_import(importlayer, tmp_path, rows):
    """Raw keeps the bytes of all; clean has what can be a shape, and says of the others why they are none."""
    path = geopackage(
        tmp_path / "z.gpkg",
        ring((0, 0), (2, 0), (2, 2), (0, 2), (0, 0)),
        ring((0, 0), (2, 0), (2, 2), (0, 2)),  # not closed
        ring((0, 0), (2, 0), (0, 0)),  # too few points
        ring((0, 0)),
        ring((0, 0), (2, 0), (NAN, 2), (0, 2), (0, 0)),
        ring((0, 0), (2, 0), (INFINITY, 2), (0, 2), (0, 0)),
        "POLYGON EMPTY", "CURVEPOLYGON (CIRCULARSTRING (0 0, 1 1, 2 0, 1 -1, 0 0))",
        "TIN Z (((0 0 1, 0 1 1, 1 1 1, 0 0 1)))")
    out = importlayer(path)
    assert out["ROW_COUNT"] == 9
    assert rows("SELECT n, GeometryType(geom), ST_IsValid(geom), round(ST_Area(geom)::numeric, 1)::float FROM clean.z "
                "WHERE geom IS NOT NULL ORDER BY n") == [
        (1, "MULTIPOLYGON", True, 4.0), (2, "MULTIPOLYGON", True, 4.0), (8, "MULTIPOLYGON", True, 3.1),
        (9, "MULTIPOLYGON", True, 0.5)]
    assert rows("SELECT row_id, code FROM augure.anomaly ORDER BY row_id") == [
        (3, "collapsed_geometry"), (4, "collapsed_geometry"), (5, "infinite_coordinate"), (6, "infinite_coordinate"),
        (7, "empty_geometry")]
    assert "closed" in rows.one("SELECT before FROM augure.correction WHERE row_id = 2")
    assert rows("SELECT count(*), count(shape) FROM raw.z_r1_block, unnest(shapes) shape") == [(9, 9)]
    assert rows("SELECT _row, GeometryType(geom) FROM raw.z_r1 WHERE _row IN (2, 8, 9) ORDER BY 1") == [
        (2, "POLYGON"), (8, "CURVEPOLYGON"), (9, "TIN")]


def test_lines_and_points_that_are_none(importlayer, tmp_path, rows):
    line = ogr.Geometry(ogr.wkbLineString)
    line.AddPoint_2D(1, 1)
    importlayer(geopackage(tmp_path / "l.gpkg", "LINESTRING (0 0, 1 1)", line), TABLE="lignes")
    assert rows("SELECT n, ST_AsText(geom) FROM clean.lignes ORDER BY n") == [
        (1, "MULTILINESTRING((0 0,1 1))"), (2, None)]
    point = ogr.Geometry(ogr.wkbPoint)
    point.AddPoint_2D(INFINITY, 1)
    importlayer(geopackage(tmp_path / "p.gpkg", "POINT (0 0)", point, "POINT EMPTY"), TABLE="points")
    assert rows("SELECT n, ST_AsText(geom) FROM clean.points ORDER BY n") == [(1, "POINT(0 0)"), (2, None), (3, None)]
    assert rows("SELECT dataset, row_id, code FROM augure.anomaly ORDER BY 1, 2") == [
        ("clean.lignes", 2, "collapsed_geometry"), ("clean.points", 2, "infinite_coordinate"),
        ("clean.points", 3, "empty_geometry")]


def test_one_shape_out_of_the_world_is_an_anomaly_many_are_a_wrong_system(importlayer, tmp_path, rows):
    good = {"type": "Point", "coordinates": [3.0, 46.5]}
    bad = {"type": "Point", "coordinates": [3.0, 460.5]}
    path = geojson(tmp_path / "p.geojson", *[({"n": n}, good) for n in range(150)], ({"n": 150}, bad), crs=4326)
    with pytest.raises(QgsProcessingException, match="p.geojson cannot be reprojected from EPSG:4326.*SOURCE_CRS"):
        importlayer(path)
    importlayer(path, MAX_REJECTS="1%")
    assert rows("SELECT n FROM clean.p WHERE geom IS NULL") == [(150,)]
    assert rows("SELECT row_id, code FROM augure.anomaly") == [(151, "not_reprojected")]


def test_kinds_of_shapes_that_come_late_are_taken(importlayer, tmp_path, rows):
    """The column is settled on the whole file, also where its first thousands of shapes are of one kind."""
    points = ["POINT ({} 0)".format(n) for n in range(45_000)]
    importlayer(geopackage(tmp_path / "p.gpkg", *points, "MULTIPOINT (1 1, 2 2)"))
    assert rows("SELECT GeometryType(geom), count(*) FROM clean.p GROUP BY 1") == [("MULTIPOINT", 45_001)]


def test_shapes_that_no_longer_fit_are_drift(importlayer, run_algorithm, database, tmp_path, rows):
    importlayer(geopackage(tmp_path / "a.gpkg", "POLYGON ((0 0, 0 1, 1 1, 0 0))"), TABLE="t")
    lines = geopackage(tmp_path / "b.gpkg", "LINESTRING (0 0, 1 1)")
    with pytest.raises(QgsProcessingException, match=r"geom: geometry\(MultiPolygon,2154\) → geometry\(Geometry,2154"):
        importlayer(lines, TABLE="t", MODE="append")
    importlayer(lines, TABLE="t", MODE="append", DRIFT="evolve")
    assert rows("SELECT n, GeometryType(geom) FROM clean.t ORDER BY _row") == [(1, "MULTIPOLYGON"), (1, "LINESTRING")]
    table = tmp_path / "t.csv"
    table.write_text("n;x\n5;6\n", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=r"(?s)\+ x: new column.*− geom: no longer in the file"):
        run_algorithm("importtable", {"INPUT": [str(table)], "TABLE": "t", "MODE": "append", "DATABASE": database})
    run_algorithm("importtable", {"INPUT": [str(table)], "TABLE": "plat", "DATABASE": database})
    with pytest.raises(QgsProcessingException, match=r"(?s)\+ geom: new column.*− x: no longer in the file"):
        importlayer(lines, TABLE="plat", MODE="replace")
    importlayer(lines, TABLE="plat", MODE="replace", DRIFT="evolve")
    assert rows("SELECT n, x, ST_AsText(geom) FROM clean.plat") == [(1, None, "MULTILINESTRING((0 0,1 1))")]


def test_upsert_on_a_key(importlayer, tmp_path, rows):
    first = geojson(tmp_path / "a.geojson", ({"code": "01001", "n": 1}, SQUARE), ({"code": "01002", "n": 2}, SQUARE))
    second = geojson(tmp_path / "b.geojson", ({"code": "01002", "n": 3}, EIGHT), ({"code": "01003", "n": 4}, SQUARE))
    importlayer(first, TABLE="t", KEY="code")
    with pytest.raises(QgsProcessingException, match="already has a row with this key"):
        importlayer(second, TABLE="t", MODE="append")
    assert importlayer(second, TABLE="t", MODE="upsert")["REPAIRED_COUNT"] == 1
    assert rows("SELECT code, n, ST_IsValid(geom), ST_Area(geom) FROM clean.t ORDER BY code") == [
        ("01001", 1, True, 4.0), ("01002", 3, True, 2.0), ("01003", 4, True, 4.0)]


def test_a_new_dbf_is_a_new_delivery(importlayer, shapefile, rows):
    importlayer(shapefile, TABLE="t")
    assert importlayer(shapefile, TABLE="t")["RUN"] == 1
    content = shapefile.with_suffix(".dbf").read_bytes()
    shapefile.with_suffix(".dbf").write_bytes(content.replace("Évisa".encode("latin-1"), b"EVISA"))
    importlayer(shapefile, TABLE="t", MODE="replace")
    assert rows("SELECT nom FROM clean.t WHERE insee_com = '2A004'") == [("EVISA",)]


def test_records_without_a_shape_are_rejected_as_far_as_max_rejects(importlayer, shapefile, rows):
    dbf = shapefile.with_suffix(".dbf")
    content = bytearray(dbf.read_bytes())
    start, width = int.from_bytes(content[8:10], "little"), int.from_bytes(content[10:12], "little")
    content[4] = 3
    dbf.write_bytes(bytes(content[:start + 2 * width]) + b" 99999".ljust(width) + b"\x1a")
    with pytest.raises(QgsProcessingException, match="1 of 3 rows cannot be read.*no shape for this record"):
        importlayer(shapefile)
    assert importlayer(shapefile, MAX_REJECTS="1")["REJECT_COUNT"] == 1
    assert rows("SELECT line, code FROM augure.reject WHERE run = 2") == [(3, "no_shape")]
    assert rows.one("SELECT count(*) FROM clean.communes") == 2


def test_an_archive_with_layers_of_several_datasets_asks_which(importlayer, shapefile, rows, tmp_path):
    other = geojson(tmp_path / "zones.geojson", ({"n": 1}, SQUARE))
    path = tmp_path / "tout.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(other, other.name)
        for item in shapefile.parent.iterdir():
            archive.write(item, item.name)
    with pytest.raises(QgsProcessingException, match="several layers: communes, zones.*layername=communes"):
        importlayer(path)
    importlayer("{}|layername=zones".format(path), TABLE="t")
    assert rows("SELECT n FROM clean.t") == [(1,)]


@pytest.mark.parametrize("pack", ["gz", "xz"])
def test_packed_layers(importlayer, tmp_path, rows, pack):
    import gzip
    import lzma

    plain = geojson(tmp_path / "z.geojson", ({"n": 1}, SQUARE))
    path = tmp_path / ("z.geojson." + pack)
    path.write_bytes({"gz": gzip, "xz": lzma}[pack].compress(plain.read_bytes()))
    importlayer(path)
    assert rows("SELECT n, ST_Area(geom) FROM clean.z") == [(1, 4.0)]


@pytest.mark.parametrize("driver, suffix", [("FlatGeobuf", ".fgb"), ("MapInfo File", ".tab"), ("MapInfo File", ".mif"),
                                            ("KML", ".kml")])
def test_other_formats(importlayer, tmp_path, rows, driver, suffix):
    """A square of a hundredth of a degree beside the origin of Lambert-93: 766 × 1,112 m there, less than 1 % off."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    source = ogr.GetDriverByName(driver).CreateDataSource(str(tmp_path / ("zone" + suffix)))
    layer = source.CreateLayer("zone", system, ogr.wkbPolygon, options=["FORMAT=MIF"] if suffix == ".mif" else [])
    layer.CreateField(ogr.FieldDefn("Name", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature["Name"] = "Evisa"
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON ((3 46.5, 3.01 46.5, 3.01 46.51, 3 46.51, 3 46.5))"))
    layer.CreateFeature(feature)
    del feature, layer, source
    importlayer(tmp_path / ("zone" + suffix), SOURCE_CRS="EPSG:4326")
    (name, area), = rows("SELECT name, ST_Area(geom) FROM clean.zone")
    assert name == "Evisa" and area == pytest.approx(767 * 1112, rel=0.01)


def test_topojson(importlayer, tmp_path, rows):
    path = tmp_path / "zones.topojson"
    path.write_text(json.dumps({
        "type": "Topology", "arcs": [[[3, 46.5], [3.01, 46.5], [3.01, 46.51], [3, 46.5]]],
        "objects": {"zones": {"type": "GeometryCollection", "geometries": [
            {"type": "Polygon", "arcs": [[0]], "properties": {"nom": "Évisa"}}]}}}), encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="SOURCE_CRS"):
        importlayer(path)
    importlayer(path, SOURCE_CRS="EPSG:4326")
    assert rows("SELECT nom, GeometryType(geom) FROM clean.zones") == [("Évisa", "MULTIPOLYGON")]


def test_attributes_are_typed_like_those_of_a_table(importlayer, run_algorithm, database, tmp_path, rows):
    """The same cells as GeoJSON and as CSV: codes, numbers, dates, words for no value, lost zeros."""
    lines = [("insee_com", "code_postal", "siret", "effectif", "taux", "ouvert", "jour", "note", "med21"),
             ("1001", "1400", "12345678901234", "1 234", "1,5", "oui", "31/01/2020", "a", "s"),
             ("2A004", "20000", "12345678901235", "12", "2,25", "non", "01/02/2020", "", "12 500,5")]
    table = tmp_path / "t.csv"
    table.write_text("\n".join(map(";".join, lines)) + "\n", encoding="utf-8")
    features = [(dict(zip(lines[0], line)), SQUARE) for line in lines[1:]]
    importlayer(geojson(tmp_path / "t.geojson", *features), TABLE="couche")
    run_algorithm("importtable", {"INPUT": [str(table)], "TABLE": "plat", "DATABASE": database})
    types = "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = 'clean' " \
            "AND table_name = '{}' AND column_name <> 'geom' ORDER BY 1"
    assert rows(types.format("couche")) == rows(types.format("plat"))
    columns = ", ".join(("_row", *lines[0], "_missing"))
    layer, flat = (rows("SELECT {} FROM clean.{} ORDER BY 1".format(columns, name)) for name in ("couche", "plat"))
    assert layer == flat and layer[0][1:4] == ("01001", "01400", "12345678901234")


def test_the_report_says_what_was_found(importlayer, shapefile, tmp_path, rows):
    report = tmp_path / "rapport.html"
    importlayer(shapefile, REPORT=str(report))
    told = rows.one("SELECT dialect FROM augure.source_file")
    assert {key: told[key] for key in ("kind", "encoding", "encoding_evidence", "crs", "crs_evidence", "geometry",
                                       "rows")} == {
        "kind": "layer", "encoding": "cp1252", "encoding_evidence": "letters", "crs": "EPSG:2154",
        "crs_evidence": told["crs_evidence"], "geometry": "Polygon", "rows": 2}
    text = report.read_text(encoding="utf-8")
    assert "cp1252" in text and "EPSG:2154" in text and "Polygon" in text
