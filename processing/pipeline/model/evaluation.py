"""How wrong a forecast was, on a ballot it never saw, beside the naive ones at the same level.

By time, or leaving one election out and learning again from the others. What would flatter is refused by name.
"""

from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Tuple

import numpy as np

from ..errors import InvalidParameter, LeakRefused
from ..feedback import Feedback
from ..ref.perimeter import OVERSEAS
from ..translation import tr
from .baselines import BASELINES, past_ballot
from .conformal import LocalResidual, calibrate, leave_one_out, observed, percent
from .draws import QUANTILES, simulate
from .level import ORACLE, SCENARIO, Level, oracle_level
from .panel import Ballot, Panel, years_between
from .scenario import apply_scenario
from .scores import Score, score
from .swing import Prediction, Swing
from .training import TrainedModel

TEMPORAL, LEAVE_ONE_OUT = "temporal", "leave-one-election-out"


class Evaluation(NamedTuple):
    """One evaluation. Shares and widths in percent; coverages 0 to 1, votes-weighted, (6,) with abstention last.

    areas: the model's score on the mainland and overseas apart, where the perimeter has both. forecast, truth: (T, 6).
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
    abstention_mae: float
    coverage_80: np.ndarray
    coverage_90: np.ndarray
    width_80: np.ndarray
    areas: Dict[str, Score]
    forecast: np.ndarray
    truth: np.ndarray
    departements: np.ndarray
    registered: np.ndarray

    @property
    def best_baseline(self) -> str:
        """The name of the baseline with the smallest error."""
        return min(self.baselines, key=lambda name: self.baselines[name].mae)


def refuse_leaks(learned: Panel, ballot: Ballot, scheme: str) -> None:
    """Raise LeakRefused where the model has seen the ballot, its day, or anything after it."""
    if scheme == LEAVE_ONE_OUT:
        twins = [b.id for b in learned.ballots if b.date == ballot.date and b.id != ballot.id]
    else:
        twins = [b.id for b in learned.ballots if b.date >= ballot.date]
    if scheme == TEMPORAL and ballot.id in twins:
        raise LeakRefused(
            tr("The model has learned from {ballot}: to be measured on it would flatter. Give a ballot it has not "
               "seen, or SCHEME={scheme}, which learns again without it.").format(
                ballot=ballot.id, scheme=LEAVE_ONE_OUT))
    if twins:
        raise LeakRefused(
            tr("The model has learned from {seen}, held on the day of {ballot} or after it: to be measured on "
               "{ballot} would flatter. Train a model on earlier ballots.").format(
                seen=", ".join(twins), ballot=ballot.id))


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
) -> Evaluation:
    """Measure a trained model on one ballot of ``panel``, whose territories are the perimeter.

    Temporal: the model as it is, which must have seen nothing of that day or later, and forecasts that kind. Leave
    one election out: the same constants learned again from the model's other ballots. Under an oracle level only the
    local part is drawn, and measured. Raises LeakRefused and InvalidParameter.
    """
    row = panel.position(ballot_id)
    ballot = panel.ballots[row]
    refuse_leaks(model.panel, ballot, scheme)
    swing, residual, past_panel = _learned(model, ballot, scheme)
    where, there = _common(past_panel.codes, panel.codes)
    target = panel.select([ballot_id]).restrict(there)
    past = past_panel.restrict(where)
    level = _level(model, past, target, ballot, level_from, scenario or {})
    prediction = swing.predict(level.shares, level.abstention, where)
    horizon = abs(years_between(past.ballots[-1].date, ballot.date))
    drawn = simulate(prediction, level, model.spread, residual, past.last_registered(), past.departements, horizon,
                     draws, seed, feedback)
    truth, forecast = observed(target, 0), percent(prediction)
    start = past_ballot(past, ballot.kind, ballot.date)
    low_80, high_80 = (drawn.quantiles[:, :, QUANTILES.index(q)] for q in (0.10, 0.90))
    low_90, high_90 = (drawn.quantiles[:, :, QUANTILES.index(q)] for q in (0.05, 0.95))
    votes = np.nan_to_num(target.expressed[0])
    return Evaluation(
        ballot=ballot,
        scheme=scheme,
        level_from=level_from,
        learned_from=[b.id for b in past.ballots],
        past_ballot=past.ballots[start.row].id,
        territories=int((~np.isnan(truth).any(axis=1)).sum()),
        level=100.0 * np.append(level.shares, level.abstention),
        true_level=100.0 * np.append(*target.level(0)),
        model=score(prediction.shares, target, 0),
        baselines={name: score(naive(start, level.shares), target, 0) for name, naive in BASELINES.items()},
        abstention_mae=_weighted(np.abs(forecast - truth), np.nan_to_num(target.registered[0]))[-1],
        coverage_80=_weighted(_inside(truth, low_80, high_80), votes),
        coverage_90=_weighted(_inside(truth, low_90, high_90), votes),
        width_80=_weighted(high_80 - low_80, votes),
        areas=_areas(prediction, target),
        forecast=forecast,
        truth=truth,
        departements=target.departements,
        registered=target.registered[0],
    )


def _areas(prediction: Prediction, target: Panel) -> Dict[str, Score]:
    overseas = np.array([code.startswith(OVERSEAS) for code in target.departements])
    if overseas.all() or not overseas.any():
        return {}
    return {name: score(prediction.shares[inside], target.restrict(inside), 0)
            for name, inside in (("metropole", ~overseas), ("overseas", overseas))}


def _learned(model: TrainedModel, ballot: Ballot, scheme: str) -> Tuple[Swing, LocalResidual, Panel]:
    """Return the swing, residual and panel to measure: the model's own, or learned again without the ballot."""
    if scheme == TEMPORAL:
        if model.kind != ballot.kind:
            raise InvalidParameter(
                tr("The model forecasts {kind}, and {ballot} is another kind of election: train one with "
                   "TARGET={other}.").format(kind=model.kind, ballot=ballot.id, other=ballot.kind))
        return model.swing, model.residual, model.panel
    panel = model.panel.without(ballot.id)
    swing = Swing(**{**model.swing.get_params(), "kind": ballot.kind, "on": ballot.date})
    lags = swing.lags(panel)
    swing.fit(panel, lags)
    return swing, calibrate(panel, ballot.kind, leave_one_out(panel, swing, lags)), panel


def _common(learned: np.ndarray, wanted: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Return which of the learned codes, and of the wanted ones, are in both; both are sorted alike."""
    where, there = np.isin(learned, wanted), np.isin(wanted, learned)
    if not where.any():
        raise InvalidParameter(tr("The model knows no territory of this perimeter."))
    return where, there


def _level(
    model: TrainedModel, past: Panel, target: Panel, ballot: Ballot, level_from: str, scenario: Mapping[str, Any]
) -> Level:
    if level_from == ORACLE:
        return oracle_level(target, 0)
    history = model.history.level(past, ballot.kind, ballot.date)
    if level_from == SCENARIO:
        if not scenario:
            raise InvalidParameter(tr("LEVEL_FROM=scenario needs a SCENARIO."))
        return apply_scenario(scenario, history)
    if scenario:
        raise InvalidParameter(tr("A SCENARIO is given: set LEVEL_FROM to scenario, or leave it out."))
    return history


def _inside(truth: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    return np.where(np.isnan(truth), np.nan, (truth >= low) & (truth <= high))


def _weighted(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return the weighted mean of each series over the territories where it is known, (6,)."""
    known = ~np.isnan(values)
    total = (known * weights[:, None]).sum(axis=0)
    return (np.where(known, values, 0.0) * weights[:, None]).sum(axis=0) / np.maximum(total, 1e-9)
