"""The report of a validation, written from the ledger: the same for a run and for its repetition."""

from typing import Any, Dict, List, Mapping, NamedTuple, Sequence, Set, Tuple

from psycopg2 import sql

from ...ingest.names import safe_name
from ...reporting import write_page
from ...translation import tr
from ..personal import masked
from ..standards.matching import columns_of
from .lines import Place, cell_name, column_letters, places_of

GROUPS = 500
"""Groups of errors that are shown; the ledger has every error."""
EXAMPLES = 5
"""Cells that are shown of each group."""

# Values of one form (digits as 9, letters as A or a, runs as one) are wrong for one reason, and mended by one rule.
_FORM = """regexp_replace(regexp_replace(regexp_replace(left(value, 40), '[[:digit:]]+', '9', 'g'),
    '[[:lower:]]+', 'a', 'g'), '[[:upper:]]+', 'A', 'g')"""
_GROUPS = """
WITH formed AS (
    SELECT id, row_id, column_name, code, message, value, {form} AS form FROM augure.anomaly WHERE run = %(run)s
), counted AS (
    SELECT *, count(*) OVER same AS in_group, row_number() OVER (PARTITION BY column_name, code, message, form
                                                                 ORDER BY id) AS place
    FROM formed WINDOW same AS (PARTITION BY column_name, code, message, form)
), ranked AS (
    SELECT *, dense_rank() OVER (ORDER BY in_group DESC, column_name, code, message, form) AS rank
    FROM counted WHERE place <= %(examples)s
)
SELECT rank, in_group, column_name, code, message, form, row_id, value FROM ranked WHERE rank <= %(groups)s
ORDER BY rank, place""".replace("{form}", _FORM)
_GROUP_COUNT = """SELECT count(*) FROM (SELECT DISTINCT column_name, code, message, {form} FROM augure.anomaly
WHERE run = %(run)s) g""".replace("{form}", _FORM)


class Group(NamedTuple):
    """Errors of one column, kind and form of the value; ``examples``: (cell, value) pairs."""

    rows: int
    column: str
    code: str
    message: str
    form: str
    examples: List[Tuple[str, str]]


def write_validation_report(cursor, outputs: Mapping[str, Any], path: str) -> None:
    """Write the HTML report of the validation that gave ``outputs``; InvalidParameter where it cannot be written."""
    write_page(path, "validation.html.j2", **_content(cursor, outputs))


def _content(cursor, outputs: Mapping[str, Any]) -> Dict[str, Any]:
    run_id = outputs["RUN"]
    cursor.execute("SELECT to_char(started_at, 'YYYY-MM-DD HH24:MI'), started_by FROM augure.run WHERE id = %s",
                   (run_id,))
    started, by = cursor.fetchone()
    groups = error_groups(cursor, run_id, outputs["TABLE"], set(outputs.get("PERSONAL") or ()))
    return {
        "run": {"id": run_id, "started": started, "by": by}, "outputs": outputs, "groups": groups,
        "shown": sum(group.rows for group in groups), "files": _files(cursor, outputs["TABLE"]),
        "columns": _by_column(cursor, run_id),
        "figures": [(tr("rows validated"), _thousands(outputs["ROW_COUNT"])),
                    (tr("errors"), _thousands(outputs["ERROR_COUNT"])),
                    (tr("rows with an error"), _thousands(_wrong_rows(cursor, run_id))),
                    (tr("groups of like errors"), _thousands(_group_count(cursor, run_id)))],
        "t": _labels(), "thousands": _thousands,
    }


def error_groups(cursor, run_id: int, table: str, personal: Set[str]) -> List[Group]:
    """Return the errors of a run by column, code and form of the value, those of most rows first.

    Values of the fields ``personal`` are shown by their form only. A later step decides once for a whole group.
    """
    cursor.execute(_GROUPS, {"run": run_id, "examples": EXAMPLES, "groups": GROUPS})
    lines = cursor.fetchall()
    places = places_of(cursor, table, (line[6] for line in lines if line[6] is not None))
    letters = {raw: column_letters(cursor, raw) for raw in {place.raw_table for place in places.values()}}
    headers = _headers(cursor, table)
    groups: Dict[int, Group] = {}
    for rank, count, column, code, message, form, row, value in lines:
        group = groups.setdefault(rank, Group(count, column or "", code, message, form or "", []))
        if row is not None:
            group.examples.append((_cell(row, places, letters, headers, column),
                                   masked(value, (column or "") in personal) or ""))
    return list(groups.values())


def _headers(cursor, table: str) -> Dict[str, str]:
    """Return the safe names of the dataset's columns by everything that a field may call them."""
    names: Dict[str, str] = {}
    for column in columns_of(cursor, sql.Identifier("clean", table)):
        names.update({column.header: column.name, safe_name(column.header or column.name): column.name})
    return names


def _cell(row: int, places: Dict[int, Place], letters: Dict[str, Dict[str, str]], headers: Dict[str, str],
          column: "str | None") -> str:
    place = places.get(row)
    if place is None:
        return tr("row {row}").format(row=row)
    known = letters[place.raw_table]
    name = column if column in known else headers.get(column or "", headers.get(safe_name(column or ""), ""))
    return cell_name(known, name, place.line)


def _files(cursor, table: str) -> List[str]:
    cursor.execute(
        "SELECT DISTINCT f.name FROM augure.dataset d JOIN augure.lineage l ON l.output = 'raw.' || d.raw_table "
        "JOIN augure.source_file f ON 'file:' || f.id = l.input WHERE d.schema_name = 'clean' AND d.table_name = %s "
        "ORDER BY 1", (table,))
    return [row[0] for row in cursor.fetchall()]


def _by_column(cursor, run_id: int) -> Sequence[Tuple[str, int, int]]:
    """Return (column, errors, rows with an error), most errors first."""
    cursor.execute("SELECT coalesce(column_name, ''), count(*), count(DISTINCT row_id) FROM augure.anomaly "
                   "WHERE run = %s GROUP BY 1 ORDER BY 2 DESC, 1", (run_id,))
    return cursor.fetchall()


def _wrong_rows(cursor, run_id: int) -> int:
    cursor.execute("SELECT count(DISTINCT row_id) FROM augure.anomaly WHERE run = %s", (run_id,))
    return cursor.fetchone()[0]


def _group_count(cursor, run_id: int) -> int:
    cursor.execute(_GROUP_COUNT, {"run": run_id})
    return cursor.fetchone()[0]


def _thousands(number: int) -> str:
    return "{:,}".format(int(number)).replace(",", "\u202f")


def _labels() -> Dict[str, str]:
    return {
        "lang": tr("en"), "title": tr("Validation report"), "run": tr("Run"), "valid": tr("VALID"),
        "not_valid": tr("NOT VALID"), "against": tr("Standard"), "state": tr("Validated"),
        "clean": tr("the dataset as it is now, typed and corrected"),
        "raw": tr("the cells of the last delivery, as received"), "files": tr("Files"),
        "columns": tr("Columns"), "missing": tr("The table lacks these columns of the standard"),
        "extra": tr("The standard does not know these columns of the table"), "unchecked": tr("Not checked"),
        "groups": tr("Like errors together, those of most rows first"), "count": tr("Rows"), "column": tr("Column"),
        "error": tr("What is wrong"), "form": tr("Form of the value"), "examples": tr("Examples (cell: value)"),
        "errors": tr("Errors"), "rows": tr("Rows"), "by_column": tr("By column"), "empty": tr("empty"),
        "all": tr("Every error is a row of the view augure.current_anomaly."),
        "more": tr("Further groups are in the view augure.current_anomaly."),
        "personal": tr("What seems to be data of persons is shown by its form: A and a for letters, 9 for digits."),
        "cells": tr("A cell such as F128 is column F, line 128 of the file as received."),
        "no_error": tr("Every cell is as the standard wants it."),
    }
