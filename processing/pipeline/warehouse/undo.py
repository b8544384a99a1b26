"""Undo a run: every table as it was before, as far as nothing later stands on what the run wrote."""

from typing import Any, Callable, Dict, List, NamedTuple, Optional, Tuple

from psycopg2 import sql
from psycopg2.extras import Json

from ..errors import InvalidParameter, WarehouseError
from ..translation import tr
from .history import SCHEMA
from .ledger import Run, lock_dataset
from .restore import Change, put_back, seen_by

#: Algorithms that note what they change (see ``history``): only their runs can be undone.
UNDOABLE = frozenset({"importtable", "importlayer", "importelection", "loadterritories", "harmoniseterritories",
                      "buildindicators", "trainmodel", "evaluatemodel", "forecast", "loadforecast", "validatetable",
                      "correcttable", "exportworklist", "applydecisions", "importpolls"})


class Target(NamedTuple):
    """The run to undo."""

    id: int
    algorithm: str


def undo_run(run: Run, number: Optional[int], refresh: Callable[[Any, str], Any]) -> Dict[str, Any]:
    """Undo run ``number`` (None: the last that changed something); return ROW_COUNT, UNDONE, RUN.

    ROW_COUNT: rows removed and rows put back. ``refresh`` is called with a cursor and a level at the end, to compute
    again what follows from the data that are left. Raises InvalidParameter where the run cannot be undone,
    WarehouseError, naming them, where later runs or views stand on it.
    """
    with run.cursor() as cursor:
        target = _target(cursor, run, number)
        written = _written(cursor, target.id)
        for schema, table in written:
            lock_dataset(run, schema, table)
        target = _target(cursor, run, target.id)  # somebody may have been quicker
        _refuse_dependents(cursor, target)
        _refuse_renewed_views(cursor, target)
        changes = _changes(cursor, target)
        count = put_back(run, _hand_over(cursor, target, changes))
        count += _drop_created(cursor, target)
        _drop_images(cursor, target)
        _restore_ledger(cursor, target)
        for level in _levels(changes):
            refresh(cursor, level)
    run.feedback.info(tr("Run {run} ({algorithm}) is undone: {count} rows removed or put back.").format(
        run=target.id, algorithm=target.algorithm, count=count))
    return run.finish({"ROW_COUNT": count, "UNDONE": target.id})


_TARGET = """
SELECT id, algorithm, state, (outputs->>'RUN')::bigint, coalesce((outputs->>'PREVIEW')::boolean, false),
       (outputs->>'UNDONE')::bigint, message
FROM augure.run WHERE """

# The last run that changed something: no repetition, no preview, no undo, and not what only made the schemas.
_LAST = """id = (
    SELECT max(r.id) FROM augure.run r WHERE r.state = 'succeeded'
    AND EXISTS (SELECT 1 FROM augure.dataset_before b WHERE b.run = r.id))"""


def _target(cursor, run: Run, number: Optional[int]) -> Target:
    if number is None:
        cursor.execute(_TARGET + _LAST)
    else:
        cursor.execute(_TARGET + "id = %s AND id <> %s", (number, run.id))
    row = cursor.fetchone()
    if row is None:
        raise InvalidParameter(
            tr("RUN: there is no run that could be undone.") if number is None else
            tr("RUN: there is no run {run} in this warehouse; the table augure.run lists them.").format(run=number))
    identifier, algorithm, state, of_outputs, is_preview, undone, message = row
    names = {"run": identifier, "algorithm": algorithm}
    if state == "undone":
        raise InvalidParameter(tr("RUN: run {run} ({algorithm}) is undone already.").format(**names))
    if state == "running":
        raise InvalidParameter(tr("RUN: run {run} ({algorithm}) has not ended.").format(**names))
    if state != "succeeded":
        raise InvalidParameter(tr("RUN: run {run} ({algorithm}) did not succeed and wrote nothing: {reason}").format(
            **names, reason=message or state))
    if undone is not None:
        raise InvalidParameter(
            tr("RUN: run {run} is itself the undoing of run {undone}. To have those data back, do again what run "
               "{undone} did.").format(run=identifier, undone=undone))
    if is_preview:
        raise InvalidParameter(tr("RUN: run {run} ({algorithm}) was a preview and wrote nothing.").format(**names))
    if of_outputs is not None and of_outputs != identifier:
        raise InvalidParameter(
            tr("RUN: run {run} ({algorithm}) found everything as run {first} had left it, and wrote nothing. To undo "
               "that, give {first}.").format(**names, first=of_outputs))
    if algorithm not in UNDOABLE:
        raise InvalidParameter(
            tr("RUN: run {run} was made by augure:{algorithm}, which cannot be undone.").format(**names))
    return Target(identifier, algorithm)


def _written(cursor, number: int) -> List[Tuple[str, str]]:
    """Return everything to be locked: the datasets of the run and the tables it changed, always in one order."""
    cursor.execute("SELECT schema_name, table_name FROM augure.dataset_before WHERE run = %(run)s UNION "
                   "SELECT schema_name, table_name FROM augure.change WHERE run = %(run)s ORDER BY 1, 2",
                   {"run": number})
    return cursor.fetchall()


# A later run depends on this one when it wrote or read what this one wrote, or depends on one that does.
_DEPENDENTS = """
WITH RECURSIVE later(run) AS (
    SELECT %(run)s::bigint
    UNION
    SELECT r.id FROM later JOIN augure.run r ON r.id > later.run AND r.state = 'succeeded'
    WHERE EXISTS (
        SELECT 1 FROM augure.dataset_before mine JOIN augure.lineage l ON l.run = r.id
            AND mine.schema_name || '.' || mine.table_name IN (l.output, l.input)
        WHERE mine.run = later.run)
    OR EXISTS (
        SELECT 1 FROM augure.change mine JOIN augure.change theirs USING (schema_name, table_name)
        WHERE mine.run = later.run AND theirs.run = r.id AND NOT mine.is_derived
          AND (mine.image IS NOT NULL OR theirs.image IS NOT NULL)
          AND EXISTS (SELECT 1 FROM jsonb_array_elements(mine.scopes) a
                      JOIN jsonb_array_elements(theirs.scopes) b ON a.value = b.value)))
SELECT r.id, r.algorithm, coalesce((
    SELECT string_agg(DISTINCT l.output, ', ' ORDER BY l.output) FROM augure.lineage l
    WHERE l.run = r.id AND l.output NOT LIKE 'raw.%%'), '–')
FROM later JOIN augure.run r ON r.id = later.run WHERE r.id <> %(run)s ORDER BY r.id DESC"""


def _refuse_dependents(cursor, target: Target) -> None:
    cursor.execute(_DEPENDENTS, {"run": target.id})
    later = cursor.fetchall()
    if later:
        raise WarehouseError(
            tr("Run {run} ({algorithm}) cannot be undone, since later runs stand on what it wrote:\n{list}\n"
               "Undo them first, in this order.").format(
                run=target.id, algorithm=target.algorithm,
                list="\n".join(tr("– run {run} ({algorithm}): {outputs}").format(
                    run=number, algorithm=algorithm, outputs=outputs) for number, algorithm, outputs in later)))


def _refuse_renewed_views(cursor, target: Target) -> None:
    """What a view was is not kept: publishing it once more brings it back."""
    cursor.execute(
        "SELECT string_agg(table_name, ', ' ORDER BY table_name) FROM augure.dataset_before WHERE run = %s "
        "AND schema_name = 'publish' AND before IS NOT NULL", (target.id,))
    views = cursor.fetchone()[0]
    if views:
        raise InvalidParameter(
            tr("RUN: run {run} ({algorithm}) renewed views that an earlier run had published ({views}), and what they "
               "were is not kept.").format(run=target.id, algorithm=target.algorithm, views=views))


def _changes(cursor, target: Target) -> List[Change]:
    cursor.execute("SELECT schema_name, table_name, is_pruned, to_regclass(format('%%I.%%I', schema_name, table_name)) "
                   "IS NULL, scopes, image, is_whole, columns, coalesce(added_columns, '{}') FROM augure.change "
                   "WHERE run = %s ORDER BY 1, 2", (target.id,))
    changes = []
    for schema, table, is_pruned, is_gone, *rest in cursor.fetchall():
        if is_pruned:
            raise InvalidParameter(
                tr("RUN: run {run} ({algorithm}) is too long ago: the rows of {table} as they were before are no "
                   "longer kept (history_keep in augure.setting says for how many runs they are).").format(
                    run=target.id, algorithm=target.algorithm, table=f"{schema}.{table}"))
        if is_gone:
            raise WarehouseError(tr("Run {run} cannot be undone: the table {table} was dropped since.").format(
                run=target.id, table=f"{schema}.{table}"))
        changes.append(Change(schema, table, *rest))
    return changes


def _hand_over(cursor, target: Target, changes: List[Change]) -> List[Change]:
    """Return the changes to put back now.

    Where a later run computed a derived table again, what was before this run is now what is before that one.
    """
    mine = []
    for change in changes:
        cursor.execute(
            "SELECT c.run, c.image FROM augure.change c JOIN augure.run r ON r.id = c.run WHERE c.run > %s "
            "AND c.schema_name = %s AND c.table_name = %s AND c.scopes = %s AND c.is_derived AND r.state = 'succeeded' "
            "ORDER BY c.run LIMIT 1", (target.id, change.schema, change.table, Json(change.scopes)))
        later = cursor.fetchone()
        if later is None:
            mine.append(change)
            continue
        number, image = later
        if image:
            cursor.execute(sql.SQL("DROP TABLE {}").format(sql.Identifier(SCHEMA, image)))
        cursor.execute("UPDATE augure.change l SET image = m.image "
                       "FROM augure.change m WHERE l.run = %s AND m.run = %s AND (l.schema_name, l.table_name) = "
                       "(%s, %s) AND (m.schema_name, m.table_name) = (%s, %s)",
                       (number, target.id, *change.name, *change.name))
        cursor.execute("DELETE FROM augure.change WHERE run = %s AND schema_name = %s AND table_name = %s",
                       (target.id, *change.name))
    return mine


def _levels(changes: List[Change]) -> List[str]:
    """Return the levels whose geography may follow from less than before; ballots count for that of communes."""
    return sorted({"commune"} | {scope["level"] for change in changes if change.schema == "ref"
                                 for scope in change.scopes if "level" in scope})


def _drop_created(cursor, target: Target) -> int:
    """Drop the tables and views that the run made, with their styles; return the number of rows of the clean ones."""
    cursor.execute(
        "SELECT b.schema_name, b.table_name, c.relkind = 'v' FROM augure.dataset_before b "
        "JOIN pg_class c ON c.oid = to_regclass(format('%%I.%%I', b.schema_name, b.table_name)) "
        "WHERE b.run = %s AND b.before IS NULL AND b.schema_name IN ('raw', 'clean', 'publish') "
        "ORDER BY c.relkind = 'v' DESC, 1, 2", (target.id,))
    count = 0
    for schema, table, is_view in cursor.fetchall():
        name = sql.Identifier(schema, table)
        views = seen_by(cursor, (schema, table))
        if views:
            raise WarehouseError(
                tr("Run {run} made {table}, and {views} show(s) it. Drop that view, then undo the run again.").format(
                    run=target.id, table=f"{schema}.{table}", views=views))
        if schema == "clean":
            cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(name))
            count += cursor.fetchone()[0]
        blocks = _tables_of_view(cursor, schema, table) if schema == "raw" and is_view else []
        cursor.execute(sql.SQL("DROP VIEW {}" if is_view else "DROP TABLE {}").format(name))
        for block in blocks:
            cursor.execute(sql.SQL("DROP TABLE {}").format(sql.Identifier(schema, block)))
        if schema == "publish":
            cursor.execute("DELETE FROM public.layer_styles WHERE f_table_catalog = current_database() "
                           "AND f_table_schema = %s AND f_table_name = %s", (schema, table))
    return count


def _tables_of_view(cursor, schema: str, view: str) -> List[str]:
    """Return the tables of the same schema that a view reads: the blocks of a raw delivery."""
    cursor.execute(
        "SELECT DISTINCT c.relname FROM pg_rewrite r JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass "
        "AND d.objid = r.oid JOIN pg_class c ON d.refclassid = 'pg_class'::regclass AND c.oid = d.refobjid "
        "WHERE r.ev_class = to_regclass(format('%%I.%%I', %s, %s)) AND c.relkind = 'r' "
        "AND c.relnamespace = %s::regnamespace ORDER BY 1", (schema, view, schema))
    return [row[0] for row in cursor.fetchall()]


def _drop_images(cursor, target: Target) -> None:
    cursor.execute("DELETE FROM augure.change WHERE run = %s RETURNING image", (target.id,))
    for image, in cursor.fetchall():
        if image:
            cursor.execute(sql.SQL("DROP TABLE {}").format(sql.Identifier(SCHEMA, image)))


def _restore_ledger(cursor, target: Target) -> None:
    """Say that the run is undone; its datasets are again what the run found."""
    cursor.execute("UPDATE augure.run SET state = 'undone' WHERE id = %s", (target.id,))
    cursor.execute("DELETE FROM augure.dataset d USING augure.dataset_before b WHERE b.run = %s "
                   "AND (b.schema_name, b.table_name) = (d.schema_name, d.table_name)", (target.id,))
    cursor.execute("INSERT INTO augure.dataset SELECT (jsonb_populate_record(NULL::augure.dataset, before)).* "
                   "FROM augure.dataset_before WHERE run = %s AND before IS NOT NULL", (target.id,))
    cursor.execute("DELETE FROM augure.dataset_before WHERE run = %s", (target.id,))
