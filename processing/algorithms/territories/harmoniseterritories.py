"""augure:harmoniseterritories."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterDatabaseSchema,
    QgsProcessingParameterDatabaseTable,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...pipeline.translation import tr
from ..base import AugureAlgorithm


class HarmoniseTerritories(AugureAlgorithm):
    """Carry numbers to the territories of another year, or to other polygons."""

    SCHEMA, TABLE, BALLOTS, TARGET_LAYER = "SCHEMA", "TABLE", "BALLOTS", "TARGET_LAYER"
    VINTAGE, FROM_VINTAGE, LEVEL = "VINTAGE", "FROM_VINTAGE", "LEVEL"
    COLUMNS, WEIGHT, TARGET, PERIMETER = "COLUMNS", "WEIGHT", "TARGET", "PERIMETER"
    CODE_FIELD, BY, TARGET_LEVEL = "CODE_FIELD", "BY", "TARGET_LEVEL"
    RESULTS, ROW_COUNT, LOST_COUNT, ERROR, OUTPUT = "RESULTS", "ROW_COUNT", "LOST_COUNT", "ERROR", "OUTPUT"

    NAME = "harmoniseterritories"
    GROUP = "territories"
    PACKAGES = ("psycopg2", "jinja2")

    LEVELS = ["commune", "polling_station"]

    def displayName(self):
        return tr("Harmonise territories")

    def summary(self):
        return tr("Carries a table or ballots from the communes they were published for to those of another year, "
                  "before or after, by INSEE's movements: communes that merged are added up, communes that were "
                  "re-established get back what was theirs, and only where the movements do not say how much goes "
                  "where is a commune divided, by population or registered voters. Counts are added up and divided, "
                  "rates are computed anew from their counts, means are weighted, medians are never averaged: they "
                  "are empty where the territory changed. The total of every count stays what it was, to the unit, "
                  "or the run fails and says by how much. Rows that could not be placed are in augure.anomaly. "
                  "Communes may also be added up by EPCI, département, region, employment zone and other zonings. With "
                  "a layer of polygons, numbers go from polygons to polygons, by area or by a finer count.")

    def initAlgorithm(self, configuration=None):
        self.add_database()
        self.add(
            QgsProcessingParameterDatabaseTable(self.TABLE, tr("Dataset"), self.DATABASE, self.SCHEMA, optional=True),
            tr("An imported table with a column of codes of communes (or, for TARGET_LAYER, of polygons)."))
        self.add(
            QgsProcessingParameterString(self.BALLOTS, tr("Ballots, separated by commas"), optional=True),
            tr("Instead of a dataset: ballots of the warehouse, such as 2012-presidentielle-1. Turnout and votes are "
               "written as two datasets."))
        self.add(
            QgsProcessingParameterNumber(self.VINTAGE, tr("To the communes of the year"),
                                         QgsProcessingParameterNumber.Type.Integer, optional=True, minValue=1943,
                                         maxValue=2100),
            tr("As they stood on 1 January of that year (the year of the COG). Any year that the movements know, "
               "before or after."))
        self.add(
            QgsProcessingParameterString(self.TARGET_LEVEL, tr("Add communes up by"), optional=True),
            tr("departement, region, or a zoning that the warehouse knows for the communes of that year (epci, "
               "arrondissement, canton, employment_zone, ze2020, uu2020, bv2022 …: ZONINGS of “Load "
               "territories”). Empty: communes stay communes."))
        self.add(
            QgsProcessingParameterNumber(self.FROM_VINTAGE, tr("From the communes of the year"),
                                         QgsProcessingParameterNumber.Type.Integer, optional=True, minValue=1943,
                                         maxValue=2100),
            tr("Empty: the year in which most of the codes stood."))
        self.add(
            QgsProcessingParameterEnum(self.LEVEL, tr("Level"), self.LEVELS, defaultValue="commune",
                                       usesStaticStrings=True),
            tr("What the codes are those of. Rows of polling stations, whose codes begin with that of the commune, are "
               "added up. For ballots it is known."))
        self.add(
            QgsProcessingParameterString(self.COLUMNS, tr("Kinds of columns"), optional=True, multiLine=True),
            tr("What each column of the dataset is: population:count, P18_*:count, "
               "poverty:rate=100*poor/households, rent:mean=dwellings, income:median, separated by commas. A column "
               "that is not named is left empty where the territory changed."))
        self.add(
            QgsProcessingParameterString(self.WEIGHT, tr("Weight of divided communes"), optional=True),
            tr("dataset.column with numbers by commune of a year in which the parts stood on their own (found from its "
               "codes; dataset.column@2012 says it), or a ballot (its registered voters); several, separated by "
               "commas, are tried in their order. Empty: the population among the indicators and the registered "
               "voters that the warehouse knows, the nearest in time first. With TARGET_LAYER: a dataset of points or "
               "small polygons and its column; empty: by area."))
        self.add(
            QgsProcessingParameterDatabaseTable(self.TARGET_LAYER, tr("Dataset of polygons to carry to"), self.DATABASE,
                                                self.SCHEMA, optional=True),
            tr("Instead of a year: other polygons (districts, sectors, squares)."), advanced=True)
        self.add(
            QgsProcessingParameterString(self.PERIMETER, tr("Perimeter"), optional=True),
            tr("Write only a part: departement:34, region:76, commune:34172 or metropole. Empty: everything. With "
               "TARGET_LEVEL: the territories that have a commune in it, whole."))
        self.add(
            QgsProcessingParameterString(self.TARGET, tr("Name of the dataset to write"), optional=True),
            tr("Empty: the name of the dataset with the year. One that this algorithm made is replaced."))
        self.add(
            QgsProcessingParameterString(self.CODE_FIELD, tr("Column of the codes"), optional=True),
            tr("Empty: recognised by its name (CODGEO, INSEE_COM, COM, insee, code …)."), advanced=True)
        self.add(
            QgsProcessingParameterString(self.BY, tr("Columns that keep rows apart"), optional=True),
            tr("Where a commune has several rows: the columns that tell them apart (year, sex), separated by commas."),
            advanced=True)
        self.add(
            QgsProcessingParameterDatabaseSchema(self.SCHEMA, tr("Schema of the datasets"), self.DATABASE, "clean"),
            tr("Datasets are in “clean”."), advanced=True)
        self.add_report(tr("An HTML page: totals before and after, what was added up, what was divided by which "
                           "weight, what could not be placed."))
        self.addOutput(QgsProcessingOutputString(self.TABLE, tr("Harmonised dataset")))
        self.addOutput(QgsProcessingOutputString(self.RESULTS, tr("Harmonised votes")))
        for name, label in ((self.ROW_COUNT, tr("Rows written")),
                            (self.LOST_COUNT, tr("Rows that could not be placed")),
                            (self.FROM_VINTAGE, tr("Year of the codes")),
                            (self.ERROR, tr("Share that may be misplaced"))):
            self.addOutput(QgsProcessingOutputNumber(name, label))
        self.addOutput(QgsProcessingOutputVectorLayer(self.OUTPUT, tr("Harmonised dataset")))

    def checkParameterValues(self, parameters, context):
        if self.parameterAsSchema(parameters, self.SCHEMA, context) != "clean":
            return False, tr("SCHEMA: datasets are in the schema “clean”.")
        table = self.parameterAsDatabaseTableName(parameters, self.TABLE, context)
        layer = self.parameterAsDatabaseTableName(parameters, self.TARGET_LAYER, context)
        ballots = self.text(parameters, self.BALLOTS, context)
        if bool(table) == bool(ballots):
            return False, tr("Give a dataset (TABLE) or ballots (BALLOTS), one of the two.")
        if bool(layer) == (parameters.get(self.VINTAGE) is not None):
            return False, tr("Give the year to carry to (VINTAGE) or polygons (TARGET_LAYER), one of the two.")
        if layer and self.text(parameters, self.TARGET_LEVEL, context):
            return False, tr("TARGET_LEVEL: communes of a year (VINTAGE) are added up, not polygons (TARGET_LAYER).")
        if layer and ballots:
            return False, tr("TARGET_LAYER: ballots have no polygons; they go to a year (VINTAGE).")
        return super().checkParameterValues(parameters, context)

    def execute(self, parameters, context, feedback):
        from ...pipeline.ref.harmonise.report import write_harmonisation_report
        from ...qgis_bridge.connections import layer_output

        report = self.parameterAsFileOutput(parameters, self.REPORT, context) if parameters.get(self.REPORT) else ""
        with self.warehouse_run(parameters, feedback) as run:
            outputs = self._harmonise(run, parameters, context)
            if report:
                with run.cursor() as cursor:
                    write_harmonisation_report(cursor, outputs, report)
        outputs = {name: value for name, value in outputs.items() if name != "SUMMARY"}
        layer = self.parameterAsDatabaseTableName(parameters, self.TARGET_LAYER, context)
        return {**outputs, **({self.REPORT: report} if report else {}),
                self.OUTPUT: layer_output(self.settings.name, "clean", outputs[self.TABLE], key="_row",
                                          geometry="geom" if layer else "")}

    def _harmonise(self, run, parameters, context):
        from ...pipeline.election.harmonise import BallotOptions, harmonise_ballots
        from ...pipeline.parameters import read_list
        from ...pipeline.ref.harmonise.areas import AreaOptions, harmonise_areas
        from ...pipeline.ref.harmonise.table import HarmoniseOptions, harmonise_table
        from ...pipeline.ref.perimeter import Perimeter

        def text(name):
            return self.text(parameters, name, context)

        def year(name):
            return None if parameters.get(name) is None else self.parameterAsInt(parameters, name, context)

        table = self.parameterAsDatabaseTableName(parameters, self.TABLE, context)
        layer = self.parameterAsDatabaseTableName(parameters, self.TARGET_LAYER, context)
        if layer:
            return harmonise_areas(run, table, AreaOptions(layer, text(self.COLUMNS), text(self.WEIGHT),
                                                           text(self.TARGET)), run.feedback)
        shared = {"vintage": year(self.VINTAGE), "from_vintage": year(self.FROM_VINTAGE),
                  "target_level": text(self.TARGET_LEVEL),
                  "weight": tuple(read_list(text(self.WEIGHT))), "target": text(self.TARGET),
                  "perimeter": Perimeter.parse(text(self.PERIMETER))}
        if not table:
            return harmonise_ballots(run, BallotOptions(tuple(read_list(text(self.BALLOTS))), **shared), run.feedback)
        return harmonise_table(run, table, HarmoniseOptions(
            level=self.parameterAsEnumString(parameters, self.LEVEL, context), code_field=text(self.CODE_FIELD),
            columns=text(self.COLUMNS), by=tuple(read_list(text(self.BY))), **shared), run.feedback)
