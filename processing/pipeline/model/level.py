"""The level of a perimeter in an election to come, and how far it may be off.

From history, or from the user's scenario; an oracle level (the truth of a past ballot) is called one and serves
only to measure the local part alone.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Mapping, NamedTuple, Optional, Protocol, Sequence, Tuple

import numpy as np

from ..errors import InvalidParameter
from ..translation import tr
from ..words import number
from .links import SMALLEST_SHARE, close, inside, inverse_logit, logit
from .panel import BLOCS, Ballot, Panel, years_between
from .swing import QUALITY

HISTORY, SCENARIO, ORACLE, POLLS, MIXTURE = "history", "scenario", "oracle", "polls", "mixture"


class Level(NamedTuple):
    """Shares of expressed votes by part (K,), summing to 1, and abstention on registered, 0 to 1.

    source: ``history``, ``scenario``, ``polls``, ``mixture`` or ``oracle``. certain: taken as given, nothing drawn
    around it. kind_seen: the past holds an election of this kind, so that it says something of alliances and turnout.
    spread: how it is drawn where not as history is (an object with LevelSpread's ``draw``). parts: of a mixture, the
    levels that are drawn from, each by its weight.
    """

    shares: np.ndarray
    abstention: float
    source: str
    certain: bool = False
    kind_seen: bool = True
    spread: Any = None
    parts: Tuple["Part", ...] = ()


class Part(NamedTuple):
    """A named scenario of a mixture and its weight, above 0; the weights of a mixture sum to 1."""

    name: str
    weight: float
    level: Level


@dataclass(frozen=True)
class PastWeights:
    """What each past ballot counts for in a level to come: by its kind, and its age with ``time_constant`` in years."""

    other_type: float = 0.5
    time_constant: float = 2.5
    regional_weight: float = 0.5

    def weights(self, panel: Panel, kind: str, on: date) -> np.ndarray:
        """Return the weight of each ballot, (B,). Raises InvalidParameter where all are 0."""
        weights = np.array([self._weight(ballot, kind, on) for ballot in panel.ballots])
        if not (weights > 0).any():
            raise InvalidParameter(
                tr("No ballot of the model can give a level for {kind}: give a SCENARIO.").format(kind=kind)
            )
        return weights

    def _weight(self, ballot: Ballot, kind: str, on: date) -> float:
        if QUALITY.get(ballot.kind, 0.0) == 0.0 and ballot.kind != kind:
            return 0.0
        weight = 1.0 if ballot.kind == kind else self.other_type
        if ballot.kind == "regionales":
            weight *= self.regional_weight
        return weight * float(np.exp(-abs(years_between(ballot.date, on)) / self.time_constant))

    @staticmethod
    def reference(panel: Panel, kind: str, on: date, weights: np.ndarray) -> Tuple[int, bool]:
        """Return the nearest ballot of the kind and True; the one of most weight and False where there is none."""
        same = [row for row, ballot in enumerate(panel.ballots) if ballot.kind == kind]
        if same:
            return min(same, key=lambda row: abs(years_between(panel.ballots[row].date, on))), True
        return int(np.argmax(weights)), False


def turnout_to_come(at_home: Mapping[int, float], weights: np.ndarray, last: int, kind_seen: bool) -> float:
    """Return the abstention to come, 0 to 1: the last of the kind; the weighted mean in log-odds without any.

    at_home: past abstentions, 0 to 1, by row; last: the reference's row.
    """
    if kind_seen:
        return at_home[last]
    rows = sorted(at_home)
    return float(inverse_logit(logit(np.array([at_home[row] for row in rows])) @ weights[rows] / weights[rows].sum()))


@dataclass(frozen=True)
class LevelFromHistory(PastWeights):
    """Weighted mean of past levels in log-odds: left, centre and right together, far right.

    One party's birth moved centre and right both, so that they are split as in the last ballot of the same kind;
    "other" and abstention are that ballot's. Where the kind has no past, the ballot of most weight stands for it, and
    abstention is the weighted mean.

    ``time_constant`` in years: each first round from 1969 to 2022 left out in turn, the others choose 1.5 to 2.5 (mean
    error 6.6 points, against 7.0 at 4 years); 2.5 is the swing's own.
    """

    smallest_other: float = 0.01

    def level(self, panel: Panel, kind: str, on: date) -> Level:
        """Return the level of the panel's perimeter for an election of this kind on this date."""
        weights = self.weights(panel, kind, on)
        rows = np.flatnonzero(weights)
        known = {int(row): panel.level(row) for row in rows}
        levels = np.array([shares for shares, _ in known.values()])
        last, kind_seen = self.reference(panel, kind, on, weights)
        last_shares = known[last][0]
        abstention = turnout_to_come({row: at_home for row, (_, at_home) in known.items()}, weights, last, kind_seen)
        large = inside(groups_of(levels)[:, :-1])
        mean = inverse_logit(weights[rows] @ logit(large) / weights[rows].sum())
        rest = max(float(last_shares[4]), self.smallest_other)
        shares = split_groups(np.append(close(mean) * (1.0 - rest), rest), centre_part(last_shares))
        return Level(shares, abstention, HISTORY, kind_seen=kind_seen)


def scenario_level(
    shares: Mapping[str, float], abstention: Optional[float], otherwise: Level, certain: bool = False,
    parts: Sequence[str] = BLOCS,
) -> Level:
    """Return the user's level: shares in percent by part, abstention in percent, or history's where not given.

    Parts that the user leaves out share what is left of 100 as in ``otherwise``. Raises InvalidParameter where a
    part is unknown, a share is outside 0 to 100, or the sum cannot be 100.
    """
    unknown = sorted(set(shares) - set(parts))
    if unknown:
        raise InvalidParameter(
            tr("The scenario names {unknown}, and what is forecast is: {parts}.").format(
                unknown=", ".join(unknown), parts=", ".join(parts))
        )
    given = np.array([part in shares for part in parts])
    values = np.array([float(shares.get(part, 0.0)) for part in parts]) / 100.0
    total = values.sum()
    if (values < 0).any() or total > 1.005 or (given.all() and total < 0.995):
        raise InvalidParameter(
            tr("The scenario's shares sum to {total}; they are percentages of the votes and must make 100.").format(
                total=number(100 * total))
        )
    if not given.all():
        values[~given] = close(otherwise.shares[~given]) * max(1.0 - total, 0.0)
    at_home = otherwise.abstention if abstention is None else float(abstention) / 100.0
    if abstention is not None and not 0.0 < at_home < 1.0:
        raise InvalidParameter(tr("The scenario's abstention must lie between 0 and 100 percent."))
    return Level(close(values), at_home, SCENARIO, certain, otherwise.kind_seen, otherwise.spread)


def mixture(parts: Tuple[Part, ...]) -> Level:
    """Return the level of several scenarios together: their weighted mean, drawn from each by its weight."""
    total = sum(part.weight for part in parts)
    parts = tuple(part._replace(weight=part.weight / total) for part in parts)
    shares = np.sum([part.weight * part.level.shares for part in parts], axis=0)
    abstention = sum(part.weight * part.level.abstention for part in parts)
    return Level(close(shares), float(abstention), MIXTURE, kind_seen=all(part.level.kind_seen for part in parts),
                 parts=parts)


def draw_level(
    level: Level, spread: "SpreadOfLevel", horizon: float, draws: int, generator: np.random.Generator
) -> Tuple[np.ndarray, np.ndarray]:
    """Return levels drawn around ``level``: shares (draws, K) and abstention (draws,).

    ``spread`` is for what has no spread of its own. Of a mixture each part gets its share of the draws, rounded so
    that they make the whole.
    """
    if not level.parts:
        return (level.spread or spread).draw(level, horizon, draws, generator)
    ends = np.rint(draws * np.cumsum([part.weight for part in level.parts])).astype(int)
    counts = np.diff(ends, prepend=0)
    drawn = [draw_level(part.level, spread, horizon, int(count), generator)
             for part, count in zip(level.parts, counts) if count]
    return np.concatenate([shares for shares, _ in drawn]), np.concatenate([turnout for _, turnout in drawn])


def oracle_level(panel: Panel, row: int) -> Level:
    """Return the true level of a past ballot: it measures the local part alone and is no forecast."""
    shares, abstention = panel.level(row)
    return Level(shares, abstention, ORACLE, certain=True)


class SpreadOfLevel(Protocol):
    """How far a level may be off, and how départements differ from it."""

    def draw(
        self, level: Level, horizon: float, draws: int, generator: np.random.Generator
    ) -> Tuple[np.ndarray, np.ndarray]:
        """Return levels drawn around ``level``: shares (draws, K), closed, and abstention (draws,)."""

    def draw_departements(self, count: int, draws: int, generator: np.random.Generator) -> np.ndarray:
        """Return each département's own part in log-odds, (count, K + 1, draws)."""


@dataclass(frozen=True)
class LevelSpread:
    """How far a level without polls may be off, in log-odds: standard deviations, before closing to 100.

    A nugget, hardly larger at three years than at one (``growth`` a year), common to all territories; Student t;
    the three large blocs against one another ``between``, against other ``against_other``. ``split`` moves centre
    within centre and right. Each département has a part of its own, normal. A kind of election that the past does not
    hold is less known: everything is ``unseen_kind`` times wider, and the alliances (``unseen_split``) and the turnout
    (``unseen_abstention``) have their own spread.
    """

    left: float = 0.36
    centre_right: float = 0.48
    far_right: float = 0.55
    other: float = 0.60
    split: float = 1.90
    abstention: float = 0.45
    degrees: float = 6.0
    abstention_degrees: float = 3.0
    between: float = -0.35
    against_other: float = -0.15
    growth: float = 0.02
    unseen_kind: float = 1.1
    unseen_split: float = 4.0
    unseen_abstention: float = 1.0
    departement_left: float = 0.16
    departement_centre_right: float = 0.15
    departement_far_right: float = 0.14
    departement_other: float = 0.16
    departement_abstention: float = 0.08

    def draw(
        self, level: Level, horizon: float, draws: int, generator: np.random.Generator
    ) -> Tuple[np.ndarray, np.ndarray]:
        """Return levels drawn around ``level``: shares (draws, 5), closed, and abstention (draws,).

        horizon: years from the last known ballot. A certain level comes back unmoved. ``draws`` are taken two by
        two with opposite signs, so that their middle is the level itself.
        """
        if level.certain:
            return unmoved(level, draws)
        wider = widening(self.growth, horizon)
        scales = np.array([self.left, self.centre_right, self.far_right, self.other]) * wider
        apart, turnout = self.split, self.abstention
        if not level.kind_seen:
            scales, apart, turnout = scales * self.unseen_kind, self.unseen_split, self.unseen_abstention
        correlation = correlation_of(self.between, self.against_other)
        return draw_around(level, Scales(scales, apart * wider, turnout * wider), correlation,
                           (self.degrees, self.abstention_degrees), draws, generator)

    def draw_departements(self, count: int, draws: int, generator: np.random.Generator) -> np.ndarray:
        """Return each département's own part in log-odds, (count, 6, draws): the five blocs, then abstention."""
        scales = np.array([
            self.departement_left, self.departement_centre_right, self.departement_centre_right,
            self.departement_far_right, self.departement_other, self.departement_abstention,
        ])
        return generator.standard_normal((count, 6, draws)) * scales[:, None]


class Scales(NamedTuple):
    """Standard deviations in log-odds: of left, centre and right together, far right and other (4,); of centre within
    centre and right; of abstention."""

    groups: np.ndarray
    split: float
    abstention: float


def draw_around(
    level: Level, scales: Scales, correlation: np.ndarray, degrees: Tuple[float, float], draws: int,
    generator: np.random.Generator,
) -> Tuple[np.ndarray, np.ndarray]:
    """Return levels drawn in log-odds: shares (draws, 5), closed, and abstention (draws,).

    degrees: of Student's t for shares, and for abstention.
    """
    moves = student(4, degrees[0], draws, generator, correlation)
    split = student(1, degrees[0], draws, generator)[:, 0] * scales.split
    around = inside(level.shares)
    drawn = close(inverse_logit(logit(inside(groups_of(around))) + moves * scales.groups))
    shares = split_groups(drawn, inverse_logit(logit(centre_part(around)) + split))
    at_home = student(1, degrees[1], draws, generator)[:, 0] * scales.abstention
    return shares, inverse_logit(logit(np.array(level.abstention)) + at_home)


def groups_of(shares: np.ndarray) -> np.ndarray:
    """Return left, centre and right together, far right and other, (…, 4), of the five blocs (…, 5)."""
    left, centre, right, far_right, other = np.moveaxis(shares, -1, 0)
    return np.stack([left, centre + right, far_right, other], axis=-1)


def centre_part(shares: np.ndarray) -> np.ndarray:
    """Return the centre's part of centre and right, 0 to 1, (…), of the five blocs (…, 5)."""
    return shares[..., 1] / np.maximum(shares[..., 1] + shares[..., 2], SMALLEST_SHARE)


def split_groups(groups: np.ndarray, centre: np.ndarray) -> np.ndarray:
    """Return the five blocs (…, 5) of ``groups_of``'s (…, 4), and the centre's part of the second (…)."""
    left, middle, far_right, other = np.moveaxis(groups, -1, 0)
    return np.stack([left, middle * centre, middle * (1.0 - centre), far_right, other], axis=-1)


def unmoved(level: Level, draws: int) -> Tuple[np.ndarray, np.ndarray]:
    """Return a level that is certain, as often as it is drawn: shares (draws, K) and abstention (draws,)."""
    return np.tile(level.shares, (draws, 1)), np.full(draws, level.abstention)


def widening(growth: float, horizon: float) -> float:
    """Return how many times wider than at one year a spread is ``horizon`` years ahead; it grows by ``growth``."""
    return 1.0 + growth * max(horizon - 1.0, 0.0)


def correlation_of(between: float, against_other: float) -> np.ndarray:
    """Return the (4, 4) correlation of the three large blocs with one another and with other."""
    correlation = np.full((4, 4), between)
    correlation[3, :] = correlation[:, 3] = against_other
    np.fill_diagonal(correlation, 1.0)
    return correlation


def student(
    size: int, degrees: float, draws: int, generator: np.random.Generator, correlation: Optional[np.ndarray] = None
) -> np.ndarray:
    """Return (draws, size) Student variables of standard deviation 1, a common χ² per draw, in opposite pairs."""
    half = (draws + 1) // 2
    normal = generator.standard_normal((half, size))
    if correlation is not None:
        normal = normal @ np.linalg.cholesky(correlation).T
    chi = generator.chisquare(degrees, half) / degrees
    student = normal / np.sqrt(chi)[:, None] * np.sqrt((degrees - 2.0) / degrees)
    return np.concatenate([student, -student])[:draws]
