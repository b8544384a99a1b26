"""Evaluations in the warehouse: a model is measured, the figures are kept and told."""

from typing import Any, Dict, Iterable, List, Sequence, Tuple

import numpy as np
from psycopg2.extras import Json

from ..errors import InvalidParameter
from ..feedback import Feedback
from ..ref.perimeter import Perimeter
from ..translation import tr
from ..warehouse.datasets import register_dataset
from ..warehouse.history import note_rows
from ..warehouse.ledger import Run, fingerprint
from ..words import baseline_name, count, number
from .composition import COMMUNE, Composition, choose_periods, indicator_ballots, load_composition
from .evaluation import LEAVE_ONE_OUT, Evaluation, evaluate
from .load import choose_ballots, read_ballots
from .panel import Ballot
from .polls.source import PollSource
from .scenario import asks_polls
from .store import counted_datasets, load_model
from .targets import target_of
from .training import TrainedModel
from .verdict import level_words, verdict
from .worst import worst

GRID_CELLS, GRID_TOP = 40, 80.0  # percent; beyond, the last cell


def evaluate_and_store(
    run: Run, name: str, ballot: str, scheme: str, level_from: str, scenario: Dict[str, Any], perimeter: str,
    feedback: Feedback,
) -> Dict[str, Any]:
    """Measure a model on a ballot, keep the figures, return them; shares, accuracies and coverages in percent.

    Empty ``name``: the latest model. Empty ``ballot``: the first of the model's kind after what it learned, or for
    leaving one out the last that it learned. Raises LeakRefused where the figures would flatter.
    """
    stored = load_model(run.connection, name)
    model = stored.model
    composition = Composition.of(model.panel)
    where = Perimeter.parse(perimeter or model.perimeter)
    wanted = ballot.strip() or _default_ballot(run.connection, model, scheme)
    chosen = choose_periods(run.connection, wanted, model.kind) if composition.indicator else (
        choose_ballots(run.connection, wanted, model.kind))
    wanted = chosen[0].id
    panel = load_composition(run.connection, chosen, where, composition, feedback, model.level, must_stand=False)
    feedback.progress(20)
    parameters = {"model": stored.name, "model_run": stored.run, "ballot": wanted, "scheme": scheme,
                  "level_from": level_from, "scenario": scenario, "perimeter": where.text}
    known = run.unchanged(fingerprint(run.algorithm, parameters, [panel.sha256(), model.panel.sha256()]))
    if known is not None:
        return known
    polls = None
    if asks_polls(scenario):
        past = model.panel.restrict(np.isin(model.panel.codes, panel.codes))
        polls = PollSource(run.connection, model.kind, past, chosen[0].date, feedback=feedback)
    result = evaluate(model, panel, wanted, scheme, level_from, scenario, seed=model.seed, feedback=feedback,
                      polls=polls)
    metrics = describe(result)
    note_rows(run, "forecast", "evaluation", {"run": run.id})
    with run.cursor() as cursor:
        cursor.execute(
            "INSERT INTO forecast.evaluation (model, run, ballot, scheme, level_from, perimeter, metrics) "
            "VALUES (%s, %s, %s, %s, %s, %s, %s)",
            (stored.name, run.id, wanted, scheme, level_from, where.text, Json(metrics)))
    register_dataset(run, "forecast", f"evaluation-{run.id}",
                     [f"forecast.{stored.name}", *counted_datasets(run, panel)], result.territories)
    best = result.baselines[result.best_baseline]
    outputs = {
        "MAE": result.model.mae, "MAE_UNWEIGHTED": result.model.mae_unweighted, "RMSE": result.model.rmse,
        "COVERAGE_80": 100.0 * float(result.held(80)[:-1].mean()),
        "COVERAGE_90": 100.0 * float(result.held(90)[:-1].mean()),
        "BASELINE_MAE": best.mae, "BASELINE_MAE_UNWEIGHTED": best.mae_unweighted,
        "MODEL": stored.name, "BALLOT": wanted}
    if panel.contenders:
        outputs["LEADER_ACCURACY"] = 100.0 * result.model.leader_accuracy
    _tell(metrics, feedback)
    return run.finish(outputs)


def describe(result: Evaluation) -> Dict[str, Any]:
    """Return an evaluation as JSON, with what its report draws; shares in percent, coverages 0 to 1."""
    panel = result.target
    parts, series = [panel.series[place] for place in panel.told if place < len(panel.parts)], panel.series
    told = [series[place] for place in panel.told]
    return {
        "ballot": result.ballot.id, "date": result.ballot.date.isoformat(), "scheme": result.scheme,
        "level_from": result.level_from, "learned_from": result.learned_from, "past_ballot": result.past_ballot,
        "territories": result.territories, "parts": parts, "target": target_of(panel),
        "level": only(told, zip(series, result.level.tolist())),
        "true_level": only(told, zip(series, result.true_level.tolist())), "model": result.model.to_dict(parts),
        "baselines": {name: score.to_dict(parts) for name, score in result.baselines.items()},
        "flattering": result.flattering.to_dict(parts),
        "best_baseline": result.best_baseline, "abstention_mae": result.abstention_mae,
        "areas": {name: score.to_dict(parts) for name, score in result.areas.items()},
        "sizes": [one._asdict() for one in result.sizes],
        "flags": [leak._asdict() for leak in result.flags],
        **result.honesty.to_dict(series, told),
        "grids": {part: _grid(result.forecast[:, place], result.truth[:, place])
                  for place, part in enumerate(parts)},
        "departements": _departements(result, parts),
        "worst": worst(result.target, result.past, result.forecast, result.truth),
    }


def only(names: Sequence[str], pairs: Iterable[Tuple[str, Any]]) -> Dict[str, Any]:
    """Return the pairs of these names."""
    return {name: value for name, value in pairs if name in names}


def _departements(result: Evaluation, parts: Sequence[str]) -> List[Dict[str, Any]]:
    error = (result.forecast - result.truth)[:, :len(parts)]
    registered, found = np.nan_to_num(result.target.registered[0]), []
    for code in np.unique(result.target.departements):
        inside = (result.target.departements == code) & ~np.isnan(error).any(axis=1)
        weights = registered[inside]
        if inside.any() and weights.sum() > 0:
            mean = np.average(error[inside], axis=0, weights=weights)
            mae = np.average(np.abs(error[inside]), axis=0, weights=weights).mean()
            found.append({"code": str(code), "mae": float(mae), "bias": dict(zip(parts, mean.tolist()))})
    return found


def _grid(forecast: np.ndarray, truth: np.ndarray) -> List[List[int]]:
    """Return counts of territories by forecast (rows) and result (columns), for the report's drawing."""
    usable = ~np.isnan(truth)
    last = GRID_TOP - 1e-9
    counts, _, _ = np.histogram2d(np.minimum(forecast[usable], last), np.minimum(truth[usable], last),
                                  bins=GRID_CELLS, range=((0, GRID_TOP), (0, GRID_TOP)))
    return counts.astype(int).tolist()


def _default_ballot(connection, model: TrainedModel, scheme: str) -> str:
    if scheme == LEAVE_ONE_OUT:
        return model.panel.ballots[-1].id
    last = model.panel.ballots[-1].date
    known: Iterable[Ballot] = indicator_ballots(connection, model.kind, COMMUNE) if model.panel.is_indicator else (
        read_ballots(connection))
    later = [b.id for b in known if b.round == 1 and b.kind == model.kind and b.date > last]
    if not later:
        raise InvalidParameter(
            tr("The warehouse has no {kind} after {last}, the last that the model has learned from. Give a BALLOT, or "
               "SCHEME={scheme}.").format(kind=model.kind, last=model.panel.ballots[-1].id, scheme=LEAVE_ONE_OUT))
    return later[0]


def _tell(metrics: Dict[str, Any], feedback: Feedback) -> None:
    (feedback.warn if metrics["flags"] else feedback.info)(verdict(metrics))
    feedback.info(level_words(metrics))
    model = metrics["model"]
    feedback.info(tr("{ballot}, {count} territories, level from {level}: mean error {mae} points weighted by "
                     "registered electors, {plain} unweighted.").format(
        ballot=metrics["ballot"], count=count(metrics["territories"]), level=metrics["level_from"],
        mae=number(model["mae"], 2), plain=number(model["mae_unweighted"], 2)))
    for name, score in metrics["baselines"].items():
        feedback.info(tr("– {baseline}: {mae} / {plain}").format(
            baseline=baseline_name(name), mae=number(score["mae"], 2), plain=number(score["mae_unweighted"], 2)))
    areas = {"metropole": tr("mainland France and Corsica"), "overseas": tr("overseas France")}
    for name, score in metrics["areas"].items():
        feedback.info(tr("– this model, {area} alone: {mae} / {plain}").format(
            area=areas[name], mae=number(score["mae"], 2), plain=number(score["mae_unweighted"], 2)))
    flattering = metrics["flattering"]
    feedback.info(tr("– a random split inside this ballot (a measure that flatters, and no forecast): {mae} / "
                     "{plain}").format(
        mae=number(flattering["mae"], 2), plain=number(flattering["mae_unweighted"], 2)))
