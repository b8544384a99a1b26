"""A screen lets pass only what the judge finds right: nothing wrong slips through for speed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from augure.processing.pipeline.correct.standards.standard import parse_standard
from augure.processing.pipeline.correct.validation.cells import CellCheck
from augure.processing.pipeline.ingest.copytext import cell_text, copy_token

FIELDS = [
    {"type": "string", "constraints": {"required": True, "minLength": 2, "maxLength": 3}}, {"type": "any"},
    {"type": "string", "constraints": {"pattern": "[a-c]+", "enum": ["a", "ab", "x"]}},
    {"type": "string", "format": "email"}, {"type": "string", "format": "uri"}, {"type": "string", "format": "uuid"},
    {"type": "number"}, {"type": "number", "decimalChar": ","}, {"type": "integer"},
    {"type": "number", "constraints": {"minimum": 0, "maximum": 10}},
    {"type": "number", "decimalChar": ",", "constraints": {"exclusiveMinimum": -1, "exclusiveMaximum": 1.5}},
    {"type": "integer", "constraints": {"minimum": -5, "maximum": 5}},
    {"type": "boolean", "trueValues": ["oui"], "falseValues": ["non"]},
    {"type": "date", "constraints": {"minimum": "2000-01-01", "maximum": "2020-06-15"}}, {"type": "date"},
    {"type": "datetime"}, {"type": "time"}, {"type": "year", "constraints": {"minimum": 1900, "maximum": "2000"}},
    {"type": "yearmonth"}, {"type": "geopoint"},
]  # fmt: skip
CHOSEN = [
    "", "oui", "non", "0", "10", "-0", "0.5", "1.5", "0,5", "1,5", "-1", "2020-06-15", "2020-06-16", "2000-01-01",
    "1999-12-31", "2001-02-29", "0000-01-01", "1900", "1950", "2000", "2001", "180,90", "180.5,9", "-179, 89.9",
    "https:", "https://a", "a", "ab", "a@b.fr", "a\\b", "\\N", "12:00:00", "24:00:00", "2020-01-01T12:00:00", "2020-05",
    "2020-13", "2bc1c94f-0deb-43e9-92a1-4775189ec9f8",
]  # fmt: skip
CELLS = st.one_of(
    st.text("abx", max_size=4), st.text(max_size=4), st.text("0123456789-+,.eE_ ", max_size=8),
    st.integers(-12, 12).map(str), st.decimals(-2, 12, places=2).map(str), st.dates().map(str),
    st.datetimes().map(str), st.times().map(str), st.emails(), st.uuids().map(str),
    st.sampled_from(CHOSEN))


@pytest.mark.parametrize("descriptor", FIELDS, ids=str)
def test_what_a_screen_lets_pass_is_right(descriptor):
    field, = parse_standard({"fields": [{"name": "f", **descriptor}]}, "test").fields
    check = CellCheck(field)

    def passes(cell):
        token = copy_token(cell)
        assert cell_text(token) == cell
        if "\\" in token or token in check.doubtful([token]):
            return False  # it is judged
        assert check.judge(cell) == ()
        return True

    @settings(max_examples=100, deadline=None, database=None)
    @given(CELLS)
    def holds(cell):
        passes(cell)

    assert True in list(map(passes, CHOSEN)), "the screen holds everything back"
    holds()
