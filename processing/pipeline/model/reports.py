"""The reports of a training and of an evaluation, for readers who are no statisticians; written from the warehouse."""

from typing import Any, Dict, List, Mapping, Sequence, Tuple

from ..errors import DatasetMissing
from ..translation import tr
from ..words import (
    KIND_NAMES,
    ballot_name,
    baseline_name,
    bloc_name,
    count,
    date_words,
    number,
    perimeter_name,
)
from . import figures
from .baselines import BASELINES
from .conformal import SERIES
from .evaluation import ORACLE
from .html import Block, Drawing, Figures, Heading, Table, Text, write_report
from .panel import BLOCS
from .store import GRID_TOP

SHOWN_BASELINES = ("persistence", "uniform_swing", "logit_swing")
WORST = 10


def write_training_report(cursor, model: str, path: str) -> None:
    """Write the HTML report of a trained model."""
    cursor.execute("SELECT name, run, method, target_kind, perimeter, ballots, parameters, metrics, seed, data_sha256, "
                   "versions, created_at, artefact->'weights' FROM forecast.model WHERE name = %s", (model,))
    row = cursor.fetchone()
    if row is None:
        raise DatasetMissing(tr("There is no model “{name}”.").format(name=model))
    keys = ("name", "run", "method", "kind", "perimeter", "ballots", "parameters", "metrics", "seed", "sha256",
            "versions", "at", "weights")
    content = dict(zip(keys, row))
    subtitle = tr("Model {name} – {perimeter} – run {run} of {day}").format(
        name=content["name"], perimeter=perimeter_name(content["perimeter"]), run=content["run"],
        day=date_words(content["at"].date()))
    write_report(path, tr("A model for: {election}").format(election=tr(KIND_NAMES[content["kind"]])), subtitle,
                 _training_blocks(content))


def _training_blocks(content: Mapping[str, Any]) -> List[Block]:
    metrics = content["metrics"]
    best = min(metrics["baselines"], key=lambda name: metrics["baselines"][name])
    left_out = metrics["left_out"]
    total = sum(content["weights"])
    weights = [100.0 * weight / total for weight in content["weights"]]
    return [
        Figures([
            (tr("{mae} points").format(mae=number(metrics["mae"])), tr("mean error on ballots it had not seen")),
            (tr("{mae} points").format(mae=number(metrics["baselines"][best])),
             tr("the same for the best naive forecast ({name})").format(name=baseline_name(best))),
            (str(len(content["ballots"])), tr("past ballots learned from")),
            (count(metrics["territories"]), tr("communes"))]),
        Text(tr("A commune that votes more to the left than the others one year mostly does so the next. This model "
                "measures how far each commune stands from the whole perimeter in past ballots, steadies small "
                "communes with their neighbours, and carries these distances to the election to come.")),
        Text(tr("It does not know how the whole perimeter will vote. That level is chosen when the forecast is made: "
                "from past ballots, or from your own scenario.")),
        Heading(tr("How wrong it was on ballots it had not seen")),
        Text(tr("Each ballot below was put aside in turn, the model learned from the others alone, and its forecast "
                "was compared with the result. The result of the whole perimeter was given to all (an “oracle” level): "
                "the figures measure the local pattern alone. A real forecast must also guess the level, which adds "
                "much more error. Points of votes cast, mean of the five blocs, weighted by registered electors.")),
        _left_out_table(left_out),
        Drawing(figures.error_bars(left_out, SHOWN_BASELINES),
                tr("Mean error of this model and of naive forecasts, ballot by ballot.")),
        Text(_naive_words(), muted=True),
        Heading(tr("What it learned from")),
        Text(tr("Ballots of the same kind and recent ones weigh more. Legislative and regional elections, where "
                "candidates and alliances differ from place to place, weigh less.")),
        Drawing(figures.weight_bars(content["ballots"], weights), tr("Weight of each ballot in the local pattern.")),
        Heading(tr("To find it again")),
        Table([tr("What"), tr("Value")], _trace_rows(content)),
        Text(tr("Constants of the method:"), muted=True),
        Table([tr("Constant"), tr("Value")], _constant_rows(content["parameters"])),
    ]


def _left_out_table(left_out: Sequence[Mapping[str, Any]]) -> Table:
    heads = [tr("Ballot put aside"), tr("this model"), *map(baseline_name, SHOWN_BASELINES),
             tr("this model, each commune counting alike"), tr("communes whose first bloc was right")]
    rows = [[ballot_name(row["ballot"]), number(row["model"]["mae"], 2),
             *(number(row["baselines"][name]["mae"], 2) for name in SHOWN_BASELINES),
             number(row["model"]["mae_unweighted"], 2), f"{number(100 * row['model']['leader_accuracy'], 0)} %"]
            for row in left_out]
    mean = [tr("Mean"), *(number(_mean(left_out, name, "mae"), 2) for name in ("model", *SHOWN_BASELINES)),
            number(_mean(left_out, "model", "mae_unweighted"), 2),
            f"{number(100 * _mean(left_out, 'model', 'leader_accuracy'), 0)} %"]
    return Table(heads, [*rows, mean], strong=[len(rows)])


def _mean(left_out: Sequence[Mapping[str, Any]], name: str, metric: str) -> float:
    values = [(row["model"] if name == "model" else row["baselines"][name])[metric] for row in left_out]
    return sum(values) / len(values)


def _naive_words() -> str:
    return tr("“As last time”: every commune votes as in the last main ballot. “Uniform swing”: every commune moves by "
              "as many points as the whole perimeter. “Logit swing”: the same, less where a bloc is very weak or very "
              "strong.")


def _trace_rows(content: Mapping[str, Any]) -> List[Tuple[str, str]]:
    return [
        (tr("Name"), content["name"]), (tr("Method"), content["method"]),
        (tr("Ballots"), ", ".join(content["ballots"])), (tr("Seed"), str(content["seed"])),
        (tr("Fingerprint of the data (sha256)"), content["sha256"][:16] + "…"),
        (tr("Intervals measured on"), ", ".join(content["metrics"]["calibrated_on"])),
        (tr("Versions"), ", ".join(f"{name} {version}" for name, version in content["versions"].items())),
    ]


def _constant_rows(parameters: Mapping[str, Mapping[str, Any]]) -> List[Tuple[str, str]]:
    rows = []
    for group, constants in sorted(parameters.items()):
        for name, value in sorted(constants.items()):
            if isinstance(value, Mapping):
                rows += [(f"{group}.{name}.{key}", str(inner)) for key, inner in value.items()]
            elif value is not None:
                rows.append((f"{group}.{name}", str(value)))
    return rows


def write_evaluation_report(cursor, run_id: int, path: str) -> None:
    """Write the HTML report of the evaluation made by a run."""
    cursor.execute("SELECT model, perimeter, metrics, created_at FROM forecast.evaluation WHERE run = %s", (run_id,))
    row = cursor.fetchone()
    if row is None:
        raise DatasetMissing(tr("Run {run} has left no evaluation.").format(run=run_id))
    model, perimeter, metrics, moment = row
    title = tr("How right was the forecast? {ballot}").format(ballot=ballot_name(metrics["ballot"]))
    subtitle = tr("Model {name} – {perimeter} – run {run} of {day}").format(
        name=model, perimeter=perimeter_name(perimeter), run=run_id, day=date_words(moment.date()))
    write_report(path, title, subtitle, _evaluation_blocks(metrics))


def _evaluation_blocks(metrics: Dict[str, Any]) -> List[Block]:
    model, best = metrics["model"], metrics["baselines"][metrics["best_baseline"]]
    covered = [100.0 * sum(metrics[key][bloc] for bloc in BLOCS) / len(BLOCS) for key in ("coverage_80", "coverage_90")]
    by_name = {"model": model, **{name: metrics["baselines"][name] for name in SHOWN_BASELINES}}
    return [
        Figures([
            (tr("{mae} points").format(mae=number(model["mae"])), tr("mean error of the model")),
            (tr("{mae} points").format(mae=number(best["mae"])),
             tr("mean error of the best naive forecast ({name})").format(name=baseline_name(metrics["best_baseline"]))),
            (f"{number(100 * model['leader_accuracy'], 0)} %", tr("communes whose first bloc was right")),
            (f"{number(covered[0], 0)} %", tr("of the votes inside the 80 % intervals"))]),
        Text(_verdict(metrics)),
        Text(_level_words(metrics)),
        Heading(tr("The model beside naive forecasts")),
        _score_table(metrics),
        *_area_text(metrics),
        Drawing(figures.bloc_bars({name: [score["by_bloc"][bloc] for bloc in BLOCS] for name, score in by_name.items()},
                                  BLOCS), tr("Mean error by bloc, in points, weighted by registered electors.")),
        Text(_naive_words() + " " + tr("The ballot they start from: {ballot}.").format(
            ballot=ballot_name(metrics["past_ballot"])), muted=True),
        Heading(tr("Commune by commune")),
        Drawing(figures.forecast_against_result({bloc: metrics["grids"][bloc] for bloc in BLOCS}, GRID_TOP),
                tr("Each small square counts the communes with this forecast and this result. On the line, the "
                   "forecast was right; above it, the bloc did better than forecast.")),
        Heading(tr("Were the intervals honest?")),
        Text(tr("An 80 % interval should hold the result 8 times in 10. Less: the forecast promises too much. More: it "
                "is more careful than it needs to be.")),
        _coverage_table(metrics),
        Drawing(figures.coverage_dots(BLOCS, [100 * metrics["coverage_80"][b] for b in BLOCS],
                                      [100 * metrics["coverage_90"][b] for b in BLOCS]),
                tr("Share of the votes whose commune fell inside its interval; the dashed lines are what was "
                   "promised.")),
        Heading(tr("The level of the whole perimeter")),
        Table([tr("Bloc"), tr("given to the forecast, %"), tr("result, %"), tr("difference, points")],
              [[bloc_name(name), number(metrics["level"][name]), number(metrics["true_level"][name]),
                _signed(metrics["level"][name] - metrics["true_level"][name])] for name in SERIES]),
        *_worst(metrics),
        Heading(tr("What it was measured on")),
        Text(tr("Learned from: {ballots}. Scheme: {scheme}. The measured ballot was never seen by the model.").format(
            ballots=", ".join(map(ballot_name, metrics["learned_from"])), scheme=metrics["scheme"])),
    ]


def _verdict(metrics: Mapping[str, Any]) -> str:
    mae, best = metrics["model"]["mae"], metrics["baselines"][metrics["best_baseline"]]["mae"]
    words = {"ballot": ballot_name(metrics["ballot"]), "count": count(metrics["territories"]), "mae": number(mae, 2),
             "best": number(best, 2), "name": baseline_name(metrics["best_baseline"])}
    if mae < best:
        return tr("{ballot}, {count} communes, weighed by their electors: a bloc's forecast was off by {mae} points on "
                  "average. The best naive forecast, “{name}”, was off by {best}: the model does better.").format(
            **words)
    return tr("{ballot}, {count} communes, weighed by their electors: a bloc's forecast was off by {mae} points on "
              "average. The naive forecast “{name}” was off by {best}: here the model is no better than it.").format(
        **words)


def _level_words(metrics: Mapping[str, Any]) -> str:
    if metrics["level_from"] == ORACLE:
        return tr("Oracle level: the true result of the whole perimeter was given. This measures how well the "
                  "differences between communes were known; it is not the error of a real forecast, which must guess "
                  "the level too.")
    if metrics["level_from"] == "scenario":
        return tr("The level of the whole perimeter came from the scenario you gave.")
    return tr("The level of the whole perimeter was guessed from past ballots alone, as a forecast made at the time "
              "would have done. Most of the error comes from there.")


def _score_table(metrics: Mapping[str, Any]) -> Table:
    heads = [tr("Forecast"), tr("mean error"), tr("mean error, each commune counting alike"),
             tr("root mean square error"), tr("first bloc right")]
    scores = [(tr("this model"), metrics["model"])]
    scores += [(baseline_name(name), metrics["baselines"][name]) for name in BASELINES]
    return Table(heads, [[name, number(s["mae"], 2), number(s["mae_unweighted"], 2), number(s["rmse"], 2),
                          f"{number(100 * s['leader_accuracy'], 0)} %"] for name, s in scores], strong=[0])


def _area_text(metrics: Mapping[str, Any]) -> List[Block]:
    if not metrics["areas"]:
        return []
    mainland, overseas = metrics["areas"]["metropole"], metrics["areas"]["overseas"]
    return [Text(tr("Mainland and Corsica alone: {mainland} points ({mainland_plain} each commune counting alike); "
                    "overseas alone: {overseas} ({overseas_plain}).").format(
        mainland=number(mainland["mae"], 2), mainland_plain=number(mainland["mae_unweighted"], 2),
        overseas=number(overseas["mae"], 2), overseas_plain=number(overseas["mae_unweighted"], 2)))]


def _coverage_table(metrics: Mapping[str, Any]) -> Table:
    heads = [tr("Bloc"), tr("inside the 80 % interval"), tr("inside the 90 % interval"),
             tr("mean width of the 80 % interval, points")]
    return Table(heads, [[bloc_name(name), f"{number(100 * metrics['coverage_80'][name])} %",
                          f"{number(100 * metrics['coverage_90'][name])} %", number(metrics["width_80"][name])]
                         for name in SERIES])


def _worst(metrics: Mapping[str, Any]) -> List[Block]:
    rows = sorted(metrics["departements"], key=lambda row: -row["mae"])[:WORST]
    if len(rows) < 2:
        return []
    heads = [tr("Département"), tr("mean error"), *map(bloc_name, BLOCS)]
    return [Heading(tr("Where it was most wrong")),
            Text(tr("Mean error by département, then by how many points each bloc was forecast too high (+) or too low "
                    "(−).")),
            Table(heads, [[row["code"], number(row["mae"], 2), *(_signed(row["bias"][bloc]) for bloc in BLOCS)]
                          for row in rows])]


def _signed(value: float) -> str:
    text = number(abs(value))
    return ("−" if value < 0 else "+") + text if text.strip("0.,") else text
