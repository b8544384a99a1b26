"""Letters: decided on the whole file."""

import io

import pytest

from augure.processing.pipeline.errors import InvalidParameter, UnreadableFile
from augure.processing.pipeline.ingest.encoding import detect_encoding

FRENCH = "Libellé;Région\nL'Haÿ-les-Roses;Île-de-France\nBœrsch;Grand Est\nNîmes, là où…;Occitanie – été\n"


@pytest.mark.parametrize("codec, expected", [
    ("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16"), ("utf-16-le", "utf-16-le"),
    ("utf-16-be", "utf-16-be"), ("cp1252", "cp1252"), ("mac-roman", "mac-roman"),
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
