"""Territories put together from their parts: by their arcs where parts fit each other, by union where they do not."""

import psycopg2
import pytest
from psycopg2 import sql

from augure.processing.pipeline.ref.outlines import put_together, read_coverage

PARTS = sql.SQL("(SELECT * FROM parts)")


@pytest.fixture
def together(settings):
    """Put squares together by their first letter; return ``{letter: (area, holes, valid)}``."""
    connection = psycopg2.connect(**settings.params)

    def make(**shapes):
        with connection.cursor() as cursor:
            cursor.execute("CREATE TEMPORARY TABLE parts (code text, geom geometry)")
            for code, shape in shapes.items():
                cursor.execute("INSERT INTO parts VALUES (%s, ST_GeomFromText(%s, 4326))", (code, shape))
            put_together(cursor, "made", PARTS, read_coverage(cursor, PARTS), {code: code[0] for code in shapes})
            cursor.execute("SELECT code, round(ST_Area(geom)::numeric, 9)::float8, ST_NumInteriorRings("
                           "ST_GeometryN(geom, 1)), ST_IsValid(geom) AND GeometryType(geom) = 'MULTIPOLYGON' "
                           "AND ST_SRID(geom) = 4326 FROM made ORDER BY 1")
            return {code: rest for code, *rest in cursor.fetchall()}

    yield make
    connection.close()


def square(x, y, side=1.0):
    return f"POLYGON(({x} {y}, {x + side} {y}, {x + side} {y + side}, {x} {y + side}, {x} {y}))"


def test_parts_that_fit(together):
    """Eight squares round a ninth, which belongs to another; and an island."""
    ring = {f"a{x}{y}": square(x, y) for x in range(3) for y in range(3) if (x, y) != (1, 1)}
    assert together(**ring, a99=square(9, 9), b=square(1, 1)) == {"a": [9.0, 1, True], "b": [1.0, 0, True]}


def test_parts_that_overlap_or_leave_a_gap(together):
    assert together(a1=square(0, 0), a2=square(.9, 0), b1=square(5, 0), b2=square(6.1, 0)) == {
        "a": [1.9, 0, True], "b": [2.0, 0, True]}


def test_a_neighbour_with_a_vertex_more(together):
    """The border of the second has a vertex that the first has not: it is united, not torn."""
    assert together(a1=square(0, 0), a2="POLYGON((1 0, 2 0, 2 1, 1 1, 1 .5, 1 0))") == {"a": [2.0, 0, True]}


def test_what_is_a_part_of_nothing_is_left_out(together):
    assert together(a=square(0, 0), _=square(1, 0))["a"] == [1.0, 0, True]
