"""The list of algorithms and of shipped models."""

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .algorithms import ALGORITHMS
from .algorithms.base import GROUPS
from .pipeline.resources import ICON, RESOURCES
from .pipeline.translation import tr


class AugureProvider(QgsProcessingProvider):
    """Everything Augure does, in the toolbox, the modeller and ``qgis_process``."""

    def id(self):
        return "augure"

    def name(self):
        return "Augure"

    def longName(self):
        return tr("Augure: clean data, forecast maps")

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return str(ICON)

    def loadAlgorithms(self):
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        # Models made of our own algorithms find them only once the provider stands in the registry.
        if QgsApplication.processingRegistry().providerById(self.id()) is self:
            self._load_models()

    def _load_models(self):
        from .qgis_bridge.models import load_models

        for model in load_models(RESOURCES / "models", GROUPS):
            self.addAlgorithm(model)
