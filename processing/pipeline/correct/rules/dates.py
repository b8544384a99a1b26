"""Days as people write them, to the form that the field reads."""

import datetime
import re
from typing import NamedTuple, Optional, Tuple

from ...ingest.values.dates import to_iso
from ...ingest.values.readings import fits
from ...translation import mark
from .likeness import fold
from .registry import Options, Proposal, cell_rule
from .target import Target

_SAMPLE = datetime.datetime(2024, 5, 31, 9, 30)
#: The readings of the import, the surest first, and how sure each is in a French file.
_READINGS = (
    ("worded_date", 0.98), ("french_date", 0.95),
    ("us_date", 0.92),  # only where the French order gives no day
    ("compact_date", 0.92), ("french_short", 0.92), ("serial_date", 0.8))
_ISO_DAY = re.compile(r"([0-9]{4})([-/. ])([0-9]{1,2})\2([0-9]{1,2})")
_TIME = re.compile(
    r"(?P<day>.*?[0-9])(?:T|,?\s+(?:à\s*)?)(?P<hour>[01]?[0-9]|2[0-3])(?:[:hH]|\s+[hH]\s*)"
    r"(?P<minute>[0-5][0-9])?(?::(?P<second>[0-5][0-9])(?:\.[0-9]+)?)?\s*(?P<zone>Z|[+-][0-9]{2}:?[0-9]{2})?")
_HOUR = re.compile(r"([01]?[0-9]|2[0-3])\s*[:hH]\s*([0-5][0-9])?(?::([0-5][0-9]))?")
_BEFORE = re.compile(r"(?:le|mise? à jour(?: le)?|date)\s*:?\s+(?=[0-9]|[a-z]+ [0-9])", re.IGNORECASE)
_MONTH = re.compile(r"(?P<month>0?[1-9]|1[0-2])[/.-](?P<year>[12][0-9]{3})")
_YEAR_MONTH = re.compile(r"(?P<year>[12][0-9]{3})[/. -](?P<month>0?[1-9]|1[0-2])")
_YEAR = re.compile(r"(?:(?:l')?ann[ée]e\s*:?\s*|en\s+)?([12][0-9]{3})(?:[.,]0+)?", re.IGNORECASE)
_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_LATE = 22
"""Hours of the universal day that in France already belong to the next."""
_TYPES = ("date", "datetime", "time", "year", "yearmonth")


class _Moment(NamedTuple):
    """A day, its hour where it is said, and how sure both are; ``zone`` as written."""

    day: datetime.date
    confidence: float
    hour: Optional[datetime.time] = None
    zone: str = ""


def _is_date(target: Target) -> bool:
    if target.field.type in _TYPES:
        return True
    # a text whose pattern is that of a day
    return (target.field.type == "string" and "pattern" in target.field.constraints and target.accepts("2024-05-31")
            and not target.accepts("31/05/2024") and not target.accepts("2024-Mai-31"))


@cell_rule("date", mark("Writes dates in the form of the column: “31/05/2024”, “31 mai 2024”, “31.5.24” → “2024-05-31”."
                        " Where day and month can be exchanged, the day comes first."),
           fits=_is_date)
def date(text: str, target: Target, _options: Options) -> Optional[Proposal]:
    """Return the day (month, year, hour) that a text says, in the field's format; never one that does not exist."""
    bare = " ".join(text.split())
    before = _BEFORE.match(bare)
    bare = bare[before.end():] if before else bare
    write = {"year": _year, "yearmonth": _month, "time": _hour, "datetime": _with_hour}.get(target.field.type, _day)
    found = write(bare, target)
    return found if found and found.value != text and target.accepts(found.value) else None


def read_day(text: str) -> Optional[_Moment]:
    """Return the day that a text says, with its hour where there is one; None where it says none, or no real one."""
    match = _TIME.fullmatch(text)
    if match:
        day = _bare_day(match["day"])
        hour = datetime.time(int(match["hour"]), int(match["minute"] or 0), int(match["second"] or 0))
        return day and day._replace(hour=hour, zone=match["zone"] or "")
    return _bare_day(text)


def _bare_day(text: str) -> Optional[_Moment]:
    match = _ISO_DAY.fullmatch(text)
    if match:
        return _checked(match[1], match[3], match[4])
    for reading, confidence in _READINGS:
        if fits(reading, text):
            iso = to_iso(reading, text)
            return iso and _Moment(datetime.date.fromisoformat(iso), _sure(reading, text, iso, confidence)) or None
    return None


def _checked(year: str, month: str, day: str) -> Optional[_Moment]:
    try:
        return _Moment(datetime.date(int(year), int(month), int(day)), 0.98)
    except ValueError:
        return None


def _sure(reading: str, text: str, iso: str, confidence: float) -> float:
    """Return how sure a reading is: less where the weekday is another's, or where the century is a guess."""
    day = datetime.date.fromisoformat(iso)
    first = fold(text).split()[0]
    if first in _WEEKDAYS and _WEEKDAYS[day.weekday()] != first:
        return 0.6
    year = re.search(r"[0-9]+$", text)
    if year and len(year[0]) == 2 and (day.year < 2000 or reading == "french_short" and "-" in text):
        return 0.8  # the century is a guess; 21-05-18 may begin with the year
    return confidence


def _day_alone(text: str) -> Optional[_Moment]:
    """Return the day that a text says, None where its hour is so late that in France it is the next."""
    moment = read_day(text)
    late = moment and moment.hour and moment.zone in ("Z", "+00:00", "+0000") and moment.hour.hour >= _LATE
    return None if late else moment


def _day(text: str, target: Target) -> Optional[Proposal]:
    moment = _day_alone(text)
    if moment is None:
        return None
    return Proposal(_formatted(datetime.datetime.combine(moment.day, datetime.time()), target, "%Y-%m-%d"),
                    moment.confidence)


def _with_hour(text: str, target: Target) -> Optional[Proposal]:
    moment = read_day(text)
    if moment is None:
        return None
    # Of a day without an hour, midnight is only what spreadsheets make of it.
    confidence = moment.confidence if moment.hour else min(moment.confidence, 0.7)
    whole = datetime.datetime.combine(moment.day, moment.hour or datetime.time())
    value = _formatted(whole, target, "%Y-%m-%dT%H:%M:%S")
    if moment.zone:
        if target.field.format not in ("default", "any"):
            return None
        value += moment.zone
    return Proposal(value, confidence)


def _formatted(moment: datetime.datetime, target: Target, default: str) -> str:
    form = target.field.format if target.field.type != "string" else "default"
    return moment.strftime(default if form in ("default", "any") else form)


def _hour(text: str, target: Target) -> Optional[Proposal]:
    match = _HOUR.fullmatch(text)
    if match is None:
        return None
    hour = datetime.time(int(match[1]), int(match[2] or 0), int(match[3] or 0))
    return Proposal(_formatted(datetime.datetime.combine(_SAMPLE, hour), target, "%H:%M:%S"), 0.95)


def _month(text: str, target: Target) -> Optional[Proposal]:
    found = _month_of(text)
    return Proposal(found[0], found[1]) if found else None


def _month_of(text: str) -> Optional[Tuple[str, float]]:
    match = _MONTH.fullmatch(text) or _YEAR_MONTH.fullmatch(text)
    if match:
        return f"{match['year']}-{int(match['month']):02}", 0.97
    if fits("month_date", text):
        iso = to_iso("month_date", text)
        return (iso[:7], 0.97 if re.search(r"[0-9]{4}$", text) else 0.8) if iso else None
    moment = _day_alone(text)
    return (moment.day.isoformat()[:7], min(moment.confidence, 0.93)) if moment else None


def _year(text: str, _target: Target) -> Optional[Proposal]:
    match = _YEAR.fullmatch(text)
    if match:
        return Proposal(match[1], 0.97)
    month = _month_of(text)
    return Proposal(month[0][:4], month[1]) if month else None
