"""What is in raw and clean: equal cell by cell, whichever way the rows went."""

import csv
import io
import subprocess
import sys
import uuid
from pathlib import Path

import psycopg2
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from augure.processing.pipeline.errors import Cancelled
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ingest import raw, sending, table
from augure.processing.pipeline.ingest.reading import textlines
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
from augure.processing.pipeline.ingest.writing import DatasetOptions
from augure.processing.pipeline.warehouse.ledger import Run

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def imported(settings, rows, tmp_path, monkeypatch):
    """Import a text (in small chunks and groups); return the clean rows, their types and the raw rows."""
    monkeypatch.setattr(textlines, "CHUNK_BYTES", 40)
    monkeypatch.setattr(sending, "GROUP_BYTES", 100)

    def do(text, ahead, **options):
        name = "t" + uuid.uuid4().hex[:8]
        path = tmp_path / (name + ".csv")
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        monkeypatch.setattr(table, "SAMPLED_BATCHES", 1)
        if not ahead:
            monkeypatch.setattr(table, "write_ahead", lambda *_: None)
        with Run(settings, "importtable", {}) as run:
            reading = ReadOptions(delimiter=";", header_line=1, decimal=",", quote='"', escape='"')
            table.import_table(run, [str(path)], DatasetOptions(name, max_rejects="100%"), reading, Feedback())
        monkeypatch.undo()
        monkeypatch.setattr(textlines, "CHUNK_BYTES", 40)
        monkeypatch.setattr(sending, "GROUP_BYTES", 100)
        types = rows("SELECT attname::text, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = "
                     f"'clean.{name}'::regclass AND attnum > 0 ORDER BY attnum")
        view = rows("SELECT table_name FROM information_schema.views WHERE table_schema = 'raw' AND table_name LIKE %s",
                    (name + "_r%",))[0][0]
        normalised = rows("SELECT column_name, rule, row_count FROM augure.normalisation WHERE dataset = %s "
                          "ORDER BY 1, 2", ("clean." + name,))
        return (rows(f"SELECT * FROM clean.{name} ORDER BY _row"), types,
                rows(f"SELECT (to_jsonb(r) - '_file')::text FROM raw.{view} r ORDER BY _row"), normalised, view)

    return do


CELLS = st.one_of(
    st.sampled_from(["", "1", "12", "007", "-3", "1 234", "1\u00a0234,5", "3,14", "3.14", "NC", "s", "oui", "non",
                     "31/12/2020", "2020-02-29", "été", "e\u0301te\u0301", " x ", "12345678901", "2A004", "1004"]),
    st.text(alphabet="ab;\"\n\t\\é1,", max_size=4))


@hypothesis_settings(max_examples=25, deadline=None,
                     suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=2, max_size=12), quoted=st.booleans())
def test_writing_ahead_gives_the_same_dataset(imported, data, quoted):
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL)
    writer.writerows([("insee", "b", "c"), ("38185", "first", "1"), *data])
    assert imported(text.getvalue(), ahead=True)[:-1] == imported(text.getvalue(), ahead=False)[:-1]


@hypothesis_settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.lists(st.tuples(CELLS, st.text(alphabet='"; \'a\\é|', max_size=5)), min_size=8, max_size=20),
       mark=st.sampled_from([";", "|", "\t"]), quote=st.sampled_from(['"', "'"]))
def test_raw_gives_the_cells_that_were_written(settings, rows, tmp_path, monkeypatch, data, mark, quote):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=mark, quotechar=quote).writerows([("a", "b"), ("first", "x"), *data])
    path = tmp_path / f"t{uuid.uuid4().hex[:8]}.csv"
    path.write_bytes(text.getvalue().encode("utf-8"))
    monkeypatch.setattr(textlines, "CHUNK_BYTES", 40)
    with Run(settings, "importtable", {}) as run:
        reading = ReadOptions(delimiter=mark, quote=quote, escape=quote, header_line=1, header_lines=1,
                              encoding="utf-8", footer="none")
        table.import_table(run, [str(path)], DatasetOptions(), reading, Feedback())
    filled = [row for row in data if any(row)]
    assert rows(f"SELECT a, b FROM raw.{path.stem}_r{run.id} ORDER BY _row") == [("first", "x"), *filled]


@pytest.mark.parametrize("last", ["text", "3,5", "31/12/2020", "99999999999", "0012"])
def test_a_guess_that_the_end_of_the_file_belies_is_taken_back(imported, last):
    text = "a;b\n" + "".join(f"{n};x\n" for n in range(1, 60)) + f"{last};y\n" * 3
    ahead, plain = imported(text, ahead=True), imported(text, ahead=False)
    assert ahead[:-1] == plain[:-1]
    assert len(ahead[0]) == 62 and ahead[1][1][1] != "integer"


def test_the_blocks_are_the_file_byte_for_byte(imported, rows):
    text = ("nom;\"n\"\r\n" + "".join(f"é{n};{n}\r\n" for n in range(50)) + "trop;de;cellules\r\n"
            + "\"a\nb\";7\n\n" + "fin;8").encode("utf-8")
    view = imported(text, ahead=True)[-1]
    assert rows(f"SELECT string_agg(content, '' ORDER BY block) FROM raw.{view}_block")[0][0].tobytes() == text
    assert rows(f"SELECT nom, n, _line FROM raw.{view} WHERE _row IN (1, 50, 51, 52) ORDER BY _row") == [
        ("é0", "0", 2), ("é49", "49", 51), ("a\nb", "7", 53), ("fin", "8", 56)]
    assert rows(f"SELECT count(*) FILTER (WHERE cells IS NULL) > 3, bool_or(cells IS NOT NULL) FROM raw.{view}_block"
                ) == [(True, True)]


def test_cp1252_is_cut_by_the_server_as_python_reads_it(imported, rows):
    text = "nom;n\n" + "".join(f"Bœuf à 5 € – {n};{n}\n" for n in range(30))
    view = imported(text.encode("cp1252"), ahead=True)[-1]
    assert rows(f"SELECT nom FROM raw.{view} WHERE n = '29'") == [("Bœuf à 5 € – 29",)]


def test_control_characters_do_not_cut_cells(imported, rows):
    view = imported('a;b\n"\x1f\x1e\n";1\n\ue000;2\n', ahead=True)[-1]
    assert rows(f"SELECT a, b FROM raw.{view} ORDER BY _row") == [("\x1f\x1e\n", "1"), ("\ue000", "2")]


def test_a_server_that_goes_away_ends_the_import(settings, tmp_path, monkeypatch):
    path = tmp_path / "big.csv"
    path.write_text("a;b\n" + "".join(f"{n};x\n" for n in range(20_000)), encoding="utf-8")
    monkeypatch.setattr(textlines, "CHUNK_BYTES", 2**15)
    monkeypatch.setattr(sending, "GROUP_BYTES", 1000)
    copy_file = raw._copy_file

    def break_off(delivery, reader, file_id, sender, *rest):
        with psycopg2.connect(**{**settings.params, "dbname": "postgres"}) as other, other.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE "
                           "'augure run%%' AND datname = %s", (settings.params["dbname"],))
        copy_file(delivery, reader, file_id, sender, *rest)

    monkeypatch.setattr(raw, "_copy_file", break_off)
    with pytest.raises(Exception) as failure:
        with Run(settings, "importtable", {}) as run:
            table.import_table(run, [str(path)], DatasetOptions("big"), ReadOptions(), Feedback())
    assert type(failure.value).__name__ == "WarehouseError"


SLOW = """
import importlib.util, sys, time
root = {root!r}
spec = importlib.util.spec_from_file_location('augure', root + '/__init__.py', submodule_search_locations=[root])
sys.modules['augure'] = importlib.util.module_from_spec(spec); spec.loader.exec_module(sys.modules['augure'])
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ingest import raw, sending, table
from augure.processing.pipeline.ingest.reading import textlines
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
from augure.processing.pipeline.ingest.writing import DatasetOptions
from augure.processing.pipeline.warehouse.connection import ConnectionSettings
from augure.processing.pipeline.warehouse.ledger import Run
sending.GROUP_BYTES, textlines.CHUNK_BYTES, block_row = 1000, 2**15, raw.block_row
def slow(number, *rest):
    if number == 3:
        sys.stdout.write('half\\n'); sys.stdout.flush()
        time.sleep(60)
    return block_row(number, *rest)
raw.block_row = slow
with Run(ConnectionSettings('x', {params!r}), 'importtable', {{}}) as run:
    table.import_table(run, [{path!r}], DatasetOptions('big', mode={mode!r}), ReadOptions(), Feedback())
"""


def test_an_import_killed_half_way_leaves_everything_as_it_was(settings, rows, tmp_path):
    path = tmp_path / "big.csv"
    path.write_text("a;b\n1;x\n", encoding="utf-8")
    with Run(settings, "importtable", {}) as run:
        table.import_table(run, [str(path)], DatasetOptions("big"), ReadOptions(), Feedback())
    path.write_text("a;b\n" + "".join(f"{n};y\n" for n in range(20_000)), encoding="utf-8")
    program = SLOW.format(root=str(ROOT), params=dict(settings.params), path=str(path), mode="replace")
    victim = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    assert victim.stdout.readline() == "half\n"
    victim.kill()
    victim.wait()
    assert rows("SELECT a, b FROM clean.big") == [(1, "x")]
    with Run(settings, "importtable", {}) as run:  # what was half done is in nobody's way
        table.import_table(run, [str(path)], DatasetOptions("big", mode="replace"), ReadOptions(), Feedback())
    assert rows("SELECT count(*), min(b) FROM clean.big") == [(20_000, "y")]
    assert rows("SELECT state FROM augure.run ORDER BY id") == [("succeeded",), ("interrupted",), ("succeeded",)]


def test_cancel_between_two_batches_writes_nothing(settings, rows, tmp_path, monkeypatch):
    class Impatient(Feedback):
        calls = 0

        def cancelled(self):
            self.calls += 1
            return self.calls > 4

    path = tmp_path / "big.csv"
    path.write_text("a;b\n" + "".join(f"{n};x\n" for n in range(20_000)), encoding="utf-8")
    monkeypatch.setattr(textlines, "CHUNK_BYTES", 2**15)
    monkeypatch.setattr(sending, "GROUP_BYTES", 1000)
    with pytest.raises(Cancelled):
        with Run(settings, "importtable", {}) as run:
            table.import_table(run, [str(path)], DatasetOptions("big"), ReadOptions(), Impatient())
    assert rows("SELECT state, to_regclass('clean.big') FROM augure.run") == [("cancelled", None)]
