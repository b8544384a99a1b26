"""Decisions as a correction applies them, and how a row is known again in a later delivery."""

import datetime
from typing import Any, Dict, FrozenSet, Iterable, Iterator, List, NamedTuple, Optional, Sequence, Set

from psycopg2 import sql

from ...translation import tr
from ..standards.matching import columns_of

SCHEMA = "decision"
"""Under this name the decisions about a dataset are in ``augure.dataset``: what read them depends on them."""
UNUSED = "unused-decision"
"""Code of the anomaly that tells of a decision whose row or value is not there any more."""


class Decision(NamedTuple):
    """What a cell shall say ('' empties it).

    ``row_key`` None: every row that has the value. ``values``: what the cell may say for the decision to hold, empty
    where that is not known: then it always holds.
    """

    id: int
    field: str
    row_key: Optional[str]
    values: FrozenSet[str]
    becomes: str
    source: str
    decided_by: str
    decided_on: datetime.date

    def fits(self, *texts: str) -> bool:
        """Tell whether the decision was about a cell that says one of ``texts``."""
        return not self.values or self.becomes in texts or not self.values.isdisjoint(texts)


class Decisions:
    """The decisions that count for a dataset.

    ``by_value``: {field: {text: decision}}; ``by_row``: {row_key: {field: decision}}, which come first. ``version``
    goes into a fingerprint and ``dataset`` into the lineage; both are empty where nothing was ever decided.
    """

    def __init__(self, decisions: Iterable[Decision] = (), dataset: str = "", version: str = ""):
        self.dataset, self.version = dataset, version
        self.by_value: Dict[str, Dict[str, Decision]] = {}
        self.by_row: Dict[str, Dict[str, Decision]] = {}
        self._used: Set[int] = set()
        for decision in sorted(decisions):  # the older first: a newer one takes its place, and what it was about
            if decision.row_key is None:
                _add_to_value(self.by_value.setdefault(decision.field, {}), decision)
            else:
                of_row = self.by_row.setdefault(decision.row_key, {})
                of_row[decision.field] = _after(of_row.get(decision.field), decision)

    @classmethod
    def load(cls, cursor, dataset: str) -> "Decisions":
        """Return those about ``dataset`` (``clean.x``, before its correction: see :func:`source_of`)."""
        cursor.execute("SELECT last_run FROM augure.dataset WHERE schema_name = %s AND table_name = %s",
                       (SCHEMA, dataset))
        row = cursor.fetchone()
        if row is None:
            return cls()
        cursor.execute("SELECT id, field, row_key, value, becomes, coalesce(source, ''), decided_by, decided_on "
                       "FROM augure.current_decision WHERE dataset = %s", (dataset,))
        found = (Decision(number, field, key, frozenset(() if value is None else (value,)), *rest)
                 for number, field, key, value, *rest in cursor)
        return cls(found, f"{SCHEMA}.{dataset}", f"{SCHEMA}.{dataset}@{row[0]}")

    def __len__(self) -> int:
        return len({decision.id for decision in self._all()})

    def of(self, field: str, row_key: str, *texts: str) -> Optional[Decision]:
        """Return the decision for a cell that says one of ``texts``, None without one; it counts as used.

        People saw the cell as received where the table was validated, as rules had left it where it was corrected: a
        correction asks before its rules, and after them for the cells that nobody had decided.
        """
        found = self.by_row.get(row_key, {}).get(field)
        if found is None or not found.fits(*texts):
            values = self.by_value.get(field, {})
            found = next((values[text] for text in texts if text in values), None)
        if found is not None:
            self._used.add(found.id)
        return found

    def use(self, decisions: Iterable[Decision]) -> None:
        """Say that these found their cells, where they were looked up otherwise than by :meth:`of`."""
        self._used.update(decision.id for decision in decisions)

    def unused(self) -> List[Decision]:
        """Return those that found no cell, the oldest first."""
        return sorted({decision.id: decision for decision in self._all() if decision.id not in self._used}.values())

    def unused_anomalies(self, dataset: str) -> Iterator[Dict[str, Any]]:
        """Yield a row of ``augure.anomaly`` of ``dataset`` for each that found no cell: it is told, not lost."""
        for decision in self.unused():
            sentence = tr("no row has this value any more; it was to become “{value}”, decided on {date} by {person}") \
                if decision.row_key is None else \
                tr("the row is not there any more, or its cell says something else; it was to become “{value}”, "
                   "decided on {date} by {person}")
            yield {"dataset": dataset, "row_key": decision.row_key, "column_name": decision.field, "code": UNUSED,
                   "value": min(decision.values, default=None), "message": sentence.format(
                       value=decision.becomes, date=decision.decided_on.isoformat(), person=decision.decided_by)}

    def _all(self) -> Iterator[Decision]:
        for of_field in self.by_value.values():
            yield from of_field.values()
        for of_row in self.by_row.values():
            yield from of_row.values()


def _add_to_value(of_field: Dict[str, Decision], decision: Decision) -> None:
    """Add a decision about a value; what was to become that value becomes what is decided now."""
    for text, earlier in of_field.items():
        if earlier.becomes in decision.values and earlier.becomes != text:
            of_field[text] = decision._replace(values=earlier.values | decision.values)
    for text in decision.values:
        of_field[text] = decision


def _after(earlier: Optional[Decision], decision: Decision) -> Decision:
    """Return a decision about a row's cell, which also holds for what the cell said before an earlier one."""
    if earlier is not None and earlier.becomes in decision.values:
        return decision._replace(values=earlier.values and earlier.values | decision.values)
    return decision


def source_of(cursor, table: str) -> str:
    """Return the table that ``clean.table`` was corrected from; its own name where it was not corrected."""
    cursor.execute(
        "SELECT substr(l.input, 7) FROM augure.dataset d JOIN augure.run r ON r.id = d.last_run "
        "JOIN augure.lineage l ON l.run = r.id AND l.output = 'clean.' || d.table_name AND l.input LIKE 'clean.%%' "
        "WHERE d.schema_name = 'clean' AND d.table_name = %s AND r.algorithm = 'correcttable' "
        "ORDER BY l.output = l.input || '_corrected' DESC, l.input LIMIT 1", (table,))
    row = cursor.fetchone()
    return row[0] if row else table


def row_key_sql(columns: Sequence[str], key: Sequence[str], alias: str = "") -> sql.Composable:
    """Return the SQL of what a row of a dataset is known again by.

    The values of its business ``key`` joined by ``|``, as validation writes them; without a key, ``#`` and the md5 of
    all its cells as text, whatever the order of the ``columns``. ``alias``: of the table in the query.
    """
    def cells(names: Iterable[str]) -> sql.Composable:
        return sql.SQL(", ").join(
            sql.SQL("{}::text").format(sql.Identifier(*filter(None, (alias, name)))) for name in names)
    if key:
        return sql.SQL("concat_ws('|', {})").format(cells(key))
    return sql.SQL("'#' || md5(array_to_string(ARRAY[{}]::text[], chr(31), ''))").format(cells(sorted(columns)))


def row_key_of(cursor, table: str, alias: str = "") -> sql.Composable:
    """Return :func:`row_key_sql` of the dataset ``clean.table``."""
    cursor.execute("SELECT key FROM augure.dataset WHERE schema_name = 'clean' AND table_name = %s", (table,))
    row = cursor.fetchone()
    names = [column.name for column in columns_of(cursor, sql.Identifier("clean", table))]
    return row_key_sql(names, [name for name in (row and row[0]) or () if name in names], alias)
