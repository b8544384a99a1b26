"""Indicator scenarios as sensitivity: a forecast were an indicator otherwise, with the warning measured."""

from typing import Any, List, Mapping, Sequence

import numpy as np

from ..model.html import Block, Heading, Table, Text
from ..model.links import close, inside, inverse_logit, logit
from ..model.panel import Panel
from ..translation import tr
from ..words import ballot_name, bloc_name, number

SHOWN = 0.0005  # half of the last decimal of the points that are told: a smaller effect has no sign


def indicator_blocks(
    sensitivity: Mapping[str, Any], panel: Panel, level: Mapping[str, float], asked: Mapping[str, float]
) -> List[Block]:
    """Return the part of a forecast's report on its indicators; none where the model looks at none.

    sensitivity: the model's; level: the perimeter's shares by series, in percent, where the indicators are moved;
    asked: by how many standard deviations, by indicator; each by one where empty.
    """
    if not sensitivity or not sensitivity["indicators"]:
        return []
    steps = asked or dict.fromkeys(sensitivity["indicators"], 1.0)
    places = [place for place, name in enumerate(sensitivity["indicators"]) if name in steps]
    names = [_step_words(sensitivity["indicators"][place], steps[sensitivity["indicators"][place]])
             for place in places]
    here, link = _shares(panel, level), sensitivity["link"]
    told = [panel.series[place] for place in panel.told]
    base = [tr("as forecast"), *(number(100 * here[place]) for place in panel.told)]
    rows, ranges, turning, counted = [base], [], 0, 0
    for place, name in zip(places, names):
        step = steps[sensitivity["indicators"][place]]
        moves = _moved(here, step * np.array(sensitivity["effect"][place]), link) - here
        rows.append([name, *(f"{number(100 * (here[one] + moves[one]))} ({_signed(100 * moves[one])})"
                             for one in panel.told)])
        slopes = np.array([_moved(here, step * np.array(one), link) - here
                           for one in sensitivity["by_ballot"][place] if one is not None])[:, panel.told]
        ranges.append([name, *(tr("{low} to {high}").format(low=_signed(100 * low), high=_signed(100 * high))
                               for low, high in zip(slopes.min(axis=0), slopes.max(axis=0)))])
        turning += int(((slopes.min(axis=0) < -SHOWN) & (slopes.max(axis=0) > SHOWN)).sum())
        counted += len(told)
    return [
        Heading(tr("If an indicator were otherwise")),
        Text(tr("Of a commune that votes as the whole perimeter does, were the indicator higher there by so many "
                "standard deviations (the usual distance of a commune from the mean), and everything else as it is. "
                "Percent, and the points gained. It changes where votes are, not how many there are in the whole: the "
                "level does not depend on it.")),
        Table([tr("Standard deviations more"), *map(bloc_name, told)], rows),
        Text(_warning(turning, counted, sensitivity["ballots"])),
        Table([tr("Points, ballot by ballot"), *map(bloc_name, told)], ranges),
        Text(tr("Learned from each ballot by itself, beside its past: smallest and largest. It is no cause: whoever "
                "changes an indicator does not change the votes by as much."), muted=True)]


def _warning(turning: int, counted: int, ballots: Sequence[str]) -> str:
    """Return how many effects have no lasting sign, as measured."""
    words = {"turning": turning, "counted": counted, "ballots": ", ".join(map(ballot_name, ballots))}
    if len(ballots) < 2:
        return tr("Beware: learned from {ballots} alone. Whether it lasts cannot be measured on one ballot.").format(
            **words)
    if turning:
        return tr("Beware: of these {counted} effects, {turning} change sign from one ballot to another ({ballots}): "
                  "what an indicator added to the past at one election, it took away at the next. Do not correct a "
                  "forecast by them.").format(**words)
    return tr("None of these {counted} effects changed sign among {ballots}. That is few ballots, and each stays as "
              "uncertain as the range below.").format(**words)


def _step_words(indicator: str, step: float) -> str:
    """Return an indicator and by how many standard deviations it is moved: density +2."""
    return f"{indicator} {_signed(step, 0 if step == round(step) else 1)}"


def _signed(value: float, decimals: int = 1) -> str:
    """Return a number with its sign, that of a rounded zero left out."""
    text = number(abs(value), decimals)
    return text if text == number(0.0, decimals) else ("+" if value > 0 else "−") + text


def _shares(panel: Panel, level: Mapping[str, float]) -> np.ndarray:
    """Return the level of all series, (K + 1,), 0 to 1: of a rate, what it leaves too."""
    if panel.is_rate:
        rate = level[panel.parts[0]] / 100.0
        return np.array([rate, 1.0 - rate, 0.0])
    return np.array([level[name] for name in panel.series]) / 100.0


def _moved(here: np.ndarray, gained: np.ndarray, link: str) -> np.ndarray:
    """Return shares (K + 1,) with deviations gained: the parts on their link, closed; abstention in log-odds."""
    odds = inverse_logit(logit(inside(here)) + gained)
    parts = inside(here[:-1] + gained[:-1]) if link == "points" else odds[:-1]
    return np.append(close(parts), odds[-1])
