"""augure:stoplocalwarehouse."""

from qgis.core import QgsProcessingOutputString, QgsProcessingParameterFile

from ...pipeline.translation import tr
from ..base import AugureAlgorithm


class StopLocalWarehouse(AugureAlgorithm):
    """Stop the private PostGIS of a folder; its data stay."""

    FOLDER = "FOLDER"

    NAME = "stoplocalwarehouse"
    GROUP = "warehouse"
    PACKAGES = ("psycopg2",)

    def displayName(self):
        return tr("Stop a local warehouse")

    def summary(self):
        return tr("Stops the private PostGIS of a folder. The data stay; start it again when you need it.")

    def initAlgorithm(self, configuration=None):
        self.add(
            QgsProcessingParameterFile(self.FOLDER, tr("Folder of the warehouse"),
                                       behavior=QgsProcessingParameterFile.Behavior.Folder, optional=True),
            tr("The folder given when it was started; empty: the one of your own account."))
        self.addOutput(QgsProcessingOutputString(self.FOLDER, tr("Folder of the warehouse")))

    def execute(self, parameters, context, feedback):
        from ...pipeline.warehouse.local import LocalWarehouse, default_folder

        warehouse = LocalWarehouse(self.parameterAsString(parameters, self.FOLDER, context) or default_folder())
        if not warehouse.stop():
            feedback.pushInfo(tr("It was not running."))
        return {self.FOLDER: str(warehouse.folder)}
