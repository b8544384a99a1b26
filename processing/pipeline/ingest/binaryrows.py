"""Rows in COPY's binary format: for tables with large shapes, whose bytes would be twice as many in hexadecimal.

What a value is stays the server's business where texts do not settle it by themselves: only types are here that Python
reads as PostgreSQL does.
"""

import datetime
import struct
from itertools import chain, repeat
from typing import Callable, Dict, List, Optional, Sequence

from .values.typing import ColumnType

_FIRST_DAY = datetime.date(2000, 1, 1).toordinal()
"""Day zero of PostgreSQL."""
_NULL = struct.pack("!i", -1)
_LENGTH = struct.Struct("!i")
_INTEGER, _BIGINT, _DOUBLE = struct.Struct("!ii"), struct.Struct("!iq"), struct.Struct("!id")
_BOOLEAN = {"t": struct.pack("!i?", 1, True), "f": struct.pack("!i?", 1, False)}
_JSONB = b"\1"
"""The version of its binary form."""

Encode = Callable[[str], bytes]


def _text(cell: str) -> bytes:
    value = cell.encode("utf-8")
    return _LENGTH.pack(len(value)) + value


def _day(cell: str) -> bytes:
    day = datetime.date.fromisoformat(cell.replace("/", "-"))
    return _INTEGER.pack(4, day.toordinal() - _FIRST_DAY)


def _json(cell: str) -> bytes:
    value = _JSONB + cell.encode("utf-8")
    return _LENGTH.pack(len(value)) + value


_TYPES: Dict[str, Encode] = {
    "text": _text,
    "integer": lambda cell: _INTEGER.pack(4, int(cell)),
    "bigint": lambda cell: _BIGINT.pack(8, int(cell)),
    "double precision": lambda cell: _DOUBLE.pack(8, float(cell)),
    "boolean": _BOOLEAN.__getitem__,
}


def encoders(kinds: Sequence[ColumnType]) -> Optional[List[Encode]]:
    """Return who writes the values of each column, None where only the server can read those of one."""
    found = [_day if (kind.sql_type, kind.reading) == ("date", "iso_date") else _TYPES.get(kind.sql_type)
             for kind in kinds]
    return [encode for encode in found if encode] if all(found) else None


def binary_rows(first_row: int, columns: Sequence[Sequence[str]], encode: Sequence[Encode],
                shapes: Sequence[Optional[bytes]]) -> bytes:
    """Return rows of ``_row``, the values of ``columns`` ('' for NULL; the last ones are ``_missing``) and shapes."""
    fields = [[_BIGINT.pack(8, row) for row in range(first_row, first_row + len(shapes))]]
    for one, cells in zip([*encode, _json], columns):
        values = {cell: one(cell) if cell else _NULL for cell in set(cells)}
        fields.append(list(map(values.__getitem__, cells)))
    fields.append([_NULL if shape is None else _LENGTH.pack(len(shape)) for shape in shapes])
    start = struct.pack("!h", len(columns) + 2)
    return b"".join(chain.from_iterable(zip(repeat(start), *fields, (shape or b"" for shape in shapes))))
