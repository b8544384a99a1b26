"""augure:loadforecast."""

from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterFileDestination,
    QgsProcessingUtils,
)

from ...pipeline.translation import tr
from .parameters import ForecastMaps


class LoadForecast(ForecastMaps):
    """Publish a forecast as styled views, and open them as layers or as a project."""

    PROJECT, LAYERS, OUTPUT = "PROJECT", "LAYERS", "OUTPUT"

    NAME = "loadforecast"

    def displayName(self):
        return tr("Load a forecast on the map")

    def summary(self):
        return tr("Makes one view of the warehouse for each bloc and each horizon of a forecast, with the same classes "
                  "at all horizons, a colour-blind safe style, a hatch where there is no data, and the uncertainty of "
                  "each number; then opens them as layers, and writes a QGIS project if asked.")

    def initAlgorithm(self, configuration=None):
        self.add_database()
        self.add_choice()
        self.add(QgsProcessingParameterFileDestination(self.PROJECT, tr("QGIS project"), tr("QGIS project (*.qgz)"),
                                                       None, True, False),
                 tr("A project with these layers, grouped by bloc, ready to open or to send; it holds no password."))
        self.addOutput(QgsProcessingOutputMultipleLayers(self.LAYERS, tr("Maps of the forecast")))
        self.addOutput(QgsProcessingOutputVectorLayer(self.OUTPUT, tr("First map of the forecast")))

    def execute(self, parameters, context, feedback):
        from ...pipeline.publish.catalogue import read_extents
        from ...pipeline.publish.publication import publish_forecast
        from ...pipeline.publish.views import outline_name
        from ...pipeline.ref.perimeter import Perimeter
        from ...qgis_bridge.projects import remember_login, view_uri, write_project
        from ...qgis_bridge.styles import outline_rows, style_rows
        from ...qgis_bridge.translation import user_locale

        path = self._project_path(parameters, context)
        choice = self.choice(parameters, context)
        with self.warehouse_run(parameters, feedback) as run:
            maps = publish_forecast(run, *choice, user_locale()[:2], style_rows, outline_rows)
            with run.cursor() as cursor:
                extents = read_extents(cursor, maps[0].forecast, Perimeter())
            run.finish({"VIEWS": [f"publish.{item.view}" for item in maps]})
        remember_login(self.settings)
        uris = [view_uri(self.settings.name, item.view).uri(False) for item in maps]
        layers = [QgsProcessingUtils.encodeProviderKeyAndUri("postgres", uri) for uri in uris]
        outputs = {self.LAYERS: layers, self.OUTPUT: layers[0], self.RUN: run.id}
        if path:
            write_project(path, self.settings.name, maps, outline_name(maps[0].forecast), extents)
            feedback.pushInfo(tr("The project is {path}.").format(path=path))
            outputs[self.PROJECT] = str(path)
        self._load(layers, maps, context)
        return outputs

    def _project_path(self, parameters, context):
        """Return where the project goes, or None. Raises before any work where it cannot be written."""
        if not parameters.get(self.PROJECT):
            return None
        path = Path(self.parameterAsFileOutput(parameters, self.PROJECT, context))
        if path.suffix.lower() not in (".qgz", ".qgs"):
            path = path.with_suffix(".qgz")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with open(path, "ab"):
                pass
            if not path.stat().st_size:
                path.unlink()
        except OSError as error:
            raise QgsProcessingException(tr("PROJECT: {path} cannot be written: {reason}.").format(
                path=path, reason=error.strerror)) from None
        return path

    def _load(self, layers, maps, context):
        """Ask a window, if there is one, to show the layers: the first visible, all in the database's own style."""
        project = context.project()
        if project is None:
            return
        _Shown.alive.clear()
        for uri, item in reversed(list(zip(layers, maps))):
            details = QgsProcessingContext.LayerDetails(item.layer_name, project, self.OUTPUT)
            details.forceName = True
            details.setPostProcessor(_Shown(item, maps))
            context.addLayerToLoadOnCompletion(uri, details)


class _Shown(QgsProcessingLayerPostProcessorInterface):
    """In a window: layers stand in groups by bloc, only the first is drawn, and each knows its date."""

    #: QGIS does not keep Python's half of a post-processor alive: those of the latest run.
    alive = []

    def __init__(self, item, maps):
        super().__init__()
        self.item, self.maps = item, maps
        self.alive.append(self)

    def postProcessLayer(self, layer, context, feedback):
        from ...qgis_bridge.projects import show_layer

        show_layer(layer, self.item, self.maps, context.project())
