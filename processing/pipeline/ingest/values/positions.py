"""Points from the columns of a table: longitude and latitude, x and y, both in one cell, or shapes in words (WKT).

Columns are found by their names, and believed when the whole file's values lie where such coordinates do: degrees are
WGS 84 (EPSG:4326), metres are Lambert-93 (EPSG:2154). Any other system has to be said, for its numbers look alike.
"""

import re
from dataclasses import dataclass
from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Sequence, Set, Tuple

import numpy
from osgeo import ogr

from ...errors import InvalidParameter
from ...feedback import Feedback
from ...translation import tr
from ..layers.crs import epsg_of
from ..layers.layerreader import quiet
from ..layers.shapes import CleanShapes
from ..layers.wkb import head, to_ewkb
from ..names import safe_name
from ..reading.tabular import Batch, Column
from .france import BOXES, Box
from .readings import GROUPS

WGS84, LAMBERT93 = 4326, 2154
SHARE = 0.95
"""Share of the values that have to lie in a domain, for a column to be believed."""
MAX_LISTED = 10_000
"""Positions that are no good and are listed one by one."""

_WORLD: Box = (-180, -90, 180, 90)
_FRANCE_93: Box = (0, 6_000_000, 1_300_000, 7_200_000)
_FRANCE: Tuple[Box, ...] = tuple(BOXES.values())

_PREFIX = r"^(?:coord(?:onnees?)?_|gps_|wgs_?84_|l93_|lambert_?93_|pos(?:ition)?_|geo_|point_|adresse_)?"
_SUFFIX = r"(?:_(?:wgs_?84|l93|lambert_?93|gps|deg|dd|4326|2154))?$"
_LONGITUDE = re.compile(_PREFIX + r"(?:longitude|long|lon|lng)" + _SUFFIX)
_LATITUDE = re.compile(_PREFIX + r"(?:latitude|lat)" + _SUFFIX)
_X = re.compile(_PREFIX + r"(?:x|coord_?x|coordonnee_x|x_?coord)" + _SUFFIX)
_Y = re.compile(_PREFIX + r"(?:y|coord_?y|coordonnee_y|y_?coord)" + _SUFFIX)
_PAIR = re.compile(r"^(?:geo_?point(?:_2d)?|coordonnees?(?:_(?:geo|gps|geographiques?))?|coordinates?|lat_?lon(?:g)?|"
                   r"lon(?:g)?_?lat|geoloc(?:alisation)?|localisation|position|gps)$")
_WKT = re.compile(r"^(?:wkt|geom|geom_2|the_geom|geometry|geometrie|shape|wkt_geom|geom_wkt|geometry_wkt)$")
_NUMBERS = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_SHAPE = re.compile(r"\s*(?:SRID=[0-9]+;)?\s*(POINT|(?:MULTI)?(?:LINESTRING|POLYGON)|MULTIPOINT|GEOMETRYCOLLECTION)"
                    r"\s*(?:Z|M|ZM)?\s*\(", re.I)


@dataclass(frozen=True)
class PositionOptions:
    """What the user says of the positions: ``geometry`` is auto, none, or a column of pairs or WKT."""

    geometry: str = "auto"
    x_field: str = ""
    y_field: str = ""
    crs: str = ""


AUTOMATIC = PositionOptions()


class Fields(NamedTuple):
    """Where the positions are: a ``kind`` (degrees, xy, pair, wkt) and the places of its columns."""

    kind: str
    places: Tuple[int, ...]
    names: Tuple[str, ...]
    asked: bool


def find_fields(columns: Sequence[Column], options: PositionOptions) -> Optional[Fields]:
    """Return which columns hold positions, by the parameters or by their names; None where none does."""
    names = [column.name for column in columns]
    if options.geometry == "none":
        return None
    if bool(options.x_field) != bool(options.y_field):
        raise InvalidParameter(tr("X_FIELD and Y_FIELD go together: give both, or none."))
    if options.x_field:
        found = tuple(_named(columns, text, parameter) for text, parameter in (
            (options.x_field, "X_FIELD"), (options.y_field, "Y_FIELD")))
        return _fields("degrees" if _LONGITUDE.match(names[found[0]]) else "xy", found, names, True)
    if options.geometry != "auto":
        place = _named(columns, options.geometry, "GEOMETRY")
        return _fields("wkt" if _WKT.match(names[place]) else "pair", (place,), names, True)
    for kind, patterns in (("degrees", (_LONGITUDE, _LATITUDE)), ("xy", (_X, _Y)), ("wkt", (_WKT,)),
                           ("pair", (_PAIR,))):
        matches = [[place for place, name in enumerate(names) if pattern.match(name)] for pattern in patterns]
        if all(len(match) == 1 for match in matches):
            return _fields(kind, tuple(match[0] for match in matches), names, False)
    return None


def _fields(kind: str, places: Tuple[int, ...], names: Sequence[str], asked: bool) -> Fields:
    return Fields(kind, places, tuple(names[place] for place in places), asked)


def _named(columns: Sequence[Column], text: str, parameter: str) -> int:
    for place, column in enumerate(columns):
        if text in (column.original, column.name) or safe_name(text) == column.name:
            return place
    raise InvalidParameter(tr("{parameter}: the file has no column {column}; it has {columns}.").format(
        parameter=parameter, column=text, columns=", ".join(column.name for column in columns)))


def numbers_of(cells: Sequence[str]) -> numpy.ndarray:
    """Return coordinates as floats, NaN where a cell is empty or no number; ``48,85`` is 48.85."""
    text = "\n".join(cells)
    for group in GROUPS:
        if group in text:
            text = text.replace(group, "")
    parts = text.replace(",", ".").split("\n")
    try:
        return numpy.fromiter(map(float, parts), float, len(cells))
    except ValueError:
        parts = [cell.strip() for cell in cells]
        return numpy.array([_number("".join(cell.split()).replace(",", ".")) for cell in parts], float)


def _number(text: str) -> float:
    return float(text) if _NUMBERS.fullmatch(text) else numpy.nan


class Places:
    """What the positions of a whole file have shown: how many lie in which domain."""

    def __init__(self, fields: Fields):
        self.fields = fields
        self.filled = self.world = self.france = self.lambert = self.swapped = 0
        self.shapes: Set[str] = set()

    def learn(self, batch: Batch) -> None:
        """Take the positions of one batch into account."""
        x, y = self.coordinates(batch)
        if self.fields.kind == "wkt":
            cells = batch.columns[self.fields.places[0]]
            self.shapes |= {match.group(1).upper() for match in map(_SHAPE.match, cells) if match}
        good = ~(numpy.isnan(x) | numpy.isnan(y) | (x == 0) & (y == 0))
        x, y = x[good], y[good]
        self.filled += len(x)
        self.world += int(_within(x, y, _WORLD).sum())
        self.lambert += int(_within(x, y, _FRANCE_93).sum())
        self.france += int(_in_france(x, y).sum())
        self.swapped += int(_within(y, x, _FRANCE[0]).sum())

    def coordinates(self, batch: Batch) -> Tuple[numpy.ndarray, numpy.ndarray]:
        """Return x and y of a batch, NaN where there are none; of shapes, of their first vertex."""
        cells = [batch.columns[place] for place in self.fields.places]
        if len(cells) == 2:
            return numbers_of(cells[0]), numbers_of(cells[1])
        pairs = [self._pair(cell) for cell in cells[0]]
        both = numpy.array(pairs, float).reshape(-1, 2)
        return (both[:, 0], both[:, 1]) if self.fields.kind == "wkt" else (both[:, 1], both[:, 0])

    def _pair(self, cell: str) -> Tuple[float, float]:
        found = _NUMBERS.findall(cell.split(";")[-1] if cell.startswith("SRID") else cell)
        if len(found) < 2 or self.fields.kind == "pair" and len(found) != 2:
            return numpy.nan, numpy.nan
        return float(found[0]), float(found[1])

    def srid(self) -> int:
        """Return the reference system in which the positions are; 0 where they fit none that is told by its numbers."""
        enough = SHARE * self.filled
        if not self.filled:
            return 0
        if self.lambert >= enough and self.fields.kind != "degrees":
            return LAMBERT93
        sure = self.fields.kind == "pair" or self.fields.kind == "degrees" and not self.turned()
        return WGS84 if sure and self.world >= enough or self.france >= enough else 0

    def turned(self) -> bool:
        """Tell whether nearly all are in France once x and y are exchanged, and only then."""
        return self.filled > 0 and self.swapped >= SHARE * self.filled > self.france

    def at_home(self) -> bool:
        """Tell whether nearly all are in France, so that one elsewhere is an error."""
        return self.france >= SHARE * self.filled > 0


def _within(x: numpy.ndarray, y: numpy.ndarray, box: Box) -> numpy.ndarray:
    return (x >= box[0]) & (y >= box[1]) & (x <= box[2]) & (y <= box[3])


def _in_france(x: numpy.ndarray, y: numpy.ndarray) -> numpy.ndarray:
    found = _within(x, y, _FRANCE[0])
    if not found.all():
        for box in _FRANCE[1:]:
            found |= _within(x, y, box)
    return found


class Positions:
    """Makes the column ``geom`` of a table: see :class:`.writing.Shapes`. ``listed`` are its anomalies."""

    def __init__(self, places: Places, options: PositionOptions):
        self.places = places
        self.srid = epsg_of(options.crs, "CRS") if options.crs else places.srid()
        self._asked = bool(options.crs)
        self.listed: List[Dict[str, Any]] = []
        self.bad = 0
        self._turned = places.fields.kind == "pair" and (places.turned() or places.fields.names[0].startswith("lon"))
        self._family = _family(places.shapes) if places.fields.kind == "wkt" else "Point"
        self._words = CleanShapes(self._family, self.srid) if places.fields.kind == "wkt" else None
        self._home = places.at_home() and not self._turned
        self._said = self._says()

    @property
    def sql_type(self) -> str:
        """The type of the column."""
        return "geometry({},{})".format(self._family, self.srid)

    @property
    def large(self) -> bool:
        """Whether they are many bytes each, as outlines in words."""
        return self._words is not None and self._words.large

    def take(self, batch: Batch) -> bool:
        """Tell whether the file still says what it said of its positions."""
        return self._says() == self._said

    def _says(self) -> Tuple[Any, ...]:
        places = self.places
        return (self._asked or places.srid(), places.at_home(), places.turned(), _family(places.shapes))

    def cells(self, first_row: int, batch: Batch) -> List[str]:
        """Return the points of a batch in hexadecimal EWKB, empty for NULL."""
        if self._words:
            return [shape.hex() if shape else "" for shape in self.shapes(first_row, batch)]
        x, y = self.places.coordinates(batch)
        if self._turned:
            x, y = y, x
        bad = self._outside(x, y)
        for place in numpy.flatnonzero(bad):
            self._list(first_row + int(place), float(x[place]), float(y[place]))
        records = numpy.empty(len(x), [("head", "V9"), ("xy", "<f8", 2)])
        records["head"] = numpy.void(head(1, self.srid))
        records["xy"][:, 0], records["xy"][:, 1] = x, y
        text, width = records.tobytes().hex(), 2 * records.itemsize
        empty = bad | numpy.isnan(x) | numpy.isnan(y)
        found = [text[at:at + width] for at in range(0, len(text), width)]
        for place in numpy.flatnonzero(empty):
            found[place] = ""
        return found

    def shapes(self, first_row: int, batch: Batch) -> List[Optional[bytes]]:
        """Return the shapes in words of a batch in EWKB, None for NULL."""
        assert self._words
        return self._words.shapes(first_row, batch._replace(geometries=list(self._read(first_row, batch))))

    def _outside(self, x: numpy.ndarray, y: numpy.ndarray) -> numpy.ndarray:
        there = ~(numpy.isnan(x) | numpy.isnan(y))
        if self.srid == LAMBERT93:
            return there & ~_within(x, y, _FRANCE_93)
        if self.srid != WGS84:
            return there & (x == 0) & (y == 0)
        bad = ~_within(x, y, _WORLD) | (x == 0) & (y == 0)
        if self._home:
            bad |= ~_in_france(x, y) & _in_france(y, x)
        return there & bad

    def _list(self, row: int, x: float, y: float) -> None:
        self.bad += 1
        if self.bad > MAX_LISTED:
            return
        one, other = numpy.array([x]), numpy.array([y])
        turned = _within(other, one, _FRANCE_93) if self.srid == LAMBERT93 else _in_france(other, one)
        swapped = bool(turned[0]) and (x, y) != (0, 0)
        message = (tr("x and y look exchanged: {x}, {y}. The row has no point.") if swapped else
                   tr("{x}, {y} is outside of what EPSG:{srid} covers. The row has no point."))
        self.listed.append({
            "row_id": row, "code": "swapped_coordinates" if swapped else "outside_crs", "value": f"{x}, {y}",
            "message": message.format(x=x, y=y, srid=self.srid), "proposal": f"{y}, {x}" if swapped else None,
            "confidence": 0.9 if swapped else None, "column_name": ", ".join(self.places.fields.names)})

    def _read(self, first_row: int, batch: Batch) -> Iterator[Optional[bytes]]:
        with quiet():
            for place, cell in enumerate(batch.columns[self.places.fields.places[0]]):
                text = cell.split(";", 1)[1] if cell.upper().startswith("SRID=") else cell
                geometry = ogr.CreateGeometryFromWkt(text) if text.strip() else None
                if geometry is None and text.strip():
                    self.bad += 1
                    self.listed.append({
                        "row_id": first_row + place, "code": "not_a_shape", "value": cell[:1000],
                        "message": tr("This is no shape in words (WKT). The row has no geometry."),
                        "column_name": self.places.fields.names[0]})
                yield to_ewkb(geometry, self.srid) if geometry else None

    def anomalies(self, dataset: str) -> Iterator[Dict[str, Any]]:
        """Yield the rows of ``augure.anomaly``."""
        for row in self.listed:
            yield {"dataset": dataset, **row}
        if self.bad > MAX_LISTED:
            yield {"dataset": dataset, "code": "outside_crs", "column_name": ", ".join(self.places.fields.names),
                   "message": tr("{count} more rows have no point.").format(count=self.bad - MAX_LISTED)}


def _family(shapes: Set[str]) -> str:
    plain = {shape.replace("MULTI", "") for shape in shapes}
    if len(plain) != 1 or plain == {"GEOMETRYCOLLECTION"}:
        return "Geometry"
    name = {"POINT": "Point", "LINESTRING": "LineString", "POLYGON": "Polygon"}[plain.pop()]
    return name if shapes == {"POINT"} else "Multi" + name


def tell(positions: Optional[Positions], places: Places, feedback: Feedback) -> None:
    """Say what became of the positions, and which parameter settles it."""
    names = ", ".join(places.fields.names)
    if positions:
        feedback.info(tr("Points from {columns}, EPSG:{srid}.").format(columns=names, srid=positions.srid))
        if positions.bad:
            feedback.warn(tr("{count} positions of {columns} cannot be right; each is listed in the report.").format(
                count=positions.bad, columns=names))
    elif places.turned():
        feedback.warn(tr("{columns}: x and y look exchanged in the whole file, no geometry was made. Set X_FIELD and "
                         "Y_FIELD.").format(columns=names))
    elif places.filled:
        feedback.warn(tr("{columns}: these numbers are neither degrees nor Lambert-93, no geometry was made. Set CRS "
                         "to their system (EPSG:2975 in Réunion, EPSG:3942 to EPSG:3950 for the conic zones), or "
                         "GEOMETRY to none.").format(columns=names))
