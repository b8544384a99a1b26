"""What wrong cells are once those of their row stand in their own columns again (see ``..correction.shift``)."""

from typing import Callable, Dict, List, Mapping, Sequence, Tuple

from ..correction.shift import Shift, Shifts, apply
from ..recipe.model import SHIFTED
from ..rules import Target
from ..standards.matching import TableColumn
from .anomalies import Place, Remedy, Wrong

#: Returns the cells of some rows, by row, in the order of the columns.
Fetch = Callable[[Sequence[TableColumn], List[int]], Mapping[int, Tuple[str, ...]]]


class Displaced:
    """Looks for shifts in rows with several wrong cells: three, or two where a row beside has as many.

    ``examples`` returns rows to learn the columns from.
    """

    def __init__(self, columns: Sequence[TableColumn], fields: Mapping[str, TableColumn],
                 targets: Mapping[str, Target], fetch: Fetch, examples: Callable[[], List[int]]):
        self._columns, self._targets, self._fetch, self._examples = columns, targets, fetch, examples
        self._places = {name: columns.index(column) for name, column in fields.items()}
        by_place = {place: targets[name] for name, place in self._places.items()}
        self._shifts = Shifts([by_place.get(place) for place in range(len(columns))])
        self._has_learned = False

    def __call__(self, wrongs: Sequence[Wrong]) -> Dict[Place, Remedy]:
        """Return the remedies of wrong cells that are beside their columns."""
        fields: Dict[int, List[str]] = {}
        for wrong in wrongs:
            fields.setdefault(int(wrong.row), []).append(wrong.field)
        rows = sorted(row for row, names in fields.items() if len(names) > 2 or len(names) > 1 and any(
            len(fields.get(beside, ())) > 1 for beside in (row - 1, row + 1)))
        if not rows:
            return {}
        if not self._has_learned:
            self._has_learned = True
            self._find(list(self._fetch(self._columns, self._examples()).values()), True)
        lines = self._lines(rows)
        found: Dict[Place, Remedy] = {}
        for shift in self._find([cells for _, cells in lines], False):
            row, before = lines[shift.row]
            after = apply(before, shift)
            for name in fields[row]:
                place = self._places[name]
                if after[place] != before[place] and self._targets[name].accepts(after[place]):
                    found[str(row), name] = Remedy(after[place], shift.confidence, SHIFTED)
        return found

    def _lines(self, rows: Sequence[int]) -> List[Tuple[int, Sequence[str]]]:
        """Return rows with their cells; an empty one stands between those that do not follow each other: no run."""
        cells = self._fetch(self._columns, list(rows))
        lines: List[Tuple[int, Sequence[str]]] = []
        for row in rows:
            if lines and lines[-1][0] != row - 1:
                lines.append((0, [""] * len(self._columns)))
            lines.append((row, cells[row]))
        return lines

    def _find(self, lines: Sequence[Sequence[str]], is_typical: bool) -> List[Shift]:
        return self._shifts.find([list(column) for column in zip(*lines)], is_typical)
