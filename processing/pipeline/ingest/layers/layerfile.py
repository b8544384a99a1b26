"""Opening map layers with GDAL: which layer of the file, in which reference system, by which reader."""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, Iterator, Optional

from osgeo import ogr

from ...errors import AmbiguousFile, UnreadableFile
from ...feedback import Feedback
from ...translation import tr
from ..reading.dbf import read_dbf
from ..reading.sources import SourceFile
from .crs import epsg_of, identify
from .layerreader import FeatureReader, LayerDialect, LayerReader, open_dataset, quiet
from .layerwords import CRS_EVIDENCE
from .shapefile import check_parts, companions, with_index
from .shapefilereader import ShapefileReader

LAYER_TYPES = frozenset({".shp", ".gpkg", ".geojson", ".json", ".topojson", ".fgb", ".kml", ".tab", ".mif"})
IN_PARTS = (".shp", ".tab", ".mif")
"""Those that are several files."""
PART_TYPES = frozenset({".dbf", ".prj", ".cpg", ".dat", ".map", ".id", ".mid"})
"""The other files of those, as far as their content counts."""
_MOST_DEGREES = (360, 90.1)
_LOOKED_AT = 100


@dataclass(frozen=True)
class LayerOptions:
    """What the user settles for a layer; empty means automatic. CRS are ``EPSG:2154``."""

    encoding: str = ""
    source_crs: str = ""
    target_crs: str = "EPSG:2154"
    repair: bool = True
    max_area_change: float = 1.0


def open_layer(source: SourceFile, layer_name: str, options: LayerOptions, feedback: Feedback) -> LayerReader:
    """Return the reader of a layer file.

    Raises :class:`UnreadableFile` naming what is missing (a part of a shapefile, the reference system: SOURCE_CRS),
    :class:`AmbiguousFile` when a file holds several layers and none is named.
    """
    folder: Optional[tempfile.TemporaryDirectory] = None
    parts: Dict[str, SourceFile] = {}
    path = _gdal_path(source)
    if source.suffix == ".shp":
        parts = companions(source)
        check_parts(source, parts)
    if _is_packed(source) or source.suffix == ".shp" and ".shx" not in parts:
        folder = tempfile.TemporaryDirectory(prefix="augure-")
        path = with_index(parts, folder.name) if parts else _unpacked(source, folder.name)
    with quiet() as errors:
        dataset = open_dataset(path, source.name, errors)
        layer = _choose(dataset, layer_name, source.name)
        srid, evidence = _system(layer, source, parts, options)
        name = layer.GetName()
        if source.suffix == ".shp":
            dbf = read_dbf(parts[".dbf"], parts, options.encoding)
            dialect = LayerDialect("layer", dbf.encoding, srid=srid, crs_evidence=evidence)
            index = parts.get(".shx") or SourceFile(Path(path).with_suffix(".shx"), None, source.name)
            reader: LayerReader = ShapefileReader(source, dialect, path, layer, dbf, index, folder)
        else:
            dialect = LayerDialect("layer", sheet=name, srid=srid, crs_evidence=evidence)
            reader = FeatureReader(source, dialect, path, layer, folder)
    _tell(reader, ".shx" in parts or not parts, feedback)
    return reader


def _tell(reader: LayerReader, indexed: bool, feedback: Feedback) -> None:
    """Say what was detected, so that the user can set a parameter where it is wrong."""
    name, dialect = reader.source.name, reader.dialect
    feedback.info(tr("{file}: {count} attributes, EPSG:{srid} ({evidence})").format(
        file=name, count=len(reader.columns), srid=dialect.srid, evidence=tr(CRS_EVIDENCE[dialect.crs_evidence])))
    if not indexed:
        feedback.warn(tr("{file} came without its index (.shx): it was made again from the shapes, in a copy.").format(
            file=name))
    if not isinstance(reader, ShapefileReader):
        return
    encoding = reader.dbf.encoding
    codec = encoding.codec
    if reader.dbf.belied:
        feedback.warn(tr("{file} says that it is in {said}, but its letters are {encoding}: read as {encoding}. "
                         "ENCODING decides otherwise.").format(file=name, said=reader.dbf.belied, encoding=codec))
    elif encoding.evidence == "letters":
        feedback.info(tr("{file}: no .cpg and no mark say its encoding; its letters are {encoding}.").format(
            file=name, encoding=codec))
    else:
        feedback.info(tr("{file}: encoding {encoding}").format(file=name, encoding=codec))
    if reader.dbf.memos:
        feedback.warn(tr("{file}: the texts of {columns} stand in a memo file, which is not read; the columns hold "
                         "their numbers there.").format(file=name, columns=", ".join(reader.dbf.memos)))


# -- where it is


def _is_packed(source: SourceFile) -> bool:
    """Tell whether a file lies in a .gz or .xz, where GDAL would read it from the top each time, or not at all."""
    packed = (source.member or source.path.name).lower().endswith((".gz", ".xz"))
    if packed and source.suffix in IN_PARTS:
        raise UnreadableFile(tr("{file}: unpack it first, this type is read plain or zipped.").format(file=source.name))
    return packed


def _gdal_path(source: SourceFile) -> str:
    """Return the path by which GDAL reads a source, inside its archive if need be."""
    return str(source.path) if source.member is None else "/vsizip/{{{}}}/{}".format(source.path, source.member)


def _unpacked(source: SourceFile, folder: str) -> str:
    path = Path(folder) / ("layer" + source.suffix)
    with source.open() as stream, open(path, "wb") as copy:
        shutil.copyfileobj(stream, copy, 2**20)
    return str(path)


def _choose(dataset, wanted: str, name: str):
    layers = [dataset.GetLayer(place) for place in range(dataset.GetLayerCount())]
    found = [layer for layer in layers if layer.GetName() == wanted]
    if wanted and not found and len(layers) > 1:
        raise AmbiguousFile(tr("{file} holds no layer {wanted}, but: {layers}.").format(
            file=name, wanted=wanted, layers=", ".join(layer.GetName() for layer in layers)))
    layers = found or layers
    if len(layers) > 1:
        raise AmbiguousFile(
            tr("{file} holds several layers: {layers}. Give one in INPUT, as {file}|layername={first}.").format(
                file=name, layers=", ".join(layer.GetName() for layer in layers), first=layers[0].GetName()))
    return layers[0]


# -- the reference system


def _system(layer, source: SourceFile, parts: Dict[str, SourceFile], options: LayerOptions):
    """Return the EPSG number of a layer's reference system, and how it is known."""
    if layer.GetGeomType() == ogr.wkbNone:
        raise UnreadableFile(tr("{file} has no geometry: use the algorithm Import a table.").format(file=source.name))
    if options.source_crs:
        return epsg_of(options.source_crs, "SOURCE_CRS"), "declared"
    system = layer.GetSpatialRef()  # GDAL takes its time to tell
    srid, evidence = identify(system)
    if not srid:
        why = tr("no .prj says its reference system") if source.suffix == ".shp" and ".prj" not in parts \
            else tr("its reference system is not known")
        raise UnreadableFile(
            tr("{file}: {why}. Set SOURCE_CRS (Lambert-93 is EPSG:2154, longitude and latitude EPSG:4326).").format(
                file=source.name, why=why))
    if system.IsGeographic():
        _check_degrees(layer, srid, source.name)
    return srid, evidence


def _check_degrees(layer, srid: int, name: str) -> None:
    """Raise :class:`UnreadableFile` when what says to be degrees is metres (GeoJSON without its "crs")."""
    for geometry in _first_shapes(layer):
        west, east, south, north = geometry.GetEnvelope()
        x, y = max(abs(west), abs(east)), max(abs(south), abs(north))
        if x > _MOST_DEGREES[0] or y > _MOST_DEGREES[1]:
            raise UnreadableFile(
                tr("{file} says EPSG:{srid}, but {x:.0f} and {y:.0f} are no degrees: set SOURCE_CRS (Lambert-93 is "
                   "EPSG:2154).").format(file=name, srid=srid, x=x, y=y))


def _first_shapes(layer) -> Iterator[ogr.Geometry]:
    for _ in range(_LOOKED_AT):
        feature = layer.GetNextFeature()
        if feature is None:
            break
        geometry = feature.GetGeometryRef()
        if geometry is not None and not geometry.IsEmpty():
            yield geometry
    layer.ResetReading()
