"""Parameters that the model's algorithms share."""

from qgis.core import QgsProcessingParameterString

from ...pipeline.translation import tr
from ..base import AugureAlgorithm


class ModelAlgorithm(AugureAlgorithm):
    """An algorithm that trains, measures or applies a model."""

    MODEL, PERIMETER, SCENARIO, SEED = "MODEL", "PERIMETER", "SCENARIO", "SEED"

    GROUP = "model"
    PACKAGES = ("psycopg2", "pandas", "numpy", "yaml", "jinja2", "matplotlib")

    def add_model(self):
        """Add MODEL, a model's name."""
        self.add(
            QgsProcessingParameterString(self.MODEL, tr("Model"), optional=True),
            tr("The name that “Train a model” gave. Empty: the latest model of the warehouse."))

    def add_perimeter(self, empty):
        """Add PERIMETER; ``empty`` says what its absence means."""
        self.add(
            QgsProcessingParameterString(self.PERIMETER, tr("Perimeter"), optional=True),
            tr("departement:34, region:76, commune:34172, or metropole for the mainland and Corsica; several codes are "
               "separated by commas.") + " " + empty)

    def add_scenario(self):
        """Add SCENARIO, a YAML text or file."""
        self.add(
            QgsProcessingParameterString(self.SCENARIO, tr("Scenario"), multiLine=True, optional=True),
            tr("Where the level of the whole perimeter comes from, in YAML (or the path of a .yaml file); empty: from "
               "past ballots. Your own: “shares: {left: 30, far_right: 35}” in percent of the votes, “turnout: 55” in "
               "percent of the registered; what you leave out comes from past ballots. Polls imported by “Import "
               "polls”: “polls: {as_of: 2026-07-10, candidates: [Le Pen], without: [Bardella]}” or “polls: {}”: "
               "hypotheses that name all of candidates and none of without, among those whose candidates had not "
               "withdrawn. Several: “scenarios: {first: {shares: {left: 30}, weight: 2}, polls: {polls: {}, weight: "
               "1}, past: {history: true}}”, each drawn from by its weight. “standing: [Le Pen, Mélenchon]”: the "
               "official list of candidates; polls and shares of others are left out or refused. “certain: true” draws "
               "no uncertainty around it. Shares go by the names that the model was trained on: “shares: {SOC: 20}” "
               "for parties, “shares: {fibre: 85}” for an indicator. “indicators: {density: 1}”: the report shows, "
               "beside the forecast, what it would be were an indicator higher by so many standard deviations."))

    def scenario(self, parameters, context):
        """Return SCENARIO, read."""
        from ...pipeline.model.scenario import read_scenario

        return read_scenario(self.text(parameters, self.SCENARIO, context))

    def report(self, parameters, context):
        """Return the path of the report, or nothing."""
        return self.parameterAsFileOutput(parameters, self.REPORT, context)
