"""A delivery into its dataset: ``raw``, then typed into ``clean``, in the run's one transaction."""

import re
from dataclasses import asdict, dataclass, field
from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

import psycopg2
from psycopg2 import sql

from ..errors import DatasetExists, InvalidParameter
from ..feedback import Feedback
from ..translation import tr
from ..warehouse.datasets import register_dataset, table_columns
from ..warehouse.ledger import Run, fingerprint, lock_dataset
from . import drift
from .cleaning import count_normalisations, missing_words, typed_value
from .dialect import ReadOptions
from .names import safe_name
from .names import GEOMETRY
from .raw import Delivery, RejectLimit, comments, load_raw
from .readers import open_table
from .sources import TABLE_TYPES, SourceFile, find_sources
from .tabular import TableReader
from .typing import ColumnType, decide

MODES = ("create", "append", "replace", "truncate", "upsert")
RULES = 1
"""Raised whenever the same file would be read or typed otherwise: an earlier import is then done again."""
SYSTEM = ("_row", "_missing")


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


def import_table(run: Run, inputs: Sequence[str], options: DatasetOptions, reading: ReadOptions,
                 feedback: Feedback) -> Dict[str, Any]:
    """Import table files; return SCHEMA, TABLE, ROW_COUNT, REJECT_COUNT, FILE_COUNT, RUN.

    ``inputs`` are files or a folder of like files. Clean columns are typed; ``_row`` leads back to raw, ``_missing``
    keeps the words that stood for a missing value (``s``: statistical secret). The same files with the same
    parameters give the first outputs again.
    """
    sources = find_sources(inputs, TABLE_TYPES, reading.sheet, feedback)
    table, earlier = prepare(run, sources, options, asdict(reading))
    if earlier is not None:
        return earlier
    dataset = look_up(run, table, options)
    readers = [open_table(source, reading) for source in sources]
    _tell(readers, feedback)
    delivery = load_raw(run, table, readers, next_row(run, dataset), RejectLimit(options.max_rejects), feedback)
    kinds = types_of(run, dataset, delivery, reading.decimal, options, feedback)
    total = write_clean(run, dataset, delivery, kinds, options)
    register(run, dataset, delivery, kinds, total)
    return run.finish({"SCHEMA": "clean", "TABLE": table, "ROW_COUNT": delivery.rows,
                       "REJECT_COUNT": delivery.rejects, "FILE_COUNT": len(delivery.files)})


def prepare(run: Run, sources: Sequence[SourceFile], options: DatasetOptions, settings: Dict[str, Any]
            ) -> Tuple[str, Optional[Dict[str, Any]]]:
    """Return the dataset's name, and the outputs of the first time when this run would do the same again."""
    if options.mode not in MODES:
        raise InvalidParameter(tr("MODE: {mode} is none of {modes}.").format(mode=options.mode, modes=", ".join(MODES)))
    stem = sources[0].member or sources[0].path.name
    wanted = options.table or stem.rsplit("/", 1)[-1].split(".")[0]
    table = safe_name(wanted, "dataset")[:50]
    RejectLimit(options.max_rejects)
    inputs = ["{}:{}".format(source.name, source.sha256()) for source in sources]
    digest = fingerprint(run.algorithm, {**asdict(options), **settings, "table": table, "rules": RULES}, inputs)
    return table, run.unchanged(digest)


def _tell(readers: Sequence[TableReader], feedback: Feedback) -> None:
    """Say what was detected, so that the user can set a parameter where it is wrong."""
    for reader in readers:
        told = reader.dialect.describe()
        parts = [tr("{count} columns").format(count=len(reader.columns))]
        if "encoding" in told:
            parts.append(tr("encoding {name}").format(name=told["encoding"]))
        if told.get("delimiter"):
            parts.append(tr("delimiter {mark}").format(mark=repr(told["delimiter"])))
        if "sheet" in told:
            parts.append(tr("sheet {name}").format(name=told["sheet"]))
        if told["kind"] != "json":
            parts.append(tr("header at line {line}").format(line=told["header_line"]) if told["header_line"]
                         else tr("no header line"))
        feedback.info("{}: {}".format(reader.source.name, ", ".join(parts)))


def look_up(run: Run, table: str, options: DatasetOptions) -> Dataset:
    """Lock the dataset and return what is there; :class:`DatasetExists` where MODE does not allow it."""
    lock_dataset(run, "clean", table)
    with run.cursor() as cursor:
        columns = dict(table_columns(cursor, "clean", table))
        cursor.execute("SELECT key FROM augure.dataset WHERE schema_name = 'clean' AND table_name = %s", (table,))
        known = cursor.fetchone()
    if columns and not known:
        raise DatasetExists(tr("clean.{table} is there, but Augure did not make it: choose another TABLE.").format(
            table=table))
    if columns and options.mode == "create":
        raise DatasetExists(
            tr("The dataset “{table}” is already in the warehouse. To add to it set MODE to append or upsert, to renew "
               "it replace; or choose another TABLE.").format(table=table))
    return Dataset(table, bool(columns), columns, list(known[0] or []) if known else [])


def next_row(run: Run, dataset: Dataset) -> int:
    """Return the first free row number of a dataset."""
    if not dataset.exists:
        return 1
    with run.cursor() as cursor:
        cursor.execute(sql.SQL("SELECT coalesce(max(_row), 0) + 1 FROM {}").format(
            sql.Identifier("clean", dataset.table)))
        return cursor.fetchone()[0]


def types_of(run: Run, dataset: Dataset, delivery: Delivery, decimal: str, options: DatasetOptions,
             feedback: Feedback) -> List[ColumnType]:
    """Return the type of every column, fitted to the dataset when it exists (see ``drift``)."""
    originals = {column.name: column.original or column.name for column in delivery.columns}
    kinds = decide(delivery.evidence, decimal, delivery.french, lambda evidence: originals[evidence.name])
    if not dataset.exists:
        return kinds
    there = {name: kind for name, kind in dataset.columns.items() if name not in (*SYSTEM, GEOMETRY)}
    kinds, difference = drift.fit(delivery, kinds, there)
    allowed = "" if options.mode == "truncate" else options.drift
    drift.settle(run, dataset.table, delivery, kinds, difference, allowed, feedback)
    return kinds


def write_clean(run: Run, dataset: Dataset, delivery: Delivery, kinds: Sequence[ColumnType], options: DatasetOptions,
                geometry: Optional[Callable[[], Tuple[str, sql.Composable]]] = None) -> int:
    """Type raw into clean as MODE says, in place; return the number of rows now there.

    ``geometry`` returns the SQL type of ``geom`` and its expression over the raw table.
    """
    _settle_key(dataset, delivery, options)
    target, source = sql.Identifier("clean", dataset.table), delivery.cells
    columns = delivery.columns
    names = ["_row"] + [column.name for column in columns] + ["_missing"]
    values = [sql.Identifier("_row")] + list(map(typed_value, columns, kinds)) + [missing_words(columns, kinds)]
    types = ["bigint"] + [kind.sql_type for kind in kinds] + ["jsonb"]
    if geometry:
        kind, value = geometry()
        names, values, types = names + [GEOMETRY], values + [value], types + [kind]
    with run.cursor() as cursor:
        cursor.execute("SET LOCAL datestyle = 'ISO, DMY'")
        _check_key(cursor, dataset, delivery, dict(zip(names, values)))
        if not dataset.exists:
            fields = sql.SQL(", ").join(
                sql.SQL("{} " + kind).format(sql.Identifier(name)) for name, kind in zip(names, types))
            cursor.execute(sql.SQL("CREATE TABLE {} ({})").format(target, fields))
        elif options.mode in ("replace", "truncate"):
            cursor.execute(sql.SQL("TRUNCATE {}").format(target))
        insert = sql.SQL("INSERT INTO {} ({}) SELECT {} FROM {}").format(
            target, sql.SQL(", ").join(map(sql.Identifier, names)), sql.SQL(", ").join(values), source)
        if dataset.exists and options.mode == "upsert":
            insert += _on_conflict(dataset.key, names)
        _insert(cursor, insert, dataset)
        if not dataset.exists:
            cursor.execute(sql.SQL("ALTER TABLE {} ADD PRIMARY KEY (_row)").format(target))
            _add_key(cursor, target, dataset.key)
        cursor.execute(comments(target, columns))
        cursor.execute(sql.SQL("ANALYZE {}").format(target))
        cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(target))
        return cursor.fetchone()[0]


def _settle_key(dataset: Dataset, delivery: Delivery, options: DatasetOptions) -> None:
    """Turn KEY into safe names; :class:`InvalidParameter` when a column is unknown or upsert has no key."""
    known = {column.name: column.name for column in delivery.columns}
    known.update({column.original: column.name for column in delivery.columns})
    for text in options.key:
        if text not in known and safe_name(text) not in known:
            raise InvalidParameter(tr("KEY: the file has no column {column}; it has {columns}.").format(
                column=text, columns=", ".join(column.name for column in delivery.columns)))
    key = [known.get(text) or safe_name(text) for text in options.key]
    if dataset.exists and key and key != dataset.key:
        raise InvalidParameter(tr("KEY: the dataset “{table}” has the key {there}, not {key}.").format(
            table=dataset.table, there=", ".join(dataset.key) or "–", key=", ".join(key)))
    dataset.key = key or dataset.key
    if options.mode == "upsert" and not dataset.key:
        raise InvalidParameter(tr("MODE upsert needs KEY: the columns by which a row is known again."))


def _check_key(cursor, dataset: Dataset, delivery: Delivery, values: Dict[str, sql.Composable]) -> None:
    if not dataset.key:
        return
    parts = [values[name] for name in dataset.key]
    cursor.execute(sql.SQL(
        "SELECT concat_ws(' / ', {parts}), count(*), (array_agg("
        "(SELECT f.name FROM augure.source_file f WHERE f.id = _file) || ' ' || _line ORDER BY _row))[1:3] FROM {raw} "
        "GROUP BY {parts} HAVING count(*) > 1 OR {empty} LIMIT 1").format(
            parts=sql.SQL(", ").join(parts), raw=delivery.cells,
            empty=sql.SQL(" OR ").join(sql.SQL("({}) IS NULL").format(part) for part in parts)))
    row = cursor.fetchone()
    if row:
        raise InvalidParameter(
            tr("KEY: {key} is not unique and filled in the file: “{value}” is on {count} rows (lines {lines}).").format(
                key=", ".join(dataset.key), value=row[0], count=row[1], lines=", ".join(row[2])))


def _add_key(cursor, target: sql.Identifier, key: Sequence[str]) -> None:
    if key:
        cursor.execute(sql.SQL("ALTER TABLE {} ADD UNIQUE ({})").format(
            target, sql.SQL(", ").join(map(sql.Identifier, key))))


def _on_conflict(key: Sequence[str], names: Sequence[str]) -> sql.Composed:
    return sql.SQL(" ON CONFLICT ({}) DO UPDATE SET {}").format(
        sql.SQL(", ").join(map(sql.Identifier, key)),
        sql.SQL(", ").join(sql.SQL("{0} = excluded.{0}").format(sql.Identifier(name))
                           for name in names if name not in key))


def _insert(cursor, insert: sql.Composed, dataset: Dataset) -> None:
    try:
        cursor.execute(insert)
    except psycopg2.errors.UniqueViolation as error:
        raise DatasetExists(
            tr("The dataset “{table}” already has a row with this key: {key}. To update it set MODE to upsert.").format(
                table=dataset.table, key=" = ".join(re.findall(r"\(([^()]*)\)", error.diag.message_detail or "")[:2]))
        ) from error


def register(run: Run, dataset: Dataset, delivery: Delivery, kinds: Sequence[ColumnType], total: int,
             geometry_column: Optional[str] = None) -> None:
    """Write what was done into the ledger: datasets, lineage, normalisations."""
    register_dataset(run, "clean", dataset.table, ["raw." + delivery.raw_table], total, raw_table=delivery.raw_table,
                     key=dataset.key, geometry_column=geometry_column)
    count_normalisations(run, "clean." + dataset.table, delivery, kinds)
