"""What the figures of an evaluation mean, in sentences made from them, for readers who are no statisticians."""

from typing import Any, Iterable, List, Mapping

from ..translation import tr
from ..words import BLOC_NAMES, REST, ballot_name, baseline_name, bloc_name, count, number
from .level import ORACLE, SCENARIO
from .panel import ABSTENTION
from .schemes import LEAVE_ONE_OUT, RANDOM, SPATIAL
from .targets import INDICATOR_TARGET

NOISE = 0.05  # points: a smaller difference of mean errors says nothing
CAREFUL, BOLD = 0.97, 0.75  # of the votes inside the 80 % intervals: more is over-wide, less promises too much


def verdict(metrics: Mapping[str, Any]) -> str:
    """Return a paragraph: how far off, whether better than the best naive forecast, and how often the first is right.

    metrics: ``evaluating.describe``'s.
    """
    model, best = metrics["model"], metrics["baselines"][metrics["best_baseline"]]
    if metrics["scheme"] == RANDOM:
        return " ".join([*(flag["sentence"] for flag in metrics["flags"]), _how_far(metrics)])
    accuracy = [_accuracy(model, best)] if metrics["reliability"] else []
    return " ".join([_how_far(metrics), _beside(model, best, metrics["best_baseline"]), *accuracy,
                     _intervals(metrics)])


def in_order(series: Iterable[str]) -> List[str]:
    """Return series as readers know them, blocs from left to right, abstention last: the warehouse keeps no order."""
    known = [name for name in BLOC_NAMES if name != ABSTENTION]
    return sorted(series, key=lambda name: (name == ABSTENTION, name == REST, name not in known,
                                            known.index(name) if name in known else 0, name))


def level_words(metrics: Mapping[str, Any]) -> str:
    """Return where the level of the whole perimeter came from, and what that makes of the figures."""
    if metrics["scheme"] == RANDOM:
        return tr("No level was needed: the result of the other communes told it. That is why this figure flatters.")
    if metrics["level_from"] == ORACLE and metrics["scheme"] == SPATIAL:
        return tr("Oracle level of elsewhere: for each block, the true result of the other blocks was given, never its "
                  "own. This measures how well the differences between communes carry to a place that had no part in "
                  "the measure; it is not the error of a real forecast, which must guess the level too.")
    if metrics["level_from"] == ORACLE:
        return tr("Oracle level: the true result of the whole perimeter was given. This measures how well the "
                  "differences between communes were known; it is not the error of a real forecast, which must guess "
                  "the level too.")
    if metrics["level_from"] == SCENARIO:
        return tr("Scenario level: the level of the whole perimeter came from the scenario you gave. The error is that "
                  "of the scenario and of the local pattern together.")
    return tr("Naive level, from history: the level of the whole perimeter was guessed from past ballots alone, as a "
              "forecast made at the time would have done. Most of the error comes from there.")


def naive_words() -> str:
    """Return what the naive forecasts do."""
    return tr("“As last time”: every commune votes as in the last main ballot. “Uniform swing”: every commune moves by "
              "as many points as the whole perimeter. “Logit swing”: the same, less where a bloc is very weak or very "
              "strong. “Proportional swing”: every commune's share is multiplied as that of the whole.")


def scheme_words(metrics: Mapping[str, Any]) -> str:
    """Return what the model was allowed to learn from."""
    if metrics["scheme"] == RANDOM:
        return tr("Random split: a regression learned from four fifths of the communes of this very ballot and was "
                  "measured on the last fifth. It flatters.")
    if metrics["scheme"] == LEAVE_ONE_OUT:
        return tr("Leave one election out: the method learned again from the other ballots, earlier and later, without "
                  "this one.")
    if metrics["scheme"] == SPATIAL:
        return tr("Spatial blocks: the model learned from earlier ballots only; each block of neighbouring communes "
                  "was then measured with what the others, those along its border left out, tell of this ballot.")
    return tr("By time: the model learned from earlier ballots only, as a forecast must.")


def _how_far(metrics: Mapping[str, Any]) -> str:
    model = metrics["model"]
    words = {"ballot": ballot_name(metrics["ballot"]), "count": count(metrics["territories"]),
             "mae": number(model["mae"], 2), "near": number(100.0 * model["within_five"], 0)}
    if metrics["target"] == INDICATOR_TARGET:
        return tr("{ballot}, {count} territories, each counting alike: a forecast was off by {mae} points on average; "
                  "{near} of 100 were off by 5 points at most.").format(**words)
    return tr("{ballot}, {count} territories, weighed by their electors: a forecast share was off by {mae} points on "
              "average; {near} of 100 were off by 5 points at most.").format(**words)


def _beside(model: Mapping[str, Any], best: Mapping[str, Any], name: str) -> str:
    words = {"name": baseline_name(name), "best": number(best["mae"], 2), "gain": number(best["mae"] - model["mae"], 2),
             "part": number(100.0 * (1.0 - model["mae"] / best["mae"]), 0) if best["mae"] > 0 else "0"}
    if model["mae"] < best["mae"] - NOISE:
        return tr("The best naive forecast, “{name}”, was off by {best}: the model takes away {part} % of that "
                  "error.").format(**words)
    if model["mae"] > best["mae"] + NOISE:
        return tr("The naive forecast “{name}” was off by {best} only: here the model does worse, and the naive one "
                  "should be used.").format(**words)
    return tr("The naive forecast “{name}” was off by {best}: here the model is no better than it, and no "
              "worse.").format(**words)


def _accuracy(model: Mapping[str, Any], best: Mapping[str, Any]) -> str:
    return tr("It named the right first bloc in {right} territories of 100; the naive one did in {naive}. That says "
              "little where one bloc leads everywhere, and is lost by a vote where two are level: look at the error "
              "in points first.").format(right=number(100.0 * model["leader_accuracy"], 0),
                                         naive=number(100.0 * best["leader_accuracy"], 0))


def _intervals(metrics: Mapping[str, Any]) -> str:
    held = {part: metrics["coverage"]["80"]["held"][part] for part in metrics["parts"]}
    mean = sum(held.values()) / len(held)
    of_communes = metrics["target"] == INDICATOR_TARGET
    said = tr("Its intervals of 80 % held {held} % of the communes.") if of_communes else (
        tr("Its intervals of 80 % held {held} % of the votes."))
    words: List[str] = [said.format(held=number(100 * mean, 0))]
    if metrics["level_from"] != ORACLE:
        return " ".join([*words, tr("That says little on one ballot: a guessed level is right or wrong everywhere at "
                                    "once.")])
    bold = [bloc_name(part) for part, value in held.items() if value < BOLD]
    careful = [bloc_name(part) for part, value in held.items() if value > CAREFUL]
    if bold:
        words.append(tr("They promise too much for: {blocs}.").format(blocs=", ".join(bold)))
    if careful:
        words.append(tr("They are wider than they need be for: {blocs}.").format(blocs=", ".join(careful)))
    return " ".join(words)
