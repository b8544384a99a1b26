"""Rows whose quotes or delimiters are not where they should be, read in the one way that makes a row of them.

Nothing is guessed: where no way, or more than one, gives as many cells as the table has columns, the row is left
to be rejected. What was mended is told line by line (``TableReader.mended``).
"""

import re
from typing import Dict, List, NamedTuple, Optional, Sequence, Set, Tuple

from .dialect import DELIMITERS, Form

MAX_MARKS = 400
"""Quotes in a line beyond which nobody could say what it means."""
_ENOUGH_ROWS = 20
_MAX_SHAPES = 10

_DIGITS, _LETTERS = re.compile(r"\d+"), re.compile(r"[^\W\d_]+")


class _Way(NamedTuple):
    """The cells from a place of the line on: how many quotes are out of order, and whether another way is as good."""

    cost: int
    unique: bool
    cells: Tuple[str, ...]


def with_stray_quotes(text: str, form: Form, width: int) -> Optional[List[str]]:
    """Return the ``width`` cells of a row that has quotes too many, kept as letters; None where that is no answer.

    Of all ways to cut the text, the one with fewest quotes out of order, if it is the only one.
    """
    text = text.rstrip("\r\n")
    if not form.quote or text.count(form.quote) > MAX_MARKS:
        return None
    ways: Dict[Tuple[int, int], Optional[_Way]] = {}
    starts = [0] + [at + 1 for at, mark in enumerate(text) if mark == form.delimiter]
    for place in range(len(starts) - 1, -1, -1):  # at most ``place`` cells are before, and as many as starts from here
        for left in range(max(1, width - place), min(width, len(starts) - place) + 1):
            ways[starts[place], left] = _best(text, starts[place], left, form, ways)
    best = ways.get((0, width))
    return list(best.cells) if best and best.unique else None


def _best(text: str, start: int, left: int, form: Form, ways) -> Optional[_Way]:
    """Return the best way to cut ``text`` from ``start`` into ``left`` cells."""
    best: Optional[_Way] = None
    for cost, cell, end in _cells(text, start, form):
        if end == len(text):
            way = _Way(cost, True, (cell,)) if left == 1 else None
        else:
            rest = ways.get((end + 1, left - 1))
            way = _Way(cost + rest.cost, rest.unique, (cell, *rest.cells)) if rest else None
        if way is None:
            continue
        if best is None or way.cost < best.cost:
            best = way
        elif way.cost == best.cost and way.cells != best.cells:
            best = best._replace(unique=False)
    return best


def _cells(text: str, start: int, form: Form):
    """Yield (quotes out of order, cell, end) for the cells that may begin at ``start``."""
    end = text.find(form.delimiter, start)
    end = len(text) if end < 0 else end
    cell = text[start:end]
    bare = cell.strip(" ")
    marked = bare.startswith(form.quote) + (bare.endswith(form.quote) and len(bare) > 1)
    yield marked, cell.lstrip(" ") if form.skip_space else cell, end
    begin = start
    while text[begin : begin + 1] == " ":
        begin += 1
    if text[begin : begin + 1] != form.quote:
        return
    outside = int(begin > start and not form.skip_space)
    close = text.find(form.quote, begin + 1)
    while close >= 0:
        end = text.find(form.delimiter, close)
        end = len(text) if end < 0 else end
        if not text[close + 1 : end].strip(" "):
            inner, stray = _unescaped(text[begin + 1 : close], form)
            yield stray + outside + (end > close + 1), inner, end
        close = text.find(form.quote, close + 1)


def _unescaped(inner: str, form: Form) -> Tuple[str, int]:
    """Return the content of a quoted cell, and how many quotes in it are not escaped."""
    pair = form.quote * 2 if form.escape is None else form.escape + form.quote
    stray = inner.replace(pair, "").count(form.quote)
    content = inner.replace(pair, form.quote)
    if form.escape:
        content = content.replace(form.escape * 2, form.escape)
    return content, stray


class Shapes:
    """What the cells of each column look like, from rows that are in order: digits, letters and the signs between.

    A column whose cells have few shapes (codes, dates, amounts) tells where the cells of a row are that was cut
    at another delimiter than its file.
    """

    def __init__(self, rows: Sequence[Sequence[str]], width: int):
        self.width = width
        self._known: List[Optional[Set[str]]] = [None] * width
        whole = [row for row in rows if len(row) == width]
        if len(whole) < _ENOUGH_ROWS:
            return
        for place in range(width):
            shapes = {_shape(row[place]) for row in whole}
            if len(shapes) <= _MAX_SHAPES and len(shapes) * 5 <= len(whole):
                self._known[place] = shapes

    @property
    def tell(self) -> bool:
        """Whether enough columns have a shape."""
        return sum(known is not None for known in self._known) >= max(2, (self.width + 1) // 2)

    def fit(self, place: int, cell: str) -> bool:
        """Tell whether ``cell`` may stand in the column at ``place``."""
        known = self._known[place]
        return bool(cell) if known is None else _shape(cell) in known


def _shape(cell: str) -> str:
    return _LETTERS.sub("a", _DIGITS.sub("9", cell.strip()))


def with_other_delimiter(text: str, form: Form, shapes: Shapes) -> Optional[List[str]]:
    """Return the cells of a row that is cut at another delimiter than its file, a space included.

    Pieces are put together again where the columns' shapes allow it in one way only.
    """
    if not shapes.tell:
        return None
    found: List[List[str]] = []
    for mark in (*DELIMITERS, " "):
        pieces = _pieces(text.rstrip("\r\n"), form.quote, mark) if mark != form.delimiter else []
        if shapes.width <= len(pieces) <= 4 * shapes.width:
            found += _arrangements(pieces, mark, shapes)
    return found[0] if len(found) == 1 else None


def _pieces(text: str, quote: str, mark: str) -> List[Tuple[str, bool]]:
    """Return the pieces of ``text`` between ``mark``, each with whether it was quoted."""
    edge, sign = re.escape(mark), re.escape(quote)
    pattern = re.compile("{0}((?:[^{0}]|{0}{0})*){0}(?={1}|$)|([^{1}]*)".format(sign, edge))
    pieces, at = [], 0
    while at <= len(text):
        match = pattern.match(text, at)
        assert match
        quoted = match.group(1) is not None
        pieces.append((match.group(1).replace(quote * 2, quote) if quoted else match.group(2), quoted))
        at = match.end() + 1
    return pieces


def _arrangements(pieces: List[Tuple[str, bool]], mark: str, shapes: Shapes) -> List[List[str]]:
    """Return up to two ways to put ``pieces`` side by side into the columns."""
    ways: Dict[Tuple[int, int], List[List[str]]] = {(len(pieces), shapes.width): [[]]}
    for place in range(shapes.width - 1, -1, -1):
        for start in range(place, len(pieces)):
            found: List[List[str]] = []
            for end in range(start + 1, len(pieces) - (shapes.width - place - 1) + 1):
                if end - start > 1 and any(quoted for _, quoted in pieces[start:end]):
                    break
                rest = ways.get((end, place + 1), [])
                cell = mark.join(piece for piece, _ in pieces[start:end]) if rest else ""
                if rest and shapes.fit(place, cell):
                    found += [[cell, *cells] for cells in rest]
            ways[start, place] = found[:2]
    return ways.get((0, 0), [])


def header_with_other_delimiter(text: str, form: Form, width: int) -> Optional[List[str]]:
    """Return ``width`` different words from a line that is cut at another delimiter than the data below it."""
    found = []
    for mark in (*DELIMITERS, " "):
        names = [piece for piece, _ in _pieces(text.strip(), form.quote, mark)] if mark != form.delimiter else []
        if len(names) == width > 1 and all(names) and len(set(names)) == width:
            found.append(names)
    return found[0] if len(found) == 1 else None
