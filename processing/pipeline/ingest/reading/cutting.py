"""Lines cut into columns all at once, where every line is a row: the csv module only sees those that have quotes."""

import csv
from itertools import chain
from typing import Callable, List, NamedTuple, Optional, Sequence, Tuple

import numpy

from ..cells import Cells
from .dialect import Form

Fit = Callable[[List[str]], Optional[List[str]]]
"""Brings the cells of a line to the width of the table; None where cells would be lost or made up."""
_NEWLINE, _RETURN = b"\n\r"


class Cut(NamedTuple):
    """The columns of some lines; ``even``: each line had just as many cells as the table has columns."""

    columns: List[Cells]
    even: bool


class _Lines:
    """Where the lines of ``content`` (UTF-8) and the delimiters in them are.

    ``counts`` are the cells of each line; ``regular`` tells whether all lines end alike.
    """

    def __init__(self, content: bytes, delimiter: int):
        if not content.endswith(b"\n"):
            content += b"\r\n" if b"\r" in content else b"\n"
        self.content = content
        self.data = numpy.frombuffer(content, numpy.uint8)
        self._marks = numpy.flatnonzero((self.data == delimiter) | (self.data == _NEWLINE))
        last = numpy.flatnonzero(self.data[self._marks] == _NEWLINE)
        self._first = numpy.append(0, last[:-1] + 1)  # the first mark of each line
        self.counts = last - self._first + 1
        self.newlines = self._marks[last]
        returns = numpy.count_nonzero(self.data == _RETURN)
        self.regular = not returns or (
            returns == len(last) and bool((self.data[self.newlines - 1] == _RETURN).all()))
        self.starts = numpy.append(0, self.newlines[:-1] + 1)
        self.ends = self.newlines - bool(returns)

    def cells(self, width: int) -> Tuple[numpy.ndarray, numpy.ndarray]:
        """Return where the cells of each column start and end, of lines that have ``width``."""
        ends = self._marks.take(self._first + numpy.arange(width)[:, None], mode="clip")
        ends[-1] = self.ends
        return numpy.concatenate([self.starts[None], ends[:-1] + 1]), ends

    def holding(self, sign: int) -> numpy.ndarray:
        """Return which lines hold a sign."""
        found = numpy.zeros(len(self.starts), bool)
        found[numpy.searchsorted(self.newlines, numpy.flatnonzero(self.data == sign))] = True
        return found

    def texts(self, lines: numpy.ndarray) -> List[str]:
        """Return the text of some lines, without their ends."""
        return [self.content[start:end].decode("utf-8")
                for start, end in zip(self.starts[lines].tolist(), self.ends[lines].tolist())]


def cut(content: bytes, form: Form, width: int, fit: Fit, header: Sequence[str]) -> Optional[Cut]:
    """Return the cells of every line of ``content`` (UTF-8, without NUL).

    None where a line may not be a row: it is blank, the ``header`` again, runs over several lines, has its quotes
    astray or does not ``fit``; or where cells are written in a way that is not known here.
    """
    mark, quote = form.delimiter.encode("utf-8"), form.quote.encode("utf-8")
    if len(mark) != 1 or len(quote) > 1 or form.skip_space or form.escape and form.escape.encode("utf-8") in content:
        return None
    if header and mark.join(cell.encode("utf-8") for cell in header) in content:
        return None
    lines = _Lines(content, mark[0])
    odd = lines.counts != width
    if quote and quote in content:
        odd |= lines.holding(quote[0])
    if not lines.regular or (lines.ends - lines.starts == width - 1)[~odd].any():
        return None
    starts, ends = lines.cells(width)
    if not odd.any():
        return Cut([Cells.cut(lines.data, *found) for found in zip(starts, ends)], True)
    rows = _rows(lines.texts(odd), form)
    fitted = [row for row in map(fit, rows) if row is not None]
    if not rows or len(fitted) < len(rows) or [""] * width in fitted or header and list(header) in fitted:
        return None
    apart = Cells.of(list(chain.from_iterable(fitted))).slices  # behind all other cells
    starts[:, odd] = apart.starts.reshape(-1, width).T + len(lines.data)
    ends[:, odd] = apart.ends.reshape(-1, width).T + len(lines.data)
    data = numpy.concatenate([lines.data, apart.data])
    return Cut([Cells.cut(data, *found) for found in zip(starts, ends)], all(len(row) == width for row in rows))


def _rows(lines: List[str], form: Form) -> List[List[str]]:
    """Return the cells of each line; none at all where quotes are astray or a cell runs over several lines."""
    quoted = [line for line in lines if form.quote and form.quote in line]
    try:
        parsed = list(form.reader(quoted, strict=True))
    except csv.Error:
        return []
    if len(parsed) != len(quoted):
        return []
    following = iter(parsed)
    return [next(following) if form.quote and form.quote in line else line.split(form.delimiter) for line in lines]
