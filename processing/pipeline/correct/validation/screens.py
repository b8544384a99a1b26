"""What is surely right, told quickly: only what a screen keeps back is judged one by one.

A screen takes distinct texts and returns those that may be wrong. It may keep back too much, never too little: its test
holds that against the judge. Most cells of most tables are written in the plainest form, which one regular expression
or one comparison tells, several times faster than reading them.
"""

import re
from datetime import date
from itertools import compress, filterfalse
from typing import Any, Callable, Collection, List, Optional

from ..standards.patterns import compile_pattern
from ..standards.standard import Field

Screen = Callable[[Collection[str]], Collection[str]]

_INTEGER = r"-?[0-9]{1,15}"
_NUMBER = r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?"
_DAY = r"[1-9][0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])"
_HOUR = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
_WORDS = r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*@(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,20}"
_PLAIN = {
    ("date", "default"): _DAY, ("date", "%Y-%m-%d"): _DAY, ("datetime", "default"): _DAY + "[T ]" + _HOUR,
    ("time", "default"): _HOUR, ("string", "uri"): r"[a-z]+:[^\x00]*",
    ("string", "uuid"): r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
    ("geopoint", "default"): r"-?(?:1[0-7][0-9]|[1-9]?[0-9])(?:\.[0-9]{1,15})?, ?-?[1-8]?[0-9](?:\.[0-9]{1,15})?",
    ("year", "default"): r"[0-9]{4}", ("yearmonth", "default"): r"[0-9]{4}-(?:0[1-9]|1[0-2])",
}
_JUDGED = ("pattern", "enum", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")


def screens_of(field: Field) -> Optional[List[Screen]]:
    """Return the screens a text must pass to be surely right for ``field``; None where only judging tells.

    ``field`` is as its cells are written (see ``as_typed``). Missing values are the caller's.
    """
    constraints = {name: field.constraints[name] for name in _JUDGED if name in field.constraints}
    if field.type == "boolean" and "enum" not in constraints:
        return [_not_in(frozenset(field.true_values + field.false_values))]
    if field.type in ("integer", "number"):
        return _number_screens(field, constraints)
    form = _PLAIN.get((field.type, field.format))
    screens: List[Screen] = [_not_like(form)] if form else []
    if (field.type, field.format) == ("string", "email"):
        screens = [_longer_than(60), _not_like(_WORDS)]
    if not screens and (field.type, field.format) not in (("string", "default"), ("any", "default")):
        return None
    for name, limit in constraints.items():
        screen = _constraint_screen(field, name, limit)
        if screen is None:
            return None
        screens.append(screen)
    return screens


def _constraint_screen(field: Field, name: str, limit: Any) -> Optional[Screen]:
    if field.type == "string":
        if name == "pattern":
            match = compile_pattern(limit).fullmatch
            return lambda texts: list(filterfalse(match, texts))
        if name == "maxLength":
            return _longer_than(limit)
        if name == "minLength":
            return lambda texts: [text for text in texts if len(text) < limit]
        return _not_in(frozenset(item for item in limit if isinstance(item, str)))
    if field.type in ("date", "year") and name in ("minimum", "maximum") and _is_iso(field.type, str(limit)):
        bound = str(limit)  # dates and years in their plain form are in the order of their letters
        if name == "minimum":
            return lambda texts: [text for text in texts if text < bound]
        return lambda texts: [text for text in texts if text > bound]
    return None


def _is_iso(kind: str, limit: str) -> bool:
    if kind == "year":
        return re.fullmatch("[0-9]{4}", limit) is not None
    try:
        return date.fromisoformat(limit).isoformat() == limit
    except ValueError:
        return False


def _number_screens(field: Field, constraints: "dict[str, Any]") -> Optional[List[Screen]]:
    if field.decimal_char not in ".," or "enum" in constraints:
        return None
    comma = field.decimal_char == ","
    form = _INTEGER if field.type == "integer" else _NUMBER.replace(r"\.", ",") if comma else _NUMBER
    try:
        limits = {name: float(limit) for name, limit in constraints.items()}
    except (TypeError, ValueError):
        return None
    low = max([limits[name] for name in ("minimum", "exclusiveMinimum") if name in limits], default=None)
    high = min([limits[name] for name in ("maximum", "exclusiveMaximum") if name in limits], default=None)
    if low is None and high is None:
        return [_not_like(form)]
    # At the limit itself, and as near as floats cannot tell, the judge decides.
    return [_not_between(form, float("-inf") if low is None else low + abs(low) * 1e-12,
                         float("inf") if high is None else high - abs(high) * 1e-12, comma)]


def _not_between(form: str, lower: float, upper: float, comma: bool) -> Screen:
    match = re.compile(form).fullmatch

    def screen(texts: Collection[str]) -> List[str]:
        matches = list(map(match, texts))
        rejected = list(compress(texts, [found is None for found in matches])) if None in matches else []
        good = list(compress(texts, matches)) if rejected else list(texts)
        values = [float(text.replace(",", ".")) for text in good] if comma else list(map(float, good))
        if values and not (lower < min(values) and max(values) < upper):
            rejected += [text for text, value in zip(good, values) if not lower < value < upper]
        return rejected
    return screen


def _not_like(form: str) -> Screen:
    match = re.compile(form).fullmatch
    return lambda texts: list(filterfalse(match, texts))


def _not_in(allowed: "frozenset[str]") -> Screen:
    return lambda texts: list(filterfalse(allowed.__contains__, texts))


def _longer_than(limit: int) -> Screen:
    return lambda texts: [text for text in texts if len(text) > limit]
