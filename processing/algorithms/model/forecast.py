"""augure:forecast."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...pipeline.translation import tr
from .parameters import ModelAlgorithm


class Forecast(ModelAlgorithm):
    """Forecast an election to come, commune by commune, with its uncertainty."""

    FROM_DATE, HORIZONS, TARGET_DATE, DRAWS, PAIRS = "FROM_DATE", "HORIZONS", "TARGET_DATE", "DRAWS", "PAIRS"
    FORECAST, PREDICTION_COUNT = "FORECAST", "PREDICTION_COUNT"

    NAME = "forecast"

    def displayName(self):
        return tr("Forecast")

    def summary(self):
        return tr("Forecasts an election of the model's kind, as if it were held at each horizon, commune by commune: "
                  "the share of each bloc and of abstention, intervals, and the probability that each bloc comes "
                  "first. The uncertainty counts what is not known of the whole perimeter, of each département and "
                  "of each commune. A model trained on other parts of the votes, on abstention or on an indicator "
                  "gives these.")

    def initAlgorithm(self, configuration=None):
        self.add_database()
        self.add_model()
        self.add(
            QgsProcessingParameterString(self.HORIZONS, tr("Horizons, in years"), "1,2,3", optional=True),
            tr("Whole years after the date below, separated by commas."))
        self.add(
            QgsProcessingParameterString(self.FROM_DATE, tr("Known until"), optional=True),
            tr("The date from which years are counted, such as 2017-06-11. Empty: that of the last ballot learned "
               "from."),
            advanced=True)
        self.add(
            QgsProcessingParameterString(self.TARGET_DATE, tr("Date of the election"), optional=True),
            tr("Such as 2019-05-26: one forecast for that day, instead of the horizons."), advanced=True)
        self.add_scenario()
        self.add_perimeter(tr("Empty: that of the model. The level, and a scenario, are those of this perimeter."))
        self.add(
            QgsProcessingParameterNumber(self.DRAWS, tr("Draws"), QgsProcessingParameterNumber.Type.Integer, 1000,
                                         minValue=100, maxValue=10000),
            tr("How many possible elections are drawn: more is smoother and slower."), advanced=True)
        self.add(
            QgsProcessingParameterNumber(self.SEED, tr("Seed"), QgsProcessingParameterNumber.Type.Integer, 1,
                                         minValue=0),
            tr("The same seed on the same model draws the same numbers."), advanced=True)
        self.add(
            QgsProcessingParameterBoolean(self.PAIRS, tr("Which two come first"), False, True),
            tr("Counts how likely each pair of blocs, or of the parts that the model was trained on, come first and "
               "second, in the whole, each département and each commune: of a presidential election, who stands in "
               "the second round. It is in the report, in forecast.level_pair and forecast.pair."), advanced=True)
        self.add_report(tr("The forecast of the whole perimeter with its uncertainty, and where it comes from."))
        self.addOutput(QgsProcessingOutputString(self.FORECAST, tr("Forecast")))
        self.addOutput(QgsProcessingOutputString(self.MODEL, tr("Model")))
        self.addOutput(QgsProcessingOutputNumber(self.PREDICTION_COUNT, tr("Predictions written")))

    def execute(self, parameters, context, feedback):
        from ...pipeline.forecast.make import Request, make_forecast
        from ...pipeline.forecast.reports import write_forecast_report
        from ...pipeline.parameters import read_date

        request = Request(
            model=self.text(parameters, self.MODEL, context),
            from_date=read_date("FROM_DATE", self.text(parameters, self.FROM_DATE, context)),
            years=self.text(parameters, self.HORIZONS, context) or "1,2,3",
            target_date=read_date("TARGET_DATE", self.text(parameters, self.TARGET_DATE, context)),
            scenario=self.scenario(parameters, context), draws=self.parameterAsInt(parameters, self.DRAWS, context),
            perimeter=self.text(parameters, self.PERIMETER, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
            pairs=self.parameterAsBool(parameters, self.PAIRS, context))
        report = self.report(parameters, context)
        with self.warehouse_run(parameters, feedback) as run:
            outputs = make_forecast(run, request, run.feedback)
            if report:
                write_forecast_report(run.connection, outputs[self.FORECAST], report)
        return {**outputs, self.REPORT: report} if report else outputs
