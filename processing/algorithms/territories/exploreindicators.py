"""augure:exploreindicators."""

from qgis.core import (
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...pipeline.translation import tr
from ..base import AugureAlgorithm


class ExploreIndicators(AugureAlgorithm):
    """Say which indicators go together with results, and what is left once the past vote is known."""

    INDICATORS, BALLOTS, LEVEL, PERIMETER = "INDICATORS", "BALLOTS", "LEVEL", "PERIMETER"
    CANDIDATE_PERIMETERS, PERIMETER_SCORES = "CANDIDATE_PERIMETERS", "PERIMETER_SCORES"
    OUTPUT, FIGURES = "OUTPUT", "FIGURES"

    NAME = "exploreindicators"
    GROUP = "territories"
    PACKAGES = ("psycopg2", "pandas", "numpy", "jinja2", "matplotlib")

    LEVELS = ["commune"]

    def displayName(self):
        return tr("Explore indicators and votes")

    def summary(self):
        return tr("Says which indicator is most correlated with the results of elections, and what is left of it once "
                  "the past vote is known: correlations of every indicator with every bloc and abstention, with their "
                  "intervals; heat maps, maps, histograms and communes that stand out, in a page made for people who "
                  "are no statisticians. Missing values are counted, never filled in. Nothing is written to the "
                  "warehouse: reading rights are enough.")

    def initAlgorithm(self, configuration=None):
        self.add_database()
        self.add(
            QgsProcessingParameterString(self.INDICATORS, tr("Indicators"), optional=True),
            tr("Codes separated by commas, such as median_income,unemployment_rate. Empty: all of the warehouse. For "
               "each ballot the latest period not after its year is taken; where there is none, the report says so."))
        self.add(
            QgsProcessingParameterString(self.BALLOTS, tr("Ballots"), optional=True),
            tr("Such as 2017-presidentielle-1,2019-europeennes-1. Empty: the last first round of each kind of "
               "election. The past vote is what the first rounds before each ballot led to expect."))
        self.add(
            QgsProcessingParameterEnum(self.LEVEL, tr("Territories"), self.LEVELS, defaultValue="commune",
                                       usesStaticStrings=True),
            tr("The territories that are compared."))
        self.add(
            QgsProcessingParameterString(self.PERIMETER, tr("Perimeter"), optional=True),
            tr("departement:34, region:76, commune:34172, or metropole for the mainland and Corsica; several codes are "
               "separated by commas.") + " " + tr("Empty: all communes of the warehouse."))
        self.add(
            QgsProcessingParameterString(self.CANDIDATE_PERIMETERS, tr("Perimeters to choose from"), optional=True),
            tr("Perimeters separated by semicolons, such as departement:34;region:76, to be scored by what is known "
               "there, how near they are to the whole warehouse, and their size. departement:* is every département, "
               "region:* every region."), advanced=True)
        self.add_report(tr("The page to read; its figures are PNG files in a folder of the same name beside it."))
        self.add(
            QgsProcessingParameterFileDestination(self.OUTPUT, tr("Correlations"), tr("CSV (*.csv)"), optional=True),
            tr("A row per ballot, result and indicator: coefficients weighted by electors and not, their intervals, "
               "numbers of communes. UTF-8, commas, decimal points."))
        self.add(
            QgsProcessingParameterFileDestination(self.PERIMETER_SCORES, tr("Scores of the perimeters"),
                                                  tr("CSV (*.csv)"), optional=True, createByDefault=False),
            tr("A row per perimeter to choose from, the best first."), advanced=True)
        self._add_outputs()

    def _add_outputs(self):
        self.addOutput(QgsProcessingOutputFolder(self.FIGURES, tr("Folder of the figures")))
        for name, label in (
                (self.BALLOTS, tr("Ballots explored, separated by commas")),
                ("BEST_INDICATOR", tr("Indicator most correlated with the last ballot")),
                ("BEST_RESULT", tr("The bloc, or abstention, it goes with")),
                ("BEST_PERIMETER", tr("The perimeter with the best score"))):
            self.addOutput(QgsProcessingOutputString(name, label))
        for name, label in (
                ("TERRITORY_COUNT", tr("Communes")), ("INDICATOR_COUNT", tr("Indicators")),
                ("CORRELATION", tr("Its correlation, −1 to 1")),
                ("PARTIAL_CORRELATION", tr("The same once the past vote is known")),
                ("EXPLAINED", tr("Variance of that result that all indicators together account for, %")),
                ("EXPLAINED_OF_REST", tr("The same of what the past vote leaves, %"))):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def execute(self, parameters, context, feedback):
        from ...pipeline.explore.explore import ExploreOptions, explore
        from ...pipeline.explore.report import write_exploration
        from ...pipeline.explore.tables import summary, write_correlations, write_scores
        from ...pipeline.warehouse.connection import reading
        from ...qgis_bridge.feedback import QgisFeedback

        options = ExploreOptions(
            self.text(parameters, self.INDICATORS, context), self.text(parameters, self.BALLOTS, context),
            self.parameterAsEnumString(parameters, self.LEVEL, context),
            self.text(parameters, self.PERIMETER, context),
            self.text(parameters, self.CANDIDATE_PERIMETERS, context))
        with reading(self.settings, "augure exploreindicators") as connection:
            found = explore(connection, options, QgisFeedback(feedback))
        results = {self.RUN: found.run, **summary(found)}
        paths = {name: self.parameterAsFileOutput(parameters, name, context)
                 for name in (self.REPORT, self.OUTPUT, self.PERIMETER_SCORES)}
        if paths[self.REPORT]:
            results[self.FIGURES] = write_exploration(found, paths[self.REPORT])
        if paths[self.OUTPUT]:
            write_correlations(found, paths[self.OUTPUT])
        if paths[self.PERIMETER_SCORES]:
            write_scores(found.scores, paths[self.PERIMETER_SCORES])
        return {**results, **{name: path for name, path in paths.items() if path}}
