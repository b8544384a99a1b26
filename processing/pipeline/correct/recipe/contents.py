"""What the cells of a column say: how many of them a field takes, as they are or as rules repair them."""

from typing import Dict, List, Mapping, NamedTuple, Optional, Pattern, Sequence, Tuple

from ..correction.corrector import Corrector
from ..rules import CELL_RULES, Context, Target
from ..standards.standard import Field
from .model import PlannedRule
from .naming import words

SAMPLE = 2_000
"""Distinct cells of a column that are looked at."""
_GLANCE, _PROMISING = 60, 0.2
"""Cells that are looked at first, and the share that must fit to look at all."""
_COMPARED, _CELLS = 40, 40
_FREE = ("any", "string")
_NUMBERS = ("number", "integer")


class Column(NamedTuple):
    """A column as it is looked at: header, distinct cells (some), how many are distinct and filled, rows."""

    header: str
    cells: Tuple[str, ...]
    distinct: int
    filled: int
    rows: int
    values: Tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it."""
        return not self.cells


def column_of(header: str, values: Sequence[str]) -> Column:
    """Return a column of the given cells, '' where there is none."""
    filled = [value for value in values if value]
    distinct = sorted(set(filled))
    step = max(1, -(-len(distinct) // SAMPLE))
    return Column(header, tuple(distinct[::step]), len(distinct), len(filled), len(values), tuple(values))


class Contents:
    """How well the cells of columns fit the fields of a standard."""

    def __init__(self, columns: Sequence[Column], targets: Mapping[str, Target], concepts: Mapping[str, str]):
        self._columns = [column for column in columns if not column.is_empty]
        self._targets, self._concepts = targets, concepts
        self._correctors = {name: _corrector(name, target) for name, target in targets.items()}
        self._shares: Dict[Tuple[str, str, int], Optional[float]] = {}
        self._selective: Dict[str, float] = {}

    def share(self, field: str, column: Column, most: int = SAMPLE) -> Optional[float]:
        """Return the share (0 to 1) of a column's distinct cells that are right for a field, as they are or repaired.

        None where the field takes any text, or the column has no cell: then its content is no evidence.
        """
        key = field, column.header, most
        if key not in self._shares:
            share = self._measured(field, column, min(most, _GLANCE))
            if share is not None and share >= _PROMISING and min(most, len(column.cells)) > _GLANCE:
                share = self._measured(field, column, most)
            self._shares[key] = share
        return self._shares[key]

    def _measured(self, field: str, column: Column, most: int) -> Optional[float]:
        target = self._targets[field]
        form = self._form(field) if target.vocabulary is None else None
        is_strict = _is_strict(target.field) and not (form and target.field.type in _NUMBERS)
        is_unique = bool(target.field.constraints.get("unique"))
        if form is None and not is_strict and not is_unique or column.is_empty:
            return None
        cells = [cell for cell in column.cells[::max(1, len(column.cells) // most)] if not target.is_missing(cell)]
        good = [form.fullmatch(cell) is not None if form else not is_strict for cell in cells]
        if is_strict and not all(good):
            repaired = self.repaired(field, cells)
            good = [fits or target.accepts(cell) for fits, cell in zip(good, repaired)]
        share = sum(good) / len(cells) if cells else 0.0
        return share * column.distinct / column.rows if is_unique else share

    def _form(self, field: str) -> Optional[Pattern[str]]:
        """Return the form that cells of what a field is about usually have, None where they have none."""
        return words().concepts[self._concepts[field]].cells if field in self._concepts else None

    def is_of_another_form(self, field: str, column: Column) -> bool:
        """Whether hardly a cell has the form that those of what a field is about have: numbers for names, say."""
        form = self._form(field)
        cells = column.cells[:_GLANCE]
        return form is not None and sum(form.fullmatch(cell) is not None for cell in cells) < _PROMISING * len(cells)

    def repaired(self, field: str, cells: Sequence[str]) -> List[str]:
        """Return cells as the rules that are sure leave them."""
        columns = {field: list(cells)}
        self._correctors[field].take(columns)
        return columns[field]

    def selectivity(self, field: str) -> float:
        """Return how much it says that a field takes a column's cells: 0 where it takes those of any column."""
        if field not in self._selective:
            step = max(1, len(self._columns) // _COMPARED)
            shares = [self.share(field, column, _CELLS) for column in self._columns[::step]]
            known = [share for share in shares if share is not None]
            self._selective[field] = 1 - sum(known) / len(known) if known else 0.0
        return self._selective[field]


def _corrector(name: str, target: Target) -> Corrector:
    """Return what applies all rules of cells to a field; it knows the words that the standard had before."""
    rules = [PlannedRule(rule, (), {"mapping": target.field.former} if rule == "vocabulary" else {})
             for rule in CELL_RULES]
    return Corrector({name: target}, rules, 0.9, Context())


def _is_strict(field: Field) -> bool:
    """Whether a field refuses some texts by its type, format or constraints."""
    return (field.type not in _FREE or field.format != "default"
            or any(key in field.constraints for key in ("enum", "pattern", "minimum", "maximum")))
