"""augure:importtable."""

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterString

from ...pipeline.translation import tr
from .parameters import DatasetImport


class ImportTable(DatasetImport):
    """Import table files into the warehouse, typed."""

    DECIMAL, FILE_COUNT = "DECIMAL", "FILE_COUNT"

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
        self.add(QgsProcessingParameterString(self.DECIMAL, tr("Decimal mark"), "", optional=True),
                 tr("Empty: found out for each column. Otherwise . or ,"), advanced=True)
        self.add_table_form()
        self.add_results()
        self.addOutput(QgsProcessingOutputNumber(self.FILE_COUNT, tr("Files read")))

    def execute(self, parameters, context, feedback):
        from ...pipeline.ingest.table import import_table

        reading = self.reading(parameters, context, self.text(parameters, self.DECIMAL, context))
        options = self.dataset_options(parameters, context)
        files = self.files(parameters, self.INPUT, context)
        with self.reported_run(parameters, context, feedback) as run:
            return self.import_or_preview(
                run, lambda: import_table(run, files, options, reading, run.feedback), parameters, context)
