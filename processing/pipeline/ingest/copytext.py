"""Rows as PostgreSQL's COPY takes them: text with a tabulation between cells, or its binary format."""

import re
import struct
from typing import Optional, Sequence

import numpy

from .cells import Cells

_ZERO = ord("0")
NULL = "\\N"
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}

MOST_BYTES = 2**22
"""Bytes of a batch's blocks side by side; beyond, they are mostly zeros."""
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def escape(cell: str) -> str:
    """Return one cell as COPY expects it."""
    return cell.translate(_ESCAPES)


def copy_token(text: Optional[str]) -> str:
    """Return a text as COPY writes it; :data:`NULL` where there is none."""
    return NULL if text is None else escape(text)


def cell_text(token: str) -> Optional[str]:
    """Return the text of a cell that COPY wrote, None for NULL."""
    if "\\" not in token:
        return token
    return None if token == NULL else _ESCAPE.sub(lambda match: _ESCAPED.get(match.group(1), match.group(1)), token)


def copy_text(rows: Sequence[Sequence[str]]) -> str:
    """Return ``rows`` (all equally wide) as COPY lines.

    Escaping looks at the batch first: only rows of a batch that holds something to escape are looked at.
    """
    if not rows:
        return ""
    tabs = len(rows[0]) - 1
    lines = list(map("\t".join, rows))
    text = "\n".join(lines)
    clean = "\\" not in text and "\r" not in text
    if clean and text.count("\n") == len(rows) - 1 and text.count("\t") == tabs * len(rows):
        return text + "\n"
    return "".join(
        line + "\n"
        if "\\" not in line and "\n" not in line and "\r" not in line and line.count("\t") == tabs
        else "\t".join(map(escape, row)) + "\n"
        for line, row in zip(lines, rows))


def copy_cells(columns: Sequence[Cells]) -> bytes:
    """Return columns (all equally long) as COPY lines: their blocks side by side, then without the zeros in them.

    Cells to escape, and blocks that would be mostly zeros, take the way of :func:`copy_text`.
    """
    blocks = [block for block in (cells.block for cells in columns) if block is not None]
    width = sum(block.shape[1] for block in blocks)
    if len(blocks) == len(columns) and width * len(blocks[0]) <= MOST_BYTES:
        fields = [(str(place), "S{}".format(block.shape[1])) for place, block in enumerate(blocks)]
        ends = [(place + "end", "S1") for place, _ in fields]
        rows = numpy.empty(len(blocks[0]), [both for pair in zip(fields, ends) for both in pair])
        for (place, size), block in zip(fields, blocks):
            rows[place] = numpy.ascontiguousarray(block).view(size).ravel()
            rows[place + "end"] = b"\t"
        rows[ends[-1][0]] = b"\n"
        line = rows.view(numpy.uint8)
        seen = {sign: numpy.count_nonzero(line == ord(sign)) for sign in "\\\r\n\t"}
        if seen == {"\\": 0, "\r": 0, "\n": len(rows), "\t": len(rows) * (len(columns) - 1)}:
            return line.tobytes().translate(None, b"\0")
    return copy_text(list(zip(*columns))).encode("utf-8")


def numbered(first: int, count: int) -> Cells:
    """Return the numbers of ``count`` rows from ``first`` (at least 1) on as cells."""
    rest = numpy.arange(first, first + count)
    digits = numpy.zeros((count, len(str(first + count))), numpy.uint8)
    for place in range(digits.shape[1] - 1, -1, -1):
        tenth = rest // 10
        digits[:, place] = (rest - 10 * tenth + _ZERO) * (rest > 0)
        rest = tenth
    return Cells.packed(digits)


BINARY_START = b"PGCOPY\n\xff\r\n\0" + struct.pack("!ii", 0, 0)
BINARY_END = struct.pack("!h", -1)
_INT4, _BYTEA = 23, 17  # the types' numbers in pg_type


def binary_row(values: Sequence[Optional[bytes]]) -> bytes:
    """Return one row of the binary format; its values are in their types' own binary forms, None is NULL."""
    parts = [struct.pack("!h", len(values))]
    for value in values:
        parts += [struct.pack("!i", -1)] if value is None else [struct.pack("!i", len(value)), value]
    return b"".join(parts)


def int8(value: int) -> bytes:
    """Return a bigint in binary."""
    return struct.pack("!q", value)


def int4(value: int) -> bytes:
    """Return an integer in binary."""
    return struct.pack("!i", value)


def int4_array(values: Sequence[int]) -> bytes:
    """Return an integer[] in binary."""
    body = struct.pack("!" + "ii" * len(values), *(part for value in values for part in (4, value)))
    return struct.pack("!iiiii", 1, 0, _INT4, len(values), 1) + body


def bytea_array(values: Sequence[Optional[bytes]]) -> bytes:
    """Return a bytea[] in binary, None where there is no value."""
    parts = [struct.pack("!iiiii", 1, 1, _BYTEA, len(values), 1)]
    for value in values:
        parts += [struct.pack("!i", -1)] if value is None else [struct.pack("!i", len(value)), value]
    return b"".join(parts)
