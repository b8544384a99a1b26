"""Where a forecast's level comes from: its named scenarios, and the polls that were used."""

from datetime import date
from typing import Any, List, Mapping, Sequence

from ..model.html import Block, Heading, Table, Text
from ..model.panel import BLOCS
from ..model.polls.names import reasons_words
from ..model.polls.recipe import USEFUL_DAYS
from ..translation import tr
from ..words import bloc_name, count, date_words, number

MOST_SURVEYS = 15


def level_blocks(content: Mapping[str, Any]) -> List[Block]:
    """Return the parts of a forecast's report on its scenarios and its polls; none where there are none."""
    blocks: List[Block] = []
    if content["scenarios"]:
        blocks += [Heading(tr("The scenarios, each by itself")), _scenarios(content["scenarios"], content["series"])]
    first = min(content["polls"], default=None)
    for told in content["polls"].get(first, []):
        blocks += [*_polls(told), *_asked(told["asked"]), *_far(told["days"])]
    return blocks


def _scenarios(scenarios: Mapping[Any, Mapping[str, Any]], series: Sequence[str]) -> Table:
    rows = []
    for (name, weight, _source), shares in scenarios.items():
        rows.append([name, f"{number(100 * weight, 0)} %", *(
            f"{number(shares[bloc][0])} ({number(shares[bloc][1], 0)} – {number(shares[bloc][2], 0)})"
            for bloc in series)])
    return Table([tr("Scenario"), tr("weight"), *map(bloc_name, series)], rows)


def _asked(asked: Mapping[str, Any]) -> List[Block]:
    """Return which hypotheses the user asked for."""
    words = [(asked["candidates"], tr("Only hypotheses that name all of: {names}.")),
             (asked["without"], tr("No hypothesis that names one of: {names}.")),
             (asked["standing"], tr("Only hypotheses whose candidates are all on the list given: {names}."))]
    found = [text.format(names=", ".join(names)) for names, text in words if names]
    if asked["withdrawn"]:
        found.append(tr("Those with candidates who had withdrawn are kept."))
    return [Text(" ".join(found))] if found else []


def _far(days: int) -> List[Block]:
    if days <= USEFUL_DAYS:
        return []
    return [Text(tr("The vote is {days} days after these polls: beyond about nine months polls have been no better "
                    "than past ballots, measured on the first rounds since 1965.").format(days=days))]


def _polls(told: Mapping[str, Any]) -> List[Block]:
    surveys, left_out = told["surveys"], sum(told["left_out"].values())
    rows = [[f"{one['institute']} {date_words(date.fromisoformat(one['fieldwork_end']))}",
             "" if one["sample"] is None else count(one["sample"]), str(one["hypotheses"]),
             f"{number(100 * one['weight'])} %", *(number(one["shares"][bloc]) for bloc in BLOCS)]
            for one in surveys[:MOST_SURVEYS]]
    reasons = reasons_words(sorted(told["left_out"].items()))
    return [
        Heading(tr("The polls")),
        Text(tr("Known on {day}, {days} days before the vote: {surveys} surveys of the whole country, {kept} "
                "hypotheses kept, {left} left out. They count for {trust} % of the level, the last election of the "
                "kind for the rest.").format(day=date_words(date.fromisoformat(told["as_of"])), days=told["days"],
                                surveys=len(surveys), kept=len(told["hypotheses"]), left=left_out,
                                trust=number(100 * told["trust"], 0))),
        *([Text(tr("Left out: {reasons}.").format(reasons=reasons), muted=True)] if reasons else []),
        Table([tr("Survey"), tr("persons"), tr("hypotheses"), tr("weight"), *map(bloc_name, BLOCS)], rows),
        Text(tr("Nearly all of the error of polls is common to all institutes: more of them make the level hardly "
                "surer, so the interval depends on the time to the vote alone."), muted=True),
    ]
