"""Parquet, where a reader is installed; a sentence where none is."""

import datetime

import pytest

from augure.processing.pipeline.errors import MissingPackage, UnreadableFile
from augure.processing.pipeline.ingest.reading import parquet
from augure.processing.pipeline.ingest.reading.readers import open_table
from augure.processing.pipeline.ingest.reading.sources import SourceFile


def reader_there():
    return not parquet._arrow_fault() or parquet._gdal_reads()


needs_reader = pytest.mark.skipif(not reader_there(), reason="neither pyarrow nor GDAL's Parquet driver is installed")


def test_without_a_reader_the_package_is_named(table, monkeypatch):
    monkeypatch.setattr(parquet, "_arrow_fault", lambda: "No module named 'pyarrow'")
    monkeypatch.setattr(parquet, "_gdal_reads", lambda: False)
    with pytest.raises(MissingPackage, match="a.parquet needs the Python package pyarrow.*pip install"):
        table(b"PAR1", "a.parquet")


def test_cells_of_all_kinds_are_text():
    utc = datetime.timezone.utc
    assert [parquet._text(value) for value in (
        None, True, 3, 2.5, float("nan"), datetime.date(2022, 4, 10), datetime.datetime(2022, 4, 10, 20, tzinfo=utc),
        [1, None], {"a": datetime.date(2022, 4, 10)}, b"\x01\xff")] == [
        "", "true", "3", "2.5", "", "2022-04-10", "2022-04-10 20:00:00+00:00", "[1, null]",
        '{"a": "2022-04-10"}', "01ff"]


@needs_reader
def test_what_is_no_parquet_says_so(table):
    with pytest.raises(UnreadableFile, match="not a Parquet file"):
        table(b"PAR1 but no more", "a.parquet")


@needs_reader
def test_the_polling_stations_of_herault(shared_data):
    """43,150 rows x 611 columns, as the data's README says."""
    path = shared_data / "elections" / "herault" / "herault34_bureaux_2014_2022.parquet"
    reader = open_table(SourceFile(path, None, path.name))
    assert len(reader.columns) == 611
    assert sum(len(batch.lines) for batch in reader.batches()) == 43_150
