"""Sending to the server in a thread of its own, so that the next rows are read while the last ones are written."""

import io
import queue
import sys
import threading
from typing import List, Optional, Tuple

from psycopg2 import sql

from ..warehouse.ledger import Run

GROUP_BYTES = 2**21
"""Roughly what one COPY takes; while one is being sent and the next one made, a few may wait."""
SWITCH_SECONDS = 0.0003
"""How long the reading thread may hold the interpreter while the sending one waits for it: its next COPY is due."""


class _Turns:
    """Turns of :data:`SWITCH_SECONDS` while somebody sends; the interpreter has one length for all its threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._senders = 0
        self._usual = 0.0

    def shorten(self) -> None:
        """A sender begins."""
        with self._lock:
            if not self._senders:
                self._usual = sys.getswitchinterval()
                sys.setswitchinterval(SWITCH_SECONDS)
            self._senders += 1

    def restore(self) -> None:
        """A sender is over; after the last one, turns are as long as before."""
        with self._lock:
            self._senders -= 1
            if not self._senders:
                sys.setswitchinterval(self._usual)


_TURNS = _Turns()


class Sender:
    """COPY statements of a run's connection, one after the other, as a context manager.

    While something may be under way nobody else uses the connection: :meth:`flush` waits until all is written. What
    goes wrong on the way is raised by the next call.
    """

    def __init__(self, run: Run):
        self._cursor = run.cursor()
        self._queue: "queue.Queue[Optional[Tuple[str, bytes]]]" = queue.Queue(4)
        self._error: Optional[BaseException] = None
        self._thread = threading.Thread(target=self._work, name="augure sender", daemon=True)

    def __enter__(self) -> "Sender":
        self._thread.start()
        _TURNS.shorten()
        return self

    def __exit__(self, kind, _error, _trace) -> None:
        if kind is not None:
            self._error = self._error or InterruptedError()  # what waits is not written any more
        self._queue.put(None)
        self._thread.join()
        _TURNS.restore()
        self._cursor.close()
        if kind is None:
            self._check()

    def channel(self, statement: sql.Composable, start: bytes = b"", end: bytes = b"") -> "Channel":
        """Return the way to one table; ``start`` and ``end`` enclose what each COPY takes."""
        return Channel(self, statement.as_string(self._cursor), start, end)

    def send(self, statement: str, data: bytes) -> None:
        """Run a COPY FROM STDIN on ``data`` as soon as those before it are done."""
        self._check()
        self._queue.put((statement, data))

    def flush(self) -> None:
        """Wait until everything sent is written."""
        self._queue.join()
        self._check()

    def _check(self) -> None:
        if self._error is not None:
            raise self._error

    def _work(self) -> None:
        """Take what comes until the end, also after an error: nobody ever waits for a place in the queue in vain."""
        while True:
            item = self._queue.get()
            try:
                if item is None:
                    return
                if self._error is None:
                    self._cursor.copy_expert(item[0], io.BytesIO(item[1]), 2**24)
            except BaseException as error:
                self._error = error
            finally:
                self._queue.task_done()


class Channel:
    """Pieces for one table, sent as they make up a group."""

    def __init__(self, sender: Sender, statement: str, start: bytes, end: bytes):
        self._sender, self._statement, self._start, self._end = sender, statement, start, end
        self._pieces: List[bytes] = []
        self._size = 0

    def add(self, piece: bytes) -> None:
        """Take rows; they are sent once they are many."""
        self._pieces.append(piece)
        self._size += len(piece)
        if self._size >= GROUP_BYTES:
            self.send()

    def send(self) -> None:
        """Send what is there."""
        if self._pieces:
            self._sender.send(self._statement, b"".join([self._start, *self._pieces, self._end]))
        self.drop()

    def drop(self) -> None:
        """Forget what was not sent yet."""
        self._pieces, self._size = [], 0
