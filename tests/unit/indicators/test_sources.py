"""Recognising datasets by their columns, and what is refused, with the difference."""

from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.indicators.definitions import read_catalogue
from augure.processing.pipeline.indicators.sources import (
    Match,
    Misfit,
    Source,
    at_year,
    at_years,
    cog_of,
    fit,
    read_sources,
    years_of,
)
from augure.processing.pipeline.indicators.yamlfiles import Mistakes

SHIPPED = read_catalogue().sources
SSMSI = ("codgeo_2024;annee;indicateur;unite_de_compte;nombre;taux_pour_mille;est_diffuse;insee_pop;"
         "insee_pop_millesime;insee_log;insee_log_millesime;complement_info_nombre;complement_info_taux").split(";")


def header(source, vintage=0):
    """The columns of a source's layout at one of its vintages, lower case."""
    found = SHIPPED[source]
    return [at_year(at_years(name, found.vintages[vintage].years), 2019).lower() for name in found.layout]


def test_every_source_that_ships_fits_its_own_layout_and_no_other_of_its_name():
    for name, source in SHIPPED.items():
        for number in range(len(source.vintages)):
            assert isinstance(fit(source, header(name, number)), Match), name


def test_a_layout_is_recognised_whatever_its_columns_are_called_in_the_warehouse():
    """Original names and safe names, capitals and order."""
    assert isinstance(fit(SHIPPED["rents_reduced"], ["libgeo", "codgeo", "code_departement",
                                                     "loyer_predit_en_euros_par_m2"]), Match)
    assert isinstance(fit(SHIPPED["caf_benefits"], [
        "date référence", "numéro commune", "rsa ou ppa", "nom commune", "nombre foyers rsa_ppa",
        "nombre personnes rsa_ppa"]), Match)


def test_the_key_that_is_renamed_every_year_says_the_cog():
    for year in (2023, 2025):
        names = [f"codgeo_{year}", *SSMSI[1:]]
        match = fit(SHIPPED["ssmsi_communes"], names)
        assert isinstance(match, Match) and cog_of(SHIPPED["ssmsi_communes"], match, names) == year


def test_what_lacks_and_what_is_new_is_told():
    """The comparator a census later: all its columns of 2018 lack, those of 2019 are new."""
    names = [name.replace("p18_", "p19_").replace("1318", "1319") for name in header("insee_comparateur")]
    misfit = fit(SHIPPED["insee_comparateur"], names)
    assert isinstance(misfit, Misfit) and misfit.vintage.name == "RP 2018"
    assert set(misfit.lacking) == {"P18_POP", "NAIS1318", "DECE1318", "P18_MEN", "P18_LOG", "P18_RP", "P18_RSECOCC",
                                   "P18_LOGVAC", "P18_RP_PROP", "P18_EMPLT", "P18_EMPLT_SAL", "P18_POP1564",
                                   "P18_CHOM1564", "P18_ACT1564"}
    assert {"p19_pop", "nais1319"} <= set(misfit.new) and len(misfit.new) == len(misfit.lacking)


def test_the_nearest_vintage_is_the_one_that_lacks_least():
    source = read_sources({"x": {"key": "k", "vintages": [{"name": "a", "y": 2001}, {"name": "b", "y": 2002}],
                                 "columns": {"p": "p{y}", "q": "q{y}"}}}, Mistakes())["x"]
    misfit = fit(source, ["k", "p02", "other"])
    assert (misfit.vintage.name, misfit.lacking, misfit.new) == ("b", ("q02",), ("other",))


@given(st.integers(1970, 2069), st.sampled_from(["p{yy}_pop", "{yyyy}-T1", "CODGEO_{yyyy}", "a.b{yy}"]))
def test_a_year_goes_into_a_name_and_comes_out_of_it(year, template):
    assert years_of(template, [at_year(template, year).lower(), "other"]) == [year]


def test_mistakes_in_sources_are_told_by_their_names():
    mistakes = Mistakes()
    read_sources({
        "a": {"title": "no key"}, "b": {"key": "k", "lavel": "commune"}, "c": {"key": "k", "level": "canton"},
        "d": {"key": "k", "missing": {"s": "hidden"}}, "e": {"key": "k", "columns": {"p": "P{census}_POP"}},
        "f": {"key": "k", "vintages": [{"name": "x", "census": 18}]}, "g": {"key": "k", "columns": {"p": {"wher": {}}}},
        "h": "text", "i": {"key": "k", "status": {"column": "x"}}, "j": {"points": {"lon": "x"}}}, mistakes)
    text = "\n".join(mistakes.sentences)
    for words in ("source “a”: “key” is missing", "“lavel” is not known (near: level)", "level “canton” is none of",
                  "missing “s” means withheld or absent, not “hidden”", "not every vintage gives the year {census}",
                  "“census” of a vintage is a year of four digits", "“wher” is not known (near: where)",
                  "source “h”: it is not a mapping", "“status” has a column and a list", "“lon” is not known"):
        assert words in text, text


def test_a_source_without_columns_takes_those_of_its_dataset():
    assert Source("x", "k").cell("Anything").column == "Anything"
    assert SHIPPED["insee_comparateur"].cell("P{census}_POP") and SHIPPED["insee_comparateur"].cell("nothing") is None


def test_words_for_missing_values_are_those_of_the_source():
    def meaning(source, column, word):
        return dict(SHIPPED[source].cell(column).missing).get(word)

    assert meaning("insee_comparateur", "median_income", "") == "withheld"
    assert meaning("insee_comparateur", "population", "") == "absent"
    assert meaning("insee_filosofi_declared", "median", "s") == "withheld"
    assert meaning("insee_filosofi_declared", "median", "nd") == "absent"
    assert meaning("ssmsi_communes", "burglaries", "na") == "withheld"
