"""What the two dataset imports ask in the same words."""

import os
import uuid
from contextlib import contextmanager

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDatabaseSchema,
    QgsProcessingParameterDatabaseTable,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)

from ...pipeline.translation import tr
from ..base import AugureAlgorithm
from .reading import TableReading

MODES = ["create", "append", "replace", "truncate", "upsert"]
DRIFTS = ["refuse", "evolve"]


class DatasetImport(TableReading, AugureAlgorithm):
    """An import of files into one dataset."""

    INPUT, TABLE, SCHEMA, MODE, KEY, DRIFT = "INPUT", "TABLE", "SCHEMA", "MODE", "KEY", "DRIFT"
    OUTPUT, PREVIEW = "OUTPUT", "PREVIEW"
    COUNTS = ("ADDED_COUNT", "CHANGED_COUNT", "REMOVED_COUNT")
    ROW_COUNT, REJECT_COUNT, ANOMALY_COUNT = "ROW_COUNT", "REJECT_COUNT", "ANOMALY_COUNT"

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
        """Add PREVIEW, REPORT and the outputs that both share."""
        self.add(
            QgsProcessingParameterBoolean(self.PREVIEW, tr("Preview: show differences, write nothing"), False, True),
            tr("The import is done, compared with the dataset, and taken back. REPORT then lists the rows that would "
               "be added, changed (told by KEY) and removed, and OUTPUT is a GeoPackage of them, beside REPORT "
               "(temporary, both, where REPORT is empty)."))
        self.add_report(tr("What was detected, counted, normalised, rejected and repaired; also written when too many "
                           "rows were rejected."))
        self.addOutput(QgsProcessingOutputVectorLayer(self.OUTPUT, tr("Dataset")))
        self.addOutput(QgsProcessingOutputString(self.SCHEMA, tr("Schema")))
        self.addOutput(QgsProcessingOutputString(self.TABLE, tr("Dataset")))
        self.addOutput(QgsProcessingOutputNumber(self.ROW_COUNT, tr("Rows imported")))
        self.addOutput(QgsProcessingOutputNumber(self.REJECT_COUNT, tr("Rows rejected")))
        self.addOutput(QgsProcessingOutputNumber(self.ANOMALY_COUNT, tr("Anomalies to look at")))
        for name, label in zip(self.COUNTS, (tr("Rows that would be added"), tr("Rows that would change"),
                                             tr("Rows that would be removed"))):
            self.addOutput(QgsProcessingOutputNumber(name, label))

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

    @contextmanager
    def reported_run(self, parameters, context, feedback):
        """Be the ledger's context manager for this call; where too many rows were rejected, write REPORT as well."""
        from ...pipeline.errors import TooManyRejects
        from ...pipeline.ingest.report import write_import_report
        from ...pipeline.warehouse.connection import connect

        run = self.warehouse_run(parameters, feedback)
        try:
            with run:
                yield run
        except TooManyRejects:
            report = self.parameterAsFileOutput(parameters, self.REPORT, context)
            if report:
                connection = connect(self.settings)
                try:
                    with connection.cursor() as cursor:
                        write_import_report(cursor, run.id, report)
                finally:
                    connection.close()
            raise

    def import_or_preview(self, run, do, parameters, context, geometry=None):
        """Call ``do``, which imports and returns the outputs; return them with REPORT and OUTPUT."""
        if self.parameterAsBool(parameters, self.PREVIEW, context):
            return self._preview(run, do, parameters, context)
        return self.finish(run, do(), parameters, context, geometry)

    def _preview(self, run, do, parameters, context):
        from ...pipeline.ingest.preview import LAYER, preview_import
        from ...qgis_bridge.differences import ShowDifferences

        report = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if not report:  # QGIS removes its temporary folder when it ends: the differences stay where REPORT is given
            report = os.path.join(QgsProcessingUtils.tempFolder(), uuid.uuid4().hex, "preview.html")
        file = os.path.splitext(report)[0] + "_differences.gpkg"
        results = dict(preview_import(run, do, report, file))
        if context.project() is not None:
            details = QgsProcessingContext.LayerDetails(
                tr("Preview of {table}").format(table=results[self.TABLE]), context.project(), LAYER)
            details.setPostProcessor(ShowDifferences())
            context.addLayerToLoadOnCompletion(file, details)
        return {**results, self.REPORT: report, self.OUTPUT: file}

    def finish(self, run, outputs, parameters, context, geometry=None):
        """Write the report and return the outputs with REPORT and OUTPUT, the dataset as a layer."""
        from ...pipeline.ingest.report import write_import_report
        from ...pipeline.warehouse.datasets import geometry_column
        from ...qgis_bridge.connections import layer_output

        results = dict(outputs)
        report = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if report:
            with run.cursor() as cursor:
                write_import_report(cursor, outputs[self.RUN], report)
            results[self.REPORT] = report
        with run.cursor() as cursor:
            geometry = geometry or geometry_column(cursor, outputs[self.SCHEMA], outputs[self.TABLE])
        results[self.OUTPUT] = layer_output(self.settings.name, outputs[self.SCHEMA], outputs[self.TABLE],
                                            geometry=geometry, key="_row")
        return results
