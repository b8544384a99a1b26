"""The empirical-Bayes swing: where a territory stood around its perimeter, carried to a new level.

FORECAST recipe, steps 2 to 6: past shares shrunk toward the neighbours', deviations from the perimeter in log-odds
and in log-ratio, averaged over ballots by type, quality and age, then put on the level of the election to come.
Needs numpy only.
"""

from datetime import date
from typing import Any, Dict, Iterable, List, Mapping, Optional, Sequence, Tuple

import numpy as np

from ..errors import InvalidParameter
from ..translation import tr
from .links import logit
from .method import LINKS, Lag, LocalMethod, Prediction, stored
from .panel import Ballot, Panel, years_between

__all__ = ["QUALITY", "Lag", "Prediction", "Swing", "nothing_to_learn"]

QUALITY = {
    "presidentielle": 1.0,
    "europeennes": 1.0,
    "legislatives": 0.3,
    "regionales": 0.1,
    "departementales": 0.0,
    "cantonales": 0.0,
    "municipales": 0.0,
}


class Swing(LocalMethod):
    """Empirical-Bayes swing toward an election of one kind.

    kind: the kind of election to come. on: its date, for the age of the lags; None is after the last ballot, where
    the age of one ballot against another no longer depends on it. The constants are those of the recipe, chosen by
    leave-one-election-out on ballots up to 2019. link: ``log_odds``, ``log_ratio``, or ``mean`` of both.

    Learned by ``fit``, beside the deviations: ``weights_`` and ``abstention_weights_`` (B,).
    """

    name = "swing"

    def __init__(
        self,
        kind: str,
        on: Optional[date] = None,
        neighbour_weight: float = 30.0,
        station_weight: float = 60.0,
        redrawn: float = 0.35,
        perimeter_weight: float = 1.0,
        neighbour_nudge: float = 0.01,
        smallest_level: float = 0.02,
        absent_votes: float = 15.0,
        other_type: float = 0.3,
        time_constant: float = 2.5,
        abstention_other_type: float = 0.2,
        abstention_time_constant: float = 5.0,
        quality: Mapping[str, float] = QUALITY,
        link: str = "mean",
    ) -> None:
        self.kind = kind
        self.on = on
        self.neighbour_weight = neighbour_weight
        self.station_weight = station_weight
        self.redrawn = redrawn
        self.perimeter_weight = perimeter_weight
        self.neighbour_nudge = neighbour_nudge
        self.smallest_level = smallest_level
        self.absent_votes = absent_votes
        self.other_type = other_type
        self.time_constant = time_constant
        self.abstention_other_type = abstention_other_type
        self.abstention_time_constant = abstention_time_constant
        self.quality = quality
        self.link = link

    def fit(self, panel: Panel, lags: Optional[Sequence[Lag]] = None) -> "Swing":
        """Learn the deviations of each territory of the panel; ``lags`` are ``self.lags(panel)`` if already made.

        Raises InvalidParameter when no ballot of the panel can teach anything about the blocs.
        """
        lags = self.lags(panel) if lags is None else lags
        self.weights_, self.abstention_weights_ = self._weights(panel)
        if not (self.weights_ > 0).any():
            raise nothing_to_learn(panel.ballots)
        known = np.array([lag.known for lag in lags])
        around = np.array([lag.around for lag in lags])
        votes_weight = _believed(self.weights_[:, None, None], known, around)
        self.deviations_ = {
            link: _mean([getattr(lag, link) for lag in lags], votes_weight) for link in LINKS[self.link]}
        turnout_known = np.array([lag.abstention_known for lag in lags])
        turnout_weight = _believed(
            self.abstention_weights_[:, None], turnout_known, ~turnout_known
        )
        self.abstention_ = _mean([lag.abstention for lag in lags], turnout_weight)
        self.registered_ = panel.last_registered()
        return self

    def learned(self) -> Dict[str, Any]:
        """Return the deviations and the weights of the ballots."""
        return {**super().learned(), "weights": self.weights_.tolist(),
                "abstention_weights": self.abstention_weights_.tolist()}

    def restore(self, panel: Panel, learned: Mapping[str, Any]) -> "Swing":
        """Take back what ``learned`` gave."""
        super().restore(panel, learned)
        self.weights_ = np.array(learned["weights"])
        self.abstention_weights_ = np.array(learned["abstention_weights"])
        return self

    def lags(self, panel: Panel) -> List[Lag]:
        """Return each ballot of the panel as deviations; they depend neither on the kind nor on the date to come."""
        return [self._lag(panel, row) for row in range(len(panel.ballots))]

    def _lag(self, panel: Panel, row: int) -> Lag:
        missing = np.isnan(panel.registered[row]) | np.isnan(panel.votes[row]).any(axis=1)
        if panel.communes is not None:
            missing = missing | self._redrawn(panel, row)
        level, abstention_level = panel.level(row)
        held = (level >= self.smallest_level) & (level < 1.0)  # one that has all votes stands nowhere apart
        safe_level = np.where(held, level, 0.5)
        votes = np.where(missing[:, None], 0.0, panel.votes[row])
        shares, around = self._shrink(panel, row, panel.votes, votes, level)
        safe = np.where(held, shares, 0.5)
        expressed = votes.sum(axis=1)
        if panel.communes is not None:  # without a row of its own, a station is its commune
            expressed = np.where(missing, around.sum(axis=1), expressed)
            votes = np.where(missing[:, None], around, votes)
        nobody_stood = (votes == 0) & (expressed[:, None] * level > self.absent_votes)
        at_home, at_home_known = self._abstention(panel, row, missing, abstention_level)
        return Lag(
            log_odds=logit(safe) - logit(safe_level),
            log_ratio=np.log(safe) - np.log(safe_level),
            known=held & ~nobody_stood & (expressed > 0)[:, None],
            around=held & (expressed == 0)[:, None],
            abstention=at_home,
            abstention_known=at_home_known,
        )

    def _abstention(
        self, panel: Panel, row: int, missing: np.ndarray, level: float
    ) -> Tuple[np.ndarray, np.ndarray]:
        """Return the deviations of abstention, (T,), and where they are known."""
        counts = np.stack([panel.abstentions, panel.registered - panel.abstentions], axis=2)
        missing = missing | np.isnan(counts[row]).any(axis=1) | (panel.registered[row] == 0)
        if not 0.0 < level < 1.0:  # no series of its own
            return np.zeros(panel.size), np.zeros(panel.size, dtype=bool)
        own = np.where(missing[:, None], 0.0, counts[row])
        shares, _ = self._shrink(panel, row, counts, own, np.array([level, 1.0 - level]))
        known = ~missing if panel.communes is None else np.ones(panel.size, dtype=bool)
        return logit(shares[:, 0]) - logit(np.array(level)), known

    def _redrawn(self, panel: Panel, row: int) -> np.ndarray:
        """Return which polling stations have other borders than of late: their registered count moved too far."""
        latest = panel.last_registered()
        return np.abs(panel.registered[row] - latest) > self.redrawn * latest

    def _shrink(
        self, panel: Panel, row: int, counts: np.ndarray, own: np.ndarray, level: np.ndarray
    ) -> Tuple[np.ndarray, np.ndarray]:
        """Return shares pulled toward the neighbours' and the perimeter's, (T, K), and the counts of the surroundings.

        (n·s + w·s̄ + m) / (n + w + 1). counts: (B, T, K) of the panel, of which ``own`` (T, K) are those of this row
        to believe. A polling station is pulled to its commune, and the commune, before that, to its neighbours.
        """
        if panel.communes is None:
            around = _around(own, panel.neighbours)
            return self._pull(own, self._prior(around, level), self.neighbour_weight, level), around
        of, size = panel.communes.of, len(panel.communes.codes)
        total = np.zeros((size, own.shape[1]))
        np.add.at(total, of, np.nan_to_num(counts[row]))
        around = _around(total, panel.communes.neighbours)
        commune = self._pull(total, self._prior(around, level), self.neighbour_weight, level)
        return self._pull(own, commune[of], self.station_weight, level), total[of]

    def _prior(self, around: np.ndarray, level: np.ndarray) -> np.ndarray:
        total = around.sum(axis=1, keepdims=True)
        pooled = np.where(total > 0, around / np.maximum(total, 1.0), level)
        return (1.0 - self.neighbour_nudge) * pooled + self.neighbour_nudge * level

    def _pull(self, own: np.ndarray, prior: np.ndarray, weight: float, level: np.ndarray) -> np.ndarray:
        total = own.sum(axis=1, keepdims=True)
        return (own + weight * prior + self.perimeter_weight * level) / (total + weight + self.perimeter_weight)

    def _weights(self, panel: Panel) -> Tuple[np.ndarray, np.ndarray]:
        on = self.day(panel)
        votes, turnout = [], []
        for ballot in panel.ballots:
            age = abs(years_between(ballot.date, on))
            same = ballot.kind == self.kind
            votes.append(
                (1.0 if same else self.other_type)
                * self.quality_of(ballot.kind)
                * np.exp(-age / self.time_constant)
            )
            turnout.append(
                (1.0 if same else self.abstention_other_type) * np.exp(-age / self.abstention_time_constant)
            )
        once = _once_a_day(panel.ballots, self.kind, self.quality)
        return np.array(votes) * once, np.array(turnout) * once


def nothing_to_learn(ballots: Iterable[Ballot]) -> InvalidParameter:
    """Return the refusal of ballots of which none can teach."""
    return InvalidParameter(
        tr("None of these ballots can teach the model: {ballots}. It needs a presidential, European, "
           "legislative or regional first round.").format(ballots=", ".join(ballot.id for ballot in ballots)))


def _around(counts: np.ndarray, neighbours: np.ndarray) -> np.ndarray:
    """Return the counts of each territory's neighbours, summed."""
    real, around = neighbours >= 0, np.zeros_like(counts)
    for column in range(neighbours.shape[1]):
        around += np.where(real[:, column, None], counts[neighbours[:, column]], 0.0)
    return around


def _once_a_day(ballots: Tuple[Ballot, ...], kind: str, quality: Mapping[str, float]) -> np.ndarray:
    """Return 1 for one ballot of each day, 0 for the others: the same electors in the same booth count once.

    The kept one is of the kind to come if there is one, else of the best quality.
    """
    kept = np.zeros(len(ballots))
    for day in {ballot.date for ballot in ballots}:
        rows = [row for row, ballot in enumerate(ballots) if ballot.date == day]
        best = max(rows, key=lambda row: (ballots[row].kind == kind, quality.get(ballots[row].kind, 0.0)))
        kept[best] = 1.0
    return kept


def _believed(weights: np.ndarray, known: np.ndarray, around: np.ndarray) -> np.ndarray:
    """Return the weight of each lag: the territory's own where it has one, else its neighbours', else none."""
    own = weights * known
    return np.where(own.sum(axis=0) > 0, own, weights * around)


def _mean(deviations: List[np.ndarray], weights: np.ndarray) -> np.ndarray:
    total = weights.sum(axis=0)
    mean = (np.array(deviations) * weights).sum(axis=0) / np.where(total > 0, total, 1.0)
    return stored(mean)
