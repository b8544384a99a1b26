"""The baselines as methods: one past ballot, put on the level to come by one rule."""

from datetime import date
from typing import Any, Dict, Mapping, Optional, Sequence

import numpy as np

from ..baselines import BASELINES, Past, past_ballot
from ..method import Method, Prediction
from ..panel import Panel
from ..swing import QUALITY


class Naive(Method):
    """One rule of ``baselines``, for the parts and for abstention alike.

    rule: ``persistence``, ``uniform_swing``, ``proportional_swing`` or ``logit_swing``.
    Learned: ``past_``, the ballot to start from; ``abstention_`` (T,) then, 0 to 1; ``registered_`` (T,).
    """

    def __init__(
        self, kind: str, on: Optional[date] = None, rule: str = "logit_swing",
        quality: Mapping[str, float] = QUALITY,
    ) -> None:
        self.kind = kind
        self.on = on
        self.rule = rule
        self.quality = quality

    @property
    def name(self) -> str:  # type: ignore[override]
        """The method's name: uniform for uniform_swing."""
        return self.rule.replace("_swing", "")

    def fit(self, panel: Panel, lags: Optional[Sequence[Any]] = None) -> "Naive":
        """Remember the ballot to start from."""
        self.past_ = past_ballot(panel, self.kind, self.on or date.max)
        _, level = panel.level(self.past_.row)
        registered = panel.registered[self.past_.row]
        with np.errstate(invalid="ignore"):
            share = panel.abstentions[self.past_.row] / np.where(registered > 0, registered, np.nan)
        self.abstention_ = np.where(np.isnan(share), level, share)
        self.abstention_level_ = level
        self.registered_ = panel.last_registered()
        return self

    def predict(
        self, level: np.ndarray, abstention_level: float, inside: Optional[np.ndarray] = None
    ) -> Prediction:
        """Return the shares of the territories ``inside`` (all if None) at this level of their perimeter."""
        rows = slice(None) if inside is None else np.flatnonzero(inside)
        rule, before = BASELINES[self.rule], self.abstention_level_
        at_home = Past(self.past_.row, np.column_stack([self.abstention_, 1.0 - self.abstention_])[rows],
                       np.array([before, 1.0 - before]))
        abstention = rule(at_home, np.array([abstention_level, 1.0 - abstention_level]))[:, 0]
        return Prediction(
            rule(self.past_._replace(shares=self.past_.shares[rows]), np.asarray(level, dtype=float)), abstention)

    def learned(self) -> Dict[str, Any]:
        """Return nothing: the panel holds all of it."""
        return {}

    def restore(self, panel: Panel, learned: Mapping[str, Any]) -> "Naive":
        """Look at the panel again."""
        return self.fit(panel)
