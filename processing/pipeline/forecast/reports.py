"""The report of a forecast, for readers who are no statisticians; written from the warehouse."""

from datetime import date
from typing import Any, Dict, List, Mapping, Sequence

from ..errors import DatasetMissing
from ..model import figures
from ..model.conformal import SERIES
from ..model.html import Block, Drawing, Figures, Heading, Table, Text, write_report
from ..model.panel import BLOCS
from ..model.store import load_model
from ..translation import tr
from ..words import (
    KIND_NAMES,
    ballot_name,
    bloc_name,
    count,
    date_words,
    number,
    perimeter_name,
)
from .levelreport import level_blocks

LIKELY = 0.9


def write_forecast_report(connection, forecast: str, path: str) -> None:
    """Write the HTML report of a forecast."""
    with connection.cursor() as cursor:
        content = _read(cursor, forecast)
    stored = load_model(connection, content["model"])
    panel = stored.model.panel
    content["past"] = [_past(panel, row) for row in range(len(panel.ballots))]
    content["ballots"] = [ballot.id for ballot in panel.ballots]
    title = tr("Forecast: {election}").format(election=tr(KIND_NAMES[stored.model.kind]))
    subtitle = tr("Forecast {name} – {perimeter} – run {run} of {day}").format(
        name=forecast, perimeter=perimeter_name(content["perimeter"]), run=content["run"],
        day=date_words(content["at"].date()))
    write_report(path, title, subtitle, _blocks(content))


def _read(cursor, forecast: str) -> Dict[str, Any]:
    cursor.execute("SELECT name, run, model, from_date, scenario, draws, seed, perimeter, created_at, "
                   "coalesce(parameters->'polls', '{}') FROM forecast.forecast WHERE name = %s", (forecast,))
    row = cursor.fetchone()
    if row is None:
        raise DatasetMissing(tr("There is no forecast “{name}”.").format(name=forecast))
    keys = ("name", "run", "model", "from_date", "scenario", "draws", "seed", "perimeter", "at", "polls")
    content: Dict[str, Any] = dict(zip(keys, row))
    cursor.execute("SELECT target_date, bloc, share, q10, q50, q90, lead_probability FROM forecast.level "
                   "WHERE forecast = %s AND perimeter = %s ORDER BY target_date", (forecast, content["perimeter"]))
    content["levels"] = {}
    for day, bloc, *numbers in cursor.fetchall():
        content["levels"].setdefault(day, {})[bloc] = dict(zip(("share", "q10", "q50", "q90", "lead"), numbers))
    cursor.execute("SELECT horizon, scenario, weight, source, bloc, share, q10, q90 FROM forecast.scenario_level "
                   "WHERE forecast = %s AND horizon = (SELECT min(horizon) FROM forecast.level WHERE forecast = %s) "
                   "ORDER BY weight DESC, scenario", (forecast, forecast))
    content["scenarios"] = {}
    for _, name, weight, source, bloc, share, low, high in cursor.fetchall():
        content["scenarios"].setdefault((name, weight, source), {})[bloc] = (share, low, high)
    cursor.execute(_LEADERS, {"forecast": forecast, "blocs": list(BLOCS), "likely": LIKELY})
    content["leaders"] = {bloc: (leads, likely) for bloc, leads, likely in cursor.fetchall()}
    cursor.execute(_COMMUNES, {"forecast": forecast})
    content["communes"], content["publishable"], content["half_width"] = cursor.fetchone()
    return content


_LEADERS = """
SELECT bloc, count(*), count(*) FILTER (WHERE lead_probability >= %(likely)s) FROM (
    SELECT DISTINCT ON (territory) territory, bloc, lead_probability FROM forecast.prediction
    WHERE forecast = %(forecast)s AND bloc = ANY(%(blocs)s) AND publishable
      AND horizon = (SELECT min(horizon) FROM forecast.level WHERE forecast = %(forecast)s)
    ORDER BY territory, share DESC, bloc) first GROUP BY bloc
"""

_COMMUNES = """
SELECT count(*), count(*) FILTER (WHERE publishable),
       percentile_cont(.5) WITHIN GROUP (ORDER BY (q90 - q10) / 2) FILTER (WHERE publishable)
FROM forecast.prediction
WHERE forecast = %(forecast)s AND bloc = 'left'
  AND horizon = (SELECT min(horizon) FROM forecast.level WHERE forecast = %(forecast)s)
"""


def _past(panel, row: int) -> Dict[str, Any]:
    shares, _ = panel.level(row)
    return {"date": panel.ballots[row].date, "shares": dict(zip(BLOCS, 100.0 * shares))}


def _blocks(content: Mapping[str, Any]) -> List[Block]:
    days = sorted(content["levels"])
    first = content["levels"][days[0]]
    forecasts = [{"date": day, "shares": _values(level, "share"), "low": _values(level, "q10"),
                  "high": _values(level, "q90")} for day, level in sorted(content["levels"].items())]
    return [
        Figures([(f"{number(first[bloc]['share'], 0)} %", tr("{bloc}: 8 times in 10 between {low} and {high} %").format(
            bloc=bloc_name(bloc), low=number(first[bloc]["q10"], 0), high=number(first[bloc]["q90"], 0)))
            for bloc in BLOCS]),
        Text(tr("An election of this kind, as if it were held on {days}. Known until {start}.").format(
            days=", ".join(map(date_words, days)), start=date_words(content["from_date"]))),
        Text(_scenario_words(content["scenario"])),
        Heading(tr("The whole perimeter")),
        Text(tr("How the whole perimeter will vote is hard to know, and most of the uncertainty comes from there. "
                "Without polls, one year ahead is hardly easier than three: the intervals are nearly the same.")),
        *([] if content["polls"] else [Text(tr(
            "Past ballots do not tell centre and right apart: together they are known, and their shares are those of "
            "the last election of the same kind. If you know better, give a scenario."))]),
        _level_table(days, content["levels"]),
        Drawing(figures.level_history(content["past"], forecasts, BLOCS),
                tr("Share of each bloc in past ballots of all kinds, then the forecast with its 80 % interval "
                   "(shaded).")),
        *level_blocks(content),
        Heading(tr("Commune by commune")),
        Text(tr("How communes differ from each other is much better known than the level. In the median commune, the "
                "left's 80 % interval is ± {half} points, level included. {publishable} of {communes} communes have a "
                "forecast that may be published; the others have too few electors (fewer than 50), or no past.").format(
            half=number(content["half_width"] or 0.0), publishable=count(content["publishable"]),
            communes=count(content["communes"]))),
        Table([tr("Bloc"), tr("communes where it comes first"), tr("of which 9 times in 10 or more")],
              [[bloc_name(bloc), *map(count, content["leaders"].get(bloc, (0, 0)))] for bloc in BLOCS]),
        Heading(tr("To find it again")),
        Table([tr("What"), tr("Value")], [
            (tr("Forecast"), content["name"]), (tr("Model"), content["model"]),
            (tr("Learned from"), ", ".join(map(ballot_name, content["ballots"]))),
            (tr("Draws"), str(content["draws"])), (tr("Seed"), str(content["seed"]))]),
    ]


def _values(level: Mapping[str, Mapping[str, float]], key: str) -> Dict[str, float]:
    return {bloc: level[bloc][key] for bloc in BLOCS}


def _scenario_words(scenario: Mapping[str, Any]) -> str:
    if "scenarios" in scenario:
        return tr("The level comes from several scenarios ({names}), each drawn from by its weight.").format(
            names=", ".join(scenario["scenarios"]))
    if "polls" in scenario:
        return tr("The level comes from polls of the whole country, mixed with the last election of the kind: the "
                  "further the vote, the less polls count.")
    if not scenario.get("shares") and scenario.get("turnout") is None:
        return tr("The level comes from past ballots: their mean, the recent ones and those of the same kind counting "
                  "more. No poll was used.")
    given = [f"{bloc_name(bloc)} {number(share)} %" for bloc, share in (scenario.get("shares") or {}).items()]
    if scenario.get("turnout") is not None:
        given.append(tr("turnout {turnout} %").format(turnout=number(scenario["turnout"])))
    words = tr("The level comes from your scenario: {given}. What it leaves out comes from past ballots.").format(
        given=", ".join(given))
    if scenario.get("certain"):
        return words + " " + tr("You took it as certain: the intervals show the local uncertainty alone.")
    return words


def _level_table(days: Sequence[date], levels: Mapping[date, Mapping[str, Mapping[str, float]]]) -> Table:
    heads = [tr("Bloc"), *(head for day in days for head in (
        date_words(day), tr("80 % interval"), tr("comes first")))]
    rows = []
    for bloc in SERIES:
        cells = [bloc_name(bloc)]
        for day in days:
            level = levels[day][bloc]
            leads = level["lead"]
            cells += [f"{number(level['share'])} %", f"{number(level['q10'])} – {number(level['q90'])}",
                      "" if leads is None else f"{number(100 * leads, 0)} %"]
        rows.append(cells)
    return Table(heads, rows)
