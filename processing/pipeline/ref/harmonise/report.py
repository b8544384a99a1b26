"""The report of a harmonisation, written from the ledger and the dataset that was written.

It is the same for a run and for its repetition. Totals before and after, what became of the territories, what was put
together, what was divided and by which weight, what could not be placed.
"""

import re
from collections import defaultdict
from decimal import Decimal
from typing import Any, Dict, List, Mapping, Sequence, Tuple

from psycopg2 import sql

from ... import words
from ...reporting import write_page
from ...translation import mark, tr
from ...warehouse.datasets import table_columns
from .table import names_of
from .upward import COMMUNE

#: Lines of a table of the page, and codes of a line; the datasets and augure.anomaly have all.
_SHOWN, _LISTED = 200, 12
_PART = re.compile(r"(\S+) \(([0-9.]+)\)")

_BECAME = {
    "unchanged": mark("unchanged"), "recoded": mark("another code, otherwise unchanged"),
    "summed": mark("added up from several"), "divided": mark("a part of one, by weight"),
    "summed and divided": mark("added up from several, one of them divided by weight"),
    "incomplete": mark("not complete: a part of the territory has no row"),
}
_KINDS = {
    "count": mark("added up; divided by weight"), "rate": mark("computed anew from its counts"),
    "mean": mark("averaged by its weight"), "median": mark("kept where nothing changed, else empty"),
    "other": mark("not declared: kept where nothing changed, or all say the same; else empty"),
}
_REASONS = {"incomplete": mark("a part of the territory has no number"), "median": mark("a median"),
            "undeclared": mark("not declared")}


def write_harmonisation_report(cursor, outputs: Mapping[str, Any], path: str) -> None:
    """Write the HTML report of the harmonisation that gave ``outputs``; InvalidParameter where it cannot be written."""
    summary = outputs["SUMMARY"]
    cursor.execute("SELECT to_char(started_at, 'YYYY-MM-DD HH24:MI'), started_by FROM augure.run WHERE id = %s",
                   (outputs["RUN"],))
    started, by = cursor.fetchone()
    lost = _anomalies(cursor, outputs["RUN"], "unplaced")
    content = _of_polygons(summary) if "layer" in summary else _of_communes(cursor, outputs["TABLE"], summary)
    content["figures"] = [(tr("rows written"), words.count(outputs["ROW_COUNT"])), *content["figures"],
                          (tr("could not be placed"), words.count(outputs["LOST_COUNT"]))]
    write_page(path, "harmonisation.html.j2", t=_labels(), outputs=outputs, summary=summary,
               run={"id": outputs["RUN"], "started": started, "by": by}, totals=_totals(summary), verdict=_verdict(
                   summary), columns=_columns(cursor, outputs["TABLE"], summary), lost=lost,
               strays=_anomalies(cursor, outputs["RUN"], "other_year"), shown=_SHOWN, count=words.count, **content)


def _of_communes(cursor, table: str, summary: Mapping[str, Any]) -> Dict[str, Any]:
    """Return what a harmonisation by movements has to tell, from the territories that were written."""
    level = summary["level"]
    way = tr("from the communes of {before} to those of {after}").format(before=summary["from"], after=summary["to"])
    if level != COMMUNE:
        way = tr("from the communes of {before}, added up by {level} (communes of {after})").format(
            before=summary["from"], level=level, after=summary["to"])
    cursor.execute(sql.SQL("SELECT DISTINCT {}, harmonisation, source_codes FROM {} ORDER BY 1").format(
        sql.Identifier(summary["key"]), sql.Identifier("clean", table)))
    territories: List[Tuple[str, str, str]] = cursor.fetchall()
    became = {state: sum(1 for _, s, _ in territories if s == state) for state in _BECAME}
    merged = [(code, sources.split(", ")) for code, state, sources in territories
              if level == COMMUNE and state.startswith("summed")]
    parts: Dict[str, Dict[str, Decimal]] = defaultdict(dict)
    for code, _, sources in territories:
        for source, share in _PART.findall(sources or ""):
            parts[source][code] = Decimal(share)
    split = [(source, sorted(shares.items(), key=lambda item: -item[1])) for source, shares in sorted(parts.items())]
    most = max(became.values(), default=0) or 1
    name = _Names(cursor, level, [
        *(code for code, _ in merged[:_SHOWN]), *(code for source, shares in split[:_SHOWN] for code in (
            source, *(code for code, _ in shares))), *summary["absent"]], [
        *(code for _, sources in merged[:_SHOWN] for code in sources), *(source for source, _ in split[:_SHOWN]),
        *(code for _, codes in summary["absent"].values() for code in codes)])
    return {
        "way": way, "weights": summary["weights"], "estimate": _divided(summary),
        "figures": [(tr(_BECAME[state]).partition(":")[0], words.count(became[state]))
                    for state in ("unchanged", "summed", "divided", "incomplete") if became[state]],
        "became": [(tr(_BECAME[state]), words.count(count), 100 * count / most, state)
                   for state, count in became.items() if count],
        "merged": [(name(code), _listed([name.source(_PART.sub(r"\1", s)) for s in sources]))
                   for code, sources in merged[:_SHOWN]], "merged_count": len(merged),
        "split": [(name.source(source), [(name(code), words.number(100 * float(share), 2)) for code, share in shares])
                  for source, shares in split[:_SHOWN]], "split_count": len(split),
        "absent": [(name(code), words.count(count), _listed([name.source(one) for one in codes], count))
                   for code, (count, codes) in summary["absent"].items()],
        "absent_count": summary["absent_count"]}


def _of_polygons(summary: Mapping[str, Any]) -> Dict[str, Any]:
    """Return what an interpolation between polygons has to tell."""
    first = summary["totals"][0][0]
    share = words.number(100 * float(summary["divided_share"]))
    if summary["weights"]:
        estimate = tr("{percent} % of {column} lay in polygons that had to be divided by weight: this much is an "
                      "estimate. By area alone, {misplaced} % would have gone to another polygon.").format(
                          percent=share, column=first, misplaced=words.number(100 * (summary["error"] or 0)))
    else:
        estimate = tr("{percent} % of {column} lay in polygons that had to be divided by area, as if it lay evenly in "
                      "each: this much is an estimate. Give WEIGHT (addresses, buildings, a finer count) where it does "
                      "not.").format(percent=share, column=first)
    return {
        "way": tr("from polygons to those of {layer}").format(layer=summary["layer"]),
        "weights": summary["weights"] or [tr("area")], "estimate": estimate,
        "figures": [(tr("polygons kept whole"), words.count(summary["whole"])),
                    (tr("polygons divided"), words.count(summary["parted"]))],
        "became": [], "merged": [], "merged_count": 0, "split": [], "split_count": 0, "absent": [], "absent_count": 0}


class _Names:
    """Names of the territories and of the communes they come from, with their codes."""

    def __init__(self, cursor, level: str, codes: Sequence[str], sources: Sequence[str]):
        self._sources = names_of(cursor, list(set(sources)))
        self._names = names_of(cursor, list(set(codes))) if level == COMMUNE else {}

    def __call__(self, code: str) -> str:
        return self._names.get(code, code)

    def source(self, code: str) -> str:
        return self._sources.get(code, code)


def _listed(names: Sequence[str], count: int = 0) -> str:
    more = max(count, len(names)) - len(names[:_LISTED])
    text = ", ".join(names[:_LISTED])
    return tr("{list} and {count} others").format(list=text, count=words.count(more)) if more else text


def _totals(summary: Mapping[str, Any]) -> List[List[str]]:
    return [[column, *map(_number, numbers)] for column, *numbers in summary["totals"]]


def _number(text: str) -> str:
    """Return an exact number with its thousands apart; decimals to the second."""
    value = Decimal(text)
    if value == value.to_integral_value():
        return words.count(int(value))
    return words.count(int(value)) + words.number(abs(float(value)) % 1, 2)[1:]


def _verdict(summary: Mapping[str, Any]) -> str:
    aside, lost = (any(Decimal(total[place]) for total in summary["totals"]) for place in (3, 4))
    if not aside and not lost:
        return tr("Nothing was lost: the total of every count is what it was.")
    return tr("Nothing was lost silently: the total of every count is what it was, with what lies in territories that "
              "are not complete and what could not be placed.")


def _divided(summary: Mapping[str, Any]) -> str:
    column, before = summary["totals"][0][:2]
    if not summary["weights"]:
        return tr("No commune had to be divided: the movements alone say where everything goes.")
    share = 100 * float(Decimal(summary["divided"]) / (Decimal(before) or 1))
    return tr("{percent} % of {column} lay in communes that had to be divided by weight: this much is an estimate. All "
              "else was kept or added up, and is exact.").format(percent=words.number(share, 2), column=column)


def _columns(cursor, table: str, summary: Mapping[str, Any]) -> List[Tuple[str, str, str]]:
    """Return what was done with each column of numbers, and why some of its cells are empty."""
    empty: Dict[str, List[str]] = defaultdict(list)
    if "_missing" in [name for name, _ in table_columns(cursor, "clean", table)]:
        cursor.execute(sql.SQL("SELECT m.key, m.value, count(*) FROM {}, jsonb_each_text(_missing) m GROUP BY 1, 2 "
                               "ORDER BY 1, 3 DESC, 2").format(sql.Identifier("clean", table)))
        for name, reason, count in cursor.fetchall():
            said = tr(_REASONS[reason]) if reason in _REASONS else tr("“{text}”").format(text=reason)
            empty[name].append(tr("{count} ({reason})").format(count=words.count(count), reason=said))
    return [(original, tr(_KINDS[kind]), ", ".join(empty[name])) for name, original, kind in summary["kinds"]]


def _anomalies(cursor, run: int, code: str) -> Dict[str, Any]:
    cursor.execute("SELECT dataset, value, row_id, message, count(*) OVER () FROM augure.anomaly WHERE run = %s "
                   "AND code = %s ORDER BY id LIMIT %s", (run, code, _SHOWN))
    rows = cursor.fetchall()
    return {"rows": [row[:4] for row in rows], "count": rows[0][4] if rows else 0}


def _labels() -> Dict[str, Any]:
    return {
        "lang": tr("en"), "title": tr("Harmonised territories"), "run": tr("Run"), "source": tr("From"),
        "totals": tr("Totals before and after"), "column": tr("Column"), "before": tr("Before"), "after": tr("After"),
        "aside": tr("In territories not complete"), "lost": tr("Not placed"),
        "columns": tr("What became of each column"),
        "kind": tr("What was done"), "empty": tr("Cells left empty"), "became": tr("What became of the territories"),
        "unplaced": tr("What could not be placed"), "everything_placed": tr("Every row was placed."),
        "dataset": tr("Dataset"), "value": tr("Value"), "row": tr("Row"), "why": tr("Why"),
        "strays": tr("Placed as they stood at another time"), "split": tr("Divided"), "divided_by": tr("Divided by"),
        "into": tr("Into (share of the weight)"), "merged": tr("Put together"), "of": tr("Of"),
        "absent": tr("Not complete"), "missing": tr("Communes without a row"), "territory": tr("Territory"),
        "more": tr("… and more: the dataset, and augure.anomaly, have all of them."),
    }
