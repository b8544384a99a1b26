"""The report of an evaluation, for readers who are no statisticians; written from the warehouse."""

from typing import Any, Dict, List, Mapping, Sequence

from ..errors import DatasetMissing
from ..translation import tr
from ..words import ballot_name, baseline_name, bloc_name, count, date_words, number, perimeter_name
from . import figures
from .baselines import BASELINES
from .conformal import SIZE_BINS
from .evaluating import GRID_TOP
from .html import Block, Drawing, Figures, Heading, Table, Text, write_report
from .schemes import RANDOM
from .subject import RATES, measured_words, unknown_words
from .targets import INDICATOR_TARGET
from .verdict import in_order, level_words, naive_words, scheme_words, verdict
from .worst import REASONS

SHOWN_BASELINES = ("persistence", "uniform_swing", "logit_swing")
WORST = 10
NOMINAL = ("50", "80", "90")


def write_evaluation_report(cursor, run_id: int, path: str) -> None:
    """Write the HTML report of the evaluation made by a run, with its figures as files beside it."""
    cursor.execute("SELECT e.model, e.perimeter, e.metrics, e.created_at, m.method, m.parameters, "
                   "m.data_sha256, m.seed FROM forecast.evaluation e JOIN forecast.model m ON m.name = e.model "
                   "WHERE e.run = %s", (run_id,))
    row = cursor.fetchone()
    if row is None:
        raise DatasetMissing(tr("Run {run} has left no evaluation.").format(run=run_id))
    model, perimeter, metrics, moment, method, parameters, digest, seed = row
    title = tr("How right was the forecast? {ballot}").format(ballot=ballot_name(metrics["ballot"]))
    subtitle = tr("Model {name} – {perimeter} – run {run} of {day}").format(
        name=model, perimeter=perimeter_name(perimeter), run=run_id, day=date_words(moment.date()))
    trace = [(tr("Model"), model), (tr("Method"), method), (tr("Seed"), str(seed)),
             (tr("Fingerprint of the data (sha256)"), digest[:16] + "…")]
    write_report(path, title, subtitle, [*_blocks(metrics), *_traced(trace, parameters)])


def constant_rows(parameters: Mapping[str, Any], path: str = "") -> List[Sequence[str]]:
    """Return the constants of a method as rows (name, value), those of one step under its name."""
    rows: List[Sequence[str]] = []
    for name, value in sorted(parameters.items()):
        if isinstance(value, Mapping):
            rows += constant_rows(value, f"{path}{name}.")
        elif value is not None:
            rows.append((path + name, str(value)))
    return rows


def _blocks(metrics: Dict[str, Any]) -> List[Block]:
    model, best = metrics["model"], metrics["baselines"][metrics["best_baseline"]]
    held = metrics["coverage"]["80"]["held"]
    mean = sum(held[part] for part in metrics["parts"]) / len(metrics["parts"])
    leaders = [(f"{number(100 * model['leader_accuracy'], 0)} %", tr("communes whose first bloc was right"))]
    return [
        Figures([
            (tr("{mae} points").format(mae=number(model["mae"])), tr("mean error of the model")),
            (tr("{mae} points").format(mae=number(best["mae"])),
             tr("mean error of the best naive forecast ({name})").format(name=baseline_name(metrics["best_baseline"]))),
            *(leaders if metrics["reliability"] else []),
            (f"{number(100 * mean, 0)} %", tr("of the votes inside the 80 % intervals") if (
                metrics["target"] != INDICATOR_TARGET) else tr("of the communes inside the 80 % intervals"))]),
        Text(verdict(metrics)),
        Text(level_words(metrics)),
        Text(scheme_words(metrics)),
        *_beside_naive(metrics),
        *_by_size(metrics),
        Heading(tr("Commune by commune")),
        Drawing(figures.forecast_against_result({part: metrics["grids"][part] for part in metrics["parts"]}, GRID_TOP),
                tr("Each small square counts the communes with this forecast and this result. On the line, the "
                   "forecast was right; above it, the result was higher than forecast.")),
        *_honesty(metrics),
        Heading(tr("The level of the whole perimeter")),
        Table([tr("What"), tr("given to the forecast, %"), tr("result, %"), tr("difference, points")],
              [[bloc_name(name), number(metrics["level"][name]), number(metrics["true_level"][name]),
                _signed(metrics["level"][name] - metrics["true_level"][name])] for name in in_order(metrics["level"])]),
        *_worst_departements(metrics),
        *_worst_communes(metrics),
        Heading(tr("What it was measured on")),
        Text(tr("Learned from: {ballots}. {territories} territories have votes in the measured ballot.").format(
            ballots=", ".join(map(ballot_name, metrics["learned_from"])), territories=count(metrics["territories"]))),
        *_limits(metrics),
    ]


def _beside_naive(metrics: Mapping[str, Any]) -> List[Block]:
    parts = metrics["parts"]
    shown = {"model": metrics["model"], **{name: metrics["baselines"][name] for name in SHOWN_BASELINES}}
    return [
        Heading(tr("The model beside naive forecasts")),
        _score_table(metrics),
        Text(measured_words(metrics["target"]) + " " +
             tr("R²: the part of the differences between communes that the forecast explains; 0 is no better than the "
                "same share everywhere. Log score: smaller is better.") + " " +
             tr("The random split sets communes apart at random within this very ballot: it flatters, is no forecast, "
                "and stands here because such figures are often quoted."), muted=True),
        *_area_text(metrics),
        Drawing(figures.bloc_bars({name: [one["by_bloc"][part] for part in parts] for name, one in shown.items()},
                                  parts), tr("Mean error of each, in points.")),
        Text(naive_words() + " " + tr("The ballot they start from: {ballot}. They are given the same level.").format(
            ballot=ballot_name(metrics["past_ballot"])), muted=True)]


def _score_table(metrics: Mapping[str, Any]) -> Table:
    heads = [tr("Forecast"), tr("mean error"), tr("each commune counting alike"), tr("root mean square error"),
             tr("R²"), tr("log score"), tr("first bloc right")]
    shown = len(heads) if metrics["reliability"] else len(heads) - 1
    scores = [(tr("this model"), metrics["model"])]
    scores += [(baseline_name(name), metrics["baselines"][name]) for name in BASELINES]
    if metrics["scheme"] != RANDOM:
        scores.append((tr("random split (flatters)"), metrics["flattering"]))
    return Table(heads[:shown], [
        [name, number(s["mae"], 2), number(s["mae_unweighted"], 2), number(s["rmse"], 2), number(s["r2"], 2),
         number(s["log_score"], 3), f"{number(100 * s['leader_accuracy'], 0)} %"][:shown] for name, s in scores],
        strong=[0])


def _area_text(metrics: Mapping[str, Any]) -> List[Block]:
    if not metrics["areas"]:
        return []
    mainland, overseas = metrics["areas"]["metropole"], metrics["areas"]["overseas"]
    return [Text(tr("Mainland and Corsica alone: {mainland} points ({mainland_plain} each commune counting alike); "
                    "overseas alone: {overseas} ({overseas_plain}).").format(
        mainland=number(mainland["mae"], 2), mainland_plain=number(mainland["mae_unweighted"], 2),
        overseas=number(overseas["mae"], 2), overseas_plain=number(overseas["mae_unweighted"], 2)))]


def _by_size(metrics: Mapping[str, Any]) -> List[Block]:
    sizes = metrics["sizes"]
    if len(sizes) < 2 or metrics["target"] == INDICATOR_TARGET:
        return []
    return [Heading(tr("Small and large communes")),
            Drawing(figures.size_bars([_size(one["at_least"]) for one in sizes],
                                      [one["mae_unweighted"] for one in sizes], [one["territories"] for one in sizes]),
                    tr("Mean error by number of registered electors. In a commune of 80 voters, one household is "
                       "several points."))]


def _size(at_least: int) -> str:
    """Return a class of size in words, by its lower bound."""
    above = [int(bound) for bound in SIZE_BINS if bound > at_least]
    if not above:
        return tr("{count} electors or more").format(count=count(at_least))
    if at_least == 0:
        return tr("fewer than {count} electors").format(count=count(above[0]))
    return tr("{low} to {high} electors").format(low=count(at_least), high=count(above[0] - 1))


def _honesty(metrics: Mapping[str, Any]) -> List[Block]:
    series, curve = in_order(metrics["coverage"]["80"]["held"]), metrics["reliability"]
    covered = {int(said): [100 * metrics["coverage"][said]["held"][name] for name in series] for said in NOMINAL}
    heads = [tr("What"), *(tr("inside the {said} % interval").format(said=said) for said in NOMINAL),
             tr("mean width of the 80 % interval, points"), tr("of the 90 %"), tr("CRPS, points")]
    rows = [[bloc_name(name),
             *(f"{number(100 * metrics['coverage'][said]['held'][name])} %" for said in NOMINAL),
             *(number(metrics["coverage"][said]["width"][name]) for said in ("80", "90")),
             number(metrics["crps"][name], 2)] for name in series]
    return [
        Heading(tr("Were the intervals honest?")),
        Text(tr("An 80 % interval should hold the result 8 times in 10. Less: the forecast promises too much. More: it "
                "is more careful than it needs to be. On a single ballot the level is right or wrong everywhere at "
                "once: only several ballots together can tell.")),
        Table(heads, rows),
        Text(tr("CRPS: the error of the whole range of what was drawn, in points; it is the plain error where nothing "
                "is uncertain. Smaller is better."), muted=True),
        Drawing(figures.coverage_dots(series, covered),
                tr("Share of the votes whose commune fell inside its interval; the dashed lines are what was "
                   "promised.")),
        *_probabilities(curve)]


def _probabilities(curve: Sequence[Mapping[str, Any]]) -> List[Block]:
    """Return how honest the probabilities of coming first were, where something can come first."""
    if not curve:
        return []
    return [
        Heading(tr("Were the probabilities honest?")),
        Drawing(figures.reliability_curve([one["said"] for one in curve], [one["came_true"] for one in curve],
                                          [one["cases"] for one in curve]),
                tr("Where a bloc was said to come first with a probability of 70 %, it should do so in 70 communes of "
                   "100: on the line, honest; below it, too sure. Larger dots: more communes and blocs."))]


def _worst_departements(metrics: Mapping[str, Any]) -> List[Block]:
    rows = sorted(metrics["departements"], key=lambda row: -row["mae"])[:WORST]
    if len(rows) < 2:
        return []
    parts = metrics["parts"]
    heads = [tr("Département"), tr("mean error"), *map(bloc_name, parts)]
    return [Heading(tr("Where it was most wrong")),
            Text(tr("Mean error by département, then by how many points each bloc was forecast too high (+) or too low "
                    "(−).")),
            Table(heads, [[row["code"], number(row["mae"], 2), *(_signed(row["bias"][part]) for part in parts)]
                          for row in rows])]


def _worst_communes(metrics: Mapping[str, Any]) -> List[Block]:
    if metrics["target"] == INDICATOR_TARGET:
        return []  # it has no electors, and the guesses are of elections
    blocks: List[Block] = [
        Heading(tr("The communes it missed by most")),
        Text(tr("The guess is made from the numbers alone: nobody has asked in the place."), muted=True)]
    for name, caption in (("large", tr("With 1,000 electors or more:")), ("all", tr("Of all sizes:"))):
        if metrics["worst"][name]:
            blocks += [Text(caption), worst_table(metrics["worst"][name])]
    return blocks


def worst_table(rows: Sequence[Mapping[str, Any]]) -> Table:
    """Return the territories missed by most, each with a guess at why; rows: ``worst.worst``'s."""
    heads = [tr("Commune"), tr("electors"), tr("mean error"), tr("most missed"), tr("forecast, %"), tr("result, %"),
             tr("a guess at why")]
    return Table(heads, [
        [f"{row['name']} ({row['code']})", count(row["registered"]), number(row["mae"]), bloc_name(row["part"]),
         number(row["forecast"]), number(row["truth"]), tr(REASONS[row["reason"]])] for row in rows], words=[3, 6])


def _limits(metrics: Mapping[str, Any]) -> List[Block]:
    return [Heading(tr("What these figures do not say")),
            Text(tr("They are those of {ballot} alone; another will have its own.").format(
                ballot=ballot_name(metrics["ballot"])) + " " + (
                    unknown_words(metrics["target"], len(metrics["learned_from"])) if metrics["target"] in RATES else
                    tr("Parties are born, split and ally between two ballots, and no past shows it. A commune of a few "
                       "dozen electors cannot be forecast, only framed. Who stands, and where, is known to nobody who "
                       "looks at past votes alone: in elections by constituency the local candidate weighs more than "
                       "all that is measured here.")))]


def _traced(trace: Sequence[Sequence[str]], parameters: Mapping[str, Any]) -> List[Block]:
    return [Heading(tr("To find it again")), Table([tr("What"), tr("Value")], trace, words=[1]),
            Text(tr("Constants of the method:"), muted=True),
            Table([tr("Constant"), tr("Value")], constant_rows(parameters), words=[1])]


def _signed(value: float) -> str:
    text = number(abs(value))
    return ("−" if value < 0 else "+") + text if text.strip("0.,") else text
