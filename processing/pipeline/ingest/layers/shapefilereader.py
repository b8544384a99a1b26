"""Reading a shapefile: the shapes of the .shp, the cells of the .dbf."""

import tempfile
from typing import Iterator, List, Optional

import numpy as np
from osgeo import gdal

from ...translation import tr
from ..reading.dbf import Dbf, is_kept
from ..reading.sources import SourceFile
from ..reading.tabular import Batch
from .layerreader import BATCH_BYTES, BATCH_ROWS, LayerDialect, LayerReader, Trouble, quiet
from .shaperecords import ShapeRecords


class ShapefileReader(LayerReader):
    """A shapefile; a deleted record is no row. ``index`` is the .shx of the .shp that is at ``path`` for GDAL."""

    def __init__(self, source: SourceFile, dialect: LayerDialect, path: str, layer, dbf: Dbf, index: SourceFile,
                 folder: Optional[tempfile.TemporaryDirectory]):
        self.dbf, self._index = dbf, index
        super().__init__(source, dialect, path, layer, dbf.names, folder)

    def batches(self) -> Iterator[Batch]:
        """Yield the features in batches; what only one of the .shp and the .dbf has is rejected."""
        self.start_again()
        with quiet() as errors:
            dataset, layer = self._open(errors)
            definition = layer.GetLayerDefn()
            layer.SetIgnoredFields([definition.GetFieldDefn(place).GetName()
                                    for place in range(definition.GetFieldCount())])
            average = gdal.VSIStatL(self._path).size // max(1, layer.GetFeatureCount())
            shapes = ShapeRecords(layer, self.srid, self.source, self._index)
        start = 0
        with shapes:
            for records in self.dbf.records(max(1, min(BATCH_ROWS, BATCH_BYTES // max(1, average)))):
                batch = self._batch(start, records, shapes)
                start += len(records)
                if batch.lines:
                    yield batch
        for record in range(start, shapes.count):
            self.reject(record + 1, "", "no_record", tr("the .dbf has no record for this shape"))

    def _batch(self, start: int, records: np.ndarray, shapes: ShapeRecords) -> Batch:
        kept = np.flatnonzero(is_kept(records))
        places = kept[kept + start < shapes.count]
        if len(places) < len(kept):
            self._reject_shapeless(start, records, kept[len(places):].tolist())
        numbers = (places + start).tolist()
        found = shapes.read(numbers)
        self.troubles += [Trouble(self.tally.rows + row, number + 1, shapes.causes[number])
                          for row, number in enumerate(numbers) if number in shapes.causes]
        self._note(found)
        self.tally.rows += len(numbers)
        return Batch([number + 1 for number in numbers], self.dbf.columns(records[places]), found)

    def _reject_shapeless(self, start: int, records: np.ndarray, places: List[int]) -> None:
        for place, cells in zip(places, zip(*self.dbf.columns(records[places]))):
            self.reject(start + place + 1, "; ".join(cells), "no_shape", tr("the .shp has no shape for this record"))
