"""Positions that must lie in France."""

from typing import Any, Mapping, Optional, Sequence

from ....ingest.values.france import in_france
from ....translation import tr
from .registry import Test, columns_check


@columns_check("french-gps-coordinates", "column", skips_empty=True)
def french_position(_params: Mapping[str, Any]) -> Test:
    """A position (longitude first) within France; two that are swapped are told as such."""
    def test(values: Sequence[Any]) -> Optional[str]:
        try:
            value = values[0].split(",") if isinstance(values[0], str) else values[0]
            longitude, latitude = map(float, value)
        except (ValueError, TypeError):
            return tr("is not a position: longitude, latitude in degrees")
        if in_france(longitude, latitude):
            return None
        return tr("has latitude and longitude swapped") if in_france(latitude, longitude) else tr("is not in France")
    return test
