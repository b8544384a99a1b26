"""One way to read every table file: columns, then batches of text cells with their line numbers.

Readers come from :func:`.readers.open_table`.

Rows that do not fit are in ``reader.rejects`` once the batches are read. Repeated and unnamed columns are kept by
position, with unique safe names: the Ministry's wide files are read as they are.
"""

from dataclasses import dataclass
from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

from ...errors import UnreadableFile
from ...translation import tr
from ..names import GEOMETRY, safe_names
from .dialect import Dialect
from .sources import SourceFile

BATCH_CELLS = 50_000
MAX_KEPT_REJECTS = 10_000
"""Rejected rows whose text is kept; beyond, they are only counted."""


class Column(NamedTuple):
    """A column of a file: the name it gave (may be empty, may repeat), the safe one, and its place from 0."""

    original: str
    name: str
    position: int


class Batch(NamedTuple):
    """Rows in the order of the file, by column: ``columns[j][i]``, and the line where each row starts.

    Of a layer, ``geometries`` are the EWKB of the rows, None where there is none. Of a text file,
    ``content`` is what was read for them (the contents of all batches together are the file); ``plain`` says that
    its lines, cut at the delimiter, are just these rows.
    """

    lines: Sequence[int]
    columns: List[Sequence[str]]
    geometries: Optional[List[Optional[bytes]]] = None
    content: bytes = b""
    plain: bool = False

    @property
    def rows(self) -> List[List[str]]:
        """The cells row by row."""
        return list(map(list, zip(*self.columns)))


class Reject(NamedTuple):
    """A row that could not be read: where, the original text, a code (``too_many_cells``...), a sentence."""

    line: int
    text: str
    code: str
    cause: str


@dataclass
class Tally:
    """What was met while reading: filled as the batches go by."""

    rows: int = 0
    blank_rows: int = 0
    rejects: int = 0
    mended: int = 0
    notes: int = 0
    nul_characters: int = 0


class TableReader:
    """A table file opened: what it is, and its rows, as many times as they are asked for.

    A kind of file gives :meth:`_rows`, or :meth:`batches` where it has a quicker way.
    """

    spatial = False

    def __init__(self, source: SourceFile, header: Sequence[str], dialect: Dialect, taken: Sequence[str] = (GEOMETRY,)):
        self.source = source
        self.dialect = dialect
        self.columns = [
            Column(original, name, position)
            for position, (original, name) in enumerate(zip(header, safe_names(header, taken)))
        ]
        self.start_again()
        if not self.columns:
            raise UnreadableFile(tr("{file} holds no table: no column was found in it.").format(file=source.name))

    def _rows(self) -> Iterator[Tuple[int, List[str]]]:
        """Yield (line, cells) for every good row, exactly as wide as the table."""
        raise NotImplementedError  # by readers that give whole batches

    def __iter__(self) -> Iterator[Tuple[int, List[str]]]:
        """Yield (line, cells) for every good row."""
        for batch in self.batches():
            yield from zip(batch.lines, batch.rows)

    def batches(self) -> Iterator[Batch]:
        """Yield the rows in batches; starts again from the top at every call."""
        self.start_again()
        size = max(50, min(10_000, BATCH_CELLS // len(self.columns)))
        lines: List[int] = []
        rows: List[List[str]] = []
        for line, row in self._rows():
            lines.append(line)
            rows.append(row)
            if len(rows) >= size:
                self.tally.rows += len(rows)
                yield Batch(lines, list(zip(*rows)))
                lines, rows = [], []
        if rows:
            self.tally.rows += len(rows)
            yield Batch(lines, list(zip(*rows)))

    def start_again(self) -> None:
        """Forget what an earlier reading met: rejects; rows that were ``mended`` and how; ``notes`` below the table."""
        self.rejects: List[Reject] = []
        self.mended: List[Reject] = []
        self.notes: List[Reject] = []
        self.tally = Tally()

    def facts(self) -> Dict[str, Any]:
        """Return what a reading has shown beyond its tally, as plain values for the ledger and the report."""
        return {}

    def reject(self, line: int, text: str, code: str, cause: str) -> None:
        """Put a row aside; its text is kept for the first ones."""
        self.tally.rejects += 1
        if len(self.rejects) < MAX_KEPT_REJECTS:
            self.rejects.append(Reject(line, text.rstrip("\r\n"), code, cause))

    def mend(self, line: int, text: str, code: str, cause: str) -> None:
        """Tell of a row that was read although its marks are out of place; its text is kept for the first ones."""
        self.tally.mended += 1
        if len(self.mended) < MAX_KEPT_REJECTS:
            self.mended.append(Reject(line, text.rstrip("\r\n"), code, cause))
