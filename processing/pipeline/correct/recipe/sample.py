"""A dataset as a recipe is proposed from it: read by whoever may read, nothing written."""

from collections import Counter
from typing import Any, Callable, List, NamedTuple, Sequence

from psycopg2 import sql

from ...errors import DatasetMissing, InvalidParameter
from ...ingest.copytext import NULL, cell_text
from ...translation import tr
from ...warehouse.datasets import geometry_column, table_columns
from ...warehouse.install import check_version
from ..correction.layout import Layout
from ..standards.matching import TableColumn, columns_of
from ..standards.standard import Standard
from ..validation.scan import stream
from .contents import Column, column_of
from .model import Recipe

ROWS = 5_000
"""Rows, spread over the dataset, whose columns are compared with the standard's fields."""
TRIED = 50_000
"""Rows on which the rules are tried."""


class Dataset(NamedTuple):
    """A dataset: its columns, called in a recipe by ``headers``; whether it has shapes; its rows; who wrote it."""

    table: str
    columns: List[TableColumn]
    headers: List[str]
    has_shapes: bool
    has_words: bool
    rows: int
    run: int


class Reader:
    """Gives cursors of a connection, as a run does."""

    def __init__(self, connection):
        self._connection = connection

    def cursor(self):
        """Return a cursor."""
        return self._connection.cursor()


def find_dataset(connection, table: str) -> Dataset:
    """Return the dataset ``clean.table``; DatasetMissing where there is none, InvalidParameter where it has no row."""
    with connection.cursor() as cursor:
        check_version(cursor)
        cursor.execute("SELECT table_name, row_count, last_run FROM augure.dataset WHERE schema_name = 'clean' "
                       "ORDER BY 1")
        known = {name: (rows or 0, run) for name, rows, run in cursor.fetchall()}
        if table not in known:
            raise DatasetMissing(tr("There is no dataset “{table}” in the warehouse (schema {schema}). Known: {known}.")
                                 .format(table=table, schema="clean", known=", ".join(known) or "–"))
        if not known[table][0]:
            raise InvalidParameter(tr("TABLE: clean.{table} has no row: there is nothing to propose a recipe from."
                                      ).format(table=table))
        columns = columns_of(cursor, sql.Identifier("clean", table))
        kinds = dict(table_columns(cursor, "clean", table))
        has_shapes = bool(geometry_column(cursor, "clean", table))
    counts = Counter(column.header for column in columns)
    headers = [column.header if column.header and counts[column.header] == 1 else column.name for column in columns]
    return Dataset(table, columns, headers, has_shapes, "_missing" in kinds, *known[table])


def sample(connection, dataset: Dataset, standard: Standard) -> List[Column]:
    """Return the columns of a dataset with the cells of some rows."""
    step = max(1, -(-dataset.rows // ROWS))
    chunks: List[List[List[str]]] = [[] for _ in dataset.columns]

    def take(columns: List[List[str]]) -> None:
        for chunk, cells in zip(chunks, columns):
            chunk.append(cells)

    layout = Layout(dataset.columns, Recipe({}, ()), standard, False)
    query = sql.SQL("SELECT * FROM ({}) rows WHERE mod(_row, {}) = 0").format(
        layout.query(sql.Identifier("clean", dataset.table), dataset.has_words, None, False), sql.Literal(step))
    read(connection, query, take)
    return [column_of(header, [cell for cells in chunk for cell in cells])
            for header, chunk in zip(dataset.headers, chunks)]


def read(connection, query: sql.Composable, take: Callable[[List[List[str]]], None]) -> None:
    """Hand the cells of a :meth:`Layout.query`, '' where there is no value, to ``take`` by columns, batch by batch."""
    def decode(columns: List[Sequence[str]], escaped: bool) -> None:
        take([[cell_text(token) or "" for token in column] if escaped else
              ["" if token == NULL else token for token in column] for column in columns[3:]])
    reader: Any = Reader(connection)
    stream(reader, query, decode)
