"""Light outlines: squares whose shared borders wind, worked out by hand; and France, without gap or overlap."""

import psycopg2
import pytest

from augure.processing.pipeline.ref.light import cut_arcs, make_light, rings_of

#: Two squares of one degree whose common border winds by less than the tolerance, and an enclave in the second.
WINDING = "1 0, 1.002 .2, .998 .4, 1.003 .6, .999 .8, 1 1"
BACK = "1 1, .999 .8, 1.003 .6, .998 .4, 1.002 .2, 1 0"
HOLE = "1.4 .4, 1.4 .6, 1.6 .6, 1.6 .4, 1.4 .4"
SHAPES = {"west": f"MULTIPOLYGON(((0 0, {WINDING}, 0 1, 0 0)))",
          "east": f"MULTIPOLYGON((({BACK}, 2 0, 2 1, 1 1), ({HOLE})))", "within": f"MULTIPOLYGON((({HOLE})))"}


@pytest.fixture
def cursor(settings):
    connection = psycopg2.connect(**settings.params)
    with connection.cursor() as cursor:
        yield cursor
    connection.close()


def write(cursor, shapes):
    for code, shape in shapes.items():
        cursor.execute("INSERT INTO ref.territory (level, code, vintage) VALUES ('commune', %s, 2020)", (code,))
        cursor.execute("INSERT INTO ref.territory_geometry (level, code, vintage, geom) "
                       "VALUES ('commune', %s, 2020, ST_GeomFromText(%s, 4326))", (code, shape))


def test_a_common_border_is_one_arc(cursor):
    cursor.execute("SELECT ST_AsBinary(ST_GeomFromText(%s), 'NDR'), ST_AsBinary(ST_GeomFromText(%s), 'NDR')",
                   ("POLYGON((0 0, 1 0, 1.1 .5, 1 1, 0 1, 0 0))", "POLYGON((1 1, 1.1 .5, 1 0, 2 0, 2 1, 1 1))"))
    shapes = cursor.fetchone()
    arcs = cut_arcs([(place, ring) for place, shape in enumerate(shapes) for ring in rings_of(bytes(shape))])
    assert len(arcs.lines) == 3 and len(arcs.uses) == 4
    common = set.intersection(*({arc for owner, arc in arcs.uses if owner == place} for place in (0, 1)))
    assert [arcs.lines[arc].tolist() for arc in common] == [[[1, 0], [1.1, .5], [1, 1]]]


def test_borders_stay_common(cursor):
    write(cursor, SHAPES)
    before, after = make_light(cursor, "commune", 2020)
    assert (before, after) == (9 + 5 + 14, 5 + 5 + 10)
    cursor.execute("SELECT code, ST_AsText(ST_Normalize(light)) FROM ref.territory_geometry ORDER BY 1")
    assert dict(cursor.fetchall())["west"] == "MULTIPOLYGON(((0 0,0 1,1 1,1 0,0 0)))"
    cursor.execute("SELECT ST_Area(ST_Union(light)), sum(ST_Area(light)) FROM ref.territory_geometry")
    assert cursor.fetchone() == (pytest.approx(2), pytest.approx(2))


def test_what_would_vanish_keeps_its_shape(cursor):
    write(cursor, {"tiny": "MULTIPOLYGON(((0 0, .001 0, .001 .001, 0 .001, 0 0)))"})
    assert make_light(cursor, "commune", 2020) == (5, 5)
    cursor.execute("SELECT ST_Equals(geom, light) FROM ref.territory_geometry")
    assert cursor.fetchone() == (True,)


def test_france_has_no_gap_and_no_overlap(rows_of_france):
    vertices, light, area, parts, whole, torn = rows_of_france(
        "SELECT sum(ST_NPoints(geom)), sum(ST_NPoints(light)), sum(ST_Area(geom)), sum(ST_Area(light)), "
        "ST_Area(ST_Union(light)), count(*) FILTER (WHERE light IS NULL OR NOT ST_IsValid(light)) "
        "FROM ref.territory_geometry WHERE level = 'commune'")[0]
    assert torn == 0 and light < .4 * vertices
    assert parts == pytest.approx(whole, rel=1e-9) and parts == pytest.approx(area, rel=1e-3)
