"""The drawings of the exploration, as PNG files' bytes. What they show is said in words beside them, too."""

from typing import List, Optional, Sequence, Tuple

import numpy as np
from matplotlib.colors import LinearSegmentedColormap, ListedColormap, LogNorm
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from ..model.conformal import SERIES
from ..model.figures import BLOC_COLOURS, GRID, INK, MODEL_COLOUR, png_bytes, tidy
from ..translation import tr
from ..words import bloc_name, number
from .indicators import Values
from .maps import Ground
from .measure import Measured, Pair
from .texts import indicator_words, short_bloc, shorten, signed, value_words
from .wording import FOUND

#: Orange to purple through white: told apart by all eyes, and no party's colours.
DIVERGING = LinearSegmentedColormap.from_list(
    "signs", ["#8c4a00", "#e08a2e", "#fbe3c4", "#ffffff", "#dcd9ee", "#8b7fc0", "#41317f"])
RAMP = ("#dcedea", "#b3d9d4", "#7fbdb8", "#43979a", "#1b6e75", "#0b3f4c")
FAINT = "#6b7783"
HATCHED, NO_VALUE, OUTSIDE = "#9aa3ab", "#eef0f2", "#ffffff"
ACROSS = 3
NAMED = 4
#: Share of the electors left out at either end of a histogram.
TAIL = 0.003
#: From so many points on, a scatter plot counts them in hexagons.
CROWD = 3000


def heat_map(measured: Measured, order: Sequence[str]) -> bytes:
    """Return correlations of each indicator (rows, by code in this order) with each result, before and after."""
    series = measured.series
    has_past = bool(measured.result.past)
    figure = Figure(figsize=(11 if has_past else 7.4, 1.3 + 0.3 * len(order)), dpi=150)
    titles = [tr("as they are"), tr("once the past vote is known")][: 2 if has_past else 1]
    for place, title in enumerate(titles):
        axes = figure.add_subplot(1, len(titles), place + 1)
        grid = np.array([[_cell(measured, name, code, place)[0] for name in series] for code in order])
        axes.imshow(grid, cmap=DIVERGING, vmin=-0.8, vmax=0.8, aspect="auto")
        for row, code in enumerate(order):
            for column, name in enumerate(series):
                value, q = _cell(measured, name, code, place)
                if not np.isnan(value):
                    axes.text(column, row, signed(value), ha="center", va="center", fontsize=8,
                              fontweight="bold" if q < FOUND else "normal",
                              color="white" if abs(value) > 0.48 else INK if q < FOUND or abs(value) > 0.2 else FAINT)
        axes.set_xticks(range(len(series)))
        axes.set_xticklabels([short_bloc(name).replace(" ", "\n") for name in series], fontsize=8.5)
        axes.xaxis.tick_top()
        axes.set_yticks(range(len(order)))
        labels = {one.indicator.code: indicator_words(one, measured.result.ballot, 56) for one in measured.values}
        axes.set_yticklabels([labels[code] for code in order] if place == 0 else [], fontsize=8.5)
        axes.set_title(title, fontsize=10, color=INK, pad=12)
        axes.tick_params(length=0, colors=INK)
        for side in axes.spines.values():
            side.set_visible(False)
    figure.tight_layout()
    return png_bytes(figure)


def _cell(measured: Measured, series: str, code: str, after: int) -> Tuple[float, float]:
    pair = measured.pairs.get((series, code))
    if pair is None:
        return np.nan, np.nan
    return (pair.weighted.partial.value, pair.partial_q) if after else (pair.weighted.pearson.value, pair.q)


def variance_bars(measured: Measured) -> bytes:
    """Return for each result how much of its variance the indicators, the past vote and both account for."""
    series = measured.series
    names = [("together", tr("all indicators together"), "#d9a25f"), ("past", tr("the past vote alone"), "#9fb7bd"),
             ("both", tr("past vote and indicators"), MODEL_COLOUR),
             ("left", tr("indicators, of what the past vote leaves"), "#6b4c9a")]
    names = names if measured.result.past else names[:1]
    figure = Figure(figsize=(8.8, 3.6), dpi=150)
    axes = figure.add_subplot()
    width = 0.84 / len(names)
    for place, (field, label, colour) in enumerate(names):
        values = [100 * max(getattr(measured.shares[name], field), 0.0) for name in series]
        where = np.arange(len(series)) + (place - (len(names) - 1) / 2) * width
        axes.bar(where, values, width * 0.92, color=colour, label=label)
        for x, value in zip(where, values):
            if not np.isnan(value):
                axes.text(x, value + 1, number(value, 0), ha="center", va="bottom", fontsize=7.5, color=INK)
    axes.set_xticks(range(len(series)))
    axes.set_xticklabels([short_bloc(name) for name in series])
    axes.set_ylim(0, 108)
    axes.set_ylabel(tr("% of the differences"), fontsize=9)
    axes.legend(loc="lower left", bbox_to_anchor=(-0.02, 1.0), ncol=2, frameon=False, fontsize=8.5)
    tidy(figure, axes, "y")
    return png_bytes(figure)


def scatters(measured: Measured, pairs: Sequence[Pair], names: np.ndarray) -> bytes:
    """Return a plot of each pair: a commune is a point, those that weigh most on the distance to the line named."""
    rows = -(-len(pairs) // ACROSS)
    figure = Figure(figsize=(3.75 * min(ACROSS, len(pairs)), 3.5 * rows), dpi=140)
    by_code = {one.indicator.code: one for one in measured.values}
    for place, pair in enumerate(pairs):
        axes = figure.add_subplot(rows, min(ACROSS, len(pairs)), place + 1)
        _scatter(axes, measured, pair, by_code[pair.indicator.code], names)
    figure.tight_layout(w_pad=1.5, h_pad=1.5)
    return png_bytes(figure)


def _scatter(axes, measured: Measured, pair: Pair, values: Values, names: np.ndarray) -> None:
    weights = measured.result.registered
    y = measured.result.shares[:, SERIES.index(pair.series)]
    known = ~np.isnan(values.used) & ~np.isnan(y) & (weights > 0)
    x, y, weights, names = values.values[known], y[known], weights[known], names[known]
    colour = BLOC_COLOURS[pair.series]
    if len(x) > CROWD:
        axes.hexbin(x, y, gridsize=38, xscale="log" if pair.is_log else "linear", mincnt=1, norm=LogNorm(),
                    cmap=LinearSegmentedColormap.from_list("one", ["#edf0f3", colour]), linewidths=0.1)
    else:
        axes.scatter(x, y, s=np.clip(weights / weights.max() * 260, 5, 260), color=colour, alpha=0.4, linewidths=0)
        if pair.is_log:
            axes.set_xscale("log")
    used = np.log(x) if pair.is_log else x
    slope, intercept = np.polyfit(used, y, 1, w=np.sqrt(weights))
    ends = np.array([used.min(), used.max()])
    axes.plot(np.exp(ends) if pair.is_log else ends, slope * ends + intercept, color=INK, linewidth=1)
    _name_outlying(axes, x, y, np.abs(y - slope * used - intercept) * np.sqrt(weights), names)
    room = 0.07 * float(np.ptp(y)) + 1.0
    axes.set_ylim(y.min() - room, y.max() + 1.5 * room)
    axes.set_title(f"{bloc_name(pair.series)} {signed(pair.weighted.pearson.value)}", fontsize=9.5, color=INK)
    axes.set_xlabel(shorten(f"{values.indicator.name} ({values.indicator.unit})", 48), fontsize=8)
    axes.set_ylabel("%", fontsize=8)
    _ticks(axes, x, pair.is_log, 5)
    axes.tick_params(labelsize=7.5, colors=INK, length=2)
    axes.grid(color=GRID)
    axes.set_axisbelow(True)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)


def _name_outlying(axes, x: np.ndarray, y: np.ndarray, pull: np.ndarray, names: np.ndarray) -> None:
    """Write the names of the communes that lie far out for their size, none over another."""
    low, high = axes.get_xlim()
    spot = (np.log(x / low) / np.log(high / low)) if axes.get_xscale() == "log" else (x - low) / (high - low)
    height = (y - y.min()) / max(float(np.ptp(y)), 1e-9)
    taken: List[np.ndarray] = []
    for place in np.argsort(-pull, kind="stable")[: 5 * NAMED]:
        here = np.array([spot[place], height[place]])
        if len(taken) == NAMED:
            break
        if any(abs(here[0] - other[0]) < 0.4 and abs(here[1] - other[1]) < 0.07 for other in taken):
            continue
        taken.append(here)
        right = here[0] > 0.6
        axes.annotate(names[place], (x[place], y[place]), xytext=(-5 if right else 5, 4), textcoords="offset points",
                      ha="right" if right else "left", fontsize=7.5, color=INK)
        axes.plot(x[place], y[place], "o", markersize=4, markerfacecolor="none", markeredgecolor=INK, zorder=5)


def _ticks(axes, x: np.ndarray, is_log: bool, most: int) -> None:
    """Mark the axis over the values x; a logarithmic one at powers of ten, or finer where there are few of those."""
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: value_words(value)))
    if not is_log:
        axes.xaxis.set_major_locator(MaxNLocator(most))
        return
    axes.set_xscale("log")
    low, high = float(x.min()), float(x.max())
    for steps in ((1,), (1, 2, 5), (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8)):
        inside = [m * 10.0 ** e for e in range(-4, 10) for m in steps if low <= m * 10.0 ** e <= high]
        if len(inside) >= 3:
            break
    inside = inside[:: 1 + (len(inside) - 1) // most]
    axes.set_xticks(inside)
    axes.set_xticks([], minor=True)
    axes.set_xticklabels([value_words(step) for step in inside])


def histograms(values: Sequence[Values], weights: np.ndarray, whole: Optional[Sequence[Values]],
               whole_weights: np.ndarray) -> bytes:
    """Return the distribution of each indicator over the electors; of the whole warehouse behind it as a line."""
    rows = -(-len(values) // 4)
    figure = Figure(figsize=(11, 1.95 * rows), dpi=130)
    for place, one in enumerate(values):
        axes = figure.add_subplot(rows, 4, place + 1)
        _histogram(axes, one, weights, whole[place] if whole else None, whole_weights)
    figure.tight_layout(w_pad=1.2, h_pad=1.0)
    return png_bytes(figure)


def _histogram(axes, one: Values, weights: np.ndarray, whole: Optional[Values], whole_weights: np.ndarray) -> None:
    axes.set_title(shorten(one.indicator.name, 34), fontsize=8.5, color=INK)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.set_yticks([])
    axes.tick_params(labelsize=7.5, colors=INK, length=2)
    drawn = [_weighed(one, weights)] + ([] if whole is None else [_weighed(whole, whole_weights)])
    drawn = [(values, parts) for values, parts in drawn if len(values)]
    if not drawn:
        return
    low = min(values[np.searchsorted(np.cumsum(parts), TAIL)] for values, parts in drawn)
    high = max(values[np.searchsorted(np.cumsum(parts), 1 - TAIL)] for values, parts in drawn)
    edges = np.linspace(low, max(high, low + 1e-9), 31)
    scale = np.exp if one.is_log else np.asarray
    for (values, parts), colour in zip(drawn, ("#7fbdb8", "#b5651d")):
        axes.stairs(np.histogram(values, edges, weights=parts)[0], scale(edges), color=colour,
                    fill=colour == "#7fbdb8")
    _ticks(axes, scale(edges), one.is_log, 4)
    axes.set_xlabel(shorten(one.indicator.unit, 30), fontsize=7.5)


def _weighed(one: Values, weights: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Return the known values in order, and the share of the electors at each."""
    known = ~np.isnan(one.used) & (weights > 0)
    order = np.argsort(one.used[known], kind="stable")
    return one.used[known][order], weights[known][order] / max(weights[known].sum(), 1.0)


def small_maps(ground: Ground, titles: Sequence[str], columns: Sequence[np.ndarray]) -> bytes:
    """Return a map of each column (T,): six classes of as many communes each, slant lines where there is no value."""
    rows = -(-len(columns) // ACROSS)
    height, width = ground.numbers.shape
    figure = Figure(figsize=(11, rows * (0.75 + 3.5 * height / width)), dpi=130)
    colours = ListedColormap([NO_VALUE, HATCHED, OUTSIDE, *RAMP])
    for place, (title, values) in enumerate(zip(titles, columns)):
        axes = figure.add_subplot(rows, ACROSS, place + 1)
        known = values[~np.isnan(values)]
        breaks = np.unique(np.quantile(known, np.arange(1, len(RAMP)) / len(RAMP))) if len(known) else np.array([])
        axes.imshow(ground.classes(values, breaks) + 3, cmap=colours, vmin=0, vmax=len(RAMP) + 2,
                    interpolation="nearest")
        axes.set_title(shorten(title, 44), fontsize=9, color=INK)
        axes.set_axis_off()
        _key(axes, breaks)
    figure.tight_layout(h_pad=1.6)
    return png_bytes(figure)


def _key(axes, breaks: np.ndarray) -> None:
    """Write the classes below the map: a box of each colour, the value between two of them."""
    key = axes.inset_axes([0.08, -0.055, 0.84, 0.028])
    key.imshow(np.arange(len(breaks) + 1)[None, :] + 3, cmap=ListedColormap([NO_VALUE, HATCHED, OUTSIDE, *RAMP]),
               vmin=0, vmax=len(RAMP) + 2, aspect="auto", extent=(0, len(breaks) + 1, 0, 1))
    key.set_yticks([])
    key.set_xticks(range(1, len(breaks) + 1))
    key.set_xticklabels([value_words(value) for value in breaks], fontsize=7)
    key.tick_params(length=0, colors=INK, pad=1)
    for side in key.spines.values():
        side.set_visible(False)
