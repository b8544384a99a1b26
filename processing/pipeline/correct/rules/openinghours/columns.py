"""Weeks told in columns: one per day (``h_lundi``), per half (``Lundi matin``) or per opening and closing time."""

import re
from typing import Dict, List, Mapping, NamedTuple, Optional, Tuple

from ..registry import Proposal
from .cursor import DOUBTFUL, SURE
from .days import Day
from .lexicon import DAYS, fold, tokens_of
from .reader import understand
from .times import CLOCKS, Spans, in_half, plausible
from .timetable import Entry, Timetable

_FRENCH = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_ENGLISH = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")
_DAY = {name: day for names in (_FRENCH, _ENGLISH, _SHORT) for day, name in enumerate(names)}
_DAY.update({f"{name}s": day for day, name in enumerate(_FRENCH)})
_HALVES = {"matin": "morning", "matinee": "morning", "am": "morning", "morning": "morning", "midi": "afternoon",
           "aprem": "afternoon", "apm": "afternoon", "pm": "afternoon", "afternoon": "afternoon"}
_SIDES = {"ouverture": "open", "debut": "open", "open": "open", "start": "open", "opening": "open",
          "fermeture": "close", "fin": "close", "close": "close", "end": "close", "closing": "close"}
_OTHERS = frozenset("h hr horaire horaires heure heures hours jour d de du des le la l apres 1 2".split())
_NOTHING = re.compile(r"(?<!\d)00?[:h]00\s*-\s*00?[:h]00(?!\d)\s*/?\s*")


class DayColumn(NamedTuple):
    """What a column is about. ``day``: 0 Monday to 6; ``half``: '', morning, afternoon; ``side``: '', open, close."""

    day: int
    half: str
    side: str


def day_of(header: str) -> Optional[DayColumn]:
    """Tell which day's hours a column holds by its header, None where it has words that are not about hours.

    ``h_lundi``, ``Lundi matin``, ``Horaires lundi``, ``Ouverture matin (ou journée continue) lundi``.
    """
    words = re.findall(r"[a-z]+|\d+", re.sub(r"\([^)]*\)", " ", fold(header)))
    days = {_DAY[word] for word in words if word in _DAY}
    halves = {_HALVES[word] for word in words if word in _HALVES}
    sides = {_SIDES[word] for word in words if word in _SIDES}
    known = {*_DAY, *_HALVES, *_SIDES, *_OTHERS}
    if len(days) != 1 or len(halves) > 1 or len(sides) > 1 or not set(words) <= known:
        return None
    return DayColumn(days.pop(), "".join(halves), "".join(sides))


def week_hours(cells: Mapping[str, str]) -> Optional[Proposal]:
    """Join the cells of a row's day columns, by their headers, into one OpenStreetMap text.

    Days with the same hours share a rule; an empty day is a day without opening, as long as another has hours. None
    where all are empty, a header is not one of :func:`day_of`, or one cell is not understood: nothing is left out.
    """
    by_day: Dict[int, List[Tuple[DayColumn, str]]] = {}
    named = set()
    for header, cell in cells.items():
        column = day_of(header)
        if column is None:
            return None
        if fold(cell.strip()) in (DAYS[column.day].lower(), _FRENCH[column.day]):
            named.add(column.day)  # a box that is ticked with the day's own name
        elif cell.strip():
            by_day.setdefault(column.day, []).append((column, cell))
    if not named <= set(by_day):
        return None
    table, confidence = Timetable(), SURE
    for day, filled in by_day.items():
        told = _day(filled)
        if told is None:
            return None
        entry, sure = told
        confidence = min(confidence, sure)
        if entry is None:
            table.closed.add(Day(day))
        elif entry != ((), ""):
            table.hours.setdefault("", {})[Day(day)] = entry
    return Proposal(table.write(), confidence) if table.hours else None


def _day(filled: List[Tuple[DayColumn, str]]) -> Optional[Tuple[Optional[Entry], float]]:
    """Return the hours that the cells of one day tell (None: closed), and how sure; None where not understood."""
    if all(column.side and _clock(cell) is not None for column, cell in filled):
        sided = _sides(filled)
        return ((sided[0], ""), sided[1]) if sided else None
    spans: List[Tuple[int, int]] = []
    confidence, words, closed = SURE, set(), 0
    for column, cell in filled:
        told = _cell(cell)
        if told is None:
            return None
        entry, sure = told
        confidence = min(confidence, sure)
        if entry is None:
            closed += 1
            continue
        if column.half and not all(in_half(span, column.half) for span in entry[0]):
            return None
        spans += entry[0]
        words.add(entry[1])
    if closed == len(filled):
        return None, confidence
    if len(words) > 1 or not _apart(spans):
        return None
    return (tuple(sorted(set(spans))), words.pop()), confidence


def _cell(cell: str) -> Optional[Tuple[Optional[Entry], float]]:
    """Read a cell as if it stood after a day's name; 00:00 - 00:00 stands for nothing."""
    text, nothing = _NOTHING.subn("", cell)
    text = text.strip(" /")
    if not text:
        return ((), ""), DOUBTFUL
    understood = understand(f"lundi : {text}")
    if understood is None:
        return None
    table, confidence = understood
    confidence = DOUBTFUL if nothing else confidence
    day = Day(0)
    if table == Timetable(closed={day}):
        return None, confidence
    if table != Timetable(hours={"": table.hours.get("", {})}) or set(table.hours.get("", {})) != {day}:
        return None
    return table.hours[""][day], confidence


def _clock(cell: str) -> Optional[int]:
    tokens = tokens_of(cell.strip())
    if len(tokens) != 1 or tokens[0].kind not in CLOCKS or tokens[0].kind in ("odd", "number"):
        return None
    return int(tokens[0].value)


def _sides(filled: List[Tuple[DayColumn, str]]) -> Optional[Tuple[Spans, float]]:
    """Pair opening and closing times: each half its own, or a day that closes for good in the afternoon."""
    times: Dict[Tuple[str, str], int] = {}
    for column, cell in filled:
        clock = _clock(cell)
        if clock is None or (column.half, column.side) in times:
            return None
        times[column.half, column.side] = clock or (1440 if column.side == "close" else 0)
    confidence = SURE
    if set(times) == {("morning", "open"), ("afternoon", "close")}:
        spans, confidence = [(times["morning", "open"], times["afternoon", "close"])], DOUBTFUL
    else:
        halves = {half for half, _ in times}
        if any((half, side) not in times for half in halves for side in ("open", "close")):
            return None
        spans = [(times[half, "open"], times[half, "close"]) for half in halves]
    if not _apart(spans):
        return None
    ordered = tuple(sorted(spans))
    return ordered, confidence if plausible(ordered) else DOUBTFUL


def _apart(spans: List[Tuple[int, int]]) -> bool:
    ordered = sorted(set(spans))
    return all(begin < end for begin, end in ordered) and all(
        after[0] >= before[1] for before, after in zip(ordered, ordered[1:]))
