"""Styles of indicator maps: classes, hatches for what is withheld or absent, a click that tells the source."""

import html
import math

from qgis.core import (
    QgsAction,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsMapLayer,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..pipeline.translation import tr
from .styles import NAMES_SCALE, fill, hatch, names_labeling, no_data_label, qml, ramp, simplify_on_server

#: More is better or neither, less is better: two ramps that no bloc of a forecast has.
RAMPS = {1: "abstention", 0: "abstention", -1: "other"}

ACTION = """from augure.plugin.trace import show_trace
show_trace('[% @layer_id %]', '{code}', '{level}', '[% "code" %]', '{period}')"""


def indicator_styles(item):
    """Return the style of one indicator of a view with outlines."""
    from ..pipeline.publish.stylerows import StyleRow

    layer = _template(item.columns)
    layer.setLabeling(names_labeling(scale=NAMES_SCALE))
    layer.setLabelsEnabled(True)
    layer.setDisplayExpression('"name"')
    simplify_on_server(layer)
    layer.setMapTipTemplate(map_tip(item))
    layer.setRenderer(indicator_renderer(item))
    _add_action(layer, item)
    return [StyleRow(item.title, qml(layer, QgsMapLayer.StyleCategory.Actions), item.code, True)]


def indicator_renderer(item):
    """Return the classes of a map of values; what is withheld is hatched one way, what is absent the other way.

    An estimated value has the colour of its class under fine lines.
    """
    root = QgsRuleBasedRenderer.Rule(None)
    heading = f"{item.title} ({item.unit}), {item.period}"
    root.appendChild(QgsRuleBasedRenderer.Rule(None, 0, 0, "false", heading))
    for label, expression, colour in value_classes(item):
        root.appendChild(QgsRuleBasedRenderer.Rule(fill(colour), 0, 0, expression, label))
    status = f'"{item.code}_status"'
    root.appendChild(QgsRuleBasedRenderer.Rule(_lines(), 0, 0, f"{status} = 'estimated'", tr("Estimated")))
    root.appendChild(QgsRuleBasedRenderer.Rule(hatch(), 0, 0, f"{status} = 'withheld'", tr("Withheld (secret)")))
    root.appendChild(QgsRuleBasedRenderer.Rule(
        hatch(light=True), 0, 0, f"{status} IS NULL OR {status} = 'absent'", no_data_label()))
    return QgsRuleBasedRenderer(root)


def value_classes(item):
    """Return ``(label, expression, colour)`` of each class, light to dark; none where there is no value."""
    from ..pipeline.publish.breaks import class_breaks, ramp_colours

    if item.spread is None:
        return []
    lowest, low, high, highest = item.spread
    # The rule for breaks is of shares in points: other units are brought to the same size, and back.
    scale = 10.0 ** (math.floor(math.log10(high - low)) - 1) if high > low else 1.0
    breaks = [b * scale for b in class_breaks(*(value / scale for value in item.spread))]
    digits = max(0, -math.floor(math.log10(scale))) if scale < 1 else 0
    colours = ramp_colours(ramp(RAMPS[item.polarity]), len(breaks) + 1)
    found = []
    for start, end, colour in zip([None, *breaks], [*breaks, None], colours):
        parts = [f'"{item.code}" >= {start!r}'] if start is not None else []
        parts += [f'"{item.code}" < {end!r}'] if end is not None else []
        expression = " AND ".join(parts) or f'"{item.code}" IS NOT NULL'
        found.append((_class_label(start, end, digits), expression, colour))
    return found


def _class_label(start, end, digits):
    from ..pipeline.words import number

    low, high = (None if value is None else _thousands(number(value, digits)) for value in (start, end))
    if low is None and high is None:
        return tr("All")
    if low is None:
        return tr("less than {high}").format(high=high)
    return tr("{low} and more").format(low=low) if high is None else tr("{low} to {high}").format(low=low, high=high)


def _thousands(text):
    whole, mark, rest = text.partition(",") if "," in text else text.partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    groups = [digits[max(0, end - 3):end] for end in range(len(digits), 0, -3)][::-1]
    return sign + "\u202f".join(groups) + mark + rest


def map_tip(item):
    """Return the HTML shown over a territory: its value or why there is none, and the source."""
    words = {"withheld": tr("withheld (statistical secret)"), "absent": no_data_label(), "estimated": tr("estimated")}
    pairs = ", ".join(f"'{status}', '{_plain(text)}'" for status, text in words.items())
    shown = (f"coalesce(format_number(\"{item.code}\", 1) || ' {_plain(item.unit)}', '') || "
             f"coalesce(' ' || map_get(map({pairs}), \"{item.code}_status\"), '')")
    return (f'<b>[% "name" %]</b> ([% "code" %])<br>{html.escape(item.title)}, {item.period}<br><b>[% {shown} %]</b>'
            f"<hr><small>{html.escape(item.source)}</small>")


def _plain(text):
    return html.escape(text, quote=False).replace("'", "’")


def _add_action(layer, item):
    action = QgsAction(QgsAction.ActionType.GenericPython, tr("Where does this value come from?"),
                       ACTION.format(code=item.code, level=item.level, period=item.period), "", False,
                       tr("Source"), {"Canvas", "Feature"})
    layer.actions().addAction(action)
    layer.actions().setDefaultAction("Canvas", action.id())


def _lines():
    symbol = QgsFillSymbol.createSimple({"style": "no", "outline_style": "no"})
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(0)
    lines.setDistance(1.0)
    lines.setLineWidth(0.12)
    lines.setColor(QColor("#4d4d4d"))
    symbol.changeSymbolLayer(0, lines)
    return symbol


def _template(columns):
    """Return an empty layer with the fields of a view, to dress it."""
    text = {"code", "name", "departement", "region"}

    def kind(name):
        return "integer" if name == "id" else "string" if name in text or name.endswith("_status") else "double"

    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:4326" + "".join(f"&field={name}:{kind(name)}" for name, _ in columns),
                           "", "memory")
    for index, (_, label) in enumerate(columns):
        layer.setFieldAlias(index, label.partition(" (")[0])
    return layer
