"""Cells of a file of results as whole numbers, read once for each distinct text."""

import re
from typing import Dict, Optional

#: What stands for a cell that is neither empty nor a count.
BAD = -1
_MAX_KEPT = 200_000
_SPACES = str.maketrans("", "", " \u00a0\u202f\t\r\n")
_WHOLE = re.compile(r"([0-9]{1,9})(?:[.,]0*)?")


class Counts(Dict[str, Optional[int]]):
    """A count for each text that was met: ``counts["1 234"]`` is 1234, ``""`` None, ``"12 %"`` BAD.

    Look up with ``map(counts.__getitem__, column)``: a file has few distinct counts.
    """

    def __missing__(self, cell: str) -> Optional[int]:
        if len(self) >= _MAX_KEPT:
            self.clear()
        text = cell.translate(_SPACES)
        whole = _WHOLE.fullmatch(text)
        self[cell] = int(whole.group(1)) if whole else BAD if text else None
        return self[cell]


def clean(cell: str) -> str:
    """Return the text of a cell without the spaces around it, ordinary or not."""
    return cell.strip(" \u00a0\u202f\t\r\n")
