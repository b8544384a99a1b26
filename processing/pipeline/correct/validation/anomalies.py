"""What is wrong, on its way into ``augure.anomaly``: lines of COPY in a file, so that their number costs no memory."""

import tempfile
from itertools import islice
from typing import Callable, Dict, Iterator, List, Mapping, NamedTuple, Optional, Tuple

from ...ingest.copytext import NULL, copy_token
from ...warehouse.ledger import Run
from .cells import Finding

_AT_ONCE = 5_000


class Remedy(NamedTuple):
    """What a wrong cell should say, how sure that is, and the rules that say so."""

    value: str
    confidence: float
    rule: str


Place = Tuple[str, str]
"""A row's number as COPY writes it, and the name of a field."""
Remedies = Mapping[Place, Remedy]


class Anomalies:
    """Findings, gathered and then written into the ledger.

    ``remedies`` are those known when a finding is added; others can be found for all when they are written.
    """

    def __init__(self, run: Run, dataset: str):
        self._run = run
        self._start = f"{run.id}\t{copy_token(dataset)}\t"
        self._file = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n")
        self._ends: Dict[Tuple[str, Finding], Tuple[str, str]] = {}
        self.remedies: Remedies = {}
        self.count = 0

    def add(self, row: str, key: str, column: str, finding: Finding, value: str) -> None:
        """Record a finding; ``row``, ``key`` and ``value`` are as COPY wrote them, ``column`` may be empty."""
        parts = self._ends.get((column, finding))
        if parts is None:
            parts = self._ends[column, finding] = (
                f"\t{copy_token(column or None)}\t{copy_token(finding.code)}\t", f"\t{copy_token(finding.message)}\t")
        self._file.write(f"{self._start}{row}\t{key}{parts[0]}{value}{parts[1]}{_ending(self.remedies, row, column)}")
        self.count += 1

    def write(self, find_remedies: Optional[Callable[[List[Place]], Remedies]] = None) -> None:
        """Copy them into the ledger; ``find_remedies`` is asked for those of some thousand places at a time."""
        with self._file as file, self._run.cursor() as cursor:
            file.seek(0)
            if find_remedies:
                file = self._with_remedies(file, find_remedies)
            cursor.copy_expert("COPY augure.anomaly (run, dataset, row_id, row_key, column_name, code, value, message, "
                               "proposal, confidence, rule) FROM STDIN (ENCODING 'UTF8')", file)

    @staticmethod
    def _with_remedies(file, find_remedies: Callable[[List[Place]], Remedies]):
        completed = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n")
        for lines in _batches(file):
            cells = [line.split("\t", 5) for line in lines]
            places = [(parts[2], parts[4]) for parts in cells]
            remedies = find_remedies([place for place in places if NULL not in place])
            for line, place in zip(lines, places):
                if place in remedies:
                    line = "\t".join(line.split("\t")[:-3]) + "\t" + _ending(remedies, *place)
                completed.write(line)
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
        return "\\N\t\\N\t\\N\n"
    return f"{copy_token(remedy.value)}\t{remedy.confidence}\t{copy_token(remedy.rule)}\n"
