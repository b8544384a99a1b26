"""Believable names for communes that do not exist, in the grammar of the Code officiel géographique.

A name is kept as the COG keeps it: the article apart (TNCC), the proper name with accents (NCCENR), in plain
capitals (NCC), and the two together (LIBELLE).
"""

import json
import unicodedata
from typing import Any, Dict, List, NamedTuple, Optional, Sequence, Set

import numpy as np

from ..resources import RESOURCES

ARTICLES = {2: "Le ", 3: "La ", 4: "Les ", 5: "L'"}
VOWELS = "AEIOUYH"


def load_resource(name: str) -> Dict[str, Any]:
    """Return a JSON file of ``resources/demo``."""
    return json.loads((RESOURCES / "demo" / name).read_text(encoding="utf-8"))


def plain_capitals(text: str) -> str:
    """Return text as the COG's NCC writes it: ``L'Œil-de-Bœuf`` becomes ``L OEIL DE BOEUF``."""
    spelled = text.upper().replace("Œ", "OE").replace("Æ", "AE")
    bare = "".join(c for c in unicodedata.normalize("NFD", spelled) if not unicodedata.combining(c))
    return " ".join(bare.replace("-", " ").replace("'", " ").split())


class Name(NamedTuple):
    """A commune's name; ``tncc`` is INSEE's code of the article (0 consonant, 1 vowel, 2 Le, 3 La, 4 Les, 5 L')."""

    tncc: int
    nccenr: str

    @property
    def ncc(self) -> str:
        return plain_capitals(self.nccenr)

    @property
    def label(self) -> str:
        return ARTICLES.get(self.tncc, "") + self.nccenr


def split_article(label: str) -> Name:
    """Return the name whose full label is given."""
    for tncc, article in ARTICLES.items():
        if label.startswith(article):
            return Name(tncc, label[len(article) :])
    return Name(int(plain_capitals(label)[0] in VOWELS), label)


class Place(NamedTuple):
    """What a name may hint at: the ``setting`` (vineyard, coast, upland, plain), a river, a town next door."""

    setting: str
    river: Optional[str]
    town: Optional[str]


def of(word: str) -> str:
    """Return ``de-Lans`` or ``d'Aure``."""
    return ("d'" if plain_capitals(word)[0] in VOWELS else "de-") + word


class NameMaker:
    """Draws names that were never drawn before."""

    def __init__(self, rng: np.random.Generator, words: Dict[str, Any]) -> None:
        self.rng = rng
        self.words = words
        self.taken: Set[str] = set()

    def pick(self, options: Sequence[str]) -> str:
        return options[int(self.rng.integers(len(options)))]

    def take(self, label: str) -> Name:
        """Return the name for a label that must be free, and reserve it."""
        name = split_article(label)
        if name.ncc in self.taken:
            raise ValueError(f"The name {label} is already taken.")
        self.taken.add(name.ncc)
        return name

    def simple(self, setting: str) -> str:
        """Return an invented one-word name such as ``Lansac``; a few carry the ligature œ."""
        stems = self.words["ligature_stems"] if self.rng.random() < 0.05 else self.words["stems"]
        return self.pick(stems) + self.pick(self.words["endings"][setting])

    def _qualified(self, place: Place) -> str:
        """Return what follows the hyphen: ``sur-Aure``, ``lès-Lansac``, ``d'Orbac``, ``la-Montagne``."""
        draw = self.rng.random()
        if place.river and draw < 0.55:
            return "sur-" + place.river
        if place.town and draw < 0.75:
            return "lès-" + place.town
        if draw < 0.4:
            return of(self.simple(place.setting))
        return self.pick(self.words["qualifiers"][place.setting])

    def _label(self, place: Place) -> str:
        draw = self.rng.random()
        if draw < 0.27:
            female = self.rng.random() < 0.16
            title, group = ("Sainte", "saintes") if female else ("Saint", "saints")
            saint = f"{title}-{self.pick(self.words[group])}"
            return saint if self.rng.random() < 0.2 else f"{saint}-{self._qualified(place)}"
        if draw < 0.40:
            article = self.pick("2334455")
            word = ARTICLES[int(article)] + self.pick(self.words["common"][article])
            return word if self.rng.random() < 0.45 else f"{word}-{self._qualified(place)}"
        if draw < 0.52:
            return f"{self.pick(self.words['compound'])}-{self._qualified(place)}"
        word = self.simple(place.setting)
        return word if self.rng.random() < 0.78 else f"{word}-{self._qualified(place)}"

    def name(self, place: Place) -> Name:
        """Return a new name that suits the place."""
        while True:
            name = split_article(self._label(place))
            # DBF and real life: NOM_COMM holds 45 characters, and nobody doubles a word.
            parts = name.ncc.split()
            if name.ncc not in self.taken and len(name.label) <= 38 and len(set(parts)) >= len(parts) - 1:
                self.taken.add(name.ncc)
                return name


def merged_name(maker: NameMaker, river: str) -> Name:
    """Return the name of a commune nouvelle, after the river of the place."""
    patterns: List[str] = list(maker.words["merged"])
    while True:
        label = maker.pick(patterns).format(river=river).replace("-de-A", "-d'A")
        if split_article(label).ncc not in maker.taken:
            return maker.take(label)
        patterns.append("Nouvelle-" + maker.simple("plain"))
