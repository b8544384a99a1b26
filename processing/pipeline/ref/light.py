"""Light outlines for small scales: the borders that neighbours share are simplified once, so that none tears.

Each arc of the coverage is simplified once (Douglas and Peucker, 1973), and the territories are made of what is left of
their rings. Arcs that would cross others, turn a territory over or change its size are kept finer, until none does.
(PostGIS 3.4 on GEOS 3.12 has ST_CoverageSimplify for this; this does without, in numpy.)
"""

from typing import Tuple

import numpy as np

from .coverage import Coverage, ranges
from .crossings import crossing
from .outlines import outlines_of, read_coverage, send_shapes

#: Degrees within which an arc may leave its border: about 500 m, half a pixel where France fills a screen.
TOLERANCE = 0.005
#: Arcs of what suffers are refined to this part, and stay as they are when that is less than ``_FINEST``.
_FINER, _FINEST = 0.25, TOLERANCE / 100
#: A territory keeps its shape when its area stays within this part of itself.
_AREA_CHANGE = 0.35


def make_light(cursor, level: str, vintage: int) -> Tuple[int, int]:
    """Fill ``ref.territory_geometry.light`` of a level and vintage; return the numbers of vertices before and after."""
    coverage = read_coverage(cursor, outlines_of("geom", level, vintage))
    tolerance = np.full(len(coverage.arcs.starts), TOLERANCE)
    places = {code: place for place, code in enumerate(coverage.codes)}
    cursor.execute("CREATE TEMPORARY TABLE light_made (code text, geom geometry) ON COMMIT DROP")
    while True:
        kept = simplify(coverage, tolerance)
        _send(cursor, coverage, kept)
        cursor.execute(_SUFFERING)
        suffering = np.array([places[code] for code, in cursor.fetchall()], dtype=np.int64)
        if not _refine(tolerance, _arcs_of(coverage, suffering)).any():
            break
    cursor.execute(_KEEP, (level, vintage))
    cursor.execute("DROP TABLE light_made")
    cursor.execute("SELECT coalesce(sum(ST_NPoints(geom)), 0), coalesce(sum(ST_NPoints(light)), 0) "
                   "FROM ref.territory_geometry WHERE level = %s AND vintage = %s", (level, vintage))
    return cursor.fetchone()


def simplify(coverage: Coverage, tolerance: np.ndarray) -> np.ndarray:
    """Return a mask of the points that are kept when no arc leaves its border by more than its ``tolerance``.

    ``tolerance`` (of each arc, in the units of the coordinates) is made smaller where outlines would suffer.
    """
    arcs = coverage.arcs
    whole = coverage.areas(np.ones(len(coverage.points), dtype=bool))
    kept = np.zeros(len(coverage.points), dtype=bool)
    is_new = np.ones(len(tolerance), dtype=bool)
    while is_new.any():
        inside, along = ranges((arcs.ends - arcs.starts - 1)[is_new])
        kept[arcs.starts[is_new][inside] + 1 + along] = False
        kept |= douglas_peucker(coverage.points, arcs.starts[is_new], arcs.ends[is_new], tolerance[is_new])
        misshapen = _arcs_of(coverage, _misshapen(coverage, kept, whole))
        is_new = _refine(tolerance, np.append(misshapen, _crossing_arcs(coverage, kept, is_new)))
    return coverage.everywhere(kept)


def douglas_peucker(points: np.ndarray, starts: np.ndarray, ends: np.ndarray, tolerance: np.ndarray) -> np.ndarray:
    """Return a mask of the points of lines (places of their first and last points) that are kept.

    All lines are simplified at once: in each turn every stretch is split at its farthest point, where that is farther
    from its chord than the line's tolerance. With a tolerance of 0 all points are kept.
    """
    kept = np.zeros(len(points), dtype=bool)
    kept[starts] = kept[ends] = True
    limit = np.where(tolerance > 0, tolerance ** 2, -1)
    while True:
        is_open = ends - starts > 1
        starts, ends, limit = starts[is_open], ends[is_open], limit[is_open]
        if not len(starts):
            return kept
        sizes = ends - starts - 1
        stretch, along = ranges(sizes)
        place = starts[stretch] + 1 + along
        distance = _distance(points[place], points[starts][stretch], points[ends][stretch])
        farthest = np.maximum.reduceat(distance, np.cumsum(sizes) - sizes)
        middle = np.zeros(len(starts), dtype=np.int64)
        is_middle = distance == farthest[stretch]
        middle[stretch[is_middle]] = place[is_middle]
        is_split = farthest > limit
        kept[middle[is_split]] = True
        starts, ends = (np.concatenate(pair) for pair in ((starts[is_split], middle[is_split]),
                                                          (middle[is_split], ends[is_split])))
        limit = np.tile(limit[is_split], 2)


def _distance(points: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """Return the squared distance of points from segments."""
    chord, off = ends - starts, points - starts
    length = (chord ** 2).sum(axis=1)
    share = np.clip((chord * off).sum(axis=1) / np.where(length > 0, length, 1), 0, 1)
    return ((off - share[:, None] * chord) ** 2).sum(axis=1)


def _misshapen(coverage: Coverage, kept: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """Return the territories (places) whose area would change too much, or one of whose rings would turn over."""
    areas = coverage.areas(coverage.everywhere(kept))
    signs = np.where(coverage.is_hole, -1, 1)
    before, after = (np.bincount(coverage.owners, signs * np.abs(rings), len(coverage.codes))
                     for rings in (whole, areas))
    is_misshapen = np.abs(after - before) > _AREA_CHANGE * before
    is_misshapen[coverage.owners[areas * whole < 0]] = True
    return np.flatnonzero(is_misshapen)


def _crossing_arcs(coverage: Coverage, kept: np.ndarray, is_new: np.ndarray) -> np.ndarray:
    """Return the arcs of which a segment crosses another one."""
    arcs = coverage.arcs
    arc, along = ranges(arcs.ends - arcs.starts + 1)
    place = arcs.starts[arc] + along
    arc, place = arc[kept[place]], place[kept[place]]
    is_segment = arc[1:] == arc[:-1]
    arc = arc[1:][is_segment]
    segments = np.stack([coverage.points[place[:-1][is_segment]], coverage.points[place[1:][is_segment]]], axis=1)
    return arc[crossing(segments, is_new[arc])]


def _arcs_of(coverage: Coverage, territories: np.ndarray) -> np.ndarray:
    return coverage.arcs.used[np.isin(coverage.users, territories)]


def _refine(tolerance: np.ndarray, arcs: np.ndarray) -> np.ndarray:
    """Lower the tolerance of ``arcs``; return a mask of those where it could be lowered."""
    is_finer = np.zeros(len(tolerance), dtype=bool)
    is_finer[arcs] = True
    is_finer &= tolerance > 0
    finer = tolerance[is_finer] * _FINER
    tolerance[is_finer] = np.where(finer < _FINEST, 0, finer)
    return is_finer


def _send(cursor, coverage: Coverage, kept: np.ndarray) -> None:
    cursor.execute("TRUNCATE light_made")
    send_shapes(cursor, "light_made", coverage.shapes(kept, np.ones(len(coverage.codes), dtype=bool)))
    cursor.execute("CREATE INDEX IF NOT EXISTS light_made_geom ON light_made USING gist (geom); ANALYZE light_made")


# What the arcs alone do not show: a hole that left its shell, an island that a coast swept over.
_SUFFERING = """
WITH spot AS (
    SELECT code, ST_StartPoint(ST_ExteriorRing((ST_Dump(geom)).geom)) AS geom FROM light_made)
SELECT code FROM light_made WHERE NOT ST_IsValid(geom)
UNION SELECT unnest(ARRAY[s.code, m.code]) FROM spot s JOIN light_made m ON s.code <> m.code
WHERE ST_Contains(m.geom, s.geom)"""

_KEEP = """
UPDATE ref.territory_geometry g SET light = ST_SetSRID(m.geom, 4326)
FROM light_made m WHERE g.level = %s AND g.vintage = %s AND g.code = m.code"""
