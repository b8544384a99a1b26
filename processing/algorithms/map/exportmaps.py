"""augure:exportmaps."""

import os
import tempfile
from pathlib import Path

from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ...pipeline.translation import tr
from ...qgis_bridge.feedback import QgisFeedback
from .parameters import ForecastMaps


class ExportMaps(ForecastMaps):
    """Write the maps of a forecast as pages to print or to put in a report."""

    PERIMETER, FORMAT, FOLDER, PAGE_COUNT = "PERIMETER", "FORMAT", "FOLDER", "PAGE_COUNT"

    FORMATS = ("png", "pdf", "both")

    NAME = "exportmaps"

    def displayName(self):
        return tr("Export maps as pages")

    def summary(self):
        return tr("Writes one A4 page for each bloc and each horizon of a forecast: the map, overseas départements at "
                  "their own scale, the legend, a small map of how sure it is, and the line that says where the "
                  "numbers come from. It only reads the warehouse.")

    def initAlgorithm(self, configuration=None):
        self.add_database()
        self.add_choice()
        self.add(QgsProcessingParameterString(self.PERIMETER, tr("Perimeter"), "", optional=True),
                 tr("departement:34, region:76, commune:34172 or metropole: the pages zoom there; "
                    "empty: all of the forecast."))
        self.add(QgsProcessingParameterEnum(self.FORMAT, tr("Format"), self.FORMATS, False, "png", False, True),
                 tr("png (200 dots per inch), pdf, or both."))
        self.add(QgsProcessingParameterFolderDestination(self.FOLDER, tr("Folder of the pages")),
                 tr("Pages are called f3_left_1y.png (number of the forecast's run, bloc, years ahead), with the "
                    "perimeter where one is given; earlier pages of the same names are replaced."))
        self.addOutput(QgsProcessingOutputNumber(self.PAGE_COUNT, tr("Number of pages")))

    def execute(self, parameters, context, feedback):
        from ...pipeline.publish.pages import read_pages
        from ...pipeline.ref.perimeter import Perimeter
        from ...qgis_bridge.projects import remember_login

        folder = Path(self.parameterAsString(parameters, self.FOLDER, context))
        pages = read_pages(self.settings, *self.choice(parameters, context),
                           Perimeter.parse(self.text(parameters, self.PERIMETER, context)))
        remember_login(self.settings)
        suffixes = self._suffixes(parameters, context)
        self._write(pages, folder, suffixes, QgisFeedback(feedback))
        feedback.pushInfo(tr("{count} pages are in {folder}.").format(count=len(pages.maps), folder=folder))
        return {self.FOLDER: str(folder), self.PAGE_COUNT: len(pages.maps), self.RUN: pages.maps[0].forecast.run}

    def _suffixes(self, parameters, context):
        chosen = self.parameterAsEnumString(parameters, self.FORMAT, context)
        return (".png", ".pdf") if chosen == "both" else (f".{chosen}",)

    def _write(self, pages, folder, suffixes, feedback):
        """Write the pages aside, then put them in place together: a cancelled export leaves nothing behind."""
        from ...qgis_bridge.layouts import ForecastPage, page_source

        source = page_source(self.settings.name, pages)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=folder, prefix=".augure-") as aside:
                for done, item in enumerate(pages.maps):
                    feedback.check()
                    page = ForecastPage(item, source)
                    for suffix in suffixes:
                        page.export(Path(aside) / (pages.file_name(item) + suffix))
                    page.close()
                    feedback.progress(100 * (done + 1) / len(pages.maps))
                for path in sorted(Path(aside).iterdir()):
                    os.replace(path, folder / path.name)
        except OSError as error:
            raise QgsProcessingException(tr("FOLDER: pages cannot be written to {folder}: {reason}.").format(
                folder=folder, reason=error.strerror)) from None
