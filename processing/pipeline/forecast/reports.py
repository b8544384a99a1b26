"""The report of a forecast, for readers who are no statisticians; written from the warehouse."""

from datetime import date
from typing import Any, Dict, List, Mapping, Sequence

import numpy as np

from ..errors import DatasetMissing
from ..model.html import Block, Drawing, Figures, Heading, Table, Text, write_report
from ..model.panel import Panel
from ..model.scenario import INDICATORS
from ..model.store import load_model
from ..model.subject import pattern_words, subject_name
from ..model.targets import BLOCS_TARGET, INDICATOR_TARGET, PARTS_TARGET, target_of
from ..translation import tr
from ..words import (
    ballot_name,
    bloc_name,
    count,
    date_words,
    number,
    perimeter_name,
)
from .fans import Ahead, MedianCommune, Past, fans
from .indicatorreport import indicator_blocks
from .levelreport import level_blocks
from .reasons import REASONS

LIKELY = 0.9
_NUMBERS = ("share", "q05", "q10", "q25", "q50", "q75", "q90", "q95", "lead")


def write_forecast_report(connection, forecast: str, path: str) -> None:
    """Write the HTML report of a forecast."""
    with connection.cursor() as cursor:
        content = _read(cursor, forecast)
    stored = load_model(connection, content["model"])
    panel = stored.model.panel.restrict(np.isin(stored.model.panel.codes, content["codes"]))
    content["panel"], content["sensitivity"] = panel, stored.model.sensitivity or {}
    content["target"], content["series"] = target_of(panel), [panel.series[place] for place in panel.told]
    content["parts"] = [name for name in content["series"] if name in panel.parts]
    content["contenders"] = [panel.parts[place] for place in panel.contenders]
    content["past"] = [_past(panel, row, stored.model.kind) for row in range(len(panel.ballots))]
    content["ballots"] = [ballot.id for ballot in panel.ballots]
    title = tr("Forecast: {election}").format(
        election=subject_name(stored.model.kind, content["target"], content["parts"]))
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
    cursor.execute("SELECT target_date, bloc, share, q05, q10, q25, q50, q75, q90, q95, lead_probability "
                   "FROM forecast.level WHERE forecast = %s AND perimeter = %s ORDER BY target_date",
                   (forecast, content["perimeter"]))
    content["levels"] = {}
    for day, bloc, *numbers in cursor.fetchall():
        content["levels"].setdefault(day, {})[bloc] = dict(zip(_NUMBERS, numbers))
    cursor.execute("SELECT horizon, scenario, weight, source, bloc, share, q10, q90 FROM forecast.scenario_level "
                   "WHERE forecast = %s AND horizon = (SELECT min(horizon) FROM forecast.level WHERE forecast = %s) "
                   "ORDER BY weight DESC, scenario", (forecast, forecast))
    content["scenarios"] = {}
    for _, name, weight, source, bloc, share, low, high in cursor.fetchall():
        content["scenarios"].setdefault((name, weight, source), {})[bloc] = (share, low, high)
    cursor.execute(_LEADERS, {"forecast": forecast, "likely": LIKELY})
    content["leaders"] = {bloc: (leads, likely) for bloc, leads, likely in cursor.fetchall()}
    cursor.execute("SELECT DISTINCT territory FROM forecast.prediction WHERE forecast = %s", (forecast,))
    content["codes"] = [code for code, in cursor.fetchall()]
    cursor.execute(_REASONS, {"forecast": forecast})
    content["reasons"] = dict(cursor.fetchall())
    cursor.execute(_COMMUNES, {"forecast": forecast})
    content["counts"], content["communes"] = {}, {}
    for bloc, all_of_them, publishable, median in cursor.fetchall():
        content["counts"][bloc] = (all_of_them, publishable)
        if publishable:
            content["communes"][bloc] = MedianCommune(*median)
    cursor.execute("SELECT bloc, other_bloc, probability FROM forecast.level_pair WHERE forecast = %s AND "
                   "perimeter = %s AND horizon = (SELECT min(horizon) FROM forecast.level WHERE forecast = %s) "
                   "ORDER BY probability DESC, 1, 2", (forecast, content["perimeter"], forecast))
    content["pairs"] = cursor.fetchall()
    cursor.execute(_PAIRS, {"forecast": forecast})
    content["pair_places"] = {(one, other): places for one, other, places in cursor.fetchall()}
    return content


_LEADERS = """
SELECT bloc, count(*), count(*) FILTER (WHERE lead_probability >= %(likely)s) FROM (
    SELECT DISTINCT ON (territory) territory, bloc, lead_probability FROM forecast.prediction
    WHERE forecast = %(forecast)s AND lead_probability IS NOT NULL AND publishable
      AND horizon = (SELECT min(horizon) FROM forecast.level WHERE forecast = %(forecast)s)
    ORDER BY territory, share DESC, bloc) first GROUP BY bloc
"""

_PAIRS = """
SELECT bloc, other_bloc, count(*) FROM (
    SELECT DISTINCT ON (a.territory) a.bloc, a.other_bloc FROM forecast.pair a
    JOIN forecast.prediction p ON p.forecast = a.forecast AND p.horizon = a.horizon AND p.territory = a.territory
        AND p.bloc = a.bloc AND p.publishable
    WHERE a.forecast = %(forecast)s
      AND a.horizon = (SELECT min(horizon) FROM forecast.level WHERE forecast = %(forecast)s)
    ORDER BY a.territory, a.probability DESC, a.bloc, a.other_bloc) first GROUP BY 1, 2
"""

_COMMUNES = """
SELECT bloc, count(*), count(*) FILTER (WHERE publishable),
       ARRAY[percentile_cont(.5) WITHIN GROUP (ORDER BY q50) FILTER (WHERE publishable),
             percentile_cont(.5) WITHIN GROUP (ORDER BY q10) FILTER (WHERE publishable),
             percentile_cont(.5) WITHIN GROUP (ORDER BY q90) FILTER (WHERE publishable),
             percentile_cont(.5) WITHIN GROUP (ORDER BY level_q10) FILTER (WHERE publishable),
             percentile_cont(.5) WITHIN GROUP (ORDER BY level_q90) FILTER (WHERE publishable)]
FROM forecast.prediction
WHERE forecast = %(forecast)s AND horizon = (SELECT min(horizon) FROM forecast.level WHERE forecast = %(forecast)s)
GROUP BY bloc
"""


_REASONS = """
SELECT reason, count(DISTINCT territory) FROM forecast.prediction
WHERE forecast = %(forecast)s AND NOT publishable GROUP BY 1
"""


def _past(panel: Panel, row: int, kind: str) -> Past:
    shares, abstention = panel.level(row)
    levels = [*shares, abstention]
    return Past(panel.ballots[row].date, {panel.series[place]: 100.0 * float(levels[place]) for place in panel.told},
                panel.ballots[row].kind == kind)


def _blocks(content: Mapping[str, Any]) -> List[Block]:
    days, parts = sorted(content["levels"]), content["parts"]
    first = content["levels"][days[0]]
    return [
        Figures([(f"{number(first[part]['share'], 0)} %", tr("{bloc}: 8 times in 10 between {low} and {high} %").format(
            bloc=bloc_name(part), low=number(first[part]["q10"], 0), high=number(first[part]["q90"], 0)))
            for part in parts]),
        Text(_when_words(content, days)),
        Text(_scenario_words(content["scenario"], content["target"])),
        Heading(tr("The whole perimeter")),
        Text(_level_words(content)),
        *([] if content["polls"] or content["target"] != BLOCS_TARGET else [Text(tr(
            "Past ballots do not tell centre and right apart: together they are known, and their shares are those of "
            "the last election of the same kind. If you know better, give a scenario."))]),
        _level_table(days, content),
        *_lead_blocks(days, content),
        *_fan_blocks(days, content),
        *level_blocks(content),
        *_pair_blocks(content),
        Heading(tr("Commune by commune")),
        Text(_commune_words(content)),
        *_reason_blocks(content["reasons"]),
        *_leader_blocks(content),
        *indicator_blocks(content["sensitivity"], content["panel"], {name: one["share"] for name, one in first.items()},
                          content["scenario"].get(INDICATORS, {})),
        Heading(tr("To find it again")),
        Table([tr("What"), tr("Value")], [
            (tr("Forecast"), content["name"]), (tr("Model"), content["model"]),
            (tr("Learned from"), ", ".join(map(ballot_name, content["ballots"]))),
            (tr("Draws"), str(content["draws"])), (tr("Seed"), str(content["seed"]))], words=[1]),
    ]


def _when_words(content: Mapping[str, Any], days: Sequence[date]) -> str:
    words = {"days": ", ".join(map(date_words, days)), "start": date_words(content["from_date"])}
    if content["target"] == INDICATOR_TARGET:
        return tr("The indicator as it would be on {days}. Known until {start}.").format(**words)
    return tr("An election of this kind, as if it were held on {days}. Known until {start}.").format(**words)


def _level_words(content: Mapping[str, Any]) -> str:
    if content["target"] == INDICATOR_TARGET:
        return tr("The mean of all communes, each counting alike. Its movement from period to period is carried on as "
                  "far as it can be told from chance, and the interval widens with the time ahead.")
    if content["target"] == PARTS_TARGET:
        return tr("How the whole perimeter will vote is hard to know, and most of the uncertainty comes from there: "
                  "from one election to the next of its kind, a political family has moved by three quarters in "
                  "log-odds (from 20 % to 11 % or 35 %) on the root mean square.")
    words = tr("The level of the whole perimeter is hard to know, and most of the uncertainty comes from there.")
    return words if content["polls"] else words + " " + tr(
        "Without polls, one year ahead is hardly easier than three: the intervals are nearly the same.")


def _fan_blocks(days: Sequence[date], content: Mapping[str, Any]) -> List[Block]:
    """Return the fans, and in a sentence what of a commune's uncertainty is the level's, for the first part."""
    shown, is_indicator = content["parts"][0], content["target"] == INDICATOR_TARGET
    median = content["communes"].get(shown)
    caption = [tr("The past, then the mean of the communes at each horizon:") if is_indicator else
               tr("The past, of all kinds of ballots, then the level of the whole perimeter at each horizon:"),
               tr("within the darkest band 5 times in 10, within the palest 9 times in 10.")]
    blocks: List[Block] = []
    if median is not None:
        caption.append(tr("Beside it, the median commune on {day}.").format(day=date_words(days[0])))
        words = tr("Two things are not known: where the mean of all communes will be, and how far each commune will be "
                   "from it.") if is_indicator else (
            tr("Two things are not known: how the whole perimeter will vote, and how far each commune will then be "
               "from where its past puts it."))
        blocks.append(Text(words + " " + tr(
            "For {bloc}, in the median commune: between {low} and {high} %, 8 times in 10. If every commune followed "
            "the whole exactly as in the past, it would still be between {level_low} and {level_high} %: so much comes "
            "from the level alone, and knowing the commune better would not narrow it.").format(
                bloc=bloc_name(shown), low=number(median.q10, 0), high=number(median.q90, 0),
                level_low=number(median.level_q10, 0), level_high=number(median.level_q90, 0))))
    ahead = [Ahead(day, content["levels"][day]) for day in days]
    return [*blocks, Drawing(fans(content["past"], ahead, content["series"], content["communes"]), " ".join(caption))]


def _commune_words(content: Mapping[str, Any]) -> str:
    shown = content["parts"][0]
    (communes, publishable), median = content["counts"][shown], content["communes"].get(shown)
    words = pattern_words(content["target"]) + " " + tr("How communes differ from each other is much better known than "
                                                        "the level.")
    if median is not None:
        words += " " + tr("In the median commune, the 80 % interval of {bloc} is ± {half} points, of which the level "
                          "alone makes ± {level}.").format(
            bloc=bloc_name(shown), half=number((median.q90 - median.q10) / 2),
            level=number((median.level_q90 - median.level_q10) / 2))
    return words + " " + tr("{publishable} of {communes} communes have a forecast that may be published.").format(
        publishable=count(publishable), communes=count(communes))


def _reason_blocks(counted: Mapping[str, int]) -> List[Block]:
    """Return why communes have no forecast that may be published, where some have not."""
    if not counted:
        return []
    rows = [[tr(words), count(counted[code])] for code, words in REASONS.items() if code in counted]
    return [Text(tr("Not to be published, and why (the first reason of each):")),
            Table([tr("Reason"), tr("communes")], rows)]


def _leader_blocks(content: Mapping[str, Any]) -> List[Block]:
    if not content["contenders"]:
        return []
    return [Table([tr("Bloc"), tr("communes where it comes first"), tr("of which 9 times in 10 or more")],
                  [[bloc_name(bloc), *map(count, content["leaders"].get(bloc, (0, 0)))]
                   for bloc in content["contenders"]])]


def _pair_blocks(content: Mapping[str, Any]) -> List[Block]:
    """Return which two come first, where it was asked for."""
    if not content["pairs"]:
        return []
    rows = [[tr("{bloc} and {other}").format(bloc=bloc_name(one), other=bloc_name(other)), _percent(chance),
             count(content["pair_places"].get((one, other), 0))] for one, other, chance in content["pairs"]]
    return [
        Heading(tr("Which two come first")),
        Text(tr("In a presidential election the first two stand in the second round. A bloc is not a candidate: where "
                "it has several, its first one may have fewer votes than a bloc with one. Read the pairs as those of "
                "the candidates only if each has the votes of its bloc; for candidates by name, train a model on them "
                "(PARTS).") if content["target"] == BLOCS_TARGET else
             tr("Among those named; all others together are not counted as one.")),
        Table([tr("Pair"), tr("probability in the whole perimeter"), tr("communes where it is the likeliest")], rows)]


def _percent(chance: float) -> str:
    return tr("less than 1 %") if chance < 0.01 else f"{number(100 * chance, 0)} %"


def _scenario_words(scenario: Mapping[str, Any], target: str) -> str:
    if "scenarios" in scenario:
        return tr("The level comes from several scenarios ({names}), each drawn from by its weight.").format(
            names=", ".join(scenario["scenarios"]))
    if "polls" in scenario:
        return tr("The level comes from polls of the whole country, mixed with the last election of the kind: the "
                  "further the vote, the less polls count.")
    if not scenario.get("shares") and scenario.get("turnout") is None and target == INDICATOR_TARGET:
        return tr("The level comes from the periods before.")
    if not scenario.get("shares") and scenario.get("turnout") is None:
        return tr("The level comes from past ballots: their mean, the recent ones and those of the same kind counting "
                  "more. No poll was used.")
    given = [f"{bloc_name(bloc)} {number(share)} %" for bloc, share in (scenario.get("shares") or {}).items()]
    if scenario.get("turnout") is not None:
        given.append(tr("turnout {turnout} %").format(turnout=number(scenario["turnout"])))
    words = tr("The level comes from your scenario: {given}. What it leaves out comes from the past.").format(
        given=", ".join(given))
    if scenario.get("certain"):
        return words + " " + tr("You took it as certain: the intervals show the local uncertainty alone.")
    return words


def _level_table(days: Sequence[date], content: Mapping[str, Any]) -> Table:
    heads = [tr("What"), *(head for day in days for head in (date_words(day), tr("80 % interval")))]
    rows = []
    for name in content["series"]:
        cells = [bloc_name(name)]
        for day in days:
            level = content["levels"][day][name]
            cells += [f"{number(level['share'])} %", f"{number(level['q10'])} – {number(level['q90'])}"]
        rows.append(cells)
    return Table(heads, rows)


def _lead_blocks(days: Sequence[date], content: Mapping[str, Any]) -> List[Block]:
    """Return how likely each part comes first in the whole perimeter, horizon by horizon, where some can."""
    if not content["contenders"]:
        return []
    rows = [[bloc_name(name), *(_percent(content["levels"][day][name]["lead"]) for day in days)]
            for name in content["contenders"]]
    return [Text(tr("How likely each is to come first in the whole perimeter:")),
            Table([tr("Comes first"), *map(date_words, days)], rows)]
