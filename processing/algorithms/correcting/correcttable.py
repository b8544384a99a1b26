"""augure:correcttable."""

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ...pipeline.translation import tr
from .parameters import CorrectingAlgorithm


class CorrectTable(CorrectingAlgorithm):
    """Apply a recipe to a dataset."""

    RECIPE, TARGET, OUTPUT = "RECIPE", "TARGET", "OUTPUT"
    SOURCE_TABLE, TEXT_COLUMNS, VALID = "SOURCE_TABLE", "TEXT_COLUMNS", "VALID"

    NAME = "correcttable"

    def displayName(self):
        return tr("Correct a table")

    def summary(self):
        return tr(
            "Applies a recipe to a dataset: its columns become the fields of the standard, rules repair what they are "
            "sure of, decisions taken earlier are applied again. The corrected dataset is written beside the first, "
            "which stays as it was imported; every correction is a row of augure.correction (before, after, rule, "
            "confidence). What no rule is sure of stays as it is, and is an anomaly, with a proposal where there is "
            "one. Running it again after a new delivery repeats everything; augure:undorun takes it back.")

    def initAlgorithm(self, configuration=None):
        self.add_database()
        self.add_table(tr("Name of the dataset in the warehouse, as the import gave it."))
        self.add(
            # The last filter takes what is no file: a name.
            QgsProcessingParameterFile(self.RECIPE, tr("Recipe"), optional=True,
                                       fileFilter=tr("Recipes (*.yaml *.yml)") + ";;" + tr("All (*)")),
            tr("The recipe that augure:proposerecipe wrote (you may have edited it), or the name of one that comes "
               "with Augure: {names}. Empty: the recipe that augure:proposerecipe would propose now.").format(
                names="inclusion-numerique-to-mediation-num"))
        self.add_standard(empty=tr("Empty: the one that the recipe names."))
        self.add(QgsProcessingParameterString(self.TARGET, tr("Name of the corrected dataset"), optional=True),
                 tr("Empty: the dataset's own name with _corrected behind it. What an earlier correction wrote there "
                    "is replaced in place: views, rights and styles stay."))
        self.add_register()
        self.add_report(tr("What was corrected, by field and rule with examples, and what is left to decide. What "
                           "seems to be data of persons is shown by its form only."))
        for name, label in (("CORRECTION_COUNT", tr("Corrections")), ("NORMALISATION_COUNT", tr("Normalisations")),
                            ("ANOMALY_COUNT", tr("Anomalies left")), ("ERRORS_BEFORE", tr("Errors before")),
                            ("ERROR_COUNT", tr("Errors left")),
                            ("DECISION_COUNT", tr("Cells decided by people")), ("ROW_COUNT", tr("Rows"))):
            self.addOutput(QgsProcessingOutputNumber(name, label))
        self.addOutput(QgsProcessingOutputBoolean(self.VALID, tr("Valid")))
        for name, label in ((self.SCHEMA, tr("Schema")), (self.TABLE, tr("Corrected dataset")),
                            (self.SOURCE_TABLE, tr("Dataset that was corrected")),
                            (self.TEXT_COLUMNS, tr("Columns left as text"))):
            self.addOutput(QgsProcessingOutputString(name, label))
        self.addOutput(QgsProcessingOutputVectorLayer(self.OUTPUT, tr("Corrected layer")))

    def execute(self, parameters, context, feedback):
        from ...pipeline.correct.correction.correct import CorrectionOptions, correct_table
        from ...pipeline.correct.correction.report import write_correction_report
        from ...pipeline.correct.recipe.find import find_recipe
        from ...pipeline.correct.standards.source import find_standard
        from ...qgis_bridge.network import fetcher

        report = self.parameterAsFileOutput(parameters, self.REPORT, context)
        table = self.table(parameters, context)
        options = CorrectionOptions(self.text(parameters, self.TARGET, context),
                                    self.text(parameters, self.REGISTER, context))
        given = self.parameterAsFile(parameters, self.RECIPE, context)
        recipe = find_recipe(given) if given else None
        standard = find_standard(self.parameterAsFile(parameters, self.STANDARD, context)
                                 or (recipe.standard if recipe else ""), fetcher(feedback))
        with self.warehouse_run(parameters, feedback) as run:
            recipe = recipe or self._proposed(run, table, standard, options.register)
            outputs = correct_table(run, table, recipe, standard, options, run.feedback)
            if report:
                with run.cursor() as cursor:
                    write_correction_report(cursor, outputs, report)
            results = {**self.known_outputs(outputs), self.OUTPUT: self.dataset_layer(run, outputs[self.TABLE])}
        self._show(results[self.OUTPUT], outputs[self.TABLE], context)
        return {**results, self.REPORT: report} if report else results

    def _show(self, layer, table, context):
        """Have QGIS load the corrected dataset when the run is over; qgis_process has no project to put it into."""
        if context.project() is not None:
            details = QgsProcessingContext.LayerDetails(table, context.project(), self.OUTPUT)
            context.addLayerToLoadOnCompletion(layer, details)

    @staticmethod
    def _proposed(run, table, standard, register):
        """Return the recipe that augure:proposerecipe would write."""
        from ...pipeline.correct.recipe.model import parse_recipe
        from ...pipeline.correct.recipe.propose import propose_recipe

        proposed = propose_recipe(run.connection, table, standard, standard.label, register=register,
                                  feedback=run.feedback)
        return parse_recipe(proposed.text, tr("the proposed recipe"))
