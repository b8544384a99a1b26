"""Rows that a spreadsheet changed, put right where the arithmetic of the row proves how they were.

Two kinds of damage are known: counts written as percentages or dates, and cells that moved to the left or to the
right from some column on. Nothing is guessed: a row is repaired only where the identities of turnout, in which what
was changed takes part, hold afterwards, and where one reading alone makes them hold.
"""

import datetime
import re
from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

from .ballots import Ballot
from .cells import BAD, Counts, clean
from .checks import identities
from .layouts import IDENTITY, TURNOUT, Layout
from .places import Places

_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?) ?%")
_DATE = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?: 00:00:00)?")
_NUMBER = re.compile(r"[\d ]+(?:[.,]\d*)? ?%?")
_EXPONENT = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d{1,2}")
#: Day zero of spreadsheets, in which 277 shown as a date is 1900-10-03.
_DAY_ZERO = datetime.date(1899, 12, 30)
_MAX_MOVE = 3
_MAX_FAILURES = 50
"""Rows searched in vain for a move, after which rows that break an identity are left to the anomalies."""


class Reading(NamedTuple):
    """What a row says: where, the counts of turnout in their order, the votes, and who got them."""

    territory: Optional[str]
    turnout: Tuple[Optional[int], ...]
    votes: Tuple[Optional[int], ...]
    names: Tuple[Tuple[Tuple[str, str], ...], ...]


class Repairs:
    """Mends rows of one file; ``corrections`` are the rows for ``augure.correction``, one for each cell changed."""

    def __init__(self, layout: Layout, counts: Counts, places: Places):
        self.corrections: List[Dict[str, Any]] = []
        self._layout = layout
        self._counts = counts
        self._places = places
        self._moves: List[Tuple[int, int]] = []
        self._failures = 0

    def mend(self, row: Sequence[str], raw_row: int, ballot: Ballot, doubtful: bool) -> Optional[List[str]]:
        """Return the row as it was before it was damaged, None where nothing proves it.

        ``doubtful``: all its cells can be read, but they contradict each other.
        """
        mended, rule, confidence = (None, "", 0.0) if doubtful else self._reread(row, ballot.several)
        if mended is None and self._layout.is_wide:
            mended, rule, confidence = self._moved(row, ballot.several, doubtful)
        if mended is None:
            return None
        territory = self._places.read(mended)
        for at in self._used():
            if clean(row[at]) != clean(mended[at]):
                self.corrections.append({
                    "dataset": f"election.{ballot.id}", "row_id": raw_row, "row_key": territory,
                    "column_name": self._name(at), "before": row[at], "after": mended[at], "rule": rule,
                    "confidence": confidence})
        return mended

    def _used(self) -> List[int]:
        cells = {at for block in self._layout.blocks for at in block.values()}
        return sorted({*self._layout.place.values(), *self._layout.counts, *cells})

    def _name(self, at: int) -> str:
        """Say what a column is: ``blank_or_null``, ``votes 3``, ``commune``."""
        for role, position in {**self._layout.turnout, **self._layout.place}.items():
            if position == at:
                return role
        for position, label in self._layout.columns:
            if position == at:
                return label
        return next(f"{role} {number}" for number, block in enumerate(self._layout.blocks, start=1)
                    for role, position in block.items() if position == at)

    def _read(self, row: Sequence[str]) -> Reading:
        layout = self._layout
        return Reading(
            self._places.read(row),
            tuple(self._counts[row[layout.turnout[role]]] if role in layout.turnout else None for role in TURNOUT),
            tuple(self._counts[row[at]] for at in layout.votes),
            tuple(tuple((role, clean(row[block[role]])) for role in IDENTITY if role in block)
                  for block in layout.blocks))

    # -- cells that a spreadsheet wrote otherwise ------------------------------------------------

    def _reread(self, row: Sequence[str], several: bool) -> Tuple[Optional[List[str]], str, float]:
        bad = [at for at in self._layout.counts if self._counts[row[at]] == BAD]
        options = [_readings(clean(row[at])) for at in bad]
        if not bad or not all(options):
            return None, "", 0.0
        found: Dict[Reading, Tuple[List[str], str]] = {}
        for which in range(max(map(len, options))):  # a spreadsheet did the same to all cells of a row
            mended = list(row)
            for at, values in zip(bad, options):
                mended[at] = str(values[min(which, len(values) - 1)][0])
            reading = self._read(mended)
            if self._proven(reading, bad, several):
                found[reading] = mended, options[0][0][1]
        return (*next(iter(found.values())), 0.99) if len(found) == 1 else (None, "", 0.0)

    def _proven(self, reading: Reading, changed: Sequence[int], several: bool) -> bool:
        """Tell whether no identity is broken and each changed count takes part in one that holds."""
        hold = identities(reading.turnout, _sum(reading.votes), several)
        held = {role for roles, holding in hold.items() if holding for role in roles}
        roles = {position: role for role, position in self._layout.turnout.items()}
        return reading.territory is not None and False not in hold.values() and all(
            roles.get(at, "votes") in held for at in changed)

    # -- cells that moved ------------------------------------------------------------------------

    def _moved(self, row: Sequence[str], several: bool, doubtful: bool) -> Tuple[Optional[List[str]], str, float]:
        """Look for the only move that makes all identities hold; first the moves that did so in other rows."""
        if doubtful and self._failures >= _MAX_FAILURES:
            return None, "", 0.0
        for moves in (self._moves, _all_moves(len(row))):
            found: Dict[Reading, Tuple[Tuple[int, int], List[str], Tuple[int, int]]] = {}
            for move in moves:
                mended = _move_back(row, *move)
                reading = self._read(mended) if mended else None
                if mended and reading and self._sound(reading, several):
                    found.setdefault(reading, (self._completeness(reading, mended, several), mended, move))
            best = max((score for score, _, _ in found.values()), default=None)
            right = [(mended, move) for score, mended, move in found.values() if score == best]
            if len(right) == 1:
                self._moves = list(dict.fromkeys([*self._moves, right[0][1]]))
                return right[0][0], "moved-cells", 0.95
        self._failures += 1
        return None, "", 0.0

    def _completeness(self, reading: Reading, row: Sequence[str], several: bool) -> Tuple[int, int]:
        """Of two readings that are sound, the one that says more is right: it lost no cell that is needed."""
        hold = list(identities(reading.turnout, _sum(reading.votes), several).values())
        return hold.count(True), sum(1 for at in self._used() if clean(row[at]))

    def _sound(self, reading: Reading, several: bool) -> bool:
        """Tell whether a row is right in all that can be tested: two identities at least, and names where votes are."""
        if reading.territory is None or BAD in reading.turnout or BAD in reading.votes:
            return False
        hold = list(identities(reading.turnout, _sum(reading.votes), several).values())
        expressed = reading.turnout[TURNOUT.index("expressed")]
        return False not in hold and hold.count(True) >= 2 and bool(expressed) and all(
            _is_name(name) for name, votes in zip(reading.names, reading.votes) if votes is not None)


def _sum(votes: Sequence[Optional[int]]) -> Optional[int]:
    known = [count for count in votes if count is not None]
    return sum(known) if known and BAD not in known else None


def _is_name(name: Sequence[Tuple[str, str]]) -> bool:
    """Tell whether a candidate's cells may be what they should: no number among them, and M or F for the sex."""
    cells = dict(name)
    return any(cells.values()) and cells.get("sex", "") in ("", "M", "F", "H") and not any(
        map(_NUMBER.fullmatch, cells.values()))


def _readings(cell: str) -> List[Tuple[int, str]]:
    """Return the counts that a spreadsheet may have turned into ``cell``, each with the name of the rule."""
    percent, date = _PERCENT.fullmatch(cell), _DATE.fullmatch(cell)
    if percent:
        number = float(percent.group(1).replace(",", "."))
        return [(int(value), "count-written-as-percentage") for value in (number / 100, number) if value.is_integer()]
    if date:
        day = _day(*map(int, (date.group("year"), date.group("month"), date.group("day"))))
        return [(day, "count-written-as-date")] if day and day > 0 else []
    if _EXPONENT.fullmatch(cell):
        value = float(cell.replace(",", "."))
        return [(int(value), "count-written-with-exponent")] if value.is_integer() else []
    return []


def _day(year: int, month: int, day: int) -> Optional[int]:
    try:
        return (datetime.date(year, month, day) - _DAY_ZERO).days
    except ValueError:
        return None


def _all_moves(width: int) -> Iterator[Tuple[int, int]]:
    """Yield (column, cells): from that column on the cells stand so many places to the right (left: negative)."""
    for cells in range(1, _MAX_MOVE + 1):
        for column in range(width - cells):
            yield column, cells
            yield column, -cells


def _move_back(row: Sequence[str], column: int, cells: int) -> Optional[List[str]]:
    """Return the row with a move undone; None where filled cells would be lost by it."""
    if cells > 0:
        if any(map(clean, row[column:column + cells])):
            return None
        return [*row[:column], *row[column + cells:], *[""] * cells]
    if any(map(clean, row[cells:])):
        return None
    return [*row[:column], *[""] * -cells, *row[column:cells]]
