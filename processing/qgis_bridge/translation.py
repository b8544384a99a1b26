"""Qt's translator behind the pipeline's ``tr``."""

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from ..pipeline import translation
from ..pipeline.resources import RESOURCES

CONTEXT = "augure"


def user_locale():
    """Return the language QGIS speaks, such as ``fr`` or ``en_US``."""
    settings = QgsSettings()
    if settings.value("locale/overrideFlag", False, type=bool) or settings.value("locale/userLocale", ""):
        return str(settings.value("locale/userLocale", "")) or QLocale().name()
    return QLocale().name()


def install_translator():
    """Load the translation of QGIS's language, if there is one; return the translator to keep, or None."""
    translator = QTranslator()
    if not translator.load(str(RESOURCES / "i18n" / f"augure_{user_locale()[:2]}.qm")):
        translation.set_translator(None)
        return None
    QCoreApplication.installTranslator(translator)
    translation.set_translator(lambda text: QCoreApplication.translate(CONTEXT, text))
    return translator
