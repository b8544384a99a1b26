"""Ridge regression on past deviations and indicators: the approach that is mostly published.

Each training ballot in turn is the target, the others its past; what was learned over all of them is put on the past
of the election to come. The penalty and the number of components are chosen by leaving one training ballot out, from
the moments of each ballot, so that the choice costs no more than the fit. Needs numpy only: the solution is that of
scikit-learn's Ridge and PCA (tests hold it to them).

Hoerl and Kennard, "Ridge Regression", Technometrics 12 (1970).
"""

from datetime import date
from typing import Any, Dict, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ..method import Lag
from ..panel import Panel
from ..swing import QUALITY, Swing, nothing_to_learn
from .features import (
    Example,
    Learner,
    Scaler,
    Table,
    beside,
    indicator_table,
    lag_table,
    log_odds,
    points,
    teaching_rows,
    too_few,
    weights_of,
)

PENALTIES = (0.0001, 0.001, 0.01, 0.1, 1.0)  # per unit of weight: 1 halves what a lone standardised column says
COMPONENTS = (2, 4, 8, 16)
SCALES = {"log_odds": log_odds, "points": points}


class Moments(NamedTuple):
    """Weighted sums of one ballot for one series over its columns and a constant: X'X (P+1, P+1), X'y, y'y."""

    xx: np.ndarray
    xy: np.ndarray
    yy: float


class Ridge(Learner):
    """Ridge from lagged deviations (``nearest`` ballots and the nearest of the same kind) and indicators.

    scale: ``log_odds``, or ``points`` as published. penalty, components: chosen where None; pca: on principal
    components of the standardised columns. noise_votes: how many votes a result must have to count half.
    swing: constants of the deviations. seed: there is nothing to draw.

    Learned, beside the deviations: ``scaler_``; ``coefficients_`` (K + 1, P), what the deviation gains per standard
    deviation of a column, abstention last; ``intercepts_`` (K + 1,); ``penalty_``, ``components_`` (None without PCA).
    """

    name = "ridge"

    def __init__(
        self,
        kind: str,
        on: Optional[date] = None,
        scale: str = "log_odds",
        nearest: int = 3,
        penalty: Optional[float] = None,
        pca: bool = False,
        components: Optional[int] = None,
        noise_votes: float = 200.0,
        quality: Mapping[str, float] = QUALITY,
        swing: Optional[Mapping[str, Any]] = None,
        seed: int = 1,
    ) -> None:
        self.kind = kind
        self.on = on
        self.scale = scale
        self.nearest = nearest
        self.penalty = penalty
        self.pca = pca
        self.components = components
        self.noise_votes = noise_votes
        self.quality = quality
        self.swing = swing
        self.seed = seed

    @property
    def features_(self) -> Tuple[str, ...]:
        """The names of the columns that the coefficients belong to."""
        return self.scaler_.names_

    def lags(self, panel: Panel) -> Sequence[Any]:
        """Return the swing's deviations of each ballot."""
        return Swing(self.kind, **(self.swing or {})).lags(panel)

    def chosen(self) -> Dict[str, Any]:
        """Return the penalty and the number of components, and the columns that nothing could be learned from."""
        found: Dict[str, Any] = {"penalty": self.penalty_, "columns": list(self.features_),
                                 "left_out": list(self.scaler_.left_out_)}
        return {**found, "components": self.components_} if self.pca else found

    def fit(self, panel: Panel, lags: Optional[Sequence[Lag]] = None) -> "Ridge":
        """Learn from all ballots of the panel. Raises InvalidParameter where fewer than two teach."""
        lags = self.lags(panel) if lags is None else lags
        deviations = self._deviations(panel, lags)
        examples = self.examples(panel, lags)
        self.scaler_ = Scaler().fit(examples[0].table.names, np.concatenate([e.table.values for e in examples]),
                                    np.concatenate([e.weights for e in examples]))
        columns = [self.scaler_.transform(example.table.values) for example in examples]
        moments = [[moments_of(x, example.target[:, series], example.weights) for x, example in zip(columns, examples)]
                   for series in range(len(panel.series))]
        basis = _components(columns, examples) if self.pca else None
        self.penalty_, self.components_ = self._choose(moments, basis)
        solved = [solve(_total(one), self.penalty_, basis, self.components_) for one in moments]
        self.intercepts_ = np.array([intercept for intercept, _ in solved])
        self.coefficients_ = np.array([slopes for _, slopes in solved])
        return self.carry(panel, self._table(panel, deviations), self.scale)

    def table(self, panel: Panel, lags: Optional[Sequence[Lag]] = None) -> Table:
        """Return what the forecast of the election to come looks at."""
        return self._table(panel, self._deviations(panel, self.lags(panel) if lags is None else lags))

    def deviations_from(self, values: np.ndarray) -> np.ndarray:
        """Return the deviations (T, K + 1) that columns (T, F), as ``table`` has them, lead to."""
        return self.scaler_.transform(values) @ self.coefficients_.T + self.intercepts_

    def columns_used(self) -> Iterable[str]:
        """Return the names of the columns with a slope, without those that say where values are missing."""
        sloping = (self.coefficients_[:, :len(self.scaler_.columns_)] != 0).any(axis=0)
        return [name for name, some in zip(self.features_, sloping) if some]

    def learned(self) -> Dict[str, Any]:
        """Return deviations, coefficients and what standardises."""
        return {**super().learned(), "scaler": self.scaler_.to_dict(), "coefficients": self.coefficients_.tolist(),
                "intercepts": self.intercepts_.tolist(), "penalty": self.penalty_, "components": self.components_}

    def restore(self, panel: Panel, learned: Mapping[str, Any]) -> "Ridge":
        """Take back what ``learned`` gave."""
        super().restore(panel, learned)
        self.scaler_ = Scaler.of(learned["scaler"])
        self.coefficients_, self.intercepts_ = (np.array(learned[key]) for key in ("coefficients", "intercepts"))
        self.penalty_, self.components_ = learned["penalty"], learned["components"]
        return self

    def _deviations(self, panel: Panel, lags: Sequence[Lag]) -> List[np.ndarray]:
        return [SCALES[self.scale](panel, row, lag) for row, lag in enumerate(lags)]

    def examples(self, panel: Panel, lags: Sequence[Lag]) -> List[Example]:
        """Return each ballot that teaches as a target: its deviations, those of the others, its indicators."""
        rows, deviations = teaching_rows(panel, self.quality), self._deviations(panel, lags)
        if not rows:
            raise nothing_to_learn(panel.ballots)
        examples = []
        for row in rows:
            ballot = panel.ballots[row]
            table = beside(lag_table(panel, deviations, rows, ballot.kind, ballot.date, self.nearest),
                           indicator_table(panel, ballot.date))
            if not np.isnan(table.values).all():
                examples.append(Example(row, table, deviations[row], weights_of(panel, row, self.noise_votes)))
        if not examples:
            raise too_few(self.name)
        return examples

    def _table(self, panel: Panel, deviations: Sequence[np.ndarray]) -> Table:
        on = self.on or date.max
        rows = teaching_rows(panel, self.quality)
        return beside(lag_table(panel, deviations, rows, self.kind, on, self.nearest), indicator_table(panel, on))

    def _choose(
        self, moments: Sequence[Sequence[Moments]], basis: Optional[np.ndarray]
    ) -> Tuple[float, Optional[int]]:
        """Return the penalty and components of the smallest squared error on training ballots left out in turn."""
        counts: List[Optional[int]] = [None]
        if basis is not None:
            most = basis.shape[1]
            counts = [self.components] if self.components else [*sorted({min(count, most) for count in COMPONENTS})]
        penalties = PENALTIES if self.penalty is None else (self.penalty,)
        folds = range(len(moments[0]))
        if len(folds) < 2:
            return penalties[len(penalties) // 2], counts[-1]
        best = min(
            (sum(_error(solve(_total([m for place, m in enumerate(one) if place != fold]), penalty, basis, count),
                        one[fold]) for one in moments for fold in folds), -penalty, count or 0)
            for penalty in penalties for count in counts)
        return -best[1], best[2] or None


def moments_of(columns: np.ndarray, target: np.ndarray, weights: np.ndarray) -> Moments:
    """Return the weighted sums of the rows whose target is known, in units of the mean row."""
    known = ~np.isnan(target) & (weights > 0)
    x = np.column_stack([columns[known], np.ones(known.sum())])
    y, weight = target[known], weights[known]
    return Moments((x * weight[:, None]).T @ x, x.T @ (weight * y), float(weight @ y**2))


def _total(moments: Sequence[Moments]) -> Moments:
    return Moments(np.sum([m.xx for m in moments], axis=0), np.sum([m.xy for m in moments], axis=0),
                   sum(m.yy for m in moments))


def _components(columns: Sequence[np.ndarray], examples: Sequence[Example]) -> np.ndarray:
    """Return the principal directions of the standardised columns, (P, P), the largest first, of fixed sign."""
    covariance = sum((x * e.weights[:, None]).T @ x for x, e in zip(columns, examples))
    _, directions = np.linalg.eigh(covariance)
    directions = directions[:, ::-1]
    largest = np.abs(directions).argmax(axis=0)
    return directions * np.sign(directions[largest, np.arange(directions.shape[1])])


def solve(
    moments: Moments, penalty: float, basis: Optional[np.ndarray], components: Optional[int]
) -> Tuple[float, np.ndarray]:
    """Return the intercept, not penalised, and the slopes of the standardised columns, (P,)."""
    weight, size = moments.xx[-1, -1], len(moments.xy) - 1
    if weight == 0:
        return 0.0, np.zeros(size)
    means, mean = moments.xx[-1, :-1] / weight, moments.xy[-1] / weight
    xx = moments.xx[:-1, :-1] - weight * np.outer(means, means)
    xy = moments.xy[:-1] - weight * means * mean
    used = np.eye(size) if basis is None else basis[:, :components]
    inner = used.T @ xx @ used + penalty * weight * np.eye(used.shape[1])
    slopes = used @ np.linalg.solve(inner, used.T @ xy)
    return float(mean - means @ slopes), slopes


def _error(solution: Tuple[float, np.ndarray], moments: Moments) -> float:
    """Return the mean squared error of a solution on one ballot."""
    weight = moments.xx[-1, -1]
    if weight == 0:
        return 0.0
    slopes = np.append(solution[1], solution[0])
    return float((moments.yy - 2 * slopes @ moments.xy + slopes @ moments.xx @ slopes) / weight)
