"""The report of a validation, written from the ledger: the same for a run and for its repetition."""

from typing import Any, Dict, List, Mapping, Sequence, Tuple

from ...reporting import write_page
from ...translation import tr
from .ranking import COLUMN, LOOK, SINGLE, SURELY, VALUE, Ranking, rank
from .wording import Step, decisions_content, percent, thousands


def write_validation_report(cursor, outputs: Mapping[str, Any], path: str) -> None:
    """Write the HTML report of the validation that gave ``outputs``; InvalidParameter where it cannot be written."""
    write_page(path, "validation.html.j2", **_content(cursor, outputs))


def _content(cursor, outputs: Mapping[str, Any]) -> Dict[str, Any]:
    run_id, table = outputs["RUN"], outputs["TABLE"]
    ranking = rank(cursor, run_id, table, outputs.get("PERSONAL") or ())
    wrong, rows = _wrong_rows(cursor, run_id), outputs["ROW_COUNT"]
    return {
        "run": run_of(cursor, run_id), "outputs": outputs, "files": files_of(cursor, table),
        "decisions": decisions_content(ranking), "steps": _steps(ranking, table),
        "columns": _by_column(cursor, run_id),
        "figures": [(tr("rows validated"), thousands(rows)),
                    (tr("rows with an error ({share})").format(share=percent(wrong, rows)), thousands(wrong)),
                    (tr("errors"), thousands(outputs["ERROR_COUNT"]))],
        "t": _labels(),
    }


def run_of(cursor, run_id: int) -> Dict[str, Any]:
    """Return a run's number, when it began, who started it, its parameters."""
    cursor.execute("SELECT to_char(started_at, 'YYYY-MM-DD HH24:MI'), started_by, parameters FROM augure.run "
                   "WHERE id = %s", (run_id,))
    started, by, parameters = cursor.fetchone()
    return {"id": run_id, "started": started, "by": by, "parameters": parameters or {}}


def files_of(cursor, table: str) -> List[str]:
    """Return the names of the files that the last delivery of a dataset came in."""
    cursor.execute(
        "SELECT DISTINCT f.name FROM augure.dataset d JOIN augure.lineage l ON l.output = 'raw.' || d.raw_table "
        "JOIN augure.source_file f ON 'file:' || f.id = l.input WHERE d.schema_name = 'clean' AND d.table_name = %s "
        "ORDER BY 1", (table,))
    return [row[0] for row in cursor.fetchall()]


def _steps(ranking: Ranking, table: str) -> List[Step]:
    """Return what to do next, as far as there is something to do."""
    totals = ranking.totals
    written = totals[COLUMN].rows + totals[VALUE].rows
    steps = []
    if totals[SURELY].rows + totals[LOOK].rows + written:
        steps.append(Step(tr("Propose a recipe"), "augure:proposerecipe",
                          tr("TABLE is “{table}”, STANDARD the same as here. It writes a recipe: a text file that says "
                             "which column is which field, and which rules repair what.").format(table=table)))
        if written:
            steps.append(Step("", "", tr("Open the recipe and add what is to be decided below: for a column where it "
                                         "comes from, for a value what it becomes. The remarks in it say how.")))
        steps.append(Step(tr("Correct a table"), "augure:correcttable",
                          tr("RECIPE is that file. A corrected dataset is written beside this one, every change is "
                             "kept in a journal, and what no rule is sure of stays as it is.")))
    if totals[SINGLE].rows + totals[LOOK].rows:
        steps.append(Step(tr("Export a worklist"), "augure:exportworklist",
                          tr("What is left becomes a list to look at, or to telephone about. Fill in the answers: "
                             "augure:applydecisions reads them, and the next correction uses them.")))
    return steps


def _by_column(cursor, run_id: int) -> Sequence[Tuple[str, int, int]]:
    """Return (column, errors, rows with an error), most errors first."""
    cursor.execute("SELECT coalesce(column_name, ''), count(*), count(DISTINCT row_id) FROM augure.anomaly "
                   "WHERE run = %s GROUP BY 1 ORDER BY 2 DESC, 1", (run_id,))
    return cursor.fetchall()


def _wrong_rows(cursor, run_id: int) -> int:
    cursor.execute("SELECT count(DISTINCT row_id) FROM augure.anomaly WHERE run = %s", (run_id,))
    return cursor.fetchone()[0]


def _labels() -> Dict[str, str]:
    return {
        "lang": tr("en"), "title": tr("Validation report"), "run": tr("Run"), "valid": tr("VALID"),
        "not_valid": tr("NOT VALID"), "against": tr("Standard"), "state": tr("Validated"),
        "clean": tr("the dataset as it is now, typed and corrected"),
        "raw": tr("the cells of the last delivery, as received"), "files": tr("Files"),
        "top": tr("What to decide first"), "columns": tr("Columns"),
        "missing": tr("The table lacks these columns of the standard"),
        "extra": tr("The standard does not know these columns of the table"), "unchecked": tr("Not checked"),
        "column": tr("Column"), "errors": tr("Errors"), "rows": tr("Rows"), "by_column": tr("By column"),
        "all": tr("Every error is a row of the view augure.current_anomaly."),
        "personal": tr("What seems to be data of persons is shown by its form: A and a for letters, 9 for digits."),
        "no_error": tr("Every cell is as the standard wants it."),
    }
