"""Models in the warehouse: trained, kept, read back, by name."""

import json
from dataclasses import replace
from typing import Any, Dict, List, NamedTuple, Tuple

import numpy as np
from psycopg2.extras import Json

from ..errors import DatasetMissing
from ..feedback import Feedback
from ..ref.perimeter import Perimeter
from ..translation import tr
from ..warehouse.datasets import datasets_like, register_dataset
from ..warehouse.history import note_rows
from ..warehouse.ledger import Run, fingerprint, lock_dataset
from ..words import REST, baseline_name, number
from .artefact import read_model, versions, write_model
from .baselines import BASELINES
from .composition import COMMUNE, Composition, choose_periods, load_composition
from .indicators import load_indicators
from .load import ballot_datasets, choose_ballots
from .methods import AUTO, SWING, usable
from .panel import Panel
from .targets import target_of
from .training import TrainedModel, train

#: Methods that look at indicators; auto compares them too.
LOOKING = (AUTO, "ridge", "boosting")
#: Of the electors of the fullest ballot, that another must have counted to be learned from.
MOST = 0.5


class Stored(NamedTuple):
    """A model of the warehouse and its row."""

    name: str
    run: int
    model: TrainedModel


class Training(NamedTuple):
    """What is asked for, as the algorithm's parameters say it; empty texts stand for defaults."""

    kind: str
    ballots: str = ""
    level: str = COMMUNE
    method: str = SWING
    parts: str = ""
    indicators: str = ""
    pca: bool = False
    perimeter: str = ""
    seed: int = 1


def train_and_store(run: Run, asked: Training, feedback: Feedback) -> Dict[str, Any]:
    """Train a model of the next election of a kind and keep it; return MODEL, METHOD, MAE, BASELINE_MAE, BALLOTS.

    MAE is that of the training ballots, each left out in turn under its true level. The same data and parameters again
    change nothing.
    """
    where, composition = Perimeter.parse(asked.perimeter), Composition.parse(asked.parts)
    kind = composition.indicator or asked.kind
    panel, sources = _read(run, asked, where, composition, feedback)
    feedback.progress(10)
    parameters = {**asked._asdict(), "perimeter": where.text, "kind": kind}
    compared = usable() if asked.method == AUTO else [asked.method]
    made_with = [f"{name} {text}" for method in compared for name, text in versions(method).items()]
    known = run.unchanged(fingerprint(run.algorithm, parameters, [panel.sha256(), *compared, *made_with]))
    if known is not None:
        return known
    constants = composition.constants()
    constants["ridge"] = {**constants.get("ridge", {}), "pca": asked.pca}
    model = train(panel, kind, where.text, asked.level, asked.seed, feedback, asked.method, constants)
    name = f"{kind}-model-{run.id}"
    baselines = {
        key: float(np.mean([row["baselines"][key]["mae"] for row in model.left_out])) for key in BASELINES}
    _store(run, name, model, baselines)
    register_dataset(run, "forecast", name, sources, panel.size)
    _tell(model, baselines, feedback)
    return run.finish({"MODEL": name, "METHOD": model.method.name, "MAE": model.mae,
                       "BASELINE_MAE": min(baselines.values()), "BALLOTS": ",".join(b.id for b in panel.ballots)})


def _read(
    run: Run, asked: Training, where: Perimeter, composition: Composition, feedback: Feedback
) -> Tuple[Panel, List[str]]:
    """Return the panel to learn from, and the ledger's names of what it is made of."""
    chosen = choose_periods(run.connection, asked.ballots, composition.indicator) if composition.indicator else (
        choose_ballots(run.connection, asked.ballots, asked.kind))
    panel = load_composition(run.connection, chosen, where, composition, feedback, asked.level)
    panel = _counted_everywhere(panel, feedback)
    sources = [*counted_datasets(run, panel), *_territory_datasets(run)]
    if asked.indicators and asked.method not in LOOKING:
        feedback.info(tr("METHOD={method} does not look at indicators: INDICATORS count for nothing.").format(
            method=asked.method))
    elif asked.indicators:
        indicators, more = load_indicators(run.connection, asked.indicators, asked.level, panel, feedback)
        panel, sources = replace(panel, indicators=indicators), sources + more
    return panel, sources


def _store(run: Run, name: str, model: TrainedModel, baselines: Dict[str, float]) -> None:
    lock_dataset(run, "forecast", name)
    note_rows(run, "forecast", "model", {"name": name})
    content = write_model(model)
    metrics = {"mae": model.mae, "baselines": baselines, "left_out": model.left_out, "choice": model.choice,
               "calibrated_on": model.residual.ballots, "territories": model.panel.size,
               "target": target_of(model.panel), "parts": list(model.panel.parts)}
    with run.cursor() as cursor:
        cursor.execute(
            "INSERT INTO forecast.model (name, run, method, target_kind, level, perimeter, ballots, parameters, "
            "metrics, columns, seed, data_sha256, versions, artefact) "
            "VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
            (name, run.id, model.method.name, model.kind, model.level, model.perimeter,
             [b.id for b in model.panel.ballots], Json(content["parameters"]), Json(metrics), content["columns"],
             model.seed, content["data_sha256"], Json(content["versions"]), Json(content)))


def _tell(model: TrainedModel, baselines: Dict[str, float], feedback: Feedback) -> None:
    best = min(baselines, key=lambda key: baselines[key])
    feedback.info(tr("Trained on {count} territories and {ballots}. Left out in turn, the ballots are forecast with a "
                     "mean error of {mae} points; the best naive forecast ({naive}) has {baseline}.").format(
        count=model.panel.size, ballots=", ".join(b.id for b in model.panel.ballots), mae=number(model.mae, 2),
        naive=baseline_name(best), baseline=number(baselines[best], 2)))


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


def _counted_everywhere(panel: Panel, feedback: Feedback) -> Panel:
    """Return the panel without the ballots not counted in most of it, or where no named part stood; says which.

    What one département voted is not the level of the country, and how communes stand around it would be wrong.
    """
    counted = np.nansum(np.where(np.isnan(panel.votes).any(axis=2), 0.0, panel.registered), axis=1)
    part = counted / max(counted.max(initial=0.0), 1.0)
    for ballot, share in zip(panel.ballots, part):
        if share == 0:
            feedback.warn(tr("{ballot} has no votes in this perimeter and is left out.").format(ballot=ballot.id))
        elif share < MOST:
            feedback.warn(tr("{ballot} is left out: it was counted for {share} % of the electors of this perimeter, "
                             "and tells nothing of its level. Give a PERIMETER that it covers.").format(
                                 ballot=ballot.id, share=number(100 * share, 0)))
    stood = np.nansum(panel.votes, axis=1)[:, [name != REST for name in panel.parts]].sum(axis=1) > 0
    for ballot, some in zip(panel.ballots, stood | (part < MOST)):
        if not some:
            feedback.warn(tr("{ballot} is left out: none of {parts} stood there under these names.").format(
                ballot=ballot.id, parts=", ".join(panel.parts[:-1])))
    return panel.select(ballot.id for ballot, share, some in zip(panel.ballots, part, stood) if some and share >= MOST)


def counted_datasets(run: Run, panel: Panel) -> List[str]:
    """Return the ledger's names of what the panel counts: its ballots, or its indicator."""
    if not panel.is_indicator:
        return ballot_datasets(run.connection, panel.ballots)
    with run.cursor() as cursor:
        code = panel.parts[0]
        return [f"indicator.{name}" for name in datasets_like(cursor, "indicator", code, f"{code}@%")]


def _territory_datasets(run: Run) -> List[str]:
    with run.cursor() as cursor:
        return [f"ref.{name}" for name in datasets_like(cursor, "ref", "territory@commune@%")]
