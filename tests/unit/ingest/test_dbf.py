"""DBF tables written by hand, byte by byte."""

import struct

import pytest

from augure.processing.pipeline.errors import AmbiguousFile, UnreadableFile
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ingest.reading.dbf import open_dbf
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
from augure.processing.pipeline.ingest.reading.sources import TABLE_TYPES, find_sources


def dbf(fields, records, driver=0, count=None):
    """Return a DBF: ``fields`` are (name, type, length, decimals), ``records`` the bytes of each, mark included."""
    width = 1 + sum(field[2] for field in fields)
    head = struct.pack("<BBBBIHH", 3, 126, 1, 1, len(records) if count is None else count, 33 + 32 * len(fields), width)
    head += bytes(17) + bytes([driver]) + bytes(2)
    for name, kind, length, decimals in fields:
        head += name.ljust(11, b"\0") + kind.encode() + bytes(4) + bytes([length, decimals]) + bytes(14)
    assert all(len(record) == width for record in records)
    return head + b"\r" + b"".join(records) + b"\x1a"


def names(*texts, width=10, driver=0):
    return dbf([(b"NOM", "C", width, 0)], [b" " + text.ljust(width) for text in texts], driver)


@pytest.fixture
def read(tmp_path):
    """``read(content, encoding="", cpg=None) -> reader``."""

    def make(content, encoding="", cpg=None):
        (tmp_path / "t.DBF").write_bytes(content)
        if cpg:
            (tmp_path / "t.cpg").write_text(cpg)
        (source,) = find_sources([str(tmp_path / "t.DBF")], TABLE_TYPES, "", Feedback())
        return open_dbf(source, ReadOptions(encoding=encoding))

    return make


def test_every_type_of_column(read):
    fields = [(b"CODE", "C", 5, 0), (b"N", "N", 8, 2), (b"F", "F", 13, 0), (b"JOUR", "D", 8, 0), (b"OUI", "L", 1, 0),
              (b"I", "I", 4, 0), (b"O", "O", 8, 0)]
    records = [
        b" " + b"01001" + b"    1.50" + b" 1.500000e+03" + b"20200131" + b"T" + struct.pack("<i", -7)
        + struct.pack("<d", 0.1),
        b" " + b"2A004" + b"********" + b"1.500000e-003" + b"00000000" + b"?" + struct.pack("<i", 0)
        + struct.pack("<d", 2.5),
        b" " + b" x   " + b"        " + b"             " + b"        " + b"n" + struct.pack("<i", 2**31 - 1)
        + struct.pack("<d", -1.0),
    ]
    reader = read(dbf(fields, records))
    assert [column.name for column in reader.columns] == ["code", "n", "f", "jour", "oui", "i", "o"]
    assert [row for _, row in reader] == [
        ["01001", "1.50", "1.500000e+03", "2020-01-31", "true", "-7", "0.1"],
        ["2A004", "", "1.500000e-03", "", "", "0", "2.5"],
        [" x", "", "", "", "false", "2147483647", "-1.0"]]


def test_deleted_records_are_no_rows_and_the_others_keep_their_numbers(read):
    content = dbf([(b"A", "C", 1, 0)], [b" a", b"*b", b" c"])
    assert list(read(content)) == [(1, ["a"]), (3, ["c"])]


def test_cells_end_at_a_nul_and_may_hold_line_ends(read):
    content = dbf([(b"A", "C", 6, 0)], [b" ab\0xyz", b" c\nd   ", b" \0\0\0\0\0\0"])
    assert [row for _, row in read(content)] == [["ab"], ["c\nd"], [""]]


@pytest.mark.parametrize("codec", ["cp1252", "cp850", "mac-roman", "utf-8"])
def test_letters_are_found_out_where_nothing_says_them(read, codec):
    words = ["Évisa", "Bâgé", "Alès", "Forêt", "Çà et là"]
    reader = read(names(*(word.encode(codec) for word in words), width=12))
    assert [row[0] for _, row in reader] == words
    assert reader.dialect.encoding.codec == codec


@pytest.mark.parametrize("said, cpg, driver", [("utf-8", "UTF-8", 0), ("cp1252", None, 0x57), ("cp850", "850", 0)])
def test_what_a_file_says_is_not_believed_where_its_letters_are_others(read, said, cpg, driver):
    codec = "cp850" if said == "cp1252" else "cp1252"
    reader = read(names("Alès-la-Forêt".encode(codec), "Bâgé".encode(codec), width=20, driver=driver), cpg=cpg)
    assert [row[0] for _, row in reader] == ["Alès-la-Forêt", "Bâgé"]
    assert reader.dialect.encoding.evidence == "letters"


def test_what_a_file_says_of_foreign_letters_is_believed(read):
    reader = read(names("FRØY".encode("cp1252"), "ÅSGARD".encode("cp1252"), driver=0x57))
    assert [row[0] for _, row in reader] == ["FRØY", "ÅSGARD"]
    assert reader.dialect.encoding.evidence == "mark"
    reader = read(names("Łódź".encode("cp1250"), width=4), cpg="1250")
    assert [row[0] for _, row in reader] == ["Łódź"]


def test_a_letter_cut_at_the_width_of_its_column_is_dropped(read):
    """``Sèvres-Anxaumonté`` in a column of 17 bytes of UTF-8 ends in half an é."""
    content = names("Sèvres-Anxaumonté".encode()[:18], "Bâgé-le-Châtel".encode(), width=18)
    assert "Sèvres-Anxaumonté".encode()[17:18] == b"\xc3"
    assert [row[0] for _, row in read(content)] == ["Sèvres-Anxaumont", "Bâgé-le-Châtel"]


def test_given_encoding_is_checked(read):
    assert [row for _, row in read(names("Évisa".encode("cp1252")), "cp850")] == [["╔visa"]]
    with pytest.raises(UnreadableFile, match="is not in utf-8.*ENCODING"):
        read(names("Évisa".encode("cp1252")), "UTF-8")


def test_two_readings_that_are_as_french_are_asked_about(read):
    """0x88 is ê in cp850 and à in MacRoman; in cp1252 it is a sign that no word holds."""
    with pytest.raises(AmbiguousFile, match="ENCODING"):
        read(names(b"\x88", b"\x88"))


@pytest.mark.parametrize("content, message", [
    (dbf([(b"A", "C", 1, 0)], [b" a", b" b"], count=3), "damaged: 2 of its 3 records"),
    (dbf([(b"A", "C", 1, 0)], [b" a"])[:20], "shorter than the head"),
    (b"\x04" + dbf([(b"A", "C", 1, 0)], [b" a"])[1:], "dBASE 7"),
    (b"un,deux\n" * 20, "not a DBF that can be read|dBASE 7"),
])
def test_damaged_files_are_told(read, content, message):
    with pytest.raises(UnreadableFile, match=message):
        list(read(content))
