"""The ways to read a cell: what a value looks like, as one pattern each, and which SQL type it gives.

Patterns are exact: what one of them accepts (and :func:`.dates.to_iso` does, for dates in words) PostgreSQL takes, once
it went through ``cleaning``.
"""

import functools
import re
from itertools import filterfalse, islice
from typing import Collection, Dict, FrozenSet, List

from .dates import CONVERTED, to_iso

SPACES = " \t\u00a0\u202f\u2009\r\n\ufeff"
"""What is trimmed at both ends of a cell."""
GROUPS = " \u00a0\u202f\u2009"
"""What separates thousands."""
DASHES = "\u2212\u2013-"
"""What stands for a minus: the sign itself, Unicode's, and the en dash that word processors make of it."""

_WORDS = ("na", "n/a", "n.a.", "nc", "n.c.", "nd", "n.d.", "n/d", "ns", "nr", "so", "null", "none", "nan", "#n/a",
          "-", "--", ".", "..", "...", "…", "///", "s", "c")
MISSING = frozenset(form for word in _WORDS for form in (word, word.upper(), word.capitalize()))
"""Words that mean "no value" in a column of numbers or dates. In a column of text they stay (NA is also a name)."""

UNITS = ("k€", "K€", "M€", "€/m²", "€", "EUR", "euros", "hab/km²", "hab.", "hab", "km²", "km2", "m²", "m2", "m³", "m3",
         "km", "cm", "mm", "m", "ha", "kg", "kWh", "MWh", "GWh", "kW", "MW", "°C", "t", "ans")
"""Units that may follow every number of a column; longer ones before those that they end with."""

# -- numbers ------------------------------------------------------------------------------------------------------

_SPACED = r"[1-9][0-9]{0,2}(?:[" + GROUPS + r"][0-9]{3})"
_EXPONENT = r"(?:[eE][+-]?[0-9]{1,2})?"


def _signed(number: str) -> str:
    """Return the pattern of a number with its sign before it or behind it, or between the brackets of accountants."""
    return "(?:[+" + DASHES + "]?[" + GROUPS + "]?" + number + "|" + number + "[" + DASHES + r"]|\(" + number + r"\))"


def _decimal(mark: str, grouped: str = _SPACED + "+") -> str:
    whole = r"(?:0|[1-9][0-9]{0,30}|" + grouped + ")"
    return r"(?:" + whole + r"(?:" + mark + r"[0-9]{0,30})?|" + mark + r"[0-9]{1,30})" + _EXPONENT


_UNIT = "[" + GROUPS + "]?(?:" + "|".join(map(re.escape, UNITS)) + ")"
_PERCENT = "[" + GROUPS + "]?%"
_NUMBERS = {
    "small_integer": _signed(r"(?:0|[1-9][0-9]{0,8})"),
    "integer": _signed(r"(?:0|[1-9][0-9]{0,17}|" + _SPACED + "{1,5})"),
    "point": _signed(_decimal(r"\.")),
    "comma": _signed(_decimal(",")),
    "point_grouped": _signed(_decimal(r"\.", _SPACED + r"+|[1-9][0-9]{0,2}(?:,[0-9]{3})+")),
    "comma_grouped": _signed(_decimal(",", _SPACED + r"+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+")),
    "point_percent": _signed(_decimal(r"\.")) + _PERCENT,
    "comma_percent": _signed(_decimal(",")) + _PERCENT,
    "point_unit": _signed(_decimal(r"\.")) + "(?:" + _UNIT + ")?",
    "comma_unit": _signed(_decimal(",")) + "(?:" + _UNIT + ")?",
}

# -- dates: only days that the calendar has --------------------------------------------------------------------------

_YEAR, _LEAP = r"(?:1[5-9]|2[01])[0-9]{2}", r"(?:(?:1[5-9]|2[01])(?:0[48]|[2468][048]|[13579][26])|(?:16|20)00)"
_SHORT_YEAR, _SHORT_LEAP = "[0-9]{2}", "(?:[02468][048]|[13579][26])"
_HOUR = r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?"
_MONTHS = (  # days, the months that have them, which years
    ("0?[1-9]|1[0-9]|2[0-8]", "0?[1-9]|1[0-2]", False), ("29|30", "0?[13-9]|1[0-2]", False),
    ("31", "0?[13578]|1[02]", False), ("29", "0?2", True))


def _day(order: str, marks: str, year: str, leap: str) -> str:
    """Return the pattern of the days that exist, written in ``order`` (dmy) with the same mark twice."""
    choices = []
    for group, (days, months, leaping) in enumerate(_MONTHS, start=1):
        parts = {"d": "(?:" + days + ")", "m": "(?:" + months + ")", "y": leap if leaping else year}
        choices.append("{}({}){}\\{}{}".format(parts[order[0]], marks, parts[order[1]], group, parts[order[2]]))
    return "(?:" + "|".join(choices) + ")"


_ISO = _day("ymd", "[-/]", _YEAR, _LEAP).replace("0?", "0")
_FRENCH = _day("dmy", "[/.-]", _YEAR, _LEAP)
_DATES = {
    "iso_date": _ISO,
    "french_date": _FRENCH,
    "us_date": _day("mdy", "[/.-]", _YEAR, _LEAP),
    "french_short": _day("dmy", "[/.-]", _SHORT_YEAR, _SHORT_LEAP),
    "us_short": _day("mdy", "[/.-]", _SHORT_YEAR, _SHORT_LEAP),
    "worded_date": r"(?:[^\W\d_]{5,8},? )?[0-9]{1,2}(?:er)?[- /.]{1,2}[^\W\d_]{3,9}\.?[- /.]{1,2}(?:[0-9]{4}|[0-9]{2})",
    "month_date": r"[^\W\d_]{3,9}\.?[- /.]{1,2}(?:[0-9]{4}|[0-9]{2})",
    "iso_time": _ISO + "(?:[T ]" + _HOUR + ")?",
    "zoned_time": _ISO + "[T ]" + _HOUR + r"(?:Z|[+-](?:0[0-9]|1[0-4])(?::?[0-5][0-9])?)",
    "french_time": _FRENCH + r"(?:(?: à)? +" + _HOUR + ")?",
}
_BY_NAME = {
    "serial_date": r"[2-5][0-9]{4}|60000",
    "compact_date": _ISO.replace("[-/]", ""),
}
#: Numbers that are codes whatever their column is called: SIRET, SIREN (Luhn decides), telephones with the country.
_CODES = {"siret": "[0-9]{14}", "siren": "[0-9]{9}", "phone": r"\+?33[1-9][0-9]{8}"}

_PATTERNS: Dict[str, str] = {**_BY_NAME, **_CODES, **_NUMBERS, **_DATES}
ORDER = tuple(_PATTERNS)
"""All readings, the best first where several fit."""
NUMERIC = frozenset(_NUMBERS)
DATES = frozenset(_DATES) | frozenset(_BY_NAME)
NAMED = frozenset(_BY_NAME)
"""Readings of numbers that only the column's name can prove."""
CODES = frozenset(_CODES)
BARE = frozenset(("small_integer", "integer", "point", "comma", "point_grouped", "comma_grouped", "point_unit",
                  "comma_unit"))
"""Readings under which a plain whole number is one."""
DAYS = {"french_date": "dmy", "us_date": "mdy", "iso_date": "ymd"}
"""Readings of days written in digits, with the order of their parts."""
STEADY = BARE | DAYS.keys() | {"french_time", "iso_time", "zoned_time"}
"""Readings of which a batch proves nothing but that it fits."""
DAYS = {"french_date": "dmy", "us_date": "mdy", "iso_date": "ymd"}
"""Readings of days in digits, and the order of their parts."""
PLAIN = {"integer": "", "point": ".", "comma": ","}
"""Readings of numbers with spaces between thousands, and their decimal mark."""
STEADY = BARE | DAYS.keys() | {"french_time", "iso_time", "zoned_time"}
"""Readings of which nothing is counted but the values."""
WIDER = {
    "small_integer": BARE - {"small_integer"}, "integer": BARE - {"small_integer", "integer"},
    "point": {"point_grouped", "point_unit"}, "comma": {"comma_grouped", "comma_unit"},
    "iso_date": {"iso_time"}, "french_date": {"french_time"},
}
"""Readings that hold for all that another holds for."""

SQL_TYPES = {
    "small_integer": "integer", "integer": "bigint", "boolean": "boolean", "text": "text",
    "iso_time": "timestamp without time zone", "french_time": "timestamp without time zone",
    "zoned_time": "timestamp with time zone",
    **{name: "date" for name in DATES if not name.endswith("_time")},
}
"""SQL type by reading; other numbers are double precision, or numeric where that would cut digits."""

PAIRS = (("oui", "non"), ("vrai", "faux"), ("true", "false"), ("yes", "no"))
LETTERS = (("o", "n"), ("y", "n"), ("t", "f"), ("v", "f"))
"""Letters that mean yes and no where a column has both and nothing else."""
DIGITS = (("1", "0"), ("x", ""))
"""What means yes and no where the column's name asks a question (``est_``, ``has_``)."""
TRUE_WORDS = frozenset(pair[0] for pair in (*PAIRS, *LETTERS, *DIGITS))
FALSE_WORDS = frozenset(pair[1] for pair in (*PAIRS, *LETTERS, *DIGITS))


@functools.lru_cache(maxsize=512)
def lines_of(name: str, words: FrozenSet[str] = frozenset()) -> "re.Pattern[str]":
    """Return what newline-joined values match that are all of one reading, empty, or one of ``words``."""
    choices = [_PATTERNS[name], *map(re.escape, sorted(words, key=len, reverse=True))]
    return re.compile("(?:(?:" + "|".join(choices) + ")?\n)+")


@functools.lru_cache(maxsize=None)
def _one(name: str) -> "re.Pattern[str]":
    return re.compile(_PATTERNS[name])


def fits(name: str, value: str) -> bool:
    """Tell whether a value is of a reading."""
    return bool(_one(name).fullmatch(value)) and (name not in CONVERTED or to_iso(name, value) is not None)


def misfits(name: str, values: Collection[str], text: str, limit: int) -> List[str]:
    """Return the values (``text``: newline-joined, each ended) that are not of a reading; ``limit`` of them at most."""
    if name in CONVERTED:
        return list(islice((value for value in values if not fits(name, value)), limit))
    if text.count("\n") == len(values) and lines_of(name).fullmatch(text):
        return []
    return list(islice(filterfalse(_one(name).fullmatch, values), limit))
