"""How a text table is written: delimiter, quotes, and the line that names the columns.

Every verdict can be replaced by a parameter, and what was decided is told (:meth:`Dialect.describe`).
"""

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass
from typing import Dict, List, Optional, Sequence, Tuple

from ..errors import AmbiguousFile, InvalidParameter
from ..translation import tr
from .encoding import TextEncoding

DELIMITERS = (";", ",", "\t", "|")
NO_DELIMITER = "\x1f"
"""ASCII's own unit separator, for a file of one column: no text holds it."""
SAMPLE_CHARACTERS = 2**20
SAMPLE_ROWS = 2000
TITLE_ROWS = 60
"""How far down a header line is looked for."""

_NUMBER = re.compile(r"\s*-?[\d \u00a0\u202f]*\d([.,]\d+)?\s*%?\s*$")
_PANDAS_UNNAMED = re.compile(r"Unnamed: \d+(_level_\d+)?$")
_DBF_FIELD = re.compile(r"(\w+),[CNDLFM],\d+(,\d+)?$")


@dataclass(frozen=True)
class ReadOptions:
    """What the user settles; empty means automatic. ``header_line`` is a line of the file, 0 for no header."""

    encoding: str = ""
    delimiter: str = ""
    decimal: str = ""
    header_line: Optional[int] = None
    sheet: str = ""

    def __post_init__(self):
        if self.decimal not in ("", ".", ","):
            raise InvalidParameter(tr("DECIMAL: {value} is not a decimal mark; use . or ,").format(value=self.decimal))
        if self.header_line is not None and self.header_line < 0:
            raise InvalidParameter(tr("HEADER_LINE: {value} is not a line of a file; 0 means no header.").format(
                value=self.header_line))


@dataclass(frozen=True)
class Form:
    """How cells are cut, in the words of Python's csv module."""

    delimiter: str
    quote: str = '"'
    escape: Optional[str] = None
    skip_space: bool = False

    def reader(self, lines, strict: bool = False):
        """Return a csv reader over ``lines``; a strict one raises csv.Error for quotes out of place."""
        return csv.reader(
            lines,
            strict=strict,
            delimiter=self.delimiter,
            quotechar=self.quote,
            doublequote=self.escape is None,
            escapechar=self.escape,
            skipinitialspace=self.skip_space,
        )


@dataclass(frozen=True)
class Dialect:
    """Everything that was detected in one file; what does not apply to its kind is empty."""

    kind: str
    encoding: Optional[TextEncoding] = None
    form: Optional[Form] = None
    header_line: int = 0
    sheet: str = ""
    padded: bool = False

    def describe(self) -> Dict[str, object]:
        """Return what was detected as plain values, for the ledger and the report."""
        told: Dict[str, object] = {"kind": self.kind, "header_line": self.header_line}
        if self.encoding:
            told.update(encoding=self.encoding.codec, encoding_evidence=self.encoding.evidence)
            if self.encoding.stray:
                told["bytes_not_utf8"] = self.encoding.stray
        if self.form:
            told.update(delimiter="" if self.form.delimiter == NO_DELIMITER else self.form.delimiter,
                        quote=self.form.quote, escape=self.form.escape or self.form.quote * 2)
        if self.sheet:
            told["sheet"] = self.sheet
        if self.padded:
            told["padded"] = True
        return told


def declared_delimiter(text: str) -> str:
    """Return the character of a DELIMITER parameter; ``\\t`` and ``tab`` are understood."""
    if not text:
        return ""
    value = {"\\t": "\t", "tab": "\t", "tabulation": "\t", "space": " "}.get(text.lower(), text)
    if len(value) != 1 or value in '\r\n"':
        raise InvalidParameter(
            tr("DELIMITER: {value} is not one character; use ; , | or \\t for a tabulation.").format(value=text)
        )
    return value


def detect_form(sample: str, name: str, declared: str = "") -> Form:
    """Return how the cells of ``sample`` are cut; raises :class:`AmbiguousFile` naming DELIMITER.

    A delimiter is good when it cuts most lines, always into the same number of cells, and leaves few
    other delimiters inside cells that are not numbers (a decimal comma is no delimiter).
    """
    wanted = declared_delimiter(declared)
    scores = sorted(
        ((_score(sample, _quoting(sample, mark)), mark) for mark in ((wanted,) if wanted else DELIMITERS)), reverse=True
    )
    (best, mark), others = scores[0], scores[1:]
    if wanted:
        return _quoting(sample, mark)
    if best < 0.3:
        return Form(NO_DELIMITER)
    rivals = [other for score, other in others if score > 0.7 and best - score < 0.03]
    if rivals:
        raise AmbiguousFile(
            tr("{file} can be cut at {first} as well as at {second}: set DELIMITER.").format(
                file=name, first=repr(mark), second=" ".join(map(repr, rivals))
            )
        )
    return _quoting(sample, mark)


def _quoting(sample: str, delimiter: str) -> Form:
    edge = re.escape(delimiter)
    head = sample[: SAMPLE_CHARACTERS // 4].replace("\r\n", "\n").replace("\r", "\n")

    def count(pattern: str) -> int:
        return len(re.findall(pattern, head, re.M))

    double = count(r'(?:^|{0}) ?"'.format(edge))
    opened, closed = count(r"(?:^|{0})'".format(edge)), count(r"'(?:{0}|$)".format(edge))
    quote = "'" if not double and opened > 1 and opened == closed else '"'
    spaced, tight = count(r"{0} {1}".format(edge, quote)), count(r"{0}{1}".format(edge, quote))
    inner_double = count(r'[^{0}\n\\]""|(?<!\\)""[^{0}\n]'.format(edge))
    escape = "\\" if count(r"\\" + quote) and not inner_double else None
    return Form(delimiter, quote, escape, spaced > tight)


def _score(sample: str, form: Form) -> float:
    rows = [cells for _, cells in sample_rows(sample, form)[:300] if any(cells)]
    if not rows:
        return 0.0
    widths = Counter(len(cells) for cells in rows if len(cells) > 1)
    if not widths:
        return 0.0
    split = sum(widths.values()) / len(rows)
    same = widths.most_common(1)[0][1] / len(rows)
    others = [mark for mark in DELIMITERS if mark != form.delimiter]
    cells = [cell for row in rows[:100] for cell in row]
    dirty = sum(1 for cell in cells if any(mark in cell for mark in others) and not _NUMBER.match(cell))
    return (split + same) / 2 * (1 - dirty / len(cells) / 2)


def sample_rows(sample: str, form: Form) -> List[Tuple[int, List[str]]]:
    """Return the first rows of ``sample`` as (line, cells); a row that cannot be cut ends the sample."""
    rows: List[Tuple[int, List[str]]] = []
    start = 1
    reader = form.reader(io.StringIO(sample, newline=""))
    try:
        for cells in reader:
            rows.append((start, cells))
            start = reader.line_num + 1
            if len(rows) >= SAMPLE_ROWS:
                break
    except csv.Error:
        pass
    return rows


def header_cells(cells: Sequence[str]) -> List[str]:
    """Return the column names of a header row: spaces put right, the marks of other programs taken off."""
    names = [" ".join(str(cell).split()) for cell in cells]
    names = ["" if _PANDAS_UNNAMED.match(name) else name for name in names]
    fields = [_DBF_FIELD.match(name) for name in names]
    if names and all(fields):
        return [field.group(1) for field in fields if field]
    while names and not names[-1]:
        names.pop()
    return names


def find_header(rows: Sequence[Tuple[int, List[str]]]) -> Tuple[int, bool]:
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
        words = run >= 4 and run == filled[index] and not any(_NUMBER.match(cell) for cell in cells)
        if filled[index] >= enough or words:
            return index, not _is_data(rows[index][1], [cells for _, cells in rows[index + 1 : index + 200]])
    return next(index for index, count in enumerate(filled) if count), True


def _is_data(first: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Tell whether a first row looks like those below: numbers where they have numbers (years are names)."""
    alike = numeric = 0
    for place, cell in enumerate(first):
        values = [row[place] for row in below if place < len(row) and row[place].strip()]
        if not values or sum(1 for value in values if _NUMBER.match(value)) < 0.9 * len(values):
            continue
        numeric += 1
        text = cell.strip()
        year = re.match(r"(19|20)\d\d$", text)
        alike += bool(text and _NUMBER.match(text) and not year)
    return numeric > 0 and alike * 2 > numeric
