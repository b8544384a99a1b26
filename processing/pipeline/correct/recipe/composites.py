"""Fields that are made of several columns: number and street, fixed and mobile phone, boxes, tags, days, shapes."""

import re
from typing import TYPE_CHECKING, Dict, FrozenSet, List, Mapping, Optional, Tuple

from ...ingest.values.readings import FALSE_WORDS, TRUE_WORDS
from ..rules import CELL_RULES, Target
from ..rules.likeness import stem
from ..rules.openinghours.columns import day_of
from .contents import Column
from .naming import meanings, words
from .sources import First, Joined, Position, Source, Ticked, Week

if TYPE_CHECKING:
    from .columnmatch import Choice

_SURE, _MEANT, _FITTING, _ENOUGH = 0.9, 0.9, 0.8, 0.65
_WITH_NUMBER = 0.3
_TAGS, _SAID = 0.5, 0.5
_DAYS, _WEEKS, _UNDERSTOOD = 5, 200, 0.5
_TICKS = TRUE_WORDS | FALSE_WORDS | {"x", "o", "n", "✓", "✔"}
_NUMBERED = re.compile(r"^(.*?)[\s_-]*(\d+)$")


class Composites:
    """Adds to choices the sources of several columns. ``columns`` by header, ``concepts`` by field."""

    def __init__(self, targets: Mapping[str, Target], columns: Mapping[str, Column], concepts: Mapping[str, str],
                 common: FrozenSet[str], has_shapes: bool):
        self._targets, self._columns, self._concepts = targets, columns, concepts
        self._common, self._has_shapes = common, has_shapes
        self._used: "set[str]" = set()

    def add(self, choices: "List[Choice]") -> None:
        """Complete the choices of all fields, in place."""
        self._used = {name for choice in choices if choice.source for name in choice.source.columns}
        for choice in choices:
            self._take(choice, self._of_concept(choice))
        for choice in choices:
            if choice.source is None:
                self._take(choice, self._ticked(choice.name) or self._tags(choice.name, ()))
            elif choice.candidate and choice.candidate.name < _SAID:  # words alone told it: there may be more of it
                self._take(choice, self._tags(choice.name, choice.source.columns))

    def _take(self, choice: "Choice", source: Optional[Source]) -> None:
        if source is not None:
            choice.source = source
            self._used.update(source.columns)
            choice.others = [other for other in choice.others if other.column not in source.columns]

    def _of_concept(self, choice: "Choice") -> Optional[Source]:
        concept = self._concepts.get(choice.name, "")
        if concept == "address":
            return self._address(choice)
        if concept == "hours":
            return self._week() if choice.source is None else None
        if concept in ("latitude", "longitude"):
            return Position(concept) if choice.source is None and self._has_shapes else None
        if concept and words().concepts[concept].takes_several and choice.candidate and type(choice.source) is Source:
            more = [other.column for other in choice.others
                    if other.column not in self._used and other.score >= _ENOUGH]
            more.sort(key=lambda header: -self._columns[header].filled)
            return First((*choice.source.columns, *more)) if more else None
        return None

    def _address(self, choice: "Choice") -> Optional[Source]:
        """Return number and street, where they are apart and the standard has no field for each."""
        if "street_number" in self._concepts.values():
            return None
        number, street = self._named("street_number"), self._named("street")
        whole = choice.source.columns[0] if type(choice.source) is Source and choice.source.columns else None
        if whole and (street is None or whole == street or choice.candidate and choice.candidate.name == 1.0
                      and self._columns[whole].cells):
            street = whole
        if number is None or street is None or number == street:
            return Source((street,)) if street and not whole else None
        cells = self._columns[street].cells
        begun = sum(cell[:1].isdigit() for cell in cells)
        return Joined((number, street)) if begun <= _WITH_NUMBER * len(cells) else None

    def _week(self) -> Optional[Source]:
        """Return the columns of the days, where the hours of most rows are understood."""
        days = {header: day for header, column in self._columns.items() if header not in self._used
                for day in [day_of(header)] if day is not None}
        if len({day.day for day in days.values()}) < _DAYS:
            return None
        week = Week(tuple(days))
        rows = [cells for cells in zip(*(self._columns[header].values for header in days)) if any(cells)]
        rows = rows[::max(1, len(rows) // _WEEKS)]
        understood = sum(week.hours(cells) is not None for cells in rows)
        return week if rows and understood >= _UNDERSTOOD * len(rows) else None

    def _named(self, concept: str) -> Optional[str]:
        """Return the one free column whose name, and cells where their form is known, say that it is a thing."""
        form = words().concepts[concept].cells
        found = []
        for header, column in self._columns.items():
            if header in self._used or column.is_empty or meanings(header, self._common).get(concept, 0) < _MEANT:
                continue
            fitting = sum(form is None or form.fullmatch(cell) is not None for cell in column.cells)
            if fitting >= _FITTING * len(column.cells):
                found.append(header)
        return found[0] if len(found) == 1 else None

    def _ticked(self, name: str) -> Optional[Source]:
        """Return the boxes whose headers are like words that the field lists."""
        target = self._targets[name]
        if target.vocabulary is None or target.vocabulary.as_json:
            return None
        values: Dict[str, str] = {}
        for header, column in self._columns.items():
            if header in self._used or column.is_empty:
                continue
            word = self._word(target, self._plain(header))
            if word and all(is_tick(cell) or self._word(target, cell) == word for cell in column.cells):
                values[header] = word
        if not values or len(values) > 1 and not target.vocabulary.separator:
            return None
        return Ticked(values, target.vocabulary.separator or "|")

    def _plain(self, header: str) -> str:
        """Return a header without the words that it has in common with most others."""
        parts = re.split(r"[\W_]+", header)
        return " ".join(part for part in parts if stem(part.lower()) not in self._common) or header

    @staticmethod
    def _word(target: Target, text: str) -> Optional[str]:
        """Return the one listed word that a text surely means."""
        assert target.vocabulary is not None
        if text in target.vocabulary.words:
            return text
        found = CELL_RULES["vocabulary"].propose(text, target, {})
        return found.value if found and found.confidence >= _SURE and found.value in target.vocabulary.words else None

    def _tags(self, name: str, taken: Tuple[str, ...]) -> Optional[Source]:
        """Return numbered columns of one name that hold words of the field's list, among them those ``taken``."""
        target = self._targets[name]
        if target.vocabulary is None or not target.vocabulary.separator:
            return None
        for headers in self._numbered(taken):
            if not set(taken) <= set(headers):
                continue
            cells = {cell for header in headers for cell in self._columns[header].cells}
            known = [cell for cell in cells if self._word(target, cell)]
            if len(known) > 1 and len(known) >= _TAGS * len(cells):
                return Joined(headers, target.vocabulary.separator)
        return None

    def _numbered(self, taken: Tuple[str, ...]) -> "List[Tuple[str, ...]]":
        groups: Dict[str, List[str]] = {}
        for header in self._columns:
            found = _NUMBERED.match(header)
            if found and (header in taken or header not in self._used):
                groups.setdefault(found.group(1).lower(), []).append(header)
        return [tuple(headers) for headers in groups.values() if len(headers) > 1]


def is_tick(cell: str) -> bool:
    """Whether a cell says yes or no, or is a cross."""
    return cell.strip().lower() in _TICKS


