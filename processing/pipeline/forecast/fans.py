"""The fan of each series: past ballots, nested bands of the perimeter's level, and beside it a commune's uncertainty.

What a commune's interval has from the level alone, which no better knowledge of the commune would narrow, is drawn
inside the whole of it.
"""

from datetime import date, timedelta
from typing import List, Mapping, NamedTuple, Sequence

from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from ..model.figures import GRID, INK, part_style, png_text
from ..translation import tr
from ..words import bloc_name

BANDS = (("q05", "q95", 0.16), ("q10", "q90", 0.24), ("q25", "q75", 0.45))  # widest first, with their opacity
COLUMNS = 2


class Past(NamedTuple):
    """A past ballot: the share of the perimeter by series, in percent; whether it is of the kind that is forecast."""

    day: date
    shares: Mapping[str, float]
    same_kind: bool


class Ahead(NamedTuple):
    """The level at one horizon: by series, ``q05`` to ``q95`` in percent."""

    day: date
    levels: Mapping[str, Mapping[str, float]]


class MedianCommune(NamedTuple):
    """Medians over the communes of a perimeter, in percent: the 80 % interval, and what the level alone makes of it."""

    q50: float
    q10: float
    q90: float
    level_q10: float
    level_q90: float


def fans(
    past: Sequence[Past], ahead: Sequence[Ahead], series: Sequence[str], communes: Mapping[str, MedianCommune]
) -> str:
    """Return the fans as a PNG in base64, a panel per series; its strip for the median commune where it is known.

    past and ahead: in order of date; communes: at the first horizon.
    """
    columns = min(COLUMNS, len(series))
    rows = -(-len(series) // columns)
    figure = Figure(figsize=(8.2, 0.8 + 1.95 * rows), dpi=150)
    top = 1.0 - 0.78 / (0.8 + 1.95 * rows)
    outer = figure.add_gridspec(rows, columns, left=0.055, right=0.99, bottom=0.42 / (0.8 + 1.95 * rows), top=top,
                                wspace=0.11, hspace=0.4)
    for place, name in enumerate(series):
        cell = outer[place // columns, place % columns]
        pair = cell.subgridspec(1, 2, width_ratios=(4.6, 1.0), wspace=0.04) if communes else [cell]
        axes = figure.add_subplot(pair[0])
        colour, marker = part_style(name, place)
        _past(axes, past, name, colour, marker)
        _bands(axes, ahead, name, colour, _reach(past, ahead))
        axes.set_title(f"{bloc_name(name)}, %", loc="left", fontsize=9, color=INK, pad=3)
        _tidy(axes)
        if name in communes:
            beside = figure.add_subplot(pair[1], sharey=axes)
            _commune(beside, communes[name], colour)
        axes.set_ylim(0, None)
    figure.legend(handles=_legend(past, communes), loc="upper left", bbox_to_anchor=(0.05, 0.998), ncol=3,
                  frameon=False, fontsize=8, handletextpad=0.5, columnspacing=1.6)
    return png_text(figure)


def _past(axes, past: Sequence[Past], name: str, colour: str, marker: str) -> None:
    days, shares = [one.day for one in past], [one.shares[name] for one in past]
    axes.plot(days, shares, color=colour, linewidth=0.7, alpha=0.6)
    for one in past:
        axes.plot([one.day], [one.shares[name]], marker, color=colour, markersize=4.5, zorder=3,
                  markerfacecolor=colour if one.same_kind else "white")


def _bands(axes, ahead: Sequence[Ahead], name: str, colour: str, reach: timedelta) -> None:
    """Draw the nested bands from the first horizon to the last: a single one is a bar."""
    days = [ahead[0].day - reach, *(one.day for one in ahead), ahead[-1].day + reach]
    levels = [one.levels[name] for one in (ahead[0], *ahead, ahead[-1])]
    for low, high, opacity in BANDS:
        axes.fill_between(days, [one[low] for one in levels], [one[high] for one in levels], color=colour,
                          alpha=opacity, linewidth=0)
    axes.plot(days, [one["q50"] for one in levels], color=colour, linewidth=1.4)
    axes.plot([one.day for one in ahead], [one.levels[name]["q50"] for one in ahead], "|", color=colour, markersize=9)


def _reach(past: Sequence[Past], ahead: Sequence[Ahead]) -> timedelta:
    """Return how far the bands go before the first horizon and after the last: enough to be seen."""
    whole = ahead[-1].day - (past[0].day if past else ahead[0].day)
    before: List[timedelta] = [(ahead[0].day - past[-1].day) / 4] if past else []
    return max(min([whole / 20, *before]), whole / 60, timedelta(days=5))


def _commune(axes, median: MedianCommune, colour: str) -> None:
    axes.bar([0], [median.q90 - median.q10], 0.8, bottom=[median.q10], color=colour, alpha=0.22)
    axes.bar([0], [median.level_q90 - median.level_q10], 0.4, bottom=[median.level_q10], color=colour, alpha=0.75)
    axes.plot([-0.4, 0.4], [median.q50] * 2, color=INK, linewidth=1.0)
    axes.set_xlim(-0.7, 0.7)
    axes.set_xticks([0])
    axes.set_xticklabels([tr("median commune").replace(" ", "\n")])
    _tidy(axes)
    axes.tick_params(labelleft=False)
    axes.set_facecolor("#f7f8fa")


def _tidy(axes) -> None:
    axes.grid(axis="y", color=GRID, zorder=0)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(GRID)
    axes.tick_params(length=0, labelsize=8, colors=INK)


def _legend(past: Sequence[Past], communes: Mapping[str, MedianCommune]) -> List[Artist]:
    """Return what is drawn: the bands, the past where it is of several kinds, a commune where there is one."""
    grey = "#5b6875"
    words = (tr("9 times in 10"), tr("8 times in 10"), tr("5 times in 10"))
    clear, bands = 1.0, []
    for (_, _, opacity), text in zip(BANDS, words):  # they lie on each other
        clear *= 1.0 - opacity
        bands.append(Patch(color=grey, alpha=1.0 - clear, linewidth=0, label=text))
    dots = [Line2D([], [], color=grey, marker="o", linestyle="none", markersize=4.5, markerfacecolor=face, label=text)
            for face, text in ((grey, tr("past ballots of this kind")), ("white", tr("of other kinds")))]
    strips = [Patch(color=grey, alpha=0.75, linewidth=0, label=tr("commune: the level alone, 8 times in 10")),
              Patch(color=grey, alpha=0.22, linewidth=0, label=tr("commune: level and commune together"))]
    kinds = {one.same_kind for one in past}
    return [*bands[::-1], *(dots if len(kinds) > 1 else []), *(strips if communes else [])]
