"""Models and evaluations in the warehouse: trained, kept, read back, by name."""

import json
from typing import Any, Dict, List, NamedTuple, Tuple

import numpy as np
from psycopg2.extras import Json

from ..errors import DatasetMissing, InvalidParameter
from ..feedback import Feedback
from ..ref.perimeter import Perimeter
from ..translation import tr
from ..warehouse.datasets import datasets_like, register_dataset
from ..warehouse.history import note_rows
from ..warehouse.ledger import Run, fingerprint, lock_dataset
from ..words import baseline_name, number
from .baselines import BASELINES
from .conformal import SERIES
from .evaluation import LEAVE_ONE_OUT, Evaluation, evaluate
from .load import ballot_datasets, choose_ballots, load_panel, read_ballots
from .panel import BLOCS, Panel
from .training import METHOD, TrainedModel, read_model, train, versions

GRID_CELLS, GRID_TOP = 40, 80.0  # percent; beyond, the last cell


class Stored(NamedTuple):
    """A model of the warehouse and its row."""

    name: str
    run: int
    model: TrainedModel


def train_and_store(
    run: Run, kind: str, ballots: str, level: str, perimeter: str, seed: int, feedback: Feedback
) -> Dict[str, Any]:
    """Train a model of the next election of ``kind`` and keep it; return MODEL, MAE, BASELINE_MAE, BALLOTS.

    ballots: ids separated by commas; empty, all first rounds that can teach. MAE is that of the training ballots,
    each left out in turn under its true level. The same data and parameters again change nothing.
    """
    where = Perimeter.parse(perimeter)
    chosen = choose_ballots(run.connection, ballots, kind)
    panel = load_panel(run.connection, chosen, where, feedback)
    panel, empty = _with_votes(panel)
    for name in empty:
        feedback.warn(tr("{ballot} has no votes in this perimeter and is left out.").format(ballot=name))
    feedback.progress(10)
    parameters = {"kind": kind, "level": level, "perimeter": where.text, "seed": seed, "method": METHOD}
    known = run.unchanged(fingerprint(run.algorithm, parameters, [panel.sha256()]))
    if known is not None:
        return known
    model = train(panel, kind, where.text, level, seed, feedback)
    name = f"{kind}-model-{run.id}"
    lock_dataset(run, "forecast", name)
    note_rows(run, "forecast", "model", {"name": name})
    content = model.to_dict()
    baselines = {
        key: float(np.mean([row["baselines"][key]["mae"] for row in model.left_out])) for key in BASELINES}
    metrics = {"mae": model.mae, "baselines": baselines, "left_out": model.left_out,
               "calibrated_on": model.residual.ballots, "territories": panel.size}
    with run.cursor() as cursor:
        cursor.execute(
            "INSERT INTO forecast.model (name, run, method, target_kind, level, perimeter, ballots, parameters, "
            "metrics, columns, seed, data_sha256, versions, artefact) "
            "VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
            (name, run.id, METHOD, kind, level, where.text, [b.id for b in panel.ballots], Json(model.parameters()),
             Json(metrics), content["columns"], seed, content["data_sha256"], Json(versions()), Json(content)))
    register_dataset(run, "forecast", name, [*ballot_datasets(run.connection, panel.ballots),
                                             *_territory_datasets(run)], panel.size)
    best = min(baselines, key=lambda key: baselines[key])
    feedback.info(tr("Trained on {count} communes and {ballots}. Left out in turn, the ballots are forecast with a "
                     "mean error of {mae} points; the best naive forecast ({naive}) has {baseline}.").format(
        count=panel.size, ballots=", ".join(b.id for b in panel.ballots), mae=number(model.mae, 2),
        naive=baseline_name(best), baseline=number(baselines[best], 2)))
    return run.finish({"MODEL": name, "MAE": model.mae, "BASELINE_MAE": baselines[best],
                       "BALLOTS": ",".join(b.id for b in panel.ballots)})


def evaluate_and_store(
    run: Run, name: str, ballot: str, scheme: str, level_from: str, scenario: Dict[str, Any], perimeter: str,
    feedback: Feedback,
) -> Dict[str, Any]:
    """Measure a model on a ballot, keep the figures, return them; shares, accuracies and coverages in percent.

    Empty ``name``: the latest model. Empty ``ballot``: the first of the model's kind after what it learned, or for
    leaving one out the last that it learned. Raises LeakRefused where the figures would flatter.
    """
    stored = load_model(run.connection, name)
    where = Perimeter.parse(perimeter or stored.model.perimeter)
    target = ballot.strip() or _default_ballot(run.connection, stored.model, scheme)
    chosen = choose_ballots(run.connection, target, stored.model.kind)
    panel = load_panel(run.connection, chosen, where, feedback)
    feedback.progress(20)
    parameters = {"model": stored.name, "model_run": stored.run, "ballot": target, "scheme": scheme,
                  "level_from": level_from, "scenario": scenario, "perimeter": where.text}
    known = run.unchanged(fingerprint(run.algorithm, parameters, [panel.sha256(), stored.model.panel.sha256()]))
    if known is not None:
        return known
    result = evaluate(stored.model, panel, target, scheme, level_from, scenario, seed=stored.model.seed,
                      feedback=feedback)
    metrics = describe(result)
    note_rows(run, "forecast", "evaluation", {"run": run.id})
    with run.cursor() as cursor:
        cursor.execute(
            "INSERT INTO forecast.evaluation (model, run, ballot, scheme, level_from, perimeter, metrics) "
            "VALUES (%s, %s, %s, %s, %s, %s, %s)",
            (stored.name, run.id, target, scheme, level_from, where.text, Json(metrics)))
    register_dataset(run, "forecast", f"evaluation-{run.id}",
                     [f"forecast.{stored.name}", *ballot_datasets(run.connection, chosen)], result.territories)
    best = result.baselines[result.best_baseline]
    outputs = {
        "MAE": result.model.mae, "MAE_UNWEIGHTED": result.model.mae_unweighted, "RMSE": result.model.rmse,
        "LEADER_ACCURACY": 100.0 * result.model.leader_accuracy,
        "COVERAGE_80": 100.0 * float(result.coverage_80[:5].mean()),
        "COVERAGE_90": 100.0 * float(result.coverage_90[:5].mean()),
        "BASELINE_MAE": best.mae, "BASELINE_MAE_UNWEIGHTED": best.mae_unweighted,
        "MODEL": stored.name, "BALLOT": target}
    _tell(result, feedback)
    return run.finish(outputs)


def load_model(connection, name: str = "") -> Stored:
    """Return the model of this name, the latest for an empty one. Raises DatasetMissing, naming those there are."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, run, artefact::text FROM forecast.model WHERE name = %(name)s OR %(name)s = '' "
                       "ORDER BY created_at DESC, run DESC LIMIT 1", {"name": name.strip()})
        row = cursor.fetchone()
        if row is None:
            cursor.execute("SELECT name FROM forecast.model ORDER BY created_at DESC LIMIT 20")
            known = ", ".join(r[0] for r in cursor.fetchall())
            raise DatasetMissing(
                tr("There is no model “{name}”. There is: {known}.").format(name=name, known=known) if known else
                tr("There is no model in this warehouse yet: run “Train a model” first."))
    return Stored(row[0], row[1], read_model(json.loads(row[2])))


def describe(result: Evaluation) -> Dict[str, Any]:
    """Return an evaluation as JSON, with what its report draws; shares in percent, coverages 0 to 1."""
    error = result.forecast - result.truth
    by_departement = []
    for code in np.unique(result.departements):
        inside = (result.departements == code) & ~np.isnan(error[:, :5]).any(axis=1)
        weights = result.registered[inside]
        if inside.any() and weights.sum() > 0:
            mean = np.average(error[inside][:, :5], axis=0, weights=weights)
            mae = np.average(np.abs(error[inside][:, :5]), axis=0, weights=weights).mean()
            by_departement.append({"code": str(code), "mae": float(mae), "bias": dict(zip(BLOCS, mean.tolist()))})
    return {
        "ballot": result.ballot.id, "date": result.ballot.date.isoformat(), "scheme": result.scheme,
        "level_from": result.level_from, "learned_from": result.learned_from, "past_ballot": result.past_ballot,
        "territories": result.territories, "level": dict(zip(SERIES, result.level.tolist())),
        "true_level": dict(zip(SERIES, result.true_level.tolist())), "model": result.model.to_dict(),
        "baselines": {name: score.to_dict() for name, score in result.baselines.items()},
        "best_baseline": result.best_baseline, "abstention_mae": float(result.abstention_mae),
        "areas": {name: score.to_dict() for name, score in result.areas.items()},
        "coverage_80": dict(zip(SERIES, result.coverage_80.tolist())),
        "coverage_90": dict(zip(SERIES, result.coverage_90.tolist())),
        "width_80": dict(zip(SERIES, result.width_80.tolist())),
        "grids": {bloc: _grid(result.forecast[:, place], result.truth[:, place])
                  for place, bloc in enumerate(BLOCS)},
        "departements": by_departement,
    }


def _grid(forecast: np.ndarray, truth: np.ndarray) -> List[List[int]]:
    """Return counts of territories by forecast (rows) and result (columns), for the report's drawing."""
    usable = ~np.isnan(truth)
    last = GRID_TOP - 1e-9
    counts, _, _ = np.histogram2d(np.minimum(forecast[usable], last), np.minimum(truth[usable], last),
                                  bins=GRID_CELLS, range=((0, GRID_TOP), (0, GRID_TOP)))
    return counts.astype(int).tolist()


def _with_votes(panel: Panel) -> Tuple[Panel, List[str]]:
    voted = np.nansum(panel.votes, axis=(1, 2)) > 0
    empty = [b.id for b, some in zip(panel.ballots, voted) if not some]
    return panel.select(b.id for b, some in zip(panel.ballots, voted) if some), empty


def _default_ballot(connection, model: TrainedModel, scheme: str) -> str:
    if scheme == LEAVE_ONE_OUT:
        return model.panel.ballots[-1].id
    last = model.panel.ballots[-1].date
    later = [b.id for b in read_ballots(connection) if b.round == 1 and b.kind == model.kind and b.date > last]
    if not later:
        raise InvalidParameter(
            tr("The warehouse has no {kind} after {last}, the last that the model has learned from. Give a BALLOT, or "
               "SCHEME={scheme}.").format(kind=model.kind, last=model.panel.ballots[-1].id, scheme=LEAVE_ONE_OUT))
    return later[0]


def _territory_datasets(run: Run) -> List[str]:
    with run.cursor() as cursor:
        return [f"ref.{name}" for name in datasets_like(cursor, "ref", "territory@commune@%")]


def _tell(result: Evaluation, feedback: Feedback) -> None:
    feedback.info(tr("{ballot}, {count} communes, level from {level}: mean error {mae} points weighted by "
                     "registered electors, {plain} unweighted.").format(
        ballot=result.ballot.id, count=result.territories, level=result.level_from, mae=number(result.model.mae, 2),
        plain=number(result.model.mae_unweighted, 2)))
    for name, score in result.baselines.items():
        feedback.info(tr("– {baseline}: {mae} / {plain}").format(
            baseline=baseline_name(name), mae=number(score.mae, 2), plain=number(score.mae_unweighted, 2)))
    areas = {"metropole": tr("mainland France and Corsica"), "overseas": tr("overseas France")}
    for name, score in result.areas.items():
        feedback.info(tr("– this model, {area} alone: {mae} / {plain}").format(
            area=areas[name], mae=number(score.mae, 2), plain=number(score.mae_unweighted, 2)))
