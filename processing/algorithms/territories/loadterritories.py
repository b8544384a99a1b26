"""augure:loadterritories."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterDatabaseSchema,
    QgsProcessingParameterDatabaseTable,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...pipeline.translation import tr
from ..base import AugureAlgorithm


class LoadTerritories(AugureAlgorithm):
    """Load territories, their outlines and their changes through time."""

    SCHEMA, TABLE, COG, CHANGES = "SCHEMA", "TABLE", "COG", "CHANGES"
    LEVEL, VINTAGE, ZONINGS = "LEVEL", "VINTAGE", "ZONINGS"
    CODE_FIELD, NAME_FIELD = "CODE_FIELD", "NAME_FIELD"
    TERRITORY_COUNT, OUTPUT = "TERRITORY_COUNT", "OUTPUT"

    NAME = "loadterritories"
    GROUP = "territories"

    LEVELS = ["commune", "departement", "region", "epci", "canton", "constituency", "iris", "polling_station"]

    def displayName(self):
        return tr("Load territories")

    def summary(self):
        return tr("Loads communes with their outlines (from an imported layer), their official names and regions (from "
                  "INSEE's list, the Code officiel géographique), and the mergers, splits and changes of code that "
                  "link one year to another. From these it makes the one geography on which all ballots can be "
                  "compared and mapped: communes that merged or split between the first and the last year are put "
                  "together, and their votes and outlines are joined. The layer it returns is that geography.")

    def initAlgorithm(self, configuration=None):
        self.add_database()
        self.add(
            QgsProcessingParameterDatabaseTable(self.TABLE, tr("Dataset of outlines"), self.DATABASE, self.SCHEMA,
                                                optional=True),
            tr("Polygons with a column of codes, imported by “Import a layer”. Any reference system will do."))
        self.add(
            QgsProcessingParameterMultipleLayers(self.COG, tr("INSEE's lists of communes"),
                                                 QgsProcessing.SourceType.TypeFile, optional=True),
            tr("Files of the Code officiel géographique (communes, v_commune …), of one year or several: names, "
               "regions, and communes that have no outline. The year is read from the file's name."))
        self.add(
            QgsProcessingParameterMultipleLayers(self.CHANGES, tr("INSEE's movements of communes"),
                                                 QgsProcessing.SourceType.TypeFile, optional=True),
            tr("The file mvtcommune (mouvements de communes): mergers, splits, changes of code since 1943. Without it, "
               "a commune that has merged is missing from the map of an older ballot."))
        self.add(
            QgsProcessingParameterEnum(self.LEVEL, tr("Level"), self.LEVELS, defaultValue="commune",
                                       usesStaticStrings=True),
            tr("What the codes are those of."))
        self.add(
            QgsProcessingParameterNumber(self.VINTAGE, tr("Year of the territories"),
                                         QgsProcessingParameterNumber.Type.Integer, optional=True, minValue=1943,
                                         maxValue=2100),
            tr("The territories as they stood on 1 January of that year. Empty: read from the name of the dataset, or "
               "of its file."))
        self.add(
            QgsProcessingParameterDatabaseTable(self.ZONINGS, tr("Dataset of zonings"), self.DATABASE, self.SCHEMA,
                                                optional=True),
            tr("INSEE's table d'appartenance, imported (sheet COM): the département, region, EPCI, employment zone "
               "(ZE2020), urban unit … of each commune. Outlines of départements, regions and EPCI are put together "
               "from those of the communes where they have none of their own."))
        self.add(
            QgsProcessingParameterString(self.CODE_FIELD, tr("Column of the codes"), optional=True),
            tr("Empty: recognised by its name (INSEE_COM, CODGEO, COM, insee, code …)."), advanced=True)
        self.add(
            QgsProcessingParameterString(self.NAME_FIELD, tr("Column of the names"), optional=True),
            tr("Empty: recognised by its name (LIBELLE, NOM_COMM, NOM …)."), advanced=True)
        self.add(
            QgsProcessingParameterDatabaseSchema(self.SCHEMA, tr("Schema of the dataset"), self.DATABASE, "clean"),
            tr("Imported datasets are in “clean”."), advanced=True)
        self.addOutput(QgsProcessingOutputNumber(self.TERRITORY_COUNT, tr("Territories loaded")))
        self.addOutput(QgsProcessingOutputVectorLayer(self.OUTPUT, tr("Comparable territories")))

    def checkParameterValues(self, parameters, context):
        if self.parameterAsSchema(parameters, self.SCHEMA, context) != "clean":
            return False, tr("SCHEMA: imported datasets are in the schema “clean”.")
        return super().checkParameterValues(parameters, context)

    def execute(self, parameters, context, feedback):
        from ...pipeline.ref.territories import TerritoryOptions, load_territories
        from ...qgis_bridge.connections import layer_output

        vintage = None
        if parameters.get(self.VINTAGE) is not None:
            vintage = self.parameterAsInt(parameters, self.VINTAGE, context)
        level = self.parameterAsEnumString(parameters, self.LEVEL, context)
        options = TerritoryOptions(
            table=self.parameterAsDatabaseTableName(parameters, self.TABLE, context),
            cog=self.files(parameters, self.COG, context), changes=self.files(parameters, self.CHANGES, context),
            level=level, vintage=vintage,
            zonings=self.parameterAsDatabaseTableName(parameters, self.ZONINGS, context),
            code_field=self.text(parameters, self.CODE_FIELD, context),
            name_field=self.text(parameters, self.NAME_FIELD, context))
        with self.warehouse_run(parameters, feedback) as run:
            outputs = load_territories(run, options, run.feedback)
        return {**outputs, self.OUTPUT: layer_output(self.settings.name, "ref", "comparable_territory", key="id",
                                                     srid=4326, where=f"level = '{level}'")}
