"""Items into ``augure.worklist``: new ones added, what is known of the others brought up to date, answers untouched."""

from typing import NamedTuple

from ...warehouse.datasets import register_dataset
from ...warehouse.ledger import Run, lock_dataset
from .worklist import Subject

SCHEMA = "worklist"
"""Under this name worklists are in ``augure.dataset``: what stands on one is undone before it."""


class Merged(NamedTuple):
    """Items added, opened again, and closed because nothing is wrong there any more."""

    added: int
    opened: int
    closed: int


def merge_items(run: Run, subject: Subject) -> Merged:
    """Merge ``worklist_item`` into ``augure.worklist``; a second time nothing changes.

    Items that this choice leaves out stay as they are, as long as their anomalies are there.
    """
    lock_dataset(run, SCHEMA, subject.dataset)
    given = {"run": run.id, "dataset": subject.dataset}
    with run.cursor() as cursor:
        cursor.execute(_OPEN, given)
        opened = cursor.rowcount
        cursor.execute(_REFRESH, given)
        cursor.execute(_ADD, given)
        added = cursor.rowcount
        cursor.execute(_CLOSE, given)
        closed = cursor.rowcount
        cursor.execute("SELECT count(*) FROM augure.worklist WHERE dataset = %(dataset)s", given)
        count = cursor.fetchone()[0]
        if added or opened or closed:
            cursor.execute("ANALYZE augure.worklist")  # QGIS counts by the server's estimate
    if added or opened or closed:
        register_dataset(run, SCHEMA, subject.dataset, [f"clean.{subject.table}", f"validation.clean.{subject.table}"],
                         count)
    return Merged(added, opened, closed)


_OPEN = """
UPDATE augure.worklist w SET status = coalesce(status_before, 'todo'), status_before = NULL, closed_run = NULL
FROM worklist_item i WHERE w.dataset = %(dataset)s AND w.item = i.item AND w.status = 'done'"""

_FACTS = ("row_id", "file", "line", "cell", "context", "code", "message", "proposal", "confidence", "rule", "row_count",
          "geom")
_REFRESH = """
UPDATE augure.worklist w SET {sets}, is_personal = i.holds_personal FROM worklist_item i
WHERE w.dataset = %(dataset)s AND w.item = i.item
  AND ROW({mine}, w.is_personal) IS DISTINCT FROM ROW({theirs}, i.holds_personal)""".format(
    sets=", ".join(f"{name} = i.{name}" for name in _FACTS), mine=", ".join(f"w.{name}" for name in _FACTS),
    theirs=", ".join(f"i.{name}" for name in _FACTS))

# What was decided about it already, by a file, stands in it from the start.
_ADD = """
INSERT INTO augure.worklist (run, dataset, row_key, field, value, {facts}, is_personal, status, answer, answer_source,
                             answered_on, note, decision)
SELECT %(run)s, %(dataset)s, i.row_key, i.field, i.value, {theirs}, i.holds_personal,
       CASE WHEN d.id IS NULL THEN 'todo' ELSE 'answered' END, coalesce(nullif(d.becomes, ''), '∅' || d.becomes),
       d.source, d.decided_on, d.note, d.id
FROM worklist_item i LEFT JOIN augure.current_decision d ON d.dataset = %(dataset)s AND d.item = i.item
ORDER BY i.row_id, i.field ON CONFLICT (dataset, item) DO NOTHING""".format(
    facts=", ".join(_FACTS), theirs=", ".join(f"i.{name}" for name in _FACTS))

_CLOSE = """
UPDATE augure.worklist w SET status_before = status, status = 'done', closed_run = %(run)s
WHERE w.dataset = %(dataset)s AND w.status <> 'done'
  AND NOT EXISTS (SELECT 1 FROM worklist_name n WHERE n.item = w.item)"""
