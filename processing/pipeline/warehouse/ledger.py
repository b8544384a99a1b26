"""The run ledger: every run that writes is a row, and its data are there exactly if it says so.

The row is committed at once on a connection of its own, which holds an advisory lock for as
long as the run lives. Success is written inside the data's transaction; failure on the
ledger's connection. A row that still says ``running`` while its lock is free was killed.
"""

import hashlib
import json
import tempfile
import threading
import time
from typing import IO, Any, Callable, Dict, Iterable, List, Mapping, Optional, Tuple

import psycopg2
from psycopg2.extras import Json

from ..errors import AugureError, Cancelled, TooManyRejects, WarehouseError
from ..feedback import Feedback
from ..translation import tr
from .connection import LOCK_TIMEOUT, ConnectionSettings, connect, database_sentence
from .install import check_version

#: Classes of advisory locks: a run's life, a dataset being written.
RUN_LOCK, DATASET_LOCK = 0x41554752, 0x41554744


def fingerprint(algorithm: str, parameters: Mapping[str, Any], inputs: Iterable[str]) -> str:
    """Return the sha256 that tells whether a run would do the same again.

    ``inputs`` name what is read, with its content: ``sha256`` of files, ``schema.table@run`` of datasets.
    """
    text = json.dumps([algorithm, parameters, sorted(inputs)], sort_keys=True, default=str, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


class Run:
    """One run of an algorithm, as a context manager.

    ``connection`` is the one work connection, in one transaction, committed on a clean exit
    and rolled back otherwise. Set ``outputs`` before leaving: they are kept in the ledger.
    """

    def __init__(self, settings: ConnectionSettings, algorithm: str, parameters: Mapping[str, Any],
                 feedback: Optional[Feedback] = None, plugin_version: str = ""):
        self.settings = settings
        self.algorithm = algorithm
        self.parameters = dict(parameters)
        self.feedback = feedback or Feedback()
        self.plugin_version = plugin_version
        self.id = 0
        self.outputs: Dict[str, Any] = {}
        self.connection: Any = None
        #: Whether everything will be taken back at the end (see ``roll_back``).
        self.is_preview = False
        self._ledger: Any = None
        self._repeats: Optional[int] = None
        self._last_steps: List[Callable[["Run"], None]] = []
        self._over = threading.Event()

    def __enter__(self) -> "Run":
        self._ledger = connect(self.settings, f"augure ledger {self.algorithm}")
        try:
            with self._ledger.cursor() as cursor:
                check_version(cursor)
                _close_interrupted(cursor)
                cursor.execute(
                    "INSERT INTO augure.run (algorithm, parameters, plugin_version) VALUES (%s, %s, %s) RETURNING id",
                    (self.algorithm, Json(self.parameters, dumps=_dumps), self.plugin_version))
                self.id = cursor.fetchone()[0]
                cursor.execute("SELECT pg_advisory_lock(%s, %s)", (RUN_LOCK, self.id))
            self._ledger.commit()
            self.connection = connect(self.settings, f"augure run {self.id} {self.algorithm}")
        except psycopg2.errors.InsufficientPrivilege as error:
            self._ledger.close()
            raise WarehouseError(database_sentence(error)) from None
        except BaseException:
            self._ledger.close()
            raise
        threading.Thread(target=self._watch_cancel, daemon=True).start()
        return self

    def __exit__(self, kind, error, _trace) -> None:
        self._over.set()
        try:
            if error is None:
                error = self._succeed()
            if error is None:
                return
            self._fail(error)
        finally:
            for connection in (self.connection, self._ledger):
                _close(connection)
        if isinstance(error, psycopg2.errors.QueryCanceled) and self.feedback.cancelled():
            raise Cancelled(tr("Cancelled: nothing was written.")) from error
        if isinstance(error, psycopg2.Error):
            raise WarehouseError(database_sentence(error)) from error
        if kind is None:
            raise error

    def cursor(self):
        """Return a cursor of the work connection."""
        return self.connection.cursor()

    def unchanged(self, digest: str) -> Optional[Dict[str, Any]]:
        """Return the outputs of an earlier run with this fingerprint whose data still stand, else None."""
        with self.cursor() as cursor:
            cursor.execute("UPDATE augure.run SET fingerprint = %s WHERE id = %s", (digest, self.id))
            cursor.execute(_EARLIER, (digest, self.id))
            row = cursor.fetchone()
        if row is None:
            return None
        self._repeats, self.outputs = row
        self.feedback.info(tr("Nothing new: the same files and parameters as run {run}; its results stand.").format(
            run=self._repeats))
        return self.outputs

    def finish(self, outputs: Mapping[str, Any]) -> Dict[str, Any]:
        """Keep the outputs, with this run's number, and return them."""
        self.outputs = {**outputs, "RUN": self.id}
        return self.outputs

    def note(self, **parameters: Any) -> None:
        """Add to the parameters that the ledger keeps: what a file held at the time, say."""
        self.parameters.update(parameters)
        with self.cursor() as cursor:
            cursor.execute("UPDATE augure.run SET parameters = parameters || %s WHERE id = %s",
                           (Json(parameters, dumps=_dumps), self.id))

    def roll_back(self) -> None:
        """Take back everything that the run has written; its row in the ledger stays, and the run goes on."""
        self.connection.rollback()
        self._last_steps.clear()
        self._repeats = None

    def before_success(self, step: Callable[["Run"], None]) -> None:
        """Have ``step`` called (once) in the data's transaction, just before success is written."""
        if step not in self._last_steps:
            self._last_steps.append(step)

    def _succeed(self) -> Optional[BaseException]:
        try:
            for step in self._last_steps:
                step(self)
            if self.feedback.cancelled():
                return Cancelled(tr("Cancelled: nothing was written."))
            message = None if self._repeats is None else f"same as run {self._repeats}"
            with self.cursor() as cursor:
                cursor.execute(
                    "UPDATE augure.run SET state = 'succeeded', outputs = %s, message = %s, "
                    "fingerprint = CASE WHEN %s THEN NULL ELSE fingerprint END, ended_at = clock_timestamp() "
                    "WHERE id = %s",
                    (Json(self.outputs, dumps=_dumps), message, self._repeats is not None, self.id))
            self.connection.commit()
        except psycopg2.Error as error:
            return error
        return None

    def _fail(self, error: BaseException) -> None:
        """Roll the data back, then say why on the ledger's own connection (if the server is still there)."""
        cancelled = isinstance(error, (Cancelled, KeyboardInterrupt)) or self.feedback.cancelled()
        sentence = str(error) if isinstance(error, AugureError) else \
            database_sentence(error) if isinstance(error, psycopg2.Error) else f"{type(error).__name__}: {error}"
        kept: List[Tuple[str, IO[bytes]]] = []
        try:
            if isinstance(error, TooManyRejects):
                kept = _take_out(self.connection, self.id)
            self.connection.rollback()
        except psycopg2.Error:
            pass
        try:
            with self._ledger.cursor() as cursor:
                for table, spool in kept:
                    with spool:
                        cursor.copy_expert(f"COPY {table} FROM STDIN (FORMAT binary)", spool)
                cursor.execute(
                    "UPDATE augure.run SET state = %s, message = %s, ended_at = clock_timestamp() WHERE id = %s",
                    ("cancelled" if cancelled else "failed", sentence, self.id))
            self._ledger.commit()
        except psycopg2.Error:
            pass  # the server is gone: the next run closes this row as interrupted

    def _watch_cancel(self) -> None:
        """Cancel the statement on the server, not only here, when the user presses Cancel."""
        while not self._over.wait(0.3):
            if self.feedback.cancelled():
                try:
                    self.connection.cancel()
                except psycopg2.Error:
                    return


def _take_out(connection, number: int) -> List[Tuple[str, IO[bytes]]]:
    """Copy the rejects of a run, with the files they are from, before they are rolled back with everything else."""
    kept: List[Tuple[str, IO[bytes]]] = []
    with connection.cursor() as cursor:
        for table in ("augure.source_file", "augure.reject"):
            spool = tempfile.TemporaryFile()
            cursor.copy_expert(f"COPY (SELECT * FROM {table} WHERE run = {number:d}) TO STDOUT (FORMAT binary)", spool)
            spool.seek(0)
            kept.append((table, spool))
    return kept


_EARLIER = """
SELECT r.id, r.outputs FROM augure.run r
WHERE r.fingerprint = %s AND r.state = 'succeeded' AND r.id <> %s
  AND NOT EXISTS (
    SELECT 1 FROM augure.lineage l
    LEFT JOIN augure.dataset d ON d.schema_name || '.' || d.table_name = l.output
    WHERE l.run = r.id
      AND (d.last_run IS DISTINCT FROM r.id
           OR d.schema_name = 'clean' AND to_regclass(format('%%I.%%I', d.schema_name, d.table_name)) IS NULL))
ORDER BY r.id DESC LIMIT 1
"""


def _close_interrupted(cursor) -> None:
    cursor.execute(
        "SELECT id FROM augure.run WHERE state = 'running' AND pg_try_advisory_xact_lock(%s, id::integer)", (RUN_LOCK,))
    ids = [row[0] for row in cursor.fetchall()]
    if ids:
        cursor.execute("UPDATE augure.run SET state = 'interrupted', ended_at = clock_timestamp() WHERE id = ANY(%s)",
                       (ids,))


def lock_dataset(run: Run, schema: str, table: str) -> None:
    """Hold the dataset for this run until its transaction ends.

    Raises WarehouseError naming who holds it when it is not free within ``LOCK_TIMEOUT`` seconds.
    """
    name = f"{schema}.{table}"
    deadline = time.monotonic() + LOCK_TIMEOUT
    with run.cursor() as cursor:
        while True:
            run.feedback.check()
            cursor.execute("SELECT pg_try_advisory_xact_lock(%s, hashtext(%s))", (DATASET_LOCK, name))
            if cursor.fetchone()[0]:
                return
            if time.monotonic() > deadline:
                break
            time.sleep(0.2)
        cursor.execute(
            "SELECT a.usename, a.application_name FROM pg_locks l JOIN pg_stat_activity a USING (pid) "
            "WHERE l.locktype = 'advisory' AND l.granted AND l.classid::bigint = %s "
            "AND l.objid::bigint = (hashtext(%s)::bigint & 4294967295) LIMIT 1", (DATASET_LOCK, name))
        holder = cursor.fetchone() or ("?", "?")
    raise WarehouseError(tr("“{dataset}” is being written by {user} ({program}). Run this again when it has ended.")
                         .format(dataset=name, user=holder[0], program=holder[1]))


def _dumps(value: Any) -> str:
    return json.dumps(value, default=str, ensure_ascii=False)


def _close(connection) -> None:
    try:
        if connection is not None:
            connection.close()
    except psycopg2.Error:
        pass
