"""Shapes as received become those of clean: flat, straight, in one reference system, of one type."""

from functools import partial
from itertools import count
from typing import Any, Callable, Dict, List, Optional, Tuple

from osgeo import gdal, ogr, osr

from ...errors import InvalidParameter
from ...translation import tr
from ..reading.tabular import Batch
from .crs import system_of
from .layerreader import quiet
from .wkb import (
    HEAD_BYTES,
    as_multi,
    family_of,
    from_ewkb,
    is_empty,
    iso_code,
    kind_of,
    single_code,
    srid_of,
    takes,
    to_ewkb,
)

_STRAIGHT = range(1, 7)


class CannotBeReprojected(Exception):
    """PROJ has no answer for these coordinates; says why."""


class CleanShapes:
    """Makes the shapes of one column: of a ``family`` (``MultiPolygon``, ``Geometry`` for any) in EPSG ``srid``.

    What is no shape there (empty, unknown to GDAL, outside of what PROJ can reproject) is NULL and in ``anomalies``:
    (row, feature, code, value, message). ``lost`` counts those that could not be reprojected.
    """

    def __init__(self, family: str, srid: int):
        self.family, self.srid = family, srid
        self.anomalies: List[Tuple[int, int, str, str, str]] = []
        self.lost = 0
        self.cause = ""
        self._single = single_code(family)
        self._ways: Dict[bytes, Callable[[bytes], bytes]] = {}
        self._reprojections: Dict[int, Any] = {}

    @property
    def sql_type(self) -> str:
        """The type of the column."""
        return "geometry({},{})".format(self.family, self.srid)

    def take(self, batch: Batch) -> bool:
        """Tell whether the column can hold all shapes of a batch."""
        return takes(self.family, family_of({shape[:HEAD_BYTES] for shape in batch.geometries or () if shape}))

    @property
    def large(self) -> bool:
        """Whether they are many bytes each; a point is few."""
        return self.family != "Point"

    def cells(self, first_row: int, batch: Batch) -> List[str]:
        """Return the shapes of a batch in hexadecimal EWKB, empty for NULL; rows are numbered from ``first_row``."""
        return [shape.hex() if shape else "" for shape in self.shapes(first_row, batch)]

    def shapes(self, first_row: int, batch: Batch) -> List[Optional[bytes]]:
        """Return the shapes of a batch in EWKB, None for NULL; rows are numbered from ``first_row``."""
        with quiet():
            return [self._shape(shape, row, feature) if shape else None
                    for row, feature, shape in zip(count(first_row), batch.lines, batch.geometries or ())]

    def _shape(self, shape: bytes, row: int, feature: int) -> Optional[bytes]:
        start = shape[:HEAD_BYTES]
        if is_empty(shape):
            self._note(row, feature, "empty_geometry", kind_of(start), tr("the shape has no coordinates"))
            return None
        way = self._ways.get(start) or self._ways.setdefault(start, self._way(start))
        try:
            return way(shape)
        except CannotBeReprojected as error:
            self.lost += 1
            self.cause = self.cause or str(error)
            self._note(row, feature, "not_reprojected", kind_of(start),
                       tr("the shape cannot be reprojected: {cause}").format(cause=error))
        except (RuntimeError, ValueError) as error:
            self._note(row, feature, "unreadable_geometry", kind_of(start),
                       tr("GDAL does not take the shape: {cause}").format(cause=error))
        return None

    def _note(self, row: int, feature: int, code: str, value: str, message: str) -> None:
        self.anomalies.append((row, feature, code, value, message))

    def _way(self, start: bytes) -> Callable[[bytes], bytes]:
        """Return how shapes with this head become clean ones."""
        code = iso_code(start)
        if code not in _STRAIGHT or srid_of(start) != self.srid:
            return partial(self._by_gdal, self._reprojection(srid_of(start)))
        return as_multi if code == self._single else bytes

    def _by_gdal(self, reprojection, shape: bytes) -> bytes:
        geometry = from_ewkb(shape)
        if geometry is None:
            raise ValueError(ogr.GeometryTypeToName(iso_code(shape)))
        if geometry.HasCurveGeometry():
            geometry = geometry.GetLinearGeometry()
        if geometry.GetCoordinateDimension() > 2 or geometry.IsMeasured():
            geometry.FlattenTo2D()
        if reprojection is not None:
            _reproject(geometry, reprojection)
        if self._single == 3 and ogr.GT_Flatten(geometry.GetGeometryType()) > 7:  # nets of triangles
            geometry = ogr.ForceToMultiPolygon(geometry)
        flat = to_ewkb(geometry, self.srid)
        return as_multi(flat) if iso_code(flat) == self._single else flat

    def _reprojection(self, srid: int):
        if srid == self.srid:
            return None
        if srid not in self._reprojections:
            here, there = system_of(srid), system_of(self.srid)
            if here is None:
                raise InvalidParameter(tr("SOURCE_CRS: EPSG:{code} is not known.").format(code=srid))
            if there is None:
                raise InvalidParameter(tr("TARGET_CRS: EPSG:{code} is not known.").format(code=self.srid))
            self._reprojections[srid] = osr.CoordinateTransformation(here, there)
        return self._reprojections[srid]


def _reproject(geometry: ogr.Geometry, reprojection) -> None:
    try:
        failed = geometry.Transform(reprojection)
    except RuntimeError as error:  # another plugin may have asked GDAL to raise
        raise CannotBeReprojected(str(error)) from error
    if failed:
        raise CannotBeReprojected(gdal.GetLastErrorMsg() or tr("outside of the reference system"))
