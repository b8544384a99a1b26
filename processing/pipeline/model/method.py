"""What every method is: from past ballots to the shares of each territory once the level of the whole is given.

As in scikit-learn, a constructor only stores parameters, ``fit`` returns the method, and what is learned ends in ``_``.
"""

from datetime import date
from typing import Any, ClassVar, Dict, Mapping, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from .links import SMALLEST_SHARE, add_to_level, close, logit, scale_to_level, shift_to_level
from .panel import Panel


class Lag(NamedTuple):
    """One past ballot as deviations from the perimeter; the masks say which may be believed."""

    log_odds: np.ndarray  # (T, K)
    log_ratio: np.ndarray  # (T, K)
    known: np.ndarray  # (T, K) bool: the territory's own
    around: np.ndarray  # (T, K) bool: no row of its own, so its neighbours' stands for it
    abstention: np.ndarray  # (T,)
    abstention_known: np.ndarray  # (T,) bool


class Prediction(NamedTuple):
    """Shares between 0 and 1: of the parts (T, K), closed to 1, and of abstention on registered (T,)."""

    shares: np.ndarray
    abstention: np.ndarray


class Method:
    """A method toward an election of one kind on one date (None: after the last ballot)."""

    name: str = ""
    #: Whether indicators of the panel count.
    takes_indicators: ClassVar[bool] = False
    #: How many ballots that teach it must have.
    fewest: ClassVar[int] = 1

    kind: str
    on: Optional[date]
    quality: Mapping[str, float]  # how much a ballot of a kind teaches, 0 to 1
    registered_: np.ndarray

    def get_params(self) -> Dict[str, Any]:
        """Return the constructor's parameters by name."""
        return {name: value for name, value in vars(self).items() if not name.endswith("_")}

    def toward(self, kind: str, on: Optional[date]) -> "Method":
        """Return an unfitted method of the same parameters, toward another election."""
        return type(self)(**{**self.get_params(), "kind": kind, "on": on})

    def day(self, panel: Panel) -> date:
        """Return the date that ages are counted from."""
        return self.on or panel.ballots[-1].date

    def lags(self, panel: Panel) -> Sequence[Any]:
        """Return what ``fit`` needs of each ballot and what no target changes, (B,), to be made once for many fits."""
        return [None] * len(panel.ballots)

    def quality_of(self, kind: str) -> float:
        """Return how much a ballot of this kind teaches, 0 to 1."""
        return self.quality.get(kind, 0.0)

    def chosen(self) -> Dict[str, Any]:
        """Return what ``fit`` chose by itself inside the training ballots, by name."""
        return {}

    def indicators_used(self) -> Tuple[str, ...]:
        """Return the names of the indicators that a fitted method's forecast changes with."""
        return ()

    def fit(self, panel: Panel, lags: Optional[Sequence[Any]] = None) -> "Method":
        """Learn from all ballots of the panel; ``lags`` are ``self.lags(panel)`` if already made."""
        raise NotImplementedError

    def predict(
        self, level: np.ndarray, abstention_level: float, inside: Optional[np.ndarray] = None
    ) -> Prediction:
        """Return the shares of the territories ``inside`` (all if None) when their perimeter is at this level.

        level: (K,) shares of expressed votes summing to 1; abstention_level: share of registered.
        """
        raise NotImplementedError

    def learned(self) -> Dict[str, Any]:
        """Return what was learned, as arrays and plain JSON."""
        raise NotImplementedError

    def restore(self, panel: Panel, learned: Mapping[str, Any]) -> "Method":
        """Take back what ``learned`` gave; ``panel`` is the one it was learned from."""
        raise NotImplementedError


class LocalMethod(Method):
    """A method whose knowledge is one deviation from the perimeter per territory and part.

    Learned: ``deviations_``, link → (T, K): ``log_odds``, ``log_ratio`` or ``points``; ``abstention_`` (T,), in
    log-odds; ``registered_`` (T,), the latest known. They are rounded to 32 bits, as they are stored, so that a model
    read back predicts the same bits.
    """

    deviations_: Dict[str, np.ndarray]
    abstention_: np.ndarray

    def predict(
        self, level: np.ndarray, abstention_level: float, inside: Optional[np.ndarray] = None
    ) -> Prediction:
        """Return the shares of the territories ``inside`` (all if None) when their perimeter is at this level.

        level: (K,) shares of expressed votes summing to 1; abstention_level: share of registered. Abstention averages
        to its level by registered electors. Shares average to theirs by expected votes (registered less abstention),
        before closing: a level is counted in votes, and communes differ in turnout. Several links are averaged.
        """
        rows = slice(None) if inside is None else np.flatnonzero(inside)
        registered = self.registered_[rows]
        at_home = np.clip(abstention_level, SMALLEST_SHARE, 1 - SMALLEST_SHARE)
        abstention = shift_to_level(
            (logit(at_home) + self.abstention_[rows])[:, None], np.array([at_home]), registered / registered.sum()
        )[:, 0]
        votes = registered * (1.0 - abstention)
        weights = votes / votes.sum()
        target = close(np.maximum(np.asarray(level, dtype=float), SMALLEST_SHARE))
        found = [_LINKS[link](values[rows], target, weights) for link, values in self.deviations_.items()]
        return Prediction(sum(found[1:], found[0]) / len(found), abstention)

    def learned(self) -> Dict[str, Any]:
        """Return the deviations."""
        return {**self.deviations_, "abstention": self.abstention_}

    def restore(self, panel: Panel, learned: Mapping[str, Any]) -> "LocalMethod":
        """Take back what ``learned`` gave."""
        self.registered_ = panel.last_registered()
        self.deviations_ = {link: learned[link] for link in _LINKS if link in learned}
        self.abstention_ = learned["abstention"]
        return self


def stored(values: np.ndarray) -> np.ndarray:
    """Return values as they will be read back: rounded to 32 bits."""
    return values.astype(np.float32).astype(np.float64)


def _by_odds(deviations: np.ndarray, level: np.ndarray, weights: np.ndarray) -> np.ndarray:
    return close(shift_to_level(logit(level) + deviations, level, weights))


_LINKS = {"log_odds": _by_odds, "log_ratio": scale_to_level, "points": add_to_level}

#: The links that a method may be asked for, and those whose forecasts are averaged.
LINKS: Dict[str, Tuple[str, ...]] = {
    "mean": ("log_odds", "log_ratio"), "log_odds": ("log_odds",), "log_ratio": ("log_ratio",)}
