"""The clean table of a delivery: typed values by COPY, in place, as MODE says."""

import re
from dataclasses import dataclass, field
from typing import Any, Callable, Dict, List, Optional, Protocol, Sequence, Tuple

import psycopg2
from psycopg2 import sql

from ..errors import DatasetExists, InvalidParameter
from ..feedback import Feedback
from ..translation import tr
from ..warehouse.history import keep_rows, keep_table
from ..warehouse.ledger import Run
from .binaryrows import binary_rows, encoders
from .cells import Cells
from .copytext import BINARY_END, BINARY_START, copy_cells, numbered
from .layers.wkb import is_sound
from .names import GEOMETRY, safe_name
from .raw import Delivery, comments
from .reading.tabular import Batch, Column
from .sending import Channel, Sender
from .values.cleaning import Cleaner, clean_columns, count_normalisations, record_misfits
from .values.typing import ColumnType

MODES = ("create", "append", "replace", "truncate", "upsert")
SYSTEM = ("_row", "_missing")
TEXT, BINARY = FORMS = ("NULL '', ENCODING 'UTF8'", "FORMAT binary, ENCODING 'UTF8'")
"""How COPY is told what comes."""
_STAGE = sql.Identifier("pg_temp", "augure_stage")


@dataclass(frozen=True)
class DatasetOptions:
    """Where a delivery goes and how. ``key``: columns (of the file or safe names) that are unique together."""

    table: str = ""
    mode: str = "create"
    key: Tuple[str, ...] = ()
    drift: str = "refuse"
    max_rejects: str = "0.1%"


@dataclass
class Dataset:
    """The clean table of a delivery, while it is being written."""

    table: str
    exists: bool
    columns: Dict[str, str] = field(default_factory=dict)
    key: List[str] = field(default_factory=list)

    @property
    def relation(self) -> sql.Identifier:
        """The table in SQL."""
        return sql.Identifier("clean", self.table)


class Shapes(Protocol):
    """Who makes the shapes of the column ``geom`` from those received."""

    @property
    def sql_type(self) -> str:
        """The type of the column."""

    @property
    def large(self) -> bool:
        """Whether they are many bytes each: then :meth:`shapes` gives them."""

    def take(self, batch: Batch) -> bool:
        """Tell whether the column can hold the shapes of a batch."""

    def cells(self, first_row: int, batch: Batch) -> List[str]:
        """Return the shapes of a batch for COPY, empty for NULL."""

    def shapes(self, first_row: int, batch: Batch) -> List[Optional[bytes]]:
        """Return the shapes of a batch in EWKB, None for NULL."""


def settle_key(dataset: Dataset, columns: Sequence[Column], options: DatasetOptions) -> None:
    """Turn KEY into safe names; :class:`InvalidParameter` when a column is unknown or upsert has no key."""
    known = {column.name: column.name for column in columns}
    known.update({column.original: column.name for column in columns})
    for text in options.key:
        if text not in known and safe_name(text) not in known:
            raise InvalidParameter(tr("KEY: the file has no column {column}; it has {columns}.").format(
                column=text, columns=", ".join(column.name for column in columns)))
    key = [known.get(text) or safe_name(text) for text in options.key]
    if dataset.exists and key and key != dataset.key:
        raise InvalidParameter(tr("KEY: the dataset “{table}” has the key {there}, not {key}.").format(
            table=dataset.table, there=", ".join(dataset.key) or "–", key=", ".join(key)))
    dataset.key = key or dataset.key
    if options.mode == "upsert" and not dataset.key:
        raise InvalidParameter(tr("MODE upsert needs KEY: the columns by which a row is known again."))


def write_clean(run: Run, dataset: Dataset, delivery: Delivery, kinds: Sequence[ColumnType], options: DatasetOptions,
                feedback: Feedback, shapes: Optional[Shapes] = None) -> int:
    """Type a delivery that is in raw into clean as MODE says; return the number of rows now there."""
    table = CleanTable(run, dataset, delivery, kinds, options, shapes)
    table.open()
    with Sender(run) as sender:
        rows = _Ways(table, sender)
        for first, batch in delivery.batches(feedback):
            if batch.lines:
                rows.add(first, batch)
        rows.send()
    return table.finish()


class CleanTable:
    """A clean table while a delivery is typed into it, in place.

    Rows go straight into the table, but for a table that is there and has a key: they pass through a temporary one.
    """

    def __init__(self, run: Run, dataset: Dataset, delivery: Delivery, kinds: Sequence[ColumnType],
                 options: DatasetOptions, shapes: Optional[Shapes] = None):
        settle_key(dataset, delivery.columns, options)
        self._run, self._dataset, self._delivery, self._mode = run, dataset, delivery, options.mode
        self._shapes = shapes
        self._cleaners = [Cleaner(column, kind) for column, kind in zip(delivery.columns, kinds)]
        self._columns = [("_row", "bigint NOT NULL")]
        self._columns += [(column.name, kind.sql_type) for column, kind in zip(delivery.columns, kinds)]
        self._columns += [("_missing", "jsonb")] + ([(GEOMETRY, shapes.sql_type)] if shapes else [])
        self._names = [name for name, _ in self._columns]
        self._staged = dataset.exists and bool(dataset.key)
        self._target = _STAGE if self._staged else dataset.relation
        self._encoders = encoders(kinds) if shapes and shapes.large else None

    def channel(self, sender: Sender, form: str) -> Channel:
        """Return the way of rows in one of the :data:`FORMS`."""
        start, end = (BINARY_START, BINARY_END) if form == BINARY else (b"", b"")
        return sender.channel(sql.SQL("COPY {} ({}) FROM STDIN ({})").format(
            self._target, _list(self._names), sql.SQL(form)), start, end)

    def open(self) -> None:
        """Make the table, or room in it."""
        dataset = self._dataset
        with self._run.cursor() as cursor:
            cursor.execute("SET LOCAL datestyle = 'ISO, DMY'")
            if not dataset.exists:
                cursor.execute(sql.SQL("CREATE TABLE {} ({})").format(dataset.relation, _fields(self._columns)))
            elif self._mode in ("replace", "truncate"):
                keep_table(self._run, "clean", dataset.table)
                cursor.execute(sql.SQL("TRUNCATE {}").format(dataset.relation))
            if self._staged:
                cursor.execute(sql.SQL("DROP TABLE IF EXISTS augure_stage; CREATE TEMP TABLE augure_stage ({}) "
                                       "ON COMMIT DROP").format(_fields(self._columns)))

    def rows(self, first_row: int, batch: Batch) -> Tuple[str, bytes]:
        """Return the rows of a batch, typed, for COPY, and in which of the :data:`FORMS` they are."""
        values = clean_columns(batch, self._cleaners, first_row)
        columns = [numbered(first_row, len(batch.lines)), *values]
        if self._encoders and self._shapes:
            shapes = self._shapes.shapes(first_row, batch)
            if all(shape is None or is_sound(shape) for shape in shapes):
                return BINARY, binary_rows(first_row, values, self._encoders, shapes)
            columns.append(Cells.of([shape.hex() if shape else "" for shape in shapes]))
        elif self._shapes:
            columns.append(Cells.of(self._shapes.cells(first_row, batch)))
        return TEXT, copy_cells(columns)

    def follow(self, kinds: Sequence[ColumnType], batch: Batch) -> bool:
        """Go on with what is known now of the columns; False where the rows before would have been other values."""
        if self._shapes and not self._shapes.take(batch):
            return False
        for cleaner, kind in zip(self._cleaners, kinds):
            if kind != cleaner.kind:
                if not kind.continues(cleaner.kind):
                    return False
                cleaner.kind = kind
        return True

    def give_up(self) -> None:
        """Take back what was written; :meth:`open` is called again on another table object."""
        with self._run.cursor() as cursor:
            command = "TRUNCATE {}" if self._staged or self._dataset.exists else "DROP TABLE {}"
            cursor.execute(sql.SQL(command).format(self._target))

    def finish(self) -> int:
        """Check the key, bring staged rows in, index; return the number of rows now there."""
        dataset, run = self._dataset, self._run
        with run.cursor() as cursor:
            _check_key(cursor, dataset, self._delivery, self._target)
            if dataset.exists and self._mode == "upsert":
                keep_rows(run, "clean", dataset.table, rows_of(self._delivery), _known_again(dataset))
            if self._staged:
                _insert_staged(cursor, dataset, self._names, self._mode)
            if not dataset.exists:
                cursor.execute(sql.SQL("ALTER TABLE {} ADD PRIMARY KEY (_row)").format(dataset.relation))
                if dataset.key:
                    cursor.execute(sql.SQL("ALTER TABLE {} ADD UNIQUE ({})").format(
                        dataset.relation, _list(dataset.key)))
            cursor.execute(comments(dataset.relation, self._delivery.columns))
            cursor.execute(sql.SQL("ANALYZE {}").format(dataset.relation))
            count_normalisations(run, "clean." + dataset.table, self._cleaners)
            record_misfits(run, "clean." + dataset.table, self._cleaners)
            if self._mode not in ("append", "upsert"):
                return self._delivery.rows
            cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(dataset.relation))
            return cursor.fetchone()[0]


class _Ways:
    """The ways into a clean table, one for each form; rows are written in their order."""

    def __init__(self, table: CleanTable, sender: Sender):
        self._table = table
        self._channels = {form: table.channel(sender, form) for form in FORMS}
        self._form = TEXT

    def add(self, first_row: int, batch: Batch) -> None:
        """Take a batch."""
        form, rows = self._table.rows(first_row, batch)
        if form != self._form:
            self.send()
            self._form = form
        self._channels[form].add(rows)

    def send(self) -> None:
        """Send what is there."""
        self._channels[self._form].send()

    def drop(self) -> None:
        """Forget what was not sent yet."""
        self._channels[self._form].drop()


class Ahead:
    """The clean table written while the delivery goes into raw, on a guess made from its first rows.

    What the guess says of the rows so far is what the evidence says of them, batch by batch; where it is no longer
    (a number too large for its type, say) nothing more is written, and :func:`write_clean` starts anew on what the
    whole file has shown. ``kinds_of`` returns the types that all evidence so far allows, None where that is unsettled.
    """

    def __init__(self, table: CleanTable, kinds_of: Callable[[], Optional[Sequence[ColumnType]]]):
        self.holds = True
        self.table = table
        self._kinds_of = kinds_of
        table.open()

    def begin(self, sender: Sender) -> None:
        """See :class:`.raw.Ahead`."""
        self._rows = _Ways(self.table, sender)

    def take(self, first_row: int, batch: Batch) -> None:
        """See :class:`.raw.Ahead`."""
        if not self.holds:
            return
        kinds = self._kinds_of()
        self.holds = kinds is not None and self.table.follow(kinds, batch)
        if self.holds:
            self._rows.add(first_row, batch)
        else:
            self._rows.drop()

    def end(self) -> None:
        """See :class:`.raw.Ahead`."""
        self._rows.send()


def rows_of(delivery: Delivery) -> Dict[str, Any]:
    """Return which rows of clean a delivery writes, as ``history`` has it: an updated row gets a new number."""
    return {"_row": {"from": delivery.first_row}}


def _known_again(dataset: Dataset) -> sql.Composed:
    return sql.SQL("({}) IN (SELECT {} FROM {})").format(
        sql.SQL(", ").join(sql.Identifier("t", name) for name in dataset.key), _list(dataset.key), _STAGE)


def _list(names: Sequence[str]) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, names))


def _fields(columns: Sequence[Tuple[str, str]]) -> sql.Composed:
    return sql.SQL(", ").join(sql.SQL("{} " + kind).format(sql.Identifier(name)) for name, kind in columns)


def _check_key(cursor, dataset: Dataset, delivery: Delivery, written: sql.Composable) -> None:
    """Raise :class:`InvalidParameter` naming lines when the delivery's key is not unique and filled."""
    if not dataset.key:
        return
    parts = _list(dataset.key)
    cursor.execute(sql.SQL(
        "SELECT concat_ws(' / ', {parts}), count(*), (array_agg(_row ORDER BY _row))[1:3] FROM {written} "
        "WHERE _row >= %s GROUP BY {parts} HAVING count(*) > 1 OR {empty} LIMIT 1").format(
            parts=parts, written=written, empty=sql.SQL(" OR ").join(
                sql.SQL("{} IS NULL").format(sql.Identifier(name)) for name in dataset.key)), (delivery.first_row,))
    row = cursor.fetchone()
    if row:
        cursor.execute(sql.SQL("SELECT f.name || ' ' || r._line FROM {} r JOIN augure.source_file f ON f.id = r._file "
                               "WHERE r._row = ANY(%s) ORDER BY r._row").format(delivery.cells), (row[2],))
        raise InvalidParameter(
            tr("KEY: {key} is not unique and filled in the file: “{value}” is on {count} rows (lines {lines}).").format(
                key=", ".join(dataset.key), value=row[0], count=row[1],
                lines=", ".join(line for line, in cursor.fetchall())))


def _insert_staged(cursor, dataset: Dataset, names: Sequence[str], mode: str) -> None:
    insert = sql.SQL("INSERT INTO {0} ({1}) SELECT {1} FROM {2} ORDER BY _row").format(
        dataset.relation, _list(names), _STAGE)
    if dataset.exists and mode == "upsert":
        insert += sql.SQL(" ON CONFLICT ({}) DO UPDATE SET {}").format(
            _list(dataset.key), sql.SQL(", ").join(sql.SQL("{0} = excluded.{0}").format(sql.Identifier(name))
                                                   for name in names if name not in dataset.key))
    try:
        cursor.execute(insert)
    except psycopg2.errors.UniqueViolation as error:
        raise DatasetExists(
            tr("The dataset “{table}” already has a row with this key: {key}. To update it set MODE to upsert.").format(
                table=dataset.table, key=" = ".join(re.findall(r"\(([^()]*)\)", error.diag.message_detail or "")[:2]))
        ) from error
