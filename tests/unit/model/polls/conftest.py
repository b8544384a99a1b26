"""Files of polls, small."""

from datetime import date

import pytest

from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ingest.reading.sources import TABLE_TYPES, find_sources
from augure.processing.pipeline.model.polls.blocs import shipped_register
from augure.processing.pipeline.model.polls.reading import read_poll_file


@pytest.fixture(scope="session")
def register():
    """The register of a new warehouse."""
    return shipped_register()


@pytest.fixture
def read(tmp_path, register):
    """``read("name.csv", text)`` reads a file of that content."""

    def do(name, text, kind="", held=None):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        (source,) = find_sources([str(path)], TABLE_TYPES, "", Feedback())
        return read_poll_file(source, register, kind, held)

    return do


@pytest.fixture
def read_shared(shared_data, register):
    """``read_shared("name.csv")`` reads a real file of polls."""

    def do(name, held=date(2027, 4, 11)):
        (source,) = find_sources([str(shared_data / "polls" / name)], TABLE_TYPES, "", Feedback())
        return read_poll_file(source, register, held=held)

    return do
