"""Rows that cannot enter as they are: those of no place, and those that give a place or a candidate again.

Works on ``stage_row`` (a row per row of the file) and ``stage_vote``, before a territory becomes one row.
"""

from typing import Dict, List, Sequence, Tuple

from psycopg2 import sql

from ..errors import UnreadableFile
from ..ingest.raw import Delivery, RejectLimit
from ..translation import tr
from ..warehouse.datasets import add_rejects
from ..warehouse.ledger import Run

#: A row whose place was given already is the same row again when its counts and its votes are.
_REPEATED_PLACES = """
WITH twice AS (
    SELECT ballot, territory FROM stage_row WHERE territory IS NOT NULL GROUP BY 1, 2 HAVING count(*) > 1
), content AS (
    SELECT r.ballot, r.territory, r.raw_row, r.line, row({counts})::text || coalesce(string_agg(
        concat_ws('|', v.last_name, v.first_name, v.nuance, v.list_name, v.votes), ';'
        ORDER BY v.last_name, v.first_name, v.nuance, v.list_name, v.votes), '') AS text
    FROM stage_row r JOIN twice USING (ballot, territory) LEFT JOIN stage_vote v USING (ballot, territory, raw_row)
    GROUP BY r.ballot, r.territory, r.raw_row, r.line, {counts}
)
SELECT raw_row, line, territory, first_value(line) OVER place, text = first_value(text) OVER place
FROM content WINDOW place AS (PARTITION BY ballot, territory ORDER BY raw_row)
ORDER BY raw_row"""

#: In a long file a named candidate has one row per place; at municipal ballots two persons may have one name.
_REPEATED_CANDIDATES = """
WITH twice AS (
    SELECT ballot, territory, last_name, first_name, nuance, list_name FROM stage_vote
    WHERE coalesce(last_name, list_name) IS NOT NULL AND split_part(ballot, '-', 2) <> 'municipales'
    GROUP BY 1, 2, 3, 4, 5, 6 HAVING count(*) > 1
)
SELECT v.raw_row, r.line, v.territory, first_value(r.line) OVER candidate, v.votes = first_value(v.votes) OVER candidate
FROM stage_vote v JOIN stage_row r USING (raw_row) JOIN twice t ON t.ballot = v.ballot AND t.territory = v.territory
AND (t.last_name, t.first_name, t.nuance, t.list_name)
    IS NOT DISTINCT FROM (v.last_name, v.first_name, v.nuance, v.list_name)
WINDOW candidate AS (
    PARTITION BY v.ballot, v.territory, v.last_name, v.first_name, v.nuance, v.list_name ORDER BY v.raw_row)
ORDER BY v.raw_row"""

#: In a long file every row of a place says its counts again.
_OTHER_COUNTS = """
SELECT territory, min(line), max(line) FROM (
    SELECT territory, ballot, line, dense_rank() OVER (PARTITION BY ballot, territory ORDER BY {counts}) AS variant
    FROM stage_row WHERE territory IS NOT NULL) s
GROUP BY ballot, territory HAVING max(variant) > 1 ORDER BY 2 LIMIT 1"""


def settle_rows(run: Run, raw: Delivery, file: str, long: bool, counts: Sequence[str], limit: RejectLimit) -> None:
    """Set aside the rows that name no place, and those that are there twice; they become rejects.

    ``counts`` are the names of the counts of a territory. Raises UnreadableFile, with the lines,
    where two rows contradict each other; TooManyRejects beyond ``limit``.
    """
    columns = sql.SQL(", ").join(map(sql.Identifier, counts))
    causes: Dict[int, Tuple[int, str, str]] = {}
    with run.cursor() as cursor:
        cursor.execute("SELECT raw_row, line FROM stage_row WHERE territory IS NULL ORDER BY raw_row")
        for row, line in cursor.fetchall():
            causes[row] = line, "no_place", tr("no code of a place (a total or a note?)")
        if long:
            _refuse_other_counts(cursor, columns, file)
        cursor.execute(_REPEATED_CANDIDATES if long else sql.SQL(_REPEATED_PLACES).format(counts=columns))
        for row, line, territory, first, same in cursor.fetchall():
            if not same:
                raise UnreadableFile(
                    tr("{file}: lines {first} and {line} both give {territory}, with other counts. Keep the right one "
                       "in the file; where the rows are of a finer level, their column must say so (“Code du b.vote”)."
                       ).format(file=file, first=first, line=line, territory=territory))
            if line != first:
                causes[row] = line, "repeated_row", tr("the same as line {line}").format(line=first)
        if causes:
            _set_aside(run, cursor, raw, file, causes, limit)
        cursor.execute("SELECT count(*) FROM stage_row")
        if not cursor.fetchone()[0]:
            raise UnreadableFile(tr("{file}: no row gives the code of a place.").format(file=file))


def _refuse_other_counts(cursor, columns: sql.Composable, file: str) -> None:
    cursor.execute(sql.SQL(_OTHER_COUNTS).format(counts=columns))
    found = cursor.fetchone()
    if found:
        raise UnreadableFile(
            tr("{file}: between lines {first} and {last}, {territory} has more than one count of registered, voters or "
               "expressed. Keep the right one; where the rows are of polling stations, their column must say so "
               "(“Code du b.vote”).").format(file=file, territory=found[0], first=found[1], last=found[2]))


def _set_aside(run: Run, cursor, raw: Delivery, file: str, causes: Dict[int, Tuple[int, str, str]], limit: RejectLimit
               ) -> None:
    first = [tr("{file}, line {line}: {cause}").format(file=file, line=line, cause=cause)
             for line, _, cause in list(causes.values())[:5]]
    raw.rejects += len(causes)
    limit.check(raw.rows - len(causes), raw.rejects, first)
    rows = list(causes)
    cells = sql.SQL(", ").join(sql.Identifier(column.name) for column in raw.columns)
    cursor.execute(sql.SQL("SELECT _row, array_to_string(ARRAY[{}], E'\\t', '') FROM {} WHERE _row = ANY(%s)").format(
        cells, raw.cells), (rows,))
    originals: List[Tuple[int, str]] = cursor.fetchall()
    add_rejects(run, ({"source_file": raw.files[0], "line": causes[row][0], "code": causes[row][1],
                       "cause": causes[row][2], "original": text} for row, text in originals))
    cursor.execute("DELETE FROM stage_vote WHERE raw_row = ANY(%s)", (rows,))
    cursor.execute("DELETE FROM stage_row WHERE raw_row = ANY(%s)", (rows,))
    run.feedback.warn(tr("{count} row(s) were left out: {first}. They are in augure.reject.").format(
        count=len(causes), first="; ".join(first)))
