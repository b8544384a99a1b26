"""Where the fictional département lies, and where its communes are.

It is drawn in the Bay of Biscay, about 250 km off the Vendée: inside Lambert-93's domain of validity, so that
every projection works, and on no land, so that nobody takes it for a real place. Its number, 96, belongs to
no département (the mainland stops at 95, overseas begins at 97): five-character INSEE codes stay valid.
"""

from typing import NamedTuple

import numpy as np

from .coverage import smooth_noise

CENTRE = np.array([118000.0, 6512000.0])
RADIUS = 36500.0  # metres
COAST_SECTOR = (np.radians(118), np.radians(242))  # the sea is to the west
SPACING = 3350.0  # metres between the centres of two cells, on average


class Ground(NamedTuple):
    """``outline`` (n, 2) closed curve; ``coast`` its seaward part; ``sites`` (m, 2), the first ``inside`` on land."""

    outline: np.ndarray
    coast: np.ndarray
    sites: np.ndarray
    inside: int


def _draw_outline(rng: np.random.Generator) -> np.ndarray:
    angles = np.linspace(0, 2 * np.pi, 721)
    radius = np.ones_like(angles)
    for order, size in ((2, 0.15), (3, 0.10), (4, 0.06), (5, 0.05), (7, 0.035), (9, 0.02), (13, 0.012)):
        radius += size * rng.uniform(0.6, 1.2) * np.cos(order * angles + rng.uniform(0, 2 * np.pi))
    stretch = np.array([1.12, 0.9])
    return CENTRE + RADIUS * radius[:, None] * np.column_stack([np.cos(angles), np.sin(angles)]) * stretch


def _contains(outline: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Return which points lie in the outline, which is a star around ``CENTRE``."""
    angles = np.unwrap(np.arctan2(*(outline - CENTRE).T[::-1]))
    radii = np.hypot(*(outline - CENTRE).T)
    offset = points - CENTRE
    angle = (np.arctan2(offset[:, 1], offset[:, 0]) - angles[0]) % (2 * np.pi) + angles[0]
    return np.hypot(offset[:, 0], offset[:, 1]) < np.interp(angle, angles, radii)


def distance_to(points: np.ndarray, line: np.ndarray) -> np.ndarray:
    """Return the distance in metres from each point to the nearest corner of a densely drawn line."""
    return np.hypot(points[:, None, 0] - line[None, :, 0], points[:, None, 1] - line[None, :, 1]).min(axis=1)


def _throw_darts(rng, spacing, wanted: int, outline: np.ndarray, reach: float) -> np.ndarray:
    """Return sites at least two thirds of the local spacing apart, inside the outline and around it."""
    low, high = outline.min(axis=0) - reach, outline.max(axis=0) + reach
    kept = np.empty((0, 2))
    land = 0
    for candidate in rng.uniform(low, high, size=(60000, 2)):
        gap = rng.uniform(0.45, 0.9) * spacing(candidate[None])[0]
        if len(kept) and np.hypot(*(kept - candidate).T).min() < gap:
            continue
        kept = np.vstack([kept, candidate])
        land += bool(_contains(outline, candidate[None])[0])
        if land >= wanted * 1.04:
            break
    return kept


def lay_ground(rng: np.random.Generator, wanted: int) -> Ground:
    """Return the outline and about ``wanted`` commune sites, closer together near the coast than inland.

    On the seaward side the outer sites mirror the inner ones, so that the shore follows the outline; elsewhere
    the limit of the département is made of commune borders, as everywhere in France.
    """
    outline = _draw_outline(rng)
    angles = np.linspace(0, 2 * np.pi, len(outline))
    coast = outline[(angles > COAST_SECTOR[0]) & (angles < COAST_SECTOR[1])]
    patches = smooth_noise(rng, 11000.0)

    def spacing(points: np.ndarray) -> np.ndarray:
        inland = np.clip((points[:, 0] - coast[:, 0].min()) / (2.2 * RADIUS), 0, 1)
        return SPACING * (0.82 + 0.34 * inland) * np.exp(0.28 * np.clip(patches(points), -1.5, 1.5))

    sites = _throw_darts(rng, spacing, wanted, outline, 14000.0)
    on_land = _contains(outline, sites)
    to_shore = distance_to(sites, coast)
    on_land &= to_shore > 500  # a site on the waterline would make a sliver of a commune
    land, other = sites[on_land], sites[~on_land]
    at_sea = (distance_to(other, coast) < 16000) & (
        np.abs((np.arctan2(*(other - CENTRE).T[::-1]) % (2 * np.pi)) - np.pi) < np.radians(62)
    )
    near = land[to_shore[on_land] < 7000]
    nearest = coast[np.hypot(near[:, None, 0] - coast[:, 0], near[:, None, 1] - coast[:, 1]).argmin(axis=1)]
    mirrored = 2 * nearest - near
    frame = CENTRE + 160000 * np.array([[-1, -1], [-1, 1], [1, -1], [1, 1], [0, 1.4], [0, -1.4], [1.4, 0], [-1.4, 0]])
    return Ground(outline, coast, np.vstack([land, mirrored, other[~at_sea], frame]), len(land))
