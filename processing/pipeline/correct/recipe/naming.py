"""What the name of a column says: which of the things that public tables hold it names, and how surely.

The words are data (``resources/sources/column_words.yaml``); a name is read whatever its capitals, accents, plural,
marks, fillers, and also where its words are run together (``Nomdelastructure``).
"""

import re
from collections import Counter
from functools import lru_cache
from typing import Dict, FrozenSet, Iterable, List, NamedTuple, Optional, Pattern, Sequence, Tuple

import yaml

from ...resources import RESOURCES
from ..rules.likeness import fold, stem

_WEAKER = 0.75
_BESIDE, _TURNED, _OTHER = 0.98, 0.5, 0.7
_FIRST, _NUMBERED = 0.97, 0.9
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
_TOGETHER = 6
"""Letters from which on a word may be several, run together."""
_COMMON = 4
"""Columns in which a word must come to be their common prefix."""


class Concept(NamedTuple):
    """A thing that columns hold: its names as (stems, strength), words that may stand beside, the form of its cells."""

    names: Tuple[Tuple[FrozenSet[str], float], ...]
    beside: FrozenSet[str]
    cells: Optional[Pattern[str]]
    takes_several: bool


class Words(NamedTuple):
    """The words of names of columns."""

    concepts: Dict[str, Concept]
    idle: FrozenSet[str]
    turning: FrozenSet[str]
    row: FrozenSet[str]
    known: FrozenSet[str]


@lru_cache(maxsize=1)
def words() -> Words:
    """Return the words that come with Augure."""
    document = yaml.safe_load((RESOURCES / "sources" / "column_words.yaml").read_text(encoding="utf-8"))
    idle, turning, row = (frozenset(document[key].split()) for key in ("idle", "turning", "row"))
    known = set(idle | turning | row)
    concepts = {}
    for name, given in document["concepts"].items():
        strong, weak = given.get("names", ()), given.get("weaker", ())
        beside = (given.get("also") or "").split()
        known.update(beside, *(phrase.split() for phrase in (*strong, *weak)))
        names = [(_stems(phrase.split()), strength) for phrases, strength in ((strong, 1.0), (weak, _WEAKER))
                 for phrase in phrases]
        pattern = given.get("cells")
        concepts[name] = Concept(tuple(names), _stems(beside), re.compile(pattern) if pattern else None,
                                 given.get("several") is True)
    return Words(concepts, idle, _stems(turning), _stems(row), frozenset(known))


def _stems(texts: Iterable[str]) -> FrozenSet[str]:
    return frozenset(map(stem, texts))


@lru_cache(maxsize=10_000)
def readings(name: str) -> Tuple[FrozenSet[str], ...]:
    """Return the stems of a name's words, without those that say nothing; more than one reading for capitals within."""
    found = []
    for text in (name, _CAMEL.sub(" ", name)):
        tokens = [part for token in fold(text).split() for part in _parts(token)]
        told = _stems(token for token in tokens if token not in words().idle)
        if told and told not in found:
            found.append(told)
    return tuple(found)


def _parts(token: str) -> List[str]:
    """Return the words that are run together in a token, itself where it is one (or not known)."""
    known = words().known
    token = re.sub(r"(?<=[a-z])\d+$", "", token)
    if len(token) < _TOGETHER or token in known:
        return [token]
    best: List[Optional[List[str]]] = [[]]
    for end in range(1, len(token) + 1):
        choices = [[*before, token[begin:end]] for begin in range(end)
                   for before in [best[begin]] if before is not None and _is_known(token[begin:end], known)]
        best.append(min(choices, key=len, default=None))
    return best[-1] or [token]


def _is_known(text: str, known: FrozenSet[str]) -> bool:
    return text in known or len(text) > 3 and text.endswith("s") and text[:-1] in known


def common_words(names: Sequence[str]) -> FrozenSet[str]:
    """Return the words that stand in so many of the names that they say nothing: the prefix of an export."""
    counts = Counter(token for name in names for token in set().union(*readings(name)))
    least = max(_COMMON, len(names) // 4)
    return frozenset(token for token, count in counts.items() if count >= least)


def meanings(name: str, common: FrozenSet[str] = frozenset()) -> Dict[str, float]:
    """Return what a name may mean: concept → strength, 1 where it is one of its names and nothing else."""
    found: Dict[str, float] = {}
    for tokens in readings(name):
        for concept, given in words().concepts.items():
            strength = max((base * _rest(tokens - phrase, given, common) for phrase, base in given.names
                            if phrase <= tokens), default=0.0)
            if strength > found.get(concept, 0.0):
                found[concept] = strength
    return found


def _rest(tokens: FrozenSet[str], concept: Concept, common: FrozenSet[str]) -> float:
    """Return what further words leave of a name's strength."""
    left = 1.0
    for token in tokens:
        if token in words().turning:
            left *= _TURNED
        elif token.isdigit():
            left *= _FIRST if token == "1" else _NUMBERED
        else:
            left *= _BESIDE if token in concept.beside or token in common or token in words().row else _OTHER
    return left


def alike(one: str, other: str, common: FrozenSet[str] = frozenset()) -> float:
    """Return how far two names have the same words: 1 for the same, 0 for none in common."""
    best = 0.0
    for mine in readings(one):
        for theirs in readings(other):
            shared = mine & theirs
            if mine == theirs:
                return 1.0
            if theirs and theirs <= mine:
                best = max(best, _rest(mine - theirs, _NOTHING, common))
            elif shared:
                best = max(best, 0.6 * len(shared) / len(mine | theirs))
    return best


_NOTHING = Concept((), frozenset(), None, False)
