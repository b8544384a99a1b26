"""Whole columns at once, or cell by cell: the same rows, evidence, values and counts, whatever the table holds."""

import csv
import io
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from augure.processing.pipeline.errors import AmbiguousFile
from augure.processing.pipeline.ingest import cells, copytext
from augure.processing.pipeline.ingest.cells import Cells
from augure.processing.pipeline.ingest.copytext import copy_cells, copy_text
from augure.processing.pipeline.ingest.reading import delimited, textlines
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
from augure.processing.pipeline.ingest.reading.readers import open_table
from augure.processing.pipeline.ingest.reading.sources import SourceFile
from augure.processing.pipeline.ingest.values import typing
from augure.processing.pipeline.ingest.values.cleaning import Cleaner, clean_columns
from augure.processing.pipeline.ingest.values.plain import is_plain
from augure.processing.pipeline.ingest.values.readings import DAYS, PLAIN, fits
from augure.processing.pipeline.ingest.values.typing import Evidence, decide

KINDS = {
    "small": ["0", "7", "12", "-3", "999999999", "1000000000"],
    "grouped": ["1 234", "12\u00a0345", "-7\u202f000", "1\u00a0234\u00a0567", "999", "12\u2009345"],
    "comma": ["12,5", "-0,25", "1\u00a0234,50", "7", "0", "3,", "123456789012,25", "1e3"],
    "point": ["12.5", "-0.25", "1 234.50", "7", ".5", "1.234", "12345678901234567.8"],
    "signs": ["5-", "(4)", "+3", "\u22126", "\u2013 7", "12"],
    "behind": ["5-", "12", "7-", "0"],
    "percent": ["12 %", "3,5%", "100\u00a0%"], "unit": ["3 €", "1 234,50 €", "7€"],
    "dmy": ["31/12/2020", "01/02/1999", "29/02/2000", "1/2/2020", "29.02.2024"],
    "mdy": ["12/31/2020", "02/28/1999"], "iso": ["2020-12-31", "1999/01/02"],
    "time": ["2020-12-31 08:00", "2020-12-31"], "short": ["31/12/99", "juil-22", "1er mai 2020"],
    "asked": ["oui", "Non", "OUI"], "letter": ["o", "n"], "code": ["01001", "1001", "2A004", "38185"],
    "siren": ["732829320", "552100554"], "name": ["Bœuf-à-l'Œil", "L'Haÿ", "e\u0301te\u0301", "a;b", 'dit "x"', "\\N"],
}
ODD = ["", "NC", "s", "-", "douze", "1O5", "31/02/2020", "12 bis", " 5 ", "\u00a0x", "a\tb", "007", "1,2,3", "1 23"]
NAMES = ["valeur", "date_maj", "codgeo", "est_vrai", "numero", "libelle", "siren"]


@st.composite
def columns(draw, rows):
    """Return a name and cells of mostly one kind."""
    kind = KINDS[draw(st.sampled_from(sorted(KINDS)))]
    some = draw(st.lists(st.sampled_from(kind), min_size=1, max_size=4))
    odd = draw(st.lists(st.tuples(st.integers(0, rows - 1), st.sampled_from(ODD)), max_size=4))
    found = [some[place % len(some)] for place in range(rows)]
    for place, cell in odd:
        found[place] = cell
    return draw(st.sampled_from(NAMES)), found


@st.composite
def tables(draw):
    """Return a file (bytes), its encoding and its delimiter."""
    rows = draw(st.integers(2, 90))
    found = draw(st.lists(columns(rows), min_size=1, max_size=4))
    mark, ends = draw(st.sampled_from(";,\t|")), draw(st.sampled_from(["\n", "\r\n"]))
    quoting = draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=mark, lineterminator=ends, quoting=quoting)
    writer.writerow([f"{name}_{place}" if place else name for place, (name, _) in enumerate(found)])
    for row in zip(*(column for _, column in found)):
        writer.writerow(row)
        if draw(st.integers(0, 40)) == 0:
            blank, long = mark * (len(found) - 1), "x" + mark * 9 + "y"
            text.write(draw(st.sampled_from(['"a\nb"', long, "", blank, 'a"b'])) + ends)
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "iso8859-15", "utf-16"]))
    whole = text.getvalue()
    try:
        return whole.encode(encoding), encoding, mark
    except UnicodeEncodeError:
        return whole.encode("utf-8"), "utf-8", mark


def imported(path, encoding, mark, decimal):
    """Return all that reading, proving and cleaning a file gives, as plain values."""
    reader = open_table(SourceFile(path, None, path.name), ReadOptions(
        encoding=encoding, delimiter=mark, quote='"', escape='"', header_line=1, header_lines=1, footer="none"))
    evidence = [Evidence(column.name) for column in reader.columns]
    batches = list(reader.batches())
    for batch in batches:
        if batch.lines:
            for column, texts in zip(evidence, batch.columns):
                column.add(texts)
    rows = [(line, *row) for batch in batches for line, row in zip(batch.lines, batch.rows)]
    state = [(column.readings(), column.filled, column.words, column.trim, column.nfc, column.long, column.accents,
              column.few, column.lengths, column.shortened, column.signs,
              {name: dict(bad) for name, bad in column.live.items()}) for column in evidence]
    told = (rows, reader.rejects, reader.mended, reader.tally, state)
    try:
        kinds = decide(evidence, decimal, mark == ";", lambda column: column.name)
    except AmbiguousFile as error:
        return (*told, str(error))
    cleaners = [Cleaner(column, kind) for column, kind in zip(reader.columns, kinds)]
    values = [clean_columns(batch, cleaners, 1) for batch in batches if batch.lines]
    return (*told, kinds, [list(map(list, zip(*found))) for found in values], [copy_cells(found) for found in values],
            [+cleaner.counts for cleaner in cleaners], [cleaner.misfits for cleaner in cleaners])


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    return tmp_path_factory.mktemp("ways") / "table.csv"


@given(table=tables(), size=st.sampled_from([60, 300, 4000]), decimal=st.sampled_from(["", ",", "."]))
@settings(max_examples=150, deadline=None)
def test_whole_columns_and_single_cells_give_the_same(file, table, size, decimal):
    content, encoding, mark = table
    file.write_bytes(content)
    with mock.patch.object(textlines, "CHUNK_BYTES", size), mock.patch.multiple(
            typing, FEW=5, MAX_CELLS=60, MAX_DIFFERENT=3, MAX_PROVEN=4):
        together = imported(file, encoding, mark, decimal)
        with mock.patch.object(delimited, "cut", lambda *_: None), mock.patch.object(cells, "MOST_BYTES", 0), \
                mock.patch.object(Evidence, "_again", lambda *_: 0), \
                mock.patch.object(Evidence, "_stands", lambda *_: False):
            alone = imported(file, encoding, mark, decimal)
    assert together == alone


TEXTS = st.lists(st.one_of(st.sampled_from(sum(KINDS.values(), ODD)), st.text("ab \u00a0é\u202f\n\\\t0", max_size=5)),
                 min_size=1, max_size=30)


def sliced(texts):
    """Return cells as the reader cuts them; of texts that hold a line end, as other readers give them."""
    return Cells.of(texts) if "\n" in "".join(texts) else Cells.lines("\n".join([*texts, ""]))


@given(TEXTS, st.sampled_from(["", "NC", "12", "é", "01001"]))
@settings(max_examples=200, deadline=None)
def test_cells_are_their_texts(texts, value):
    for found in (sliced(texts), Cells.of(texts)):
        assert found.places(value).tolist() == [place for place, text in enumerate(texts) if text == value]
        assert list(found.without({value, "s"})) == ["" if text in (value, "s") else text for text in texts]
        assert list(found.mapped(str.upper)) == list(map(str.upper, texts))
        stripped = found.stripped(" \u00a0\n")
        assert list(stripped) == [text.strip(" \u00a0\n") for text in texts]
        assert found.differing(stripped) == sum(text != text.strip(" \u00a0\n") for text in texts)
        assert list(found) == texts and found.is_ascii == "".join(texts).isascii()
        assert found[1:] == texts[1:] and found[-1] == texts[-1]
    for same in ([value] * 3, [*texts, value], ["a\nb"] * 2, [""], ["\0", "\0"]):
        assert Cells.of(same).shared == (same[0] if len(set(same)) == 1 else None)


@given(TEXTS, TEXTS)
@settings(max_examples=100, deadline=None)
def test_columns_side_by_side_are_the_rows_that_copy_takes(first, second):
    rows = list(zip(first, second))
    count = len(rows)
    expected = copy_text(rows).encode("utf-8")
    assert copy_cells([sliced(first[:count]), sliced(second[:count])]) == expected
    with mock.patch.object(copytext, "MOST_BYTES", 0):
        assert copy_cells([sliced(first[:count]), sliced(second[:count])]) == expected


PARTS = st.lists(st.sampled_from(["0", "1", "12", "123", "999", "-", ",", ".", " ", "\u00a0", "\u202f", "/", "e",
                                  "2020", "31", "02", "29", "13", "\u2212"]), max_size=6).map("".join)


@given(st.lists(st.one_of(PARTS, st.sampled_from(sum(KINDS.values(), []))), min_size=1, max_size=3),
       st.sampled_from(sorted({"small_integer", *PLAIN, *DAYS})))
@settings(max_examples=2000, deadline=None)
def test_what_is_proven_at_a_glance_the_pattern_accepts(texts, reading):
    if is_plain(reading, Cells.of(texts).block):
        assert all(fits(reading, text) for text in texts if text)
        assert max(sum(map(str.isdigit, text)) for text in texts) < 18


@pytest.mark.parametrize("reading, texts", [
    ("small_integer", ["12", "", "-7", "0"]), ("integer", ["1\u202f234\u202f567", "-12\u202f345", "", "999"]),
    ("comma", ["1\u00a0234,50", "0,5", "-3", "12,"]), ("point", ["12.5", "1 234"]),
    ("french_date", ["31/12/2020", "", "29/02/2000"]), ("iso_date", ["2020-02-29"]), ("us_date", ["12/31/1999"])])
def test_usual_values_are_proven_at_a_glance(reading, texts):
    assert is_plain(reading, Cells.of(texts).block)
