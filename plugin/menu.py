"""The Augure menu: the main job in three clicks, and the way to everything else."""

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QAction

from ..processing.pipeline.resources import ICON, RESOURCES
from ..processing.pipeline.translation import tr


class AugureMenu:
    """A submenu of Plugins that opens algorithms' dialogs, and one toolbar button for the main job."""

    def __init__(self, iface):
        self.iface = iface
        icon = QIcon(str(ICON))
        self.actions = [
            self._action(icon, tr("From files to a forecast map…"), "augure:filestoforecastmap"),
            self._action(icon, tr("Start a local warehouse…"), "augure:startlocalwarehouse"),
            self._action(icon, tr("Create the demonstration data…"), "augure:createdemodata"),
            self._help(icon),
        ]
        for action in self.actions:
            iface.addPluginToMenu("Augure", action)
        iface.addToolBarIcon(self.actions[0])

    def remove(self):
        """Take everything out of QGIS's window again."""
        self.iface.removeToolBarIcon(self.actions[0])
        for action in self.actions:
            self.iface.removePluginMenu("Augure", action)

    def _action(self, icon, text, algorithm):
        action = QAction(icon, text, self.iface.mainWindow())
        action.triggered.connect(lambda: self._open(algorithm))
        return action

    def _help(self, icon):
        action = QAction(icon, tr("Read me"), self.iface.mainWindow())
        page = QUrl.fromLocalFile(str(RESOURCES.parent / "README.md"))
        action.triggered.connect(lambda: QDesktopServices.openUrl(page))
        return action

    def _open(self, algorithm):
        import processing  # QGIS's own plugin, there by the time somebody clicks

        processing.execAlgorithmDialog(algorithm)
