"""The words that a field allows, and under which other names people write each of them."""

import re
from functools import lru_cache
from typing import Any, Dict, FrozenSet, Iterator, List, NamedTuple, Optional, Tuple

from ...ref.communes import edits
from .likeness import LINKS, fold, is_acronym, stem, stems, typo

#: Abbreviations of French in general, folded; what is particular to one list belongs into its recipe (``mapping``).
ABBREVIATIONS: Dict[str, str] = {
    "asso": "association", "assoc": "association", "biblio": "bibliotheque", "mediath": "mediatheque",
    "dept": "departement", "dpt": "departement", "admin": "administration", "adm": "administration",
    "etab": "etablissement", "ets": "etablissement", "indiv": "individuel", "rdv": "rendez vous", "tel": "telephone",
    "num": "numerique", "pro": "professionnel", "accomp": "accompagnement", "ordi": "ordinateur",
    "univ": "universite", "st": "saint", "ste": "sainte", "nb": "nombre", "max": "maximum", "min": "minimum",
}
#: Words of one family that endings do not join, folded.
SYNONYMS: Dict[str, str] = {
    "gratuite": "gratuit", "gratuitement": "gratuit", "courriel": "mail", "email": "mail", "mel": "mail",
    "telephonique": "telephone", "associatif": "association", "associative": "association",
}
_BRACKET = re.compile(r"^(?P<head>[^()\[\]]+?)\s*[(\[](?P<inside>[^()\[\]]+)[)\]]\s*$|"
                      r"^(?P<before>[^()]+?)\s?-\s?(?P<letters>[A-Z]{2,})$")
_ITEMS = re.compile(r"\s*[,;]\s*")
_ETC = re.compile(r"(?:,?\s*(?:\.{2,}|…|etc\.?))+\s*$")
_OR = re.compile(r"\s*/\s*|\s+ou\s+|\s+et/ou\s+")
_ALTERNATIVE_WORDS = 3
#: Beside one of the words these say nothing.
_EMPTY = frozenset("c est sont il elle ce cet cette type".split()) | (LINKS - {"en"})
#: Beside one of the words these may turn it round, or make it conditional.
_TURNING = frozenset("non pas sans ni sauf hors jamais aucun aucune plus ou si sous reserve selon mais anti ex ancien "
                     "ancienne ne n autre autres condition conditions partiel partiellement".split())


class Match(NamedTuple):
    """One of the words, and how sure it is that it is meant."""

    word: str
    confidence: float


_NOTHING = Match("", 0.0)


class _Name(NamedTuple):
    """A way to write a word: its folded words, and how sure it is that they mean it."""

    words: Tuple[str, ...]
    meant: str
    confidence: float


class Lexicon:
    """Finds which of the allowed words a text means. ``around``: folded words that say nothing beside one of them."""

    def __init__(self, words: Tuple[str, ...], around: FrozenSet[str] = frozenset()):
        self._around = frozenset(stem(word) for word in around) | _EMPTY
        self._names = [name for word in words for name in _names(word)]
        self._exact: Dict[str, Dict[str, float]] = {}
        self._keys: Dict[Tuple[str, ...], Dict[str, float]] = {}
        for name in self._names:
            text = " ".join(name.words)
            _note(self._exact, text, name.meant, name.confidence)
            for key in _keys_of(text):
                _note(self._keys, key, name.meant, min(name.confidence, 0.96))
        self._spelled: Dict[str, str] = {}
        for word in words:  # of two that differ in capitals alone, neither is meant by a third spelling
            spelling = word.strip().casefold()
            self._spelled[spelling] = "" if spelling in self._spelled else word
        self.longest = max((len(re.findall(r"[|;,/\n]|\s(?:et|ou|-)\s", word)) for word in words), default=0) + 1

    def find(self, text: str) -> Optional[Match]:
        """Return the word that the whole of ``text`` means, the surest way to read it first; None where none is."""
        spelled = self._spelled.get(text.strip().casefold())
        if spelled:
            return Match(spelled, 0.99)  # capitals
        folded = fold(text)
        if len(folded) < 2 or "?" in text:  # of a letter only its capital may differ; a question is no answer
            return None
        best = self._same(folded, text) or _NOTHING
        if best.word:
            return best
        for look in (self._abbreviated, self._mistyped, self._cut_off, self._initials, self._within):
            found = look(folded, text)
            if found is None:
                continue
            if not found.word:  # as near to two words: what is less like them decides nothing
                break
            if best.word not in ("", found.word):
                return Match(best.word, min(best.confidence, 0.6))
            best = max(best, found, key=lambda match: match.confidence)
            if best.confidence >= 0.9:
                break
        return best if best.word else None

    def find_surely(self, text: str) -> Optional[Match]:
        """Return the word that ``text`` is but for spelling, endings and links."""
        found = self._same(fold(text), text)
        return found if found and found.word else None

    def _same(self, folded: str, _text: str) -> Optional[Match]:
        """The same word, or one of its names, through accents, marks, endings, links and spaces."""
        return _only(self._exact.get(folded)) or next(
            filter(None, (_only(self._keys.get(key)) for key in _keys_of(folded))), None)

    def _abbreviated(self, folded: str, text: str) -> Optional[Match]:
        """With the usual abbreviations written out; else a beginning of a word, for which a point says that it is."""
        words = folded.split()
        long = " ".join(ABBREVIATIONS.get(word, SYNONYMS.get(word, word)) for word in words)
        found = self._same(long, text) if long != folded else None
        if found:
            return Match(found.word, min(found.confidence, 0.93))
        pointed = frozenset(fold(word) for word in re.findall(r"[^\W\d_]{3,}(?=\.)", text))
        begun: Dict[str, float] = {}
        for name in self._names:
            sure = _beginnings(words, name.words, pointed)
            if sure:
                begun[name.meant] = max(begun.get(name.meant, 0), min(sure, name.confidence))
        if len(begun) > 1:
            return _NOTHING
        return _only(begun)

    def _mistyped(self, folded: str, _text: str) -> Optional[Match]:
        words = folded.split()
        found: Dict[str, float] = {}
        for name in self._names:
            sure = min(_typos(words, name.words), name.confidence)
            if sure:
                found[name.meant] = max(found.get(name.meant, 0), sure)
        best = _only(found)
        if best is None:
            return _NOTHING if found else None
        if any(edits(folded, " ".join(name.words), 2) <= 2 for name in self._names if name.meant != best.word):
            return Match(best.word, min(best.confidence, 0.6))  # nearly as near to another
        return best

    def _cut_off(self, folded: str, _text: str) -> Optional[Match]:
        """The beginning of a long word, as fields of a limited length leave it: sure within a word, after two."""
        if len(folded) < 8 or len(folded.split()[-1]) < 3:
            return None
        found = {name.meant: name for name in self._names if " ".join(name.words).startswith(folded)}
        if len(found) != 1:
            return None
        (meant, name), = found.items()
        sure = not " ".join(name.words).startswith(folded + " ") and len(folded) >= 15 and " " in folded
        return Match(meant, 0.9 if sure else 0.6)

    def _initials(self, folded: str, text: str) -> Optional[Match]:
        if not 3 <= len(folded) <= 8 or " " in folded or not text.strip().isupper():
            return None
        found = {name.meant: 0.75 for name in self._names if folded == "".join(
            word[0] for word in name.words if word not in LINKS)}
        return _only(found)

    def _within(self, folded: str, _text: str) -> Optional[Match]:
        """A word among others: sure where the others say nothing, unknown where they may turn it round."""
        padded = " " + " ".join(map(stem, folded.split())) + " "
        found: List[Tuple[str, str]] = []
        for name in self._names:
            inner = " ".join(map(stem, name.words))
            if len(inner) >= 4 and name.confidence >= 0.9 and f" {inner} " in padded:
                found.append((inner, name.meant))
        longest = max(found, key=lambda item: len(item[0]), default=("", ""))
        if not found or any(inner not in longest[0] and meant != longest[1] for inner, meant in found):
            return None
        rest = padded.replace(f" {longest[0]} ", " ", 1).split()
        turned = {stem(word) for word in _TURNING}
        if not turned.isdisjoint(rest):
            return None
        return Match(longest[1], 0.92 if all(word in self._around for word in rest) else 0.6)


@lru_cache(maxsize=200)
def lexicon(words: Tuple[str, ...], around: FrozenSet[str] = frozenset()) -> Lexicon:
    """Return the lexicon of these words, made once."""
    return Lexicon(words, around)


def _note(table: Dict[Any, Dict[str, float]], key: Any, meant: str, confidence: float) -> None:
    entry = table.setdefault(key, {})
    entry[meant] = max(entry.get(meant, 0), confidence)


def _only(found: Optional[Dict[str, float]]) -> Optional[Match]:
    """Return the one word found; of several the one that is surer than all others by far (its own name beats a part of
    another's), None where none is.
    """
    if not found:
        return None
    ranked = sorted(found.items(), key=lambda item: -item[1])
    if len(ranked) > 1 and ranked[1][1] > ranked[0][1] - 0.015:
        return None
    return Match(*ranked[0])


def _keys_of(text: str) -> Iterator[Tuple[str, ...]]:
    """Yield what two writings of a word have in common: stems without links; letters without spaces."""
    if len(text) > 3:
        yield stems(text)
        yield (stem(text.replace(" ", "")),)


def _names(word: str) -> Iterator[_Name]:
    """Yield the names of a word: itself, its head and its bracket, its alternatives, what stands before a colon."""
    found: List[Tuple[str, float]] = [(word, 0.99)]
    bracket = _BRACKET.match(word)
    core = word
    if bracket:
        core = bracket["head"] or bracket["before"]
        inside = bracket["inside"] or bracket["letters"]
        inner = _bracketed(core, inside)
        # Without what limits it, "Langues (anglais)" is another word; an acronym or examples limit nothing.
        found += [(core, 0.95 if inner else 0.85), *inner]
    head, colon, _ = core.partition(" : ")
    if colon:
        found.append((head, 0.94))  # "Payant : l'accès est payant": the rest explains
    alternatives = _OR.split(core)
    if len(alternatives) > 1:
        found.append((" ".join(alternatives), 0.96))
    if len(alternatives) > 1 and all(0 < len(fold(part).split()) <= _ALTERNATIVE_WORDS for part in alternatives):
        found += [(part, 0.92) for part in alternatives]  # "Bibliothèque / Médiathèque": each names the same kind
    for text, confidence in found:
        words = tuple(fold(text).split())
        if words:
            yield _Name(words, word, confidence)


def _bracketed(head: str, inside: str) -> List[Tuple[str, float]]:
    """Return what stands in brackets, as far as it names the word itself."""
    listed = _ETC.sub("", inside)
    items = [item for item in _ITEMS.split(listed) if item]
    if len(items) > 1:  # examples that the standard gives: open-ended ones are members of the kind
        return [(item, 0.92 if listed != inside else 0.7) for item in items]
    letters = fold(inside)
    if inside.isupper() and " " not in letters:
        return [(inside, 0.97 if is_acronym(letters, fold(head)) else 0.7)]
    return []


def _is_same(word: str, other: str) -> bool:
    """Tell whether two folded words are one but for its ending; of three letters (CAF, café) only an -s is one."""
    if min(len(word), len(other)) <= 3:
        return word in (other, other + "s") or other == word + "s"
    return stem(word) == stem(other)


def _beginnings(written: List[str], meant: Tuple[str, ...], pointed: FrozenSet[str]) -> float:
    """Return how sure it is that each written word is one of ``meant`` or begins it: 0 where one does not."""
    if len(written) != len(meant) or not written:
        return 0.0
    sure = 0.93
    for word, whole in zip(written, meant):
        if _is_same(word, whole) or ABBREVIATIONS.get(word) == whole:
            continue
        if len(word) < 3 or not whole.startswith(word) or len(whole) - len(word) < 2:
            return 0.0
        sure = min(sure, 0.92 if word in pointed else 0.8 if len(word) >= 4 else 0.6)
    return sure


def _typos(written: List[str], meant: Tuple[str, ...]) -> float:
    """Return how sure it is that ``written`` is ``meant`` with one mistyped word (less sure: two)."""
    if len(written) != len(meant):
        return 0.0
    wrong = [(word, other) for word, other in zip(written, meant) if not _is_same(word, other)]
    if not 1 <= len(wrong) <= 2 or len(wrong) == 2 and len(meant) < 3:
        return 0.0
    return min(min(typo(*pair) for pair in wrong), 0.8 if len(wrong) == 2 else 1.0)


