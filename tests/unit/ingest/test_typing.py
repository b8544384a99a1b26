"""Types proven on every value."""

import pytest

from augure.processing.pipeline.errors import AmbiguousFile
from augure.processing.pipeline.ingest.typing import Evidence, decide


def verdict(values, name="valeur", decimal="", french=True):
    evidence = Evidence(name)
    for start in range(0, len(values), 3):  # several batches
        evidence.add(values[start:start + 3])
    return decide([evidence], decimal, french, lambda column: column.name)[0]


@pytest.mark.parametrize("values, sql_type", [
    (["1", "-20", "0", ""], "integer"),
    (["1", "999999999"], "integer"),
    (["1", "3000000000"], "bigint"),
    (["1 063 850", "12", "7\u202f000", "1\u00a0200"], "bigint"),
    (["1.5", "2", "-.5", "1e3"], "double precision"),
    (["1,5", "2", "1 063 850,00"], "double precision"),
    (["0.1234567890123456789"], "numeric"),
    (["01", "2"], "text"),
    (["1", "x"], "text"),
    (["1\n2"], "text"),
    (["2020-02-29", ""], "date"),
    (["2019-02-29"], "text"),
    (["31/12/1999", "1/2/2000"], "date"),
    (["31/02/2020"], "text"),
    (["12/31/1999"], "text"),
    (["2022-04-10 08:00", "2022-04-10T08:00:01.5"], "timestamp without time zone"),
    (["2022-04-10T08:00:00Z"], "timestamp with time zone"),
    (["oui", "Non", "OUI"], "boolean"),
    (["VRAI", "faux"], "boolean"),
    (["oui", "faux"], "text"),
    (["", ""], "text"),
    (["12345678901234", "98765432109876"], "text"),
])
def test_types(values, sql_type):
    assert verdict(values).sql_type == sql_type


def test_one_wrong_value_far_down_makes_text():
    assert verdict([str(i) for i in range(5000)] + ["douze"]).sql_type == "text"


@pytest.mark.parametrize("name", ["code_insee", "codgeo", "siret", "telephone", "code_de_la_commune", "dep", "cdpost"])
def test_codes_never_become_numbers(name):
    assert verdict(["34172", "13055"], name).sql_type == "text"


def test_missing_words_are_missing_only_beside_numbers():
    found = verdict(["12,5", "s", "nd", "N/A", ""])
    assert found.sql_type == "double precision" and found.words == {"s", "nd", "N/A"}
    found = verdict(["NA", "Nathalie"])
    assert found.sql_type == "text" and not found.words
    assert verdict(["NA", "s"]).sql_type == "text"


def test_spaces_around_are_seen():
    found = verdict([" 200,00 ", "1"])
    assert found.trim and found.sql_type == "double precision"
    assert not verdict(["a b"]).trim and verdict(["a", "b\u00a0"]).trim


def test_decomposed_accents_are_seen():
    assert verdict(["e\u0301te\u0301"]).nfc and not verdict(["été"]).nfc


@pytest.mark.parametrize("name, values, pad", [
    ("codgeo", ["1001", "34172", "2A004"], 5),
    ("codgeo", ["01001", "1002"], 0),      # not the whole column lost its zeros
    ("codgeo", ["34172", "13055"], 0),
    ("codgeo", ["1001", "1"], 0),
    ("code_postal", ["1000", "34000"], 5),
    ("code_departement", ["1", "34", "2A", "974", "ZA"], 2),
    ("code_departement", ["01", "2"], 0),
    ("numero", ["1001", "34172"], 0),
])
def test_lost_zeros_of_a_whole_column(name, values, pad):
    assert verdict(values, name).pad == pad


def test_a_comma_before_three_digits_is_settled_or_refused():
    assert verdict(["1,234", "12,500"], french=True).reading == "comma"
    assert verdict(["1,234", "12,5"], french=False).reading == "comma"
    assert verdict(["1,234", "1,234,567"], french=False).reading == "point_grouped"
    assert verdict(["1,234"], decimal=".").reading == "point_grouped"
    assert verdict(["1,234"], decimal=",").reading == "comma"
    with pytest.raises(AmbiguousFile, match="valeur.*DECIMAL"):
        verdict(["1,234", "12,500"], french=False)


def test_other_columns_settle_the_mark():
    doubtful, sure = Evidence("a"), Evidence("b")
    doubtful.add(["1,234"])
    sure.add(["0.5", "1.25"])
    assert [t.reading for t in decide([doubtful, sure], "", False, str)] == ["point_grouped", "point"]


def test_fitting_an_existing_column():
    evidence = Evidence("n")
    evidence.add(["12", "13"])
    assert evidence.fitting("double precision").sql_type == "double precision"
    assert evidence.fitting("bigint").reading == "small_integer"
    assert evidence.fitting("text").reading == "text"
    assert evidence.fitting("date") is None
    assert Evidence("vide").fitting("date").reading == "empty"
