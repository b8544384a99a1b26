"""What is wrong, on its way into ``augure.anomaly``: lines of COPY in a file, so that their number costs no memory."""

import tempfile
from contextlib import ExitStack
from itertools import islice
from typing import Callable, Dict, Iterator, List, Mapping, NamedTuple, Optional, Tuple

from ...ingest.copytext import NULL, copy_token
from ...warehouse.ledger import Run
from .cells import Finding

_AT_ONCE = 5_000
_NO_REMEDY = "\\N\t\\N\t\\N\n"


class Remedy(NamedTuple):
    """What a wrong cell should say, how sure that is, and the rules that say so."""

    value: str
    confidence: float
    rule: str


class Wrong(NamedTuple):
    """A wrong cell as COPY writes it: the row's number, the name of the field, what is in it."""

    row: str
    field: str
    value: str


Place = Tuple[str, str]
"""A row's number as COPY writes it, and the name of a field."""
Remedies = Mapping[Place, Remedy]
#: What is wrong with a row among the others: its cell is right in itself, and no rule can say what it should be.
OF_ROWS = frozenset({"unique-error", "primary-key", "foreign-key", "blank-row"})
_CODE = 5


class Anomalies:
    """Findings, gathered and then written into the ledger.

    ``remedies`` are those known when a finding is added; others can be found for all when they are written.
    """

    def __init__(self, run: Run, dataset: str):
        self._run = run
        self._start = f"{run.id}\t{copy_token(dataset)}\t"
        self._file = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n")
        self._ends: Dict[Tuple[str, Finding], Tuple[str, str]] = {}
        self._lines: List[str] = []
        self.remedies: Remedies = {}
        self.count = 0

    def add(self, row: str, key: str, column: str, finding: Finding, value: str) -> None:
        """Record a finding; ``row``, ``key`` and ``value`` are as COPY wrote them, ``column`` may be empty."""
        parts = self._ends.get((column, finding))
        if parts is None:
            parts = self._ends[column, finding] = (
                f"\t{copy_token(column or None)}\t{copy_token(finding.code)}\t", f"\t{copy_token(finding.message)}\t")
        self._lines.append(f"{self._start}{row}\t{key}{parts[0]}{value}{parts[1]}{_ending(self.remedies, row, column)}")
        self.count += 1
        if len(self._lines) >= _AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        self._file.write("".join(self._lines))
        self._lines.clear()

    def write(self, find_remedies: Optional[Callable[[List[Wrong]], Remedies]] = None) -> None:
        """Copy them into the ledger; ``find_remedies`` is asked for those of some thousand cells at a time."""
        self._flush()
        with ExitStack() as stack:
            file = stack.enter_context(self._file)
            file.seek(0)
            if find_remedies:
                file = stack.enter_context(self._with_remedies(file, find_remedies))
            cursor = stack.enter_context(self._run.cursor())
            cursor.copy_expert("COPY augure.anomaly (run, dataset, row_id, row_key, column_name, code, value, message, "
                               "proposal, confidence, rule) FROM STDIN (ENCODING 'UTF8')", file)

    @staticmethod
    def _with_remedies(file, find_remedies: Callable[[List[Wrong]], Remedies]):
        completed = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n")
        for lines in _batches(file):
            cells = [line.split("\t", _CODE + 2) for line in lines]
            wrongs = [Wrong(parts[2], parts[4], parts[6])
                      if NULL not in (parts[2], parts[4]) and parts[_CODE] not in OF_ROWS and line.endswith(_NO_REMEDY)
                      else None for parts, line in zip(cells, lines)]
            remedies = find_remedies([wrong for wrong in wrongs if wrong])
            for place, wrong in enumerate(wrongs if remedies else ()):
                if wrong and wrong[:2] in remedies:
                    lines[place] = lines[place][:-len(_NO_REMEDY)] + _ending(remedies, *wrong[:2])
            completed.write("".join(lines))
        completed.seek(0)
        return completed


def _batches(file) -> Iterator[List[str]]:
    while True:
        lines = list(islice(file, _AT_ONCE))
        if not lines:
            return
        yield lines


def _ending(remedies: Remedies, row: str, column: str) -> str:
    remedy = remedies.get((row, column)) if remedies else None
    if remedy is None:
        return _NO_REMEDY
    return f"{copy_token(remedy.value)}\t{remedy.confidence}\t{copy_token(remedy.rule)}\n"
