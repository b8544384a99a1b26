"""What all algorithms share: icon, help, package guard, the warehouse they work in, error mapping."""

import traceback

from qgis.core import (
    Qgis,
    QgsMessageLog,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterProviderConnection,
)
from qgis.PyQt.QtGui import QIcon

from ..pipeline.errors import AugureError
from ..pipeline.resources import ICON, RESOURCES
from ..pipeline.translation import mark, tr
from ..qgis_bridge.feedback import QgisFeedback
from ..qgis_bridge.files import plain_paths
from ..qgis_bridge.helptext import help_text
from ..qgis_bridge.packages import install_hint, missing_packages

#: Toolbox groups: id and name, in the order of the work.
GROUPS = {
    "warehouse": mark("Warehouse"),
    "import": mark("Import"),
    "correct": mark("Correct"),
    "link": mark("Link"),
    "territories": mark("Territories and indicators"),
    "model": mark("Model"),
    "map": mark("Map and share"),
}


class AugureAlgorithm(QgsProcessingAlgorithm):
    """An algorithm of Augure. Subclasses give the constants, ``initAlgorithm`` and ``execute``."""

    DATABASE, RUN, REPORT = "DATABASE", "RUN", "REPORT"

    NAME = ""
    GROUP = ""
    #: Python packages it cannot work without.
    PACKAGES = ("psycopg2", "pandas")

    def createInstance(self):
        return type(self)()

    def name(self):
        return self.NAME

    def group(self):
        return tr(GROUPS[self.GROUP])

    def groupId(self):
        return self.GROUP

    def icon(self):
        return QIcon(str(ICON))

    def svgIconPath(self):
        return str(ICON)

    def summary(self):
        """Return what it does, in a few sentences; the help page begins with it."""
        return ""

    def shortDescription(self):
        """Return the first sentence, for the tool tip."""
        return self.summary().partition(". ")[0]

    def shortHelpString(self):
        return help_text(self.summary(), self.parameterDefinitions())

    def canExecute(self):
        missing = missing_packages(self.PACKAGES)
        return (False, install_hint(missing)) if missing else (True, "")

    def add(self, parameter, explanation, advanced=False):
        """Add a parameter with its help."""
        parameter.setHelp(explanation)
        if advanced:
            parameter.setFlags(parameter.flags() | parameter.FlagAdvanced)
        self.addParameter(parameter)

    def add_database(self):
        """Add DATABASE, and the outputs by which steps chain: DATABASE and RUN."""
        self.add(
            QgsProcessingParameterProviderConnection(self.DATABASE, tr("Warehouse (PostgreSQL connection)"),
                                                     "postgres"),
            tr("A PostgreSQL connection of QGIS. In a model, feed it from the DATABASE output of the step before: "
               "that is what puts steps in order."))
        self.addOutput(QgsProcessingOutputString(self.DATABASE, tr("Warehouse")))
        self.addOutput(QgsProcessingOutputNumber(self.RUN, tr("Run in the ledger")))

    def add_report(self, explanation):
        """Add REPORT, a page to read."""
        self.add(
            QgsProcessingParameterFileDestination(self.REPORT, tr("Report"), tr("HTML files (*.html)"), optional=True),
            explanation)

    def prepareAlgorithm(self, parameters, context, feedback):
        missing = missing_packages(self.PACKAGES)
        if missing:
            raise QgsProcessingException(install_hint(missing))
        self.settings = None
        if self.parameterDefinition(self.DATABASE) is not None:
            from ..qgis_bridge.connections import connection_settings

            # Here and not later: this is the main thread, and QGIS may have to ask for a password.
            self.settings = connection_settings(self.parameterAsConnectionName(parameters, self.DATABASE, context))
        return True

    def processAlgorithm(self, parameters, context, feedback):
        try:
            outputs = self.execute(parameters, context, feedback)
        except AugureError as error:
            raise QgsProcessingException(str(error)) from error
        except QgsProcessingException:
            raise
        except Exception as error:  # a defect of ours: a sentence for the user, the trace for who mends it
            QgsMessageLog.logMessage(traceback.format_exc(), "Augure", Qgis.Info)
            raise QgsProcessingException(
                tr("Augure met something that it did not foresee; the warehouse is as it was before. The panel of log "
                   "messages says where, under “Augure”: send it to {tracker}.").format(tracker=metadata("tracker"))
            ) from error
        if self.settings is not None:
            outputs = {**outputs, self.DATABASE: self.settings.name}
        return outputs

    def execute(self, parameters, context, feedback):
        """Read the parameters, call one function of the pipeline, return the outputs."""
        raise NotImplementedError

    def text(self, parameters, name, context):
        """Return a text parameter without spaces around, empty where it is not given."""
        return (self.parameterAsString(parameters, name, context) or "").strip()

    def files(self, parameters, name, context):
        """Return the paths of a parameter of files; empty where it is not set."""
        return plain_paths(self.parameterAsFileList(parameters, name, context))

    def warehouse_run(self, parameters, feedback):
        """Return the ledger's context manager for this call."""
        from ..pipeline.warehouse.ledger import Run

        return Run(self.settings, self.name(), self._recorded(parameters), QgisFeedback(feedback), plugin_version())

    def _recorded(self, parameters):
        """Return the parameters as the ledger keeps them: plain values, empty ones left out."""
        return {key: _plain(value) for key, value in parameters.items() if value is not None and value != ""}


def _plain(value):
    if isinstance(value, (str, int, float, bool)):
        return value
    if isinstance(value, (list, tuple)):
        return [str(item) for item in value]
    return str(value.staticValue() if hasattr(value, "staticValue") else value)


def plugin_version():
    """Return the version written in metadata.txt."""
    return metadata("version")


def metadata(name):
    """Return a value of metadata.txt, empty where there is none."""
    for line in (RESOURCES.parent / "metadata.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(name + "="):
            return line.split("=", 1)[1].strip()
    return ""
