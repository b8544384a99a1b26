"""The report of an import, written from the ledger: the same for a run and for its repetition."""

from typing import Any, Dict, List, Tuple

from .. import words
from ..reporting import write_page
from ..translation import mark, tr
from ..warehouse.datasets import table_columns
from .layers.layerwords import layer_in_words
from .reading.dialect import in_words

SHOWN = 200
"""Rows of each list that are shown; the ledger has them all."""

#: What each lossless rule did, by its name in ``augure.normalisation``.
RULE_NAMES = {
    "trim": mark("spaces around taken off"), "unicode_nfc": mark("accents in one form (Unicode NFC)"),
    "missing_word": mark("word for a missing value"), "lost_zeros": mark("lost zeros given back"),
    "decimal_comma": mark("decimal comma"), "thousands_mark": mark("marks of thousands taken out"),
    "negative_form": mark("negative numbers in one form"), "percent_sign": mark("percent sign taken off"),
    "date_form": mark("date in one form"), "two_digit_year": mark("year of two digits"),
    "month_date": mark("month as its first day"), "spreadsheet_date": mark("number of a day, as spreadsheets count"),
    "boolean_word": mark("yes or no"),
}


def write_import_report(cursor, run_id: int, path: str) -> None:
    """Write the HTML report of an import run to ``path``; :class:`InvalidParameter` where it cannot be written."""
    write_page(path, "import.html.j2", **_content(cursor, run_id))


def rule_name(rule: str) -> str:
    """Return what a lossless rule did in the user's language; ``unit €`` is the sign € taken off."""
    if rule.startswith("unit "):
        return tr("sign {unit} taken off").format(unit=rule[5:])
    return tr(RULE_NAMES[rule]) if rule in RULE_NAMES else rule


def _content(cursor, run_id: int) -> Dict[str, Any]:
    cursor.execute("SELECT algorithm, outputs, to_char(started_at, 'YYYY-MM-DD HH24:MI'), started_by FROM augure.run "
                   "WHERE id = %s", (run_id,))
    algorithm, outputs, started, by = cursor.fetchone()
    cursor.execute("SELECT output FROM augure.lineage WHERE run = %s AND output LIKE 'clean.%%'", (run_id,))
    written = cursor.fetchone()
    outputs = outputs or {}
    outputs.setdefault("SCHEMA", "clean")
    outputs.setdefault("TABLE", written[0].split(".", 1)[1] if written else "")
    return {
        "run": {"id": run_id, "algorithm": algorithm, "ended": started, "by": by},
        "outputs": outputs, "files": _files(cursor, run_id), "columns": _columns(cursor, run_id, outputs["TABLE"]),
        "figures": _figures(cursor, run_id), "lists": _lists(cursor, run_id), "t": _labels(),
    }


def _files(cursor, run_id: int) -> List[Dict[str, Any]]:
    cursor.execute("SELECT name, member, dialect, sha256 FROM augure.source_file WHERE run = %s ORDER BY id", (run_id,))
    return [{"name": name, "member": member, "sha256": sha256, "notes": (told or {}).get("notes", []),
             "detected": in_words(told or {}) + layer_in_words(told or {})}
            for name, member, told, sha256 in cursor.fetchall()]


def _figures(cursor, run_id: int) -> List[Tuple[str, str]]:
    cursor.execute(
        "SELECT (SELECT sum((dialect->>'rows')::bigint) FROM augure.source_file WHERE run = %(run)s), "
        "(SELECT sum((dialect->>'rejects')::bigint) FROM augure.source_file WHERE run = %(run)s), "
        "(SELECT sum(row_count) FROM augure.normalisation WHERE run = %(run)s), "
        "(SELECT count(*) FROM augure.correction WHERE run = %(run)s), "
        "(SELECT count(*) FROM augure.anomaly WHERE run = %(run)s)", {"run": run_id})
    labels = (tr("rows read"), tr("rows rejected"), tr("values normalised"), tr("corrections"), tr("anomalies"))
    return [(label, words.count(int(value or 0))) for label, value in zip(labels, cursor.fetchone())]


def _columns(cursor, run_id: int, table: str) -> List[Dict[str, Any]]:
    cursor.execute(
        "SELECT column_name, rule, row_count FROM augure.normalisation WHERE run = %s ORDER BY 1, 2", (run_id,)
    )
    rules: Dict[str, list] = {}
    for name, rule, count in cursor.fetchall():
        rules.setdefault(name, []).append((rule_name(rule), words.count(count)))
    cursor.execute("SELECT attname, col_description(attrelid, attnum) FROM pg_attribute "
                   "WHERE attrelid = to_regclass(format('clean.%%I', %s::text)) AND attnum > 0", (table,))
    originals = dict(cursor.fetchall())
    return [{"name": name, "type": kind, "original": originals.get(name), "rules": rules.get(name, [])}
            for name, kind in table_columns(cursor, "clean", table) if not name.startswith("_")]


def _lists(cursor, run_id: int) -> List[Dict[str, Any]]:
    """Return what was rejected, corrected and is to be looked at: first how many by cause, then the first rows."""
    found = []
    for table, title, heads, kinds, rows in (
        ("reject", tr("Rejected rows"), (tr("File"), tr("Line"), tr("Cause"), tr("Text")),
         "SELECT code, min(cause), count(*) FROM augure.reject WHERE run = %s GROUP BY 1 ORDER BY 3 DESC",
         "SELECT f.name, r.line, r.cause, left(r.original, 300) FROM augure.reject r "
         "LEFT JOIN augure.source_file f ON f.id = r.source_file WHERE r.run = %s ORDER BY r.id LIMIT %s"),
        ("correction", tr("Corrections"), (tr("Row"), tr("Column"), tr("Before"), tr("After"), tr("Rule")),
         "SELECT rule, rule, count(*) FROM augure.correction WHERE run = %s GROUP BY 1 ORDER BY 3 DESC",
         "SELECT coalesce(row_key, row_id::text), column_name, before, after, rule FROM augure.correction "
         "WHERE run = %s ORDER BY id LIMIT %s"),
        ("anomaly", tr("To look at"), (tr("Row"), tr("Column"), tr("Value"), tr("Message"), tr("Proposal")),
         "SELECT code, min(message), count(*) FROM augure.anomaly WHERE run = %s GROUP BY 1 ORDER BY 3 DESC",
         "SELECT coalesce(row_key, row_id::text), column_name, left(value, 300), message, proposal FROM augure.anomaly "
         "WHERE run = %s ORDER BY id LIMIT %s"),
    ):
        cursor.execute(kinds, (run_id,))
        causes = [(example, code, count) for code, example, count in cursor.fetchall()]
        cursor.execute(rows, (run_id, SHOWN))
        total = sum(count for _, _, count in causes)
        found.append({
            "title": title, "heads": heads, "lines": cursor.fetchall(), "total": words.count(total),
            "causes": [(example, code, words.count(count))
                       for example, code, count in (causes if len(causes) > 1 else ())],
            "more": tr("The first {shown} of {total}; the others are in the table augure.{table}.").format(
                shown=SHOWN, total=words.count(total), table=table) if total > SHOWN else "",
        })
    return found


def _labels() -> Dict[str, str]:
    return {
        "lang": tr("en"), "title": tr("Import report"), "run": tr("Run"), "files": tr("Files"), "file": tr("File"),
        "detected": tr("Detected"), "columns": tr("Columns"), "column": tr("Column"), "original": tr("In the file"),
        "type": tr("Type"), "normalised": tr("Normalised values"), "notes": tr("Notes below the table"),
        "line": tr("line"), "example": tr("For example"), "code": tr("Code"), "count": tr("Rows"),
        "promise": tr("What was received stays in the schema raw, row by row with its file and line."),
    }
