"""Into ``raw``: a delivery as it was received, row to file and line.

Callers only know :func:`load_raw`, the columns of its view (``_row``, ``_file``, ``_line``, the file's own) and
:meth:`Delivery.batches`, which reads the files once more for whoever needs all their cells.
"""

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any, Dict, Iterable, Iterator, List, Optional, Protocol, Sequence, Tuple

from psycopg2 import sql
from psycopg2.extras import Json

from ..errors import InvalidParameter, TooManyRejects, UnreadableFile
from ..feedback import Feedback
from ..translation import tr
from ..warehouse.datasets import add_anomalies, add_rejects, add_source_file, register_dataset
from ..warehouse.ledger import Run
from .blocks import block_row, copy_statement, create_blocks
from .copytext import BINARY_END, BINARY_START
from .names import MAX_BYTES
from .reading.tabular import Batch, Column, TableReader
from .sending import Sender
from .values.typing import Evidence

if TYPE_CHECKING:
    from .values.positions import Places  # GDAL, of no use to who imports no shapes

MAX_COLUMNS = 1590
KEPT_NOTES = 100
"""Lines below a table that the ledger keeps; raw has them all."""


@dataclass
class Delivery:
    """What one run received for one dataset, now in the view ``raw.<raw_table>``; :meth:`batches` read it again."""

    raw_table: str
    columns: List[Column]
    evidence: List[Evidence]
    first_row: int
    readers: Sequence[TableReader] = ()
    #: How many batches of each file the evidence has seen before they are loaded.
    sampled: int = 0
    files: List[int] = field(default_factory=list)
    rows: int = 0
    rejects: int = 0
    #: Which of day and month comes first, where the user said it: dmy, mdy.
    date_order: str = ""
    #: Where the table's positions are, if it has some.
    places: "Optional[Places]" = None

    @property
    def cells(self) -> sql.Identifier:
        """Where the text cells can be queried: ``_row``, ``_file``, ``_line`` and the columns by safe name."""
        return sql.Identifier("raw", self.raw_table)

    @property
    def french(self) -> bool:
        """Whether a file is cut at semicolons, as where the comma is the decimal mark."""
        return any(reader.dialect.form and reader.dialect.form.delimiter == ";" for reader in self.readers)

    def sample(self, count: int) -> None:
        """Show the first ``count`` batches of every file to the evidence."""
        for reader in self.readers:
            for batch in islice(in_order(reader, self.columns), count):
                self.learn(batch)
        self.sampled = count

    def learn(self, batch: Batch) -> None:
        """Show a batch to the evidence of all columns."""
        if batch.lines:
            for evidence, cells in zip(self.evidence, batch.columns):
                evidence.add(cells)
            if self.places:
                self.places.learn(batch)

    def batches(self, feedback: Feedback) -> Iterator[Tuple[int, Batch]]:
        """Yield (number of the first row, batch), the columns of every file in the order of ``columns``."""
        row = self.first_row
        for reader in self.readers:
            for batch in in_order(reader, self.columns):
                feedback.check()
                yield row, batch
                row += len(batch.lines)


class Ahead(Protocol):
    """Who writes the rows of a delivery elsewhere while they go into raw."""

    def begin(self, sender: Sender) -> None:
        """A file begins; what is written goes through ``sender``."""

    def take(self, first_row: int, batch: Batch) -> None:
        """Take a batch, the evidence of which is known."""

    def end(self) -> None:
        """The file is over."""


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

    def allows(self, rows: int, rejects: int) -> bool:
        """Tell whether so many of so many rows may be put aside."""
        return rejects <= (self._number / 100 * rows if self._share else self._number)

    def check(self, rows: int, rejects: int, examples: Sequence[str]) -> None:
        """Raise :class:`TooManyRejects`, with some ``examples`` of where and why, when there are more than allowed."""
        if self.allows(rows + rejects, rejects):
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
    """Copy ``readers`` (like files) into raw as they are; see :func:`receive` and :func:`load`."""
    delivery = receive(run, table, readers, first_row)
    load(run, delivery, limit, feedback)
    return delivery


def receive(run: Run, table: str, readers: Sequence[TableReader], first_row: int) -> Delivery:
    """Return the delivery of ``readers``, its place in raw made; rows are numbered from ``first_row``.

    Raises :class:`UnreadableFile` when the files do not have the same columns.
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
    return delivery


def load(run: Run, delivery: Delivery, limit: RejectLimit, feedback: Feedback, ahead: Optional[Ahead] = None) -> None:
    """Copy all files of a delivery into raw, and show their cells to its evidence on the way.

    ``ahead`` may write each batch elsewhere too. Raises :class:`TooManyRejects` beyond ``limit``.
    """
    readers = delivery.readers
    with Sender(run) as sender:
        for reader in readers:
            feedback.info(tr("Reading {file}").format(file=reader.source.name))
            _load_file(run, delivery, reader, sender, feedback, ahead)
    limit.check(delivery.rows, delivery.rejects, [
        tr("{file}, line {line}: {cause}").format(file=reader.source.name, line=reject.line, cause=reject.cause)
        for reader in readers for reject in reader.rejects[:5]])
    if not delivery.rows:
        raise UnreadableFile(tr("{file} has a header but no row of data.").format(file=readers[0].source.name))
    register_dataset(run, "raw", delivery.raw_table, [f"file:{file}" for file in delivery.files], delivery.rows)


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


def _load_file(run: Run, delivery: Delivery, reader: TableReader, sender: Sender, feedback: Feedback,
               ahead: Optional[Ahead]) -> None:
    source = reader.source
    told: Dict[str, Any] = reader.dialect.describe()
    file_id = add_source_file(run, source.path.name, source.sha256(), source.path.stat().st_size,
                              source.member or reader.dialect.sheet or None, told.get("encoding"), told)
    delivery.files.append(file_id)
    _copy_file(delivery, reader, file_id, sender, feedback, ahead)
    tally = reader.tally
    delivery.rejects += tally.rejects
    told.update(reader.facts(), rows=tally.rows, blank_rows=tally.blank_rows, rejects=tally.rejects)
    if tally.nul_characters:
        told["nul_characters"] = tally.nul_characters
    if reader.notes:
        told["notes"] = [{"line": note.line, "text": note.text} for note in reader.notes[:KEPT_NOTES]]
    with run.cursor() as cursor:
        cursor.execute("UPDATE augure.source_file SET dialect = %s WHERE id = %s", (Json(told), file_id))
    add_rejects(run, ({"source_file": file_id, "line": reject.line, "code": reject.code, "cause": reject.cause,
                       "original": reject.text} for reject in reader.rejects))
    add_anomalies(run, ({"dataset": "raw." + delivery.raw_table, "code": row.code, "value": row.text,
                         "message": row.cause, "row_key": tr("{file}, line {line}").format(
                             file=source.name, line=row.line)} for row in reader.mended))


def _copy_file(delivery: Delivery, reader: TableReader, file_id: int, sender: Sender, feedback: Feedback,
               ahead: Optional[Ahead]) -> None:
    """Send the blocks of a file, and show its cells to the evidence on the way."""
    blocks = sender.channel(copy_statement(delivery.raw_table), BINARY_START, BINARY_END)
    if ahead:
        ahead.begin(sender)
    read, size = 0, reader.source.path.stat().st_size
    for number, batch in enumerate(in_order(reader, delivery.columns), start=1):
        feedback.check()
        read += len(batch.content)
        done = len(delivery.files) - 1 + min(1, read / size)  # of a packed file nobody knows how long it is
        feedback.progress(100 * done / len(delivery.readers))
        first = delivery.first_row + delivery.rows
        blocks.add(block_row(number, batch, file_id, first, reader.dialect))
        if number > delivery.sampled:
            delivery.learn(batch)
        if ahead and batch.lines:
            ahead.take(first, batch)
        delivery.rows += len(batch.lines)
    blocks.send()
    if ahead:
        ahead.end()
    sender.flush()
