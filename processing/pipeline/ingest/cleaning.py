"""From text cells to what COPY puts into typed columns: column by column over a batch, and what was put right, counted.

Only lossless, total rules are here: nothing is decided about a single cell. What a cell may hold was proven beforehand
on the whole file (see ``typing``), so that PostgreSQL accepts it.
"""

import json
import unicodedata
from collections import Counter
from operator import ne
from typing import Dict, List, Sequence

from ..warehouse.ledger import Run
from .tabular import Batch, Column
from .typing import GROUPS, SPACES, TRUE_WORDS, ColumnType, has_edges

Missing = Dict[int, Dict[str, str]]
"""Of the rows of a batch that hold one: the words that stand for a missing value, by column."""

#: What is taken away (the marks of thousands) and what is the decimal mark, by reading.
_MARKS = {"comma": (GROUPS, ","), "comma_grouped": (GROUPS + ".", ","), "point_grouped": (GROUPS + ",", "")}


class Cleaner:
    """How the cells of one column become values; ``counts`` says how many each lossless rule changed."""

    def __init__(self, column: Column, kind: ColumnType):
        self.name = column.name
        self.kind = kind
        self.counts: Counter = Counter()

    def values(self, cells: Sequence[str], missing: Missing) -> Sequence[str]:
        """Return the texts of the clean values, '' for NULL; words of missing values are added to ``missing``."""
        kind = self.kind
        if kind.trim and has_edges("\n".join(cells)):
            cells = self._changed("trim", cells, [cell.strip(SPACES) for cell in cells])
        if kind.nfc:
            cells = self._changed("unicode_nfc", cells, [unicodedata.normalize("NFC", cell) for cell in cells])
        if kind.words and not kind.words.isdisjoint(cells):
            cells = self._without_words(cells, missing)
        if kind.reading == "empty":
            return [""] * len(cells)
        if kind.reading == "text":
            return self._padded(cells) if kind.pad else cells
        if kind.reading == "boolean":
            self.counts["boolean_word"] += len(cells) - cells.count("")
            return ["" if not cell else "t" if cell.lower() in TRUE_WORDS else "f" for cell in cells]
        if kind.reading.startswith("french_"):
            self.counts["date_form"] += len(cells) - cells.count("")
            return [cell.replace(" à", "") for cell in cells] if kind.reading == "french_time" else cells
        return self._numbers(cells)

    def _numbers(self, cells: Sequence[str]) -> Sequence[str]:
        groups, mark = _MARKS.get(self.kind.reading, (GROUPS, ""))
        text = "\n".join(cells)
        present = [group for group in groups if group in text]
        if present:
            for group in present:
                text = text.replace(group, "")
            cells = self._changed("thousands_mark", cells, text.split("\n"))
        if mark and mark in text:
            self.counts["decimal_comma"] += text.count(mark)
            cells = text.replace(mark, ".").split("\n")
        return cells

    def _padded(self, cells: Sequence[str]) -> Sequence[str]:
        width = self.kind.pad
        return self._changed("lost_zeros", cells, [cell.rjust(width, "0") if cell else cell for cell in cells])

    def _without_words(self, cells: Sequence[str], missing: Missing) -> Sequence[str]:
        words = self.kind.words
        for place, cell in enumerate(cells):
            if cell in words:
                missing.setdefault(place, {})[self.name] = cell
                self.counts["missing_word"] += 1
        return ["" if cell in words else cell for cell in cells]

    def _changed(self, rule: str, before: Sequence[str], after: Sequence[str]) -> Sequence[str]:
        self.counts[rule] += sum(map(ne, before, after))
        return after


def clean_columns(batch: Batch, cleaners: Sequence[Cleaner]) -> List[Sequence[str]]:
    """Return the values of a batch by column, and last of all ``_missing``: ``{"med21": "s"}`` where a word was."""
    missing: Missing = {}
    columns = [cleaner.values(cells, missing) for cleaner, cells in zip(cleaners, batch.columns)]
    words = [""] * len(batch.lines)
    for place, row in missing.items():
        words[place] = json.dumps(row, ensure_ascii=False)
    return columns + [words]


def count_normalisations(run: Run, dataset: str, cleaners: Sequence[Cleaner]) -> None:
    """Write into the ledger what each rule changed in each column."""
    found = [(run.id, dataset, cleaner.name, rule, count)
             for cleaner in cleaners for rule, count in sorted(cleaner.counts.items()) if count]
    with run.cursor() as cursor:
        cursor.executemany("INSERT INTO augure.normalisation (run, dataset, column_name, rule, row_count) "
                           "VALUES (%s, %s, %s, %s, %s)", found)
