"""Definition files: what is read, what is refused and how."""

import pytest

from augure.processing.pipeline.errors import InvalidParameter, UnreadableFile
from augure.processing.pipeline.indicators.definitions import THEMES, at_year, read_definitions, years_of

GOOD = """
sources:
  census: {key: CODGEO}
indicators:
  - {code: jobless, label: Jobless, unit: "%", formula: share, numerator: CHOM,
     denominator: ACT, source: census, period: 2018}
  - {code: balance, label: Balance, unit: per 1000, formula: rate, numerator: [NAIS, -DECE], denominator: POP,
     source: census, period: "2013-2018", factor: 500, polarity: 1, withheld: ["", S],
     absent: [x]}
"""


def names(terms):
    return [(term.sign, term.column) for term in terms]


def hidden(term):
    """The cells that hide a value of a term."""
    return {word for word, meaning in term.cell.missing if meaning == "withheld"}


@pytest.fixture
def file(tmp_path):
    def write(text):
        path = tmp_path / "définitions.yaml"
        path.write_text(text, encoding="utf-8")
        return str(path)
    return write


def test_defaults_follow_the_formula(file):
    jobless, balance = read_definitions(file(GOOD))
    assert (jobless.factor, jobless.period, jobless.level) == (100, "2018", "commune")
    assert hidden(jobless.numerator[0]) == {"s", "ndiff", "secret"}
    assert jobless.label_fr == "Jobless" and jobless.polarity == 0
    assert names(balance.numerator) == [(1, "NAIS"), (-1, "DECE")] and names(balance.denominator) == [(1, "POP")]
    assert (balance.factor, balance.polarity) == (500, 1)
    assert "" in hidden(balance.numerator[0]) and dict(balance.numerator[0].cell.missing)["x"] == "absent"


def test_a_published_percentage_is_not_multiplied_again(file):
    definition, = read_definitions(file(
        "sources: {filo: {key: CODGEO}}\nindicators:\n"
        "  - {code: poverty, label: P, unit: '%', formula: share, numerator: TP60, source: filo, period: 2019}"))
    assert definition.factor == 1 and not definition.additive


def test_all_mistakes_are_told_at_once(file):
    with pytest.raises(InvalidParameter) as error:
        read_definitions(file("""
sources:
  census: {key: CODGEO, colour: red}
  keyless: {title: x}
indicators:
  - {code: Bad Code, label: A, unit: u, formula: average, numerator: X, source: census, period: 1}
  - {code: no_unit, label: B, formula: share, numeratr: X, source: nowhere, period: 1, polarity: 3}
  - {code: no_period, label: C, unit: u, formula: ratio, numerator: X, source: census}
  - {code: two_periods, label: C, unit: u, formula: ratio, numerator: "p{yy}", source: census, period: 2018}
  - {code: from_nothing, label: C, unit: u, formula: change, numerator: X, source: census, period: 2018}
  - {code: two_periods, label: C, unit: u, formula: ratio, numerator: X, source: census, period: 2, factor: 0}
  - hello
  - {code: x, label: C, unit: u, formula: ratio, numerator: X, source: [census], period: [1, 2]}
"""))
    text = str(error.value)
    for words in ("“colour” is not known", "source “keyless”: “key” is missing", "lower-case letters", "average",
                  "“numeratr” is not known", "“unit” is missing", "“numerator” is missing", "nowhere", "polarity",
                  "indicator “no_period”: “period” is missing", "exclude one another", "a change needs a denominator",
                  "factor is a number", "indicator 7", "indicator “two_periods”: it is there twice", "“source”, "
                                                                                                     "“period”: one "
                                                                                                     "value"):
        assert words in text, words


def test_the_same_code_twice_is_refused(file):
    with pytest.raises(InvalidParameter, match="there twice"):
        read_definitions(file(GOOD.replace("code: balance", "code: jobless")))


@pytest.mark.parametrize("text, words", [("a: [", "line 1, column 5"), ("", "no list"), ("indicators: []", "no list")])
def test_what_is_no_definition_file_is_refused(file, text, words):
    with pytest.raises((UnreadableFile, InvalidParameter), match=words):
        read_definitions(file(text))


def test_a_file_that_is_not_there():
    with pytest.raises(UnreadableFile, match="nowhere.yaml"):
        read_definitions("/nowhere.yaml")


def test_years_are_read_from_column_names():
    names = ["p13_pop", "P23_POP", "p1_pop", "p99_pop", "xp14_pop", "pop_2018"]
    assert years_of("p{yy}_pop", names) == [1999, 2013, 2023]
    assert years_of("pop_{yyyy}", names) == [2018]
    assert at_year("p{yy}_pop", 2007) == "p07_pop" and at_year("pop_{yyyy}", 2007) == "pop_2007"


def test_what_ships_is_good():
    definitions = read_definitions()
    assert len(definitions) >= 30
    assert {d.theme for d in definitions} == set(THEMES)
    assert all(d.label_fr != d.label for d in definitions)
    assert len({d.label for d in definitions}) == len({d.label_fr for d in definitions}) == len(definitions)


def test_names_that_were_meant_are_told(file):
    """A column, a source, a key, a period that is nearly right."""
    with pytest.raises(InvalidParameter) as error:
        read_definitions(file("""
indicators:
  - {code: a, label: A, unit: u, formula: ratio, numerator: poverty_rat, source: insee_comparateur, period: income}
  - {code: b, label: A, unit: u, formula: ratio, numerator: population, source: insee_comparator, period: 1}
  - {code: c, label: A, unit: u, formula: ratio, numerator: population, source: insee_comparateur, perod: census}
  - {code: d, label: A, unit: u, formula: ratio, numerator: population, source: insee_comparateur, period: sensus}
"""))
    text = str(error.value)
    for words in ("no column “poverty_rat” (near: poverty_rate", "“insee_comparator” is not described in “sources” "
                                                                 "(near: "
                  "insee_comparateur", "“perod” is not known (near: period)", "(near: census)"):
        assert words in text, text


def test_a_file_of_ones_own_may_add_a_source_and_use_those_that_ship(file):
    definition, = read_definitions(file("""
sources:
  mine: {key: code, period: year, columns: {cases: {column: n, where: {kind: [a, b]}}}}
indicators:
  - {code: cases, label: Cases, unit: u, formula: rate, numerator: cases,
     denominator: insee_population.population, source: mine}
"""))
    assert definition.numerator[0].cell.where == (("kind", ("a", "b")),)
    assert definition.denominator[0].source == "insee_population"
    assert definition.denominator[0].cell.column == "p{yy}_pop"
