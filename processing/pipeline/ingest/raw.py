"""Into ``raw``: a delivery as it was received, text cells by COPY, row to file and line.

Callers only know :func:`load_raw` and the columns it promises (``_row``, ``_file``, ``_line``, the file's own): another
form behind a view, compressed blocks for instance, changes nothing for them.
"""

import io
import re
from dataclasses import dataclass, field
from typing import Any, Dict, Iterable, List, Optional, Sequence

from psycopg2 import sql
from psycopg2.extras import Json

from ..errors import InvalidParameter, TooManyRejects, UnreadableFile
from ..feedback import Feedback
from ..translation import tr
from ..warehouse.datasets import add_rejects, add_source_file, register_dataset
from ..warehouse.ledger import Run
from .copytext import copy_text
from .names import MAX_BYTES
from .tabular import Column, TableReader
from .typing import Evidence, collect

GEOMETRY = "geom"
MAX_COLUMNS = 1590


@dataclass
class Delivery:
    """What one run received for one dataset, now in ``raw.<raw_table>``."""

    raw_table: str
    columns: List[Column]
    evidence: List[Evidence]
    first_row: int
    files: List[int] = field(default_factory=list)
    rows: int = 0
    rejects: int = 0
    spatial: bool = False
    #: Whether a file is cut at semicolons, as where the comma is the decimal mark.
    french: bool = False

    @property
    def cells(self) -> sql.Identifier:
        """Where the text cells can be queried: ``_row``, ``_file``, ``_line`` and the columns by safe name."""
        return sql.Identifier("raw", self.raw_table)


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
    """Return the name of the raw table of this run for the dataset ``table``."""
    suffix = "_r{}".format(run.id)
    return table[: MAX_BYTES - len(suffix)] + suffix


def load_raw(run: Run, table: str, readers: Sequence[TableReader], first_row: int, limit: RejectLimit,
             feedback: Feedback) -> Delivery:
    """Copy ``readers`` (like files) into a new raw table; rows are numbered from ``first_row``.

    Raises :class:`UnreadableFile` when the files do not have the same columns,
    :class:`TooManyRejects` beyond ``limit``.
    """
    columns = readers[0].columns
    if len(columns) > MAX_COLUMNS:
        raise UnreadableFile(
            tr("{file} has {count} columns, and a table of PostgreSQL {most} at most: cut it, or turn its columns into "
               "rows.").format(file=readers[0].source.name, count=len(columns), most=MAX_COLUMNS))
    spatial = readers[0].spatial
    delivery = Delivery(raw_name(table, run), columns, [Evidence(column.name) for column in columns], first_row,
                        spatial=spatial)
    _create(run, delivery)
    for reader in readers:
        feedback.info(tr("Reading {file}").format(file=reader.source.name))
        _load_file(run, delivery, reader, _order(columns, reader), feedback)
    limit.check(delivery.rows, delivery.rejects, [
        tr("{file}, line {line}: {cause}").format(file=reader.source.name, line=reject.line, cause=reject.cause)
        for reader in readers for reject in reader.rejects[:5]])
    if not delivery.rows:
        raise UnreadableFile(tr("{file} has a header but no row of data.").format(file=readers[0].source.name))
    register_dataset(run, "raw", delivery.raw_table, [f"file:{file}" for file in delivery.files], delivery.rows)
    return delivery


def _create(run: Run, delivery: Delivery) -> None:
    table = sql.Identifier("raw", delivery.raw_table)
    spatial = [sql.SQL("geom geometry")] if delivery.spatial else []
    cells = [sql.SQL("{} text").format(sql.Identifier(column.name)) for column in delivery.columns]
    system = [sql.SQL("_row bigint"), sql.SQL("_file bigint"), sql.SQL("_line bigint")]
    with run.cursor() as cursor:
        cursor.execute(sql.SQL("CREATE TABLE {} ({})").format(table, sql.SQL(", ").join(system + spatial + cells)))
        cursor.execute(comments(table, delivery.columns))


def comments(table: sql.Identifier, columns: Iterable[Column]) -> sql.Composed:
    """Return the statements that keep the original names as comments of a table's columns."""
    return sql.SQL("").join(
        sql.SQL("COMMENT ON COLUMN {}.{} IS {};").format(
            table, sql.Identifier(column.name), sql.Literal(column.original or None))
        for column in columns
    )


def _order(columns: Sequence[Column], reader: TableReader) -> Optional[List[int]]:
    """Return the places of ``columns`` in ``reader`` when they are not in the same order."""
    wanted, found = [column.name for column in columns], [column.name for column in reader.columns]
    if wanted == found:
        return None
    if set(wanted) != set(found):
        raise UnreadableFile(
            tr("The files have not the same columns: {file} has {more} more and lacks {less}. Import it on its own.")
            .format(file=reader.source.name, more=", ".join(sorted(set(found) - set(wanted))) or "–",
                    less=", ".join(sorted(set(wanted) - set(found))) or "–"))
    return [found.index(name) for name in wanted]


def _load_file(
    run: Run, delivery: Delivery, reader: TableReader, order: Optional[List[int]], feedback: Feedback
) -> None:
    source = reader.source
    told: Dict[str, Any] = reader.dialect.describe()
    file_id = add_source_file(run, source.path.name, source.sha256(), source.path.stat().st_size,
                              source.member or reader.dialect.sheet or None, told.get("encoding"), told)
    delivery.files.append(file_id)
    delivery.french = delivery.french or told.get("delimiter") == ";"
    system = ["_row", "_file", "_line"] + ([GEOMETRY] if delivery.spatial else [])
    copy = sql.SQL("COPY {} ({}) FROM STDIN WITH (ENCODING 'UTF8')").format(
        sql.Identifier("raw", delivery.raw_table),
        sql.SQL(", ").join(sql.Identifier(name) for name in system + [column.name for column in delivery.columns]))
    with run.cursor() as cursor:
        statement = copy.as_string(cursor)
        for batch in reader.batches():
            feedback.check()
            if order:
                batch = batch._replace(rows=[[row[place] for place in order] for row in batch.rows])
            first = delivery.first_row + delivery.rows
            prefixes = ["{}\t{}\t{}".format(first + i, file_id, line) for i, line in enumerate(batch.lines)]
            if batch.geometries is not None:
                prefixes = [prefix + "\t" + (shape or "\\N") for prefix, shape in zip(prefixes, batch.geometries)]
            cursor.copy_expert(statement, io.BytesIO(copy_text(batch.rows, prefixes).encode("utf-8")))
            collect(delivery.evidence, batch.rows)
            delivery.rows += len(batch.rows)
        tally = reader.tally
        delivery.rejects += tally.rejects
        told.update(rows=tally.rows, blank_rows=tally.blank_rows, rejects=tally.rejects)
        if tally.nul_characters:
            told["nul_characters"] = tally.nul_characters
        cursor.execute("UPDATE augure.source_file SET dialect = %s WHERE id = %s", (Json(told), file_id))
    add_rejects(run, ({"source_file": file_id, "line": reject.line, "code": reject.code, "cause": reject.cause,
                       "original": reject.text} for reject in reader.rejects))
