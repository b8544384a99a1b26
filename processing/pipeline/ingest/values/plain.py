"""Proofs at little cost: whole columns of numbers and days, told by their bytes all at once.

A proof never contradicts the patterns of ``readings``; what is written otherwise than these proofs expect may be a
number or a day too. Blocks are those of :class:`..cells.Cells`: a row of bytes each, then zeros.
"""

from typing import Optional

import numpy

from .dates import FIRST_YEAR, LAST_YEAR
from .readings import DAYS, GROUPS, PLAIN

MOST_DIGITS = 17
"""Digits up to which a number is none that a float would cut."""
_SMALL = 9  # digits of a small integer
_AHEAD, _BEHIND = 4, 8  # zeros before the first row and after the last, for looks to both sides
_ZERO, _MINUS = ord("0"), ord("-")
_GROUPS = [group.encode("utf-8") for group in GROUPS]
_FIRST_OF_GROUP = sorted({group[0] for group in _GROUPS})


def is_plain(reading: str, block: numpy.ndarray) -> bool:
    """Tell whether all rows of a block are plain values of a reading, or empty."""
    if reading in DAYS:
        return are_days(block, DAYS[reading])
    if reading == "small_integer":
        return are_numbers(block, "", False, _SMALL)
    return reading in PLAIN and are_numbers(block, PLAIN[reading], True, MOST_DIGITS)


def are_numbers(block: numpy.ndarray, mark: str, groups: bool, most_digits: int) -> bool:
    """Tell whether all rows of a block are plain numbers, or empty.

    Digits with one ``mark`` inside or behind at most (empty: none), a minus before them, thousands set apart by one
    and the same space (if ``groups``), no zero in front.
    """
    count, width = block.shape
    line = numpy.zeros(_AHEAD + count * (width + 1) + _BEHIND, numpy.uint8)
    line[_AHEAD:-_BEHIND].reshape(count, width + 1)[:, :-1] = block
    digit, nothing = (line - _ZERO) <= 9, line == 0
    known = numpy.count_nonzero(digit) + numpy.count_nonzero(nothing)
    bound = nothing  # what may stand before the first digit of a group of digits
    if known < len(line):
        minus = line == _MINUS
        at = numpy.flatnonzero(minus)
        if not (nothing[at - 1] & digit[at + 1]).all():
            return False
        known, bound = known + len(at), nothing | minus
    first = numpy.flatnonzero(digit[1:] & bound[:-1]) + 1
    after_zero = line[first[line[first] == _ZERO] + 1]
    if not ((after_zero == 0) | (after_zero == ord(mark or "\0"))).all():
        return False
    if known < len(line) and mark:
        at = numpy.flatnonzero(line == ord(mark))
        rows = (at - _AHEAD) // (width + 1)
        if not (digit[at - 1] & (digit | nothing)[at + 1]).all() or (rows[1:] == rows[:-1]).any():
            return False
        known += len(at)
    if known < len(line) and groups:
        known += _grouped(line, digit, bound)
    if known != len(line):
        return False
    return width <= most_digits or digit[_AHEAD:-_BEHIND].reshape(count, -1).sum(axis=1).max() <= most_digits


def _grouped(line: numpy.ndarray, digit: numpy.ndarray, bound: numpy.ndarray) -> int:
    """Return of how many bytes the marks of thousands are; 0 where they are not all the same or not in their places."""
    start = numpy.zeros(len(line), bool)
    for sign in _FIRST_OF_GROUP:
        start |= line == sign
    at = numpy.flatnonzero(start)
    group = _group_at(line, int(at[0])) if len(at) else None
    if group is None or not all((line[at + place] == sign).all() for place, sign in enumerate(group)):
        return 0
    behind = at + len(group)
    if not (digit[behind] & digit[behind + 1] & digit[behind + 2] & ~digit[behind + 3]).all():
        return 0
    before = bound.copy()
    before[behind - 1] = True
    one, two, three, four = at - 1, at - 2, at - 3, at - 4
    ahead = before[two] | digit[two] & (before[three] | digit[three] & before[four])
    return len(at) * len(group) if (digit[one] & ahead).all() else 0


def _group_at(line: numpy.ndarray, place: int) -> Optional[bytes]:
    return next((group for group in _GROUPS if line[place:place + len(group)].tobytes() == group), None)


def are_codes(block: Optional[numpy.ndarray]) -> bool:
    """Tell whether all rows of a block are digits, or empty; Corsica's 2A and 2B in front are digits too."""
    if block is None:
        return False
    rows, places = numpy.nonzero(((block - _ZERO) > 9) & (block > 0))
    letters = block[rows, 1:2]
    return bool((places == 1).all() and (block[rows, 0] == ord("2")).all() and
                ((letters == ord("A")) | (letters == ord("B"))).all())


_LENGTH = 10
#: Of a day of ten characters: where the marks between its parts are, then its year, month and day.
_PARTS = {"dmy": ((2, 5), (6, 7, 8, 9, 3, 4, 0, 1)), "mdy": ((2, 5), (6, 7, 8, 9, 0, 1, 3, 4)),
          "ymd": ((4, 7), (0, 1, 2, 3, 5, 6, 8, 9))}
_MARKS = {"dmy": b"/.-", "mdy": b"/.-", "ymd": b"/-"}
#: How many days each month has in a year that is no leap year; there is no month 0 and no month 13.
_DAYS = numpy.array((0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0))


def are_days(block: numpy.ndarray, order: str) -> bool:
    """Tell whether all rows of a block are days of ten characters, their parts in ``order`` (dmy), or empty."""
    if block.shape[1] != _LENGTH:
        return False
    filled = block[block[:, 0] > 0]
    signs = numpy.ascontiguousarray(filled.T)
    (first, second), places = _PARTS[order]
    digits = signs[list(places)] - _ZERO  # what is below 0 wraps, and is no digit either
    marked = sum((signs[first] == mark for mark in _MARKS[order]), numpy.zeros(len(filled), bool))
    if not (digits <= 9).all() or not marked.all() or not (signs[first] == signs[second]).all():
        return False
    number = digits.astype(numpy.int16)
    year = number[0] * 1000 + number[1] * 100 + number[2] * 10 + number[3]
    month, day = number[4] * 10 + number[5], number[6] * 10 + number[7]
    leap = (year % 4 == 0) & (year % 100 != 0) | (year % 400 == 0)
    most = _DAYS[numpy.minimum(month, 13)] + (leap & (month == 2))
    return bool(((year >= FIRST_YEAR) & (year < LAST_YEAR) & (day >= 1) & (day <= most)).all())
