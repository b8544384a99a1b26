"""Class breaks that read well: whole or half points, the same for every map of a series."""

import math
from typing import List, Sequence

#: Steps between breaks in points, the ones that read best first.
STEPS = (5.0, 10.0, 2.0, 1.0, 2.5, 20.0, 0.5)
#: Five to seven classes have four to six breaks between them.
FEWEST, MOST = 4, 6


def class_breaks(lowest: float, low: float, high: float, highest: float) -> List[float]:
    """Return the inner breaks of a choropleth of shares, in points, ascending.

    lowest, highest: extremes of all values; low, high: their 5 % and 95 % quantiles, between which
    the breaks lie, so that no class is made for a few extreme places. The first and last class are
    open. Equal steps, not quantiles: the eye then compares two horizons, or two places, by counting
    classes. Four to six breaks where the values spread far enough, none where they are all equal.
    """
    candidates = {step: _multiples(low, high, step) for step in STEPS}
    for step in STEPS:
        if FEWEST <= len(candidates[step]) <= MOST:
            return _inside(candidates[step], lowest, highest)
    # No step falls in the range: take the one that gives a little too few, and go on towards the extremes.
    step = max(STEPS, key=lambda s: (len(candidates[s]) <= MOST, len(candidates[s])))
    breaks = _inside(candidates[step][:MOST], lowest, highest)
    while breaks and len(breaks) < FEWEST:
        grown = _inside([breaks[0] - step, *breaks, breaks[-1] + step], lowest, highest)
        if len(grown) == len(breaks):
            break
        breaks = grown
    return breaks[:MOST]


def _multiples(low: float, high: float, step: float) -> List[float]:
    first, last = math.ceil(low / step), math.floor(high / step)
    return [n * step for n in range(first, last + 1)]


def _inside(breaks: Sequence[float], lowest: float, highest: float) -> List[float]:
    """Keep the breaks that have values on both sides: no empty class at the ends."""
    return [b for b in breaks if lowest < b <= highest]


def ramp_colours(ramp: Sequence[str], classes: int) -> List[str]:
    """Return ``classes`` colours (#rrggbb) at equal steps of a ramp, light to dark, without its near-white start."""
    stops = [[int(colour[i:i + 2], 16) for i in (1, 3, 5)] for colour in ramp[1:]]
    if classes == 1:
        return [ramp[len(ramp) // 2]]
    colours = []
    for place in range(classes):
        position = place * (len(stops) - 1) / (classes - 1)
        below = min(int(position), len(stops) - 2)
        mixed = (round(a + (b - a) * (position - below)) for a, b in zip(stops[below], stops[below + 1]))
        colours.append("#" + "".join(f"{part:02x}" for part in mixed))
    return colours
