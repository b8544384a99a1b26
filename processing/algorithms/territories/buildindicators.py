"""augure:buildindicators."""

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...pipeline.translation import tr
from ..base import AugureAlgorithm


class BuildIndicators(AugureAlgorithm):
    """Compute indicators from imported tables."""

    DEFINITIONS, LEVEL, PERIODS, PERIMETER = "DEFINITIONS", "LEVEL", "PERIODS", "PERIMETER"
    ESTIMATE, VINTAGE, SOURCES = "ESTIMATE", "VINTAGE", "SOURCES"
    INDICATOR_COUNT, WITHHELD_COUNT, VALUE_COUNT = "INDICATOR_COUNT", "WITHHELD_COUNT", "VALUE_COUNT"
    ESTIMATED_COUNT, OUTPUT, MAPS = "ESTIMATED_COUNT", "OUTPUT", "MAPS"

    NAME = "buildindicators"
    GROUP = "territories"
    PACKAGES = ("psycopg2", "pandas", "yaml", "jinja2")

    LEVELS = ["commune", "departement"]
    ESTIMATES = ["none", "departement", "employment_zone"]

    def displayName(self):
        return tr("Build indicators")

    def summary(self):
        return tr("Computes indicators (ratios, rates, shares, densities, changes, counts of places, distances) from "
                  "tables "
                  "that were imported, one value per territory and period. Official tables are recognised by their "
                  "columns. Each value says whether it was published, withheld (statistical secret), absent or, if you "
                  "ask for it, estimated: a withheld value is never a zero. Communes that merged are summed; a "
                  "median is "
                  "never averaged. Fifty indicators of eleven themes come with Augure; a file of your own adds others. "
                  "Views for a spreadsheet and for the map are made for each year; a click on the map tells the line "
                  "of "
                  "the file that a value comes from.")

    def initAlgorithm(self, configuration=None):
        self.add_database()
        self.add(
            QgsProcessingParameterFile(self.DEFINITIONS, tr("Definitions"), extension="yaml", optional=True),
            tr("A YAML file that describes indicators, and sources of your own. Empty: those that come with Augure. An "
               "indicator whose table was not imported is left out with a message."))
        self.add(
            QgsProcessingParameterEnum(self.LEVEL, tr("Level"), self.LEVELS, defaultValue="commune",
                                       usesStaticStrings=True),
            tr("The territories that the tables describe."))
        self.add(
            QgsProcessingParameterString(self.PERIODS, tr("Periods, separated by commas"), optional=True),
            tr("Such as 2018,2019. Empty: all there are."))
        self.add(
            QgsProcessingParameterString(self.PERIMETER, tr("Perimeter"), optional=True),
            tr("Such as departement:34, region:76, commune:34172 or metropole. Empty: all territories."))
        self.add(
            QgsProcessingParameterEnum(self.ESTIMATE, tr("Estimate what is not published"), self.ESTIMATES,
                                       defaultValue="none", optional=True, usesStaticStrings=True),
            tr("none: withheld and absent values stay so. departement, employment_zone: they borrow the value of their "
               "département or employment zone, and say so. Counts are never estimated."))
        self.add(
            QgsProcessingParameterNumber(self.VINTAGE, tr("Year of the territories (COG)"),
                                         QgsProcessingParameterNumber.Type.Integer, None, True, 1943, 2100),
            tr("The communes that values are carried to. Empty: the latest list of the warehouse; without a list and "
               "movements, codes stay as they are."), advanced=True)
        self.add(
            QgsProcessingParameterString(self.SOURCES, tr("Datasets of sources"), optional=True),
            tr("Which dataset is which source, such as insee_comparateur=base_cc_comparateur, separated by commas. "
               "Empty: they are recognised by their columns."), advanced=True)
        self.add_report(tr("An HTML page: what was computed from which source, and how much is published, withheld, "
                           "absent "
                           "and estimated."))
        for name, label in ((self.INDICATOR_COUNT, tr("Indicators")), (self.WITHHELD_COUNT, tr("Values withheld")),
                            (self.ESTIMATED_COUNT, tr("Values estimated")),
                            (self.VALUE_COUNT, tr("Values, with or without a number"))):
            self.addOutput(QgsProcessingOutputNumber(name, label))
        self.addOutput(QgsProcessingOutputVectorLayer(self.OUTPUT, tr("Values of the indicators")))
        self.addOutput(QgsProcessingOutputMultipleLayers(self.MAPS, tr("Maps of the indicators")))

    def execute(self, parameters, context, feedback):
        from ...pipeline.indicators.build import BuildOptions, build_indicators
        from ...pipeline.indicators.report import write_indicators_report
        from ...pipeline.parameters import read_list
        from ...pipeline.publish.indicatorviews import publish_indicators, refresh_views, views_stand
        from ...pipeline.ref.perimeter import Perimeter
        from ...qgis_bridge.connections import layer_output
        from ...qgis_bridge.indicatorstyles import indicator_styles
        from ...qgis_bridge.projects import remember_login, view_uri

        level = self.parameterAsEnumString(parameters, self.LEVEL, context)
        given = parameters.get(self.VINTAGE)
        options = BuildOptions(
            self.parameterAsFile(parameters, self.DEFINITIONS, context), level,
            tuple(read_list(self.text(parameters, self.PERIODS, context))),
            Perimeter.parse(self.text(parameters, self.PERIMETER, context)),
            self.parameterAsEnumString(parameters, self.ESTIMATE, context) or "none",
            None if given in (None, "") else self.parameterAsInt(parameters, self.VINTAGE, context),
            self.text(parameters, self.SOURCES, context))
        report = self.parameterAsFileOutput(parameters, self.REPORT, context) if parameters.get(self.REPORT) else ""
        with self.warehouse_run(parameters, feedback) as run:
            outputs = build_indicators(run, options, run.feedback)
            with run.cursor() as cursor:
                if outputs["RUN"] == run.id:
                    outputs["VIEWS"] = publish_indicators(run, level, indicator_styles)
                elif not views_stand(cursor, level, outputs["RUN"]):
                    refresh_views(cursor)
                if report:
                    write_indicators_report(cursor, outputs["RUN"], level, report)
        remember_login(self.settings)
        key = '"indicator","level","territory","period"'
        maps = [layer_output_of(view_uri(self.settings.name, view)) for view in outputs.get("VIEWS", ())]
        self._load(maps[:1], context)
        return {**{name: value for name, value in outputs.items() if name != "VIEWS"}, self.MAPS: maps,
                **({self.REPORT: report} if report else {}),
                self.OUTPUT: layer_output(self.settings.name, "indicator", "value", geometry="", key=key,
                                          where=f"level = '{level}'", is_view=True)}

    def _load(self, maps, context):
        """Ask a window, if there is one, to show the fullest map in its own style."""
        if context.project() is None:
            return
        for uri in maps:
            details = QgsProcessingContext.LayerDetails(tr("Indicators"), context.project(), self.MAPS)
            context.addLayerToLoadOnCompletion(uri, details)


def layer_output_of(uri):
    """Return the ``postgres://…`` string of a layer's URI."""
    from qgis.core import QgsProcessingUtils

    return QgsProcessingUtils.encodeProviderKeyAndUri("postgres", uri.uri(False))
