"""What becomes of a batch of rows: cells back in place, fields made, decisions, rules, doubts."""

from collections import Counter
from typing import Dict, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple

from ...ingest.copytext import cell_text, copy_token
from ...translation import tr
from ..decisions.decisions import Decisions
from ..recipe.model import SHIFTED, PlannedRule, Recipe
from ..rules import Target
from ..validation.anomalies import Remedy
from ..validation.cells import Finding
from .corrector import Columns, Corrector, Outcome, Step
from .journal import DECISION
from .layout import Layout
from .reachable import reachable
from .shift import Shift, Shifts, apply

_KEPT = 100_000
DOUBT = "doubtful-value"
"""Code of the anomaly of a value that fits its field, and that a rule doubts nevertheless."""


class Doubt(NamedTuple):
    """A cell that a person should look at."""

    place: int
    field: str
    finding: Finding
    value: str
    remedy: Remedy


class Batch(NamedTuple):
    """Corrected rows: numbers, keys and shapes as COPY wrote them, cells by field, what was done, what is doubted.

    ``mended``: how many cells more than before fit their fields.
    """

    rows: Sequence[str]
    keys: Sequence[str]
    shapes: Sequence[str]
    fields: Columns
    steps: List[Step]
    doubts: List[Doubt]
    mended: int


def shifts_of(layout: Layout, targets: Mapping[str, Target], rules: Sequence[PlannedRule], confidence: float) -> Shifts:
    """Return what finds shifted rows: columns are held against the fields that they become as they are."""
    within_reach = reachable(targets, rules, confidence)
    plain = {place: within_reach[field.name] for place, field in layout.plain_fields()}
    return Shifts([plain.get(place) for place in range(len(layout.columns))])


class Refusals:
    """Counts the cells that their fields refuse; each distinct value is judged once."""

    def __init__(self, targets: Mapping[str, Target]):
        self._targets = targets
        self._known: Dict[str, Dict[str, bool]] = {name: {} for name in targets}

    def count(self, fields: Columns) -> int:
        """Return the number of refused cells of a batch."""
        total = 0
        for name, target in self._targets.items():
            known = self._known[name]
            if len(known) > _KEPT:
                known.clear()
            cells = Counter(fields[name])
            for cell in target.doubtful(cells.keys() - known):
                known[cell] = not target.accepts(cell)
            total += sum(number for cell, number in cells.items() if known.get(cell))
        return total


class BatchCorrector:
    """Corrects the rows of a dataset batch by batch; ``decided`` counts the cells that people decided."""

    def __init__(self, layout: Layout, recipe: Recipe, targets: Mapping[str, Target], corrector: Corrector,
                 decisions: Sequence[Decisions]):
        self._layout, self._targets, self._corrector = layout, targets, corrector
        self._decisions = [known for known in decisions if known.by_value or known.by_row]
        self._confidence = recipe.confidence
        self._refusals = Refusals(targets)
        self._shifts: Optional[Shifts] = None
        if any(rule.name == SHIFTED for rule in recipe.rules):
            self._shifts = shifts_of(layout, targets, recipe.rules, recipe.confidence)
        self.decided = 0

    def take(self, rows: Sequence[str], keys: Sequence[str], shapes: Sequence[str], columns: List[List[str]]) -> Batch:
        """Correct rows as they are read; ``columns``: their cells, '' where there is no value."""
        steps: List[Step] = []
        doubts: List[Doubt] = []
        if self._shifts:
            received = self._layout.cells(columns)
            doubts += self._put_in_place(columns, self._shifts.find(columns[:len(self._layout.columns)]))
            fields = self._layout.cells(columns)
            steps += _differences(received, fields, self._targets, SHIFTED)
        else:
            fields = self._layout.cells(columns)
        before = {name: list(fields[name]) for name in self._decided_fields()}
        refused = self._refusals.count(received if self._shifts else fields)
        decided: Set[Tuple[int, str]] = set()
        steps += self._decide(keys, fields, before, decided)
        outcome = self._corrector.take(fields, decided)
        steps += outcome.steps
        steps += self._decide(keys, fields, before, decided)
        doubts += self._doubts(fields, outcome, decided)
        return Batch(rows, keys, shapes, fields, steps, doubts, refused - self._refusals.count(fields))

    def _put_in_place(self, columns: List[List[str]], shifts: Sequence[Shift]) -> List[Doubt]:
        """Move cells of shifted rows back, in place; return those of which it is not sure."""
        doubts = []
        for shift in shifts:
            cells = [column[shift.row] for column in columns]
            if shift.confidence < self._confidence:
                name = self._layout.columns[shift.first].header or self._layout.columns[shift.first].name
                message = tr("from the column “{column}” on, cells seem to stand {count} column(s) beside their own"
                             ).format(column=name, count=abs(shift.by))
                doubts.append(Doubt(shift.row, name, Finding("shifted-cells", message), copy_token(cells[shift.first]),
                                    Remedy(apply(cells, shift)[shift.first], shift.confidence, SHIFTED)))
                continue
            for column, cell in zip(columns, apply(cells, shift)):
                column[shift.row] = cell
        return doubts

    def _decided_fields(self) -> Set[str]:
        return {name for known in self._decisions
                for name in (*known.by_value, *(field for fields in known.by_row.values() for field in fields))}

    def _decide(self, keys: Sequence[str], fields: Columns, before: Mapping[str, List[str]],
                decided: Set[Tuple[int, str]]) -> List[Step]:
        """Let decisions have their way with the cells that they are about; ``before``: the cells as received."""
        steps: List[Step] = []
        for known in self._decisions:
            names = list(map(cell_text, keys)) if known.by_row else []
            wanted = [(place, name) for place, key in enumerate(names) for name in known.by_row.get(key or "", ())]
            for name, values in known.by_value.items():
                wanted += [(place, name) for place, (first, now) in enumerate(zip(before[name], fields[name]))
                           if first in values or now in values]
            for place, name in wanted:
                cell = fields[name][place]
                decision = None if (place, name) in decided else known.of(
                    name, cell_text(keys[place]) or "", before[name][place], cell)
                if decision is None:
                    continue
                decided.add((place, name))
                self.decided += 1
                if cell != decision.becomes:
                    steps.append(Step(place, name, cell, decision.becomes, DECISION, 1.0))
                    fields[name][place] = decision.becomes
        return steps

    def _doubts(self, fields: Columns, outcome: Outcome, decided: Set[Tuple[int, str]]) -> List[Doubt]:
        """Return the remedies of cells that fit their fields: what is wrong is told when the table is judged."""
        finding = Finding(DOUBT, tr("fits the field, but may be meant otherwise"))
        waiting = [(place, name, fields[name][place], remedy) for (place, name), remedy in outcome.remedies.items()
                   if (place, name) not in decided and fields[name][place] != remedy.value]
        fitting = {(name, cell) for name, cell in {(name, cell) for _, name, cell, _ in waiting}
                   if self._targets[name].accepts(cell)}
        return [Doubt(place, name, finding, copy_token(cell), remedy) for place, name, cell, remedy in waiting
                if (name, cell) in fitting]


def _differences(before: Columns, after: Columns, targets: Mapping[str, Target], rule: str) -> List[Step]:
    """Return a step for every cell that moving cells has changed."""
    return [Step(place, name, first, now, rule, 1.0) for name in targets if before[name] != after[name]
            for place, (first, now) in enumerate(zip(before[name], after[name])) if first != now]
