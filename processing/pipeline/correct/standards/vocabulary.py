"""The values that a field allows, where its standard lists them: by ``enum``, or by a pattern of alternatives.

Many French standards write lists of several values as a pattern, such as ``(?:(?:^|\\|)(Jeunes|Seniors))+$``: the
words, and the mark between them, are read from it.
"""

import json
from typing import Any, Iterable, List, NamedTuple, Optional, Sequence, Tuple

from .patterns import compile_pattern
from .standard import Field
from .types import reader_of

try:
    from re import _parser as _sre  # type: ignore[attr-defined]  # Python 3.11 and later
except ImportError:  # pragma: no cover
    import sre_parse as _sre

_MARKS = ("|", ";", ",", "/", " | ", "; ", ", ", " ; ", " / ", "\n", " ")
_MANY = 2000
"""More texts than that are no list of words."""


class Vocabulary(NamedTuple):
    """The allowed values in the standard's order; ``separator`` stands between several in a cell ('' : only one).

    ``as_json``: a cell holds several as a JSON list.
    """

    words: Tuple[str, ...]
    separator: str
    as_json: bool = False

    @property
    def takes_several(self) -> bool:
        """Whether a cell may hold more than one of the words."""
        return bool(self.separator) or self.as_json

    def joined(self, words: Sequence[str]) -> str:
        """Return the text of a cell that holds ``words``."""
        return json.dumps(list(words), ensure_ascii=False) if self.as_json else self.separator.join(words)


def vocabulary(field: Field) -> Optional[Vocabulary]:
    """Return the vocabulary of a field, None where its values are free."""
    if field.array_item is not None:
        item = vocabulary(field.array_item)
        return item and Vocabulary(item.words, field.separator, as_json=not field.separator)
    enum = field.constraints.get("enum")
    if enum:
        words = _written(field, enum)
        return Vocabulary(words, "") if words else None
    pattern = field.constraints.get("pattern")
    return _of_pattern(pattern) if pattern else None


def _written(field: Field, enum: Iterable[Any]) -> Tuple[str, ...]:
    """Return the values of an ``enum`` as the field's cells hold them; nothing where one has no such form."""
    read = reader_of(field)
    words = []
    for item in enum:
        if isinstance(item, bool):
            word = next(iter(field.true_values if item else field.false_values), "")
        elif isinstance(item, (int, float)):
            word = str(item).replace(".", field.decimal_char)
        else:
            word = item
        if not isinstance(word, str) or read(word) is None:
            return ()
        words.append(word)
    return tuple(dict.fromkeys(words))


def _of_pattern(pattern: str) -> Optional[Vocabulary]:
    match = compile_pattern(pattern).fullmatch
    texts = _texts(_sre.parse(pattern))
    words = tuple(dict.fromkeys(text for text in texts or () if text and match(text)))
    if len(words) < 2 or match(words[0] + words[1]):  # letters of a set, such as [AB]+, are no words
        return None
    mark = next((mark for mark in _MARKS if match(words[0] + mark + words[1])), "")
    return Vocabulary(words, mark)


def _texts(tree: Any) -> Optional[List[str]]:
    """Return the texts that a parsed pattern takes, None where they cannot be listed.

    What may come again is taken as often as it must: a list of values once.
    """
    found = [""]
    for operation, argument in tree:
        choices = _choices(str(operation), argument)
        if choices is None or len(found) * len(choices) > _MANY:
            return None
        found = [text + choice for text in found for choice in choices]
    return found


def _choices(name: str, argument: Any) -> Optional[List[str]]:
    """Return the texts of one node of the tree."""
    if name == "LITERAL":
        return [chr(argument)]
    if name == "ANY":  # within a word it is a point whose escape was forgotten
        return ["."]
    if name in ("AT", "ASSERT", "ASSERT_NOT"):
        return [""]
    if name == "IN":
        return [chr(code) for _, code in argument] if all(str(kind) == "LITERAL" for kind, _ in argument) else None
    if name in ("SUBPATTERN", "ATOMIC_GROUP"):
        return _texts(argument[-1] if name == "SUBPATTERN" else argument)
    if name == "BRANCH":
        return _branches(argument[1])
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return _repeated(*argument)
    return None


def _branches(branches: Any) -> Optional[List[str]]:
    found: List[str] = []
    for branch in branches:
        if len(branch) == 1 and str(branch[0][0]) == "AT":  # "the beginning, or the mark between values"
            return [""]
        texts = _texts(branch)
        if texts is None:
            return None
        found += texts
    return found


def _repeated(least: int, most: Any, body: Any) -> Optional[List[str]]:
    if least == 0 and most != 1:  # the further values of a list
        return [""]
    if least > 1 or len(body) == 1 and str(body[0][0]) == "ANY":
        return None
    texts = _texts(body)
    return texts and ([""] if least == 0 else []) + texts
