"""Where fields come from."""

import pytest

from augure.processing.pipeline.correct.recipe.sources import read_source


@pytest.mark.parametrize("document, cells, expected", [
    ("Nom de la structure", ["Mairie"], "Mairie"),
    ({"join": ["N°", "ADRESSE"]}, ["20", "rue Armand"], "20 rue Armand"),
    ({"join": ["N°", "ADRESSE"]}, ["", "rue Armand"], "rue Armand"),
    ({"week": ["h_lundi", "h_mardi"]}, ["9h-12h", "9h-12h"], "Mo,Tu 09:00-12:00"),
    ({"week": ["h_lundi", "h_mardi"]}, ["9h-12h", "le matin, parfois"], "h_lundi: 9h-12h; h_mardi: le matin, parfois"),
    ({"week": ["h_lundi", "h_mardi"]}, ["", ""], ""),
    ({"join": ["a", "b", "c"], "separator": "|"}, ["x", "y", "x"], "x|y"),
    ({"first": ["Fixe", "Mobile"]}, ["", "06"], "06"),
    ({"first": ["Fixe", "Mobile"]}, ["", ""], ""),
    ({"value": "Fixe"}, [], "Fixe"),
    ({"value": 7}, [], "7"),
    ({"ticked": {"libre": "En autonomie", "atelier": "Dans un atelier"}}, ["X", "oui"], "En autonomie|Dans un atelier"),
    ({"ticked": {"libre": "En autonomie", "atelier": "Dans un atelier"}}, ["Non", ""], ""),
    ({"ticked": {"a": "A", "b": "B"}, "separator": ","}, ["Jamais", "Souvent"], "B"),
])
def test_the_cell_of_a_source(document, cells, expected):
    assert read_source(document).cell(cells) == expected


@pytest.mark.parametrize("document, columns", [
    ("Nom", ("Nom",)), ({"join": ["a", "b"]}, ("a", "b")), ({"ticked": {"a": "A"}}, ("a",)), ({"value": "x"}, ()),
    ({"geometry": "latitude"}, ("@latitude",))])
def test_the_columns_that_a_source_reads(document, columns):
    assert read_source(document).columns == columns


@pytest.mark.parametrize("document", [
    "Nom", {"join": ["a", "b"], "separator": ", "}, {"first": ["a", "b"]}, {"value": "x"},
    {"ticked": {"a": "A", "b": "B"}, "separator": "|"}, {"geometry": "longitude"}, {"week": ["Lundi", "Mardi"]}])
def test_a_source_writes_what_it_was_read_from(document):
    assert read_source(document).document() == document


@pytest.mark.parametrize("document, words", [
    ({"joint": ["a"]}, "join, first, value, ticked, week, geometry"), (["a"], "name of a column"),
    (True, "name of a column"),
    ({"join": "a"}, "“join” must be a list"), ({"join": ["a"], "with": "-"}, "“with” is not known"),
    ({"ticked": ["a"]}, "“ticked”"), ({"geometry": "altitude"}, "latitude, longitude")])
def test_what_is_no_source_is_said(document, words):
    with pytest.raises(ValueError, match=words):
        read_source(document)
