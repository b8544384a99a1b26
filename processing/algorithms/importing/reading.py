"""How table files are read: what is found out by itself, and can be settled where it is wrong."""

from qgis.core import QgsProcessingParameterEnum, QgsProcessingParameterNumber, QgsProcessingParameterString

from ...pipeline.translation import tr

FOOTERS = ["automatic", "none"]


class TableReading:
    """Mixin for algorithms that read table files: a parameter for everything that is found out, and MAX_REJECTS."""

    ENCODING, DELIMITER, QUOTE, ESCAPE = "ENCODING", "DELIMITER", "QUOTE", "ESCAPE"
    HEADER_LINE, HEADER_LINES, FOOTER, SHEET = "HEADER_LINE", "HEADER_LINES", "FOOTER", "SHEET"
    MAX_REJECTS = "MAX_REJECTS"

    def add_encoding_and_rejects(self):
        """Add ENCODING and MAX_REJECTS, which layers have too."""
        self.add(
            QgsProcessingParameterString(self.ENCODING, tr("Encoding"), "", optional=True),
            tr("Empty: found out from the whole file. Otherwise UTF-8, UTF-16, cp1252, ISO-8859-1, ISO-8859-15, "
               "mac-roman, cp850…"), advanced=True)
        self.add(
            QgsProcessingParameterString(self.MAX_REJECTS, tr("Rejected rows allowed"), "0.1%"),
            tr("A share (1%) or a count (100) of rows that cannot be read. Below, they are listed in the report and in "
               "augure.reject; above, nothing is imported."), advanced=True)

    def add_table_form(self):
        """Add DELIMITER, QUOTE, ESCAPE, HEADER_LINE, HEADER_LINES, FOOTER and SHEET."""
        self.add(QgsProcessingParameterString(self.DELIMITER, tr("Delimiter"), "", optional=True),
                 tr("Empty: found out. Otherwise ; , | or \\t for a tabulation."), advanced=True)
        self.add(QgsProcessingParameterString(self.QUOTE, tr("Quotation mark"), "", optional=True),
                 tr("Empty: found out. Otherwise \" or ', or none where no mark encloses a cell."), advanced=True)
        self.add(QgsProcessingParameterString(self.ESCAPE, tr("Sign before a quotation mark"), "", optional=True),
                 tr("Within a quoted cell. Empty: found out. Otherwise \\, or the quotation mark itself where it is "
                    "doubled."), advanced=True)
        self.add(QgsProcessingParameterNumber(self.HEADER_LINE, tr("Line of the header"), optional=True, minValue=0),
                 tr("Empty: found out, below title lines. 0: there is none. The first one, where the header has "
                    "several."), advanced=True)
        self.add(QgsProcessingParameterNumber(self.HEADER_LINES, tr("Lines of the header"), optional=True, minValue=0),
                 tr("How many rows name the columns; their names are put together (2012 Hommes). Empty: found out; "
                    "one, where the line of the header is given."), advanced=True)
        self.add(QgsProcessingParameterEnum(self.FOOTER, tr("Notes below the table"), FOOTERS, False, "automatic",
                                            True, True),
                 tr("automatic: lines at the end that are no rows (source, how to read) are put aside and listed in "
                    "the report; none: every line is a row."), advanced=True)
        self.add(QgsProcessingParameterString(self.SHEET, tr("Sheet, or file of an archive"), "", optional=True),
                 tr("Name or number of a workbook's sheet, or name of a file in an archive, when there are several."),
                 advanced=True)

    def reading(self, parameters, context, decimal=""):
        """Return the ReadOptions of these parameters."""
        from ...pipeline.ingest.reading.dialect import ReadOptions

        return ReadOptions(
            encoding=self.parameterAsString(parameters, self.ENCODING, context).strip(),
            delimiter=self.parameterAsString(parameters, self.DELIMITER, context),
            decimal=decimal,
            sheet=self.parameterAsString(parameters, self.SHEET, context).strip(),
            quote=self.parameterAsString(parameters, self.QUOTE, context).strip(),
            escape=self.parameterAsString(parameters, self.ESCAPE, context).strip(),
            header_line=self._count(parameters, self.HEADER_LINE, context),
            header_lines=self._count(parameters, self.HEADER_LINES, context),
            footer=self.parameterAsEnumString(parameters, self.FOOTER, context).replace("automatic", ""))

    def _count(self, parameters, name, context):
        """Return a number that may be left empty, or None."""
        return self.parameterAsInt(parameters, name, context) if parameters.get(name) not in (None, "") else None

    def max_rejects(self, parameters, context):
        """Return MAX_REJECTS as text."""
        return self.parameterAsString(parameters, self.MAX_REJECTS, context) or "0.1%"
