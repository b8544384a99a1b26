"""The real layers, read with the same code as any other: beside what GDAL finds in them, and beside their twins."""

import csv
import math
import os

import pytest

from augure.processing.pipeline.errors import UnreadableFile
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ingest.layers.layerfile import LAYER_TYPES, LayerOptions, open_layer
from augure.processing.pipeline.ingest.layers.wkb import from_ewkb, is_empty
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
from augure.processing.pipeline.ingest.reading.readers import open_table
from augure.processing.pipeline.ingest.reading.sources import TABLE_TYPES, find_sources

#: Later versions of GDAL put its rings together better.
DEPENDS_ON_GDAL = "gdal-autotest/multipolygon_as_invalid_polygon.shp"
FAMILIES = {"Point": "Point", "Point Z": "Point", "LineString": "MultiLineString", "Polygon": "MultiPolygon",
            "Polygon Z": "MultiPolygon", "MultiPoint": "MultiPoint"}


def layer_of(path, **options):
    (source,) = find_sources([str(path)], LAYER_TYPES, "", Feedback())
    return open_layer(source, "", LayerOptions(**options), Feedback())


def test_every_shapefile_is_read_as_gdal_reads_it_or_refused_by_name(shared_data):
    """EXPECTED_gdal.tsv is GDAL 3.12.4's; without a .dbf or a row of data a shapefile is refused."""
    folder = shared_data / "shapefiles"
    with open(folder / "EXPECTED_gdal.tsv", encoding="utf-8") as lines:
        expected = list(csv.DictReader(lines, delimiter="\t"))
    for row in (row for row in expected if not row["file"].endswith(".dbf")):
        path, has_dbf = folder / row["file"], (folder / row["file"]).with_suffix(".dbf").exists()
        if path.suffix == ".shp" and not has_dbf:
            with pytest.raises(UnreadableFile, match=path.stem + ".dbf is missing"):
                layer_of(path)
            continue
        reader = layer_of(path, source_crs="" if row["epsg_or_crs"] else "EPSG:4326")
        shapes = [shape for batch in reader.batches() for shape in batch.geometries]
        if row["opens"] == "no":  # its .shx is missing
            assert len(shapes) == 1
            continue
        found = [shape for shape in shapes if shape and not is_empty(shape)]
        assert (row["file"], len(shapes), len(reader.columns), len(shapes) - len(found), reader.declared) == (
            row["file"], int(row["features"]), int(row["fields"]), int(row["empty_geometries"]),
            FAMILIES[row["geometry"]])
        if row["file"] != DEPENDS_ON_GDAL:
            invalid = [shape for shape in found if not from_ewkb(shape).IsValid()]
            assert (row["file"], len(invalid)) == (row["file"], int(row["invalid_geometries"]))
        assert reader.tally.rejects == 0 and reader.troubles == []
        if row["epsg_or_crs"].startswith("EPSG:"):
            assert (row["file"], "EPSG:{}".format(reader.srid)) == (row["file"], row["epsg_or_crs"])
        elif "Lambert 93" in row["epsg_or_crs"]:
            assert (row["file"], reader.srid) == (row["file"], 2154)


def test_every_dbf_is_read_as_gdal_reads_it(shared_data):
    """Cell by cell; GDAL writes its dates with slashes, and 0 for what is none."""
    from osgeo import gdal

    for path in sorted((shared_data / "shapefiles").glob("*/*.dbf")):
        if path.stem in ("latin1", "empty"):  # one without its shapes' index, one without rows
            continue
        layer = gdal.OpenEx(str(path), gdal.OF_VECTOR, open_options=["ENCODING=ISO-8859-1"])
        (source,) = find_sources([str(path)], TABLE_TYPES, "", Feedback())
        rows = [row for _, row in open_table(source, ReadOptions())]
        theirs = [[feature.GetFieldAsString(place) for place in range(feature.GetFieldCount())]
                  for feature in layer.GetLayer(0)]
        differ = [(mine, other) for row, line in zip(rows, theirs) for mine, other in zip(row, line) if mine != other]
        assert len(rows) == len(theirs) and (path.name, differ) == (path.name, {
            "invalid_value.dbf": [("NotAYear", "0000/00/00"), ("1980-11-12", "1980/11/12")],
            "no_memofile.dbf": [("1987-03-01", "1987/03/01"), ("1980-11-12", "1980/11/12")],
            "water_main_dist.dbf": [("04/25/1989", "1989/04/25")]}.get(path.name, []))


#: Where the twins that Montpellier published are not the same: file, columns (* all), and why.
NOT_TWINS = (
    ("VilleMTP_AggloMTP_PistesCyclables.kml.geojson", "*", "lacks the feature that has no line"),
    ("VilleMTP_MTP_BassinsVersants.csv", "nom", "its é of cp850 was taken for Ú"),
    ("VilleMTP_MTP_BassinsVersants.xls", "nom", "its é of cp850 was taken for Ú"),
    ("VilleMTP_MTP_EspacesChiens_2011.csv", "*", "has values of columns that the shapefile lost with their accents"),
    ("VilleMTP_MTP_EspacesChiens_2011.xls", "*", "has values of columns that the shapefile lost with their accents"),
    ("VilleMTP_MTP_JeuEnfantAge.geojson", "nom_aire", "its accents are the sign for a letter that is lost"),
    ("VilleMTP_MTP_ParkingOuv.csv", "datdc_d", "years of two digits"),
    ("VilleMTP_MTP_ParkingOuv.csv", "datfc_d", "years of two digits"),
    ("VilleMTP_MTP_ParkingOuv.csv", "durc_n_4_0", "the shapefile has 0 where nothing is known"),
    ("VilleMTP_MTP_ParkingOuv.ods", "durc_n_4_0", "the shapefile has 0 where nothing is known"),
    ("VilleMTP_MTP_ParkingOuv.xls", "durc_n_4_0", "the shapefile has 0 where nothing is known"),
)


def same(mine, other):
    """Tell whether two cells say the same: numbers to what formats keep, texts but for spaces (ods joins them)."""
    try:
        return math.isclose(float(mine.replace(",", ".")), float(other.replace(",", ".")), rel_tol=1e-6)
    except ValueError:
        return mine.split() == other.split()


def test_the_layers_of_montpellier_are_their_tables(shared_data):
    """The same table as zipped shapefile, csv, xls, ods and GeoJSON gives the same cells."""
    excused = {(name, column) for name, column, _ in NOT_TWINS}
    compared = 0
    for folder in sorted((shared_data / "shapefiles" / "montpellier").iterdir()):
        names = sorted(os.listdir(folder))
        base, = (layer_of(folder / name) for name in names if name.endswith(".zip"))
        rows = [row for _, row in base]
        for name in names:
            if name.endswith((".zip", ".txt")) or (name, "*") in excused:
                continue
            if name.endswith(".geojson"):
                reader = layer_of(folder / name, source_crs="EPSG:2154")
            else:
                (source,) = find_sources([str(folder / name)], TABLE_TYPES, "", Feedback())
                reader = open_table(source, ReadOptions())
            first = 1 if reader.columns[0].name == "fid" else 0  # numbers that a shapefile does not show
            columns = [column.name for column in reader.columns][first:]
            twin = [row[first:] for _, row in reader]
            assert (name, len(twin), len(columns)) == (name, len(rows), len(base.columns))
            differ = {columns[place] for mine, other in zip(rows, twin)
                      for place, (one, two) in enumerate(zip(mine, other)) if not same(one, two)}
            assert (name, differ - {column for file, column in excused if file == name}) == (name, set())
            compared += 1
    assert compared == 34
