"""Codes of the places that rows name, worked out once for each distinct place."""

import functools
import re
from collections import Counter
from itertools import chain
from typing import Collection, Dict, List, NamedTuple, Optional, Sequence, Tuple

from ..ref.codes import ABROAD, area_code, commune_code, departement_code, departement_of
from .cells import clean
from .folding import fold
from .layouts import Layout

_MAX_KEPT = 10_000
_ABROAD = re.compile(r"(FR|FRANCAIS)( ETABLIS)?( HORS DE FRANCE|( DE L| A L)? ETRANGER)")
_LOST_ZEROS = {"departement": re.compile(r"[1-9](\.0+)?"), "commune": re.compile(r"[0-9]{1,2}(\.0+)?"),
               "insee": re.compile(r"[0-9]{4}(\.0+)?")}
_CELLS = ("departement", "commune", "insee", "canton", "constituency", "region")
COUNTRY = "FR"


class Place(NamedTuple):
    """The codes that a row's cells make; None where they make none.

    ``empty``: the row has no cell about a place. ``lost``: the roles whose cells lost their zeros.
    """

    commune: Optional[str]
    departement: Optional[str]
    canton: Optional[str]
    constituency: Optional[str]
    region: Optional[str]
    empty: bool
    lost: Tuple[str, ...] = ()


class Places:
    """Places of a file, by the cells that name them; ``lost`` counts the rows whose codes got their zeros back.

    ``scopes``: where candidates may stand (``canton``, ``constituency``), beside the places of the rows themselves.
    """

    def __init__(self, layout: Layout, scopes: Collection[str]):
        self._level = layout.level
        self._station = layout.place.get("station")
        wanted = {*_CELLS[:3], "region", self._level, *scopes}
        self._roles = [role for role in _CELLS if role in layout.place and role in wanted]
        self._positions = [layout.place[role] for role in self._roles]
        self._known: Dict[Tuple[str, ...], Place] = {}
        self.lost: Counter = Counter()

    def places(self, columns: Sequence[Sequence[str]], count: int) -> List[Place]:
        """Return the place of each of the ``count`` rows whose cells are ``columns``."""
        if not self._positions:
            return [Place(None, None, None, None, None, False)] * count
        keys = list(zip(*(columns[position] for position in self._positions)))
        new = set(keys).difference(self._known)
        if len(self._known) + len(new) > _MAX_KEPT:
            self._known = {}
            new = set(keys)
        for key in new:
            self._known[key] = _place(dict(zip(self._roles, key)))
        found = list(map(self._known.__getitem__, keys))
        self.lost.update(chain.from_iterable(place.lost for place in found))
        return found

    def territories(self, places: Sequence[Place], columns: Sequence[Sequence[str]]) -> List[Optional[str]]:
        """Return the code of each row's territory at the file's level, None where there is none."""
        if self._level == "country":
            return [COUNTRY] * len(places)
        if self._level == "polling_station" and self._station is not None:
            stations = map(_station, columns[self._station])
            return [place.commune + station if place.commune and station else None
                    for place, station in zip(places, stations)]
        return [getattr(place, self._level) for place in places]

    def read(self, row: Sequence[str]) -> Optional[str]:
        """Return the code of one row's territory."""
        columns = [(cell,) for cell in row]
        return self.territories(self.places(columns, 1), columns)[0]


@functools.lru_cache(maxsize=10_000)
def _station(cell: str) -> str:
    """Return what follows the commune in a station's code: ``1`` and ``0001.0`` give ``_0001``."""
    text = clean(cell)
    text = text[:-2] if text.endswith(".0") else text
    return "_" + (text.rjust(4, "0") if text.isdecimal() else text) if text else ""


@functools.lru_cache(maxsize=1_000)
def _departement(cell: str) -> Optional[str]:
    """Return the code of a département, of two in one (``977_978``) the first; of the French abroad in words too."""
    code = departement_code(cell)
    if code is None:
        text = fold(cell)
        both = re.fullmatch(r"(97[5-8]) (97[5-8])", text)
        code = both.group(1) if both else ABROAD if _ABROAD.fullmatch(text) else None
    return code


def _place(cells: Dict[str, str]) -> Place:
    cell, number = cells.get("departement", ""), cells.get("insee") or cells.get("commune")
    departement = _departement(cell)
    code = commune_code(departement or cell, number) if number else None
    of_departement = departement or departement_of(code)
    canton, constituency, region = cells.get("canton"), cells.get("constituency"), cells.get("region")
    return Place(code, of_departement, area_code(of_departement, canton) if canton else None,
                 area_code(of_departement, constituency) if constituency else None,
                 _region(region) if region else None, not any(map(clean, cells.values())),
                 tuple([role for role, text in cells.items() if _has_lost_zeros(role, text)]))


def _region(cell: str) -> Optional[str]:
    text = clean(cell).split(".")[0]
    return text.rjust(2, "0") if text.isdecimal() and len(text) < 4 else None


@functools.lru_cache(maxsize=10_000)
def _has_lost_zeros(role: str, cell: str) -> bool:
    return role in _LOST_ZEROS and bool(_LOST_ZEROS[role].fullmatch(cell))
