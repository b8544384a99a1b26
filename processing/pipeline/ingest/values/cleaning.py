"""From text cells to what COPY puts into typed columns: column by column over a batch, and what was put right, counted.

Only lossless, total rules are here: nothing is decided about a single cell. What a cell may hold was proven beforehand
on the whole file (see ``typing``), so that PostgreSQL accepts it.
"""

import json
import re
import unicodedata
from collections import Counter
from operator import ne
from typing import Dict, List, Sequence

from ...translation import tr
from ...warehouse.datasets import add_anomalies
from ...warehouse.ledger import Run
from ..reading.tabular import Batch, Column
from .dates import to_iso
from .misfits import Misfit, anomalies
from .readings import DASHES, GROUPS, SPACES, TRUE_WORDS, has_edges
from .typing import ColumnType

Missing = Dict[int, Dict[str, str]]
"""Of the rows of a batch that hold one: the words that stand for a missing value, by column."""

#: What is taken away (the marks of thousands) and what is the decimal mark, by reading.
_MARKS = {"comma": (GROUPS, ","), "comma_unit": (GROUPS, ","), "comma_percent": (GROUPS, ","),
          "comma_grouped": (GROUPS + ".", ","), "point_grouped": (GROUPS + ",", "")}
#: The rule that turns a day into PostgreSQL's form; days with slashes and all their digits it reads by itself.
_DATE_RULES = {"us_date": "date_form", "french_short": "two_digit_year", "us_short": "two_digit_year",
               "worded_date": "date_form", "month_date": "month_date", "serial_date": "spreadsheet_date",
               "compact_date": "date_form"}
_MINUS_BEHIND = re.compile("^(.+)[" + DASHES + "]$", re.MULTILINE)
_BRACKETS = re.compile(r"^\((.+)\)$", re.MULTILINE)


class Cleaner:
    """How the cells of one column become values; ``counts`` says how many each lossless rule changed.

    ``misfits`` are the bad cells that were met, which became NULL.
    """

    def __init__(self, column: Column, kind: ColumnType):
        self.name = column.name
        self.kind = kind
        self.counts: Counter = Counter()
        self.misfits: List[Misfit] = []
        self._days: Dict[str, str] = {"": ""}

    def values(self, cells: Sequence[str], missing: Missing, first_row: int = 1) -> Sequence[str]:
        """Return the texts of the clean values, '' for NULL.

        Words that became NULL are added to ``missing``; ``first_row`` is the number of the first cell's row.
        """
        kind = self.kind
        if kind.trim and has_edges("\n".join(cells)):
            cells = self._changed("trim", cells, [cell.strip(SPACES) for cell in cells])
        if kind.nfc:
            cells = self._changed("unicode_nfc", cells, [unicodedata.normalize("NFC", cell) for cell in cells])
        if kind.words and not kind.words.isdisjoint(cells):
            cells = self._without_words(cells, missing)
        if kind.bad and not kind.bad.isdisjoint(cells):
            cells = self._without_misfits(cells, missing, first_row)
        if kind.reading == "empty":
            return [""] * len(cells)
        if kind.reading == "text":
            return self._padded(cells) if kind.pad else cells
        if kind.reading == "boolean":
            self.counts["boolean_word"] += len(cells) - cells.count("")
            flags = {cell: "" if not cell else "t" if cell.lower() in TRUE_WORDS else "f" for cell in set(cells)}
            return list(map(flags.__getitem__, cells))
        if kind.reading in _DATE_RULES:
            return self._dates(cells)
        if kind.reading.startswith("french_"):
            self.counts["date_form"] += len(cells) - cells.count("")
            return [cell.replace(" à", "") for cell in cells] if kind.reading == "french_time" else cells
        return cells if kind.reading in ("iso_date", "iso_time", "zoned_time") else self._numbers(cells)

    def _numbers(self, cells: Sequence[str]) -> Sequence[str]:
        groups, mark = _MARKS.get(self.kind.reading, (GROUPS, ""))
        text = "\n".join(cells)
        if self.kind.unit and self.kind.unit in text:
            rule = "percent_sign" if self.kind.unit == "%" else "unit " + self.kind.unit
            self.counts[rule] += text.count(self.kind.unit)
            text = re.sub("[" + GROUPS + "]?" + re.escape(self.kind.unit), "", text)
            cells = text.split("\n")
        present = [group for group in groups if group in text]
        if present:
            for group in present:
                text = text.replace(group, "")
            cells = self._changed("thousands_mark", cells, text.split("\n"))
        if mark and mark in text:
            self.counts["decimal_comma"] += text.count(mark)
            text = text.replace(mark, ".")
            cells = text.split("\n")
        if not text.isascii() or "(" in text or "-\n" in text or text.endswith("-"):
            cells = self._changed("negative_form", cells, _with_minus(text).split("\n"))
        return cells

    def _dates(self, cells: Sequence[str]) -> Sequence[str]:
        days, reading = self._days, self.kind.reading
        for value in set(cells) - days.keys():
            days[value] = to_iso(reading, value) or ""
        self.counts[_DATE_RULES[reading]] += len(cells) - cells.count("")
        return [days[cell] for cell in cells]

    def _padded(self, cells: Sequence[str]) -> Sequence[str]:
        width = self.kind.pad
        return self._changed("lost_zeros", cells, [cell.rjust(width, "0") if cell.isdigit() else cell
                                                   for cell in cells])

    def _without_words(self, cells: Sequence[str], missing: Missing) -> Sequence[str]:
        cells = list(cells)
        for word in self.kind.words:
            count = cells.count(word)
            self.counts["missing_word"] += count
            place = -1
            for _ in range(count):
                place = cells.index(word, place + 1)
                cells[place] = ""
                missing.setdefault(place, {})[self.name] = word
        return cells

    def _without_misfits(self, cells: Sequence[str], missing: Missing, first_row: int) -> Sequence[str]:
        bad = self.kind.bad
        for place, cell in enumerate(cells):
            if cell in bad:
                missing.setdefault(place, {})[self.name] = cell
                self.misfits.append(Misfit(first_row + place, self.name, cell))
        return ["" if cell in bad else cell for cell in cells]

    def _changed(self, rule: str, before: Sequence[str], after: Sequence[str]) -> Sequence[str]:
        self.counts[rule] += sum(map(ne, before, after))
        return after


def _with_minus(text: str) -> str:
    """Return newline-joined numbers with ``-`` before those that have another sign, or it behind, or brackets."""
    text = _BRACKETS.sub(r"-\1", _MINUS_BEHIND.sub(r"-\1", text))
    for dash in DASHES[:-1]:
        text = text.replace(dash, "-")
    return text


def clean_columns(batch: Batch, cleaners: Sequence[Cleaner], first_row: int) -> List[Sequence[str]]:
    """Return the values of a batch by column, and last of all ``_missing``: ``{"med21": "s"}`` where a word was."""
    missing: Missing = {}
    columns = [cleaner.values(cells, missing, first_row) for cleaner, cells in zip(cleaners, batch.columns)]
    words = [""] * len(batch.lines)
    for place, row in missing.items():
        words[place] = json.dumps(row, ensure_ascii=False)
    return columns + [words]


def record_misfits(run: Run, dataset: str, cleaners: Sequence[Cleaner]) -> None:
    """Write an anomaly for each bad cell that was met, and tell the user of the columns that have some."""
    for cleaner in cleaners:
        add_anomalies(run, anomalies(dataset, cleaner.kind.reading, cleaner.misfits))
        if cleaner.misfits:
            words = sorted({misfit.value for misfit in cleaner.misfits})
            run.feedback.warn(
                tr("{column}: {count} cells do not fit {type}, as the others do, and are empty in the dataset: {words}."
                   " Each is listed in the report.").format(
                    column=cleaner.name, count=len(cleaner.misfits), type=cleaner.kind.sql_type,
                    words=", ".join("“{}”".format(word) for word in words[:5]) + ("…" if words[5:] else "")))


def count_normalisations(run: Run, dataset: str, cleaners: Sequence[Cleaner]) -> None:
    """Write into the ledger what each rule changed in each column."""
    found = [(run.id, dataset, cleaner.name, rule, count)
             for cleaner in cleaners for rule, count in sorted(cleaner.counts.items()) if count]
    with run.cursor() as cursor:
        cursor.executemany("INSERT INTO augure.normalisation (run, dataset, column_name, rule, row_count) "
                           "VALUES (%s, %s, %s, %s, %s)", found)
