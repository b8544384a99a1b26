"""What each column is, proven on every one of its values while they stream by.

A candidate type lives as long as every value fits its pattern; patterns are tried on the distinct values of a batch
at once, so the proof costs little more than the reading. What is proven here is what PostgreSQL's casts accept:
the typing of the set in SQL cannot fail on a value.
"""

import datetime
import functools
import re
import unicodedata
from dataclasses import dataclass, field, replace
from typing import Callable, Dict, FrozenSet, List, Optional, Sequence, Set

from ..errors import AmbiguousFile
from ..translation import tr
from .codes import is_code, zero_rule

SPACES = " \t\u00a0\u202f\u2009\r\n\ufeff"
"""What is trimmed at both ends of a cell."""
_EDGES = SPACES.replace("\n", "")
GROUPS = " \u00a0\u202f\u2009"
"""What separates thousands."""

_WORDS = ("na", "n/a", "n.a.", "nc", "n.c.", "nd", "n.d.", "n/d", "ns", "nr", "so", "null", "none", "nan", "#n/a",
          "-", "--", ".", "..", "...", "…", "///", "s", "c")
MISSING = frozenset(form for word in _WORDS for form in (word, word.upper(), word.capitalize()))
"""Words that mean "no value" in a column of numbers or dates. In a column of text they stay (NA is also a name)."""

TRUE_WORDS = frozenset(("oui", "vrai", "true", "yes"))
_BOOLEANS = tuple(map(frozenset, (("oui", "non"), ("vrai", "faux"), ("true", "false"), ("yes", "no"))))

_SPACED = r"[1-9][0-9]{0,2}(?:[" + GROUPS + r"][0-9]{3})+"
_EXPONENT = r"(?:[eE][+-]?[0-9]{1,2})?"
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:1[5-9]|2[01])[0-9]{2}"
_ISO = r"(?:1[5-9]|2[01])[0-9]{2}([-/])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12][0-9]|3[01])".replace(r"([-/])", "-").replace(
    r"\1", "-")
_HOUR = r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?"


def _decimal(mark: str, grouped: str) -> str:
    whole = r"(?:0|[1-9][0-9]{0,30}|" + grouped + ")"
    return r"-?(?:" + whole + r"(?:" + mark + r"[0-9]{0,30})?|" + mark + r"[0-9]{1,30})" + _EXPONENT


_PATTERNS: Dict[str, str] = {
    "small_integer": r"-?(?:0|[1-9][0-9]{0,8})",
    "integer": r"-?(?:0|[1-9][0-9]{0,17}|" + _SPACED.replace(")+", "){1,5}") + ")",
    "point": _decimal(r"\.", _SPACED),
    "comma": _decimal(",", _SPACED),
    "point_grouped": _decimal(r"\.", r"[1-9][0-9]{0,2}(?:,[0-9]{3})+"),
    "comma_grouped": _decimal(",", r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+"),
    "iso_date": _ISO,
    "french_date": _DAY,
    "iso_time": _ISO + "[T ]" + _HOUR,
    "zoned_time": _ISO + "[T ]" + _HOUR + r"(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)",
    "french_time": _DAY + r"(?: à)? +" + _HOUR,
}


@functools.lru_cache(maxsize=256)
def _all(name: str, words: FrozenSet[str] = frozenset()) -> "re.Pattern[str]":
    """Return what lines match that are all of one reading, empty, or one of ``words``."""
    choices = [_PATTERNS[name], *map(re.escape, sorted(words, key=len, reverse=True))]
    return re.compile("(?:(?:" + "|".join(choices) + ")?\n)+")


NUMERIC = ("small_integer", "integer", "point", "comma", "point_grouped", "comma_grouped")
_DATES = ("iso_date", "french_date", "iso_time", "zoned_time", "french_time")
_NUMBERS = frozenset(NUMERIC)
MAX_PROVEN = 20_000
"""Distinct values of a column that are remembered as proven."""
_LONG = re.compile(r"(?:[0-9][.,]?){18}")
_SQL = {
    "small_integer": "integer", "integer": "bigint", "iso_date": "date", "french_date": "date",
    "iso_time": "timestamp without time zone", "french_time": "timestamp without time zone",
    "zoned_time": "timestamp with time zone", "boolean": "boolean", "text": "text",
}


@dataclass(frozen=True)
class ColumnType:
    """How a column of text becomes a typed one: the SQL type, how its values are read, what has to be put right."""

    sql_type: str
    reading: str
    trim: bool = False
    nfc: bool = False
    grouped: bool = False
    words: FrozenSet[str] = frozenset()
    pad: int = 0

    def continues(self, earlier: "ColumnType") -> bool:
        """Tell whether values read as ``earlier`` are the same read so: what is new was not met among them."""
        alike = replace(self, trim=earlier.trim, nfc=earlier.nfc, grouped=earlier.grouped, words=earlier.words)
        return alike == earlier


@dataclass
class Evidence:
    """What the values of one column (of safe name ``name``) have shown so far."""

    name: str
    live: Set[str] = field(default_factory=lambda: {*NUMERIC, *_DATES, "boolean"})
    trim: bool = False
    nfc: bool = False
    grouped: bool = False
    long: bool = False
    filled: bool = False
    words: Set[str] = field(default_factory=set)
    lengths: Set[int] = field(default_factory=set)
    shortened: bool = True

    def __post_init__(self):
        self._proven: Set[str] = set()
        self._zero = zero_rule(self.name)
        self._zeros = re.compile("(?:(?:" + self._zero.pattern + ")\n)+") if self._zero else None
        if is_code(self.name) or self._zero:
            self.live = set()

    def add(self, cells: Sequence[str]) -> None:
        """Take the cells of one batch into account."""
        text = "\n".join(cells) + "\n"
        if len(text) == len(cells):
            return
        whole = text.count("\n") == len(cells)  # no cell runs over several lines
        if not whole or has_edges(text):
            cells = [cell.strip(SPACES) for cell in cells]
            self.trim = self.trim or "\n".join(cells) + "\n" != text
            text = "\n".join(cells) + "\n"
            whole = text.count("\n") == len(cells)
        if not text.isascii() and not unicodedata.is_normalized("NFC", text):
            self.nfc = True
        if not self.live and not (self._zero and self.shortened):
            self.filled = self.filled or len(text) > len(cells)
        elif not (whole and self._stands(text, cells)):
            self._narrow(set(cells) - self._proven)

    def _stands(self, text: str, cells: Sequence[str]) -> bool:
        """Tell at little cost whether a batch changes nothing: numbers again, of the kinds that were found so far."""
        if not self.filled or self._zeros or self.lengths == {14} or not self.live <= _NUMBERS:
            return False
        if not self.grouped and any(space in text for space in GROUPS):
            return False
        longest = max(map(len, cells))
        if longest > 18 and not self.long:
            return False
        narrow = next((name for name in ("small_integer", "integer") if name in self.live), None)
        names = {narrow} if narrow else self.live - {
            grouped for grouped, plain, mark in _GROUPED if plain in self.live and mark not in text}
        words = frozenset(self.words)
        return all(
            name in _MARKS and longest <= (9 if name == "small_integer" else 18) and _are_digits(text, _MARKS[name])
            or _all(name, words).fullmatch(text) for name in names)

    def _narrow(self, values: Set[str]) -> None:
        """Keep what all these values allow; what is proven here needs no proof in a later batch."""
        values.discard("")
        words = values & MISSING
        if words:
            self.words |= words
            values -= words
        if not values:
            return
        self.filled = True
        text = "\n".join(values) + "\n"
        if text.count("\n") != len(values):
            self.live.clear()
            self.shortened = False
            return
        if self._zeros:
            self.lengths |= set(map(len, values))
            self.shortened = self.shortened and not words and bool(self._zeros.fullmatch(text))
        if not self.live:
            return
        self.lengths |= set(map(len, values)) if len(self.lengths) < 2 else set()
        self._numbers(text)
        self._dates(values, text)
        if "boolean" in self.live and not any({value.lower() for value in values} <= pair for pair in _BOOLEANS):
            self.live.discard("boolean")
        if len(self._proven) < MAX_PROVEN:
            self._proven |= values

    def _numbers(self, text: str) -> None:
        """Kill the numeric readings that do not fit; the narrow ones are also the wide ones, so try them first."""
        for name in ("small_integer", "integer"):
            if name in self.live:
                if _all(name).fullmatch(text):
                    self.grouped = self.grouped or any(space in text for space in GROUPS)
                    return
                self.live.discard(name)
        alive = [name for name in NUMERIC if name in self.live]
        for name in alive:
            if not _all(name).fullmatch(text):
                self.live.discard(name)
        if alive and self.live:
            self.grouped = self.grouped or any(space in text for space in GROUPS)
            self.long = self.long or (max(map(len, text.split("\n"))) > 18 and bool(_LONG.search(text)))

    def _dates(self, values: Set[str], text: str) -> None:
        for name in _DATES:
            if name in self.live and not (_all(name).fullmatch(text) and _days_exist(name, values)):
                self.live.discard(name)

    def readings(self) -> List[str]:
        """Return the readings that every value allows, the best first; ``text`` is always the last."""
        if not self.filled:
            return ["text"]
        if self.lengths == {14} and "integer" in self.live:
            return ["text"]  # fourteen digits each: SIRET numbers, whatever the column is called
        order = [name for name in (*NUMERIC, *_DATES, "boolean") if name in self.live]
        return order + ["text"]

    def as_reading(self, reading: str, sql_type: str = "") -> ColumnType:
        """Return the type for one of :meth:`readings`; ``sql_type`` asks for a wider one."""
        wanted = sql_type or _SQL.get(reading) or ("numeric" if self.long else "double precision")
        pad = 0
        if reading == "text" and self._zero and self.shortened and self.filled:
            short = [length for length in self.lengths if length < self._zero.width]
            pad = self._zero.width if short and min(short) >= self._zero.shortest else 0
        words = frozenset() if reading == "text" else frozenset(self.words)
        return ColumnType(wanted, reading, self.trim, self.nfc and reading == "text",
                          self.grouped and reading in NUMERIC, words, pad)

    def fitting(self, sql_type: str) -> Optional[ColumnType]:
        """Return how these values enter a column that already is of ``sql_type``; None when they do not all fit."""
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


_MARKS = {"small_integer": b"", "integer": b"", "comma": b",", "point": b"."}
#: Readings that are those of plain numbers where no cell has their mark of thousands.
_GROUPED = (("comma_grouped", "comma", "."), ("point_grouped", "point", ","))
_DIGITS = b"0123456789"


def _are_digits(text: str, mark: bytes) -> bool:
    """Tell whether all values of a newline-joined text are digits, with one ``mark`` inside or behind at most.

    A proof at a tenth of the cost of a pattern, which it never contradicts: no sign, no zero too many, no space.
    """
    if not text.isascii():
        return False
    lines = b"\n" + text.encode("ascii")
    zeros = lines.count(b"\n0")
    if zeros and zeros != lines.count(b"\n0\n") + (lines.count(b"\n0" + mark) if mark else 0):
        return False
    rest = lines.translate(None, _DIGITS)
    if mark:
        if b"\n" + mark in lines:
            return False
        rest = rest.replace(mark + b"\n", b"\n")
    return rest.count(b"\n") == len(rest)


def has_edges(text: str) -> bool:
    """Tell whether some value of a newline-joined text begins or ends with a space."""
    return any(space in text and (text[0] == space or "\n" + space in text or space + "\n" in text)
               for space in _EDGES)


def _days_exist(reading: str, values: Set[str]) -> bool:
    """Tell whether every date is in the calendar (a pattern lets 31/02 pass)."""
    french = reading.startswith("french")
    try:
        for value in values:
            parts = re.split(r"[-/.T ]", value, maxsplit=3)
            year, month, day = (int(part) for part in (reversed(parts[:3]) if french else parts[:3]))
            datetime.date(year, month, day)
    except ValueError:
        return False
    return True


def decide(evidence: Sequence[Evidence], decimal: str, french: bool, describe: Callable[[Evidence], str]
           ) -> List[ColumnType]:
    """Return the type of every column of a dataset.

    ``1,234`` may be 1.234 or 1234: DECIMAL settles it (``decimal``), else the other columns, else the semicolons
    of a French file (``french``), else :class:`AmbiguousFile` naming the column (``describe``) and DECIMAL.
    """
    firsts = [column.readings()[0] for column in evidence]
    commas = sum(1 for column, first in zip(evidence, firsts) if first == "comma" and not _both(column))
    points = sum(1 for column, first in zip(evidence, firsts) if first == "point" and not _both(column))
    mark = decimal or ("," if commas and not points else "." if points and not commas else "")
    types = []
    for column, first in zip(evidence, firsts):
        if first in ("point", "comma") and (_both(column) or decimal):
            chosen = _by_mark(column, first, mark, decimal, french)
            if not chosen:
                raise AmbiguousFile(
                    tr("The numbers of {column} can be read in two ways (1,234 is 1.234 or 1234): set DECIMAL.").format(
                        column=describe(column)))
            first = chosen
        types.append(column.as_reading(first))
    return types


def _both(column: Evidence) -> bool:
    return {"comma", "point_grouped"} <= column.live or {"point", "comma_grouped"} <= column.live


def _by_mark(column: Evidence, first: str, mark: str, decimal: str, french: bool) -> str:
    if mark:
        wanted = ("point", "point_grouped") if mark == "." else ("comma", "comma_grouped")
        fitting = [reading for reading in wanted if reading in column.live]
        if fitting:
            return fitting[0]
        return "text" if decimal else first
    if first == "comma":
        return first if french else ""
    return first
