"""Create the warehouse: numbered SQL files, one transaction, and nothing that belongs to others touched."""

import csv
import re
from pathlib import Path
from typing import List

import psycopg2
from psycopg2.extras import execute_values

from ..errors import WarehouseError
from ..feedback import Feedback
from ..resources import RESOURCES
from ..translation import tr
from .connection import ConnectionSettings, connect

#: Version of the schemas that this code reads and writes: the number of the last upgrade file.
SCHEMA_VERSION = 1

SCHEMAS = ("augure", "raw", "clean", "ref", "election", "indicator", "forecast", "publish", "history")


def create_warehouse(settings: ConnectionSettings, feedback: Feedback) -> int:
    """Install the schemas, or upgrade older ones; safe to call twice.

    Returns the schema version now in place. Raises WarehouseError where the server is too old,
    a schema of the same name belongs to somebody else, the rights are missing (the SQL for the
    administrator goes to ``feedback``), or the database is newer than this plugin.
    """
    connection = connect(settings, "augure createwarehouse")
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext('augure.createwarehouse'))")
            _refuse_foreign_schemas(cursor)
            version = _installed_version(cursor)
            if version is None:
                _check_rights(cursor, feedback)
                _check_postgis(cursor, connection.server_version)
                for path in sorted((RESOURCES / "sql" / "install").glob("*.sql")):
                    cursor.execute(_statements(path))
                cursor.execute("INSERT INTO augure.schema_version (version) VALUES (%s)", (SCHEMA_VERSION,))
            elif version > SCHEMA_VERSION:
                raise WarehouseError(
                    tr("This warehouse has version {found}, made by a newer Augure than yours ({known}). "
                       "Update the plugin.").format(found=version, known=SCHEMA_VERSION))
            else:
                _upgrade(cursor, version)
            _load_blocs(cursor)
        connection.commit()
    except psycopg2.errors.InsufficientPrivilege as error:
        raise WarehouseError(tr("You may not create the warehouse in this database: {reason}").format(
            reason=error.diag.message_primary)) from None
    finally:
        connection.close()
    return SCHEMA_VERSION


def administrator_sql(dbname: str, user: str) -> str:
    """Return the SQL an administrator runs once so that ``user`` can create the warehouse."""
    quoted = '"' + user.replace('"', '""') + '"'
    database = '"' + dbname.replace('"', '""') + '"'
    return f"CREATE EXTENSION IF NOT EXISTS postgis;\nGRANT CREATE ON DATABASE {database} TO {quoted};\n" \
           f"GRANT CREATE ON SCHEMA public TO {quoted};\n"


def check_version(cursor) -> None:
    """Raise WarehouseError unless the warehouse is there, in the version of this code."""
    version = _installed_version(cursor)
    if version is None:
        raise WarehouseError(tr("There is no Augure warehouse in this database yet: run “Create the warehouse” first."))
    if version < SCHEMA_VERSION:
        raise WarehouseError(
            tr("This warehouse is older than the plugin: run “Create the warehouse” once, it upgrades it."))
    if version > SCHEMA_VERSION:
        raise WarehouseError(tr("This warehouse was made by a newer Augure: update the plugin."))


def _installed_version(cursor):
    cursor.execute("SELECT to_regclass('augure.schema_version') IS NOT NULL")
    if not cursor.fetchone()[0]:
        return None
    cursor.execute("SELECT max(version) FROM augure.schema_version")
    return cursor.fetchone()[0]


def _refuse_foreign_schemas(cursor) -> None:
    cursor.execute(
        "SELECT nspname FROM pg_namespace WHERE nspname = ANY(%s) "
        "AND coalesce(obj_description(oid, 'pg_namespace'), '') NOT LIKE 'Augure:%%' ORDER BY nspname",
        (list(SCHEMAS),))
    foreign: List[str] = [row[0] for row in cursor.fetchall()]
    if foreign:
        raise WarehouseError(
            tr("The database already has schemas that are not Augure's: {schemas}. Nothing was touched. "
               "Create a database of its own (for example “augure”), add it to QGIS as a connection, "
               "and choose it here.").format(schemas=", ".join(foreign)))


def _check_rights(cursor, feedback) -> None:
    cursor.execute(
        "SELECT current_database(), current_user, has_database_privilege(current_database(), 'CREATE'), "
        "has_schema_privilege('public', 'CREATE') OR to_regclass('public.layer_styles') IS NOT NULL, "
        "EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'postgis'), "
        "(SELECT rolsuper FROM pg_roles WHERE rolname = current_user)")
    dbname, user, may_create, may_public, has_postgis, is_super = cursor.fetchone()
    if may_create and may_public and (has_postgis or is_super):
        return
    text = administrator_sql(dbname, user)
    feedback.info(text)
    raise WarehouseError(
        tr("“{user}” lacks rights in the database “{database}”. Give this SQL to its administrator, "
           "then run this again:\n{sql}").format(user=user, database=dbname, sql=text))


def _check_postgis(cursor, server_version: int) -> None:
    if server_version < 130000:
        raise WarehouseError(tr("PostgreSQL {found} is too old: Augure needs 13 or later.").format(
            found=server_version // 10000))
    cursor.execute("SELECT 1 FROM pg_available_extensions WHERE name = 'postgis'")
    if not cursor.fetchone():
        raise WarehouseError(tr("PostGIS is not installed on this server. On Debian or Ubuntu: "
                                "apt install postgresql-postgis. On Windows: Stack Builder, Spatial Extensions."))
    cursor.execute("CREATE EXTENSION IF NOT EXISTS postgis")
    cursor.execute("SELECT postgis_lib_version(), postgis_geos_version()")
    postgis, geos = cursor.fetchone()
    for what, found, needed in (("PostGIS", postgis, (3, 2)), ("GEOS", geos, (3, 10))):
        if tuple(int(n) for n in re.findall(r"\d+", found)[:2]) < needed:
            raise WarehouseError(tr("{what} {found} is too old: Augure needs {needed} or later.").format(
                what=what, found=found, needed=".".join(map(str, needed))))


def _statements(path: Path) -> str:
    """Return a file's SQL without its own BEGIN and COMMIT: all files share one transaction here."""
    return re.sub(r"(?m)^(BEGIN|COMMIT);$", "", path.read_text(encoding="utf-8"))


def _upgrade(cursor, version: int) -> None:
    for path in sorted((RESOURCES / "sql" / "upgrade").glob("*.sql")):
        number = int(path.name.split("_")[0])
        if number > version:
            cursor.execute(_statements(path))
            cursor.execute("INSERT INTO augure.schema_version (version) VALUES (%s)", (number,))


def _load_blocs(cursor) -> None:
    """Add the shipped nuances, candidates and lists; what the user edited or added stays."""
    with open(RESOURCES / "sources" / "blocs.csv", encoding="utf-8", newline="") as file:
        rows = [(r["label"], r["kind"], r["bloc"], r["valid_from"] or "-infinity", r["valid_to"] or "infinity",
                 "Augure") for r in csv.DictReader(file)]
    execute_values(
        cursor,
        "INSERT INTO ref.bloc (label, kind, bloc, valid_from, valid_to, source) VALUES %s ON CONFLICT DO NOTHING",
        rows)
