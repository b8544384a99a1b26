"""augure:validatetable."""

from qgis.core import (
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDatabaseSchema,
    QgsProcessingParameterDatabaseTable,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
)

from ...pipeline.translation import tr
from ..base import AugureAlgorithm


class ValidateTable(AugureAlgorithm):
    """Hold a dataset against a standard."""

    TABLE, SCHEMA, STANDARD, STATE = "TABLE", "SCHEMA", "STANDARD", "STATE"
    ERROR_COUNT, ROW_COUNT, VALID = "ERROR_COUNT", "ROW_COUNT", "VALID"
    MISSING_COLUMNS, EXTRA_COLUMNS, NOT_CHECKED = "MISSING_COLUMNS", "EXTRA_COLUMNS", "NOT_CHECKED"

    NAME = "validatetable"
    GROUP = "correct"
    PACKAGES = ("psycopg2", "pandas", "jinja2", "yaml")

    STATES = ["clean", "raw"]

    def displayName(self):
        return tr("Validate a table")

    def summary(self):
        return tr(
            "Holds a dataset against a standard (a Table Schema, as schema.data.gouv.fr publishes them): types, "
            "formats, what must be filled, unique, in a list or between bounds, keys, and the French checks of SIRET, "
            "telephone numbers, opening hours and sums. Columns are found by their header, in any order. Every error "
            "becomes a row of augure.anomaly, however many there are; the report puts like errors together, those of "
            "most rows first. The dataset itself is not changed.")

    def initAlgorithm(self, configuration=None):
        self.add_database()
        self.add(
            QgsProcessingParameterDatabaseTable(self.TABLE, tr("Dataset"), self.DATABASE, self.SCHEMA, None, False,
                                                True),
            tr("Name of the dataset in the warehouse, as the import gave it."))
        self.add(
            # The last filter takes what is no file: a URL, a name.
            QgsProcessingParameterFile(self.STANDARD, tr("Standard"),
                                       fileFilter=tr("Table Schemas (*.json *.yaml *.yml)") + ";;" + tr("All (*)")),
            tr("A Table Schema (JSON or YAML): a file, a URL, a name of schema.data.gouv.fr such as "
               "etalab/schema-irve-statique, or one that comes with Augure: inclusion-numerique, mediation-num. A data "
               "package that holds several is followed by # and the name of one."))
        self.add(
            QgsProcessingParameterEnum(self.STATE, tr("What is validated"), self.STATES, False, "clean", False, True),
            tr("clean: the dataset as it is now, typed and corrected (a date counts as a date however the file wrote "
               "it); raw: the cells of its last delivery exactly as received, as a validator of files sees them."))
        self.add_report(tr("The errors by column, kind and form of the value, with the cells of the file where they "
                           "stand. What seems to be data of persons is shown by its form only."))
        self.add(QgsProcessingParameterDatabaseSchema(self.SCHEMA, tr("Schema"), self.DATABASE, "clean", True),
                 tr("Datasets live in the schema clean; no other is validated."), advanced=True)
        for name, label in ((self.ERROR_COUNT, tr("Errors")), (self.ROW_COUNT, tr("Rows validated"))):
            self.addOutput(QgsProcessingOutputNumber(name, label))
        self.addOutput(QgsProcessingOutputBoolean(self.VALID, tr("Valid")))
        for name, label in ((self.TABLE, tr("Dataset")), (self.MISSING_COLUMNS, tr("Columns that are missing")),
                            (self.EXTRA_COLUMNS, tr("Columns that the standard does not know")),
                            (self.NOT_CHECKED, tr("What could not be checked"))):
            self.addOutput(QgsProcessingOutputString(name, label))

    def execute(self, parameters, context, feedback):
        from ...pipeline.correct.standards.source import find_standard
        from ...pipeline.correct.validation.report import write_validation_report
        from ...pipeline.correct.validation.validate import validate_table
        from ...qgis_bridge.network import fetcher

        report = self.parameterAsFileOutput(parameters, self.REPORT, context)
        standard = find_standard(self.parameterAsFile(parameters, self.STANDARD, context), fetcher(feedback))
        with self.warehouse_run(parameters, feedback) as run:
            outputs = validate_table(run, self.parameterAsDatabaseTableName(parameters, self.TABLE, context), standard,
                                     self.parameterAsEnumString(parameters, self.STATE, context), run.feedback)
            if report:
                with run.cursor() as cursor:
                    write_validation_report(cursor, outputs, report)
        names = {output.name() for output in self.outputDefinitions()}
        results = {name: value for name, value in outputs.items() if name in names}
        return {**results, self.REPORT: report} if report else results
