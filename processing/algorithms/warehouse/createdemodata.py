"""augure:createdemodata."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
)

from ...pipeline.translation import tr
from ...qgis_bridge.feedback import QgisFeedback
from ..base import AugureAlgorithm


class CreateDemoData(AugureAlgorithm):
    """Write the files of a fictional département, in the official layouts."""

    FOLDER, SEED = "FOLDER", "SEED"
    FILE_COUNT, TERRITORY_COUNT = "FILE_COUNT", "TERRITORY_COUNT"

    NAME = "createdemodata"
    GROUP = "warehouse"
    PACKAGES = ("numpy", "scipy", "osgeo")

    def displayName(self):
        return tr("Create demo data")

    def summary(self):
        return tr("Writes the files of a département that does not exist (Aure-et-Gure, 96), for learning and trying: "
                  "elections 2012 to 2022, outlines, INSEE tables. The layouts and their faults are the official "
                  "ones (lost zeros, repeated headers, Latin-1, withheld figures, a polygon that crosses itself); "
                  "communes and votes are drawn at random. Needs no database.")

    def initAlgorithm(self, configuration=None):
        self.add(
            QgsProcessingParameterNumber(self.SEED, tr("Seed"), QgsProcessingParameterNumber.Type.Integer, 1,
                                         minValue=0),
            tr("Another number draws another département; the same number writes the same files."))
        self.add(
            QgsProcessingParameterFolderDestination(self.FOLDER, tr("Folder")),
            tr("An empty folder, or one that holds an earlier demo. Inside: elections, territories, indicators."))
        self.addOutput(QgsProcessingOutputNumber(self.FILE_COUNT, tr("Files written")))
        self.addOutput(QgsProcessingOutputNumber(self.TERRITORY_COUNT, tr("Communes")))

    def execute(self, parameters, context, feedback):
        from ...pipeline.demo.create import write_demo_data

        folder = self.parameterAsString(parameters, self.FOLDER, context)
        seed = self.parameterAsInt(parameters, self.SEED, context)
        outputs = write_demo_data(folder, seed, QgisFeedback(feedback))
        feedback.pushInfo(tr("{files} files of {communes} fictional communes are in {folder}.").format(
            files=outputs["FILE_COUNT"], communes=outputs["TERRITORY_COUNT"], folder=outputs["FOLDER"]))
        return outputs
