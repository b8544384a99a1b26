"""What tests of undo share: the warehouse as text."""

import subprocess

import psycopg2
import pytest

from augure.processing.pipeline.ref.passage import refresh_passage
from augure.processing.pipeline.warehouse.ledger import Run
from augure.processing.pipeline.warehouse.local import find_binaries
from augure.processing.pipeline.warehouse.undo import undo_run


@pytest.fixture
def dump(settings):
    """``dump()``: every schema but the ledger as pg_dump writes it, line by line, without values of sequences."""

    def lines():
        text = subprocess.run(
            [str(find_binaries() / "pg_dump"), "--exclude-schema=augure",
             "--dbname=" + psycopg2.extensions.make_dsn(**settings.params)],
            check=True, capture_output=True, text=True).stdout
        return [line for line in text.splitlines()
                if not line.startswith(("SELECT pg_catalog.setval(", "\\restrict", "\\unrestrict"))]

    return lines


@pytest.fixture
def undo(settings):
    """``undo(run=None) -> outputs``."""

    def do(number=None):
        with Run(settings, "undorun", {"RUN": number}) as run:
            return undo_run(run, number, refresh_passage)

    return do
