"""Models in the warehouse: trained, kept, read back, by name."""

import json
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
from ..words import baseline_name, number
from .baselines import BASELINES
from .load import ballot_datasets, choose_ballots, load_panel
from .panel import Panel
from .training import METHOD, TrainedModel, read_model, train, versions


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


def _with_votes(panel: Panel) -> Tuple[Panel, List[str]]:
    voted = np.nansum(panel.votes, axis=(1, 2)) > 0
    empty = [b.id for b, some in zip(panel.ballots, voted) if not some]
    return panel.select(b.id for b, some in zip(panel.ballots, voted) if some), empty


def _territory_datasets(run: Run) -> List[str]:
    with run.cursor() as cursor:
        return [f"ref.{name}" for name in datasets_like(cursor, "ref", "territory@commune@%")]
