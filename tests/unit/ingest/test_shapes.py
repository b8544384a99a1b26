"""From shapes as received to those of clean, without a database."""

import pytest
from osgeo import ogr

from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.ingest.layers.shapes import CleanShapes
from augure.processing.pipeline.ingest.layers.wkb import family_of, kind_of, takes, to_ewkb
from augure.processing.pipeline.ingest.reading.tabular import Batch

LAMBERT = 2154


def ewkb(wkt, srid=LAMBERT):
    geometry = ogr.CreateGeometryFromWkt(wkt)
    assert geometry is not None, wkt
    return to_ewkb(geometry, srid)


def shape_of(cell):
    """Return hexadecimal EWKB as shapely reads it; it must be in Lambert-93."""
    from shapely import wkb

    assert bytes.fromhex(cell)[5:9] == LAMBERT.to_bytes(4, "little")
    return wkb.loads(bytes.fromhex(cell))


def cells(shapes, *received):
    return shapes.cells(1, Batch(range(1, len(received) + 1), [], list(received)))


@pytest.mark.parametrize("family, received, expected", [
    ("Point", "POINT (1 2)", "POINT (1 2)"),
    ("Point", "POINT ZM (1 2 3 4)", "POINT (1 2)"),
    ("MultiPoint", "POINT (1 2)", "MULTIPOINT (1 2)"),
    ("MultiLineString", "LINESTRING M (0 0 5, 1 1 6)", "MULTILINESTRING ((0 0, 1 1))"),
    ("MultiLineString", "COMPOUNDCURVE ((0 0, 1 0), (1 0, 2 0))", "MULTILINESTRING ((0 0, 1 0, 2 0))"),
    ("MultiPolygon", "POLYGON ((0 0, 0 1, 1 1, 0 0))", "MULTIPOLYGON (((0 0, 0 1, 1 1, 0 0)))"),
    ("MultiPolygon", "MULTIPOLYGON (((0 0, 0 1, 1 1, 0 0)))", "MULTIPOLYGON (((0 0, 0 1, 1 1, 0 0)))"),
    ("MultiPolygon", "TIN Z (((0 0 1, 0 1 1, 1 1 1, 0 0 1)))", "MULTIPOLYGON (((0 0, 0 1, 1 1, 0 0)))"),
    ("Geometry", "POLYGON Z ((0 0 1, 0 1 1, 1 1 1, 0 0 1))", "POLYGON ((0 0, 0 1, 1 1, 0 0))"),
    ("Geometry", "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))",
     "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))"),
])
def test_shapes_become_flat_and_of_one_type(family, received, expected):
    from shapely import wkt

    shapes = CleanShapes(family, LAMBERT)
    shape, = map(shape_of, cells(shapes, ewkb(received)))
    assert shape.geom_type == wkt.loads(expected).geom_type and shape.equals_exact(wkt.loads(expected), 0)
    assert not shape.has_z and shapes.anomalies == []


def test_an_arc_becomes_a_line():
    """A half circle of radius 1 around (1, 0), from (0, 0) to (2, 0)."""
    cell, = cells(CleanShapes("MultiLineString", LAMBERT), ewkb("CIRCULARSTRING (0 0, 1 1, 2 0)"))
    assert shape_of(cell).length == pytest.approx(3.14159, abs=1e-3)


def test_shapes_are_reprojected():
    """3° E, 46.5° N is the origin of Lambert-93."""
    cell, = cells(CleanShapes("Point", LAMBERT), ewkb("POINT Z (3 46.5 100)", 4326))
    point = shape_of(cell)
    assert (point.x, point.y) == pytest.approx((700000, 6600000), abs=1e-3) and not point.has_z


def test_what_is_no_shape_is_null_and_said():
    shapes = CleanShapes("Geometry", LAMBERT)
    assert cells(shapes, None, ewkb("POLYGON EMPTY"), ewkb("POINT EMPTY"), ewkb("POINT (0 500)", 4326)) == [""] * 4
    assert [(row, feature, code) for row, feature, code, _, _ in shapes.anomalies] == [
        (2, 2, "empty_geometry"), (3, 3, "empty_geometry"), (4, 4, "not_reprojected")]
    assert shapes.lost == 1


def test_an_unknown_system_names_its_parameter():
    with pytest.raises(InvalidParameter, match="SOURCE_CRS"):
        cells(CleanShapes("Point", LAMBERT), ewkb("POINT (0 0)", 999999))


@pytest.mark.parametrize("kinds, family", [
    ([], ""), (["POINT (0 0)"], "Point"), (["POINT (0 0)", "MULTIPOINT (0 0)"], "MultiPoint"),
    (["LINESTRING (0 0, 1 1)", "MULTILINESTRING ((0 0, 1 1))"], "MultiLineString"),
    (["POLYGON Z ((0 0 1, 0 1 1, 1 1 1, 0 0 1))"], "MultiPolygon"),
    (["POINT (0 0)", "LINESTRING (0 0, 1 1)"], "Geometry"),
])
def test_the_family_of_kinds(kinds, family):
    assert family_of({ewkb(kind)[:9] for kind in kinds}) == family


def test_which_column_takes_which_shapes():
    assert takes("Geometry", "Point") and takes("MultiPoint", "Point") and takes("Point", "")
    assert not takes("Point", "MultiPoint") and not takes("MultiPolygon", "MultiLineString")


def test_kinds_are_called_by_their_names():
    assert kind_of(ewkb("POLYGON ZM ((0 0 1 1, 0 1 1 1, 1 1 1 1, 0 0 1 1))")) == "Polygon ZM"
