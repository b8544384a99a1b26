"""The panel, out of the warehouse: past ballots by bloc on the one comparable geography."""

from typing import List, Optional, Sequence

import numpy as np
import pandas
from psycopg2 import sql

from ..errors import DatasetMissing, InvalidParameter
from ..feedback import Feedback
from ..parameters import read_list
from ..ref.codes import departement_of
from ..ref.perimeter import OVERSEAS, Perimeter
from ..translation import tr
from ..warehouse.datasets import datasets_like, read_frame
from ..words import number
from .neighbours import nearest_neighbours
from .panel import BLOCS, Ballot, Panel
from .swing import QUALITY, nothing_to_learn

#: One row per comparable commune of one ballot: naming one lets the planner read that ballot alone, thrice as fast.
_VOTES = """
SELECT t.ballot, t.territory AS code, t.registered, t.abstentions, v."left", v.centre, v."right", v.far_right, v.other,
       v.unknown
FROM election.comparable_turnout t LEFT JOIN (
    SELECT ballot, territory,
           sum(votes) FILTER (WHERE bloc = 'left') AS "left", sum(votes) FILTER (WHERE bloc = 'centre') AS centre,
           sum(votes) FILTER (WHERE bloc = 'right') AS "right",
           sum(votes) FILTER (WHERE bloc = 'far_right') AS far_right,
           sum(votes) FILTER (WHERE bloc = 'other') AS other, sum(votes) FILTER (WHERE bloc IS NULL) AS unknown
    FROM election.comparable_bloc
    WHERE ballot = %(ballot)s AND (%(codes)s::text[] IS NULL OR territory = ANY(%(codes)s)) GROUP BY 1, 2) v
    USING (ballot, territory)
WHERE t.ballot = %(ballot)s AND (%(codes)s::text[] IS NULL OR t.territory = ANY(%(codes)s))
"""


def choose_ballots(connection, text: str, kind: str) -> List[Ballot]:
    """Return the ballots named in ``text`` (ids separated by commas), in order of date.

    Empty: every first round in the warehouse that can teach an election of ``kind``. Raises DatasetMissing, with
    those there are, for one that is not there; InvalidParameter where none can teach.
    """
    known = read_ballots(connection)
    names = read_list(text)
    missing = [name for name in names if name not in {ballot.id for ballot in known}]
    if missing or not known:
        raise DatasetMissing(tr("The warehouse has no ballot {missing}. It has: {known}.").format(
            missing=", ".join(missing), known=", ".join(ballot.id for ballot in known) or "–"))
    if names:
        return [ballot for ballot in known if ballot.id in names]
    chosen = [b for b in known if b.round == 1 and (b.kind == kind or QUALITY.get(b.kind, 0.0) > 0)]
    if not chosen:
        raise nothing_to_learn(known)
    return chosen


def read_ballots(connection) -> List[Ballot]:
    """Return all ballots of the warehouse, in order of date."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, kind, date, round FROM election.ballot ORDER BY date, id")
        return [Ballot(*row) for row in cursor.fetchall()]


def ballot_datasets(connection, ballots: Sequence[Ballot]) -> List[str]:
    """Return the ledger's names of the ballots' data, for lineage."""
    with connection.cursor() as cursor:
        found = datasets_like(cursor, "election", *(f"{ballot.id}@%" for ballot in ballots))
    return [f"election.{name}" for name in found]


def load_panel(connection, ballots: Sequence[Ballot], perimeter: Perimeter, feedback: Feedback) -> Panel:
    """Return the panel of these ballots over the communes of the perimeter.

    Communes are those of ``ref.comparable_territory``; without any there, those of the ballots, without neighbours.
    Votes whose bloc is unknown count for none, and are told. Raises InvalidParameter when the perimeter is empty.
    """
    territories = _territories(connection, perimeter)
    some = perimeter.codes and not territories.empty
    frame = read_votes(connection, [ballot.id for ballot in ballots], territories["code"].tolist() if some else None)
    feedback.check()
    if territories.empty:
        territories = _from_ballots(frame, perimeter)
    _some(territories, perimeter)
    size, codes = len(territories), pandas.Index(territories["code"])
    rows = pandas.Index([ballot.id for ballot in ballots]).get_indexer(frame["ballot"])
    columns = codes.get_indexer(frame["code"])
    inside = columns >= 0
    _tell_unknown(frame[inside], feedback)
    counts = np.full((len(ballots), size, 7), np.nan)
    counts[rows[inside], columns[inside]] = frame.loc[inside, ["registered", "abstentions", *BLOCS]].to_numpy(float)
    votes = counts[:, :, 2:]
    # A commune that has a row but no vote for a bloc has none; one without a row, or without any vote, is missing.
    votes[(np.isnan(votes).any(axis=2) & ~np.isnan(votes).all(axis=2))[:, :, None] & np.isnan(votes)] = 0.0
    return _panel(territories, ballots, votes, counts[:, :, 0], counts[:, :, 1])


def panel_without_ballots(connection, perimeter: Perimeter) -> Panel:
    """Return the communes of the perimeter and their neighbours alone; what is counted there is not in ballots."""
    territories = _territories(connection, perimeter)
    _some(territories, perimeter)
    nothing = np.empty((0, len(territories)))
    return _panel(territories, [], np.empty((0, len(territories), len(BLOCS))), nothing, nothing)


def _some(territories: pandas.DataFrame, perimeter: Perimeter) -> None:
    if territories.empty:
        raise InvalidParameter(tr("No commune of the warehouse lies in the perimeter “{perimeter}”.").format(
            perimeter=perimeter.text))


def _panel(
    territories: pandas.DataFrame, ballots: Sequence[Ballot], votes: np.ndarray, registered: np.ndarray,
    abstentions: np.ndarray,
) -> Panel:
    return Panel(
        codes=territories["code"].to_numpy(str), names=territories["name"].fillna("").to_numpy(str),
        departements=territories["departement"].fillna("").to_numpy(str), ballots=tuple(ballots), votes=votes,
        registered=registered, abstentions=abstentions,
        neighbours=nearest_neighbours(territories[["x", "y", "z"]].to_numpy(float)))


def read_votes(connection, ballots: Sequence[str], codes: Optional[List[str]] = None) -> pandas.DataFrame:
    """Return one row per ballot and comparable commune: registered, abstentions, votes by bloc, and unknown.

    codes: the communes to read, all if None.
    """
    return pandas.concat([read_frame(connection, _VOTES, {"ballot": ballot, "codes": codes},
                                     dtype={"ballot": str, "code": str}) for ballot in ballots], ignore_index=True)


def perimeter_codes(connection, perimeter: Perimeter) -> np.ndarray:
    """Return the codes of the comparable communes of a perimeter, sorted."""
    return _territories(connection, perimeter)["code"].to_numpy(str)


def _territories(connection, perimeter: Perimeter) -> pandas.DataFrame:
    """Codes, names, départements and centroids: metres from the centre of the Earth, overseas as on the mainland."""
    return read_frame(connection, _TERRITORIES.format(perimeter.condition("t")),
                      dtype={"code": str, "name": str, "departement": str})


_TERRITORIES = sql.SQL("""
SELECT t.code, t.name, t.departement,
       6371000 * cosd(ST_Y(t.centroid)) * cosd(ST_X(t.centroid)) AS x,
       6371000 * cosd(ST_Y(t.centroid)) * sind(ST_X(t.centroid)) AS y, 6371000 * sind(ST_Y(t.centroid)) AS z
FROM ref.comparable_territory t WHERE t.level = 'commune' AND {} ORDER BY t.code COLLATE "C"
""")


def _from_ballots(frame: pandas.DataFrame, perimeter: Perimeter) -> pandas.DataFrame:
    codes = pandas.Series(sorted(frame["code"].unique()), dtype=str)
    territories = pandas.DataFrame({
        "code": codes, "name": codes, "departement": codes.map(departement_of), "x": np.nan, "y": np.nan, "z": np.nan})
    if perimeter.kind == "region":
        raise InvalidParameter(tr("The warehouse does not know the regions yet: run “Load territories” first."))
    if perimeter.codes:
        column = "code" if perimeter.kind == "commune" else "departement"
        return territories[territories[column].isin(perimeter.codes)].reset_index(drop=True)
    return territories[~codes.str.startswith(OVERSEAS)].reset_index(drop=True) if perimeter.kind else territories


def _tell_unknown(frame: pandas.DataFrame, feedback: Feedback) -> None:
    sums = frame.groupby("ballot")[[*BLOCS, "unknown"]].sum()
    for ballot, row in sums[sums["unknown"] > 0].iterrows():
        feedback.warn(tr("{ballot}: {share} % of the votes went to candidates or lists whose bloc is unknown, and "
                         "are left out. Complete the table ref.bloc.").format(
            ballot=ballot, share=number(100.0 * row["unknown"] / row.sum())))
