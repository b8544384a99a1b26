"""augure:loadforecast and augure:exportmaps: what opens in QGIS, and what is on the pages."""

import zipfile
from pathlib import Path

import pytest

FORECAST = Path(__file__).resolve().parents[1] / "data" / "forecast.sql"


@pytest.fixture
def forecast(database, rows):
    """Fill this test's warehouse with the forecast “essai”; return the connection's name."""
    rows(FORECAST.read_text(encoding="utf-8"))
    return database


@pytest.fixture
def load(forecast, run_algorithm):
    return lambda **parameters: run_algorithm("loadforecast", {"DATABASE": forecast, **parameters})


@pytest.fixture
def export(forecast, run_algorithm, tmp_path):
    return lambda **parameters: run_algorithm("exportmaps", {"DATABASE": forecast, "FOLDER": str(tmp_path / "été"),
                                                             **parameters})


@pytest.fixture
def refused(run_algorithm):
    """Run what must fail; return the sentence."""
    from qgis.core import QgsProcessingException

    def run(name, parameters):
        with pytest.raises(QgsProcessingException) as error:
            run_algorithm(name, parameters)
        return str(error.value)

    return run


def open_layer(output):
    from qgis.core import QgsProcessingUtils, QgsVectorLayer

    decoded = QgsProcessingUtils.decodeProviderKeyAndUri(output)
    return QgsVectorLayer(decoded[2], "map", decoded[1])


def drawn_as(layer):
    """Return ``{code: label of its class}``, asking the layer's renderer as a map would."""
    from qgis.core import QgsExpressionContext, QgsExpressionContextUtils, QgsRenderContext

    renderer = layer.renderer()
    labels = {item.ruleKey(): item.label() for item in renderer.legendSymbolItems()}
    context = QgsRenderContext()
    expressions = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setExpressionContext(expressions)
    renderer.startRender(context, layer.fields())
    found = {}
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        keys = renderer.legendKeysForFeature(feature, context)
        found[feature["code"]] = [labels[key] for key in keys if key in labels]
    renderer.stopRender(context)
    return found


def test_layers_are_valid_and_keyed(load):
    outputs = load()
    assert len(outputs["LAYERS"]) == 6  # three series, two horizons
    for output in outputs["LAYERS"]:
        assert output.startswith("postgres://") and "key='id'" in output and "srid=4326" in output
        assert "password" not in output
        layer = open_layer(output)
        assert layer.isValid() and layer.featureCount() == 6


def test_every_territory_is_drawn_once_in_the_databases_own_style(load):
    layer = open_layer(load(BLOC="left", HORIZON="1")["LAYERS"][0])
    assert drawn_as(layer) == {
        "34001": ["less than 20 %"], "34002": ["20 – 30 %"], "34003": ["30 – 40 %"], "34004": ["Not published"],
        "34005": ["No data"], "97411": ["40 – 50 %"]}
    # The title of the legend says what is counted and how sure it is (half widths 4, 5, 8, 10).
    assert layer.renderer().legendSymbolItems()[0].label() == "Share of votes cast, ± 6 points"


def test_horizons_share_their_classes(load):
    one, two = [open_layer(output) for output in load(BLOC="left")["LAYERS"]]
    classes = [[(item.label(), item.symbol().color().name()) for item in layer.renderer().legendSymbolItems()[1:]]
               for layer in (one, two)]
    assert classes[0] == classes[1]
    assert [label for label, _ in classes[0]] == ["less than 20 %", "20 – 30 %", "30 – 40 %", "40 – 50 %",
                                                  "50 % or more", "Not published", "No data"]


def test_colours_darken_and_stay_apart_for_every_kind_of_eye(load):
    """Lightness alone (CIE L*) must carry the order: it is what colour-blind readers and grey printers keep."""
    for output in load(HORIZON="1")["LAYERS"]:
        layer = open_layer(output)
        items = layer.renderer().legendSymbolItems()[1:-2]
        lightness = [_lightness(item.symbol().color()) for item in items]
        assert all(a - b > 4 for a, b in zip(lightness, lightness[1:])), (output, lightness)


def _lightness(colour):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    y = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 116 * y ** (1 / 3) - 16


def test_uncertainty_is_the_second_style(load, rows):
    layer = open_layer(load(BLOC="left", HORIZON="1")["LAYERS"][0])
    qml = rows.one("SELECT styleqml::text FROM public.layer_styles WHERE f_table_name = 'f1_left_1y' "
                   "AND NOT useasdefault")
    from qgis.PyQt.QtXml import QDomDocument

    document = QDomDocument()
    document.setContent(qml)
    layer.importNamedStyle(document)
    labels = drawn_as(layer)
    assert labels["34001"] == ["less than 10 points"] and labels["34005"] == ["No data"]
    assert layer.renderer().legendSymbolItems()[0].label() == "Width of the 80 % interval"


def test_styles_name_no_font(load, rows):
    load(HORIZON="1")
    assert rows.one("SELECT count(*) FROM public.layer_styles WHERE styleqml::text LIKE '%fontFamily%'") == 0


def test_the_map_tip_traces_the_number(load):
    from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils

    layer = open_layer(load(BLOC="left", HORIZON="1")["LAYERS"][0])
    tips = {}
    for feature in layer.getFeatures():
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        context.setFeature(feature)
        tips[feature["code"]] = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    for words in ("Agnès-l'Été", "<b>10 %</b>", "between 6 and 14 %", "Last result: 37.5 %", "modèle", "run 1",
                  "Presidential election 2017", "résultats 2022.csv"):
        assert words in tips["34001"]
    assert "<b>too few registered voters to publish</b>" in tips["34004"]
    assert "<b>No data</b>" in tips["34005"] and "between" not in tips["34005"] and "first" not in tips["34005"]


def test_the_project_opens_with_its_layers(load, tmp_path):
    from qgis.core import QgsProject

    path = tmp_path / "prévision" / "carte.qgz"
    outputs = load(PROJECT=str(path))
    assert outputs["PROJECT"] == str(path)
    project = QgsProject()
    assert project.read(str(path))
    assert project.crs().authid() == "EPSG:2154"
    assert project.title() == "Presidential election: forecast of 2 May 2022"
    layers = project.mapLayers().values()
    assert len(layers) == 7 and all(layer.isValid() for layer in layers)
    assert {type(layer.renderer()).__name__ for layer in layers} == {"QgsRuleBasedRenderer", "QgsSingleSymbolRenderer"}
    root = project.layerTreeRoot()
    assert [group.name() for group in root.findGroup(project.title()).children()] == ["Left", "Far right", "Abstention"]
    assert [layer.name() for layer in root.checkedLayers()] == ["Départements", "Left, 10 April 2023"]
    # Mainland squares lie at 3.5 to 3.8 east, 43.5 to 43.7 north; in Lambert-93 about 740,000 and 6,270,000.
    extent = project.viewSettings().defaultViewExtent()
    assert extent.center().x() == pytest.approx(752_000, abs=5_000)
    assert extent.center().y() == pytest.approx(6_278_000, abs=5_000)
    text = zipfile.ZipFile(path).read("carte.qgs").decode("utf-8")
    assert "password" not in text and "fontFamily" not in text
    project.clear()


def test_layers_of_the_project_know_their_time(load, tmp_path):
    from qgis.core import QgsProject

    path = tmp_path / "carte.qgz"
    load(PROJECT=str(path), BLOC="left")
    project = QgsProject()
    project.read(str(path))
    ranges = {}
    for layer in project.mapLayers().values():
        temporal = layer.temporalProperties()
        if temporal.isActive():
            fixed = temporal.fixedTemporalRange()
            ranges[layer.name()] = tuple(time.date().toString("yyyy-MM-dd") for time in (fixed.begin(), fixed.end()))
    assert ranges == {"Left, 10 April 2023": ("2023-04-10", "2024-04-10"),
                      "Left, 10 April 2024": ("2024-04-10", "2025-04-10")}
    project.clear()


def test_a_project_that_cannot_be_written_is_refused_before_any_work(forecast, refused, rows, tmp_path):
    (tmp_path / "file").write_text("")
    words = refused("loadforecast", {"DATABASE": forecast, "PROJECT": str(tmp_path / "file" / "carte.qgz")})
    assert "PROJECT" in words and "carte.qgz" in words
    assert rows.one("SELECT count(*) FROM pg_views WHERE schemaname = 'publish'") == 0


@pytest.mark.parametrize(("parameters", "words"), [
    ({"FORECAST": "autre"}, "essai"), ({"BLOC": "gauche"}, "far_right"), ({"HORIZON": "demain"}, "1,2,3"),
])
def test_what_is_not_there_is_said_in_a_sentence(forecast, refused, parameters, words):
    for algorithm in ("loadforecast", "exportmaps"):
        assert words in refused(algorithm, {"DATABASE": forecast, "FOLDER": "TEMPORARY_OUTPUT", **parameters})


def colours_of(path):
    """Return the counts of the colours of an image, every fourth pixel."""
    from collections import Counter

    from qgis.PyQt.QtGui import QImage

    image = QImage(str(path))
    # A4 at 200 dots per inch: 297 / 25.4 × 200 by 210 / 25.4 × 200.
    assert abs(image.width() - 2338.6) < 1 and abs(image.height() - 1653.5) < 1
    columns, lines = range(0, image.width(), 4), range(0, image.height(), 4)
    return Counter(image.pixelColor(x, y).name() for x in columns for y in lines)


def test_pages_hold_the_map(export, tmp_path):
    outputs = export(FORMAT="both", BLOC="left")
    assert outputs["PAGE_COUNT"] == 2
    assert sorted(path.name for path in (tmp_path / "été").iterdir()) == [
        "f1_left_1y.pdf", "f1_left_1y.png", "f1_left_2y.pdf", "f1_left_2y.png"]
    assert (tmp_path / "été" / "f1_left_1y.pdf").read_bytes().startswith(b"%PDF")
    colours = colours_of(tmp_path / "été" / "f1_left_1y.png")
    # The classes of the three communes of the mainland that are published, each a square of several square centimetres.
    from augure.processing.pipeline.publish.breaks import ramp_colours
    from augure.processing.qgis_bridge.styles import ramp

    for colour in ramp_colours(ramp("left"), 5)[:3]:
        assert colours[colour] > 2000, colours.most_common(8)


def test_a_perimeter_greys_the_rest_and_is_in_the_name(export, tmp_path):
    export(BLOC="left", HORIZON="1", PERIMETER="commune:34002")
    colours = colours_of(tmp_path / "été" / "f1_left_1y_commune-34002.png")
    from augure.processing.pipeline.publish.breaks import ramp_colours
    from augure.processing.qgis_bridge.styles import ramp

    shades = ramp_colours(ramp("left"), 5)
    assert colours[shades[1]] > 20_000  # 34002 fills the map; in the legend alone it would be some hundred pixels
    assert colours[shades[0]] < 1000


def test_pages_are_written_by_who_may_only_read(export, rows, tmp_path):
    rows("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); "
         "END $$")
    outputs = export(BLOC="abstention", HORIZON="2")
    assert (outputs["PAGE_COUNT"], outputs["RUN"]) == (1, 1)
    assert (tmp_path / "été" / "f1_abstention_2y.png").exists()


def test_pages_have_no_text_cut_in_either_language(load, forecast, settings):
    """Each line of a page fits its box, also where words are half as long again (French runs 20 to 30 % longer)."""
    from qgis.core import QgsLayoutItemLabel

    from augure.processing.pipeline import translation
    from augure.processing.pipeline.publish.pages import read_pages
    from augure.processing.pipeline.ref.perimeter import Perimeter
    from augure.processing.qgis_bridge.layouts import ForecastPage, page_source

    translation.set_translator(lambda text: text if len(text) < 4 else text + "x" * (len(text) // 3))
    try:
        pages = read_pages(settings, "", (), (1,), Perimeter())
        source = page_source(forecast, pages)
        for item in pages.maps:
            page = ForecastPage(item, source)
            for label in page.layout.items():
                if isinstance(label, QgsLayoutItemLabel) and label.rect().height() <= 10:
                    lines = max(1, int(label.rect().height() // 3.5)) if label.rect().height() == 8 else 1
                    assert label.sizeForText().width() <= label.rect().width() * lines, label.text()
            page.close()
    finally:
        translation.set_translator(None)


def test_parts_of_any_name_have_their_maps(load, export, rows, tmp_path):
    for table in ("prediction", "level"):
        rows(f"UPDATE forecast.{table} SET bloc = 'SOC+Île' WHERE bloc = 'left'")
        rows(f"UPDATE forecast.{table} SET bloc = 'rest' WHERE bloc = 'far_right'")
    outputs = load(BLOC="soc+île", HORIZON="1")["LAYERS"]
    assert len(outputs) == 1
    layer = open_layer(outputs[0])
    assert layer.isValid() and "_soc_ile_1y" in layer.source()
    export(BLOC="SOC+Île,rest", HORIZON="1")
    assert sorted(path.name.partition("_")[2] for path in (tmp_path / "été").iterdir()) == [
        "rest_1y.png", "soc_ile_1y.png"]


def test_an_indicator_has_its_maps(load, rows):
    for table in ("prediction", "level"):
        rows(f"DELETE FROM forecast.{table} WHERE bloc NOT IN ('left')")
        rows(f"UPDATE forecast.{table} SET bloc = 'fibre', lead_probability = NULL")
    rows("UPDATE forecast.model SET target_kind = 'fibre'")
    layer = open_layer(load(HORIZON="1")["LAYERS"][0])
    assert layer.isValid()
    title = rows.one("SELECT obj_description(c.oid) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
                     "WHERE n.nspname = 'publish' AND relname LIKE '%%fibre_1y'")
    assert title.startswith("Fibre in 1 year")
    assert rows("SELECT DISTINCT leading_bloc FROM publish.f1_fibre_1y") == [(None,)]
