"""How wrong a forecast was, on a ballot it never saw, beside the naive ones at the same level.

The schemes are those of ``schemes``; what would flatter is refused or flagged by name (``leaks``). An oracle level, a
scenario's and the naive one from history are three measures of different things, and keep their names.
"""

from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ..errors import InvalidParameter
from ..feedback import Feedback
from ..ref.perimeter import OVERSEAS
from ..translation import tr
from . import leaks, schemes
from .baselines import BASELINES, Past, past_ballot
from .conformal import LocalResidual, calibrate, leave_one_out, observed, percent
from .draws import Spread, simulate
from .intervals import Honesty, measure
from .leaks import Leak
from .level import ORACLE, SCENARIO, Level, oracle_level
from .method import Method, Prediction
from .panel import Ballot, Panel, years_between
from .scenario import INDICATORS, Polls, apply_scenario
from .schemes import LEAVE_ONE_OUT, RANDOM, SPATIAL, TEMPORAL
from .scores import Score, SizeScore, score, score_by_size
from .swing import Swing
from .training import TrainedModel

__all__ = ["LEAVE_ONE_OUT", "ORACLE", "RANDOM", "SPATIAL", "TEMPORAL", "Evaluation", "evaluate", "refuse_leaks"]


class Evaluation(NamedTuple):
    """One evaluation. Shares in percent; series are the parts of the votes, then abstention.

    areas: the model's score on the mainland and overseas apart, where the perimeter has both. flattering: the score of
    a random split, to be compared only. flags: what flatters in this very measure. forecast, truth: (T, S);
    quantiles: (T, S, 7); leading: (T, C); target: the ballot alone, past: what was learned from, both of the same
    T territories. registered: (T,) of the target.
    """

    ballot: Ballot
    scheme: str
    level_from: str
    learned_from: List[str]
    past_ballot: str
    territories: int
    level: np.ndarray
    true_level: np.ndarray
    model: Score
    baselines: Dict[str, Score]
    flattering: Score
    abstention_mae: Optional[float]
    honesty: Honesty
    areas: Dict[str, Score]
    sizes: List[SizeScore]
    flags: List[Leak]
    forecast: np.ndarray
    truth: np.ndarray
    quantiles: np.ndarray
    leading: np.ndarray
    target: Panel
    past: Panel

    @property
    def best_baseline(self) -> str:
        """The name of the baseline with the smallest error."""
        return min(self.baselines, key=lambda name: self.baselines[name].mae)

    def held(self, nominal: int) -> np.ndarray:
        """Return how much of the votes lay in the intervals of this nominal percent, (S,), 0 to 1."""
        return self.honesty.coverage[nominal].held


class _Learned(NamedTuple):
    """What is measured: a method that knows the past of all territories, and what its scatter was."""

    method: Method
    residual: LocalResidual
    panel: Panel


def refuse_leaks(learned: Panel, ballot: Ballot, scheme: str) -> None:
    """Raise LeakRefused where the model has seen the ballot, its day, or anything after it."""
    if scheme == LEAVE_ONE_OUT:
        leaks.refuse([leaks.same_day_ballot(learned.ballots, ballot)])
    else:
        leaks.refuse([leaks.seen_ballot(learned.ballots, ballot), leaks.later_ballot(learned.ballots, ballot)])


def evaluate(
    model: TrainedModel,
    panel: Panel,
    ballot_id: str,
    scheme: str = TEMPORAL,
    level_from: str = ORACLE,
    scenario: Optional[Mapping[str, Any]] = None,
    draws: int = 500,
    seed: int = 1,
    feedback: Optional[Feedback] = None,
    polls: Optional[Polls] = None,
) -> Evaluation:
    """Measure a trained model on one ballot of ``panel``, whose territories are the perimeter.

    Under an oracle level only the local part is drawn, and measured. polls: what answers where the scenario asks for
    polls. Raises LeakRefused and InvalidParameter.
    """
    row = panel.position(ballot_id)
    ballot = panel.ballots[row]
    refuse_leaks(model.panel, ballot, scheme)
    learned = _learned(model, ballot, scheme)
    where, there = _common(learned.panel.codes, panel.codes)
    target, past = panel.select([ballot_id]).restrict(there), learned.panel.restrict(where)
    _refuse_features(learned.method, past, ballot)
    level = _level(model, past, target, ballot, level_from, scenario or {}, polls)
    flattering = schemes.random_split(Swing(ballot.kind).lags(past), target, seed)
    given = level.shares
    if scheme == SPATIAL:
        prediction, drawn, given = _by_blocks(model, learned, where, target, past, level, draws, seed, feedback)
    else:
        prediction = flattering if scheme == RANDOM else learned.method.predict(level.shares, level.abstention, where)
        drawn = _draw(model, prediction, level, learned.residual, past, ballot, draws, seed, feedback)
    start = past_ballot(past, ballot.kind, ballot.date)
    truth, forecast = observed(target, 0), percent(prediction)
    registered = np.nan_to_num(target.registered[0])
    weights = np.repeat(np.nan_to_num(target.expressed[0])[:, None], truth.shape[1], axis=1)
    weights[:, -1] = registered
    away = np.abs(forecast - truth)[:, -1]
    return Evaluation(
        ballot=ballot,
        scheme=scheme,
        level_from=level_from,
        learned_from=[b.id for b in past.ballots],
        past_ballot=past.ballots[start.row].id,
        territories=int((~np.isnan(truth[:, :-1]).any(axis=1)).sum()),
        level=100.0 * np.append(level.shares, level.abstention),
        true_level=100.0 * np.append(*target.level(0)),
        model=score(prediction.shares, target, 0),
        baselines=_baselines(start, given, target),
        flattering=score(flattering.shares, target, 0),
        abstention_mae=None if target.is_rate else float(
            np.nansum(away * registered) / max(registered[~np.isnan(away)].sum(), 1.0)),
        honesty=measure(drawn.quantiles, drawn.leading, truth, weights, target.contenders),
        areas=_areas(prediction, target),
        sizes=score_by_size(prediction.shares, target, 0),
        flags=[leak for leak in [leaks.random_split(scheme)] if leak],
        forecast=forecast, truth=truth, quantiles=drawn.quantiles, leading=drawn.leading, target=target, past=past,
    )


def _learned(model: TrainedModel, ballot: Ballot, scheme: str) -> _Learned:
    """Return what to measure: the model's own, or learned again without the ballot."""
    if scheme != LEAVE_ONE_OUT:
        if model.kind != ballot.kind:
            raise InvalidParameter(
                tr("The model forecasts {kind}, and {ballot} is another kind of election: train one with "
                   "TARGET={other}.").format(kind=model.kind, ballot=ballot.id, other=ballot.kind))
        return _Learned(model.method, model.residual, model.panel)
    panel = model.panel.without(ballot.id)
    method = model.method.toward(ballot.kind, ballot.date)
    lags = method.lags(panel)
    method.fit(panel, lags)
    return _Learned(method, calibrate(panel, ballot.kind, leave_one_out(panel, method, lags)), panel)


def _refuse_features(method: Method, past: Panel, ballot: Ballot) -> None:
    """Hold what the method looks at against the guard: its ballots by their weights, its indicators by their dates."""
    weights: Sequence[float] = list(getattr(method, "weights_", np.ones(len(past.ballots))))
    leaks.refuse([leaks.same_day_twice(past.ballots, weights)])
    features = leaks.ballot_features(past.ballots, past.parts, weights)
    if method.takes_indicators and past.indicators is not None:
        features += [leaks.Feature(name, leaks.series_of_indicator(name), day)
                     for name, day in zip(*past.indicators[:2]) if day < method.day(past)]
    leaks.check_features(features, ballot, past.parts[0])


def _by_blocks(
    model: TrainedModel, learned: _Learned, where: np.ndarray, target: Panel, past: Panel, level: Level, draws: int,
    seed: int, feedback: Optional[Feedback],
) -> Tuple[Prediction, Spread, np.ndarray]:
    """Forecast each block from what is known outside: its level where an oracle is asked for, and its scatter.

    Returns the level that each territory's block was given too, (T, K).
    """
    block = schemes.blocks(target)
    lags = learned.method.lags(past)
    left_out = list(leave_one_out(past, learned.method, lags))
    parts: Dict[int, Tuple[np.ndarray, Prediction, Spread]] = {}
    given = np.empty((target.size, len(level.shares)))
    for one in np.unique(block):
        inside = block == one
        outside = ~inside & ~schemes.beside(target, inside)
        if not outside.any():
            raise InvalidParameter(tr("SCHEME=spatial-blocks needs a larger perimeter: a block and its neighbours are "
                                      "all of this one."))
        known = schemes.level_of_others(learned.method, target, where, outside) if level.source == ORACLE else level
        whole = learned.method.predict(known.shares, known.abstention, where)
        mine = Prediction(whole.shares[inside], whole.abstention[inside])
        residual = schemes.residual_of_others(past, target.ballots[0].kind, left_out, outside)
        drawn = _draw(model, mine, known, residual, past.restrict(inside), target.ballots[0], draws, seed, feedback)
        parts[int(one)], given[inside] = (inside, mine, drawn), known.shares
    return (*_put_together(parts, target.size), given)


def _put_together(
    parts: Mapping[int, Tuple[np.ndarray, Prediction, Spread]], size: int
) -> Tuple[Prediction, Spread]:
    def whole(values: List[np.ndarray]) -> np.ndarray:
        filled = np.empty((size, *values[0].shape[1:]))
        for (inside, _, _), value in zip(parts.values(), values):
            filled[inside] = value
        return filled

    predictions, spreads = [part[1] for part in parts.values()], [part[2] for part in parts.values()]
    return (Prediction(whole([p.shares for p in predictions]), whole([p.abstention for p in predictions])),
            spreads[0]._replace(quantiles=whole([s.quantiles for s in spreads]),
                                leading=whole([s.leading for s in spreads])))


def _draw(
    model: TrainedModel, prediction: Prediction, level: Level, residual: LocalResidual, past: Panel, ballot: Ballot,
    draws: int, seed: int, feedback: Optional[Feedback],
) -> Spread:
    horizon = abs(years_between(past.ballots[-1].date, ballot.date))
    return simulate(prediction, level, model.spread, residual, past.last_registered(), past.departements, horizon,
                    draws, seed, feedback, past.contenders)


def _baselines(start: Past, level: np.ndarray, target: Panel) -> Dict[str, Score]:
    """Return the naive forecasts at the level that the model was given, (K,) or that of each territory's block."""
    return {name: score(naive(start, level), target, 0) for name, naive in BASELINES.items()}


def _areas(prediction: Prediction, target: Panel) -> Dict[str, Score]:
    overseas = np.array([code.startswith(OVERSEAS) for code in target.departements])
    if overseas.all() or not overseas.any():
        return {}
    return {name: score(prediction.shares[inside], target.restrict(inside), 0)
            for name, inside in (("metropole", ~overseas), ("overseas", overseas))}


def _common(learned: np.ndarray, wanted: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Return which of the learned codes, and of the wanted ones, are in both; both are sorted alike."""
    where, there = np.isin(learned, wanted), np.isin(wanted, learned)
    if not where.any():
        raise InvalidParameter(tr("The model knows no territory of this perimeter."))
    return where, there


def _level(
    model: TrainedModel, past: Panel, target: Panel, ballot: Ballot, level_from: str, scenario: Mapping[str, Any],
    polls: Optional[Polls],
) -> Level:
    if level_from == ORACLE:
        return oracle_level(target, 0)
    history = model.history.level(past, ballot.kind, ballot.date)
    if level_from == SCENARIO:
        if not scenario:
            raise InvalidParameter(tr("LEVEL_FROM=scenario needs a SCENARIO."))
        if INDICATORS in scenario:
            raise InvalidParameter(tr("indicators: what they would change is shown by a forecast; an evaluation "
                                      "measures what was."))
        level = apply_scenario(scenario, history, polls, past)
        leaks.refuse([leaks.oracle_unnamed(level.source, 100.0 * level.shares, 100.0 * target.level(0)[0])])
        return level
    if scenario:
        raise InvalidParameter(tr("A SCENARIO is given: set LEVEL_FROM to scenario, or leave it out."))
    return history
