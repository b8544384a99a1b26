"""augure:exportworklist."""

from contextlib import contextmanager

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ...pipeline.translation import tr
from .parameters import CorrectingAlgorithm


class ExportWorklist(CorrectingAlgorithm):
    """Ask people about what no rule can decide."""

    WHAT, CONFIDENCE, GROUP_VALUES = "WHAT", "CONFIDENCE", "GROUP"
    INTO_WAREHOUSE, PERSONAL = "INTO_WAREHOUSE", "PERSONAL"
    FILE, OUTPUT, ROW_COUNT = "FILE", "OUTPUT", "ROW_COUNT"

    NAME = "exportworklist"
    PACKAGES = ("psycopg2", "pandas", "yaml")

    WHATS = ["below_confidence", "without_proposal", "all"]
    PERSONALS = ["keep", "mask"]

    def displayName(self):
        return tr("Export a worklist")

    def summary(self):
        return tr(
            "Makes questions of what the last validation or correction of a dataset left: one a cell, or one for all "
            "rows that say the same wrong thing. They go into the table augure.worklist, which opens as a layer with a "
            "form to fill in, and into a file for a spreadsheet; each says where the cell stands in the file as "
            "received and what else its row says, for a telephone call. augure:applydecisions reads the answers back. "
            "Exported again, the worklist keeps what people wrote, and closes questions about which nothing is wrong "
            "any more. These are work documents: what may be data of persons is marked as such.")

    def initAlgorithm(self, configuration=None):
        self.add_database()
        self.add_table(tr("Name of a dataset that was validated, or of the one that a correction made."))
        self.add_standard(empty=tr("With it, answers of fields that list their values are chosen from that list, and "
                                   "fields with data of persons are known better. May be left empty."))
        self.add(
            QgsProcessingParameterEnum(self.WHAT, tr("What is asked"), self.WHATS, False, "below_confidence", False,
                                       True),
            tr("below_confidence: what has no proposal, or one that is less sure than CONFIDENCE; without_proposal: "
               "only what has none; all: everything that is wrong."))
        self.add(
            QgsProcessingParameterBoolean(self.GROUP_VALUES, tr("One question for all rows with the same value"), True),
            tr("A wrong value that several rows share is decided once. Empty cells, data of persons, and what is wrong "
               "with one row only (a key that comes twice) stay one by one."))
        self.add(
            QgsProcessingParameterFileDestination(self.FILE, tr("File for a spreadsheet"),
                                                  tr("Workbook (*.xlsx)") + ";;" + tr("CSV (*.csv)"), None, True,
                                                  False),
            tr("By its ending: .xlsx, where lists of allowed values can be chosen from and numbers such as +33… stay "
               "as they are typed, or .csv (UTF-8, semicolons). Yellow headings are to be filled in; (empty) as "
               "the answer empties the cell. A cell that "
               "begins with = + - or @ is text, never a formula."))
        self.add(QgsProcessingParameterBoolean(self.INTO_WAREHOUSE, tr("Also into the table augure.worklist"), True),
                 tr("Without it only the file is written: reading rights on the warehouse are then enough."))
        self.add(
            QgsProcessingParameterNumber(self.CONFIDENCE, tr("Confidence that needs nobody"),
                                         QgsProcessingParameterNumber.Type.Double, 0.9, minValue=0, maxValue=1),
            tr("Proposals at least this sure are not asked about (0 to 1)."), advanced=True)
        self.add(
            QgsProcessingParameterEnum(self.PERSONAL, tr("Data of persons in the file"), self.PERSONALS, False, "keep",
                                       False, True),
            tr("keep: as they are, since somebody has to telephone; mask: by their form only (A and a for letters, 9 "
               "for digits), for a file that goes to others. Rows with such data say so in a column of their own."),
            advanced=True)
        self.addOutput(QgsProcessingOutputVectorLayer(self.OUTPUT, tr("Worklist")))
        self.addOutput(QgsProcessingOutputNumber(self.ROW_COUNT, tr("Questions")))
        self.addOutput(QgsProcessingOutputString(self.TABLE, tr("Dataset")))

    def execute(self, parameters, context, feedback):
        from ...pipeline.correct.decisions.exporting import ExportOptions, allowed_answers, export_worklist
        from ...pipeline.correct.decisions.worklist import Choice
        from ...pipeline.publish.stylerows import write_styles
        from ...qgis_bridge.forms import worklist_style
        from ...qgis_bridge.projects import remember_login

        table = self.table(parameters, context)
        into_warehouse = self.parameterAsBool(parameters, self.INTO_WAREHOUSE, context)
        file = self.parameterAsFileOutput(parameters, self.FILE, context)
        options = ExportOptions(
            Choice(self.parameterAsEnumString(parameters, self.WHAT, context),
                   self.parameterAsDouble(parameters, self.CONFIDENCE, context),
                   self.parameterAsBool(parameters, self.GROUP_VALUES, context)),
            file, self.parameterAsEnumString(parameters, self.PERSONAL, context))
        standard = self._standard(parameters, context, feedback)
        with self._work(parameters, feedback, into_warehouse) as (cursor, run, progress):
            outputs = export_worklist(cursor, run, table, standard, options, progress)
            if run is not None:
                write_styles(cursor, "augure", "worklist", "geom", [worklist_style(allowed_answers(cursor, standard))])
                outputs = run.finish(outputs)
        results = {name: outputs[name] for name in (self.ROW_COUNT, self.TABLE, self.RUN)}
        if file:
            results[self.FILE] = file
        if into_warehouse:
            remember_login(self.settings)
            results[self.OUTPUT] = self._layer(outputs["DATASET"])
            self._load(results[self.OUTPUT], table, context)
        return results

    def _standard(self, parameters, context, feedback):
        from ...pipeline.correct.standards.source import find_standard
        from ...qgis_bridge.network import fetcher

        given = self.parameterAsFile(parameters, self.STANDARD, context)
        return find_standard(given, fetcher(feedback)) if given else None

    @contextmanager
    def _work(self, parameters, feedback, into_warehouse):
        """Yield (cursor, run, feedback): a run of the ledger, or (run None) a transaction that only reads."""
        from ...pipeline.warehouse.connection import connect
        from ...qgis_bridge.feedback import QgisFeedback

        if into_warehouse:
            with self.warehouse_run(parameters, feedback) as run, run.cursor() as cursor:
                yield cursor, run, run.feedback
            return
        connection = connect(self.settings, "augure exportworklist")
        try:
            with connection.cursor() as cursor:
                yield cursor, None, QgisFeedback(feedback)
        finally:
            connection.close()

    def _layer(self, dataset):
        from ...qgis_bridge.connections import layer_output

        return layer_output(self.settings.name, "augure", "worklist", key="id", srid=4326,
                            wkb_type=QgsWkbTypes.Type.Point, where="dataset = '{}'".format(dataset.replace("'", "''")))

    def _load(self, layer, table, context):
        """Ask a window, if there is one, to show the questions."""
        from ...qgis_bridge.forms import ShowWorklist

        if context.project() is not None:
            details = QgsProcessingContext.LayerDetails(tr("Worklist of {table}").format(table=table),
                                                        context.project(), self.OUTPUT)
            details.forceName = True
            details.setPostProcessor(ShowWorklist())
            context.addLayerToLoadOnCompletion(layer, details)
