"""Which letters the bytes of a file are, decided on the whole file and never on its first lines.

UTF-8 proves itself: other text almost never happens to be valid. Among the 8-bit encodings that
French administrations use nothing is invalid, so the one that gives French letters wins.
No outside detector is asked: the same file must read the same on every machine.
"""

import codecs
import re
from collections import Counter
from dataclasses import dataclass
from typing import BinaryIO, Tuple

from ..errors import EmptyFile, InvalidParameter, UnreadableFile
from ..translation import tr

_BLOCK = 2**20
_ASCII = bytes(range(128))
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
#: Bytes that no text has, and the share of them beyond which a file is none (NUL is met in damaged text).
_CONTROLS = tuple(bytes([code]) for code in (*range(1, 9), *range(14, 27)))
_MAX_CONTROLS = 0.01
_EIGHT_BIT = ("cp1252", "iso8859-15", "mac-roman", "cp850", "latin-1")

# How much one letter speaks for French: the small accented ones are everywhere, capitals and signs are rarer.
_WEIGHTS = {**dict.fromkeys("éèêëàâîïôöùûüçœ", 4), **dict.fromkeys("ÉÈÊËÀÂÎÏÔÖÙÛÜÇŒ", 3),
            **dict.fromkeys("’«»°€–—…“”\xa0²³äæÆÿ", 2), **dict.fromkeys("½¼¾¤¿¡", -1)}


@dataclass(frozen=True)
class TextEncoding:
    """A codec, where the verdict comes from (``declared``, ``bom``, ``valid``, ``letters``), and what did not fit.

    ``stray`` counts the bytes of a UTF-8 file that are not UTF-8; they are read as cp1252.
    """

    codec: str
    evidence: str
    stray: int = 0
    has_nul: bool = False

    @property
    def errors(self) -> str:
        """The error handler to decode with."""
        return _STRAY if self.stray else "strict"


_STRAY = "augure_cp1252"


def _decode_stray(error: UnicodeError) -> Tuple[str, int]:
    """Read the bytes that are not UTF-8 as cp1252: two exports were pasted together."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    try:
        return wrong.decode("cp1252"), error.end
    except UnicodeDecodeError:
        return wrong.decode("latin-1"), error.end


codecs.register_error(_STRAY, _decode_stray)


def declared_codec(name: str) -> str:
    """Return the codec of an ENCODING parameter; :class:`InvalidParameter` for a name nobody knows."""
    aliases = {"ansi": "cp1252", "windows": "cp1252", "macroman": "mac-roman", "dos": "cp850", "utf8": "utf-8-sig"}
    wanted = aliases.get(name.strip().lower(), name.strip())
    try:
        codec = codecs.lookup(wanted).name
    except LookupError as error:
        raise InvalidParameter(
            tr(
                "ENCODING: {name} is not an encoding; use UTF-8, cp1252, ISO-8859-1, UTF-16, mac-roman or cp850."
            ).format(name=name)
        ) from error
    return "utf-8-sig" if codec == "utf-8" else codec


def detect_encoding(stream: BinaryIO, name: str, declared: str = "") -> TextEncoding:
    """Read ``stream`` to its end and return its encoding; ``declared`` is checked instead, when it is given.

    Raises :class:`UnreadableFile` when the declared encoding does not fit, naming ENCODING.
    """
    if declared:
        return _check(stream, name, declared_codec(declared))
    head = stream.read(_BLOCK)
    if not head:
        raise EmptyFile(tr("The file {path} is empty.").format(path=name))
    for bom, codec in _BOMS:
        if head.startswith(bom):
            return TextEncoding(codec, "bom", has_nul=codec == "utf-8-sig" and b"\0" in head)
    wide = _utf16_without_bom(head)
    if wide:
        return TextEncoding(wide, "letters")
    if sum(map(head.count, _CONTROLS)) > _MAX_CONTROLS * len(head):
        raise UnreadableFile(
            tr("{file} is not a text file: it holds binary data. Give it the ending of what it is (.xlsx, .ods, "
               ".zip…), or get it again.").format(file=name))
    high: Counter = Counter()
    sequences, has_nul, valid = 0, False, True
    decoder = codecs.getincrementaldecoder("utf-8")()
    block = head
    while block:
        has_nul = has_nul or b"\0" in block
        if not block.isascii():
            high.update(block.translate(None, _ASCII))
            sequences += sum(map(len, _SEQUENCE.findall(block)))
        if valid:
            try:
                decoder.decode(block)
            except UnicodeDecodeError:
                valid = False
        block = stream.read(_BLOCK)
    return _verdict(high, sequences, valid and not decoder.getstate()[0], has_nul)


def _verdict(high: Counter, sequences: int, valid: bool, has_nul: bool) -> TextEncoding:
    if valid:
        return TextEncoding("utf-8", "valid", has_nul=has_nul)
    total = sum(high.values())
    if sequences * 2 > total:
        return TextEncoding("utf-8", "valid", stray=max(1, total - sequences), has_nul=has_nul)
    return TextEncoding(eight_bit(high), "letters", has_nul=has_nul)


def eight_bit(high: Counter) -> str:
    """Return the 8-bit codec whose letters look most French, from the counts of the bytes above 127."""

    def score(codec: str) -> int:
        total = 0
        for byte, count in high.items():
            try:
                letter = bytes([byte]).decode(codec)
            except UnicodeDecodeError:
                return -(2**62)
            total += count * _WEIGHTS.get(letter, 0 if letter.isalpha() else -1)
        return total

    return max(_EIGHT_BIT, key=score)


def _utf16_without_bom(head: bytes) -> str:
    pairs = len(head) // 2
    if pairs and head[1 : 2 * pairs : 2].count(0) > 0.4 * pairs:
        return "utf-16-le"
    if pairs and head[0 : 2 * pairs : 2].count(0) > 0.4 * pairs:
        return "utf-16-be"
    return ""


def _check(stream: BinaryIO, name: str, codec: str) -> TextEncoding:
    decoder = codecs.getincrementaldecoder(codec)()
    lines, has_nul = 1, False
    while True:
        block = stream.read(_BLOCK)
        try:
            text = decoder.decode(block, final=not block)
        except UnicodeError as error:
            start = getattr(error, "start", 0)
            raise UnreadableFile(
                tr("{file} is not in {encoding}: near line {line} there are bytes that it does not know. "
                   "Leave ENCODING empty, or set another one.").format(
                    file=name, encoding=codec, line=lines + block[:start].count(b"\n"))
            ) from error
        if not block:
            return TextEncoding(codec, "declared", has_nul=has_nul)
        has_nul = has_nul or "\0" in text
        lines += text.count("\n")
