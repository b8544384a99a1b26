"""Notes below a table (source, field, how to read it): told apart from its rows, kept, and counted for themselves.

A note has one filled cell, at the end of the file, below the last full row: the first of them begins like one, stands
below a blank line, or is a sentence. Totals are data, and so is a code whose other cells are empty.
"""

import re
from typing import Iterator, List, NamedTuple, Sequence

from ...translation import tr
from .tabular import Batch, Reject, TableReader

MOST = 40
"""Lines that notes have at most."""

_BEGINS = re.compile(
    r"\W*(sources?|notes?|nota|n\.?\s?b|champ|lecture|l[ée]gende|avertissement|remarques?|d[ée]finitions?|pr[ée]cisions?"
    r"|mis(e)? [àa] jour|derni[èe]re mise|date d'extraction|extrait le|unit[ée]s?|m[ée]thodologie|copyright"
    r"|donn[ée]es|figures?|s|nd|nc|ns|p|r)\s*(de lecture|de l'auteur)?\s*(\(.{1,20}\)\s*)?[:=]"
    r"|\W*(sources?|copyright)\b|\s*(\*|©|\(\*+\)|\(\w\)\s)", re.I)
_TOTAL = re.compile(r"\W*(sous[- ]?total|total|ensemble|somme|cumul|moyenne|france)", re.I)
_WORDS = 6
"""Words from which one filled cell at the end of a file is a sentence."""


class _Line(NamedTuple):
    """A line at the end of the file: its number, its only filled cell (empty: it has several), and whether a row."""

    number: int
    text: str
    row: bool


def without_notes(reader: TableReader, batches: Iterator[Batch]) -> Iterator[Batch]:
    """Yield ``batches`` without the notes at their end, which go to ``reader.notes``."""
    held: List[Batch] = []
    for batch in batches:
        held.append(batch)
        if len(held) > 2:  # notes may begin in the batch before the last
            yield held.pop(0)
    yield from _settled(reader, held)


def _settled(reader: TableReader, held: List[Batch]) -> List[Batch]:
    last = _last_lines(reader, held)
    notes = _notes(last, len(reader.columns)) if len(reader.columns) > 1 else ()
    if not notes:
        return held
    first = notes[0].number
    reader.rejects = [reject for reject in reader.rejects if reject.line < first]
    reader.tally.rejects -= sum(1 for note in notes if not note.row)
    reader.tally.rows -= sum(1 for note in notes if note.row)
    reader.tally.notes = len(notes)
    reader.notes = [Reject(note.number, note.text, "note", tr("a note below the table")) for note in notes]
    kept = []
    for batch in held:
        rows = sum(1 for line in batch.lines if line < first)
        if rows < len(batch.lines):
            batch = batch._replace(lines=batch.lines[:rows], columns=[cells[:rows] for cells in batch.columns],
                                   plain=False)
        kept.append(batch)
    return kept


def _last_lines(reader: TableReader, held: Sequence[Batch]) -> List[_Line]:
    """Return the last lines of the file that may be notes or rows, in order."""
    found: List[_Line] = []
    for batch in held:
        for at in range(max(0, len(batch.lines) - MOST), len(batch.lines)):
            filled = [cells[at].strip() for cells in batch.columns if cells[at].strip()]
            found.append(_Line(batch.lines[at], filled[0] if len(filled) == 1 else "", True))
    if reader.tally.rejects == len(reader.rejects):  # beyond those that are kept nobody can tell
        for reject in reader.rejects[-MOST:]:
            short = reject.code == "too_few_cells"
            found.append(_Line(reject.line, reject.text.strip("\t;,|\" ") if short else "", False))
    return sorted(found)[-MOST:]


def _notes(last: Sequence[_Line], width: int) -> Sequence[_Line]:
    start = len(last)
    while start and last[start - 1].text and not _TOTAL.match(last[start - 1].text):
        start -= 1
    block = last[start:]
    sparse = any(line.text for line in last[:start])  # rows above are no fuller
    for place, line in enumerate(block):
        above = last[start + place - 1].number if start + place else 0
        apart = line.number - above > 1 or len(line.text.split()) >= _WORDS
        if _BEGINS.match(line.text) or apart and width > 2 and not sparse:
            return block[place:]
    return []
