"""What the two dataset imports ask in the same words."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterDatabaseSchema,
    QgsProcessingParameterDatabaseTable,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ...pipeline.translation import tr
from ..base import AugureAlgorithm
from .reading import TableReading

MODES = ["create", "append", "replace", "truncate", "upsert"]
DRIFTS = ["refuse", "evolve"]


class DatasetImport(TableReading, AugureAlgorithm):
    """An import of files into one dataset."""

    INPUT, TABLE, SCHEMA, MODE, KEY, DRIFT = "INPUT", "TABLE", "SCHEMA", "MODE", "KEY", "DRIFT"
    REPORT, OUTPUT = "REPORT", "OUTPUT"
    ROW_COUNT, REJECT_COUNT = "ROW_COUNT", "REJECT_COUNT"

    GROUP = "import"
    PACKAGES = ("psycopg2", "pandas", "jinja2")

    def add_dataset(self, input_help):
        """Add INPUT, DATABASE, TABLE, MODE and KEY."""
        self.add(QgsProcessingParameterMultipleLayers(self.INPUT, tr("Files"), QgsProcessing.SourceType.TypeFile),
                 input_help)
        self.add_database()
        self.add(
            QgsProcessingParameterDatabaseTable(
                self.TABLE, tr("Dataset"), self.DATABASE, self.SCHEMA, None, True, True
            ),
            tr(
                "Name of the dataset in the warehouse; empty: the name of the file. Letters with accents, spaces and "
                "capitals are put in a form that databases like."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(self.MODE, tr("If the dataset exists"), MODES, False, "create", False, True),
            tr(
                "create: stop; append: add the rows; replace: new content, the table itself stays with its views, "
                "rights and styles; truncate: the same, and the columns may not change; upsert: rows with a known KEY "
                "are updated, the others added. The same files with the same parameters are not imported twice."
            ),
        )
        self.add(
            QgsProcessingParameterString(self.KEY, tr("Key (columns, comma-separated)"), "", optional=True),
            tr("Columns that identify a row together, such as CODGEO. They are checked to be unique and filled."))

    def add_details(self):
        """Add the advanced parameters that both share."""
        self.add(
            QgsProcessingParameterDatabaseSchema(self.SCHEMA, tr("Schema"), self.DATABASE, "clean", True),
            tr("Datasets live in the schema clean; no other is written to."), advanced=True)
        self.add(
            QgsProcessingParameterEnum(
                self.DRIFT, tr("If the columns have changed"), DRIFTS, False, "refuse", False, True
            ),
            tr("refuse: stop and show the difference; evolve: add new columns, widen types, leave lost columns empty."),
            advanced=True,
        )
        self.add_encoding_and_rejects()

    def add_results(self):
        """Add REPORT and the outputs that both share."""
        self.add(
            QgsProcessingParameterFileDestination(self.REPORT, tr("Report"), tr("HTML files (*.html)"), optional=True,
                                                  createByDefault=False),
            tr("What was detected, counted, normalised, rejected and repaired."))
        self.addOutput(QgsProcessingOutputVectorLayer(self.OUTPUT, tr("Dataset")))
        self.addOutput(QgsProcessingOutputString(self.SCHEMA, tr("Schema")))
        self.addOutput(QgsProcessingOutputString(self.TABLE, tr("Dataset")))
        self.addOutput(QgsProcessingOutputNumber(self.ROW_COUNT, tr("Rows imported")))
        self.addOutput(QgsProcessingOutputNumber(self.REJECT_COUNT, tr("Rows rejected")))

    def dataset_options(self, parameters, context):
        """Return where the delivery goes and how."""
        from ...pipeline.errors import InvalidParameter
        from ...pipeline.ingest.writing import DatasetOptions
        from ...pipeline.parameters import read_list

        schema = self.parameterAsSchema(parameters, self.SCHEMA, context)
        if schema not in ("", "clean"):
            raise InvalidParameter(tr("SCHEMA: datasets are imported into the schema clean, not {schema}.").format(
                schema=schema))
        return DatasetOptions(
            table=self.parameterAsDatabaseTableName(parameters, self.TABLE, context),
            mode=self.parameterAsEnumString(parameters, self.MODE, context),
            key=tuple(read_list(self.text(parameters, self.KEY, context))),
            drift=self.parameterAsEnumString(parameters, self.DRIFT, context),
            max_rejects=self.max_rejects(parameters, context),
        )

    def finish(self, run, outputs, parameters, context, geometry=None):
        """Write the report and return the outputs with REPORT and OUTPUT, the dataset as a layer."""
        from ...pipeline.ingest.report import write_import_report
        from ...qgis_bridge.connections import layer_output

        results = dict(outputs)
        report = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if report:
            with run.cursor() as cursor:
                write_import_report(cursor, outputs[self.RUN], report)
            results[self.REPORT] = report
        results[self.OUTPUT] = layer_output(self.settings.name, outputs[self.SCHEMA], outputs[self.TABLE],
                                            geometry=geometry, key="_row")
        return results
