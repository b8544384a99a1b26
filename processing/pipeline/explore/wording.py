"""The exploration's sentences: the answer first, how it was measured last."""

from typing import List

from ..translation import tr
from ..words import ballot_name, bloc_name, count
from .explore import best_pair
from .measure import Measured, Pair
from .texts import percent_words, signed, with_reach

#: Share of chance finds among what is called found (Benjamini and Hochberg).
FOUND = 0.05


def answer(measured: Measured) -> str:
    """Return the sentence: which indicator is most correlated with the results, and what is left given the past."""
    best = best_pair(measured)
    ballot = ballot_name(measured.result.ballot.id)
    if best is None:
        return tr("{ballot}: no indicator is known in half of the communes, so none can be named.").format(
            ballot=ballot)
    words = {"ballot": ballot, "count": len(measured.joint), "bloc": bloc_name(best.series),
             "indicator": best.indicator.name, "value": signed(best.weighted.pearson.value)}
    found = tr("{ballot}: of the {count} indicators known in half of the communes or more, the one most correlated "
               "with the results is “{indicator}”, with the result “{bloc}”: {value} on a scale from −1 to +1.").format(
        **words)
    if not best.q < FOUND:
        found += " " + tr("That may be chance: over so few independent communes, nothing can be told from it.")
    return f"{found} {_direction(best)} {_left_over(measured, best)}"


def _direction(best: Pair) -> str:
    words = {"bloc": bloc_name(best.series), "indicator": best.indicator.name}
    if best.weighted.pearson.value > 0:
        return tr("Where “{indicator}” is higher, “{bloc}” is higher.").format(**words)
    return tr("Where “{indicator}” is higher, “{bloc}” is lower.").format(**words)


def _left_over(measured: Measured, best: Pair) -> str:
    shares = measured.shares[best.series]
    if not measured.result.past:
        return tr("The warehouse holds no earlier ballot: what is left of it once the past vote is known cannot be "
                  "said. All indicators together account for {together} of the differences between communes.").format(
            together=percent_words(shares.together))
    partial = best.weighted.partial
    words = {"value": with_reach(partial), "together": percent_words(shares.together),
             "left": percent_words(shares.left)}
    if not (partial.low > 0 or partial.high < 0):
        left = tr("Once the past vote is known, {value} is left of it: nothing that can be told from chance.")
    elif partial.value * best.weighted.pearson.value > 0:
        left = tr("Once the past vote is known, {value} is left of it.")
    else:
        left = tr("Once the past vote is known, what is left of it has the other sign: {value}.")
    return (left + " " + tr("All indicators together account for {together} of the differences between communes in "
                            "that result, and for {left} of what the past vote does not tell.")).format(**words)


def method_notes(measured: Measured) -> List[str]:
    """Return how it was measured, a sentence or two each."""
    notes = [
        tr("Intervals: Fisher’s z. Communes resemble their neighbours, so that they tell less than as many independent "
           "draws: the number of independent communes is counted after Clifford, Richardson and Hémon (1989), and "
           "electors’ weights are counted in."),
        tr("Chance: {count} pairs of an indicator and a result are looked at for each ballot; p-values are adjusted "
           "for it (Benjamini and Hochberg, 1995).").format(count=len(measured.pairs)),
        tr("Shares of differences: variance explained by a linear regression, adjusted for the number of indicators.")]
    if measured.result.past:
        notes.append(tr("Past vote of the last ballot: the swing forecast from {ballots}, put on the true result of "
                        "the whole perimeter. It measures the local part alone.").format(
            ballots=", ".join(map(ballot_name, measured.result.past))))
    return notes + _notes_on_indicators(measured)


def _notes_on_indicators(measured: Measured) -> List[str]:
    notes = []
    logs = [one for one in measured.values if one.is_log]
    if logs:
        notes.append(tr("Amounts of money, densities and counts are taken as logarithms (a step is then a factor, as "
                        "from 10 to 100): {names}.").format(names=", ".join(one.indicator.name for one in logs)))
    zeros = [(one.indicator.name, int((one.values <= 0).sum())) for one in logs]
    if any(number for _, number in zeros):
        notes.append(tr("Zero has no logarithm; communes left out for it: {names}.").format(
            names=", ".join(f"{name} {count(number)}" for name, number in zeros if number)))
    joint = {indicator.code for indicator in measured.joint}
    rare = [one.indicator.name for one in measured.values if one.indicator.code not in joint]
    if rare:
        notes.append(tr("Known in fewer than half of the communes, hence not among the indicators taken together: "
                        "{names}.").format(names=", ".join(rare)))
    return notes
