"""Before-images: what a run is about to change is kept in the schema ``history``, so that it can be undone.

A writer says which rows it writes (a scope) before it writes them, and which of those that are there will go. Rows are
copied by the server (CREATE TABLE AS); a run that only adds copies nothing. With each row its place in the table is
kept: undo brings the rows back in the order they had.

A scope is a condition as data: ``{"ballot": "2017-presidentielle-1", "level": "commune"}``; a list as value means
any of them, ``{"_row": {"from": 101}}`` that number or more, an empty scope the whole table.
"""

from typing import Any, Dict, List, Mapping, Optional

from psycopg2 import sql
from psycopg2.extras import Json

from .ledger import Run

SCHEMA = "history"
#: Columns of a partial image beside the table's own; names that no column of ours has.
PLACE, ADDRESS = sql.Identifier("@place"), sql.Identifier("@ctid")
Scope = Mapping[str, Any]


def note_rows(run: Run, schema: str, table: str, scope: Scope) -> None:
    """Say that the run adds rows within ``scope``; those that are there already must not lie in it.

    A preview keeps the table nevertheless: it is what the result is compared with.
    """
    if run.is_preview:
        keep_table(run, schema, table)
    else:
        _note(run, schema, table, scope)


def keep_rows(run: Run, schema: str, table: str, scope: Scope, rows: Optional[sql.Composable] = None,
              derived: bool = False) -> None:
    """Keep the rows that the run will change or delete; it writes rows within ``scope``.

    ``rows`` is the condition of the rows to keep (of the table, as ``t``) where it is not the scope's own. What the run
    itself has written before is not kept. ``derived``: the table can be computed again from others.
    """
    earlier = _note(run, schema, table, scope, derived)
    if earlier["is_whole"]:
        return
    chosen = sql.SQL("FROM {} t WHERE ({}) AND ({}) IS NOT TRUE").format(
        sql.Identifier(schema, table), condition([scope]) if rows is None else rows, condition(earlier["scopes"]))
    with run.cursor() as cursor:
        cursor.execute(sql.SQL("SELECT EXISTS (SELECT 1 {})").format(chosen))
        if not cursor.fetchone()[0]:
            return
        selected = sql.SQL("SELECT NULL::bigint AS {}, t.ctid AS {}, t.* {}").format(PLACE, ADDRESS, chosen)
        if earlier["image"]:
            cursor.execute(sql.SQL("INSERT INTO {} {}").format(sql.Identifier(SCHEMA, earlier["image"]), selected))
        else:
            _make_image(run, cursor, schema, table, selected)


def keep_table(run: Run, schema: str, table: str) -> None:
    """Keep the whole table, its types included: the run replaces its rows, or changes the types of columns."""
    if _note(run, schema, table, {})["is_whole"]:
        return
    with run.cursor() as cursor:
        cursor.execute("SET LOCAL synchronize_seqscans = off")  # a large table is read from its beginning
        _make_image(run, cursor, schema, table, sql.SQL("SELECT * FROM {}").format(sql.Identifier(schema, table)))
        cursor.execute("UPDATE augure.change SET is_whole = true WHERE run = %s AND schema_name = %s "
                       "AND table_name = %s", (run.id, schema, table))


def condition(scopes: List[Scope]) -> sql.Composable:
    """Return the SQL condition of the rows that lie in one of the scopes."""
    return sql.SQL(" OR ").join(map(_of_scope, scopes)) if scopes else sql.SQL("false")


def _of_scope(scope: Scope) -> sql.Composable:
    if not scope:
        return sql.SQL("true")
    return sql.SQL("({})").format(sql.SQL(" AND ").join(_of_column(name, value) for name, value in scope.items()))


def _of_column(name: str, value: Any) -> sql.Composable:
    if isinstance(value, Mapping):
        return sql.SQL("{} >= {}").format(sql.Identifier(name), sql.Literal(value["from"]))
    comparison = "{} = ANY({})" if isinstance(value, list) else "{} = {}"
    return sql.SQL(comparison).format(sql.Identifier(name), sql.Literal(value))


def _note(run: Run, schema: str, table: str, scope: Scope, derived: bool = False) -> Dict[str, Any]:
    """Register the scope; return ``scopes``, ``image`` and ``is_whole`` as they were before."""
    with run.cursor() as cursor:
        cursor.execute(
            "INSERT INTO augure.change (run, schema_name, table_name, is_derived, columns) "
            "SELECT %(run)s, %(schema)s, %(table)s, %(derived)s, "
            "coalesce((" + COLUMNS + "), '[]') ON CONFLICT DO NOTHING",
            {"run": run.id, "schema": schema, "table": table, "derived": derived})
        cursor.execute("SELECT scopes, image, is_whole FROM augure.change WHERE run = %s AND schema_name = %s "
                       "AND table_name = %s", (run.id, schema, table))
        earlier = dict(zip(("scopes", "image", "is_whole"), cursor.fetchone()))
        if scope not in earlier["scopes"]:
            cursor.execute("UPDATE augure.change SET scopes = scopes || %s WHERE run = %s AND schema_name = %s "
                           "AND table_name = %s", (Json([dict(scope)]), run.id, schema, table))
    run.before_success(_seal)
    return earlier


#: Columns of a table (``schema``, ``table``) as JSON, without those that PostgreSQL computes by itself.
COLUMNS = """
SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
                                    'comment', col_description(a.attrelid, a.attnum)) ORDER BY a.attnum)
FROM pg_attribute a WHERE a.attrelid = to_regclass(format('%%I.%%I', %(schema)s, %(table)s)) AND a.attnum > 0
  AND NOT a.attisdropped AND a.attgenerated = ''"""


def _make_image(run: Run, cursor, schema: str, table: str, selected: sql.Composable) -> None:
    image = f"r{run.id}_{schema}_{table}"[:63]
    cursor.execute(sql.SQL("CREATE TABLE {} AS {}").format(sql.Identifier(SCHEMA, image), selected))
    cursor.execute("UPDATE augure.change SET image = %s WHERE run = %s AND schema_name = %s AND table_name = %s",
                   (image, run.id, schema, table))


def _seal(run: Run) -> None:
    """Finish what was kept, once everything is written: places of the rows, columns that came, old images."""
    with run.cursor() as cursor:
        cursor.execute(_ADDED, {"run": run.id})
        cursor.execute("SELECT schema_name, table_name, scopes, image, is_whole FROM augure.change "
                       "WHERE run = %s AND image IS NOT NULL", (run.id,))
        for schema, table, scopes, image, is_whole in cursor.fetchall():
            if not is_whole:
                cursor.execute(_PLACES.format(
                    image=sql.Identifier(SCHEMA, image), table=sql.Identifier(schema, table), place=PLACE,
                    address=ADDRESS, written=condition(scopes)))
            prune(cursor, schema, table)


_ADDED = """
UPDATE augure.change c SET added_columns = (
    SELECT array_agg(a.attname ORDER BY a.attnum) FROM pg_attribute a
    WHERE a.attrelid = to_regclass(format('%%I.%%I', c.schema_name, c.table_name)) AND a.attnum > 0
      AND NOT a.attisdropped AND a.attgenerated = ''
      AND NOT c.columns @> jsonb_build_array(jsonb_build_object('name', a.attname)))
WHERE c.run = %(run)s"""

# An address (ctid) holds until the table is written anew; a place among the rows of before holds for good. The rows
# that stay have not moved, so that the addresses of all rows of before, kept or still there, give their order.
_PLACES = sql.SQL("""
UPDATE {image} i SET {place} = r.place FROM (
    SELECT kept, row_number() OVER (ORDER BY address) AS place FROM (
        SELECT t.ctid AS address, NULL::tid AS kept FROM {table} t WHERE ({written}) IS NOT TRUE
        UNION ALL SELECT {address}, ctid FROM {image}) rows) r
WHERE i.ctid = r.kept""")


def prune(cursor, schema: str, table: str) -> None:
    """Drop the images of a table but those of the last runs (``history_keep`` in augure.setting)."""
    cursor.execute(
        "SELECT run, image FROM augure.change WHERE schema_name = %s AND table_name = %s AND image IS NOT NULL "
        "ORDER BY run DESC OFFSET (SELECT value::integer FROM augure.setting WHERE name = 'history_keep')",
        (schema, table))
    for number, image in cursor.fetchall():
        cursor.execute(sql.SQL("DROP TABLE {}").format(sql.Identifier(SCHEMA, image)))
        cursor.execute("UPDATE augure.change SET image = NULL, is_pruned = true WHERE run = %s AND schema_name = %s "
                       "AND table_name = %s", (number, schema, table))
