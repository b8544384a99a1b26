"""Bad cells: words among numbers or days. Each is NULL in clean, and an anomaly with a proposal where one is obvious.

The rule (``Evidence``): at most one cell in 200 of those filled, or a single one in a short column, beside 20 good ones
at least; at most 100 different words in 10,000 cells. Else the column is text: there, words are no errors.
"""

import re
from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Tuple

from ...translation import tr
from .dates import month_number
from .readings import DASHES, DATES, GROUPS, UNITS, fits

MAX_DIFFERENT = 100
"""Different words that a column may have beside its numbers or dates."""
MAX_CELLS = 10_000
"""Cells that such words may be in."""

#: Numbers of houses, of lots, of deeds: 12 bis, 5B, 2A, 007 are values of their own, not errors beside numbers.
_CODE = re.compile(r"[+-]?0[0-9].*|[0-9]+[ /-]?(?:bis|ter|quater|quinquies|[a-hj-km-np-z])", re.I)
_ALIKE = str.maketrans("OoIlSB", "001158")
"""Letters that are typed, or read by a scanner, for digits."""
_EXCEL = re.compile(r"([^\W\d_]{3,5})\.?-([0-9]{2})")


class Misfit(NamedTuple):
    """A bad cell: its row in clean, its column, what is in it."""

    row: int
    column: str
    value: str


def may_be_bad(value: str) -> bool:
    """Tell whether a word beside numbers may be an error; a code among them says that all are codes."""
    return not _CODE.fullmatch(value)


def anomalies(dataset: str, reading: str, misfits: List[Misfit]) -> Iterator[Dict[str, Any]]:
    """Yield the rows of ``augure.anomaly`` for the bad cells of a column."""
    for misfit in misfits:
        proposal, confidence = propose(reading, misfit.value)
        if reading in DATES:
            code, message = "not_a_date", tr("“{value}” is no date, as the other values of {column} are.")
        else:
            code, message = "not_a_number", tr("“{value}” is no number, as the other values of {column} are.")
        yield {"dataset": dataset, "row_id": misfit.row, "column_name": misfit.column, "code": code,
               "value": misfit.value, "message": message.format(value=misfit.value, column=misfit.column),
               "proposal": proposal, "confidence": confidence}


def propose(reading: str, value: str) -> Tuple[Optional[str], Optional[float]]:
    """Return what a bad cell most probably means, as PostgreSQL writes it, and how sure that is; (None, None) else."""
    if reading in DATES:
        return None, None
    excel = _EXCEL.fullmatch(value)
    if excel:  # 7.22 typed into a French spreadsheet became July 2022
        try:
            return "{}.{}".format(month_number(excel.group(1)), excel.group(2)), 0.7
        except ValueError:
            return None, None
    bare = value
    for unit in (*UNITS, "%"):
        if bare.endswith(unit):
            bare = bare[:-len(unit)].rstrip(GROUPS)
            break
    alike = bare.translate(_ALIKE) if any(char.isdigit() for char in bare) else bare
    for candidate, confidence in ((bare, 0.6), (alike, 0.9)):
        number = re.sub("[" + GROUPS + "]", "", re.sub("^[" + DASHES + "]", "-", candidate))
        if re.fullmatch(r"-?(?:0|[1-9][0-9]*)(?:[.,][0-9]+)?", number) and (fits("point", candidate)
                                                                          or fits("comma", candidate)):
            return number.replace(",", "."), confidence
    return None, None
