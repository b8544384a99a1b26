"""What must hold in every row of results; what does not is an anomaly, and the row stays as published."""

from typing import Dict, Mapping, Optional, Sequence, Tuple

from psycopg2 import sql

from ..errors import UnreadableFile
from ..translation import tr
from ..warehouse.ledger import Run
from .ballots import Ballot

_REGISTERED = ("registered", "voters", "abstentions")
_VOTERS = ("voters", "expressed", "blank", "null_votes", "blank_or_null")
_EXPRESSED = ("expressed", "votes")

#: Code, condition of a breach over stage_turnout t, value shown. The same identities as :func:`identities`.
_RULES = (
    ("registered-is-not-voters-plus-abstentions",
     "t.registered <> t.voters + t.abstentions",
     "t.registered || ' <> ' || t.voters || ' + ' || t.abstentions"),
    ("voters-is-not-expressed-plus-blank-and-null",
     "t.voters <> t.expressed + coalesce(t.blank_or_null, t.blank + t.null_votes)",
     "t.voters || ' <> ' || t.expressed || ' + ' || coalesce(t.blank_or_null, t.blank + t.null_votes)"),
    ("voters-above-registered", "t.voters > t.registered", "t.voters || ' > ' || t.registered"),
    ("expressed-above-voters", "t.expressed > t.voters", "t.expressed || ' > ' || t.voters"),
    ("votes-do-not-sum-to-expressed", "t.votes <> t.expressed", "t.votes || ' <> ' || t.expressed"),
)


def identities(turnout: Sequence[Optional[int]], votes: Optional[int], several: bool
               ) -> Dict[Tuple[str, ...], Optional[bool]]:
    """Return, for each identity by the counts that take part in it, whether it holds; None where it cannot be tested.

    ``turnout`` in the order of ``layouts.TURNOUT``; ``several`` as :attr:`.ballots.Ballot.several`.
    """
    registered, abstentions, voters, blank, null, both, expressed = turnout
    if both is None and blank is not None and null is not None:
        both = blank + null
    hold: Dict[Tuple[str, ...], Optional[bool]] = dict.fromkeys((_REGISTERED, _VOTERS, _EXPRESSED))
    if registered is not None and voters is not None:
        hold[_REGISTERED] = registered == voters + abstentions if abstentions is not None else \
            None if voters <= registered else False
    if voters is not None and expressed is not None:
        hold[_VOTERS] = voters == expressed + both if both is not None else None if expressed <= voters else False
    if expressed is not None and votes is not None:
        hold[_EXPRESSED] = votes == expressed or several and votes > expressed
    return hold


def surely_hold(turnout: Mapping[str, Sequence[Optional[int]]], votes: Sequence[Optional[int]]) -> bool:
    """Tell whether all identities hold exactly in all rows, given by column: many rows at once, for most have no error.

    False where they do not, or cannot be tested: then :func:`holds` tells row by row.
    """
    invalid = ["blank_or_null"] if "blank_or_null" in turnout else ["blank", "null_votes"]
    parts = {"registered": ["voters", "abstentions"], "voters": ["expressed", *invalid]}
    needed = {role for total, its in parts.items() for role in (total, *its)}
    if not needed <= set(turnout) or any(None in turnout[role] for role in needed):
        return False
    return list(votes) == list(turnout["expressed"]) and all(
        list(turnout[total]) == list(map(sum, zip(*(turnout[role] for role in its)))) for total, its in parts.items())


def holds(turnout: Sequence[Optional[int]], votes: Optional[int], several: bool) -> bool:
    """Tell whether no identity is broken."""
    return False not in identities(turnout, votes, several).values()


_MISREAD = """
SELECT count(*) FILTER (WHERE breach), min(territory) FILTER (WHERE breach),
       (array_agg(votes ORDER BY territory) FILTER (WHERE breach))[1],
       (array_agg(expressed ORDER BY territory) FILTER (WHERE breach))[1], count(*), sum(votes), sum(expressed)
FROM (SELECT *, votes < expressed OR votes > expressed AND NOT %(several)s AS breach FROM stage_turnout
      WHERE ballot = %(ballot)s AND expressed IS NOT NULL AND votes IS NOT NULL) s"""


def refuse_misread(run: Run, ballot: Ballot, file: str) -> None:
    """Raise UnreadableFile where most territories' votes do not sum to the expressed: columns are lost or misread."""
    with run.cursor() as cursor:
        cursor.execute(_MISREAD, {"ballot": ballot.id, "several": ballot.several})
        breaches, territory, votes, expressed, total, all_votes, all_expressed = cursor.fetchone()
        if breaches * 2 <= total:
            return
        cursor.execute("SELECT DISTINCT concat_ws(' ', coalesce(list_name, last_name, nuance), first_name) "
                       "FROM stage_candidate WHERE ballot = %s ORDER BY 1", (ballot.id,))
        named = [row[0] for row in cursor.fetchall()]
    read = ", ".join(named[:20]) + (" …" if len(named) > 20 else "")
    raise UnreadableFile(
        tr("{file}: in {count} of {total} territories the votes do not sum to the expressed (for example {territory}: "
           "{votes} <> {expressed}); in all, {share} % of the expressed have a candidate. Columns of votes are "
           "missing, or others were taken for them. Read as votes: those for {read}. Correct the file, or take it "
           "again from its source.").format(
            file=file, count=breaches, total=total, territory=territory, votes=votes, expressed=expressed, read=read,
            share=round(100 * all_votes / all_expressed, 1) if all_expressed else "–"))


def record_breaches(run: Run, ballot: Ballot) -> int:
    """Write an anomaly per row and broken identity of one staged ballot; return how many."""
    messages = {
        "registered-is-not-voters-plus-abstentions": tr("Registered is not voters plus abstentions."),
        "voters-is-not-expressed-plus-blank-and-null": tr("Voters is not expressed plus blank and null."),
        "voters-above-registered": tr("More voters than registered."),
        "expressed-above-voters": tr("More expressed than voters."),
        "votes-do-not-sum-to-expressed": tr("The votes do not sum to the expressed."),
    }
    total = 0
    with run.cursor() as cursor:
        for code, breach, value in _RULES:
            if ballot.several and code == "votes-do-not-sum-to-expressed":
                breach = "t.votes < t.expressed"
            cursor.execute(
                sql.SQL("INSERT INTO augure.anomaly (run, dataset, row_id, row_key, code, value, message) "
                        "SELECT %s, %s, t.raw_row, t.territory, %s, {value}, %s FROM stage_turnout t "
                        "WHERE t.ballot = %s AND {breach}").format(value=sql.SQL(value), breach=sql.SQL(breach)),
                (run.id, f"election.{ballot.id}", code, messages[code], ballot.id))
            total += cursor.rowcount
    return total
