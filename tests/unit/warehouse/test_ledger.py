"""The run ledger: data are there exactly if the run says so."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import psycopg2
import pytest

from augure.processing.pipeline.errors import Cancelled, UnreadableFile, WarehouseError
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.warehouse import ledger
from augure.processing.pipeline.warehouse.datasets import register_dataset
from augure.processing.pipeline.warehouse.ledger import Run, fingerprint, lock_dataset

ROOT = Path(__file__).resolve().parents[3]


class Button(Feedback):
    """A Cancel button."""

    def __init__(self):
        self.pressed = False

    def cancelled(self):
        return self.pressed


def make_table(run, name="t"):
    with run.cursor() as cursor:
        cursor.execute(f"CREATE TABLE clean.{name} AS SELECT 1 AS n")
    register_dataset(run, "clean", name, ["file:1"], 1)


def test_success_is_written_with_the_data(settings, rows):
    with Run(settings, "test", {"A": 1}) as run:
        make_table(run)
        assert rows.one("SELECT state FROM augure.run WHERE id = %s", (run.id,)) == "running"
        outputs = run.finish({"ROW_COUNT": 1})
    assert outputs == {"ROW_COUNT": 1, "RUN": run.id}
    assert rows("SELECT state, outputs->>'ROW_COUNT', parameters->>'A' FROM augure.run") == [("succeeded", "1", "1")]
    assert rows("SELECT last_run FROM augure.dataset") == [(run.id,)]


def test_an_error_leaves_no_data_and_says_why(settings, rows):
    with pytest.raises(UnreadableFile):
        with Run(settings, "test", {}) as run:
            make_table(run)
            raise UnreadableFile("line 3 is odd")
    assert rows("SELECT state, message FROM augure.run") == [("failed", "line 3 is odd")]
    assert rows.one("SELECT to_regclass('clean.t')") is None


def test_a_database_error_becomes_a_sentence(settings, rows):
    with pytest.raises(WarehouseError, match="division by zero"):
        with Run(settings, "test", {}) as run, run.cursor() as cursor:
            cursor.execute("SELECT 1 / 0")
    assert "division by zero" in rows.one("SELECT message FROM augure.run")


def test_cancel_stops_the_server_too(settings, rows):
    button = Button()
    started = time.monotonic()
    threading.Timer(0.5, lambda: setattr(button, "pressed", True)).start()
    with pytest.raises(Cancelled):
        with Run(settings, "test", {}, button) as run:
            make_table(run)
            with run.cursor() as cursor:
                cursor.execute("SELECT pg_sleep(60)")
    assert time.monotonic() - started < 10
    assert rows("SELECT state FROM augure.run") == [("cancelled",)]
    assert rows.one("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%%pg_sleep(60)%%' AND state = 'active' "
                    "AND pid <> pg_backend_pid()") == 0
    assert rows.one("SELECT to_regclass('clean.t')") is None


def test_the_same_again_is_a_no_op_until_the_data_change(settings, rows):
    digest = fingerprint("test", {"A": 1}, ["abc"])
    assert digest != fingerprint("test", {"A": 2}, ["abc"]) != fingerprint("test", {"A": 2}, ["abd"])

    def attempt():
        with Run(settings, "test", {}) as run:
            earlier = run.unchanged(digest)
            if earlier is None:
                make_table(run)
                run.finish({"ROW_COUNT": 1})
            return run.id, earlier

    first, nothing = attempt()
    assert nothing is None
    second, earlier = attempt()
    assert earlier == {"ROW_COUNT": 1, "RUN": first} and second != first
    third, earlier = attempt()
    assert earlier["RUN"] == first  # the original, not the repeat

    rows("DROP TABLE clean.t")
    fourth, earlier = attempt()
    assert earlier is None
    with Run(settings, "other", {}) as run:
        register_dataset(run, "clean", "t", ["file:2"], 1)
    with Run(settings, "test", {}) as run:
        assert run.unchanged(digest) is None


def test_a_killed_run_is_closed_as_interrupted_by_the_next(settings, rows):
    program = f"""
import importlib.util, sys, time
root = {str(ROOT)!r}
spec = importlib.util.spec_from_file_location('augure', root + '/__init__.py', submodule_search_locations=[root])
sys.modules['augure'] = importlib.util.module_from_spec(spec); spec.loader.exec_module(sys.modules['augure'])
from augure.processing.pipeline.warehouse.connection import ConnectionSettings
from augure.processing.pipeline.warehouse.ledger import Run
with Run(ConnectionSettings('x', {dict(settings.params)!r}), 'killed', {{}}) as run:
    run.cursor().execute('CREATE TABLE clean.half AS SELECT 1')
    sys.stdout.write('ready\\n'); sys.stdout.flush()
    run.cursor().execute('SELECT pg_sleep(60)')
"""
    victim = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    assert victim.stdout.readline() == "ready\n"
    with Run(settings, "neighbour", {}):
        pass
    assert rows.one("SELECT state FROM augure.run WHERE algorithm = 'killed'") == "running"  # alive: its lock is held
    os.kill(victim.pid, signal.SIGKILL)
    victim.wait()
    deadline = time.monotonic() + 15
    while rows.one("SELECT state FROM augure.run WHERE algorithm = 'killed'") == "running":
        assert time.monotonic() < deadline
        time.sleep(0.5)
        with Run(settings, "next", {}):
            pass
    assert rows.one("SELECT state FROM augure.run WHERE algorithm = 'killed'") == "interrupted"
    assert rows.one("SELECT to_regclass('clean.half')") is None


def test_a_server_that_goes_away_is_said_in_a_sentence(settings, rows):
    with pytest.raises(WarehouseError, match="connection to the database was lost"):
        with Run(settings, "test", {}) as run, run.cursor() as cursor:
            rows("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'augure run %%'")
            cursor.execute("SELECT 1")
    assert rows.one("SELECT state FROM augure.run") == "failed"


def test_a_locked_dataset_names_who_holds_it(settings, monkeypatch):
    monkeypatch.setattr(ledger, "LOCK_TIMEOUT", 0.5)
    with Run(settings, "first", {}) as one:
        lock_dataset(one, "clean", "communes")
        with pytest.raises(WarehouseError, match=f"clean.communes.*augure run {one.id} first"):
            with Run(settings, "second", {}) as two:
                lock_dataset(two, "clean", "communes")


def test_no_password_is_shown(settings):
    from augure.processing.pipeline.warehouse.connection import ConnectionSettings, connect

    secret = ConnectionSettings("mine", {"host": "/nowhere", "dbname": "x", "user": "u", "password": "hush-hush"})
    assert "hush" not in repr(secret)
    with pytest.raises(WarehouseError) as error:
        connect(secret)
    assert "hush" not in str(error.value) and "mine" in str(error.value)
    assert "?" not in str(error.value)  # libpq's guesses are left out: the sentence has its own advice


def test_without_a_warehouse_the_run_says_what_to_do(databases):
    empty = databases.create()
    with pytest.raises(WarehouseError, match="Create the warehouse"):
        with Run(empty, "test", {}):
            pass


def test_a_reader_is_told_that_rights_are_missing(settings, rows):
    rows("DROP ROLE IF EXISTS augure_reader")
    rows("CREATE ROLE augure_reader LOGIN; GRANT USAGE ON SCHEMA augure TO augure_reader; "
         "GRANT SELECT ON ALL TABLES IN SCHEMA augure TO augure_reader")
    with pytest.raises(WarehouseError, match="permission denied"):
        connection = psycopg2.connect(**settings.params)
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET ROLE augure_reader")
                with pytest.raises(psycopg2.errors.InsufficientPrivilege) as refused:
                    cursor.execute("INSERT INTO augure.run (algorithm) VALUES ('x')")
            raise WarehouseError(ledger.database_sentence(refused.value))
        finally:
            connection.close()
            rows("DROP OWNED BY augure_reader; DROP ROLE augure_reader")
