"""Yes and no, in the two words that the field takes."""

import unicodedata
from typing import Optional, Tuple

from ...translation import mark
from .registry import Options, Proposal, cell_rule
from .target import Target

#: How sure a writing is to mean yes or no: in words; a letter or a digit, which may be a code; a cross or a tick.
_YES = {**dict.fromkeys(("oui", "vrai", "yes", "true"), 0.99), **dict.fromkeys(("o", "1", "1.0", "1,0"), 0.95),
        **dict.fromkeys(("x", "✓", "✔", "☑", "✅"), 0.93), **dict.fromkeys(("v", "y", "t", "ok"), 0.8)}
_NO = {**dict.fromkeys(("non", "faux", "no", "false"), 0.99), **dict.fromkeys(("n", "0", "0.0", "0,0"), 0.95),
       **dict.fromkeys(("☐",), 0.93), **dict.fromkeys(("f", "✗", "✘", "❌"), 0.8)}
_WORDS = 4
"""Allowed words of a field up to which it asks for yes or no: both, and two like "unknown"."""


@cell_rule("boolean", mark("Writes yes and no in the words that the column takes: “OUI”, “x”, “1”, “vrai” → “true”; "
                           "“N” → “Non”."),
           fits=lambda target: _pair(target) is not None)
def boolean(text: str, target: Target, _options: Options) -> Optional[Proposal]:
    """Return the field's word for yes or for no; an empty cell is neither."""
    pair, meaning = _pair(target), _meaning(text)
    if pair is None or meaning is None:
        return None
    value = pair[0] if meaning[0] else pair[1]
    return Proposal(value, meaning[1]) if value != text and target.accepts(value) else None


def _meaning(text: str) -> Optional[Tuple[bool, float]]:
    """Return whether a text says yes, and how sure that is; None where it says neither."""
    bare = text.strip().strip("'\"()[]«» ").rstrip(".!,; ").replace("\ufe0f", "").casefold()
    if bare in _YES:
        return True, _YES[bare]
    return (False, _NO[bare]) if bare in _NO else None


def _pair(target: Target) -> Optional[Tuple[str, str]]:
    """Return the field's words for yes and no; None where it does not ask."""
    field = target.field
    if field.type == "boolean":
        both = field.true_values[:1] + field.false_values[:1]
        return (both[0], both[1]) if len(both) == 2 else None
    words = target.vocabulary.words if target.vocabulary else ()
    yes, no = ([word for word in words if _plain(word) in table and table[_plain(word)] >= least]
               for table, least in ((_YES, 0.95), (_NO, 0.95)))
    # Of letters alone, O and N are also points of the compass: only where there is nothing else.
    if not yes or not no or len(words) > (_WORDS if len(yes[0]) > 1 else 2):
        return None
    return yes[0], no[0]


def _plain(word: str) -> str:
    return unicodedata.normalize("NFC", word.strip()).casefold()
