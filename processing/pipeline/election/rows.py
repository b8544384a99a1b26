"""Rows that cannot enter as they are: those of no place, and those that give a place or a candidate again."""

from typing import Dict, Iterable, List, Mapping, Optional, Sequence, Tuple

from psycopg2 import sql

from ..errors import UnreadableFile
from ..ingest.raw import Delivery, RejectLimit
from ..ingest.reading.tabular import MAX_KEPT_REJECTS, TableReader
from ..translation import tr
from ..warehouse.datasets import add_rejects
from ..warehouse.ledger import Run
from .layouts import TURNOUT, Layout

#: In a long file a named candidate has one row per place; at municipal ballots two persons may have one name.
_REPEATED_CANDIDATES = """
WITH twice AS (
    SELECT r.ballot, r.territory, r.candidate FROM stage_result r
    WHERE split_part(r.ballot, '-', 2) <> 'municipales' GROUP BY 1, 2, 3 HAVING count(*) > 1
)
SELECT r.raw_row, r.line, r.territory, first_value(r.line) OVER candidate,
       r.votes = first_value(r.votes) OVER candidate
FROM stage_result r JOIN twice t USING (ballot, territory, candidate)
JOIN stage_candidate c ON c.id = r.candidate AND coalesce(c.last_name, c.list_name) IS NOT NULL
WINDOW candidate AS (PARTITION BY r.ballot, r.territory, r.candidate ORDER BY r.raw_row)
ORDER BY r.raw_row"""

#: In a long file every row of a place says its counts again, or one of them.
_TURNOUT_OF_ROWS = """
CREATE TEMP TABLE stage_turnout ON COMMIT DROP AS
SELECT r.*, {votes} AS votes FROM (
    SELECT ballot, territory, min(commune) AS commune, min(departement) AS departement, min(name) AS name,
           min(line) AS line, max(line) AS last_line, min(raw_row) AS raw_row, {first}, {contradict} AS contradict
    FROM stage_row GROUP BY 1, 2) r
LEFT JOIN (SELECT ballot, territory, sum(votes)::bigint AS votes FROM stage_result GROUP BY 1, 2) v
USING (ballot, territory)"""


class Leftovers:
    """Rows of one file that are set aside; they become rejects in :meth:`write`."""

    def __init__(self, run: Run, raw: Delivery, file: str):
        self._run = run
        self._raw = raw
        self._file = file
        self._rejects: List[Dict[str, object]] = []
        self._again: Dict[int, Tuple[str, int]] = {}
        self._totals: Dict[int, Dict[str, Optional[int]]] = {}
        self._count = 0

    def no_place(self, line: int, row: Sequence[str], counts: Mapping[str, Optional[int]]) -> None:
        """Set aside a row that names no place; ``counts`` are its counts of turnout."""
        self._add(line, "no_place", tr("no code of a place (a total or a note?)"), row)
        if any(counts.values()):
            self._totals[len(self._rejects) - 1] = dict(counts)

    def again(self, line: int, territory: str, first: int) -> None:
        """Remember a row of a wide file whose place was on line ``first`` already."""
        self._again[line] = territory, first

    def settle_again(self, reader: TableReader, counts: Sequence[int]) -> None:
        """Set aside the rows that give a place again; raises UnreadableFile where their counts are others.

        ``counts`` are the positions of the counts.
        """
        if not self._again:
            return
        rows = dict(_rows_at(reader, {*self._again, *(first for _, first in self._again.values())}))
        for line, (territory, first) in self._again.items():
            same = all(rows[line][at] == rows[first][at] for at in counts)
            self.repeated(line, rows[line], territory, first, same)

    def repeated(self, line: int, row: Sequence[str], territory: str, first: int, same: bool) -> None:
        """Set aside a row that says again what is on line ``first``; raises UnreadableFile where it contradicts it."""
        if not same:
            raise UnreadableFile(
                tr("{file}: lines {first} and {line} both give {territory}, with other counts. Keep the right one "
                   "in the file; where the rows are of a finer level, their column must say so (“Code du b.vote”).")
                .format(file=self._file, first=first, line=line, territory=territory))
        self._add(line, "repeated_row", tr("the same as line {line}").format(line=first), row)

    def _add(self, line: int, code: str, cause: str, row: Sequence[str]) -> None:
        self._count += 1
        if len(self._rejects) < MAX_KEPT_REJECTS:
            self._rejects.append({"source_file": self._raw.files[0], "line": line, "code": code, "cause": cause,
                                  "original": "\t".join(row)})

    def write(self, limit: RejectLimit) -> None:
        """Write the rejects. Raises TooManyRejects beyond ``limit``."""
        if not self._count:
            return
        self._name_totals()
        bad = [reject for reject in self._rejects if reject["code"] != "total"]
        self._raw.rejects += self._count - (len(self._rejects) - len(bad))
        first = [tr("{file}, line {line}: {cause}").format(file=self._file, line=reject["line"], cause=reject["cause"])
                 for reject in (bad or self._rejects)[:5]]
        limit.check(self._raw.rows - self._count, self._raw.rejects, first)
        add_rejects(self._run, self._rejects)
        self._run.feedback.warn(tr("{count} row(s) were left out: {first}. They are in augure.reject.").format(
            count=self._count, first="; ".join(first)))

    def _name_totals(self) -> None:
        """Tell the rows that sum up the others: they are no fault of the file, and do not count as such."""
        with self._run.cursor() as cursor:
            cursor.execute(sql.SQL("SELECT {} FROM stage_turnout").format(sql.SQL(", ").join(
                sql.SQL("sum({})").format(sql.Identifier(role)) for role in TURNOUT)))
            sums = dict(zip(TURNOUT, cursor.fetchone()))
        for place, counts in self._totals.items():
            if all(count == sums[role] for role, count in counts.items() if count is not None):
                self._rejects[place].update(code="total", cause=tr("the total of the other rows"))


def settle_rows(run: Run, reader: TableReader, layout: Layout, leftovers: Leftovers) -> None:
    """Make ``stage_turnout``, a row per ballot and territory, of ``stage_row``; in a long file rows repeat it.

    Raises UnreadableFile, with the lines, where two rows contradict each other.
    """
    file = reader.source.name
    with run.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS stage_turnout")
        if layout.family == "long":
            _drop_repeated(cursor, reader, leftovers)
            columns = list(map(sql.Identifier, TURNOUT))
            cursor.execute(sql.SQL(_TURNOUT_OF_ROWS).format(
                votes=sql.SQL("coalesce(v.votes, 0)"),
                first=sql.SQL(", ").join(sql.SQL("max({0}) AS {0}").format(column) for column in columns),
                contradict=sql.SQL(" OR ").join(
                    sql.SQL("coalesce(min({0}) <> max({0}), false)").format(column) for column in columns)))
            _refuse_other_counts(cursor, file)
        else:
            leftovers.settle_again(reader, layout.counts)
            cursor.execute("ALTER TABLE stage_row RENAME TO stage_turnout")
        cursor.execute("SELECT EXISTS (SELECT FROM stage_turnout)")
        if not cursor.fetchone()[0]:
            raise UnreadableFile(tr("{file}: no row gives the code of a place.").format(file=file))


def _drop_repeated(cursor, reader: TableReader, leftovers: Leftovers) -> None:
    cursor.execute("ANALYZE stage_result; ANALYZE stage_candidate")
    cursor.execute(_REPEATED_CANDIDATES)
    again: Dict[int, Tuple[int, str, int, bool]] = {
        raw_row: (line, territory, first, same)
        for raw_row, line, territory, first, same in cursor.fetchall() if line != first}
    if not again:
        return
    lines = {line: (territory, first, same) for line, territory, first, same in again.values()}
    for line, row in _rows_at(reader, lines):
        leftovers.repeated(line, row, *lines[line])
    cursor.execute("DELETE FROM stage_result WHERE raw_row = ANY(%s)", (list(again),))


def _rows_at(reader: TableReader, lines: Iterable[int]) -> Iterable[Tuple[int, Sequence[str]]]:
    """Read the file again for the text of some lines: there are few, or the import ends here."""
    wanted = set(lines)
    for batch in reader.batches():
        for place in [place for place, line in enumerate(batch.lines) if line in wanted]:
            yield batch.lines[place], [column[place] for column in batch.columns]


def _refuse_other_counts(cursor, file: str) -> None:
    cursor.execute("SELECT territory, line, last_line FROM stage_turnout WHERE contradict ORDER BY line LIMIT 1")
    found = cursor.fetchone()
    if found:
        raise UnreadableFile(
            tr("{file}: between lines {first} and {last}, {territory} has more than one count of registered, voters or "
               "expressed. Keep the right one; where the rows are of polling stations, their column must say so "
               "(“Code du b.vote”).").format(file=file, territory=found[0], first=found[1], last=found[2]))
