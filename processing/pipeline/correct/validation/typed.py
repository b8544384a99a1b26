"""What the server itself can tell: the condition under which a cell is surely right, and needs not be sent.

Of a typed column its own comparisons often tell all, and the cell is sent as :data:`RIGHT`. Of others a sample shows
the few values that come again and again: those that are right are sent as nothing.
"""

from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Sequence

from psycopg2 import sql

from ..standards.matching import TableColumn
from ..standards.standard import BOUNDS, Field
from ..standards.types import reader_of
from .cells import CellCheck

RIGHT = "="
"""Stands for a cell that is right; no number, date or truth value is written so."""
_INTEGERS = ("smallint", "integer", "bigint")
_DECIMALS = ("numeric", "real", "double precision")
_COMPARED = {"minimum": ">=", "maximum": "<=", "exclusiveMinimum": ">", "exclusiveMaximum": "<"}
_FEW, _LONG = 1_000, 100
"""How many values, and of what length, the server is told to be right."""
_HASHED = 140000
"""Since this version PostgreSQL looks a value up in a list, and does not compare it with each."""


class Told(NamedTuple):
    """What the server sends of a column; ``right`` is what stands for a cell that is right."""

    sent: sql.Composable
    right: str


def told_by_type(field: Field, column: TableColumn) -> Optional[Told]:
    """Return how the column's type tells right cells, None where only reading them does."""
    condition = right_where(field, column)
    return _told(condition, column, RIGHT) if condition else None


def told_by_sample(cursor, relation: sql.Identifier, share: float, columns: Mapping[TableColumn, CellCheck]
                   ) -> Dict[TableColumn, Told]:
    """Return how to tell right cells of those columns of a table in which few values come again and again.

    They are sent as '': an empty cell must be right there too. ``share``: how much of the table is looked at.
    """
    asked = {column: check for column, check in columns.items()
             if check.missing == {""} and not check.field.required and cursor.connection.server_version >= _HASHED}
    if not asked:
        return {}
    cursor.execute(sql.SQL("SELECT {} FROM {} TABLESAMPLE SYSTEM (%s) REPEATABLE (0)").format(
        sql.SQL(", ").join(map(_text, asked)), relation), (100 * min(1, share),))
    found = {}
    for (column, check), sample in zip(asked.items(), zip(*cursor)):
        values = _right_values(check, sample)
        if values:
            condition = sql.SQL('{} COLLATE "C" = ANY({})').format(_text(column), sql.Literal(values))
            found[column] = _told(condition, column, "")
    return found


def _right_values(check: CellCheck, sample: "Sequence[Optional[str]]") -> List[str]:
    """Return those of a column's values that are right, where a sample of its cells shows few."""
    values = {text for text in sample if text}
    if len(values) > min(_FEW, len(sample) // 4) or any(len(text) > _LONG for text in values):
        return []
    return sorted(text for text in values if not check.judge(text))


def _told(condition: sql.Composable, column: TableColumn, right: str) -> Told:
    return Told(sql.SQL("CASE WHEN {} THEN {} ELSE {} END").format(condition, sql.Literal(right), _text(column)), right)


def _text(column: TableColumn) -> sql.Composable:
    return sql.SQL("{}::text").format(sql.Identifier(column.name))


def right_where(field: Field, column: TableColumn) -> Optional[sql.Composable]:
    """Return the condition, None where only reading the cells tells."""
    kind = column.sql_type.partition("(")[0]
    if not _fits(field, kind) or not set(field.constraints) <= {"required", *BOUNDS}:
        return None
    read = reader_of(field)
    if any(word and read(word) is not None for word in field.missing_values):
        return None  # a number may stand for none
    name = sql.Identifier(column.name)
    parts = [sql.SQL("{} IS NOT NULL").format(name)]
    if kind in _DECIMALS:
        parts.append(sql.SQL("{} <> 'NaN'").format(name))
    for constraint, sign in _COMPARED.items():
        if constraint in field.constraints:
            limit: Any = read(field.constraints[constraint])
            parts.append(sql.SQL("{} {} {}").format(name, sql.SQL(sign), sql.Literal(limit)))
    return sql.SQL(" AND ").join(parts)


def _fits(field: Field, kind: str) -> bool:
    return (field.type == "number" and kind in (*_INTEGERS, *_DECIMALS) and not field.float_number
            or field.type == "integer" and kind in _INTEGERS
            or field.type == "boolean" and kind == "boolean"
            or field.type == "date" and kind == "date"
            or field.type == "datetime" and kind == "timestamp without time zone")
