"""Chunks of lines: wherever they are cut, and whichever way the rows are read, the result is one."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from augure.processing.pipeline.ingest.reading import delimited, textlines
from augure.processing.pipeline.ingest.reading.dialect import Dialect, Form
from augure.processing.pipeline.ingest.reading.encoding import TextEncoding


class Source:
    name = "x.csv"

    def __init__(self, content):
        self.content = content

    def open(self):
        return io.BytesIO(self.content)


#: A character NUL between CR and LF would make one line end or two, as the chunks fall.
TEXTS = st.text(alphabet='ab;"\' \n\r\0é\\', max_size=80).filter(lambda text: "\r\0" not in text)


def read(content, codec, form, size, quick=True):
    """Return the rows with their lines, the rejects, the tally, and the batches, in chunks of ``size`` bytes."""
    dialect = Dialect("text", TextEncoding(codec, "declared", has_nul=True), form, 1)
    reader = delimited.DelimitedReader(Source(content), ["x", "y"], dialect)
    patch = pytest.MonkeyPatch()
    patch.setattr(textlines, "CHUNK_BYTES", size)
    if not quick:
        patch.setattr(delimited.DelimitedReader, "_quick", lambda *_: None)
    try:
        batches = list(reader.batches())
    finally:
        patch.undo()
    rows = [pair for batch in batches for pair in zip(batch.lines, batch.rows)]
    return (rows, reader.rejects, reader.tally), batches


@settings(max_examples=400, deadline=None)
@given(text=TEXTS, size=st.integers(1, 30), codec=st.sampled_from(["utf-8", "cp1252", "utf-16"]),
       form=st.sampled_from([Form(";"), Form(";", "'"), Form(";", '"', "\\"), Form(";", '"', None, True)]))
def test_the_cut_and_the_quick_ways_change_nothing(text, size, codec, form):
    content = ("x;y\n" + text).encode(codec)
    whole, _ = read(content, codec, form, 2**18)
    cut, batches = read(content, codec, form, size)
    careful, _ = read(content, codec, form, size, quick=False)
    assert cut == careful == whole
    assert b"".join(batch.content for batch in batches) == content


@settings(max_examples=200, deadline=None)
@given(text=TEXTS, size=st.integers(1, 30))
def test_plain_content_split_at_its_delimiter_is_the_rows(text, size):
    _, batches = read(("x;y\n" + text).encode("utf-8"), "utf-8", Form(";"), size)
    for batch in batches:
        if batch.plain:
            lines = batch.content.decode("utf-8").replace("\r\n", "\n").rstrip("\n").split("\n")
            assert [line.split(";") for line in lines] == batch.rows


@pytest.mark.parametrize("text, count", [("", 0), ("a", 1), ("a\n", 1), ("a\r\nb", 2), ("a\rb\n\nc", 4), ("\r", 1)])
def test_lines_are_counted_as_the_csv_module_cuts_them(text, count):
    assert textlines.line_count(text) == count == len(textlines.split_lines(text))


def test_a_file_without_line_ends_is_no_table(monkeypatch):
    monkeypatch.setattr(textlines, "MAX_LINE", 1000)
    monkeypatch.setattr(textlines, "CHUNK_BYTES", 100)
    with pytest.raises(textlines.UnreadableFile, match="no table"):
        list(textlines.read_chunks(io.BytesIO(b"a\n" + b"x" * 5000), TextEncoding("utf-8", "valid"), "x.csv"))
    with pytest.raises(textlines.UnreadableFile, match="no table"):
        list(textlines.read_chunks(io.BytesIO(b"x" * 5000), TextEncoding("utf-8", "valid"), "x.csv"))
