"""What was found out about a layer, in words."""

from typing import Dict, List, Tuple

from ...translation import mark, tr

CRS_EVIDENCE = {"declared": mark("as SOURCE_CRS says"), "code": mark("by its own code"),
                "definition": mark("by its definition"), "coordinates": mark("it gives the same coordinates")}
"""By what a reference system is known."""


def layer_in_words(told: Dict[str, object]) -> List[Tuple[str, str]]:
    """Return (what, which) of what only layers have, for a report; see :meth:`.layerreader.LayerDialect.describe`."""
    words = []
    if "layer" in told:
        words.append((tr("Layer"), str(told["layer"])))
    if "crs" in told:
        words.append((tr("Reference system"), "{} ({})".format(
            told["crs"], tr(CRS_EVIDENCE.get(str(told.get("crs_evidence")), "–")))))
    if "geometry" in told:
        words.append((tr("Geometry"), str(told["geometry"])))
    if "without_geometry" in told:
        words.append((tr("Features without geometry"), str(told["without_geometry"])))
    return words
