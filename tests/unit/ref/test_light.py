"""Light outlines: squares whose shared borders wind, worked out by hand; and France, without gap or overlap."""

import numpy as np
import psycopg2
import pytest

from augure.processing.pipeline.ref.light import douglas_peucker, make_light

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


def test_a_coast_does_not_sweep_over_an_island(cursor):
    """The bay is shallower than the tolerance, and the islet in it would lie inside the mainland without a bay."""
    write(cursor, {"coast": "MULTIPOLYGON(((0 0, 1 0, 1 .45, .996 .5, 1 .55, 1 1, 0 1, 0 0)))",
                   "islet": "MULTIPOLYGON(((.998 .499, .9985 .5, .998 .501, .998 .499)))"})
    make_light(cursor, "commune", 2020)
    cursor.execute("SELECT ST_Area(ST_Intersection(a.light, b.light)), ST_IsValid(a.light), ST_Equals(b.light, b.geom) "
                   "FROM ref.territory_geometry a JOIN ref.territory_geometry b ON a.code = 'coast' "
                   "AND b.code = 'islet'")
    assert cursor.fetchone() == (0, True, True)


def test_a_hole_does_not_leave_its_shell(cursor):
    write(cursor, {"shell": "MULTIPOLYGON(((0 0, .5 -.004, 1 0, 1 1, 0 1, 0 0),"
                            "(.45 -.002, .5 -.001, .55 -.002, .5 -.003, .45 -.002)))"})
    make_light(cursor, "commune", 2020)
    cursor.execute("SELECT ST_IsValid(light), ST_NumInteriorRings(ST_GeometryN(light, 1)) FROM ref.territory_geometry")
    assert cursor.fetchone()[0] is True


def test_douglas_and_peucker_keep_the_farthest_points():
    """On paper: from (0, 0) to (4, 0) the farthest is (2, 1); the others are then .11 and .36 from their chords."""
    line = np.array([(0, 0), (1, .625), (2, 1), (3, .9), (4, 0)])
    for tolerance, kept in ((.1, [1, 1, 1, 1, 1]), (.2, [1, 0, 1, 1, 1]), (.4, [1, 0, 1, 0, 1]), (1.1, [1, 0, 0, 0, 1]),
                            (0, [1, 1, 1, 1, 1])):
        found = douglas_peucker(line, np.array([0]), np.array([4]), np.array([tolerance]))
        assert found.astype(int).tolist() == kept


def test_france_has_no_gap_and_no_overlap(rows_of_france):
    vertices, light, area, parts, whole, torn = rows_of_france(
        "SELECT sum(ST_NPoints(geom)), sum(ST_NPoints(light)), sum(ST_Area(geom)), sum(ST_Area(light)), "
        "ST_Area(ST_Union(light)), count(*) FILTER (WHERE light IS NULL OR NOT ST_IsValid(light)) "
        "FROM ref.territory_geometry WHERE level = 'commune'")[0]
    assert torn == 0 and light < .4 * vertices
    assert parts == pytest.approx(whole, rel=1e-9) and parts == pytest.approx(area, rel=1e-3)


def test_departements_of_france_are_the_union_of_their_communes(rows_of_france):
    """PostGIS's own union for one of them; for all of them areas (two communes of the file overlap a little)."""
    union = ("SELECT ST_Equals(d.{0}, u.geom) FROM ref.territory_geometry d CROSS JOIN LATERAL (SELECT ST_Union(g.{0}) "
             "AS geom FROM ref.territory_geometry g JOIN ref.territory t USING (level, code, vintage) WHERE g.level = "
             "'commune' AND g.vintage = d.vintage AND t.departement = d.code) u WHERE d.level = 'departement' "
             "AND d.code = '48'")
    assert rows_of_france(union.format("geom")) == rows_of_france(union.format("light")) == [(True,)]
    (communes, light), (departements, light_departements) = rows_of_france(
        "SELECT sum(ST_Area(geom)), sum(ST_Area(light)) FROM ref.territory_geometry WHERE level IN ('commune', "
        "'departement') GROUP BY level ORDER BY level")
    assert departements == pytest.approx(communes, rel=1e-6) and light_departements == pytest.approx(light, rel=1e-6)
