"""What wrong cells should say: the rules of correction, tried on the cells that a validation has found.

Nothing is corrected here. Each remedy goes beside its anomaly, with how sure it is, for ``augure:correcttable`` or a
person to take.
"""

from typing import TYPE_CHECKING, Dict, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple

from psycopg2 import sql

from ...ingest.blocks import cells_of_rows
from ...ingest.copytext import NULL, cell_text
from ...ref.communes import CommuneRegister, load_register
from ...warehouse.datasets import table_columns
from ...warehouse.ledger import Run
from ..correction.corrector import Corrector, Outcome
from ..recipe.model import SHIFTED, PlannedRule
from ..rules import CELL_RULES, ROW_RULES, Context, Target, targets_of
from ..standards.matching import Matching, TableColumn
from ..standards.standard import Standard
from .anomalies import Place, Remedy, Wrong
from .displaced import Displaced

if TYPE_CHECKING:
    from .validate import Subject

_KEPT = 100_000
ALL_RULES = tuple(PlannedRule(name) for name in (SHIFTED, *CELL_RULES, *ROW_RULES))
"""Every rule, in the order in which they are tried."""
_LEARNED = 500
"""Rows from which it is learned what the cells of each column look like."""


def register_context(run: Run, dataset: str = "") -> Context:
    """Return what rules may ask: the register of communes, read when a rule first asks (see ``ref.communes``)."""
    def load() -> Optional[CommuneRegister]:
        with run.cursor() as cursor:
            return load_register(cursor, dataset)
    return Context(load)


class _Group(NamedTuple):
    """Fields that rules look at together, or one that they look at alone."""

    fields: Tuple[str, ...]
    corrector: Corrector


class Finder:
    """Finds the remedies of wrong cells of one dataset, batch by batch."""

    def __init__(self, run: Run, subject: "Subject", columns: Mapping[str, TableColumn], groups: Sequence[_Group],
                 targets: Mapping[str, Target], looks_for_shifts: bool):
        self._run, self._subject, self._columns, self._targets = run, subject, columns, targets
        self._groups = groups
        self._alone: Dict[str, Dict[str, Optional[Remedy]]] = {}
        self._displaced = Displaced(subject.columns, columns, targets, self._cells, self._some_rows) \
            if looks_for_shifts else None
        with run.cursor() as cursor:
            self._has_words = "_missing" in dict(table_columns(cursor, *subject.relation.strings))

    def __call__(self, wrongs: Sequence[Wrong]) -> Dict[Place, Remedy]:
        """Return the remedies that could be found, by row and field."""
        by_field: Dict[str, List[Wrong]] = {}
        for wrong in wrongs:
            by_field.setdefault(wrong.field, []).append(wrong)
        found: Dict[Place, Remedy] = {}
        for group in self._groups:
            concerned = [wrong for name in group.fields for wrong in by_field.get(name, ())]
            if concerned:
                self._run.feedback.check()
                found.update(self._of_rows(group, concerned) if group.fields[1:] else self._of_cells(group, concerned))
        if self._displaced:
            found.update(self._displaced(wrongs))
        return found

    def _some_rows(self) -> List[int]:
        with self._run.cursor() as cursor:
            cursor.execute(sql.SQL("SELECT _row FROM {} LIMIT %s").format(self._subject.relation), (_LEARNED,))
            return [row for row, in cursor]

    def _of_cells(self, group: _Group, wrongs: Sequence[Wrong]) -> Dict[Place, Remedy]:
        """Each distinct value once: no other cell matters."""
        field, = group.fields
        known = self._alone.setdefault(field, {})
        if len(known) > _KEPT:
            known.clear()
        texts = {wrong.row: cell_text(wrong.value) or "" for wrong in wrongs}
        texts.update(self._words(field, [wrong.row for wrong in wrongs if wrong.value == NULL]))
        fresh = list(set(texts.values()).difference(known))
        if fresh:
            columns = {field: list(fresh)}
            outcome = group.corrector.take(columns)
            known.update(zip(fresh, self._summed(field, fresh, columns[field], outcome)))
        remedies = {row: known[text] for row, text in texts.items()}
        return {(row, field): remedy for row, remedy in remedies.items() if remedy}

    def _of_rows(self, group: _Group, wrongs: Sequence[Wrong]) -> Dict[Place, Remedy]:
        """Whole rows, as far as the rules of the group look at them."""
        rows = sorted({int(wrong.row) for wrong in wrongs})
        cells = self._cells([self._columns[name] for name in group.fields], rows)
        before = {name: [cells[row][place] for row in rows] for place, name in enumerate(group.fields)}
        columns = {name: list(texts) for name, texts in before.items()}
        outcome = group.corrector.take(columns)
        remedies = {name: dict(zip(rows, self._summed(name, before[name], columns[name], outcome)))
                    for name in {wrong.field for wrong in wrongs}}
        found = {(wrong.row, wrong.field): remedies[wrong.field][int(wrong.row)] for wrong in wrongs}
        return {place: remedy for place, remedy in found.items() if remedy}

    def _summed(self, field: str, before: Sequence[str], after: Sequence[str], outcome: Outcome
                ) -> List[Optional[Remedy]]:
        """Return, place by place, what the steps come to: as sure as the least sure one, where the field takes it.

        A step that looked at other cells of the row is no surer than what these were made of.
        """
        target = self._targets[field]
        least: Dict[int, float] = {}
        own: Dict[int, Tuple[float, List[str]]] = {}
        for step in outcome.steps:
            sure = min(step.confidence, least.get(step.place, 1.0)) if step.rule not in CELL_RULES else step.confidence
            least[step.place] = min(sure, least.get(step.place, 1.0))
            if step.field == field:
                confidence, rules = own.get(step.place, (1.0, []))
                own[step.place] = min(confidence, sure), [*rules, step.rule]
        found: List[Optional[Remedy]] = [None] * len(before)
        for place, (confidence, rules) in own.items():
            if after[place] != before[place] and target.accepts(after[place]) and not target.accepts(before[place]):
                found[place] = Remedy(after[place], confidence, " + ".join(dict.fromkeys(rules)))
        return found

    def _cells(self, columns: Sequence[TableColumn], rows: List[int]) -> Dict[int, Tuple[str, ...]]:
        """Return the cells of some rows as text, in the order of ``columns``."""
        if not self._subject.is_table:
            places = [self._subject.columns.index(column) for column in columns]
            found = cells_of_rows(self._run, self._subject.relation.strings[1], sorted(rows))
            return {row: tuple(cells[place] for place in places) for row, cells in found.items()}
        texts = [sql.SQL("coalesce({0}::text, _missing->>{1})" if self._has_words else "{0}::text").format(
            sql.Identifier(column.name), sql.Literal(column.name)) for column in columns]
        query = sql.SQL("SELECT _row, {} FROM {} WHERE _row = ANY(%s)").format(
            sql.SQL(", ").join(texts), self._subject.relation)
        with self._run.cursor() as cursor:
            cursor.execute(query, (rows,))
            return {row: tuple(text or "" for text in texts) for row, *texts in cursor}

    def _words(self, field: str, rows: Sequence[str]) -> Dict[str, str]:
        """Return the words that the file had in cells which are empty now: no number, no date, not known."""
        if not rows or not self._has_words:
            return {}
        with self._run.cursor() as cursor:
            cursor.execute(sql.SQL("SELECT _row::text, _missing->>%s FROM {} WHERE _row = ANY(%s) AND _missing ? %s"
                                   ).format(self._subject.relation),
                           (self._columns[field].name, list(map(int, rows)), self._columns[field].name))
            return dict(cursor.fetchall())


def finder_of(run: Run, subject: "Subject", matching: Matching, standard: Standard,
              rules: Sequence[PlannedRule], context: Context) -> Finder:
    """Return what finds remedies by ``rules`` for the dataset that was judged.

    Inferences that look at columns beside the standard's are left out: they may be gone.
    """
    targets = {name: target for name, target in targets_of(standard).items() if name in matching.columns}
    together = [(planned, names) for planned in rules for names in [_looks_at(planned, targets)] if names]
    groups = []
    for fields in _joined(targets, [names for _, names in together]):
        mine = [planned for planned in rules if planned.name in CELL_RULES
                or any(planned is other and names <= set(fields) for other, names in together)]
        groups.append(_Group(fields, Corrector({name: targets[name] for name in fields}, mine, 0.0, context)))
    return Finder(run, subject, matching.columns, groups, targets, any(planned.name == SHIFTED for planned in rules))


def _looks_at(planned: PlannedRule, targets: Mapping[str, Target]) -> Set[str]:
    """Return the fields that a rule of several cells looks at and writes; none where it is not for these fields."""
    if planned.inference:
        names = {*(name for name, _ in planned.inference.conditions), *planned.inference.fields}
        return names if names <= set(targets) else set()
    if planned.name not in ROW_RULES:
        return set()
    roles = ROW_RULES[planned.name].roles({name: target for name, target in targets.items()
                                           if not planned.fields or name in planned.fields})
    return set(roles.values()) if roles else set()


def _joined(names: Iterable[str], together: Iterable[Set[str]]) -> List[Tuple[str, ...]]:
    """Return ``names`` in groups, so that those of each set of ``together`` are in the same one."""
    groups = [{name} for name in names]
    for linked in together:
        merged = set().union(*(group for group in groups if group & linked))
        groups = [group for group in groups if not group & linked] + [merged]
    order = {name: place for place, name in enumerate(names)}
    return [tuple(sorted(group, key=order.__getitem__)) for group in groups]
