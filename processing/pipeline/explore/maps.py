"""Small maps of a perimeter: outlines are drawn once as a grid of territory numbers, each map is a look-up in it.

A map three centimetres wide has fewer points than France has communes; the grid says which commune each point is.
"""

import struct
from dataclasses import dataclass
from typing import List, Optional, Sequence, Tuple

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure
from psycopg2 import sql

#: Longer side of the grid, in points of the picture.
GRID = 420
#: Outlines are simplified to this part of the grid's step.
DETAIL = 0.5
#: Slant lines where there is no value: one point in so many, two wide.
HATCH_STEP, HATCH_WIDTH = 6, 2


@dataclass(frozen=True, eq=False)
class Ground:
    """numbers: (height, width) int, the territory at each point of the picture, −1 where there is none."""

    numbers: np.ndarray

    def classes(self, values: np.ndarray, breaks: np.ndarray) -> np.ndarray:
        """Return the class of each point, −1 outside, −2 on a slant line and −3 between two where there is no value."""
        known = np.append(np.where(np.isnan(values), -3, np.searchsorted(breaks, values, side="right")), -1)
        found = known[self.numbers]
        rows, columns = np.indices(found.shape)
        found[(found == -3) & ((rows + columns) % HATCH_STEP < HATCH_WIDTH)] = -2
        return found


def read_ground(connection, codes: np.ndarray, inside: np.ndarray) -> Optional[Ground]:
    """Return the grid of the territories ``codes`` (T,) that are ``inside``; None where no outline is there."""
    with connection.cursor() as cursor:
        chosen = [code for code, there in zip(codes, inside) if there]
        cursor.execute(_EXTENT, (chosen,))
        west, south, east, north = cursor.fetchone()
        if west is None:
            return None
        latitude = np.radians((south + north) / 2.0)
        step = max((east - west) * np.cos(latitude), north - south) / GRID
        cursor.execute(_OUTLINES.format(tolerance=sql.Literal(float(step * DETAIL))), (chosen,))
        places = {code: place for place, code in enumerate(codes)}
        rings: List[np.ndarray] = []
        owners: List[int] = []
        for code, shape in cursor:
            for ring in outer_rings(bytes(shape)):
                rings.append(ring)
                owners.append(places[code])
    return Ground(_paint(rings, np.array(owners), np.array([west, south, east, north]), float(np.cos(latitude)), step))


_EXTENT = """
SELECT ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e)
FROM (SELECT ST_Extent(geom) AS e FROM ref.comparable_territory WHERE level = 'commune' AND code = ANY(%s)) x
"""
_OUTLINES = sql.SQL("""
SELECT code, ST_AsBinary(ST_Simplify(geom, {tolerance}, true), 'NDR') FROM ref.comparable_territory
WHERE level = 'commune' AND geom IS NOT NULL AND code = ANY(%s) ORDER BY ST_Area(geom) DESC
""")


def outer_rings(wkb: bytes) -> List[np.ndarray]:
    """Return the outer rings, (n, 2), of a polygon or multipolygon in well-known binary, little endian."""
    kind, count = struct.unpack_from("<II", wkb, 1)
    if kind == 3:
        return [_polygon(wkb, 0)[0]]
    rings, place = [], 9
    for _ in range(count):
        ring, place = _polygon(wkb, place)
        rings.append(ring)
    return rings


def _polygon(wkb: bytes, place: int) -> Tuple[np.ndarray, int]:
    """Return the outer ring of the polygon at ``place``, and where the next shape begins."""
    (count,) = struct.unpack_from("<I", wkb, place + 5)
    place += 9
    first = np.empty((0, 2))
    for number in range(count):
        (points,) = struct.unpack_from("<I", wkb, place)
        if number == 0:
            first = np.frombuffer(wkb, "<f8", 2 * points, place + 4).reshape(-1, 2)
        place += 4 + 16 * points
    return first, place


def _paint(rings: Sequence[np.ndarray], owners: np.ndarray, extent: np.ndarray, narrowing: float,
           step: float) -> np.ndarray:
    """Draw each ring in a colour that is its owner's number; larger territories first, so that enclaves show."""
    width = max(int(np.ceil((extent[2] - extent[0]) * narrowing / step)), 1)
    height = max(int(np.ceil((extent[3] - extent[1]) / step)), 1)
    figure = Figure(figsize=(width / 100, height / 100), dpi=100)
    axes = figure.add_axes([0, 0, 1, 1])
    axes.set_axis_off()
    axes.set_xlim(extent[0], extent[2])
    axes.set_ylim(extent[1], extent[3])
    numbers = owners + 1
    colours = np.column_stack([numbers >> 16 & 255, numbers >> 8 & 255, numbers & 255]) / 255.0
    axes.add_collection(PolyCollection(rings, facecolors=colours, edgecolors=colours, linewidths=0.4,
                                       antialiaseds=False))
    figure.patch.set_facecolor("black")
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    picture = np.asarray(canvas.buffer_rgba())[:, :, :3].astype(np.int64)
    return (picture[:, :, 0] << 16) + (picture[:, :, 1] << 8) + picture[:, :, 2] - 1

