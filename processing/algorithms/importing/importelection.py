"""augure:importelection."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ...pipeline.translation import tr
from ...pipeline.words import BALLOT_LEVELS, KIND_NAMES
from ..base import AugureAlgorithm
from .reading import TableReading


class ImportElection(TableReading, AugureAlgorithm):
    """Bring files of election results into the warehouse."""

    INPUT, MODE = "INPUT", "MODE"
    BALLOT_KIND, ROUND, DATE, LEVEL = "BALLOT_KIND", "ROUND", "DATE", "LEVEL"
    BALLOTS, RESULT_COUNT, TERRITORY_COUNT = "BALLOTS", "RESULT_COUNT", "TERRITORY_COUNT"
    ANOMALY_COUNT, FILE_COUNT = "ANOMALY_COUNT", "FILE_COUNT"

    NAME = "importelection"
    GROUP = "import"

    KINDS = list(KIND_NAMES)
    MODES = ["create", "append", "replace"]

    def displayName(self):
        return tr("Import election results")

    def summary(self):
        return tr("Reads the files of results as the Ministry and data.gouv.fr publish them: one row per territory "
                  "with the candidates' columns repeated, one column per candidate, list or nuance, or one row per "
                  "territory and candidate with several ballots in a file. Turnout and votes may come in two files of "
                  "one import (general_results and candidats_results), or one without the other. INSEE codes get "
                  "their zeros back, overseas codes are mapped, every row is checked (registered = voters + "
                  "abstentions, voters = expressed + blank + null, votes = expressed). Counts that a spreadsheet wrote "
                  "as percentages or dates and cells that moved are repaired where the row's own arithmetic proves how "
                  "they were, with a row in augure.correction for each cell; else the file is refused with line, "
                  "column and value. Every candidate, list or nuance gets its bloc from the table ref.bloc. Original "
                  "files stay readable in schema raw. The same file again changes nothing.")

    def initAlgorithm(self, configuration=None):
        self.add_database()
        self.add(
            QgsProcessingParameterMultipleLayers(self.INPUT, tr("Files of results, or a folder"),
                                                 QgsProcessing.SourceType.TypeFile),
            tr("CSV, TXT, JSON, XLSX, XLS or ODS, also as .gz, .xz or .zip. A folder stands for all the files in it. "
               "Of a workbook all sheets with results are read, each at its level, unless SHEET names one."))
        self.add(
            QgsProcessingParameterEnum(self.BALLOT_KIND, tr("Kind of ballot"), self.KINDS, optional=True,
                                       usesStaticStrings=True),
            tr("Empty: read from the file's columns, or from its name."))
        self.add(
            QgsProcessingParameterEnum(self.ROUND, tr("Round"), ["1", "2"], optional=True, usesStaticStrings=True),
            tr("Empty: read from the file's columns, or from its name."))
        self.add(
            QgsProcessingParameterString(self.DATE, tr("Day of the vote"), optional=True),
            tr("Such as 2017-04-23. Empty: the official day of that kind, year and round."))
        self.add(
            QgsProcessingParameterEnum(self.LEVEL, tr("Level of the rows"), list(BALLOT_LEVELS), optional=True,
                                       usesStaticStrings=True),
            tr("What a row of the file is. Empty: the finest place for which the file has a column of codes."),
            advanced=True)
        self.add(
            QgsProcessingParameterEnum(self.MODE, tr("If the ballot is there already"), self.MODES,
                                       defaultValue="create", usesStaticStrings=True),
            tr("create: a ballot with other counts is refused, and both files are named. append: territories that are "
               "not there yet are added. replace: the file takes the place of what is there."))
        self.add_encoding_and_rejects()
        self.add_table_form()
        self.addOutput(QgsProcessingOutputString(self.BALLOTS, tr("Ballots, separated by commas")))
        for name, label in (
                (self.RESULT_COUNT, tr("Results written")), (self.TERRITORY_COUNT, tr("Territories written")),
                (self.ANOMALY_COUNT, tr("Anomalies")), (self.FILE_COUNT, tr("Files read"))):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def execute(self, parameters, context, feedback):
        from ...pipeline.election.load import ElectionOptions, import_election
        from ...pipeline.parameters import read_date

        round_ = self.parameterAsEnumString(parameters, self.ROUND, context)
        options = ElectionOptions(
            mode=self.parameterAsEnumString(parameters, self.MODE, context),
            kind=self.parameterAsEnumString(parameters, self.BALLOT_KIND, context),
            round=int(round_) if round_ else None,
            date=read_date(self.DATE, self.text(parameters, self.DATE, context)),
            level=self.parameterAsEnumString(parameters, self.LEVEL, context),
            max_rejects=self.max_rejects(parameters, context),
            read=self.reading(parameters, context))
        with self.warehouse_run(parameters, feedback) as run:
            return import_election(run, self.files(parameters, self.INPUT, context), options)
