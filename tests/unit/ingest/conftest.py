"""Hand-made files for the reading half."""

import pytest

from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
from augure.processing.pipeline.ingest.reading.readers import open_table
from augure.processing.pipeline.ingest.reading.sources import TABLE_TYPES, find_sources


@pytest.fixture
def table(tmp_path):
    """``table(content, name=..., **options)``: write a file and open it; bytes or text (UTF-8)."""

    def make(content, name="essai.csv", **options):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        (source,) = find_sources([str(path)], TABLE_TYPES, options.get("sheet", ""), Feedback())
        return open_table(source, ReadOptions(**options))

    return make
