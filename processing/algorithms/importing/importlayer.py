"""augure:importlayer."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterNumber,
)

from ...pipeline.translation import tr
from ...qgis_bridge.files import plain_sources
from .parameters import DatasetImport


class ImportLayer(DatasetImport):
    """Import map layers into the warehouse: reprojected, valid, indexed."""

    SOURCE_CRS, TARGET_CRS, REPAIR, MAX_AREA_CHANGE = "SOURCE_CRS", "TARGET_CRS", "REPAIR", "MAX_AREA_CHANGE"
    REPAIRED_COUNT = "REPAIRED_COUNT"

    NAME = "importlayer"

    def displayName(self):
        return tr("Import a layer")

    def summary(self):
        return tr(
            "Brings map layers into the warehouse: the letters of shapefiles are found out, shapes are reprojected, "
            "invalid outlines are repaired and journalled, a spatial index is made. What was received stays in "
            "the schema raw; the dataset is in clean."
        )

    def initAlgorithm(self, configuration=None):
        self.add_dataset(tr("Shapefiles, GeoPackage, GeoJSON, TopoJSON, FlatGeobuf, KML, MapInfo, alone or zipped: "
                            "one, several like files, or a folder. Of a file with several layers name one: "
                            "file.gpkg|layername=communes."))
        self.add(QgsProcessingParameterCrs(self.SOURCE_CRS, tr("Reference system of the file"), optional=True),
                 tr("Only when the file does not say it, or says it wrong."))
        self.add(QgsProcessingParameterCrs(self.TARGET_CRS, tr("Reference system in the warehouse"), "EPSG:2154", True),
                 tr("The shapes are reprojected into it. Lambert-93 for mainland France."))
        self.add_details()
        self.add(QgsProcessingParameterBoolean(self.REPAIR, tr("Repair invalid outlines"), True),
                 tr("Each repair is a row of augure.correction; the outline received stays in raw."), advanced=True)
        self.add(QgsProcessingParameterNumber(self.MAX_AREA_CHANGE, tr("Change of area to report (%)"),
                                              QgsProcessingParameterNumber.Type.Double, 1.0, False, 0, 100),
                 tr("A repair that changes an area by more than this is listed as an anomaly, to be looked at."),
                 advanced=True)
        self.add_results()
        self.addOutput(QgsProcessingOutputNumber(self.REPAIRED_COUNT, tr("Outlines repaired")))

    def execute(self, parameters, context, feedback):
        from ...pipeline.ingest.layers.layer import import_layer
        from ...pipeline.ingest.layers.layerfile import LayerOptions

        reading = LayerOptions(
            encoding=self.text(parameters, self.ENCODING, context),
            source_crs=self._crs(parameters, self.SOURCE_CRS, context),
            target_crs=self._crs(parameters, self.TARGET_CRS, context) or "EPSG:2154",
            repair=self.parameterAsBool(parameters, self.REPAIR, context),
            max_area_change=self.parameterAsDouble(parameters, self.MAX_AREA_CHANGE, context))
        options = self.dataset_options(parameters, context)
        sources = plain_sources(self.parameterAsFileList(parameters, self.INPUT, context))
        with self.reported_run(parameters, context, feedback) as run:
            return self.import_or_preview(
                run, lambda: import_layer(run, sources, options, reading, run.feedback), parameters, context, "geom")

    def _crs(self, parameters, name, context):
        """Return a reference system as ``EPSG:2154``; what is written and unknown comes back as it was written."""
        crs = self.parameterAsCrs(parameters, name, context)
        return crs.authid() if crs.isValid() else str(parameters.get(name) or "")
