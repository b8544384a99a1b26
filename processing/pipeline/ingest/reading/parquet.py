"""Reading Parquet, where something can: pyarrow, or GDAL where it is built with its Parquet driver."""

import contextlib
import datetime
import importlib
import json
from typing import Any, Iterator, List, Tuple

from ...errors import MissingPackage, UnreadableFile
from ...translation import tr
from .dialect import Dialect, ReadOptions
from .sources import SourceFile
from .tabular import TableReader
from .workbook import value_text

_CELLS = 200_000
"""Cells that are turned into text at a time."""


def open_parquet(source: SourceFile, options: ReadOptions) -> "ParquetReader":
    """Return the reader of a Parquet file; ``options`` have nothing to settle in it.

    Raises :class:`MissingPackage` where neither pyarrow nor GDAL's driver is there.
    """
    wrong = _arrow_fault()
    kind = _arrow if not wrong else _gdal if _gdal_reads() else None
    if kind is None:
        raise MissingPackage(
            tr("Reading {file} needs the Python package pyarrow, or a GDAL with its Parquet driver: install pyarrow "
               "for this QGIS (python3 -m pip install pyarrow), or save the table as CSV. ({cause})").format(
                   file=source.name, cause=wrong))
    with kind(source) as (names, _):
        return ParquetReader(source, names, Dialect("parquet"), kind)


class ParquetReader(TableReader):
    """Rows of a Parquet file; the line is the number of the row, from 1."""

    def __init__(self, source: SourceFile, names: List[str], dialect: Dialect, kind):
        super().__init__(source, names, dialect)
        self._kind = kind

    def _rows(self) -> Iterator[Tuple[int, List[str]]]:
        with self._kind(self.source) as (_, rows):
            for number, row in enumerate(rows, start=1):
                cells = [cell if cell.__class__ is str else _text(cell) for cell in row]
                if any(cells):
                    yield number, cells
                else:
                    self.tally.blank_rows += 1


def _text(value: Any) -> str:
    """Return a value as the text of a cell; lists and structures as JSON, bytes in hexadecimal."""
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False, default=_text)
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, float) and value != value:
        return ""
    if isinstance(value, datetime.datetime) and value.tzinfo:
        return value.isoformat(" ")
    return value_text(value)


@contextlib.contextmanager
def _arrow(source: SourceFile):
    """Yield (names, rows) of a file by pyarrow."""
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    with source.on_disk() as path:
        try:
            file = ParquetFile(path)
        except (ArrowException, OSError) as error:
            raise _unopened(source) from error
        with contextlib.closing(file):
            yield file.schema_arrow.names, _arrow_rows(file)


def _arrow_rows(file) -> Iterator[Tuple[Any, ...]]:
    for batch in file.iter_batches(max(50, _CELLS // len(file.schema_arrow.names))):
        yield from zip(*(column.to_pylist() for column in batch.columns))


def _arrow_fault() -> str:
    """Return why pyarrow is of no use, empty where it is: a newer one may want another numpy than this QGIS has."""
    try:
        importlib.import_module("pyarrow.parquet")
    except ImportError as error:
        return str(error)
    return ""


def _gdal_reads() -> bool:
    try:
        from osgeo import gdal
    except ImportError:
        return False
    return gdal.GetDriverByName("Parquet") is not None


@contextlib.contextmanager
def _gdal(source: SourceFile):
    """Yield (names, rows) of a file by GDAL."""
    from osgeo import gdal

    with source.on_disk() as path:
        try:
            dataset = gdal.OpenEx(path, gdal.OF_VECTOR, allowed_drivers=["Parquet"])
        except RuntimeError:  # another plugin may have asked GDAL to raise
            dataset = None
        if dataset is None:
            raise _unopened(source)
        layer = dataset.GetLayer(0)
        fields = layer.GetLayerDefn()
        places = range(fields.GetFieldCount())
        names = [fields.GetFieldDefn(place).GetName() for place in places]
        yield names, ([feature.GetFieldAsString(place) for place in places] for feature in layer)


def _unopened(source: SourceFile) -> UnreadableFile:
    return UnreadableFile(tr("{file} is not a Parquet file that can be opened. Get it again.").format(
        file=source.name))
