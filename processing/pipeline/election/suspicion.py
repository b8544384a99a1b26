"""Files that may be labelled with another ballot than theirs: what contradicts the label is an anomaly, not a guess.

Two things tell. The nuances that a file uses are those of one ballot: the Ministry draws up a new grid each time
(``resources/sources/nuances.csv``). And two files of one ballot name the same people.
"""

import csv
import functools
from typing import Dict, FrozenSet, List, Optional, Tuple

from ..resources import RESOURCES
from ..translation import tr
from ..warehouse.datasets import add_anomalies
from ..warehouse.ledger import Run
from .ballots import Ballot
from .folding import fold_code

#: Share of foreign nuances from which the label is doubted.
_DOUBT = 0.25
_NAMES = """
SELECT other.level, count(DISTINCT mine.match_name), count(DISTINCT mine.match_name) FILTER (WHERE NOT EXISTS (
    SELECT FROM election.candidate c WHERE c.ballot = mine.ballot AND c.level = other.level
    AND c.match_name = mine.match_name))
FROM election.candidate mine, (SELECT DISTINCT level FROM election.candidate
    WHERE ballot = %(ballot)s AND level <> %(level)s AND kind = 'person') other
WHERE mine.ballot = %(ballot)s AND mine.level = %(level)s AND mine.kind = 'person'
GROUP BY 1"""


def record_suspicion(run: Run, ballot: Ballot, level: str, file: str) -> int:
    """Write an anomaly, and warn, where a file's candidates are not those of its ballot; return how many."""
    found = [one for one in (_other_nuances(run, ballot, level), _other_people(run, ballot, level)) if one]
    for code, message, proposal, confidence in found:
        likely = tr("They fit {ballot} best. ").format(ballot=proposal) if proposal else ""
        run.feedback.warn(tr("{file}: {message} {likely}Check DATE and BALLOT_KIND.").format(
            file=file, message=message, likely=likely))
        add_anomalies(run, [{"dataset": f"election.{ballot.id}", "row_key": level, "column_name": "ballot",
                             "code": code, "value": ballot.id, "message": message, "proposal": proposal,
                             "confidence": confidence}])
    return len(found)


def _other_nuances(run: Run, ballot: Ballot, level: str) -> Optional[Tuple[str, str, Optional[str], float]]:
    grids = {year: grid for (kind, year), grid in _grids().items() if kind == ballot.kind}
    with run.cursor() as cursor:
        cursor.execute("SELECT DISTINCT nuance FROM election.candidate WHERE ballot = %s AND level = %s "
                       "AND nuance IS NOT NULL", (ballot.id, level))
        used = {fold_code(row[0]) for row in cursor.fetchall()}
    if ballot.year not in grids or not used:
        return None
    foreign = sorted(used - grids[ballot.year])
    if len(foreign) < _DOUBT * len(used):
        return None
    near: Dict[int, float] = {year: len(used & grid) / len(used | grid) for year, grid in grids.items()}
    year = max(near, key=lambda other: near[other])
    proposal = f"{year}-{ballot.kind}-{ballot.round}" if near[year] > near[ballot.year] else None
    return ("candidates-of-another-ballot",
            tr("{count} of {total} nuances were not in use at {ballot} ({nuances}): the file may be of another ballot."
               ).format(count=len(foreign), total=len(used), ballot=ballot.id, nuances=", ".join(foreign[:8])),
            proposal, round(near[year], 2))


def _other_people(run: Run, ballot: Ballot, level: str) -> Optional[Tuple[str, str, Optional[str], float]]:
    with run.cursor() as cursor:
        cursor.execute(_NAMES, {"ballot": ballot.id, "level": level})
        compared: List[Tuple[str, int, int]] = cursor.fetchall()
    for other, names, unknown in compared:
        if unknown * 2 > names:
            return ("candidates-of-another-ballot",
                    tr("{count} of {total} candidates are not among those of {ballot} at the level {level}, which is "
                       "in the warehouse: one of the two files may be of another ballot.").format(
                        count=unknown, total=names, ballot=ballot.id, level=other), None, 0.9)
    return None


@functools.lru_cache(maxsize=1)
def _grids() -> Dict[Tuple[str, int], FrozenSet[str]]:
    with open(RESOURCES / "sources" / "nuances.csv", encoding="utf-8", newline="") as file:
        return {(row["kind"], int(row["year"])): frozenset(row["nuances"].split()) for row in csv.DictReader(file)}
