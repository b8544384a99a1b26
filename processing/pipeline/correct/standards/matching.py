"""Which column of a table is which field of the standard: by the header, in any order."""

from dataclasses import dataclass, field
from typing import Dict, List, NamedTuple, Sequence

from psycopg2 import sql

from ...ingest.names import GEOMETRY, safe_name
from .standard import Field, Standard

#: Columns that are Augure's own, in clean and in raw.
OWN = frozenset({"_row", "_missing", "_file", "_line", GEOMETRY})


class TableColumn(NamedTuple):
    """A column of a table: its name, its SQL type, the header that the file gave it (empty: none)."""

    name: str
    sql_type: str
    header: str


@dataclass
class Matching:
    """The columns of the fields that are there; what the standard lacks and has more.

    ``missing`` are fields without a column; of these, ``missing_required`` must be there.
    """

    columns: Dict[str, TableColumn] = field(default_factory=dict)
    extra: List[TableColumn] = field(default_factory=list)
    missing: List[str] = field(default_factory=list)
    missing_required: List[str] = field(default_factory=list)
    extra_forbidden: bool = False


def columns_of(cursor, relation: sql.Identifier) -> List[TableColumn]:
    """Return the columns of a table or view of the warehouse, Augure's own left out, in their order."""
    cursor.execute(
        "SELECT attname, format_type(atttypid, atttypmod), coalesce(col_description(attrelid, attnum), '') "
        "FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
        (relation.as_string(cursor),))
    return [TableColumn(*row) for row in cursor.fetchall() if row[0] not in OWN]


def match(standard: Standard, columns: Sequence[TableColumn]) -> Matching:
    """Match by the file's own header, then by names made alike (accents, capitals, spaces and marks apart).

    ``fieldsMatch`` says which differences are errors; without it a column more, or an optional one less, is none.
    """
    free = list(columns)
    found = Matching()
    for same in (_same_header, _same_name):
        for wanted in standard.fields:
            if wanted.name not in found.columns:
                column = next((column for column in free if same(wanted, column)), None)
                if column is not None:
                    found.columns[wanted.name] = column
                    free.remove(column)
    found.extra = free
    found.extra_forbidden = standard.fields_match in ("exact", "equal", "superset")
    needs_all = standard.fields_match in ("exact", "equal", "subset")
    for wanted in standard.fields:
        if wanted.name not in found.columns:
            found.missing.append(wanted.name)
            if needs_all or wanted.required or wanted.name in standard.primary_key:
                found.missing_required.append(wanted.name)
    return found


def _same_header(wanted: Field, column: TableColumn) -> bool:
    return column.header == wanted.name


def _same_name(wanted: Field, column: TableColumn) -> bool:
    return safe_name(wanted.name) in (column.name, safe_name(column.header or column.name))
