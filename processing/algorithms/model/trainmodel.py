"""augure:trainmodel."""

from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...pipeline.translation import tr
from ...pipeline.words import KIND_NAMES
from ...qgis_bridge.packages import install_hint, missing_packages
from .parameters import ModelAlgorithm


class TrainModel(ModelAlgorithm):
    """Learn the local voting pattern from past ballots."""

    TARGET, LEVEL, BALLOTS, METHOD = "TARGET", "LEVEL", "BALLOTS", "METHOD"
    INDICATORS, PARTS, PCA = "INDICATORS", "PARTS", "PCA"
    MAE, BASELINE_MAE = "MAE", "BASELINE_MAE"

    NAME = "trainmodel"

    KINDS = list(KIND_NAMES)
    LEVELS = ["commune", "polling_station"]
    METHODS = ["auto", "swing", "ridge", "boosting", "persistence", "uniform", "proportional", "logit"]

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
            tr("The territories that get a forecast. polling_station: each ballot must have been imported by polling "
               "station; a new station, or one whose limits moved, is forecast as its commune."))
        self.add(
            QgsProcessingParameterString(self.BALLOTS, tr("Ballots to learn from"), optional=True),
            tr("Such as 2014-europeennes-1,2017-presidentielle-1: first rounds only. Empty: every first round of the "
               "warehouse that can teach. To measure the model afterwards, leave out the last ballot. Of an indicator "
               "as target: its periods, such as 2019,2020,2021."))
        self.add(
            QgsProcessingParameterEnum(self.METHOD, tr("Method"), self.METHODS, defaultValue="swing",
                                       usesStaticStrings=True),
            tr("swing: weighted mean of each commune's past distances from the whole, steadied by its neighbours. "
               "ridge: regression on past distances and indicators. boosting: trees on what the swing leaves (needs "
               "scikit-learn). persistence, uniform, proportional, logit: naive forecasts from the last main ballot. "
               "auto: measures all of them on ballots left out in turn and takes the simplest that is as good as the "
               "best."))
        self.add(
            QgsProcessingParameterString(self.INDICATORS, tr("Indicators to look at"), optional=True),
            tr("Codes of “Build indicators”, separated by commas, for ridge, boosting and auto. Only values of periods "
               "that ended before a ballot are looked at for it. They explain much of one election and rarely forecast "
               "the next: the report says what they brought."))
        self.add(
            QgsProcessingParameterString(self.PARTS, tr("What to forecast, if not the five blocs"), optional=True),
            tr("Parts of the votes, such as left,centre+right,far_right or SOC,LR+UDI,RN+FN: blocs, nuances, "
               "candidates or lists, joined by + where they count together; the others are the rest. abstention: the "
               "share of the registered who do not vote. indicator:CODE: an indicator in percent, learned from its "
               "periods, whatever the kind of election. Empty: the five blocs."), advanced=True)
        self.add(
            QgsProcessingParameterBoolean(self.PCA, tr("Ridge on principal components"), False, True),
            tr("For METHOD=ridge with many indicators that say nearly the same: their number is chosen on ballots left "
               "out."), advanced=True)
        self.add_perimeter(tr("Empty: all communes of the warehouse."))
        self.add(
            QgsProcessingParameterNumber(self.SEED, tr("Seed"), QgsProcessingParameterNumber.Type.Integer, 1,
                                         minValue=0),
            tr("Kept with the model: what is drawn later starts from it."), advanced=True)
        self.add_report(tr("What the model learned from, and how wrong it was beside naive forecasts."))
        self.addOutput(QgsProcessingOutputString(self.MODEL, tr("Model")))
        self.addOutput(QgsProcessingOutputString(self.METHOD, tr("Method taken")))
        self.addOutput(QgsProcessingOutputString(self.BALLOTS, tr("Ballots learned from, separated by commas")))
        self.addOutput(QgsProcessingOutputNumber(self.MAE, tr("Mean error of left-out ballots, in points")))
        self.addOutput(QgsProcessingOutputNumber(self.BASELINE_MAE, tr("Mean error of the best naive forecast")))

    def execute(self, parameters, context, feedback):
        from ...pipeline.model.methods import packages
        from ...pipeline.model.reports import write_training_report
        from ...pipeline.model.store import Training, train_and_store

        method = self.parameterAsEnumString(parameters, self.METHOD, context)
        missing = missing_packages(packages(method))
        if missing:
            raise QgsProcessingException(install_hint(missing))
        asked = Training(
            kind=self.parameterAsEnumString(parameters, self.TARGET, context),
            ballots=self.text(parameters, self.BALLOTS, context),
            level=self.parameterAsEnumString(parameters, self.LEVEL, context),
            method=method,
            parts=self.text(parameters, self.PARTS, context),
            indicators=self.text(parameters, self.INDICATORS, context),
            pca=self.parameterAsBool(parameters, self.PCA, context),
            perimeter=self.text(parameters, self.PERIMETER, context),
            seed=self.parameterAsInt(parameters, self.SEED, context))
        report = self.report(parameters, context)
        with self.warehouse_run(parameters, feedback) as run:
            outputs = train_and_store(run, asked, run.feedback)
            if report:
                with run.cursor() as cursor:
                    write_training_report(cursor, outputs[self.MODEL], report)
        return {**outputs, self.REPORT: report} if report else outputs
