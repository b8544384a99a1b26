"""Every verdict on a cell is that of frictionless-py, for all types, formats and constraints, on any text."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from augure.processing.pipeline.correct.standards.standard import parse_standard
from augure.processing.pipeline.correct.validation.cells import CellCheck

frictionless = pytest.importorskip("frictionless", reason="the oracle is a developer's tool: make install")


def verdict(descriptor, cell):
    """Return the codes that frictionless gives a cell of a field, sorted; its own crash is an error of the cell."""
    try:
        _, notes = frictionless.Field.from_descriptor(descriptor).create_cell_reader()(cell)
    except TypeError:  # a time with a zone beside a limit without one
        return ["constraint-error"]
    return sorted("type-error" if name == "type" else "constraint-error" for name in notes or ())


def ours(descriptor, cell):
    field, = parse_standard({"fields": [descriptor]}, "test").fields
    return sorted(finding.code for finding in CellCheck(field).judge(cell))


def field(kind, **more):
    return {"name": "f", "type": kind, **more}


FIELDS = [
    field("string"), field("string", format="email"), field("string", format="uri"), field("string", format="uuid"),
    field("string", constraints={"required": True, "minLength": 2, "maxLength": 4}),
    field("string", constraints={"pattern": r"[A-Z]{2}\d+"}), field("string", constraints={"enum": ["a", "b", ""]}),
    field("string", missingValues=["", "NA", "-"], constraints={"required": True}),
    field("integer"), field("integer", bareNumber=False),
    field("integer", constraints={"minimum": 3, "maximum": "12", "enum": [3, 5, "12"]}),
    field("number"), field("number", decimalChar=","), field("number", decimalChar=",", groupChar=" "),
    field("number", groupChar=",", bareNumber=False), field("number", floatNumber=True),
    field("number", constraints={"minimum": -1.5, "maximum": 1e3}),
    field("number", constraints={"exclusiveMinimum": 0, "exclusiveMaximum": 10}),
    field("boolean"), field("boolean", trueValues=["oui"], falseValues=["non"], constraints={"enum": ["oui"]}),
    field("date"), field("date", format="%d/%m/%Y"), field("date", format="any"), field("date", format="%Y"),
    field("date", constraints={"minimum": "2020-01-01", "maximum": "2022-12-31"}),
    field("datetime"), field("datetime", format="%Y-%m-%d %H:%M"), field("datetime", format="any"),
    field("time"), field("time", format="%H:%M"), field("time", constraints={"minimum": "08:00:00"}),
    field("year"), field("year", constraints={"minimum": 1900, "maximum": 2100}),
    field("yearmonth"), field("duration"),
    field("geopoint"), field("geopoint", format="array"), field("geopoint", format="object"),
    field("array"), field("array", arrayItem={"type": "string", "constraints": {"enum": ["a", "b"]}}),
    field("array", arrayItem={"type": "integer", "constraints": {"minimum": 2}}, constraints={"minLength": 1}),
    field("list"), field("list", delimiter=";", itemType="integer"),
    field("object"), field("any"), field("any", constraints={"enum": ["a"], "required": True}), field("geojson"),
]

CHOSEN = [
    "", " ", "NA", "-", "a", "AB12", "abc", "oui", "non", "true", "FALSE", "1", "0", "12", " 12 ", "1_000", "3.0",
    "3,5", "1 234,5", "1,234.5", "1.234,5", "12 €", "€12", "-5", "1e5", "NaN", "inf", "-Infinity", "٣", "1e400",
    "2021-05-31", "2021-5-1", "20210531", "31/05/2021", "2021-02-30", "2021-W05-1", "0001-01-01", "2021", "99999",
    "2021-05", "2021-13", "2021-05-31T09:30:00", "2021-05-31T09:30:00Z", "2021-05-31 09:30:00+02:00",
    "2021-05-31T24:00:00", "2021-05-31T09:30:00.5", "2021-05-31T09:30", "09:30:00", "9:30", "09:30", "24:00:00",
    "09:30:00+01:00", "P1Y", "PT3H", "P", "PT", "P1Y2M3DT4H5M6S", "-P1D", "P1.5D", "P1W",
    "2.3,48.8", "[2.3, 48.8]", '{"lon": 2, "lat": 48}', "200,48", "2.3", "[2]", '["2.3", "48.8"]', '{"lon": 2}',
    "[]", '["a"]', '["a", "c"]', "[1, 2]", '[1, "2"]', "[1.0, 2.5, true, null]", "{}", "a,b", "1;2", "1;x", "[",
    "a@b.fr", "a@b", "a.b@c-d.org", "é@b.fr", "a@é.fr", "a b@c.fr", '"a b"@c.fr', "a@b..fr", "a@b__c.fr", "@", "a@b.f",
    "http://a", "http:", "www.a.fr", "mailto:x", "://x", "1http://a", "HTTPS://a b",
    "2bc1c94f-0deb-43e9-92a1-4775189ec9f8", "{2bc1c94f0deb43e992a14775189ec9f8}", "2bc1c94f",
    '{"type": "Point", "coordinates": [1, 2]}', '{"type": "Point", "coordinates": "x"}', '{"type": "Nothing"}',
]
CELLS = st.one_of(
    st.sampled_from(CHOSEN),
    st.text(max_size=8),
    st.text("0123456789.,-+eE: T/ZW€ ", max_size=20),
    st.text("abAB@.é_-\"' ", max_size=12),
    st.dates().map(str), st.datetimes().map(str), st.datetimes().map(lambda moment: moment.isoformat()),
    st.decimals(allow_nan=False).map(str), st.integers().map(str), st.emails(),
)


IDS = ["-".join(str(value) for key, value in descriptor.items() if key != "name") for descriptor in FIELDS]


@pytest.mark.parametrize("descriptor", FIELDS, ids=IDS)
def test_as_frictionless_on_chosen_cells(descriptor):
    assert {cell: ours(descriptor, cell) for cell in CHOSEN} == {cell: verdict(descriptor, cell) for cell in CHOSEN}


@pytest.mark.parametrize("descriptor", FIELDS, ids=IDS)
def test_as_frictionless_on_any_cell(descriptor):
    @settings(max_examples=100, deadline=None, database=None)
    @given(CELLS)
    def agree(cell):
        assume(not cell.endswith("\n"))  # see test_differences
        assert ours(descriptor, cell) == verdict(descriptor, cell)

    agree()
