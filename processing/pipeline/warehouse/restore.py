"""Bring tables back to what they were before a run: rows, their order, columns, comments; the tables stay in place."""

import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any, Dict, List, Mapping, Optional, Sequence, Set, Tuple

from psycopg2 import sql

from ..errors import WarehouseError
from ..translation import tr
from .history import ADDRESS, COLUMNS, PLACE, SCHEMA, condition
from .ledger import Run

Name = Tuple[str, str]


@dataclass(frozen=True)
class Change:
    """What a run wrote into one table: a row of ``augure.change``."""

    schema: str
    table: str
    scopes: List[Mapping[str, Any]]
    image: Optional[str]
    is_whole: bool
    columns: List[Mapping[str, Any]]
    added_columns: List[str] = field(default_factory=list)

    @property
    def name(self) -> Name:
        return self.schema, self.table

    @property
    def relation(self) -> sql.Identifier:
        return sql.Identifier(self.schema, self.table)

    @property
    def column_list(self) -> sql.Composable:
        return sql.SQL(", ").join(sql.Identifier(column["name"]) for column in self.columns)

    @property
    def written(self) -> sql.Composable:
        return condition(self.scopes)


def put_back(run: Run, changes: Sequence[Change]) -> int:
    """Undo the changes of one run; return how many rows were removed and how many put back, together.

    A table from which rows were taken is written anew in the order it had (by COPY: an INSERT of many rows may fill
    gaps of earlier pages). From the others the added rows are deleted, unless something else refers to them by now.
    """
    with run.cursor() as cursor, ExitStack() as stack:
        cursor.execute("SET LOCAL synchronize_seqscans = off")
        references = _references(cursor)
        rewritten = _with_referring(cursor, [change for change in changes if change.image], changes, references)
        deleted = [change for change in changes if change.name not in {other.name for other in rewritten}]
        count = 0
        spools = []
        for change in rewritten:
            run.feedback.check()
            count += _count_written(cursor, change) + _count_image(cursor, change)
            spools.append(stack.enter_context(tempfile.TemporaryFile()))
            cursor.copy_expert(sql.SQL("COPY ({}) TO STDOUT (FORMAT binary)").format(_rows_before(change)).as_string(
                cursor), spools[-1])
            spools[-1].seek(0)
        if rewritten:
            cursor.execute(sql.SQL("TRUNCATE {}").format(
                sql.SQL(", ").join(change.relation for change in rewritten)))
        for change, spool in sorted(zip(rewritten, spools), key=lambda pair: _depth(pair[0].name, references)):
            _put_columns_back(cursor, change)
            cursor.copy_expert(sql.SQL("COPY {} ({}) FROM STDIN (FORMAT binary)").format(
                change.relation, change.column_list).as_string(cursor), spool)
        for change in sorted(deleted, key=lambda change: -_depth(change.name, references)):
            run.feedback.check()
            count += _delete_written(cursor, change, references)
            _put_columns_back(cursor, change)
        for change in changes:
            cursor.execute(sql.SQL("ANALYZE {}").format(change.relation))
    return count


@dataclass(frozen=True)
class _Reference:
    """A foreign key: columns of ``table`` refer to columns of ``target``."""

    table: Name
    target: Name
    columns: List[str]
    target_columns: List[str]


def _references(cursor) -> List[_Reference]:
    cursor.execute(
        "SELECT n.nspname, c.relname, tn.nspname, tc.relname, "
        "(SELECT array_agg(a.attname::text ORDER BY k.place) FROM unnest(f.conkey) WITH ORDINALITY k(number, place) "
        " JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.number), "
        "(SELECT array_agg(a.attname::text ORDER BY k.place) FROM unnest(f.confkey) WITH ORDINALITY k(number, place) "
        " JOIN pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.number) "
        "FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace "
        "JOIN pg_class tc ON tc.oid = f.confrelid JOIN pg_namespace tn ON tn.oid = tc.relnamespace "
        "WHERE f.contype = 'f' AND f.conrelid <> f.confrelid")
    return [_Reference((row[0], row[1]), (row[2], row[3]), row[4], row[5]) for row in cursor.fetchall()]


def _depth(table: Name, references: Sequence[_Reference]) -> int:
    """Return how far a table is from those that refer to nothing: it is filled after what it refers to."""
    return 1 + max((_depth(r.target, references) for r in references if r.table == table), default=0)


def _with_referring(cursor, rewritten: Sequence[Change], changes: Sequence[Change], references: Sequence[_Reference]
                    ) -> List[Change]:
    """Add the tables that refer to those to be written anew: PostgreSQL empties them together only."""
    known: Dict[Name, Change] = {change.name: change for change in changes}
    found: Dict[Name, Change] = {change.name: change for change in rewritten}
    waiting = list(found)
    while waiting:
        target = waiting.pop()
        for name in sorted({r.table for r in references if r.target == target} - set(found)):
            found[name] = known.get(name) or Change(*name, [], None, False, _columns(cursor, name))
            waiting.append(name)
    return list(found.values())


def _columns(cursor, name: Name) -> List[Mapping[str, Any]]:
    cursor.execute(COLUMNS, {"schema": name[0], "table": name[1]})
    return cursor.fetchone()[0] or []


def _rows_before(change: Change) -> sql.Composable:
    """Return the query of the rows of before, in their order."""
    image = sql.Identifier(SCHEMA, change.image) if change.image else None
    if change.is_whole:
        return sql.SQL("SELECT {} FROM {}").format(change.column_list, image)
    stayed = sql.SQL(
        "SELECT row_number() OVER (ORDER BY ctid) AS \"@free\", 0 AS \"@kept\", NULL::bigint AS {}, {} FROM {} "
        "WHERE ({}) IS NOT TRUE").format(PLACE, change.column_list, change.relation, change.written)
    if image:
        # A kept row comes after as many rows that stayed as its place leaves free before it.
        stayed += sql.SQL(" UNION ALL SELECT {0} - row_number() OVER (ORDER BY {0}, {1}), 1, {0}, {2} FROM {3}").format(
            PLACE, ADDRESS, change.column_list, image)
    return sql.SQL("SELECT {} FROM ({}) rows ORDER BY \"@free\", \"@kept\", {}").format(
        change.column_list, stayed, PLACE)


def _count_written(cursor, change: Change) -> int:
    cursor.execute(sql.SQL("SELECT count(*) FROM {} WHERE {}").format(change.relation, change.written))
    return cursor.fetchone()[0]


def _count_image(cursor, change: Change) -> int:
    if not change.image:
        return 0
    cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(SCHEMA, change.image)))
    return cursor.fetchone()[0]


def _delete_written(cursor, change: Change, references: Sequence[_Reference]) -> int:
    free: List[sql.Composable] = [sql.SQL("({})").format(change.written)]
    for reference in references:
        if reference.target == change.name:
            same = sql.SQL(" AND ").join(
                sql.SQL("r.{} = t.{}").format(sql.Identifier(column), sql.Identifier(target))
                for column, target in zip(reference.columns, reference.target_columns))
            free.append(sql.SQL("NOT EXISTS (SELECT 1 FROM {} r WHERE {})").format(
                sql.Identifier(*reference.table), same))
    cursor.execute(sql.SQL("DELETE FROM {} t WHERE {}").format(change.relation, sql.SQL(" AND ").join(free)))
    return cursor.rowcount


def _put_columns_back(cursor, change: Change) -> None:
    """Drop the columns that the run added; give the others their type (the table is empty then) and comment."""
    now = {column["name"]: column for column in _columns(cursor, change.name)}
    dropped = [name for name in change.added_columns if name in now]
    retyped = [column for column in change.columns if column["type"] != now[column["name"]]["type"]]
    _refuse_seen(cursor, change, {*dropped, *(column["name"] for column in retyped)})
    steps = [sql.SQL("DROP COLUMN {}").format(sql.Identifier(name)) for name in dropped]
    steps += [sql.SQL("ALTER COLUMN {} TYPE " + column["type"] + " USING NULL").format(sql.Identifier(column["name"]))
              for column in retyped]
    if steps:
        cursor.execute(sql.SQL("ALTER TABLE {} {}").format(change.relation, sql.SQL(", ").join(steps)))
    for column in change.columns:
        if column["comment"] != now[column["name"]]["comment"]:
            cursor.execute(sql.SQL("COMMENT ON COLUMN {} IS {}").format(
                sql.Identifier(change.schema, change.table, column["name"]), sql.Literal(column["comment"])))


def _refuse_seen(cursor, change: Change, columns: Set[str]) -> None:
    views = seen_by(cursor, change.name, columns) if columns else ""
    if views:
        raise WarehouseError(
            tr("The columns {columns} of {table} go back to what they were, but {views} show(s) them. Drop that view, "
               "then undo the run again.").format(
                columns=", ".join(sorted(columns)), table=".".join(change.name), views=views))


def seen_by(cursor, table: Name, columns: Optional[Set[str]] = None) -> str:
    """Return the views that show a table, or those columns of it, by name; empty where there is none."""
    cursor.execute(
        "SELECT string_agg(DISTINCT r.ev_class::regclass::text, ', ') FROM pg_depend d "
        "JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid "
        "LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid "
        "WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = to_regclass(format('%%I.%%I', %s, %s)) "
        "AND r.ev_class <> d.refobjid AND (%s::text[] IS NULL OR a.attname = ANY(%s))",
        (*table, *[sorted(columns) if columns is not None else None] * 2))
    return cursor.fetchone()[0] or ""
