"""A trained model: a fitted method, its calibrated residual, the panel it learned from, and what it was worth."""

from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, Optional, Tuple

import numpy as np

from ..errors import InvalidParameter
from ..feedback import Feedback
from ..translation import tr
from ..words import KIND_NAMES
from .baselines import BASELINES, past_ballot
from .choice import LeftOut, choose
from .conformal import LocalResidual, calibrate, leave_one_out
from .left_out import describe_left_out
from .level import SpreadOfLevel
from .method import Method, Prediction
from .methods import AUTO, METHODS, SWING, make
from .methods.sensitivity import measure_sensitivity
from .naive_wins import errors_by_size
from .panel import Panel
from .scores import score
from .targets import History, history_of, spread_of

#: How far before a period of an indicator its forecast is made, beside the period before it: half years apart from two
#: and three years, so that periods that end some days early count.
YEARS_AHEAD = (1.5, 2.5)


@dataclass(frozen=True, eq=False)
class TrainedModel:
    """Everything a forecast needs: it reads no vote from the warehouse, so that its numbers stay what they were.

    left_out: one row per training ballot forecast from the others under its true level, the model beside the
    baselines; perimeter and level: as asked for at training; choice: what METHOD=auto compared, where it was asked;
    sensitivity: what its indicators do, of ``measure_sensitivity``, where it has some.
    """

    method: Method
    residual: LocalResidual
    panel: Panel
    history: History
    spread: SpreadOfLevel
    left_out: List[Dict[str, Any]]
    perimeter: str
    level: str
    seed: int
    choice: Optional[Dict[str, Any]] = None
    sensitivity: Optional[Dict[str, Any]] = None

    @property
    def kind(self) -> str:
        """The kind of election it forecasts."""
        return self.method.kind

    @property
    def mae(self) -> float:
        """Mean absolute error in points, registered-weighted, mean over the ballots left out in turn."""
        return float(np.mean([row["model"]["mae"] for row in self.left_out]))

    def parameters(self) -> Dict[str, Any]:
        """Return every named constant, by the step it belongs to, and what the method chose by itself."""
        method = {key: dict(value) if isinstance(value, Mapping) else value
                  for key, value in self.method.get_params().items()}
        return {"method": {**method, "on": None}, "chosen": self.method.chosen(), "level": dict(vars(self.history)),
                "spread": dict(vars(self.spread))}

    def columns(self) -> List[str]:
        """Return what the model looks at: past shares of each part and past abstention, by ballot; indicators."""
        told = [self.panel.series[place] for place in self.panel.told]
        columns = [f"{ballot.id}:{series}" for ballot in self.panel.ballots for series in told]
        if self.method.takes_indicators and self.panel.indicators is not None:
            names, dates, _ = self.panel.indicators
            columns += [f"indicator:{name}:{day.isoformat()}" for name, day in zip(names, dates)]
        return columns


def train(
    panel: Panel,
    kind: str,
    perimeter: str = "",
    level: str = "commune",
    seed: int = 1,
    feedback: Optional[Feedback] = None,
    method: str = SWING,
    parameters: Optional[Mapping[str, Mapping[str, Any]]] = None,
) -> TrainedModel:
    """Return the model of the next election of ``kind``, learned from all ballots of the panel.

    method: one of METHODS, or ``auto``; parameters: constants of methods, by name of method. Raises InvalidParameter
    for an unknown kind or method, a second round, or fewer than two ballots that teach.
    """
    feedback = feedback or Feedback()
    _check(panel, kind, method)
    given = _with_seed(parameters or {}, seed)
    choice = None
    if method == AUTO:
        fitted, left_out, choice = choose(panel, kind, given, feedback)
        lags = fitted.lags(panel)
    else:
        fitted = make(method, kind, **given.get(method, {}))
        lags = fitted.lags(panel)
        left_out = list(leave_one_out(panel, fitted, list(lags)))
    feedback.check()
    feedback.progress(75)
    fitted.fit(panel, lags)
    feedback.progress(90)
    ahead = [one for years in YEARS_AHEAD for one in leave_one_out(panel, fitted, lags, years)] if (
        panel.is_indicator) else []
    residual = calibrate(panel, kind, [*left_out, *ahead])
    return TrainedModel(fitted, residual, panel, history_of(panel), spread_of(panel), _scored(panel, left_out),
                        perimeter, level, seed, choice, measure_sensitivity(fitted, panel, lags))


def _check(panel: Panel, kind: str, method: str) -> None:
    ballots = {ballot.kind for ballot in panel.ballots}
    if kind not in KIND_NAMES and kind not in ballots:
        raise InvalidParameter(tr("“{kind}” is no kind of election. Known: {kinds}.").format(
            kind=kind, kinds=", ".join(KIND_NAMES)))
    if method != AUTO and method not in METHODS:
        raise InvalidParameter(tr("“{name}” is no method. Known: {known}.").format(
            name=method, known=", ".join((AUTO, *METHODS))))
    second = [ballot.id for ballot in panel.ballots if ballot.round != 1]
    if second:
        raise InvalidParameter(tr("A model learns from first rounds only, where all parties stand; take out: "
                                  "{ballots}.").format(ballots=", ".join(second)))


def _with_seed(parameters: Mapping[str, Mapping[str, Any]], seed: int) -> Dict[str, Dict[str, Any]]:
    """Return the parameters by method, with the seed for those that draw or might."""
    given = {name: dict(values) for name, values in parameters.items()}
    for name in ("ridge", "boosting"):
        given[name] = {"seed": seed, **given.get(name, {})}
    return given


def _scored(panel: Panel, left_out: LeftOut) -> List[Dict[str, Any]]:
    return [{**_left_out_row(panel, one), **more} for one, more in zip(left_out, describe_left_out(panel, left_out))]


def _left_out_row(panel: Panel, one: Tuple[int, Panel, Prediction]) -> Dict[str, Any]:
    row, rest, prediction = one
    ballot = panel.ballots[row]
    level, _ = panel.level(row)
    past = past_ballot(rest, ballot.kind, ballot.date)
    forecasts = {name: forecast(past, level) for name, forecast in BASELINES.items()}
    naive = {name: score(shares, panel, row) for name, shares in forecasts.items()}
    return {
        "ballot": ballot.id,
        "model": score(prediction.shares, panel, row).to_dict(panel.parts),
        "baselines": {name: value.to_dict(panel.parts) for name, value in naive.items()},
        "sizes": errors_by_size(panel, row, {"model": prediction.shares, **forecasts}),
        "past_ballot": rest.ballots[past.row].id,
    }
