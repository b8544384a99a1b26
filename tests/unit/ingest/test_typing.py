"""Types proven on every value."""

import pytest

from augure.processing.pipeline.errors import AmbiguousFile
from augure.processing.pipeline.ingest.values.typing import Evidence, decide


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
    (["12/31/1999"], "date"),
    (["31/02/2020", "12/31/1999"], "text"),
    (["31/12/99", "1/2/00"], "date"),
    (["juil-22", "août 2022", "fevr. 2021", "DÉCEMBRE 2020"], "date"),
    (["22-juil-2022", "1er janvier 2020", "lundi 15 mars 2019"], "date"),
    (["31 avril 2020"], "text"),
    (["bleu-22"], "text"),
    (["2020-01-31", "2022-04-10 08:00"], "timestamp without time zone"),
    (["31/01/2020", "10/04/2022 à 08:00"], "timestamp without time zone"),
    (["08:30", "12:45"], "text"),
    (["2h30", "45 min"], "text"),
    (["12,5 %", "3%"], "double precision"),
    (["12,5 %", "3"], "text"),
    (["1 234,50 €", "3 €", "5"], "double precision"),
    (["12 km", "3 m"], "text"),
    (["-5", "\u22125", "\u2013 5", "5-", "(5)", "+5"], "integer"),
    (["(1)", "(2)"], "text"),
    (["o", "n", "O"], "boolean"),
    (["o", ""], "text"),
    (["x", ""], "text"),
    (["0", "1"], "integer"),
    (["732829320", "552100554"], "text"),
    (["732829321", "552100555"], "integer"),
    (["33612345678", "+33467001234"], "text"),
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


@pytest.mark.parametrize("values, sql_type, bad", [
    (["12"] * 20 + ["douze"], "integer", {"douze"}),
    (["12"] * 19 + ["douze"], "text", set()),
    (["12"] * 398 + ["douze", "treize"], "integer", {"douze", "treize"}),
    (["12"] * 397 + ["douze", "treize"], "text", set()),
    (["12"] * 400 + ["12,5"], "double precision", set()),
    (["12,5"] * 400 + ["12.5"], "double precision", {"12.5"}),
    (["31/12/2020"] * 400 + ["31/02/2020"], "date", {"31/02/2020"}),
    (["12"] * 400 + ["007"], "text", set()),        # a leading zero says code
    (["12"] * 400 + ["12 bis"], "text", set()),     # and so does the number of a house
    (["12"] * 400 + ["2A"], "text", set()),
    (["oui"] * 400 + ["peut-être"], "text", set()),
    (["a"] * 400 + ["b"], "text", set()),
])
def test_a_few_words_among_values_are_errors(values, sql_type, bad):
    found = verdict(values)
    assert (found.sql_type, found.bad) == (sql_type, bad)
    assert verdict(values[::-1]) == found


def test_names_of_identifiers_and_texts_allow_no_errors():
    values = ["12"] * 400 + ["douze"]
    assert {verdict(values, name).sql_type for name in ("numero", "num_voie", "nom", "id_lot")} == {"text"}


def test_too_many_different_words_make_text():
    numbers = [str(number) for number in range(100_000)]
    words = ["mot" + "abcdefghij"[n // 10] + "abcdefghij"[n % 10] for n in range(100)]
    assert verdict(numbers + words).sql_type == "integer"
    assert verdict(numbers + words + ["de trop"]).sql_type == "text"


@pytest.mark.parametrize("name, values, sql_type, reading", [
    ("date_maj", ["43831", "44000"], "date", "serial_date"),
    ("population", ["43831", "44000"], "integer", "small_integer"),
    ("date_maj", ["43831", "2020"], "integer", "small_integer"),
    ("date_creation", ["20200229", "20191231"], "date", "compact_date"),
    ("date_creation", ["20190229"], "integer", "small_integer"),
    ("est_classe", ["1", "0", ""], "boolean", "boolean"),
    ("est_classe", ["1", "2"], "integer", "small_integer"),
    ("has_piscine", ["x", "X", ""], "boolean", "boolean"),
])
def test_what_only_the_name_can_prove(name, values, sql_type, reading):
    found = verdict(values, name)
    assert (found.sql_type, found.reading) == (sql_type, reading)


def test_days_before_months_or_after():
    both = ["01/02/2020", "03/04/2021"]
    assert verdict(both, french=True).reading == "french_date"
    assert verdict([*both, "04/13/2021"], french=True).reading == "us_date"
    with pytest.raises(AmbiguousFile, match="valeur.*DATE_ORDER"):
        verdict(both, french=False)
    evidence = Evidence("valeur")
    evidence.add(both)
    assert decide([evidence], "", False, str, "mdy")[0].reading == "us_date"
    sure, accented = Evidence("sure"), Evidence("nom")
    sure.add(["12/31/2020"])
    accented.add(["Béziers"])
    assert decide([evidence, sure], "", True, str)[0].reading == "us_date"
    assert decide([evidence, accented], "", False, str)[0].reading == "french_date"


@pytest.mark.parametrize("name", ["code_insee", "codgeo", "siret", "telephone", "code_de_la_commune", "dep", "cdpost",
                                  "num_siren", "section", "rib", "ridet", "code_fantoir", "id_rna", "nic"])
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
    ("codgeo", ["01001", "1002"], 5),      # some lost theirs, some not
    ("codgeo", ["1000", "34172"], 0),      # no commune is number 000
    ("codgeo", ["1001", "NC"], 5),
    ("codgeo", ["1001", "Paris"], 0),
    ("codgeo", ["34172", "13055"], 0),
    ("codgeo", ["1001", "1"], 0),
    ("code_postal", ["1000", "34000"], 5),
    ("code_departement", ["1", "34", "2A", "974", "ZA"], 2),
    ("code_departement", ["01", "2"], 2),
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
