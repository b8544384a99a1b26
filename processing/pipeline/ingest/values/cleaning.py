"""From text cells to what COPY puts into typed columns: column by column over a batch, and what was put right, counted.

Only lossless, total rules are here: nothing is decided about a single cell. What a cell may hold was proven beforehand
on the whole file (see ``typing``), so that PostgreSQL accepts it.
"""

import json
import re
import unicodedata
from collections import Counter
from functools import lru_cache, partial
from typing import Dict, FrozenSet, List, Optional, Sequence, Tuple

import numpy

from ...translation import tr
from ...warehouse.datasets import add_anomalies
from ...warehouse.ledger import Run
from ..cells import Cells
from ..reading.tabular import Batch, Column
from .dates import to_iso
from .misfits import Misfit, anomalies
from .readings import DASHES, GROUPS, NUMERIC, SPACES, TRUE_WORDS
from .typing import ColumnType

#: What is taken away (the marks of thousands) and what is the decimal mark, by reading.
_MARKS = {"comma": (GROUPS, ","), "comma_unit": (GROUPS, ","), "comma_percent": (GROUPS, ","),
          "comma_grouped": (GROUPS + ".", ","), "point_grouped": (GROUPS + ",", "")}
#: The rule that turns a day into PostgreSQL's form; days with slashes and all their digits it reads by itself.
_DATE_RULES = {"us_date": "date_form", "french_short": "two_digit_year", "us_short": "two_digit_year",
               "worded_date": "date_form", "month_date": "month_date", "serial_date": "spreadsheet_date",
               "compact_date": "date_form"}
_DIGITS = b"\x000123456789.-"
_MINUS = ord("-")
_MINUS_BEHIND = re.compile("^(.+)[" + DASHES + "]$", re.MULTILINE)
_BRACKETS = re.compile(r"^\((.+)\)$", re.MULTILINE)


class Missing:
    """Of the rows of a batch that hold one: the words that became NULL, by column."""

    def __init__(self, count: int):
        self._found: List[Dict[str, str]] = [{}]
        self._rows = numpy.zeros(count, numpy.intp)  # which of those found each row has

    def add(self, column: str, word: str, places: numpy.ndarray) -> None:
        """Take note of a word that ``places`` of a column hold."""
        there = self._rows[places]
        for number in numpy.unique(there).tolist():
            self._rows[places[there == number]] = len(self._found)
            self._found.append({**self._found[number], column: word})

    def cells(self) -> Cells:
        """Return the JSON of each row, empty where there is no such word."""
        return Cells.of([json.dumps(row, ensure_ascii=False) if row else "" for row in self._found]).taken(self._rows)


class Cleaner:
    """How the cells of one column become values; ``counts`` says how many each lossless rule changed.

    ``misfits`` are the bad cells that were met, which became NULL.
    """

    def __init__(self, column: Column, kind: ColumnType):
        self.name = column.name
        self.kind = kind
        self.counts: Counter = Counter()
        self.misfits: List[Misfit] = []

    def values(self, texts: Sequence[str], missing: Missing, first_row: int = 1) -> Cells:
        """Return the texts of the clean values, empty for NULL.

        Words that became NULL are added to ``missing``; ``first_row`` is the number of the first cell's row.
        """
        kind, cells = self.kind, Cells.of(texts)
        if kind.trim:
            cells = self._changed("trim", cells, cells.stripped(SPACES))
        if kind.nfc and not cells.is_nfc:
            cells = self._changed("unicode_nfc", cells, cells.mapped(partial(unicodedata.normalize, "NFC")))
        cells, words = self._without(kind.words, cells, missing)
        if words:
            self.counts["missing_word"] += len(words)
        cells, bad = self._without(kind.bad, cells, missing)
        self.misfits += [Misfit(first_row + place, self.name, word) for place, word in sorted(bad)]
        if kind.reading == "empty":
            return cells.mapped(lambda _: "")
        if kind.reading == "text":
            return self._changed("lost_zeros", cells, cells.mapped(self._padded)) if kind.pad else cells
        if kind.reading in NUMERIC:
            return self._plain_numbers(cells) or self._numbers(cells)
        if kind.reading in ("iso_date", "iso_time", "zoned_time"):
            return cells
        rule = _DATE_RULES.get(kind.reading, "boolean_word" if kind.reading == "boolean" else "date_form")
        self.counts[rule] += int(numpy.count_nonzero(cells.sizes))
        return cells if kind.reading == "french_date" else cells.mapped(self._written)

    def _written(self, cell: str) -> str:
        """Return a day, a time, yes or no as PostgreSQL reads it."""
        if not cell:
            return ""
        if self.kind.reading == "boolean":
            return "t" if cell.lower() in TRUE_WORDS else "f"
        return cell.replace(" à", "") if self.kind.reading == "french_time" else to_iso(self.kind.reading, cell) or ""

    def _plain_numbers(self, cells: Cells) -> Optional[Cells]:
        """Return numbers as :meth:`_numbers` does, where nothing but marks is to change; None where more may be."""
        block = cells.block
        if self.kind.unit or block is None:
            return None
        gone, mark, table = _changes(self.kind.reading)
        received = block.tobytes()
        if received.translate(None, _DIGITS + mark + gone) or (block[:, 1:] == _MINUS).any():
            return None
        clean = numpy.frombuffer(received.translate(table), numpy.uint8).reshape(block.shape)
        rows = numpy.flatnonzero((clean == 0) & (block > 0)) // block.shape[1]
        self.counts["thousands_mark"] += len(rows) and 1 + int(numpy.count_nonzero(rows[1:] != rows[:-1]))
        self.counts["decimal_comma"] += received.count(mark) if mark else 0
        return Cells.packed(clean)

    def _numbers(self, cells: Cells) -> Cells:
        groups, mark = _MARKS.get(self.kind.reading, (GROUPS, ""))
        text = cells.text
        if self.kind.unit and self.kind.unit in text:
            rule = "percent_sign" if self.kind.unit == "%" else "unit " + self.kind.unit
            self.counts[rule] += text.count(self.kind.unit)
            text = re.sub("[" + GROUPS + "]?" + re.escape(self.kind.unit), "", text)
        bare = text.translate(dict.fromkeys(map(ord, groups)))
        if bare != text:
            self._changed("thousands_mark", Cells.lines(text), Cells.lines(bare))
        if mark:
            self.counts["decimal_comma"] += bare.count(mark)
            bare = bare.replace(mark, ".")
        signed = _with_minus(bare)
        return self._changed("negative_form", Cells.lines(bare), Cells.lines(signed))

    def _padded(self, cell: str) -> str:
        return cell.rjust(self.kind.pad, "0") if cell.isdigit() else cell

    def _without(self, values: FrozenSet[str], cells: Cells, missing: Missing) -> Tuple[Cells, List[Tuple[int, str]]]:
        """Return the cells without words that are no values, and where each was."""
        found = [(word, cells.places(word)) for word in values]
        for word, places in found:
            missing.add(self.name, word, places)
        return cells.without(values), [(place, word) for word, places in found for place in places.tolist()]

    def _changed(self, rule: str, before: Cells, after: Cells) -> Cells:
        self.counts[rule] += before.differing(after)
        return after


@lru_cache(maxsize=None)
def _changes(reading: str) -> Tuple[bytes, bytes, bytes]:
    """Return the bytes that the numbers of a reading lose, their decimal comma, and the table that does both."""
    groups, mark = _MARKS.get(reading, (GROUPS, ""))
    gone, comma = groups.encode("utf-8"), mark.encode("utf-8")
    return gone, comma, bytes.maketrans(gone + comma, b"\0" * len(gone) + b"." * len(comma))


def _with_minus(text: str) -> str:
    """Return newline-ended numbers with ``-`` before those that have another sign, or it behind, or brackets."""
    text = _BRACKETS.sub(r"-\1", _MINUS_BEHIND.sub(r"-\1", text))
    for dash in DASHES[:-1]:
        text = text.replace(dash, "-")
    return text


def clean_columns(batch: Batch, cleaners: Sequence[Cleaner], first_row: int) -> List[Cells]:
    """Return the values of a batch by column, and last of all ``_missing``: ``{"med21": "s"}`` where a word was."""
    missing = Missing(len(batch.lines))
    columns = [cleaner.values(cells, missing, first_row) for cleaner, cells in zip(cleaners, batch.columns)]
    return [*columns, missing.cells()]


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
