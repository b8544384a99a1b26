"""What must hold in every row of results; what does not is an anomaly, and the row stays as published."""

from psycopg2 import sql

from ..translation import tr
from ..warehouse.ledger import Run
from .ballots import Ballot

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
