"""The values that a field allows, where its standard lists them: by ``enum``, or by a pattern of alternatives.

Many French standards write lists of several values as a pattern, such as ``(?:(?:^|\\|)(Jeunes|Seniors))+$``: the
words, and the mark between them, are read from it.
"""

from typing import Any, List, NamedTuple, Optional, Tuple

from .patterns import compile_pattern
from .standard import Field

try:
    from re import _parser as _sre  # type: ignore[attr-defined]  # Python 3.11 and later
except ImportError:  # pragma: no cover
    import sre_parse as _sre


class Vocabulary(NamedTuple):
    """The allowed values in the standard's order; ``separator`` stands between several in a cell ('' : only one)."""

    words: Tuple[str, ...]
    separator: str


def vocabulary(field: Field) -> Optional[Vocabulary]:
    """Return the vocabulary of a field, None where its values are free."""
    enum = field.constraints.get("enum")
    if enum and all(isinstance(item, str) for item in enum):
        return Vocabulary(tuple(enum), "")
    pattern = field.constraints.get("pattern")
    if not pattern:
        return None
    words = max(_alternatives(_sre.parse(pattern)), key=len, default=())
    match = compile_pattern(pattern).fullmatch
    if len(words) < 2 or not all(map(match, words)):
        return None
    marks = [mark for mark in "|,;/" if match(words[0] + mark + words[1])]
    return Vocabulary(tuple(words), marks[0] if marks else "")


def _alternatives(tree: Any) -> List[Tuple[str, ...]]:
    """Return each choice between plain texts within a parsed pattern."""
    found: List[Tuple[str, ...]] = []
    prefix = ""
    for operation, argument in tree:
        name = str(operation)
        if name == "LITERAL":  # the parser takes what all alternatives begin with out of the choice
            prefix += chr(argument)
            continue
        if name == "BRANCH":
            words = [_literal(branch) for branch in argument[1]]
            if all(word is not None for word in words):
                found.append(tuple(prefix + str(word) for word in words))
            for branch in argument[1]:
                found += _alternatives(branch)
        elif name == "SUBPATTERN":
            found += _alternatives(argument[-1])
        elif name in ("MAX_REPEAT", "MIN_REPEAT"):
            found += _alternatives(argument[2])
        prefix = ""
    return found


def _literal(tree: Any) -> Optional[str]:
    if all(str(operation) == "LITERAL" for operation, _ in tree):
        return "".join(chr(argument) for _, argument in tree)
    return None
