"""What was detected, told."""

import pytest

from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions, in_words


def test_everything_that_was_detected_is_told_in_words(table):
    told = table("Titre;\nnom;'lieu'\nZoé;'Sète; port'\nLuc;'Agde'\n".encode("cp1252")).dialect.describe()
    assert in_words(told) == [
        ("Encoding", "cp1252 (it gives the likeliest letters)"), ("Delimiter", "semicolon"),
        ("Quotation mark", "apostrophe"), ("Quotation mark within a cell", "doubled"), ("Header", "line 2")]


@pytest.mark.parametrize("name, value", [
    ("quote", "ab"), ("quote", " "), ("escape", "ab"), ("decimal", ";"), ("header_line", -1), ("header_lines", -1)])
def test_options_that_cannot_be_are_refused_by_name(name, value):
    with pytest.raises(InvalidParameter, match=name.upper()):
        ReadOptions(**{name: value})


def test_quotes_and_escapes_are_as_they_are_declared(table):
    assert [cells for _, cells in table('a;b\n"x";1\n', quote="none")] == [['"x"', "1"]]
    assert [cells for _, cells in table("a;b\n|x;y|;1\n", delimiter=";", quote="|")] == [["x;y", "1"]]
    assert [cells for _, cells in table('a;b\n"C:\\";1\n', escape='"')] == [["C:\\", "1"]]
    assert [cells for _, cells in table('a;b\n"l\\"eau";1\n', escape="\\")] == [['l"eau', "1"]]
