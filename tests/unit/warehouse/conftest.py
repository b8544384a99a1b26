"""What tests of undo share."""

import pytest

from augure.processing.pipeline.ref.passage import refresh_passage
from augure.processing.pipeline.warehouse.ledger import Run
from augure.processing.pipeline.warehouse.undo import undo_run


@pytest.fixture
def undo(settings):
    """``undo(run=None) -> outputs``."""

    def do(number=None):
        with Run(settings, "undorun", {"RUN": number}) as run:
            return undo_run(run, number, refresh_passage)

    return do
