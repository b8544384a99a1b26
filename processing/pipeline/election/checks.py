"""What must hold in every row of results; what does not is an anomaly, and the row stays as published."""

from psycopg2 import sql

from ..errors import UnreadableFile
from ..translation import tr
from ..warehouse.ledger import Run
from .ballots import Ballot
from .layouts import Layout

#: Code, condition of a breach over stage_turnout t and its sum of votes, message.
_RULES = (
    ("registered-is-not-voters-plus-abstentions",
     "t.registered <> t.voters + t.abstentions",
     "t.registered || ' <> ' || t.voters || ' + ' || t.abstentions"),
    ("voters-is-not-expressed-plus-blank-and-null",
     "t.voters <> t.expressed + coalesce(t.blank_or_null, t.blank + t.null_votes)",
     "t.voters || ' <> ' || t.expressed || ' + ' || coalesce(t.blank_or_null, t.blank + t.null_votes)"),
    ("voters-above-registered", "t.voters > t.registered", "t.voters || ' > ' || t.registered"),
    ("votes-do-not-sum-to-expressed", "coalesce(v.votes, 0) <> t.expressed",
     "coalesce(v.votes, 0) || ' <> ' || t.expressed"),
)

_MISREAD = """
SELECT count(*), min(territory), (array_agg(votes ORDER BY territory))[1], (array_agg(expressed ORDER BY territory))[1],
       (SELECT count(*) FROM stage_turnout WHERE ballot = %(ballot)s AND expressed IS NOT NULL)
FROM (SELECT t.territory, t.expressed, coalesce(sum(v.votes), 0) AS votes FROM stage_turnout t
      LEFT JOIN stage_vote v USING (ballot, territory) WHERE ballot = %(ballot)s GROUP BY 1, 2) s
WHERE votes < expressed OR votes > expressed AND NOT %(several)s
"""


def refuse_misread(run: Run, ballot: Ballot, layout: Layout, file: str) -> None:
    """Raise UnreadableFile where most territories' votes do not sum to the expressed: columns are lost or misread."""
    with run.cursor() as cursor:
        cursor.execute(_MISREAD, {"ballot": ballot.id, "several": ballot.kind == "municipales"})
        breaches, territory, votes, expressed, total = cursor.fetchone()
    if breaches * 2 <= total:
        return
    read = ", ".join(label for _, label in layout.columns) or tr("{count} candidates per row").format(
        count=len(layout.blocks))
    raise UnreadableFile(
        tr("{file}: in {count} of {total} territories the votes do not sum to the expressed (for example {territory}: "
           "{votes} <> {expressed}). Columns of votes are missing, or others were taken for them. Read as votes: "
           "{read}. Correct the file, or take it again from its source.").format(
            file=file, count=breaches, total=total, territory=territory, votes=votes, expressed=expressed, read=read))


def record_breaches(run: Run, ballot: Ballot) -> int:
    """Write an anomaly per row and broken identity of one staged ballot; return how many.

    At municipal ballots of small communes one may vote for several candidates: there more votes
    than expressed are no breach.
    """
    messages = {
        "registered-is-not-voters-plus-abstentions": tr("Registered is not voters plus abstentions."),
        "voters-is-not-expressed-plus-blank-and-null": tr("Voters is not expressed plus blank and null."),
        "voters-above-registered": tr("More voters than registered."),
        "votes-do-not-sum-to-expressed": tr("The votes do not sum to the expressed."),
    }
    total = 0
    with run.cursor() as cursor:
        for code, breach, value in _RULES:
            if ballot.kind == "municipales" and code == "votes-do-not-sum-to-expressed":
                breach = "coalesce(v.votes, 0) < t.expressed"
            cursor.execute(
                sql.SQL(
                    "INSERT INTO augure.anomaly (run, dataset, row_id, row_key, code, value, message) "
                    "SELECT %s, %s, t.raw_row, t.territory, %s, {value}, %s FROM stage_turnout t "
                    "LEFT JOIN (SELECT territory, sum(votes) AS votes FROM stage_vote WHERE ballot = %s GROUP BY 1) v "
                    "USING (territory) WHERE t.ballot = %s AND {breach}").format(
                        value=sql.SQL(value), breach=sql.SQL(breach)),
                (run.id, f"election.{ballot.id}", code, messages[code], ballot.id, ballot.id))
            total += cursor.rowcount
    return total
