"""Shapes of a .shp by their records: those of one part are cut from the file, GDAL makes the others.

In a record of one part the coordinates stand as in a well-known binary, only its head is another (ESRI Shapefile
Technical Description, 1998). What has several parts, heights or measures, or is not as it should be, is GDAL's: it puts
rings together, and says what is wrong.
"""

from typing import BinaryIO, Dict, List, Optional, Sequence

import numpy as np

from ..reading.sources import SourceFile
from .layerreader import quiet
from .wkb import head, to_ewkb

_HEAD = 100
_ENTRY = 8
"""Bytes of a record in the index, and of a record's own head: its place or number, and its length; both big endian."""
_POINT, _LINE, _POLYGON = 1, 3, 5
_PARTS, _POINTS, _FIRST_PART, _COORDINATES, _XY = 36, 40, 44, 48, 16
"""Where the counts, the place of the first part and the coordinates stand in a record; bytes of a pair of these."""
_MOST_BYTES = 2**28
"""Of a batch of records: beyond, the index leads all over the file."""


class ShapeRecords:
    """The shapes of a layer by the number of their record, from 0; ``count`` of them. ``causes``: not readable.

    ``shapes`` and ``index`` are the .shp and the .shx. A context manager: the file is open meanwhile.
    """

    def __init__(self, layer, srid: int, shapes: SourceFile, index: SourceFile):
        self.count = layer.GetFeatureCount()
        self.causes: Dict[int, str] = {}
        self._layer, self._srid = layer, srid
        with index.open() as stream:
            found = stream.read(_HEAD + _ENTRY * self.count)[_HEAD:]
        self._index = np.frombuffer(found, ">i4", len(found) // _ENTRY * 2).reshape(-1, 2)
        self._stream: BinaryIO = shapes.open()
        self._at = 0

    def __enter__(self) -> "ShapeRecords":
        return self

    def __exit__(self, *_error) -> None:
        self._stream.close()

    def read(self, records: Sequence[int]) -> List[Optional[bytes]]:
        """Return the shapes of some records, in their order, as EWKB; None where there is none."""
        shapes = self._cut(np.array([record for record in records if record < len(self._index)], np.int64))
        shapes += [None] * (len(records) - len(shapes))
        if None in shapes:
            with quiet() as errors:
                return [shape or self._by_gdal(record, errors) for shape, record in zip(shapes, records)]
        return shapes

    def _by_gdal(self, record: int, errors: List[str]) -> Optional[bytes]:
        try:
            feature = self._layer.GetFeature(record)
            geometry = None if feature is None else feature.GetGeometryRef()
            shape = None if geometry is None else to_ewkb(geometry, self._srid)
        except RuntimeError as error:  # another plugin may have asked GDAL to raise
            errors.append(str(error))
            shape = None
        if errors:
            self.causes[record] = errors[-1]
            errors.clear()
        return shape

    def _cut(self, records: np.ndarray) -> List[Optional[bytes]]:
        """Return the shapes that are points or of one part, None for the others."""
        starts, lengths = 2 * self._index[records].astype(np.int64).T
        if not len(records) or starts.min() < self._at or lengths.min() < 0:
            return []
        first, last = int(starts.min()), int((starts + lengths).max()) + _ENTRY
        if last - first > _MOST_BYTES:
            return []
        while self._at < first:  # what is packed cannot be jumped over
            skipped = len(self._stream.read(min(2**20, first - self._at)))
            self._at += skipped
            if not skipped:
                return []
        block = self._stream.read(last - first)
        self._at += len(block)
        return _shapes(block, starts - first, lengths, self._srid) if len(block) == last - first else []


def _shapes(block: bytes, starts: np.ndarray, lengths: np.ndarray, srid: int) -> List[Optional[bytes]]:
    """Return the shapes of the records that begin at ``starts`` of a block and are so long without their heads."""
    content = np.frombuffer(block, np.uint8)
    whole = _numbers(content, starts + _ENTRY // 2, ">i4", lengths >= 4) * 2 == lengths
    bodies = starts + _ENTRY
    kinds = _numbers(content, bodies, "<i4", whole)
    points = kinds == _POINT
    if points.all() and (lengths == 4 + _XY).all():
        return list(_points(content, bodies, srid))
    counts, places = (_numbers(content, bodies + at, "<i4", lengths >= _COORDINATES) for at in (_POINTS, _FIRST_PART))
    parts = _numbers(content, bodies + _PARTS, "<i4", lengths >= _COORDINATES)
    one = (parts == 1) & (places == 0) & (counts > 0) & (lengths == _COORDINATES + _XY * counts)
    ways = {_LINE: (head(2, srid), _POINTS), _POLYGON: (head(3, srid), _PARTS)}  # a polygon says how many rings it has
    view = memoryview(block)
    return [b"".join((ways[kind][0], view[at + ways[kind][1]:at + _FIRST_PART], view[at + _COORDINATES:at + length]))
            if is_one and kind in ways else None
            for is_one, kind, at, length in zip(one.tolist(), kinds.tolist(), bodies.tolist(), lengths.tolist())]


def _points(content: np.ndarray, bodies: np.ndarray, srid: int) -> List[bytes]:
    start = head(1, srid)
    shapes = np.empty((len(bodies), len(start) + _XY), np.uint8)
    shapes[:, :len(start)] = np.frombuffer(start, np.uint8)
    shapes[:, len(start):] = content[bodies[:, None] + np.arange(4, 4 + _XY)]
    joined, width = shapes.tobytes(), shapes.shape[1]
    return [joined[at:at + width] for at in range(0, len(joined), width)]


def _numbers(content: np.ndarray, places: np.ndarray, kind: str, there: np.ndarray) -> np.ndarray:
    """Return the numbers of four bytes at some places; -1 where they are not ``there``."""
    found = np.full(len(places), -1, np.int64)
    found[there] = content[places[there][:, None] + np.arange(4)].view(kind)[:, 0]
    return found
