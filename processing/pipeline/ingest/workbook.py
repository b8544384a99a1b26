"""Reading xlsx, sheet by sheet, with openpyxl in its read-only mode."""

import datetime
import io
from typing import Any, Iterator, List, Tuple

from ..errors import AmbiguousFile, MissingPackage, UnreadableFile
from ..translation import tr
from .delimited import header_of, trimmed
from .dialect import Dialect, ReadOptions
from .sources import SourceFile
from .tabular import TableReader

_SAMPLE_ROWS = 200


def open_workbook(source: SourceFile, options: ReadOptions) -> "WorkbookReader":
    """Return the reader of the sheet that SHEET names, or of the only one that holds a table."""
    book = _load(source)
    try:
        sheet = _choose(book, source.name, options.sheet)
        rows = list(_sheet_rows(sheet, _SAMPLE_ROWS))
    finally:
        book.close()
    if not any(any(cells) for _, cells in rows):
        raise UnreadableFile(tr("{file}: the sheet {sheet} is empty.").format(file=source.name, sheet=sheet.title))
    line, header, body = header_of(rows, options, source.name)
    width = max([len(header)] + [len(trimmed(cells)) for _, cells in rows[body:]])
    header = header + [""] * (width - len(header))
    return WorkbookReader(source, header, Dialect("workbook", header_line=line, sheet=sheet.title))


def _load(source: SourceFile):
    try:
        import openpyxl
    except ImportError as error:
        raise MissingPackage(
            tr("Reading {file} needs the Python package openpyxl: install it for this QGIS, or save as CSV.").format(
                file=source.name
            )
        ) from error
    with source.open() as stream:
        content = io.BytesIO(stream.read())
    try:
        return openpyxl.load_workbook(content, read_only=True, data_only=True)
    except Exception as error:  # openpyxl raises KeyError, ValueError, BadZipFile... for what is no workbook
        raise UnreadableFile(
            tr("{file} is not an xlsx workbook that can be opened ({cause}).").format(file=source.name, cause=error)
        ) from error


def _choose(book, name: str, wanted: str):
    sheets = book.worksheets
    if wanted:
        for place, sheet in enumerate(sheets, start=1):
            if wanted.strip().lower() == sheet.title.strip().lower() or wanted == str(place):
                return sheet
        raise UnreadableFile(
            tr("{file} has no sheet {sheet}; it has: {sheets}. Set SHEET to one of them.").format(
                file=name, sheet=wanted, sheets=", ".join(sheet.title for sheet in sheets)
            )
        )
    tables = [sheet for sheet in sheets if _holds_table(sheet)]
    if len(tables) > 1:
        raise AmbiguousFile(
            tr("{file} has several sheets with a table: {sheets}. Set SHEET to one of them.").format(
                file=name, sheets=", ".join(sheet.title for sheet in tables)
            )
        )
    return tables[0] if tables else sheets[0]


def _holds_table(sheet) -> bool:
    """A table has two columns or more somewhere in its first rows; notes have one."""
    return any(sum(1 for cell in cells if cell) > 1 for _, cells in _sheet_rows(sheet, 40))


def _sheet_rows(sheet, limit: int = 0) -> Iterator[Tuple[int, List[str]]]:
    sheet.reset_dimensions()  # some programs write a wrong size, and openpyxl believes it
    rows = sheet.iter_rows(values_only=True, max_row=limit or None)
    for number, cells in enumerate(rows, start=1):
        yield number, [cell if cell.__class__ is str else value_text(cell) for cell in cells]


def value_text(value: Any) -> str:
    """Return a cell as text: 15 digits as Excel shows, ISO dates, ``true`` and ``false``."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else "{:.15g}".format(value)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ")
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return str(value).replace("\0", "")


class WorkbookReader(TableReader):
    """Rows of one sheet; the line is the row's number in the sheet."""

    def _rows(self) -> Iterator[Tuple[int, List[str]]]:
        width = len(self.columns)
        book = _load(self.source)
        try:
            for line, cells in _sheet_rows(book[self.dialect.sheet]):
                if line <= self.dialect.header_line:
                    continue
                if not any(cells):
                    self.tally.blank_rows += 1
                elif len(trimmed(cells)) > width:
                    self.reject(line, "\t".join(cells), "too_many_cells",
                                tr("{count} cells where the header has {width}").format(
                                    count=len(trimmed(cells)), width=width))
                else:
                    yield line, (cells + [""] * (width - len(cells)))[:width]
        finally:
            book.close()
