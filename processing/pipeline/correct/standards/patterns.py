"""Regular expressions of strangers: compiled once, and refused where they could run for ever.

Python's engine tries all ways to cut a text before it gives up: ``(a+)+$`` takes twice as long for each letter more.
It cannot be interrupted, so every pattern is tried first on short texts of the kind that makes it slow: what a repeat
may take, again and again, then something that fits nowhere. Two letters more at a time, the trial ends before it hurts.
"""

import functools
import re
import time
from itertools import islice
from typing import Any, Iterator, List, Pattern

from ...translation import tr

try:
    from re import _parser as _sre  # type: ignore[attr-defined]  # Python 3.11 and later
except ImportError:  # pragma: no cover
    import sre_parse as _sre

SLOW = 0.05
"""Seconds for a text of at most 800 pieces, from which on a pattern is refused."""
_GROWTH = (*range(8, 42, 2), 100, 200, 400, 800)
_MANY = 8
_PROBES = 80
_END = "\x00"


class PatternRefused(ValueError):
    """The pattern cannot be used; the text continues “its pattern …”."""


@functools.lru_cache(maxsize=1000)
def compile_pattern(pattern: str) -> Pattern[str]:
    """Return ``pattern`` compiled; it is meant for ``fullmatch``. Raises PatternRefused."""
    try:
        compiled = re.compile(pattern)
        tree = _sre.parse(pattern)
    except (re.error, RecursionError, OverflowError) as error:
        raise PatternRefused(tr("cannot be read ({cause}): {pattern}").format(cause=error, pattern=pattern)) from None
    for text in islice(_pumps(tree, ""), _PROBES):
        if _is_slow(compiled, text):
            raise PatternRefused(tr("would take for ever on some texts, since a repetition stands in a repetition: "
                                    "{pattern}").format(pattern=pattern))
    return compiled


def _is_slow(compiled: Pattern[str], text: "tuple[str, str]") -> bool:
    prefix, piece = text
    for count in _GROWTH:
        began = time.perf_counter()
        compiled.fullmatch(prefix + piece * count + _END)
        if time.perf_counter() - began > SLOW:
            began = time.perf_counter()  # once more: the machine may have been busy elsewhere
            compiled.fullmatch(prefix + piece * count + _END)
            if time.perf_counter() - began > SLOW:
                return True
    return False


def _pumps(tree: Any, prefix: str) -> Iterator["tuple[str, str]"]:
    """Yield (what leads to a repeat, what it may take once) for every repeat of the tree."""
    for operation, argument in tree:
        name = str(operation)
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            if argument[1] >= _MANY:
                yield from ((prefix, piece) for piece in _pieces(argument[2]) if piece)
            yield from _pumps(argument[2], prefix)
        elif name == "SUBPATTERN":
            yield from _pumps(argument[-1], prefix)
        elif name == "BRANCH":
            for branch in argument[1]:
                yield from _pumps(branch, prefix)
        elif name in ("ASSERT", "ASSERT_NOT"):
            yield from _pumps(argument[1], prefix)
        prefix += next(iter(_texts(operation, argument)), "")


def _pieces(tree: Any) -> List[str]:
    """Return some texts that the nodes of ``tree``, one after the other, may take: each choice at least once."""
    found = [""]
    for operation, argument in tree:
        choices = _texts(operation, argument)
        found = [found[0] + choice for choice in choices] + [text + choices[0] for text in found[1:]]
        found = found[:12]
    return found


def _texts(operation: Any, argument: Any) -> List[str]:
    """Return some texts that one node may take, at least one."""
    name = str(operation)
    if name == "LITERAL":
        return [chr(argument)]
    if name == "NOT_LITERAL":
        return ["a" if argument != ord("a") else "b"]
    if name == "ANY":
        return ["a", " "]
    if name == "IN":
        return _members(argument)
    if name == "BRANCH":
        return [text for branch in argument[1] for text in _pieces(branch)[:4]][:12] or [""]
    if name == "SUBPATTERN":
        return _pieces(argument[-1])
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most, body = argument
        texts = _pieces(body)
        return [text * least for text in texts] + ([text * (least + 1) for text in texts] if most > least else [])
    return [""]


def _members(items: Any) -> List[str]:
    """Return some characters of a set such as ``[a-z0-9_]``."""
    if items and str(items[0][0]) == "NEGATE":
        taken = "".join(_members(items[1:]))
        return [char for char in "a0 -,;" if char not in taken][:2] or ["\u2603"]
    found = []
    for operation, argument in items:
        name = str(operation)
        if name == "LITERAL":
            found.append(chr(argument))
        elif name == "RANGE":
            found.append(chr(argument[0]))
        elif name == "CATEGORY":
            found.append({"CATEGORY_DIGIT": "0", "CATEGORY_SPACE": " ", "CATEGORY_NOT_WORD": "-"}.get(
                str(argument), "a"))
    return found[:4] or [""]
