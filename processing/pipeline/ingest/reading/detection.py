"""Finding out how a text table is cut: the delimiter, the quotation mark, what stands before one within a cell."""

import csv
import re
from collections import Counter
from itertools import islice
from typing import List, Optional, Tuple

from ...errors import AmbiguousFile
from ...translation import tr
from .dialect import BACKSLASH, DELIMITERS, NO_DELIMITER, Form, ReadOptions, declared_delimiter
from .header import NUMBER, Row, numeric_columns
from .mending import with_stray_quotes
from .textlines import split_lines

SAMPLE_CHARACTERS = 2**20
SAMPLE_ROWS = 2000
_ROWS_SCORED = 300


def detect_form(sample: str, name: str, options: ReadOptions) -> Form:
    """Return how the cells of ``sample`` are cut; raises :class:`AmbiguousFile` naming DELIMITER, QUOTE or ESCAPE.

    A delimiter is good when it cuts most lines, always into the same number of cells, and leaves few
    other delimiters inside cells that are not numbers (a decimal comma is no delimiter).
    """
    wanted = declared_delimiter(options.delimiter)
    if wanted:
        return _quoting(sample, wanted, name, options)
    forms = {mark: _quoting(sample, mark, "", options) for mark in DELIMITERS}
    scores = sorted(((_score(sample, form), mark) for mark, form in forms.items()), reverse=True)
    (best, mark), others = scores[0], scores[1:]
    if best < 0.9:
        space = _quoting(sample, " ", "", options)
        if _columns_of_numbers(sample, space):
            return space
    if best < 0.3:
        return _quoting(sample, NO_DELIMITER, name, options)
    rivals = [other for score, other in others if score > 0.7 and best - score < 0.03]
    if rivals:
        raise AmbiguousFile(
            tr("{file} can be cut at {first} as well as at {second}: set DELIMITER.").format(
                file=name, first=repr(mark), second=" ".join(map(repr, rivals))
            )
        )
    return _quoting(sample, mark, name, options)


def _quoting(sample: str, delimiter: str, name: str, options: ReadOptions) -> Form:
    """Return the form with ``delimiter`` that leaves fewest rows out of order.

    With a ``name``, two forms that are as good but give other cells raise :class:`AmbiguousFile`.
    """
    head = sample[: SAMPLE_CHARACTERS // 4].replace("\r\n", "\n").replace("\r", "\n")
    quote = _quote(head, delimiter, options)
    forms = [Form(delimiter, quote, escape, options.delimiter[1:] == " " or _spaced(head, delimiter, quote))
             for escape in _escapes(head, delimiter, quote, options)]
    if len(forms) == 1:
        return forms[0]
    disorder = [_disorder(head, form) for form in forms]
    if name and disorder[0] == disorder[1] and _cut(head, forms[0]) != _cut(head, forms[1]):
        raise AmbiguousFile(
            tr("{file}: its backslashes may be letters, or escape the sign behind them: set ESCAPE to \\ or to the "
               "quotation mark.").format(file=name))
    return forms[disorder.index(min(disorder))]


def _quoted(delimiter: str, quote: str, before: str = "") -> "re.Pattern[str]":
    """Return the pattern of a cell in quotation marks, whole, its content in the second group."""
    return re.compile("(^|{0}){2}{1}((?:[^{1}\\\\]|\\\\.|{1}{1})*){1}(?= *(?:{0}|$))".format(
        re.escape(delimiter), re.escape(quote), before), re.M | re.S)


def _quote(head: str, delimiter: str, options: ReadOptions) -> str:
    """Return the mark that encloses cells: the apostrophe only where it makes order, and is no mere letter."""
    if options.quote:
        return "" if options.quote == "none" else options.quote
    double, single = (_quoted(delimiter, mark, " ?").findall(head) for mark in "\"'")
    if BACKSLASH + "'" in head and not double:
        return "'"
    if not single or len(double) > len(single):
        return '"'
    disorder = [_disorder(head, Form(delimiter, mark)) for mark in "\"'"]
    if disorder[0] != disorder[1]:
        return "\"'"[disorder.index(min(disorder))]
    enclosed = len(single) > 1 or any("''" in content for _, content in single)
    return "'" if enclosed and not double else '"'


def _escapes(head: str, delimiter: str, quote: str, options: ReadOptions) -> List[Optional[str]]:
    """Return what may stand before a quotation mark within a cell; None: it is doubled."""
    if options.escape:
        return [None if options.escape == quote else options.escape]
    if quote == "'" and '""' in head and '"' not in head.replace('""', ""):
        return ['"']  # the marks were changed, the escapes were left
    escaping = any(BACKSLASH + mark in head for mark in (quote or '"', delimiter))
    doubled = BACKSLASH * 2 in head and BACKSLASH not in head.replace(BACKSLASH * 2, "")
    return [None, BACKSLASH] if escaping or doubled else [None]


def _spaced(head: str, delimiter: str, quote: str) -> bool:
    """Tell whether a space stands between delimiters and the quotation marks that open a cell."""
    if not quote:
        return False
    rest, whole = _quoted(delimiter, quote).subn(r"\1", head)
    return len(_quoted(delimiter, quote, " ").findall(rest)) > whole


def _disorder(sample: str, form: Form) -> Tuple[int, float]:
    """Return how many rows have quotes out of place, and the share of rows that have not the usual width."""
    rows = _cut(sample, form)
    widths = Counter(len(cells) for _, cells in rows if cells)
    usual = widths.most_common(1)[0][1] if widths else 0
    return sum(1 for _, cells in rows if cells is None), 1 - usual / max(1, len(rows))


def _score(sample: str, form: Form) -> float:
    rows = [cells for _, cells in sample_rows(sample, form, _ROWS_SCORED) if any(cells)]
    if not rows:
        return 0.0
    widths = Counter(len(cells) for cells in rows if len(cells) > 1)
    if not widths:
        return 0.0
    split = sum(widths.values()) / len(rows)
    same = widths.most_common(1)[0][1] / len(rows)
    others = [mark for mark in DELIMITERS if mark != form.delimiter]
    cells = [cell for row in rows[:100] for cell in row]
    dirty = sum(1 for cell in cells if any(mark in cell for mark in others) and not NUMBER.match(cell))
    return (split + same) / 2 * (1 - dirty / len(cells) / 2)


def _columns_of_numbers(sample: str, form: Form) -> bool:
    """Tell whether a space cuts all lines into as many cells, three or more, some of which are numbers throughout.

    Words alone may have as many spaces by chance; coordinates (x y z) have not.
    """
    rows = [cells for _, cells in sample_rows(sample, form, _ROWS_SCORED) if any(cells)]
    return len(rows) > 2 and len({len(cells) for cells in rows}) == 1 and len(rows[0]) > 2 and bool(
        numeric_columns(rows[1:]))


def sample_rows(sample: str, form: Form, most: int = SAMPLE_ROWS) -> List[Row]:
    """Return the first rows of ``sample`` as (line, cells); those with stray quotes as they are mended."""
    rows = _cut(sample, form, most)
    widths = Counter(len(cells) for _, cells in rows if cells)
    usual = widths.most_common(1)[0][0] if widths else 1
    lines = split_lines(sample) if any(cells is None for _, cells in rows) else []
    told: List[Row] = []
    for line, cells in rows:
        if cells is None:
            text = lines[line - 1]
            cells = with_stray_quotes(text, form, usual) or next(form.reader([text]), [])
        told.append((line, cells))
    return told


def _cut(sample: str, form: Form, most: int = SAMPLE_ROWS) -> List[Tuple[int, Optional[List[str]]]]:
    """Return (line, cells) of the rows of ``sample``; None for the cells of a line whose quotes are out of place."""
    lines = split_lines(sample)
    rows: List[Tuple[int, Optional[List[str]]]] = []
    start = 0
    while start < len(lines) and len(rows) < most:
        base, reader = start, form.reader(islice(lines, start, None), strict=True)
        try:
            for cells in reader:
                rows.append((start + 1, cells))
                start = base + reader.line_num
                if len(rows) >= most:
                    break
        except csv.Error:
            rows.append((start + 1, None))
            start += 1
    return rows
