"""What QGIS loads: the Processing provider, and in a window the menu."""

from qgis.core import QgsApplication

from ..processing.provider import AugureProvider
from ..processing.qgis_bridge.translation import install_translator


class AugurePlugin:
    """Loaded by QGIS with a window, and by ``qgis_process`` without one (``iface`` is None there)."""

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.translator = install_translator()
        self.menu = None

    def initProcessing(self):
        """Register the provider: all that ``qgis_process`` calls."""
        self.provider = AugureProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)
        self.provider.refreshAlgorithms()

    def initGui(self):
        """Register the provider and show the menu."""
        from .menu import AugureMenu

        self.initProcessing()
        self.menu = AugureMenu(self.iface)

    def unload(self):
        """Leave QGIS as it was."""
        if self.menu is not None:
            self.menu.remove()
        QgsApplication.processingRegistry().removeProvider(self.provider)
