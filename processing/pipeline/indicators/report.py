"""The report of indicators, written from the warehouse: what was computed, what is withheld, what is absent."""

from typing import Any, Dict, List

from .. import words
from ..reporting import write_page
from ..translation import tr
from .definitions import THEMES, theme_name, word_columns


def write_indicators_report(cursor, run_id: int, level: str, path: str) -> None:
    """Write the HTML report of the run that computed indicators; InvalidParameter where it cannot be written."""
    cursor.execute("SELECT to_char(started_at, 'YYYY-MM-DD HH24:MI'), started_by, parameters FROM augure.run "
                   "WHERE id = %s", (run_id,))
    started, by, parameters = cursor.fetchone()
    title, unit = word_columns()
    cursor.execute(
        f"SELECT d.theme, d.code, d.{title}, d.{unit}, s.period, s.formula, s.title, s.publisher, s.source_vintage, "
        "s.dataset, s.source_cog, s.cog, s.value_count, s.withheld_count, s.absent_count, s.estimated_count "
        "FROM indicator.series s JOIN indicator.definition d ON d.code = s.indicator "
        "WHERE s.run = %s AND s.level = %s ORDER BY d.code, s.period", (run_id, level))
    themes: Dict[str, List[Dict[str, Any]]] = {}
    totals = dict.fromkeys(("published", "withheld", "absent", "estimated"), 0)
    for theme, *rest in cursor.fetchall():
        line = _line(*rest)
        themes.setdefault(theme or "", []).append(line)
        for status in totals:
            totals[status] += line[status]
    order = list(THEMES)
    write_page(
        path, "indicators.html.j2", t=_labels(), run={"id": run_id, "started": started, "by": by}, level=level,
        perimeter=words.perimeter_name(parameters["PERIMETER"]) if parameters.get("PERIMETER") else "",
        figures=[(tr("values published"), words.count(totals["published"])),
                    (tr("withheld (statistical secret)"), words.count(totals["withheld"])),
                    (tr("absent"), words.count(totals["absent"])),
                    (tr("estimated"), words.count(totals["estimated"]))],
        themes=[(theme_name(theme), themes[theme]) for theme in sorted(
            themes, key=lambda name: (order.index(name) if name in order else len(order), name))],
        few=_few(themes), count=words.count)


def _line(code, label, unit, period, formula, title, publisher, vintage, dataset, source_cog, cog, values, withheld,
          absent, estimated) -> Dict[str, Any]:
    published = values - withheld - absent - estimated
    return {
        "code": code, "label": label, "unit": unit, "period": period, "formula": formula, "dataset": f"clean.{dataset}",
        "source": ", ".join(filter(None, (publisher, title, vintage))), "values": values,
        "cog": f"{source_cog} → {cog}" if source_cog and cog and source_cog != cog else source_cog or cog or "",
        "published": published, "withheld": withheld, "absent": absent, "estimated": estimated,
        "shares": [(status, 100 * count / values) for status, count in (
            ("published", published), ("estimated", estimated), ("withheld", withheld), ("absent", absent)) if values],
        "coverage": words.number(100 * published / values) if values else "0"}


def _few(themes) -> List[str]:
    """Return sentences about the indicators that are published for less than half of the territories."""
    sentences = []
    for lines in themes.values():
        for line in lines:
            if line["values"] and line["published"] * 2 < line["values"]:
                sentences.append(tr(
                    "{label}, {period}: {share} % of the territories have no published value ({withheld} withheld, "
                    "{absent} "
                    "absent). They are hatched on the map, left out of models and correlations, and never counted as "
                    "zero.").format(
                        label=line["label"], period=line["period"],
                        share=words.number(100 - 100 * line["published"] / line["values"]),
                        withheld=words.count(line["withheld"]), absent=words.count(line["absent"])))
    return sentences


def _labels() -> Dict[str, Any]:
    return {
        "lang": tr("en"), "title": tr("Indicators"), "run": tr("Run"), "indicator": tr("Indicator"),
        "period": tr("Period"), "source": tr("Source"), "cog": tr("COG"), "published": tr("Published"),
        "withheld": tr("Withheld"), "absent": tr("Absent"), "estimated": tr("Estimated"), "coverage": tr("Coverage"),
        "look": tr("To know before using them"), "formula": tr("Formula"), "of": tr("Territories"),
        "by": {"commune": tr("by commune"), "departement": tr("by département")},
    }
