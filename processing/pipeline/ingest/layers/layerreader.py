"""Reading the features of a layer: attributes as text cells, shapes as EWKB, as many times as they are asked for."""

import contextlib
import tempfile
from dataclasses import dataclass
from typing import Any, Callable, Dict, Iterator, List, NamedTuple, Optional, Set, Tuple

import numpy as np
from osgeo import gdal, ogr

from ...errors import UnreadableFile
from ...translation import tr
from ..reading.dbf import Dbf, is_kept
from ..reading.dialect import Dialect
from ..reading.sources import SourceFile
from ..reading.tabular import Batch, TableReader
from .wkb import HEAD_BYTES, family_of, head, kind_of, to_ewkb

BATCH_ROWS = 5000
BATCH_BYTES = 2**21
_END = 2**62
_MOST_FAILURES = 1000
#: The DBF is read by ourselves; GDAL only has to take its letters for letters, whichever they are.
_OPTIONS = ["ENCODING=ISO-8859-1"]


@dataclass(frozen=True)
class LayerDialect(Dialect):
    """What was found out about a layer."""

    srid: int = 0
    crs_evidence: str = ""

    def describe(self) -> Dict[str, object]:
        """Return what was detected as plain values, for the ledger and the report."""
        told = super().describe()
        del told["header_line"]
        if self.sheet:
            told["layer"] = told.pop("sheet")
        return {**told, "crs": "EPSG:{}".format(self.srid), "crs_evidence": self.crs_evidence}


class Trouble(NamedTuple):
    """A shape that could not be read: number of its row in the file from 0, of its feature from 1, and why."""

    row: int
    line: int
    cause: str


@contextlib.contextmanager
def quiet() -> Iterator[List[str]]:
    """Keep GDAL's errors for ourselves, in the list that is given: they go into our sentences."""
    errors: List[str] = []

    def note(kind: int, _number: int, message: str) -> None:
        if kind >= gdal.CE_Failure:
            errors.append(message)

    gdal.PushErrorHandler(note)
    try:
        yield errors
    finally:
        gdal.PopErrorHandler()


def open_dataset(path: str, name: str, errors: List[str]):
    """Return a dataset of GDAL with at least one layer; :class:`UnreadableFile` with GDAL's reason otherwise."""
    try:
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR, open_options=_OPTIONS if path.lower().endswith(".shp") else [])
    except RuntimeError as error:  # another plugin may have asked GDAL to raise
        dataset, errors = None, [str(error)]
    if dataset is None or not dataset.GetLayerCount():
        raise UnreadableFile(tr("{file} is not a layer that can be opened ({cause}).").format(
            file=name, cause=errors[-1] if errors else tr("no known format")))
    return dataset


class LayerReader(TableReader):
    """Rows of a layer; the "line" is the number of the feature, from 1. Batches carry the shapes as received.

    While they are read ``heads`` gathers the kinds of shapes, ``shapeless`` counts features without one, ``troubles``
    holds those whose shape GDAL cannot read.
    """

    spatial = True
    dialect: LayerDialect

    def __init__(self, source: SourceFile, dialect: LayerDialect, path: str, layer, names: List[str],
                 folder: Optional[tempfile.TemporaryDirectory]):
        self._path, self._layer, self._folder = path, layer.GetName(), folder  # the folder lives as long as the reader
        self.srid = dialect.srid
        flat = ogr.GT_Flatten(layer.GetGeomType())
        #: The family of shapes that the file says it has, empty where it does not say.
        self.declared = family_of([head(flat, self.srid)]) if flat != ogr.wkbUnknown else ""
        super().__init__(source, names, dialect)

    def start_again(self) -> None:
        """Forget what an earlier reading met."""
        super().start_again()
        self.heads: Set[bytes] = set()
        self.shapeless = 0
        self.troubles: List[Trouble] = []

    def facts(self) -> Dict[str, Any]:
        """Return what the reading has shown, for the ledger and the report."""
        told: Dict[str, Any] = {"geometry": ", ".join(sorted(map(kind_of, self.heads))) or "–"}
        if self.shapeless:
            told["without_geometry"] = self.shapeless
        return told

    def _open(self, errors: List[str]) -> Tuple[Any, Any]:
        dataset = open_dataset(self._path, self.source.name, errors)
        return dataset, dataset.GetLayerByName(self._layer) or dataset.GetLayer(0)

    def _note(self, shapes: List[Optional[bytes]]) -> None:
        self.heads.update({shape[:HEAD_BYTES] for shape in shapes if shape})
        self.shapeless += shapes.count(None)


def next_feature(layer, errors: List[str]):
    """Return the next feature, None at the end; one that GDAL raises for is passed over, its reason in ``errors``."""
    for _ in range(_MOST_FAILURES):
        try:
            return layer.GetNextFeature()
        except RuntimeError as error:
            errors.append(str(error))
    return None


class FeatureReader(LayerReader):
    """A layer of which GDAL gives the attributes too."""

    def __init__(self, source: SourceFile, dialect: LayerDialect, path: str, layer,
                 folder: Optional[tempfile.TemporaryDirectory]):
        definition = layer.GetLayerDefn()
        names = [definition.GetFieldDefn(place).GetName() for place in range(definition.GetFieldCount())]
        super().__init__(source, dialect, path, layer, names or ["id"], folder)

    def batches(self) -> Iterator[Batch]:
        """Yield the features in batches, with their shapes."""
        self.start_again()
        with quiet() as errors:
            dataset, layer = self._open(errors)
        readers = _cell_readers(layer)
        while True:
            with quiet() as errors:
                batch = self._batch(layer, readers, errors)
                if errors:
                    raise UnreadableFile(
                        tr("{file} is damaged: {count} of its {expected} features can be read ({cause}).").format(
                            file=self.source.name, count=self.tally.rows, expected=layer.GetFeatureCount(),
                            cause=errors[-1]))
            if not batch.lines:
                return
            yield batch

    def _batch(self, layer, readers: List[Callable], errors: List[str]) -> Batch:
        first = self.tally.rows + 1
        rows: List[List[str]] = []
        shapes: List[Optional[bytes]] = []
        size = 0
        while len(rows) < BATCH_ROWS and size < BATCH_BYTES:
            feature = next_feature(layer, errors)
            if feature is None:
                break
            self.tally.rows += 1
            rows.append([read(feature) for read in readers] or [str(self.tally.rows)])
            geometry = feature.GetGeometryRef()
            shape = None if geometry is None else to_ewkb(geometry, self.srid)
            if errors:
                self.troubles.append(Trouble(self.tally.rows - 1, self.tally.rows, errors[-1]))
                errors.clear()
            shapes.append(shape)
            size += len(shape or b"")
        self._note(shapes)
        return Batch(range(first, first + len(rows)), list(zip(*rows)), shapes)


class ShapefileReader(LayerReader):
    """A shapefile: GDAL gives the shapes, the DBF its own cells; a deleted record is no row."""

    def __init__(self, source: SourceFile, dialect: LayerDialect, path: str, layer, dbf: Dbf,
                 folder: Optional[tempfile.TemporaryDirectory]):
        self.dbf = dbf
        super().__init__(source, dialect, path, layer, dbf.names, folder)

    def batches(self) -> Iterator[Batch]:
        """Yield the features in batches; what only one of the .shp and the .dbf has is rejected."""
        self.start_again()
        with quiet() as errors:
            dataset, layer = self._open(errors)
            definition = layer.GetLayerDefn()
            layer.SetIgnoredFields([definition.GetFieldDefn(place).GetName()
                                    for place in range(definition.GetFieldCount())])
            average = gdal.VSIStatL(self._path).size // max(1, layer.GetFeatureCount())
        shapes = _ShapesByRecord(layer, self.srid)
        start = 0
        for records in self.dbf.records(max(1, min(BATCH_ROWS, BATCH_BYTES // max(1, average)))):
            batch = self._batch(start, records, shapes.until(start + len(records)), shapes.causes)
            start += len(records)
            if batch.lines:
                yield batch
        for record in shapes.until(_END):
            self.reject(record + 1, "", "no_record", tr("the .dbf has no record for this shape"))

    def _batch(self, start: int, records: np.ndarray, found: Dict[int, Optional[bytes]], causes: Dict[int, str]
               ) -> Batch:
        kept = np.flatnonzero(is_kept(records)).tolist()
        places = [place for place in kept if start + place in found]
        if len(places) < len(kept):
            self._reject_shapeless(start, records, [place for place in kept if start + place not in found])
        shapes = [found[start + place] for place in places]
        self.troubles += [Trouble(self.tally.rows + row, start + place + 1, causes[start + place])
                          for row, place in enumerate(places) if start + place in causes]
        self._note(shapes)
        self.tally.rows += len(places)
        return Batch([start + place + 1 for place in places], self.dbf.columns(records[places]), shapes)

    def _reject_shapeless(self, start: int, records: np.ndarray, places: List[int]) -> None:
        for place, cells in zip(places, zip(*self.dbf.columns(records[places]))):
            self.reject(start + place + 1, "; ".join(cells), "no_shape", tr("the .shp has no shape for this record"))


class _ShapesByRecord:
    """The shapes of a shapefile by the number of their record, from 0, in their order; ``causes``: not readable."""

    def __init__(self, layer, srid: int):
        self.causes: Dict[int, str] = {}
        self._layer, self._srid = layer, srid
        self._number = -1
        self._held: Optional[bytes] = None

    def until(self, end: int) -> Dict[int, Optional[bytes]]:
        """Return the shapes that follow, up to the record ``end``; those behind it wait for the next call."""
        found: Dict[int, Optional[bytes]] = {}
        with quiet() as errors:
            while self._number < end:
                if self._number >= 0:
                    found[self._number] = self._held
                feature = next_feature(self._layer, errors)
                if feature is None:
                    self._number = _END
                    break
                self._number, geometry = feature.GetFID(), feature.GetGeometryRef()
                self._held = None if geometry is None else to_ewkb(geometry, self._srid)
                if errors:
                    self.causes[self._number] = errors[-1]
                    errors.clear()
        return found


# -- cells


def _cell_readers(layer) -> List[Callable]:
    """Return one function per attribute, from a feature to the text of its cell."""
    definition = layer.GetLayerDefn()
    return [_cell_reader(place, definition.GetFieldDefn(place)) for place in range(definition.GetFieldCount())]


def _cell_reader(place: int, field) -> Callable[[Any], str]:
    kind, boolean = field.GetType(), field.GetSubType() == ogr.OFSTBoolean

    def text(feature) -> str:
        found = feature.GetFieldAsString(place)  # empty for NULL
        if isinstance(found, bytes):  # GDAL's own answer where letters are not UTF-8
            found = found.decode("cp1252", "replace")
        return found.replace("\0", "") if "\0" in found else found

    def real(feature) -> str:  # as text GDAL cuts it at 15 digits
        return repr(feature.GetFieldAsDouble(place)) if feature.IsFieldSetAndNotNull(place) else ""

    def date(feature) -> str:  # GDAL writes 2020/01/31
        return text(feature).replace("/", "-", 2)

    def truth(feature) -> str:
        return {"1": "true", "0": "false"}.get(text(feature), "")

    if kind == ogr.OFTReal:
        return real
    if kind in (ogr.OFTDate, ogr.OFTDateTime):
        return date
    return truth if boolean else text
