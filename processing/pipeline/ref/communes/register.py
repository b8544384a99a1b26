"""A register of communes: names, INSEE codes and postcodes, each from the others, old ones too."""

import re
from collections import defaultdict
from datetime import date
from typing import Collection, Dict, Iterable, List, Mapping, NamedTuple, Optional, Set, Tuple

from ..codes import DISTRICTS
from .names import NameKey, alike, edits, name_key, says_cedex

#: How a name was found: as it stands, but for its article, as one of the past or of a part, but for a typing error.
EXACT, ARTICLE, OLDER, ALIKE = "exact", "article", "older", "alike"

Position = Tuple[float, float]


class Postal(NamedTuple):
    """A row of La Poste's base officielle des codes postaux. ``label`` and ``place`` may be empty."""

    code: str
    name: str
    postcode: str
    label: str = ""
    place: str = ""
    longitude: Optional[float] = None
    latitude: Optional[float] = None


class Movement(NamedTuple):
    """A movement of the COG: ``before`` became ``after`` on that day; ``name`` is what it was called."""

    day: date
    before: str
    after: str
    name: str = ""


class Named(NamedTuple):
    """The communes that a name may be, and how it was found ('' : not at all)."""

    codes: Tuple[str, ...]
    how: str


_NONE = Named((), "")


class CommuneRegister:
    """Lookups between names, codes and postcodes. Codes are those of communes that stand, and of districts.

    ``spellings``: the present communes' names by code (INSEE's own, with accents; '' where unknown).
    """

    def __init__(self, spellings: Mapping[str, str], postal: Iterable[Postal] = (),
                 movements: Iterable[Movement] = ()):
        self._spellings = {code: name or "" for code, name in spellings.items()}
        self._keys: Dict[str, Set[NameKey]] = defaultdict(set)
        self._positions: Dict[str, Position] = {}
        postcodes: Dict[str, Set[str]] = defaultdict(set)
        older: Dict[str, Set[str]] = defaultdict(set)
        for code, name in self._spellings.items():
            self._call(code, name)
            self._call(code, re.sub(r"\s*\(.*", "", name))
        for row in postal:
            self._spellings.setdefault(row.code, "")
            self._call(row.code, row.name)
            postcodes[row.code].add(row.postcode)
            for part in (row.label, row.place):
                if part:
                    older[name_key(part).full].add(row.code)
            if row.longitude is not None and row.latitude is not None:
                self._positions[row.code] = (row.longitude, row.latitude)
        self._commune_of = self._add_districts(postcodes)
        self._at = _inverted({code: found for code, found in postcodes.items() if code not in DISTRICTS})
        self._postcodes = {code: tuple(sorted(found)) for code, found in postcodes.items()}
        self._moves = self._follow(list(movements), older)
        self._older = {key: tuple(sorted(codes)) for key, codes in older.items() if key}
        self._exact = _inverted({code: {key.full for key in keys} for code, keys in self._keys.items()})
        self._bare = _inverted({code: {key.bare for key in keys} for code, keys in self._keys.items()})

    def _call(self, code: str, name: str) -> None:
        key = name_key(name)
        if key.full:
            self._keys[code].add(key)

    def _add_districts(self, postcodes: Dict[str, Set[str]]) -> Dict[str, str]:
        """Make the districts known; return the commune of each. The commune has all their postcodes."""
        communes = {}
        for commune, pattern in DISTRICTS.items():
            name = self._spellings.get(commune) or DISTRICT_COMMUNES[commune]
            codes = [code for code in (commune[:2] + f"{number:03d}" for number in range(101, 390))
                     if re.match(pattern, code)]
            if commune not in self._spellings and not any(code in self._spellings for code in codes):
                continue
            self._spellings[commune] = name
            self._call(commune, name)
            for code in codes:
                communes[code] = commune
                self._spellings[code] = name
                self._call(code, name)
                self._call(code, f"{name} {int(code[-2:]) % 80}")
                postcodes[commune] |= postcodes[code]
        return communes

    def _follow(self, movements: List[Movement], older: Dict[str, Set[str]]) -> Dict[str, Tuple[str, ...]]:
        """Return where each code that is gone went; add the names of the past to ``older``."""
        by_code: Dict[str, List[Movement]] = defaultdict(list)
        for movement in sorted(movements):
            by_code[movement.before].append(movement)
        moves: Dict[str, Tuple[str, ...]] = {}
        for code in by_code:
            moves[code] = tuple(sorted(self._destinations(code, date.min, by_code, set())))
        for movement in movements:
            key = name_key(movement.name).full
            if key:
                older[key] |= set(moves[movement.before])
        return {code: found for code, found in moves.items() if code not in self._spellings}

    def _destinations(self, code: str, day: date, by_code: Mapping[str, List[Movement]], seen: Set[str]) -> Set[str]:
        if code in self._spellings:
            return {code}
        seen.add(code)
        later = [movement for movement in by_code.get(code, ()) if movement.day >= day]
        last = max((movement.day for movement in later), default=day)
        found: Set[str] = set()
        for movement in later:
            if movement.day == last and movement.after not in seen:
                found |= self._destinations(movement.after, movement.day, by_code, seen)
        return found

    @property
    def has_postcodes(self) -> bool:
        """Whether postcodes are known: without La Poste's base only names and codes are."""
        return bool(self._at)

    def stands(self, code: str) -> bool:
        """Tell whether this is the code of a present commune or district."""
        return code in self._spellings

    def present(self, code: str) -> Tuple[str, ...]:
        """Return the present communes of a code: itself, what movements made of it; none where it is unknown."""
        return (code,) if code in self._spellings else self._moves.get(code, ())

    def name_of(self, code: str) -> str:
        """Return the official spelling; of a district its commune's. '' where only capitals are known."""
        return self._spellings.get(code, "")

    def commune_of(self, code: str) -> str:
        """Return the commune of a district's code; any other code is its own."""
        return self._commune_of.get(code, code)

    def postcodes_of(self, code: str) -> Tuple[str, ...]:
        """Return the postcodes of a present commune, in order; CEDEX ones are in no register."""
        return self._postcodes.get(code, ())

    def at(self, postcode: str) -> Tuple[str, ...]:
        """Return the communes (districts, where there are some) that a postcode serves."""
        return self._at.get(postcode, ())

    def position_of(self, code: str) -> Optional[Position]:
        """Return longitude and latitude of a commune in degrees, None where the register does not say."""
        return self._positions.get(code)

    def named(self, name: str, among: Optional[Collection[str]] = None) -> Named:
        """Return the communes of that name, among these codes or all; the surest way to find one wins.

        A city stands for its districts, unless these are all there is to choose from.
        """
        key = name_key(name)
        for how, codes in ((EXACT, self._exact.get(key.full)), (ARTICLE, self._bare.get(key.bare)),
                           (OLDER, self._older.get(key.full))):
            found = tuple(code for code in codes or () if among is None or code in among)
            if found:
                cities = set(found) & set(DISTRICTS)
                return Named(tuple(code for code in found if self.commune_of(code) not in cities or code in cities),
                             how)
        return _NONE

    def like(self, name: str, among: Collection[str]) -> Tuple[str, ...]:
        """Return those of ``among`` whose name is this one but for a typing error."""
        key = name_key(name).full
        return tuple(code for code in among
                     if any(alike(key, known.full) for known in self._keys.get(code, ())))

    def shortened(self, name: str, among: Collection[str]) -> Tuple[str, ...]:
        """Return those of ``among`` whose name begins so: Mauléon is short for Mauléon-Licharre."""
        key = name_key(name).full
        return tuple(code for code in among if len(key) >= 5 and any(
            known.full.startswith(key) for known in self._keys.get(code, ())))

    def is_cedex(self, postcode: str, name: str) -> bool:
        """Tell whether a postcode is a sorting office's: no commune's, and the word is there or its last digit no 0."""
        return bool(postcode) and not self.at(postcode) and (says_cedex(name) or not postcode.endswith("0"))

    def slips(self, name: str, code: str) -> bool:
        """Tell whether a name is that of a commune but for one letter of eight or more: hardly anything else is."""
        key = name_key(name).full
        return any(len(known.full) >= 8 and edits(key, known.full, 1) == 1 for known in self._keys.get(code, ()))

    def calls(self, name: str, code: str) -> str:
        """Return how this name is one of the commune ``code``: exact, article, older, alike, or '' where it is not."""
        found = self.named(name, (code,))
        return found.how or (ALIKE if self.like(name, (code,)) else "")


#: The communes that have districts, as INSEE writes them.
DISTRICT_COMMUNES = {"13055": "Marseille", "69123": "Lyon", "75056": "Paris"}


def _inverted(sets: Mapping[str, Collection[str]]) -> Dict[str, Tuple[str, ...]]:
    found: Dict[str, List[str]] = defaultdict(list)
    for one in sorted(sets):
        for other in sets[one]:
            found[other].append(one)
    return {other: tuple(ones) for other, ones in found.items()}
