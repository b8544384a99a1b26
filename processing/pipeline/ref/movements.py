"""Communes through time: who stood on any day, and what became of whom, from INSEE's movements (mvtcommune).

The land is cut into pieces that no movement since 1943 has ever divided; a commune is a set of them. A merger joins
sets; a commune that is re-established takes back the very pieces that it had brought; only where a movement really
divides (a creation, a commune shared out between neighbours) are pieces cut, and nothing but a weight can then say how
much went where. So the way from one year to another, in either direction, is what the movements determine and no more:
Bois-Guillaume and Bihorel, one commune in 2012 and 2013, are in 2015 exactly what they were in 2011.

Method: the table of transitions of INSEE's Code officiel géographique, its MOD and the types of both sides (COM, COMA,
COMD); a day's movements are one step, but for codes that come and go within it (Freigné, 1 January 2018: 49144 -> 44225
by its change of département, 44225 -> 44180 by its merger).
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from datetime import date
from typing import Dict, FrozenSet, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple

COMMUNE = "COM"
#: A part of a commune that kept a name and a code: associated (1971) or delegated (2010) communes.
_PARTS = frozenset({"COMA", "COMD"})

Pieces = FrozenSet[int]


class Movement(NamedTuple):
    """A line of mvtcommune; ``type_before`` and ``type_after`` are its TYPECOM."""

    date_eff: date
    before: str
    after: str
    type_before: str = COMMUNE
    type_after: str = COMMUNE


class Passage(NamedTuple):
    """What of a commune of one day belongs to a commune of another day."""

    source: str
    target: str
    pieces: Pieces


class History:
    """All that a file of movements tells. ``inconsistent``: movements of communes that did not stand on their day."""

    def __init__(self, movements: Iterable[Movement]):
        self.inconsistent: List[Movement] = []
        self.first = self.last = date.min
        self._codes: Dict[str, Set[int]] = {}
        self._owners: Dict[int, List[Tuple[date, str]]] = {}
        self._children: Dict[int, List[int]] = {}
        self._former: Dict[str, Set[int]] = {}
        self._named: Set[str] = set()
        days: Dict[date, List[Movement]] = defaultdict(list)
        for movement in movements:
            days[movement.date_eff].append(movement)
        for day in sorted(days):
            self._step(day, days[day])
        if days:
            self.first, self.last = min(days), max(days)
        self._dates = {piece: [day for day, _ in owners] for piece, owners in self._owners.items()}

    @property
    def named(self) -> FrozenSet[str]:
        """Every code that a movement names; all others have always been themselves."""
        return frozenset(self._named)

    def owners(self, day: date) -> Dict[int, str]:
        """Return ``{piece: commune}`` as they stood on ``day``, its movements included."""
        found = {}
        for piece, owners in self._owners.items():
            place = bisect_right(self._dates[piece], day)
            if place:
                found[piece] = owners[place - 1][1]
        return found

    def communes(self, day: date) -> Dict[str, Pieces]:
        """Return ``{commune: its pieces}`` of the communes that movements name, as they stood on ``day``."""
        return _sets(self.owners(day))

    def by_year(self, years: Iterable[int]) -> Dict[int, Set[str]]:
        """Return the communes that stood on 1 January of each year, among those that movements name."""
        days = sorted(date(year, 1, 1) for year in years)
        found: Dict[int, Set[str]] = {day.year: set() for day in days}
        for owners in self._owners.values():
            ends = [start for start, _ in owners[1:]] + [date.max]
            for (start, code), end in zip(owners, ends):
                for day in days[bisect_left(days, start):bisect_left(days, end)]:
                    found[day.year].add(code)
        return found

    def nearest(self, codes: Iterable[str], day: date) -> Dict[str, Pieces]:
        """Return the pieces of communes that did not stand on ``day``, of the time nearest to it when they did.

        Files are often a little behind the COG, or before it. A code that never stood is left out.
        """
        wanted, found = set(codes), {}
        for change in sorted({d for dates in self._dates.values() for d in dates},
                             key=lambda d: (_gap(d, day), d)) if wanted else ():
            for moment in (change, _eve(change)):
                here = self.communes(moment)
                for code in wanted & here.keys():
                    found[code] = here[code]
                wanted -= here.keys()
            if not wanted:
                break
        return found

    def _step(self, day: date, movements: Sequence[Movement]) -> None:
        targets: Dict[str, Dict[str, None]] = defaultdict(dict)  # a set that keeps its order
        parts: Dict[str, List[str]] = defaultdict(list)
        for movement in movements:
            if movement.type_before in _PARTS and movement.type_after == COMMUNE:
                parts[movement.after].append(movement.before)
            elif movement.type_before == movement.type_after == COMMUNE:
                targets[movement.before][movement.after] = None
        passing = self._passing(targets)
        for code in targets:
            if code not in self._named and code not in passing:
                self._begin(code)
        before = {code: self._codes.pop(code, set()) for code in targets}
        arriving: Dict[str, Set[int]] = defaultdict(set)
        for code in sorted(targets, key=passing.__contains__):  # those that pass come after those who become them
            pieces = arriving.pop(code, set()) if code in passing else before[code]
            if not pieces:
                self.inconsistent += [m for m in movements if m.before == code and m.type_after == COMMUNE]
                continue
            for target, moved in self._share(pieces, code, list(targets[code]), parts).items():
                arriving[target] |= moved
        self._arrive(day, arriving, before)
        self._named.update(targets, *targets.values())

    def _passing(self, targets: Mapping[str, Mapping[str, None]]) -> Set[str]:
        """Return the codes that come and go within the day: become something that day, did not stand before it."""
        reached = {after for before, afters in targets.items() for after in afters if after != before}
        return {code for code in reached if code in targets and code not in targets[code] and code not in self._codes}

    def _begin(self, code: str) -> None:
        """A commune that is named for the first time, as one that was: it has stood since the beginning."""
        piece = len(self._owners) + len(self._children)
        self._owners[piece] = [(date.min, code)]
        self._codes[code] = {piece}

    def _arrive(self, day: date, arriving: Mapping[str, Set[int]], before: Mapping[str, Set[int]]) -> None:
        for code, pieces in before.items():
            if pieces and self._whole(pieces) != arriving.get(code):
                self._former[code] = pieces
        for code, pieces in arriving.items():
            if code in self._codes:  # stood, and says nothing of itself that day: it stays, and grows
                self._former[code] = self._codes[code]
            self._codes[code] = self._whole(self._codes.get(code, set()) | pieces)
            for piece in pieces:
                if self._owners[piece][-1][1] != code:
                    self._owners[piece].append((day, code))

    def _share(self, pieces: Set[int], code: str, targets: Sequence[str], parts: Mapping[str, Sequence[str]]
               ) -> Dict[str, Set[int]]:
        """Return which of a commune's pieces go to which target; pieces that nothing assigns are cut."""
        if len(targets) == 1:
            return {targets[0]: pieces}
        shared: Dict[str, Set[int]] = {}
        rest = set(pieces)
        for target in sorted(targets, key=lambda t: t not in parts):
            names = parts.get(target) or ([target] if target != code else [])
            mine = rest.intersection(*[set().union(*(self._whole(self._former.get(name, set())) for name in names))])
            if mine and mine != rest:
                shared[target] = mine
                rest -= mine
        open_ = [target for target in targets if target not in shared]
        if not open_:  # every target took back what it had brought: what is left goes on as who was not re-established
            going_on = [target for target in targets if target not in parts]
            open_ = going_on if len(going_on) == 1 else [code] if code in targets else list(targets)
        if len(open_) == 1:
            shared[open_[0]] = shared.get(open_[0], set()) | rest
            return shared
        for piece in rest:
            for target, child in zip(open_, self._cut(piece, len(open_))):
                shared.setdefault(target, set()).add(child)
        return shared

    def _cut(self, piece: int, count: int) -> List[int]:
        first = len(self._owners) + len(self._children)
        owners = self._owners.pop(piece)
        children = list(range(first, first + count))
        self._children[piece] = children
        for child in children:
            self._owners[child] = list(owners)
        return children

    def _whole(self, pieces: Iterable[int]) -> Set[int]:
        """Return the same land in pieces as they are cut now."""
        found: Set[int] = set()
        for piece in pieces:
            found |= self._whole(self._children[piece]) if piece in self._children else {piece}
        return found


def passages(history: History, before: Mapping[str, Pieces], day: date) -> List[Passage]:
    """Return what of each commune of ``before`` belongs to which commune on ``day`` (before or after, all the same)."""
    owners = history.owners(day)
    found = []
    for source, pieces in before.items():
        targets = _sets({piece: owners[piece] for piece in pieces if piece in owners})
        found += [Passage(source, target, mine) for target, mine in sorted(targets.items())]
    return found


def best_year(history: History, codes: Set[str], years: Sequence[int]) -> Optional[int]:
    """Return the COG year in which most of the codes stand, the latest of several; None where no movement names one.

    Files that hold nearly all communes of their départements tell more: those that should be there count then too.
    """
    named = codes & history.named
    if not named:
        return None
    areas = {code[:2] for code in codes}
    scores = []
    for year, standing in history.by_year(years).items():
        expected = {code for code in standing if code[:2] in areas}
        scores.append((len(named - standing), len(expected - named), len(expected), -year))
    _, absent, expected_count, year = min(scores, key=lambda s: (s[0] + s[1], s[3]))
    if absent * 10 <= expected_count:
        return -year
    return -min(scores, key=lambda s: (s[0], s[3]))[3]


def _sets(owners: Mapping[int, str]) -> Dict[str, Pieces]:
    found: Dict[str, Set[int]] = defaultdict(set)
    for piece, code in owners.items():
        found[code].add(piece)
    return {code: frozenset(pieces) for code, pieces in found.items()}


def _gap(one: date, other: date) -> int:
    return abs(one.toordinal() - other.toordinal())


def _eve(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1) if day > date.min else day
