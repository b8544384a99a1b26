"""A click on a map of indicators: where the value comes from, down to the line of the file."""

import html

from qgis.core import QgsDataSourceUri, QgsProject, QgsProviderRegistry
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout
from qgis.utils import iface

from ..processing.pipeline.translation import tr

QUERY = "SELECT * FROM indicator.trace('{}', '{}', '{}', '{}')"
#: Columns of indicator.trace that are the same on all its rows.
HEAD = ("label", "unit", "value", "status", "estimated_from", "formula", "territory_name", "cog", "source", "publisher",
        "source_vintage", "source_cog", "dataset", "run")


def show_trace(layer_id, indicator, level, territory, period):
    """Show what a value is made of; called by the action of a layer's style."""
    layer = QgsProject.instance().mapLayer(layer_id)
    if layer is None:
        return None
    rows = read_trace(layer.source(), indicator, level, territory, period)
    dialog = QDialog(iface.mainWindow() if iface else None)
    dialog.setWindowTitle(tr("Where does this value come from?"))
    dialog.setObjectName("AugureTrace")
    text = QTextBrowser()
    text.setHtml(trace_html(rows, territory, period))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(text)
    layout.addWidget(buttons)
    dialog.resize(720, 560)
    dialog.show()
    return dialog


def read_trace(source, indicator, level, territory, period):
    """Return the rows of indicator.trace as mappings, through the connection of a layer's ``source``."""
    uri = QgsDataSourceUri(source)
    plain = QgsDataSourceUri(uri.connectionInfo(False))
    if uri.authConfigId():
        plain.setAuthConfigId(uri.authConfigId())
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    connection = metadata.createConnection(plain.uri(False), {})
    quoted = (str(value).replace("'", "''") for value in (indicator, level, territory, period))
    columns = (*HEAD, "file", "line", "cells")
    query = "SELECT {} FROM ({}) t".format(", ".join(f"coalesce(t.{name}::text, '')" for name in columns),
                                           QUERY.format(*quoted))
    return [dict(zip(columns, row)) for row in connection.executeSql(query)]


def trace_html(rows, territory, period):
    """Return the trace as a page."""
    import json

    if not rows:
        return html.escape(tr("There is no value of this indicator for {territory} in {period}.").format(
            territory=territory, period=period))
    one = {name: html.escape(str(value)) if value not in (None, "") else "" for name, value in rows[0].items()}
    statuses = {"published": tr("published"), "withheld": tr("withheld (statistical secret)"), "absent": tr("absent"),
                "estimated": tr("estimated from {area}").format(area=one["estimated_from"])}
    facts = [
        (tr("Territory"), f"{one['territory_name']} ({html.escape(territory)})"),
        (tr("Value"), f"{one['value']} {one['unit'] if one['value'] else ''}"),
        (tr("Status"), statuses.get(rows[0]["status"], "")), (tr("Formula"), one["formula"]),
        (tr("Source"), ", ".join(filter(None, (one["publisher"], one["source"], one["source_vintage"])))),
        (tr("COG of the source, of the map"), f"{one['source_cog'] or '–'}, {one['cog'] or '–'}"),
        (tr("Dataset"), one["dataset"]), (tr("Run"), one["run"])]
    lines = "".join(f"<tr><td><b>{html.escape(name)}</b></td><td>{text}</td></tr>" for name, text in facts)
    files = ""
    for row in rows:
        if not row["file"]:
            continue
        cells = json.loads(row["cells"] or "{}")
        files += "<h4>{}</h4><table cellpadding='3' border='1' cellspacing='0'>{}</table>".format(
            html.escape(tr("{file}, line {line}").format(file=row["file"], line=row["line"])),
            "".join(f"<tr><td>{html.escape(name)}</td><td>{html.escape(str(cell))}</td></tr>"
                    for name, cell in cells.items()))
    return f"<h3>{one['label']}, {html.escape(period)}</h3><table cellpadding='3'>{lines}</table>{files}"
