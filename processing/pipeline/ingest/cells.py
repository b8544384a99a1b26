"""The cells of a column of a batch: as texts, as slices of the bytes they were read from, as a block of bytes.

Whichever is asked for is made from another, once, and what is made of them is kept too: who learns what a column holds
and who cleans it ask for the same. Whole columns are proven, cleaned and sent by their slices and blocks; their texts
are only made where that does not do.
"""

import unicodedata
from functools import lru_cache
from itertools import accumulate
from operator import ne
from typing import AbstractSet, Any, Callable, Dict, FrozenSet, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy

MOST_BYTES = 2**20
"""Bytes that a block has at most: beyond, a few long cells would make it mostly empty."""
_NEWLINE = 10
_FIRST_COMBINING = 0xCC
"""What U+0300, the first character that is put together with another, begins with in UTF-8."""
_TABLED = 64
"""Bytes of cells up to which a table tells which bytes of a block are filled."""
_KEY = 8
"""Bytes of cells that are told apart as numbers."""
_MOST_KEYS = 16


class Slices(NamedTuple):
    """Where cells are in UTF-8 bytes: cell i is ``data[starts[i]:ends[i]]``."""

    data: numpy.ndarray
    starts: numpy.ndarray
    ends: numpy.ndarray


class Cells(Sequence[str]):
    """The cells of a column. Made by :meth:`of`, :meth:`cut`, :meth:`lines` or :meth:`packed`, never changed."""

    def __init__(self, size: int, texts: Optional[List[str]] = None, slices: Optional[Slices] = None,
                 block: Optional[numpy.ndarray] = None):
        self._size, self._texts, self._slices, self._block = size, texts, slices, block
        self._text: Optional[str] = None
        self._sizes: Optional[numpy.ndarray] = None
        self._places: Dict[str, numpy.ndarray] = {}
        self._made: Dict[Any, Optional["Cells"]] = {}

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Cells":
        """Return ``texts`` as cells."""
        return texts if isinstance(texts, Cells) else cls(len(texts), texts if isinstance(texts, list) else list(texts))

    @classmethod
    def cut(cls, data: numpy.ndarray, starts: numpy.ndarray, ends: numpy.ndarray) -> "Cells":
        """Return the cells between ``starts`` and ``ends`` of UTF-8 bytes, which hold no character NUL."""
        return cls(len(starts), slices=Slices(data, starts, ends))

    @classmethod
    def lines(cls, text: str) -> "Cells":
        """Return the lines of a text, each ended by a newline, as cells."""
        data = numpy.frombuffer(text.encode("utf-8"), numpy.uint8)
        ends = numpy.flatnonzero(data == _NEWLINE)
        return cls.cut(data, _behind(ends), ends)

    @classmethod
    def packed(cls, block: numpy.ndarray) -> "Cells":
        """Return the cells of a block: a row of UTF-8 bytes each, of which those that are 0 are none."""
        return cls(len(block), block=block)

    # -- as texts ----------------------------------------------------------------------------------------------------

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[str]:
        return iter(self.texts)

    def __getitem__(self, place):
        return Cells(len(self.texts[place]), self.texts[place]) if isinstance(place, slice) else self.texts[place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self.texts == list(other)

    __hash__ = None  # type: ignore[assignment]

    @property
    def texts(self) -> List[str]:
        """The cells one by one."""
        if self._texts is None:
            if self.block is None:
                data, starts, ends = self.slices
                self._texts = [data[start:end].tobytes().decode("utf-8") for start, end in zip(starts, ends)]
            else:
                self._texts = self.text.split("\n")
                self._texts.pop()
        return self._texts

    @property
    def text(self) -> str:
        """All cells, each ended by a newline."""
        if self._text is None:
            block = None if self._texts is not None else self.block
            if block is None:
                self._text = "\n".join([*self.texts, ""])
            else:
                ended = numpy.full((len(self), block.shape[1] + 1), _NEWLINE, numpy.uint8)
                ended[:, :-1] = block
                self._text = ended.tobytes().translate(None, b"\0").decode("utf-8")
        return self._text

    @property
    def whole(self) -> bool:
        """Whether no cell runs over several lines."""
        return self._texts is None or self.text.count("\n") == len(self)

    @property
    def is_ascii(self) -> bool:
        """Whether no cell has a letter beyond ASCII."""
        return self.text.isascii() if self.block is None else bool((self.block < 0x80).all())

    @property
    def is_nfc(self) -> bool:
        """Whether each letter has its accent in one character with it (Unicode's NFC), as all below U+0300 have."""
        if self.block is None:
            return unicodedata.is_normalized("NFC", self.text)
        doubtful = numpy.flatnonzero(self.block >= _FIRST_COMBINING) // self.block.shape[1]
        return not len(doubtful) or unicodedata.is_normalized("NFC", self.taken(numpy.unique(doubtful)).text)

    # -- as bytes ----------------------------------------------------------------------------------------------------

    @property
    def slices(self) -> Slices:
        """Where the cells are in bytes."""
        if self._slices is None:
            data = numpy.frombuffer(self.text.encode("utf-8"), numpy.uint8)
            if self.whole:
                ends = numpy.flatnonzero(data == _NEWLINE)
            else:
                ends = numpy.fromiter(accumulate(len(cell.encode("utf-8")) + 1 for cell in self), numpy.intp) - 1
            self._slices = Slices(data, _behind(ends), ends)
        return self._slices

    @property
    def sizes(self) -> numpy.ndarray:
        """How many bytes each cell has."""
        if self._sizes is None:
            self._sizes = self.slices.ends - self.slices.starts
        return self._sizes

    @property
    def block(self) -> Optional[numpy.ndarray]:
        """The bytes of each cell in a row of its own, 0 (which is no byte of a cell) where there are no more.

        None where it would be too large, or where a cell has the character NUL.
        """
        if self._block is None and len(self):
            sizes = self.sizes
            width = max(1, int(sizes.max()))
            if width * len(self) <= MOST_BYTES and (self._texts is None or "\0" not in self.text):
                data, starts, _ = self.slices
                if int(starts.max()) + width > len(data):
                    data = numpy.concatenate([data, numpy.zeros(width, numpy.uint8)])
                windows: numpy.ndarray = numpy.ndarray((len(data) - width + 1,), f"S{width}", data, strides=(1,))
                self._block = windows[starts].view(numpy.uint8).reshape(-1, width)
                self._block *= _filled(sizes, width)
        return self._block

    def places(self, value: str) -> numpy.ndarray:
        """Return where the cells are that are ``value``."""
        if value not in self._places:
            wanted = value.encode("utf-8")
            found = numpy.flatnonzero(self.sizes == len(wanted))
            for at, byte in enumerate(wanted):
                found = found[self.slices.data[self.slices.starts[found] + at] == byte]
            self._places[value] = found
        return self._places[value]

    def count(self, value: str) -> int:
        """Return how many cells are ``value``."""
        return len(self.places(value))

    @property
    def shared(self) -> Optional[str]:
        """What all cells are, None where they are not the same (or there is none)."""
        if not len(self):
            return None
        alike = self.texts.count(self.texts[0]) == len(self) if self.block is None else \
            bool((self.block == self.block[0]).all())
        data, starts, ends = self.slices
        return data[starts[0]:ends[0]].tobytes().decode("utf-8") if alike else None

    # -- other cells made of them ------------------------------------------------------------------------------------

    def taken(self, places: numpy.ndarray) -> "Cells":
        """Return the cells at ``places``, in their order."""
        if not self.whole:
            return Cells.of([self.texts[place] for place in places.tolist()])
        data, starts, ends = self.slices
        return Cells.cut(data, starts[places], ends[places])

    def without(self, values: AbstractSet[str]) -> "Cells":
        """Return the cells, empty where they are one of ``values``; the same object where none is."""
        return self._once(frozenset(values), self._emptied)

    def stripped(self, spaces: str) -> "Cells":
        """Return the cells without these characters at both ends; the same object where none has any."""
        return self._once(spaces, self._strip)

    def _once(self, key: Any, make: Callable[..., "Cells"]) -> "Cells":
        if key not in self._made:
            made = make(key)
            self._made[key] = None if made is self else made  # who referred to itself would outlive its batch
        known = self._made[key]
        return self if known is None else known

    def _emptied(self, values: FrozenSet[str]) -> "Cells":
        found = [places for places in map(self.places, values) if len(places)]
        if not found:
            return self
        if not self.whole:
            return Cells.of(["" if cell in values else cell for cell in self])
        data, starts, ends = self.slices
        places, ends = numpy.concatenate(found), ends.copy()
        ends[places] = starts[places]
        return Cells.cut(data, starts, ends)

    def _strip(self, spaces: str) -> "Cells":
        data, starts, ends = self.slices
        first, last = _at_ends(spaces)
        doubtful = numpy.flatnonzero((first[data[starts]] | last[data[ends - 1]]) & (ends > starts)).tolist()
        cells = [(place, data[starts[place]:ends[place]].tobytes().decode("utf-8")) for place in doubtful]
        cells = [(place, cell) for place, cell in cells if cell.strip(spaces) != cell]
        if not cells:
            return self
        if not self.whole:
            return Cells.of([cell.strip(spaces) for cell in self])
        starts, ends = starts.copy(), ends.copy()
        for place, cell in cells:
            kept = cell.lstrip(spaces)
            starts[place] = ends[place] - len(kept.encode("utf-8"))
            ends[place] = starts[place] + len(kept.rstrip(spaces).encode("utf-8"))
        return Cells.cut(data, starts, ends)

    def mapped(self, function: Callable[[str], str]) -> "Cells":
        """Return what ``function`` makes of each cell; it is asked once for equal ones."""
        values, numbers = self._numbered()
        return Cells.of(list(map(function, values))).taken(numbers)

    def differing(self, other: "Cells") -> int:
        """Return in how many places ``other``, which was made of these cells, has another one."""
        one, two = self.slices, other.slices
        if one.data is two.data:
            return int(numpy.count_nonzero((one.starts != two.starts) | (one.ends != two.ends)))
        return sum(map(ne, self, other))

    def _numbered(self) -> Tuple[List[str], numpy.ndarray]:
        """Return the different cells, and which of them each cell is."""
        block = self.block
        if block is not None and block.shape[1] <= _KEY:
            wide = numpy.zeros((len(self), _KEY), numpy.uint8)
            wide[:, :block.shape[1]] = block
            keys, numbers = wide.view(numpy.uint64).ravel(), numpy.full(len(self), -1)
            values: List[str] = []
            while len(values) < _MOST_KEYS:
                rest = numpy.argmax(numbers < 0)
                if numbers[rest] >= 0:
                    return values, numbers
                numbers[keys == keys[rest]] = len(values)
                values.append(wide[rest].tobytes().replace(b"\0", b"").decode("utf-8"))
        found: Dict[str, int] = {}
        numbers = numpy.fromiter((found.setdefault(cell, len(found)) for cell in self), numpy.intp, len(self))
        return list(found), numbers


@lru_cache(maxsize=8)
def _at_ends(characters: str) -> Tuple[numpy.ndarray, numpy.ndarray]:
    """Return which bytes begin and which end one of some characters."""
    signs = [character.encode("utf-8") for character in characters]
    found = numpy.zeros((2, 256), bool)
    found[0, [sign[0] for sign in signs]] = found[1, [sign[-1] for sign in signs]] = True
    return found[0], found[1]


def _filled(sizes: numpy.ndarray, width: int) -> numpy.ndarray:
    """Return a row for each cell: 1 as many times as it has bytes, then 0."""
    if width > _TABLED:
        return (numpy.arange(width) < sizes[:, None]).view(numpy.uint8)
    return _steps(width)[sizes].view(numpy.uint8).reshape(-1, width)


@lru_cache(maxsize=_TABLED)
def _steps(width: int) -> numpy.ndarray:
    """Return the rows of :func:`_filled` for all sizes."""
    return numpy.tri(width + 1, width, -1, numpy.uint8).view(f"S{width}").ravel()


def _behind(ends: numpy.ndarray) -> numpy.ndarray:
    """Return where cells begin that stand one behind the other, a byte between them."""
    starts = numpy.zeros_like(ends)
    starts[1:] = ends[:-1] + 1
    return starts
