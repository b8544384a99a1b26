"""Parameters that the maps of a forecast share."""

from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterString

from ...pipeline.translation import tr
from ..base import AugureAlgorithm


class ForecastMaps(AugureAlgorithm):
    """An algorithm that shows the maps of a forecast."""

    FORECAST, BLOC, HORIZON = "FORECAST", "BLOC", "HORIZON"

    GROUP = "map"

    def flags(self):
        # Layers, layouts and projects belong to the main thread, as in QGIS's own algorithms.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def add_choice(self):
        """Add FORECAST, BLOC and HORIZON: which maps."""
        self.add(QgsProcessingParameterString(self.FORECAST, tr("Forecast"), "", optional=True),
                 tr("Name of the forecast; empty: the latest."))
        self.add(QgsProcessingParameterString(self.BLOC, tr("Bloc"), "", optional=True),
                 tr("left, centre, right, far_right, other or abstention, or what the model was trained on (parties, "
                    "an indicator); several separated by commas; empty: all."))
        self.add(QgsProcessingParameterString(self.HORIZON, tr("Horizon (years)"), "", optional=True),
                 tr("How many years ahead: 1, or 1,2,3; empty: all that the forecast has."))

    def choice(self, parameters, context):
        """Return FORECAST, BLOC and HORIZON, read: a name, names, whole years; empty for the latest, all, all."""
        from ...pipeline.publish.catalogue import parse_blocs, parse_horizons

        return (self.text(parameters, self.FORECAST, context), parse_blocs(self.text(parameters, self.BLOC, context)),
                parse_horizons(self.text(parameters, self.HORIZON, context)))
