"""What INPUT means: one file, several, or a folder, plain or compressed, as a list of sources.

A compressed file is read through its compression, never unpacked on the disk. A member of an archive
that climbs out of it, or that swells beyond reason, is refused.
"""

import contextlib
import functools
import gzip
import hashlib
import io
import lzma
import re
import shutil
import stat
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO, FrozenSet, Iterator, List, Optional, Sequence

from ...errors import EmptyFile, UnreadableFile
from ...feedback import Feedback
from ...translation import tr

TABLE_TYPES = frozenset({".csv", ".txt", ".tsv", ".json", ".jsonl", ".ndjson", ".xlsx", ".xls", ".ods", ".parquet",
                         ".dbf"})
WORKBOOK_TYPES = (".xlsx", ".xls", ".ods")
MAX_SIZE = 20 * 2**30
"""Bytes that one file may have once decompressed."""
MAX_RATIO = 250
"""How much larger than the compressed file its content may be (text rarely passes 50)."""
FREE_SIZE = 64 * 2**20
"""Below this many bytes the ratio is not looked at."""

#: How the workbooks of Excel 97 and zip archives begin, and bytes that no text has.
_OLE, _ZIP = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a]")
_DOCUMENTATION = re.compile(
    r"^(meta[_-]|metadonn|dictionnaire[_-]?des|varmod|documentation|notice|lisez|lire[_-]?moi|readme|licen[cs]e)", re.I
)


@dataclass(frozen=True)
class SourceFile:
    """One table or layer file: ``path`` on the disk, ``member`` when it lies in a zip, ``name`` for people."""

    path: Path
    member: Optional[str]
    name: str

    @property
    def suffix(self) -> str:
        """The type of what is inside, ``.csv`` for ``x.csv.gz``, lower case."""
        return self._inside.suffix.lower()

    @property
    def stem(self) -> str:
        """The name of what is inside without its ending, ``data.gouv-2022`` for ``data.gouv-2022.csv.gz``."""
        return self._inside.stem

    @property
    def _inside(self) -> Path:
        name = Path(self.member or self.path.name)
        return name.with_suffix("") if name.suffix.lower() in (".gz", ".xz") else name

    def open(self) -> BinaryIO:
        """Return a new stream on the decompressed bytes; :class:`UnreadableFile` when it swells beyond reason."""
        packed = self.path.stat().st_size
        kind = Path(self.member or self.path.name).suffix.lower()
        if self.member is not None:
            archive = zipfile.ZipFile(self.path)
            packed = archive.getinfo(self.member).compress_size
            raw = _unpacked(archive.open(self.member), kind)
        elif kind in (".gz", ".xz"):
            raw = _unpacked(open(self.path, "rb"), kind)
        else:
            return open(self.path, "rb")
        return io.BufferedReader(_Bounded(raw, packed, self.name), 2**18)

    @contextlib.contextmanager
    def on_disk(self) -> Iterator[str]:
        """Give the path of a file that holds these bytes, for libraries that want one: a copy where it is packed."""
        if self.member is None and self.path.suffix.lower() == self.suffix:
            yield str(self.path)
            return
        with tempfile.TemporaryDirectory(prefix="augure-") as folder:
            path = Path(folder) / ("content" + self.suffix)
            with self.open() as stream, open(path, "wb") as copy:
                shutil.copyfileobj(stream, copy, 2**20)
            yield str(path)

    def content_type(self) -> str:
        """Return the type by what is inside, where its first bytes tell better than its name: ``.xls`` or ``.xlsx``.

        Administrations send workbooks under each other's names, and text under theirs (then ``.csv``).
        """
        if self.suffix not in WORKBOOK_TYPES and self.suffix not in (".csv", ".txt", ".tsv"):
            return self.suffix
        with self.open() as stream:
            head = stream.read(4096)
        if head.startswith(_OLE):
            return ".xls"
        if head.startswith(_ZIP):
            return ".ods" if b"opendocument.spreadsheet" in head else ".xlsx"
        return ".csv" if self.suffix in WORKBOOK_TYPES and head and _CONTROLS.search(head) is None else self.suffix

    def sha256(self) -> str:
        """Return the sha256 of the file as it was received (the archive, not the member), in hexadecimal."""
        return self._digest

    @functools.cached_property
    def _digest(self) -> str:
        digest = hashlib.sha256()
        with open(self.path, "rb") as stream:
            for block in iter(lambda: stream.read(2**20), b""):
                digest.update(block)
        return digest.hexdigest()


def _unpacked(stream: IO[bytes], kind: str) -> BinaryIO:
    opener = {".gz": gzip.open, ".xz": lzma.open}.get(kind)
    return opener(stream) if opener else stream  # type: ignore[operator, return-value]


class _Bounded(io.RawIOBase):
    """A decompressed stream that stops a bomb, and says of a damaged archive that it is one."""

    def __init__(self, stream: BinaryIO, packed: int, name: str):
        self._stream = stream
        self._limit = min(MAX_SIZE, max(FREE_SIZE, packed * MAX_RATIO))
        self._name = name
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        try:
            block = self._stream.read(len(buffer))
        except (OSError, EOFError, lzma.LZMAError, zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
            raise UnreadableFile(
                tr("{file} cannot be decompressed, it is damaged or incomplete ({cause}). Download it again.").format(
                    file=self._name, cause=error
                )
            ) from error
        self._count += len(block)
        if self._count > self._limit:
            raise UnreadableFile(
                tr("{file} swells to more than {size} MB once decompressed: refused as a decompression bomb.").format(
                    file=self._name, size=self._limit // 2**20
                )
            )
        buffer[: len(block)] = block
        return len(block)

    def close(self) -> None:
        self._stream.close()
        super().close()


def find_sources(
    inputs: Sequence[str], types: FrozenSet[str], member: str, feedback: Feedback
) -> List[SourceFile]:
    """Return the files that INPUT names, in order; folders and archives give the files of ``types`` they hold.

    ``member`` names the wanted file of an archive (empty: all that are not documentation).
    Raises :class:`UnreadableFile` for what is missing, empty, or of a type that is not read.
    """
    if not inputs:
        raise UnreadableFile(tr("No file was given: set INPUT to a file, several files or a folder."))
    sources: List[SourceFile] = []
    for text in inputs:
        path = Path(text).expanduser()
        if path.is_dir():
            sources += _folder(path, types, member, feedback)
        else:
            sources += _file(path, types, member, feedback)
    return sources


def _folder(path: Path, types: FrozenSet[str], member: str, feedback: Feedback) -> List[SourceFile]:
    files = sorted(item for item in path.iterdir() if item.is_file() and not item.name.startswith("."))
    if not files:
        raise UnreadableFile(tr("The folder {path} is empty.").format(path=path))
    wanted = []
    for item in files:
        kind = SourceFile(item, None, item.name).suffix
        if kind in types or kind == ".zip":
            wanted.append(item)
        else:
            feedback.info(tr("{file} is left out: its type is not read here.").format(file=item.name))
    kept = _without_documentation(wanted, feedback)
    if not kept:
        raise UnreadableFile(
            tr("The folder {path} holds no file that can be read here ({types}).").format(
                path=path, types=types_text(types)
            )
        )
    return [source for item in kept for source in _file(item, types, member, feedback)]


def _without_documentation(paths: Sequence[Path], feedback: Feedback) -> List[Path]:
    """Drop what describes the data (INSEE's meta_*, README) unless there is nothing else."""
    kept = [item for item in paths if not _DOCUMENTATION.match(item.name)]
    if not kept:
        return list(paths)
    for item in paths:
        if item not in kept:
            feedback.info(tr("{file} is left out: its name says documentation.").format(file=item.name))
    return kept


def _file(path: Path, types: FrozenSet[str], member: str, feedback: Feedback) -> List[SourceFile]:
    if not path.exists():
        raise UnreadableFile(tr("The file {path} does not exist.").format(path=path))
    source = SourceFile(path, None, path.name)
    try:
        empty = path.stat().st_size == 0
        with open(path, "rb"):
            pass
    except OSError as error:
        raise UnreadableFile(tr("{path} cannot be opened: {cause}.").format(path=path, cause=error.strerror)) from error
    if empty:
        raise EmptyFile(tr("The file {path} is empty.").format(path=path))
    if path.suffix.lower() == ".zip":
        return _archive(path, types, member, feedback)
    if source.suffix not in types:
        raise UnreadableFile(
            tr("{path} is of a type that is not read here ({types}).").format(path=path, types=types_text(types))
        )
    return [source]


def _archive(path: Path, types: FrozenSet[str], member: str, feedback: Feedback) -> List[SourceFile]:
    names = [info.filename for info in safe_members(path)]
    wanted = [Path(name) for name in names if SourceFile(path, name, name).suffix in types]
    if member:
        chosen = [item for item in wanted if member.lower() in (item.name.lower(), item.as_posix().lower())]
        wanted = chosen or wanted
    else:
        wanted = _without_documentation(wanted, feedback)
    if not wanted:
        raise UnreadableFile(
            tr("The archive {path} holds no file that can be read here ({types}); it holds: {members}.").format(
                path=path, types=types_text(types), members=", ".join(names[:10]) or tr("nothing")
            )
        )
    return [SourceFile(path, item.as_posix(), "{}/{}".format(path.name, item.as_posix())) for item in sorted(wanted)]


def safe_members(path: Path) -> List[zipfile.ZipInfo]:
    """Return the files of a zip; :class:`UnreadableFile` when it is damaged, climbs out, is locked, or is a bomb."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = [info for info in archive.infolist() if not info.is_dir()]
    except (zipfile.BadZipFile, OSError) as error:
        raise UnreadableFile(tr("{path} is not a zip archive that can be opened ({cause}).").format(
            path=path, cause=error)) from error
    for info in members:
        name = info.filename.replace("\\", "/")
        if name.startswith("/") or re.match(r"[A-Za-z]:", name) or ".." in name.split("/"):
            raise UnreadableFile(
                tr("The archive {path} is refused: its member {member} points outside of it.").format(
                    path=path, member=info.filename
                )
            )
        if stat.S_ISLNK(info.external_attr >> 16):
            raise UnreadableFile(
                tr("The archive {path} is refused: its member {member} is a link.").format(
                    path=path, member=info.filename
                )
            )
        if info.flag_bits & 1:
            raise UnreadableFile(
                tr("The archive {path} is locked with a password: unpack it first.").format(path=path)
            )
        if info.file_size > min(MAX_SIZE, max(FREE_SIZE, info.compress_size * MAX_RATIO)):
            raise UnreadableFile(
                tr("The archive {path} is refused as a decompression bomb: {member} would swell to {size} MB.").format(
                    path=path, member=info.filename, size=info.file_size // 2**20
                )
            )
    return [info for info in members if not info.filename.startswith("__MACOSX/")]


def types_text(types: FrozenSet[str]) -> str:
    """Return the types that are read, for a sentence: ``csv, json, ... alone or in .gz, .xz, .zip``."""
    return tr("{types}, alone or in .gz, .xz, .zip").format(types=", ".join(sorted(kind[1:] for kind in types)))
