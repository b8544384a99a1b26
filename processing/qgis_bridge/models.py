"""Shipped models: plain .model3 files, under our own provider and in the user's language."""

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm

from ..pipeline.translation import tr
from .helptext import help_text


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model of ``resources/models``: its id is the file's name, its words are translated as they are shown."""

    def __init__(self, path, group_ids):
        super().__init__()
        self.path = path
        self._group_ids = group_ids
        self.fromFile(path)
        for definition in self.parameterDefinitions():
            definition.setDescription(tr(definition.description()))
            definition.setHelp(tr(definition.help()))
        for definition in self.outputDefinitions():
            definition.setDescription(tr(definition.description()))

    def createInstance(self):
        copy = type(self)(self.path, self._group_ids)
        copy.setProvider(self.provider())
        return copy

    def name(self):
        return Path(self.path).stem

    def displayName(self):
        return tr(super().displayName())

    def group(self):
        return tr(super().group())

    def groupId(self):
        name = super().group()
        return self._group_ids.get(name, name)

    def shortDescription(self):
        return self._description().partition(". ")[0]

    def shortHelpString(self):
        return help_text(self._description(), self.parameterDefinitions())

    def _description(self):
        return tr(self.helpContent().get("ALG_DESC", ""))


def load_models(folder, groups):
    """Return the models of ``folder``; ``groups`` gives toolbox groups, id to English name."""
    ids = {name: group_id for group_id, name in groups.items()}
    return [ShippedModel(str(path), ids) for path in sorted(folder.glob("*.model3"))]
