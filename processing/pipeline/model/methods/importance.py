"""What a fitted method looks at most: permutation importance on a ballot it never saw, and standardised coefficients.

A column is shuffled among the territories, so that it says nothing of them any more, and the error grows by what it
said (Breiman, "Random forests", Machine Learning 45, 2001). Columns that say the same share their importance: a small
one does not mean that a column is unrelated, only that others replace it.
"""

from typing import Callable, List, NamedTuple, Sequence, Tuple

import numpy as np

from ..method import Lag, LocalMethod, Method
from ..panel import Panel
from ..scores import score
from ..swing import Swing
from .features import Learner
from .ridge import Ridge

REPEATS = 3


class Importance(NamedTuple):
    """By how many points the error grows, weighted by registered electors: mean of the shuffles, and their spread."""

    name: str
    growth: float
    spread: float


class Coefficient(NamedTuple):
    """What the deviation of ``series`` gains when a column is one standard deviation higher, all others alike."""

    name: str
    series: str
    value: float


def standardised_coefficients(method: Method, panel: Panel) -> List[Coefficient]:
    """Return the coefficients of a ridge, the largest first, in its scale (log-odds, or shares); none of others."""
    if not isinstance(method, Ridge):
        return []
    found = [Coefficient(name, series, float(method.coefficients_[place, column]))
             for place, series in enumerate(panel.series) for column, name in enumerate(method.features_)]
    return sorted(found, key=lambda one: (-abs(one.value), one.series, one.name))


def permutation_importance(
    method: Method, past: Panel, target: Panel, level: np.ndarray, abstention: float, repeats: int = REPEATS,
    seed: int = 1,
) -> List[Importance]:
    """Return the importance of each column (of each past ballot for the swing), the largest first; none of naive ones.

    method: fitted on ``past``; target: one ballot over the same territories in the same order, which ``past`` does not
    hold; level and abstention: those that the forecast is put on.
    """
    if target.ballots[0].id in {ballot.id for ballot in past.ballots}:
        raise ValueError("importance is measured on a ballot that the method has not seen")
    names, shuffled = _shuffler(method, past)
    base = score(method.predict(level, abstention).shares, target, 0).mae
    generator, found = np.random.default_rng(seed), []
    for place, name in enumerate(names):
        errors = [score(shuffled(place, generator.permutation(past.size)).predict(level, abstention).shares, target,
                        0).mae - base for _ in range(repeats)]
        found.append(Importance(name, float(np.mean(errors)), float(np.std(errors))))
    return sorted(found, key=lambda one: -one.growth)


def _shuffler(method: Method, past: Panel) -> Tuple[Sequence[str], Callable[[int, np.ndarray], Method]]:
    """Return the names of what can be shuffled, and what makes the method that sees one of them shuffled."""
    if isinstance(method, Swing):
        lags = method.lags(past)

        def refitted(place: int, order: np.ndarray) -> Method:
            mixed = [Lag(*(values[order] for values in lag)) if row == place else lag for row, lag in enumerate(lags)]
            return method.toward(method.kind, method.on).fit(past, mixed)

        return [ballot.id for ballot in past.ballots], refitted
    if not isinstance(method, Learner):
        return [], lambda place, order: method
    table = method.table(past)

    def carried(place: int, order: np.ndarray) -> Method:
        values = table.values.copy()
        values[:, place] = values[order, place]
        return _Carried(method, method.deviations_from(values))

    return table.names, carried


class _Carried(LocalMethod):
    """A fitted method with other deviations (T, K + 1)."""

    def __init__(self, method: LocalMethod, deviations: np.ndarray) -> None:
        self.registered_ = method.registered_
        self.deviations_ = dict.fromkeys(method.deviations_, deviations[:, :-1])
        self.abstention_ = deviations[:, -1]
