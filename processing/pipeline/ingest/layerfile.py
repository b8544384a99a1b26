"""Reading map layers with GDAL: attributes as text cells, geometries as EWKB."""

import contextlib
import struct
from dataclasses import dataclass
from typing import Callable, Iterator, List, Optional

from osgeo import gdal, ogr

from ..errors import AmbiguousFile, UnreadableFile
from ..feedback import Feedback
from ..translation import tr
from . import shapefile
from .crs import epsg_of, identify
from .dialect import Dialect
from .names import GEOMETRY
from .sources import SourceFile
from .tabular import Batch, TableReader, Tally

LAYER_TYPES = frozenset({".shp", ".gpkg", ".geojson", ".json", ".topojson"})
BATCH_ROWS = 2000
_SRID_FLAG = 0x20000000


@dataclass(frozen=True)
class LayerOptions:
    """What the user settles for a layer; empty means automatic. CRS are ``EPSG:2154``."""

    encoding: str = ""
    source_crs: str = ""
    target_crs: str = "EPSG:2154"
    repair: bool = True
    max_area_change: float = 1.0


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep GDAL's messages for ourselves: they go into our sentences."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    gdal.ErrorReset()
    try:
        yield
    finally:
        gdal.PopErrorHandler()


def open_layer(source: SourceFile, layer_name: str, options: LayerOptions, feedback: Feedback) -> "LayerReader":
    """Return the reader of a layer file.

    Raises :class:`UnreadableFile` naming what is missing (a part of a shapefile, the reference system: SOURCE_CRS),
    :class:`AmbiguousFile` when a file holds several layers and none is named.
    """
    codec, open_options = "", []
    if source.suffix == ".shp":
        files = shapefile.parts(source)
        codec = shapefile.dbf_codec(source, files, options.encoding, feedback)
        open_options = ["ENCODING=" + shapefile.gdal_encoding(codec)]
    path = gdal_path(source)
    with _quiet():
        dataset = _open(path, open_options, source.name)
        layer = _choose(dataset, layer_name, source.name)
        srid = _srid(layer, source, options)
        definition = layer.GetLayerDefn()
        names = [definition.GetFieldDefn(place).GetName() for place in range(definition.GetFieldCount())]
        return LayerReader(source, names, path, open_options, layer.GetName(), codec, srid)


def gdal_path(source: SourceFile) -> str:
    """Return the path by which GDAL reads a source, inside its archive if need be."""
    if source.member is not None:
        return "/vsizip/{{{}}}/{}".format(source.path, source.member)
    prefix = "/vsigzip/" if source.path.suffix.lower() == ".gz" else ""
    return prefix + str(source.path)


def _open(path: str, open_options: List[str], name: str):
    try:
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR, open_options=open_options)
    except RuntimeError:  # another plugin may have asked GDAL to raise
        dataset = None
    if dataset is None or not dataset.GetLayerCount():
        raise UnreadableFile(
            tr("{file} is not a layer that can be opened ({cause}).").format(
                file=name, cause=gdal.GetLastErrorMsg() or tr("no known format")))
    return dataset


def _choose(dataset, wanted: str, name: str):
    layers = [dataset.GetLayer(place) for place in range(dataset.GetLayerCount())]
    if wanted:
        layers = [layer for layer in layers if layer.GetName() == wanted] or layers
    if len(layers) > 1:
        raise AmbiguousFile(
            tr("{file} holds several layers: {layers}. Give one in INPUT, as {file}|layername={first}.").format(
                file=name, layers=", ".join(layer.GetName() for layer in layers), first=layers[0].GetName()))
    return layers[0]


def _srid(layer, source: SourceFile, options: LayerOptions) -> int:
    if options.source_crs:
        return epsg_of(options.source_crs, "SOURCE_CRS")
    if layer.GetGeomType() == ogr.wkbNone:
        raise UnreadableFile(tr("{file} has no geometry: use the algorithm Import a table.").format(file=source.name))
    srid = identify(layer.GetSpatialRef())
    if srid is None:
        why = tr("no .prj says its reference system") if source.suffix == ".shp" and layer.GetSpatialRef() is None \
            else tr("its reference system is not known")
        raise UnreadableFile(
            tr("{file}: {why}. Set SOURCE_CRS (Lambert-93 is EPSG:2154, longitude and latitude EPSG:4326).").format(
                file=source.name, why=why))
    return srid


class LayerReader(TableReader):
    """Rows of a layer; the "line" is the number of the feature, from 1. Batches carry the geometries."""

    spatial = True

    def __init__(self, source: SourceFile, names: List[str], path: str, open_options: List[str], layer: str, codec: str,
                 srid: int):
        self._path, self._open_options, self._layer, self.srid = path, open_options, layer, srid
        super().__init__(source, names or ["id"], LayerDialect("layer", sheet=layer, codec=codec, srid=srid),
                         taken=(GEOMETRY,))

    def batches(self) -> Iterator[Batch]:
        """Yield the features in batches of :data:`BATCH_ROWS`, with their geometries."""
        self.rejects, self.tally = [], Tally()
        with _quiet():
            dataset = _open(self._path, self._open_options, self.source.name)
            layer = _choose(dataset, self._layer, self.source.name)
            expected = layer.GetFeatureCount()
        readers = _cell_readers(layer)
        while True:
            with _quiet():
                batch = self._batch(layer, readers)
                if not batch.lines:
                    self._check_whole(expected)
                    return
            yield batch

    def _batch(self, layer, readers: List[Callable]) -> Batch:
        first = self.tally.rows + 1
        rows, geometries = [], []
        while len(rows) < BATCH_ROWS:
            feature = layer.GetNextFeature()
            if feature is None:
                break
            self.tally.rows += 1
            rows.append([read(feature) for read in readers] or [str(self.tally.rows)])
            geometries.append(_ewkb(feature.GetGeometryRef(), self.srid))
        return Batch(range(first, first + len(rows)), list(zip(*rows)), geometries)

    def _check_whole(self, expected: int) -> None:
        if expected > self.tally.rows:
            raise UnreadableFile(
                tr("{file} is damaged: {count} of its {expected} features can be read ({cause}).").format(
                    file=self.source.name, count=self.tally.rows, expected=expected, cause=gdal.GetLastErrorMsg() or "–"
                )
            )


@dataclass(frozen=True)
class LayerDialect(Dialect):
    """What was found out about a layer."""

    codec: str = ""
    srid: int = 0

    def describe(self):
        """Return what was detected as plain values."""
        told = {"kind": self.kind, "layer": self.sheet, "crs": "EPSG:{}".format(self.srid)}
        if self.codec:
            told["encoding"] = self.codec
        return told


def _cell_readers(layer) -> List[Callable]:
    """Return one function per attribute, from a feature to the text of its cell."""
    definition = layer.GetLayerDefn()
    return [_cell_reader(place, definition.GetFieldDefn(place)) for place in range(definition.GetFieldCount())]


def _cell_reader(place: int, field) -> Callable:
    kind, boolean = field.GetType(), field.GetSubType() == ogr.OFSTBoolean

    def read(feature) -> str:
        if not feature.IsFieldSetAndNotNull(place):
            return ""
        text = feature.GetFieldAsString(place)
        if kind in (ogr.OFTDate, ogr.OFTDateTime):  # GDAL writes 2020/01/31
            return text.replace("/", "-", 2)
        if boolean:
            return "true" if text == "1" else "false"
        return text.replace("\0", "") if "\0" in text else text

    return read


def _ewkb(geometry: Optional[ogr.Geometry], srid: int) -> Optional[str]:
    """Return a geometry as received in hexadecimal EWKB (curves as lines), None for none."""
    if geometry is None:
        return None
    if geometry.HasCurveGeometry():
        geometry = geometry.GetLinearGeometry()
    wkb = bytes(geometry.ExportToIsoWkb(ogr.wkbNDR))
    kind = struct.unpack_from("<I", wkb, 1)[0]
    return struct.pack("<BII", 1, kind | _SRID_FLAG, srid).hex() + wkb[5:].hex()
