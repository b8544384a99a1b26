"""The rule ``infer`` of a recipe: what some cells of a row say gives what others must be.

``when`` names fields of the standard or columns of the table: a text (or a list of texts) that the cell says, capitals
and accents apart, also as one of several values; ``{contains: …}``; ``{matches: …}`` (a regular expression for the
whole cell); ``{empty: true}``. All must hold. ``set`` fills fields that are empty, with ``replace: true`` also filled
ones; ``add`` adds values to fields that hold several.
"""

import re
import unicodedata
from typing import Any, Callable, Dict, List, Mapping, NamedTuple, Tuple

from ...translation import tr
from ..rules.registry import Proposal
from ..standards.patterns import PatternRefused, compile_pattern

INFER = "infer"
_KEYS = ("when", "set", "add", "replace", "confidence")
_SEVERAL = re.compile(r"[|;,\n]")
Test = Callable[[str], bool]


class Inference(NamedTuple):
    """Conditions and consequences, read. ``separators``: per field of ``added`` at the time of use."""

    conditions: Tuple[Tuple[str, Test], ...]
    values: Mapping[str, str]
    added: Mapping[str, Tuple[str, ...]]
    replaces: bool
    confidence: float

    @property
    def fields(self) -> Tuple[str, ...]:
        """The fields it may write."""
        return tuple(dict.fromkeys([*self.values, *self.added]))

    def propose(self, row: Mapping[str, str], separators: Mapping[str, str]) -> Dict[str, Proposal]:
        """Return what follows for the fields, given a row's cells by the names used in the recipe."""
        if not all(test(row[name]) for name, test in self.conditions):
            return {}
        found = {}
        for name, value in self.values.items():
            if row[name] != value and (self.replaces or not row[name]):
                found[name] = Proposal(value, self.confidence)
        for name, values in self.added.items():
            separator = separators.get(name) or "|"
            there = row[name].split(separator) if row[name] else []
            joined = separator.join(dict.fromkeys([*there, *values]))
            if joined != row[name]:
                found[name] = Proposal(joined, self.confidence)
        return found


def read_inference(given: Mapping[str, Any]) -> Inference:
    """Return the inference that a recipe describes; ValueError with a sentence where it has errors."""
    for key in given:
        if key not in _KEYS:
            raise ValueError(tr("the key “{key}” is not known. Known are: {known}.").format(
                key=key, known=", ".join(_KEYS)))
    when, values, added = (given.get(key) or {} for key in ("when", "set", "add"))
    if not isinstance(when, dict) or not when or not isinstance(values, dict) or not isinstance(added, dict) \
            or not values and not added:
        raise ValueError(tr("“infer” needs “when” with a condition for each column, and “set” or “add”."))
    confidence = given.get("confidence", 1.0)
    if not isinstance(confidence, (int, float)) or isinstance(confidence, bool) or not 0 < confidence <= 1:
        raise ValueError(tr("“confidence” is {value}, and must be a number above 0, at most 1.").format(
            value=confidence))
    return Inference(tuple((str(name), _test(condition)) for name, condition in when.items()),
                     {str(name): str(value) for name, value in values.items()},
                     {str(name): tuple(map(str, value if isinstance(value, list) else [value]))
                      for name, value in added.items()},
                     given.get("replace") is True, float(confidence))


def _test(condition: Any) -> Test:
    if not isinstance(condition, dict):
        return _says(_texts(condition))
    tests: List[Test] = []
    for key, value in condition.items():
        if key == "contains":
            tests.append(_contains(_texts(value)))
        elif key == "matches":
            tests.append(_matches(str(value)))
        elif key == "empty":
            tests.append(_is_empty if value is not False else bool)
        else:
            raise ValueError(tr("the condition “{key}” is not known. Known are: {known}.").format(
                key=key, known="contains, matches, empty"))
    return lambda cell: all(test(cell) for test in tests)


def _texts(given: Any) -> List[str]:
    return [_folded(str(item)) for item in (given if isinstance(given, list) else [given])]


def _says(wanted: List[str]) -> Test:
    return lambda cell: _folded(cell) in wanted or any(_folded(part) in wanted for part in _SEVERAL.split(cell))


def _contains(parts: List[str]) -> Test:
    return lambda cell: any(part in _folded(cell) for part in parts)


def _matches(pattern: str) -> Test:
    try:
        match = compile_pattern(pattern).fullmatch
    except PatternRefused as error:
        raise ValueError(tr("its pattern {cause}").format(cause=error)) from None
    return lambda cell: match(cell) is not None


def _is_empty(cell: str) -> bool:
    return not cell


def _folded(text: str) -> str:
    """Return a text without capitals, accents and marks."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in letters if not unicodedata.combining(char))
    return re.sub(r"[^\w]+", " ", plain).strip()
