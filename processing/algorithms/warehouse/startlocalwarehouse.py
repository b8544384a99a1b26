"""augure:startlocalwarehouse."""

from qgis.core import (
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ...pipeline.translation import tr
from ..base import AugureAlgorithm


class StartLocalWarehouse(AugureAlgorithm):
    """Start a private PostGIS in a folder and register it as a QGIS connection."""

    FOLDER, NAME_PARAMETER = "FOLDER", "NAME"

    NAME = "startlocalwarehouse"
    GROUP = "warehouse"
    PACKAGES = ("psycopg2",)

    def displayName(self):
        return tr("Start a local warehouse")

    def summary(self):
        return tr("For who has no PostGIS server: makes a private one in a folder of this computer (the first time), "
                  "starts it, and adds it to QGIS's PostgreSQL connections. Nobody else can reach it: no network "
                  "port, and only your account may open it. Needs PostgreSQL with PostGIS installed; run it again "
                  "after each restart of the computer.")

    def initAlgorithm(self, configuration=None):
        self.add(
            QgsProcessingParameterFile(self.FOLDER, tr("Folder of the warehouse"),
                                       behavior=QgsProcessingParameterFile.Behavior.Folder, optional=True),
            tr("Where the data live; empty: a folder of your own account."))
        self.add(
            QgsProcessingParameterString(self.NAME_PARAMETER, tr("Name of the connection"), "augure"),
            tr("Under this name QGIS lists the warehouse. A name that points elsewhere is refused."))
        self.addOutput(QgsProcessingOutputString(self.DATABASE, tr("Warehouse")))
        self.addOutput(QgsProcessingOutputString(self.FOLDER, tr("Folder of the warehouse")))

    def execute(self, parameters, context, feedback):
        from ...pipeline.warehouse.local import LocalWarehouse, default_folder
        from ...qgis_bridge.connections import register_connection

        folder = self.parameterAsString(parameters, self.FOLDER, context) or default_folder()
        name = self.parameterAsString(parameters, self.NAME_PARAMETER, context)
        warehouse = LocalWarehouse(folder)
        register_connection(warehouse.start(name))
        feedback.pushInfo(tr("The local warehouse runs in {folder}; QGIS knows it as “{name}”.").format(
            folder=warehouse.folder, name=name))
        return {self.DATABASE: name, self.FOLDER: str(warehouse.folder)}
