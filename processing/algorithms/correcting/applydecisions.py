"""augure:applydecisions."""

from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString, QgsProcessingParameterFile

from ...pipeline.translation import tr
from .parameters import CorrectingAlgorithm


class ApplyDecisions(CorrectingAlgorithm):
    """Take what people answered as decisions."""

    INPUT = "INPUT"
    ROW_COUNT, REFUSED_COUNT, STANDING_COUNT = "ROW_COUNT", "REFUSED_COUNT", "STANDING_COUNT"

    NAME = "applydecisions"

    def displayName(self):
        return tr("Apply decisions")

    def summary(self):
        return tr(
            "Reads the answers of a worklist, from the file that was sent back or from the table augure.worklist, and "
            "keeps them as decisions: augure:correcttable applies them at every correction of the dataset, also of "
            "later deliveries in which rows have moved. x in the column “accept”, or = as the answer, takes the "
            "proposal; (empty) empties the cell. What cannot be taken is told line by line, with its reason, and "
            "the rest is taken. Of two files, the answer read last counts. The dataset itself is not changed.")

    def initAlgorithm(self, configuration=None):
        self.add_database()
        self.add_table(tr("The dataset of the worklist, as for augure:exportworklist."))
        self.add(
            QgsProcessingParameterFile(self.INPUT, tr("File with answers"), optional=True, fileFilter=tr(
                "Workbooks and CSV (*.xlsx *.ods *.xls *.csv *.txt)") + ";;" + tr("All (*)")),
            tr("The worklist that augure:exportworklist wrote, filled in: columns may be in any order, rows and "
               "columns may be missing or added, encoding and delimiter are found. Empty: the answers that stand in "
               "augure.worklist."))
        self.add_standard(empty=tr("An answer that it refuses is not taken. Empty: every answer is taken as it is."))
        self.add_report(tr("What was refused, by line, with the reason; answers are shown by their form only."))
        for name, label in ((self.ROW_COUNT, tr("Decisions taken")), (self.REFUSED_COUNT, tr("Answers refused")),
                            (self.STANDING_COUNT, tr("Decided so before"))):
            self.addOutput(QgsProcessingOutputNumber(name, label))
        self.addOutput(QgsProcessingOutputString(self.TABLE, tr("Dataset")))

    def execute(self, parameters, context, feedback):
        from ...pipeline.correct.decisions.applying import apply_decisions
        from ...pipeline.correct.decisions.report import write_decisions_report
        from ...pipeline.correct.standards.source import find_standard
        from ...qgis_bridge.network import fetcher

        report = self.parameterAsFileOutput(parameters, self.REPORT, context)
        given = self.parameterAsFile(parameters, self.STANDARD, context)
        standard = find_standard(given, fetcher(feedback)) if given else None
        paths = self.files(parameters, self.INPUT, context)
        with self.warehouse_run(parameters, feedback) as run:
            outputs = apply_decisions(run, self.table(parameters, context), paths[0] if paths else "", standard)
            if report:
                with run.cursor() as cursor:
                    write_decisions_report(cursor, outputs, report)
        results = self.known_outputs(outputs)
        return {**results, self.REPORT: report} if report else results
