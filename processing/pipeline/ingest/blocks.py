"""Raw deliveries as compressed blocks: some hundred kilobytes of the file as received, and a view that cuts them.

A block of a text file holds its very bytes, so all blocks in their order are the file again. The view
cuts a plain block, where every line is a row, at its line ends and delimiters. Where that would not do (rejected rows,
cells over several lines, workbooks), the block holds its cells beside, between two characters that none contains.
"""

import csv
from bisect import bisect_left
from typing import Dict, Iterator, List, Mapping, Optional, Sequence, Tuple

from psycopg2 import sql

from ..warehouse.ledger import Run
from .copytext import binary_row, bytea_array, int4, int4_array, int8
from .names import GEOMETRY
from .reading.delimited import MAX_CELL
from .reading.dialect import Dialect, Form
from .reading.tabular import Batch, Column

#: What PostgreSQL calls the encodings that it can read as Python does.
_ENCODINGS = {"utf-8": "UTF8", "utf-8-sig": "UTF8", "ascii": "UTF8", "cp1252": "WIN1252", "iso8859-1": "LATIN1",
              "latin-1": "LATIN1", "iso8859-15": "LATIN9"}
#: Characters that may stand between cells: controls that no file holds, and the private ones of Unicode if it does.
_SEPARATORS = "\x1f\x1e\x1d\x1c" + "".join(map(chr, range(0xE000, 0xF900)))

_AT_ONCE = 4  # blocks that are fetched together

_COLUMNS = """block integer, _file bigint, first_row bigint, row_count bigint, first_line bigint, lines integer[],
content bytea, encoding text, cells text, row_end text, cell_end text, quote text, shapes bytea[]"""

_VIEW = """SELECT b.first_row + r.n - 1 AS _row, b._file, coalesce(r.number, b.first_line + r.n - 1) AS _line, {columns}
FROM {blocks} b
CROSS JOIN LATERAL ROWS FROM (
    unnest(string_to_array(coalesce(b.cells, convert_from(b.content, b.encoding)), b.row_end)),
    unnest(b.lines), unnest(b.shapes)) WITH ORDINALITY r(line, number, shape, n)
CROSS JOIN LATERAL (
    SELECT CASE WHEN strpos(r.line, b.quote) > 0 THEN augure.quoted_cells(r.line, b.cell_end, b.quote)
           ELSE string_to_array(r.line, b.cell_end) END AS cells OFFSET 0) c
WHERE r.n <= b.row_count"""


def block_table(raw_table: str) -> sql.Identifier:
    """Return the table that holds the blocks of the view ``raw.<raw_table>``."""
    return sql.Identifier("raw", raw_table + "_block")


def create_blocks(cursor, raw_table: str, columns: Sequence[Column], spatial: bool) -> None:
    """Create the table of blocks and the view of text cells on it, in lz4 where the server has it."""
    cursor.execute("SELECT set_config(name, 'lz4', true) FROM pg_settings "
                   "WHERE name = 'default_toast_compression' AND 'lz4' = ANY(enumvals)")
    blocks = block_table(raw_table)
    cursor.execute(sql.SQL("CREATE TABLE {} ({})").format(blocks, sql.SQL(_COLUMNS)))
    cursor.execute(sql.SQL("COMMENT ON TABLE {} IS 'The file as received, in blocks of lines; read the view'").format(
        blocks))
    cells = [sql.SQL("augure.as_geometry(r.shape) AS {}").format(sql.Identifier(GEOMETRY))] if spatial else []
    for place, column in enumerate(columns):
        cells.append(sql.SQL("{} AS {}").format(_cell(place, len(columns)), sql.Identifier(column.name)))
    cursor.execute(sql.SQL("CREATE VIEW {} AS {}").format(
        sql.Identifier("raw", raw_table), sql.SQL(_VIEW).format(blocks=blocks, columns=sql.SQL(", ").join(cells))))


def _cell(place: int, width: int) -> sql.SQL:
    """Return the expression of a cell of the view; ``place`` counts from 0."""
    return sql.SQL(("c.cells[{}]" if width > 1 else "coalesce(c.cells[{}], '')").format(place + 1))


def rows_of_blocks(run: Run, raw_table: str) -> Iterator[Tuple[int, List[List[str]]]]:
    """Yield the number of the first row and the cells of all rows, block by block: what the view shows, sooner.

    The server cuts a line with quotes by a regular expression, some twenty times as long as the csv module takes.
    """
    for first, lines, form in _lines_of(run, raw_table, sql.SQL(""), {}):
        yield first, _rows(lines, form)


def cells_of_rows(run: Run, raw_table: str, rows: Sequence[int]) -> Dict[int, List[str]]:
    """Return the cells of some rows (their numbers, ascending): only the blocks that may hold them are read."""
    found: Dict[int, List[str]] = {}
    between = sql.SQL("WHERE first_row <= %(last)s AND first_row + row_count > %(first)s")
    for first, lines, form in _lines_of(run, raw_table, between, {"first": rows[0], "last": rows[-1]}):
        wanted = rows[bisect_left(rows, first):bisect_left(rows, first + len(lines))]
        found.update(zip(wanted, _rows([lines[row - first] for row in wanted], form)))
    return found


def _lines_of(run: Run, raw_table: str, where: sql.SQL, values: Mapping[str, int]
              ) -> Iterator[Tuple[int, List[str], Form]]:
    """Yield the number of the first row, the rows as text, and how to cut them, block by block."""
    query = sql.SQL("SELECT first_row, row_count, coalesce(cells, convert_from(content, encoding)), row_end, cell_end, "
                    "quote FROM {} {} ORDER BY first_row").format(block_table(raw_table), where)
    csv.field_size_limit(max(csv.field_size_limit(), MAX_CELL))
    with run.connection.cursor("blocks") as cursor:
        cursor.itersize = _AT_ONCE
        cursor.execute(query, values)
        for first, count, text, row_end, cell_end, quote in cursor:
            yield first, text.split(row_end)[:count], Form(cell_end, quote or "")


def _rows(lines: List[str], form: Form) -> List[List[str]]:
    quoted = [line for line in lines if form.quote in line] if form.quote else []
    if not quoted:
        return [line.split(form.delimiter) for line in lines]
    if len(quoted) == len(lines):
        return list(form.reader(lines))
    following = form.reader(quoted)
    return [next(following) if form.quote in line else line.split(form.delimiter) for line in lines]


def copy_statement(raw_table: str) -> sql.Composable:
    """Return the COPY that takes the rows of :func:`block_row`."""
    return sql.SQL("COPY {} FROM STDIN (FORMAT binary)").format(block_table(raw_table))


def block_row(block: int, batch: Batch, file_id: int, first_row: int, dialect: Dialect) -> bytes:
    """Return one block in COPY's binary format."""
    count, form = len(batch.lines), dialect.form
    encoding = _ENCODINGS.get(dialect.encoding.codec) if batch.plain and dialect.encoding else None
    cells: Optional[str] = None
    quote: Optional[str] = None
    if encoding and form and not form.delimiter.isalnum():
        row_end, cell_end, quote = "\r\n" if b"\r" in batch.content else "\n", form.delimiter, form.quote or None
    else:
        encoding = None
        cells, row_end, cell_end = _joined(batch)
    shapes = bytea_array(batch.geometries) if batch.geometries else None
    consecutive = not count or batch.lines[-1] - batch.lines[0] == count - 1
    return binary_row([
        int4(block), int8(file_id), int8(first_row), int8(count), int8(batch.lines[0] if count else 0),
        None if consecutive else int4_array(batch.lines), batch.content or None, _bytes(encoding), _bytes(cells),
        _bytes(row_end), _bytes(cell_end), _bytes(quote), shapes,
    ])


def _bytes(text: Optional[str]) -> Optional[bytes]:
    return None if text is None else text.encode("utf-8")


def _joined(batch: Batch) -> Tuple[str, str, str]:
    """Return the cells of a batch as one text, and what stands after each row and between two cells."""
    rows = list(zip(*batch.columns))
    whole = "".join(map("".join, rows))
    free: Iterator[str] = (mark for mark in _SEPARATORS if mark not in whole)
    cell_end, row_end = next(free), next(free)
    return "".join(cell_end.join(row) + row_end for row in rows), row_end, cell_end

