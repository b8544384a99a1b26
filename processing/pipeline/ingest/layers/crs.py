"""Which reference system a layer is in, as an EPSG number that PostGIS knows."""

import re
from typing import Optional, Tuple

from osgeo import osr

from ...errors import InvalidParameter
from ...translation import tr

# What French administrations publish in: legal systems of the mainland and overseas, their ancestors, the web's.
_USUAL = (2154, 4326, 4171, 3857, 27572, 2975, 5490, 2972, 4471, 4467, 32620, *range(3942, 3951), 27561, 27562, 27563,
          27564, 4258, 3035)
_PLACES = {2975: (55.5, -21.1), 5490: (-61.3, 16.0), 32620: (-61.3, 16.0), 2972: (-53.0, 4.0), 4471: (45.1, -12.8),
           4467: (-56.3, 46.9)}
_MILLIMETRE = 1e-3


def epsg_of(text: str, parameter: str) -> int:
    """Return the number of ``EPSG:2154``; :class:`InvalidParameter` naming ``parameter`` otherwise."""
    match = re.match(r"\s*(?:epsg:)?(\d{4,6})\s*$", text, re.I)
    if not match:
        raise InvalidParameter(tr("{parameter}: {value} is not an EPSG code such as EPSG:2154.").format(
            parameter=parameter, value=text))
    return int(match.group(1))


def identify(system: Optional[osr.SpatialReference]) -> Tuple[int, str]:
    """Return the EPSG number of a layer's reference system and by what it is known; 0 for none, or no known one.

    Names say little (a .prj may be called ``_MI_0``): beside an EPSG ``code`` of its own, or a ``definition`` that
    PROJ knows, a system is known when it gives the same ``coordinates``, to the millimetre, as a usual one.
    """
    if system is None or system.IsLocal():
        return 0, ""
    if system.GetAuthorityName(None) == "EPSG":
        return int(system.GetAuthorityCode(None)), "code"
    for match, confidence in system.FindMatches():
        if confidence >= 90 and match.GetAuthorityName(None) == "EPSG":
            return int(match.GetAuthorityCode(None)), "definition"
    return next(((code, "coordinates") for code in _USUAL if _same_place(system, code)), (0, ""))


def system_of(code: int) -> Optional[osr.SpatialReference]:
    """Return an EPSG system with x before y, None when PROJ does not know it."""
    system = osr.SpatialReference()
    try:
        if system.ImportFromEPSG(code):
            return None
    except RuntimeError:  # another plugin may have asked GDAL to raise
        return None
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def _same_place(system: osr.SpatialReference, code: int) -> bool:
    other, world, one = system_of(code), system_of(4326), system.Clone()
    if other is None or world is None or bool(system.IsGeographic()) != bool(other.IsGeographic()):
        return False
    one.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    longitude, latitude = _PLACES.get(code, (2.5, 46.0))
    tolerance = 1e-8 if system.IsGeographic() else _MILLIMETRE
    for step in (0.0, 0.7):
        try:
            here = osr.CoordinateTransformation(world, one).TransformPoint(longitude + step, latitude + step)
            there = osr.CoordinateTransformation(world, other).TransformPoint(longitude + step, latitude + step)
        except RuntimeError:
            return False
        if not all(abs(a - b) < tolerance for a, b in zip(here[:2], there[:2])):
            return False
    return True
