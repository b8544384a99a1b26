"""The cells that formulas need, once per territory and period: one temporary table for each dataset.

Whatever its shape, a dataset becomes rows (territory, period) with the numbers of the cells asked for, summed over the
rows of that territory (arrondissements, communes that merged), the state of each, and the rows they are from.
"""

from dataclasses import dataclass, field
from typing import Dict, List, NamedTuple, Optional, Sequence, Set, Tuple

from psycopg2 import sql

from .definitions import Definition, Term
from .formulas import number, period_sql, state
from .sources import Cell, at_year, is_open
from .tables import Found
from .tasks import LONG, PLACES, YEARLY, Task

SUM, ONE, WEIGHTED, COUNT, DISTANCE = "sum", "one", "weighted", "count", "distance"
Where = Tuple[Tuple[str, Tuple[str, ...]], ...]


class Request(NamedTuple):
    """A cell and how the rows of one territory make one value of it.

    ``sum``; ``one``: they have to agree; ``weighted``: the sum of the products with ``weight``.
    """

    cell: Cell
    how: str
    weight: Optional[Cell] = None


@dataclass
class Block:
    """A dataset in one shape, and what is asked of it."""

    found: Found
    shape: str
    place: int
    requests: Dict[Request, int] = field(default_factory=dict)
    years: Set[str] = field(default_factory=set)

    @property
    def name(self) -> sql.Identifier:
        """The temporary table of its values: territory, period, c<n>, w<n> (state), r<n> (rows)."""
        return sql.Identifier(f"carried_{self.place}")

    @property
    def keys(self) -> sql.Identifier:
        """The temporary table of its rows' territories."""
        return sql.Identifier("keyed_" + self.found.table.name[:50])

    def ask(self, request: Request) -> int:
        """Return the number of the columns of a request."""
        return self.requests.setdefault(request, len(self.requests))

    @property
    def filters(self) -> List[Where]:
        """The kinds of rows that are asked for."""
        return list(dict.fromkeys(request.cell.where for request in self.requests))


def request_of(definition: Definition, term: Term) -> Request:
    """Return what a formula needs of a term."""
    assert term.cell is not None
    if definition.formula in (COUNT, DISTANCE) and not term.source:
        return Request(term.cell, definition.formula)
    if definition.formula == "mean" and not term.source:
        if term in definition.numerator:
            return Request(term.cell, WEIGHTED, definition.denominator[0].cell)
        return Request(term.cell, SUM)
    # The denominator of another source is a count, whatever the numerator is.
    return Request(term.cell, SUM if definition.additive or term.source else ONE)


def make_blocks(tasks: Sequence[Task]) -> Dict[Tuple[str, str], Block]:
    """Return the blocks that the tasks read, by dataset and shape; every request is known to them."""
    blocks: Dict[Tuple[str, str], Block] = {}

    def block(found: Found, shape: str) -> Block:
        key = (found.table.name, shape)
        return blocks.setdefault(key, Block(found, shape, len(blocks)))

    for task in tasks:
        own = block(task.found, own_shape(task))
        own.years.update(task.periods)
        if task.definition.lag:
            own.years.update(str(int(period) - task.definition.lag) for period in task.periods)
        for term in places_terms(task.definition):
            if not term.source:
                own.ask(request_of(task.definition, term))
                continue
            other = task.others[term.source]
            theirs = block(other.found, other.shape)
            theirs.years.update(period for _, period in other.periods)
            theirs.ask(request_of(task.definition, term))
    return blocks


def places_terms(definition: Definition) -> Tuple[Term, ...]:
    """Return the terms of a definition; that of places without a numerator are the places themselves."""
    if definition.formula in (COUNT, DISTANCE) and not definition.numerator:
        return (Term(1, "", "", Cell("")), *definition.denominator)
    return definition.terms


def own_shape(task: Task) -> str:
    """Return the shape of a task's block: counts and distances of places are made each in its own way."""
    return f"{PLACES} {task.definition.formula}" if task.shape == PLACES else task.shape


def fill(cursor, block: Block) -> None:
    """Make the table of a block's values; the table of its keys is there."""
    requests = list(block.requests)
    if block.shape == YEARLY:
        source = _of_years(block, requests)
    else:
        source = _of_rows(block, requests)
    columns: List[sql.Composable] = []
    for place, request in enumerate(requests):
        kept = sql.SQL("")
        if any(block.filters):
            kept = sql.SQL("FILTER (WHERE f{})").format(sql.SQL(str(block.filters.index(request.cell.where))))
        columns.append(sql.SQL("{} AS c{n}, greatest({}, max(partial::integer)) AS w{n}").format(
            *_aggregate(request.how, place, kept), n=sql.SQL(str(place))))
    for place, where in enumerate(block.filters):
        kept = sql.SQL("FILTER (WHERE f{})").format(sql.SQL(str(place))) if any(block.filters) else sql.SQL("")
        columns.append(sql.SQL("array_agg(_row ORDER BY _row) {} AS r{}").format(kept, sql.SQL(str(place))))
    cursor.execute(sql.SQL(
        "CREATE TEMPORARY TABLE {} ON COMMIT DROP AS SELECT code AS territory, period, {} FROM ({}) cells "
        "WHERE period IS NOT NULL GROUP BY code, period").format(block.name, sql.SQL(", ").join(columns), source))
    cursor.execute(sql.SQL("CREATE UNIQUE INDEX ON {} (territory, period)").format(block.name))
    cursor.execute(sql.SQL("ANALYZE {}").format(block.name))


def _aggregate(how: str, place: int, kept: sql.Composable) -> Tuple[sql.Composable, sql.Composable]:
    names = {"n": sql.SQL(f"n{place}"), "t": sql.SQL(f"t{place}"), "f": kept}
    worst = sql.SQL("coalesce(max({t}) {f}, 1)").format(**names)
    if how == ONE:
        same = sql.SQL("min({n}) {f} = max({n}) {f}").format(**names)
        return (sql.SQL("CASE WHEN {} THEN min({n}) {f} END").format(same, **names),
                sql.SQL("CASE WHEN {} THEN {} ELSE greatest({}, 1) END").format(same, worst, worst))
    return sql.SQL("sum({n}) {f}").format(**names), worst


def _cell_sql(block: Block, request: Request, year: str = "") -> Tuple[sql.Composable, sql.Composable]:
    """Return the number and the state of a request in one row; ``year`` goes into names with an open one."""
    def column_of(template: str):
        name = found.actual(template)
        return found.table.column(at_year(name, int(year)) if year and is_open(name) else name)

    found, (withholding, words) = block.found, block.found.source.status
    place = column_of(request.cell.column)
    if place is None:
        return sql.SQL("NULL::double precision"), sql.SQL("1")
    value, told = number(place), state(place, found.table.has_missing, request.cell.missing)
    if request.weight is not None:
        weight = column_of(request.weight.column)
        assert weight is not None  # checked with the other columns
        value = sql.SQL("({}) * ({})").format(value, number(weight))
        told = sql.SQL("greatest({}, {})").format(told, state(weight, found.table.has_missing, request.weight.missing))
    if withholding:
        hidden = found.column(withholding)
        assert hidden is not None  # it belongs to the layout
        secret = sql.SQL("coalesce(lower(btrim(s.{}::text)) = ANY ({}::text[]), false)").format(
            sql.Identifier(hidden.name), sql.Literal(list(words)))
        value = sql.SQL("CASE WHEN NOT {} THEN {} END").format(secret, value)
        told = sql.SQL("CASE WHEN {} THEN 2 ELSE {} END").format(secret, told)
    return value, told


def condition(block: Block, where: Where) -> sql.Composable:
    """Return the condition of the rows of a category."""
    parts = []
    for name, words in where:
        column = block.found.column(name)
        assert column is not None  # it belongs to the layout
        parts.append(sql.SQL("btrim(s.{}::text) = ANY ({})").format(
            sql.Identifier(column.name), sql.Literal(list(words))))
    return sql.SQL("coalesce({}, false)").format(sql.SQL(" AND ").join(parts)) if parts else sql.SQL("true")


def _of_rows(block: Block, requests: Sequence[Request]) -> sql.Composable:
    cells: List[sql.Composable] = []
    for place, request in enumerate(requests):
        value, told = _cell_sql(block, request)
        cells.append(sql.SQL("{} AS n{n}, {} AS t{n}").format(value, told, n=sql.SQL(str(place))))
    if any(block.filters):
        cells += [sql.SQL("{} AS f{}").format(condition(block, where), sql.SQL(str(place)))
                  for place, where in enumerate(block.filters)]
    period: sql.Composable = sql.SQL("''::text")
    if block.shape == LONG:
        column = block.found.column(block.found.source.period)
        assert column is not None  # it belongs to the layout
        period = period_sql(column)
    return sql.SQL("SELECT k.code, k.partial, s._row, {} AS period, {} FROM {} s JOIN {} k USING (_row)").format(
        period, sql.SQL(", ").join(cells), sql.Identifier("clean", block.found.table.name), block.keys)


def _of_years(block: Block, requests: Sequence[Request]) -> sql.Composable:
    """Columns of years become rows; a column without a year stands in each of them."""
    rows = []
    for year in sorted(block.years):
        cells: List[sql.Composable] = [sql.Literal(year)]
        for request in requests:
            cells += _cell_sql(block, request, year)
        rows.append(sql.SQL("({})").format(sql.SQL(", ").join(cells)))
    names = sql.SQL(", ").join(sql.SQL(f"n{place}, t{place}") for place in range(len(requests)))
    return sql.SQL("SELECT k.code, k.partial, s._row, y.* FROM {} s JOIN {} k USING (_row) "
                   "CROSS JOIN LATERAL (VALUES {}) y(period, {})").format(
        sql.Identifier("clean", block.found.table.name), block.keys, sql.SQL(", ").join(rows), names)
