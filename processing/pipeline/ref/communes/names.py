"""Names of communes as people and registers write them, made alike: ST JEAN DE LUZ is Saint-Jean-de-Luz."""

import functools
import re
import unicodedata
from typing import NamedTuple, Optional, Sequence

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "&": " et "})
_ABBREVIATIONS = {"ST": "SAINT", "STE": "SAINTE", "STS": "SAINTS", "STES": "SAINTES"}
_ARTICLES = frozenset(("LE", "LA", "LES", "L"))
_CEDEX = re.compile(r"\bc[eé]dex\b(?:\s*\d{1,2}\b)?", re.I)
_BOX = re.compile(r"\b(?:B\.?P\.?|C\.?S\.?|TSA)\s*(?:n°\s*)?\d{1,5}\b", re.I)
_POSTCODE = re.compile(r"^\s*(?:F-?\s*)?(\d{5})\b")
_ABOVE = re.compile(r"\b(s|ss)/\s*", re.I)
_DISTRICT = re.compile(r"^(PARIS|LYON|MARSEILLE) 0?([1-9]\d?) ?(?:ERE?|E|EME|NDE?|D)?(?: ARR(?:T|DT|ONDISSEMENT)?)?$")


class NameKey(NamedTuple):
    """What two writings of one name share: its letters, and those without the article it begins with."""

    full: str
    bare: str


def says_cedex(text: str) -> bool:
    """Tell whether a name or line of address has the word CEDEX: its postcode is then that of a sorting office."""
    return _CEDEX.search(text) is not None


def postcode_in(name: str) -> str:
    """Return the postcode that a name begins with (``01100 OYONNAX``), '' where it begins with none."""
    found = _POSTCODE.match(name)
    return found.group(1) if found else ""


def bare_name(text: str) -> str:
    """Return a name without the postcode before it, CEDEX with its number, and boxes (BP, CS, TSA)."""
    for pattern in (_POSTCODE, _CEDEX, _BOX):
        text = pattern.sub(" ", text)
    return " ".join(text.split()).strip(" ,;-")


@functools.lru_cache(maxsize=8192)
def name_key(text: str) -> NameKey:
    """Return the key of a name: accents, capitals, hyphens, spaces, saint or st, s/ or sur do not count.

    A district of Paris, Lyon or Marseille gives PARIS12, however its number is written.
    """
    text = _ABOVE.sub(lambda found: "sous " if found.group(1).lower() == "ss" else "sur ", bare_name(text))
    folded = unicodedata.normalize("NFKD", text.translate(_LIGATURES))
    plain = re.sub(r"[^A-Z0-9]+", " ", "".join(c for c in folded if not unicodedata.combining(c)).upper()).strip()
    district = _DISTRICT.match(plain)
    if district:
        return NameKey(*[district.group(1) + district.group(2)] * 2)
    words = [_ABBREVIATIONS.get(word, word) for word in plain.split()]
    return NameKey("".join(words), "".join(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words))


def edits(first: str, second: str, limit: Optional[int] = None) -> int:
    """Return how many letters are added, lost, replaced or swapped with their neighbour; ``limit`` + 1 for more.

    Optimal string alignment (Damerau–Levenshtein without edits within an exchanged pair).
    """
    most = len(first) + len(second) if limit is None else limit
    if abs(len(first) - len(second)) > most:
        return most + 1
    before: Sequence[int] = ()
    row = list(range(len(second) + 1))
    for place, letter in enumerate(first, start=1):
        new = [place]
        for column, other in enumerate(second, start=1):
            cost = min(row[column] + 1, new[column - 1] + 1, row[column - 1] + (letter != other))
            if place > 1 and column > 1 and letter == second[column - 2] and first[place - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            new.append(cost)
        if min(new) > most:
            return most + 1
        before, row = row, new
    return min(row[-1], most + 1)


def alike(text: str, known: str) -> bool:
    """Tell whether a key is ``known`` but for a typing error: a letter of four or more, two of ten or more."""
    allowed = 2 if len(known) >= 10 else 1 if len(known) >= 4 else 0
    return edits(text, known, allowed) <= allowed
