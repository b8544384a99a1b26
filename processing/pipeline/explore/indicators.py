"""Indicators out of the warehouse, on the comparable geography of the ballots, each with its missing values."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Dict, List, Mapping, NamedTuple, Sequence

import numpy as np
import pandas
from psycopg2 import sql

from ..errors import DatasetMissing
from ..indicators.definitions import word_columns
from ..parameters import read_list
from ..translation import tr
from ..warehouse.datasets import read_frame

#: What became of a territory's value. ``merged``: communes of the indicator's year that are one here, whose rates and
#: medians no one may average.
PUBLISHED, ESTIMATED, WITHHELD, ABSENT, MERGED = range(5)
#: Share of positive values from which amounts, densities and counts are taken as logarithms; the others are left out.
POSITIVE = 0.99

_YEAR = re.compile(r"\d{4}")

_VALUES = """
SELECT coalesce(p.to_code, v.territory) AS code,
       CASE WHEN count(*) = 1 THEN min(v.value) WHEN %(is_sum)s AND count(v.value) = count(*) THEN sum(v.value) END
           AS value,
       CASE WHEN bool_or(v.status = 'withheld') THEN 2 WHEN bool_or(v.status = 'absent') THEN 3
            WHEN count(*) > 1 AND NOT %(is_sum)s THEN 4 WHEN bool_or(v.status = 'estimated') THEN 1 ELSE 0 END AS status
FROM indicator.value v
LEFT JOIN ref.passage p ON p.level = v.level AND p.from_code = v.territory
WHERE v.indicator = %(indicator)s AND v.level = %(level)s AND v.period = %(period)s
GROUP BY 1
"""


class Indicator(NamedTuple):
    """An indicator at one period. is_log: its logarithm is what is correlated; is_sum: a whole's is that of its parts.

    name, unit: in the reader's language, without the period; run: that which wrote its definition.
    """

    code: str
    period: str
    name: str
    unit: str
    is_log: bool
    is_sum: bool
    run: int

    @property
    def year(self) -> int:
        """The last year that the period speaks of; 0 where it names none."""
        return max(map(int, _YEAR.findall(self.period)), default=0)


@dataclass(frozen=True, eq=False)
class Values:
    """One indicator over T territories.

    values: (T,) as published, NaN where there is none; status: (T,) int8. used: (T,) what is correlated: values,
    or their logarithms.
    """

    indicator: Indicator
    values: np.ndarray
    status: np.ndarray
    used: np.ndarray
    is_log: bool


def read_indicators(connection, level: str) -> Dict[str, List[Indicator]]:
    """Return the indicators that have values at a level, by code: one for each period."""
    found: Dict[str, List[Indicator]] = {}
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL(_PERIODS).format(*map(sql.Identifier, word_columns())), {"level": level})
        for row in cursor.fetchall():
            found.setdefault(row[0], []).append(Indicator(*row))
    return found


def choose_indicators(found: Mapping[str, Sequence[Indicator]], text: str, level: str, day: date) -> List[Indicator]:
    """Return the indicators named in ``text`` (all if empty) as a ballot of that day would have known them.

    The latest period whose year is not after the ballot's; where there is none, the earliest after it. Raises
    DatasetMissing for one that is not in the warehouse at this level, with those that are.
    """
    missing = [code for code in read_list(text) if code not in found]
    if missing or not found:
        raise DatasetMissing(tr("INDICATORS: the warehouse has no {missing} for the level {level}. It has: {known}. "
                                "“Build indicators” makes more.").format(
            missing=", ".join(missing) or tr("indicator"), level=level, known=", ".join(sorted(found)) or "–"))
    return [_period_of(found[code], day.year) for code in dict.fromkeys(read_list(text) or sorted(found))]


def _period_of(periods: Sequence[Indicator], year: int) -> Indicator:
    known = [one for one in periods if one.year <= year]
    return max(known, key=lambda one: (one.year, one.period)) if known else min(
        periods, key=lambda one: (one.year, one.period))


_PERIODS = """
SELECT d.code, p.period, d.{}, d.{}, d.formula = 'density' OR d.unit LIKE '%%€%%' OR d.unit LIKE '%%/km²%%' OR d.is_sum,
       d.is_sum, d.run
FROM indicator.series p JOIN indicator.definition d ON d.code = p.indicator
WHERE p.level = %(level)s ORDER BY 1, 2
"""


def read_values(connection, indicator: Indicator, level: str, codes: np.ndarray) -> Values:
    """Return an indicator over the comparable territories ``codes``, in their order."""
    frame = read_frame(connection, _VALUES, {"indicator": indicator.code, "level": level, "period": indicator.period,
                                             "is_sum": indicator.is_sum}, dtype={"code": str})
    rows = pandas.Index(frame["code"]).get_indexer(pandas.Index(codes))
    there = rows >= 0
    values, status = np.full(len(codes), np.nan), np.full(len(codes), ABSENT, dtype=np.int8)
    values[there] = frame["value"].to_numpy(float)[rows[there]]
    status[there] = frame["status"].to_numpy(np.int8)[rows[there]]
    known = values[~np.isnan(values)]
    is_log = bool(indicator.is_log and len(known) and (known > 0).mean() >= POSITIVE)
    used = np.log(np.where(values > 0, values, np.nan)) if is_log else values
    return Values(indicator, values, status, used, is_log)


def late(indicator: Indicator, day: date) -> bool:
    """Tell whether the indicator speaks of a year after that of the ballot: no forecast could have known it."""
    return indicator.year > day.year
