"""Reading the features of a layer: attributes as text cells, shapes as EWKB, as many times as they are asked for."""

import contextlib
import tempfile
from dataclasses import dataclass
from typing import Any, Callable, Dict, Iterator, List, NamedTuple, Optional, Set, Tuple

from osgeo import gdal, ogr

from ...errors import UnreadableFile
from ...translation import tr
from ..reading.dialect import Dialect
from ..reading.sources import SourceFile
from ..reading.tabular import Batch, TableReader
from .wkb import HEAD_BYTES, family_of, head, kind_of, to_ewkb

BATCH_ROWS = 5000
BATCH_BYTES = 2**21
_MOST_FAILURES = 1000
#: A DBF is read by ourselves; GDAL only has to take its letters for letters, whichever they are.
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
