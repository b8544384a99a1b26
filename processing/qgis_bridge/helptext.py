"""The help page that QGIS shows beside an algorithm."""

from ..pipeline.translation import tr


def help_text(summary, definitions):
    """Return the summary, then every parameter with its own help: a line is a paragraph in QGIS's panel."""
    lines = [tr("{label} ({name}): {help}").format(label=p.description(), name=p.name(), help=p.help())
             for p in definitions if p.help()]
    return "\n".join([summary, *lines])
