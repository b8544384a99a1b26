"""A private PostGIS in a folder, for who has no server: ``initdb`` and ``pg_ctl``, nothing else.

Only its owner gets in: the folder and the socket are 0700, TCP is off and the operating
system vouches for the user (peer). Windows has no peer: there it listens on 127.0.0.1 with
a random password (scram). It keeps what it commits (fsync stays on).
"""

import glob
import hashlib
import os
import secrets
import shutil
import socket
import stat
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional

from psycopg2 import sql

from ..errors import InvalidParameter, WarehouseError
from ..translation import tr
from .connection import ConnectionSettings, connect

ROLE = DATABASE = "augure"
PORT = 5432
WINDOWS = sys.platform == "win32"

_PLACES = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql@*/bin",
           "/usr/local/opt/postgresql@*/bin", "/Applications/Postgres.app/Contents/Versions/*/bin",
           r"C:\Program Files\PostgreSQL\*\bin")

#: pg_ctl hands paths to a shell, in double quotes.
_SHELL = '"%' if WINDOWS else '"$`\\'

#: A socket's path stops at 107 bytes on Linux, 103 on macOS, and PostgreSQL adds its file's name.
_SOCKET_LIMIT = 80


def default_folder() -> Path:
    """Return where the local warehouse lives unless told otherwise."""
    if WINDOWS:
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "Augure" / "warehouse"
    if os.geteuid() == 0:
        return Path("/var/lib/augure/warehouse")
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "augure" / "warehouse"


class LocalWarehouse:
    """The cluster in ``folder``; ``options`` are further lines of its configuration."""

    def __init__(self, folder: Path, options: Optional[Mapping[str, str]] = None):
        self.folder = Path(folder).expanduser().absolute()
        self.data = self.folder / "data"
        self.options = dict(options or {})

    def start(self, name: str = "augure") -> ConnectionSettings:
        """Create the cluster if it is not there, start it if it is not running.

        Returns settings of a superuser on a database with PostGIS. Raises WarehouseError with
        what to install or to change; safe to call at any time, also after a crash.
        """
        self._bin = find_binaries()
        self._make_folder()
        if not (self.data / "PG_VERSION").exists():
            self._initialise()
        if not self._running():
            self._launch()
        settings = self.settings(name)
        self._create_database(settings)
        return settings

    def _launch(self) -> None:
        self._configure()
        self._drop_stale_pid()
        self._control("start", "-w", "-t", "60", "-l", str(self.folder / "server.log"))

    def stop(self) -> bool:
        """Stop the server; return False when it was not running. Raises InvalidParameter for another folder."""
        if not (self.data / "PG_VERSION").exists():
            raise InvalidParameter(tr("There is no local warehouse in {folder}.").format(folder=self.folder))
        self._bin = find_binaries()
        if not self._running():
            return False
        self._control("stop", "-m", "fast", "-w", "-t", "60")
        if not WINDOWS:
            with suppress(OSError):  # empty now; the next start makes it again
                self._socket_folder().rmdir()
        return True

    def settings(self, name: str) -> ConnectionSettings:
        """Return how to reach the cluster."""
        params: Dict[str, object] = {"dbname": DATABASE, "user": ROLE, "host": str(self._socket_folder()), "port": PORT}
        if WINDOWS:
            port, password = (self.folder / "access").read_text(encoding="utf-8").split()
            params.update(host="127.0.0.1", port=int(port), password=password)
        return ConnectionSettings(name, params)

    # -- the folder ---------------------------------------------------------------------------

    def _make_folder(self) -> None:
        wrong = sorted({c for c in str(self.folder) if c in _SHELL})
        if wrong:
            raise InvalidParameter(
                tr("PostgreSQL cannot start in {folder}: choose a FOLDER without {signs} in its path.").format(
                    folder=self.folder, signs=" ".join(wrong)))
        known = self.folder.exists()
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o755)
            strangers = [p.name for p in self.folder.iterdir()
                         if p.name not in ("data", "data.new", "socket", "server.log", "access")]
        except OSError as error:
            raise WarehouseError(tr("The folder {folder} cannot be made or read: {reason}.").format(
                folder=self.folder, reason=error.strerror)) from None
        if strangers and not self.data.exists():
            raise InvalidParameter(
                tr("{folder} holds other files ({name} …): choose an empty folder for the warehouse.").format(
                    folder=self.folder, name=strangers[0]))
        if WINDOWS:
            return
        owner = _server_user()
        if owner is not None:
            if subprocess.run(["test", "-x", str(self.folder.parent)], **_as_owner()).returncode:
                if not known:
                    self.folder.rmdir()
                raise WarehouseError(
                    tr("PostgreSQL never runs as root: it runs here as “{user}”, who may not enter {folder}. "
                       "Choose a folder outside root's home, such as {example}.").format(
                        user=owner.pw_name, folder=self.folder, example="/var/lib/augure"))
            shutil.chown(self.folder, owner.pw_name, owner.pw_gid)
        os.chmod(self.folder, stat.S_IRWXU)

    def _socket_folder(self) -> Path:
        """Return a private folder whose path is short enough for a socket, and that QGIS can write as a
        host: it does not quote it, so a space would cut it."""
        inside = self.folder / "socket"
        plain = not any(c.isspace() or c in "'\"\\" for c in str(inside))
        if plain and len(os.fsencode(str(inside))) <= _SOCKET_LIMIT:
            return inside
        digest = hashlib.sha256(os.fsencode(str(self.folder))).hexdigest()[:12]
        return Path(tempfile.gettempdir()) / f"augure-{digest}"

    def _make_socket_folder(self) -> Path:
        path = self._socket_folder()
        try:
            path.mkdir(mode=0o700)
        except FileExistsError:
            found = path.lstat()
            allowed = {os.geteuid(), getattr(_server_user(), "pw_uid", os.geteuid())}
            if not stat.S_ISDIR(found.st_mode) or found.st_uid not in allowed:
                raise WarehouseError(tr("{folder} belongs to somebody else: remove it, or choose a shorter FOLDER.")
                                     .format(folder=path)) from None
        os.chmod(path, stat.S_IRWXU)
        owner = _server_user()
        if owner is not None:
            shutil.chown(path, owner.pw_name, owner.pw_gid)
        return path

    # -- the cluster --------------------------------------------------------------------------

    def _initialise(self) -> None:
        """Run initdb beside the final place: a crash half-way leaves nothing that looks finished."""
        fresh = self.folder / "data.new"
        shutil.rmtree(fresh, ignore_errors=True)
        command = [self._tool("initdb"), "-D", str(fresh), "-U", ROLE, "-E", "UTF8", "--no-locale", "-k",
                   "--auth-local=peer", "--auth-host=scram-sha-256"]
        if not WINDOWS:
            _run(command)
            (fresh / "pg_hba.conf").write_text("local all all peer map=owner\n", encoding="utf-8")
            names = {_name(os.geteuid()), getattr(_server_user(), "pw_name", _name(os.geteuid()))}
            (fresh / "pg_ident.conf").write_text(
                "".join(f'owner "{system}" {ROLE}\n' for system in sorted(names)), encoding="utf-8")
        else:
            password = secrets.token_urlsafe(24)
            with tempfile.TemporaryDirectory() as private:
                secret = Path(private) / "password"
                secret.write_text(password, encoding="utf-8")
                command[command.index("--auth-local=peer")] = "--auth-local=scram-sha-256"
                _run([*command, f"--pwfile={secret}"])
            (self.folder / "access").write_text(f"{_free_port()} {password}", encoding="utf-8")
        with open(fresh / "postgresql.conf", "a", encoding="utf-8") as file:
            file.write("\ninclude = 'augure.conf'\n")
        (fresh / "augure.conf").touch()
        os.replace(fresh, self.data)

    def _configure(self) -> None:
        options = {"shared_buffers": "256MB", "work_mem": "64MB", "maintenance_work_mem": "256MB",
                   "max_wal_size": "4GB", "checkpoint_timeout": "15min", "random_page_cost": "1.1",
                   "effective_io_concurrency": "0" if WINDOWS or sys.platform == "darwin" else "64",
                   "jit": "off", "log_min_messages": "warning", **self.options}
        if WINDOWS:
            port = (self.folder / "access").read_text(encoding="utf-8").split()[0]
            options.update(listen_addresses="127.0.0.1", port=port)
        else:
            folder = str(self._make_socket_folder()).replace("'", "''")
            options.update(listen_addresses="", port=str(PORT), unix_socket_directories=f'"{folder}"',
                           unix_socket_permissions="0700")
        (self.data / "augure.conf").write_text(
            "# Written by Augure at each start.\n" + "".join(f"{k} = '{v}'\n" for k, v in options.items()),
            encoding="utf-8")

    def _pid(self) -> Optional[int]:
        try:
            return int((self.data / "postmaster.pid").read_text().split()[0])
        except (OSError, ValueError, IndexError):
            return None

    def _running(self) -> bool:
        """Tell whether the process of the pid file is this very cluster's server."""
        pid = self._pid()
        if pid is None:
            return False
        if sys.platform.startswith("linux"):
            try:
                return os.path.samefile(f"/proc/{pid}/cwd", self.data)
            except OSError:
                return False
        return subprocess.run([self._tool("pg_ctl"), "status", "-D", str(self.data)],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0

    def _drop_stale_pid(self) -> None:
        """After a crash the lock files stay, and their number may now be another program's."""
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        if not WINDOWS:
            (self._socket_folder() / f".s.PGSQL.{PORT}.lock").unlink(missing_ok=True)

    def _control(self, *arguments: str) -> None:
        try:
            _run([self._tool("pg_ctl"), *arguments, "-D", str(self.data)])
        except WarehouseError as error:
            log = self.folder / "server.log"
            tail = log.read_text(encoding="utf-8", errors="replace").splitlines()[-3:] if log.exists() else []
            raise WarehouseError("\n".join([str(error), *tail])) from None

    def _tool(self, name: str) -> str:
        return str(self._bin / (name + (".exe" if WINDOWS else "")))

    def _create_database(self, settings: ConnectionSettings) -> None:
        connection = self._wait_for(settings.with_database("postgres"))
        connection.autocommit = True
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", (DATABASE,))
                if not cursor.fetchone():
                    cursor.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))
        finally:
            connection.close()
        connection = connect(settings)
        try:
            with connection.cursor() as cursor:
                cursor.execute("CREATE EXTENSION IF NOT EXISTS postgis")
            connection.commit()
        finally:
            connection.close()

    def _wait_for(self, settings: ConnectionSettings, seconds: float = 15):
        """Connect, waiting out a crash recovery, or a server that was still dying when it was looked at."""
        deadline = time.monotonic() + seconds
        while True:
            try:
                return connect(settings)
            except WarehouseError:
                if time.monotonic() > deadline:
                    raise
                if not self._running():
                    self._launch()
                time.sleep(0.3)


def find_binaries() -> Path:
    """Return the folder of the newest PostgreSQL with initdb and pg_ctl; whether it has PostGIS is not looked at.

    Raises WarehouseError naming what to install on this system.
    """
    found: List[Path] = [Path(match) for place in _PLACES for match in glob.glob(place)]
    on_path = shutil.which("initdb")
    if on_path:
        found.append(Path(on_path).resolve().parent)
    suffix = ".exe" if WINDOWS else ""
    found = [f for f in found if (f / f"initdb{suffix}").exists() and (f / f"pg_ctl{suffix}").exists()]
    if found:
        return max(found, key=_version)
    raise WarehouseError({
        "win32": tr("PostgreSQL is not installed. Take the EDB installer of PostgreSQL 13 or later and tick "
                    "PostGIS in its Stack Builder, then run this again."),
        "darwin": tr("PostgreSQL is not installed. Install Postgres.app (it holds PostGIS), then run this again."),
    }.get(sys.platform, tr("PostgreSQL is not installed. On Debian or Ubuntu: sudo apt install postgresql-postgis")))


def _version(folder: Path) -> List[int]:
    digits = "".join(c if c.isdigit() else " " for c in str(folder)).split()
    return [int(d) for d in digits[-2:]] or [0]


def _server_user():
    """Return the account a root caller hands the server to (None for an ordinary user)."""
    if WINDOWS or os.geteuid() != 0:
        return None
    import pwd

    try:
        return pwd.getpwnam("postgres")
    except KeyError:
        return pwd.getpwnam("nobody")


def _as_owner() -> Dict[str, Any]:
    """Return the subprocess arguments that drop root."""
    owner = _server_user()
    if owner is None:
        return {}
    return {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": [], "cwd": "/"}


def _name(uid: int) -> str:
    import pwd

    return pwd.getpwuid(uid).pw_name


def _run(command: List[str]) -> None:
    """Run a server tool; the server it may leave behind must not hold our pipes."""
    with tempfile.TemporaryFile() as said:
        flags: Dict[str, Any] = {"start_new_session": True}
        if sys.platform == "win32":
            flags = {"creationflags": subprocess.CREATE_NO_WINDOW}
        code = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said,
                              env={**os.environ, "LC_ALL": "C"}, **flags, **_as_owner()).returncode
        if code:
            said.seek(0)
            words = said.read().decode("utf-8", "replace").strip()
            raise WarehouseError(tr("The local server did not obey ({command}): {reason}").format(
                command=Path(command[0]).name, reason=words[-800:]))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
