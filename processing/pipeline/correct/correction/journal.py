"""What a correction did, on its way into the ledger: every correction a row, normalisations counted."""

import tempfile
from collections import Counter
from typing import Sequence

from ...ingest.copytext import copy_token
from ...warehouse.ledger import Run
from .corrector import Step

DECISION = "decision"
"""Under this name the journal has what people decided."""


class Journal:
    """The steps of a run, gathered in a file and then copied into ``augure.correction``."""

    def __init__(self, run: Run, dataset: str):
        self._run, self._dataset = run, dataset
        self._file = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n")
        self._normalised: Counter = Counter()
        self.corrections = 0

    @property
    def normalisations(self) -> int:
        """How many cells lossless rules have changed."""
        return sum(self._normalised.values())

    def add(self, rows: Sequence[str], keys: Sequence[str], steps: Sequence[Step]) -> None:
        """Take the steps of a batch; ``rows`` and ``keys`` are those of the batch, as COPY wrote them."""
        start = f"{self._run.id}\t{copy_token(self._dataset)}\t"
        for step in steps:
            if step.lossless:
                self._normalised[step.field, step.rule] += 1
                continue
            self._file.write(f"{start}{rows[step.place]}\t{keys[step.place]}\t{copy_token(step.field)}\t{copy_token(step.before)}\t"
                             f"{copy_token(step.after)}\t{step.rule}\t{step.confidence}\n")
            self.corrections += 1

    def write(self) -> None:
        """Copy them into the ledger."""
        with self._file as file, self._run.cursor() as cursor:
            file.seek(0)
            cursor.copy_expert("COPY augure.correction (run, dataset, row_id, row_key, column_name, before, after, "
                               "rule, confidence) FROM STDIN (ENCODING 'UTF8')", file)
            cursor.executemany(
                "INSERT INTO augure.normalisation (run, dataset, column_name, rule, row_count) "
                "VALUES (%s, %s, %s, %s, %s)",
                [(self._run.id, self._dataset, field, rule, count)
                 for (field, rule), count in sorted(self._normalised.items())])
