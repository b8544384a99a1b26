"""Texts of a known form: e-mail, URI, UUID, base64, WKT, durations, GeoJSON. Each tells whether a text is one.

The verdicts are those of the libraries that frictionless asks (validators, rfc3986, isodate): its own test holds them
against each other on generated texts. They are a few lines each, and QGIS has none of those libraries.
"""

import base64
import re
import uuid
from typing import Any, Optional, Tuple

_LATIN = "\u0100-\u017f\u0180-\u024f\u00a0-\u00ff"
_ATOM = rf"[{_LATIN}0-9a-z!#$%&'*+/=?^_`{{}}|~\-]+"
_QUOTED = rf'"(?:[{_LATIN}\x01-\x08\x0b\x0c\x0e-\x1f!#-\[\]-\x7f]|\\[\x09.])*"'
# The first alternative has no end, as in the original: an accented first letter lets all pass.
_LOCAL_PART = re.compile(rf"[{_LATIN}]|{_ATOM}(?:\.{_ATOM})*$|{_QUOTED}$", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]{0,61}[a-z]$", re.IGNORECASE)
_SPACED = re.compile(r"\s|__+")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]*:")
_DURATION = re.compile(
    r"([+-])?P(?!\b)(?:([0-9]+(?:[,.][0-9]+)?)Y)?(?:([0-9]+(?:[,.][0-9]+)?)M)?(?:([0-9]+(?:[,.][0-9]+)?)W)?"
    r"(?:([0-9]+(?:[,.][0-9]+)?)D)?(?:T(?:([0-9]+(?:[,.][0-9]+)?)H)?(?:([0-9]+(?:[,.][0-9]+)?)M)?"
    r"(?:([0-9]+(?:[,.][0-9]+)?)S)?)?$")
_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_POSITION = re.compile(rf"\s*{_NUMBER}(?:\s+{_NUMBER}){{1,3}}\s*")
_WKT = re.compile(
    r"\s*(?:SRID\s*=\s*\d+\s*;\s*)?(POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON|GEOMETRYCOLLECTION"
    r"|CIRCULARSTRING|COMPOUNDCURVE|CURVEPOLYGON|MULTICURVE|MULTISURFACE|CURVE|SURFACE|POLYHEDRALSURFACE|TIN|TRIANGLE)"
    r"\s*(?:ZM|Z|M)?\s*(EMPTY|\(.*\))\s*$", re.IGNORECASE | re.DOTALL)
_GEOJSON = {"Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}


def is_email(text: str) -> bool:
    """Tell whether ``text`` is an e-mail address with a domain of at least two parts."""
    local, mark, domain = text.partition("@")
    if not mark or "@" in domain or len(local) > 64 or len(domain) > 253 or not _LOCAL_PART.match(local):
        return False
    try:
        ascii_domain = domain.encode("idna").decode("ascii")
    except UnicodeError:
        return False
    return not _SPACED.search(domain) and len(ascii_domain.rstrip(".")) <= 253 and bool(_DOMAIN.match(ascii_domain))


def is_uri(text: str) -> bool:
    """Tell whether ``text`` begins with a scheme, such as https:."""
    return bool(_SCHEME.match(text))


def is_uuid(text: str) -> bool:
    """Tell whether Python reads ``text`` as a UUID (hyphens and braces may be there or not)."""
    try:
        return bool(uuid.UUID(text))
    except ValueError:
        return False


def is_binary(text: str) -> bool:
    """Tell whether ``text`` is base64."""
    try:
        base64.b64decode(text)
    except ValueError:
        return False
    return True


def is_wkt(text: str) -> bool:
    """Tell whether ``text`` is a well-known text: a kind of geometry, then positions in balanced brackets."""
    match = _WKT.match(text)
    if not match:
        return False
    body = match.group(2)
    if body.upper() == "EMPTY":
        return True
    if match.group(1).upper() == "GEOMETRYCOLLECTION":
        return all(map(is_wkt, _split(body[1:-1])))
    return _balanced(body) and all(_POSITION.fullmatch(position) for position in re.sub(r"[()]", "", body).split(","))


def _balanced(text: str) -> bool:
    depth = 0
    for char in text:
        depth += (char == "(") - (char == ")")
        if depth < 0:
            return False
    return depth == 0


def _split(text: str) -> "list[str]":
    """Cut ``text`` at the commas that stand in no bracket."""
    parts, depth = [""], 0
    for char in text:
        depth += (char == "(") - (char == ")")
        if char == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += char
    return parts


def read_duration(text: str) -> Optional[Tuple[float, ...]]:
    """Return an ISO 8601 duration as (months, seconds), or None; equal durations give equal pairs."""
    match = _DURATION.match(text)
    if not match:
        return None
    years, months, weeks, days, hours, minutes, seconds = (
        float((group or "0").replace(",", ".")) for group in match.groups()[1:])
    sign = -1 if match.group(1) == "-" else 1
    return (sign * (12 * years + months),
            sign * (((weeks * 7 + days) * 24 + hours) * 3600 + minutes * 60 + seconds))


def is_geojson(value: Any) -> bool:
    """Tell whether ``value`` (of JSON) is a GeoJSON geometry, feature or collection."""
    kind = value.get("type") if isinstance(value, dict) else None
    if kind == "FeatureCollection":
        return isinstance(value.get("features"), list) and all(
            isinstance(item, dict) and item.get("type") == "Feature" and is_geojson(item) for item in value["features"])
    if kind == "Feature":
        return isinstance(value.get("properties", 0), (dict, type(None))) and "geometry" in value and (
            value["geometry"] is None or is_geojson(value["geometry"]) and "geometry" not in value["geometry"])
    if kind == "GeometryCollection":
        return isinstance(value.get("geometries"), list) and all(map(is_geojson, value["geometries"]))
    return kind in _GEOJSON and _positions(value.get("coordinates"), _GEOJSON[kind])


def _positions(value: Any, depth: int) -> bool:
    if not isinstance(value, list):
        return False
    if depth:
        return all(_positions(item, depth - 1) for item in value)
    return len(value) >= 2 and all(isinstance(item, (int, float)) and not isinstance(item, bool) for item in value)


def is_topojson(value: Any) -> bool:
    """Tell whether ``value`` (of JSON) is a topology: objects and arcs."""
    return (isinstance(value, dict) and value.get("type") == "Topology" and isinstance(value.get("objects"), dict)
            and isinstance(value.get("arcs"), list))
