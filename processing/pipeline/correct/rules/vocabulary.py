"""Words that a field allows, written otherwise: found again, one by one in a cell that holds several."""

import re
from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from ...translation import mark
from .lexicon import Lexicon, lexicon
from .likeness import fold
from .registry import Options, Proposal, cell_rule
from .target import Target

#: What stands between several values; a word that contains it itself is found before it is cut.
_BETWEEN = re.compile(r"\s*[|;,/\n•►▪]\s*|\s+(?:et|[-–—+&])\s+")
_HARD_MARKS = re.compile(r"[|;,/\n]")
_MOST = 60
"""Values in a cell from which on it is a text, no list."""
_LONGEST = 2000
_SURE, _DOUBTFUL, _PARTIAL = 0.9, 0.8, 0.5


class _Cut(NamedTuple):
    """The best reading of the first values of a list: values not understood, the least confidence, what they mean."""

    unknown: int
    confidence: float
    groups: int
    words: Tuple[str, ...]

    @property
    def rank(self) -> Tuple[float, ...]:
        return self.unknown, -self.confidence, self.groups


@cell_rule("vocabulary", mark("Finds which of the allowed words is meant, through accents, capitals, plural, "
                              "abbreviations and typing errors, also for several in a cell: “Asso.” → “Association”. "
                              "A “mapping” says which word stands for which."),
           fits=lambda target: target.vocabulary is not None, options=("mapping",))
def vocabulary(text: str, target: Target, options: Options) -> Optional[Proposal]:
    """Return the allowed word or words; those of ``mapping`` ({as written: word, words or ''}) are certain."""
    mapping = _folded(options.get("mapping") or {})
    proposal = _mapped(text, mapping, target)
    if proposal is None and target.vocabulary is not None and len(text) <= _LONGEST:
        words = lexicon(target.vocabulary.words, frozenset(target.words))
        if target.vocabulary.takes_several:
            proposal = _several(text, words, mapping, target)
        else:
            proposal = _single(text, words)
    if proposal is None or proposal.value == text or not (proposal.value == "" or target.accepts(proposal.value)):
        return None
    return proposal


def _folded(mapping: Mapping[Any, Any]) -> Dict[str, Tuple[str, ...]]:
    """Return the words of each entry by its folded key; no words where it empties the cell."""
    return {fold(str(key)) or str(key).strip(): tuple(str(word) for word in (
        value if isinstance(value, (list, tuple)) else [value]) if word not in (None, ""))
        for key, value in mapping.items()}


def _entry(text: str, mapping: Mapping[str, Tuple[str, ...]]) -> Optional[Tuple[str, ...]]:
    return mapping.get(fold(text) or text.strip())


def _mapped(text: str, mapping: Mapping[str, Tuple[str, ...]], target: Target) -> Optional[Proposal]:
    words = _entry(text, mapping)
    if words is None:
        return None
    if len(words) < 2 or target.vocabulary is None:
        return Proposal("".join(words[:1]), 1.0)
    return Proposal(target.vocabulary.joined(words), 1.0)


def _pieces(text: str) -> List[Tuple[int, int]]:
    """Return where the values of a list begin and end in the text, empty ones left out."""
    places, begin = [], 0
    for between in (*_BETWEEN.finditer(text), None):
        end = between.start() if between else len(text)
        if fold(text[begin:end]):
            places.append((begin, end))
        begin = between.end() if between else end
    return places


def _single(text: str, words: Lexicon) -> Optional[Proposal]:
    whole = words.find(text)
    parts = [words.find(text[begin:end]) for begin, end in _pieces(text)]
    meant = {part.word for part in parts if part}
    if whole:
        several = len(meant) > 1 and set(_HARD_MARKS.findall(text)) - set(_HARD_MARKS.findall(whole.word))
        return Proposal(whole.word, min(whole.confidence, _DOUBTFUL) if several else whole.confidence)
    if len(meant) == 1 and None not in parts:  # the same said twice: "Médiathèque, bibliothèque"
        return Proposal(meant.pop(), min(part.confidence for part in parts if part))
    return None


def _several(text: str, words: Lexicon, mapping: Mapping[str, Tuple[str, ...]], target: Target) -> Optional[Proposal]:
    places = _pieces(text)
    if not 0 < len(places) <= _MOST:
        return None
    cut = _best_cut(text, places, words, mapping)
    meant = tuple(dict.fromkeys(cut.words))
    assert target.vocabulary is not None
    if cut.unknown:  # the rest would be lost: worth a look where at least half is sure
        sure = cut.confidence >= _SURE and 0 < len(meant) >= cut.unknown
        return Proposal(target.vocabulary.joined(meant), _PARTIAL) if sure else None
    return Proposal(target.vocabulary.joined(meant) if meant else "", cut.confidence)


def _best_cut(text: str, places: Sequence[Tuple[int, int]], words: Lexicon,
              mapping: Mapping[str, Tuple[str, ...]]) -> _Cut:
    """Read a list so that most of it is understood, as surely as can be; a word may go over marks that it contains."""
    best = [_Cut(0, 1.0, 0, ())]
    for end in range(1, len(places) + 1):
        last = best[end - 1]
        choices = [_Cut(last.unknown + 1, last.confidence, last.groups + 1, last.words)]
        for begin in range(max(0, end - words.longest), end):
            part = text[places[begin][0]:places[end - 1][1]]
            before = best[begin]
            entry = _entry(part, mapping)
            if entry is not None:
                choices.append(_Cut(before.unknown, before.confidence, before.groups + 1, before.words + entry))
                continue
            found = words.find(part) if end - begin == 1 else words.find_surely(part)
            if found:
                choices.append(_Cut(before.unknown, min(before.confidence, found.confidence), before.groups + 1,
                                    (*before.words, found.word)))
        best.append(min(choices, key=lambda cut: cut.rank))
    return best[-1]
