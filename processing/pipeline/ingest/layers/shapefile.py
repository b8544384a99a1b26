"""What a shapefile must come with, and its index made anew where it is missing."""

import shutil
import struct
import zipfile
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Dict

from ...errors import UnreadableFile
from ...translation import tr
from ..reading.sources import SourceFile

_HEAD = 100
_RECORD = struct.Struct(">ii")


def companions(source: SourceFile) -> Dict[str, SourceFile]:
    """Return the files of the same name by lower-case suffix, beside a file or in its archive, itself among them."""
    if source.member is not None:
        with zipfile.ZipFile(source.path) as archive:
            names = archive.namelist()
        main = PurePosixPath(source.member)
        members = [PurePosixPath(name) for name in names]
        return {name.suffix.lower(): SourceFile(source.path, str(name), "{}/{}".format(source.path.name, name))
                for name in members if name.parent == main.parent and name.stem.lower() == main.stem.lower()}
    return {item.suffix.lower(): SourceFile(item, None, item.name) for item in source.path.parent.iterdir()
            if item.stem.lower() == source.path.stem.lower()}


def check_parts(source: SourceFile, parts: Dict[str, SourceFile]) -> None:
    """Raise :class:`UnreadableFile` naming a missing .dbf, or when the .shp is shorter than its own head says.

    Without the one the attributes would be lost, the other GDAL reads in silence as far as it goes.
    """
    if ".dbf" not in parts:
        raise UnreadableFile(
            tr("The shapefile {file} is not complete: {missing} is missing. Put all its parts (.shp, .shx, .dbf, .prj) "
               "in the same folder or archive.").format(
                file=source.name, missing=source.stem + ".dbf"))
    with source.open() as stream:
        head = stream.read(_HEAD)
    if len(head) < _HEAD or _size(source) < 2 * int.from_bytes(head[24:28], "big"):
        raise UnreadableFile(tr("{file} is damaged: it is shorter than it says. Copy or download it again.").format(
            file=source.name))


def with_index(parts: Dict[str, SourceFile], folder: str) -> str:
    """Copy a .shp, and its .prj, into ``folder`` with an index (.shx) made from it; return the path of the copy.

    The user's own files are not touched.
    """
    path = Path(folder) / "layer.shp"
    for suffix in {".shp", ".prj"} & parts.keys():
        with parts[suffix].open() as stream, open(path.with_suffix(suffix), "wb") as copy:
            shutil.copyfileobj(stream, copy, 2**20)
    with open(path, "rb") as stream, open(path.with_suffix(".shx"), "wb") as index:
        _write_index(stream, index, path.stat().st_size)
    return str(path)


def _write_index(stream: BinaryIO, index: BinaryIO, size: int) -> None:
    """Write where each record of a .shp begins and how long it is, in words of two bytes."""
    head = bytearray(stream.read(_HEAD))
    entries, place = bytearray(), _HEAD
    while place + _RECORD.size <= size:
        stream.seek(place)
        _number, words = _RECORD.unpack(stream.read(_RECORD.size))
        if words < 2 or place + _RECORD.size + 2 * words > size:
            break
        entries += _RECORD.pack(place // 2, words)
        place += _RECORD.size + 2 * words
    head[24:28] = struct.pack(">i", (_HEAD + len(entries)) // 2)
    index.write(head + entries)


def _size(source: SourceFile) -> int:
    if source.member is None:
        return source.path.stat().st_size
    with zipfile.ZipFile(source.path) as archive:
        return archive.getinfo(source.member).file_size
