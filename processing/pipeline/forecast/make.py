"""A forecast: the model put on the level of an election to come, drawn, and kept in the warehouse."""

from datetime import date
from typing import Any, Dict, List, Mapping, NamedTuple, Optional

import numpy as np
from psycopg2.extras import Json

from ..errors import InvalidParameter, LeakRefused
from ..feedback import Feedback
from ..model.draws import simulate
from ..model.load import perimeter_codes
from ..model.panel import years_between
from ..model.polls.source import National, PollSource
from ..model.polls.store import poll_versions
from ..model.scenario import INDICATORS, Polls, apply_scenario, asks_polls
from ..model.store import load_model
from ..model.training import TrainedModel
from ..ref.perimeter import Perimeter
from ..translation import tr
from ..warehouse.datasets import register_dataset
from ..warehouse.history import note_rows
from ..warehouse.ledger import Run, fingerprint, lock_dataset
from ..words import bloc_name, number
from .horizons import Horizon, horizons
from .keeping import TABLES, At, keep

FEW_DRAWS, MANY_DRAWS = 100, 10000


class Request(NamedTuple):
    """What is asked for, as the algorithm's parameters say it; empty texts stand for defaults."""

    model: str = ""
    from_date: Optional[date] = None
    years: str = "1,2,3"
    target_date: Optional[date] = None
    scenario: Mapping[str, Any] = {}
    draws: int = 1000
    perimeter: str = ""
    seed: int = 1
    pairs: bool = False


def make_forecast(run: Run, request: Request, feedback: Feedback) -> Dict[str, Any]:
    """Forecast and keep; return FORECAST, PREDICTION_COUNT, MODEL. The same request on the same model changes nothing.

    Raises LeakRefused when FROM_DATE lies before what the model has learned, InvalidParameter for impossible values.
    """
    if not FEW_DRAWS <= request.draws <= MANY_DRAWS:
        raise InvalidParameter(tr("DRAWS must lie between {few} and {many}.").format(few=FEW_DRAWS, many=MANY_DRAWS))
    stored = load_model(run.connection, request.model)
    model = stored.model
    _check_pairs(model, request, feedback)
    _check_indicators(model, request)
    start = _start(model, request.from_date)
    wanted = horizons(start, request.years, request.target_date)
    where = Perimeter.parse(request.perimeter or model.perimeter)
    inside = _inside(run.connection, model, where, feedback)
    parameters = {
        "model": stored.name, "model_run": stored.run, "from": start, "horizons": [h.on for h in wanted],
        "scenario": dict(request.scenario), "draws": request.draws, "perimeter": where.text, "seed": request.seed,
        "pairs": request.pairs}
    codes = ",".join(model.panel.codes[inside])
    polls = poll_versions(run.connection) if asks_polls(request.scenario) else []
    known = run.unchanged(fingerprint(run.algorithm, parameters, [model.panel.sha256(), codes, *polls]))
    if known is not None:
        return known
    name = f"{model.kind}-forecast-{run.id}"
    lock_dataset(run, "forecast", name)
    note_rows(run, "forecast", "forecast", {"name": name})
    for table in TABLES:
        note_rows(run, "forecast", table, {"forecast": name})
    with run.cursor() as cursor:
        cursor.execute(
            "INSERT INTO forecast.forecast (name, run, model, from_date, scenario, draws, seed, perimeter, parameters) "
            "VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)",
            (name, run.id, stored.name, start, Json(dict(request.scenario)), request.draws, request.seed, where.text,
             Json({"horizons": [h.on.isoformat() for h in wanted], "level": model.parameters()["level"],
                   "spread": model.parameters()["spread"]})))
    count = 0
    told: Dict[str, List[Dict[str, Any]]] = {}
    national = National(run.connection)
    for place, horizon in enumerate(wanted):
        part = _Part(feedback, place, len(wanted))
        source = PollSource(run.connection, model.kind, model.panel.restrict(inside), horizon.on, request.from_date,
                            feedback=part, national=national)
        made = forecast_at(model, inside, horizon, request, part, source)
        told[horizon.on.isoformat()] = source.told
        count += keep(run, name, where, model, inside, made, request.seed)
        _tell(model, made, feedback)
    if polls:
        with run.cursor() as cursor:
            cursor.execute("UPDATE forecast.forecast SET parameters = parameters || %s WHERE name = %s",
                           (Json({"polls": told}), name))
    with run.cursor() as cursor:  # maps read it at once: a plan made without statistics takes minutes for France
        cursor.execute("ANALYZE forecast.prediction")
    register_dataset(run, "forecast", name, [f"forecast.{stored.name}", *(text.rpartition("@")[0] for text in polls)],
                     count)
    return run.finish({"FORECAST": name, "PREDICTION_COUNT": count, "MODEL": stored.name})


def forecast_at(
    model: TrainedModel, inside: np.ndarray, horizon: Horizon, request: Request, feedback: Feedback,
    polls: Optional[Polls] = None,
) -> At:
    """Return the forecast at one horizon over the territories ``inside`` (bool, one per territory of the model).

    polls: what answers where the scenario takes its level from polls.
    """
    past = model.panel.restrict(inside)
    level = apply_scenario(request.scenario, model.history.level(past, model.kind, horizon.on), polls, past)
    prediction = model.method.predict(level.shares, level.abstention, inside)
    known = years_since_learned(model, horizon)
    spread = simulate(prediction, level, model.spread, model.residual, model.method.registered_[inside],
                      past.departements, known, request.draws, request.seed, feedback, past.contenders, request.pairs)
    return At(horizon, level, prediction, spread, request.draws)


def years_since_learned(model: TrainedModel, horizon: Horizon) -> float:
    """Return the years from the last ballot that the model knows to the horizon: what its level's age is."""
    return years_between(model.panel.ballots[-1].date, horizon.on)


def _start(model: TrainedModel, from_date: Optional[date]) -> date:
    last = model.panel.ballots[-1]
    if from_date is None:
        return last.date
    if from_date < last.date:
        raise LeakRefused(
            tr("FROM_DATE is {start}, and the model has learned from {ballot} ({day}): it would know the future. Train "
               "a model on earlier ballots, or take a later FROM_DATE.").format(
                start=from_date.isoformat(), ballot=last.id, day=last.date.isoformat()))
    return from_date


def _inside(connection, model: TrainedModel, where: Perimeter, feedback: Feedback) -> np.ndarray:
    if where.text == model.perimeter:
        return np.ones(model.panel.size, dtype=bool)
    wanted = perimeter_codes(connection, where)
    communes = model.panel.codes if model.panel.communes is None else (
        model.panel.communes.codes[model.panel.communes.of])
    inside = np.isin(communes, wanted)
    if not inside.any():
        raise InvalidParameter(
            tr("The model {kind} was trained on “{trained}” and knows no commune of “{wanted}”.").format(
                kind=model.kind, trained=model.perimeter or tr("everything"), wanted=where.text))
    unknown = len(wanted) - len(np.unique(communes[inside]))
    if unknown:
        feedback.warn(tr("{count} communes of the perimeter are unknown to the model and have no forecast.").format(
            count=unknown))
    return inside


def _check_pairs(model: TrainedModel, request: Request, feedback: Feedback) -> None:
    if not request.pairs:
        return
    if not model.panel.contenders:
        raise InvalidParameter(tr("PAIRS: {parts}: nobody stands against anybody there. Leave it out, or train a "
                                  "model of two parts or more.").format(parts=model.panel.parts[0]))
    if model.kind != "presidentielle":
        feedback.warn(tr("PAIRS: the first two alone stand in the second round of a presidential election. Elsewhere "
                         "others may (code électoral, art. L162, L264, L346): read the pairs as those who come first."))


def _check_indicators(model: TrainedModel, request: Request) -> None:
    """Refuse a scenario that moves what the model does not look at."""
    known = (model.sensitivity or {}).get("indicators", [])
    strange = [name for name in request.scenario.get(INDICATORS, {}) if name not in known]
    if strange:
        raise InvalidParameter(tr("indicators: the model does not look at {names}. It looks at: {known}.").format(
            names=", ".join(strange), known=", ".join(known) or "–"))


def _tell(model: TrainedModel, made: At, feedback: Feedback) -> None:
    shares, quantiles = [*made.level.shares, made.level.abstention], made.spread.level_quantiles
    words = ", ".join(
        f"{bloc_name(model.panel.series[place])} {number(100 * shares[place])} ({number(quantiles[place, 1])}–"
        f"{number(quantiles[place, 5])})" for place in model.panel.told)
    feedback.info(tr("As if held on {day}, percent and 80 % interval: {words}.").format(
        day=made.horizon.on.isoformat(), words=words))


class _Part(Feedback):
    """The progress of one horizon among several."""

    def __init__(self, whole: Feedback, place: int, parts: int) -> None:
        self._whole, self._place, self._parts = whole, place, parts

    def progress(self, percent: float) -> None:
        self._whole.progress((100.0 * self._place + percent) / self._parts)

    def cancelled(self) -> bool:
        return self._whole.cancelled()
