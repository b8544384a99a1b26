"""augure:importtable."""

from dataclasses import replace

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ...pipeline.translation import tr
from .parameters import DatasetImport


class ImportTable(DatasetImport):
    """Import table files into the warehouse, typed."""

    DECIMAL, DATE_ORDER, FILE_COUNT = "DECIMAL", "DATE_ORDER", "FILE_COUNT"
    GEOMETRY, X_FIELD, Y_FIELD, CRS, RECIPE = "GEOMETRY", "X_FIELD", "Y_FIELD", "CRS", "RECIPE"

    ORDERS = ["dmy", "mdy"]

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
                "One file, several like files, or a folder: csv, txt, tsv, json, jsonl, xlsx, xls, ods, dbf, parquet, "
                "alone or in .gz, .xz, .zip."
            )
        )
        self.add_details()
        self.add(QgsProcessingParameterString(self.DECIMAL, tr("Decimal mark"), "", optional=True),
                 tr("Empty: found out for each column. Otherwise . or ,"), advanced=True)
        self.add(QgsProcessingParameterEnum(self.DATE_ORDER, tr("Order of days and months"), self.ORDERS, False, None,
                                            True, True),
                 tr("Empty: found out. Otherwise dmy (31/12/2020) or mdy (12/31/2020), for dates that can be both."),
                 advanced=True)
        self.add_positions()
        self.add_table_form()
        self.add(
            QgsProcessingParameterFile(self.RECIPE, tr("Recipe"), optional=True,
                                       fileFilter=tr("Recipes (*.yaml *.yml)") + ";;" + tr("All (*)")),
            tr("A recipe of augure:proposerecipe: what its part import says of the file (encoding, header line, sheet "
               "…) is taken where the parameter here is empty."), advanced=True)
        self.add_results()
        self.addOutput(QgsProcessingOutputNumber(self.FILE_COUNT, tr("Files read")))

    def add_positions(self):
        """Add GEOMETRY, X_FIELD, Y_FIELD and CRS."""
        self.add(QgsProcessingParameterString(self.GEOMETRY, tr("Points"), "auto", optional=True),
                 tr("auto: columns of longitude and latitude, of x and y, of both or of WKT are found by their names "
                    "and values, and a column geom is added; none: no geometry; otherwise the column that holds both "
                    "coordinates, or WKT."), advanced=True)
        self.add(QgsProcessingParameterString(self.X_FIELD, tr("Column of x or longitude"), "", optional=True),
                 tr("Empty: found by its name."), advanced=True)
        self.add(QgsProcessingParameterString(self.Y_FIELD, tr("Column of y or latitude"), "", optional=True),
                 tr("Empty: found by its name."), advanced=True)
        self.add(QgsProcessingParameterCrs(self.CRS, tr("Reference system of the points"), optional=True),
                 tr("Empty: WGS 84 where the numbers are degrees, Lambert-93 where they are its metres. Needed for any "
                    "other, such as EPSG:2975 in Réunion or EPSG:3948."), advanced=True)

    def execute(self, parameters, context, feedback):
        from ...pipeline.ingest.table import import_table

        reading = replace(self.reading(parameters, context, self.text(parameters, self.DECIMAL, context)),
                          date_order=self.parameterAsEnumString(parameters, self.DATE_ORDER, context))
        reading = self._by_recipe(reading, parameters, context)
        options = self.dataset_options(parameters, context)
        position = self._position(parameters, context)
        files = self.files(parameters, self.INPUT, context)
        with self.reported_run(parameters, context, feedback) as run:
            return self.import_or_preview(
                run, lambda: import_table(run, files, options, reading, run.feedback, position), parameters, context)

    def _by_recipe(self, reading, parameters, context):
        """Return how to read, completed by the recipe if one is given."""
        from ...pipeline.correct.recipe.find import find_recipe

        given = self.parameterAsFile(parameters, self.RECIPE, context)
        told = find_recipe(given).reading if given else {}
        return replace(reading, **{name: value for name, value in told.items()
                                   if getattr(reading, name) in ("", None)})

    def _position(self, parameters, context):
        """Return what the user says of the positions."""
        from ...pipeline.ingest.values.positions import PositionOptions

        crs = self.parameterAsCrs(parameters, self.CRS, context)
        return PositionOptions(
            geometry=self.text(parameters, self.GEOMETRY, context) or "auto",
            x_field=self.text(parameters, self.X_FIELD, context), y_field=self.text(parameters, self.Y_FIELD, context),
            crs=crs.authid() if crs.isValid() else str(parameters.get(self.CRS) or ""))
