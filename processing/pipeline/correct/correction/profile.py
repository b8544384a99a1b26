"""What the cells of a column look like, learned from rows that are right: evidence where a standard takes anything."""

import re
from collections import Counter
from math import log
from typing import Sequence

_LETTERS = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")
_WORDS = re.compile(r"a(?:[ '’-]+a)+")
_LONGEST = 12
_UNSEEN = 5
_FORM_FLOOR, _VALUE_FLOOR, _EMPTY_FLOOR = -4.6, -2.0, -1.0


def form_of(text: str) -> str:
    """Return which kinds of characters follow each other: ``a9`` for d12, ``9.9`` for 4.25, ``#5`` for 34000."""
    if text.isdecimal():
        return f"#{len(text)}"
    form = _WORDS.sub("w", _DIGITS.sub("9", _LETTERS.sub("a", text)))
    return ("^" if text.isupper() else "") + form[:_LONGEST]


class Profile:
    """How the cells of a column usually look: naive Bayes over their form and whether their value came before."""

    def __init__(self, texts: Sequence[str]):
        self._rows = len(texts)
        filled = [text for text in texts if text]
        self._filled = len(filled)
        self._forms = Counter(map(form_of, filled))
        values = Counter(filled)
        self._values = frozenset(values)
        again = sum(count for count in values.values() if count > 1)
        self._known = (again + 1) / (self._filled + 2)

    def log_likelihood(self, text: str) -> float:
        """Return the logarithm of how likely such a cell is here; what never came before has a floor."""
        filled = (self._filled + 1) / (self._rows + 2)
        if not text:
            return max(_EMPTY_FLOOR, log(1 - filled))
        form = (self._forms[form_of(text)] + 0.5) / (self._filled + _UNSEEN)
        known = self._known if text in self._values else 1 - self._known
        return max(_EMPTY_FLOOR, log(filled)) + max(_FORM_FLOOR, log(form)) + max(_VALUE_FLOOR, log(known))
