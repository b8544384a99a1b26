"""COPY text, against PostgreSQL's own description of the format."""

from augure.processing.pipeline.ingest.copytext import copy_text


def test_plain_rows():
    assert copy_text([["a", "b"], ["", "d"]]) == "a\tb\n\td\n"


def test_what_must_be_escaped_is():
    assert copy_text([["a\tb", "c"], ["1\\2", "x\ny\rz"], ["é", "\\N"]]) == (
        "a\\tb\tc\n1\\\\2\tx\\ny\\rz\né\t\\\\N\n")


def test_a_line_end_in_the_only_cell():
    assert copy_text([["a"], ["b\n"]]) == "a\nb\\n\n"


def test_no_rows():
    assert copy_text([]) == ""
