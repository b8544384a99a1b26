"""Which reader opens a table file, by its type: the one place to add a type.

    reader = open_table(source, ReadOptions())
    for batch in reader.batches():
        ...  # batch.lines[i], batch.rows[i]: as many cells as reader.columns
"""

from typing import Optional

from ...errors import UnreadableFile
from ...translation import tr
from .dbf import open_dbf
from .delimited import open_delimited
from .dialect import ReadOptions
from .parquet import open_parquet
from .records import open_records
from .sources import TABLE_TYPES, SourceFile, types_text
from .tabular import TableReader
from .workbook import open_workbook

_READERS = {
    ".csv": open_delimited, ".txt": open_delimited, ".tsv": open_delimited,
    ".json": open_records, ".jsonl": open_records, ".ndjson": open_records,
    ".xlsx": open_workbook, ".xls": open_workbook, ".ods": open_workbook, ".parquet": open_parquet,
    ".dbf": open_dbf,
}


def open_table(source: SourceFile, options: Optional[ReadOptions] = None) -> TableReader:
    """Return the reader of ``source``; nothing stays open between two readings.

    Raises :class:`UnreadableFile` or :class:`AmbiguousFile` with a sentence that names the parameter to set.
    """
    kind = source.content_type()
    if kind not in _READERS:
        raise UnreadableFile(tr("{path} is of a type that is not read here ({types}).").format(
            path=source.name, types=types_text(TABLE_TYPES)))
    return _READERS[kind](source, options or ReadOptions())
