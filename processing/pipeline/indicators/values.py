"""The values of all indicators of one dataset: an INSERT … SELECT for each period."""

from typing import Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from psycopg2 import sql

from ..warehouse.ledger import Run
from .blocks import Block, own_shape, places_terms, request_of
from .definitions import Definition, Term
from .formulas import STATUSES, Formula, formula_of
from .tasks import FIXED, PLACES, Task


class _Place(NamedTuple):
    """Where a term is: the alias of a joined table, its columns' number, the number of its kind of rows."""

    alias: str
    column: int
    rows: int


class _Query:
    """The joins of a statement of one period while its expressions are made; "" where the rows have no period."""

    def __init__(self, tasks: Sequence[Task], blocks: Mapping[Tuple[str, str], Block], period: str):
        self.blocks, self.period = blocks, period
        self.bases = list(dict.fromkeys((task.found.table.name, own_shape(task)) for task in tasks))
        self._joins: Dict[str, sql.Composable] = {}
        self._others: Dict[Tuple, str] = {}

    @property
    def tables(self) -> sql.Composable:
        """The blocks of the tasks themselves (places are counted in one, measured in another), and what is joined."""
        first, *more = self.bases
        tables = [sql.SQL("{} c0").format(self.blocks[first].name)]
        tables += [sql.SQL("JOIN {} {c} ON {c}.territory = c0.territory").format(
            self.blocks[key].name, c=sql.Identifier(f"c{n}")) for n, key in enumerate(more, start=1)]
        return sql.SQL(" ").join([*tables, *self._joins.values()])

    def base(self, task: Task) -> str:
        """Return the alias of a task's own block."""
        return f"c{self.bases.index((task.found.table.name, own_shape(task)))}"

    def place(self, task: Task, term: Term, earlier: bool) -> _Place:
        """Return where a term is, joining its table."""
        key = (task.found.table.name, own_shape(task))
        alias = self.base(task)
        if term.source:
            other = task.others[term.source]
            key = (other.found.table.name, other.shape)
            alias = self._join(key, dict(other.periods).get(self.period or task.periods[0]))
        elif earlier:
            alias = self._join(key, str(int(self.period) - (task.definition.lag or 0)))
        block, request = self.blocks[key], request_of(task.definition, term)
        return _Place(alias, block.requests[request], block.filters.index(request.cell.where))

    def _join(self, key: Tuple[str, str], period: Optional[str]) -> str:
        alias = self._others.setdefault((key, period), f"o{len(self._others)}")
        self._joins[alias] = sql.SQL("LEFT JOIN {} {o} ON {o}.territory = c0.territory AND {o}.period = {}").format(
            self.blocks[key].name, sql.Literal(period), o=sql.Identifier(alias))
        return alias


def insert_values(run: Run, cursor, tasks: Sequence[Task], blocks: Mapping[Tuple[str, str], Block], level: str,
                  inside: bool) -> None:
    """Write the values of all tasks of one dataset and shape; ``inside``: those of that temporary table only."""
    if tasks[0].shape in (FIXED, PLACES):
        _insert_period(run, cursor, tasks, blocks, level, "", inside)
        return
    for period in sorted({period for task in tasks for period in task.periods}):
        run.feedback.check()
        _insert_period(run, cursor, [task for task in tasks if period in task.periods], blocks, level, period, inside)


def _insert_period(run: Run, cursor, tasks: Sequence[Task], blocks: Mapping[Tuple[str, str], Block], level: str,
                   period: str, inside: bool) -> None:
    """Write a series for each task: the dataset is read once, territory by territory, into an array for each column."""
    query = _Query(tasks, blocks, period)
    formulas = [_formula(query, task) for task in tasks]
    rows = list(dict.fromkeys(_rows(query, task) for task in tasks))  # most indicators are of the same rows
    cells: List[sql.Composable] = []
    arrays: List[sql.Composable] = []
    for place, formula in enumerate(formulas):
        names = {"n": sql.SQL(f"n{place}"), "s": sql.SQL(f"s{place}")}
        cells.append(sql.SQL("{} AS {n}, {} AS {s}").format(formula.value, formula.state, **names))
        arrays.append(sql.SQL("array_agg(CASE WHEN {s} = 0 THEN {n} END) AS {n}, array_agg({}) AS {s}").format(
            _status(**names), **names))
    for place, columns in enumerate(rows):
        names = {"r": sql.SQL(f"r{place}"), "m": sql.SQL(f"m{place}")}
        told = sql.SQL(" || ").join([sql.SQL("NULL::bigint[]"), *(sql.Identifier(*name) for name in columns)])
        cells.append(sql.SQL("{} AS {r}").format(told, **names))
        arrays.append(sql.SQL(
            "array_agg({r}[1]) AS {r}, CASE WHEN bool_or(cardinality({r}) > 1) THEN "
            "array_agg(CASE WHEN cardinality({r}) > 1 THEN {r}::text END) END AS {m}").format(**names))
    series = [sql.SQL("({}, {}, {}, {}, {}, {})").format(
        sql.Literal(task.definition.code), sql.Literal(period or task.periods[0]),
        *(sql.SQL(f"{name}{n}") for name, n in zip("nsrm", (place, place, *[rows.index(_rows(query, task))] * 2))))
        for place, task in enumerate(tasks)]
    cursor.execute(sql.SQL(
        "INSERT INTO indicator.cells (indicator, period, level, run, territories, numbers, statuses, clean_rows, "
        "merged_rows) SELECT s.indicator, s.period, {level}, {run}, t.territories, s.numbers, s.statuses, "
        "s.clean_rows, s.merged_rows FROM (SELECT array_agg(territory) AS territories, {arrays} FROM ("
        "SELECT c0.territory, {cells} FROM {tables} {area} WHERE c0.period = {period} {inside} "
        "ORDER BY c0.territory COLLATE \"C\") v HAVING count(*) > 0) t "
        "CROSS JOIN LATERAL (VALUES {series}) s(indicator, period, numbers, statuses, clean_rows, merged_rows)").format(
            level=sql.Literal(level), run=sql.Literal(run.id), arrays=sql.SQL(", ").join(arrays),
            cells=sql.SQL(", ").join(cells), tables=query.tables, period=sql.Literal(period),
            area=sql.SQL("LEFT JOIN outline a ON a.code = c0.territory" if any(map(needs_area, tasks)) else ""),
            inside=sql.SQL("AND c0.territory IN (SELECT code FROM inside)" if inside else ""),
            series=sql.SQL(", ").join(series)))


def needs_area(task: Task) -> bool:
    """Tell whether a task divides by the area of outlines."""
    return task.definition.formula == "density" and not task.definition.denominator


def _status(n: sql.Composable, s: sql.Composable) -> sql.Composable:
    """Return the status of a value ``n`` in the state ``s``; one that came out as none is absent."""
    words = sql.SQL(" ").join(sql.SQL("WHEN {} THEN {}::indicator.status").format(sql.Literal(state), sql.Literal(word))
                              for state, word in enumerate(STATUSES))
    return sql.SQL("CASE CASE WHEN {} IS NULL THEN greatest({s}, 1) ELSE {s} END {} END").format(n, words, s=s)


def _formula(query: _Query, task: Task) -> Formula:
    def value_of(term: Term, earlier: bool) -> sql.Composable:
        place = query.place(task, term, earlier)
        return sql.Identifier(place.alias, f"c{place.column}")

    def state_of(term: Term, earlier: bool) -> sql.Composable:
        place = query.place(task, term, earlier)
        return sql.SQL("coalesce({}, 1)").format(sql.Identifier(place.alias, f"w{place.column}"))

    return formula_of(_with_terms(task.definition), value_of, state_of)


def _rows(query: _Query, task: Task) -> Tuple[Tuple[str, str], ...]:
    """Return the columns of the rows that a task's values are from: alias and name."""
    kinds = {query.place(task, term, False).rows for term in _with_terms(task.definition).terms if not term.source}
    return tuple((query.base(task), f"r{kind}") for kind in sorted(kinds))


def _with_terms(definition: Definition) -> Definition:
    terms = places_terms(definition)
    if terms == definition.terms:
        return definition
    return Definition(**{**definition.__dict__, "numerator": terms[:1]})
