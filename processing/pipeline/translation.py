"""The one door for words that users read.

``tr`` takes an English literal; values go in afterwards with ``str.format``::

    tr("{path} is empty.").format(path=path)

The pipeline knows nothing of Qt: whoever runs it inside QGIS installs Qt's translator
with :func:`set_translator`; alone, the English source comes out.
"""

from typing import Callable, Optional


def _identity(text: str) -> str:
    return text


_translate: Callable[[str], str] = _identity


def set_translator(translate: Optional[Callable[[str], str]]) -> None:
    """Use ``translate(literal) -> str`` from now on; ``None`` goes back to English."""
    global _translate
    _translate = translate or _identity


def tr(literal: str) -> str:
    """Return ``literal`` in the user's language."""
    return _translate(literal)


def mark(literal: str) -> str:
    """Return ``literal`` as it is, marked for translation: for tables of words built at import time."""
    return literal
