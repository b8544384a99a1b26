"""Names for PostgreSQL."""

import pytest

from augure.processing.pipeline.ingest.names import safe_name, safe_names


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
