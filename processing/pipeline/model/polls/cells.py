"""Cells of poll files: points, counts and days as they are written."""

import re
from datetime import date
from typing import Optional

_EMPTY = ("", "na", "nan", "null", "none", "-", "nc")


class BadCell(ValueError):
    """A cell that is not what its column holds; the text is its value."""


def points(text: str) -> Optional[float]:
    """Return ``12,5 %`` as 12.5, None for an empty cell. Raises BadCell for what is no number from 0 to 100."""
    bare = text.strip().rstrip("%").strip().replace(",", ".")
    if bare.lower() in _EMPTY:
        return None
    if not re.fullmatch(r"\d{1,3}(\.\d+)?", bare) or float(bare) > 100:
        raise BadCell(text)
    return float(bare)


def persons(text: str) -> Optional[int]:
    """Return ``1 003`` or ``2010.0`` as a count, None for an empty cell. Raises BadCell."""
    bare = re.sub(r"[\s\u202f\u00a0]", "", text)
    if bare.lower() in _EMPTY:
        return None
    if not re.fullmatch(r"\d{1,9}([.,]\d+)?", bare):
        raise BadCell(text)
    return round(float(bare.replace(",", ".")))


def day(text: str) -> Optional[date]:
    """Return ``2022-04-10`` or ``10/04/2022`` as a date, None for an empty cell. Raises BadCell."""
    bare = text.strip()
    if bare.lower() in _EMPTY:
        return None
    french = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", bare)
    try:
        return date(*map(int, french.groups()[::-1])) if french else date.fromisoformat(bare[:10])
    except ValueError:
        raise BadCell(text) from None
