"""Names for PostgreSQL."""

import re

import psycopg2
import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from augure.processing.pipeline.ingest.names import MAX_BYTES, RESERVED, safe_name, safe_names


@pytest.mark.parametrize("original, expected", [
    ("Libellé de la commune", "libelle_de_la_commune"),
    ("% Abs/Ins", "pct_abs_ins"),
    ("N°Panneau", "n_panneau"),
    ("Exprimés", "exprimes"),
    ("cœur de ville", "coeur_de_ville"),
    ("2017", "c_2017"),
    ("order", "order_"),
    ("  ", "unnamed"),
    ('x"; DROP TABLE clean.communes; --', "x_drop_table_clean_communes"),
    ("日本", "unnamed"),
])
def test_safe_name(original, expected):
    assert safe_name(original) == expected


def test_repeated_and_unnamed_columns_keep_their_place():
    assert safe_names(["Voix", "", "Voix", "voix_2", None, "VOIX"]) == [
        "voix", "column_2", "voix_2", "voix_2_2", "column_5", "voix_3"]


def test_names_stay_unique_within_63_bytes():
    names = safe_names(["é" * 80, "e" * 80, "e" * 80])
    assert [len(name) for name in names] == [63, 63, 63]
    assert names[0] == "e" * 63 and names[1] == "e" * 61 + "_2" and names[2] == "e" * 61 + "_3"


def test_taken_names_are_avoided():
    assert safe_names(["geom", "nom"], taken=["geom"]) == ["geom_2", "nom"]


NAMES = st.one_of(st.text(max_size=80), st.sampled_from(sorted(RESERVED)), st.none(), st.sampled_from(
    ["_row", "_missing", "_file", "_line", "geom", "Geom", "row", "Ünïcödé", "a" * 80, "a" * 61 + "_2", "1", "%"]))


@given(st.lists(NAMES, max_size=30))
@examples(max_examples=300, deadline=None)
def test_names_are_always_good_identifiers(originals):
    names = safe_names(originals, ["geom"])
    assert len(set(names)) == len(originals)
    for name in names:
        assert re.fullmatch("[a-z][a-z0-9_]*", name) and len(name.encode()) <= MAX_BYTES
        assert name not in RESERVED and name not in ("geom", "_row", "_missing", "_file", "_line")
        assert safe_name(name) == name
    assert safe_names(names, ["geom"]) == names


def test_no_word_that_this_server_reserves_is_left(server):
    connection = psycopg2.connect(**{**server.params, "dbname": "postgres"})
    with connection, connection.cursor() as cursor:
        cursor.execute("SELECT word FROM pg_get_keywords() WHERE catcode IN ('R', 'T')")
        assert {word for word, in cursor.fetchall()} <= RESERVED
    connection.close()
