"""INSEE codes: values taken from INSEE's list and from the Ministry's files, and Python against SQL."""

import csv
import gzip
import lzma

import psycopg2
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from psycopg2 import sql
from psycopg2.extras import execute_values

from augure.processing.pipeline.ref.codes import (
    area_code,
    commune_code,
    commune_code_sql,
    departement_code,
    departement_code_sql,
    departement_of,
    departement_of_sql,
)

COMMUNES = [
    ("1", "1", "01001"), ("01", "001", "01001"), ("1.0", "4.0", "01004"), (" 34 ", "172", "34172"),
    ("2A", "4", "2A004"), ("2b", "33", "2B033"), ("02A", "004", "2A004"), ("75", "56", "75056"),
    ("ZA", "101", "97101"), ("971", "101", "97101"), ("971", "1", "97101"), ("97", "101", "97101"),
    ("ZD", "424", "97424"),
    ("ZM", "501", "97601"), ("ZM", "601", "97601"), ("976", "517", "97617"),
    ("ZS", "502", "97502"), ("975", "501", "97501"),
    ("ZN", "801", "98801"), ("988", "833", "98833"), ("ZP", "11", "98711"), ("ZP", "758", "98758"),
    ("987", "012", "98712"), ("ZW", "1", "98601"), ("986", "001", "98601"),
    ("ZX", "701", "97701"), ("ZX", "801", "97801"), ("977", "801", "97801"), ("977", "701", "97701"),
    ("978", "801", "97801"),
    ("ZZ", "1", "ZZ001"), ("99", "001", "ZZ001"), ("ZZ", "231", "ZZ231"),
    (None, "97101", "97101"), ("971", "97101", "97101"), ("", "2A004", "2A004"), ("34", "34172", "34172"),
    (None, "1001", "01001"), ("1", "1001", "01001"), ("34", "1001", None), (None, "ZA101", "97101"),
    ("34", "", None), (None, "12", None), ("34", "Total", None), ("", "", None), ("0", "1", None), ("ZY", "1", None),
    ("34\n", "172\n", "34172"), ("34", "17²", None),
]


@pytest.mark.parametrize("departement, commune, expected", COMMUNES)
def test_a_commune_code_is_rebuilt(departement, commune, expected):
    assert commune_code(departement, commune) == expected


@pytest.mark.parametrize("text, expected", [
    ("1", "01"), ("001", "01"), ("95", "95"), ("2a", "2A"), ("ZC", "973"), ("974", "974"), ("99", "ZZ"), ("ZX", "977"),
    ("0", None), ("", None), (None, None), ("100", None), ("FRANCE", None),
])
def test_a_departement_code_is_rebuilt(text, expected):
    assert departement_code(text) == expected


@pytest.mark.parametrize("code, expected", [
    ("01001", "01"), ("2A004", "2A"), ("97101", "971"), ("98711", "987"), ("ZZ001", "ZZ"), ("75056", "75"),
    (None, None),
])
def test_the_departement_of_a_code(code, expected):
    assert departement_of(code) == expected


@pytest.fixture(scope="module")
def cursor(server):
    connection = psycopg2.connect(**{**server.params, "dbname": "postgres"})
    yield connection.cursor()
    connection.close()


def by_sql(cursor, pairs):
    """The same three rules, as PostgreSQL computes them."""
    d, c = sql.Identifier("d"), sql.Identifier("c")
    query = sql.SQL("SELECT {}, {}, {} FROM (VALUES %s) v (i, d, c) ORDER BY i").format(
        commune_code_sql(d, c), departement_code_sql(d), departement_of_sql(c)).as_string(cursor)
    return execute_values(cursor, query, [(i, *pair) for i, pair in enumerate(pairs)],
                          template="(%s::integer, %s::text, %s::text)", page_size=10_000, fetch=True)


def by_python(pairs):
    return [(commune_code(d, c), departement_code(d), departement_of(c)) for d, c in pairs]


def test_sql_gives_the_same_on_the_known_codes(cursor):
    pairs = [(d, c) for d, c, _ in COMMUNES]
    assert by_sql(cursor, pairs) == by_python(pairs)


ALMOST = st.one_of(
    st.none(), st.integers(0, 99999).map(str), st.integers(0, 999).map("{:03d}".format),
    st.text(alphabet="0123456789AB.Zz abMX\n\u00a0", max_size=7),
    st.text(alphabet=st.characters(blacklist_characters="\0", blacklist_categories=("Cs",)), max_size=6))


@hypothesis_settings(deadline=None, max_examples=60,
                     suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(pairs=st.lists(st.tuples(ALMOST, ALMOST), min_size=1, max_size=80))
def test_sql_and_python_agree_on_anything(cursor, pairs):
    assert by_sql(cursor, pairs) == by_python(pairs)


def test_the_codes_of_mayotte_are_the_official_ones(shared_data):
    """The number changed from 501 to 601 in 2019; the names say that it is the same commune."""
    with gzip.open(shared_data / "territories/cog/cog2024_communes.csv.gz", "rt", encoding="utf-8-sig") as stream:
        official = {row["COM"]: row["NCC"] for row in csv.DictReader(stream) if row["TYPECOM"] == "COM"}
    path = shared_data / "elections/france/Presidentielle_2012_Resultats_Communes_Tour_1.csv.xz"
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        rows = [row[:4] for row in csv.reader(stream, delimiter=";")][1:]
    mayotte = {commune_code(row[0], row[2]): row[3] for row in rows if row[0] == "ZM"}
    assert mayotte["97611"].upper() == official["97611"] == "MAMOUDZOU"
    assert set(mayotte) == {code for code in official if code.startswith("976")}


@pytest.mark.parametrize("departement, number, code", [
    ("34", "5", "3405"), ("1", "5.0", "0105"), ("34", "005", "3405"), ("34", "3405", "3405"), ("01", "101", "0101"),
    ("ZA", "ZA02", "97102"), ("971", "97102", "97102"), ("2A", "2A01", "2A01"), ("ZZ", "11", "ZZ11"),
    ("10", "1001", "1001"),
    ("34", "3005", None), ("34", "Nord", None), ("", "3405", None), ("34", "", None)])
def test_cantons_and_constituencies(departement, number, code):
    assert area_code(departement, number) == code
