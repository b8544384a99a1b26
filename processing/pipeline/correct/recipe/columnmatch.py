"""Which column of a table is which field of a standard: names and contents both count, and a doubt is told.

A wrong column is worse than none: what is not clear is left to a person, with the columns that it may be.
"""

from dataclasses import dataclass, field
from typing import Dict, FrozenSet, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from ..rules import Target
from ..standards.matching import TableColumn, match
from ..standards.standard import Standard
from .assignment import assign
from .composites import Composites, is_tick
from .contents import Column, Contents
from .naming import alike, common_words, meanings, words
from .sources import Source

ACCEPTED, MENTIONED = 0.65, 0.45
"""Scores from which on a column is taken, and from which on it is told as one that it may be."""
_LEAST_NAME, _NAME_ALONE = 0.6, 0.72
_SPARSE = 0.04
_MARGIN, _RIVAL = 0.01, 0.05
_NAME, _CONTENT = 0.6, 0.4
_LISTED_NAME, _LISTED_CONTENT = 0.8, 0.2
_REFUSED, _WORDS_ALONE = 0.3, 0.95
_LEAST_WORDS = 2
_MEANT, _VERY_NAME = 0.75, 0.98


class Candidate(NamedTuple):
    """A column that may be a field. ``name``: how much its name says so; ``share``: of its cells that fit, if told."""

    column: str
    score: float
    name: float
    share: Optional[float]


@dataclass
class Choice:
    """What is known of a field's source: the one taken (None: none is clear), why, and the columns it may be else."""

    name: str
    source: Optional[Source] = None
    candidate: Optional[Candidate] = None
    others: List[Candidate] = field(default_factory=list)


class ColumnMatcher:
    """Finds the sources of a standard's fields among a table's columns; ``columns`` hold the cells, in their order."""

    def __init__(self, standard: Standard, targets: Mapping[str, Target], table: Sequence[TableColumn],
                 columns: Sequence[Column], has_shapes: bool = False):
        self._standard, self._targets, self._table = standard, targets, table
        self._columns = {column.header: column for column in columns}
        self._headers = {one.name: column.header for one, column in zip(table, columns)}
        self._common: FrozenSet[str] = common_words([column.header for column in columns])
        self._concepts = {name: concept for name, concept in
                          ((one.name, _concept(one.name) or _concept(one.title)) for one in standard.fields) if concept}
        self.contents = Contents(columns, targets, self._concepts)
        self._has_shapes = has_shapes

    def choose(self) -> List[Choice]:
        """Return a choice for every field of the standard, in its order."""
        exact = {name: self._headers[column.name]
                 for name, column in match(self._standard, self._table).columns.items()}
        refused = {name: header for name, header in exact.items() if self._contradicts(name, header)}
        exact = {name: header for name, header in exact.items() if name not in refused}
        free = [header for header, column in self._columns.items()
                if header not in exact.values() and not column.is_empty]
        open_fields = [one.name for one in self._standard.fields if one.name not in exact]
        candidates = {name: self._candidates(name, free) for name in open_fields}
        taken = assign({(name, found.column): found.score for name in open_fields for found in candidates[name]
                        if found.score >= ACCEPTED})
        choices = []
        for one in self._standard.fields:
            if one.name in exact:
                header = exact[one.name]
                share = self.contents.share(one.name, self._columns[header])
                choices.append(Choice(one.name, Source((header,)), Candidate(header, 1.0, 1.0, share)))
            else:
                used = set(taken.values()) - {taken.get(one.name)}
                choices.append(self._choice(one.name, taken.get(one.name), candidates[one.name], used))
                if one.name in refused:
                    choices[-1].others.insert(0, Candidate(refused[one.name], 0.0, 1.0, 0.0))
        Composites(self._targets, self._columns, self._concepts, self._common, self._has_shapes).add(choices)
        self._add_empty(choices)
        return choices

    def _add_empty(self, choices: List[Choice]) -> None:
        """Take empty columns of the very name for fields without another: a later delivery may fill them."""
        used = {name for choice in choices if choice.source for name in choice.source.columns}
        for choice in choices:
            if choice.source is None and not choice.others:
                found = [header for header, column in self._columns.items() if column.is_empty and header not in used
                         and self._named(choice.name, header) >= _VERY_NAME]
                if len(found) == 1:
                    choice.source = Source((found[0],))
                    choice.candidate = Candidate(found[0], 1.0, 1.0, None)
                    used.add(found[0])

    def _contradicts(self, name: str, header: str) -> bool:
        """Whether a column bears a field's very name, and all that it holds is plainly something else."""
        concept = self._concepts.get(name)
        if not concept or words().concepts[concept].cells is None:
            return False
        return self.contents.share(name, self._columns[header]) == 0

    def _candidates(self, name: str, free: Sequence[str]) -> List[Candidate]:
        """Return the columns that may be a field, the likeliest first."""
        found = [candidate for header in free for candidate in [self._candidate(name, self._columns[header])]
                 if candidate.score >= MENTIONED]
        return sorted(found, key=lambda candidate: -candidate.score)

    def _candidate(self, name: str, column: Column) -> Candidate:
        named = self._named(name, column.header)
        lists_words = self._targets[name].vocabulary is not None
        if named < MENTIONED and not lists_words:
            return Candidate(column.header, 0.0, named, None)
        share = self.contents.share(name, column)
        filled = _SPARSE * (1 - column.filled / column.rows)  # of two alike, the fuller
        if share is None:
            score = named if named >= _NAME_ALONE else min(named, ACCEPTED - _MARGIN)
            return Candidate(column.header, score - filled, named, None)
        evidence = share * self.contents.selectivity(name)
        if lists_words:
            if share < _REFUSED and (all(map(is_tick, column.cells))  # a box: see Composites
                                     or self.contents.is_of_another_form(name, column)):
                return Candidate(column.header, 0.0, named, share)
            score = _LISTED_NAME * named + _LISTED_CONTENT * evidence - filled
            if share >= _WORDS_ALONE and self._is_told_by_words(name, column):
                score = max(score, ACCEPTED)
        elif share < _REFUSED:
            score = 0.0
        else:
            score = _NAME * named + _CONTENT * (share if named >= 0.9 else evidence) - filled
        if named < _LEAST_NAME and not lists_words:
            score = min(score, ACCEPTED - _MARGIN)
        return Candidate(column.header, score, named, share)

    def _named(self, name: str, header: str) -> float:
        """Return how much a header says that it is the field."""
        title = self._targets[name].field.title
        by_words = max(alike(header, name, self._common), 0.95 * alike(header, title, self._common) if title else 0.0)
        concept = self._concepts.get(name)
        if concept is None:
            return by_words
        meant = meanings(header, self._common)
        strength = max(meant.get(concept, 0.0), by_words if by_words >= 0.9 else 0.0)
        another = max((found for other, found in meant.items() if other != concept), default=0.0)
        return strength if another <= strength + _RIVAL else 0.6 * strength

    def _is_told_by_words(self, name: str, column: Column) -> bool:
        """Whether several of the words that a field lists are in the column, and of no other field's."""
        cells = self.contents.repaired(name, column.cells)
        if len(set(cells)) < _LEAST_WORDS:
            return False
        rivals = [other for other, target in self._targets.items() if other != name and target.vocabulary is not None]
        return not any((self.contents.share(other, column) or 0) >= _REFUSED for other in rivals)

    def _choice(self, name: str, header: Optional[str], candidates: List[Candidate], used: "set[str]") -> Choice:
        rest = [candidate for candidate in candidates if candidate.column != header and candidate.column not in used]
        chosen = next((candidate for candidate in candidates if candidate.column == header), None)
        if chosen is None:
            return Choice(name, None, None, rest)
        near = [candidate for candidate in rest if candidate.score >= chosen.score - _MARGIN
                and not self._same(candidate.column, chosen.column)]
        if near and not self._takes_any(name, chosen):
            return Choice(name, None, None, [chosen, *rest])
        return Choice(name, Source((chosen.column,)), chosen, rest)

    def _takes_any(self, name: str, chosen: Candidate) -> bool:
        """Whether equally good columns leave no doubt: one unique key is as good as another; phones are joined."""
        if self._targets[name].field.constraints.get("unique"):
            return chosen.share == 1.0
        concept = self._concepts.get(name)
        return concept is not None and words().concepts[concept].takes_several

    def _same(self, one: str, other: str) -> bool:
        return self._columns[one].values == self._columns[other].values


def _concept(name: str) -> Optional[str]:
    """Return what a field's own name means most likely, None where that is not clear."""
    found: Dict[str, float] = meanings(name) if name else {}
    best: Tuple[str, float] = max(found.items(), key=lambda item: item[1], default=("", 0.0))
    return best[0] if best[1] >= _MEANT else None
