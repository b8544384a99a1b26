"""How table files are read: what is found out by itself, and can be settled where it is wrong."""

from qgis.core import QgsProcessingParameterNumber, QgsProcessingParameterString

from ...pipeline.translation import tr


class TableReading:
    """Mixin for algorithms that read table files: ENCODING, DELIMITER, HEADER_LINE, SHEET and MAX_REJECTS."""

    ENCODING, DELIMITER, HEADER_LINE, SHEET = "ENCODING", "DELIMITER", "HEADER_LINE", "SHEET"
    MAX_REJECTS = "MAX_REJECTS"

    def add_encoding_and_rejects(self):
        """Add ENCODING and MAX_REJECTS, which layers have too."""
        self.add(
            QgsProcessingParameterString(self.ENCODING, tr("Encoding"), "", optional=True),
            tr("Empty: found out from the whole file. Otherwise UTF-8, cp1252, ISO-8859-1, mac-roman…"), advanced=True)
        self.add(
            QgsProcessingParameterString(self.MAX_REJECTS, tr("Rejected rows allowed"), "0.1%"),
            tr("A share (1%) or a count (100) of rows that cannot be read. Below, they are listed in the report and in "
               "augure.reject; above, nothing is imported."), advanced=True)

    def add_table_form(self):
        """Add DELIMITER, HEADER_LINE and SHEET."""
        self.add(QgsProcessingParameterString(self.DELIMITER, tr("Delimiter"), "", optional=True),
                 tr("Empty: found out. Otherwise ; , | or \\t for a tabulation."), advanced=True)
        self.add(QgsProcessingParameterNumber(self.HEADER_LINE, tr("Line of the header"), optional=True, minValue=0),
                 tr("Empty: found out, below title lines. 0: there is none."), advanced=True)
        self.add(QgsProcessingParameterString(self.SHEET, tr("Sheet, or file of an archive"), "", optional=True),
                 tr("Name or number of a workbook's sheet, or name of a file in an archive, when there are several."),
                 advanced=True)

    def reading(self, parameters, context, decimal=""):
        """Return the ReadOptions of these parameters."""
        from ...pipeline.ingest.dialect import ReadOptions

        given = parameters.get(self.HEADER_LINE) not in (None, "")
        return ReadOptions(
            encoding=self.parameterAsString(parameters, self.ENCODING, context).strip(),
            delimiter=self.parameterAsString(parameters, self.DELIMITER, context),
            decimal=decimal,
            sheet=self.parameterAsString(parameters, self.SHEET, context).strip(),
            header_line=self.parameterAsInt(parameters, self.HEADER_LINE, context) if given else None)

    def max_rejects(self, parameters, context):
        """Return MAX_REJECTS as text."""
        return self.parameterAsString(parameters, self.MAX_REJECTS, context) or "0.1%"
