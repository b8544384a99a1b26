"""The panel of polling stations: their own counts where they have some, their commune beside them."""

from typing import List, Sequence

import numpy as np
import pandas

from ..errors import DatasetMissing
from ..feedback import Feedback
from ..ref.perimeter import Perimeter
from ..translation import tr
from ..warehouse.datasets import read_frame
from .load import load_panel
from .neighbours import NEIGHBOURS
from .panel import BLOCS, Ballot, Communes, Panel

_STATIONS = """
SELECT DISTINCT t.territory AS code, coalesce(p.to_code, t.commune) AS commune
FROM election.turnout t LEFT JOIN ref.passage p ON p.level = 'commune' AND p.from_code = t.commune
WHERE t.level = 'polling_station' AND t.commune IS NOT NULL
  AND (%(communes)s::text[] IS NULL OR coalesce(p.to_code, t.commune) = ANY(%(communes)s)) ORDER BY 1
"""

_COUNTS = """
WITH bloc AS MATERIALIZED (SELECT candidate, bloc FROM election.candidate_bloc WHERE ballot = %(ballot)s)
SELECT t.territory AS code, t.registered, coalesce(t.abstentions, t.registered - t.voters) AS abstentions,
       sum(r.votes) FILTER (WHERE b.bloc = 'left') AS "left", sum(r.votes) FILTER (WHERE b.bloc = 'centre') AS centre,
       sum(r.votes) FILTER (WHERE b.bloc = 'right') AS "right",
       sum(r.votes) FILTER (WHERE b.bloc = 'far_right') AS far_right,
       sum(r.votes) FILTER (WHERE b.bloc = 'other') AS other
FROM election.turnout t
LEFT JOIN election.result r ON r.ballot = t.ballot AND r.level = t.level AND r.territory = t.territory
LEFT JOIN bloc b ON b.candidate = r.candidate
WHERE t.ballot = %(ballot)s AND t.level = 'polling_station'
  AND (%(codes)s::text[] IS NULL OR t.territory = ANY(%(codes)s)) GROUP BY 1, 2, 3
"""


def load_station_panel(connection, ballots: Sequence[Ballot], perimeter: Perimeter, feedback: Feedback) -> Panel:
    """Return the panel of these ballots over the polling stations of the perimeter.

    Stations are those of any ballot of the warehouse, so that one that opened since is known by its commune; a commune
    of the panel has its neighbours. Votes whose bloc is unknown count for none. Raises DatasetMissing where no ballot
    was published by polling station.
    """
    communes = load_panel(connection, ballots, perimeter, feedback)
    stations = read_frame(connection, _STATIONS, {"communes": communes.codes.tolist() if perimeter.codes else None},
                          dtype={"code": str, "commune": str})
    of = pandas.Index(communes.codes).get_indexer(stations["commune"])
    stations, of = stations[of >= 0].reset_index(drop=True), of[of >= 0]
    if stations.empty:
        raise DatasetMissing(tr("No ballot of the warehouse has polling stations in the perimeter “{perimeter}”.")
                             .format(perimeter=perimeter.text))
    codes = stations["code"].to_numpy(str)
    counts = [_counts(connection, ballot, codes, bool(perimeter.codes)) for ballot in ballots]
    return Panel(
        codes=codes, names=np.array([f"{name} {code.rpartition('_')[2]}" for name, code in
                                     zip(communes.names[of], codes)]),
        departements=communes.departements[of], ballots=tuple(ballots),
        votes=np.array([one[:, 2:] for one in counts]), registered=np.array([one[:, 0] for one in counts]),
        abstentions=np.array([one[:, 1] for one in counts]),
        neighbours=np.full((len(codes), NEIGHBOURS), -1, dtype=np.int32),
        communes=Communes(communes.codes, communes.neighbours, of))


def _counts(connection, ballot: Ballot, codes: np.ndarray, is_part: bool) -> np.ndarray:
    """Return registered, abstentions and the votes of the blocs, (T, 7); NaN where a station has no row or no vote.

    is_part: the stations are some of those that there are, and only they are read.
    """
    columns: List[str] = ["registered", "abstentions", *BLOCS]
    frame = read_frame(connection, _COUNTS, {"ballot": ballot.id, "codes": codes.tolist() if is_part else None},
                       dtype={"code": str})
    found = np.full((len(codes), len(columns)), np.nan)
    where = pandas.Index(codes).get_indexer(frame["code"])
    found[where[where >= 0]] = frame.loc[where >= 0, columns].to_numpy(float)
    votes = found[:, 2:]
    some = ~np.isnan(votes).all(axis=1)
    votes[some] = np.nan_to_num(votes[some])
    return found
