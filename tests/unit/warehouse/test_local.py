"""The local warehouse: a real cluster in a folder."""

import os
import signal
import stat
from pathlib import Path

import pytest

from augure.processing.pipeline.errors import InvalidParameter, WarehouseError
from augure.processing.pipeline.warehouse.connection import connect
from augure.processing.pipeline.warehouse.local import LocalWarehouse


@pytest.fixture
def cluster(tmp_path_factory, tmp_path):
    for parent in [tmp_path, *tmp_path.parents][:3]:
        os.chmod(parent, 0o755)
    warehouse = LocalWarehouse(tmp_path / "entrepôt été")
    yield warehouse
    if warehouse.data.exists():
        warehouse.stop()


def one(settings, query):
    connection = connect(settings)
    try:
        with connection.cursor() as cursor:
            cursor.execute(query)
            return cursor.fetchone()[0]
    finally:
        connection.close()


def test_it_is_private_durable_and_keeps_its_data(cluster):
    settings = cluster.start("mine")
    assert one(settings, "SELECT postgis_lib_version()")
    assert one(settings, "SHOW fsync") == "on"
    assert one(settings, "SHOW listen_addresses") == ""
    assert stat.S_IMODE(cluster.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(os.stat(settings.params["host"]).st_mode) == 0o700
    if os.geteuid() == 0:
        assert cluster.data.stat().st_uid != 0

    connection = connect(settings)
    with connection, connection.cursor() as cursor:
        cursor.execute("CREATE TABLE kept AS SELECT 7 AS n")
    connection.close()
    assert cluster.start("mine").params == settings.params  # twice is fine

    os.kill(int((cluster.data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    assert one(cluster.start("mine"), "SELECT n FROM kept") == 7
    assert cluster.stop() is True
    assert not Path(cluster.settings("mine").params["host"]).exists()  # no empty folder is left beside
    assert cluster.stop() is False


def test_the_socket_of_a_folder_with_spaces_is_a_host_that_qgis_can_write(cluster, tmp_path):
    """QgsDataSourceUri leaves the host unquoted: a space in it would end it."""
    for name in ("entrepôt été", "l'entrepôt", "a" * 90):
        host = str(LocalWarehouse(tmp_path / name).settings("x").params["host"])
        assert not set(" '\"\\") & set(host) and len(host) < 100


def test_a_stale_pid_file_that_names_another_program_is_survived(cluster):
    cluster.start()
    cluster.stop()
    (cluster.data / "postmaster.pid").write_text(f"{os.getpid()}\n{cluster.data}\n")
    assert one(cluster.start(), "SELECT 1") == 1


def test_a_folder_with_other_files_is_refused(tmp_path):
    (tmp_path / "thesis.docx").write_text("precious")
    with pytest.raises(InvalidParameter, match="thesis.docx"):
        LocalWarehouse(tmp_path).start()
    assert (tmp_path / "thesis.docx").read_text() == "precious"


@pytest.mark.parametrize("name", ['a"b', "$(touch x)", "a`b`"])
def test_a_path_that_a_shell_would_read_is_refused(tmp_path, name):
    with pytest.raises(InvalidParameter, match="FOLDER without"):
        LocalWarehouse(tmp_path / name).start("mine")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.geteuid() != 0, reason="only root hands the server to another account")
def test_a_folder_that_the_server_may_not_enter_is_left_as_it_was(tmp_path):
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    with pytest.raises(WarehouseError, match="may not enter"):
        LocalWarehouse(home / "warehouse").start("mine")
    assert list(home.iterdir()) == []


def test_stopping_what_is_not_there_says_so(tmp_path):
    with pytest.raises(InvalidParameter, match="no local warehouse"):
        LocalWarehouse(tmp_path).stop()


def test_no_postgresql_says_what_to_install(tmp_path, monkeypatch):
    from augure.processing.pipeline.warehouse import local

    monkeypatch.setattr(local, "_PLACES", ())
    monkeypatch.setattr(local.shutil, "which", lambda name: None)
    with pytest.raises(WarehouseError, match="postgresql-postgis"):
        LocalWarehouse(tmp_path / "pg").start()
