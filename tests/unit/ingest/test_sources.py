"""What INPUT means, and what is refused."""

import gzip
import lzma
import zipfile
from pathlib import Path

import pytest

from augure.processing.pipeline.errors import UnreadableFile
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ingest.reading.sources import TABLE_TYPES, SourceFile, find_sources


def found(*inputs, member=""):
    return find_sources([str(item) for item in inputs], TABLE_TYPES, member, Feedback())


def test_plain_and_compressed_files_give_the_same_bytes(tmp_path):
    content = "nom;âge\nZoé;7\n".encode("utf-8")
    folder = tmp_path / "un dossier à espaces"
    folder.mkdir()
    (folder / "a.csv").write_bytes(content)
    (folder / "b.csv.gz").write_bytes(gzip.compress(content))
    (folder / "c.CSV.xz").write_bytes(lzma.compress(content))
    with zipfile.ZipFile(folder / "d.zip", "w") as archive:
        archive.writestr("dedans/é.csv", content)
    sources = found(folder)
    assert [source.name for source in sources] == ["a.csv", "b.csv.gz", "c.CSV.xz", "d.zip/dedans/é.csv"]
    assert [source.suffix for source in sources] == [".csv"] * 4
    for source in sources:
        with source.open() as stream:
            assert stream.read() == content


def test_a_compressed_file_within_an_archive(tmp_path):
    path = tmp_path / "envoi.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("jan/a.csv.gz", gzip.compress(b"a;b\n1;2\n"))
        archive.writestr("fev/a.csv.xz", lzma.compress(b"a;b\n3;4\n"))
    sources = found(path)
    assert [(source.member, source.suffix) for source in sources] == [
        ("fev/a.csv.xz", ".csv"), ("jan/a.csv.gz", ".csv")]
    assert [source.open().read() for source in sources] == [b"a;b\n3;4\n", b"a;b\n1;2\n"]
    with sources[1].on_disk() as copy, open(copy, "rb") as stream:
        assert stream.read() == b"a;b\n1;2\n"


def test_a_bomb_within_an_archive_is_refused(tmp_path):
    path = tmp_path / "bombe.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("bombe.csv.gz", gzip.compress(bytes(100 * 2**20)))
    with pytest.raises(UnreadableFile, match="bomb"):
        found(path)[0].open().read()


def test_the_sha256_is_that_of_the_file_received(tmp_path):
    path = tmp_path / "abc.csv"
    path.write_bytes(b"abc")  # the example of FIPS 180-2
    assert SourceFile(path, None, "abc.csv").sha256() == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")


def test_missing_empty_and_unknown_files_are_named(tmp_path):
    with pytest.raises(UnreadableFile, match="absent.csv does not exist"):
        found(tmp_path / "absent.csv")
    with pytest.raises(UnreadableFile, match="folder .* is empty"):
        found(tmp_path)
    (tmp_path / "vide.csv").write_bytes(b"")
    with pytest.raises(UnreadableFile, match="vide.csv is empty"):
        found(tmp_path / "vide.csv")
    (tmp_path / "carte.pdf").write_bytes(b"%PDF")
    with pytest.raises(UnreadableFile, match=r"carte.pdf is of a type.*csv, .*ods, parquet, tsv, txt, xls, xlsx"):
        found(tmp_path / "carte.pdf")


def test_documentation_of_an_archive_is_left_out_unless_named(tmp_path):
    path = tmp_path / "base_cc.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("base_cc.CSV", "a;b\n1;2\n")
        archive.writestr("meta_base_cc.CSV", "COD;LIB\nx;y\n")
    assert [source.member for source in found(path)] == ["base_cc.CSV"]
    assert [source.member for source in found(path, member="meta_base_cc.csv")] == ["meta_base_cc.CSV"]


@pytest.mark.parametrize(
    "member", ["../dehors.csv", "/etc/passwd.csv", "C:/x.csv", "a/../../b.csv", "a\\..\\..\\b.csv"]
)
def test_an_archive_that_climbs_out_is_refused(tmp_path, member):
    path = tmp_path / "piège.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(zipfile.ZipInfo(member), "a;b\n")
    with pytest.raises(UnreadableFile, match="points outside"):
        found(path)


def test_bombs_are_refused(tmp_path):
    zeros = bytes(100 * 2**20)
    path = tmp_path / "bombe.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bombe.csv", zeros)
    with pytest.raises(UnreadableFile, match="bomb"):
        found(path)
    packed = tmp_path / "bombe.csv.gz"
    packed.write_bytes(gzip.compress(zeros))
    (source,) = found(packed)
    with pytest.raises(UnreadableFile, match="bomb"):
        with source.open() as stream:
            while stream.read(2**20):
                pass


def test_a_cut_archive_says_so(tmp_path):
    path = tmp_path / "coupé.csv.gz"
    path.write_bytes(gzip.compress(bytes(range(256)) * 400)[:-200])
    (source,) = found(path)
    with pytest.raises(UnreadableFile, match="cannot be decompressed"):
        with source.open() as stream:
            stream.read()


@pytest.mark.parametrize("name, member, stem", [
    ("data.gouv-2022.csv.gz", None, "data.gouv-2022"), ("table.xlsx", None, "table"),
    ("COMMUNES_2018.zip", "sub/COMMUNES 2018.v2.shp", "COMMUNES 2018.v2")])
def test_a_dataset_is_called_after_the_whole_name_of_its_file(name, member, stem):
    assert SourceFile(Path(name), member, name).stem == stem
