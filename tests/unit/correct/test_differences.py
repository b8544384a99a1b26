"""Where Augure's verdict is deliberately not frictionless': the list in the docstring of ``correct``, tested."""

import pytest

from augure.processing.pipeline.correct.standards.matching import TableColumn, match
from augure.processing.pipeline.correct.standards.standard import parse_standard
from augure.processing.pipeline.correct.validation.cells import CellCheck


def judged(cell, **descriptor):
    field, = parse_standard({"fields": [{"name": "f", **descriptor}]}, "test").fields
    return [finding.code for finding in CellCheck(field).judge(cell)]


def theirs(cell, **descriptor):
    frictionless = pytest.importorskip("frictionless", reason="the oracle is a developer's tool: make install")
    _, notes = frictionless.Field.from_descriptor({"name": "f", **descriptor}).create_cell_reader()(cell)
    return ["type-error" if name == "type" else "constraint-error" for name in notes or ()]


def test_columns_go_by_their_header():
    standard = parse_standard({"fields": [{"name": "a"}, {"name": "Nom du lieu"}, {"name": "c"}]}, "test")
    columns = [TableColumn("autre", "text", "autre"), TableColumn("nom_du_lieu", "text", "NOM DU LIEU"),
               TableColumn("a", "text", "a")]
    found = match(standard, columns)
    assert {name: column.name for name, column in found.columns.items()} == {"a": "a", "Nom du lieu": "nom_du_lieu"}
    assert ([column.name for column in found.extra], found.missing, found.missing_required) == (["autre"], ["c"], [])


@pytest.mark.parametrize("rule, extra, missing", [
    ("", False, []), ("partial", False, []), ("subset", False, ["c"]), ("superset", True, []), ("equal", True, ["c"]),
    (["exact"], True, ["c"]),
])
def test_what_fields_match_calls_an_error(rule, extra, missing):
    standard = parse_standard({"fields": [{"name": "a"}, {"name": "c"}], "fieldsMatch": rule}, "test")
    found = match(standard, [TableColumn("a", "text", "a"), TableColumn("b", "text", "b")])
    assert (found.extra_forbidden, found.missing_required) == (extra, missing)


def test_a_pattern_is_for_the_whole_cell():
    pattern = {"type": "string", "constraints": {"pattern": "A|B"}}
    assert theirs("Axyz", **pattern) == [] and judged("Axyz", **pattern) == ["constraint-error"]
    assert theirs("A\n", **pattern) == [] and judged("A\n", **pattern) == ["constraint-error"]
    assert theirs("B", **pattern) == judged("B", **pattern) == []


def test_a_zone_beside_a_limit_without_one_is_an_error_of_the_cell():
    limited = {"type": "time", "constraints": {"minimum": "08:00:00"}}
    with pytest.raises(TypeError):
        theirs("09:30:00+01:00", **limited)
    assert judged("09:30:00+01:00", **limited) == ["constraint-error"]


def test_an_array_may_be_cut_at_a_separator():
    array = {"type": "array", "separator": "|", "arrayItem": {"type": "string", "constraints": {"enum": ["a", "b"]}}}
    assert judged("a|b", **array) == [] and judged("a|c", **array) == ["constraint-error"]
    assert theirs("a|b", **array) == ["type-error"]


def test_an_example_that_is_wrong_does_not_make_the_standard_wrong():
    assert judged("3", type="integer", example="three") == []


def test_a_pattern_as_published_is_kept_even_if_it_forgets_codes():
    """One published pattern of commune codes takes no code that ends in 0: that is the standard's verdict, and ours."""
    pattern = {"type": "string", "constraints": {"pattern": r"^(\d{4}[1-9])$"}}
    assert judged("34120", **pattern) == theirs("34120", **pattern) == ["constraint-error"]
