"""augure:importtable."""

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterNumber, QgsProcessingParameterString

from ...pipeline.translation import tr
from .parameters import DatasetImport


class ImportTable(DatasetImport):
    """Import table files into the warehouse, typed."""

    DELIMITER, DECIMAL, HEADER_LINE, SHEET, FILE_COUNT = "DELIMITER", "DECIMAL", "HEADER_LINE", "SHEET", "FILE_COUNT"

    NAME = "importtable"

    def displayName(self):
        return tr("Import a table")

    def summary(self):
        return tr(
            "Brings tables as administrations send them into the warehouse: letters, separators, decimal marks and "
            "the header are found out, codes keep their zeros, every column gets the type that all its values "
            "have. What was received stays in the schema raw; the typed dataset is in clean."
        )

    def initAlgorithm(self, configuration=None):
        self.add_dataset(
            tr(
                "One file, several like files, or a folder: csv, txt, tsv, json, xlsx, xls, ods, alone or in .gz, "
                ".xz, .zip."
            )
        )
        self.add_details()
        self.add(QgsProcessingParameterString(self.DELIMITER, tr("Delimiter"), "", optional=True),
                 tr("Empty: found out. Otherwise ; , | or \\t for a tabulation."), advanced=True)
        self.add(QgsProcessingParameterString(self.DECIMAL, tr("Decimal mark"), "", optional=True),
                 tr("Empty: found out for each column. Otherwise . or ,"), advanced=True)
        self.add(QgsProcessingParameterNumber(self.HEADER_LINE, tr("Line of the header"), optional=True, minValue=0),
                 tr("Empty: found out, below title lines. 0: there is none."), advanced=True)
        self.add(QgsProcessingParameterString(self.SHEET, tr("Sheet, or file of an archive"), "", optional=True),
                 tr("Name or number of a workbook's sheet, or name of a file in an archive, when there are several."),
                 advanced=True)
        self.add_results()
        self.addOutput(QgsProcessingOutputNumber(self.FILE_COUNT, tr("Files read")))

    def execute(self, parameters, context, feedback):
        from ...pipeline.ingest.dialect import ReadOptions
        from ...pipeline.ingest.table import import_table

        def text(name):
            return self.parameterAsString(parameters, name, context).strip()

        given = parameters.get(self.HEADER_LINE) not in (None, "")
        reading = ReadOptions(
            encoding=text(self.ENCODING), delimiter=self.parameterAsString(parameters, self.DELIMITER, context),
            decimal=text(self.DECIMAL), sheet=text(self.SHEET),
            header_line=self.parameterAsInt(parameters, self.HEADER_LINE, context) if given else None)
        options = self.dataset_options(parameters, context)
        with self.warehouse_run(parameters, feedback) as run:
            outputs = import_table(run, self.inputs(parameters, context), options, reading, run.feedback)
            return self.finish(run, outputs, parameters, context)
