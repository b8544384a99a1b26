"""The tests' own world: the checkout as the package ``augure``, a private PostGIS, a QGIS without a screen.

AUGURE_TEST_DSN names a server to use instead of a private one (a superuser's libpq string).
"""

import importlib.util
import os
import subprocess
import sys
import tempfile
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if importlib.util.find_spec("qgis") is None and os.environ.get("AUGURE_REEXECUTED") is None:
    # PyQGIS belongs to the system's Python, which may not be the one on PATH.
    os.environ["AUGURE_REEXECUTED"] = "1"
    os.execv("/usr/bin/python3", ["/usr/bin/python3", "-m", "pytest", *sys.argv[1:]])

# A top-level folder called "processing" on sys.path would hide QGIS's own.
sys.path[:] = [p for p in sys.path if Path(p or ".").resolve() != ROOT]
if "augure" not in sys.modules:
    _spec = importlib.util.spec_from_file_location("augure", ROOT / "__init__.py",
                                                   submodule_search_locations=[str(ROOT)])
    sys.modules["augure"] = importlib.util.module_from_spec(_spec)
    _spec.loader.exec_module(sys.modules["augure"])

import psycopg2  # noqa: E402
import pytest  # noqa: E402
from psycopg2 import sql  # noqa: E402

FRENCH_LISTS = ("communes2020.csv.gz", "cog2024_communes.csv.gz")
FRENCH_BALLOTS = (
    "Presidentielle_2012_Resultats_Communes_Tour_1.csv.xz", "2014-europeennes_par_commune_large.csv.gz",
    "regionales_2015_T1_par_commune.csv.gz", "Presidentielle_2017_Resultats_Communes_Tour_1.csv.xz",
    "2017-legislatives-1_par_commune_large.csv.gz", "2019-europeennes_par_commune_large.csv.gz")
SHARED_DATA = Path(os.environ.get("AUGURE_SHARED_DATA", ROOT.parent / "shared" / "data"))


@pytest.hookimpl(optionalhook=True)
def pytest_collect_directory(path, parent):
    """Keep pytest 8 from importing the root ``__init__.py`` under the checkout's name."""
    return pytest.Dir.from_parent(parent, path=path) if path == ROOT else None


@pytest.fixture(scope="session")
def shared_data():
    """The folder of real public data beside the checkout."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"the real data are not here: {SHARED_DATA}")
    return SHARED_DATA


@pytest.fixture(scope="session")
def server():
    """Settings of a superuser on a running PostGIS: AUGURE_TEST_DSN, else a private cluster."""
    from augure.processing.pipeline.warehouse.connection import ConnectionSettings
    from augure.processing.pipeline.warehouse.local import LocalWarehouse

    if os.environ.get("AUGURE_TEST_DSN"):
        yield ConnectionSettings("server", psycopg2.extensions.parse_dsn(os.environ["AUGURE_TEST_DSN"]))
        return
    with tempfile.TemporaryDirectory(prefix="augure-test-", ignore_cleanup_errors=True) as folder:
        os.chmod(folder, 0o755)
        cluster = LocalWarehouse(Path(folder) / "pg", {"fsync": "off", "synchronous_commit": "off",
                                                      "full_page_writes": "off"})
        try:
            yield cluster.start("server")
        finally:
            cluster.stop()


class Databases:
    """Creates throw-away databases on the test server, cloned from templates."""

    def __init__(self, settings):
        self.settings = settings
        self.made = []

    def admin(self, statement):
        connection = psycopg2.connect(**{**self.settings.params, "dbname": "postgres"})
        connection.autocommit = True
        try:
            with connection.cursor() as cursor:
                cursor.execute(statement)
        finally:
            connection.close()

    def create(self, template="template0"):
        name = f"augure_{uuid.uuid4().hex[:12]}"
        self.admin(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template)))
        self.made.append(name)
        return self.settings.with_database(name)

    def drop(self, name):
        self.admin(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture(scope="session")
def databases(server):
    """The maker of throw-away databases."""
    maker = Databases(server)
    yield maker
    for name in maker.made:
        maker.drop(name)


@pytest.fixture(scope="session")
def warehouse_template(databases):
    """Name of an empty warehouse to clone."""
    from augure.processing.pipeline.feedback import Feedback
    from augure.processing.pipeline.warehouse.install import create_warehouse

    settings = databases.create()
    create_warehouse(settings, Feedback())
    return settings.params["dbname"]


@pytest.fixture
def settings(databases, warehouse_template):
    """Connection settings of an empty warehouse of this test's own."""
    fresh = databases.create(warehouse_template)
    yield fresh
    databases.drop(fresh.params["dbname"])


@pytest.fixture(scope="session")
def france(databases, warehouse_template, shared_data):
    """Name of a warehouse of France to clone: outlines of 2018, lists of 2020 and 2024, movements, ballots to 2019."""
    from augure.processing.pipeline.election.load import ElectionOptions, import_election
    from augure.processing.pipeline.feedback import Feedback
    from augure.processing.pipeline.ingest.layers.layer import import_layer
    from augure.processing.pipeline.ingest.layers.layerfile import LayerOptions
    from augure.processing.pipeline.ingest.writing import DatasetOptions
    from augure.processing.pipeline.ref.territories import TerritoryOptions, load_territories
    from augure.processing.pipeline.warehouse.ledger import Run

    settings = databases.create(warehouse_template)
    territories, ballots = shared_data / "territories", shared_data / "elections" / "france"
    with Run(settings, "importlayer", {}) as run:
        outlines = import_layer(run, [str(territories / "COMMUNES_2018_L93.zip")], DatasetOptions(), LayerOptions(),
                                Feedback())
    with Run(settings, "importelection", {}) as run:
        import_election(run, [str(ballots / name) for name in FRENCH_BALLOTS], ElectionOptions())
    with Run(settings, "loadterritories", {}) as run:
        load_territories(run, TerritoryOptions(
            outlines["TABLE"], [str(territories / "cog" / name) for name in FRENCH_LISTS],
            [str(territories / "cog" / "cog2024_mouvements-communes.csv.gz")]), Feedback())
    return settings.params["dbname"]


class Rows:
    """Asks the database, for assertions: ``rows("SELECT …")``, ``rows.one("SELECT …")``."""

    def __init__(self, settings):
        self.settings = settings

    def __call__(self, query, parameters=None):
        connection = psycopg2.connect(**self.settings.params)
        try:
            with connection, connection.cursor() as cursor:
                cursor.execute(query, parameters)
                return cursor.fetchall() if cursor.description else []
        finally:
            connection.close()

    def one(self, query, parameters=None):
        return self(query, parameters)[0][0]


@pytest.fixture
def rows(settings):
    """Ask this test's warehouse."""
    return Rows(settings)


@pytest.fixture(scope="session")
def write_series():
    """``write_series(cursor, indicator, period, {commune: value}, run)``: rows of indicator.value; None is withheld."""

    def write(cursor, indicator, period, values, run=1):
        codes = sorted(values)
        cursor.execute(
            "INSERT INTO indicator.cells (indicator, level, period, run, territories, numbers, statuses) "
            "VALUES (%s, 'commune', %s, %s, %s, %s::double precision[], %s::indicator.status[])",
            (indicator, period, run, codes, [values[code] for code in codes],
             ["withheld" if values[code] is None else "published" for code in codes]))

    return write


@pytest.fixture
def dump(settings):
    """``dump()``: every schema but the ledger as pg_dump writes it, line by line, without values of sequences."""

    from augure.processing.pipeline.warehouse.local import find_binaries

    def lines():
        text = subprocess.run(
            [str(find_binaries() / "pg_dump"), "--exclude-schema=augure",
             "--dbname=" + psycopg2.extensions.make_dsn(**settings.params)],
            check=True, capture_output=True, text=True).stdout
        return [line for line in text.splitlines()
                if not line.startswith(("SELECT pg_catalog.setval(", "\\restrict", "\\unrestrict"))]

    return lines


@pytest.fixture
def rows_of_france(france, databases):
    """Ask the warehouse of France; it is a template for all tests: clone it to write (``databases.create(france)``)."""
    return Rows(databases.settings.with_database(france))


CONNECTION = f"augure_test_{os.getpid()}"
"""Of this process alone: two that run side by side in one checkout share QGIS's settings."""


@pytest.fixture(scope="session", autouse=True)
def _profile(tmp_path_factory):
    """A QGIS profile of the tests' own: nothing of the user's is read or changed."""
    folder = tmp_path_factory.mktemp("qgis-profile")
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(folder)
    return folder


@pytest.fixture(scope="session")
def provider(qgis_app, qgis_processing):
    """The provider ``augure`` in this session's QGIS."""
    from qgis.core import QgsApplication

    from augure.processing.provider import AugureProvider

    registered = AugureProvider()
    QgsApplication.processingRegistry().addProvider(registered)
    registered.refreshAlgorithms()
    return registered


def register(settings, name):
    """Save ``settings`` as the QGIS connection ``name`` (replacing an earlier test's)."""
    from qgis.core import QgsDataSourceUri, QgsProviderRegistry

    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    params = settings.params
    uri = QgsDataSourceUri()
    uri.setConnection(str(params["host"]), str(params.get("port", "")), params["dbname"], params.get("user", ""),
                      params.get("password", ""))
    options = {"saveUsername": True, "savePassword": True}
    metadata.saveConnection(metadata.createConnection(uri.uri(False), options), name)


@pytest.fixture
def database(provider, settings):
    """Name of a QGIS connection to an empty warehouse of this test's own (the same as ``settings``)."""
    register(settings, CONNECTION)
    return CONNECTION


@pytest.fixture
def run_algorithm(provider):
    """``run_algorithm("importtable", {...}) -> outputs``, through processing.run."""
    import processing

    def run(name, parameters):
        return processing.run(f"augure:{name}", parameters)

    return run


def qgis_process(*arguments, profile, check=True):
    """Run the real ``qgis_process``; return the finished process with text output."""
    binary = next(b for b in ("qgis_process.bin", "qgis_process") if _on_path(b))
    environment = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(profile), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([binary, *arguments], env=environment, stdin=subprocess.DEVNULL, capture_output=True,
                          text=True)
    if check and done.returncode:
        raise AssertionError(f"qgis_process {arguments} exited {done.returncode}\n{done.stdout}\n{done.stderr}")
    return done


def _on_path(binary):
    import shutil

    return shutil.which(binary) is not None
