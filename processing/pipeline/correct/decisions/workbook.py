"""A worklist as a workbook: what people fill in is white, the rest grey; allowed words in a list to choose from."""

from typing import Any, Dict, Iterator, List, Sequence, Tuple

from ...errors import MissingPackage
from ...feedback import Feedback
from ...translation import tr
from ..standards.vocabulary import Vocabulary
from .columns import COLUMNS, emptied_word

_MOST = 32_000
"""Characters that a cell of a workbook holds."""
_GREY, _INK, _HEAD = "F0F0F0", "404040", "D9E2EC"
_ANSWER = next(place for place, column in enumerate(COLUMNS) if column.name == "answer")
_FIELD = next(place for place, column in enumerate(COLUMNS) if column.name == "field")


def write_workbook(path: str, rows: Iterator[Sequence[Any]], words: Dict[str, Vocabulary], feedback: Feedback) -> None:
    """Write the rows, which come field by field; ``words``: what a field allows, where that is a list.

    Every cell is text or a plain number: nothing in it is ever a formula, and what people type stays as typed.
    """
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise MissingPackage(tr("Writing xlsx needs the Python package openpyxl: install it for this QGIS, or give "
                                "FILE an ending of .csv.")) from error
    book = Workbook(write_only=True)
    sheet = book.create_sheet(tr("Worklist"))
    _dress(sheet)
    sheet.append(_headings(sheet))
    cells = _empty_cells(sheet)
    first: Dict[str, Tuple[int, int]] = {}
    last = 1
    for number, row in enumerate(rows, start=2):
        if number % 2_000 == 0:
            feedback.check()
        for cell, value in zip(cells, row):
            cell.value = _clean(value) if isinstance(value, str) else value
            if cell.data_type == "f":  # a text that begins with = is no formula
                cell.data_type = "s"
        sheet.append(cells)
        field = row[_FIELD]
        first[field] = (first.get(field, (number, 0))[0], number)
        last = number
    sheet.auto_filter.ref = f"A1:{sheet_letter(len(COLUMNS) - 1)}{last}"
    _add_lists(book, sheet, {field: words[field] for field in first if field in words}, first)
    book.save(path)


def sheet_letter(place: int) -> str:
    """Return the letters of a column, counted from 0."""
    from ..validation.lines import letter

    return letter(place)


def _clean(text: str) -> str:
    """Return a text without the control characters that XML has no place for."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    text = ILLEGAL_CHARACTERS_RE.sub("\ufffd", text)
    return text if len(text) <= _MOST else text[:_MOST] + "…"


def _dress(sheet) -> None:
    for place, column in enumerate(COLUMNS):
        sheet.column_dimensions[sheet_letter(place)].width = column.width
    sheet.freeze_panes = "A2"
    sheet.sheet_view.zoomScale = 90
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
    sheet.oddHeader.center.text = tr("Work document: it may hold data of persons and is not for publication")


def _headings(sheet) -> List[Any]:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill

    cells = []
    for column in COLUMNS:
        cell = WriteOnlyCell(sheet, tr(column.heading))
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="FFF2CC" if column.is_asked else _HEAD)
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        cells.append(cell)
    return cells


def _empty_cells(sheet) -> List[Any]:
    """Return a cell for each column in its style; each row is written with the same ones."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    line = Side(style="thin", color="D0D0D0")
    cells = []
    for column in COLUMNS:
        cell = WriteOnlyCell(sheet)
        cell.number_format = "@" if column.name not in ("line", "row_count", "confidence") else "General"
        cell.alignment = Alignment(vertical="top", wrap_text=column.width >= 30)
        cell.border = Border(bottom=line)
        if not column.is_asked:
            cell.fill = PatternFill("solid", fgColor=_GREY)
            cell.font = Font(color=_INK)
        cells.append(cell)
    return cells


def _text_cell(sheet, text: str) -> Any:
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, _clean(text))
    cell.data_type = "s"
    return cell


def _add_lists(book, sheet, words: Dict[str, Vocabulary], places: Dict[str, Tuple[int, int]]) -> None:
    """Let the answers of fields that list their values be chosen; other answers get a question, not a refusal.

    The words stand in a hidden sheet: a list within the rule itself may have 255 characters.
    """
    from openpyxl.worksheet.datavalidation import DataValidation

    if not words:
        return
    hidden = book.create_sheet(tr("Words"))
    hidden.sheet_state = "hidden"
    columns = [[*vocabulary.words, emptied_word()] for vocabulary in words.values()]
    for row in range(max(map(len, columns))):
        hidden.append([_text_cell(hidden, column[row]) if row < len(column) else None for column in columns])
    for place, (field, column) in enumerate(zip(words, columns)):
        letter, answer = sheet_letter(place), sheet_letter(_ANSWER)
        name = hidden.title.replace("'", "''")
        rule = DataValidation("list", formula1=f"'{name}'!${letter}$1:${letter}${len(column)}", allow_blank=True,
                              showErrorMessage=True, errorStyle="warning",
                              error=tr("The standard allows the words of the list only."), errorTitle=field[:32])
        start, end = places[field]
        rule.add(f"{answer}{start}:{answer}{end}")
        sheet.data_validations.append(rule)
