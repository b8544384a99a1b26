"""The page about answers that were read back: how many became decisions, which were refused and why."""

from typing import Any, Dict, Mapping

from ...reporting import write_page
from ...translation import tr
from ...words import count
from ..personal import shape

LINES = 1_000
"""Refused answers that are shown; the ledger has them all."""


def write_decisions_report(cursor, outputs: Mapping[str, Any], path: str) -> None:
    """Write the HTML report of the run that gave ``outputs``; InvalidParameter where it cannot be written."""
    cursor.execute("SELECT line, original, cause FROM augure.reject WHERE run = %s ORDER BY line NULLS FIRST, id "
                   "LIMIT %s", (outputs["RUN"], LINES))
    refused = [(line or "", shape(original or ""), cause) for line, original, cause in cursor.fetchall()]
    cursor.execute("SELECT string_agg(name, ', ') FROM augure.source_file WHERE run = %s", (outputs["RUN"],))
    file = cursor.fetchone()[0]
    cursor.execute("SELECT field, count(*), count(row_key) FROM augure.decision WHERE run = %s GROUP BY 1 "
                   "ORDER BY 2 DESC, 1", (outputs["RUN"],))
    write_page(path, "answers.html.j2", outputs=outputs, refused=refused, file=file, fields=cursor.fetchall(),
               count=count, t=_labels(), figures=[
                   (tr("decisions taken"), count(outputs["ROW_COUNT"])),
                   (tr("answers refused"), count(outputs["REFUSED_COUNT"])),
                   (tr("decided so before"), count(outputs["STANDING_COUNT"]))])


def _labels() -> Dict[str, str]:
    return {
        "lang": tr("en"), "title": tr("Decisions"), "run": tr("Run"), "file": tr("Answers of"),
        "worklist": tr("the table augure.worklist"), "refused": tr("Answers that were refused"), "line": tr("Line"),
        "form": tr("Form of the answer"), "reason": tr("Reason"), "fields": tr("Decisions by field"),
        "field": tr("Field"), "all": tr("Decisions"), "of_rows": tr("of one row"),
        "more": tr("Further refused answers are in the table augure.reject."),
        "personal": tr("Answers are shown by their form: A and a for letters, 9 for digits."),
        "none": tr("None was refused."),
    }
