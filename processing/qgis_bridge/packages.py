"""Which Python packages an algorithm needs, and how to install what this QGIS lacks."""

import importlib.util
import sys

from ..pipeline.translation import tr

_DEBIAN = {"psycopg2": "python3-psycopg2", "pandas": "python3-pandas", "numpy": "python3-numpy",
           "scipy": "python3-scipy",
           "matplotlib": "python3-matplotlib", "jinja2": "python3-jinja2", "yaml": "python3-yaml",
           "openpyxl": "python3-openpyxl", "osgeo": "python3-gdal", "sklearn": "python3-sklearn"}
_PYPI = {"psycopg2": "psycopg2-binary", "yaml": "PyYAML", "jinja2": "Jinja2", "sklearn": "scikit-learn"}


def missing_packages(names):
    """Return those of ``names`` that cannot be imported here."""
    return [name for name in names if importlib.util.find_spec(name) is None]


def install_hint(names):
    """Return the sentence that says how to install ``names`` for this QGIS."""
    if sys.platform.startswith("linux"):
        command = "sudo apt install " + " ".join(_DEBIAN.get(name, name) for name in names)
        where = tr("in a terminal")
    else:
        command = "python -m pip install " + " ".join(_PYPI.get(name, name) for name in names)
        where = tr("in the OSGeo4W Shell") if sys.platform == "win32" else tr("with the Python of the QGIS application")
    return tr("This QGIS lacks {packages}. Type {where}: {command} — then restart QGIS.").format(
        packages=", ".join(names), where=where, command=command)
