"""What is to be computed: each definition with the dataset that has its columns, at the periods that this one has."""

from dataclasses import dataclass, field
from typing import Dict, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple

from psycopg2 import sql

from ..errors import DatasetMissing, InvalidParameter
from ..feedback import Feedback
from ..translation import tr
from .definitions import OF_PLACES, Catalogue, Definition, Term, dated
from .formulas import period_sql
from .sources import Source, is_open, years_of
from .tables import Found, find_tables, links

FIXED, YEARLY, LONG, PLACES = "fixed", "yearly", "long", "places"


class Other(NamedTuple):
    """Columns of another source: its dataset, its shape, and which of its periods stands beside which of ours."""

    found: Found
    shape: str
    periods: Tuple[Tuple[str, str], ...]


@dataclass(frozen=True)
class Task:
    """A definition on one dataset. ``shape``: whether its periods are one, columns of years, or rows."""

    definition: Definition
    found: Found
    shape: str
    periods: Tuple[str, ...]
    others: Mapping[str, Other] = field(default_factory=dict)

    def used(self, term: Term) -> Found:
        """Return the dataset of a term."""
        return self.others[term.source].found if term.source else self.found

    def as_json(self):
        """Return what it would compute, for the fingerprint of a run."""
        return [self.definition.as_json(), self.found.table.name, self.found.cog, self.shape, self.periods,
                sorted((name, other.found.table.name, other.periods) for name, other in self.others.items())]


class _Dated:
    """The periods that datasets themselves say, read once for all definitions."""

    def __init__(self, cursor) -> None:
        self._cursor = cursor
        self._of_rows: Dict[Tuple[str, str], List[str]] = {}

    def fixed(self, definition: Definition, found: Found) -> str:
        """Return the one period of a definition without columns of years."""
        period = dated(definition, dict(found.vintage.years)) or ""
        if period != "file":
            return period
        if found.table.file_year:
            return str(found.table.file_year)
        self._cursor.execute("SELECT to_char(started_at, 'YYYY') FROM augure.run WHERE id = %s", (found.table.run,))
        return self._cursor.fetchone()[0]  # a file that does not say its year is of the year in which it came

    def rows(self, found: Found) -> List[str]:
        """Return the periods of a dataset's rows."""
        column = found.column(found.source.period)
        assert column is not None  # it belongs to the layout
        key = (found.table.name, column.name)
        if key not in self._of_rows:
            self._cursor.execute(sql.SQL("SELECT DISTINCT {} FROM (SELECT DISTINCT {} FROM {}) s ORDER BY 1").format(
                period_sql(column), sql.Identifier(column.name), sql.Identifier("clean", found.table.name)))
            self._of_rows[key] = [period for period, in self._cursor.fetchall() if period]
        return self._of_rows[key]


def make_tasks(cursor, catalogue: Catalogue, level: str, periods: Sequence[str], chosen: Mapping[str, str],
               feedback: Feedback) -> Tuple[List[Task], Dict[str, Found]]:
    """Return what can be computed at ``level``, and the tables by which zones reach the communes, by source.

    Indicators without their dataset are left out with a message.

    Raises InvalidParameter with all columns that lack, with the difference of a dataset that fits no vintage, where no
    indicator is for the level or none has the ``periods``; DatasetMissing when there is no dataset at all.
    """
    definitions = [d for d in catalogue.definitions if d.level == level]
    if not definitions:
        raise InvalidParameter(
            tr("No indicator of these definitions is for the level {level}. Set LEVEL to {levels}.").format(
                level=level, levels=" / ".join(sorted({d.level for d in catalogue.definitions}))))
    needed = {d.source for d in definitions} | {term.source for d in definitions for term in d.terms if term.source}
    needed |= {catalogue.sources[name].through for name in needed if catalogue.sources[name].through}
    found = find_tables(cursor, catalogue.sources, needed, chosen)
    there = {name for name, places in found.items() if places}
    through = links(found, catalogue.sources, feedback)
    unlinked = {name for name in there if not found[name]}  # that was said already
    known = _Dated(cursor)
    lacking: List[str] = []
    left_out: Dict[str, List[str]] = {}
    tasks: List[Task] = []
    for definition in definitions:
        absent = [name for name in _sources_of(definition, catalogue.sources) if not found[name]]
        if absent:
            if absent[0] not in unlinked:
                left_out.setdefault(absent[-1], []).append(definition.code)
            continue
        tasks += _tasks(known, definition, found, lacking)
    for name, codes in left_out.items():
        feedback.warn(tr("{codes}: left out, since no dataset of the warehouse is “{source}” ({title}).").format(
            codes=", ".join(codes), source=name, title=catalogue.sources[name].title))
    if lacking:
        raise InvalidParameter(tr("The definitions do not fit the datasets:\n{list}\nCorrect them in a file of your "
                                  "own (DEFINITIONS).").format(list="\n".join(f"– {text}" for text in lacking)))
    if not tasks:
        raise DatasetMissing(
            tr("None of the datasets that the definitions name is in the warehouse, for the level {level}. Import one "
               "of: {datasets}.").format(level=level, datasets=", ".join(sorted(
                   catalogue.sources[name].title for name in left_out)) or "–"))
    if periods:
        tasks = [_only(task, set(periods)) for task in tasks if set(periods) & set(task.periods)]
        if not tasks:
            raise InvalidParameter(tr("PERIODS: no indicator has a value for {periods}.").format(
                periods=", ".join(periods)))
    return tasks, through


def _only(task: Task, periods: Set[str]) -> Task:
    return Task(task.definition, task.found, task.shape, tuple(p for p in task.periods if p in periods), task.others)


def _sources_of(definition: Definition, sources: Mapping[str, Source]) -> List[str]:
    names = [definition.source, *(term.source for term in definition.terms if term.source)]
    return list(dict.fromkeys([*names, *(sources[name].through for name in names if sources[name].through)]))


def _tasks(known: _Dated, definition: Definition, found: Mapping[str, List[Found]], lacking: List[str]) -> List[Task]:
    """Return a definition's tasks: one for each dataset of its source; of two with a period, the later one has it."""
    tasks: List[Task] = []
    taken: Set[str] = set()
    for place in found[definition.source]:
        shape = _shape(definition, place)
        every = _periods(known, definition, place, shape, lacking)
        mine = tuple(period for period in every if period not in taken)
        if not mine:
            continue
        others = {term.source: _other(known, found[term.source], term, mine, lacking)
                  for term in definition.terms if term.source}
        taken.update(mine)
        tasks.append(Task(definition, place, shape, mine, others))
    return tasks


def _shape(definition: Definition, found: Found) -> str:
    if definition.formula in OF_PLACES:
        return PLACES
    return _shape_of([term for term in definition.terms if not term.source], found)


def _shape_of(terms: Iterable[Term], found: Found) -> str:
    if found.source.period:
        return LONG
    return YEARLY if any(term.cell and is_open(found.actual(term.cell.column)) for term in terms) else FIXED


def _periods(known: _Dated, definition: Definition, found: Found, shape: str, lacking: List[str]) -> Tuple[str, ...]:
    terms = [term for term in definition.terms if not term.source]
    if shape == FIXED or shape == PLACES:
        _note_lacking(definition.code, found, terms, lacking)
        return (known.fixed(definition, found),)
    if shape == LONG:
        _note_lacking(definition.code, found, terms, lacking)
        years = known.rows(found)
    else:
        years = _years(found, terms)
        if not years:
            lacking.append(tr("“{code}”: clean.{table} has no column {columns}").format(
                code=definition.code, table=found.table.name, columns=", ".join(_templates(found, terms))))
    if definition.lag:
        there = set(years)
        years = [year for year in years if year.isdigit() and str(int(year) - definition.lag) in there]
    return tuple(years)


def _years(found: Found, terms: Sequence[Term]) -> List[str]:
    columns = [name for name in _templates(found, terms) if is_open(name)]
    years = [set(years_of(name, found.table.names)) for name in columns]
    return [str(year) for year in sorted(set.intersection(*years))] if years else []


def _templates(found: Found, terms: Sequence[Term]) -> List[str]:
    return [found.actual(term.cell.column) for term in terms if term.cell and term.cell.column]


def _note_lacking(code: str, found: Found, terms: Sequence[Term], lacking: List[str]) -> None:
    columns = {found.actual(name) for name in [*_templates(found, terms), found.source.key] if name}
    missing = sorted(name for name in columns if found.table.column(name) is None)
    if missing:
        lacking.append(tr("“{code}”: clean.{table} has no column {columns}").format(
            code=code, table=found.table.name, columns=", ".join(missing)))


def _other(known: _Dated, places: Sequence[Found], term: Term, periods: Sequence[str], lacking: List[str]) -> Other:
    """Return the nearest period of another source for each of ours; the earlier one of two."""
    found = places[0]
    shape = _shape_of([term], found)
    if shape == FIXED:
        _note_lacking(term.column, found, [term], lacking)
        return Other(found, shape, tuple((period, "") for period in periods))
    theirs = known.rows(found) if shape == LONG else _years(found, [term])
    return Other(found, shape, tuple((period, _nearest(period, theirs)) for period in periods) if theirs else ())


def _nearest(period: str, others: Sequence[str]) -> str:
    def year(text: str) -> Optional[int]:
        return int(text[:4]) if text[:4].isdigit() else None

    mine = year(period)
    return min(others, key=lambda other: (abs((year(other) or 0) - (mine or 0)), other))
