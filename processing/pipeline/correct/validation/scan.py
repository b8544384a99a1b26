"""One pass over a table: every cell is read once, every distinct value judged once.

The table streams out by COPY as text, some thousand rows at a time and column by column; what is wrong goes to a file,
and from there by COPY into ``augure.anomaly``. Memory does not grow with the number of rows (keys apart: 16 bytes a
row each), nor with that of the errors.
"""

import io
import queue
import re
import threading
from itertools import chain, compress
from typing import Any, Callable, Collection, Dict, Generic, List, Optional, Sequence, Set, Tuple, TypeVar

from psycopg2 import sql

from ...ingest.blocks import rows_of_blocks
from ...ingest.copytext import NULL, cell_text, copy_token
from ...translation import tr
from ...warehouse.ledger import Run
from .anomalies import Anomalies
from .cells import CellCheck, Finding
from .checks import Check
from .keys import KeyRows

BATCH_BYTES = 300_000
"""So much at a time, some thousand rows: few enough for a processor's cache."""
_KEPT = 50_000
_SPECIAL = re.compile(r"[\\\t\n\r]")
Told = TypeVar("Told")
#: Takes a batch by columns, and whether COPY wrote characters as other ones (NULL apart).
Take = Callable[[List[Sequence[str]], bool], None]


class Verdicts(Generic[Told]):
    """What is wrong with the values of a column, or of several: each distinct value is judged once.

    ``doubtful`` returns those of some values that are worth judging; the others are right. Columns whose values hardly
    ever come again go there as they are: to tell their values apart would cost more.
    """

    def __init__(self, judge: Callable[[Told], Tuple[Finding, ...]],
                 doubtful: Callable[[Collection[Told]], Collection[Told]] = lambda values: values):
        self._judge, self._doubtful = judge, doubtful
        self._judged: Dict[Told, Tuple[Finding, ...]] = {}
        self._good: Set[Told] = set()
        self._many = False
        self._begun = False

    def of(self, cells: Sequence[Told], escaped: bool = False) -> Dict[Told, Tuple[Finding, ...]]:
        """Return the findings of those cells that are wrong, by value.

        ``escaped``: COPY wrote characters of some as other ones; these are judged whatever they look like.
        """
        if len(self._good) > _KEPT:
            self._good = set()
        if len(self._judged) > _KEPT:
            self._judged = {}
        fresh: Collection[Told] = cells if self._many else set(cells) - self._good
        judged, wrong = self._judged, {}
        more = [value for value in fresh if "\\" in value] if escaped else ()  # type: ignore[operator]
        for value in chain(self._doubtful(fresh), more):
            if value not in judged:
                judged[value] = self._judge(value)
            if judged[value]:
                wrong[value] = judged[value]
        if not self._many:
            self._good.update(fresh)
            self._good.difference_update(wrong)
            self._many = self._begun and len(fresh) > max(1000, len(cells) // 2)
            self._begun = True
        return wrong


class Scan:
    """The checks of one table, by the positions of their columns, and what they are fed with."""

    def __init__(self, anomalies: Anomalies, names: Sequence[str], key: Sequence[int], progress: Callable[[int], None]):
        self.anomalies = anomalies
        self.names = names
        self.rows = 0
        self.keys: List[Tuple[Tuple[int, ...], KeyRows]] = []
        self._key = tuple(key)
        self._progress = progress
        self._cells: Dict[int, Tuple[CellCheck, Verdicts[str]]] = {}
        self._customs: List[Tuple[Tuple[int, ...], Verdicts[Tuple[str, ...]]]] = []
        self._plain: Set[int] = set()
        self._emptied: Set[int] = set()

    def add_cells(self, position: int, check: CellCheck, right: Optional[str] = None) -> None:
        """Check the cells of a column; ``right``: what the server may send instead of one that it found right."""
        self._cells[position] = (check, Verdicts(
            lambda token: () if token == right else check.judge(cell_text(token)), check.doubtful))
        if right == "":
            self._emptied.add(position)
        if check.never_fails:
            self._plain.add(position)  # it is there for a key, or for other columns

    def add_custom(self, positions: Sequence[int], check: Check, params: Any) -> None:
        """Hold columns of a row against each other, or against what Table Schema does not know."""
        test = check.make(params)

        def judge(tokens: Tuple[str, ...]) -> Tuple[Finding, ...]:
            values = self._values(positions, tokens)
            if check.skips_empty and None in values:
                return ()
            message = test(values)
            return (Finding(check.name, message),) if message else ()
        self._customs.append((tuple(positions), Verdicts(judge)))

    def add_key(self, positions: Sequence[int]) -> KeyRows:
        """Gather the key that these columns make."""
        for known, rows in self.keys:
            if known == tuple(positions):
                return rows
        self.keys.append((tuple(positions), KeyRows()))
        return self.keys[-1][1]

    def _values(self, positions: Sequence[int], tokens: Sequence[str]) -> List[Any]:
        return [self._cells[position][0].value(cell_text(token)) for position, token in zip(positions, tokens)]

    def take(self, columns: List[Sequence[str]], escaped: bool) -> None:
        """Take a batch: numbers of rows, whether they are filled elsewhere, then the columns that are checked."""
        rows, filled, *cells = columns
        keys = ["|".join(parts) for parts in zip(*(cells[place] for place in self._key))] if self._key else None
        blank = self._blank(filled, cells)
        for number in blank:
            self._tell(number, rows, keys, "", Finding("blank-row", tr("the row is empty")), NULL)
        for position, (_, verdicts) in self._cells.items():
            if position not in self._plain:
                wrong: Dict[Any, Tuple[Finding, ...]] = verdicts.of(cells[position], escaped)
                self._record(rows, keys, self.names[position], cells[position], wrong, blank)
        for positions, customs in self._customs:
            together = list(zip(*(cells[place] for place in positions)))
            self._record(rows, keys, self.names[positions[0]], together, customs.of(together), blank)
        for positions, key_rows in self.keys:
            if len(positions) == 1 and self._cells[positions[0]][0].reads_as_it_is:
                key_rows.add_texts(rows, cells[positions[0]], self._cells[positions[0]][0].missing)
            else:
                key_rows.add(rows, list(zip(*(cells[place] for place in positions))),
                             lambda tokens, at=positions: self._values(at, tokens))
        self.rows += len(rows)
        self._progress(self.rows)

    def _record(self, rows, keys, name: str, cells: Sequence[Any], wrong: Dict[Any, Tuple[Finding, ...]],
                blank: Set[int]) -> None:
        if not wrong:
            return
        for number in compress(range(len(cells)), map(wrong.__contains__, cells)):
            if number not in blank:
                cell = cells[number]
                for finding in wrong[cell]:
                    self._tell(number, rows, keys, name, finding, cell if isinstance(cell, str) else cell[0])

    def _tell(self, number: int, rows, keys, name: str, finding: Finding, value: str) -> None:
        self.anomalies.add(rows[number], keys[number] if keys else NULL, name, finding, value)

    def _blank(self, filled: Sequence[str], cells: Sequence[Sequence[str]]) -> Set[int]:
        """Return the places of the rows in which every cell is missing."""
        found = {number for number, mark in enumerate(filled) if mark == "f"}
        for position, (check, _) in self._cells.items():
            if not found:
                break
            if position in self._emptied:
                continue
            column = cells[position]
            found = {number for number in found
                     if column[number] == NULL or cell_text(column[number]) in check.missing}
        return found


class _Received(io.RawIOBase):
    """What COPY writes to: whole lines wait, some at a time, for who looks at them."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: "queue.Queue[Optional[bytes]]" = queue.Queue(2)
        self.refused = False
        self._rest = b""

    def writable(self) -> bool:
        """It is."""
        return True

    def write(self, data: Any) -> int:
        """Take what comes next; it may end within a line."""
        if self.refused:
            raise BrokenPipeError
        lines = self._rest + bytes(data)
        end = lines.rfind(b"\n") + 1
        self._rest = lines[end:]
        if end:
            self.waiting.put(lines[:end])
        return len(data)


def stream(run: Run, query: sql.Composable, take: Take) -> None:
    """Run ``query`` by COPY and hand its rows, as COPY writes them, to ``take`` by columns, batch by batch.

    They are received in a thread of its own: the server goes on while a batch is looked at.
    """
    received = _Received()
    errors: List[BaseException] = []

    def receive() -> None:
        try:
            with run.cursor() as cursor, io.BufferedWriter(received, BATCH_BYTES) as file:
                cursor.copy_expert(sql.SQL("COPY ({}) TO STDOUT (ENCODING 'UTF8')").format(query).as_string(cursor),
                                   file)
        except BaseException as error:
            errors.append(error)
        finally:
            received.waiting.put(None)
    thread = threading.Thread(target=receive, name="augure receiver", daemon=True)
    thread.start()
    try:
        for lines in iter(received.waiting.get, None):
            _hand_on(lines.decode("utf-8"), take)
    except BaseException:
        received.refused = True
        for _ in iter(received.waiting.get, None):
            pass
        raise
    finally:
        thread.join()
    if errors:
        raise errors[0]


def _hand_on(lines: str, take: Take) -> None:
    width = lines.count("\t", 0, lines.index("\n")) + 1
    cells = lines[:-1].replace("\n", "\t").split("\t")
    escaped = "\\" in lines and "\\" in lines.replace("\t\\N", "")
    take([cells[place::width] for place in range(width)], escaped)


def stream_raw(run: Run, raw_table: str, places: Sequence[int], unread: Sequence[int], take: Take) -> None:
    """Hand the rows of a delivery to ``take`` as :func:`stream` does: number, whether filled elsewhere, cells.

    ``places`` are the columns to hand on, ``unread`` those that are elsewhere, both from 0 in the order of the file.
    """
    for first, rows in rows_of_blocks(run, raw_table):
        if not rows:
            continue
        columns = list(zip(*rows))
        filled = ["t" if any(cells) else "f" for cells in zip(*(columns[place] for place in unread))]
        chosen: List[Sequence[str]] = [columns[place] for place in places]
        escaped = [_SPECIAL.search("".join(cells)) is not None for cells in chosen]
        cells = [list(map(copy_token, column)) if odd else column for column, odd in zip(chosen, escaped)]
        numbers = list(map(str, range(first, first + len(rows))))
        take([numbers, filled or ["f"] * len(rows), *cells], any(escaped))
