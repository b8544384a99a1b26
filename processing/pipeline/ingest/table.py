"""A delivery into its dataset: ``raw``, then typed into ``clean``, in the run's one transaction."""

from dataclasses import asdict
from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

from psycopg2 import sql

from ..errors import AmbiguousFile, DatasetExists, InvalidParameter
from ..feedback import Feedback
from ..translation import tr
from ..warehouse.datasets import add_anomalies, register_dataset, table_columns
from ..warehouse.history import note_rows
from ..warehouse.ledger import Run, fingerprint, lock_dataset
from . import drift
from .names import GEOMETRY, safe_name
from .raw import Delivery, RejectLimit, load, receive
from .reading.dialect import ReadOptions
from .reading.readers import open_table
from .reading.sources import TABLE_TYPES, SourceFile, find_sources
from .reading.tabular import TableReader
from .values.positions import AUTOMATIC, Fields, Places, PositionOptions, Positions, find_fields, tell
from .values.typing import ColumnType, decide
from .writing import MODES, SYSTEM, Ahead, CleanTable, Dataset, DatasetOptions, Shapes, rows_of, write_clean

SAMPLED_BATCHES = 2
RULES = 3
"""Raised whenever the same file would be read or typed otherwise: an earlier import is then done again."""


def import_table(run: Run, inputs: Sequence[str], options: DatasetOptions, reading: ReadOptions,
                 feedback: Feedback, position: PositionOptions = AUTOMATIC) -> Dict[str, Any]:
    """Import table files; return SCHEMA, TABLE, ROW_COUNT, REJECT_COUNT, ANOMALY_COUNT, FILE_COUNT, RUN.

    ``inputs`` are files or a folder of like files. Clean columns are typed; ``_row`` leads back to raw, ``_missing``
    keeps the words that stood for a missing value (``s``: statistical secret) or were none of the column's type. Where
    columns hold positions, ``geom`` is beside them. The same files with the same parameters give the first outputs
    again.
    """
    sources = find_sources(inputs, TABLE_TYPES, reading.sheet, feedback)
    table, earlier = prepare(run, sources, options, {**asdict(reading), **asdict(position)})
    if earlier is not None:
        return earlier
    dataset = look_up(run, table, options)
    readers = [open_table(source, reading) for source in sources]
    _tell(readers, feedback)
    delivery = receive(run, table, readers, next_row(run, dataset))
    delivery.date_order = reading.date_order
    fields = find_fields(delivery.columns, position)
    if fields is None:
        total = bring_in(run, dataset, delivery, reading.decimal, options, feedback)
        geometry = None
    else:
        total, geometry = _with_positions(run, dataset, delivery, reading.decimal, options, feedback, fields, position)
    register(run, dataset, delivery, total, geometry)
    return run.finish({"SCHEMA": "clean", "TABLE": table, "ROW_COUNT": delivery.rows,
                       "REJECT_COUNT": delivery.rejects, "ANOMALY_COUNT": count_anomalies(run),
                       "FILE_COUNT": len(delivery.files)})


def _with_positions(run: Run, dataset: Dataset, delivery: Delivery, decimal: str, options: DatasetOptions,
                    feedback: Feedback, fields: Fields, position: PositionOptions) -> Tuple[int, Optional[str]]:
    """Bring in a table whose columns may hold positions; return its rows, and its column of shapes if it has one."""
    places = delivery.places = Places(fields)
    made: List[Optional[Positions]] = [None]

    def positions() -> Optional[Positions]:
        settled = position.crs or places.srid()
        made[0] = Positions(places, position) if settled else None
        there = dataset.columns.get(GEOMETRY, "")
        if made[0] and there and not there.endswith(",{})".format(made[0].srid)):
            raise InvalidParameter(tr("CRS: the positions of the dataset are {there}, those of the file are in "
                                      "EPSG:{srid}.").format(there=there, srid=made[0].srid))
        return made[0]

    total = bring_in(run, dataset, delivery, decimal, options, feedback, positions)
    tell(made[0], places, feedback)
    if made[0] is None:
        return total, None
    add_anomalies(run, made[0].anomalies("clean." + dataset.table))
    if GEOMETRY not in dataset.columns:
        index_shapes(run, dataset.table)
    return total, GEOMETRY


def index_shapes(run: Run, table: str) -> None:
    """Make the spatial index of a dataset."""
    with run.cursor() as cursor:
        cursor.execute(sql.SQL("CREATE INDEX ON {} USING gist (geom)").format(sql.Identifier("clean", table)))


def count_anomalies(run: Run) -> int:
    """Return how many anomalies a run has written."""
    with run.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM augure.anomaly WHERE run = %s", (run.id,))
        return cursor.fetchone()[0]


def prepare(run: Run, sources: Sequence[SourceFile], options: DatasetOptions, settings: Dict[str, Any]
            ) -> Tuple[str, Optional[Dict[str, Any]]]:
    """Return the dataset's name, and the outputs of the first time when this run would do the same again."""
    if options.mode not in MODES:
        raise InvalidParameter(tr("MODE: {mode} is none of {modes}.").format(mode=options.mode, modes=", ".join(MODES)))
    wanted = options.table or sources[0].stem
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


def bring_in(run: Run, dataset: Dataset, delivery: Delivery, decimal: str, options: DatasetOptions, feedback: Feedback,
             shapes_of: Optional[Callable[[], Optional[Shapes]]] = None) -> int:
    """Bring a delivery into raw and, typed, into clean; return the number of rows now in the dataset.

    ``shapes_of`` gives who makes its shapes, by what is known of them so far; None where there are none. Raises
    :class:`InvalidParameter` with the difference when the delivery does not fit the dataset, unless DRIFT says evolve.
    """
    ahead = write_ahead(run, dataset, delivery, decimal, options, shapes_of)
    load(run, delivery, RejectLimit(options.max_rejects), feedback, ahead)
    if ahead and ahead.holds:
        return ahead.table.finish()
    if ahead:
        ahead.table.give_up()
    shapes = shapes_of() if shapes_of else None
    kinds = types_of(run, dataset, delivery, decimal, options, feedback, shapes)
    return write_clean(run, dataset, delivery, kinds, options, feedback, shapes)


def write_ahead(run: Run, dataset: Dataset, delivery: Delivery, decimal: str, options: DatasetOptions,
                shapes_of: Optional[Callable[[], Optional[Shapes]]] = None) -> Optional[Ahead]:
    """Return who types the delivery while it goes into raw; None where it has to be known whole before.

    Rows added to a table without a key could only be taken back one by one, should the guess be wrong.
    """
    if dataset.exists and not dataset.key and options.mode not in ("replace", "truncate"):
        return None
    delivery.sample(SAMPLED_BATCHES)
    shapes = shapes_of() if shapes_of else None
    kinds = _settled(dataset, delivery, decimal, shapes)
    if kinds is None or shapes_of and not shapes:
        return None
    if dataset.exists:
        note_rows(run, "clean", dataset.table, rows_of(delivery))
    return Ahead(CleanTable(run, dataset, delivery, kinds, options, shapes),
                 lambda: _settled(dataset, delivery, decimal, shapes))


def _settled(dataset: Dataset, delivery: Delivery, decimal: str, shapes: Optional[Shapes]
             ) -> Optional[List[ColumnType]]:
    """Return the types that the evidence so far gives; None where it is ambiguous or does not fit the dataset."""
    try:
        kinds, difference = _fitted(dataset, delivery, decimal, shapes)
    except AmbiguousFile:
        return None
    return None if difference else kinds


def _fitted(dataset: Dataset, delivery: Delivery, decimal: str, shapes: Optional[Shapes]
            ) -> Tuple[List[ColumnType], drift.Difference]:
    originals = {column.name: column.original or column.name for column in delivery.columns}
    kinds = decide(delivery.evidence, decimal, delivery.french, lambda evidence: originals[evidence.name],
                   delivery.date_order)
    if not dataset.exists:
        return kinds, drift.Difference()
    there = {name: kind for name, kind in dataset.columns.items() if name not in SYSTEM}
    return drift.fit(delivery, kinds, there, shapes.sql_type if shapes else "")


def types_of(run: Run, dataset: Dataset, delivery: Delivery, decimal: str, options: DatasetOptions,
             feedback: Feedback, shapes: Optional[Shapes] = None) -> List[ColumnType]:
    """Return the type of every column, fitted to the dataset when it exists (see ``drift``)."""
    kinds, difference = _fitted(dataset, delivery, decimal, shapes)
    if dataset.exists:
        note_rows(run, "clean", dataset.table, rows_of(delivery))
        allowed = "" if options.mode == "truncate" else options.drift
        drift.settle(run, dataset.table, delivery, kinds, difference, allowed, feedback)
    return kinds


def register(run: Run, dataset: Dataset, delivery: Delivery, total: int, geometry_column: Optional[str] = None) -> None:
    """Write what was done into the ledger: the dataset and its lineage."""
    register_dataset(run, "clean", dataset.table, ["raw." + delivery.raw_table], total, raw_table=delivery.raw_table,
                     key=dataset.key, geometry_column=geometry_column)
