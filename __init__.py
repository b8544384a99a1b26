"""Augure: messy public data in, traced forecast maps out (a QGIS plugin)."""


def classFactory(iface):  # noqa: N802 - the name QGIS calls
    """Return the plugin object QGIS asks for; nothing is imported before it is needed."""
    from .plugin.plugin import AugurePlugin

    return AugurePlugin(iface)
