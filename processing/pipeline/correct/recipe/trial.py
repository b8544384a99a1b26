"""What rules would do to a dataset: tried on its rows, nothing kept but counts and examples."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Dict, List, Mapping, Sequence, Tuple

from ..correction.batches import shifts_of
from ..correction.corrector import Columns, Corrector
from ..correction.layout import Layout
from ..correction.shift import apply
from ..rules import Context, Target
from ..validation.anomalies import Remedy
from .model import SHIFTED, PlannedRule

EXAMPLES = 3
_KEPT = 50_000


@dataclass
class Use:
    """What a rule does to a field: rows that it corrects, rows for which it only proposes, (before, after) examples."""

    corrections: int = 0
    proposals: int = 0
    examples: List[Tuple[str, str]] = field(default_factory=list)

    def show(self, before: str, after: str) -> None:
        """Keep an example, the first ones of each."""
        if len(self.examples) < EXAMPLES and (before, after) not in self.examples:
            self.examples.append((before, after))


class Trial:
    """Rules tried batch by batch. ``before`` and ``after``: cells that their field refuses, by field and value."""

    def __init__(self, layout: Layout, targets: Mapping[str, Target], rules: Sequence[PlannedRule], confidence: float,
                 context: Context):
        self._layout, self._targets, self._confidence = layout, targets, confidence
        self._corrector = Corrector(targets, rules, confidence, context)
        self._shifts = shifts_of(layout, targets, rules, confidence)
        self._right: Dict[str, Dict[str, bool]] = {name: {} for name in targets}
        self.rows = 0
        self.uses: Dict[Tuple[str, str], Use] = {}
        self.before: "Dict[str, Counter[str]]" = {name: Counter() for name in targets}
        self.after: "Dict[str, Counter[str]]" = {name: Counter() for name in targets}
        self.remedies: Dict[Tuple[str, str], Remedy] = {}

    def take(self, columns: List[List[str]]) -> None:
        """Try the rules on rows as they are read."""
        fields = self._layout.cells(columns)
        self._judge(fields, self.before)
        fields = self._put_in_place(columns, fields)
        outcome = self._corrector.take(fields)
        for step in outcome.steps:
            use = self.uses.setdefault((step.rule, step.field), Use())
            use.corrections += 1
            use.show(step.before, step.after)
        for (place, name), remedy in outcome.remedies.items():
            cell = fields[name][place]
            if cell == remedy.value:
                continue
            use = self.uses.setdefault((remedy.rule, name), Use())
            use.proposals += 1
            if not use.corrections:
                use.show(cell, remedy.value)
            known = self.remedies.get((name, cell))
            if known is None or known.confidence < remedy.confidence:
                self.remedies[name, cell] = remedy
        self._judge(fields, self.after)
        self.rows += len(columns[0]) if columns else 0

    def _put_in_place(self, columns: List[List[str]], fields: Columns) -> Columns:
        shifts = self._shifts.find(columns[:len(self._layout.columns)])
        if not shifts:
            return fields
        for shift in shifts:
            use = self.uses.setdefault((SHIFTED, ""), Use())
            cells = [column[shift.row] for column in columns]
            if shift.confidence < self._confidence:
                use.proposals += 1
                continue
            use.corrections += 1
            use.show(cells[shift.first], apply(cells, shift)[shift.first])
            for column, cell in zip(columns, apply(cells, shift)):
                column[shift.row] = cell
        return self._layout.cells(columns)

    def _judge(self, fields: Columns, found: "Dict[str, Counter[str]]") -> None:
        """Count the cells that their fields refuse."""
        for name, target in self._targets.items():
            right = self._right[name]
            if len(right) > _KEPT:
                right.clear()
            counts = Counter(fields[name])
            for cell, count in counts.items():
                known = right.get(cell)
                if known is None:
                    known = right[cell] = target.accepts(cell)
                if not known:
                    found[name][cell] += count
