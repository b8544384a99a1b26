"""The corrected dataset: the fields of the standard as columns, typed where all their cells allow it."""

import tempfile
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Callable, Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

import psycopg2
from psycopg2 import sql

from ...errors import DatasetExists
from ...ingest.copytext import NULL, copy_token
from ...ingest.names import GEOMETRY, safe_names
from ...translation import tr
from ...warehouse.datasets import table_columns
from ...warehouse.history import keep_table
from ...warehouse.ledger import Run
from ..standards.standard import Field
from ..standards.types import reader_of

_KEPT = 50_000
_POINT = "geometry(Point,4326)"


def _day(value: Any) -> Optional[str]:
    return value.isoformat() if isinstance(value, date) and value.year >= 1 else None


def _moment(value: Any) -> Optional[str]:
    """A moment with a zone is none of the type without one: the column stays text."""
    plain = isinstance(value, (datetime, time)) and value.tzinfo is None
    return value.isoformat(sep=" ") if isinstance(value, datetime) and plain else value.isoformat() if plain else None


def _number(value: Any) -> Optional[str]:
    number = Decimal(str(value))
    return format(number, "f") if number.is_finite() else None


#: SQL type of a field's type, and the text that it takes for a value (None: the value has none).
_TYPES: Dict[str, Tuple[str, Callable[[Any], Optional[str]]]] = {
    "integer": ("numeric", lambda value: str(int(value))), "number": ("numeric", _number),
    "boolean": ("boolean", lambda value: "true" if value else "false"), "date": ("date", _day),
    "datetime": ("timestamp", _moment), "time": ("time", _moment), "year": ("integer", lambda value: str(int(value))),
}


class FieldColumn:
    """A field as a column. ``is_typed`` until a cell comes that is none of the type: then the column is text."""

    def __init__(self, field: Field, name: str):
        self.field, self.name = field, name
        self.is_typed = field.type in _TYPES
        self._read = reader_of(field)
        self._missing = {"", *field.missing_values}
        self._known: Dict[str, str] = {}

    @property
    def stays_text(self) -> bool:
        """Whether the standard wants another type, and a cell is none of it."""
        return self.field.type in _TYPES and not self.is_typed

    @property
    def sql_type(self) -> str:
        """The type of the column, by all cells so far."""
        return _TYPES[self.field.type][0] if self.is_typed else "text"

    def tokens(self, cells: Sequence[str]) -> List[str]:
        """Return the cells as COPY takes them; values are written in their type's own form where they have one."""
        known = self._known
        if len(known) > _KEPT:
            known.clear()
        for cell in set(cells).difference(known):
            known[cell] = NULL if cell in self._missing else copy_token(self._canonical(cell))
        return list(map(known.__getitem__, cells))

    def _canonical(self, cell: str) -> str:
        if self.field.type not in _TYPES:
            return cell
        value = self._read(cell)
        text = None if value is None else _TYPES[self.field.type][1](value)
        self.is_typed = self.is_typed and text is not None
        return cell if text is None else text


class Shape(NamedTuple):
    """Where the shapes come from: the places of latitude and longitude among the fields, or the source's own type."""

    fields: Optional[Tuple[int, int]]
    sql_type: str


class CorrectedTable:
    """The table while it is made: rows go to a file, and from there in one COPY into the table, in place."""

    def __init__(self, run: Run, name: str, fields: Sequence[Field], source_shape: Optional[str]):
        self._run, self.name = run, name
        names = safe_names([field.name for field in fields], ("_row", GEOMETRY))
        self.columns = [FieldColumn(field, column) for field, column in zip(fields, names)]
        self.shape = _shape_of(fields, source_shape)
        self._spool = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n")
        self.rows = 0

    @property
    def relation(self) -> sql.Identifier:
        """The table in SQL."""
        return sql.Identifier("clean", self.name)

    def add(self, rows: Sequence[str], cells: Sequence[List[str]], shapes: Optional[Sequence[str]]) -> None:
        """Add a batch: numbers of rows, the cells by field, and the source's shapes as COPY wrote them."""
        columns = [list(rows), *(column.tokens(texts) for column, texts in zip(self.columns, cells))]
        if self.shape:
            columns.append(_points(columns, self.shape.fields) if self.shape.fields else list(shapes or ()))
        self._spool.write("\n".join(map("\t".join, zip(*columns))) + "\n")
        self.rows += len(rows)

    def write(self) -> None:
        """Write the rows into the table, made now or in place of those that are there."""
        wanted = [("_row", "bigint"), *((column.name, column.sql_type) for column in self.columns)]
        if self.shape:
            wanted.append((GEOMETRY, self.shape.sql_type))
        with self._run.cursor() as cursor, self._spool as spool:
            there = dict(table_columns(cursor, "clean", self.name))
            if there:
                self._make_room(cursor, there, wanted)
            else:
                cursor.execute(sql.SQL("CREATE TABLE {} ({})").format(self.relation, sql.SQL(", ").join(
                    sql.SQL("{} " + kind).format(sql.Identifier(name)) for name, kind in wanted)))
            spool.seek(0)
            cursor.copy_expert(sql.SQL("COPY {} ({}) FROM STDIN (ENCODING 'UTF8')").format(
                self.relation, sql.SQL(", ").join(sql.Identifier(name) for name, _ in wanted)).as_string(cursor), spool)
            if not there:
                cursor.execute(sql.SQL("ALTER TABLE {} ADD PRIMARY KEY (_row)").format(self.relation))
                if self.shape:
                    cursor.execute(sql.SQL("CREATE INDEX ON {} USING gist (geom)").format(self.relation))
            for column in self.columns:
                cursor.execute(sql.SQL("COMMENT ON COLUMN {}.{} IS {}").format(
                    self.relation, sql.Identifier(column.name), sql.Literal(column.field.name)))
            cursor.execute(sql.SQL("ANALYZE {}").format(self.relation))

    def _make_room(self, cursor, there: Mapping[str, str], wanted: Sequence[Tuple[str, str]]) -> None:
        """Empty the table, and give it the columns and types that are wanted now; what was is kept for undo."""
        keep_table(self._run, "clean", self.name)
        cursor.execute(sql.SQL("TRUNCATE {}").format(self.relation))
        for name, kind in wanted:
            cursor.execute("SELECT format_type(%s::regtype, NULL)", (kind.partition("(")[0],))
            same = there.get(name, "").partition("(")[0] == cursor.fetchone()[0]
            column = sql.Identifier(name)
            try:
                if name not in there:
                    cursor.execute(sql.SQL("ALTER TABLE {} ADD {} " + kind).format(self.relation, column))
                elif not same:
                    cursor.execute(sql.SQL("ALTER TABLE {} ALTER {} TYPE " + kind + " USING NULL").format(
                        self.relation, column))
            except psycopg2.errors.FeatureNotSupported as error:
                raise DatasetExists(
                    tr("The column {column} of clean.{table} must become {type}, and a view stands on it ({cause}). "
                       "Drop the view, or write into another TARGET.").format(
                        column=name, table=self.name, type=kind, cause=error.diag.message_detail or "")) from error


def _shape_of(fields: Sequence[Field], source_shape: Optional[str]) -> Optional[Shape]:
    """Return where shapes come from: fields latitude and longitude are those that rules have corrected."""
    places = {field.name.lower(): place for place, field in enumerate(fields) if field.type == "number"}
    if "latitude" in places and "longitude" in places:
        return Shape((places["latitude"], places["longitude"]), _POINT)
    return Shape(None, source_shape) if source_shape else None


def _points(columns: Sequence[Sequence[str]], places: Tuple[int, int]) -> List[str]:
    """Return points as EWKT for COPY, NULL where a coordinate is missing or no degree."""
    return [_point(latitude, longitude)
            for latitude, longitude in zip(columns[places[0] + 1], columns[places[1] + 1])]


def _point(latitude: str, longitude: str) -> str:
    try:
        if abs(float(latitude)) <= 90 and abs(float(longitude)) <= 180:
            return f"SRID=4326;POINT({longitude} {latitude})"
    except ValueError:
        pass
    return NULL
