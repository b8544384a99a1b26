"""The level, and how far it may be off, where the target is not the five blocs: other parts, abstention, an indicator.

The parts of the votes are in log-odds each by itself, then closed; a rate is one number, and what it leaves the other.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Callable, Dict, Mapping, Optional, Protocol, Tuple

import numpy as np

from ..errors import InvalidParameter
from ..translation import tr
from .level import (
    HISTORY,
    Level,
    LevelFromHistory,
    LevelSpread,
    PastWeights,
    SpreadOfLevel,
    student,
    turnout_to_come,
    unmoved,
    widening,
)
from .links import SMALLEST_SHARE, close, inside, inverse_logit, logit
from .panel import BLOCS, Panel, years_between


class History(Protocol):
    """What the past says of a level to come."""

    def level(self, panel: Panel, kind: str, on: date) -> Level:
        """Return the level of the panel's perimeter for an election of this kind on this date."""


@dataclass(frozen=True)
class PartsFromHistory(PastWeights):
    """Weighted mean of each part's past levels in log-odds, over the ballots where it had ``smallest`` or more, closed.

    A party of no vote was not born yet, or did not stand: that says nothing of what it has once it stands.
    """

    smallest: float = 0.002

    def level(self, panel: Panel, kind: str, on: date) -> Level:
        """Return the level of the panel's perimeter for an election of this kind on this date."""
        weights = self.weights(panel, kind, on)
        known = {int(row): panel.level(row) for row in np.flatnonzero(weights)}
        shares = np.array([votes for votes, _ in known.values()])
        counted = weights[list(known), None] * (shares >= self.smallest)
        total = counted.sum(axis=0)
        mean = (counted * logit(inside(shares))).sum(axis=0) / np.where(total > 0, total, 1.0)
        last, kind_seen = self.reference(panel, kind, on, weights)
        abstention = turnout_to_come({row: at_home for row, (_, at_home) in known.items()}, weights, last, kind_seen)
        return Level(close(np.where(total > 0, inverse_logit(mean), SMALLEST_SHARE)), abstention, HISTORY,
                     kind_seen=kind_seen)


@dataclass(frozen=True)
class PartsSpread:
    """How far the level of parts may be off, in log-odds: standard deviations, Student t, before closing to 100.

    part: of each, 0.75: the root mean square of 106 moves of political families from a first round to the next of its
    kind since 1965 (far left, socialists, ecologists, centre, right, sovereignists, far right). The other constants
    are LevelSpread's.
    """

    part: float = 0.75
    abstention: float = 0.45
    degrees: float = 6.0
    abstention_degrees: float = 3.0
    growth: float = 0.02
    unseen_kind: float = 1.1
    unseen_abstention: float = 1.0
    departement: float = 0.16
    departement_abstention: float = 0.08
    parts: int = 2

    def draw(
        self, level: Level, horizon: float, draws: int, generator: np.random.Generator
    ) -> Tuple[np.ndarray, np.ndarray]:
        """Return levels drawn around ``level``: shares (draws, K), closed, and abstention (draws,)."""
        if level.certain:
            return unmoved(level, draws)
        wider = widening(self.growth, horizon)
        part, turnout = self.part * wider, self.abstention * wider
        if not level.kind_seen:
            part, turnout = part * self.unseen_kind, self.unseen_abstention * wider
        moves = student(len(level.shares), self.degrees, draws, generator) * part
        at_home = student(1, self.abstention_degrees, draws, generator)[:, 0] * turnout
        return (close(inverse_logit(logit(inside(level.shares)) + moves)),
                inverse_logit(logit(np.array(level.abstention)) + at_home))

    def draw_departements(self, count: int, draws: int, generator: np.random.Generator) -> np.ndarray:
        """Return each département's own part in log-odds, (count, K + 1, draws): the parts, then abstention."""
        scales = np.array([self.departement] * self.parts + [self.departement_abstention])
        return generator.standard_normal((count, len(scales), draws)) * scales[:, None]


@dataclass(frozen=True)
class TurnoutFromHistory(PastWeights):
    """Abstention as a target of its own: that of the last ballot of the kind, or the weighted mean of the others."""

    def level(self, panel: Panel, kind: str, on: date) -> Level:
        """Return the level of the panel's perimeter for an election of this kind on this date."""
        weights = self.weights(panel, kind, on)
        at_home = {int(row): float(panel.level(row)[0][0]) for row in np.flatnonzero(weights)}
        last, kind_seen = self.reference(panel, kind, on, weights)
        share = turnout_to_come(at_home, weights, last, kind_seen)
        return Level(np.array([share, 1.0 - share]), 0.0, HISTORY, kind_seen=kind_seen)


@dataclass(frozen=True)
class RateSpread:
    """How far the level of a rate may be off, in log-odds: a standard deviation, Student t.

    Those of abstention unless said: LevelSpread's.
    """

    scale: float = 0.45
    degrees: float = 3.0
    growth: float = 0.02
    unseen_kind: float = 1.0 / 0.45
    departement: float = 0.08

    def draw(
        self, level: Level, horizon: float, draws: int, generator: np.random.Generator
    ) -> Tuple[np.ndarray, np.ndarray]:
        """Return levels drawn around ``level``: shares (draws, 2), and no abstention (draws,)."""
        if level.certain:
            return unmoved(level, draws)
        scale = self.scale * widening(self.growth, horizon)
        if not level.kind_seen:
            scale *= self.unseen_kind
        moved = logit(inside(level.shares[0])) + student(1, self.degrees, draws, generator)[:, 0] * scale
        share = inverse_logit(moved)
        return np.column_stack([share, 1.0 - share]), np.full(draws, level.abstention)

    def draw_departements(self, count: int, draws: int, generator: np.random.Generator) -> np.ndarray:
        """Return each département's own part in log-odds, (count, 3, draws): what one part gains the other loses."""
        own = generator.standard_normal((count, draws)) * self.departement
        return np.stack([own, -own, np.zeros_like(own)], axis=1)


@dataclass(frozen=True)
class TrendFromHistory:
    """The level of an indicator: a random walk with drift in log-odds, which keeps it between 0 and 100.

    Drift and spread are the indicator's own (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed.,
    § 5.2 and 5.5), from the periods that ended before the date. The drift is shrunk by what chance would make of it,
    1 − (standard error ÷ drift)², 0 at least: a level that wavers is carried on, one that rises year after year goes
    on rising. With fewer than ``fewest`` moves there is no drift, and ``usual`` is the spread of a year.
    """

    fewest: int = 3
    usual: float = 0.45
    smallest: float = 0.02
    degrees: float = 3.0

    def level(self, panel: Panel, kind: str, on: date) -> Level:
        """Return the level of the panel's perimeter on a date: the mean of its territories."""
        rows = [row for row, ballot in enumerate(panel.ballots) if ballot.date < on]
        if not rows:
            raise InvalidParameter(tr("{kind} has no value before {day}, and a level from history needs one.").format(
                kind=kind, day=on.isoformat()))
        values = logit(inside(np.array([panel.level(row)[0][0] for row in rows])))
        years = np.array([years_between(panel.ballots[rows[0]].date, panel.ballots[row].date) for row in rows])
        ahead = years_between(panel.ballots[rows[-1]].date, on)
        drift, scale = self._walk(values, years, ahead)
        share = float(inverse_logit(values[-1] + drift * ahead))
        return Level(np.array([share, 1.0 - share]), 0.0, HISTORY, spread=RateSpread(
            max(scale, self.smallest), max(self.degrees, len(rows) - 2.0), 0.0))

    def _walk(self, values: np.ndarray, years: np.ndarray, ahead: float) -> Tuple[float, float]:
        """Return the drift a year, and the standard deviation ``ahead`` years from the last value, in log-odds."""
        moves, steps = np.diff(values), np.diff(years)
        if len(moves) < self.fewest:
            return 0.0, self.usual * np.sqrt(ahead)
        length = years[-1] - years[0]
        drift = (values[-1] - values[0]) / length
        variance = float(((moves - drift * steps) ** 2 / steps).sum() / (len(moves) - 1))
        error = variance / length
        shrunk = drift * max(0.0, 1.0 - error / drift**2) if drift != 0.0 else 0.0
        return float(shrunk), float(np.sqrt(variance * ahead + error * ahead**2))


#: What may be forecast, as the warehouse and the reports name it.
BLOCS_TARGET, PARTS_TARGET, ABSTENTION_TARGET, INDICATOR_TARGET = "blocs", "parts", "abstention", "indicator"


def target_of(panel: Panel) -> str:
    """Return what a panel's forecasts are of."""
    if panel.is_rate:
        return INDICATOR_TARGET if panel.is_indicator else ABSTENTION_TARGET
    return BLOCS_TARGET if panel.parts == BLOCS else PARTS_TARGET


_LEVELS: Dict[str, Tuple[Callable[..., History], Callable[..., SpreadOfLevel]]] = {
    BLOCS_TARGET: (LevelFromHistory, LevelSpread), PARTS_TARGET: (PartsFromHistory, PartsSpread),
    ABSTENTION_TARGET: (TurnoutFromHistory, RateSpread), INDICATOR_TARGET: (TrendFromHistory, RateSpread)}


def history_of(panel: Panel, constants: Optional[Mapping[str, Any]] = None) -> History:
    """Return what makes the level from the past for what the panel holds, with the constants given or its own."""
    return _LEVELS[target_of(panel)][0](**(constants or {}))


def spread_of(panel: Panel, constants: Optional[Mapping[str, Any]] = None) -> SpreadOfLevel:
    """Return how far that level may be off, with the constants given or its own."""
    target, learned = target_of(panel), {}
    if target == INDICATOR_TARGET and constants is None:
        learned = {"departement": _apart(panel)}
    if target == PARTS_TARGET:
        learned = {"parts": len(panel.parts)}
    return _LEVELS[target][1](**{**learned, **(constants or {})})


def _apart(panel: Panel) -> float:
    """Return how far a département moves away from the others in a year, in log-odds (root mean square); 0 of one."""
    codes = np.unique(panel.departements)
    pieces = [panel.restrict(panel.departements == code) for code in codes]
    rows = [row for row in range(len(panel.ballots))
            if all(np.nansum(part.registered[row]) > 0 for part in pieces)]
    if len(codes) < 2 or len(rows) < 2:
        return 0.0
    levels = logit(inside(np.array([[part.level(row)[0][0] for part in pieces] for row in rows])))
    years = np.array([years_between(panel.ballots[rows[0]].date, panel.ballots[row].date) for row in rows])
    moves = np.diff(levels - levels.mean(axis=1, keepdims=True), axis=0) / np.sqrt(np.diff(years))[:, None]
    return float(np.sqrt((moves**2).mean()))
