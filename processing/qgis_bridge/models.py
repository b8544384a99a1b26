"""Shipped models: plain .model3 files, under our own provider and in the user's language."""

from qgis.core import QgsProcessingModelAlgorithm

from ..pipeline.translation import tr


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model of ``resources/models``; its names are translated as they are shown."""

    path = ""

    def createInstance(self):
        copy = type(self)()
        copy.path = self.path
        copy.fromFile(self.path)
        copy.setProvider(self.provider())
        return copy

    def displayName(self):
        return tr(super().displayName())

    def group(self):
        return tr(super().group())


def load_models(folder):
    """Return the models of ``folder`` whose algorithms are all known."""
    models = []
    for path in sorted(folder.glob("*.model3")):
        model = ShippedModel()
        model.path = str(path)
        if model.fromFile(str(path)):
            models.append(model)
    return models
