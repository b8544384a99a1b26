"""Any table that Python's csv writes, in any dialect and encoding, comes back cell for cell."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from augure.processing.pipeline.errors import AmbiguousFile
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
from augure.processing.pipeline.ingest.reading.readers import open_table
from augure.processing.pipeline.ingest.reading.sources import SourceFile

WIDE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
NARROW = ("cp1252", "iso8859-1", "iso8859-15", "mac-roman", "cp850")
QUOTING = {"minimal": csv.QUOTE_MINIMAL, "all": csv.QUOTE_ALL, "nonnumeric": csv.QUOTE_NONNUMERIC,
           "none": csv.QUOTE_NONE}
MARKS = "\"';,|\t\\ "


def letters(codec):
    """Return the letters that an encoding can write, the marks of CSV more often; no NUL, no line end."""
    if codec in WIDE:
        return st.one_of(st.sampled_from(MARKS), st.characters(
            exclude_categories=("Cs",), exclude_characters="\0\r\n\ufeff"))
    known = bytes(set(range(32, 256)) - {127}).decode(codec, "ignore")
    return st.sampled_from(MARKS * 4 + known)


@st.composite
def dialects(draw):
    escape = draw(st.booleans())
    quoting = draw(st.sampled_from(list(QUOTING)))
    return {
        "delimiter": draw(st.sampled_from(";,\t|")), "quotechar": draw(st.sampled_from("\"'")), "quoting": quoting,
        "doublequote": not escape, "escapechar": "\\" if escape or quoting == "none" else None,
        "lineterminator": draw(st.sampled_from(["\n", "\r\n", "\r"])),
    }


@st.composite
def tables(draw, codec, dialect):
    """Return rows of text; a row of empty cells is no row, and a line end needs a quoted cell."""
    alphabet = letters(codec)
    if dialect["quoting"] == "all" or dialect["quoting"] == "minimal" and dialect["lineterminator"] == "\r\n":
        alphabet = st.one_of(alphabet, alphabet, alphabet, st.sampled_from(["\n", "\r\n", "\r"]))
    cells = st.lists(alphabet, max_size=8).map("".join)
    width = draw(st.integers(1, 4))
    row = st.lists(cells, min_size=width, max_size=width).filter(lambda row: any(cell.strip() for cell in row))
    return draw(st.lists(row, min_size=1, max_size=6))


def written(rows, dialect, space=False):
    """Return the text of a table, with a space after each delimiter or without."""
    stream = io.StringIO(newline="")
    form = {**dialect, "quoting": QUOTING[dialect["quoting"]]}
    if not space:
        csv.writer(stream, **form).writerows(rows)
        return stream.getvalue()
    for row in rows:
        parts = []
        for cell in row:
            part = io.StringIO(newline="")
            csv.writer(part, **{**form, "quoting": csv.QUOTE_ALL, "lineterminator": ""}).writerow([cell])
            parts.append(part.getvalue())
        stream.write((dialect["delimiter"] + " ").join(parts) + dialect["lineterminator"])
    return stream.getvalue()


def read(path, **options):
    reader = open_table(SourceFile(path, None, path.name), ReadOptions(**options))
    found = [cells for _, cells in reader]
    assert reader.rejects == [] and reader.notes == []
    return [column.original for column in reader.columns], found, reader


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("dialect") / "table.csv"


@settings(max_examples=250, deadline=None)
@given(data=st.data(), codec=st.sampled_from(WIDE + NARROW), dialect=dialects(), space=st.booleans())
def test_declared(path, data, codec, dialect, space):
    rows = data.draw(tables(codec, dialect))
    space = space and dialect["quoting"] == "all"
    header = ["c{}".format(place) for place in range(len(rows[0]))]
    path.write_bytes(written([header, *rows], dialect, space).encode(codec))
    quote = dialect["quotechar"] if dialect["quoting"] != "none" else "none"
    escape = dialect["escapechar"] or dialect["quotechar"]
    names, found, reader = read(path, encoding=codec, delimiter=dialect["delimiter"] + " " * space, quote=quote,
                                escape=escape, header_line=1, footer="none")
    assert (names, found) == (header, rows)
    assert reader.mended == []


WORDS = st.sampled_from(["Béziers", "Sète", "L'Haÿ-les-Roses", "Saint-Étienne", "forêt", "là où", "être", "pain",
                         "12,5", "Nîmes, la romaine", "rue; impasse", 'dit "le Grand"', "", "7", "- 3", "d'Oc",
                         "C:\\data"])


@settings(max_examples=250, deadline=None)
@given(data=st.data(), codec=st.sampled_from(WIDE + NARROW), dialect=dialects(), space=st.booleans(),
       width=st.integers(3, 6))
def test_detected(path, data, codec, dialect, space, width):
    """With codes in the first column, words in the others and enough rows, all is found out, or asked for by name."""
    count = data.draw(st.integers(8, 14))
    rows = [["{:05}".format(34000 + place), "Mèze", *data.draw(st.lists(WORDS, min_size=width - 2, max_size=width - 2))]
            for place in range(count)]
    header = ["code", "nom", "genre", "valeur", "note", "suite"][:width]
    text = written([header, *rows], dialect, space and dialect["quoting"] == "all")
    path.write_bytes(text.encode(codec))
    try:
        names, found, _ = read(path)
    except AmbiguousFile as error:
        assert any(name in str(error) for name in ("DELIMITER", "QUOTE", "ESCAPE", "ENCODING"))
        return
    assert (names, found) == (header, rows)
