"""Indicators out of the warehouse for the methods that look at them: every period, on the comparable geography."""

from datetime import date
from typing import List, Optional, Sequence, Tuple

import numpy as np
import pandas

from ..errors import DatasetMissing
from ..feedback import Feedback
from ..parameters import read_list
from ..translation import tr
from ..warehouse.datasets import datasets_like, read_frame
from . import leaks
from .composition import period_end
from .panel import Indicators, Panel

_SERIES = """
SELECT v.indicator, v.period, concat_ws(' ', d.code, d.label, d.label_fr) AS words,
       (d.formula IN ('density', 'count') OR d.unit LIKE '%%€%%' OR d.unit LIKE '%%/km²%%')::integer AS is_amount
FROM indicator.cells v JOIN indicator.definition d ON d.code = v.indicator
WHERE v.level = %(level)s ORDER BY 1, 2
"""

# Communes that are one here have rates and medians that nobody may average: no value.
_VALUES = """
SELECT coalesce(p.to_code, v.territory) AS code, CASE WHEN count(*) = 1 THEN min(v.value) END AS value
FROM indicator.value v LEFT JOIN ref.passage p ON p.level = v.level AND p.from_code = v.territory
WHERE v.indicator = %(indicator)s AND v.level = %(level)s AND v.period = %(period)s GROUP BY 1
"""


def load_indicators(
    connection, text: str, level: str, panel: Panel, feedback: Feedback
) -> Tuple[Optional[Indicators], List[str]]:
    """Return the indicators named in ``text``, over the panel's territories, and the ledger's names of their data.

    Amounts, counts and densities are taken as logarithms where all are positive. Says which have no value before a
    ballot of the panel: there, nothing of them is looked at. Raises DatasetMissing for one that is not there,
    LeakRefused for one that describes who won.
    """
    wanted = list(dict.fromkeys(read_list(text)))
    if not wanted:
        return None, []
    series = read_frame(connection, _SERIES, {"level": level}, dtype={"indicator": str, "period": str, "words": str})
    missing = [code for code in wanted if code not in set(series["indicator"])]
    if missing:
        raise DatasetMissing(tr("INDICATORS: the warehouse has no {missing} for the level {level}. It has: {known}. "
                                "“Build indicators” makes more.").format(
            missing=", ".join(missing), level=level, known=", ".join(sorted(set(series["indicator"]))) or "–"))
    _refuse_winners(series[series["indicator"].isin(wanted)])
    names, dates, values = [], [], []
    for one in series[series["indicator"].isin(wanted)].itertuples():
        day = period_end(one.period)
        if day is not None:
            names.append(one.indicator)
            dates.append(day)
            values.append(_read(connection, one.indicator, level, one.period, one.is_amount == 1, panel.codes))
    found = Indicators(tuple(names), tuple(dates), np.array(values).reshape(len(names), panel.size))
    _tell_late(found, wanted, panel, feedback)
    with connection.cursor() as cursor:
        sources = [f"indicator.{name}" for name in datasets_like(cursor, "indicator", *wanted, *(
            f"{code}@%" for code in wanted))]
    return found, sources


def _read(connection, code: str, level: str, period: str, is_amount: bool, codes: np.ndarray) -> np.ndarray:
    frame = read_frame(connection, _VALUES, {"indicator": code, "level": level, "period": period}, dtype={"code": str})
    rows = pandas.Index(frame["code"]).get_indexer(pandas.Index(codes))
    values = np.where(rows >= 0, frame["value"].to_numpy(float)[rows], np.nan) if len(frame) else np.full(
        len(codes), np.nan)
    known = values[~np.isnan(values)]
    return np.log(values) if is_amount and len(known) and known.min() > 0 else values


def _refuse_winners(series: pandas.DataFrame) -> None:
    leaks.refuse([leaks.winner_attributes([
        leaks.Feature(one.indicator, leaks.series_of_indicator(one.words), date.min)]) for one in series.itertuples()])


def _tell_late(found: Indicators, wanted: Sequence[str], panel: Panel, feedback: Feedback) -> None:
    for code in wanted:
        first = min((day for name, day in zip(found.names, found.dates) if name == code), default=date.max)
        blind = [ballot.id for ballot in panel.ballots if ballot.date <= first]
        if blind:
            feedback.warn(tr("{indicator} has no value of a period that ended before {ballots}: a later one would know "
                             "the future, and it counts for nothing there.").format(
                indicator=code, ballots=", ".join(blind)))
