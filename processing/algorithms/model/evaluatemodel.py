"""augure:evaluatemodel."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)

from ...pipeline.translation import tr
from .parameters import ModelAlgorithm


class EvaluateModel(ModelAlgorithm):
    """Measure a model on a ballot it has not seen."""

    BALLOT, SCHEME, LEVEL_FROM = "BALLOT", "SCHEME", "LEVEL_FROM"

    NAME = "evaluatemodel"

    SCHEMES = ["temporal", "leave-one-election-out", "spatial-blocks", "random-split"]
    LEVELS_FROM = ["oracle", "scenario", "history"]

    def displayName(self):
        return tr("Evaluate a model")

    def summary(self):
        return tr("Says how wrong a model was on a ballot it has never seen, beside naive forecasts given the same "
                  "level, and whether its intervals held what they promised. A measure that would flatter (a ballot "
                  "the model has learned from, or one held before or on the day of one of those) is refused, with "
                  "the reason.")

    def initAlgorithm(self, configuration=None):
        self.add_database()
        self.add_model()
        self.add(
            QgsProcessingParameterString(self.BALLOT, tr("Ballot to measure on"), optional=True),
            tr("Such as 2019-europeennes-1, or 2022 for an indicator. Empty: the first of the model's kind after "
               "those it has learned from."))
        self.add(
            QgsProcessingParameterEnum(self.SCHEME, tr("Scheme"), self.SCHEMES, defaultValue="temporal",
                                       usesStaticStrings=True),
            tr("temporal: the model as it is, on a later ballot. leave-one-election-out: the same method learns again "
               "from the model's other ballots, earlier and later, without this one. spatial-blocks: on a later "
               "ballot, each block of neighbouring communes with what the others tell of that ballot. random-split: "
               "communes set apart at random within the ballot; it flatters, is labelled so, and serves to be "
               "compared."))
        self.add(
            QgsProcessingParameterEnum(self.LEVEL_FROM, tr("Level of the whole perimeter"), self.LEVELS_FROM,
                                       defaultValue="oracle", usesStaticStrings=True),
            tr("oracle: the true one, to measure the local pattern alone (no forecast knows it). history: guessed from "
               "past ballots, as a real forecast. scenario: yours."))
        self.add_scenario()
        self.add_perimeter(tr("Empty: that of the model."))
        self.add_report(tr("The errors, by bloc and by département, beside naive forecasts; how often the intervals "
                           "were right."))
        self.addOutput(QgsProcessingOutputString(self.MODEL, tr("Model")))
        self.addOutput(QgsProcessingOutputString(self.BALLOT, tr("Ballot")))
        for name, label in (
                ("MAE", tr("Mean error, in points, weighted by registered electors")),
                ("MAE_UNWEIGHTED", tr("Mean error, in points, each commune counting alike")),
                ("RMSE", tr("Root mean square error, in points")),
                ("LEADER_ACCURACY", tr("Communes whose first bloc was right, %")),
                ("COVERAGE_80", tr("Votes inside the 80 % intervals, %")),
                ("COVERAGE_90", tr("Votes inside the 90 % intervals, %")),
                ("BASELINE_MAE", tr("Mean error of the best naive forecast at the same level")),
                ("BASELINE_MAE_UNWEIGHTED", tr("The same, each commune counting alike"))):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def execute(self, parameters, context, feedback):
        from ...pipeline.model.evaluating import evaluate_and_store
        from ...pipeline.model.evaluation_report import write_evaluation_report

        report = self.report(parameters, context)
        with self.warehouse_run(parameters, feedback) as run:
            outputs = evaluate_and_store(
                run, self.text(parameters, self.MODEL, context), self.text(parameters, self.BALLOT, context),
                self.parameterAsEnumString(parameters, self.SCHEME, context),
                self.parameterAsEnumString(parameters, self.LEVEL_FROM, context),
                self.scenario(parameters, context), self.text(parameters, self.PERIMETER, context), run.feedback)
            if report:
                with run.cursor() as cursor:
                    write_evaluation_report(cursor, outputs[self.RUN], report)
        return {**outputs, self.REPORT: report} if report else outputs
