"""Positions that must lie in France."""

from typing import Any, Mapping, Optional, Sequence

from ....translation import tr
from .registry import Test, columns_check

#: West, south, east, north of the mainland with Corsica and of each territory overseas, in degrees, roughly.
BOXES = {
    "mainland": (-5.5, 41.2, 9.8, 51.3), "Guadeloupe, Martinique, Saint-Martin": (-63.3, 14.2, -60.7, 18.3),
    "Guyane": (-54.8, 2.0, -51.4, 6.0), "Réunion": (55.1, -21.6, 56.0, -20.7), "Mayotte": (44.8, -13.2, 45.5, -12.5),
    "Saint-Pierre-et-Miquelon": (-56.7, 46.6, -56.0, 47.3), "Polynésie": (-155.0, -28.0, -134.0, -7.0),
    "Nouvelle-Calédonie": (157.0, -24.0, 172.5, -17.5), "Wallis-et-Futuna": (-178.5, -14.6, -175.9, -13.0),
}


@columns_check("french-gps-coordinates", "column", skips_empty=True)
def french_position(_params: Mapping[str, Any]) -> Test:
    """A position (longitude first) within France; two that are swapped are told as such."""
    def test(values: Sequence[Any]) -> Optional[str]:
        try:
            value = values[0].split(",") if isinstance(values[0], str) else values[0]
            longitude, latitude = map(float, value)
        except (ValueError, TypeError):
            return tr("is not a position: longitude, latitude in degrees")
        if _in_france(longitude, latitude):
            return None
        return tr("has latitude and longitude swapped") if _in_france(latitude, longitude) else tr("is not in France")
    return test


def _in_france(longitude: float, latitude: float) -> bool:
    return any(west <= longitude <= east and south <= latitude <= north for west, south, east, north in BOXES.values())
