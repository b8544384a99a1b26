"""Reading periods: ``de septembre à juin``, ``en août``, ``semaines paires``, ``pendant les vacances scolaires``."""

from typing import Optional, Tuple

from .cursor import Cursor, NotUnderstood
from .lexicon import MONTHS

#: A period of term: in OpenStreetMap, hours for all and ``SH off`` (school holidays).
TERM = "term"
_LAST_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def starts_period(cursor: Cursor) -> bool:
    """Tell whether a period comes next."""
    ahead = 0
    while cursor.kind(ahead) == "from":
        ahead += 1
    if cursor.kind(ahead) in ("nth", "number"):
        return cursor.kind(ahead + 1) == "month"
    return cursor.kind(ahead) in ("month", "school", "weeks")


def read_period(cursor: Cursor) -> str:
    """Return the selector of OpenStreetMap, or :data:`TERM`. Raises NotUnderstood for what is no period."""
    cursor.skip("from")
    token = cursor.take("school", "weeks")
    if token:
        return str(token.value)
    first = _date(cursor)
    if cursor.kind() in ("to", "dash") and _date_ahead(cursor):
        cursor.skip("to", "dash", "from")
        return _range(first, _date(cursor))
    months = [first]
    while cursor.kind() in ("and", "comma", "slash") and _date_ahead(cursor):
        cursor.skip("and", "comma", "slash", "from")
        months.append(_date(cursor))
    if any(day for _, day in months):
        raise NotUnderstood
    return ",".join(MONTHS[month] for month, _ in months)


def _date_ahead(cursor: Cursor) -> bool:
    ahead = 1
    while cursor.kind(ahead) == "from":
        ahead += 1
    return cursor.kind(ahead) == "month" or (
        cursor.kind(ahead) in ("nth", "number") and cursor.kind(ahead + 1) == "month")


def _date(cursor: Cursor) -> Tuple[int, Optional[int]]:
    day = cursor.take("nth", "number")
    month = cursor.take("month")
    if month is None:
        raise NotUnderstood
    if day is None:
        return int(month.value), None
    number = int(day.value) // 60 if day.kind == "number" else _first(day.value)
    if not 1 <= number <= _LAST_DAYS[int(month.value)]:
        raise NotUnderstood
    return int(month.value), number


def _first(value: object) -> int:
    if value != (1,):
        raise NotUnderstood
    return 1


def _range(first: Tuple[int, Optional[int]], last: Tuple[int, Optional[int]]) -> str:
    (month, day), (end, end_day) = first, last
    if (day is None) != (end_day is None) or month == end:
        raise NotUnderstood
    if day is None or (day == 1 and end_day == _LAST_DAYS[end] and end != 1):
        return f"{MONTHS[month]}-{MONTHS[end]}"
    return f"{MONTHS[month]} {day}-{MONTHS[end]} {end_day}"


