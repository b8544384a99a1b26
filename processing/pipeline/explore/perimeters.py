"""Which part of the country to study: perimeters scored by what is known there, how usual they are, and their size.

- *Availability*: of all cells territory × indicator, the share that has a value.
- *Representativeness*: 1 − the mean Kolmogorov–Smirnov distance between the perimeter's distribution and that of the
  whole warehouse, over the blocs, abstention and the indicators, weighted by registered electors. It is the largest
  gap between the two cumulated curves: 0 where they are one, 1 where they do not meet, whatever the unit, and it sees
  a shape that differs where a mean does not. The standardised difference of means, |m − M| / S (Cohen's d with the
  spread of the whole), stands beside it: it says how far off a plain mean would be.
- *Size*: 1 − the half-width of the 95 % interval of a correlation of zero over that many territories, 1.96/√(n − 3).

The score is the geometric mean of the three: none can make up for another that fails.
"""

import math
from typing import List, Mapping, NamedTuple, Sequence, Tuple

import numpy as np

from ..errors import InvalidParameter
from ..ref.perimeter import COLUMNS, METROPOLE, OVERSEAS, Perimeter
from ..translation import tr
from ..warehouse.datasets import read_frame
from .correlation import NORMAL_95
from .indicators import Values
from .results import Result

#: After the colon: every perimeter of that kind.
EVERY = "*"


class Candidate(NamedTuple):
    """A perimeter and its territories: inside (T,) bool."""

    perimeter: Perimeter
    inside: np.ndarray


class Score(NamedTuple):
    """A perimeter's scores, each 0 to 1; difference: mean standardised difference of means, in standard deviations."""

    perimeter: str
    territories: int
    registered: int
    availability: float
    representativeness: float
    difference: float
    size: float
    total: float


def read_candidates(connection, text: str, codes: np.ndarray) -> List[Candidate]:
    """Return the perimeters named in ``text``, separated by semicolons; ``departement:*`` is every département.

    codes: the territories that are explored. Raises InvalidParameter for what is no perimeter, or an empty one.
    """
    frame = read_frame(connection, "SELECT code, departement, region FROM ref.comparable_territory "
                                   "WHERE level = 'commune'", dtype=str).set_index("code").reindex(list(codes))
    frame["code"] = list(codes)
    columns = {kind: frame[column].fillna("").to_numpy(str) for kind, column in COLUMNS.items()}
    found = []
    for part in filter(None, (part.strip() for part in text.replace("\n", ";").split(";"))):
        kind, _, rest = part.partition(":")
        if rest.strip() == EVERY and kind in columns:
            names = [f"{kind}:{code}" for code in sorted(set(columns[kind]) - {""})]
        else:
            names = [part]
        found += [_candidate(Perimeter.parse(name), columns) for name in names]
    return found


def score_perimeters(candidates: Sequence[Candidate], result: Result, values: Sequence[Values]) -> List[Score]:
    """Return the candidates' scores against all the territories given, the best first."""
    weights = result.registered
    variables = [*result.shares.T, *(one.used for one in values)]
    known = np.array([~np.isnan(one.values) for one in values])
    groups = [candidate.inside & (weights > 0) for candidate in candidates]
    distances, differences = (np.array(rows) for rows in zip(*(_distances(v, weights, groups) for v in variables)))
    scores = []
    for place, (candidate, inside) in enumerate(zip(candidates, groups)):
        count = int(inside.sum())
        usual = 1.0 - _mean(distances[:, place])
        available = float(known[:, inside].mean()) if count and len(values) else 0.0
        size = max(1.0 - NORMAL_95 / math.sqrt(count - 3), 0.0) if count > 3 else 0.0
        scores.append(Score(candidate.perimeter.text, count, int(weights[inside].sum()), available, usual,
                            _mean(differences[:, place]), size, float((available * usual * size) ** (1.0 / 3.0))))
    return sorted(scores, key=lambda score: (-score.total, score.perimeter))


def _candidate(perimeter: Perimeter, columns: Mapping[str, np.ndarray]) -> Candidate:
    if perimeter.kind == METROPOLE:
        inside = np.array([not text.startswith(OVERSEAS) for text in columns["departement"]])
    elif perimeter.codes:
        inside = np.isin(columns[perimeter.kind], perimeter.codes)
    else:
        inside = np.ones(len(columns["commune"]), dtype=bool)
    if not inside.any():
        raise InvalidParameter(tr("CANDIDATE_PERIMETERS: no commune of the warehouse lies in “{perimeter}”.").format(
            perimeter=perimeter.text))
    return Candidate(perimeter, inside)


def _distances(
    values: np.ndarray, weights: np.ndarray, groups: Sequence[np.ndarray]
) -> Tuple[List[float], List[float]]:
    """Return for each group its Kolmogorov–Smirnov distance to the whole and its standardised difference of means.

    NaN where the group has no value.
    """
    there = ~np.isnan(values) & (weights > 0)
    if not there.any():
        return [math.nan] * len(groups), [math.nan] * len(groups)
    order = np.flatnonzero(there)[np.argsort(values[there], kind="stable")]
    ordered, share = values[order], weights[order] / weights[order].sum()
    ends = np.flatnonzero(np.append(ordered[1:] != ordered[:-1], True))  # a step of the curves is one value
    whole = np.cumsum(share)[ends]
    mean = share @ ordered
    spread = math.sqrt(share @ np.square(ordered - mean))
    distances, differences = [], []
    for inside in groups:
        part = np.where(inside[order], weights[order], 0.0)
        total = part.sum()
        if total == 0:
            distances.append(math.nan)
            differences.append(math.nan)
            continue
        distances.append(float(np.abs(np.cumsum(part)[ends] / total - whole).max()))
        differences.append(abs(float(part @ ordered) / total - mean) / spread if spread > 0 else 0.0)
    return distances, differences


def _mean(values: np.ndarray) -> float:
    known = values[~np.isnan(values)]
    return float(known.mean()) if len(known) else math.nan
