"""augure:exploreindicators: what is read, in which order, and what comes out. Nothing is written to the warehouse."""

from dataclasses import dataclass
from typing import Dict, List, NamedTuple, Optional, Tuple

import numpy as np

from ..errors import InvalidParameter
from ..feedback import Feedback
from ..model.load import load_panel, perimeter_codes
from ..model.panel import Panel
from ..ref.perimeter import OVERSEAS, Perimeter
from ..translation import tr
from ..warehouse.datasets import read_frame
from .indicators import Indicator, Values, choose_indicators, read_indicators, read_values
from .maps import Ground, read_ground
from .measure import Measured, Pair, measure
from .perimeters import Score, read_candidates, score_perimeters
from .results import Result, chosen_ballots, needed_ballots, result_of

EARTH = 6_371_000.0


class ExploreOptions(NamedTuple):
    """What to explore, as users write it; empty texts mean all indicators, last ballots, everywhere, no candidates."""

    indicators: str = ""
    ballots: str = ""
    level: str = "commune"
    perimeter: str = ""
    candidates: str = ""


@dataclass(frozen=True, eq=False)
class Exploration:
    """Everything that was found. Arrays are (T,) over the territories of the perimeter, but for ``whole``.

    measured: one per ballot, in order of date. ground: for maps, None without outlines. whole: the last ballot and
    its indicators over all the territories of the warehouse. scores: candidate perimeters, the best first.
    """

    perimeter: Perimeter
    names: np.ndarray
    codes: np.ndarray
    measured: List[Measured]
    ground: Optional[Ground]
    whole: Tuple[Result, List[Values]]
    is_part: bool
    scores: List[Score]

    @property
    def last(self) -> Measured:
        """The last ballot's measures."""
        return self.measured[-1]

    @property
    def run(self) -> int:
        """The last run that built an indicator of these."""
        return max(one.indicator.run for measured in self.measured for one in measured.values)


def explore(connection, options: ExploreOptions, feedback: Feedback) -> Exploration:
    """Read and measure. Raises DatasetMissing and InvalidParameter, in sentences."""
    perimeter = Perimeter.parse(options.perimeter)
    chosen = chosen_ballots(connection, options.ballots)
    known = read_indicators(connection, options.level)
    wanted = {ballot.id: choose_indicators(known, options.indicators, options.level, ballot.date) for ballot in chosen}
    panel = load_panel(connection, needed_ballots(connection, chosen), Perimeter(), feedback)
    feedback.progress(30)
    inside = _inside(connection, panel, perimeter)
    points = _points(connection, panel)
    read: Dict[Indicator, Values] = {}
    for indicator in dict.fromkeys(one for indicators in wanted.values() for one in indicators):
        feedback.check()
        read[indicator] = read_values(connection, indicator, options.level, panel.codes)
    feedback.progress(50)
    part = panel.restrict(inside)
    measured = []
    for place, ballot in enumerate(chosen):
        values = [_restricted(read[indicator], inside) for indicator in wanted[ballot.id]]
        measured.append(measure(result_of(part, ballot), values, points[inside], feedback))
        feedback.progress(50 + 40 * (place + 1) / len(chosen))
    whole = result_of(panel, chosen[-1]), [read[indicator] for indicator in wanted[chosen[-1].id]]
    candidates = read_candidates(connection, options.candidates, panel.codes)
    names = np.where(part.names == "", part.codes, part.names)
    return Exploration(perimeter, names, part.codes, measured, _ground(connection, part), whole,
                       bool(not inside.all()), score_perimeters(candidates, *whole))


def best_pair(measured: Measured, series: str = "") -> Optional[Pair]:
    """Return the strongest pair (of a series) among indicators that half of the territories know; None without any."""
    widely = {indicator.code for indicator in measured.joint}
    return next((pair for pair in measured.strongest((series,) if series else ())
                 if pair.indicator.code in widely), None)


def _inside(connection, panel: Panel, perimeter: Perimeter) -> np.ndarray:
    if not perimeter.kind:
        return np.ones(panel.size, dtype=bool)
    inside = np.isin(panel.codes, perimeter_codes(connection, perimeter))
    if not inside.any():
        raise InvalidParameter(tr("No commune of the warehouse lies in the perimeter “{perimeter}”.").format(
            perimeter=perimeter.text))
    return inside


def _points(connection, panel: Panel) -> np.ndarray:
    """Return the territories' centroids in metres from the centre of the Earth, (T, 3); NaN without an outline."""
    frame = read_frame(connection, "SELECT code, ST_X(centroid) AS x, ST_Y(centroid) AS y FROM "
                                   "ref.comparable_territory WHERE level = 'commune'", dtype={"code": str})
    degrees = frame.set_index("code").reindex(panel.codes).to_numpy(float)
    longitude, latitude = np.radians(degrees).T
    return EARTH * np.column_stack([np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude),
                                    np.sin(latitude)])


def _restricted(values: Values, inside: np.ndarray) -> Values:
    return Values(values.indicator, values.values[inside], values.status[inside], values.used[inside], values.is_log)


def _ground(connection, panel: Panel) -> Optional[Ground]:
    """Return the maps' grid: of the mainland where the perimeter has some of it, for overseas lies an ocean away."""
    mainland = np.array([not code.startswith(OVERSEAS) for code in panel.departements])
    return read_ground(connection, panel.codes, mainland if mainland.any() else ~mainland)
