"""Import of map layers: geometry as received in raw, reprojected, made valid and indexed in clean."""

from dataclasses import asdict
from typing import Any, Dict, Iterable, List, Sequence, Tuple

from ...errors import AmbiguousFile, InvalidParameter, UnreadableFile
from ...feedback import Feedback
from ...translation import tr
from ...warehouse.datasets import add_anomalies
from ...warehouse.ledger import Run
from ..names import GEOMETRY
from ..raw import Delivery, RejectLimit, receive
from ..reading.sources import SourceFile, find_sources
from ..table import bring_in, count_anomalies, index_shapes, look_up, next_row, prepare, register
from ..writing import Dataset, DatasetOptions
from .crs import epsg_of
from .layerfile import IN_PARTS, LAYER_TYPES, PART_TYPES, LayerOptions, open_layer
from .layerreader import LayerReader
from .repair import repair
from .shapefile import companions
from .shapes import CleanShapes
from .wkb import ANY, family_of, iso_code, takes


def import_layer(run: Run, inputs: Sequence[str], options: DatasetOptions, reading: LayerOptions,
                 feedback: Feedback) -> Dict[str, Any]:
    """Import layer files; return SCHEMA, TABLE, ROW_COUNT, REPAIRED_COUNT, REJECT_COUNT, ANOMALY_COUNT, RUN.

    An input may name one layer of a file, ``file.gpkg|layername=communes``. Attributes are typed like those of a
    table; ``geom`` is in TARGET_CRS, of one multi-type where the file has one kind of shapes, in two dimensions.
    """
    sources, layers = _sources(inputs, feedback)
    target = epsg_of(reading.target_crs, "TARGET_CRS")
    if not 0 <= reading.max_area_change <= 100:
        raise InvalidParameter(tr("MAX_AREA_CHANGE: {value} is no percentage.").format(value=reading.max_area_change))
    table, earlier = prepare(run, sources, options, {**asdict(reading), "layers": layers, "parts": _parts(sources)})
    if earlier is not None:
        return earlier
    dataset = look_up(run, table, options)
    _check_target(run, dataset, target)
    readers = [open_layer(source, layer, reading, feedback) for source, layer in zip(sources, layers)]
    _check_alike(readers)
    delivery = receive(run, table, readers, next_row(run, dataset))
    columns = _Columns(readers, dataset, target)
    total = bring_in(run, dataset, delivery, "", options, feedback, columns)
    _tell(readers, feedback)
    _check_reprojected(readers, columns.latest, delivery, RejectLimit(options.max_rejects))
    left_out = add_anomalies(run, _anomalies("clean." + table, readers, columns.latest, delivery.first_row))
    if left_out:
        feedback.warn(tr("{count} shapes are empty or cannot be used: the report says which, and why.").format(
            count=left_out))
    repaired = repair(run, table, delivery.first_row, reading, feedback)
    if repaired:
        feedback.info(tr("{count} invalid outlines were repaired.").format(count=repaired))
    if GEOMETRY not in dataset.columns:
        index_shapes(run, table)
    register(run, dataset, delivery, total, GEOMETRY)
    return run.finish({"SCHEMA": "clean", "TABLE": table, "ROW_COUNT": delivery.rows, "REPAIRED_COUNT": repaired,
                       "REJECT_COUNT": delivery.rejects, "ANOMALY_COUNT": count_anomalies(run)})


# -- before


def _sources(inputs: Sequence[str], feedback: Feedback) -> Tuple[List[SourceFile], List[str]]:
    """Return the files and, for each, the layer that INPUT names in it."""
    sources: List[SourceFile] = []
    layers: List[str] = []
    for text in inputs or [""]:
        path, _, wanted = text.partition("|layername=")
        wanted = wanted.split("|")[0]
        found = find_sources([path] if path else [], LAYER_TYPES, "", feedback)
        if wanted and len(found) > 1:  # a layer of an archive is a file of it
            found = [source for source in found if source.stem.lower() == wanted.lower()] or found
        sources += found
        layers += [wanted] * len(found)
    return sources, layers


def _parts(sources: Sequence[SourceFile]) -> List[str]:
    """Return what tells the other files of layers in several parts from others: a new .dbf makes a new delivery."""
    plain = [source for source in sources if source.member is None and source.suffix in IN_PARTS]
    return ["{}:{}".format(part.name, part.sha256()) for source in plain
            for suffix, part in sorted(companions(source).items()) if suffix in PART_TYPES]


def _check_target(run: Run, dataset: Dataset, target: int) -> None:
    """Raise :class:`InvalidParameter` when PostGIS does not know TARGET_CRS, or the dataset is in another system."""
    with run.cursor() as cursor:
        cursor.execute("SELECT 1 FROM spatial_ref_sys WHERE srid = %s", (target,))
        if cursor.fetchone() is None:
            raise InvalidParameter(tr("TARGET_CRS: PostGIS does not know EPSG:{code}.").format(code=target))
    there = dataset.columns.get(GEOMETRY)
    if there and not there.endswith(",{})".format(target)):
        raise InvalidParameter(tr("TARGET_CRS: the dataset is {there}, not EPSG:{target}.").format(
            there=there, target=target))


def _check_alike(readers: Sequence[LayerReader]) -> None:
    """Raise :class:`AmbiguousFile` when an archive holds layers that are not of one dataset."""
    first = readers[0]
    inside = [reader for reader in readers if reader.source.path == first.source.path]
    names = {frozenset(column.name for column in reader.columns) for reader in inside}
    if len(names) > 1:
        raise AmbiguousFile(
            tr("{file} holds several layers: {layers}. Give one in INPUT, as {file}|layername={first}.").format(
                file=first.source.path.name, layers=", ".join(reader.source.stem for reader in inside),
                first=first.source.stem))


# -- shapes


class _Columns:
    """What the column of shapes of a dataset has to be, by the shapes that were met so far; a callable."""

    def __init__(self, readers: Sequence[LayerReader], dataset: Dataset, srid: int):
        self._readers, self._srid = readers, srid
        self._there = dataset.columns.get(GEOMETRY, "")[len("geometry("):].split(",")[0]

    def __call__(self) -> CleanShapes:
        """Return who makes the shapes: of the dataset's own type where it takes them."""
        found = family_of(head for reader in self._readers for head in reader.heads)
        family = found or next((reader.declared for reader in self._readers if reader.declared), ANY)
        if self._there:
            family = self._there if takes(self._there, found) else ANY
        self.latest = CleanShapes(family, self._srid)
        return self.latest


def _tell(readers: Sequence[LayerReader], feedback: Feedback) -> None:
    """Say what shapes there were."""
    for reader in readers:
        told = reader.facts()
        feedback.info(tr("{file}: {count} features, {geometry}").format(
            file=reader.source.name, count=reader.tally.rows, geometry=told["geometry"]))
        if reader.shapeless:
            feedback.info(tr("{file}: {count} features have no geometry.").format(
                file=reader.source.name, count=reader.shapeless))
        if any(iso_code(head) > 1000 for head in reader.heads):
            feedback.info(tr("Heights and measures stay in raw; the clean geometry has two dimensions."))


def _check_reprojected(readers: Sequence[LayerReader], shapes: CleanShapes, delivery: Delivery, limit: RejectLimit
                       ) -> None:
    """Raise :class:`UnreadableFile` naming SOURCE_CRS when more shapes than MAX_REJECTS cannot be reprojected."""
    if limit.allows(delivery.rows, shapes.lost):
        return
    raise UnreadableFile(
        tr("{file} cannot be reprojected from EPSG:{srid} to EPSG:{target} ({cause}): set SOURCE_CRS to the system "
           "that its coordinates are in.").format(file=readers[0].source.name, srid=readers[0].srid,
                                                  target=shapes.srid, cause=shapes.cause))


def _anomalies(dataset: str, readers: Sequence[LayerReader], shapes: CleanShapes, first_row: int
               ) -> Iterable[Dict[str, Any]]:
    """Yield the rows whose shape could not be read, or is none."""
    for reader in readers:
        for trouble in reader.troubles:
            yield {"dataset": dataset, "row_id": first_row + trouble.row, "column_name": GEOMETRY,
                   "code": "unreadable_geometry", "value": tr("feature {number}").format(number=trouble.line),
                   "message": tr("GDAL cannot read the shape: {cause}").format(cause=trouble.cause)}
        first_row += reader.tally.rows
    for row, feature, code, kind, message in shapes.anomalies:
        yield {"dataset": dataset, "row_id": row, "column_name": GEOMETRY, "code": code, "message": message,
               "value": tr("{kind}, feature {number}").format(kind=kind, number=feature)}
