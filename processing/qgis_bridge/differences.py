"""How the layer of a preview looks: what would be added, changed and removed in three colours."""

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsProcessingLayerPostProcessorInterface,
    QgsRendererCategory,
    QgsSymbol,
)
from qgis.PyQt.QtGui import QColor

from ..pipeline.translation import mark, tr

#: Value of the field ``change``, what the legend says, its colour (told apart by all who see colours otherwise).
CHANGES = (("added", mark("would be added"), "#1b7f79"), ("changed", mark("would change"), "#e0a030"),
           ("removed", mark("would be removed"), "#b3362c"))


class ShowDifferences(QgsProcessingLayerPostProcessorInterface):
    """Styles the layer once QGIS has loaded it."""

    #: QGIS does not keep Python's half of a post-processor alive: that of the latest run.
    alive = []

    def __init__(self):
        super().__init__()
        self.alive[:] = [self]

    def postProcessLayer(self, layer, context, feedback):
        if not layer.isSpatial():
            return
        categories = []
        for value, label, colour in CHANGES:
            symbol = QgsSymbol.defaultSymbol(layer.geometryType())
            symbol.setColor(QColor(colour))
            categories.append(QgsRendererCategory(value, symbol, tr(label)))
        layer.setRenderer(QgsCategorizedSymbolRenderer("change", categories))
        layer.triggerRepaint()
