"""Where France lies, in degrees: what tells a position from one that is swapped, shifted or elsewhere."""

from typing import Dict, Tuple

Box = Tuple[float, float, float, float]

#: West, south, east, north of the mainland with Corsica (the first) and of each territory overseas, roughly.
BOXES: Dict[str, Box] = {
    "mainland": (-5.5, 41.2, 9.8, 51.3), "Guadeloupe, Martinique, Saint-Martin": (-63.3, 14.2, -60.7, 18.3),
    "Guyane": (-54.8, 2.0, -51.4, 6.0), "Réunion": (55.1, -21.6, 56.0, -20.7), "Mayotte": (44.8, -13.2, 45.5, -12.5),
    "Saint-Pierre-et-Miquelon": (-56.7, 46.6, -56.0, 47.3), "Polynésie": (-155.0, -28.0, -134.0, -7.0),
    "Nouvelle-Calédonie": (157.0, -24.0, 172.5, -17.5), "Wallis-et-Futuna": (-178.5, -14.6, -175.9, -13.0),
}


def in_france(longitude: float, latitude: float) -> bool:
    """Tell whether a position in degrees lies in one of the boxes."""
    return any(west <= longitude <= east and south <= latitude <= north for west, south, east, north in BOXES.values())
