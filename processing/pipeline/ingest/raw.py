"""Into ``raw``: a delivery as it was received, row to file and line.

Callers only know :func:`load_raw`, the columns of its view (``_row``, ``_file``, ``_line``, the file's own) and
:meth:`Delivery.batches`, which reads the files once more for whoever needs all their cells.
"""

import re
from dataclasses import dataclass, field
from typing import Any, Dict, Iterable, Iterator, List, Sequence, Tuple

from psycopg2 import sql
from psycopg2.extras import Json

from ..errors import InvalidParameter, TooManyRejects, UnreadableFile
from ..feedback import Feedback
from ..translation import tr
from ..warehouse.datasets import add_rejects, add_source_file, register_dataset
from ..warehouse.ledger import Run
from .blocks import block_row, copy_statement, create_blocks
from .copytext import BINARY_END, BINARY_START, copy_from
from .names import MAX_BYTES
from .tabular import Batch, Column, TableReader
from .typing import Evidence

MAX_COLUMNS = 1590


@dataclass
class Delivery:
    """What one run received for one dataset, now in the view ``raw.<raw_table>``; :meth:`batches` read it again."""

    raw_table: str
    columns: List[Column]
    evidence: List[Evidence]
    first_row: int
    readers: Sequence[TableReader] = ()
    files: List[int] = field(default_factory=list)
    rows: int = 0
    rejects: int = 0

    @property
    def cells(self) -> sql.Identifier:
        """Where the text cells can be queried: ``_row``, ``_file``, ``_line`` and the columns by safe name."""
        return sql.Identifier("raw", self.raw_table)

    @property
    def french(self) -> bool:
        """Whether a file is cut at semicolons, as where the comma is the decimal mark."""
        return any(reader.dialect.form and reader.dialect.form.delimiter == ";" for reader in self.readers)

    def batches(self, feedback: Feedback) -> Iterator[Tuple[int, Batch]]:
        """Yield (number of the first row, batch), the columns of every file in the order of ``columns``."""
        row = self.first_row
        for reader in self.readers:
            for batch in in_order(reader, self.columns):
                feedback.check()
                yield row, batch
                row += len(batch.lines)


class RejectLimit:
    """MAX_REJECTS: a share of the rows (``0.1%``) or a count (``100``)."""

    def __init__(self, text: str):
        match = re.match(r"\s*(\d+(?:[.,]\d+)?)\s*(%?)\s*$", text)
        if not match:
            raise InvalidParameter(tr("MAX_REJECTS: {value} is neither a share (0.1%) nor a count (100).").format(
                value=text))
        self.text = text.strip()
        self._number = float(match.group(1).replace(",", "."))
        self._share = match.group(2) == "%"

    def check(self, rows: int, rejects: int, examples: Sequence[str]) -> None:
        """Raise :class:`TooManyRejects`, with some ``examples`` of where and why, when there are more than allowed."""
        allowed = self._number / 100 * (rows + rejects) if self._share else self._number
        if rejects <= allowed:
            return
        raise TooManyRejects(
            tr("{rejects} of {rows} rows cannot be read, more than MAX_REJECTS allows ({limit}); nothing was written. "
               "{first}. Correct the file, or raise MAX_REJECTS.").format(
                rejects=rejects, rows=rows + rejects, limit=self.text, first="; ".join(examples[:5])))


def raw_name(table: str, run: Run) -> str:
    """Return the name of the raw view of this run for the dataset ``table``; that of its blocks fits too."""
    suffix = "_r{}".format(run.id)
    return table[: MAX_BYTES - len(suffix + "_block")] + suffix


def load_raw(run: Run, table: str, readers: Sequence[TableReader], first_row: int, limit: RejectLimit,
             feedback: Feedback) -> Delivery:
    """Copy ``readers`` (like files) into raw as they are; rows are numbered from ``first_row``.

    Raises :class:`UnreadableFile` when the files do not have the same columns,
    :class:`TooManyRejects` beyond ``limit``.
    """
    columns = readers[0].columns
    if len(columns) > MAX_COLUMNS:
        raise UnreadableFile(
            tr("{file} has {count} columns, and a table of PostgreSQL {most} at most: cut it, or turn its columns into "
               "rows.").format(file=readers[0].source.name, count=len(columns), most=MAX_COLUMNS))
    for reader in readers:
        _check_columns(columns, reader)
    evidence = [Evidence(column.name) for column in columns]
    delivery = Delivery(raw_name(table, run), columns, evidence, first_row, readers)
    with run.cursor() as cursor:
        create_blocks(cursor, delivery.raw_table, columns, readers[0].spatial)
        cursor.execute(comments(delivery.cells, columns))
    for reader in readers:
        feedback.info(tr("Reading {file}").format(file=reader.source.name))
        _load_file(run, delivery, reader, feedback)
    limit.check(delivery.rows, delivery.rejects, [
        tr("{file}, line {line}: {cause}").format(file=reader.source.name, line=reject.line, cause=reject.cause)
        for reader in readers for reject in reader.rejects[:5]])
    if not delivery.rows:
        raise UnreadableFile(tr("{file} has a header but no row of data.").format(file=readers[0].source.name))
    register_dataset(run, "raw", delivery.raw_table, [f"file:{file}" for file in delivery.files], delivery.rows)
    return delivery


def comments(table: sql.Identifier, columns: Iterable[Column]) -> sql.Composed:
    """Return the statements that keep the original names as comments of a table's columns."""
    return sql.SQL("").join(
        sql.SQL("COMMENT ON COLUMN {}.{} IS {};").format(
            table, sql.Identifier(column.name), sql.Literal(column.original or None))
        for column in columns
    )


def _check_columns(columns: Sequence[Column], reader: TableReader) -> None:
    wanted, found = {column.name for column in columns}, {column.name for column in reader.columns}
    if wanted != found:
        raise UnreadableFile(
            tr("The files have not the same columns: {file} has {more} more and lacks {less}. Import it on its own.")
            .format(file=reader.source.name, more=", ".join(sorted(found - wanted)) or "–",
                    less=", ".join(sorted(wanted - found)) or "–"))


def in_order(reader: TableReader, columns: Sequence[Column]) -> Iterator[Batch]:
    """Yield the batches of a file with its columns in the order of ``columns``, wherever the file has them."""
    found = [column.name for column in reader.columns]
    places = [found.index(column.name) for column in columns]
    for batch in reader.batches():
        if places != list(range(len(places))):
            batch = batch._replace(columns=[batch.columns[place] for place in places], plain=False)
        yield batch


def _load_file(run: Run, delivery: Delivery, reader: TableReader, feedback: Feedback) -> None:
    source = reader.source
    told: Dict[str, Any] = reader.dialect.describe()
    file_id = add_source_file(run, source.path.name, source.sha256(), source.path.stat().st_size,
                              source.member or reader.dialect.sheet or None, told.get("encoding"), told)
    delivery.files.append(file_id)
    with run.cursor() as cursor:
        copy_from(cursor, copy_statement(delivery.raw_table), _blocks(delivery, reader, file_id, feedback))
        tally = reader.tally
        delivery.rejects += tally.rejects
        told.update(rows=tally.rows, blank_rows=tally.blank_rows, rejects=tally.rejects)
        if tally.nul_characters:
            told["nul_characters"] = tally.nul_characters
        cursor.execute("UPDATE augure.source_file SET dialect = %s WHERE id = %s", (Json(told), file_id))
    add_rejects(run, ({"source_file": file_id, "line": reject.line, "code": reject.code, "cause": reject.cause,
                       "original": reject.text} for reject in reader.rejects))


def _blocks(delivery: Delivery, reader: TableReader, file_id: int, feedback: Feedback) -> Iterator[bytes]:
    """Yield the blocks of a file for COPY, and show its cells to the evidence on the way."""
    encoding, form = reader.dialect.encoding, reader.dialect.form
    codec, delimiter = encoding.codec if encoding else "", form.delimiter if form else ""
    yield BINARY_START
    for number, batch in enumerate(in_order(reader, delivery.columns), start=1):
        feedback.check()
        yield block_row(number, batch, file_id, delivery.first_row + delivery.rows, codec, delimiter)
        if batch.lines:
            for evidence, cells in zip(delivery.evidence, batch.columns):
                evidence.add(cells)
        delivery.rows += len(batch.lines)
    yield BINARY_END
