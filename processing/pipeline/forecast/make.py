"""A forecast: the model put on the level of an election to come, drawn, and kept in the warehouse."""

import io
from datetime import date
from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Tuple

import numpy as np
from psycopg2.extras import Json, execute_values

from ..errors import InvalidParameter, LeakRefused
from ..feedback import Feedback
from ..model.conformal import SERIES, percent
from ..model.draws import QUANTILES, Spread, series_weights, simulate
from ..model.level import Level, LevelSpread, Part, draw_level
from ..model.load import perimeter_codes
from ..model.panel import BLOCS, years_between
from ..model.polls.source import National, PollSource
from ..model.polls.store import poll_versions
from ..model.scenario import Polls, apply_scenario, asks_polls
from ..model.store import load_model
from ..model.swing import Prediction
from ..model.training import TrainedModel
from ..ref.perimeter import Perimeter
from ..translation import tr
from ..warehouse.datasets import register_dataset
from ..warehouse.history import note_rows
from ..warehouse.ledger import Run, fingerprint, lock_dataset
from ..words import bloc_name, number
from .horizons import Horizon, horizons

FEWEST_REGISTERED = 50  # below, a commune's forecast is not to be published: a few persons make its points
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


class At(NamedTuple):
    """A forecast at one horizon, over the territories of the perimeter."""

    horizon: Horizon
    level: Level
    prediction: Prediction
    spread: Spread


def make_forecast(run: Run, request: Request, feedback: Feedback) -> Dict[str, Any]:
    """Forecast and keep; return FORECAST, PREDICTION_COUNT, MODEL. The same request on the same model changes nothing.

    Raises LeakRefused when FROM_DATE lies before what the model has learned, InvalidParameter for impossible values.
    """
    if not FEW_DRAWS <= request.draws <= MANY_DRAWS:
        raise InvalidParameter(tr("DRAWS must lie between {few} and {many}.").format(few=FEW_DRAWS, many=MANY_DRAWS))
    stored = load_model(run.connection, request.model)
    model = stored.model
    if model.panel.parts != BLOCS:
        raise InvalidParameter(tr("The model {name} forecasts {parts}, and a level to come is known for the five blocs "
                                  "only: its training says how well it knows the local part.").format(
                                      name=stored.name, parts=", ".join(model.panel.parts)))
    start = _start(model, request.from_date)
    wanted = horizons(start, request.years, request.target_date)
    where = Perimeter.parse(request.perimeter or model.perimeter)
    inside = _inside(run.connection, model, where, feedback)
    parameters = {
        "model": stored.name, "model_run": stored.run, "from": start, "horizons": [h.on for h in wanted],
        "scenario": dict(request.scenario), "draws": request.draws, "perimeter": where.text, "seed": request.seed}
    codes = ",".join(model.panel.codes[inside])
    polls = poll_versions(run.connection) if asks_polls(request.scenario) else []
    known = run.unchanged(fingerprint(run.algorithm, parameters, [model.panel.sha256(), codes, *polls]))
    if known is not None:
        return known
    name = f"{model.kind}-forecast-{run.id}"
    lock_dataset(run, "forecast", name)
    note_rows(run, "forecast", "forecast", {"name": name})
    for table in ("level", "scenario_level", "prediction"):
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
        _store_levels(run, name, where, model, inside, made)
        _store_scenarios(run, name, model.spread, made, request)
        count += _store_predictions(run, name, model, inside, made)
        _tell(made, feedback)
    if polls:
        with run.cursor() as cursor:
            cursor.execute("UPDATE forecast.forecast SET parameters = parameters || %s WHERE name = %s",
                           (Json({"polls": told}), name))
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
    level = apply_scenario(request.scenario, model.history.level(past, model.kind, horizon.on), polls)
    prediction = model.method.predict(level.shares, level.abstention, inside)
    known = years_since_learned(model, horizon)
    spread = simulate(prediction, level, model.spread, model.residual, model.method.registered_[inside],
                      past.departements, known, request.draws, request.seed, feedback)
    return At(horizon, level, prediction, spread)


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
    inside = np.isin(model.panel.codes, wanted)
    if not inside.any():
        raise InvalidParameter(
            tr("The model {kind} was trained on “{trained}” and knows no commune of “{wanted}”.").format(
                kind=model.kind, trained=model.perimeter or tr("everything"), wanted=where.text))
    if inside.sum() < len(wanted):
        feedback.warn(tr("{count} communes of the perimeter are unknown to the model and have no forecast.").format(
            count=len(wanted) - inside.sum()))
    return inside


def _store_levels(run: Run, name: str, where: Perimeter, model: TrainedModel, inside: np.ndarray, made: At) -> None:
    registered = model.method.registered_[inside]
    departements = model.panel.departements[inside]
    points, weights = percent(made.prediction), series_weights(registered, made.prediction.abstention)
    whole = 100.0 * np.append(made.level.shares, made.level.abstention)
    rows = _level_rows(name, made, where.text, whole, made.spread.level_quantiles, made.spread.level_leading)
    for code, (quantiles, leading) in sorted(made.spread.departements.items()):
        perimeter = f"departement:{code}"
        if perimeter != where.text:
            mine = departements == code
            share = (points[mine] * weights[mine]).sum(axis=0) / weights[mine].sum(axis=0)
            rows += _level_rows(name, made, perimeter, share, quantiles, leading)
    with run.cursor() as cursor:
        execute_values(cursor, "INSERT INTO forecast.level (forecast, horizon, target_date, perimeter, bloc, share, "
                               "q05, q10, q25, q50, q75, q90, q95, lead_probability) VALUES %s", rows, page_size=1000)


def _level_rows(name: str, made: At, perimeter: str, share: np.ndarray, quantiles: np.ndarray, leading: np.ndarray):
    return [
        (name, made.horizon.number, made.horizon.on, perimeter, bloc, round(float(share[place]), 2),
         *(round(float(q), 2) for q in quantiles[place]),
         round(float(leading[place]), 4) if place < len(leading) else None)
        for place, bloc in enumerate(SERIES)]


def _store_scenarios(run: Run, name: str, spread: LevelSpread, made: At, request: Request) -> None:
    """Write the level of each named scenario, with the quantiles of its own draws."""
    generator = np.random.default_rng(request.seed)
    years = made.horizon.years
    rows = [row for part in made.level.parts
            for row in _scenario_rows(name, made.horizon.number, part,
                                      draw_level(part.level, spread, years, request.draws, generator))]
    with run.cursor() as cursor:
        execute_values(cursor, "INSERT INTO forecast.scenario_level (forecast, horizon, scenario, weight, source, "
                               "bloc, share, q05, q10, q25, q50, q75, q90, q95) VALUES %s", rows)


def _scenario_rows(name: str, horizon: int, part: Part, drawn: Tuple[np.ndarray, np.ndarray]) -> List[Tuple]:
    values = 100.0 * np.append(part.level.shares, part.level.abstention)
    quantiles = 100.0 * np.quantile(np.column_stack(drawn), QUANTILES, axis=0)
    return [(name, horizon, part.name, part.weight, part.level.source, bloc, round(float(values[place]), 2),
             *(round(float(q), 2) for q in quantiles[:, place])) for place, bloc in enumerate(SERIES)]


def _store_predictions(run: Run, name: str, model: TrainedModel, inside: np.ndarray, made: At) -> int:
    """Write the predictions by COPY; a commune without registered electors has none, and the reason is there."""
    panel = model.panel
    registered = model.method.registered_[inside]
    voted = (np.nan_to_num(panel.expressed) > 0).any(axis=0)[inside]
    reasons = np.where(registered <= 0, "no_electors", np.where(
        ~voted, "no_past", np.where(registered < FEWEST_REGISTERED, "few_electors", r"\N")))
    publishable = np.where(reasons == r"\N", "t", "f").astype(object)
    points = percent(made.prediction)
    codes = panel.codes[inside].astype(object)
    head = f"{name}\t{made.horizon.number}\t"
    written = 0
    with run.cursor() as cursor:
        for place, bloc in enumerate(SERIES):
            numbers = [_text(points[:, place]), *(_text(q) for q in made.spread.quantiles[:, place].T)]
            leads = [r"\N"] * len(codes)
            if place < made.spread.leading.shape[1]:
                leads = _text(made.spread.leading[:, place] * 100.0, _PARTS)
            lines = zip(codes, [bloc] * len(codes), *numbers, leads, publishable, reasons.astype(object))
            text = "".join(f"{head}{line}\n" for line in map("\t".join, lines))
            cursor.copy_expert("COPY forecast.prediction (forecast, horizon, territory, bloc, share, q05, q10, q25, "
                               "q50, q75, q90, q95, lead_probability, publishable, reason) FROM STDIN",
                               io.StringIO(text))
            written += len(codes)
    return written


_PERCENTS = np.array([f"{value / 100:.2f}" for value in range(10001)], dtype=object)
_PARTS = np.array([f"{value / 10000:.4f}" for value in range(10001)], dtype=object)


def _text(percents: np.ndarray, table: np.ndarray = _PERCENTS) -> List[str]:
    """Return percents to two decimals as text: looked up in a table, many times faster than formatting."""
    return table[np.clip(np.rint(percents * 100.0), 0, 10000).astype(int)].tolist()


def _tell(made: At, feedback: Feedback) -> None:
    words = ", ".join(
        f"{bloc_name(bloc)} {number(100 * share)} ({number(low)}–{number(high)})" for bloc, share, low, high in zip(
            SERIES, [*made.level.shares, made.level.abstention], made.spread.level_quantiles[:, 1],
            made.spread.level_quantiles[:, 5]))
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
