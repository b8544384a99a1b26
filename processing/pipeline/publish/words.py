"""Forecasts in words: horizons, classes, places, as a reader of a map says them."""

from datetime import date
from typing import List, Sequence

from .. import words
from ..translation import tr


def election_name(kind: str) -> str:
    """Return the kind of election in the user's language; of an indicator, that it is one."""
    return words.kind_name(kind) if kind in words.KIND_NAMES else tr("Indicator {code}").format(code=kind)


def time_ahead(start: date, end: date) -> str:
    """Return how far ahead: "in 1 year", "in 2 years", else in months."""
    months = 12 * (end.year - start.year) + end.month - start.month
    if months and months % 12 == 0 and abs(end.day - start.day) <= 1:
        return tr("in 1 year") if months == 12 else tr("in {count} years").format(count=months // 12)
    return tr("in 1 month") if months <= 1 else tr("in {count} months").format(count=months)


def number(value: float, decimals: int = 1) -> str:
    """Return a number with the language's decimal sign, without useless zeros: maps write 15 %, not 15.0 %."""
    whole = round(value, decimals) == round(value)
    return words.number(round(value) if whole else value, 0 if whole else decimals)


def class_labels(breaks: Sequence[float], unit: str = "%") -> List[str]:
    """Return one label per class, open at both ends: "less than 15 %", "15 – 20 %", "20 % or more"."""
    if not breaks:
        return [tr("all values")]
    labels = [tr("less than {high} {unit}").format(high=number(breaks[0]), unit=unit)]
    labels += [tr("{low} – {high} {unit}").format(low=number(a), high=number(b), unit=unit)
               for a, b in zip(breaks, breaks[1:])]
    return [*labels, tr("{low} {unit} or more").format(low=number(breaks[-1]), unit=unit)]


def perimeter_name(perimeter: str, whole: str) -> str:
    """Return a perimeter as a title says it: "Département 34"; ``whole`` for all that there is."""
    return capital(words.perimeter_name(perimeter)) if perimeter else whole


def capital(text: str) -> str:
    """Return a text with a capital at its beginning, the rest as it is."""
    return text[:1].upper() + text[1:]
