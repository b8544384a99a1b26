"""How alike two texts are: through accents, capitals and marks, plural and gender, and a slip of the hand."""

import re
import unicodedata
from functools import lru_cache
from typing import Tuple

from ...ref.communes import edits

_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "&": " et ", "€": " euros ", "’": "'"})
_ACRONYM = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
#: The written-out second gender and plural: étudiant·e·s, bénévole(s), entrepreneur.euse.s.
_INCLUSIVE = re.compile(
    r"(?<=[^\W\d_]{3})[·.•‧∙(](?:e|ne|le|te|ve|re|se|es|s|ere|eres|euse|euses|rice|rices|trice|trices)"
    r"(?:[·.•‧∙]s)?\)?s?(?![^\W_])")
_MARKS = re.compile(r"[\W_]+")
#: Words that a shortened or differently linked writing leaves out; none of them turns a meaning round.
LINKS = frozenset("le la les l un une du des de d en a au aux et y".split())
_IRREGULAR = {"tous": "tout", "toute": "tout", "toutes": "tout", "yeux": "oeil"}
_DOUBLED = re.compile(r"(nn|ll|tt)e$")
SURE_LENGTH, LEAST_LENGTH = 8, 5
"""Letters of a word from which on a missing letter is surely one; and from which on it is worth a look."""


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Return ``text`` without accents, capitals and marks, one space between words: ``C.A.F / Tiers-Lieux(s)`` gives
    ``caf tiers lieux``. Inclusive endings fall away.
    """
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    plain = _ACRONYM.sub(lambda match: match.group().replace(".", ""), plain)
    return _MARKS.sub(" ", _INCLUSIVE.sub("", plain)).strip()


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return a folded word without the endings of plural and of the feminine: ``privees`` gives ``prive``.

    Regular endings only, in words of more than three letters: -s, -x, -aux/-al, -e, -ve/-f, -que/-c, -nne, -lle, -tte.
    """
    if len(word) <= 3 or not word.isalpha():
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("aux") and not word.endswith("eaux") and len(word) > 5:
        word = word[:-2] + "l"
    elif word[-1] in "sx":
        word = word[:-1]
    if word.endswith("e"):
        bare = _DOUBLED.sub(lambda match: match.group()[0], word).rstrip("e")
        word = bare if len(bare) > 3 else word.rstrip("e") + "e"  # of so short words the rest would be too many
        if word.endswith("iv"):
            word = word[:-1] + "f"
        elif word.endswith("iqu"):
            word = word[:-2] + "c"
    return word


def stems(text: str) -> Tuple[str, ...]:
    """Return the stems of the words of a text, the links between them left out (all of them where nothing is left)."""
    words = fold(text).split()
    return tuple(stem(word) for word in words if word not in LINKS) or tuple(words)


def is_slip(written: str, meant: str) -> bool:
    """Tell whether two words one edit apart differ as a quick hand does it: letters exchanged, doubled or undoubled."""
    if len(written) == len(meant):
        return sorted(written) == sorted(meant)
    longer, shorter = (written, meant) if len(written) > len(meant) else (meant, written)
    place = next((place for place, (one, other) in enumerate(zip(longer, shorter)) if one != other), len(shorter))
    return place > 0 and longer[place] == longer[place - 1]


def typo(written: str, meant: str) -> float:
    """Return how sure it is that a folded word is another, mistyped: 0 where it is not.

    A letter more or less within a word of eight, or a slip in one of six, leads to another French word so rarely that
    among a few allowed words it is sure. Another letter is not (injection, infection), and least of all at the
    beginning, where prefixes turn meanings round (normal, anormal).
    """
    length = min(len(written), len(meant))
    if length < LEAST_LENGTH or not written.isalpha() or edits(written, meant, 1) != 1:
        return 0.0
    if written[0] != meant[0] or written[1:] == meant or meant[1:] == written:
        return 0.6
    if length >= SURE_LENGTH and len(written) != len(meant) or length >= 6 and is_slip(written, meant):
        return 0.92
    return 0.85 if length >= SURE_LENGTH else 0.75


def is_acronym(letters: str, words: str) -> bool:
    """Tell whether folded ``letters`` are initials of folded ``words``, in order, from the first: msap, scop, pimms.

    Initials of unimportant words may be left out; a letter within a word counts once the word's first has.
    """
    initials = "".join(word[0] for word in words.split())
    if len(letters) < 2 or not words.startswith(letters[0]):
        return False
    remaining = iter(initials)
    if all(letter in remaining for letter in letters):
        return True
    inner = iter(words)
    return len(letters) >= 3 and len(words.split()) >= 2 and all(letter in inner for letter in letters)
