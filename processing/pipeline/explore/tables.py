"""The figures as CSV files (UTF-8, commas, decimal points), for a spreadsheet, a notebook or an import."""

import csv
import math
from pathlib import Path
from typing import Any, Dict, Iterable, Sequence

from ..errors import InvalidParameter
from ..translation import tr
from .explore import Exploration, best_pair
from .indicators import late
from .measure import Measures
from .perimeters import Score

_COEFFICIENTS = ("pearson", "spearman", "partial")
HEADER = ("ballot", "date", "result", "indicator", "label", "period", "after_ballot", "transform", "territories",
          "electors_share", *(f"{kind}_{name}{part}" for kind in ("weighted", "plain") for name in (
              *_COEFFICIENTS, "independent", "partial_independent") for part in (
              ("", "_low", "_high") if name in _COEFFICIENTS else ("",))),
          "q", "partial_q", "explained_together", "explained_past", "explained_both", "explained_of_left",
          "explained_weighted")


def write_correlations(exploration: Exploration, path: str) -> None:
    """Write a row per ballot, result and indicator. Empty cells are not known. Raises InvalidParameter."""
    rows = []
    for measured in exploration.measured:
        ballot = measured.result.ballot
        for pair in measured.pairs.values():
            indicator = pair.indicator
            rows.append([ballot.id, ballot.date.isoformat(), pair.series, indicator.code, indicator.name,
                         indicator.period, int(late(indicator, ballot.date)), "log" if pair.is_log else "none",
                         pair.count, pair.electors, *_cells(pair.weighted), *_cells(pair.plain), pair.q, pair.partial_q,
                         *measured.shares[pair.series], int(measured.is_weighted)])
    _write(path, "OUTPUT", HEADER, rows)


def write_scores(scores: Sequence[Score], path: str) -> None:
    """Write a row per candidate perimeter, the best first. Raises InvalidParameter."""
    _write(path, "PERIMETER_SCORES", Score._fields, scores)


def summary(exploration: Exploration) -> Dict[str, Any]:
    """Return the last ballot's answer as outputs of the algorithm; a number that is not known is left out."""
    last = exploration.last
    outputs: Dict[str, Any] = {
        "BALLOTS": ",".join(measured.result.ballot.id for measured in exploration.measured),
        "TERRITORY_COUNT": len(exploration.codes), "INDICATOR_COUNT": len(last.values)}
    if exploration.scores:
        outputs["BEST_PERIMETER"] = exploration.scores[0].perimeter
    best = best_pair(last)
    if best is None:
        return outputs
    shares = last.shares[best.series]
    numbers = {"CORRELATION": best.weighted.pearson.value, "PARTIAL_CORRELATION": best.weighted.partial.value,
               "EXPLAINED": 100.0 * shares.together, "EXPLAINED_OF_REST": 100.0 * shares.left}
    return {**outputs, "BEST_INDICATOR": best.indicator.code, "BEST_RESULT": best.series,
            **{name: value for name, value in numbers.items() if not math.isnan(value)}}


def _cells(measures: Measures) -> Iterable[float]:
    for name in _COEFFICIENTS:
        yield from getattr(measures, name)[:3]
    yield from (measures.size, measures.partial_size)


def _write(path: str, parameter: str, header: Sequence[str], rows: Iterable[Sequence]) -> None:
    try:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(header)
            writer.writerows([_cell(value) for value in row] for row in rows)
    except OSError as error:
        raise InvalidParameter(tr("{parameter}: {path} cannot be written ({cause}).").format(
            parameter=parameter, path=path, cause=error.strerror)) from error


def _cell(value):
    if isinstance(value, float):
        return "" if math.isnan(value) else repr(value)
    return value
