"""augure:buildindicators."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ...pipeline.translation import tr
from ..base import AugureAlgorithm


class BuildIndicators(AugureAlgorithm):
    """Compute indicators from imported tables."""

    DEFINITIONS, LEVEL, PERIODS = "DEFINITIONS", "LEVEL", "PERIODS"
    INDICATOR_COUNT, WITHHELD_COUNT, VALUE_COUNT = "INDICATOR_COUNT", "WITHHELD_COUNT", "VALUE_COUNT"
    OUTPUT = "OUTPUT"

    NAME = "buildindicators"
    GROUP = "territories"
    PACKAGES = ("psycopg2", "pandas", "yaml")

    LEVELS = ["commune", "departement"]

    def displayName(self):
        return tr("Build indicators")

    def summary(self):
        return tr("Computes indicators (ratios, rates, shares, densities, changes) from tables that were imported, one "
                  "value per territory and period. Each value says whether it was published, withheld (statistical "
                  "secret) or absent: a withheld value is never a zero. Sixteen indicators come with Augure, for "
                  "INSEE's tables base_cc_comparateur, FILO2021_DEC_COM and population_municipale_communes; a file of "
                  "your own adds others.")

    def initAlgorithm(self, configuration=None):
        self.add_database()
        self.add(
            QgsProcessingParameterFile(self.DEFINITIONS, tr("Definitions"), extension="yaml", optional=True),
            tr("A YAML file that describes the indicators. Empty: those that come with Augure. An indicator whose "
               "table was not imported is left out with a message."))
        self.add(
            QgsProcessingParameterEnum(self.LEVEL, tr("Level"), self.LEVELS, defaultValue="commune",
                                       usesStaticStrings=True),
            tr("The territories that the tables describe."))
        self.add(
            QgsProcessingParameterString(self.PERIODS, tr("Periods, separated by commas"), optional=True),
            tr("Such as 2018,2019. Empty: all there are."))
        for name, label in ((self.INDICATOR_COUNT, tr("Indicators")), (self.WITHHELD_COUNT, tr("Values withheld")),
                            (self.VALUE_COUNT, tr("Values, with or without a number"))):
            self.addOutput(QgsProcessingOutputNumber(name, label))
        self.addOutput(QgsProcessingOutputVectorLayer(self.OUTPUT, tr("Values of the indicators")))

    def execute(self, parameters, context, feedback):
        from ...pipeline.indicators.build import build_indicators
        from ...pipeline.parameters import read_list
        from ...qgis_bridge.connections import layer_output

        level = self.parameterAsEnumString(parameters, self.LEVEL, context)
        with self.warehouse_run(parameters, feedback) as run:
            outputs = build_indicators(run, self.parameterAsFile(parameters, self.DEFINITIONS, context), level,
                                       read_list(self.text(parameters, self.PERIODS, context)), run.feedback)
        key = '"indicator","level","territory","period"'
        return {**outputs, self.OUTPUT: layer_output(self.settings.name, "indicator", "value", geometry="", key=key,
                                                     where=f"level = '{level}'")}
