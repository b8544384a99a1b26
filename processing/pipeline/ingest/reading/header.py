"""Where a table begins: the header below titles and notes, one line or several, or none."""

import re
from typing import List, NamedTuple, Sequence, Set, Tuple

from ...errors import UnreadableFile
from ...translation import tr
from .dialect import ReadOptions

TITLE_ROWS = 60
"""How far down a header line is looked for."""
HEADER_ROWS = 4
"""How many lines a header has at most, where they are counted automatically."""

NUMBER = re.compile(r"\s*-?[\d \u00a0\u202f]*\d([.,]\d+)?\s*%?\s*$")
_YEAR = re.compile(r"(19|20)\d\d$")
#: Words that stand for a missing number, never for a column.
_MISSING = {"s", "nd", "nc", "ns", "na", "n/a", "nan", "null", "x", "c", "-", "–", "..", "...", "///", "secret"}
_PANDAS_UNNAMED = re.compile(r"Unnamed: \d+(_level_\d+)?$")
_DBF_FIELD = re.compile(r"(.+),[CNDLFM],\d+(,\d+)?$")

Row = Tuple[int, List[str]]


class Header(NamedTuple):
    """What names the columns: its first line (0: no header), the number of its rows, the names,
    and the index in the sample of the first row of data."""

    line: int
    rows: int
    names: List[str]
    body: int


def header_of(rows: Sequence[Row], options: ReadOptions, name: str) -> Header:
    """Return the header of a sample of rows (line, cells), as HEADER_LINE and HEADER_LINES say or as found."""
    if options.header_line:
        first = next((place for place, (line, _) in enumerate(rows) if line == options.header_line), None)
        if first is None or not any(rows[first][1]):
            raise UnreadableFile(
                tr("{file} has no header at line {line}: set another HEADER_LINE.").format(
                    file=name, line=options.header_line
                )
            )
        last = first + (options.header_lines or 1) - 1
    else:
        first, found = find_header(rows)
        if options.header_line == 0 or options.header_lines == 0 or not found and not options.header_lines:
            first = next((place for place, (_, cells) in enumerate(rows) if any(cells)), 0) if found else first
            return Header(0, 0, [""] * max((len(trimmed(cells)) for _, cells in rows[first:]), default=0), first)
        last = first + options.header_lines - 1 if options.header_lines else _last_row(rows, first)
        if not options.header_lines:
            first = _first_row(rows, first, last)
    if last >= len(rows):
        raise UnreadableFile(tr("{file} has not as many lines as HEADER_LINES says.").format(file=name))
    names = joined([cells for _, cells in rows[first : last + 1]])
    return Header(rows[first][0], last - first + 1, names, last + 1)


_CODE_NAME = re.compile(r"[A-Z][A-Z0-9_]*$")


def trimmed(cells: Sequence[str]) -> Sequence[str]:
    """Return a row without the empty cells at its end."""
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return cells[:end]


def header_cells(cells: Sequence[str]) -> List[str]:
    """Return the column names of a header row: spaces put right, the marks of other programs taken off."""
    names = [" ".join(str(cell).split()) for cell in cells]
    names = ["" if _PANDAS_UNNAMED.match(name) else name for name in names]
    fields = [_DBF_FIELD.match(name) for name in names]
    if names and all(field or not name for field, name in zip(fields, names)):
        names = [field.group(1) if field else "" for field in fields]
    while names and not names[-1]:
        names.pop()
    return names


def joined(rows: Sequence[Sequence[str]]) -> List[str]:
    """Return one name per column from the rows of a header: ``2012`` over ``Hommes`` is ``2012 Hommes``.

    A name of an upper row holds for the unnamed columns to its right, as merged cells do, where a lower row has one.
    Where the last row alone is the columns' codes (INSEE's ``CODGEO`` under ``Code géographique``), they are the names.
    """
    levels = [header_cells(cells) for cells in rows]
    width = max(map(len, levels))
    codes = levels[-1]
    if len(set(codes)) == len(codes) == width and all(map(_CODE_NAME.match, codes)):
        return codes
    levels = [level + [""] * (width - len(level)) for level in levels]
    for upper, lower in zip(levels, levels[1:]):
        for place in range(1, width):
            if not upper[place] and lower[place]:
                upper[place] = upper[place - 1]
    return [" ".join(filter(None, parts)) for parts in zip(*levels)]


def names_of_numbers(cells: Sequence[str], below: Sequence[Sequence[str]]) -> Set[str]:
    """Return the names in a header row, none where no column of numbers below proves that it is one."""
    rows = [row for row in below if row != cells]
    names = ((place, cell.strip()) for place, cell in enumerate(cells) if cell.strip())
    proven = any(_is_numeric(rows, place) for place, name in names if not NUMBER.match(name) or _YEAR.match(name))
    return set(filter(None, header_cells(cells))) if proven else set()


def is_header(cells: Sequence[str], names: Set[str]) -> bool:
    """Tell whether a row is a header with these ``names`` again, or that of another table with some of them."""
    if not any(cell.strip() in names for cell in cells[:2]):
        return False
    words = set(filter(None, header_cells(cells)))
    return len(words) > 1 and 2 * len(words) >= len(names) and (words <= names or names <= words)


def find_header(rows: Sequence[Row]) -> Tuple[int, bool]:
    """Return the index in ``rows`` of the header, and whether it is one (False: the data begin there).

    Titles and notes above a table fill few cells; the header fills at least half as many as the rows do, or is
    an unbroken run of words at the left (the Ministry names only the first candidate's columns).
    """
    filled = [len([cell for cell in header_cells(cells) if cell]) for _, cells in rows]
    counts = sorted(count for count in filled if count)
    if not counts:
        return 0, True
    typical = counts[len(counts) // 2]
    enough = max(2 if typical > 1 else 1, (typical + 1) // 2)
    for index in range(min(len(rows), TITLE_ROWS)):
        cells = header_cells(rows[index][1])
        run = next((place for place, cell in enumerate(cells) if not cell), len(cells))
        words = run >= 4 and run == filled[index] and not any(NUMBER.match(cell) for cell in cells)
        if filled[index] >= enough or words:
            return index, not _is_data(rows[index][1], [cells for _, cells in rows[index + 1 : index + 200]])
    return next(index for index, count in enumerate(filled) if count), True


def numeric_columns(rows: Sequence[Sequence[str]]) -> List[int]:
    """Return the places of the columns that hold numbers, in nine rows out of ten that fill them."""
    return [place for place in range(max(map(len, rows), default=0)) if _is_numeric(rows, place)]


def _is_numeric(rows: Sequence[Sequence[str]], place: int) -> bool:
    values = [row[place] for row in rows if place < len(row) and row[place].strip()]
    return bool(values) and sum(1 for value in values if NUMBER.match(value)) >= 0.9 * len(values)


def _is_data(first: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Tell whether a first row looks like those below: numbers where they have numbers (years are names)."""
    numeric = [place for place in numeric_columns(below) if place < len(first)]
    texts = [first[place].strip() for place in numeric]
    alike = sum(1 for text in texts if NUMBER.match(text) and not _YEAR.match(text))
    return bool(numeric) and alike * 2 > len(numeric)


def _last_row(rows: Sequence[Row], first: int) -> int:
    """Return the index of the last row of a header that begins at ``first``.

    A row below belongs to it when it repeats it, or has different words where all the data have numbers.
    """
    last = first
    for index in range(first + 1, min(len(rows), first + HEADER_ROWS)):
        cells = header_cells(rows[index][1])
        below = [row for _, row in rows[index + 1 : index + 200] if any(row)]
        if len(cells) > 1 and cells == header_cells(rows[first][1]) and numeric_columns(below):
            last = index
            continue
        if len(below) < 3 or not _names_numbers(cells, joined([row for _, row in rows[first : index + 1]]), below):
            break
        last = index
    return last


def _names_numbers(cells: Sequence[str], names: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Tell whether a row names columns of numbers: words or years, or nothing where the row above has a name.

    ``names`` are those of the whole header with this row; they must tell the columns apart.
    """
    places = [place for place in numeric_columns(below) if place < len(names)]
    words = [cells[place] for place in places if place < len(cells) and cells[place]]
    labels = [names[place] for place in places]
    named = not any(word.lower() in _MISSING or NUMBER.match(word) and not _YEAR.match(word) for word in words)
    return named and len(set(words)) > 1 and all(labels) and len(set(labels)) == len(labels)


def _first_row(rows: Sequence[Row], first: int, last: int) -> int:
    """Return the index of the row above that tells repeated names of a header apart, or ``first``."""
    if first == 0 or _told_apart(rows[first : last + 1]):
        return first
    above = header_cells(rows[first - 1][1])
    width = max(len(header_cells(cells)) for _, cells in rows[first : last + 1])
    if sum(1 for cell in above if cell) < 2 or len(above) > width:
        return first
    return first - 1 if _told_apart(rows[first - 1 : last + 1]) else first


def _told_apart(rows: Sequence[Row]) -> bool:
    """Tell whether the columns that a header names have different names."""
    names = [name for name in joined([cells for _, cells in rows]) if name]
    return len(set(names)) == len(names)
