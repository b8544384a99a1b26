"""Gradient boosting on what the swing leaves: scikit-learn's histogram trees, kept as plain numbers.

Each training ballot in turn is forecast by the swing from the others, and trees learn the residual, in log-odds, from
where the territory stands, how much that changed from ballot to ballot, its size and the indicators. Depth and number
of trees are chosen by leaving one training ballot out; no tree at all is one of the choices, and is the swing.

Friedman, "Greedy function approximation", Annals of Statistics 29 (2001).
"""

from datetime import date
from typing import Any, Dict, Iterable, List, Mapping, Optional, Sequence, Tuple

import numpy as np

from ..method import Lag
from ..panel import Panel
from ..swing import QUALITY, Swing
from .features import Example, Learner, Table, beside, indicator_table, log_odds, teaching_rows, too_few, weights_of
from .trees import export_trees, predict_trees

DEPTHS = (2, 4)
ROUNDS = (0, 5, 10, 25, 50)
CHOICE_SAMPLE = 4000  # territories among which depth and rounds are chosen
CHECKED = 2000  # rows on which the exported trees are held against scikit-learn


class Boosting(Learner):
    """HistGradientBoostingRegressor on the swing's residual, one for each part and one for abstention.

    depth, rounds: chosen where None. learning_rate, smallest_leaf: of the trees. noise_votes: how many votes a result
    must have to count half. swing: its constants. seed: of the sample of territories that depth and rounds are chosen
    on, and of scikit-learn's binning.

    Learned, beside the deviations: ``trees_`` (K + 1, as JSON), ``features_``, ``depth_``, ``rounds_``, ``swing_``.
    """

    name = "boosting"
    trees_: List[Dict[str, Any]]

    def __init__(
        self,
        kind: str,
        on: Optional[date] = None,
        depth: Optional[int] = None,
        rounds: Optional[int] = None,
        learning_rate: float = 0.1,
        smallest_leaf: int = 100,
        noise_votes: float = 200.0,
        quality: Mapping[str, float] = QUALITY,
        swing: Optional[Mapping[str, Any]] = None,
        seed: int = 1,
    ) -> None:
        self.kind = kind
        self.on = on
        self.depth = depth
        self.rounds = rounds
        self.learning_rate = learning_rate
        self.smallest_leaf = smallest_leaf
        self.noise_votes = noise_votes
        self.quality = quality
        self.swing = swing
        self.seed = seed

    def lags(self, panel: Panel) -> Sequence[Any]:
        """Return the swing's deviations of each ballot."""
        return self._swing(self.kind, self.on).lags(panel)

    def chosen(self) -> Dict[str, Any]:
        """Return depth and number of trees, and the columns."""
        return {"depth": self.depth_, "rounds": self.rounds_, "columns": list(self.features_)}

    def fit(self, panel: Panel, lags: Optional[Sequence[Lag]] = None) -> "Boosting":
        """Learn from all ballots of the panel. Raises InvalidParameter where fewer than two teach."""
        import sklearn.ensemble  # noqa: F401  # before its threads are limited: what is not loaded is not found
        from threadpoolctl import threadpool_limits

        lags = self.lags(panel) if lags is None else lags
        self.swing_ = self._swing(self.kind, self.on).fit(panel, lags)
        rows = teaching_rows(panel, self.quality)
        # One thread: sums of several threads depend on which of them is first, and the bits with them.
        with threadpool_limits(limits=1, user_api="openmp"):
            self.depth_, self.rounds_ = self._choose(panel, lags, rows)
            self._grow(self._examples(panel, lags, rows))
        return self.carry(panel, self.table(panel, lags), "log_odds")

    def examples(self, panel: Panel, lags: Sequence[Lag]) -> List[Example]:
        """Return each ballot that teaches as a target: what the swing of the others leaves of it."""
        return self._examples(panel, lags, teaching_rows(panel, self.quality))

    def table(self, panel: Panel, lags: Optional[Sequence[Lag]] = None) -> Table:
        """Return what the forecast of the election to come looks at."""
        lags = self.lags(panel) if lags is None else lags
        return self._table(panel, lags, teaching_rows(panel, self.quality), self.swing_, self.on or date.max)

    def deviations_from(self, values: np.ndarray) -> np.ndarray:
        """Return the deviations (T, K + 1), in log-odds, that columns (T, F), as ``table`` has them, lead to."""
        expected = np.column_stack([self.swing_.deviations_["log_odds"], self.swing_.abstention_])
        return expected + np.column_stack([predict_trees(trees, values) for trees in self.trees_])

    def columns_used(self) -> Iterable[str]:
        """Return the names of the columns that a tree asks about."""
        asked = {feature for trees in self.trees_ for tree in trees["trees"]
                 for feature, leaf in zip(tree["feature"], tree["leaf"]) if not leaf}
        return [name for place, name in enumerate(self.features_) if place in asked]

    def learned(self) -> Dict[str, Any]:
        """Return deviations, those of the swing under them, and the trees."""
        return {**super().learned(), "expected": self.swing_.deviations_["log_odds"],
                "expected_abstention": self.swing_.abstention_, "trees": self.trees_, "features": list(self.features_),
                "depth": self.depth_, "rounds": self.rounds_}

    def restore(self, panel: Panel, learned: Mapping[str, Any]) -> "Boosting":
        """Take back what ``learned`` gave."""
        super().restore(panel, learned)
        self.swing_ = self._swing(self.kind, self.on)
        self.swing_.deviations_ = {"log_odds": learned["expected"]}
        self.swing_.abstention_ = learned["expected_abstention"]
        self.trees_, self.features_ = learned["trees"], tuple(learned["features"])
        self.depth_, self.rounds_ = learned["depth"], learned["rounds"]
        return self

    def _swing(self, kind: str, on: Optional[date]) -> Swing:
        return Swing(kind, on, **{"quality": self.quality, **(self.swing or {}), "link": "log_odds"})

    def _examples(self, panel: Panel, lags: Sequence[Lag], rows: Sequence[int]) -> List[Example]:
        """Return each of the ballots ``rows`` as target, what the swing of the others leaves of it."""
        examples = []
        for row in rows:
            ballot = panel.ballots[row]
            others = [other for other in rows if panel.ballots[other].date != ballot.date]
            if not others:
                continue
            rest = panel.select(panel.ballots[other].id for other in others)
            swing = self._swing(ballot.kind, ballot.date).fit(rest, [lags[other] for other in others])
            expected = np.column_stack([swing.deviations_["log_odds"], swing.abstention_])
            examples.append(Example(row, self._table(panel, lags, others, swing, ballot.date),
                                    log_odds(panel, row, lags[row]) - expected,
                                    weights_of(panel, row, self.noise_votes)))
        if not examples:
            raise too_few(self.name)
        return examples

    def _table(self, panel: Panel, lags: Sequence[Lag], rows: Sequence[int], swing: Swing, on: date) -> Table:
        """Return where each territory stands, the range of its deviations, its size, and the indicators."""
        found = np.array([log_odds(panel, row, lags[row]) for row in rows])
        low = np.where(np.isnan(found), np.inf, found).min(axis=0)
        high = np.where(np.isnan(found), -np.inf, found).max(axis=0)
        spread = np.where(high >= low, high - low, np.nan)
        registered = panel.select(panel.ballots[row].id for row in rows).last_registered()
        size = np.log(np.where(registered > 0, registered, np.nan))
        return beside(
            Table(tuple(f"stands:{name}" for name in panel.series),
                  np.column_stack([swing.deviations_["log_odds"], swing.abstention_])),
            Table(tuple(f"range:{name}" for name in panel.series), spread),
            Table(("log registered",), size[:, None]), indicator_table(panel, on))

    def _choose(self, panel: Panel, lags: Sequence[Lag], rows: Sequence[int]) -> Tuple[int, int]:
        """Return the depth and number of trees of the smallest error on training ballots left out in turn."""
        if self.depth is not None and self.rounds is not None:
            return self.depth, self.rounds
        depths = DEPTHS if self.depth is None else (self.depth,)
        counts = ROUNDS if self.rounds is None else (self.rounds,)
        if len({panel.ballots[row].date for row in rows}) < 3:  # one left out, and one of the others from the rest
            return depths[0], counts[0]
        sample = np.zeros(panel.size, dtype=bool)
        sample[np.random.default_rng(self.seed).permutation(panel.size)[:CHOICE_SAMPLE]] = True
        part, some = panel.restrict(sample), [Lag(*(values[sample] for values in lag)) for lag in lags]
        errors = {(depth, count): 0.0 for depth in depths for count in counts}
        for held in self._examples(part, some, rows):
            others = [row for row in rows if panel.ballots[row].date != panel.ballots[held.row].date]
            examples = self._examples(part, some, others)
            for depth in depths:
                for count, error in self._trial(examples, held, depth, counts).items():
                    errors[depth, count] += error
        return min(errors, key=lambda pair: (errors[pair], pair[1], pair[0]))

    def _trial(
        self, examples: Sequence[Example], held: Example, depth: int, counts: Sequence[int]
    ) -> Dict[int, float]:
        """Return the mean squared error on ``held`` after each number of rounds, summed over the series."""
        errors = dict.fromkeys(counts, 0.0)
        for series in range(held.target.shape[1]):
            booster = self._fitted(examples, series, depth, max(counts)) if max(counts) else None
            truth = held.target[:, series]
            seen = ~np.isnan(truth) & (held.weights > 0)
            if booster is None or not seen.any():
                continue
            stages = [np.zeros(seen.sum()), *booster.staged_predict(held.table.values[seen])]
            for count in counts:
                errors[count] += float(np.average((truth[seen] - stages[count]) ** 2, weights=held.weights[seen]))
        return errors

    def _grow(self, examples: Sequence[Example]) -> None:
        self.features_ = examples[0].table.names
        self.trees_ = []
        sample = examples[0].table.values[:CHECKED]
        for series in range(examples[0].target.shape[1]):
            booster = self._fitted(examples, series, self.depth_, self.rounds_) if self.rounds_ else None
            self.trees_.append({"start": 0.0, "trees": []} if booster is None else
                               export_trees(booster, self.rounds_, sample))

    def _fitted(self, examples: Sequence[Example], series: int, depth: int, rounds: int) -> Any:
        """Return the booster of one series, nothing where no target of it is known."""
        from sklearn.ensemble import HistGradientBoostingRegressor

        values, target, weights = (np.concatenate(parts) for parts in zip(*(
            (example.table.values, example.target[:, series], example.weights) for example in examples)))
        known = ~np.isnan(target) & (weights > 0)
        if not known.any():
            return None
        return HistGradientBoostingRegressor(
            max_iter=rounds, max_depth=depth, learning_rate=self.learning_rate, min_samples_leaf=self.smallest_leaf,
            early_stopping=False, random_state=self.seed).fit(values[known], target[known], weights[known])
