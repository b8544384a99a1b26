"""Days written in the ways that PostgreSQL does not read: in words, with two digits for the year, as numbers."""

import datetime
import re
import unicodedata
from typing import Optional

CONVERTED = frozenset(("worded_date", "month_date"))
"""Readings whose pattern is not enough: :func:`to_iso` decides whether the word is a month and the day exists."""
FIRST_YEAR, LAST_YEAR = 1500, 2200
"""Years of four digits that are taken for one; the last no more."""
BASE_YEAR = 30
"""Two digits are a year of 1930 to 2029, as in the spreadsheets that wrote them."""

_MONTHS = {
    "jan": 1, "janv": 1, "janvier": 1, "fev": 2, "fevr": 2, "fevrier": 2, "mar": 3, "mars": 3, "avr": 4, "avril": 4,
    "mai": 5, "juin": 6, "juil": 7, "juill": 7, "juillet": 7, "aou": 8, "aout": 8, "sep": 9, "sept": 9, "septembre": 9,
    "oct": 10, "octobre": 10, "nov": 11, "novembre": 11, "dec": 12, "decembre": 12,
}
_WEEKDAYS = frozenset(("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"))
_FIRST_SERIAL_DAY = datetime.date(1899, 12, 30)
_PARTS = re.compile(r"[^\W_]+")


def to_iso(reading: str, value: str) -> Optional[str]:
    """Return the day as ``2020-12-31``; None where there is no such day. Of a month it is the first day."""
    try:
        return _day(reading, value).isoformat()
    except ValueError:
        return None


def month_number(word: str) -> int:
    """Return the number of a French month, in full or abbreviated, with its accents or without."""
    number = _MONTHS.get(_fold(word))
    if number is None:
        raise ValueError(word)
    return number


def _day(reading: str, value: str) -> datetime.date:
    if reading == "serial_date":
        return _FIRST_SERIAL_DAY + datetime.timedelta(int(value))
    if reading == "compact_date":
        return datetime.date(int(value[:4]), int(value[4:6]), int(value[6:]))
    parts = _PARTS.findall(value)
    if reading == "month_date":
        month, year = parts
        return datetime.date(_year(year), month_number(month), 1)
    if reading == "worded_date":
        if len(parts) == 4 and _fold(parts.pop(0)) not in _WEEKDAYS:
            raise ValueError(value)
        day, month, year = parts
        if day.endswith("er") and day != "1er":
            raise ValueError(value)
        return datetime.date(_year(year), month_number(month), int(day.replace("er", "")))
    first, second, year = parts
    day, month = (second, first) if reading.startswith("us_") else (first, second)
    return datetime.date(_year(year), int(month), int(day))


def _year(digits: str) -> int:
    number = int(digits)
    if len(digits) == 2:
        return number + (2000 if number < BASE_YEAR else 1900)
    if not FIRST_YEAR <= number < LAST_YEAR:
        raise ValueError(digits)
    return number


def _fold(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(char))
