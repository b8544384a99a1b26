"""What is forecast, in the words of reports: the five blocs, other parts of the votes, abstention, an indicator."""

from typing import Sequence

from ..translation import tr
from ..words import bloc_name, kind_name
from .targets import ABSTENTION_TARGET, BLOCS_TARGET, INDICATOR_TARGET

RATES = (ABSTENTION_TARGET, INDICATOR_TARGET)


def subject_name(kind: str, target: str, parts: Sequence[str]) -> str:
    """Return what a model or a forecast is of: an election, parts of its votes, its abstention, an indicator."""
    if target == INDICATOR_TARGET:
        return tr("indicator {code}").format(code=kind)
    if target == BLOCS_TARGET:
        return kind_name(kind)
    return tr("{election}, {parts}").format(election=kind_name(kind), parts=", ".join(map(bloc_name, (
        parts[:1] if target == ABSTENTION_TARGET else parts))))


def measured_words(target: str) -> str:
    """Return what errors are counted in, and what a territory weighs in their mean."""
    if target == INDICATOR_TARGET:
        return tr("Points of the indicator, each commune counting alike.")
    if target == ABSTENTION_TARGET:
        return tr("Points of the registered electors, weighted by them.")
    if target == BLOCS_TARGET:
        return tr("Points of votes cast, mean of the five blocs, weighted by registered electors.")
    return tr("Points of votes cast, mean of the parts and of all others, weighted by registered electors.")


def pattern_words(target: str) -> str:
    """Return what lasts from one ballot, or period, to the next."""
    if target == INDICATOR_TARGET:
        return tr("A commune that stands above the others in one period mostly does so in the next.")
    if target == ABSTENTION_TARGET:
        return tr("A commune where more stay at home than elsewhere one year mostly does so the next.")
    if target == BLOCS_TARGET:
        return tr("A commune that votes more to the left than the others one year mostly does so the next.")
    return tr("A commune that votes more for a party than the others one year mostly does so the next.")


def unknown_words(target: str, count: int) -> str:
    """Return what a model of this target cannot know; count: ballots or periods that it has seen."""
    if target == INDICATOR_TARGET:
        return tr("What is decided and built, and where: works, closures, laws. It has seen {count} periods: it "
                  "carries on their movement, and what happened in none of them it does not expect.").format(
                      count=count)
    if target == ABSTENTION_TARGET:
        return tr("What brings people to vote: the stakes, the weather, another ballot on the same day. It has seen "
                  "{count} ballots: what happened in none of them, it does not expect.").format(count=count)
    return tr("Who stands, and where; parties that are born, split or ally; the news of the day. It has seen "
              "{count} ballots: what happened in none of them, it does not expect. A commune of a few dozen electors "
              "cannot be forecast, only framed. What describes a commune in one election (income, density) is no "
              "cause, and changes sign from one election to the next.").format(count=count)
