"""What a run reads and writes: source files, datasets, lineage, anomalies, corrections."""

import io
from typing import TYPE_CHECKING, Any, Dict, Iterable, List, Mapping, Optional, Sequence, Tuple

from psycopg2 import sql
from psycopg2.extras import Json, execute_values

from ..errors import DatasetMissing
from ..translation import tr
from .ledger import Run

if TYPE_CHECKING:
    import pandas


def add_source_file(run: Run, name: str, sha256: str, size: int, member: Optional[str] = None,
                    encoding: Optional[str] = None, dialect: Optional[Mapping[str, Any]] = None) -> int:
    """Record a file this run reads; return its id."""
    with run.cursor() as cursor:
        cursor.execute(
            "INSERT INTO augure.source_file (run, name, member, sha256, bytes, encoding, dialect) "
            "VALUES (%s, %s, %s, %s, %s, %s, %s) RETURNING id",
            (run.id, name, member, sha256, size, encoding, Json(dialect) if dialect is not None else None))
        return cursor.fetchone()[0]


def register_dataset(run: Run, schema: str, table: str, inputs: Iterable[str], row_count: int, *,
                     raw_table: Optional[str] = None, key: Optional[Sequence[str]] = None,
                     geometry_column: Optional[str] = None) -> None:
    """Record that this run wrote ``schema.table`` from ``inputs`` (``file:12``, ``clean.x`` ...)."""
    output, inputs = f"{schema}.{table}", list(inputs)
    with run.cursor() as cursor:
        cursor.execute(
            "INSERT INTO augure.dataset_before (run, schema_name, table_name, before) VALUES (%(run)s, %(schema)s, "
            "%(table)s, (SELECT to_jsonb(d) FROM augure.dataset d WHERE schema_name = %(schema)s "
            "AND table_name = %(table)s)) ON CONFLICT DO NOTHING", {"run": run.id, "schema": schema, "table": table})
        cursor.execute(
            "INSERT INTO augure.dataset (schema_name, table_name, raw_table, key, geometry_column, row_count, "
            "last_run) VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT (schema_name, table_name) DO UPDATE SET "
            "raw_table = excluded.raw_table, key = excluded.key, geometry_column = excluded.geometry_column, "
            "row_count = excluded.row_count, last_run = excluded.last_run",
            (schema, table, raw_table, list(key) if key else None, geometry_column, row_count, run.id))
        cursor.execute("SELECT schema_name || '.' || table_name, last_run FROM augure.dataset "
                       "WHERE schema_name || '.' || table_name = ANY(%s)", (inputs,))
        writers = dict(cursor.fetchall())
        execute_values(
            cursor,
            "INSERT INTO augure.lineage (run, input, input_run, output, row_count) VALUES %s ON CONFLICT DO NOTHING",
            [(run.id, name, writers.get(name), output, row_count) for name in inputs])


def dataset_version(run: Run, schema: str, table: str) -> str:
    """Return ``schema.table@run`` for a fingerprint.

    Raises DatasetMissing, listing what there is, when Augure keeps no such dataset.
    """
    with run.cursor() as cursor:
        cursor.execute("SELECT last_run FROM augure.dataset WHERE schema_name = %s AND table_name = %s",
                       (schema, table))
        row = cursor.fetchone()
        if row is None:
            cursor.execute("SELECT table_name FROM augure.dataset WHERE schema_name = %s ORDER BY 1", (schema,))
            known = ", ".join(r[0] for r in cursor.fetchall()) or "–"
            raise DatasetMissing(tr("There is no dataset “{table}” in the warehouse (schema {schema}). Known: {known}.")
                                 .format(table=table, schema=schema, known=known))
    return f"{schema}.{table}@{row[0]}"


def datasets_like(cursor, schema: str, *patterns: str) -> Dict[str, int]:
    """Return ``{table: run that last wrote it}`` of a schema's datasets whose names are LIKE a pattern, by name."""
    cursor.execute("SELECT table_name, last_run FROM augure.dataset WHERE schema_name = %s AND table_name LIKE ANY(%s) "
                   "ORDER BY table_name", (schema, list(patterns)))
    return dict(cursor.fetchall())


def table_columns(cursor, schema: str, table: str) -> List[Tuple[str, str]]:
    """Return ``(name, type)`` of a table's columns in order; empty when there is no such table."""
    cursor.execute(
        "SELECT a.attname, format_type(a.atttypid, a.atttypmod) FROM pg_attribute a "
        "WHERE a.attrelid = to_regclass(format('%%I.%%I', %s::text, %s::text)) AND a.attnum > 0 "
        "AND NOT a.attisdropped ORDER BY a.attnum", (schema, table))
    return cursor.fetchall()


def geometry_column(cursor, schema: str, table: str) -> Optional[str]:
    """Return the column of shapes of a dataset, None where it has none."""
    cursor.execute("SELECT geometry_column FROM augure.dataset WHERE schema_name = %s AND table_name = %s",
                   (schema, table))
    row = cursor.fetchone()
    return row and row[0]


def add_anomalies(run: Run, rows: Iterable[Mapping[str, Any]]) -> int:
    """Record what could not be decided; keys are columns of ``augure.anomaly``. Return how many."""
    return _add(run, "anomaly", ("dataset", "row_id", "row_key", "column_name", "code", "value", "message", "proposal",
                                 "confidence", "rule"), rows)


def add_corrections(run: Run, rows: Iterable[Mapping[str, Any]]) -> int:
    """Journal values whose meaning was changed; keys are columns of ``augure.correction``. Return how many."""
    return _add(run, "correction", ("dataset", "row_id", "row_key", "column_name", "before", "after", "rule",
                                    "confidence"), rows)


def add_rejects(run: Run, rows: Iterable[Mapping[str, Any]]) -> int:
    """Record rows that could not enter; keys are columns of ``augure.reject``. Return how many."""
    return _add(run, "reject", ("source_file", "line", "code", "cause", "original"), rows)


def _add(run: Run, table: str, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> int:
    values = [(run.id, *(row.get(column) for column in columns)) for row in rows]
    with run.cursor() as cursor:
        execute_values(
            cursor,
            sql.SQL("INSERT INTO augure.{} (run, {}) VALUES %s").format(
                sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns))).as_string(cursor),
            values, page_size=1000)
    return len(values)


def read_frame(connection, query, parameters: Optional[Mapping[str, Any]] = None, **options) -> "pandas.DataFrame":
    """Return a query's rows as a frame, by COPY (several times faster than fetching rows).

    ``options`` go to ``pandas.read_csv``: give ``dtype={"code": str}`` for codes. NULL reads as NaN.
    """
    import pandas  # half the memory of an import of files, which does without it

    with connection.cursor() as cursor:
        text = query.as_string(cursor) if isinstance(query, sql.Composable) else query
        if parameters:
            text = cursor.mogrify(text, parameters).decode("utf-8")
        buffer = io.BytesIO()
        cursor.copy_expert(f"COPY ({text}) TO STDOUT (FORMAT csv, HEADER, ENCODING 'UTF8')", buffer)
    buffer.seek(0)
    return pandas.read_csv(buffer, keep_default_na=False, na_values=[""], **options)
