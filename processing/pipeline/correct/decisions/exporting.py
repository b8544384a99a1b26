"""augure:exportworklist: what needs a person, as items of ``augure.worklist`` and as a file to be filled in."""

import csv
import os
import tempfile
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, NamedTuple, Optional, Sequence

from ...errors import InvalidParameter
from ...feedback import Feedback
from ...translation import tr
from ...warehouse.ledger import Run
from ..personal import masked
from ..rules.target import Target, targets_of
from ..standards.standard import Standard
from ..standards.vocabulary import Vocabulary
from .columns import COLUMNS, EMPTIED, emptied_word, guarded
from .merging import Merged, merge_items
from .workbook import write_workbook
from .worklist import CONTEXT, WHATS, Choice, Subject, find_subject, refuse_outdated, stage_cells, stage_items

PERSONAL = ("keep", "mask")
FILE_TYPES = (".csv", ".xlsx")


class ExportOptions(NamedTuple):
    """Which items are exported, the file they go into (empty: none), and whether personal data are masked there."""

    choice: Choice = Choice()
    path: str = ""
    personal: str = PERSONAL[0]


def export_worklist(cursor, run: Optional[Run], table: str, standard: Optional[Standard], options: ExportOptions,
                    feedback: Feedback) -> Dict[str, Any]:
    """Ask about what is wrong in ``clean.table``; return ROW_COUNT, TABLE, FILE, DATASET, RUN (that of the anomalies).

    ``run`` writes into the warehouse; without one nothing there is changed. Raises InvalidParameter.
    """
    if options.choice.what not in WHATS or options.personal not in PERSONAL:
        raise InvalidParameter(tr("WHAT is one of {whats}, PERSONAL one of {personal}.").format(
            whats=", ".join(WHATS), personal=", ".join(PERSONAL)))
    path = Path(options.path) if options.path else None
    if path and path.suffix.lower() not in FILE_TYPES:
        raise InvalidParameter(tr("FILE: {path} must end in {types}.").format(
            path=path.name, types=", ".join(FILE_TYPES)))
    subject = find_subject(cursor, table, standard)
    refuse_outdated(cursor, subject)
    stage_cells(cursor, subject)
    feedback.check()
    count = stage_items(cursor, subject, options.choice)
    feedback.progress(40)
    if run is not None:
        _tell(feedback, merge_items(run, subject))
    feedback.progress(60)
    if path:
        _write(cursor, path, subject, options, targets_of(standard) if standard else {}, feedback)
    feedback.info(tr("{count} questions about “{table}”.").format(count=count, table=table))
    return {"ROW_COUNT": count, "TABLE": table, "FILE": str(path or ""), "RUN": subject.run,
            "DATASET": subject.dataset}


def _tell(feedback: Feedback, merged: Merged) -> None:
    feedback.info(tr("Worklist: {added} added, {opened} opened again, {closed} closed since nothing is wrong there any "
                     "more.").format(added=merged.added, opened=merged.opened, closed=merged.closed))


def allowed_answers(cursor, standard: Optional[Standard]) -> List[str]:
    """Return what the open questions may be answered, where all are about one field that lists its values."""
    cursor.execute("SELECT DISTINCT dataset, field FROM augure.worklist WHERE status <> 'done' LIMIT 2")
    found = cursor.fetchall()
    if standard is None or len(found) != 1:
        return []
    target = targets_of(standard).get(found[0][1])
    words = target.vocabulary if target else None
    return [*words.words, EMPTIED] if words and not words.separator else []


# The answers that are there already: those in the worklist, else what was decided by a file.
_ROWS = """
SELECT i.item, i.holds_personal, i.file, i.line, i.cell, i.telling, i.field, i.value, i.message, i.row_count,
       i.proposal, i.confidence, w.is_accepted, coalesce(w.answer, nullif(d.becomes, ''), '∅' || d.becomes),
       coalesce(w.answer_source, d.source), coalesce(w.answered_on, d.decided_on), coalesce(w.assignee, d.decided_by),
       coalesce(w.note, d.note), i.is_personal
FROM worklist_item i LEFT JOIN augure.worklist w ON w.dataset = %(dataset)s AND w.item = i.item
LEFT JOIN augure.current_decision d ON d.dataset = %(dataset)s AND d.item = i.item
ORDER BY i.field, i.row_count DESC, i.value, i.row_id"""


def _rows(cursor, subject: Subject, mask: bool) -> Iterator[List[Any]]:
    """Yield the cells of each row of the file, in the order of ``COLUMNS``."""
    cursor.execute(_ROWS, {"dataset": subject.dataset})
    yes, emptied = tr("yes"), emptied_word()
    hidden = [mask and name in subject.personal for name in subject.context]
    for row in cursor:
        item, holds, file, line, cell, telling, field, value, message, count, proposal, sure, accepted, *rest = row
        answer, source, day, person, note, is_personal = rest
        shown = [masked(text, is_hidden) if mask else text for text, is_hidden in zip(telling, hidden) if text]
        if mask:
            value, proposal, answer, note = (masked(text, is_personal) for text in (value, proposal, answer, note))
        answer = emptied if answer == EMPTIED else answer
        yield [item, yes if holds else "", file or "", line, cell or "", " · ".join(map(str, shown[:CONTEXT])), field,
               value, message, count, proposal or "", None if sure is None else round(sure, 2),
               "x" if accepted else "", answer or "", source or "", day.isoformat() if day else "", person or "",
               note or ""]


def _write(cursor, path: Path, subject: Subject, options: ExportOptions, targets: Dict[str, Target],
           feedback: Feedback) -> None:
    """Write the file beside its place and move it there: whoever had it open finds it whole."""
    rows = _rows(cursor, subject, options.personal == "mask")
    words = {name: target.vocabulary for name, target in targets.items() if target.vocabulary}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(dir=path.parent, prefix=".augure-", suffix=path.suffix)
        os.close(handle)
        try:
            _WRITERS[path.suffix.lower()](aside, rows, words, feedback)
            os.chmod(aside, 0o640)
            os.replace(aside, path)
        finally:
            if os.path.exists(aside):
                os.unlink(aside)
    except OSError as error:
        raise InvalidParameter(tr("FILE: {path} cannot be written ({cause}). Is it open in a spreadsheet?")
                               .format(path=path, cause=error.strerror)) from None


def _write_csv(path: str, rows: Iterator[Sequence[Any]], words: Dict[str, Vocabulary], feedback: Feedback) -> None:
    """Write what French Excel opens by a double click: UTF-8 with its mark, semicolons."""
    mark = tr("0.5")[1:2] or "."
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow([tr(column.heading) for column in COLUMNS])
        for number, row in enumerate(rows):
            if number % 5_000 == 0:
                feedback.check()
            writer.writerow([guarded(cell) if isinstance(cell, str) else
                             str(cell).replace(".", mark) if isinstance(cell, float) else cell for cell in row])


_WRITERS: Dict[str, Callable[[str, Iterator[Sequence[Any]], Dict[str, Vocabulary], Feedback], None]] = {
    ".csv": _write_csv, ".xlsx": write_workbook}
