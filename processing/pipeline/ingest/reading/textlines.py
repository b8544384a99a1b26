"""The bytes of a text file, taken as whole lines, a chunk at a time."""

import codecs
import io
from typing import BinaryIO, Iterator, List, Optional

from ...errors import UnreadableFile
from ...translation import tr
from .encoding import TextEncoding

CHUNK_BYTES = 2**19
"""What is read at a time: so much that whole columns are worth their while, and stays in the processor's cache."""
MAX_LINE = 64 * 2**20
"""Bytes without any line end after which a file is no table."""

#: Codecs in which the byte 10 is a line end wherever it stands.
_LINE_BY_BYTE = ("utf-8", "utf-8-sig", "cp1252", "iso8859-1", "latin-1", "iso8859-15", "mac-roman", "cp850", "ascii")


class Chunk:
    """Some lines: their ``text`` without characters NUL, and the bytes read for them.

    All ``content`` put together is the file. ``exact``: the text is the strict decoding of this very content.
    """

    def __init__(self, content: bytes, codec: str, exact: bool, text: Optional[str] = None, nul_characters: int = 0):
        self.content, self.exact, self.nul_characters = content, exact, nul_characters
        self._codec, self._text = codec, text

    @property
    def text(self) -> str:
        """The lines."""
        if self._text is None:
            self._text = self.content.decode(self._codec)
        return self._text

    @property
    def in_utf8(self) -> bytes:
        """The lines in UTF-8."""
        return self.content if self.exact and self._codec == "utf-8" else self.text.encode("utf-8")

    def without_nul(self) -> "Chunk":
        """Return the chunk without its characters NUL."""
        return Chunk(self.content, self._codec, False, self.text.replace("\0", ""), self.text.count("\0"))


def read_chunks(stream: BinaryIO, encoding: TextEncoding, name: str, width: int = 1) -> Iterator[Chunk]:
    """Yield the lines of ``stream``; more at a time where a table is many columns wide.

    Raises :class:`UnreadableFile` where lines do not end.
    """
    size = CHUNK_BYTES
    head = stream.read(size)
    by_byte = encoding.codec in _LINE_BY_BYTE and b"\n" in head
    for chunk in (_by_byte if by_byte else _by_character)(stream, head, encoding, name, size):
        yield chunk.without_nul() if encoding.has_nul and "\0" in chunk.text else chunk


def _by_byte(stream: BinaryIO, block: bytes, encoding: TextEncoding, name: str, size: int) -> Iterator[Chunk]:
    codec = encoding.codec
    while block:
        if not block.endswith(b"\n"):
            block += stream.readline(MAX_LINE)
            if len(block) >= MAX_LINE:
                raise _endless(name)
        text = block.decode(codec, encoding.errors) if encoding.stray else None  # else known to be right
        exact = codec != "utf-8-sig" and (text is None or text.encode(codec) == block)
        yield Chunk(block, codec, exact, text)
        codec = "utf-8" if codec == "utf-8-sig" else codec  # the mark is at the beginning of the file only
        block = stream.read(size)


def _by_character(stream: BinaryIO, block: bytes, encoding: TextEncoding, name: str, size: int) -> Iterator[Chunk]:
    """Lines whose end is not a byte: UTF-16, or carriage returns alone."""
    decoder = codecs.getincrementaldecoder(encoding.codec)(encoding.errors)
    text, content = "", b""
    while block:
        text, content = text + decoder.decode(block), content + block
        end = max(text.rfind("\n"), text.rfind("\r", 0, -1)) + 1  # a return at the very end may be half of CR LF
        if end:
            yield Chunk(content, encoding.codec, False, text[:end])
            text, content = text[end:], b""
        elif len(content) > MAX_LINE:
            raise _endless(name)
        block = stream.read(size)
    text += decoder.decode(b"", final=True)
    if text or content:
        yield Chunk(content, encoding.codec, False, text)


def _endless(name: str) -> UnreadableFile:
    return UnreadableFile(tr("{file} has a line of more than {size} MB: it is no table.").format(
        file=name, size=MAX_LINE // 2**20))


def split_lines(text: str) -> List[str]:
    """Return the lines of a text with their ends, cut where the csv module cuts them: CR, LF and CR LF."""
    return list(io.StringIO(text, newline=""))


def line_count(text: str) -> int:
    """Return how many lines :func:`split_lines` gives."""
    if not text:
        return 0
    count = text.count("\n") + (text.count("\r") - text.count("\r\n") if "\r" in text else 0)
    return count + (text[-1] not in "\r\n")
