"""The cells that formulas need, once per territory and period: one temporary table for each dataset.

Whatever its shape, a dataset becomes rows (territory, period) with the numbers of the cells asked for, summed over the
rows of that territory (arrondissements, communes that merged), the state of each, and the rows they are from.
"""

from dataclasses import dataclass, field
from typing import Dict, List, NamedTuple, Optional, Sequence, Set, Tuple

from psycopg2 import sql

from .definitions import Definition, Term
from .formulas import ColumnOf, number, period_sql, state
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
        """The temporary table of its keys' territories."""
        return sql.Identifier("keyed_" + self.found.table.name[:50])

    @property
    def joined(self) -> sql.Composable:
        """The dataset as ``s``, with the territories of its rows as ``k``."""
        return sql.SQL("{} s JOIN {} k ON k.original = {}").format(
            sql.Identifier("clean", self.found.table.name), self.keys, self.key)

    @property
    def key(self) -> sql.Composable:
        """The cell by which a row of ``s`` knows its territory."""
        column = self.found.column(self.found.source.key)
        assert column is not None  # checked with the other columns
        return sql.SQL("{}::text").format(sql.Identifier("s", column.name))

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
    readings = list(dict.fromkeys(_reading(request) for request in block.requests))
    source = _of_years(block, readings) if block.shape == YEARLY else _of_rows(block, readings)
    columns: List[sql.Composable] = []
    for place, request in enumerate(block.requests):
        columns.append(sql.SQL("{} AS c{n}, greatest({}, max(partial::integer)) AS w{n}").format(
            *_aggregate(request.how, readings.index(_reading(request)), _kept(block, request.cell.where)),
            n=sql.SQL(str(place))))
    columns += [sql.SQL("CASE WHEN min(_row) {0} IS NOT NULL THEN ARRAY[min(_row) {0}] END AS r{1}").format(
        _kept(block, where), sql.SQL(str(place))) for place, where in enumerate(block.filters)]
    cursor.execute("SET LOCAL work_mem = '256MB'")
    # Values are read from it a period at a time, in the order of the territories.
    cursor.execute(sql.SQL(
        "CREATE TEMPORARY TABLE {} ON COMMIT DROP AS SELECT code AS territory, period, {} AS several, {} FROM ({}) "
        "cells "
        "WHERE period IS NOT NULL GROUP BY code, period ORDER BY period, code COLLATE \"C\"").format(
            block.name, _several(block), sql.SQL(", ").join(columns), source))
    cursor.execute(sql.SQL("CREATE UNIQUE INDEX ON {} (period, territory)").format(block.name))
    cursor.execute(sql.SQL("ANALYZE {} (period, territory, several)").format(block.name))
    _collect_rows(cursor, block, source)


def _several(block: Block) -> sql.Composable:
    """Return the condition of a territory and period in which a value is made of more than one row."""
    return sql.SQL("(coalesce({}, false))").format(sql.SQL(", false) OR coalesce(").join(
        sql.SQL("min(_row) {0} < max(_row) {0}").format(_kept(block, where)) for where in block.filters))


def _collect_rows(cursor, block: Block, source: sql.Composable) -> None:
    """Note all rows of the values that are made of several: they are few, and arrays are dear."""
    arrays = [sql.SQL("array_agg(_row ORDER BY _row) {} AS r{}").format(_kept(block, where), sql.SQL(str(place)))
              for place, where in enumerate(block.filters)]
    taken = [sql.SQL("r{0} = a.r{0}").format(sql.SQL(str(place))) for place in range(len(block.filters))]
    cursor.execute(sql.SQL(
        "UPDATE {name} c SET {taken} FROM (SELECT code, period, {arrays} FROM ({source}) cells "
        "WHERE code IN (SELECT territory FROM {name} WHERE several) GROUP BY code, period) a "
        "WHERE c.several AND c.territory = a.code AND c.period = a.period").format(
            name=block.name, taken=sql.SQL(", ").join(taken), arrays=sql.SQL(", ").join(arrays), source=source))


def _reading(request: Request) -> Tuple[Cell, Optional[Cell]]:
    """Return what of a request is read in every row, whatever becomes of it: many read the same column."""
    return request.cell._replace(where=()), request.weight


def _kept(block: Block, where: Where) -> sql.Composable:
    if not any(block.filters):
        return sql.SQL("")
    return sql.SQL("FILTER (WHERE f{})").format(sql.SQL(str(block.filters.index(where))))


def _aggregate(how: str, place: int, kept: sql.Composable) -> Tuple[sql.Composable, sql.Composable]:
    names = {"n": sql.SQL(f"n{place}"), "t": sql.SQL(f"t{place}"), "f": kept}
    worst = sql.SQL("coalesce(max({t}) {f}, 1)").format(**names)
    if how == ONE:
        same = sql.SQL("min({n}) {f} = max({n}) {f}").format(**names)
        return (sql.SQL("CASE WHEN {} THEN min({n}) {f} END").format(same, **names),
                sql.SQL("CASE WHEN {} THEN {} ELSE greatest({}, 1) END").format(same, worst, worst))
    return sql.SQL("sum({n}) {f}").format(**names), worst


def _numbers(block: Block, reading: Tuple[Cell, Optional[Cell]], year: str = "") -> sql.Composable:
    """Return the number of a cell in a row (times its weight); ``year`` goes into names with an open one."""
    parts = [_column(block, cell, year) for cell in reading if cell is not None]
    if any(column is None for column in parts):
        return sql.SQL("NULL::double precision")
    value = sql.SQL(" * ").join(sql.SQL("({})").format(number(column)) for column in parts if column is not None)
    if block.found.source.status[0]:
        value = sql.SQL("CASE WHEN NOT secret.told THEN {} END").format(value)
    return value


def _state(block: Block, reading: Tuple[Cell, Optional[Cell]], value: sql.Composable, year: str = "") -> sql.Composable:
    """Return the state of a cell in a row whose number is ``value``."""
    states = []
    for cell in reading:
        column = _column(block, cell, year) if cell is not None else None
        if cell is not None:
            states.append(sql.SQL("1") if column is None else state(
                value if reading[1] is None else sql.SQL("({})").format(number(column)), column,
                block.found.table.has_missing, cell.missing))
    told = sql.SQL("greatest({})").format(sql.SQL(", ").join(states))
    if block.found.source.status[0]:
        told = sql.SQL("CASE WHEN secret.told THEN 2 ELSE {} END").format(told)
    return told


def _column(block: Block, cell: Cell, year: str) -> Optional[ColumnOf]:
    name = block.found.actual(cell.column)
    return block.found.table.column(at_year(name, int(year)) if year and is_open(name) else name)


def _secret(block: Block) -> sql.Composable:
    """Return the join that tells of a row whether all its values are withheld, where a column of the source says so."""
    name, words = block.found.source.status
    if not name:
        return sql.SQL("")
    column = block.found.column(name)
    assert column is not None  # it belongs to the layout
    return sql.SQL("CROSS JOIN LATERAL (SELECT coalesce(lower(btrim(s.{}::text)) = ANY ({}::text[]), false) AS told "
                   "OFFSET 0) secret").format(sql.Identifier(column.name), sql.Literal(list(words)))


def condition(block: Block, where: Where) -> sql.Composable:
    """Return the condition of the rows of a category."""
    parts = []
    for name, words in where:
        column = block.found.column(name)
        assert column is not None  # it belongs to the layout
        parts.append(sql.SQL("btrim(s.{}::text) = ANY ({})").format(
            sql.Identifier(column.name), sql.Literal(list(words))))
    return sql.SQL("coalesce({}, false)").format(sql.SQL(" AND ").join(parts)) if parts else sql.SQL("true")


def _of_rows(block: Block, readings: Sequence[Tuple[Cell, Optional[Cell]]], year: str = "") -> sql.Composable:
    """Return the query of the cells of each row; ``year``: those of the columns of that year."""
    numbers = sql.SQL(", ").join(sql.SQL("{} AS n{}").format(_numbers(block, reading, year), sql.SQL(str(place)))
                                 for place, reading in enumerate(readings))
    cells: List[sql.Composable] = [sql.SQL("n.*")]
    for place, reading in enumerate(readings):
        n = sql.SQL(str(place))
        cells.append(sql.SQL("{} AS t{}").format(_state(block, reading, sql.SQL("n.n{}").format(n), year), n))
    kinds = sql.SQL("")
    if any(block.filters):
        cells.append(sql.SQL("kind.*"))
        kinds = _kinds(block)
    period: sql.Composable = sql.SQL("{}::text").format(sql.Literal(year))
    if block.shape == LONG:
        column = block.found.column(block.found.source.period)
        assert column is not None  # it belongs to the layout
        period = period_sql(column)
    # OFFSET 0 keeps PostgreSQL from reading a cell again wherever its number is used.
    return sql.SQL("SELECT k.code, k.partial, s._row, {} AS period, {} FROM {} "
                   "{} {} CROSS JOIN LATERAL (SELECT {} OFFSET 0) n").format(
        period, sql.SQL(", ").join(cells), block.joined, kinds, _secret(block), numbers)


def _kinds(block: Block) -> sql.Composable:
    """Return the join of what category a row is of, read once for all rows that say the same: f<n> by kind."""
    columns = [block.found.column(name) for name in dict.fromkeys(name for where in block.filters for name, _ in where)]
    names = [sql.Identifier(column.name) for column in columns if column is not None]
    tests = sql.SQL(", ").join(sql.SQL("{} AS f{}").format(condition(block, where), sql.SQL(str(place)))
                               for place, where in enumerate(block.filters))
    same = sql.SQL(" AND ").join(sql.SQL("s.{0} IS NOT DISTINCT FROM kinds.{0}").format(name) if len(names) > 1 else
                                 sql.SQL("s.{0} = kinds.{0}").format(name) for name in names)
    flags = sql.SQL(", ").join(sql.SQL(f"kinds.f{place}") for place in range(len(block.filters)))
    return sql.SQL("JOIN (SELECT {names}, {tests} FROM (SELECT DISTINCT {names} FROM {table}) s OFFSET 0) kinds ON "
                   "{same} "
                   "CROSS JOIN LATERAL (SELECT {flags}) kind").format(
        names=sql.SQL(", ").join(names), tests=tests, same=same, flags=flags,
        table=sql.Identifier("clean", block.found.table.name))


def _of_years(block: Block, readings: Sequence[Tuple[Cell, Optional[Cell]]]) -> sql.Composable:
    """Columns of years become rows, a year after the other; a column without a year stands in each of them.

    Rows of VALUES beside each row of the table would be prepared by PostgreSQL anew for every one of them.
    """
    return sql.SQL(" UNION ALL ").join(_of_rows(block, readings, year) for year in sorted(block.years))
