"""Which letters a DBF is written in: what says so (ENCODING, a .cpg, its own mark), tested on all its records."""

import codecs
from collections import Counter
from typing import Iterable, Tuple

from ...errors import UnreadableFile
from ...translation import tr
from .encoding import ASCII, SEQUENCE, TextEncoding, declared_codec, eight_bit, french_score, refuse_rival

#: dBASE language driver ids that are met; 0x57 ("ANSI") and 0x03 are Windows'.
_DRIVERS = {0x01: "cp437", 0x02: "cp850", 0x03: "cp1252", 0x04: "mac-roman", 0x57: "cp1252", 0x58: "cp1252",
            0x59: "cp1252", 0x37: "cp850", 0x14: "cp850", 0x11: "cp437", 0x0D: "cp437", 0x08: "cp865",
            0xC8: "cp1250", 0xC9: "cp1251", 0x64: "cp852", 0x65: "cp866"}
#: Codecs that nearly any bytes fit: only the letters that they give tell them apart.
_ALIKE = ("cp1252", "latin-1", "iso8859-1", "iso8859-15", "mac-roman", "cp850", "cp437")
_CLEAR = 2.5
"""Points of :func:`french_score` per letter from which letters are French beyond doubt (é has 4, É 3, a dash 2)."""
ERRORS = "augure_dbf"
"""The error handler to decode a DBF with."""


def _strays(error: UnicodeError) -> Tuple[str, int]:
    """Drop a letter that was cut at the end of its cell; read other bytes that do not fit as cp1252."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    if error.object[error.end:error.end + 1] in (b"", b"\n"):
        return "", error.end
    return error.object[error.start:error.end].decode("cp1252", "replace"), error.end


codecs.register_error(ERRORS, _strays)


def find_letters(texts: Iterable[bytes], driver: int, cpg: bytes, declared: str, name: str
                 ) -> Tuple[TextEncoding, str]:
    """Return the encoding of a DBF, and the one that the file gives itself where its letters are others.

    ``texts`` are all its cells of text, ``driver`` its language driver id, ``cpg`` what a .cpg holds. Raises
    :class:`UnreadableFile` when they do not fit the ``declared`` encoding, :class:`AmbiguousFile` naming ENCODING
    when nothing is said and two encodings give French letters.
    """
    said = _codec_of(cpg) or _DRIVERS.get(driver, "")
    evidence = ".cpg" if _codec_of(cpg) else "mark"
    wanted = {"utf-8-sig": "utf-8"}.get(declared_codec(declared), declared_codec(declared)) if declared else said
    high, sequences, fits = _counted(texts, wanted)
    total = sum(high.values())
    unicode = 2 * sequences > total  # a name cut at the width of its column leaves half a letter
    if declared:
        if not fits or (wanted == "utf-8" and total and not unicode):
            raise UnreadableFile(tr("{file} is not in {encoding}: it holds bytes that it does not know. Leave "
                                    "ENCODING empty, or set another one.").format(file=name, encoding=wanted))
        return TextEncoding(wanted, "declared"), ""
    if not total:
        return TextEncoding(said or "utf-8", evidence if said else "valid"), ""
    if unicode:
        found = TextEncoding("utf-8", evidence if said == "utf-8" else "valid", stray=total - sequences)
        return found, said if said != "utf-8" else ""
    if said and fits and said != "utf-8" and _likely(high, said):
        return TextEncoding(said, evidence), ""
    codec = eight_bit(high)
    if french_score(high, codec) < _CLEAR * total:  # not French: as GDAL and QGIS take it
        return TextEncoding("cp1252" if _decodes(bytes(high), "cp1252") else "latin-1", "letters"), said
    if not said:
        refuse_rival(high, codec, name)
    return TextEncoding(codec, "letters"), said


def _counted(texts: Iterable[bytes], wanted: str) -> Tuple[Counter, int, bool]:
    """Return how often each byte above 127 is met, how many are in letters of UTF-8, whether all fit ``wanted``."""
    high: Counter = Counter()
    sequences, fits = 0, True
    for text in texts:
        if text.isascii():
            continue
        high.update(text.translate(None, ASCII))
        sequences += sum(map(len, SEQUENCE.findall(text)))
        fits = fits and (not wanted or wanted == "utf-8" or _decodes(text, wanted))
    return high, sequences, fits


def _likely(high: Counter, said: str) -> bool:
    """Tell whether letters may be in the codec that a file says; foreign ones are believed."""
    best = french_score(high, eight_bit(high))
    return said not in _ALIKE or best < _CLEAR * sum(high.values()) or 2 * french_score(high, said) >= best


def _decodes(text: bytes, codec: str) -> bool:
    try:
        text.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _codec_of(cpg: bytes) -> str:
    """Return the Python codec that a .cpg names, empty where it names none."""
    text = cpg.decode("ascii", "ignore").strip().lower()
    text = {"ansi 1252": "cp1252", "88591": "latin-1", "system": ""}.get(text, text)
    text = "cp" + text if text.isdigit() else text
    try:
        return codecs.lookup(text).name if text else ""
    except LookupError:
        return ""
