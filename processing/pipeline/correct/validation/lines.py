"""From a row of a dataset back to the file: its line, and the cell as a spreadsheet names it."""

from typing import Dict, Iterable, List, Mapping, NamedTuple, Optional, Tuple

from psycopg2 import sql

from ...ingest.blocks import block_table
from ...ingest.names import safe_name
from ...translation import tr
from ..standards.matching import columns_of


class Place(NamedTuple):
    """Where a row was received: the file, the line (counted from 1, the header's lines too), the raw table."""

    file: str
    line: int
    raw_table: str


def places_of(cursor, table: str, rows: Iterable[int]) -> Dict[int, Place]:
    """Return where rows of ``clean.table`` were received, the last delivery that holds them; others are left out."""
    wanted = sorted(set(rows))
    found: Dict[int, Place] = {}
    for raw_table in _deliveries(cursor, table):
        missing = [row for row in wanted if row not in found]
        if not missing:
            break
        cursor.execute(sql.SQL(
            "SELECT w.row, f.name, coalesce(b.lines[w.row - b.first_row + 1], b.first_line + w.row - b.first_row) "
            "FROM {} b JOIN unnest(%s::bigint[]) w(row) ON w.row >= b.first_row AND w.row < b.first_row + b.row_count "
            "LEFT JOIN augure.source_file f ON f.id = b._file").format(block_table(raw_table)), (missing,))
        found.update((row, Place(name or "", line, raw_table)) for row, name, line in cursor.fetchall())
    return found


def _deliveries(cursor, table: str) -> List[str]:
    """Return the raw tables of a dataset that are there, the newest first."""
    cursor.execute(
        "SELECT substr(l.input, 5) FROM augure.lineage l JOIN augure.run r ON r.id = l.run AND r.state = 'succeeded' "
        "WHERE l.output = 'clean.' || %s AND l.input LIKE 'raw.%%' "
        "AND to_regclass(format('raw.%%I', substr(l.input, 5) || '_block')) IS NOT NULL ORDER BY l.run DESC", (table,))
    return list(dict.fromkeys(row[0] for row in cursor.fetchall()))


def column_letters(cursor, raw_table: str) -> Dict[str, str]:
    """Return the spreadsheet letter of each column of a delivery, by safe name and by header."""
    letters: Dict[str, str] = {}
    for number, column in enumerate(columns_of(cursor, sql.Identifier("raw", raw_table))):
        for name in (column.name, column.header):
            if name:
                letters.setdefault(name, letter(number))
    return letters


def letter(number: int) -> str:
    """Return the name of a spreadsheet's column, counted from 0: A, B … Z, AA."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def cell_name(letters: Dict[str, str], column: Optional[str], line: int) -> str:
    """Return a cell such as F128, or the line alone where the column is not known."""
    return f"{letters.get(column or '', '')}{line}"


def cells_of(cursor, table: str, wanted: Iterable[Tuple[int, str]], sources: Mapping[str, str]) -> Dict[
        Tuple[int, str], str]:
    """Return the cells of the file, such as F128, in which (row of ``clean.table``, field) were received.

    ``sources``: headers or names of columns by field, where the field is not called as its column. Where the column
    is not known it is the line, where no file has the row its number.
    """
    wanted = set(wanted)
    places = places_of(cursor, table, (row for row, _ in wanted))
    letters = {raw: column_letters(cursor, raw) for raw in {place.raw_table for place in places.values()}}
    names: Dict[str, str] = {}
    for column in columns_of(cursor, sql.Identifier("clean", table)):
        names.update({column.header: column.name, safe_name(column.header or column.name): column.name})
    found = {}
    for row, field in wanted:
        place, source = places.get(row), sources.get(field, field)
        if place is None:
            found[row, field] = tr("row {row}").format(row=row)
            continue
        known = letters[place.raw_table]
        name = source if source in known else names.get(source, names.get(safe_name(source), ""))
        found[row, field] = cell_name(known, name, place.line) if name in known else tr("line {line}").format(
            line=place.line)
    return found
