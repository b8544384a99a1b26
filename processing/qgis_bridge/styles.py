"""Symbols, classes and labels of forecast maps, and their QML for ``public.layer_styles``."""

import html
import json

from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsMapLayer,
    QgsPalLayerSettings,
    QgsProperty,
    QgsReadWriteContext,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from qgis.PyQt.QtGui import QColor, QFont
from qgis.PyQt.QtXml import QDomDocument

from ..pipeline.resources import RESOURCES
from ..pipeline.translation import tr

RAMPS = RESOURCES / "styles" / "ramps.json"

#: Below this scale communes are separated by a white line; above, lines would hide what they separate.
OUTLINE_SCALE = 1_500_000
#: Names of communes appear once there is room for them.
NAMES_SCALE = 150_000

GREY, INK, PAPER = "#8c8c8c", "#2b2b2b", "#ffffff"


def ramp(name):
    """Return the colours of a ramp of resources/styles/ramps.json, light to dark."""
    ramps = json.loads(RAMPS.read_text(encoding="utf-8"))["ramps"]
    return ramps.get(name, ramps["other"])


def map_classes(item, field="share"):
    """Return ``(label, expression, colour)`` of each class of a map: ``share`` or ``interval_width``."""
    from ..pipeline.publish.breaks import ramp_colours
    from ..pipeline.publish.words import class_labels

    breaks = item.breaks if field == "share" else item.width_breaks
    labels = class_labels(breaks, "%" if field == "share" else tr("points"))
    colours = ramp_colours(ramp(item.bloc if field == "share" else "uncertainty"), len(labels))
    low, high = [None, *breaks], [*breaks, None]
    return [(label, _between(field, a, b), colour) for label, a, b, colour in zip(labels, low, high, colours)]


def _between(field, low, high):
    parts = []
    if low is not None:
        parts.append(f'"{field}" >= {low:g}')
    if high is not None:
        parts.append(f'"{field}" < {high:g}')
    return " AND ".join(parts) or f'"{field}" IS NOT NULL'


def forecast_renderer(item, field="share", heading="", inside=""):
    """Return the renderer of a map: its classes, a hatch for no data, a lighter one for what is withheld.

    heading: title above the classes in the legend. inside: expression of the territories that are meant;
    the others are drawn as pale surroundings.
    """
    root = QgsRuleBasedRenderer.Rule(None)
    if heading:
        # A rule that draws nothing: QGIS folds away what stands below a rule, so the title stands beside.
        root.appendChild(QgsRuleBasedRenderer.Rule(None, 0, 0, "false", heading))
    parent = root
    if inside:
        parent = QgsRuleBasedRenderer.Rule(None, 0, 0, inside)
        root.appendChild(parent)
    for label, expression, colour in map_classes(item, field):
        parent.appendChild(QgsRuleBasedRenderer.Rule(fill(colour), 0, 0, expression, label))
    parent.appendChild(QgsRuleBasedRenderer.Rule(hatch(light=True), 0, 0, '"publishable" = false', withheld_label()))
    parent.appendChild(QgsRuleBasedRenderer.Rule(hatch(), 0, 0, '"publishable" IS NULL', no_data_label()))
    if inside:
        root.appendChild(QgsRuleBasedRenderer.Rule(fill("#ececec"), 0, 0, f"NOT ({inside})", tr("Elsewhere")))
    return QgsRuleBasedRenderer(root)


def no_data_label():
    """Return the legend's words for territories without a prediction."""
    return tr("No data")


def withheld_label():
    """Return the legend's words for territories whose prediction may not be published."""
    return tr("Not published")


def fill(colour):
    """Return a plain fill whose outline is white when zoomed in and vanishes when zoomed out."""
    symbol = QgsFillSymbol.createSimple({"color": colour, "outline_color": PAPER, "outline_width": "0.1"})
    symbol.symbolLayer(0).setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyStrokeColor,
        QgsProperty.fromExpression(f"if(@map_scale < {OUTLINE_SCALE}, '{PAPER}', '{colour}')"))
    return symbol


def hatch(light=False):
    """Return the hatch for no data; light: for what is known but not published."""
    colour = "#c9c9c9" if light else GREY
    symbol = QgsFillSymbol.createSimple({"color": PAPER, "outline_color": colour, "outline_width": "0.06"})
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(135 if light else 45)
    lines.setDistance(1.1 if light else 0.9)
    lines.setLineWidth(0.12 if light else 0.2)
    lines.setColor(QColor(colour))
    symbol.appendSymbolLayer(lines)
    return symbol


def outline_symbol(width=0.25, colour="#6b6b6b"):
    """Return the outline of a département, without a fill."""
    return QgsFillSymbol.createSimple({"style": "no", "outline_color": colour, "outline_width": str(width),
                                       "outline_style": "solid", "joinstyle": "round"})


def text_format(size, bold=False, colour=INK, buffer=0.0):
    """Return a text format; size in points, buffer in millimetres."""
    font = QFont()  # the desktop's own: no other is on every computer
    font.setBold(bold)
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(size)
    text.setColor(QColor(colour))
    if buffer:
        halo = QgsTextBufferSettings()
        halo.setEnabled(True)
        halo.setSize(buffer)
        halo.setColor(QColor(PAPER))
        text.setBuffer(halo)
    return text


def names_labeling(expression='"name"', size=8.0, bold=False, scale=None):
    """Return labels of places with a white halo; scale: shown only when zoomed in further than 1:scale."""
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = True
    settings.setFormat(text_format(size, bold, buffer=0.6))
    if scale:
        settings.scaleVisibility = True
        settings.minimumScale = scale
        settings.maximumScale = 0
    return QgsVectorLayerSimpleLabeling(settings)


def map_tip(item):
    """Return the HTML shown over a territory: its forecast, how sure, and where the number comes from."""
    from ..pipeline.forecast.reasons import REASONS
    from ..pipeline.words import bloc_name, date_words

    forecast = item.forecast
    title = html.escape(tr("{bloc} on {date}").format(bloc=bloc_name(item.bloc), date=date_words(item.target_date)))
    lines = [
        _line(tr("8 times in 10 between {low} and {high} %"), low='round("q10", 1)', high='round("q90", 1)'),
        _line(tr("Comes first with a probability of {chance} %"), chance='round(100 * "lead_probability")'),
        _line(tr("Last result: {share} %"), share='round("last_share", 1)'),
    ]
    reasons = ", ".join(f"'{code}', {_quoted(tr(words))}" for code, words in REASONS.items())
    value = (f'coalesce(round("share", 1) || \' %\', map_get(map({reasons}), "reason"), "reason", '
             f"{_quoted(no_data_label())})")
    return (f'<b>[% "name" %]</b> ([% "code" %])<br>{title}: <b>[% {value} %]</b>{"".join(lines)}'
            f"<hr><small>{html.escape(forecast.source_line)}</small>")


def _line(words, **values):
    """Return a line of a map tip whose {places} are filled from the territory; nothing where a value is missing."""
    expression = _quoted("<br>" + words).replace("&lt;br&gt;", "<br>")
    for name, value in values.items():
        expression = f"replace({expression}, '{{{name}}}', {value})"
    return f"[% coalesce({expression}, '') %]"


def _quoted(words):
    """Return words as a text of a QGIS expression inside HTML."""
    return "'" + html.escape(words, quote=False).replace("'", "’") + "'"


def temporal_range(item):
    """Return the time a map stands for: from its date to the next horizon's."""
    return QgsDateTimeRange(_midnight(item.target_date), _midnight(item.until), True, False)


def _midnight(day):
    return QDateTime(QDate(day.year, day.month, day.day), QTime(0, 0))


def set_temporal(layer, item):
    """Let the temporal controller step through the horizons: a layer is shown from its date on."""
    temporal = layer.temporalProperties()
    temporal.setMode(Qgis.VectorTemporalMode.FixedTemporalRange)
    temporal.setFixedTemporalRange(temporal_range(item))
    temporal.setIsActive(True)


def simplify_on_server(layer):
    """Let PostGIS thin outlines to what the screen can show, before they travel."""
    method = layer.simplifyMethod()
    method.setForceLocalOptimization(False)
    layer.setSimplifyMethod(method)


def style_rows(item):
    """Return the styles of a map's view: the shares (default), and how uncertain they are."""
    from ..pipeline.publish.stylerows import StyleRow
    from ..pipeline.publish.views import column_labels

    layer = _template(column_labels())
    layer.setLabeling(names_labeling(scale=NAMES_SCALE))
    layer.setLabelsEnabled(True)
    layer.setDisplayExpression('"name"')
    simplify_on_server(layer)
    layer.setMapTipTemplate(map_tip(item))
    set_temporal(layer, item)
    layer.setRenderer(forecast_renderer(item, heading=item.legend_title))
    shares = StyleRow(tr("Forecast"), qml(layer), item.title, True)
    layer.setRenderer(forecast_renderer(item, "interval_width", heading=uncertainty_title()))
    return [shares, StyleRow(tr("Uncertainty"), qml(layer), item.title, False)]


def uncertainty_title():
    """Return the legend's title of a map of uncertainty."""
    return tr("Width of the 80 % interval")


def outline_rows(forecast):
    """Return the style of the départements' outlines."""
    from ..pipeline.publish.stylerows import StyleRow

    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:4326&field=departement:string", "", "memory")
    layer.setRenderer(QgsSingleSymbolRenderer(outline_symbol()))
    simplify_on_server(layer)
    return [StyleRow(tr("Outline"), qml(layer), forecast.name, True)]


def _template(columns):
    """Return an empty layer with the fields of a view, to dress it."""
    types = {"id": "integer", "publishable": "bool", "from_date": "date", "target_date": "date"}
    text = {"code", "name", "departement", "region", "leading_bloc", "reason"}
    fields = "".join(f"&field={name}:{types.get(name, 'string' if name in text else 'double')}" for name, _ in columns)
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:4326" + fields, "", "memory")
    for index, (_, label) in enumerate(columns):
        layer.setFieldAlias(index, label)
    return layer


def qml(layer, more=None):
    """Return a layer's style as QGIS's XML, without the document type that a database's XML column refuses.

    more: categories of the style beside those of maps.
    """
    document = QDomDocument()
    category = QgsMapLayer.StyleCategory
    categories = (category.Symbology | category.Labeling | category.Fields | category.MapTips | category.Temporal
                  | category.Rendering)
    layer.exportNamedStyle(document, QgsReadWriteContext(), categories if more is None else categories | more)
    forget_fonts(document)
    plain = QDomDocument()
    plain.appendChild(plain.importNode(document.documentElement(), True))
    return plain.toString()


def forget_fonts(xml):
    """Take the names of fonts out of a style or project: every computer then uses its own, and none is missing."""
    found = xml.elementsByTagName("text-style")
    for place in range(found.count()):
        element = found.at(place).toElement()
        for name in ("fontFamily", "namedStyle"):
            element.removeAttribute(name)
