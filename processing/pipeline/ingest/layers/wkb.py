"""Shapes as bytes: what the head of a well-known binary says, in PostGIS's extended form (EWKB, little endian)."""

import functools
import struct
from typing import Iterable, Optional

from osgeo import ogr

_SRID_FLAG = 0x20000000
_HEAD = struct.Struct("<BII")
HEAD_BYTES = _HEAD.size
_XY = struct.Struct("<dd")
_COUNT, _PART = struct.Struct("<I"), struct.Struct("<BI")
_STRAIGHT = range(1, 8)
_KINDS = {
    1: "Point", 2: "LineString", 3: "Polygon", 4: "MultiPoint", 5: "MultiLineString", 6: "MultiPolygon",
    7: "GeometryCollection", 8: "CircularString", 9: "CompoundCurve", 10: "CurvePolygon", 11: "MultiCurve",
    12: "MultiSurface", 15: "PolyhedralSurface", 16: "TIN", 17: "Triangle"}
_FAMILIES = {
    1: "Point", 4: "MultiPoint", 2: "MultiLineString", 5: "MultiLineString", 8: "MultiLineString",
    9: "MultiLineString", 11: "MultiLineString", 3: "MultiPolygon", 6: "MultiPolygon", 10: "MultiPolygon",
    12: "MultiPolygon", 15: "MultiPolygon", 16: "MultiPolygon", 17: "MultiPolygon"}
_SINGLES = {"MultiPoint": 1, "MultiLineString": 2, "MultiPolygon": 3}
ANY = "Geometry"
"""The family of shapes of several kinds."""


def to_ewkb(geometry: ogr.Geometry, srid: int) -> bytes:
    """Return a shape of GDAL in EWKB, with its heights, measures and curves."""
    wkb = geometry.ExportToIsoWkb(ogr.wkbNDR)
    return head(int.from_bytes(wkb[1:5], "little"), srid) + wkb[5:]


def from_ewkb(ewkb: bytes) -> Optional[ogr.Geometry]:
    """Return a shape as GDAL has it, None where GDAL does not take it."""
    return ogr.CreateGeometryFromWkb(b"\1" + struct.pack("<I", iso_code(ewkb)) + ewkb[HEAD_BYTES:])


@functools.lru_cache(maxsize=1000)
def head(code: int, srid: int) -> bytes:
    """Return the first bytes of the EWKB of a kind of shapes."""
    return _HEAD.pack(1, code | _SRID_FLAG, srid)


def iso_code(start: bytes) -> int:
    """Return the number of a kind of shapes: 3 a polygon, 1003 one with heights, 2003 with measures, 3003 with both."""
    return int.from_bytes(start[1:5], "little") & ~_SRID_FLAG


def srid_of(start: bytes) -> int:
    """Return the number of the reference system of an EWKB."""
    return int.from_bytes(start[5:HEAD_BYTES], "little")


def kind_of(start: bytes) -> str:
    """Return the name of a kind of shapes, with Z and M: ``Polygon Z``."""
    dimensions, code = divmod(iso_code(start), 1000)
    return _KINDS.get(code, ANY) + ("", " Z", " M", " ZM")[dimensions]


def family_of(heads: Iterable[bytes]) -> str:
    """Return the one type that takes shapes of all these kinds, in two dimensions; empty for none.

    Lines and polygons are multi-types wherever they stand; points only where some have several.
    """
    found = {_FAMILIES.get(iso_code(start) % 1000, ANY) for start in heads}
    if found == {"Point", "MultiPoint"}:
        return "MultiPoint"
    return found.pop() if len(found) == 1 else ANY if found else ""


def takes(family: str, other: str) -> bool:
    """Tell whether a column of one family takes shapes of another."""
    return family in (other, ANY) or not other or (family, other) == ("MultiPoint", "Point")


def single_code(family: str) -> int:
    """Return the number of the kind of which a multi-type has several, 0 for other families."""
    return _SINGLES.get(family, 0)


def as_multi(ewkb: bytes) -> bytes:
    """Return a flat point, line or polygon as a multi-shape of one part."""
    return _head_of_one(ewkb[:HEAD_BYTES]) + ewkb[HEAD_BYTES:]


@functools.lru_cache(maxsize=1000)
def _head_of_one(start: bytes) -> bytes:
    code = iso_code(start)
    return head(code + 3, srid_of(start)) + _COUNT.pack(1) + _PART.pack(1, code)


def is_empty(ewkb: bytes) -> bool:
    """Tell whether a shape has no part at all; a point without coordinates has NaN for them."""
    if iso_code(ewkb) % 1000 != 1:
        return len(ewkb) == HEAD_BYTES + 4
    x, y = _XY.unpack_from(ewkb, HEAD_BYTES)
    return x != x and y != y


def is_sound(ewkb: bytes) -> bool:
    """Tell whether a flat shape is one that PostGIS takes in binary: rings are closed, and nothing has too few points.

    Others it takes in hexadecimal only; whether they are valid is another question.
    """
    try:
        return _end(ewkb, iso_code(ewkb), HEAD_BYTES) == len(ewkb)
    except (_Unsound, struct.error):
        return False


class _Unsound(ValueError):
    """Nothing is said: there may be many."""


def _end(ewkb: bytes, code: int, at: int) -> int:
    """Return where a shape of a kind ends, the content of which begins ``at``."""
    if code == 1:
        return at + _XY.size
    if code == 2:
        return _end_of_points(ewkb, at, 2)
    count, = _COUNT.unpack_from(ewkb, at)
    at += _COUNT.size
    if not count or code not in _STRAIGHT:
        raise _Unsound
    for _ in range(count):
        if code == 3:
            start, at = at + _COUNT.size, _end_of_points(ewkb, at, 4)
            if ewkb[start:start + _XY.size] != ewkb[at - _XY.size:at]:
                raise _Unsound
        else:
            at = _end(ewkb, _PART.unpack_from(ewkb, at)[1], at + _PART.size)
    return at


def _end_of_points(ewkb: bytes, at: int, least: int) -> int:
    count, = _COUNT.unpack_from(ewkb, at)
    if count < least:
        raise _Unsound
    return at + _COUNT.size + count * _XY.size
