"""The guard against measures that flatter: each mistake has a name, a check and a sentence.

A leak is what a forecast made before the vote could not have known. Those that would make a figure worthless are
refused; those with a use (a random split, to show how much it flatters) are flagged wherever the figure goes.
"""

from datetime import date
from typing import Callable, Dict, Iterable, List, Mapping, NamedTuple, Optional, Sequence

import numpy as np

from ..election.folding import fold
from ..errors import LeakRefused
from ..translation import tr
from .level import ORACLE
from .panel import ABSTENTION, Ballot
from .polls.names import is_named

WINNER, INDICATOR = "winner", "indicator"
SAME_LEVEL = 0.05  # points: a level as near as that to the result was copied from it


class Feature(NamedTuple):
    """What a model looks at, to forecast one territory.

    series: a part of the votes, ``abstention``, ``indicator``, or ``winner`` (age, sex, seniority … of who won).
    ballot: the ballot it was counted at, None for an indicator. known_on: the day from which it is known, the last of
    an indicator's period. of_neighbours: it is theirs, not the territory's own. weight: 0 where it counts for nothing.
    """

    name: str
    series: str
    known_on: date
    ballot: Optional[Ballot] = None
    of_neighbours: bool = False
    weight: float = 1.0


class Leak(NamedTuple):
    """A mistake that flatters, found: its name, and the sentence that says so to a user."""

    name: str
    sentence: str


def refuse(leaks: Iterable[Optional[Leak]]) -> None:
    """Raise LeakRefused with the sentence of the first leak, if there is any."""
    for leak in leaks:
        if leak is not None:
            raise LeakRefused(leak.sentence)


def seen_ballot(learned: Sequence[Ballot], target: Ballot) -> Optional[Leak]:
    """The model has learned from the ballot it is measured on."""
    if target.id not in {ballot.id for ballot in learned}:
        return None
    return Leak("seen_ballot", tr(
        "The model has learned from {ballot}: to be measured on it would flatter. Give a ballot it has not seen, or "
        "SCHEME=leave-one-election-out, which learns again without it.").format(ballot=target.id))


def later_ballot(learned: Sequence[Ballot], target: Ballot) -> Optional[Leak]:
    """The model has learned from a ballot held on that day or after it."""
    late = [ballot.id for ballot in learned if ballot.date >= target.date and ballot.id != target.id]
    return Leak("later_ballot", _learned_late(late, target)) if late else None


def same_day_ballot(learned: Sequence[Ballot], target: Ballot) -> Optional[Leak]:
    """The model has learned from another ballot of the same day: the same electors, the same turnout."""
    twins = [ballot.id for ballot in learned if ballot.date == target.date and ballot.id != target.id]
    return Leak("same_day_ballot", _learned_late(twins, target)) if twins else None


def same_day_twice(learned: Sequence[Ballot], weights: Sequence[float]) -> Optional[Leak]:
    """Two ballots of one day both count: the same electors in the same booth count twice."""
    counted: Dict[date, List[str]] = {}
    for ballot, weight in zip(learned, weights):
        if weight > 0:
            counted.setdefault(ballot.date, []).append(ballot.id)
    double = next((names for names in counted.values() if len(names) > 1), None)
    if double is None:
        return None
    return Leak("same_day_twice", tr(
        "{ballots} were held on the same day, by the same electors, and both count: learn from one of them.").format(
            ballots=tr(" and ").join(double)))


def random_split(scheme: str) -> Optional[Leak]:
    """Territories of one election were split at random between learning and measuring."""
    if scheme != "random-split":
        return None
    return Leak("random_split", tr(
        "This figure flatters: communes were set apart at random within one election, so that the result of those "
        "around told what was to be forecast. No forecast can do so; it is shown to be compared, never to be quoted."))


def of_target(features: Iterable[Feature], target: Ballot, series: str) -> Optional[Leak]:
    """A feature was counted at the target election itself: a part of the answer."""
    for feature in features:
        if feature.ballot is None or feature.ballot.id != target.id or feature.series == WINNER:
            continue
        words = {"feature": feature.name, "ballot": target.id, "series": series}
        if feature.of_neighbours:
            return Leak("neighbours_of_target", tr(
                "“{feature}” is what the neighbours voted at {ballot} itself: nobody knows it before the vote. Take "
                "their votes at earlier ballots.").format(**words))
        if feature.series == ABSTENTION:
            return Leak("abstention_of_target", tr(
                "“{feature}” is the abstention of {ballot} itself: it is counted with the votes to be forecast. Take "
                "that of an earlier ballot.").format(**words))
        return Leak("other_bloc_of_target", tr(
            "“{feature}” is a result of {ballot} itself: the shares sum to 100, so that it tells “{series}”. Take "
            "earlier ballots.").format(**words))
    return None


def indicator_after_target(features: Iterable[Feature], target: Ballot) -> Optional[Leak]:
    """An indicator is of a period that ended on the day of the election or after it."""
    for feature in features:
        if feature.ballot is None and feature.known_on >= target.date:
            return Leak("indicator_after_target", tr(
                "The indicator “{feature}” is of a period that ended on {day}, and {ballot} was held on {date}: take "
                "the last one known before.").format(feature=feature.name, day=feature.known_on.isoformat(),
                                                     ballot=target.id, date=target.date.isoformat()))
    return None


def winner_attributes(features: Iterable[Feature]) -> Optional[Leak]:
    """A feature describes who won: known once the votes are counted."""
    for feature in features:
        if feature.series == WINNER:
            return Leak("winner_attributes", tr(
                "“{feature}” describes who won: it is known once the votes are counted. Describe all candidates, or "
                "none; what is of those who sat before the vote, call outgoing.").format(feature=feature.name))
    return None


def series_of_indicator(*words: str) -> str:
    """Return ``winner`` for an indicator whose code or labels say that it describes who won, else ``indicator``.

    Tables of those who sit (mayors, deputies, councillors) describe winners: today's, whatever period they are filed
    under. What was known of who sat before the vote is no leak, where its name says so: outgoing, sortant.
    """
    said = fold(" ".join(words)).lower().split()
    if any(word.startswith(_OUTGOING) for word in said):
        return INDICATOR
    return WINNER if any(word in _WINNERS for word in said) else INDICATOR


_WINNERS = frozenset("winner winners winning elected mayor mayors deputy deputies vainqueur vainqueurs gagnant "
                     "gagnants elu elus elue elues maire maires depute deputes deputee deputees laureat".split())
_OUTGOING = ("outgoing", "incumbent", "sortant")


def oracle_unnamed(source: str, level: np.ndarray, truth: np.ndarray) -> Optional[Leak]:
    """A level that is the result was given under another name. level, truth: shares in percent, the same parts."""
    if source == ORACLE or np.abs(np.asarray(level) - np.asarray(truth)).max() > SAME_LEVEL:
        return None
    return Leak("oracle_unnamed", tr(
        "The level given is the result itself, to {points} point: that is an oracle level. Ask for it by its name, "
        "LEVEL_FROM=oracle, so that the report says that no forecast could have known it.").format(points=SAME_LEVEL))


def candidate_cannot_stand(shares: Mapping[str, float], standing: Optional[Iterable[str]]) -> Optional[Leak]:
    """A part of the votes is forecast for who does not stand. standing: the official list, None where none is given.

    Names are compared by their end, as ``is_named`` does: Le Pen stands where Marine Le Pen is on the list.
    """
    if standing is None:
        return None
    listed = list(standing)
    strangers = sorted(name for name, share in shares.items() if share > 0 and not any(
        is_named(name, one) or is_named(one, name) for one in listed))
    if not strangers:
        return None
    return Leak("candidate_cannot_stand", tr(
        "{names} cannot stand: not on the list of candidates given. Take these names out of the scenario, or complete "
        "the list.").format(names=", ".join(strangers)))


def check_features(features: Sequence[Feature], target: Ballot, series: str) -> None:
    """Raise LeakRefused for the first feature that could not be known before ``target``; one of no weight may be."""
    used = [feature for feature in features if feature.weight > 0]
    checks: Sequence[Callable[[], Optional[Leak]]] = (
        lambda: of_target(used, target, series), lambda: indicator_after_target(used, target),
        lambda: winner_attributes(used))
    refuse(check() for check in checks)


def ballot_features(ballots: Sequence[Ballot], parts: Sequence[str], weights: Sequence[float]) -> List[Feature]:
    """Return what a swing looks at: the territory's and its neighbours' votes and abstention, ballot by ballot."""
    return [Feature(f"{ballot.id}:{series}", series, ballot.date, ballot, of_neighbours, float(weight))
            for ballot, weight in zip(ballots, weights) for series in (*parts, ABSTENTION)
            for of_neighbours in (False, True)]


def _learned_late(seen: Sequence[str], target: Ballot) -> str:
    return tr("The model has learned from {seen}, held on the day of {ballot} or after it: to be measured on {ballot} "
              "would flatter. Train a model on earlier ballots.").format(seen=", ".join(seen), ballot=target.id)
