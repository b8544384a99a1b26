"""augure:trainmodel."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...pipeline.translation import tr
from ...pipeline.words import KIND_NAMES
from .parameters import ModelAlgorithm


class TrainModel(ModelAlgorithm):
    """Learn the local voting pattern from past ballots."""

    TARGET, LEVEL, BALLOTS, METHOD = "TARGET", "LEVEL", "BALLOTS", "METHOD"
    MAE, BASELINE_MAE = "MAE", "BASELINE_MAE"

    NAME = "trainmodel"

    KINDS = list(KIND_NAMES)
    LEVELS = ["commune"]
    METHODS = ["swing"]

    def displayName(self):
        return tr("Train a model")

    def summary(self):
        return tr("Learns from past ballots how far each commune stands from the whole, so that an election to come "
                  "can be forecast commune by commune. Every ballot is then left out in turn and forecast from the "
                  "others: the report shows how wrong the model was, beside naive forecasts. The model stays in the "
                  "warehouse under the name given as output.")

    def initAlgorithm(self, configuration=None):
        self.add_database()
        self.add(
            QgsProcessingParameterEnum(self.TARGET, tr("Kind of election to forecast"), self.KINDS,
                                       defaultValue="presidentielle", usesStaticStrings=True),
            tr("Past ballots of this kind count more than the others."))
        self.add(
            QgsProcessingParameterEnum(self.LEVEL, tr("Territories"), self.LEVELS, defaultValue="commune",
                                       usesStaticStrings=True),
            tr("The territories that get a forecast."))
        self.add(
            QgsProcessingParameterString(self.BALLOTS, tr("Ballots to learn from"), optional=True),
            tr("Such as 2014-europeennes-1,2017-presidentielle-1: first rounds only. Empty: every first round of the "
               "warehouse that can teach. To measure the model afterwards, leave out the last ballot."))
        self.add(
            QgsProcessingParameterEnum(self.METHOD, tr("Method"), self.METHODS, defaultValue="swing",
                                       usesStaticStrings=True),
            tr("swing: weighted mean of each commune's past distances from the whole, steadied by its neighbours."))
        self.add_perimeter(tr("Empty: all communes of the warehouse."))
        self.add(
            QgsProcessingParameterNumber(self.SEED, tr("Seed"), QgsProcessingParameterNumber.Type.Integer, 1,
                                         minValue=0),
            tr("Kept with the model: what is drawn later starts from it."), advanced=True)
        self.add_report(tr("What the model learned from, and how wrong it was beside naive forecasts."))
        self.addOutput(QgsProcessingOutputString(self.MODEL, tr("Model")))
        self.addOutput(QgsProcessingOutputString(self.BALLOTS, tr("Ballots learned from, separated by commas")))
        self.addOutput(QgsProcessingOutputNumber(self.MAE, tr("Mean error of left-out ballots, in points")))
        self.addOutput(QgsProcessingOutputNumber(self.BASELINE_MAE, tr("Mean error of the best naive forecast")))

    def execute(self, parameters, context, feedback):
        from ...pipeline.model.reports import write_training_report
        from ...pipeline.model.store import train_and_store

        report = self.report(parameters, context)
        with self.warehouse_run(parameters, feedback) as run:
            outputs = train_and_store(
                run, self.parameterAsEnumString(parameters, self.TARGET, context),
                self.text(parameters, self.BALLOTS, context),
                self.parameterAsEnumString(parameters, self.LEVEL, context),
                self.text(parameters, self.PERIMETER, context), self.parameterAsInt(parameters, self.SEED, context),
                run.feedback)
            if report:
                with run.cursor() as cursor:
                    write_training_report(cursor, outputs[self.MODEL], report)
        return {**outputs, self.REPORT: report} if report else outputs
