"""What each column is, proven on every one of its values while they stream by.

A reading (see ``readings``) lives as long as the values that do not fit it are few. All values are tried at once,
newline-joined, and only those that were not proven before, so that the proof costs little more than the reading. What
is proven here is what PostgreSQL takes after ``cleaning``.
"""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any, Callable, Dict, FrozenSet, List, Mapping, Optional, Sequence, Set, Tuple

import numpy

from ...errors import AmbiguousFile
from ...translation import tr
from ..cells import Cells
from . import readings
from .codes import asks, holds_codes, is_luhn, says_date, tolerates, zero_rule
from .misfits import MAX_CELLS, MAX_DIFFERENT, may_be_bad
from .plain import are_codes, is_plain
from .readings import CODES, DIGITS, GROUPS, LETTERS, MISSING, NAMED, NUMERIC, ORDER, PAIRS, SPACES, STEADY, UNITS

MAX_PROVEN = 60_000
"""Distinct values of a column that are remembered as proven."""
FEW = 20
"""Good values that a column has at least, beside which a bad one is an error and not a word."""
_LONG = re.compile(r"^[-+(\u2212\u2013]?(?:[0-9][., \u00a0\u202f\u2009]?){18}", re.MULTILINE)
_BRACKET = "("
_LUHN_SHARE = 0.95
_ACCENTS = "éèêàçôîùÉÈÀ"


@dataclass(frozen=True)
class ColumnType:
    """How a column of text becomes a typed one: the SQL type, how its values are read, what has to be put right.

    ``words`` stand for a missing value, ``bad`` are words that are none of the reading; both are NULL in clean. ``pad``
    is the length that codes get back with their zeros, ``unit`` what follows the numbers.
    """

    sql_type: str
    reading: str
    trim: bool = False
    nfc: bool = False
    words: FrozenSet[str] = frozenset()
    bad: FrozenSet[str] = frozenset()
    pad: int = 0
    unit: str = ""

    def continues(self, earlier: "ColumnType") -> bool:
        """Tell whether values read as ``earlier`` are the same read so: what is new was not met among them."""
        alike = replace(self, trim=earlier.trim, nfc=earlier.nfc, words=earlier.words, bad=earlier.bad)
        return alike == earlier and earlier.bad <= self.bad


@dataclass
class Evidence:
    """What the values of one column (of safe name ``name``) have shown so far.

    ``live`` are the readings still possible, each with the words that do not fit it and in how many cells they are;
    ``few`` the column's values in lower case while they are two at most (yes and no?). The order of the values, and
    how they are cut into batches, changes nothing.
    """

    name: str
    live: Dict[str, "Counter[str]"] = field(default_factory=dict)
    few: Optional[Set[str]] = field(default_factory=set)
    trim: bool = False
    nfc: bool = False
    long: bool = False
    accents: bool = False
    filled: int = 0
    words: Set[str] = field(default_factory=set)
    signs: "Counter[str]" = field(default_factory=Counter)
    luhn: int = 0
    lengths: Set[int] = field(default_factory=set)
    shortened: bool = True

    def __post_init__(self):
        self._proven: Set[str] = set()
        self._forms: Set[str] = set()
        self._known_at: Tuple[Any, ...] = ()
        self._verdict = Verdict(self, ["text"])
        self._zero = zero_rule(self.name)
        if self._zero or holds_codes(self.name):
            self.few = None
        else:
            dated = says_date(self.name)
            self.live = {name: Counter() for name in ORDER if dated or name not in NAMED}

    # -- the values stream by ----------------------------------------------------------------------------------------

    def add(self, texts: Sequence[str]) -> None:
        """Take the cells of one batch into account."""
        cells = Cells.of(texts)
        filled = self._again(cells)
        if filled:
            self.filled += filled
        elif cells.sizes.any():
            self._look(cells.stripped(SPACES), cells)

    def _again(self, cells: Cells) -> int:
        """Return how many values are in a batch that proves at a glance to hold more of those known; 0 if it does not.

        Nothing else changes with such a batch: its values fit all living readings, and no word, sign or edge is new.
        """
        if not self.filled or not self.live.keys() <= STEADY or self.few is None and not self.live:
            return 0
        rest = cells.without(self.words)
        if self.live:
            known = self.few is None and rest.block is not None and all(
                is_plain(name, rest.block) for name in self._narrowest())
        else:
            known = rest.count("") + sum(map(rest.count, self._forms)) == len(rest)
        return int(numpy.count_nonzero(rest.sizes)) if known else 0

    def _look(self, cells: Cells, received: Cells) -> None:
        """Take cells into account that have no spaces at their ends any more."""
        self.trim = self.trim or cells is not received
        if not cells.sizes.any():
            return
        if not cells.is_ascii:
            self.nfc = self.nfc or not cells.is_nfc
            self.accents = self.accents or any(letter in cells.text for letter in _ACCENTS)
        if self._zero and self.shortened:
            self._codes(cells)
        elif not self.live and self.few is None:
            self.filled = self.filled or int(cells.sizes.sum())
        elif self._stands(cells):
            self._count(cells)
            self._count_signs(cells.text)
        else:
            self._narrow(cells)

    def _stands(self, cells: Cells) -> bool:
        """Tell whether a batch changes nothing: it is whole of the kinds that were found so far."""
        if not self.filled or self.few is not None or not cells.whole or not self.live or self.live.keys() - STEADY:
            return False
        if not self.long and self.live.keys() & NUMERIC and _LONG.search(cells.text):
            return False
        words = frozenset(self.words)
        return all(readings.lines_of(name, words).fullmatch(cells.text) for name in self._narrowest())

    def _narrowest(self) -> Set[str]:
        """Return the living readings that no other living one implies."""
        implied = {wide for name in self.live for wide in readings.WIDER.get(name, ())}
        return self.live.keys() - implied

    def _count(self, cells: Cells) -> None:
        self.filled += len(cells) - cells.count("") - sum(map(cells.count, self.words))

    def _narrow(self, cells: Cells) -> None:
        """Keep what all these values allow, but for a few; what is proven here needs no proof in a later batch."""
        values = set(cells)
        values -= self._proven
        values.discard("")
        words = values & MISSING
        self.words |= words
        values -= words
        self._count(cells)
        if self.few is not None:
            self._forms |= values
            self.few |= {value.lower() for value in values}
            if len(self.few) > 2:
                self.few = None
        self._count_signs(cells.text)
        self._count_luhn(cells)
        if not values:
            return
        joined = "\n".join(values) + "\n"
        self.long = self.long or bool(_LONG.search(joined))
        proven = values - self._try(values, joined, cells)
        if len(self._proven) < MAX_PROVEN and self.few is None:
            self._proven |= proven

    def _try(self, values: Set[str], joined: str, cells: Sequence[str]) -> Set[str]:
        """Count what does not fit the living readings, and kill those that too much does not fit."""
        counts: Optional["Counter[str]"] = None
        unproven: Set[str] = set()
        implied: Set[str] = set()
        for name in _BY_WIDTH:
            if name not in self.live or name in implied:
                continue
            found = readings.misfits(name, values, joined, MAX_DIFFERENT + 1)
            if not found:
                implied |= set(readings.WIDER.get(name, ()))
                continue
            bad = self.live[name]
            if len(bad.keys() | found) > MAX_DIFFERENT:
                del self.live[name]
                continue
            counts = counts or Counter(cells)
            for value in found:
                bad[value] += counts[value]
            if sum(bad.values()) > MAX_CELLS:
                del self.live[name]
            unproven.update(found)
        return unproven

    def _count_signs(self, text: str) -> None:
        """Count what must not be rare or mixed: units, and numbers between brackets."""
        if "point_unit" in self.live or "comma_unit" in self.live:
            if any(unit in text for unit in UNITS):
                self.signs.update(_UNIT.findall(text))
        if _BRACKET in text and self.live.keys() & NUMERIC:
            self.signs[_BRACKET] += text.count("\n" + _BRACKET) + (text[0] == _BRACKET)

    def _count_luhn(self, cells: Sequence[str]) -> None:
        if "siren" in self.live:
            self.luhn += is_luhn([cell for cell in cells if len(cell) == 9 and cell.isascii() and cell.isdigit()])

    def _codes(self, cells: Cells) -> None:
        """Look for codes that lost their zeros, in a column that may hold such codes."""
        self.filled = self.filled or int(cells.sizes.sum())
        rule, sizes = self._zero, cells.sizes
        if ((sizes == rule.width) | (sizes == 0)).all() and are_codes(cells.block):
            self.lengths.add(rule.width)
            return
        values = set(cells) - MISSING - {""}
        self.lengths |= set(map(len, values))
        self.shortened = all(map(rule.pattern.fullmatch, values))

    # -- the verdict --------------------------------------------------------------------------------------------------

    def verdict(self) -> "Verdict":
        """Return what the values say so far; from memory while nothing was met that could change it."""
        counting = self.signs or "siren" in self.live or any(self.live.values())
        known_at = (self.filled if counting else self.filled > 0, len(self.live), len(self.words), self.trim, self.nfc,
                    self.long, len(self.few or ()), len(self.lengths), self.shortened)
        if known_at != self._known_at:
            self._known_at, self._verdict = known_at, Verdict(self, self._readings())
        return self._verdict

    def readings(self) -> List[str]:
        """Return the readings that the values allow, the best first; ``text`` is always the last."""
        return self.verdict().readings

    def _readings(self) -> List[str]:
        if not self.filled:
            return ["text"]
        if any(self._is_code(name) for name in CODES & self.live.keys()):
            return ["text"]
        if self._is_boolean():
            return ["boolean", "text"]
        good = [name for name in ORDER if name in self.live and name not in CODES and self._holds(name)]
        return sorted(good, key=self.misfits) + ["text"]

    def misfits(self, reading: str) -> int:
        """Return in how many cells are words that are none of the reading."""
        return sum(self.live[reading].values()) if reading in self.live else 0

    def _is_code(self, name: str) -> bool:
        if 200 * self.misfits(name) > self.filled:
            return False
        return name != "siren" or self.luhn > _LUHN_SHARE * (self.filled - self.misfits(name))

    def _is_boolean(self) -> bool:
        if not self.few or self.words:
            return False
        if any(self.few <= set(pair) for pair in PAIRS) or any(self.few == set(pair) for pair in LETTERS):
            return True
        return asks(self.name) and any(self.few <= set(pair) for pair in DIGITS)

    def _holds(self, name: str) -> bool:
        """Tell whether a living reading may be taken: bad words are few and no codes, signs are those of numbers."""
        bad, good = self.live[name], self.filled - self.misfits(name)
        if bad and not (good >= FEW and sum(bad.values()) <= max(1, self.filled // 200) and tolerates(self.name)
                        and all(map(may_be_bad, bad))):
            return False
        if name in NUMERIC and 2 * self.signs[_BRACKET] > good:
            return False
        units = self.units()
        if name.endswith("_unit"):
            return len(units) == 1 and 2 * sum(units.values()) >= good
        return True

    def units(self) -> Mapping[str, int]:
        """Return the units that follow numbers, and in how many cells."""
        return {unit: count for unit, count in self.signs.items() if unit != _BRACKET}

    def as_reading(self, reading: str, sql_type: str = "") -> ColumnType:
        """Return the type for one of :meth:`readings`; ``sql_type`` asks for a wider one."""
        kinds = self.verdict().kinds
        if (reading, sql_type) not in kinds:
            kinds[reading, sql_type] = self._as_reading(reading, sql_type)
        return kinds[reading, sql_type]

    def _as_reading(self, reading: str, sql_type: str) -> ColumnType:
        wanted = sql_type or readings.SQL_TYPES.get(reading) or ("numeric" if self.long else "double precision")
        if reading == "text":
            return ColumnType(wanted, reading, self.trim, self.nfc, pad=self._pad())
        bad = frozenset(self.live.get(reading, ()))
        unit = "%" if reading.endswith("_percent") else next(iter(self.units())) if reading.endswith("_unit") else ""
        return ColumnType(wanted, reading, self.trim, words=frozenset(self.words), bad=bad, unit=unit)

    def _pad(self) -> int:
        rule = self._zero
        if not (rule and self.shortened and self.filled and self.lengths):
            return 0
        return rule.width if rule.shortest <= min(self.lengths) < rule.width else 0

    def fitting(self, sql_type: str) -> Optional[ColumnType]:
        """Return how these values enter a column that already is of ``sql_type``; None when they do not fit."""
        if not self.filled:
            return replace(self.as_reading("text"), sql_type=sql_type, reading="empty", words=frozenset(self.words))
        for reading in self.readings():
            own = self.as_reading(reading).sql_type
            if own == sql_type or own in _NARROWER.get(sql_type, ()):
                return self.as_reading(reading, sql_type)
        return None


_NARROWER = {
    "bigint": ("integer",),
    "double precision": ("integer", "bigint"),
    "numeric": ("integer", "bigint", "double precision"),
    "timestamp without time zone": ("date",),
}
#: The order of trial: what implies others first.
_BY_WIDTH = sorted(ORDER, key=lambda name: -len(readings.WIDER.get(name, ())))
_UNIT = re.compile("(?<=[0-9" + GROUPS + "])(?:" + "|".join(map(re.escape, UNITS)) + ")(?=\n)")


# -- what the columns say to one another -----------------------------------------------------------------------------


class Verdict:
    """What a column may be: its ``readings``, those that fit equally well as the ``first``, doubts between them.

    ``either_mark``: marks of numbers can be read in two ways; ``either_order``: so can days and months.
    """

    def __init__(self, column: Evidence, found: List[str]):
        self.readings, self.first = found, found[0]
        self.equal = {name for name in found if column.misfits(name) == column.misfits(found[0])}
        self.mark = {"comma": ",", "point": "."}.get(found[0].split("_")[0], "")
        self.order = {"french": "dmy", "us": "mdy"}.get(found[0].split("_")[0], "")
        self.either_mark = any(pair <= self.equal for pair in _EITHER_MARK)
        self.either_order = any(pair <= self.equal for pair in _EITHER_ORDER)
        self.kinds: Dict[Tuple[str, str], ColumnType] = {}


_EITHER_MARK = ({"comma", "point_grouped"}, {"point", "comma_grouped"}, {"point", "comma"},
                {"point_unit", "comma_unit"}, {"point_percent", "comma_percent"})
_EITHER_ORDER = ({"french_date", "us_date"}, {"french_short", "us_short"})


def decide(evidence: Sequence[Evidence], decimal: str, french: bool, describe: Callable[[Evidence], str],
           date_order: str = "") -> List[ColumnType]:
    """Return the type of every column of a dataset.

    ``1,234`` may be 1.234 or 1234, and 01/02/2020 in January or in February: DECIMAL and DATE_ORDER settle it
    (``decimal``, ``date_order``: dmy or mdy), else the other columns, else the semicolons or accents of a French file
    (``french``), else :class:`AmbiguousFile` naming the column (``describe``) and the parameter.
    """
    verdicts = [column.verdict() for column in evidence]
    french = french or any(column.accents for column in evidence)
    marks = {verdict.mark for verdict in verdicts if verdict.mark and not verdict.either_mark}
    orders = {verdict.order for verdict in verdicts if verdict.order and not verdict.either_order}
    mark = decimal or (marks.pop() if len(marks) == 1 else "")
    order = date_order or (orders.pop() if len(orders) == 1 else "")
    types = []
    for column, verdict in zip(evidence, verdicts):
        reading = verdict.first
        if verdict.mark and (verdict.either_mark or decimal):
            reading = _by_mark(verdict, mark, decimal, french)
            if not reading:
                raise AmbiguousFile(
                    tr("The numbers of {column} can be read in two ways (1,234 is 1.234 or 1234): set DECIMAL.").format(
                        column=describe(column)))
        elif verdict.either_order:
            chosen = order or ("dmy" if french else "")
            if not chosen:
                raise AmbiguousFile(
                    tr("The dates of {column} can be read in two ways (01/02/2020 is in January or in February): set "
                       "DATE_ORDER.").format(column=describe(column)))
            reading = reading.replace("french_", "us_") if chosen == "mdy" else reading
        types.append(column.as_reading(reading))
    return types


def _by_mark(verdict: Verdict, mark: str, decimal: str, french: bool) -> str:
    """Return the reading for a decimal mark (``decimal``: the one that was asked for); empty where it is open."""
    if mark:
        word = "point" if mark == "." else "comma"
        fitting = [reading for reading in verdict.readings if reading.split("_")[0] == word]
        return fitting[0] if fitting else "text" if decimal else verdict.first
    comma = verdict.first.replace("point", "comma")
    if french and comma in verdict.equal:
        return comma
    return "" if verdict.first == "comma" else verdict.first
