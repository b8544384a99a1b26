"""augure:validatetable."""

from qgis.core import (
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
)

from ...pipeline.translation import tr
from .parameters import CorrectingAlgorithm


class ValidateTable(CorrectingAlgorithm):
    """Hold a dataset against a standard."""

    STATE = "STATE"
    ERROR_COUNT, ROW_COUNT, VALID = "ERROR_COUNT", "ROW_COUNT", "VALID"
    MISSING_COLUMNS, EXTRA_COLUMNS, NOT_CHECKED = "MISSING_COLUMNS", "EXTRA_COLUMNS", "NOT_CHECKED"

    NAME = "validatetable"

    STATES = ["clean", "raw"]

    def displayName(self):
        return tr("Validate a table")

    def summary(self):
        return tr(
            "Holds a dataset against a standard (a Table Schema, as schema.data.gouv.fr publishes them): types, "
            "formats, what must be filled, unique, in a list or between bounds, keys, and the French checks of SIRET, "
            "telephone numbers, opening hours and sums. Columns are found by their header, in any order. Every error "
            "becomes a row of augure.anomaly, however many there are, with a proposal where the rules find one. The "
            "report begins with the ten decisions that settle most cells. The dataset itself is not changed.")

    def initAlgorithm(self, configuration=None):
        self.add_database()
        self.add_table(tr("Name of the dataset in the warehouse, as the import gave it."))
        self.add_standard()
        self.add(
            QgsProcessingParameterEnum(self.STATE, tr("What is validated"), self.STATES, False, "clean", False, True),
            tr("clean: the dataset as it is now, typed and corrected (a date counts as a date however the file wrote "
               "it); raw: the cells of its last delivery exactly as received, as a validator of files sees them."))
        self.add_report(tr("The errors by column, kind and form of the value, with the cells of the file where they "
                           "stand. What seems to be data of persons is shown by its form only."))
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
            outputs = validate_table(run, self.table(parameters, context), standard,
                                     self.parameterAsEnumString(parameters, self.STATE, context), run.feedback)
            if report:
                with run.cursor() as cursor:
                    write_validation_report(cursor, outputs, report)
        results = self.known_outputs(outputs)
        return {**results, self.REPORT: report} if report else results
