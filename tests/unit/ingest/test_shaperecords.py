"""Shapes cut from the file are those that GDAL makes of it, also of files that were damaged."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import ogr, osr

from augure.processing.pipeline.errors import UnreadableFile
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ingest.layers.layerfile import LAYER_TYPES, LayerOptions, open_layer
from augure.processing.pipeline.ingest.layers.layerreader import quiet
from augure.processing.pipeline.ingest.layers.wkb import to_ewkb
from augure.processing.pipeline.ingest.reading.sources import find_sources

LAMBERT = 2154
XY = st.tuples(st.integers(0, 1000), st.integers(6_000_000, 6_001_000)).map("{0[0]} {0[1]}".format)
LINE = st.lists(XY, min_size=2, max_size=6).map(", ".join)
RING = st.lists(XY, min_size=3, max_size=6).map(lambda points: ", ".join([*points, points[0]]))


def several(piece):
    return st.lists(piece, min_size=1, max_size=3).map("), (".join)


KINDS = {
    ogr.wkbPoint: XY.map("POINT ({})".format),
    ogr.wkbMultiPoint: several(XY).map("MULTIPOINT (({}))".format),
    ogr.wkbLineString: LINE.map("LINESTRING ({})".format) | several(LINE).map("MULTILINESTRING (({}))".format),
    ogr.wkbPolygon: several(RING).map("POLYGON (({}))".format),
    ogr.wkbPolygon25D: RING.map(lambda text: "POLYGON Z (({}))".format(text.replace(",", " 7,") + " 7")),
}
LAYERS = st.sampled_from(sorted(KINDS)).flatmap(
    lambda kind: st.tuples(st.just(kind), st.lists(st.none() | KINDS[kind], min_size=1, max_size=12)))


def write(path, kind, texts):
    system = osr.SpatialReference()
    system.ImportFromEPSG(LAMBERT)
    dataset = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    layer = dataset.CreateLayer(path.stem, system, kind)
    layer.CreateField(ogr.FieldDefn("code", ogr.OFTString))
    for number, text in enumerate(texts):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["code"] = str(number)
        if text:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
        layer.CreateFeature(feature)


def by_gdal(path):
    with quiet() as errors:
        layers = ogr.Open(str(path))
        if layers is None:
            return None
        shapes = []
        for feature in layers.GetLayer(0):
            geometry = feature.GetGeometryRef()
            shapes.append((None if geometry is None else to_ewkb(geometry, LAMBERT), bool(errors)))
            errors.clear()
    return shapes


def by_augure(path):
    (source,) = find_sources([str(path)], LAYER_TYPES, "", Feedback())
    try:
        reader = open_layer(source, "", LayerOptions(source_crs="EPSG:2154"), Feedback())
    except UnreadableFile:
        return None
    shapes = [shape for batch in reader.batches() for shape in batch.geometries]
    bad = {trouble.row for trouble in reader.troubles}
    return [(shape, row in bad) for row, shape in enumerate(shapes)]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(layer=LAYERS)
def test_a_layer_is_what_gdal_makes_of_it(tmp_path_factory, layer):
    path = Path(tmp_path_factory.mktemp("layer")) / "layer.shp"
    write(path, *layer)
    assert by_augure(path) == by_gdal(path)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(layer=LAYERS, place=st.integers(0, 10**6), byte=st.integers(0, 255), index=st.booleans())
def test_a_damaged_layer_is_what_gdal_makes_of_it(tmp_path_factory, layer, place, byte, index):
    path = Path(tmp_path_factory.mktemp("layer")) / "layer.shp"
    write(path, *layer)
    damaged = path.with_suffix(".shx" if index else ".shp")
    content = bytearray(damaged.read_bytes())
    at = 100 + place % (len(content) - 100)
    content[at] = byte
    damaged.write_bytes(content)
    assert by_augure(path) == by_gdal(path)
