"""Latitude and longitude: swapped, in one cell, without their decimal sign, or at zero."""

import math
import re
from typing import Dict, Iterator, List, Mapping, Optional, Tuple

from ...ingest.values.france import in_france
from ...ref.communes import CommuneRegister
from ...translation import mark
from .placefields import COMMUNE_FIELDS, accepted, find_fields, read_code, read_postcode
from .registry import Context, Options, Proposal, Roles, Row, row_rule
from .target import Target

_FIELDS = {"latitude": ("latitude", "lat"), "longitude": ("longitude", "lon", "long", "lng"), **COMMUNE_FIELDS}
_NUMBER = r"[-+]?[0-9]{1,3}(?:[.,][0-9]+)?"
_PAIR = re.compile(r"[\[(]?\s*({0})°?\s*(?:[,;/|]\s*|\s+)({0})°?\s*[\])]?".format(_NUMBER))
#: A position this near (degrees) to its commune's centre is in it or beside it.
_NEAR = 0.25

Point = Tuple[float, float]


def _roles(targets: Mapping[str, Target]) -> Optional[Roles]:
    found = find_fields(targets, _FIELDS)
    return found if {"latitude", "longitude"} <= set(found) else None


@row_rule("position", mark("Puts swapped latitude and longitude right, splits “45.95, 4.82” into both fields, gives "
                           "45952791 its decimal sign back and empties 0, 0."), roles=_roles)
def position(row: Row, targets: Mapping[str, Target], _options: Options, context: Context) -> Mapping[str, Proposal]:
    """A position in France that the cells make by one known slip; the commune, where known, confirms or refutes it."""
    cells = ["" if targets[role].is_missing(row.get(role, "")) else row[role].strip()
             for role in ("latitude", "longitude")]
    if not any(cells):
        return {}
    values = [_read(cell) for cell in cells]
    if values == [0.0, 0.0]:
        return accepted({"latitude": Proposal("", 0.9), "longitude": Proposal("", 0.9)}, row, targets)
    centres = _centres(row, context.communes)
    found = _split(cells, centres) or _swapped(cells, values, centres) or _scaled(cells, values, centres)
    return accepted(found, row, targets)


def _read(cell: str) -> Optional[float]:
    try:
        value = float(cell.replace(",", ".").replace(" ", ""))
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _plain(cell: str) -> str:
    return cell.replace(",", ".").replace(" ", "").lstrip("+")


def _centres(row: Row, register: Optional[CommuneRegister]) -> Tuple[Point, ...]:
    """Return the positions of the communes that the row's code, else its postcode, names."""
    if register is None:
        return ()
    codes = register.present(read_code(row.get("code", ""))) or register.at(read_postcode(row.get("postcode", "")))
    return tuple(found for found in map(register.position_of, codes) if found)


def _sure(longitude: float, latitude: float, centres: Tuple[Point, ...], alone: float, near: float) -> float:
    """Return ``alone`` where no commune is known, ``near`` where it is close by, 0.5 where it is elsewhere."""
    if not centres:
        return alone
    return near if any(abs(longitude - x) <= _NEAR / math.cos(math.radians(y)) and abs(latitude - y) <= _NEAR
                       for x, y in centres) else 0.5


def _both(latitude: str, longitude: str, confidence: float) -> Dict[str, Proposal]:
    return {"latitude": Proposal(latitude, confidence), "longitude": Proposal(longitude, confidence)}


def _split(cells: List[str], centres: Tuple[Point, ...]) -> Dict[str, Proposal]:
    """Both in one cell, the other being empty or the same text: which is which tells where France lies."""
    texts = set(filter(None, cells))
    found = _PAIR.fullmatch(texts.pop()) if len(texts) == 1 else None
    if not found:
        return {}
    first, second = map(_plain, found.groups())
    for latitude, longitude in ((first, second), (second, first)):
        if in_france(float(longitude), float(latitude)):
            return _both(latitude, longitude, _sure(float(longitude), float(latitude), centres, 0.97, 0.99))
    return {}


def _swapped(cells: List[str], values: List[Optional[float]], centres: Tuple[Point, ...]) -> Dict[str, Proposal]:
    latitude, longitude = values
    if latitude is None or longitude is None or in_france(longitude, latitude) or not in_france(latitude, longitude):
        return {}
    return _both(_plain(cells[1]), _plain(cells[0]), _sure(latitude, longitude, centres, 0.97, 0.99))


def _scaled(cells: List[str], values: List[Optional[float]], centres: Tuple[Point, ...]) -> Dict[str, Proposal]:
    """The decimal sign was lost: the one place for it that puts the position beside its commune, or in France."""
    if None not in values and in_france(values[1], values[0]):  # type: ignore[arg-type]
        return {}
    found = {(latitude, longitude) for latitude in _pointed(cells[0]) for longitude in _pointed(cells[1])
             if in_france(float(longitude), float(latitude))}
    near = {pair for pair in found if centres and _sure(float(pair[1]), float(pair[0]), centres, 0, 1) == 1}
    likely = near or found
    if len(likely) > 1:  # both were written with as many decimals
        likely = {pair for pair in likely if len(pair[0].partition(".")[2]) == len(pair[1].partition(".")[2])}
    sure = 0.95 if near else 0.6 if centres else 0.85
    return _both(*likely.pop(), sure) if len(likely) == 1 else {}


def _pointed(cell: str) -> Iterator[str]:
    """Yield the readings of a cell: as it is where it is degrees, else its digits with a decimal sign put in."""
    value = _read(cell)
    if value is not None and abs(value) <= 180:
        yield _plain(cell)
    digits = re.fullmatch(r"([-+]?)([0-9]{4,})", re.sub(r"[., ]", "", cell))
    if digits and (value is None or abs(value) > 180 or digits.group(2).startswith("0")):
        sign, number = digits.group(1).replace("+", ""), digits.group(2)
        if number.startswith("0"):
            yield f"{sign}0.{number[1:]}"
            return
        for before in (1, 2, 3):
            yield f"{sign}{number[:before]}.{number[before:]}"
        for zeros in range(3):
            yield f"{sign}0.{'0' * zeros}{number}"
