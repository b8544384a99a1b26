"""augure:createwarehouse."""

from qgis.core import QgsProcessingOutputNumber

from ...pipeline.translation import tr
from ...qgis_bridge.feedback import QgisFeedback
from ..base import AugureAlgorithm


class CreateWarehouse(AugureAlgorithm):
    """Create the schemas of the warehouse, or upgrade older ones."""

    SCHEMA_VERSION = "SCHEMA_VERSION"

    NAME = "createwarehouse"
    GROUP = "warehouse"
    PACKAGES = ("psycopg2",)

    def displayName(self):
        return tr("Create the warehouse")

    def summary(self):
        return tr("Creates Augure's schemas in a PostgreSQL database with PostGIS, or upgrades those of an older "
                  "version. Safe to run again. Schemas of the same names that are not Augure's are refused, by name; "
                  "where rights are missing, the SQL for the administrator is printed.")

    def initAlgorithm(self, configuration=None):
        self.add_database()
        self.addOutput(QgsProcessingOutputNumber(self.SCHEMA_VERSION, tr("Version of the schemas")))

    def execute(self, parameters, context, feedback):
        from ...pipeline.warehouse.install import create_warehouse

        version = create_warehouse(self.settings, QgisFeedback(feedback))
        with self.warehouse_run(parameters, feedback) as run:
            run.finish({self.SCHEMA_VERSION: version})
        return run.outputs
