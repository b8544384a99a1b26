"""Reading CSV, TXT and TSV: the csv module, with the physical lines kept at hand for what goes wrong."""

import csv
import io
import re
from operator import methodcaller
from typing import Iterator, List, Optional, Sequence, Tuple

from ..errors import UnreadableFile
from ..translation import tr
from .dialect import SAMPLE_CHARACTERS, Dialect, Form, ReadOptions, detect_form, find_header, header_cells, sample_rows
from .encoding import TextEncoding, detect_encoding
from .sources import SourceFile
from .tabular import Batch, TableReader, Tally
from .textlines import Chunk, line_count, read_chunks, split_lines

_WEB_PAGE = re.compile(r"\s*<(!doctype html|html|head|\?xml)\b", re.I)
MAX_CELL = 8 * 2**20
"""Characters of one cell (an outline in GeoJSON may be long); more is a quote that was never closed."""


def open_delimited(source: SourceFile, options: ReadOptions) -> "DelimitedReader":
    """Detect how ``source`` is written and return its reader."""
    with source.open() as stream:
        encoding = detect_encoding(stream, source.name, options.encoding)
    with io.TextIOWrapper(source.open(), encoding=encoding.codec, errors=encoding.errors, newline="") as text:
        sample = text.read(SAMPLE_CHARACTERS).replace("\0", "")
    if not sample.strip():
        raise UnreadableFile(tr("The file {path} is empty.").format(path=source.name))
    if _WEB_PAGE.match(sample):
        raise UnreadableFile(tr("{file} is a web page, not a table: the download failed. Get the file again.").format(
            file=source.name))
    if len(sample) == SAMPLE_CHARACTERS:
        sample = sample[: max(sample.rfind("\n"), sample.rfind("\r")) + 1] or sample
    form = detect_form(sample, source.name, options.delimiter)
    rows = sample_rows(sample, form)
    header_line, header, body = header_of(rows, options, source.name)
    reader = DelimitedReader(source, header, Dialect("text", encoding, form, header_line))
    return _widened(reader, rows, header, body)


def header_of(rows, options: ReadOptions, name: str) -> Tuple[int, List[str], int]:
    """Return the header's line (0: none), its cells, and the index in ``rows`` of the first row of data."""
    if options.header_line:
        index = next((place for place, (line, _) in enumerate(rows) if line == options.header_line), None)
        if index is None or not any(rows[index][1]):
            raise UnreadableFile(
                tr("{file} has no header at line {line}: set another HEADER_LINE.").format(
                    file=name, line=options.header_line
                )
            )
        found = True
    elif options.header_line == 0:
        index, found = next((place for place, (_, cells) in enumerate(rows) if any(cells)), 0), False
    else:
        index, found = find_header(rows)
    if not found:
        return 0, [""] * max((len(trimmed(cells)) for _, cells in rows[index:]), default=0), index
    return rows[index][0], header_cells(rows[index][1]), index + 1


def _is_blank(cells: List[str], width: int, lines: List[str]) -> bool:
    if len(cells) == width:
        return not any(cells)
    return bool(cells) and not trimmed(cells) or not any(map(str.strip, lines))


def trimmed(cells: Sequence[str]) -> Sequence[str]:
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return cells[:end]


def _widened(reader: "DelimitedReader", rows, header: List[str], body: int) -> "DelimitedReader":
    """Return a reader wide enough when most rows are wider than the header names columns.

    Then rows of any width are expected (candidates differ from place to place): the widest of the whole file
    sets the number of columns and shorter rows are filled with empty cells.
    """
    data = [trimmed(cells) for _, cells in rows[body:] if any(cells)]
    wider = sum(1 for cells in data if len(cells) > len(header))
    narrower = sum(1 for _, cells in rows[body:] if any(cells) and len(cells) < len(header))
    named_by_position = reader.dialect.header_line and len(rows[body - 1][1]) > len(header) and wider
    if wider * 2 <= len(data) and narrower * 2 <= len(data) and not named_by_position:
        return reader
    width = len(header)
    for cells in reader.all_rows():
        if len(cells) > width:
            width = max(width, len(trimmed(cells)))
    dialect = reader.dialect
    wide = Dialect(dialect.kind, dialect.encoding, dialect.form, dialect.header_line, padded=True)
    return DelimitedReader(reader.source, header + [""] * (width - len(header)), wide)


class _Lines:
    """The lines of a chunk from number ``number``, remembered until the row is taken, and put back on demand.

    A row that is not over at the end of the chunk takes the next chunks in.
    """

    def __init__(self, chunk: Chunk, more: Iterator[Chunk], number: int):
        self.chunks = [chunk]
        self.number = number
        self.row: List[str] = []
        self._more = more
        self._lines = split_lines(chunk.text)
        self._at = 0

    def __iter__(self):
        return self

    def __next__(self) -> str:
        while self.over:
            chunk = next(self._more)
            self.chunks.append(chunk)
            self._lines += split_lines(chunk.text)
        line = self._lines[self._at]
        self._at += 1
        self.row.append(line)
        return line

    @property
    def over(self) -> bool:
        """Whether all lines that were taken in are used."""
        return self._at == len(self._lines)

    def settle(self) -> None:
        """The row is over: the next one begins below."""
        self.number += len(self.row)
        self.row = []

    def put_back(self) -> None:
        """Give all lines of the row again, but the first."""
        self._at -= len(self.row) - 1
        self.number += 1
        self.row = []


class DelimitedReader(TableReader):
    """Rows of a text table, a chunk of lines at a time. See :class:`..tabular.TableReader`.

    Three ways to the same rows: a chunk without any quotation mark is cut at its line ends and delimiters; one whose
    quotes are all in order goes through the csv module at once; whatever else, and the chunk with the header, is gone
    through row by row (:meth:`_careful`), which alone knows how to reject.
    """

    def batches(self) -> Iterator[Batch]:
        """Yield the rows of one chunk after the other, with the bytes they were cut from."""
        self.rejects, self.tally = [], Tally()
        number = 1
        with self.source.open() as stream:
            chunks = read_chunks(stream, self._encoding, self.source.name)
            for chunk in chunks:
                taken = [chunk]
                batch = self._quick(chunk, number) if number > 1 else None
                if batch is None:
                    lines = _Lines(chunk, chunks, number)
                    batch = self._careful(lines)
                    taken = lines.chunks
                number += sum(line_count(part.text) for part in taken)
                self.tally.nul_characters += sum(part.nul_characters for part in taken)
                self.tally.rows += len(batch.lines)
                yield batch

    def all_rows(self) -> Iterator[List[str]]:
        """Yield the cells of all rows below the header, whatever their width."""
        with self.source.open() as stream:
            chunks = read_chunks(stream, self._encoding, self.source.name)
            number = 1
            for chunk in chunks:
                lines = _Lines(chunk, chunks, number)
                yield from self._raw_rows(lines)
                number = lines.number

    @property
    def _form(self) -> Form:
        assert self.dialect.form
        return self.dialect.form

    @property
    def _encoding(self) -> TextEncoding:
        assert self.dialect.encoding
        return self.dialect.encoding

    def _quick(self, chunk: Chunk, number: int) -> Optional[Batch]:
        """Return the rows of a chunk where every line is a good row; None where it takes more care."""
        lines = self._unquoted_lines(chunk.text)
        columns = self._split(lines) if lines else None
        if columns:
            return Batch(range(number, number + len(lines)), columns, None, chunk.content, chunk.exact)
        try:
            rows = list(self._form.reader(lines or io.StringIO(chunk.text, newline=""), strict=True))
        except csv.Error:
            return None
        fitted = [self._fit(row) for row in rows]
        if len(rows) != line_count(chunk.text) or None in fitted or [""] * len(self.columns) in fitted:
            return None
        return Batch(range(number, number + len(rows)), list(zip(*fitted)), None, chunk.content)

    def _unquoted_lines(self, text: str) -> List[str]:
        """Return the lines of a text where a line is a row: nothing quoted, no cell too long, one sort of line end."""
        form = self._form
        if form.quote in text or form.escape and form.escape in text or form.skip_space or len(text) > MAX_CELL:
            return []
        if "\r" in text and not text.count("\r") == text.count("\n") == text.count("\r\n"):
            return []
        lines = text.split("\r\n" if "\r" in text else "\n")
        if not lines[-1]:
            lines.pop()
        return lines

    def _split(self, lines: List[str]) -> Optional[List[Sequence[str]]]:
        """Return the cells by column when all lines have as many as the table has columns, and none is blank."""
        delimiter, width = self._form.delimiter, len(self.columns)
        if set(map(methodcaller("count", delimiter), lines)) != {width - 1} or delimiter * (width - 1) in lines:
            return None
        cells = delimiter.join(lines).split(delimiter)
        return [cells[place::width] for place in range(width)]

    def _fit(self, cells: List[str]) -> Optional[List[str]]:
        """Return a row of one line in the width of the table; None where cells would be lost or made up."""
        width = len(self.columns)
        if len(cells) == width:
            return cells
        kept = trimmed(cells)
        if kept and len(kept) <= width <= len(cells):
            return list(cells[:width])
        if kept and self.dialect.padded and len(cells) < width:
            return cells + [""] * (width - len(cells))
        return None

    def _raw_rows(self, lines: _Lines) -> Iterator[List[str]]:
        """Yield the cells of every row of ``lines``, the header left out; a cell that never ends gives []."""
        csv.field_size_limit(max(csv.field_size_limit(), MAX_CELL))
        if lines.number == 1:
            self._skip_header(lines)
        while not lines.over:
            try:
                for cells in self._form.reader(lines):
                    yield cells
                    if not lines.row:  # put back by the caller: cut again from the next line
                        break
                    lines.settle()
                    if lines.over:
                        break
                else:
                    break
            except csv.Error:
                yield []
                if lines.row:
                    lines.put_back()

    def _skip_header(self, lines: _Lines) -> None:
        """Go below the header, whose quoted names may run over several lines."""
        for _ in range(self.dialect.header_line - 1):
            next(lines)
        lines.settle()
        if self.dialect.header_line:
            next(self._form.reader(lines), None)
            lines.settle()

    def _careful(self, lines: _Lines) -> Batch:
        """Return the good rows of ``lines``; the others are rejected, the blank ones counted."""
        width = len(self.columns)
        numbers: List[int] = []
        rows: List[List[str]] = []
        for cells in self._raw_rows(lines):
            if self._swallowed(cells, lines):
                self.reject(lines.number, lines.row[0], "unclosed_quote",
                            tr("a quotation mark opens on this line and is never closed as it should"))
                lines.put_back()
                continue
            fitted = self._fit(cells) if len(lines.row) == 1 or len(cells) >= width else None
            if _is_blank(cells, width, lines.row):
                self.tally.blank_rows += 1
            elif fitted:
                numbers.append(lines.number)
                rows.append(fitted)
            else:
                self._reject_row(lines.number, cells, lines)
        content = b"".join(chunk.content for chunk in lines.chunks)
        return Batch(numbers, list(zip(*rows)) or [()] * width, None, content)

    def _reject_row(self, line: int, cells: List[str], lines: _Lines) -> None:
        code = "too_many_cells" if len(cells) > len(self.columns) else "too_few_cells"
        self.reject(line, "".join(lines.row), code, tr("{count} cells where the header has {width}").format(
            count=len(cells), width=len(self.columns)))

    def _swallowed(self, cells: List[str], lines: _Lines) -> bool:
        """Tell whether a row took the lines below it because a quotation mark was never closed.

        Then its quotes stand where they should not; a row of the right width may be so (quotes inside a text),
        unless its first line and one that it took are both a row by themselves.
        """
        if len(lines.row) < 2:
            return not cells and any(text.strip() for text in lines.row)
        try:
            if len(list(self._form.reader(iter(lines.row), strict=True))) == 1:
                return False
        except csv.Error:
            pass
        width = len(self.columns)
        alone = [len(row) == width for line in lines.row for row in self._form.reader([line])]
        return len(cells) != width or alone[0] and any(alone[1:])
