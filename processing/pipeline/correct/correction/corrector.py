"""The rules of a recipe, applied to batches of rows: each distinct value, or tuple of values, is corrected once.

A step is taken where its confidence reaches the recipe's and the field accepts the result; a step that is less sure is
kept beside the cell as its remedy, for a person to decide. Nothing here knows of the database.
"""

from typing import AbstractSet, Any, Callable, Dict, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple

from ..recipe.infer import INFER, Inference
from ..recipe.model import PlannedRule
from ..rules import CELL_RULES, ROW_RULES, Context, Target
from ..rules.registry import CellRule, Proposal
from ..validation.anomalies import Remedy

_KEPT = 100_000
Columns = Dict[str, List[str]]
#: Cells that a person has decided, by (place in the batch, field).
Decided = AbstractSet[Tuple[int, str]]


class Step(NamedTuple):
    """A cell that was changed: the row's place in the batch, the field, before and after, by which rule, how sure."""

    place: int
    field: str
    before: str
    after: str
    rule: str
    confidence: float
    lossless: bool = False


class Outcome:
    """What came of a batch: the steps taken, and the remedies that wait for a person, by (place, field)."""

    def __init__(self) -> None:
        self.steps: List[Step] = []
        self.remedies: Dict[Tuple[int, str], Remedy] = {}

    def hold(self, place: int, field: str, proposal: Proposal, rule: str) -> None:
        """Keep a proposal that is not sure enough, if none surer is known for the cell."""
        known = self.remedies.get((place, field))
        if known is None or known.confidence < proposal.confidence:
            self.remedies[place, field] = Remedy(proposal.value, proposal.confidence, rule)


class Corrector:
    """The rules of a recipe in their order, for the fields of a standard.

    ``others`` are names of further columns that conditions of a recipe may look at. ``confidence`` 0 takes every
    proposal: so remedies are found for cells that are known to be wrong.
    """

    def __init__(self, targets: Mapping[str, Target], rules: Sequence[PlannedRule], confidence: float,
                 context: Context):
        self._targets = targets
        self._confidence = confidence
        self._workers: List[Callable[[Columns, Decided, Outcome], None]] = []
        for planned in rules:
            if planned.inference:
                self._add_inference(planned.inference)
            elif planned.name in CELL_RULES:
                self._add_cell_rule(CELL_RULES[planned.name], planned)
            elif planned.name in ROW_RULES:
                self._add_row_rule(planned, context)

    def _add_cell_rule(self, rule: CellRule, planned: PlannedRule) -> None:
        for name, target in self._targets.items():
            if name in planned.fields if planned.fields else rule.fits(target):
                self._workers.append(_CellWorker(self, rule, target, planned.options).work)

    def _add_row_rule(self, planned: PlannedRule, context: Context) -> None:
        rule = ROW_RULES[planned.name]
        among = {name: target for name, target in self._targets.items()
                 if not planned.fields or name in planned.fields}
        roles = rule.roles(among)
        if roles:
            context.communes  # noqa: B018 (read now: the connection may be busy when a rule asks)
            targets = {role: self._targets[name] for role, name in roles.items()}
            self._workers.append(_RowWorker(self, planned.name, dict(roles), targets, lambda row: rule.propose(
                row, targets, planned.options, context)).work)

    def _add_inference(self, inference: Inference) -> None:
        names = dict.fromkeys([name for name, _ in inference.conditions] + list(inference.fields))
        separators = {name: vocabulary.separator for name in inference.added
                      for vocabulary in [self._targets[name].vocabulary] if vocabulary}
        self._workers.append(_RowWorker(self, INFER, {name: name for name in names}, self._targets,
                                        lambda row: inference.propose(row, separators)).work)

    def take(self, columns: Columns, decided: Decided = frozenset()) -> Outcome:
        """Correct a batch in place; cells that were ``decided`` (place, field) stay as they are.

        ``columns`` are lists of cells by name ('' where there is no value): all fields, and what conditions look at.
        """
        outcome = Outcome()
        for work in self._workers:
            work(columns, decided, outcome)
        return outcome

    def accepts(self, target: Target, before: str, proposal: Optional[Proposal], harmless: bool) -> bool:
        """Tell whether a proposal makes a cell right, or (``harmless``) leaves a wrong one no worse."""
        if proposal is None or proposal.value == before:
            return False
        return target.accepts(proposal.value) or harmless and not target.accepts(before)

    def is_sure(self, proposal: Proposal) -> bool:
        """Tell whether a proposal is taken without a person."""
        return proposal.confidence >= self._confidence


class _CellWorker:
    """A cell rule for one field."""

    def __init__(self, corrector: Corrector, rule: CellRule, target: Target, options: Mapping[str, Any]):
        self._corrector, self._rule, self._target, self._options = corrector, rule, target, options
        self._known: Dict[str, Optional[Proposal]] = {}

    def work(self, columns: Columns, decided: Decided, outcome: Outcome) -> None:
        name = self._target.name
        cells = columns[name]
        changed = self._proposals(set(cells))
        if not changed:
            return
        for place, cell in enumerate(cells):
            proposal = changed.get(cell)
            if proposal is None or (place, name) in decided:
                continue
            if self._corrector.is_sure(proposal):
                cells[place] = proposal.value
                outcome.steps.append(Step(place, name, cell, proposal.value, self._rule.rule.name,
                                          proposal.confidence, self._rule.lossless))
            else:
                outcome.hold(place, name, proposal, self._rule.rule.name)

    def _proposals(self, cells: Set[str]) -> Dict[str, Proposal]:
        known = self._known
        if len(known) > _KEPT:
            known.clear()
        for cell in cells.difference(known):
            known[cell] = self._proposal(cell)
        found = {cell: known[cell] for cell in cells}
        return {cell: proposal for cell, proposal in found.items() if proposal is not None}

    def _proposal(self, cell: str) -> Optional[Proposal]:
        target, rule = self._target, self._rule
        if target.is_missing(cell) or not rule.cosmetic and target.accepts(cell):
            return None
        proposal = rule.propose(cell, target, self._options)
        return proposal if self._corrector.accepts(target, cell, proposal, rule.cosmetic) else None


class _RowWorker:
    """A rule of several cells: ``names`` are the columns it sees, ``targets`` the fields it may write, by its roles."""

    def __init__(self, corrector: Corrector, rule: str, names: Dict[str, str], targets: Mapping[str, Target],
                 propose: Callable[[Mapping[str, str]], Mapping[str, Proposal]]):
        self._corrector, self._rule, self._names, self._targets = corrector, rule, names, targets
        self._propose = propose
        self._known: Dict[Tuple[str, ...], Dict[str, Proposal]] = {}

    def work(self, columns: Columns, decided: Decided, outcome: Outcome) -> None:
        tuples = list(zip(*(columns[name] for name in self._names.values())))
        if len(self._known) > _KEPT:
            self._known.clear()
        for cells in set(tuples).difference(self._known):
            self._known[cells] = self._proposals(dict(zip(self._names, cells)))
        for place, cells in enumerate(tuples):
            for role, proposal in self._known[cells].items():
                self._apply(columns, place, self._names[role], proposal, decided, outcome)

    def _proposals(self, row: Mapping[str, str]) -> Dict[str, Proposal]:
        return {role: proposal for role, proposal in self._propose(row).items()
                if self._corrector.accepts(self._targets[role], row[role], proposal, False)}

    def _apply(self, columns: Columns, place: int, name: str, proposal: Proposal, decided: Decided,
               outcome: Outcome) -> None:
        if (place, name) in decided:
            return
        if self._corrector.is_sure(proposal):
            outcome.steps.append(Step(place, name, columns[name][place], proposal.value, self._rule,
                                      proposal.confidence))
            columns[name][place] = proposal.value
        else:
            outcome.hold(place, name, proposal, self._rule)
