"""Files that QGIS names: what its widgets make of a path, undone."""

import re

#: GDAL's virtual file systems, which QGIS writes before the path of a compressed file.
_VIRTUAL = re.compile(r"^/vsi(?:zip|gzip|tar)/")


def plain_path(text):
    """Return the path on the disk of a layer source: ``/vsizip//data/a.zip|layername=b`` gives ``/data/a.zip``.

    A dialog that is filled in again from the history, or by a script, holds sources and not paths.
    """
    path = _VIRTUAL.sub("", text.partition("|")[0])
    if path != text:
        inside = re.match(r"(.*?\.zip)/.+", path, re.I)
        path = inside.group(1) if inside else path
    return path


def plain_source(text):
    """Return the path on the disk, and the layer if the source names one: ``/data/a.gpkg|layername=b``."""
    layer = re.search(r"\|layername=[^|]+", text)
    return plain_path(text) + (layer.group() if layer else "")


def plain_paths(texts):
    """Return the paths of ``texts``; QGIS gives one empty text for a parameter that is not set."""
    return [plain_path(text) for text in texts if text]


def plain_sources(texts):
    """Return ``texts`` as paths with their layers; QGIS gives one empty text for a parameter that is not set."""
    return [plain_source(text) for text in texts if text]
