"""Import of map layers: geometry as received in raw, reprojected, made valid and indexed in clean."""

from dataclasses import asdict
from typing import Any, Dict, List, Sequence, Tuple

import psycopg2
from psycopg2 import sql

from ..errors import InvalidParameter, UnreadableFile
from ..feedback import Feedback
from ..translation import tr
from ..warehouse.ledger import Run
from .crs import epsg_of
from .layerfile import LAYER_TYPES, LayerOptions, open_layer
from .names import GEOMETRY
from .raw import Delivery, RejectLimit, load_raw
from .repair import repair
from .sources import SourceFile, find_sources
from .table import look_up, next_row, prepare, register, types_of
from .writing import DatasetOptions, Shape, write_clean

_FAMILIES = {"POINT": "Point", "MULTIPOINT": "MultiPoint", "LINESTRING": "MultiLineString",
             "MULTILINESTRING": "MultiLineString", "POLYGON": "MultiPolygon", "MULTIPOLYGON": "MultiPolygon"}


def import_layer(run: Run, inputs: Sequence[str], options: DatasetOptions, reading: LayerOptions,
                 feedback: Feedback) -> Dict[str, Any]:
    """Import layer files; return SCHEMA, TABLE, ROW_COUNT, REPAIRED_COUNT, REJECT_COUNT, RUN.

    An input may name one layer of a file, ``file.gpkg|layername=communes``. Attributes are typed like those of a
    table; ``geom`` is in TARGET_CRS, of one multi-type where the file has one kind of shapes, in two dimensions.
    """
    sources, layers = _sources(inputs, feedback)
    target = epsg_of(reading.target_crs, "TARGET_CRS")
    if not 0 <= reading.max_area_change <= 100:
        raise InvalidParameter(tr("MAX_AREA_CHANGE: {value} is no percentage.").format(value=reading.max_area_change))
    table, earlier = prepare(run, sources, options, {**asdict(reading), "layers": layers})
    if earlier is not None:
        return earlier
    dataset = look_up(run, table, options)
    readers = [open_layer(source, layer, reading, feedback) for source, layer in zip(sources, layers)]
    for reader in readers:
        feedback.info(tr("{file}: {count} attributes, EPSG:{srid}").format(
            file=reader.source.name, count=len(reader.columns), srid=reader.srid))
    first_row = next_row(run, dataset)
    delivery = load_raw(run, table, readers, first_row, RejectLimit(options.max_rejects), feedback)
    kinds = types_of(run, dataset, delivery, "", options, feedback)
    _keep_shape(dataset.columns, target)
    _check_degrees(run, delivery)
    try:
        total = write_clean(run, dataset, delivery, kinds, options, feedback,
                            _geometry(run, delivery, dataset.columns, target))
    except psycopg2.InternalError as error:  # PROJ, on coordinates outside of what the system can hold
        raise UnreadableFile(
            tr("{file} cannot be reprojected from EPSG:{srid} to EPSG:{target} ({cause}): set SOURCE_CRS to the system "
               "that its coordinates are in.").format(file=sources[0].name, srid=readers[0].srid, target=target,
                                                      cause=error.diag.message_primary)) from error
    if not dataset.exists:
        _index(run, table)
    repaired = repair(run, table, first_row, reading, feedback)
    register(run, dataset, delivery, total, GEOMETRY)
    return run.finish({"SCHEMA": "clean", "TABLE": table, "ROW_COUNT": delivery.rows, "REPAIRED_COUNT": repaired,
                       "REJECT_COUNT": delivery.rejects})


def _sources(inputs: Sequence[str], feedback: Feedback) -> Tuple[List[SourceFile], List[str]]:
    sources: List[SourceFile] = []
    layers: List[str] = []
    for text in inputs or [""]:
        path, _, wanted = text.partition("|layername=")
        found = find_sources([path] if path else [], LAYER_TYPES, "", feedback)
        sources += found
        layers += [wanted.split("|")[0]] * len(found)
    for source in sources:
        if source.path.suffix.lower() in (".gz", ".xz") and source.suffix in (".shp", ".gpkg"):
            raise UnreadableFile(tr("{file}: unpack it first, this type is read plain or zipped.").format(
                file=source.name))
    return sources, layers


def _keep_shape(there: Dict[str, str], target: int) -> None:
    """Raise :class:`InvalidParameter` when the dataset is in another reference system."""
    kind = there.get(GEOMETRY)
    if kind and not kind.endswith(",{})".format(target)):
        raise InvalidParameter(tr("TARGET_CRS: the dataset is {there}, not EPSG:{target}.").format(
            there=kind, target=target))


def _check_degrees(run: Run, delivery: Delivery) -> None:
    """Raise :class:`UnreadableFile` when what says to be degrees is metres (GeoJSON without its "crs")."""
    with run.cursor() as cursor:
        cursor.execute(sql.SQL(
            "SELECT f.name, g.srid, g.x, g.y FROM (SELECT _file, ST_SRID(geom) AS srid, max(abs(ST_XMax(geom))) AS x, "
            "max(abs(ST_YMax(geom))) AS y FROM {} GROUP BY 1, 2) g "
            "JOIN augure.source_file f ON f.id = g._file JOIN spatial_ref_sys s ON s.srid = g.srid "
            "WHERE s.proj4text LIKE '%+proj=longlat%' AND (g.x > 360 OR g.y > 90.1)").format(
                delivery.cells))
        row = cursor.fetchone()
    if row:
        raise UnreadableFile(
            tr("{file} says EPSG:{srid}, but {x:.0f} and {y:.0f} are no degrees: set SOURCE_CRS (Lambert-93 is "
               "EPSG:2154).").format(file=row[0], srid=row[1], x=row[2], y=row[3]))


def _geometry(run: Run, delivery: Delivery, there: Dict[str, str], target: int) -> Shape:
    """Return the type of the clean column and the expression that fills it from raw."""
    raw = delivery.cells
    with run.cursor() as cursor:
        cursor.execute("SELECT 1 FROM spatial_ref_sys WHERE srid = %s", (target,))
        if cursor.fetchone() is None:
            raise InvalidParameter(tr("TARGET_CRS: PostGIS does not know EPSG:{code}.").format(code=target))
        cursor.execute(sql.SQL("SELECT array_agg(DISTINCT GeometryType(geom)), bool_or(ST_NDims(geom) > 2) FROM {}")
                       .format(raw))
        found, high = cursor.fetchone()
    if high:
        run.feedback.info(tr("Heights and measures stay in raw; the clean geometry has two dimensions."))
    shapes = {_FAMILIES.get(kind[:-1] if kind.endswith("M") else kind, "Geometry") for kind in found or [] if kind}
    if shapes == {"Point", "MultiPoint"}:
        shapes = {"MultiPoint"}
    shape = shapes.pop() if len(shapes) == 1 else "Geometry"
    declared = there.get(GEOMETRY, "")
    if declared:
        shape = declared[len("geometry("):].split(",")[0]
    value = sql.SQL("ST_Transform(ST_Force2D(geom), {})").format(sql.Literal(target))
    if shape.startswith("Multi"):
        value = sql.SQL("ST_Multi({})").format(value)
    return Shape("geometry({},{})".format(shape, target), value)


def _index(run: Run, table: str) -> None:
    with run.cursor() as cursor:
        cursor.execute(sql.SQL("CREATE INDEX ON {} USING gist (geom)").format(sql.Identifier("clean", table)))
