"""The report of an import, written from the ledger: the same for a run and for its repetition."""

from typing import Any, Dict

from ..reporting import write_page
from ..translation import tr
from ..warehouse.datasets import table_columns

SHOWN = 200
"""Rows of each list that are shown; the ledger has them all."""


def write_import_report(cursor, run_id: int, path: str) -> None:
    """Write the HTML report of an import run to ``path``; :class:`InvalidParameter` where it cannot be written."""
    write_page(path, "import.html.j2", **_content(cursor, run_id))


def _content(cursor, run_id: int) -> Dict[str, Any]:
    cursor.execute("SELECT algorithm, outputs, to_char(started_at, 'YYYY-MM-DD HH24:MI'), started_by FROM augure.run "
                   "WHERE id = %s", (run_id,))
    algorithm, outputs, started, by = cursor.fetchone()
    cursor.execute("SELECT output FROM augure.lineage WHERE run = %s AND output LIKE 'clean.%%'", (run_id,))
    written = cursor.fetchone()
    outputs = outputs or {}
    outputs.setdefault("SCHEMA", "clean")
    outputs.setdefault("TABLE", written[0].split(".", 1)[1] if written else "")
    cursor.execute("SELECT name, member, dialect, sha256 FROM augure.source_file WHERE run = %s ORDER BY id", (run_id,))
    files = [dict(zip(("name", "member", "dialect", "sha256"), row)) for row in cursor.fetchall()]
    return {
        "run": {"id": run_id, "algorithm": algorithm, "ended": started, "by": by},
        "outputs": outputs, "files": files, "columns": _columns(cursor, run_id, outputs["TABLE"]),
        "figures": _figures(cursor, run_id), "lists": _lists(cursor, run_id), "t": _labels(),
    }


def _figures(cursor, run_id: int):
    cursor.execute(
        "SELECT (SELECT sum((dialect->>'rows')::bigint) FROM augure.source_file WHERE run = %(run)s), "
        "(SELECT sum((dialect->>'rejects')::bigint) FROM augure.source_file WHERE run = %(run)s), "
        "(SELECT sum(row_count) FROM augure.normalisation WHERE run = %(run)s), "
        "(SELECT count(*) FROM augure.correction WHERE run = %(run)s), "
        "(SELECT count(*) FROM augure.anomaly WHERE run = %(run)s)", {"run": run_id})
    labels = (tr("rows read"), tr("rows rejected"), tr("values normalised"), tr("corrections"), tr("anomalies"))
    return [
        (label, "{:,}".format(int(value or 0)).replace(",", "\u202f"))
        for label, value in zip(labels, cursor.fetchone())
    ]


def _columns(cursor, run_id: int, table: str):
    cursor.execute(
        "SELECT column_name, rule, row_count FROM augure.normalisation WHERE run = %s ORDER BY 1, 2", (run_id,)
    )
    rules: Dict[str, list] = {}
    for name, rule, count in cursor.fetchall():
        rules.setdefault(name, []).append((rule, count))
    cursor.execute("SELECT attname, col_description(attrelid, attnum) FROM pg_attribute "
                   "WHERE attrelid = to_regclass(format('clean.%%I', %s::text)) AND attnum > 0", (table,))
    originals = dict(cursor.fetchall())
    return [{"name": name, "type": kind, "original": originals.get(name), "rules": rules.get(name, [])}
            for name, kind in table_columns(cursor, "clean", table) if not name.startswith("_")]


def _lists(cursor, run_id: int):
    found = []
    for title, heads, query in (
        (tr("Rejected rows"), (tr("File"), tr("Line"), tr("Code"), tr("Cause"), tr("Text")),
         "SELECT f.name, r.line, r.code, r.cause, left(r.original, 300) FROM augure.reject r "
         "LEFT JOIN augure.source_file f ON f.id = r.source_file WHERE r.run = %s ORDER BY r.id LIMIT %s"),
        (tr("Corrections"), (tr("Row"), tr("Column"), tr("Before"), tr("After"), tr("Rule")),
         "SELECT row_id, column_name, before, after, rule FROM augure.correction WHERE run = %s ORDER BY id LIMIT %s"),
        (tr("To look at"), (tr("Row"), tr("Column"), tr("Value"), tr("Message")),
         "SELECT row_id, column_name, value, message FROM augure.anomaly WHERE run = %s ORDER BY id LIMIT %s"),
    ):
        cursor.execute(query, (run_id, SHOWN))
        found.append((title, heads, cursor.fetchall()))
    return found


def _labels() -> Dict[str, str]:
    return {
        "lang": tr("en"), "title": tr("Import report"), "run": tr("Run"), "files": tr("Files"), "file": tr("File"),
        "detected": tr("Detected"), "columns": tr("Columns"), "column": tr("Column"), "original": tr("In the file"),
        "type": tr("Type"), "normalised": tr("Normalised values"),
        "promise": tr("What was received stays in the schema raw, row by row with its file and line."),
    }
