"""This checkout as the package ``augure``, whatever its folder is called, and a warehouse that is thrown away."""

import importlib.util
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# A top-level folder called "processing" on the path would hide QGIS's own.
sys.path[:] = [path for path in sys.path if Path(path or ".").resolve() != ROOT]


def load_augure():
    """Make this checkout the package ``augure``."""
    spec = importlib.util.spec_from_file_location("augure", ROOT / "__init__.py",
                                                  submodule_search_locations=[str(ROOT)])
    sys.modules["augure"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules["augure"])


@contextmanager
def private_server(name, options=None):
    """Start a PostGIS of one's own; yield its settings and the folder it is in, gone when it is left.

    ``name`` is that of the connection, ``options`` are PostgreSQL's. :func:`load_augure` comes before.
    """
    from augure.processing.pipeline.warehouse.local import LocalWarehouse

    with tempfile.TemporaryDirectory(prefix=f"augure-{name}-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        folder.chmod(0o755)  # the server may run as another user
        server = LocalWarehouse(folder / "pg", options)
        try:
            yield server.start(name), folder
        finally:
            server.stop()
