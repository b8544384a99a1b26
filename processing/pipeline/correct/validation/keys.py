"""Values that must be unique, or be found elsewhere: eight bytes a row, whatever the values are.

They are Python's own hash of a text (SipHash, 64 bits): two different values have the same once in 10^7 tables of a
million rows.
"""

from decimal import Context, Decimal
from typing import Any, Dict, Iterable, List, Sequence, Tuple

import numpy as np

_EXACT = Context(prec=10_000)
_KEPT = 50_000
NONE = 0
"""Stands for a key that has no value."""


def digest(values: Sequence[Any]) -> int:
    """Return eight bytes of the values as a number, the same for equal values; NONE where all are None."""
    if all(value is None for value in values):
        return NONE
    return hash("\x00".join(map(_canonical, values))) or 1


def _canonical(value: Any) -> str:
    """Return a text that is the same for equal values: 1, 1.0 and 1.00 are one number."""
    if isinstance(value, (Decimal, int, float)) and not isinstance(value, bool):
        number = Decimal(value)
        return f"n{_EXACT.normalize(number) if number.is_finite() else number}"
    return f"{type(value).__name__[0]}{value}"


class KeyRows:
    """The key of every row: fed by batches, then asked which come again or are not in another."""

    def __init__(self) -> None:
        self._rows: List[np.ndarray] = []
        self._digests: List[np.ndarray] = []
        self._known: Dict[Any, int] = {}

    def add(self, rows: Sequence[str], cells: Sequence[Any], values: Any) -> None:
        """Take a batch: numbers of rows (as text), what tells the cells apart, and the way to their values."""
        if len(self._known) > _KEPT:
            self._known = {}
        known = self._known
        for cell in set(cells).difference(known):
            known[cell] = digest(values(cell))
        self._rows.append(np.fromiter(map(int, rows), dtype=np.int64, count=len(rows)))
        self._digests.append(np.fromiter((known[cell] for cell in cells), dtype=np.int64, count=len(cells)))

    def add_texts(self, rows: Sequence[str], cells: Sequence[str], missing: Iterable[str]) -> None:
        """Take a batch of a column whose values are their very texts, as COPY writes them."""
        empty = {*missing, "\\N"}
        self._rows.append(np.fromiter(map(int, rows), dtype=np.int64, count=len(rows)))
        digests = np.fromiter(map(hash, cells), dtype=np.int64, count=len(cells))
        digests[digests == NONE] = 1
        if not empty.isdisjoint(cells):
            digests[np.fromiter(map(empty.__contains__, cells), dtype=bool, count=len(cells))] = NONE
        self._digests.append(digests)

    def arrays(self) -> Tuple[np.ndarray, np.ndarray]:
        """Return the rows and their digests."""
        if not self._rows:
            return np.empty(0, np.int64), np.empty(0, np.int64)
        return np.concatenate(self._rows), np.concatenate(self._digests)

    def repeated(self) -> np.ndarray:
        """Return the rows whose key an earlier row has, keys without a value apart."""
        rows, digests = self.arrays()
        order = np.lexsort((rows, digests))
        rows, digests = rows[order], digests[order]
        again = np.zeros(len(rows), dtype=bool)
        again[1:] = (digests[1:] == digests[:-1]) & (digests[1:] != NONE)
        return np.sort(rows[again])

    def empty(self) -> np.ndarray:
        """Return the rows whose key has no value at all."""
        rows, digests = self.arrays()
        return np.sort(rows[digests == NONE])

    def not_in(self, others: "KeyRows") -> np.ndarray:
        """Return the rows whose key is not one of ``others``, keys without a value apart."""
        rows, digests = self.arrays()
        return np.sort(rows[(digests != NONE) & ~np.isin(digests, others.arrays()[1])])
