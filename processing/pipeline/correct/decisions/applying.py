"""augure:applydecisions: answers become decisions; what cannot be taken is told line by line."""

import hashlib
import io
from typing import Any, Dict, Iterable, List, Mapping, NamedTuple, Optional, Tuple

from psycopg2 import sql

from ...feedback import Feedback
from ...ingest.copytext import copy_token
from ...translation import tr
from ...warehouse.datasets import add_rejects, add_source_file, register_dataset
from ...warehouse.ledger import Run, fingerprint, lock_dataset
from ..rules.target import Target, targets_of
from ..standards.standard import Standard
from ..validation.cells import CellCheck
from .answers import Answer, AnswerFile, answers_of_file, answers_of_worklist
from .decisions import SCHEMA
from .worklist import Subject, find_subject, stage_cells, written_since

_TOLD = 50
"""Refused answers that are told in the log; all are in augure.reject."""


class Question(NamedTuple):
    """What an answer is about, as the warehouse knows it by now; ``field`` empty: no question has this id.

    ``is_gone``: nothing is wrong there any more. ``now``: what the cell says by now, where that has changed.
    ``decided``: what was decided already, None: nothing.
    """

    field: str
    row_key: Optional[str]
    value: str
    proposal: Optional[str]
    is_personal: bool
    is_gone: bool
    now: Optional[str]
    decided: Optional[str]


class Verdicts(NamedTuple):
    """What comes of the answers: those taken, those refused with the reason, those decided so before, and replacing."""

    taken: List[Tuple[Answer, Question, str]]
    refused: List[Tuple[Answer, str]]
    standing: int
    replacing: int


def apply_decisions(run: Run, table: str, path: str, standard: Optional[Standard]) -> Dict[str, Any]:
    """Take the answers of the file ``path``, or (empty) of ``augure.worklist``, as decisions about ``clean.table``.

    Returns ROW_COUNT (decisions taken), REFUSED_COUNT, STANDING_COUNT (decided so before), TABLE and RUN. The same
    answers again are a no-op. Raises InvalidParameter, DatasetMissing, UnreadableFile or AmbiguousFile.
    """
    feedback = run.feedback
    with run.cursor() as cursor:
        subject = find_subject(cursor, table, standard)
        lock_dataset(run, SCHEMA, subject.dataset)
        file = answers_of_file(path, feedback) if path else None
        answers = file.answers if file else answers_of_worklist(cursor, subject.dataset)
        is_outdated = written_since(cursor, subject) is not None
        known = run.unchanged(fingerprint(
            run.algorithm, {"dataset": subject.dataset, "standard": standard.digest if standard else ""},
            [f"anomalies@{'' if is_outdated else subject.run}", file.source.sha256() if file else _digest(answers)]))
        if known is not None:
            return known
        file_id = _record(run, file) if file else None
        # After a new delivery the anomalies are about other rows: then only the worklist knows the questions.
        stage_cells(cursor, subject._replace(run=0) if is_outdated else subject)
        questions = _questions(cursor, subject, answers, is_outdated)
        feedback.check()
        verdicts = _judge(answers, questions, targets_of(standard) if standard else {})
        if verdicts.taken:
            _write(run, cursor, subject, verdicts, file_id)
        add_rejects(run, ({"source_file": file_id, "line": answer.line, "code": "answer_refused", "cause": reason,
                           "original": answer.original} for answer, reason in verdicts.refused))
    _tell(feedback, verdicts)
    return run.finish({"ROW_COUNT": len(verdicts.taken), "REFUSED_COUNT": len(verdicts.refused),
                       "STANDING_COUNT": verdicts.standing, "TABLE": table, "DATASET": subject.dataset})


def _digest(answers: Iterable[Answer]) -> str:
    return hashlib.sha256(repr(list(answers)).encode("utf-8")).hexdigest()


def _record(run: Run, file: AnswerFile) -> int:
    source = file.source
    return add_source_file(run, source.path.name, source.sha256(), source.path.stat().st_size, source.member,
                           str(file.dialect.get("encoding") or "") or None, file.dialect)


# The newest knowledge of a question counts: what is wrong now, then the worklist, then what was decided.
_QUESTIONS = """
WITH wanted AS (SELECT DISTINCT item FROM worklist_answer), known AS (
    SELECT DISTINCT ON (item) item, field, row_key, value, proposal, is_personal, rank FROM (
        SELECT item, field, row_key, value, proposal, is_personal, 1 AS rank FROM worklist_name
        UNION ALL SELECT item, field, row_key, value, proposal, is_personal, 2 FROM augure.worklist
        WHERE dataset = %(dataset)s
        UNION ALL SELECT item, field, row_key, coalesce(value, ''), NULL, is_personal, 3 FROM augure.current_decision
        WHERE dataset = %(dataset)s) k ORDER BY item, rank
), now AS (
    SELECT left(item, 13) AS place, min(value) AS value FROM worklist_name GROUP BY 1
)
SELECT w.item, coalesce(k.field, ''), k.row_key, coalesce(k.value, ''), k.proposal, coalesce(k.is_personal, true),
       k.rank > 1 AND d.id IS NULL AND NOT %(is_outdated)s, CASE WHEN k.rank IS DISTINCT FROM 1 THEN n.value END,
       d.becomes
FROM wanted w LEFT JOIN known k USING (item) LEFT JOIN now n ON n.place = left(w.item, 13)
LEFT JOIN augure.current_decision d ON d.dataset = %(dataset)s AND d.item = w.item"""


def _questions(cursor, subject: Subject, answers: Iterable[Answer], is_outdated: bool) -> Dict[str, Question]:
    cursor.execute("CREATE TEMP TABLE worklist_answer (item text) ON COMMIT DROP")
    cursor.copy_expert("COPY worklist_answer FROM STDIN", io.StringIO(
        "".join(f"{answer.item}\n" for answer in answers if not answer.wrong)))
    cursor.execute("ANALYZE worklist_answer")
    cursor.execute(_QUESTIONS, {"dataset": subject.dataset, "is_outdated": is_outdated})
    return {item: Question(*rest) for item, *rest in cursor}


def _judge(answers: List[Answer], questions: Mapping[str, Question], targets: Mapping[str, Target]) -> Verdicts:
    """Decide about each answer by itself; of two that contradict each other neither is taken."""
    verdicts: Dict[str, Tuple[Answer, Question, str]] = {}
    refused: List[Tuple[Answer, str]] = []
    reasons: Dict[Tuple[str, str], str] = {}
    torn = _contradicting(answers, questions)
    standing = replacing = 0
    for answer in answers:
        question = questions.get(answer.item)
        reason = answer.wrong or _no_question(question) or _no_answer(answer, question) or torn.get(answer.item, "")
        if reason or question is None:
            refused.append((answer, reason))
            continue
        text = _text(answer, question)
        if (question.field, text) not in reasons:
            reasons[question.field, text] = _not_taken(targets.get(question.field), text)
        if reasons[question.field, text]:
            refused.append((answer, reasons[question.field, text]))
        elif question.decided == text:
            standing += 1
        elif answer.item not in verdicts:
            verdicts[answer.item] = (answer, question, text)
            replacing += question.decided is not None
    return Verdicts(list(verdicts.values()), refused, standing, replacing)


def _text(answer: Answer, question: Question) -> str:
    return (question.proposal or "") if answer.becomes is None else answer.becomes


def _contradicting(answers: Iterable[Answer], questions: Mapping[str, Question]) -> Dict[str, str]:
    """Return why, for the items that have two different answers."""
    found: Dict[str, Tuple[str, Optional[int]]] = {}
    torn: Dict[str, str] = {}
    for answer in answers:
        question = questions.get(answer.item)
        if answer.wrong or question is None:
            continue
        text, line = found.setdefault(answer.item, (_text(answer, question), answer.line))
        if text != _text(answer, question):
            torn[answer.item] = tr("the lines {line} and {other} answer the same question differently").format(
                line=line, other=answer.line)
    return torn


def _no_question(question: Optional[Question]) -> str:
    """Return why a question cannot be answered any more, or ''."""
    if question is None or not question.field and question.now is None:
        return tr("no question about this dataset has this id")
    if question.now is not None and (not question.field or question.is_gone):
        return tr("the cell has changed since it was asked about; export the worklist again") if question.is_personal \
            else tr("the cell has changed since it was asked about: it says “{value}”").format(value=question.now)
    return tr("nothing is wrong there any more") if question.is_gone else ""


def _no_answer(answer: Answer, question: Optional[Question]) -> str:
    """Return why an answer says nothing, or two things; ''."""
    proposal = question.proposal if question else None
    if answer.accepts and proposal is None:
        return tr("there is no proposal that could be accepted")
    if answer.accepts and answer.becomes not in (None, proposal):
        return tr("the proposal is accepted, and another answer given: leave one of them out")
    return ""


def _not_taken(target: Optional[Target], text: str) -> str:
    """Return why the standard refuses a text, or ''."""
    if target is None or target.accepts(text):
        return ""
    wrong = CellCheck(target.field).judge(text)
    return tr("the standard refuses it for “{field}”: {reason}").format(
        field=target.name, reason=wrong[0].message if wrong else tr("fails a check of this field"))


_COLUMNS = ("run", "dataset", "field", "row_key", "value", "becomes", "source", "decided_by", "decided_on", "note",
            "is_personal", "source_file", "line")


def _write(run: Run, cursor, subject: Subject, verdicts: Verdicts, file_id: Optional[int]) -> None:
    """Add the decisions, say so in the worklist, and register them."""
    cursor.execute("SELECT session_user, current_date")
    user, today = cursor.fetchone()
    lines = io.StringIO()
    for answer, question, text in verdicts.taken:
        cells = (str(run.id), subject.dataset, question.field, question.row_key, question.value, text,
                 answer.source or None, answer.person or user, str(answer.day or today), answer.note or None,
                 "t" if question.is_personal else "f", None if file_id is None else str(file_id),
                 None if answer.line is None else str(answer.line))
        lines.write("\t".join(map(copy_token, cells)) + "\n")
    lines.seek(0)
    cursor.copy_expert(sql.SQL("COPY augure.decision ({}) FROM STDIN").format(
        sql.SQL(", ").join(map(sql.Identifier, _COLUMNS))).as_string(cursor), lines)
    cursor.execute(_ANSWERED, {"run": run.id, "dataset": subject.dataset})
    cursor.execute("SELECT count(*) FROM augure.current_decision WHERE dataset = %s", (subject.dataset,))
    register_dataset(run, SCHEMA, subject.dataset,
                     [f"file:{file_id}" if file_id is not None else f"worklist.{subject.dataset}"],
                     cursor.fetchone()[0] + len(verdicts.taken) - verdicts.replacing)


# What somebody wrote in the worklist stays; where nobody answered there, what the file says is shown.
_ANSWERED = """
WITH taken AS (
    SELECT id, augure.item_name(dataset, field, row_key, value) AS item, source_file IS NOT NULL AS is_of_file,
           coalesce(nullif(becomes, ''), '∅') AS answer, source, decided_on, note
    FROM augure.decision WHERE run = %(run)s)
UPDATE augure.worklist w SET decision = t.id,
    status = CASE WHEN w.status IN ('todo', 'asked') THEN 'answered' ELSE w.status END,
    answer = CASE WHEN t.is_of_file THEN t.answer ELSE w.answer END,
    answer_source = CASE WHEN t.is_of_file THEN coalesce(w.answer_source, t.source) ELSE w.answer_source END,
    answered_on = CASE WHEN t.is_of_file THEN coalesce(w.answered_on, t.decided_on) ELSE w.answered_on END,
    note = coalesce(w.note, t.note)
FROM taken t WHERE w.dataset = %(dataset)s AND w.item = t.item
  AND (NOT t.is_of_file OR w.answer IS NULL AND NOT w.is_accepted)"""


def _tell(feedback: Feedback, verdicts: Verdicts) -> None:
    for answer, reason in verdicts.refused[:_TOLD]:
        feedback.warn(reason if answer.line is None else tr("Line {line}: {reason}").format(
            line=answer.line, reason=reason))
    if len(verdicts.refused) > _TOLD:
        feedback.warn(tr("{count} more are refused; the table augure.reject has them all.").format(
            count=len(verdicts.refused) - _TOLD))
    if verdicts.replacing:
        feedback.info(tr("{count} of them replace an earlier decision.").format(count=verdicts.replacing))
    feedback.info(tr("{taken} decisions taken, {refused} answers refused, {standing} decided so before.").format(
        taken=len(verdicts.taken), refused=len(verdicts.refused), standing=verdicts.standing))
