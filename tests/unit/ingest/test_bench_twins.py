"""What Augure makes of the benchmark's files, against the twins that their generator wrote: cell by cell."""

import sys
from pathlib import Path

import pytest

from augure.processing.pipeline.election.load import ElectionOptions, import_election
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ingest.layers.layer import import_layer
from augure.processing.pipeline.ingest.layers.layerfile import LayerOptions
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
from augure.processing.pipeline.ingest.table import DatasetOptions, import_table
from augure.processing.pipeline.warehouse.connection import connect
from augure.processing.pipeline.warehouse.ledger import Run

sys.path.append(str(Path(__file__).resolve().parents[2] / "bench"))
import generate  # noqa: E402
import generate_layers  # noqa: E402

sys.path.pop()


@pytest.fixture
def copy_twin(settings):
    """Load a twin into ``public.twin`` as the benchmark's floor does."""
    def copy(twin):
        connection = connect(settings)
        try:
            with connection, connection.cursor() as cursor, open(twin.clean, "rb") as stream:
                cursor.execute(twin.create_table("public.twin"))
                cursor.copy_expert("COPY public.twin FROM STDIN WITH (FORMAT csv, HEADER)", stream)
        finally:
            connection.close()
    return copy


def columns_of(rows, schema, table):
    return tuple(rows("SELECT attname::text, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attnum > 0 "
                      "AND NOT attisdropped AND attrelid = to_regclass(%s) ORDER BY attnum", (f"{schema}.{table}",)))


def differences(rows, table, names):
    """Return the first rows that are on one side only, rows counted by their order."""
    cells = ", ".join(names)
    query = """WITH got AS (SELECT row_number() OVER (ORDER BY _row) AS line, {cells} FROM clean.{table}),
        wanted AS (SELECT row_number() OVER () AS line, {cells} FROM public.twin)
        (SELECT 'got', * FROM (TABLE got EXCEPT ALL TABLE wanted) g) UNION ALL
        (SELECT 'wanted', * FROM (TABLE wanted EXCEPT ALL TABLE got) w) ORDER BY 2 LIMIT 4"""
    return rows(query.format(cells=cells, table=table))


def test_a_messy_table_becomes_its_twin(settings, rows, tmp_path, copy_twin):
    twin = generate.messy_csv(tmp_path / "messy.csv", tmp_path / "clean.csv", 20_100)
    copy_twin(twin)
    with Run(settings, "importtable", {}) as run:
        outputs = import_table(run, [str(twin.path)], DatasetOptions("messy"), ReadOptions(), Feedback())
    assert (outputs["ROW_COUNT"], outputs["REJECT_COUNT"]) == (20_100, 0)
    got = [column for column in columns_of(rows, "clean", "messy") if column[0] not in ("_row", "_missing")]
    assert tuple(got) == twin.columns
    assert differences(rows, "messy", [name for name, _ in twin.columns]) == []
    # The words that stood for a value are kept beside the empty cell: as many as were written.
    sent = twin.path.read_text("utf-8-sig").replace("\r\n", "\n").replace("\n", ";").split(";")
    assert rows.one("SELECT count(*) FROM clean.messy, jsonb_each(_missing)") == sent.count("NC") + sent.count("s")


@pytest.mark.parametrize("names_all", [False, True])
def test_a_file_of_polling_stations_becomes_its_long_twin(settings, rows, tmp_path, copy_twin, names_all):
    twin = generate.election_csv(tmp_path / "2022-presidentielle-1.csv", tmp_path / "clean.csv", 500, names_all)
    copy_twin(twin)
    with Run(settings, "importelection", {}) as run:
        outputs = import_election(run, [str(twin.path)], ElectionOptions())
    assert (outputs["TERRITORY_COUNT"], outputs["RESULT_COUNT"], outputs["ANOMALY_COUNT"]) == (500, 6000, 0)
    long = ("SELECT r.territory, c.last_name, r.votes FROM election.result r "
            "JOIN election.candidate c ON c.id = r.candidate WHERE r.level = 'polling_station'")
    twin_rows = "SELECT station, candidate, votes FROM public.twin"
    assert rows(f"{long} EXCEPT {twin_rows}") == rows(f"{twin_rows} EXCEPT {long}") == []


@pytest.mark.parametrize("kind, count", [("points", 3000), ("communes", 30)])
def test_a_shapefile_becomes_its_twin(settings, rows, tmp_path, copy_twin, kind, count):
    twin = getattr(generate_layers, f"{kind}_shp")(tmp_path / f"{kind}.shp", tmp_path / "clean.csv", count)
    copy_twin(twin)
    with Run(settings, "importlayer", {}) as run:
        outputs = import_layer(run, [str(twin.path)], DatasetOptions(kind), LayerOptions(), Feedback())
    assert (outputs["ROW_COUNT"], outputs["REPAIRED_COUNT"]) == (count, 0)
    got = [column for column in columns_of(rows, "clean", kind) if column[0] != "_missing"]
    assert tuple(got) == twin.columns
    names = [name for name, _ in twin.columns if name != "geom"]
    assert differences(rows, kind, [*names, "ST_AsEWKB(geom) AS shape"]) == []


def test_generated_communes_cover_their_ground_without_gap_or_overlap(rows, tmp_path, copy_twin):
    copy_twin(generate_layers.communes_shp(tmp_path / "communes.shp", tmp_path / "clean.csv", 9))
    assert rows("SELECT count(*), min(ST_NPoints(geom)), bool_and(ST_IsValid(geom)), ST_NumGeometries(ST_Union(geom)), "
                "round(abs(sum(ST_Area(geom)) - ST_Area(ST_Union(geom)))::numeric, 3) "
                "FROM public.twin") == [(9, 201, True, 1, 0)]


def test_the_same_size_is_the_same_file(tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        generate.messy_csv(tmp_path / folder / "messy.csv", tmp_path / folder / "clean.csv", 300)
    assert (tmp_path / "one/messy.csv").read_bytes() == (tmp_path / "two/messy.csv").read_bytes()
