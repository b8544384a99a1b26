"""Printed pages of a forecast: A4 landscape, the map, how sure it is, and where it comes from."""

from dataclasses import dataclass, field
from typing import Any, Dict, List, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProcessingException,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsUnitTypes,
    QgsVectorSimplifyMethod,
)
from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter

from ..pipeline.translation import tr
from .projects import (
    LAMBERT_93,
    OVERSEAS_CRS,
    main_crs,
    main_extent,
    open_layer,
    projected_extent,
    query_uri,
    view_uri,
)
from .styles import (
    INK,
    PAPER,
    fill,
    forecast_renderer,
    hatch,
    map_classes,
    names_labeling,
    no_data_label,
    outline_symbol,
    simplify_on_server,
    text_format,
    withheld_label,
)

DPI = 200
#: Millimetres of an A4 page in landscape: margins, the map's frame, the column on the right.
MARGIN, WIDTH, HEIGHT = 10.0, 297.0, 210.0
TOP, BOTTOM = 30.0, 190.0
COLUMN = 210.0
COLUMN_WIDTH = WIDTH - MARGIN - COLUMN
INSETS = 30.0
SOFT = "#5c5c5c"
#: Above so many départements a page is a map of the country.
MANY = 12
#: The Paris region, too small to be seen on a map of France.
PARIS = ("75", "92", "93", "94")


@dataclass
class PageSource:
    """What the pages of one forecast share.

    uri: ``ForecastMap -> QgsDataSourceUri``. outline: URI of the départements' outlines. extents: boxes in
    WGS84 of the départements shown. places: codes of the territories to name.
    """

    uri: Any
    outline: Any
    perimeter: Any
    extents: Dict[str, Tuple[float, float, float, float]]
    places: List[str] = field(default_factory=list)


class ForecastPage:
    """The page of one map; the same frame on all pages of a forecast."""

    def __init__(self, item, source):
        self.item, self.source = item, source
        self.project = QgsProject()
        self.project.setCrs(QgsCoordinateReferenceSystem(main_crs(source.extents)))
        self.layout = QgsPrintLayout(self.project)
        self.layout.initializeDefaults()
        self.layout.setName(item.view)
        self.layout.renderContext().setDpi(DPI)
        self.layout.renderContext().setSimplifyMethod(thinning())
        self.layers = self._layers()
        self._words()
        self._maps()
        self._legend()
        self._uncertainty()

    def _layers(self):
        """Open the layers: shares, uncertainty (the same view in another dress), outlines."""
        inside = self.source.perimeter.expression()
        layers = {"share": open_layer(self.source.uri(self.item), "share"),
                  "interval_width": open_layer(self.source.uri(self.item), "interval_width"),
                  "outline": open_layer(self.source.outline, "outline")}
        for name in ("share", "interval_width"):
            layers[name].setRenderer(forecast_renderer(self.item, name, inside=inside))
            layers[name].setLabelsEnabled(False)
        layers["outline"].setRenderer(QgsSingleSymbolRenderer(outline_symbol(0.18, "#4a4a4a")))
        layers["fine_outline"] = layers["outline"].clone()
        layers["fine_outline"].setRenderer(QgsSingleSymbolRenderer(outline_symbol(0.07, "#4a4a4a")))
        layers["names"] = layers["share"].clone()
        layers["names"].setRenderer(QgsSingleSymbolRenderer(outline_symbol(0.0, "#00000000")))
        codes = ", ".join(f"'{code}'" for code in self.source.places)
        layers["names"].setSubsetString(f'"code" IN ({codes})' if codes else "false")
        layers["names"].setLabeling(names_labeling(size=7.5, bold=True))
        layers["names"].setLabelsEnabled(True)
        for layer in layers.values():
            simplify_on_server(layer)
            self.project.addMapLayer(layer, False)
        return layers

    # -- items --------------------------------------------------------------------------------

    def _text(self, text, x, y, width, height, size, bold=False, colour=INK, align=Qt.AlignmentFlag.AlignLeft):
        label = QgsLayoutItemLabel(self.layout)
        label.setText(text)
        label.setMargin(0)
        label.setHAlign(align)
        _set_format(label, size, bold, colour)
        self._place(label, x, y, width, height)
        return label

    def _line(self, text, x, y, width, height, size, bold=False, colour=INK):
        """Write one line, in smaller letters where it would not fit: no language is cut."""
        label = self._text(text, x, y, width, height, size, bold, colour)
        while label.sizeForText().width() > width and size > 6:
            size -= 0.5
            _set_format(label, size, bold, colour)

    def _place(self, item, x, y, width, height):
        self.layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(x, y))
        item.attemptResize(QgsLayoutSize(width, height))

    def _box(self, symbol, x, y, width, height):
        box = QgsLayoutItemShape(self.layout)
        box.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        box.setSymbol(symbol)
        self._place(box, x, y, width, height)

    def _map(self, layers, extent, x, y, width, height, frame=False):
        item = QgsLayoutItemMap(self.layout)
        self._place(item, x, y, width, height)
        item.setRect(QRectF(0, 0, width, height))
        item.setCrs(extent.crs())
        item.setLayers([self.layers[name] for name in layers])
        item.setKeepLayerSet(True)
        item.setBackgroundColor(QColor(PAPER))
        item.setFrameEnabled(frame)
        if frame:
            item.setFrameStrokeColor(QColor("#b5b5b5"))
        if len(self.source.extents) > MANY:
            # A picture inside the PDF: tens of thousands of outlines would weigh 30 MB.
            item.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
        item.setExtent(_fitted(extent, width / height))
        return item

    # -- what is on the page ------------------------------------------------------------------

    def _words(self):
        whole = WIDTH - 2 * MARGIN
        self._line(self.item.title, MARGIN, 8, whole, 10, 18, bold=True)
        self._line(self.item.level_sentence(self.source.perimeter), MARGIN, 18.5, whole, 9, 10.5, colour=SOFT)
        self._text(self.item.forecast.source_line, MARGIN, 194, whole, 13, 6.5, colour=SOFT)

    def _maps(self):
        insets = self._insets()
        left = MARGIN + (INSETS + 4 if insets else 0)
        extent = main_extent(self.source.extents, 0.015)
        main = self._map(["names", "outline", "share"], extent, left, TOP, COLUMN - 6 - left, BOTTOM - TOP,
                         frame=bool(self.source.perimeter.codes))
        self._scale_bar(main, left + 1, BOTTOM - 11)
        height = (BOTTOM - TOP) / max(len(insets), 6)
        for place, (name, crs, boxes) in enumerate(insets):
            y = TOP + place * height
            self._line(name, MARGIN, y, INSETS, 4, 6.5, colour=SOFT)
            self._map(["outline", "share"], projected_extent(boxes, crs, 0.04), MARGIN, y + 3.4, INSETS, height - 5,
                      frame=True)

    def _insets(self):
        """Return ``(name, reference system, boxes)`` of what a map of the mainland cannot show."""
        extents = self.source.extents
        mainland = [code for code in extents if code not in OVERSEAS_CRS]
        if not mainland:
            return []
        names = {"971": "Guadeloupe", "972": "Martinique", "973": "Guyane", "974": tr("La Réunion"), "976": "Mayotte"}
        insets = [(names[code], crs, [extents[code]]) for code, crs in OVERSEAS_CRS.items() if code in extents]
        if all(code in extents for code in PARIS) and len(mainland) > MANY:
            insets.insert(0, (tr("Paris and around"), LAMBERT_93, [extents[code] for code in PARIS]))
        return insets

    def _scale_bar(self, main, x, y):
        bar = QgsLayoutItemScaleBar(self.layout)
        bar.setLinkedMap(main)
        bar.setStyle("Line Ticks Up")
        bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
        bar.setUnitLabel("km")
        bar.applyDefaultSize(QgsUnitTypes.DistanceUnit.DistanceKilometers)
        bar.setTextFormat(text_format(7, colour=SOFT))
        bar.setLineColor(QColor(SOFT)) if not hasattr(bar, "lineSymbol") else bar.lineSymbol().setColor(QColor(SOFT))
        bar.setHeight(1.5)
        bar.setBackgroundEnabled(False)
        self._place(bar, x, y, 40, 9)

    def _legend(self):
        self._text(self.item.share_of, COLUMN, TOP, COLUMN_WIDTH, 6, 10, bold=True)
        y, step = TOP + 7.5, 5.5
        for label, _, colour in reversed(map_classes(self.item)):
            self._box(fill(colour), COLUMN, y, 9, step)
            self._text(label, COLUMN + 12, y + 0.9, COLUMN_WIDTH - 12, 5, 9)
            y += step
        for symbol, words in ((hatch(light=True), withheld_label()), (hatch(), no_data_label())):
            self._box(symbol, COLUMN, y + 2, 9, 4)
            self._text(words, COLUMN + 12, y + 2.2, COLUMN_WIDTH - 12, 5, 8)
            y += 6

    def _uncertainty(self):
        """Show how wide the intervals are: a strip of classes with the limits between them, and a small map."""
        self._text(tr("How sure is it?"), COLUMN, 98, COLUMN_WIDTH, 6, 10, bold=True)
        self._text(tr("Width of the interval, in points, that holds the result 8 times in 10"), COLUMN, 103.5,
                   COLUMN_WIDTH, 8, 7.5, colour=SOFT)
        colours = [colour for _, _, colour in map_classes(self.item, "interval_width")]
        step = COLUMN_WIDTH / len(colours)
        for place, colour in enumerate(colours):
            self._box(fill(colour), COLUMN + place * step, 112, step, 3.5)
        for place, limit in enumerate(limits(self.item), 1):
            self._text(limit, COLUMN + place * step - 6, 116.2, 12, 4, 7, colour=SOFT,
                       align=Qt.AlignmentFlag.AlignHCenter)
        self._map(["fine_outline", "interval_width"], main_extent(self.source.extents), COLUMN, 121, COLUMN_WIDTH,
                  BOTTOM - 121)

    # -- files --------------------------------------------------------------------------------

    def export(self, path):
        """Write the page to ``path`` (.png or .pdf). Raises QgsProcessingException."""
        exporter = QgsLayoutExporter(self.layout)
        if path.suffix == ".pdf":
            settings = QgsLayoutExporter.PdfExportSettings()
            settings.dpi = 300
            written = exporter.exportToPdf(str(path), settings) == QgsLayoutExporter.ExportResult.Success
        else:
            image = exporter.renderPageToImage(0, QSize(), DPI)
            image.setText("Title", self.item.title)
            image.setText("Source", self.item.forecast.source_line)
            written = image.save(str(path))
        if not written:
            raise QgsProcessingException(
                tr("The page {path} cannot be written. Is there room on the disk, and may you write there?").format(
                    path=path))

    def close(self):
        """Let go of the layers: the next page opens its own."""
        self.layout = None
        self.project.clear()


def page_source(connection, pages):
    """Return what the pages share, its layers read from the published views, else from the queries behind them."""
    def uri(item):
        query = pages.queries.get(item.view)
        return query_uri(connection, query) if query else view_uri(connection, item.view)

    outline = view_uri(connection, pages.outline) if pages.outline else query_uri(connection, pages.outline_query)
    return PageSource(uri, outline, pages.perimeter, pages.extents, pages.places)


def thinning():
    """Return how PostGIS thins outlines to what paper can show, before they travel."""
    method = QgsVectorSimplifyMethod()
    method.setSimplifyHints(QgsVectorSimplifyMethod.SimplifyHint.GeometrySimplification)
    method.setForceLocalOptimization(False)
    method.setThreshold(0.7)
    return method


def _set_format(label, size, bold, colour):
    style = text_format(size, bold, colour)
    if hasattr(label, "setTextFormat"):
        label.setTextFormat(style)
        return
    font = style.font()  # QGIS before 3.24
    font.setPointSizeF(size)
    label.setFont(font)
    label.setFontColor(QColor(colour))


def limits(item):
    """Return the limits between the classes of uncertainty, in words."""
    from ..pipeline.publish.words import number

    return [number(value) for value in item.width_breaks]


def _fitted(extent, ratio):
    """Return the rectangle around ``extent`` that has the frame's ratio of width to height."""
    width, height = extent.width(), extent.height()
    if width < height * ratio:
        width = height * ratio
    else:
        height = width / ratio
    x, y = extent.center().x(), extent.center().y()
    return QgsRectangle(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
