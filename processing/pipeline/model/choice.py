"""METHOD=auto: each training ballot left out in turn, all methods compared, the simplest within the noise taken.

With four or five elections the mean errors of two methods differ by chance. What tells them apart is their difference
on the same ballots, for some ballots are hard for all (a législative costs twice a présidentielle): the standard error
of the paired differences, over ballots, as in the one-standard-error rule of Breiman et al. (Classification and
Regression Trees, 1984, § 3.4.3), which compares unpaired. Territories would give a far smaller error, and a wrong one:
those of one election err together.
"""

from typing import Any, Dict, Iterator, List, Mapping, NamedTuple, Tuple

import numpy as np

from ..feedback import Feedback
from ..translation import tr
from ..words import number
from .conformal import leave_one_out
from .method import Method, Prediction
from .methods import METHODS, SWING, make, packages, usable
from .panel import Panel
from .scores import score

LeftOut = List[Tuple[int, Panel, Prediction]]

FEWEST = 3  # ballots left out, below which no difference has a noise to be held against


class Choice(NamedTuple):
    """method, unfitted; left_out: its forecasts of the ballots left out; table: every candidate's figures, as JSON."""

    method: Method
    left_out: LeftOut
    table: Dict[str, Any]


def choose(panel: Panel, kind: str, parameters: Mapping[str, Mapping[str, Any]], feedback: Feedback) -> Choice:
    """Return the simplest method whose error on ballots left out cannot be told from the smallest.

    parameters: of each method, by name. The error is the mean of the weighted and the unweighted mean absolute error:
    an elector and a commune both count. Each method chooses its own constants anew inside the ballots that are left.
    """
    candidates = usable()
    left_out: Dict[str, LeftOut] = {}
    for place, name in enumerate(candidates):
        feedback.check()
        method = make(name, kind, **parameters.get(name, {}))
        left_out[name] = list(leave_one_out(panel, method, list(method.lags(panel))))
        feedback.progress(10 + 60 * (place + 1) / len(candidates))
    compared = _on_the_same(left_out)
    errors = {name: np.array([_error(panel, row, prediction) for row, _, prediction in found])
              for name, found in compared.items()}
    taken = simplest_within_noise(errors)
    table = _table(panel, errors, compared[taken], taken)
    for line in describe(table):
        feedback.info(line)
    return Choice(make(taken, kind, **parameters.get(taken, {})), left_out[taken], table)


def _on_the_same(left_out: Mapping[str, LeftOut]) -> Dict[str, LeftOut]:
    """Return the forecasts of the ballots that all methods could make, without the methods that could make none.

    Of an indicator, a method that learns from two periods has one forecast fewer.
    """
    some = {name: found for name, found in left_out.items() if found}
    rows = set.intersection(*({row for row, _, _ in found} for found in some.values())) if some else set()
    return {name: [one for one in found if one[0] in rows] for name, found in some.items()}


def simplest_within_noise(errors: Mapping[str, np.ndarray]) -> str:
    """Return the first method whose errors (one per ballot) exceed the best one's by no more than a standard error.

    errors: simplest first. With fewer than FEWEST ballots nothing can be told, and the recipe stands.
    """
    best = min(errors, key=lambda name: errors[name].mean())
    if len(errors[best]) < FEWEST:
        return SWING
    for name, values in errors.items():
        mean, noise = paired_difference(values, errors[best])
        if mean <= noise:
            return name
    return best


def describe(table: Mapping[str, Any]) -> Iterator[str]:
    """Yield the choice in sentences: which method, and by how much the others differ from the best."""
    for name, one in table["methods"].items():
        yield tr("– {name}: {error} points; {difference} ± {noise} more than {best}").format(
            name=name, error=number(one["error"], 2), difference=number(one["difference"], 2),
            noise=number(one["noise"], 2), best=table["best"])
    yield verdict_of(table)
    missing = [f"{name} ({', '.join(packages(name))})" for name in METHODS if name not in table["methods"]]
    if missing:
        yield tr("Not compared, for this QGIS lacks their packages: {methods}.").format(methods=", ".join(missing))


def verdict_of(table: Mapping[str, Any]) -> str:
    """Return the sentence that says which method was taken."""
    if len(table["ballots"]) < FEWEST:
        return tr("METHOD=auto takes {name}: {count} ballots left out are too few to tell methods apart.").format(
            name=table["method"], count=len(table["ballots"]))
    if table["best"] != table["method"]:
        return tr("METHOD=auto takes {name}, the simplest that the ballots left out do not tell from {best}.").format(
            name=table["method"], best=table["best"])
    return tr("METHOD=auto takes {name}: no simpler method is as good on the ballots left out.").format(
        name=table["method"])


def _error(panel: Panel, row: int, prediction: Prediction) -> float:
    found = score(prediction.shares, panel, row)
    return (found.mae + found.mae_unweighted) / 2.0


def paired_difference(values: np.ndarray, best: np.ndarray) -> Tuple[float, float]:
    """Return the mean of the paired differences and its standard error over ballots."""
    differences = values - best
    noise = differences.std(ddof=1) / np.sqrt(len(differences)) if len(differences) > 1 else 0.0
    return float(differences.mean()), float(noise)


def _table(panel: Panel, errors: Mapping[str, np.ndarray], left_out: LeftOut, taken: str) -> Dict[str, Any]:
    best = min(errors, key=lambda name: errors[name].mean())
    methods = {}
    for name, values in errors.items():
        difference, noise = paired_difference(values, errors[best])
        methods[name] = {"error": float(values.mean()), "difference": difference, "noise": noise,
                         "by_ballot": values.tolist()}
    return {"method": taken, "best": best, "ballots": [panel.ballots[row].id for row, _, _ in left_out],
            "methods": methods}
