"""augure:importpolls."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ...pipeline.translation import tr
from ...pipeline.words import KIND_NAMES
from ..base import AugureAlgorithm


class ImportPolls(AugureAlgorithm):
    """Bring polls of voting intentions, and official national results, into the warehouse."""

    INPUT, BALLOT_KIND, DATE = "INPUT", "BALLOT_KIND", "DATE"
    COUNTS = ("HYPOTHESIS_COUNT", "SURVEY_COUNT", "RESULT_COUNT", "REFUSED_COUNT", "ANOMALY_COUNT")

    NAME = "importpolls"
    GROUP = "model"
    PACKAGES = ("psycopg2", "numpy", "yaml")

    KINDS = list(KIND_NAMES)

    def displayName(self):
        return tr("Import polls")

    def summary(self):
        return tr("Reads first-round polls of the whole country, from which “Forecast” can take its level, and "
                  "official national results. Recognised by their columns or keys: polls by candidate (nsppolls), by "
                  "bloc since 1965, by survey in JSON, and results by year in JSON. Your own polls: a table with the "
                  "columns survey, hypothesis, institute, fieldwork_end, sample, population, kind, election_date, "
                  "round, candidate, party, withdrawn, bloc, share; a row per survey, hypothesis and candidate (or "
                  "bloc: left, centre, right, far_right, other, abstention), share in points; survey, fieldwork_end, "
                  "share, and candidate or bloc are needed; the survey “result” is the official result. Hypotheses "
                  "that do not sum to 100 (94 to 106), lack a major candidate or are numbers of seats are refused with "
                  "the reason (augure.reject). A candidate whom ref.bloc does not know is an anomaly with a proposal. "
                  "A file replaces an earlier one of the same name.")

    def initAlgorithm(self, configuration=None):
        self.add_database()
        self.add(
            QgsProcessingParameterMultipleLayers(self.INPUT, tr("Files of polls or results, or a folder"),
                                                 QgsProcessing.SourceType.TypeFile),
            tr("CSV, JSON, XLSX …, also as .gz, .xz or .zip. A folder stands for all the files in it."))
        self.add(
            QgsProcessingParameterEnum(self.BALLOT_KIND, tr("Kind of election"), self.KINDS, optional=True,
                                       usesStaticStrings=True),
            tr("Of files that do not tell it. Empty: read from the file's columns, or from its name."))
        self.add(
            QgsProcessingParameterString(self.DATE, tr("Day of the election"), optional=True),
            tr("Of the election that the polls ask about, such as 2027-04-11, where the file does not tell it and no "
               "official day is known. Known days come first: those of the first ballot after the last poll."))
        labels = (tr("Hypotheses kept"), tr("Surveys"), tr("Official results"), tr("Hypotheses or rows refused"),
                  tr("Anomalies"))
        for name, label in zip(self.COUNTS, labels):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def execute(self, parameters, context, feedback):
        from ...pipeline.model.polls.store import PollOptions, import_polls
        from ...pipeline.parameters import read_date

        options = PollOptions(
            kind=self.parameterAsEnumString(parameters, self.BALLOT_KIND, context),
            date=read_date(self.DATE, self.text(parameters, self.DATE, context)))
        with self.warehouse_run(parameters, feedback) as run:
            return import_polls(run, self.files(parameters, self.INPUT, context), options)
