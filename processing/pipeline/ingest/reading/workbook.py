"""Reading workbooks sheet by sheet: xlsx with openpyxl, xls with xlrd, ods (and xls without xlrd) with GDAL.

GDAL's reader of xls gives no value for some formulas and does not open all files: it comes second.
"""

import contextlib
import datetime
import importlib.util
import io
import re
import zipfile
from typing import Any, Iterator, List, Set, Tuple

from ...errors import AmbiguousFile, MissingPackage, UnreadableFile
from ...translation import tr
from .dialect import Dialect, ReadOptions
from .header import header_of, trimmed
from .notes import without_notes
from .sources import WORKBOOK_TYPES, SourceFile
from .tabular import Batch, TableReader

_SAMPLE_ROWS = 200
_LONG_NUMBER = re.compile(r"-?(?=[\d.]{17})\d{1,14}\.\d+$")
#: A formula without a value, in the XML of a sheet.
_UNVALUED = re.compile(rb"(?:</f>|<f\b[^>]*/>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
#: Sheets that describe the table beside them.
_DOCUMENTATION = re.compile(
    r"(descripti|documentation|lis(ez)?[-_ ]?moi|lire|read[-_ ]?me|notice|m[ée]ta|variables?$|dictionnaire|l[ée]gende|"
    r"d[ée]finition|sommaire|glossaire|[àa] propos|avertissement|sources?$|notes?$)", re.I)
_GDAL_DATE = re.compile(r"\d{4}/\d\d/\d\d( \d\d:\d\d:\d\d)?$")


def open_workbook(source: SourceFile, options: ReadOptions) -> "WorkbookReader":
    """Return the reader of the sheet that SHEET names, or of the only one that holds a table."""
    with _book(source) as book:
        sheet = _choose(book, source.name, options.sheet)
        rows = list(book.rows(sheet, _SAMPLE_ROWS))
        unvalued = book.unvalued(sheet)
        opened_by = "GDAL" if isinstance(book, _GdalBook) and source.content_type() == ".xls" else ""
    if unvalued:
        raise UnreadableFile(
            tr("{file}: {count} formulas of the sheet {sheet} have no value, the program that wrote them did not "
               "calculate. Open the file in a spreadsheet and save it.").format(
                file=source.name, count=unvalued, sheet=sheet))
    if not any(any(cells) for _, cells in rows):
        raise UnreadableFile(tr("{file}: the sheet {sheet} is empty.").format(file=source.name, sheet=sheet))
    header = header_of(rows, options, source.name)
    names = header.names
    width = max([len(names)] + [len(trimmed(cells)) for _, cells in rows[header.body :]])
    body = rows[header.body][0] if header.body < len(rows) else len(rows) + 1
    dialect = Dialect("workbook", header_line=header.line, sheet=sheet, header_rows=header.rows,
                      body_line=body if header.line else 1, footer=options.footer != "none", reader=opened_by)
    return WorkbookReader(source, names + [""] * (width - len(names)), dialect)


def table_sheets(source: SourceFile) -> List[str]:
    """Return the names of a workbook's sheets that hold a table; empty for a file that is no workbook."""
    if source.content_type() not in WORKBOOK_TYPES:
        return []
    with _book(source) as book:
        return _tables(book)


def _book(source: SourceFile):
    kind = source.content_type()
    if kind == ".xlsx":
        return _xlsx(source)
    return _xls(source) if kind == ".xls" and importlib.util.find_spec("xlrd") else _gdal_book(source, kind)


class _Xlsx:
    """The sheets of an xlsx workbook."""

    def __init__(self, book, content: bytes):
        self._book = book
        self._content = content
        self.names = [sheet.title for sheet in book.worksheets]
        self.hidden = {sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible"}

    def unvalued(self, name: str) -> int:
        """Return how many formulas of a sheet have no value: the program that wrote them did not calculate."""
        with zipfile.ZipFile(io.BytesIO(self._content)) as archive:
            return len(_UNVALUED.findall(archive.read(self._book[name]._worksheet_path)))

    def rows(self, name: str, limit: int = 0) -> Iterator[Tuple[int, List[str]]]:
        """Yield (line, cells) of a sheet."""
        sheet = self._book[name]
        sheet.reset_dimensions()  # some programs write a wrong size, and openpyxl believes it
        for number, cells in enumerate(sheet.iter_rows(values_only=True, max_row=limit or None), start=1):
            yield number, [cell if cell.__class__ is str else value_text(cell) for cell in cells]


@contextlib.contextmanager
def _xlsx(source: SourceFile) -> Iterator[_Xlsx]:
    try:
        import openpyxl
    except ImportError as error:
        raise MissingPackage(
            tr("Reading {file} needs the Python package openpyxl: install it for this QGIS, or save as CSV.").format(
                file=source.name
            )
        ) from error
    with source.open() as stream:
        content = stream.read()
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except Exception as error:  # openpyxl raises KeyError, ValueError, BadZipFile... for what is no workbook
        raise _unopened(source) from error
    try:
        yield _Xlsx(book, content)
    finally:
        book.close()


class _Xls:
    """The sheets of an xls workbook, by xlrd."""

    def __init__(self, book):
        self._book = book
        self.names = book.sheet_names()
        self.hidden = {sheet.name for sheet in book.sheets() if sheet.visibility}

    def rows(self, name: str, limit: int = 0) -> Iterator[Tuple[int, List[str]]]:
        """Yield (line, cells) of a sheet."""
        sheet = self._book.sheet_by_name(name)
        for number in range(min(sheet.nrows, limit or sheet.nrows)):
            yield number + 1, [self._text(cell) for cell in sheet.row(number)]

    def unvalued(self, name: str) -> int:
        """Return 0: xls keeps the values of its formulas."""
        return 0

    def _text(self, cell) -> str:
        import xlrd

        if cell.ctype == xlrd.XL_CELL_DATE:
            try:
                return value_text(_moment(xlrd.xldate_as_tuple(cell.value, self._book.datemode)))
            except (xlrd.xldate.XLDateError, ValueError):
                return value_text(cell.value)
        if cell.ctype == xlrd.XL_CELL_BOOLEAN:
            return value_text(bool(cell.value))
        if cell.ctype == xlrd.XL_CELL_ERROR:
            return xlrd.error_text_from_code.get(cell.value, "#N/A")
        return value_text(cell.value)


def _moment(parts: Tuple[int, ...]):
    """Return a date, a time or both from the six numbers of an xls date."""
    year, month, day, hour, minute, second = parts
    if not (year or month or day):
        return datetime.time(hour, minute, second)
    return datetime.datetime(year, month, day, hour, minute, second)


@contextlib.contextmanager
def _xls(source: SourceFile) -> Iterator[_Xls]:
    import xlrd

    with source.open() as stream:
        content = stream.read()
    try:
        book = xlrd.open_workbook(file_contents=content, logfile=io.StringIO())
    except Exception as error:  # xlrd raises XLRDError, struct.error, IndexError... for what is no workbook
        raise _unopened(source) from error
    try:
        yield _Xls(book)
    finally:
        book.release_resources()


class _GdalBook:
    """The sheets of an xls or ods workbook; every cell as text, no row taken for a header."""

    def __init__(self, dataset):
        self._dataset = dataset
        self.names = [dataset.GetLayer(place).GetName() for place in range(dataset.GetLayerCount())]
        self.hidden: Set[str] = set()

    def unvalued(self, name: str) -> int:
        """Return 0: GDAL does not tell."""
        return 0

    def rows(self, name: str, limit: int = 0) -> Iterator[Tuple[int, List[str]]]:
        """Yield (line, cells) of a sheet; GDAL gives every row, also the empty ones."""
        layer = self._dataset.GetLayerByName(name)
        layer.ResetReading()
        places = range(layer.GetLayerDefn().GetFieldCount())
        for number, feature in enumerate(layer, start=1):
            if limit and number > limit:
                return
            cells = [feature.GetFieldAsString(place) for place in places]
            yield number, [_as_shown(cell) for cell in cells]


@contextlib.contextmanager
def _gdal_book(source: SourceFile, kind: str) -> Iterator[_GdalBook]:
    """Open a workbook with GDAL, from a copy when it is compressed (its xls reader wants a file)."""
    driver = kind[1:].upper()
    try:
        from osgeo import gdal
    except ImportError:
        gdal = None
    if gdal is None or gdal.GetDriverByName(driver) is None:
        raise MissingPackage(tr("{file}: this QGIS has no reader for {type}; save the file as xlsx or CSV.").format(
            file=source.name, type=kind[1:]))
    with source.on_disk() as path:
        dataset = _gdal_open(gdal, path, driver)
        if dataset is None or not dataset.GetLayerCount():
            raise _unopened(source)
        yield _GdalBook(dataset)


def _unopened(source: SourceFile) -> UnreadableFile:
    hint = ""
    if source.suffix == ".xls" and not importlib.util.find_spec("xlrd"):
        hint = " " + tr("The Python package xlrd reads more xls files: install it for this QGIS.")
    return UnreadableFile(
        tr("{file} is not a workbook that can be opened here. Open it in a spreadsheet and save it as xlsx or "
           "CSV.").format(file=source.name) + hint)


def _as_shown(cell: str) -> str:
    """Return a cell of GDAL's as the spreadsheet shows it: ISO dates, 15 digits."""
    if _GDAL_DATE.match(cell):
        return cell.replace("/", "-")
    return "{:.15g}".format(float(cell)) if _LONG_NUMBER.match(cell) else cell


def _gdal_open(gdal, path: str, driver: str):
    """Open a workbook with all cells as text; GDAL's settings and messages are this thread's, and put back."""
    with contextlib.ExitStack() as stack:
        for option, value in (("HEADERS", "DISABLE"), ("FIELD_TYPES", "STRING")):
            name = "OGR_{}_{}".format(driver, option)
            stack.callback(gdal.SetThreadLocalConfigOption, name, gdal.GetThreadLocalConfigOption(name))
            gdal.SetThreadLocalConfigOption(name, value)
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        stack.callback(gdal.PopErrorHandler)
        gdal.ErrorReset()
        try:
            dataset = gdal.OpenEx(path, gdal.OF_VECTOR, allowed_drivers=[driver])
        except RuntimeError:  # another plugin may have asked GDAL to raise
            return None
        for place in range(dataset.GetLayerCount() if dataset else 0):
            dataset.GetLayer(place).GetLayerDefn()  # the sheets are looked at here, under these settings
        return dataset


def _choose(book, name: str, wanted: str) -> str:
    if wanted:
        for place, sheet in enumerate(book.names, start=1):
            if wanted.strip().lower() == sheet.strip().lower() or wanted == str(place):
                return sheet
        raise UnreadableFile(
            tr("{file} has no sheet {sheet}; it has: {sheets}. Set SHEET to one of them.").format(
                file=name, sheet=wanted, sheets=", ".join(book.names)
            )
        )
    tables = _tables(book)
    if len(tables) > 1:
        raise AmbiguousFile(
            tr("{file} has several sheets with a table: {sheets}. Set SHEET to one of them.").format(
                file=name, sheets=", ".join(tables)
            )
        )
    return tables[0] if tables else book.names[0]


def _tables(book) -> List[str]:
    """Return the sheets that hold a table, those that are hidden or describe the others left out."""
    tables = [sheet for sheet in book.names if sheet not in book.hidden and _holds_table(book, sheet)]
    return [sheet for sheet in tables if not _DOCUMENTATION.match(sheet)] or tables


def _holds_table(book, sheet: str) -> bool:
    """A table has two columns or more somewhere in its first rows; notes have one."""
    return any(sum(1 for cell in cells if cell) > 1 for _, cells in book.rows(sheet, 40))


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

    def batches(self) -> Iterator[Batch]:
        """Yield the rows in batches, the notes below the table left out."""
        batches = super().batches()
        return without_notes(self, batches) if self.dialect.footer else batches

    def _rows(self) -> Iterator[Tuple[int, List[str]]]:
        width = len(self.columns)
        with _book(self.source) as book:
            for line, cells in book.rows(self.dialect.sheet):
                if line < self.dialect.body_line:
                    continue
                if not any(cells):
                    self.tally.blank_rows += 1
                elif len(trimmed(cells)) > width:
                    self.reject(line, "\t".join(cells), "too_many_cells",
                                tr("{count} cells where the header has {width}").format(
                                    count=len(trimmed(cells)), width=width))
                else:
                    yield line, (cells + [""] * (width - len(cells)))[:width]
