"""What the algorithms of correcting ask for alike: the dataset, the standard, the register of communes."""

from qgis.core import (
    QgsProcessingParameterDatabaseSchema,
    QgsProcessingParameterDatabaseTable,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ...pipeline.translation import tr
from ..base import AugureAlgorithm


class CorrectingAlgorithm(AugureAlgorithm):
    """The base of the algorithms that look at one dataset, most of them beside a standard."""

    TABLE, SCHEMA, STANDARD, REGISTER = "TABLE", "SCHEMA", "STANDARD", "REGISTER"

    GROUP = "correct"
    PACKAGES = ("psycopg2", "pandas", "jinja2", "yaml")

    def add_table(self, explanation):
        """Add TABLE and, advanced, its SCHEMA."""
        self.add(
            QgsProcessingParameterDatabaseTable(self.TABLE, tr("Dataset"), self.DATABASE, self.SCHEMA, None, False,
                                                True), explanation)
        self.add(QgsProcessingParameterDatabaseSchema(self.SCHEMA, tr("Schema"), self.DATABASE, "clean", True),
                 tr("Datasets live in the schema clean; there are none elsewhere."), advanced=True)

    def add_standard(self, empty=""):
        """Add STANDARD; ``empty`` says what happens without one, where it may be left out."""
        self.add(
            # The last filter takes what is no file: a URL, a name.
            QgsProcessingParameterFile(self.STANDARD, tr("Standard"), optional=bool(empty),
                                       fileFilter=tr("Table Schemas (*.json *.yaml *.yml)") + ";;" + tr("All (*)")),
            " ".join(filter(None, (
                tr("A Table Schema (JSON or YAML): a file, a URL, a name of schema.data.gouv.fr such as "
                   "etalab/schema-irve-statique, or one that comes with Augure: inclusion-numerique, mediation-num. A "
                   "data package that holds several is followed by # and the name of one."), empty))))

    def add_register(self):
        """Add REGISTER."""
        self.add(QgsProcessingParameterString(self.REGISTER, tr("Register of postcodes"), optional=True),
                 tr("Dataset with the INSEE codes, names and postcodes of communes (La Poste's base officielle des "
                    "codes postaux, imported as it is). Empty: found among the datasets by its columns."),
                 advanced=True)

    def table(self, parameters, context):
        """Return the name of the dataset."""
        return self.parameterAsDatabaseTableName(parameters, self.TABLE, context)

    def known_outputs(self, outputs):
        """Return those of some outputs that the algorithm declares."""
        names = {output.name() for output in self.outputDefinitions()}
        return {name: value for name, value in outputs.items() if name in names}

    def dataset_layer(self, run, table):
        """Return a dataset as the string by which QGIS opens it."""
        from ...pipeline.warehouse.datasets import geometry_column
        from ...qgis_bridge.connections import layer_output

        with run.cursor() as cursor:
            geometry = geometry_column(cursor, "clean", table)
        return layer_output(self.settings.name, "clean", table, geometry=geometry, key="_row")
