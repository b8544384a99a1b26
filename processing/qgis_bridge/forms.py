"""The attribute form of ``augure.worklist``: what people fill in, in their words, beside what they only read."""

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsCategorizedSymbolRenderer,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsProcessingLayerPostProcessorInterface,
    QgsRendererCategory,
    QgsVectorLayer,
)

from ..pipeline.translation import mark, tr
from .styles import qml

#: Field, its type in a memory layer, its alias.
_FIELDS = (
    ("id", "integer", mark("Number")), ("item", "string", mark("Id in files")), ("run", "integer", mark("Run")),
    ("dataset", "string", mark("Dataset")), ("row_id", "integer", mark("Row of the dataset")),
    ("row_key", "string", mark("Key of the row")), ("file", "string", mark("File")), ("line", "integer", mark("Line")),
    ("cell", "string", mark("Cell")), ("context", "string", mark("Row")), ("field", "string", mark("Field")),
    ("code", "string", mark("Code")), ("value", "string", mark("Value")), ("message", "string", mark("What is wrong")),
    ("proposal", "string", mark("Proposal")), ("confidence", "double", mark("Confidence")),
    ("rule", "string", mark("Rule")), ("row_count", "integer", mark("Rows")), ("assignee", "string", mark("Who asks")),
    ("status", "string", mark("State")), ("is_accepted", "bool", mark("The proposal is right")),
    ("answer", "string", mark("Answer")), ("answer_source", "string", mark("Who or what says so")),
    ("answered_on", "date", mark("Answered on")), ("note", "string", mark("Note")),
    ("is_personal", "bool", mark("Personal data")), ("decision", "integer", mark("Decision")),
    ("closed_run", "integer", mark("Closed by run")), ("status_before", "string", mark("State before it was closed")),
)
_EDITED = ("assignee", "status", "is_accepted", "answer", "answer_source", "answered_on", "note")
_SHOWN = (
    (mark("What is asked"), ("field", "value", "message", "proposal", "confidence", "row_count")),
    (mark("Where"), ("context", "file", "cell")),
    (mark("Answer"), _EDITED),
)
#: Columns of the attribute table in their order, with their widths in pixels; the others are hidden there.
_TABLE = {"status": 110, "assignee": 90, "context": 260, "field": 110, "value": 150, "message": 220, "proposal": 150,
          "is_accepted": 130, "answer": 180, "answer_source": 150, "answered_on": 100, "note": 160, "row_count": 60,
          "cell": 60}
_STATES = (
    ("todo", mark("to do"), "#d7301f"), ("asked", mark("asked, an answer is awaited"), "#fc8d59"),
    ("answered", mark("answered"), "#1b7837"), ("left", mark("stays as it is"), "#8c8c8c"),
    ("done", mark("nothing is wrong any more"), "#c7e0c9"),
)


class ShowWorklist(QgsProcessingLayerPostProcessorInterface):
    """Gives the layer its form, which the database keeps, once QGIS has loaded it."""

    #: QGIS does not keep Python's half of a post-processor alive: that of the latest run.
    alive = []

    def __init__(self):
        super().__init__()
        self.alive[:] = [self]

    def postProcessLayer(self, layer, context, feedback):
        layer.loadDefaultStyle()
        layer.triggerRepaint()


def worklist_style(words):
    """Return the default style of ``augure.worklist``: its form, its table, its symbols.

    ``words``: what may be answered, where all questions are about one field that lists its values; else empty.
    """
    from ..pipeline.publish.stylerows import StyleRow

    layer = QgsVectorLayer("Point?crs=EPSG:4326" + "".join(f"&field={name}:{kind}" for name, kind, _ in _FIELDS), "",
                           "memory")
    for index, (name, _, alias) in enumerate(_FIELDS):
        layer.setFieldAlias(index, tr(alias))
        layer.setEditorWidgetSetup(index, _widget(name, words))
    _set_form(layer)
    _set_table(layer)
    layer.setDisplayExpression("concat(\"field\", ' – ', coalesce(\"context\", \"value\"))")
    layer.setRenderer(QgsCategorizedSymbolRenderer("status", [
        QgsRendererCategory(state, _symbol(colour), tr(label)) for state, label, colour in _STATES]))
    category = QgsMapLayer.StyleCategory
    return StyleRow(tr("Worklist"), qml(layer, category.Forms | category.AttributeTable), tr("Questions to people"),
                    True)


def _widget(name, words):
    """Return the widget of a field."""
    if name == "status":
        return QgsEditorWidgetSetup("ValueMap", {"map": [{tr(label): state} for state, label, _ in _STATES]})
    if name == "answer" and words:
        return QgsEditorWidgetSetup("ValueMap", {"map": [{word: word} for word in words]})
    if name == "answered_on":
        return QgsEditorWidgetSetup("DateTime", {"display_format": "dd/MM/yyyy", "field_format": "yyyy-MM-dd",
                                                 "calendar_popup": True, "allow_null": True,
                                                 "field_iso_format": False})
    if name == "is_accepted":
        return QgsEditorWidgetSetup("CheckBox", {})
    if name == "is_personal" or name not in _TABLE and name not in {field for _, names in _SHOWN for field in names}:
        return QgsEditorWidgetSetup("Hidden", {})
    # A box of several lines shows the word NULL where nothing is: only for what is always there.
    return QgsEditorWidgetSetup("TextEdit", {"IsMultiline": name in ("value", "message"), "UseHtml": False})


def _set_form(layer):
    """Put the fields into three boxes, what is only read before what is filled in."""
    form = layer.editFormConfig()
    form.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    root = form.invisibleRootContainer()
    root.clear()
    for title, names in _SHOWN:
        box = QgsAttributeEditorContainer(tr(title), root)
        box.setIsGroupBox(True)
        for name in names:
            box.addChildElement(QgsAttributeEditorField(name, layer.fields().indexOf(name), box))
        root.addChildElement(box)
    for index, (name, _, _) in enumerate(_FIELDS):
        form.setReadOnly(index, name not in _EDITED)
    layer.setEditFormConfig(form)
    answered = layer.fields().indexOf("answered_on")
    layer.setDefaultValueDefinition(answered, QgsDefaultValue(
        "if(\"answer\" IS NOT NULL AND \"answered_on\" IS NULL, to_date(now()), \"answered_on\")", True))


def _set_table(layer):
    """Order the columns of the attribute table by their use, and hide what only programs read."""
    table = layer.attributeTableConfig()
    table.update(layer.fields())
    columns = {column.name: column for column in table.columns()}
    shown = [columns.pop(name) for name in _TABLE]
    for column, width in zip(shown, _TABLE.values()):
        column.width = width
    for column in columns.values():
        column.hidden = True
    table.setColumns([*shown, *columns.values()])
    layer.setAttributeTableConfig(table)


def _symbol(colour):
    return QgsMarkerSymbol.createSimple({"name": "circle", "color": colour, "size": "2.6", "outline_color": "#ffffff"})
