"""Answers as people gave them: in a file that was sent back, in whatever state, or in ``augure.worklist``."""

import datetime
import re
from dataclasses import replace
from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Sequence

from ...errors import AmbiguousFile, InvalidParameter
from ...feedback import Feedback
from ...ingest.reading.dialect import ReadOptions
from ...ingest.reading.readers import open_table
from ...ingest.reading.sources import TABLE_TYPES, WORKBOOK_TYPES, SourceFile, find_sources
from ...ingest.values.dates import to_iso
from ...ingest.values.readings import fits
from ...translation import tr
from .columns import READ, accepts_proposal, becomes, find_columns, is_doubt, unguarded, yes_or_no

#: Ways of writing a day, the likelier first.
_DAYS = ("french_date", "french_short", "worded_date", "serial_date", "compact_date")
_ITEM = re.compile(r"w[0-9a-f]{12}-[0-9a-f]{6}")


class Answer(NamedTuple):
    """An answer about ``item``: what the cell shall say (None: nothing was written), or that the proposal is right.

    ``line``: of the file, None: it stands in the worklist. ``wrong``: why it cannot be taken, empty where it can;
    ``original``: as it was written.
    """

    item: str
    becomes: Optional[str]
    accepts: bool
    source: str
    day: Optional[datetime.date]
    person: str
    note: str
    line: Optional[int]
    original: str
    wrong: str = ""


class AnswerFile(NamedTuple):
    """A file, its answers in their order (rows without one are left out), how it was read."""

    source: SourceFile
    answers: List[Answer]
    dialect: Dict[str, object]


def answers_of_file(path: str, feedback: Feedback) -> AnswerFile:
    """Return the answers in a file.

    Raises InvalidParameter where it is no worklist, UnreadableFile or AmbiguousFile as an import does.
    """
    sources = find_sources([path], TABLE_TYPES, "", feedback)
    if len(sources) != 1:
        raise InvalidParameter(tr("INPUT: {path} holds {count} tables; give the file of one worklist.").format(
            path=path, count=len(sources)))
    source = sources[0]
    workbook = source.content_type() in WORKBOOK_TYPES
    options = ReadOptions(footer="none", sheet="1" if workbook else "")
    try:
        reader = open_table(source, options)
    except AmbiguousFile:  # few accents in few answers: it is what spreadsheets on Windows save a CSV in
        reader = open_table(source, replace(options, encoding="cp1252"))
    places = find_columns([column.original for column in reader.columns], source.name)
    answers = [answer for batch in reader.batches()
               for answer in _of_batch(batch.lines, {name: batch.columns[place] for name, place in places.items()})]
    answers += [Answer("", None, False, "", None, "", "", reject.line, reject.text, reject.cause)
                for reject in reader.rejects]
    return AnswerFile(source, answers, reader.dialect.describe())


def _of_batch(lines: Sequence[int], columns: Dict[str, Sequence[str]]) -> Iterator[Answer]:
    nothing = [""] * len(lines)
    texts = [columns.get(name, nothing) for name in READ]
    for line, item, accept, answer, *rest in zip(lines, *texts):
        if answer.strip() or yes_or_no(accept) is not False:
            yield _answer(line, unguarded(item).strip(), accept.strip(), unguarded(answer.strip()),
                          [unguarded(text.strip()) for text in rest])


def _answer(line: int, item: str, accept: str, answer: str, rest: Sequence[str]) -> Answer:
    source, day_text, person, note = rest
    day, wrong = read_day(day_text), ""
    accepted = yes_or_no(accept)
    if accepted is None:
        wrong = tr("“{text}” in the column “accept” is neither yes nor no").format(text=accept)
    elif day_text and day is None:
        wrong = tr("“{text}” is not a date").format(text=day_text)
    elif is_doubt(answer):
        wrong = tr("a question mark is no answer")
    elif not _ITEM.fullmatch(item):
        wrong = tr("“{text}” is not the id of a question").format(text=item)
    return _written(item, answer, bool(accepted), (source, day, person, note), line, answer or accept)._replace(
        wrong=wrong)


def _written(item: str, answer: str, accepted: bool, rest: Sequence[Any], line: Optional[int], original: str) -> Answer:
    accepts = accepted or accepts_proposal(answer)
    text = None if accepts_proposal(answer) or not answer.strip() else becomes(answer.replace("\r\n", "\n"))
    source, day, person, note = rest
    return Answer(item, text, accepts, source, day, person, note, line, original)


def read_day(text: str) -> Optional[datetime.date]:
    """Return the day of a text: 2024-03-12, 12/03/2024, 12/03/24, 12 mars 2024; None where it is none."""
    text = text.strip()
    try:
        return datetime.datetime.fromisoformat(text).date() if text else None
    except ValueError:
        pass
    day = text.split(" ")[0] if re.match(r"\d+/\d+/\d+ ", text) else text
    for reading in _DAYS:
        if fits(reading, day):
            iso = to_iso(reading, day)
            return datetime.date.fromisoformat(iso) if iso else None
    return None


_OF_WORKLIST = """
SELECT w.item, w.is_accepted, coalesce(w.answer, ''), coalesce(w.answer_source, ''), w.answered_on,
       coalesce(w.assignee, ''), coalesce(w.note, '')
FROM augure.worklist w WHERE w.dataset = %s AND (w.is_accepted OR btrim(w.answer) <> '') ORDER BY w.id"""


def answers_of_worklist(cursor, dataset: str) -> List[Answer]:
    """Return the answers that people wrote in ``augure.worklist``."""
    cursor.execute(_OF_WORKLIST, (dataset,))
    return [_written(item, answer, accepted, rest, None, answer)._replace(
                wrong=tr("a question mark is no answer") if is_doubt(answer) else "")
            for item, accepted, answer, *rest in cursor]
