"""The comparable geography: chains of movements worked out by hand, and France's movements by another method."""

import csv
import gzip
import zipfile
from collections import defaultdict
from datetime import date

import psycopg2
import pytest

from augure.processing.pipeline.ref.codes import commune_code
from augure.processing.pipeline.ref.passage import (
    Change,
    comparable_version,
    components,
    refresh_passage,
    representatives,
    standing,
)


def changes(*rows):
    return [Change(date.fromisoformat(day), before, after) for day, before, after in rows]


#: A (with itself) takes in B and C.
MERGER = changes(("2016-01-01", "A", "A"), ("2016-01-01", "B", "A"), ("2016-01-01", "C", "A"))
#: ... and four years later C stands on its own feet again.
THEN_SPLIT = MERGER + changes(("2020-01-01", "A", "A"), ("2020-01-01", "A", "C"))
#: Another département, another code; merged on the same day (Freigné, 2018: 49144 -> 44225 -> 44180).
RECODED = changes(("2018-01-01", "49144", "44225"), ("2018-01-01", "44225", "44180"), ("2018-01-01", "44180", "44180"))
#: The chef-lieu moves, and comes back (Les Trois Lacs: 27676 -> 27058 -> 27676).
CHEF_LIEU = changes(("2021-01-01", "27676", "27058"), ("2023-01-01", "27058", "27676"))
RENAMED = changes(("2019-01-01", "D", "D"))


@pytest.mark.parametrize("movements, expected", [
    (MERGER, {"A": "A", "B": "A", "C": "A"}),
    (THEN_SPLIT, {"A": "A", "B": "A", "C": "A"}),
    (RECODED, {"49144": "44180", "44225": "44180", "44180": "44180"}),
    (CHEF_LIEU, {"27676": "27676", "27058": "27676"}),
    (RENAMED, {}),
    (MERGER + RENAMED + CHEF_LIEU, {"A": "A", "B": "A", "C": "A", "27676": "27676", "27058": "27676"}),
    # A chain over two years: B into A, then A into E.
    (changes(("2013-01-01", "B", "A"), ("2013-01-01", "A", "A"), ("2017-01-01", "A", "E"), ("2017-01-01", "E", "E")),
     {"A": "E", "B": "E", "E": "E"}),
    # One commune shared out between two (MOD 30): nothing tells its parts apart, so the three are one.
    (changes(("2015-01-01", "S", "T"), ("2015-01-01", "S", "U")), {"S": "T", "T": "T", "U": "T"}),
])
def test_codes_go_to_one_representative(movements, expected):
    assert representatives(movements) == expected


def test_what_stands_in_the_end():
    assert standing(MERGER) == {"A"}
    assert standing(THEN_SPLIT) == {"A", "C"}
    assert standing(RECODED) == {"44180"}
    assert standing(CHEF_LIEU) == {"27676"}


def test_the_latest_list_decides_who_stands():
    assert set(representatives(changes(("2015-01-01", "S", "T"), ("2015-01-01", "S", "U")), {"U"}).values()) == {"U"}


@pytest.fixture(scope="module")
def movements(shared_data):
    path = shared_data / "territories/cog/cog2024_mouvements-communes.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8-sig") as stream:
        return [row for row in csv.DictReader(stream) if row["TYPECOM_AV"] == row["TYPECOM_AP"] == "COM"]


def test_the_movements_of_france_end_at_the_official_list(movements, shared_data):
    """Whoever stands after all movements since 1943 is in INSEE's list of 2024; whoever does not is not."""
    with gzip.open(shared_data / "territories/cog/cog2024_communes.csv.gz", "rt", encoding="utf-8-sig") as stream:
        official = {row["COM"] for row in csv.DictReader(stream) if row["TYPECOM"] == "COM"}
    france = changes(*((row["DATE_EFF"], row["COM_AV"], row["COM_AP"]) for row in movements))
    named = {code for change in france for code in (change.before, change.after)}
    assert standing(france) == named & official


def test_components_equal_a_flood_over_the_graph(movements):
    """The same sets of communes, 2012 to 2024, by walking the graph from each code."""
    recent = [(row["DATE_EFF"], row["COM_AV"], row["COM_AP"]) for row in movements if row["DATE_EFF"] >= "2012-01-01"]
    graph = defaultdict(set)
    for _, before, after in recent:
        if before != after:
            graph[before].add(after)
            graph[after].add(before)
    expected, seen = set(), set()
    for start in graph:
        reached, todo = set(), [start]
        while todo:
            code = todo.pop()
            if code not in reached:
                reached.add(code)
                todo.extend(graph[code])
        if start not in seen:
            expected.add(frozenset(reached))
        seen |= reached
    assert {frozenset(members) for members in components(changes(*recent))} == expected
    assert len(expected) > 700


@pytest.fixture
def cursor(settings):
    connection = psycopg2.connect(**settings.params)
    yield connection.cursor()
    connection.close()


def square(x):
    return f"MULTIPOLYGON((({x} 0,{x} 1,{x + 1} 1,{x + 1} 0,{x} 0)))"


def put(cursor, vintage, *territories):
    for code, name, x in territories:
        cursor.execute("INSERT INTO ref.territory (level, code, vintage, name) VALUES ('commune', %s, %s, %s)",
                       (code, vintage, name))
        if x is not None:
            cursor.execute("INSERT INTO ref.territory_geometry VALUES ('commune', %s, %s, ST_GeomFromText(%s, 4326))",
                           (code, vintage, square(x)))


def move(cursor, day, mod, before, after, types=("COM", "COM")):
    cursor.execute("INSERT INTO ref.territory_change VALUES ('commune', %s, %s, %s, %s, %s, %s)",
                   (day, mod, before, after, *types))


def add_ballot(cursor, day):
    cursor.execute("INSERT INTO election.ballot VALUES (%(day)s, 'presidentielle', left(%(day)s, 4)::integer, 1, "
                   "%(day)s, 'x')", {"day": day})


def test_outlines_of_merged_communes_are_joined(cursor):
    """Three squares of 2018; 01001 took in 01002 in 2020 (a list without outlines): a rectangle and a square."""
    put(cursor, 2018, ("01001", "Un", 0), ("01002", "Deux", 1), ("01003", "Trois", 5))
    put(cursor, 2020, ("01001", "Un et Deux", None), ("01003", "Trois", None))
    move(cursor, "2020-01-01", 32, "01001", "01001")
    move(cursor, "2020-01-01", 32, "01002", "01001")
    move(cursor, "2020-01-01", 32, "01002", "01002", ("COM", "COMD"))
    move(cursor, "2019-01-01", 10, "01003", "01003")
    move(cursor, "2016-01-01", 31, "01009", "01003")  # before the first vintage
    assert refresh_passage(cursor) == 2
    cursor.execute("SELECT code, name, departement, member_count, ST_Area(geom), ST_IsValid(geom), "
                   "ST_AsText(centroid) FROM ref.comparable_territory ORDER BY 1")
    assert cursor.fetchall() == [
        ("01001", "Un et Deux", "01", 2, 2.0, True, "POINT(1 0.5)"),
        ("01003", "Trois", "01", 1, 1.0, True, "POINT(5.5 0.5)")]
    cursor.execute("SELECT from_code, to_code FROM ref.passage ORDER BY 1")
    assert cursor.fetchall() == [("01001", "01001"), ("01002", "01001")]


def test_an_older_ballot_widens_the_window(cursor):
    put(cursor, 2018, ("01001", "Un", 0), ("01003", "Trois", 5))
    move(cursor, "2016-01-01", 31, "01009", "01003")
    assert refresh_passage(cursor) == 2
    before = comparable_version(cursor)
    add_ballot(cursor, "2017-04-23")
    refresh_passage(cursor)
    assert comparable_version(cursor) == before  # nothing moved between 2017 and 2018
    add_ballot(cursor, "2012-04-22")
    assert refresh_passage(cursor) == 2
    assert comparable_version(cursor) != before
    cursor.execute("SELECT from_code, to_code, from_vintage, to_vintage FROM ref.passage ORDER BY 1")
    assert cursor.fetchall() == [("01003", "01003", 2012, 2018), ("01009", "01003", 2012, 2018)]


def test_an_empty_warehouse_has_no_comparable_territory(cursor):
    assert refresh_passage(cursor) == 0


def dbf_column(content, name):
    """The cells of one column of a dBASE file, by its layout: a header of 32-byte field descriptors."""
    count, header, width = (int.from_bytes(content[a:b], "little") for a, b in ((4, 8), (8, 10), (10, 12)))
    start = 1
    for place in range(32, header - 1, 32):
        size = content[place + 16]
        if content[place:place + 11].split(b"\0")[0].decode() == name:
            break
        start += size
    rows = (content[header + row * width:][:width] for row in range(count))
    return {row[start:start + size].decode().strip() for row in rows}


def test_every_ballot_lands_on_an_outline(movements, shared_data):
    """Codes of 2012 to 2019 against the outlines of 2018: none is missing but the territories and abroad."""
    with zipfile.ZipFile(shared_data / "territories/COMMUNES_2018_L93.zip") as archive:
        outlines = dbf_column(archive.read("COMMUNES_2018_L93.dbf"), "INSEE_COM")
    assert len(outlines) == 35357
    passage = representatives(changes(*((row["DATE_EFF"], row["COM_AV"], row["COM_AP"]) for row in movements
                                        if row["DATE_EFF"] >= "2012-01-01")))
    drawn = {passage.get(code, code) for code in outlines}
    missing = {}
    for name in ("2014-europeennes_par_commune_large", "regionales_2015_T1_par_commune",
                 "2017-presidentielle-1_par_commune_large", "2019-europeennes_par_commune_large"):
        with gzip.open(shared_data / f"elections/france/{name}.csv.gz", "rt", encoding="utf-8") as stream:
            codes = {commune_code(row[0], row[1]) for row in list(csv.reader(stream))[1:]}
        assert None not in codes
        here = {code for code in codes if not code.startswith(("98", "ZZ", "975", "977", "978"))}
        assert {passage.get(code, code) for code in here} <= drawn
        missing[name[:4]] = len(here - outlines)
    assert missing["2017"] == 59 and missing["2019"] == 0 and missing["2014"] > 1300
