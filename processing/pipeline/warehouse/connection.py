"""How Augure reaches PostgreSQL: settings that never show a password, and one way to connect."""

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Iterator, Mapping

import psycopg2

from ..errors import WarehouseError
from ..translation import tr

#: Seconds a statement waits for a lock before the user is told who holds it.
LOCK_TIMEOUT = 30


@dataclass(frozen=True)
class ConnectionSettings:
    """A named connection. ``params`` are libpq keywords (host, dbname, service, password ...)."""

    name: str
    params: Mapping[str, Any] = field(repr=False)

    def with_database(self, dbname: str) -> "ConnectionSettings":
        """Return the same server and user with another database."""
        return ConnectionSettings(self.name, {**self.params, "dbname": dbname})


def connect(settings: ConnectionSettings, application_name: str = "augure"):
    """Open a psycopg2 connection.

    The server is asked to notice within two seconds that its client is gone, where it can
    (PostgreSQL 14), so that a killed QGIS leaves nothing running.

    Raises WarehouseError, in a sentence without any password.
    """
    try:
        connection = psycopg2.connect(
            **{"connect_timeout": 10, **settings.params}, application_name=application_name[:63]
        )
    except psycopg2.OperationalError as error:
        raise WarehouseError(
            tr("The connection “{name}” does not answer: {reason}. Check that the server is started, "
               "then the connection's settings in QGIS (Browser panel, PostgreSQL).").format(
                name=settings.name, reason=_plain(error))
        ) from None
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = %s", (f"{LOCK_TIMEOUT}s",))
        if connection.server_version >= 140000:
            cursor.execute("SET client_connection_check_interval = '2s'")
    connection.commit()
    return connection


@contextmanager
def reading(settings: ConnectionSettings, application_name: str) -> Iterator[Any]:
    """Yield a connection that only reads, in one transaction, so that what it reads belongs together.

    Raises WarehouseError, in a sentence, for whatever the server refuses.
    """
    connection = connect(settings, application_name)
    try:
        connection.set_session(isolation_level="REPEATABLE READ", readonly=True)
        yield connection
    except psycopg2.Error as error:
        raise WarehouseError(database_sentence(error)) from error
    finally:
        connection.close()


def _plain(error: Exception) -> str:
    """Return libpq's reason on one line, without its guesses (“Is the server running…?”, “This probably means…”)."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    told = lines[:1] + [line for line in lines[1:2] if not line.endswith("?") and not line.startswith("This probably")]
    return ". ".join(line.rstrip(".") for line in told) or tr("no reason was given")


def database_sentence(error: psycopg2.Error) -> str:
    """Return what the server said as a sentence for the user: the message, its detail, its hint."""
    diagnostics: Any = getattr(error, "diag", None)
    if isinstance(error, psycopg2.errors.InsufficientPrivilege):
        return tr("You may not do this in this database: {reason}. Ask its administrator for the right, "
                  "or use another connection.").format(reason=diagnostics.message_primary)
    if isinstance(error, psycopg2.errors.DiskFull):
        return tr("The disk of the database server is full: {reason}. Nothing was written.").format(
            reason=diagnostics.message_primary)
    if isinstance(error, (psycopg2.OperationalError, psycopg2.InterfaceError)) and not getattr(error, "pgcode", None):
        return tr("The connection to the database was lost: {reason}. Nothing was written; "
                  "run it again once the server is back.").format(reason=_plain(error))
    parts = [diagnostics.message_primary, diagnostics.message_detail] if diagnostics else [str(error)]
    return tr("The database refused: {reason}").format(reason=". ".join(p for p in parts if p))
