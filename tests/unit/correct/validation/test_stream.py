"""Rows received in a thread of its own: whole, in order, and whatever goes wrong on either side is said."""

import threading

import psycopg2
import pytest
from psycopg2 import sql

from augure.processing.pipeline.correct.validation import scan
from augure.processing.pipeline.errors import Cancelled
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.warehouse.ledger import Run

ROWS = sql.SQL("SELECT i, CASE WHEN i % 7 = 0 THEN NULL ELSE repeat('é', i % 50) END FROM generate_series(1, 5000) i")


@pytest.fixture
def run(settings):
    with Run(settings, "validatetable", {}) as run:
        yield run


@pytest.mark.parametrize("size", [1, 60, 1000, 10**6])
def test_all_rows_in_order_whatever_the_batches(run, monkeypatch, size):
    monkeypatch.setattr(scan, "BATCH_BYTES", size)
    taken = []
    scan.stream(run, ROWS, lambda columns, escaped: taken.extend(zip(*columns)))
    assert taken == [(str(i), "é" * (i % 50) if i % 7 else "\\N") for i in range(1, 5001)]


def test_no_rows(run):
    scan.stream(run, sql.SQL("SELECT 1 WHERE false"), lambda columns, escaped: pytest.fail("there is nothing"))


def test_characters_that_copy_writes_as_others_are_told(run):
    told = []
    for text in ("plain", "a\\b", "a\nb", None):
        scan.stream(run, sql.SQL("SELECT 1, {}").format(sql.Literal(text)), lambda _, escaped: told.append(escaped))
    assert told == [False, True, True, False]


def test_an_error_of_the_server(run):
    taken = []
    with pytest.raises(psycopg2.errors.DivisionByZero):
        scan.stream(run, sql.SQL("SELECT 1 / (4000 - i) FROM generate_series(1, 5000) i"),
                    lambda columns, escaped: taken.append(columns))
    run.connection.rollback()


def test_who_takes_stops_it(settings, monkeypatch):
    monkeypatch.setattr(scan, "BATCH_BYTES", 1000)
    taken = []

    def take(columns, _escaped):
        taken.append(columns)
        raise Cancelled
    with pytest.raises(Cancelled), Run(settings, "validatetable", {}, Feedback()) as run:
        scan.stream(run, sql.SQL("SELECT repeat('x', 100) FROM generate_series(1, 1000000)"), take)
    assert len(taken) == 1 and not [thread for thread in threading.enumerate() if thread.name == "augure receiver"]
