"""QGIS in French: the compiled catalogue says what the source says, and the toolbox shows no English of ours."""

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
I18N = ROOT / "resources" / "i18n"


@pytest.fixture(scope="module")
def catalogue():
    return {message.findtext("source"): message.findtext("translation")
            for message in ElementTree.parse(I18N / "augure_fr.ts").iter("message")}


@pytest.fixture
def french(provider):
    """QGIS's settings say French, and the plugin has installed its translator as it does when it is loaded."""
    from qgis.core import QgsSettings
    from qgis.PyQt.QtCore import QCoreApplication

    from augure.processing.pipeline import translation
    from augure.processing.qgis_bridge.translation import install_translator

    settings = QgsSettings()
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", "fr")
    translator = install_translator()
    yield translator
    QCoreApplication.removeTranslator(translator)
    translation.set_translator(None)
    settings.remove("locale/overrideFlag")
    settings.remove("locale/userLocale")


def shown(algorithm):
    """Every text that the toolbox and the dialog show of an algorithm, with where it stands."""
    yield "name", algorithm.displayName()
    yield "group", algorithm.group()
    for parameter in algorithm.parameterDefinitions():
        yield parameter.name(), parameter.description()
        yield f"help of {parameter.name()}", parameter.help()
    for output in algorithm.outputDefinitions():
        yield f"output {output.name()}", output.description()


def test_the_compiled_catalogue_says_what_the_source_says(qgis_app, catalogue):
    from qgis.PyQt.QtCore import QTranslator

    translator = QTranslator()
    assert translator.load(str(I18N / "augure_fr.qm"))
    compiled = {source: translator.translate(b"augure", source.encode()) for source in catalogue}
    assert {s: t for s, t in compiled.items() if t != catalogue[s]} == {}, "run make i18n"
    assert not translator.translate(b"augure", b"No text of ours says this.")


def test_everything_the_toolbox_shows_can_be_translated(provider):
    """Each text is translated to itself between marks: what then stands outside of marks went past the translator."""
    from augure.processing.pipeline import translation

    # A model's destinations take the words of the step they come from, which are marked already.
    translation.set_translator(lambda text: text if text.startswith("‹") else f"‹{text}›")
    try:
        texts = [(algorithm.name(), where, text) for algorithm in (a.create() for a in provider.algorithms())
                 for where, text in shown(algorithm)]
    finally:
        translation.set_translator(None)
    assert len(texts) > 200
    assert [(name, where, text) for name, where, text in texts if re.sub("‹[^›]*›", "", text).strip()] == []


def test_names_and_groups_are_those_read_over_by_hand(french, provider):
    by_name = {a.name(): (a.group(), a.displayName()) for a in provider.algorithms()}
    assert by_name["importelection"] == ("Importer", "Importer des résultats d’élections")
    assert by_name["createwarehouse"] == ("Entrepôt", "Créer l’entrepôt")
    assert by_name["loadterritories"] == ("Territoires et indicateurs", "Charger les territoires")
    assert by_name["trainmodel"] == ("Modèle", "Entraîner un modèle")
    assert by_name["loadforecast"] == ("Cartographier et partager", "Charger une prévision sur la carte")
    assert by_name["filestoforecastmap"][1] == "Des fichiers à la carte de prévision"


def test_the_help_panel_is_french(french, provider):
    text = {a.name(): a for a in provider.algorithms()}["importelection"].create().shortHelpString()
    assert text.startswith("Lit les fichiers de résultats")
    assert "Jour du vote (DATE)\u00a0: Par exemple 2017-04-23." in text


def test_an_error_is_french(french, provider):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    _, done = provider.algorithm("createwarehouse").run({"DATABASE": "nowhere"}, QgsProcessingContext(), feedback)
    assert not done
    assert "QGIS n’a pas de connexion PostgreSQL appelée «\u00a0nowhere\u00a0»" in feedback.textLog()


def test_another_language_is_left_in_english(french, provider):
    from qgis.core import QgsSettings

    from augure.processing.pipeline.translation import tr
    from augure.processing.qgis_bridge.translation import install_translator

    QgsSettings().setValue("locale/userLocale", "de")
    assert install_translator() is None
    assert tr("Import election results") == "Import election results"
