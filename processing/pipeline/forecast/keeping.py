"""A forecast at one horizon into the warehouse: levels, scenarios, predictions, and which two come first."""

import io
from typing import List, NamedTuple, Sequence, Tuple

import numpy as np
from psycopg2 import sql
from psycopg2.extras import execute_values

from ..model.conformal import percent
from ..model.draws import QUANTILES, Spread, series_weights
from ..model.level import Level, Part, draw_level
from ..model.pairs import Pairs, pair_places
from ..model.panel import Panel
from ..model.swing import Prediction
from ..model.training import TrainedModel
from ..ref.perimeter import Perimeter
from ..warehouse.ledger import Run
from .horizons import Horizon
from .reasons import reasons_of

#: Tables of the schema forecast that hold what a forecast says, by its name.
TABLES = ("level", "scenario_level", "prediction", "pair", "level_pair")


class At(NamedTuple):
    """A forecast at one horizon, over the territories of the perimeter."""

    horizon: Horizon
    level: Level
    prediction: Prediction
    spread: Spread
    draws: int


def keep(
    run: Run, name: str, where: Perimeter, model: TrainedModel, inside: np.ndarray, made: At, seed: int
) -> int:
    """Write a forecast at one horizon over the territories ``inside`` of the model; return how many predictions."""
    panel, registered = model.panel.restrict(inside), model.method.registered_[inside]
    _keep_levels(run, name, where, panel, registered, made)
    _keep_scenarios(run, name, panel, model, made, seed)
    _keep_pairs(run, name, where, panel, made)
    return _keep_predictions(run, name, panel, reasons_of(model, inside), made)


def _keep_levels(run: Run, name: str, where: Perimeter, panel: Panel, registered: np.ndarray, made: At) -> None:
    points = percent(made.prediction)
    weights = series_weights(registered, made.prediction.abstention, len(panel.parts))
    whole = 100.0 * np.append(made.level.shares, made.level.abstention)
    rows = _level_rows(name, panel, made, where.text, whole, made.spread.level_quantiles, made.spread.level_leading)
    for code, (quantiles, leading) in sorted(made.spread.departements.items()):
        perimeter = f"departement:{code}"
        if perimeter != where.text:
            mine = panel.departements == code
            share = (points[mine] * weights[mine]).sum(axis=0) / weights[mine].sum(axis=0)
            rows += _level_rows(name, panel, made, perimeter, share, quantiles, leading)
    with run.cursor() as cursor:
        execute_values(cursor, "INSERT INTO forecast.level (forecast, horizon, target_date, perimeter, bloc, share, "
                               "q05, q10, q25, q50, q75, q90, q95, lead_probability) VALUES %s", rows, page_size=1000)


def _level_rows(
    name: str, panel: Panel, made: At, perimeter: str, share: np.ndarray, quantiles: np.ndarray, leading: np.ndarray
) -> List[Tuple]:
    leads = dict(zip(panel.contenders, leading))
    return [
        (name, made.horizon.number, made.horizon.on, perimeter, panel.series[place], round(float(share[place]), 2),
         *(round(float(q), 2) for q in quantiles[place]),
         round(float(leads[place]), 4) if place in leads else None)
        for place in panel.told]


def _keep_scenarios(run: Run, name: str, panel: Panel, model: TrainedModel, made: At, seed: int) -> None:
    """Write the level of each named scenario, with the quantiles of its own draws."""
    generator = np.random.default_rng(seed)
    rows = [row for part in made.level.parts
            for row in _scenario_rows(name, panel, made.horizon, part, draw_level(
                part.level, model.spread, made.horizon.years, made.draws, generator))]
    with run.cursor() as cursor:
        execute_values(cursor, "INSERT INTO forecast.scenario_level (forecast, horizon, scenario, weight, source, "
                               "bloc, share, q05, q10, q25, q50, q75, q90, q95) VALUES %s", rows)


def _scenario_rows(
    name: str, panel: Panel, horizon: Horizon, part: Part, drawn: Tuple[np.ndarray, np.ndarray]
) -> List[Tuple]:
    values = 100.0 * np.append(part.level.shares, part.level.abstention)
    quantiles = 100.0 * np.quantile(np.column_stack(drawn), QUANTILES, axis=0)
    return [(name, horizon.number, part.name, part.weight, part.level.source, panel.series[place],
             round(float(values[place]), 2), *(round(float(q), 2) for q in quantiles[:, place]))
            for place in panel.told]


def _keep_pairs(run: Run, name: str, where: Perimeter, panel: Panel, made: At) -> None:
    """Write how likely each pair are the first two, where it was asked; pairs that no draw has are left out."""
    spread = made.spread
    if spread.pairs is None or spread.level_pairs is None:
        return
    whole = {where.text: spread.level_pairs}
    whole.update((f"departement:{code}", pairs) for code, pairs in sorted(spread.departement_pairs.items())
                 if f"departement:{code}" != where.text)
    for table, column, places, pairs in (
            ("level_pair", "perimeter", list(whole), np.concatenate(list(whole.values()))),
            ("pair", "territory", panel.codes.tolist(), spread.pairs)):
        text = "".join(_pair_lines(f"{name}\t{made.horizon.number}", panel, places, pairs))
        with run.cursor() as cursor:
            copy = sql.SQL("COPY {} (forecast, horizon, {}, bloc, other_bloc, probability) FROM STDIN").format(
                sql.Identifier("forecast", table), sql.Identifier(column))
            cursor.copy_expert(copy.as_string(cursor), io.StringIO(text))


def _pair_lines(head: str, panel: Panel, places: Sequence[str], pairs: Pairs) -> List[str]:
    names = [_escaped(panel.parts[place]) for place in panel.contenders]
    lines = []
    for column, (one, other) in enumerate(pair_places(len(names))):
        some = np.flatnonzero(pairs[:, column] > 0)
        chances = _text(100.0 * pairs[some, column], _PARTS)
        lines += [f"{head}\t{places[row]}\t{names[one]}\t{names[other]}\t{chance}\n"
                  for row, chance in zip(some.tolist(), chances)]
    return lines


def _keep_predictions(run: Run, name: str, panel: Panel, reasons: np.ndarray, made: At) -> int:
    """Write the predictions by COPY; reasons: why not to publish, (T,), empty where it may be."""
    publishable = np.where(reasons == "", "t", "f").astype(object)
    reasons = np.where(reasons == "", r"\N", reasons).astype(object)
    points = percent(made.prediction)
    codes = panel.codes.astype(object)
    leads = {place: made.spread.leading[:, column] for column, place in enumerate(panel.contenders)}
    head = f"{name}\t{made.horizon.number}\t"
    with run.cursor() as cursor:
        for place in panel.told:
            numbers = [_text(points[:, place]), *(_text(q) for q in made.spread.quantiles[:, place].T)]
            chances = _text(leads[place] * 100.0, _PARTS) if place in leads else [r"\N"] * len(codes)
            alone = [_text(bound) for bound in made.spread.without_local[:, place].T]
            lines = zip(codes, [_escaped(panel.series[place])] * len(codes), *numbers, chances,
                        publishable, reasons, *alone)
            text = "".join(f"{head}{line}\n" for line in map("\t".join, lines))
            cursor.copy_expert("COPY forecast.prediction (forecast, horizon, territory, bloc, share, q05, q10, q25, "
                               "q50, q75, q90, q95, lead_probability, publishable, reason, level_q10, level_q90) "
                               "FROM STDIN",
                               io.StringIO(text))
    return len(codes) * len(panel.told)


def _escaped(name: str) -> str:
    """Return a part's name, which the user wrote, as COPY reads it."""
    return name.replace("\\", "\\\\")


_PERCENTS = np.array([f"{value / 100:.2f}" for value in range(10001)], dtype=object)
_PARTS = np.array([f"{value / 10000:.4f}" for value in range(10001)], dtype=object)


def _text(percents: np.ndarray, table: np.ndarray = _PERCENTS) -> List[str]:
    """Return percents to two decimals as text: looked up in a table, many times faster than formatting."""
    return table[np.clip(np.rint(percents * 100.0), 0, 10000).astype(int)].tolist()
