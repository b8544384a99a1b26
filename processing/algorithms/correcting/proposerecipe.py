"""augure:proposerecipe."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ...pipeline.translation import tr
from .parameters import CorrectingAlgorithm


class ProposeRecipe(CorrectingAlgorithm):
    """Propose how a dataset becomes one of a standard."""

    RECIPE, CONFIDENCE = "RECIPE", "CONFIDENCE"
    FIELD_COUNT, RULE_COUNT, CORRECTION_COUNT = "FIELD_COUNT", "RULE_COUNT", "CORRECTION_COUNT"

    NAME = "proposerecipe"

    def displayName(self):
        return tr("Propose a recipe")

    def summary(self):
        return tr(
            "Looks at a dataset and a standard, and writes the recipe by which one becomes the other: which column is "
            "which field (names and contents both count), which rules have something to repair, which words somebody "
            "has to decide. The recipe is a text (YAML) to read and correct; augure:correcttable applies it. Columns "
            "and words of earlier recipes are taken over where they are the same. What is not clear is a remark in the "
            "recipe, never silently used. Nothing is written into the warehouse, and the right to read is enough.")

    def initAlgorithm(self, configuration=None):
        self.add_database()
        self.add_table(tr("Name of the dataset in the warehouse, as the import gave it."))
        self.add_standard()
        self.add(
            QgsProcessingParameterNumber(self.CONFIDENCE, tr("Least confidence"),
                                         QgsProcessingParameterNumber.Type.Double, 0.9, False, 0.5, 1.0),
            tr("How sure a rule must be for its correction to be made without a person: 1 is proven. It is written "
               "into the recipe, and decides what is counted as corrected."), advanced=True)
        self.add_register()
        self.add(QgsProcessingParameterFileDestination(self.RECIPE, tr("Recipe"), tr("Recipes (*.yaml)")),
                 tr("The recipe: a text to read, to correct, and to give to augure:correcttable."))
        self.add_report(tr("Which column became which field and why, what each rule would correct with examples, and "
                           "what remains to be decided. What seems to be data of persons is shown by its form only."))
        for name, label in ((self.FIELD_COUNT, tr("Fields with a source")), (self.RULE_COUNT, tr("Rules")),
                            (self.CORRECTION_COUNT, tr("Corrections that they would make"))):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def execute(self, parameters, context, feedback):
        from ...pipeline.correct.recipe.propose import propose_recipe
        from ...pipeline.correct.recipe.report import write_recipe_report
        from ...pipeline.correct.recipe.writing import save_recipe
        from ...pipeline.correct.standards.source import find_standard
        from ...pipeline.warehouse.connection import reading
        from ...qgis_bridge.feedback import QgisFeedback
        from ...qgis_bridge.network import fetcher

        recipe = self.parameterAsFileOutput(parameters, self.RECIPE, context)
        report = self.parameterAsFileOutput(parameters, self.REPORT, context)
        name = self.parameterAsFile(parameters, self.STANDARD, context)
        standard = find_standard(name, fetcher(feedback))
        with reading(self.settings, "augure proposerecipe") as connection:
            proposed = propose_recipe(connection, self.table(parameters, context), standard, name,
                                      self.parameterAsDouble(parameters, self.CONFIDENCE, context),
                                      self.text(parameters, self.REGISTER, context), QgisFeedback(feedback))
        save_recipe(proposed.text, recipe)
        results = {self.RUN: proposed.dataset.run, self.RECIPE: recipe, self.FIELD_COUNT: proposed.field_count,
                   self.RULE_COUNT: len(proposed.rules), self.CORRECTION_COUNT: proposed.correction_count}
        if report:
            write_recipe_report(proposed, report)
            results[self.REPORT] = report
        return results
