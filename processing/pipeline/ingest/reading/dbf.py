"""Reading dBASE tables (.dbf), alone or beside a shapefile: records of fixed width, cut by column over a batch.

GDAL reads them too, but cell by cell, with numbers already turned into others, and in letters that depend on an
environment that QGIS changes. Here a cell is the text that stands in the file.
"""

import re
import struct
from dataclasses import dataclass
from typing import BinaryIO, Callable, Dict, Iterator, List, NamedTuple, Sequence, Tuple

import numpy as np

from ...errors import UnreadableFile
from ...translation import tr
from ..layers.shapefile import companions
from .dbfletters import ERRORS, find_letters
from .dialect import Dialect, ReadOptions
from .sources import SourceFile
from .tabular import Batch, TableReader

BATCH_ROWS = 5000
_BLOCK_BYTES = 2**20
_AFTER_NUL = re.compile(rb"\0[^\n]*")
_LONG_EXPONENT = re.compile(r"(?<=[eE][+-])0+(?=[0-9]{2})")
_DELETED = ord("*")
_END_OF_FIELDS = (0x0D, 0)
_TRUE, _FALSE = frozenset("TtYy"), frozenset("FfNn")


class Field(NamedTuple):
    """A column of a DBF: its type letter (C, N, F, D, L, I, B, O, M…), where it stands in a record, how long it is."""

    name: bytes
    kind: str
    start: int
    length: int


@dataclass(frozen=True)
class Header:
    """What the head of a DBF says: how many records, where they begin, how long each is, what columns they have."""

    records: int
    start: int
    width: int
    driver: int
    fields: Tuple[Field, ...]


def read_header(stream: BinaryIO, name: str) -> Header:
    """Return the header of a DBF; :class:`UnreadableFile` where it is none, or a kind that is not read."""
    head = stream.read(32)
    if len(head) < 32:
        raise UnreadableFile(tr("{file} is damaged: it is shorter than the head of a DBF.").format(file=name))
    if head[0] & 7 == 4:
        raise UnreadableFile(tr("{file} is a table of dBASE 7, which is not read: save it as dBASE IV or CSV.").format(
            file=name))
    records, start, width = struct.unpack_from("<IHH", head, 4)
    rest = stream.read(max(0, start - 32))
    fields: List[Field] = []
    place = 1
    for at in range(0, len(rest) - 31, 32):
        if rest[at] in _END_OF_FIELDS:
            break
        kind = chr(rest[at + 11]).upper()
        length = rest[at + 16] + (256 * rest[at + 17] if kind == "C" else 0)
        fields.append(Field(rest[at:at + 11].split(b"\0")[0].strip(), kind, place, length))
        place += length
    if not fields or place > width or len(rest) < start - 32:
        raise UnreadableFile(tr("{file} is not a DBF that can be read: its columns do not fit its records.").format(
            file=name))
    return Header(records, start, width, head[29], tuple(fields))


class Dbf:
    """A DBF opened: its columns, its letters, and its records by column as often as they are asked for.

    ``opener`` gives a new stream on its bytes, ``cpg`` is what a .cpg beside it holds. ``belied`` is the encoding that
    it gives itself, where its letters are others. Errors as :func:`read_header` and :func:`.dbfletters.find_letters`.
    """

    def __init__(self, opener: Callable[[], BinaryIO], name: str, declared: str = "", cpg: bytes = b""):
        self._open, self.name = opener, name
        with opener() as stream:
            self.header = read_header(stream, name)
        self.encoding, self.belied = find_letters(self._all_texts(), self.header.driver, cpg, declared, name)
        self.fields = [field for field in self.header.fields if field.kind != "0"]  # FoxPro's own

    @property
    def names(self) -> List[str]:
        """The names of the columns as the file has them."""
        return [self._decode(field.name) for field in self.fields]

    @property
    def memos(self) -> List[str]:
        """The names of the columns whose texts stand in another file (.dbt, .fpt), which is not read."""
        return [self._decode(field.name) for field in self.fields if field.kind in "MGP"]

    def records(self, most: int = BATCH_ROWS) -> Iterator[np.ndarray]:
        """Yield all records, also deleted ones, as bytes: (count, width); ``most`` at once.

        Raises :class:`UnreadableFile` where the file ends before they do.
        """
        width, left = self.header.width, self.header.records
        most = max(1, min(most, _BLOCK_BYTES // width))
        with self._open() as stream:
            stream.read(self.header.start)
            while left:
                block = stream.read(width * min(most, left))
                count = len(block) // width
                if count < min(most, left):
                    raise UnreadableFile(
                        tr("{file} is damaged: {count} of its {expected} records are there. Copy or download it "
                           "again.").format(file=self.name, count=self.header.records - left + count,
                                            expected=self.header.records))
                left -= count
                yield np.frombuffer(block, np.uint8, count * width).reshape(count, width)

    def columns(self, records: np.ndarray) -> List[Sequence[str]]:
        """Return the cells of some records by column."""
        return [self._cells(field, records[:, field.start:field.start + field.length]) for field in self.fields]

    def _all_texts(self) -> Iterator[bytes]:
        yield b"\n".join(field.name for field in self.header.fields)
        texts = [field for field in self.header.fields if field.kind == "C"]
        for records in self.records() if texts else ():
            for field in texts:
                yield _lines(records[:, field.start:field.start + field.length])

    def _cells(self, field: Field, column: np.ndarray) -> Sequence[str]:
        if field.kind in "I+" and field.length == 4:
            return list(map(str, np.ascontiguousarray(column).view("<i4")[:, 0].tolist()))
        if field.kind in "BO" and field.length == 8:
            return list(map(repr, np.ascontiguousarray(column).view("<f8")[:, 0].tolist()))
        texts = self._texts(column)
        if field.kind in "NF":
            return [_number(text.strip()) for text in texts]
        if field.kind == "D":
            return [_date(text.strip()) for text in texts]
        if field.kind == "L":
            return ["true" if text in _TRUE else "false" if text in _FALSE else "" for text in texts]
        return [text.rstrip(" ") for text in texts]

    def _texts(self, column: np.ndarray) -> List[str]:
        joined = _lines(column)
        if joined.count(b"\n") != len(column):  # a cell of several lines
            return [self._decode(cell.tobytes().split(b"\0")[0]) for cell in column]
        if b"\0" in joined:
            joined = _AFTER_NUL.sub(b"", joined)
        return self._decode(joined).split("\n")[:-1]

    def _decode(self, text: bytes) -> str:
        return text.decode(self.encoding.codec, ERRORS)


def is_kept(records: np.ndarray) -> np.ndarray:
    """Return which of some records are not marked as deleted."""
    return records[:, 0] != _DELETED


def _lines(column: np.ndarray) -> bytes:
    """Return the cells of a column, (count, length) bytes, each with a line end behind it."""
    lines = np.full((column.shape[0], column.shape[1] + 1), ord("\n"), np.uint8)
    lines[:, :-1] = column
    return lines.tobytes()


def _number(text: str) -> str:
    """Return a number as written, nothing for the stars of one too large for its column; ArcGIS writes 1.5e+003."""
    if "*" in text and not text.strip("*"):
        return ""
    return _LONG_EXPONENT.sub("", text) if "e" in text or "E" in text else text


def _date(text: str) -> str:
    """Return 20200131 as 2020-01-31, nothing for 00000000."""
    if len(text) != 8 or not text.isdigit():
        return text
    return "" if text == "00000000" else "-".join((text[:4], text[4:6], text[6:]))


class DbfReader(TableReader):
    """Rows of a DBF; the "line" is the number of the record, from 1. Deleted records are no rows."""

    def __init__(self, source: SourceFile, dbf: Dbf):
        self._dbf = dbf
        super().__init__(source, dbf.names, Dialect("dbf", dbf.encoding))

    def batches(self) -> Iterator[Batch]:
        """Yield the records in batches."""
        self.start_again()
        read = 0
        for records in self._dbf.records():
            kept = np.flatnonzero(is_kept(records))
            self.tally.rows += len(kept)
            if len(kept):
                yield Batch((kept + read + 1).tolist(), self._dbf.columns(records[kept]))
            read += len(records)


def open_dbf(source: SourceFile, options: ReadOptions) -> DbfReader:
    """Return the reader of a .dbf table."""
    return DbfReader(source, read_dbf(source, companions(source), options.encoding))


def read_dbf(source: SourceFile, parts: Dict[str, SourceFile], declared: str) -> Dbf:
    """Return a .dbf opened, with the .cpg among the ``parts`` that came with it."""
    cpg = b""
    if ".cpg" in parts:
        with parts[".cpg"].open() as stream:
            cpg = stream.read(100)
    return Dbf(source.open, source.name, declared, cpg)
