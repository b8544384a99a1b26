"""Rows in COPY's binary format are the rows that the server reads from their texts."""

import io

import psycopg2
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from osgeo import ogr

from augure.processing.pipeline.ingest.binaryrows import binary_rows, encoders
from augure.processing.pipeline.ingest.copytext import BINARY_END, BINARY_START, copy_text
from augure.processing.pipeline.ingest.layers.wkb import is_sound, to_ewkb
from augure.processing.pipeline.ingest.values.typing import ColumnType

KINDS = [ColumnType("text", "text"), ColumnType("integer", "small_integer"), ColumnType("bigint", "integer"),
         ColumnType("double precision", "point"), ColumnType("boolean", "boolean"), ColumnType("date", "iso_date")]
POINT = bytes.fromhex("01010000206a080000000000000024254100000000d0125a41")
DIGITS = st.integers(-10**8, 10**8).map(str)
ROWS = st.lists(st.tuples(
    st.text(alphabet="aé\t\n\\;'\"N\U0001f600", max_size=5), DIGITS | st.sampled_from(["", "+7", "-0"]),
    st.integers(-10**17, 10**17).map(str),
    st.floats(allow_nan=False, allow_infinity=False).map(repr) | st.sampled_from(["", "1.", ".5", "+2.50", "1e-99"]),
    st.sampled_from(["t", "f", ""]),
    st.dates().map(str) | st.sampled_from(["", "1515/09/13", "2000-02-29"]),
    st.sampled_from(["", '{"nom": "s"}', '{"é": "n.c."}']), st.sampled_from([POINT, None])), min_size=1, max_size=6)


@hypothesis_settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=ROWS)
def test_the_server_reads_the_same_rows(settings, data):
    *columns, shapes = list(zip(*data))
    binary = BINARY_START + binary_rows(5, columns, encoders(KINDS), shapes) + BINARY_END
    texts = copy_text([(str(5 + place), *row[:-1], row[-1].hex() if row[-1] else "") for place, row in enumerate(data)])
    connection = psycopg2.connect(**settings.params)
    try:
        with connection.cursor() as cursor:
            for name, form, content in (("one", "FORMAT binary", binary), ("other", "NULL ''", texts.encode())):
                cursor.execute(f"CREATE TEMP TABLE {name} (_row bigint, a text, b integer, c bigint, d float8, "
                               "e boolean, f date, g jsonb, geom geometry(Point, 2154))")
                cursor.copy_expert(f"COPY {name} FROM STDIN ({form})", io.BytesIO(content))
            cursor.execute("SELECT to_jsonb(one) = to_jsonb(other) AND one.geom IS NOT DISTINCT FROM other.geom, "
                           "one._row FROM one FULL JOIN other USING (_row)")
            assert cursor.fetchall() == [(True, 5 + place) for place in range(len(data))]
    finally:
        connection.close()


def test_what_only_the_server_can_read_is_left_to_it():
    assert encoders([ColumnType("date", "french_date")]) is None
    assert encoders([ColumnType("text", "text"), ColumnType("numeric", "point")]) is None


@pytest.mark.parametrize("text, sound", [
    ("POINT (1 2)", True),
    ("LINESTRING (1 2, 3 4)", True),
    ("LINESTRING (1 2)", False),
    ("POLYGON ((0 0, 1 0, 1 1, 0 0))", True),
    ("POLYGON ((0 0, 1 0, 1 1, 0 0), (0 0, 1 0, 0 0))", False),
    ("POLYGON ((0 0, 1 0, 1 1, 0 1))", False),
    ("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))", True),
    ("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 6)))", False),
    ("GEOMETRYCOLLECTION (POINT (1 2), MULTILINESTRING ((0 0, 1 1), (2 2, 3 3)))", True),
    ("GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0))", False),
    ("MULTIPOINT ((1 2), (3 4))", True),
    ("CIRCULARSTRING (0 0, 1 1, 2 0)", False),
])
def test_which_shapes_postgis_takes_in_binary(settings, text, sound):
    """What is not sound may be taken: then it goes in hexadecimal as well."""
    shape = to_ewkb(ogr.CreateGeometryFromWkt(text), 2154)
    assert is_sound(shape) == sound
    rows = binary_rows(1, [[""]], [], [shape])
    connection = psycopg2.connect(**settings.params)
    try:
        with connection.cursor() as cursor:
            cursor.execute("CREATE TEMP TABLE t (_row bigint, _missing jsonb, geom geometry)")
            try:
                cursor.copy_expert("COPY t FROM STDIN (FORMAT binary)", io.BytesIO(BINARY_START + rows + BINARY_END))
                cursor.execute("SELECT ST_AsEWKB(geom) FROM t")
                taken = bytes(cursor.fetchone()[0]) == shape
            except psycopg2.Error:
                taken = False
            assert taken or not sound
    finally:
        connection.close()
