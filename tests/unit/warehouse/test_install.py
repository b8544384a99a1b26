"""Creating the warehouse."""

import re
from pathlib import Path

import psycopg2
import pytest

from augure.processing.pipeline.errors import WarehouseError
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.warehouse.connection import ConnectionSettings
from augure.processing.pipeline.warehouse.install import SCHEMA_VERSION, create_warehouse

SQL = Path(__file__).resolve().parents[3] / "resources" / "sql"


class Said(Feedback):
    def __init__(self):
        self.words = []

    def info(self, message):
        self.words.append(message)


def query(settings, text):
    connection = psycopg2.connect(**settings.params)
    try:
        with connection, connection.cursor() as cursor:
            cursor.execute(text)
            return cursor.fetchall() if cursor.description else []
    finally:
        connection.close()


def test_twice_is_fine_and_edited_blocs_stay(databases):
    settings = databases.create()
    assert create_warehouse(settings, Feedback()) == SCHEMA_VERSION
    query(settings, "UPDATE ref.bloc SET bloc = 'right' WHERE label = 'MDM'")
    assert create_warehouse(settings, Feedback()) == SCHEMA_VERSION
    assert query(settings, "SELECT bloc FROM ref.bloc WHERE label = 'MDM'") == [("right",)]
    assert query(settings, "SELECT bloc FROM ref.bloc WHERE label = 'MACRON' AND kind = 'person' "
                           "AND '2017-04-23' BETWEEN valid_from AND valid_to") == [("centre",)]
    assert query(settings, "SELECT count(*) FROM pg_namespace WHERE obj_description(oid) LIKE 'Augure:%'") == [(9,)]
    assert query(settings, "SELECT to_regclass('public.layer_styles') IS NOT NULL") == [(True,)]


def test_a_schema_of_somebody_else_is_refused_by_name(databases):
    settings = databases.create()
    query(settings, "CREATE SCHEMA raw; CREATE TABLE raw.theirs (n int)")
    with pytest.raises(WarehouseError, match=r"not Augure's: raw\. .*database of its own"):
        create_warehouse(settings, Feedback())
    assert query(settings, "SELECT count(*) FROM pg_namespace WHERE nspname IN ('augure', 'clean')") == [(0,)]


def test_missing_rights_give_the_sql_for_the_administrator(databases):
    settings = databases.create()
    dbname = settings.params["dbname"]
    query(settings, 'CREATE ROLE "o\'brien" NOLOGIN')
    try:
        weak = ConnectionSettings("weak", {**settings.params, "options": "-c role=o'brien"})
        said = Said()
        with pytest.raises(WarehouseError, match="lacks rights"):
            create_warehouse(weak, said)
        text = "".join(said.words)
        assert f'GRANT CREATE ON DATABASE "{dbname}" TO "o\'brien";' in text
        query(settings, text)
        assert create_warehouse(weak, Feedback()) == SCHEMA_VERSION
    finally:
        databases.drop(dbname)
        databases.admin('DROP ROLE "o\'brien"')


def test_a_newer_warehouse_is_refused(databases):
    settings = databases.create()
    create_warehouse(settings, Feedback())
    query(settings, "INSERT INTO augure.schema_version (version) VALUES (999)")
    with pytest.raises(WarehouseError, match="999.*Update the plugin"):
        create_warehouse(settings, Feedback())


def test_every_file_of_sql_is_one_transaction():
    files = [*SQL.rglob("*.sql")]
    assert len(files) >= 7
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert re.search(r"(?m)^BEGIN;$", text) and text.rstrip().endswith("COMMIT;"), path
        assert re.match(r"\d+_\w+\.sql$", path.name), path
