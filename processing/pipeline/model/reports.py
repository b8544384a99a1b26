"""The report of a training, for readers who are no statisticians; written from the warehouse."""

from typing import Any, List, Mapping, Optional, Sequence, Tuple

from ..errors import DatasetMissing
from ..translation import tr
from ..words import (
    ballot_name,
    baseline_name,
    bloc_name,
    count,
    date_words,
    number,
    perimeter_name,
)
from . import figures
from .choice import verdict_of
from .evaluation_report import SHOWN_BASELINES, constant_rows, worst_table
from .html import Block, Drawing, Figures, Heading, Table, Text, write_report
from .methods import METHODS
from .subject import RATES, measured_words, pattern_words, subject_name, unknown_words
from .targets import INDICATOR_TARGET
from .verdict import in_order, naive_words


def write_training_report(cursor, model: str, path: str) -> None:
    """Write the HTML report of a trained model."""
    cursor.execute("SELECT name, run, method, target_kind, perimeter, ballots, parameters, metrics, seed, data_sha256, "
                   "versions, created_at, artefact->'learned'->'weights' FROM forecast.model WHERE name = %s", (model,))
    row = cursor.fetchone()
    if row is None:
        raise DatasetMissing(tr("There is no model “{name}”.").format(name=model))
    keys = ("name", "run", "method", "kind", "perimeter", "ballots", "parameters", "metrics", "seed", "sha256",
            "versions", "at", "weights")
    content = dict(zip(keys, row))
    subtitle = tr("Model {name} – {perimeter} – run {run} of {day}").format(
        name=content["name"], perimeter=perimeter_name(content["perimeter"]), run=content["run"],
        day=date_words(content["at"].date()))
    metrics = content["metrics"]
    election = subject_name(content["kind"], metrics["target"], metrics["parts"])
    write_report(path, tr("A model for: {election}").format(election=election), subtitle, _training_blocks(content))


def _training_blocks(content: Mapping[str, Any]) -> List[Block]:
    metrics = content["metrics"]
    target = metrics["target"]
    best = min(metrics["baselines"], key=lambda name: metrics["baselines"][name])
    left_out = metrics["left_out"]
    return [
        Figures([
            (tr("{mae} points").format(mae=number(metrics["mae"])), tr("mean error on ballots it had not seen")),
            (tr("{mae} points").format(mae=number(metrics["baselines"][best])),
             tr("the same for the best naive forecast ({name})").format(name=baseline_name(best))),
            (str(len(content["ballots"])), tr("past ballots or periods learned from")),
            (count(metrics["territories"]), tr("communes"))]),
        Text(_method_words(content["method"], target)),
        Text(tr("It does not know the level of the whole perimeter. That level is chosen when the forecast is made: "
                "from the past, or from your own scenario.")),
        Heading(tr("How wrong it was on ballots it had not seen")),
        Text(_left_out_words(target) + " " + tr(
            "The result of the whole perimeter was given to all (an “oracle” level): the figures measure the local "
            "pattern alone. A real forecast must also guess the level, which adds much more error.") + " " +
             measured_words(target)),
        _left_out_table(left_out, with_leaders=target not in RATES),
        Drawing(figures.error_bars(left_out, SHOWN_BASELINES),
                tr("Mean error of this model and of naive forecasts, ballot by ballot.")),
        Text(naive_words(), muted=True),
        *_honesty_blocks(left_out),
        *_choice_blocks(metrics["choice"]),
        *_weight_blocks(content),
        *_worst_blocks(left_out, target),
        Heading(tr("What the model does not know")),
        Text(unknown_words(target, len(content["ballots"]))),
        Heading(tr("To find it again")),
        Table([tr("What"), tr("Value")], _trace_rows(content), words=[1]),
        Text(tr("Constants of the method:"), muted=True),
        Table([tr("Constant"), tr("Value")], constant_rows(content["parameters"]), words=[1]),
    ]


def _left_out_words(target: str) -> str:
    if target == INDICATOR_TARGET:
        return tr("Each period below was forecast from those before it alone, and compared with its values.")
    return tr("Each ballot below was put aside in turn, the model learned from the others alone, and its forecast "
              "was compared with the result.")


def _method_words(method: str, target: str) -> str:
    if method == "swing":
        return pattern_words(target) + " " + tr(
            "This model measures how far each commune stands from the whole perimeter in the past, steadies small "
            "communes with their neighbours, and carries these distances to the time to come.")
    if method == "ridge":
        return pattern_words(target) + " " + tr(
            "This model is a regression: it learned, from each past ballot in turn, how far a commune stands from the "
            "whole perimeter when one knows how far it stood in the others, and its indicators.")
    if method == "boosting":
        return tr("This model begins with how far each commune stood from the whole perimeter in past ballots, and "
                  "adds what trees learned from the errors of such forecasts on ballots they had not seen.")
    return tr("This model is a naive forecast: it starts from the last main ballot alone and moves it by a rule. It "
              "is what others have to beat.")


def _honesty_blocks(left_out: Sequence[Mapping[str, Any]]) -> List[Block]:
    """Return how often the local intervals held the result, each ballot's measured on the others."""
    known = [row for row in left_out if row["held"]]
    if not known:
        return []
    parts = in_order(known[0]["held"]["80"])
    heads = [tr("Ballot put aside"), *map(bloc_name, parts)]
    rows = [[ballot_name(row["ballot"]), *(" / ".join(number(row["held"][said][part], 0) for said in ("80", "90"))
                                           for part in parts)] for row in known]
    return [Heading(tr("Were the intervals honest?")),
            Text(tr("Percent of the votes inside the 80 % and the 90 % intervals, once the level is known. Each "
                    "ballot's intervals were measured on the other ballots. They should hold 80 and 90: less promises "
                    "too much, more is more careful than it needs to be.")),
            Table(heads, rows)]


def _worst_blocks(left_out: Sequence[Mapping[str, Any]], target: str) -> List[Block]:
    if target == INDICATOR_TARGET:
        return []  # it has no electors, and the guesses are of elections
    blocks: List[Block] = [
        Heading(tr("The communes it missed by most")),
        Text(tr("Of 1,000 electors or more. The guess is made from the numbers alone: nobody has asked in the place."),
             muted=True)]
    for row in left_out:
        if row["worst"]:
            blocks += [Text(ballot_name(row["ballot"])), worst_table(row["worst"])]
    return blocks if len(blocks) > 2 else []


def _choice_blocks(choice: Optional[Mapping[str, Any]]) -> List[Block]:
    """Return what METHOD=auto compared, where it was asked."""
    if not choice:
        return []
    names = [name for name in METHODS if name in choice["methods"]]  # the warehouse keeps no order
    rows = [[name, *(number(choice["methods"][name][key], 2) for key in ("error", "difference", "noise"))]
            for name in names]
    heads = [tr("Method"), tr("mean error, points"), tr("more than the best"), tr("give or take")]
    return [Heading(tr("Why this method")), Text(verdict_of(choice)),
            Table(heads, rows, strong=[names.index(choice["method"])]),
            Text(tr("Mean of the error weighted by electors and of the error that counts each commune alike. Give or "
                    "take: the standard error of the difference, ballot by ballot, from the best."), muted=True)]


def _weight_blocks(content: Mapping[str, Any]) -> List[Block]:
    """Return the weights of the ballots, where the method has some."""
    if not content["weights"]:
        return []
    total = sum(content["weights"])
    weights = [100.0 * weight / total for weight in content["weights"]]
    return [
        Heading(tr("What it learned from")),
        Text(tr("Ballots of the same kind and recent ones weigh more. Legislative and regional elections, where "
                "candidates and alliances differ from place to place, weigh less.")),
        Drawing(figures.weight_bars(content["ballots"], weights), tr("Weight of each ballot in the local pattern."))]


def _left_out_table(left_out: Sequence[Mapping[str, Any]], with_leaders: bool) -> Table:
    heads = [tr("Ballot put aside"), tr("this model"), *map(baseline_name, SHOWN_BASELINES),
             tr("this model, each commune counting alike"), tr("communes whose first bloc was right")]
    rows = [[ballot_name(row["ballot"]), number(row["model"]["mae"], 2),
             *(number(row["baselines"][name]["mae"], 2) for name in SHOWN_BASELINES),
             number(row["model"]["mae_unweighted"], 2), f"{number(100 * row['model']['leader_accuracy'], 0)} %"]
            for row in left_out]
    mean = [tr("Mean"), *(number(_mean(left_out, name, "mae"), 2) for name in ("model", *SHOWN_BASELINES)),
            number(_mean(left_out, "model", "mae_unweighted"), 2),
            f"{number(100 * _mean(left_out, 'model', 'leader_accuracy'), 0)} %"]
    shown = len(heads) if with_leaders else len(heads) - 1
    return Table(heads[:shown], [row[:shown] for row in (*rows, mean)], strong=[len(rows)])


def _mean(left_out: Sequence[Mapping[str, Any]], name: str, metric: str) -> float:
    values = [(row["model"] if name == "model" else row["baselines"][name])[metric] for row in left_out]
    return sum(values) / len(values)


def _trace_rows(content: Mapping[str, Any]) -> List[Tuple[str, str]]:
    return [
        (tr("Name"), content["name"]), (tr("Method"), content["method"]),
        (tr("Ballots"), ", ".join(content["ballots"])), (tr("Seed"), str(content["seed"])),
        (tr("Fingerprint of the data (sha256)"), content["sha256"][:16] + "…"),
        (tr("Intervals measured on"), ", ".join(content["metrics"]["calibrated_on"])),
        (tr("Versions"), ", ".join(f"{name} {version}" for name, version in content["versions"].items())),
    ]
