"""Paths as QGIS's widgets give them."""

import pytest

from augure.processing.qgis_bridge.files import plain_path, plain_paths, plain_source


@pytest.mark.parametrize("source, path", [
    ("/données/a b.csv", "/données/a b.csv"),
    ("/vsigzip//données/a.csv.gz", "/données/a.csv.gz"),
    ("/vsizip//données/a.zip", "/données/a.zip"),
    ("/vsizip//données/a.zip/dossier/b.shp", "/données/a.zip"),
    ("/données/a.gpkg|layername=communes", "/données/a.gpkg"),
    (r"/vsizip/C:\data\a.zip", r"C:\data\a.zip"),
])
def test_sources_are_files_again(source, path):
    assert plain_path(source) == path


@pytest.mark.parametrize("source, kept", [
    ("/données/a.gpkg", "/données/a.gpkg"),
    ("/données/a.gpkg|layername=communes", "/données/a.gpkg|layername=communes"),
    ("/données/a.gpkg|layername=communes|geometrytype=Polygon", "/données/a.gpkg|layername=communes"),
    ("/vsizip//données/a.zip/b.shp|layername=b", "/données/a.zip|layername=b"),
])
def test_a_layer_that_is_named_stays_named(source, kept):
    assert plain_source(source) == kept


def test_a_parameter_that_is_not_set_has_no_file():
    assert plain_paths([""]) == []
