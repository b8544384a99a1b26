"""The report of a correction, written from the ledger: what was corrected, and what is left to decide."""

from pathlib import PurePath
from typing import Any, Dict, List, Mapping, Optional, Sequence, Set, Tuple

from ...reporting import write_page
from ...translation import tr
from ..decisions.decisions import UNUSED
from ..personal import masked
from ..validation.lines import cells_of
from ..validation.ranking import COLUMN, EXAMPLES, LOOK, SINGLE, VALUE, Example, Ranking, rank
from ..validation.report import files_of, run_of
from ..validation.wording import Shown, Step, decisions_content, help_of, percent, thousands
from .journal import DECISION

_SHOWN = 300
"""Lines of a table; the ledger has all."""
_CORRECTED = """
WITH said AS (
    SELECT column_name, rule, before, after, count(*) AS rows, min(confidence) AS confidence, min(id) AS first,
           max(id) AS last
    FROM augure.correction WHERE run = %(run)s GROUP BY 1, 2, 3, 4
)
SELECT column_name, rule, sum(rows), min(confidence),
       (array_agg(first ORDER BY rows DESC, first))[1:%(examples)s]
       || CASE WHEN count(*) < %(examples)s THEN max(last) END
FROM said GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT %(shown)s"""


def write_correction_report(cursor, outputs: Mapping[str, Any], path: str) -> None:
    """Write the HTML report of the correction that gave ``outputs``; InvalidParameter where it cannot be written."""
    write_page(path, "correction.html.j2", **_content(cursor, outputs))


def _content(cursor, outputs: Mapping[str, Any]) -> Dict[str, Any]:
    run_id, source = outputs["RUN"], outputs["SOURCE_TABLE"]
    personal = set(outputs.get("PERSONAL") or ())
    columns = outputs.get("SOURCE_COLUMNS") or {}
    run = run_of(cursor, run_id)
    ranking = rank(cursor, run_id, outputs["TABLE"], personal, source, columns)
    unused = _unused(cursor, run_id, personal)
    return {
        "run": run, "outputs": outputs, "files": files_of(cursor, source),
        "recipe": PurePath(str(run["parameters"].get("RECIPE") or "")).name, "figures": _figures(outputs),
        "change": _change(outputs), "decisions": decisions_content(ranking),
        "steps": _steps(ranking, outputs), "corrected": _corrected(cursor, run_id, source, columns, personal),
        "normalised": _normalised(cursor, run_id), "unused": unused, "decided": _decided(outputs, len(unused)),
        "t": _labels(),
    }


def _figures(outputs: Mapping[str, Any]) -> List[Tuple[str, str]]:
    errors = outputs.get("ERROR_COUNT", outputs["ANOMALY_COUNT"])
    doubts = outputs["ANOMALY_COUNT"] - errors - int(outputs["UNUSED_DECISIONS"] or 0)
    return [(tr("rows"), thousands(outputs["ROW_COUNT"])),
            (tr("cells corrected"), thousands(outputs["CORRECTION_COUNT"])),
            (tr("cells normalised"), thousands(outputs["NORMALISATION_COUNT"])),
            (tr("errors left"), thousands(errors)), (tr("values in doubt"), thousands(doubts))]


def _change(outputs: Mapping[str, Any]) -> Optional[Dict[str, Any]]:
    """Return the errors before and after, where those before are known."""
    before, after = outputs.get("ERRORS_BEFORE"), outputs.get("ERROR_COUNT", outputs["ANOMALY_COUNT"])
    if not before:
        return None
    headline = tr("{share} of the errors are gone: {before} before, {after} after.") if after < before else \
        tr("The errors are not fewer: {before} before, {after} after.")
    most = max(before, after)
    return {"headline": headline.format(share=percent(before - after, before), before=thousands(before),
                                        after=thousands(after)),
            "bars": [("before", tr("Errors before"), before, 100 * before / most),
                     ("after", tr("Errors after"), after, 100 * after / most)]}


def _corrected(cursor, run_id: int, source: str, columns: Mapping[str, str], personal: Set[str]) -> List[Shown]:
    """Return what was corrected by field and rule, most cells first."""
    cursor.execute(_CORRECTED, {"run": run_id, "examples": EXAMPLES, "shown": _SHOWN})
    lines = cursor.fetchall()
    cursor.execute("SELECT id, row_id, column_name, coalesce(before, ''), coalesce(after, '') FROM augure.correction "
                   "WHERE id = ANY(%s)", ([number for line in lines for number in line[-1] if number],))
    cells = cursor.fetchall()
    names = cells_of(cursor, source, ((row, field) for _, row, field, _, _ in cells), columns)
    examples = {number: Example(names[row, field], masked(before, field in personal) or "",
                                masked(after, field in personal)) for number, row, field, before, after in cells}
    whole = sum(line[2] for line in lines)
    return [_shown(field, rule, int(count), confidence, whole,
                   [examples[number] for number in dict.fromkeys(ids) if number in examples])
            for field, rule, count, confidence, ids in lines]


def _shown(field: str, rule: str, count: int, confidence: float, whole: int, examples: List[Example]) -> Shown:
    badge = tr("by a person") if rule == DECISION else tr("{percent} % sure").format(percent=round(100 * confidence))
    title = tr("“{field}” by rule: {rule}").format(field=field, rule=rule) if rule != DECISION else \
        tr("“{field}” as decided").format(field=field)
    return Shown("surely", badge, title, help_of(rule), count, 100 * count / whole, percent(count, whole), examples,
                 count > len(examples))


def _normalised(cursor, run_id: int) -> Sequence[Tuple[str, str, str, int]]:
    cursor.execute("SELECT column_name, rule, row_count FROM augure.normalisation WHERE run = %s "
                   "ORDER BY row_count DESC, column_name, rule", (run_id,))
    return [(field, rule, help_of(rule), count) for field, rule, count in cursor.fetchall()]


def _unused(cursor, run_id: int, personal: Set[str]) -> Sequence[Tuple[str, str, str]]:
    """Return (field, value, why) of the decisions that found no row; what persons' cells became is not told."""
    cursor.execute("SELECT coalesce(column_name, ''), value, message FROM augure.anomaly WHERE run = %s AND code = %s "
                   "ORDER BY id LIMIT %s", (run_id, UNUSED, _SHOWN))
    return [(field, masked(value, field in personal) or "",
             tr("no row says this any more") if field in personal else masked(message, False) or "")
            for field, value, message in cursor.fetchall()]


def _decided(outputs: Mapping[str, Any], unused: int) -> str:
    if not outputs["DECISION_COUNT"] and not unused:
        return ""
    sentence = tr("{cells} cells say what people decided.").format(cells=thousands(outputs["DECISION_COUNT"]))
    if unused:
        sentence += " " + tr("{count} decisions found no cell any more: look whether they still hold.").format(
            count=thousands(outputs["UNUSED_DECISIONS"] or unused))
    return sentence


def _steps(ranking: Ranking, outputs: Mapping[str, Any]) -> List[Step]:
    """Return what to do next, as far as something is left."""
    totals = ranking.totals
    steps = []
    if totals[COLUMN].rows + totals[VALUE].rows:
        steps.append(Step("", "", tr("Open the recipe and add what is to be decided below: for a column where it "
                                     "comes from, for a value what it becomes. The remarks in it say how.")))
    if totals[SINGLE].rows + totals[LOOK].rows + totals[VALUE].rows:
        steps.append(Step(tr("Export a worklist"), "augure:exportworklist",
                          tr("TABLE is “{table}”. What is left becomes a list to look at, or to telephone about. Fill "
                             "in the answers, and run augure:applydecisions.").format(table=outputs["TABLE"])))
    if ranking.rows:
        steps.append(Step(tr("Correct a table"), "augure:correcttable",
                          tr("Run it again with TABLE “{table}” and the same RECIPE: what was decided is applied, now "
                             "and to every later delivery.").format(table=outputs["SOURCE_TABLE"])))
    return steps


def _labels() -> Dict[str, str]:
    return {
        "lang": tr("en"), "title": tr("Correction report"), "run": tr("Run"), "valid": tr("VALID"),
        "not_valid": tr("NOT VALID"), "against": tr("Standard"), "source": tr("Corrected from"),
        "recipe": tr("Recipe"), "left": tr("What is left"), "top": tr("What to decide first"),
        "nothing_left": tr("Every cell is as the standard wants it, and no rule doubts any."),
        "corrected": tr("What was corrected"), "by_rule": tr("Field and rule"), "rule": tr("Rule"),
        "not_corrected": tr("No cell was changed."),
        "journal": tr("Every correction is a row of augure.correction; augure:undorun takes all of them back."),
        "normalised": tr("What was only written otherwise"),
        "normalised_note": tr("The meaning is the same: spaces, decimal marks, forms of dates."),
        "decisions": tr("Decisions of people"), "value": tr("Value"), "why": tr("Why it was not applied"),
        "columns": tr("Columns"), "texts": tr("Left as text, since cells are not of the type that the standard wants"),
        "unchecked": tr("Not checked"), "all": tr("What is left is in the view augure.current_anomaly."),
        "personal": tr("What seems to be data of persons is shown by its form: A and a for letters, 9 for digits."),
    }
