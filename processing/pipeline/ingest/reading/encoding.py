"""Which letters the bytes of a file are, decided on the whole file and never on its first lines.

UTF-8 proves itself: other text almost never happens to be valid. Among the 8-bit encodings that
French administrations use nothing is invalid, so the one that gives French letters wins; where two do
as well and differ, ENCODING must say. No outside detector is asked: the same file must read the same on every machine.
"""

import codecs
import re
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO, Dict, Iterable, Tuple

import numpy

from ...errors import AmbiguousFile, EmptyFile, InvalidParameter, UnreadableFile
from ...translation import tr

_BLOCK = 2**18
ASCII = bytes(range(128))
SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
#: The marks that say it at the beginning of a file; that of UTF-32 begins like UTF-16's.
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
         (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
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
    head = stream.read(_BLOCK)
    if not head:
        raise EmptyFile(tr("The file {path} is empty.").format(path=name))
    blocks = chain([head], iter(lambda: stream.read(_BLOCK), b""))
    if declared:
        return _check(blocks, name, _in_order(declared_codec(declared), head), "declared")
    mark = _mark(head)
    wide = mark if mark != "utf-8-sig" else ""
    if wide:
        return _check(blocks, name, wide, "bom")
    wide = _wide_without_bom(head)
    if wide:
        return _check(blocks, name, wide, "letters")
    if sum(map(head.count, _CONTROLS)) > _MAX_CONTROLS * len(head):
        raise UnreadableFile(
            tr("{file} is not a text file: it holds binary data. Give it the ending of what it is (.xlsx, .ods, "
               ".zip…), or get it again.").format(file=name))
    return _judge(blocks, name, bool(mark))


def _mark(head: bytes) -> str:
    return next((codec for mark, codec in _BOMS if head.startswith(mark)), "")


def _in_order(codec: str, head: bytes) -> str:
    """Return a declared UTF-16 or UTF-32 in the order of bytes that the file has."""
    family = codec[:6]
    if family not in ("utf-16", "utf-32"):
        return codec
    if _mark(head) == family:
        return family
    return _wide_without_bom(head) if codec == family and _wide_without_bom(head)[:6] == family else codec


def _judge(blocks: Iterable[bytes], name: str, marked: bool) -> TextEncoding:
    """Return what the bytes above 127 of all blocks say; ``marked``: the file begins with the mark of UTF-8."""
    counts = numpy.zeros(256, int)
    sequences, has_nul, valid = 0, False, True
    decoder = codecs.getincrementaldecoder("utf-8")()
    for block in blocks:
        has_nul = has_nul or b"\0" in block
        if valid:
            try:
                decoder.decode(block)
            except UnicodeDecodeError:
                valid = False
        if not block.isascii():
            data = numpy.frombuffer(block, numpy.uint8)
            letters = data[data >= 0x80]
            counts += numpy.bincount(letters, minlength=256)
            sequences += len(letters) if valid else sum(map(len, SEQUENCE.findall(block)))
    codec, evidence = ("utf-8-sig", "bom") if marked else ("utf-8", "valid")
    if valid and not decoder.getstate()[0]:
        return TextEncoding(codec, evidence, has_nul=has_nul)
    high = Counter({byte: count for byte, count in enumerate(counts.tolist()) if count})
    total = sum(high.values())
    if marked or sequences * 2 > total:
        return TextEncoding(codec, evidence, stray=max(1, total - sequences), has_nul=has_nul)
    codec = eight_bit(high)
    refuse_rival(high, codec, name)
    return TextEncoding(codec, "letters", has_nul=has_nul)


def eight_bit(high: Counter) -> str:
    """Return the 8-bit codec whose letters look most French, from the counts of the bytes above 127."""
    return max(_EIGHT_BIT, key=lambda codec: french_score(high, codec))


def french_score(high: Counter, codec: str) -> int:
    """Return how much the bytes above 127, by their counts, speak for French when they are read as ``codec``."""
    return _score(_letters(high, codec))


def refuse_rival(high: Counter, codec: str, name: str) -> None:
    """Raise AmbiguousFile where another 8-bit codec gives other letters that are as good; ``name``: the file's."""
    other = rival(high, codec)
    if other:
        raise AmbiguousFile(
            tr("{file} may be written in {first} or in {second}: both give French letters, but not the same. Set "
               "ENCODING.").format(file=name, first=codec, second=other))


def rival(high: Counter, best: str) -> str:
    """Return an 8-bit codec that is as good as the best one and gives other letters; empty where there is none."""
    found = _letters(high, best)
    others = ((codec, _letters(high, codec)) for codec in _EIGHT_BIT)
    return next((codec for codec, letters in others if letters != found and _score(letters) == _score(found)), "")


def _score(letters: Dict[str, int]) -> int:
    if not letters:
        return -(2**62)
    return sum(count * _WEIGHTS.get(letter, 0 if letter.isalpha() else -1) for letter, count in letters.items())


def _letters(high: Counter, codec: str) -> Dict[str, int]:
    """Return how often each letter is met when the bytes are read as ``codec``; none where a byte is no letter."""
    try:
        return {bytes([byte]).decode(codec): count for byte, count in high.items()}
    except UnicodeDecodeError:
        return {}


def _wide_without_bom(head: bytes) -> str:
    """Return the codec of several bytes a letter that the NULs of Latin text give away, empty where none."""
    quads, pairs = len(head) // 4, len(head) // 2
    for codec, first in (("utf-32-le", 2), ("utf-32-be", 0)):
        if quads and all(head[at : 4 * quads : 4].count(0) > 0.9 * quads for at in (first, first + 1)):
            return codec
    for codec, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        if pairs and head[first : 2 * pairs : 2].count(0) > 0.4 * pairs:
            return codec
    return ""


def _check(blocks: Iterable[bytes], name: str, codec: str, evidence: str) -> TextEncoding:
    decoder = codecs.getincrementaldecoder(codec)()
    lines, has_nul = 1, False
    for block in chain(blocks, [b""]):
        try:
            text = decoder.decode(block, final=not block)
        except UnicodeError as error:
            start = getattr(error, "start", 0)
            raise UnreadableFile(
                tr("{file} is not in {encoding}: near line {line} there are bytes that it does not know. "
                   "Leave ENCODING empty, or set another one.").format(
                    file=name, encoding=codec, line=lines + block[:start].count(b"\n"))
            ) from error
        has_nul = has_nul or "\0" in text
        lines += text.count("\n")
    return TextEncoding(codec, evidence, has_nul=has_nul)
