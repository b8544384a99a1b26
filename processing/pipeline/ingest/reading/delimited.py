"""Reading CSV, TXT and TSV: the csv module, with the physical lines kept at hand for what goes wrong."""

import csv
import io
import re
from dataclasses import replace
from typing import Iterator, List, Optional, Sequence

from ...errors import EmptyFile, UnreadableFile
from ...translation import tr
from .cutting import cut
from .detection import SAMPLE_CHARACTERS, detect_form, sample_rows
from .dialect import Dialect, Form, ReadOptions
from .encoding import TextEncoding, detect_encoding
from .header import Header, Row, header_of, is_header, names_of_numbers, trimmed
from .mending import Shapes, header_with_other_delimiter, with_other_delimiter, with_stray_quotes
from .notes import without_notes
from .sources import SourceFile
from .tabular import Batch, TableReader
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
        raise EmptyFile(tr("The file {path} is empty.").format(path=source.name))
    if _WEB_PAGE.match(sample):
        raise UnreadableFile(tr("{file} is a web page, not a table: the download failed. Get the file again.").format(
            file=source.name))
    if len(sample) == SAMPLE_CHARACTERS:
        sample = sample[: max(sample.rfind("\n"), sample.rfind("\r")) + 1] or sample
    form = detect_form(sample, source.name, options)
    rows = sample_rows(sample, form)
    header = header_of(rows, options, source.name)
    if not header.line and options.header_line is None:
        header = _header_cut_otherwise(sample, rows, form, header)
    body = rows[header.body][0] if header.body < len(rows) else line_count(sample) + 1
    dialect = Dialect("text", encoding, form, header.line, header_rows=header.rows,
                      body_line=body if header.line else 1, footer=options.footer != "none")
    head, body_rows = rows[: header.body], rows[header.body :]
    names = names_of_numbers(head[-1][1], [cells for _, cells in body_rows]) if header.line else set()
    second = next((place for place, (_, cells) in enumerate(body_rows) if is_header(cells, names)), len(body_rows))
    return _widened(DelimitedReader(source, header.names, dialect, head, body_rows[:second]))


def _header_cut_otherwise(sample: str, rows: Sequence[Row], form: Form, header: Header) -> Header:
    """Return the header of the line above data that have none, when it is cut at another delimiter than they are."""
    line = rows[header.body - 1][0] if header.body else 0
    width = max(len(cells) for _, cells in rows[header.body :]) if line else 0
    names = header_with_other_delimiter(split_lines(sample)[line - 1], form, width) if line else None
    return Header(line, 1, names, header.body) if names else header


def _is_blank(cells: List[str], width: int, lines: List[str]) -> bool:
    if len(cells) == width:
        return not any(cells)
    return bool(cells) and not trimmed(cells) or not any(map(str.strip, lines))


def _widened(reader: "DelimitedReader") -> "DelimitedReader":
    """Return a reader wide enough when most rows are wider than the header names columns.

    Then rows of any width are expected (candidates differ from place to place): the widest of the whole file
    sets the number of columns and shorter rows are filled with empty cells.
    """
    names, dialect = [column.original for column in reader.columns], reader.dialect
    filled = [cells for _, cells in reader.sample if any(cells)]
    wider = sum(1 for cells in filled if len(trimmed(cells)) > len(names))
    narrower = sum(1 for cells in filled if len(cells) < len(names))
    named_by_position = dialect.header_line and reader.head and len(reader.head[-1][1]) > len(names) and wider
    if wider * 2 <= len(filled) and narrower * 2 <= len(filled) and not named_by_position:
        return reader
    names += [""] * (reader.widest() - len(names))
    return DelimitedReader(reader.source, names, replace(dialect, padded=True), reader.head, reader.sample)


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

    def restart(self) -> None:
        """Give all lines of the row again."""
        self._at -= len(self.row)
        self.row = []

    def put_back(self) -> None:
        """Give all lines of the row again, but the first."""
        self._at -= len(self.row) - 1
        self.number += 1
        self.row = []


class DelimitedReader(TableReader):
    """Rows of a text table, a chunk of lines at a time. See :class:`..tabular.TableReader`.

    Two ways to the same rows: a chunk in which every line is a row is cut all at once (:mod:`.cutting`); whatever else,
    and the chunk with the header, is gone through row by row (:meth:`_careful`), which alone knows how to mend and
    reject.
    """

    def __init__(self, source: SourceFile, names: Sequence[str], dialect: Dialect, head: Sequence[Row] = (),
                 sample: Sequence[Row] = ()):
        super().__init__(source, names, dialect)
        self.head = head
        self.sample = () if dialect.padded else sample  # of rows of any width nothing is known by the first ones
        last = head[-1][1] if dialect.header_line and head else []
        self._names = names_of_numbers(last, [cells for _, cells in sample])
        self._header = last if self._names else []
        self._shapes: Optional[Shapes] = None
        self._second_table = 0

    def batches(self) -> Iterator[Batch]:
        """Yield the rows of one chunk after the other, with the bytes they were cut from."""
        chunks = self._chunks()
        return without_notes(self, chunks) if self.dialect.footer else chunks

    def _chunks(self) -> Iterator[Batch]:
        self.start_again()
        self._second_table = 0
        number = 1
        with self.source.open() as stream:
            chunks = read_chunks(stream, self._encoding, self.source.name, len(self.columns))
            for chunk in chunks:
                taken = [chunk]
                batch = self._quick(chunk, number) if number > 1 and not self._second_table else None
                if batch is None:
                    lines = _Lines(chunk, chunks, number)
                    batch, taken = self._careful(lines), lines.chunks
                    number += sum(line_count(part.text) for part in taken)
                else:
                    number += len(batch.lines)
                self.tally.nul_characters += sum(part.nul_characters for part in taken)
                self.tally.rows += len(batch.lines)
                yield batch

    def widest(self) -> int:
        """Return how wide the widest row below the header is, empty cells at its end aside, at least as the header."""
        width, number, mark, quote = len(self.columns), 1, self._form.delimiter, self._form.quote
        with self.source.open() as stream:
            chunks = read_chunks(stream, self._encoding, self.source.name, width)
            for chunk in chunks:
                plain = self._plain_lines(chunk.text) if number > 1 and not (quote and quote in chunk.text) else []
                if plain:
                    rows = [line.split(mark) for line in plain if line.count(mark) >= width]
                    number += len(plain)
                else:
                    lines = _Lines(chunk, chunks, number)
                    rows = list(self._all_rows(lines))
                    number = lines.number
                width = max([width, *(len(trimmed(cells)) for cells in rows)])
        return width

    def _all_rows(self, lines: _Lines) -> Iterator[List[str]]:
        """Yield the cells of all rows of ``lines`` below the header, whatever their width."""
        for cells in self._walk(lines, strict=False):
            if cells is None:
                lines.put_back()
            else:
                yield cells

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
        if len(chunk.content) > MAX_CELL:
            return None
        found = cut(chunk.in_utf8, self._form, len(self.columns), self._fit, self._header)
        if found is None:
            return None
        columns: List[Sequence[str]] = [*found.columns]
        return Batch(range(number, number + len(columns[0])), columns, None, chunk.content, chunk.exact and found.even)

    def _plain_lines(self, text: str) -> List[str]:
        """Return the lines of ``text``; nothing where one may not be a row."""
        form = self._form
        if form.skip_space or form.escape and form.escape in text or len(text) > MAX_CELL:
            return []
        if "\r" in text and not text.count("\r") == text.count("\n") == text.count("\r\n"):
            return []
        lines = text.split("\r\n" if "\r" in text else "\n")
        if not lines[-1]:
            lines.pop()
        return lines

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

    def _walk(self, lines: _Lines, strict: bool) -> Iterator[Optional[List[str]]]:
        """Yield the cells of every row of ``lines`` below the header; None at one that the csv module gives up.

        Whoever gets None takes the lines of that row, or puts them back.
        """
        self._skip_header(lines)
        while not lines.over:
            try:
                for cells in self._form.reader(lines, strict):
                    yield cells
                    lines.settle()
                    if lines.over:
                        break
                else:
                    break
            except csv.Error:
                yield None

    def _skip_header(self, lines: _Lines) -> None:
        """Go below the header at the beginning of the file."""
        csv.field_size_limit(max(csv.field_size_limit(), MAX_CELL))
        if lines.number == 1:
            for _ in range(self.dialect.body_line - 1):
                next(lines)
            lines.settle()

    def _careful(self, lines: _Lines) -> Batch:
        """Return the good rows of ``lines``; the others are rejected, the blank ones counted."""
        numbers: List[int] = []
        rows: List[List[str]] = []
        for cells in self._walk(lines, strict=True):
            number = lines.number
            row = self._disordered(lines) if cells is None else self._taken(cells, lines)
            if row:
                numbers.append(number)
                rows.append(row)
        content = b"".join(chunk.content for chunk in lines.chunks)
        return Batch(numbers, list(zip(*rows)) or [()] * len(self.columns), None, content)

    def _taken(self, cells: List[str], lines: _Lines) -> Optional[List[str]]:
        """Return a row whose quotes are in order as it goes into the table; None where it does not."""
        width = len(self.columns)
        if _is_blank(cells, width, lines.row):
            self.tally.blank_rows += 1
            return None
        if self._second_table or is_header(cells, self._names):
            self._second_table = self._second_table or lines.number
            self._reject_second(lines)
            return None
        alone = len(lines.row) == 1
        row = self._fit(cells) if alone or len(cells) >= width else None
        if row is None and alone:
            row = self._cut_otherwise(lines)
        if row is None:
            self._reject_row(lines.number, cells, lines)
        return row

    def _cut_otherwise(self, lines: _Lines) -> Optional[List[str]]:
        """Return the cells of a row that is cut at another delimiter than the file."""
        if self.dialect.padded:
            return None
        if self._shapes is None:
            self._shapes = Shapes([cells for _, cells in self.sample], len(self.columns))
        row = with_other_delimiter(lines.row[0], self._form, self._shapes)
        if row:
            self.mend(lines.number, lines.row[0], "other_delimiter",
                      tr("the row was cut at another delimiter than the file"))
        return row

    def _disordered(self, lines: _Lines) -> Optional[List[str]]:
        """Take one row that has quotes out of place; return its cells, or None where it is rejected."""
        lines.restart()
        first = next(lines)
        if self._second_table:
            self._reject_second(lines)
            lines.settle()
            return None
        lines.restart()
        width, number = len(self.columns), lines.number
        row = None if self.dialect.padded else with_stray_quotes(first, self._form, width)
        if row:
            next(lines)
        else:
            try:
                cells: List[str] = next(self._form.reader(lines), [])
            except csv.Error:
                cells = []
            if self._swallowed(cells, lines):
                self.reject(number, first, "unclosed_quote",
                            tr("a quotation mark opens on this line and is never closed as it should"))
                lines.put_back()
                return None
            if len(cells) >= width or len(lines.row) == 1:
                row = with_stray_quotes("".join(lines.row), self._form, width) or self._fit(cells)
            if row is None:
                self._reject_row(number, cells, lines)
        if row:
            self.mend(number, "".join(lines.row), "stray_quote",
                      tr("a quotation mark out of place was taken for a letter"))
        lines.settle()
        return row

    def _reject_second(self, lines: _Lines) -> None:
        self.reject(lines.number, "".join(lines.row), "second_table",
                    tr("the header comes again at line {line}: a second table begins there. Set HEADER_LINE to "
                       "{line} to read that one, or cut the file in two").format(line=self._second_table))

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
