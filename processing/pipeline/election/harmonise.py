"""Ballots carried to the communes of another year: votes and turnout added up and divided, all identities kept.

A territory that has to be divided is divided by its smallest counts (each candidate's votes, blank, null, abstentions)
and by what is between its totals and their sum; the totals of the parts are then added up again. So votes make up the
expressed in every part as they did in the whole, and every sum over the country is what it was.
"""

from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Sequence, Tuple

from psycopg2 import sql

from ..errors import InvalidParameter, WarehouseError
from ..feedback import Feedback
from ..ref.codes import commune_of_district_sql, departement_of_sql
from ..ref.harmonise.apportion import apportion
from ..ref.harmonise.dataset import Field, Total, check_target, write_dataset
from ..ref.harmonise.links import Links, link_codes, read_history, send_links
from ..ref.harmonise.table import absent_of, default_name, homeless_message, names_of, versions_of
from ..ref.harmonise.upward import COMMUNE, find_level, inside, note_reached, read_upward
from ..ref.harmonise.weights import Weights
from ..ref.movements import History
from ..ref.perimeter import Perimeter
from ..translation import tr
from ..warehouse.datasets import add_anomalies
from ..warehouse.ledger import Run, fingerprint

TURNOUT = ("registered", "abstentions", "voters", "blank", "null_votes", "blank_or_null", "expressed")


@dataclass(frozen=True)
class BallotOptions:
    """Which ballots to carry where. ``weight`` divides communes; empty: registered voters of other ballots.

    ``target_level``: what communes are added up to (see :func:`~..ref.harmonise.upward.find_level`).
    """

    ballots: Sequence[str]
    vintage: int
    target_level: str = COMMUNE
    from_vintage: Optional[int] = None
    weight: Sequence[str] = ()
    target: str = ""
    perimeter: Perimeter = Perimeter()


def harmonise_ballots(run: Run, options: BallotOptions, feedback: Feedback) -> Dict[str, Any]:
    """Write ``clean.<target>`` (turnout) and ``clean.<target>_results`` (votes) of ballots by communes of a COG year.

    Ballots published by polling station are added up by commune, and communes to the level wanted. Returns TABLE,
    RESULTS, ROW_COUNT (territories), LOST_COUNT (territories that no other takes, each an anomaly), FROM_VINTAGE (of
    the last ballot) and SUMMARY (for the report). Every national total, by candidate and by column, with that of the
    territories lost, is what it was: else the run fails.
    """
    with run.cursor() as cursor:
        versions = _ballots(cursor, options.ballots)
        level = find_level(cursor, options.target_level, options.vintage)
        target = check_target(run, options.target or default_name("ballots", level, options.vintage))
        results = check_target(run, f"{target}_results")
        weights = Weights(run, options.weight, options.vintage, ballots_first=True)
        known = run.unchanged(fingerprint(
            run.algorithm, {**vars(options), "perimeter": options.perimeter.text, "target": target},
            [*versions.values(), *weights.versions, *versions_of(cursor, level)]))
        if known is not None:
            return known
        history = read_history(cursor)
        cursor.execute(_RECEIVERS)
        lost, divided = 0, 0
        totals: List[Total] = []
        ways: List[Links] = []
        for place, ballot in enumerate(versions):
            feedback.check()
            feedback.progress(100 * place / len(versions))
            missing, links = _carry(run, cursor, ballot, options, level, history, weights)
            lost += missing
            ways.append(links)
            cursor.execute("SELECT coalesce(sum(registered), 0) FROM shared")
            divided += cursor.fetchone()[0]
            totals += _check_mass(cursor, ballot)
            feedback.info(tr("{ballot}: from the communes of {before} to those of {after}.").format(
                ballot=ballot, before=links.from_year, after=options.vintage))
            if links.weights:
                feedback.info(tr("Communes that had to be divided were divided by: {names}.").format(
                    names=", ".join(links.weights)))
        inputs = [*(f"election.{ballot}" for ballot in versions), *weights.inputs]
        count = write_dataset(run, target, _TURNOUT_FIELDS, _select(_TURNOUT, options.perimeter, level), inputs, tr(
            "Turnout by {level} ({year})").format(level=level, year=options.vintage))
        write_dataset(run, results, _RESULT_FIELDS, _select(_RESULT, options.perimeter, level), inputs, tr(
            "Votes by {level} ({year})").format(level=level, year=options.vintage))
    if lost:
        feedback.warn(tr("{count} territories could not be placed; augure.anomaly lists them.").format(count=lost))
    return run.finish({
        "TABLE": target, "RESULTS": results, "ROW_COUNT": count, "LOST_COUNT": lost,
        "FROM_VINTAGE": ways[-1].from_year,
        "SUMMARY": {"source": list(versions), "level": level, "to": options.vintage,
                    "from": ", ".join(map(str, sorted({way.from_year for way in ways}))),
                    "key": "territory", "weights": list(dict.fromkeys(name for way in ways for name in way.weights)),
                    "totals": totals, "divided": str(divided), **absent_of(*ways), "kinds": []}})


def _ballots(cursor, wanted: Sequence[str]) -> Dict[str, str]:
    """Return ``{ballot: what it was loaded by}``, in the order wanted."""
    cursor.execute("SELECT ballot, ballot || '@' || max(run) FROM election.turnout "
                   "WHERE level IN ('commune', 'polling_station') GROUP BY 1 ORDER BY 1")
    known: Dict[str, str] = dict(cursor.fetchall())
    missing = [ballot for ballot in wanted if ballot not in known]
    if missing:
        raise InvalidParameter(
            tr("BALLOTS: there is no {missing} by commune or polling station in the warehouse. Known: {known}.").format(
                missing=", ".join(missing), known=", ".join(known) or "–"))
    return {ballot: known[ballot] for ballot in wanted}


def _carry(run: Run, cursor, ballot: str, options: BallotOptions, level: str, history: History, weights: Weights
           ) -> Tuple[int, Links]:
    cursor.execute(_CODED.format(commune=commune_of_district_sql(sql.Identifier("s", "commune"))), (ballot,))
    cursor.execute(_UNKNOWN.format(departement=departement_of_sql(sql.Identifier("c", "code"))))
    unknown: List[Tuple[str]] = cursor.fetchall()
    cursor.execute("SELECT DISTINCT code FROM coded WHERE is_known")
    placed = {row[0] for row in cursor.fetchall()}
    links = link_codes(
        history, placed, options.from_vintage, options.vintage, lambda: weights.read(history),
        lambda codes: names_of(cursor, codes), None if level == COMMUNE else lambda standing: read_upward(
            cursor, level, options.vintage, history, standing, placed))
    cursor.execute("UPDATE coded SET is_known = false WHERE code = ANY(%s)", (links.homeless,))
    send_links(cursor, links)
    cursor.execute(_MEMBER)
    note_reached(cursor, level)
    cursor.execute(_LEAVES)
    cursor.execute(sql.SQL("CREATE TEMPORARY TABLE portion ON COMMIT DROP AS {}").format(
        apportion(sql.SQL("(SELECT *, true AS is_whole FROM leaf) a"))))
    cursor.execute("ANALYZE portion")
    cursor.execute(_SHARED)
    cursor.execute(_ADD_TURNOUT, (ballot,))
    cursor.execute(_ADD_RESULTS)
    add_anomalies(run, [{
        "dataset": f"election.{ballot}", "row_key": code, "column_name": "territory", "value": code, "code": "unplaced",
        "message": message} for code, message in [
            *((code, tr("no commune has, or had, this code: the row was left out")) for code, in unknown),
            *((code, homeless_message()) for code in links.homeless)]])
    add_anomalies(run, [{
        "dataset": f"election.{ballot}", "row_key": code, "column_name": "territory", "value": code,
        "code": "other_year", "message": tr("no commune on 1 January {year}: placed as it stood at the nearest time"
                                            ).format(year=links.from_year)} for code in links.strays])
    return len(unknown) + len(links.homeless), links


def _check_mass(cursor, ballot: str) -> List[Total]:
    """Return the totals of a ballot; raises WarehouseError naming each that is not what it was."""
    cursor.execute(_TOTALS, {"ballot": ballot})
    totals = cursor.fetchall()
    cursor.execute("DROP TABLE coded, link, land, member, leaf, portion, shared")
    wrong = [(name, before, after + aside + lost) for name, before, after, aside, lost in totals
             if before != after + aside + lost]
    if wrong:
        raise WarehouseError(tr("What was counted is not what was there, so nothing was written:\n{list}").format(
            list="\n".join(tr("{column}: {before} before, {after} after (difference {difference})").format(
                column=f"{ballot}, {name}", before=before, after=after, difference=after - before)
                for name, before, after in wrong)))
    return [Total(f"{ballot}, {name}", *map(str, numbers)) for name, *numbers in totals if any(numbers)]


def _select(query: sql.SQL, perimeter: Perimeter, level: str) -> sql.Composable:
    territory = sql.Identifier("h", "territory")
    departement = {COMMUNE: departement_of_sql(territory), "departement": territory}
    return query.format(departement=departement.get(level, sql.SQL("NULL")), level=sql.Literal(level),
                        condition=inside(perimeter, territory))


_RECEIVERS = """
CREATE TEMPORARY TABLE harmonised_turnout (ballot text, territory text, registered bigint, abstentions bigint,
    voters bigint, blank bigint, null_votes bigint, blank_or_null bigint, expressed bigint, source_codes text,
    harmonisation text) ON COMMIT DROP;
CREATE TEMPORARY TABLE harmonised_result (territory text, candidate integer, votes bigint) ON COMMIT DROP"""

_CODED = sql.SQL("""
CREATE TEMPORARY TABLE coded ON COMMIT DROP AS
SELECT row_number() OVER () AS id, s.ballot, s.level, s.territory, coalesce({commune}, s.commune) AS code,
       true AS is_known
FROM election.commune_source s WHERE s.ballot = %s""")

# A code that no movement names has always been itself: then every list of its département has it. Where there is no
# list (territories overseas, French people abroad), the code stands for itself.
_UNKNOWN = sql.SQL("""
UPDATE coded c SET is_known = false
WHERE NOT EXISTS (SELECT 1 FROM ref.territory t WHERE t.level = 'commune' AND t.code = c.code)
  AND NOT EXISTS (SELECT 1 FROM ref.territory_change m WHERE m.level = 'commune' AND m.code_before = c.code)
  AND NOT EXISTS (SELECT 1 FROM ref.territory_change m WHERE m.level = 'commune' AND m.code_after = c.code)
  AND EXISTS (SELECT 1 FROM ref.territory t WHERE t.level = 'commune' AND t.departement = {departement})
RETURNING c.code""")

_MEMBER = """
CREATE TEMPORARY TABLE member ON COMMIT DROP AS
SELECT c.id, c.ballot, c.level, c.territory, c.code, coalesce(l.to_code, c.code) AS to_code,
       coalesce(l.share, 1) AS share, coalesce(l.size, 1) AS size, coalesce(d.size, 1) AS land,
       count(*) OVER (PARTITION BY c.id) > 1 AS is_divided
FROM coded c LEFT JOIN link l ON l.from_code = c.code LEFT JOIN land d ON d.code = coalesce(l.to_code, c.code)
WHERE c.is_known;
ANALYZE member"""

# Items: a candidate's number, or one of the counts of turnout, below zero.
_LEAVES = """
CREATE TEMPORARY TABLE leaf ON COMMIT DROP AS
SELECT m.id, m.to_code, v.item, v.n, m.share FROM member m
JOIN LATERAL (
    SELECT r.candidate AS item, r.votes::numeric AS n FROM election.result r
    WHERE r.ballot = m.ballot AND r.level = m.level AND r.territory = m.territory
    UNION ALL
    SELECT u.item, u.n FROM election.turnout t
    CROSS JOIN LATERAL (
        SELECT coalesce(sum(r.votes), 0) AS votes FROM election.result r
        WHERE r.ballot = t.ballot AND r.level = t.level AND r.territory = t.territory) w
    CROSS JOIN LATERAL (VALUES
        (-1, t.expressed - w.votes), (-2, t.blank::numeric), (-3, t.null_votes::numeric),
        (-4, t.blank_or_null::numeric - coalesce(t.blank, 0) - coalesce(t.null_votes, 0)),
        (-5, t.voters::numeric - t.expressed
             - coalesce(t.blank_or_null, coalesce(t.blank, 0) + coalesce(t.null_votes, 0))),
        (-6, t.abstentions::numeric), (-7, t.registered::numeric - t.voters - coalesce(t.abstentions, 0))) u (item, n)
    WHERE t.ballot = m.ballot AND t.level = m.level AND t.territory = m.territory AND u.n IS NOT NULL) v ON true
WHERE m.is_divided"""

# The totals of the parts, from their smallest counts.
_SHARED = """
CREATE TEMPORARY TABLE shared ON COMMIT DROP AS
SELECT id, to_code, expressed, blank, null_votes,
       between_blank + coalesce(blank, 0) + coalesce(null_votes, 0) AS blank_or_null, voters, abstentions,
       between_registered + voters + coalesce(abstentions, 0) AS registered
FROM (
    SELECT *, between_voters + expressed + coalesce(
               between_blank + coalesce(blank, 0) + coalesce(null_votes, 0),
               coalesce(blank, 0) + coalesce(null_votes, 0)) AS voters
    FROM (
        SELECT id, to_code,
               sum(portion) FILTER (WHERE item = -1) + coalesce(sum(portion) FILTER (WHERE item > 0), 0) AS expressed,
               sum(portion) FILTER (WHERE item = -2) AS blank, sum(portion) FILTER (WHERE item = -3) AS null_votes,
               sum(portion) FILTER (WHERE item = -4) AS between_blank,
               sum(portion) FILTER (WHERE item = -5) AS between_voters,
               sum(portion) FILTER (WHERE item = -6) AS abstentions,
               sum(portion) FILTER (WHERE item = -7) AS between_registered
        FROM portion GROUP BY id, to_code) p) v"""

_ADD_TURNOUT = """
INSERT INTO harmonised_turnout
SELECT %s, to_code, """ + ", ".join(
    f"CASE WHEN count({name}) = count(*) THEN sum({name}) END" for name in TURNOUT) + """,
       string_agg(DISTINCT code || CASE WHEN is_divided THEN ' (' || round(share, 4) || ')' ELSE '' END, ', '),
       CASE WHEN sum(land_share) < min(land) - 0.5 THEN 'incomplete'
            WHEN bool_or(is_divided) THEN
                CASE WHEN count(DISTINCT code) > 1 THEN 'summed and divided' ELSE 'divided' END
            WHEN count(DISTINCT code) > 1 THEN 'summed'
            WHEN min(code) <> to_code THEN 'recoded' ELSE 'unchanged' END
FROM (
    SELECT m.to_code, m.code, m.is_divided, m.share, m.land,
           m.size::numeric / count(*) OVER (PARTITION BY m.code, m.to_code) AS land_share, """ + ", ".join(
    f"CASE WHEN m.is_divided THEN s.{name} ELSE t.{name} END AS {name}" for name in TURNOUT) + """
    FROM member m JOIN election.turnout t USING (ballot, level, territory)
    LEFT JOIN shared s ON m.is_divided AND s.id = m.id AND s.to_code = m.to_code) w
GROUP BY to_code"""

_ADD_RESULTS = """
INSERT INTO harmonised_result
SELECT to_code, candidate, sum(votes) FROM (
    SELECT m.to_code, r.candidate, r.votes::numeric AS votes
    FROM member m JOIN election.result r USING (ballot, level, territory) WHERE NOT m.is_divided
    UNION ALL SELECT to_code, item, portion FROM portion WHERE item > 0) v
GROUP BY 1, 2"""

# Name, before, after, in territories where another part has no number, in territories that could not be placed.
_TOTALS = """
WITH source AS (
    SELECT t.*, c.is_known FROM coded c JOIN election.turnout t USING (ballot, level, territory)),
votes AS (
    SELECT r.candidate, sum(r.votes) AS before, sum(r.votes) FILTER (WHERE NOT c.is_known) AS lost
    FROM coded c JOIN election.result r USING (ballot, level, territory) GROUP BY 1),
after AS (
    SELECT h.candidate, sum(h.votes) AS votes FROM harmonised_result h
    JOIN election.candidate c ON c.id = h.candidate WHERE c.ballot = %(ballot)s GROUP BY 1)
SELECT name, before, carried, aside, lost FROM (""" + " UNION ALL ".join(f"""
    SELECT {place} AS place, '{name}' AS name, coalesce((SELECT sum({name}) FROM source), 0) AS before,
           coalesce((SELECT sum({name}) FROM harmonised_turnout WHERE ballot = %(ballot)s), 0) AS carried,
           coalesce((SELECT sum(x) FROM (
               SELECT CASE WHEN m.is_divided THEN s.{name} ELSE t.{name} END AS x,
                      bool_or(t.{name} IS NULL) OVER (PARTITION BY m.to_code) AS is_aside
               FROM member m JOIN election.turnout t USING (ballot, level, territory)
               LEFT JOIN shared s ON m.is_divided AND s.id = m.id AND s.to_code = m.to_code) k WHERE is_aside), 0)
               AS aside, coalesce((SELECT sum({name}) FROM source WHERE NOT is_known), 0) AS lost"""
                                                               for place, name in enumerate(TURNOUT)) + f"""
    UNION ALL
    SELECT {len(TURNOUT)}, coalesce(c.label, '?'), coalesce(v.before, 0), coalesce(a.votes, 0), 0, coalesce(v.lost, 0)
    FROM votes v FULL JOIN after a USING (candidate) LEFT JOIN election.candidate c ON c.id = candidate) t
ORDER BY place, before DESC, name"""

_TURNOUT_FIELDS = [
    Field("ballot", "text"), Field("territory", "text"), Field("name", "text"), Field("departement", "text"),
    *(Field(name, "bigint") for name in TURNOUT), Field("source_codes", "text"), Field("harmonisation", "text")]
_RESULT_FIELDS = [
    Field("ballot", "text"), Field("territory", "text"), Field("departement", "text"), Field("candidate", "integer"),
    Field("label", "text"), Field("nuance", "text"), Field("votes", "bigint")]

_TURNOUT = sql.SQL("""
SELECT h.ballot, h.territory, n.name, {departement}, """ + ", ".join(f"h.{name}" for name in TURNOUT) + """,
       h.source_codes, h.harmonisation FROM harmonised_turnout h
LEFT JOIN (SELECT DISTINCT ON (code) code, name FROM ref.territory WHERE level = {level} AND name IS NOT NULL
           ORDER BY code, vintage DESC) n ON n.code = h.territory
WHERE {condition} ORDER BY h.ballot, h.territory""")

_RESULT = sql.SQL("""
SELECT c.ballot, h.territory, {departement}, h.candidate, c.label, c.nuance, h.votes FROM harmonised_result h
JOIN election.candidate c ON c.id = h.candidate WHERE {condition} ORDER BY c.ballot, h.territory, h.candidate""")
