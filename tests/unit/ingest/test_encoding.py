"""Letters: decided on the whole file."""

import io

import pytest

from augure.processing.pipeline.errors import AmbiguousFile, InvalidParameter, UnreadableFile
from augure.processing.pipeline.ingest.reading.encoding import detect_encoding

FRENCH = "Libellé;Région\nL'Haÿ-les-Roses;Île-de-France\nBœrsch;Grand Est\nNîmes, là où…;Occitanie – été\n"


@pytest.mark.parametrize("codec, expected", [
    ("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16"), ("utf-16-le", "utf-16-le"),
    ("utf-16-be", "utf-16-be"), ("utf-32", "utf-32"), ("utf-32-le", "utf-32-le"),
    ("utf-32-be", "utf-32-be"), ("cp1252", "cp1252"), ("mac-roman", "mac-roman"),
])
def test_french_text_comes_back(codec, expected):
    content = FRENCH.encode(codec)
    found = detect_encoding(io.BytesIO(content), "x.csv")
    assert found.codec == expected
    assert content.decode(found.codec) == FRENCH


def test_old_dos_and_latin_files_come_back():
    text = "Code;Libellé\n1;Saint-Étienne-du-Grès\n2;Forêt de Tronçais, à l'été\n"
    for codec in ("cp850", "latin-1", "iso8859-15"):
        content = text.encode(codec)
        assert content.decode(detect_encoding(io.BytesIO(content), "x").codec) == text


def test_a_letter_that_two_encodings_give_is_asked_for():
    """The byte 88 is à in MacRoman and ê in cp850."""
    content = b"a;b\nFor\x88t;1\n"
    with pytest.raises(AmbiguousFile, match="mac-roman.*cp850.*ENCODING"):
        detect_encoding(io.BytesIO(content), "x")
    assert content.decode(detect_encoding(io.BytesIO(content), "x", "cp850").codec).split("\n")[1] == "Forêt;1"


@pytest.mark.parametrize("content, declared", [
    ("a;é\n".encode("utf-16-be"), "UTF-16"), ("a;é\n".encode("utf-16"), "UTF-16LE"),
    ("a;é\n".encode("utf-32-be"), "utf-32")])
def test_a_declared_utf_16_is_read_in_the_order_of_its_bytes(content, declared):
    assert content.decode(detect_encoding(io.BytesIO(content), "x", declared).codec) == "a;é\n"


def test_bytes_that_a_mark_does_not_allow():
    found = detect_encoding(io.BytesIO(b"\xef\xbb\xbfB\xc3\xa9ziers;S\xe8te\n"), "x")
    assert (found.codec, found.evidence, found.stray) == ("utf-8-sig", "bom", 1)
    with pytest.raises(UnreadableFile, match="x is not in utf-16.*ENCODING"):
        detect_encoding(io.BytesIO("a;b\n".encode("utf-16") + b"\x00"), "x")


def test_an_accent_far_beyond_the_first_megabyte_decides():
    content = b"a;b\n" + b"x;1\n" * 600_000 + "Orléans;1\n".encode("cp1252")
    assert detect_encoding(io.BytesIO(content), "x").codec == "cp1252"


@pytest.mark.parametrize("content", [
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), b"PK\x03\x04\x14" + bytes(range(256)) * 3])
def test_what_is_no_text_is_told(content):
    with pytest.raises(UnreadableFile, match="x.csv is not a text file"):
        detect_encoding(io.BytesIO(content), "x.csv")


def test_two_exports_pasted_together_keep_both_accents():
    content = ("Béziers\n" * 9).encode("utf-8") + "Sète\n".encode("cp1252")
    found = detect_encoding(io.BytesIO(content), "x")
    assert (found.codec, found.stray) == ("utf-8", 1)
    assert content.decode(found.codec, found.errors).splitlines()[-2:] == ["Béziers", "Sète"]


def test_a_declared_encoding_is_checked_to_the_end():
    content = b"a\n" * 700_000 + "é\n".encode("cp1252")
    with pytest.raises(UnreadableFile, match=r"x is not in utf-8-sig: near line 700001.*ENCODING"):
        detect_encoding(io.BytesIO(content), "x", "UTF-8")
    assert detect_encoding(io.BytesIO(content), "x", "Windows-1252").codec == "cp1252"
    with pytest.raises(InvalidParameter, match="ENCODING: martien"):
        detect_encoding(io.BytesIO(content), "x", "martien")
