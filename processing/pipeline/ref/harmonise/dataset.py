"""Datasets of the schema clean, as they are read and written here."""

from typing import List, NamedTuple, Sequence

from psycopg2 import sql

from ...errors import DatasetExists, InvalidParameter
from ...ingest.names import safe_name
from ...translation import tr
from ...warehouse.datasets import register_dataset, table_columns
from ...warehouse.history import keep_table
from ...warehouse.ledger import Run
from .columns import TableColumn

_COLUMNS = """
SELECT a.attname, format_type(a.atttypid, a.atttypmod), coalesce(col_description(a.attrelid, a.attnum), a.attname)
FROM pg_attribute a
WHERE a.attrelid = to_regclass(format('clean.%%I', %s::text)) AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attnum"""


class Field(NamedTuple):
    """A column of a dataset that is written: its name, its SQL type, what it says."""

    name: str
    type: str
    comment: str = ""


class Total(NamedTuple):
    """The sums of a count, as texts: ``before`` is ``after``, ``aside`` (in territories that are not complete) and
    ``lost`` (in rows that could not be placed)."""

    column: str
    before: str
    after: str
    aside: str
    lost: str


def columns_of(cursor, table: str) -> List[TableColumn]:
    """Return the columns of a clean table in order, with the names that they have in its file."""
    cursor.execute(_COLUMNS, (table,))
    return [TableColumn(*row) for row in cursor.fetchall()]


def write_dataset(run: Run, table: str, fields: Sequence[Field], select: sql.Composable, inputs: Sequence[str],
                  comment: str, geometry: str = "") -> int:
    """Write the rows of ``select`` (its columns are ``fields``) into clean; return how many.

    ``_row`` numbers them. A dataset of this name is replaced when an earlier run of the same algorithm made it, in
    place, so that views on it hold. Raises DatasetExists for any other, and when its columns are not the same.
    """
    name = sql.Identifier("clean", table)
    wanted = [("_row", "bigint"), *((field.name, field.type) for field in fields)]
    with run.cursor() as cursor:
        there = table_columns(cursor, "clean", table)
        if there:
            _make_room(run, cursor, table, there, wanted)
        else:
            cursor.execute(sql.SQL("CREATE TABLE {} ({})").format(name, sql.SQL(", ").join(
                sql.SQL("{} {}").format(sql.Identifier(column), sql.SQL(kind)) for column, kind in wanted)))
        cursor.execute(sql.SQL("INSERT INTO {} SELECT row_number() OVER (), w.* FROM ({}) w").format(name, select))
        count = cursor.rowcount
        if not there:
            cursor.execute(sql.SQL("ALTER TABLE {} ADD PRIMARY KEY (_row)").format(name))
            if geometry:
                cursor.execute(sql.SQL("CREATE INDEX ON {} USING gist ({})").format(name, sql.Identifier(geometry)))
        cursor.execute(sql.SQL("COMMENT ON TABLE {} IS {}").format(name, sql.Literal(comment)))
        for field in fields:
            cursor.execute(sql.SQL("COMMENT ON COLUMN {}.{} IS {}").format(
                name, sql.Identifier(field.name), sql.Literal(field.comment or field.name)))
        cursor.execute(sql.SQL("ANALYZE {}").format(name))
    register_dataset(run, "clean", table, inputs, count, geometry_column=geometry or None)
    return count


def check_target(run: Run, target: str) -> str:
    """Return the safe name of TARGET. Raises DatasetExists when a dataset of that name is somebody else's."""
    table = safe_name(target)
    if not table:
        raise InvalidParameter(tr("TARGET: “{name}” is no name for a dataset.").format(name=target))
    with run.cursor() as cursor:
        cursor.execute("SELECT r.algorithm FROM augure.dataset d JOIN augure.run r ON r.id = d.last_run "
                       "WHERE d.schema_name = 'clean' AND d.table_name = %s", (table,))
        row = cursor.fetchone()
        if row and row[0] != run.algorithm or not row and table_columns(cursor, "clean", table):
            raise DatasetExists(tr("There is a dataset “{table}” already, which was not made by this algorithm. Give "
                                   "another TARGET.").format(table=table))
    return table


def _make_room(run: Run, cursor, table: str, there, wanted) -> None:
    cursor.execute("SELECT " + ", ".join(["format_type(%s::regtype, NULL)"] * len(wanted)),
                   [kind.partition("(")[0] for _, kind in wanted])
    types = cursor.fetchone()
    if [(name, kind.partition("(")[0]) for name, kind in there] != [(name, t) for (name, _), t in zip(wanted, types)]:
        raise DatasetExists(tr("The dataset “{table}” has other columns than this would write. Give another TARGET, or "
                               "undo the run that made it.").format(table=table))
    keep_table(run, "clean", table)
    cursor.execute(sql.SQL("TRUNCATE {}").format(sql.Identifier("clean", table)))
