"""What the server itself can tell of a typed column: the condition under which a cell is surely right.

Where it holds the cell is sent as :data:`RIGHT`, and nothing is left to read or to compare here.
"""

from typing import Any, Optional

from psycopg2 import sql

from ..standards.matching import TableColumn
from ..standards.standard import BOUNDS, Field
from ..standards.types import reader_of

RIGHT = "="
"""Stands for a cell that is right; no number, date or truth value is written so."""
_INTEGERS = ("smallint", "integer", "bigint")
_DECIMALS = ("numeric", "real", "double precision")
_COMPARED = {"minimum": ">=", "maximum": "<=", "exclusiveMinimum": ">", "exclusiveMaximum": "<"}


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
