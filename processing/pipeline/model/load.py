"""The panel, out of the warehouse: past ballots by bloc on the one comparable geography."""

from typing import List, Sequence

import numpy as np
import pandas

from ..errors import DatasetMissing, InvalidParameter
from ..feedback import Feedback
from ..ref.perimeter import Perimeter
from ..translation import tr
from ..warehouse.datasets import read_frame
from .neighbours import nearest_neighbours
from .panel import BLOCS, Ballot, Panel
from .swing import QUALITY
from .words import number

#: One row per ballot and comparable commune. Votes are summed by bloc before anything is joined to them.
_VOTES = """
WITH bloc AS MATERIALIZED (
    SELECT candidate, bloc FROM election.candidate_bloc WHERE ballot = ANY(%(ballots)s)),
published AS (
    SELECT r.ballot, r.level, r.territory,
           sum(r.votes) FILTER (WHERE b.bloc = 'left') AS "left",
           sum(r.votes) FILTER (WHERE b.bloc = 'centre') AS centre,
           sum(r.votes) FILTER (WHERE b.bloc = 'right') AS "right",
           sum(r.votes) FILTER (WHERE b.bloc = 'far_right') AS far_right,
           sum(r.votes) FILTER (WHERE b.bloc = 'other') AS other,
           sum(r.votes) FILTER (WHERE b.bloc IS NULL) AS unknown
    FROM election.result r JOIN bloc b USING (candidate)
    WHERE r.ballot = ANY(%(ballots)s) GROUP BY 1, 2, 3)
SELECT s.ballot, coalesce(p.to_code, s.commune) AS code, sum(s.registered) AS registered,
       sum(s.abstentions) AS abstentions, sum(v."left") AS "left", sum(v.centre) AS centre, sum(v."right") AS "right",
       sum(v.far_right) AS far_right, sum(v.other) AS other, sum(v.unknown) AS unknown
FROM election.commune_source s
LEFT JOIN published v USING (ballot, level, territory)
LEFT JOIN ref.passage p ON p.level = 'commune' AND p.from_code = s.commune
WHERE s.ballot = ANY(%(ballots)s) GROUP BY 1, 2
"""


def choose_ballots(connection, text: str, kind: str) -> List[Ballot]:
    """Return the ballots named in ``text`` (ids separated by commas), in order of date.

    Empty: every first round in the warehouse that can teach an election of ``kind``. Raises DatasetMissing, with
    those there are, for one that is not there.
    """
    known = read_ballots(connection)
    names = [name.strip() for name in text.split(",") if name.strip()]
    missing = [name for name in names if name not in {ballot.id for ballot in known}]
    if missing or not known:
        raise DatasetMissing(tr("The warehouse has no ballot {missing}. It has: {known}.").format(
            missing=", ".join(missing), known=", ".join(ballot.id for ballot in known) or "–"))
    if names:
        return [ballot for ballot in known if ballot.id in names]
    return [b for b in known if b.round == 1 and (b.kind == kind or QUALITY.get(b.kind, 0.0) > 0)]


def read_ballots(connection) -> List[Ballot]:
    """Return all ballots of the warehouse, in order of date."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, kind, date, round FROM election.ballot ORDER BY date, id")
        return [Ballot(*row) for row in cursor.fetchall()]


def ballot_datasets(connection, ballots: Sequence[Ballot]) -> List[str]:
    """Return the ledger's names of the ballots' data, for lineage."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT 'election.' || table_name FROM augure.dataset "
            "WHERE schema_name = 'election' AND split_part(table_name, '@', 1) = ANY(%s) ORDER BY 1",
            ([ballot.id for ballot in ballots],))
        return [row[0] for row in cursor.fetchall()]


def load_panel(connection, ballots: Sequence[Ballot], perimeter: Perimeter, feedback: Feedback) -> Panel:
    """Return the panel of these ballots over the communes of the perimeter.

    Communes are those of ``ref.comparable_territory``; without any there, those of the ballots, without neighbours.
    Votes whose bloc is unknown count for none, and are told. Raises InvalidParameter when the perimeter is empty.
    """
    territories = _territories(connection, perimeter)
    frame = read_votes(connection, [ballot.id for ballot in ballots])
    feedback.check()
    if territories.empty:
        territories = _from_ballots(frame, perimeter)
    if territories.empty:
        raise InvalidParameter(tr("No commune of the warehouse lies in the perimeter “{perimeter}”.").format(
            perimeter=perimeter.text))
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
    points = territories[["x", "y", "z"]].to_numpy(float)
    return Panel(
        codes=territories["code"].to_numpy(str), names=territories["name"].fillna("").to_numpy(str),
        departements=territories["departement"].fillna("").to_numpy(str), ballots=tuple(ballots), votes=votes,
        registered=counts[:, :, 0], abstentions=counts[:, :, 1], neighbours=nearest_neighbours(points))


def read_votes(connection, ballots: Sequence[str]) -> pandas.DataFrame:
    """Return one row per ballot and comparable commune: registered, abstentions, votes by bloc, and unknown."""
    with connection.cursor() as cursor:
        query = cursor.mogrify(_VOTES, {"ballots": list(ballots)}).decode("utf-8")
    return read_frame(connection, query, dtype={"ballot": str, "code": str})


def perimeter_codes(connection, perimeter: Perimeter) -> np.ndarray:
    """Return the codes of the comparable communes of a perimeter, sorted."""
    return _territories(connection, perimeter)["code"].to_numpy(str)


def _territories(connection, perimeter: Perimeter) -> pandas.DataFrame:
    """Codes, names, départements and centroids: metres from the centre of the Earth, overseas as on the mainland."""
    with connection.cursor() as cursor:
        query = _TERRITORIES.format(perimeter.condition("t").as_string(cursor))
    return read_frame(connection, query, dtype={"code": str, "name": str, "departement": str})


_TERRITORIES = """
SELECT t.code, t.name, t.departement,
       6371000 * cosd(ST_Y(t.centroid)) * cosd(ST_X(t.centroid)) AS x,
       6371000 * cosd(ST_Y(t.centroid)) * sind(ST_X(t.centroid)) AS y, 6371000 * sind(ST_Y(t.centroid)) AS z
FROM ref.comparable_territory t WHERE t.level = 'commune' AND {} ORDER BY t.code COLLATE "C"
"""


def _from_ballots(frame: pandas.DataFrame, perimeter: Perimeter) -> pandas.DataFrame:
    codes = pandas.Series(sorted(frame["code"].unique()), dtype=str)
    overseas = codes.str[:2].isin(["97", "98"])
    territories = pandas.DataFrame({
        "code": codes, "name": codes, "departement": codes.str[:2].where(~overseas, codes.str[:3]),
        "x": np.nan, "y": np.nan, "z": np.nan})
    if perimeter.kind == "region":
        raise InvalidParameter(tr("The warehouse does not know the regions yet: run “Load territories” first."))
    if perimeter.codes:
        column = "code" if perimeter.kind == "commune" else "departement"
        return territories[territories[column].isin(perimeter.codes)].reset_index(drop=True)
    return territories[~overseas].reset_index(drop=True) if perimeter.kind else territories


def _tell_unknown(frame: pandas.DataFrame, feedback: Feedback) -> None:
    sums = frame.groupby("ballot")[[*BLOCS, "unknown"]].sum()
    for ballot, row in sums[sums["unknown"] > 0].iterrows():
        feedback.warn(tr("{ballot}: {share} % of the votes went to candidates or lists whose bloc is unknown, and "
                         "are left out. Complete the table ref.bloc.").format(
            ballot=ballot, share=number(100.0 * row["unknown"] / row.sum())))
