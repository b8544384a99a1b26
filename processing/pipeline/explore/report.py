"""The report of an exploration: a page for readers who are no statisticians, its figures as PNG files beside it."""

from pathlib import Path
from typing import Dict, List, NamedTuple, Sequence, Tuple, Union

import numpy as np

from ..errors import InvalidParameter
from ..model.conformal import SERIES
from ..reporting import write_page
from ..translation import tr
from ..words import ballot_name, bloc_name, count, date_words, number, perimeter_name
from . import pictures
from .explore import Exploration, best_pair
from .indicators import ABSENT, ESTIMATED, MERGED, WITHHELD, Values, late
from .measure import Measured
from .texts import LATE_MARK, indicator_words, percent_words, short_bloc, signed, with_reach
from .wording import answer, method_notes

STRONGEST, MAPPED, PERIMETERS = 12, 6, 40


class Heading(NamedTuple):
    """A section begins; level 2 or 3."""

    text: str
    level: int = 2


class Text(NamedTuple):
    """A paragraph; ``kind``: lead for the answer, muted for notes, else empty."""

    text: str
    kind: str = ""


class KeyFigures(NamedTuple):
    """Key figures side by side: (value, label)."""

    figures: Sequence[Tuple[str, str]]


class Table(NamedTuple):
    """Heads, then rows of cells; columns after the first ``words`` ones are numbers."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    words: int = 1


class Picture(NamedTuple):
    """A PNG file to be written as ``name``, with what it shows in words."""

    name: str
    png: bytes
    caption: str


Block = Union[Heading, Text, KeyFigures, Table, Picture]


def write_exploration(exploration: Exploration, path: str) -> str:
    """Write the page to ``path`` and its figures to the folder ``<name>-figures`` beside it; return that folder.

    Raises InvalidParameter where they cannot be written.
    """
    folder = Path(path).with_name(Path(path).stem + "-figures")
    blocks = exploration_blocks(exploration)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for block in blocks:
            if isinstance(block, Picture):
                (folder / block.name).write_bytes(block.png)
    except OSError as error:
        raise InvalidParameter(tr("REPORT: {path} cannot be written ({cause}).").format(
            path=folder, cause=error.strerror)) from error
    title = tr("Indicators and votes: {ballots}").format(
        ballots=", ".join(ballot_name(m.result.ballot.id) for m in exploration.measured))
    subtitle = tr("{perimeter} – {count} communes").format(
        perimeter=perimeter_name(exploration.perimeter.text), count=count(len(exploration.codes)))
    write_page(path, "exploration.html.j2", lang=tr("en"), title=title, subtitle=subtitle, folder=folder.name,
               blocks=[(type(block).__name__, block) for block in blocks])
    return str(folder)


def exploration_blocks(exploration: Exploration) -> List[Block]:
    """Return the report's blocks, in order."""
    last = exploration.last
    blocks: List[Block] = [Text(answer(last), "lead"), KeyFigures(_key_figures(exploration)), *_how_to_read(last)]
    for measured in reversed(exploration.measured):
        blocks += _ballot_blocks(measured, exploration)
    if len(exploration.measured) > 1:
        blocks += _lasting(exploration)
    blocks += [*_map_blocks(exploration), *_distribution_blocks(exploration), *_missing_blocks(exploration),
               *_perimeter_blocks(exploration), *_method_blocks(exploration)]
    return blocks


def _key_figures(exploration: Exploration) -> List[Tuple[str, str]]:
    last = exploration.last
    best = best_pair(last)
    figures = [(count(len(exploration.codes)), tr("communes")), (str(len(last.values)), tr("indicators"))]
    if best is None:
        return figures
    figures.append((signed(best.weighted.pearson.value),
                    tr("the strongest correlation: {indicator}, {bloc}").format(
                        indicator=best.indicator.name, bloc=bloc_name(best.series))))
    if last.result.past:
        figures.append((signed(best.weighted.partial.value), tr("of it once the past vote is known")))
    return figures


def _how_to_read(last: Measured) -> List[Block]:
    blocks: List[Block] = [Text(tr(
        "A correlation says how much two things go together from commune to commune: 0 not at all, +1 always in the "
        "same direction, −1 always in opposite ones. It does not say why, nor how people vote: it is about places, "
        "not persons. Communes count by their registered electors unless said otherwise; the brackets hold the true "
        "value 19 times in 20."))]
    if last.result.past:
        blocks.append(Text(tr(
            "“Once the past vote is known”: earlier ballots already tell most of how a commune votes. The past vote is "
            "taken out of both the result and the indicator, and what is left of the two is correlated: what an "
            "indicator would add for somebody who knows the earlier results.")))
    return blocks


def _ballot_blocks(measured: Measured, exploration: Exploration) -> List[Block]:
    ballot = measured.result.ballot
    blocks: List[Block] = [Heading(ballot_name(ballot.id) + " – " + date_words(ballot.date))]
    if measured is not exploration.last:
        blocks.append(Text(answer(measured)))
    if not measured.pairs:
        return blocks
    order = _order(measured)
    blocks += [_best_table(measured), *_late_text(measured)]
    blocks += [
        Picture(f"correlations-{ballot.id}.png", pictures.heat_map(measured, order),
                tr("Correlation of each indicator with each result. Bold: told from chance, even though {count} pairs "
                   "were looked at (at most one in twenty of the bold ones is expected to be chance).").format(
                    count=len(measured.pairs))),
        Picture(f"variance-{ballot.id}.png", pictures.variance_bars(measured),
                tr("How much of the differences between communes is accounted for, over the {count} communes ({share} "
                   "of the electors) where all {indicators} indicators taken together are known.").format(
                    count=count(measured.joint_count), share=percent_words(measured.joint_electors),
                    indicators=len(measured.joint)) + ("" if measured.is_weighted else " " + tr(
                        "Each commune counts alike here: a few large ones hold too many of the electors.")))]
    best = [pair for pair in (best_pair(measured, name) for name in measured.series) if pair is not None]
    if best:
        blocks.append(Picture(
            f"communes-{ballot.id}.png", pictures.scatters(measured, best, exploration.names),
            tr("Each result against the indicator most correlated with it. Named: the communes that lie farthest from "
               "the line for their number of electors.") + " " + (
                tr("The darker, the more communes.") if len(exploration.codes) > pictures.CROWD else
                tr("The larger a point, the more electors."))))
    blocks += [Heading(tr("The strongest correlations"), 3), _strongest_table(measured)]
    return blocks


def _order(measured: Measured) -> List[str]:
    """Return the indicators' codes, those most correlated with any result first."""
    return list(dict.fromkeys(pair.indicator.code for pair in measured.strongest()))


def _best_table(measured: Measured) -> Table:
    has_past = bool(measured.result.past)
    heads = [tr("Result"), tr("most correlated indicator"), tr("correlation")]
    heads += [tr("once the past vote is known")] if has_past else []
    heads += [tr("all indicators together account for")]
    heads += [tr("of what the past vote leaves")] if has_past else []
    labels = _labels(measured)
    rows = []
    for name in measured.series:
        best, shares = best_pair(measured, name), measured.shares[name]
        if best is None:
            continue
        row = [bloc_name(name), labels[best.indicator.code], with_reach(best.weighted.pearson)]
        row += [with_reach(best.weighted.partial)] if has_past else []
        row += [percent_words(shares.together)]
        row += [percent_words(shares.left)] if has_past else []
        rows.append(row)
    return Table(heads, rows, words=2)


def _strongest_table(measured: Measured) -> Table:
    heads = [tr("Indicator"), tr("result"), tr("correlation"), tr("by ranks (Spearman)"),
             tr("each commune counting alike"), tr("once the past vote is known"), tr("communes"),
             tr("worth, in independent ones")]
    labels = _labels(measured)
    rows = [[labels[pair.indicator.code], short_bloc(pair.series), with_reach(pair.weighted.pearson),
             signed(pair.weighted.spearman.value), signed(pair.plain.pearson.value), with_reach(pair.weighted.partial),
             count(pair.count), count(round(pair.weighted.size))]
            for pair in measured.strongest()[:STRONGEST]]
    return Table(heads, rows, words=2)


def _labels(measured: Measured) -> Dict[str, str]:
    return {one.indicator.code: indicator_words(one, measured.result.ballot) for one in measured.values}


def _late_text(measured: Measured) -> List[Block]:
    day = measured.result.ballot.date
    names = [f"{one.indicator.name} ({one.indicator.period})" for one in measured.values if late(one.indicator, day)]
    if not names:
        return []
    return [Text(tr("{mark} These indicators speak of a year after this ballot, the nearest the warehouse has; no "
                    "forecast of it could have used them: {names}.").format(mark=LATE_MARK, names=", ".join(names)),
                 "muted")]


def _lasting(exploration: Exploration) -> List[Block]:
    heads = [tr("Result and indicator"), *(ballot_name(m.result.ballot.id) for m in exploration.measured)]
    rows = []
    for name in exploration.last.series:
        best = best_pair(exploration.last, name)
        if best is None:
            continue
        cells = []
        for measured in exploration.measured:
            pair = measured.pairs.get((name, best.indicator.code))
            cells.append("–" if pair is None else signed(pair.weighted.pearson.value) + (
                f" → {signed(pair.weighted.partial.value)}" if measured.result.past else ""))
        rows.append([f"{short_bloc(name)}, {best.indicator.name}", *cells])
    return [Heading(tr("Does it last from one election to the next?")),
            Text(tr("The correlation, then (→) what is left of it once the past vote is known. Where the second "
                    "changes its sign from ballot to ballot, a forecast has nothing to learn from the indicator.")),
            Table(heads, rows)]


def _map_blocks(exploration: Exploration) -> List[Block]:
    if exploration.ground is None:
        return [Text(tr("No maps: the warehouse has no outlines of these communes (“Load territories”)."), "muted")]
    last = exploration.last
    hatched = tr("Six classes of as many communes each; slant lines: no value.")
    shares = last.result.shares
    blocks: List[Block] = [
        Heading(tr("Maps")),
        Picture("maps-results.png", pictures.small_maps(
            exploration.ground, [f"{bloc_name(name)}, %" for name in last.series],
            [shares[:, SERIES.index(name)] for name in last.series]),
            ballot_name(last.result.ballot.id) + tr(": ") + hatched)]
    by_code = {one.indicator.code: one for one in last.values}
    chosen = [by_code[code] for code in _order(last)[:MAPPED]]
    if chosen:
        blocks.append(Picture("maps-indicators.png", pictures.small_maps(
            exploration.ground, [f"{one.indicator.name} ({one.indicator.unit})" for one in chosen],
            [one.values for one in chosen]),
            tr("The indicators most correlated with the results.") + " " + hatched))
    return blocks


def _distribution_blocks(exploration: Exploration) -> List[Block]:
    last = exploration.last
    whole, whole_values = exploration.whole
    text = tr("How the electors are spread over the values of each indicator; extreme values are left out.")
    if exploration.is_part:
        text += " " + tr("The line is the whole warehouse.")
    return [Heading(tr("The indicators")),
            Picture("histograms.png", pictures.histograms(
                last.values, last.result.registered, whole_values if exploration.is_part else None, whole.registered),
                text)]


def _missing_blocks(exploration: Exploration) -> List[Block]:
    last = exploration.last
    voted = last.result.registered > 0
    rarest = min(last.values, key=lambda one: (~np.isnan(one.values) & voted).sum())
    share = float((~np.isnan(rarest.values[voted])).mean()) if voted.any() else 0.0
    heads = [tr("Indicator"), tr("unit"), tr("communes with a value"), tr("their share"), tr("of the electors"),
             tr("withheld (secret)"), tr("absent"), tr("communes since merged"), tr("estimated")]
    blocks: List[Block] = [Heading(tr("What is not known"))]
    if share < 1:
        blocks.append(Text(tr("Every correlation stands on the communes where both numbers are known; a withheld value "
                              "is never a zero, nor an average. The least known: “{indicator}”, in {known} of the "
                              "communes; {missing} have none.").format(
            indicator=rarest.indicator.name, known=percent_words(share), missing=percent_words(1 - share))))
    blocks.append(Table(heads, [_missing_row(one, last, voted) for one in last.values], words=2))
    return blocks


def _missing_row(one: Values, last: Measured, voted: np.ndarray) -> List[str]:
    known = ~np.isnan(one.values) & voted
    weights = last.result.registered

    def counted(status: int) -> str:
        found = int(((one.status == status) & voted).sum())
        return count(found) if found else "–"

    return [indicator_words(one, last.result.ballot), one.indicator.unit, count(int(known.sum())),
            percent_words(known.sum() / max(voted.sum(), 1)), percent_words(weights[known].sum() / weights.sum()),
            counted(WITHHELD), counted(ABSENT), counted(MERGED), counted(ESTIMATED)]


def _perimeter_blocks(exploration: Exploration) -> List[Block]:
    if not exploration.scores:
        return []
    heads = [tr("Perimeter"), tr("score"), tr("availability"), tr("representativeness"), tr("size"), tr("communes"),
             tr("registered electors"), tr("difference of means, in standard deviations")]
    rows = [[perimeter_name(one.perimeter), number(one.total, 2), percent_words(one.availability),
             number(one.representativeness, 2), number(one.size, 2), count(one.territories), count(one.registered),
             number(one.difference, 2)] for one in exploration.scores[:PERIMETERS]]
    blocks: List[Block] = [
        Heading(tr("Which perimeter to study?")),
        Text(tr("Availability: the share of all cells, commune by indicator, that have a value. Representativeness: 1 "
                "minus the largest gap between the cumulated curves of the perimeter and of the whole warehouse "
                "(Kolmogorov–Smirnov), on average over results and indicators; it sees the whole distribution, in any "
                "unit. Size: 1 minus half the width of the 95 % interval that so many communes give around no "
                "correlation. The score is their geometric mean: none makes up for another.")),
        Table(heads, rows)]
    if len(exploration.scores) > PERIMETERS:
        blocks.append(Text(tr("The {shown} best of {count} perimeters.").format(
            shown=PERIMETERS, count=len(exploration.scores)), "muted"))
    return blocks


def _method_blocks(exploration: Exploration) -> List[Block]:
    return [Heading(tr("How it was measured")), *(Text(note, "muted") for note in method_notes(exploration.last))]
