"""Light outlines for small scales: the borders that neighbours share are simplified once, so that none tears.

Outlines of one vintage are a coverage: neighbours have the same vertices along their border. Every border is cut into
arcs at the vertices where three territories, or two and the sea, meet; each arc is simplified once (Douglas and
Peucker, 1973), and the territories are built again from the arcs. A territory that would vanish, overlap another or
lose its shape keeps finer arcs, and so do its neighbours along them. (Arcs: as TopoJSON, Bostock, 2012. PostGIS 3.4 on
GEOS 3.12 has ST_CoverageSimplify for this; this does without.)
"""

import struct
from itertools import chain
from typing import Dict, Iterator, List, NamedTuple, Tuple

import numpy
from psycopg2.extras import execute_values

#: Degrees within which an arc may leave its border: about 500 m, half a pixel where France fills a screen.
TOLERANCE = 0.005
#: How often arcs of a territory that suffers are refined (each time to a quarter) before they stay as they are.
_ROUNDS = 4
#: A territory keeps its shape when its area stays within this part of itself.
_AREA_CHANGE = 0.35

Ring = Tuple[int, "numpy.ndarray"]


class Arcs(NamedTuple):
    """``lines``: the arcs, each an array of vertices (n, 2); ``uses``: (place of the territory, place of the arc)."""

    lines: List["numpy.ndarray"]
    uses: List[Tuple[int, int]]


def make_light(cursor, level: str, vintage: int) -> Tuple[int, int]:
    """Fill ``ref.territory_geometry.light`` of a level and vintage; return the numbers of vertices before and after."""
    cursor.execute("SELECT code, ST_AsBinary(geom, 'NDR') FROM ref.territory_geometry "
                   "WHERE level = %s AND vintage = %s ORDER BY code", (level, vintage))
    rows = cursor.fetchall()
    arcs = cut_arcs([(place, ring) for place, (_, shape) in enumerate(rows) for ring in rings_of(bytes(shape))])
    _send(cursor, [code for code, _ in rows], arcs)
    cursor.execute("CREATE TEMPORARY TABLE light_made (code text, geom geometry, is_new boolean) ON COMMIT DROP; "
                   "CREATE INDEX ON light_made USING gist (geom)")
    for round_ in range(_ROUNDS + 1):
        cursor.execute(_SIMPLIFY)
        cursor.execute(_BUILD)
        cursor.execute("ANALYZE light_made")
        cursor.execute(_REFINE, {"level": level, "vintage": vintage, "change": _AREA_CHANGE,
                                 "factor": 0 if round_ == _ROUNDS - 1 else 0.25})
        if not cursor.rowcount:
            break
    cursor.execute(_KEEP, (level, vintage))
    cursor.execute("DROP TABLE light_arc, light_use, light_made")
    cursor.execute("SELECT coalesce(sum(ST_NPoints(geom)), 0), coalesce(sum(ST_NPoints(light)), 0) "
                   "FROM ref.territory_geometry WHERE level = %s AND vintage = %s", (level, vintage))
    return cursor.fetchone()


def rings_of(shape: bytes) -> Iterator["numpy.ndarray"]:
    """Return the rings of a polygon or multipolygon in little-endian WKB, without the last vertex (the first again)."""
    kind, = struct.unpack_from("<I", shape, 1)
    place, polygons = (9, struct.unpack_from("<I", shape, 5)[0]) if kind == 6 else (0, 1)
    for _ in range(polygons):
        count, = struct.unpack_from("<I", shape, place + 5)
        place += 9
        for _ in range(count):
            size, = struct.unpack_from("<I", shape, place)
            yield numpy.frombuffer(shape, "<f8", 2 * size, place + 4).reshape(size, 2)[:-1]
            place += 4 + 16 * size


def cut_arcs(rings: List[Ring]) -> Arcs:
    """Cut rings (place of the territory, vertices) into arcs; an arc that two territories share comes once."""
    if not rings:
        return Arcs([], [])
    vertices = numpy.concatenate([ring for _, ring in rings])
    points, numbers = numpy.unique(vertices[:, 0] + 1j * vertices[:, 1], return_inverse=True)
    ends = numpy.cumsum([len(ring) for _, ring in rings])
    starts = numpy.concatenate([[0], ends[:-1]])
    is_end = _junctions(numbers, starts, ends)
    known: Dict[Tuple[int, int, int], int] = {}
    lines: List[numpy.ndarray] = []
    uses: List[Tuple[int, int]] = []
    for (owner, _), start, end in zip(rings, starts, ends):
        for arc in _arcs_of(numbers[start:end], is_end[start:end]):
            arc = arc if (arc[0], arc[1]) <= (arc[-1], arc[-2]) else arc[::-1]
            key = (int(arc[0]), int(arc[1]), int(arc[-1]))
            if key not in known:
                known[key] = len(lines)
                lines.append(numpy.column_stack([points[arc].real, points[arc].imag]))
            uses.append((owner, known[key]))
    return Arcs(lines, uses)


def _junctions(numbers: "numpy.ndarray", starts: "numpy.ndarray", ends: "numpy.ndarray") -> "numpy.ndarray":
    """Tell of each vertex of each ring whether rings part there: its neighbours are not the same two in all of them."""
    before, after = numpy.roll(numbers, 1), numpy.roll(numbers, -1)
    before[starts], after[ends - 1] = numbers[ends - 1], numbers[starts]
    pairs = numpy.minimum(before, after).astype("int64") * (numbers.max() + 1) + numpy.maximum(before, after)
    order = numpy.argsort(numbers, kind="stable")
    groups = numpy.flatnonzero(numpy.diff(numbers[order], prepend=-1))
    parted = numpy.minimum.reduceat(pairs[order], groups) != numpy.maximum.reduceat(pairs[order], groups)
    return parted[numbers]


def _arcs_of(ring: "numpy.ndarray", is_end: "numpy.ndarray") -> Iterator["numpy.ndarray"]:
    """Return the arcs of a ring, from junction to junction; one without junctions begins at its smallest vertex."""
    places = numpy.flatnonzero(is_end)
    first = places[0] if len(places) else int(ring.argmin())
    turned = numpy.concatenate([ring[first:], ring[:first + 1]])
    cuts = [*(places - first).tolist(), len(ring)] if len(places) else [0, len(ring)]
    for start, end in zip(cuts, cuts[1:]):
        yield turned[start:end + 1]


def _send(cursor, codes: List[str], arcs: Arcs) -> None:
    cursor.execute("CREATE TEMPORARY TABLE light_arc (id integer PRIMARY KEY, geom geometry, tolerance float8, "
                   "light geometry, is_new boolean) ON COMMIT DROP; "
                   "CREATE TEMPORARY TABLE light_use (code text, arc integer) ON COMMIT DROP")
    execute_values(cursor, "INSERT INTO light_arc (id, geom, tolerance) VALUES %s",
                   ((place, _line(line), TOLERANCE) for place, line in enumerate(arcs.lines)),
                   "(%s, ST_SetSRID(ST_GeomFromWKB(%s), 4326), %s)", page_size=2000)
    execute_values(cursor, "INSERT INTO light_use VALUES %s", ((codes[owner], arc) for owner, arc in arcs.uses),
                   page_size=5000)
    cursor.execute("CREATE INDEX ON light_use (code); CREATE INDEX ON light_use (arc); ANALYZE light_arc; "
                   "ANALYZE light_use")


def _line(vertices: "numpy.ndarray") -> bytes:
    return struct.pack("<BII", 1, 2, len(vertices)) + struct.pack(f"<{vertices.size}d", *chain(*vertices.tolist()))


# Only arcs whose tolerance is new are simplified, only territories that have one are built.
_SIMPLIFY = """
UPDATE light_arc SET is_new = light IS NULL, light = coalesce(
    light, CASE WHEN tolerance > 0 THEN ST_Simplify(geom, tolerance, true) ELSE geom END)
WHERE is_new OR light IS NULL"""

_BUILD = """
UPDATE light_made SET is_new = false WHERE is_new;
DELETE FROM light_made m USING light_use u, light_arc a WHERE u.code = m.code AND a.id = u.arc AND a.is_new;
INSERT INTO light_made
SELECT u.code, ST_BuildArea(ST_Collect(a.light)), true FROM light_use u JOIN light_arc a ON a.id = u.arc
WHERE u.code IN (SELECT n.code FROM light_use n JOIN light_arc b ON b.id = n.arc WHERE b.is_new) GROUP BY 1"""

# Arcs that cross each other make a territory invalid, or neighbours overlap.
_REFINE = """
WITH suffering AS (
    SELECT m.code FROM light_made m
    JOIN ref.territory_geometry g ON g.level = %(level)s AND g.vintage = %(vintage)s AND g.code = m.code
    WHERE m.is_new AND (m.geom IS NULL OR NOT ST_IsValid(m.geom)
                        OR abs(ST_Area(m.geom) / nullif(ST_Area(g.geom), 0) - 1) > %(change)s)
    UNION
    SELECT unnest(ARRAY[a.code, b.code]) FROM light_made a JOIN light_made b ON a.code <> b.code
    AND ST_Overlaps(a.geom, b.geom) WHERE a.is_new AND ST_IsValid(a.geom) AND ST_IsValid(b.geom))
UPDATE light_arc SET tolerance = tolerance * %(factor)s, light = NULL
WHERE tolerance > 0 AND id IN (SELECT u.arc FROM light_use u JOIN suffering USING (code))"""

_KEEP = """
UPDATE ref.territory_geometry g SET light = ST_Multi(m.geom)
FROM light_made m WHERE g.level = %s AND g.vintage = %s AND g.code = m.code AND m.geom IS NOT NULL"""
