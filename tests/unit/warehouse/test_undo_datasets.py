"""Undo of imports of tables and layers, in every mode: the dump is line by line what it was before the run."""

import json

import pytest

from augure.processing.pipeline.errors import InvalidParameter, WarehouseError
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ingest.layers.layer import import_layer
from augure.processing.pipeline.ingest.layers.layerfile import LayerOptions
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
from augure.processing.pipeline.ingest.table import DatasetOptions, import_table
from augure.processing.pipeline.warehouse.ledger import Run

#: Widths differ, so that rows put back by INSERT would land in gaps of earlier pages.
WORDS = ["", "a" * 900, "bc" * 20, "d" * 2500, "ef" * 300]


def text(numbers, value="{}", head="code;libellé;taux"):
    rows = ["{:05d};{};{}".format(n, WORDS[n % 5], value.format(n)) for n in numbers]
    return "\n".join([head, *rows, ""])


def geojson(numbers):
    """Communes as squares in Lambert-93; the last is a figure of eight, to be repaired."""
    features = []
    for n in numbers:
        square = [[n, 0], [n + 1, 0], [n + 1, 1], [n, 1], [n, 0]]
        shape = square if n != numbers[-1] else [[n, 0], [n + 1, 1], [n + 1, 0], [n, 1], [n, 0]]
        features.append({"type": "Feature", "properties": {"code": "{:05d}".format(n), "taux": n, "nom": WORDS[n % 5]},
                         "geometry": {"type": "Polygon", "coordinates": [shape]}})
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::2154"}}
    return json.dumps({"type": "FeatureCollection", "crs": crs, "features": features})


@pytest.fixture
def load(settings, tmp_path):
    """``load("table" or "layer", content, mode=...) -> outputs`` into the dataset communes, of key code."""

    def do(kind, content, mode="create", **options):
        path = tmp_path / ("communes.csv" if kind == "table" else "communes.geojson")
        path.write_text(content, encoding="utf-8")
        wanted = DatasetOptions("communes", mode, options.pop("key", ("code",)), **options)
        with Run(settings, "import" + kind, {}) as run:
            if kind == "table":
                return import_table(run, [str(path)], wanted, ReadOptions(), Feedback())
            return import_layer(run, [str(path)], wanted, LayerOptions(), Feedback())

    return do


CONTENT = {"table": text, "layer": geojson}


def dress(rows, column="taux"):
    """What people add to a dataset: rights, a view, an index, a comment, a style."""
    rows("DO $$ BEGIN CREATE ROLE augure_undo_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;"
         "GRANT SELECT ON clean.communes TO augure_undo_reader; GRANT UPDATE (code) ON clean.communes TO public;"
         "CREATE VIEW publish.petites AS SELECT code FROM clean.communes WHERE code < '00009';"
         "CREATE INDEX ON clean.communes (" + column + "); COMMENT ON TABLE clean.communes IS 'les communes';"
         "INSERT INTO public.layer_styles (f_table_schema, f_table_name, stylename, useasdefault) "
         "VALUES ('clean', 'communes', 'pleine', true)")


@pytest.mark.parametrize("kind", ["table", "layer"])
def test_a_dataset_that_was_created(load, undo, dump, rows, kind):
    empty = dump()
    made = load(kind, CONTENT[kind](range(1, 31)))
    assert undo()["ROW_COUNT"] == 30
    assert dump() == empty
    assert load(kind, CONTENT[kind](range(1, 31)))["RUN"] > made["RUN"]
    assert rows.one("SELECT count(*) FROM clean.communes") == 30


@pytest.mark.parametrize("kind", ["table", "layer"])
@pytest.mark.parametrize("mode", ["append", "replace", "truncate", "upsert"])
def test_a_dataset_that_was_changed(load, undo, dump, rows, kind, mode):
    first = load(kind, CONTENT[kind](range(1, 101)))
    dress(rows)
    before = dump()
    numbers = range(101, 131) if mode == "append" else range(2, 131, 3)
    load(kind, CONTENT[kind](numbers).replace("abc", "xyz"), mode)
    after = dump()
    assert sorted(after) != sorted(before) and any(line.startswith("GRANT SELECT ON TABLE clean.com") for line in after)
    undone = undo()
    assert dump() == before
    written, kept = {"append": (30, 0), "replace": (43, 100), "truncate": (43, 100), "upsert": (43, 33)}[mode]
    assert undone["ROW_COUNT"] == written + kept
    assert load(kind, CONTENT[kind](range(1, 101)))["RUN"] == first["RUN"]  # the first import is a no-op again
    assert load(kind, CONTENT[kind](numbers).replace("abc", "xyz"), mode)["RUN"] > first["RUN"] + 1
    assert dump() != before


@pytest.mark.parametrize("mode", ["append", "replace", "upsert"])
def test_columns_types_and_comments_go_back(load, undo, dump, rows, mode):
    load("table", text(range(1, 61), "0,{}"))
    dress(rows)
    before = dump()
    numbers = range(61, 91) if mode == "append" else range(31, 91)
    changed = text(numbers, "n° {};x", head="Code;LIBELLÉ;taux;nouveau")
    load("table", changed, mode, drift="evolve", key=())
    assert {"nouveau", "taux"} <= set(dict(rows(
        "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = 'clean'")))
    assert rows.one("SELECT data_type FROM information_schema.columns WHERE table_schema = 'clean' "
                    "AND column_name = 'taux'") == "text"
    undo()
    assert dump() == before


def test_upserts_are_undone_one_after_the_other(load, undo, dump):
    load("table", text(range(1, 201)))
    dumps = [dump()]
    for numbers in (range(50, 60), range(1, 201, 7), range(150, 260), range(55, 58)):
        load("table", text(numbers, "{}7"), "upsert")
        dumps.append(dump())
    load("table", text(range(3)), "replace")
    dumps.append(dump())
    assert len(set(map(tuple, dumps))) == 6
    for expected in dumps[-2::-1]:
        undo()
        assert dump() == expected


def test_a_view_on_what_goes_is_named(load, undo, rows):
    load("table", text(range(1, 11)))
    rows("CREATE VIEW publish.toutes AS SELECT code FROM clean.communes")
    with pytest.raises(WarehouseError, match="Run 1 made clean.communes, and publish.toutes"):
        undo()
    load("table", text(range(11, 21), "{};x", head="code;libellé;taux;nouveau"), "append", drift="evolve")
    rows("CREATE VIEW publish.neuves AS SELECT nouveau FROM clean.communes")
    with pytest.raises(WarehouseError, match="columns nouveau of clean.communes.*publish.neuves show"):
        undo()
    rows("DROP VIEW publish.neuves")
    undo()
    assert rows.one("SELECT count(*) FROM clean.communes") == 10


def test_later_imports_are_named(load, undo):
    first = load("table", text(range(1, 11)))
    later = load("table", text(range(11, 21)), "append")
    with pytest.raises(WarehouseError, match=f"– run {later['RUN']} .importtable.: clean.communes"):
        undo(first["RUN"])
    with pytest.raises(InvalidParameter):
        undo(4711)
