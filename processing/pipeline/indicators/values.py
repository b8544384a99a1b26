"""The values of all indicators of one dataset, in one INSERT … SELECT."""

from typing import Dict, List, Mapping, NamedTuple, Sequence, Tuple

from psycopg2 import sql

from ..warehouse.ledger import Run
from .blocks import Block, own_shape, places_terms, request_of
from .definitions import Definition, Term
from .formulas import STATUSES, formula_of
from .tasks import FIXED, PLACES, Task


class _Place(NamedTuple):
    """Where a term is: the alias of a joined table, its columns' number, the number of its kind of rows."""

    alias: str
    column: int
    rows: int


class _Query:
    """The joins of a statement while its expressions are made."""

    def __init__(self, tasks: Sequence[Task], blocks: Mapping[Tuple[str, str], Block]):
        self.blocks = blocks
        self.bases = list(dict.fromkeys((task.found.table.name, own_shape(task)) for task in tasks))
        self._joins: Dict[str, sql.Composable] = {}
        self._others: Dict[Tuple, str] = {}

    @property
    def joins(self) -> sql.Composable:
        return sql.SQL(" ").join(self._joins.values())

    def base(self, task: Task) -> str:
        """Return the alias of a task's own block; places are counted in one table and measured in another."""
        return f"c{self.bases.index((task.found.table.name, own_shape(task)))}"

    def place(self, task: Task, term: Term, earlier: bool) -> _Place:
        """Return where a term is, joining its table."""
        key = (task.found.table.name, own_shape(task))
        alias = self.base(task)
        if term.source:
            other = task.others[term.source]
            key = (other.found.table.name, other.shape)
            alias = self._other(task, key, other.periods)
        elif earlier:
            alias = self._earlier(task, key)
        block, request = self.blocks[key], request_of(task.definition, term)
        return _Place(alias, block.requests[request], block.filters.index(request.cell.where))

    def _earlier(self, task: Task, key: Tuple[str, str]) -> str:
        alias = f"e{task.definition.lag}"
        base = sql.Identifier(self.base(task))
        self._joins[alias] = sql.SQL(
            "LEFT JOIN {} {e} ON {e}.territory = {c}.territory AND {e}.period = ({c}.period::integer - "
            "{})::text").format(
                self.blocks[key].name, sql.Literal(task.definition.lag), e=sql.Identifier(alias), c=base)
        return alias

    def _other(self, task: Task, key: Tuple[str, str], periods: Tuple[Tuple[str, str], ...]) -> str:
        alias = self._others.setdefault((key, periods), f"o{len(self._others)}")
        theirs: sql.Composable = sql.Literal(periods[0][1])
        if len({period for _, period in periods}) > 1:
            theirs = sql.SQL("CASE {}.period {} END").format(sql.Identifier(self.base(task)), sql.SQL(" ").join(
                sql.SQL("WHEN {} THEN {}").format(sql.Literal(ours), sql.Literal(period)) for ours, period in periods))
        self._joins[alias] = sql.SQL("LEFT JOIN {} {o} ON {o}.territory = {c}.territory AND {o}.period = {}").format(
            self.blocks[key].name, theirs, o=sql.Identifier(alias), c=sql.Identifier(self.base(task)))
        return alias


def insert_values(run: Run, cursor, tasks: Sequence[Task], blocks: Mapping[Tuple[str, str], Block], level: str,
                  inside: bool) -> None:
    """Write the values of all tasks of one dataset and shape; ``inside``: those of that temporary table only."""
    query = _Query(tasks, blocks)
    rows: List[sql.Composable] = []
    for task in tasks:
        rows.append(_row(query, task))
    first, *more = query.bases
    tables = [sql.SQL("{} c0").format(blocks[first].name)]
    tables += [sql.SQL("JOIN {} {c} ON {c}.territory = c0.territory").format(blocks[key].name,
                                                                             c=sql.Identifier(f"c{n}"))
               for n, key in enumerate(more, start=1)]
    area = sql.SQL("LEFT JOIN outline a ON a.code = c0.territory" if any(map(needs_area, tasks)) else "")
    statuses = sql.SQL(" ").join(sql.SQL("WHEN {} THEN {}").format(sql.Literal(n), sql.Literal(status))
                                 for n, status in enumerate(STATUSES))
    # PostgreSQL 14 and later would remember the rows made of each row, which never comes twice.
    cursor.execute("SELECT set_config(name, 'off', true) FROM pg_settings WHERE name = 'enable_memoize'")
    cursor.execute(sql.SQL(
        "INSERT INTO indicator.value (indicator, level, territory, period, value, status, run, clean_row, clean_rows) "
        "SELECT indicator, {level}, territory, period, CASE WHEN state = 0 THEN value END, CASE state {statuses} END, "
        "{run}, rows[1], CASE WHEN cardinality(rows) > 1 THEN rows END FROM ("
        "SELECT c0.territory, v.indicator, v.period, v.value, v.rows, "
        "CASE WHEN v.state = 0 AND v.value IS NULL THEN 1 ELSE v.state END AS state "
        "FROM {tables} {joins} {area} CROSS JOIN LATERAL (VALUES {rows}) "
        "v(indicator, period, value, state, rows, wanted) "
        "WHERE v.wanted {inside}) v").format(
            level=sql.Literal(level), statuses=statuses, run=sql.Literal(run.id), tables=sql.SQL(" ").join(tables),
            joins=query.joins, area=area, rows=sql.SQL(", ").join(rows),
            inside=sql.SQL("AND c0.territory IN (SELECT code FROM inside)" if inside else "")))


def needs_area(task: Task) -> bool:
    """Tell whether a task divides by the area of outlines."""
    return task.definition.formula == "density" and not task.definition.denominator


def _row(query: _Query, task: Task) -> sql.Composable:
    """Return one row of VALUES: indicator, period, value, state, rows of the dataset, whether the period is wanted."""
    definition = _with_terms(task.definition)

    def value_of(term: Term, earlier: bool) -> sql.Composable:
        place = query.place(task, term, earlier)
        return sql.SQL("{}.{}").format(sql.Identifier(place.alias), sql.Identifier(f"c{place.column}"))

    def state_of(term: Term, earlier: bool) -> sql.Composable:
        place = query.place(task, term, earlier)
        return sql.SQL("coalesce({}.{}, 1)").format(sql.Identifier(place.alias), sql.Identifier(f"w{place.column}"))

    formula = formula_of(definition, value_of, state_of)
    kinds = {query.place(task, term, False).rows for term in definition.terms if not term.source}
    base = sql.Identifier(query.base(task))
    rows = sql.SQL(" || ").join(sql.SQL("{}.{}").format(base, sql.Identifier(f"r{kind}")) for kind in sorted(kinds))
    period, wanted = sql.SQL("{}.period").format(base), sql.SQL("{}.period = ANY ({}::text[])").format(
        base, sql.Literal(list(task.periods)))
    if task.shape in (FIXED, PLACES):
        period, wanted = sql.Literal(task.periods[0]), sql.SQL("true")
    return sql.SQL("({}, {}, {}, {}, {}, {})").format(
        sql.Literal(definition.code), period, formula.value, formula.state, rows, wanted)


def _with_terms(definition: Definition) -> Definition:
    terms = places_terms(definition)
    if terms == definition.terms:
        return definition
    return Definition(**{**definition.__dict__, "numerator": terms[:1]})
