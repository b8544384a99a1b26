"""What a shapefile must come with, and the letters of its DBF when nothing says them."""

import codecs
import zipfile
from collections import Counter
from pathlib import PurePosixPath
from typing import Dict

from ..errors import UnreadableFile
from ..feedback import Feedback
from ..translation import tr
from .encoding import declared_codec, eight_bit
from .sources import SourceFile

_ASCII = bytes(range(128))
# dBASE language driver ids that are met; 0x57 ("ANSI") and 0x03 are Windows'.
_LANGUAGE_DRIVERS = {0x01: "cp437", 0x02: "cp850", 0x03: "cp1252", 0x04: "mac-roman", 0x57: "cp1252", 0x58: "cp1252",
                     0x59: "cp1252", 0x37: "cp850", 0x14: "cp850", 0x11: "cp437", 0x0D: "cp437", 0x08: "cp865"}
_GDAL_NAMES = {"utf-8": "UTF-8", "utf-8-sig": "UTF-8", "cp1252": "CP1252", "latin-1": "ISO-8859-1",
               "iso8859-1": "ISO-8859-1", "iso8859-15": "ISO-8859-15", "mac-roman": "MACINTOSH", "cp850": "CP850",
               "cp437": "CP437", "cp865": "CP865", "utf-16": "UTF-16"}


def parts(source: SourceFile) -> Dict[str, str]:
    """Return the files of a shapefile by lower-case suffix (``.dbf`` to its name), beside it or in its archive.

    Raises :class:`UnreadableFile` naming a missing .dbf or .shx: without them attributes, or rows, would be lost.
    """
    if source.member is not None:
        with zipfile.ZipFile(source.path) as archive:
            names = archive.namelist()
        main = PurePosixPath(source.member)
        found = {PurePosixPath(name).suffix.lower(): name for name in names
                 if PurePosixPath(name).parent == main.parent and PurePosixPath(name).stem.lower() == main.stem.lower()}
    else:
        main = PurePosixPath(source.path.name)
        found = {item.suffix.lower(): item.name for item in source.path.parent.iterdir()
                 if item.stem.lower() == source.path.stem.lower()}
    _check_length(source)
    missing = [main.stem + suffix for suffix in (".dbf", ".shx") if suffix not in found]
    if missing:
        raise UnreadableFile(
            tr("The shapefile {file} is not complete: {missing} is missing. Put all its parts (.shp, .shx, .dbf, .prj) "
               "in the same folder or archive.").format(file=source.name, missing=", ".join(missing)))
    return found


def _check_length(source: SourceFile) -> None:
    """Raise :class:`UnreadableFile` when the .shp is shorter than its own header says: GDAL reads it in silence."""
    with source.open() as stream:
        header = stream.read(100)
    if source.member is None:
        size = source.path.stat().st_size
    else:
        with zipfile.ZipFile(source.path) as archive:
            size = archive.getinfo(source.member).file_size
    if len(header) < 100 or size < 2 * int.from_bytes(header[24:28], "big"):
        raise UnreadableFile(tr("{file} is damaged: it is shorter than it says. Copy or download it again.").format(
            file=source.name))


def _read(source: SourceFile, name: str) -> bytes:
    if source.member is None:
        return (source.path.parent / name).read_bytes()
    return SourceFile(source.path, name, name).open().read()


def dbf_codec(source: SourceFile, files: Dict[str, str], declared: str, feedback: Feedback) -> str:
    """Return the Python codec of the DBF: ENCODING, else its .cpg, else its own mark, if true of all its bytes.

    Nothing said, or not true: decided on the letters of the whole DBF, as for text files.
    """
    if declared:
        return declared_codec(declared)
    content = _read(source, files[".dbf"])
    start = int.from_bytes(content[8:10], "little")
    records = content[start:]
    said = _said(source, files, content)
    if records.isascii():
        return said or "utf-8"
    unicode = _fits(records, "utf-8")
    found = "utf-8" if unicode else eight_bit(Counter(records.translate(None, _ASCII)))
    if not said:
        feedback.info(tr("{file}: no .cpg and no mark say its encoding; its letters are {encoding}.").format(
            file=source.name, encoding=found))
        return found
    if not _fits(records, said) or (unicode and said != "utf-8"):
        feedback.warn(tr("{file} says that it is in {said}, but its letters are {encoding}: read as {encoding}. "
                         "ENCODING decides otherwise.").format(file=source.name, said=said, encoding=found))
        return found
    return said


def _said(source: SourceFile, files: Dict[str, str], content: bytes) -> str:
    if ".cpg" in files:
        text = _read(source, files[".cpg"]).decode("ascii", "ignore").strip().lower()
        text = {"ansi 1252": "cp1252", "88591": "latin-1", "system": ""}.get(text, text)
        text = "cp" + text if text.isdigit() else text
        try:
            return "utf-8" if codecs.lookup(text).name == "utf-8" else codecs.lookup(text).name
        except LookupError:
            pass
    return _LANGUAGE_DRIVERS.get(content[29], "")


def _fits(records: bytes, codec: str) -> bool:
    try:
        records.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def gdal_encoding(codec: str) -> str:
    """Return GDAL's name of a Python codec."""
    return _GDAL_NAMES.get(codec, codec.upper())
