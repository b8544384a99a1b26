"""Drawings of the reports. They say everything in words too, and tell blocs apart without colour."""

import base64
import io
from typing import Mapping, Sequence, Tuple

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import LogNorm
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter

from ..translation import tr
from ..words import REST, ballot_name, baseline_name, bloc_name, count, number

INK, GRID = "#1d2733", "#e4e8ec"
MODEL_COLOUR = "#1b6e75"
NAIVE_COLOURS = {"persistence": "#c3c9cf", "uniform_swing": "#d9a25f", "logit_swing": "#b5651d",
                 "proportional_swing": "#8a8f98"}
BLOC_COLOURS = {"left": "#c8385a", "centre": "#e0a11b", "right": "#3a78b8", "far_right": "#20304f",
                "other": "#8a8f98", "abstention": "#5b6875"}
BLOC_MARKERS = {"left": "o", "centre": "s", "right": "^", "far_right": "D", "other": "v", "abstention": "h"}
#: Of parts of the votes that are no bloc, in their order (Okabe and Ito, Color Universal Design, 2008).
PART_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
PART_MARKERS = ("o", "s", "^", "D", "P", "X")


def part_style(name: str, place: int) -> Tuple[str, str]:
    """Return the colour and the marker of a bloc, or of another part of the votes by its place."""
    if name == REST:
        name = "other"
    return (BLOC_COLOURS.get(name, PART_COLOURS[place % len(PART_COLOURS)]),
            BLOC_MARKERS.get(name, PART_MARKERS[place % len(PART_MARKERS)]))


def error_bars(rows: Sequence[Mapping], naive: Sequence[str]) -> str:
    """Return the error of the model beside the naive forecasts, a group of bars per ballot left out."""
    figure = Figure(figsize=(8.2, 0.7 + 0.85 * len(rows)), dpi=150)
    axes = figure.add_subplot()
    names = ["model", *naive]
    height = 0.8 / len(names)
    for place, name in enumerate(names):
        values = [row["model"]["mae"] if name == "model" else row["baselines"][name]["mae"] for row in rows]
        where = np.arange(len(rows)) + (place - (len(names) - 1) / 2) * height
        axes.barh(where, values, height * 0.9, color=MODEL_COLOUR if name == "model" else NAIVE_COLOURS[name],
                  label=tr("this model") if name == "model" else baseline_name(name))
        for y, value in zip(where, values):
            axes.text(value + 0.05, y, number(value), va="center", fontsize=8, color=INK)
    axes.set_yticks(range(len(rows)))
    axes.set_yticklabels([ballot_name(row["ballot"]) for row in rows])
    axes.invert_yaxis()
    axes.set_xlabel(tr("mean error, in points (shorter is better)"))
    _legend_above(figure, axes, len(names))
    return _png(figure, axes)


def bloc_bars(by_name: Mapping[str, Sequence[float]], blocs: Sequence[str]) -> str:
    """Return the error by bloc, the model beside the naive forecasts."""
    figure = Figure(figsize=(8.2, 3.2), dpi=150)
    axes = figure.add_subplot()
    width = 0.8 / len(by_name)
    for place, (name, values) in enumerate(by_name.items()):
        where = np.arange(len(blocs)) + (place - (len(by_name) - 1) / 2) * width
        axes.bar(where, values, width * 0.9, color=MODEL_COLOUR if name == "model" else NAIVE_COLOURS[name],
                 label=tr("this model") if name == "model" else baseline_name(name))
        for x, value in zip(where, values):
            axes.text(x, value + 0.05, number(value), ha="center", va="bottom", fontsize=7, color=INK)
    axes.set_xticks(range(len(blocs)))
    axes.set_xticklabels([bloc_name(bloc) for bloc in blocs])
    axes.set_ylabel(tr("mean error, in points"))
    _legend_above(figure, axes, len(by_name))
    return _png(figure, axes, "y")


def forecast_against_result(grids: Mapping[str, Sequence[Sequence[int]]], top: float) -> str:
    """Return, bloc by bloc, how many territories had which result for which forecast (0 to ``top`` percent)."""
    figure = Figure(figsize=(8.2, 2.1), dpi=150)
    last = None
    for place, (bloc, grid) in enumerate(grids.items()):
        axes = figure.add_subplot(1, len(grids), place + 1)
        counts = np.array(grid, dtype=float).T
        last = axes.imshow(np.where(counts > 0, counts, np.nan), origin="lower", extent=(0, top, 0, top),
                           cmap="viridis_r", norm=LogNorm(1, max(10.0, counts.max())), interpolation="nearest")
        axes.plot([0, top], [0, top], color=INK, linewidth=0.8)
        axes.set_title(bloc_name(bloc).split(" ")[0] if bloc == "other" else bloc_name(bloc), fontsize=9)
        axes.set_xlabel(tr("forecast, %"), fontsize=8)
        if place == 0:
            axes.set_ylabel(tr("result, %"), fontsize=8)
        axes.tick_params(labelsize=7, colors=INK)
        axes.set_xticks([0, top / 2])
        axes.set_yticks([0, top / 2] if place == 0 else [])
    if last is not None:
        figure.subplots_adjust(left=0.07, right=0.9, wspace=0.08, bottom=0.22, top=0.88)
        bar = figure.colorbar(last, cax=figure.add_axes([0.915, 0.25, 0.012, 0.58]))
        bar.set_label(tr("communes"), fontsize=8)
        bar.ax.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:.0f}"))
        bar.ax.tick_params(labelsize=7)
    return png_text(figure)


def coverage_dots(series: Sequence[str], covered: Mapping[int, Sequence[float]]) -> str:
    """Return how often the intervals held the truth, against how often they should; covered: percents by nominal."""
    figure = Figure(figsize=(8.2, 0.6 + 0.36 * len(series)), dpi=150)
    axes = figure.add_subplot()
    for (said, values), (colour, marker) in zip(covered.items(), _SAID):
        axes.axvline(said, color=colour, linewidth=1, linestyle="--")
        axes.plot(values, range(len(series)), marker, color=colour, label=tr("{said} % intervals").format(said=said))
    axes.set_yticks(range(len(series)))
    axes.set_yticklabels([bloc_name(bloc) for bloc in series])
    axes.set_xlim(min(45.0, *(min(values) for values in covered.values())) - 3, 101)
    axes.set_ylim(len(series) - 0.5, -0.5)
    axes.set_xlabel(tr("% of the votes whose commune fell inside the interval"))
    _legend_above(figure, axes, len(covered))
    return _png(figure, axes)


_SAID = (("#8a8f98", "^"), (MODEL_COLOUR, "o"), ("#b5651d", "D"))


def reliability_curve(said: Sequence[float], came_true: Sequence[float], counts: Sequence[int]) -> str:
    """Return how often a bloc came first against the probability that was said, 0 to 1; larger where there are more."""
    figure = Figure(figsize=(8.2, 3.8), dpi=150)
    axes = figure.add_subplot()
    axes.plot([0, 100], [0, 100], color=INK, linewidth=0.8)
    sizes = 18 + 260 * np.sqrt(np.array(counts) / max(counts))
    axes.plot([100 * value for value in said], [100 * value for value in came_true], color=MODEL_COLOUR, linewidth=1)
    axes.scatter([100 * value for value in said], [100 * value for value in came_true], sizes, color=MODEL_COLOUR,
                 alpha=0.7, zorder=3)
    axes.set_xlim(-6, 106)
    axes.set_ylim(-6, 106)
    axes.set_aspect("equal", anchor="W")
    axes.set_xlabel(tr("said to come first, %"))
    axes.set_ylabel(tr("did come first, %"))
    return _png(figure, axes)


def size_bars(labels: Sequence[str], values: Sequence[float], counts: Sequence[int]) -> str:
    """Return the error by size of territory; the count of territories stands beside each bar."""
    figure = Figure(figsize=(8.2, 0.6 + 0.34 * len(labels)), dpi=150)
    axes = figure.add_subplot()
    axes.barh(range(len(labels)), values, 0.7, color=MODEL_COLOUR)
    for y, (value, number_of) in enumerate(zip(values, counts)):
        axes.text(value + 0.02 * max(values), y, f"{number(value)}  ({count(number_of)})", va="center", fontsize=8,
                  color=INK)
    axes.set_yticks(range(len(labels)))
    axes.set_yticklabels(labels)
    axes.invert_yaxis()
    axes.set_xlim(0, max(values) * 1.18)
    axes.set_xlabel(tr("mean error, in points (number of territories)"))
    return _png(figure, axes)


def weight_bars(names: Sequence[str], weights: Sequence[float]) -> str:
    """Return what each past ballot weighs in the local pattern, in percent."""
    figure = Figure(figsize=(8.2, 0.6 + 0.34 * len(names)), dpi=150)
    axes = figure.add_subplot()
    axes.barh(range(len(names)), weights, 0.7, color=MODEL_COLOUR)
    for y, weight in enumerate(weights):
        axes.text(weight + 0.6, y, f"{number(weight, 0)} %", va="center", fontsize=8, color=INK)
    axes.set_yticks(range(len(names)))
    axes.set_yticklabels([ballot_name(name) for name in names])
    axes.invert_yaxis()
    axes.set_xlim(0, max(weights) * 1.12)
    axes.set_xlabel(tr("weight in the local pattern, %"))
    return _png(figure, axes)


def _legend_above(figure: Figure, axes, columns: int) -> None:
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncol=columns, frameon=False, fontsize=8,
                handletextpad=0.4, columnspacing=1.2)


def _png(figure: Figure, axes, grid: str = "x") -> str:
    tidy(figure, axes, grid)
    return png_text(figure)


def tidy(figure: Figure, axes, grid: str) -> None:
    """Draw a pale grid across ``x`` or ``y``, and no frame but the axis that the values stand on."""
    axes.grid(axis=grid, color=GRID, zorder=0)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left" if grid == "x" else "bottom"):
        axes.spines[side].set_visible(False)
    axes.tick_params(length=0, labelsize=9, colors=INK)
    figure.tight_layout()


def png_bytes(figure: Figure) -> bytes:
    """Return the figure as a PNG file's bytes."""
    picture = io.BytesIO()
    FigureCanvasAgg(figure).print_png(picture)
    return picture.getvalue()


def png_text(figure: Figure) -> str:
    """Return the figure as a PNG file in base64, as pages hold it."""
    return base64.b64encode(png_bytes(figure)).decode("ascii")
