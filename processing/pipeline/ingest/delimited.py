"""Reading CSV, TXT and TSV: the csv module, with the physical lines kept at hand for what goes wrong."""

import csv
import io
import re
from typing import Iterator, List, Sequence, Tuple

from ..errors import UnreadableFile
from ..translation import tr
from .dialect import SAMPLE_CHARACTERS, Dialect, Form, ReadOptions, detect_form, find_header, header_cells, sample_rows
from .encoding import TextEncoding, detect_encoding
from .sources import SourceFile
from .tabular import TableReader

_WEB_PAGE = re.compile(r"\s*<(!doctype html|html|head|\?xml)\b", re.I)
MAX_CELL = 8 * 2**20
"""Characters of one cell (an outline in GeoJSON may be long); more is a quote that was never closed."""


def open_delimited(source: SourceFile, options: ReadOptions) -> "DelimitedReader":
    """Detect how ``source`` is written and return its reader."""
    with source.open() as stream:
        encoding = detect_encoding(stream, source.name, options.encoding)
    with _text(source, encoding) as stream:
        sample = stream.read(SAMPLE_CHARACTERS).replace("\0", "")
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


def _text(source: SourceFile, encoding: TextEncoding) -> io.TextIOWrapper:
    return io.TextIOWrapper(source.open(), encoding=encoding.codec, errors=encoding.errors, newline="")


class _Lines:
    """Physical lines, remembered until the row is taken, and put back when a quote was never closed."""

    def __init__(self, stream: io.TextIOWrapper, strip_nul: bool):
        self._stream = stream
        self._strip_nul = strip_nul
        self._again: List[str] = []
        self.row: List[str] = []
        self.nul = 0

    def __iter__(self):
        return self

    def __next__(self) -> str:
        line = self._again.pop() if self._again else next(self._stream)
        if self._strip_nul and "\0" in line:
            self.nul += line.count("\0")
            line = line.replace("\0", "")
        self.row.append(line)
        return line

    def put_back(self) -> None:
        """Give all lines of the row again, but the first."""
        self._again.extend(reversed(self.row[1:]))
        self.row = []


class DelimitedReader(TableReader):
    """Rows of a text table. See :class:`..tabular.TableReader`."""

    def all_rows(self) -> Iterator[List[str]]:
        """Yield the cells of all rows below the header, whatever their width."""
        for _, cells, _ in self._raw_rows():
            yield cells

    @property
    def _form(self) -> Form:
        assert self.dialect.form
        return self.dialect.form

    def _raw_rows(self) -> Iterator[Tuple[int, List[str], _Lines]]:
        """Yield (line, cells, lines of the row); a cell that never ends gives cells = []."""
        csv.field_size_limit(max(csv.field_size_limit(), MAX_CELL))
        encoding = self.dialect.encoding
        assert encoding
        with _text(self.source, encoding) as stream:
            lines = _Lines(stream, encoding.has_nul)
            for _ in range(self.dialect.header_line):
                next(lines)
            number = self.dialect.header_line + 1
            if lines.row:
                number = self._after_header(lines, number)
            while True:
                rows = self._form.reader(lines)
                lines.row.clear()
                try:
                    for cells in rows:
                        yield number, cells, lines
                        if not lines.row:  # put back by the caller: cut again from the next line
                            number += 1
                            break
                        number += len(lines.row)
                        lines.row.clear()
                    else:
                        break
                except csv.Error:
                    yield number, [], lines
                    lines.put_back()
                    number += 1
            self.tally.nul_characters = lines.nul

    def _after_header(self, lines: _Lines, number: int) -> int:
        """Skip what is left of a header whose quoted names run over several lines."""
        header = lines.row[-1]
        lines.row.clear()
        count = 0
        for _ in self._form.reader(_chain(header, lines)):
            count = len(lines.row)
            break
        return number + count

    def _rows(self) -> Iterator[Tuple[int, List[str]]]:
        width, padded = len(self.columns), self.dialect.padded
        for line, cells, lines in self._raw_rows():
            if self._swallowed(cells, lines):
                self.reject(line, lines.row[0], "unclosed_quote",
                            tr("a quotation mark opens on this line and is never closed as it should"))
                lines.put_back()
                continue
            if len(cells) == width:
                if any(cells):
                    yield line, cells
                else:
                    self.tally.blank_rows += 1
                continue
            kept = trimmed(cells)
            if not kept and cells != [] or not any(text.strip() for text in lines.row):
                self.tally.blank_rows += 1
            elif kept and len(kept) <= width <= len(cells):
                yield line, list(cells[:width])
            elif kept and padded and len(cells) < width and len(lines.row) == 1:
                yield line, cells + [""] * (width - len(cells))
            else:
                self._reject_row(line, cells, lines)

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


def _chain(first: str, rest: _Lines) -> Iterator[str]:
    yield first
    yield from rest
