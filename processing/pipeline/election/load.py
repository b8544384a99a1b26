"""Import files of election results: raw, staged, checked, then into election.* as published."""

import datetime
import functools
from dataclasses import dataclass, replace
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Sequence, Tuple

from psycopg2 import sql

from ..errors import DatasetExists, UnreadableFile
from ..ingest.names import safe_name
from ..ingest.raw import RejectLimit, load, receive
from ..ingest.reading.dialect import ReadOptions
from ..ingest.reading.readers import open_table
from ..ingest.reading.sources import TABLE_TYPES, SourceFile, find_sources
from ..ingest.reading.tabular import TableReader
from ..ingest.reading.workbook import table_sheets
from ..ref.passage import refresh_passage
from ..translation import tr
from ..warehouse.datasets import register_dataset
from ..warehouse.history import keep_rows, note_rows
from ..warehouse.ledger import Run, fingerprint, lock_dataset
from .ballots import Ballot, ballot_of_file, ballot_of_row
from .candidates import load_candidates
from .checks import record_breaches, refuse_misread
from .layouts import TURNOUT, Layout, read_layout
from .rows import settle_rows
from .staging import CANDIDATE_SCOPE, Staging
from .suspicion import record_suspicion

RULES = 2
"""Raised whenever the same file would be read otherwise: an earlier import is then done again."""


@dataclass(frozen=True)
class ElectionOptions:
    """What the user set; empty values are read from the file or its name."""

    mode: str = "create"
    kind: str = ""
    round: Optional[int] = None
    date: Optional[datetime.date] = None
    level: str = ""
    max_rejects: str = "0.1%"
    read: ReadOptions = ReadOptions()


def import_election(run: Run, inputs: Sequence[str], options: ElectionOptions) -> Dict[str, Any]:
    """Import every file of ``inputs``; return BALLOTS, RESULT_COUNT, TERRITORY_COUNT, ANOMALY_COUNT, FILE_COUNT.

    A ballot that is there already with equal counts is left alone; with other counts it is
    refused, naming both files, unless ``options.mode`` is ``replace`` (or the file adds other
    territories and the mode is ``append``).

    Raises UnreadableFile, AmbiguousFile, DatasetExists; nothing is written then.
    """
    sources = find_sources(inputs, TABLE_TYPES, options.read.sheet, run.feedback)
    digest = fingerprint(run.algorithm, {**vars(options), "rules": RULES},
                         [f"{source.name}:{source.sha256()}" for source in sources])
    earlier = run.unchanged(digest)
    if earlier is not None:
        return earlier
    lock_dataset(run, "election", "ballot")
    tables = [table for source in sources for table in _tables(run, source, options)]
    tables.sort(key=lambda table: table.layout.family != "turnout")  # counts first: votes join them
    tally: Dict[str, Any] = {"BALLOTS": [], "RESULT_COUNT": 0, "TERRITORY_COUNT": 0, "ANOMALY_COUNT": 0}
    for number, table in enumerate(tables):
        run.feedback.progress(100 * number / (len(tables) + 1))
        _load_table(run, table, number + 1, options, tally)
    with run.cursor() as cursor:
        cursor.execute("ANALYZE election.candidate, election.turnout, election.result")
        refresh_passage(cursor, run=run)
    tally["BALLOTS"] = ",".join(sorted(set(tally["BALLOTS"])))
    return run.finish({**tally, "FILE_COUNT": len(sources)})


class _Table(NamedTuple):
    """A table to import: a file, or a sheet of a workbook."""

    reader: TableReader
    layout: Layout


def _tables(run: Run, source: SourceFile, options: ElectionOptions) -> List[_Table]:
    """Return the tables of a file: of a workbook whose SHEET is not told, all sheets that hold results."""
    sheets = [options.read.sheet] if options.read.sheet else table_sheets(source)
    tables, refused = [], []
    for sheet in sheets or [""]:
        try:
            reader = open_table(source, replace(options.read, sheet=sheet))
            sample = next((batch.rows[:200] for batch in reader.batches()), [])
            header = [column.original for column in reader.columns]
            tables.append(_Table(reader, read_layout(header, sample, source.name, options.level)))
        except UnreadableFile as error:
            refused.append((sheet, error))
    if not tables:
        raise refused[0][1]
    for sheet, cause in refused:
        run.feedback.warn(tr("The sheet {sheet} is left out. {cause}").format(sheet=sheet, cause=cause))
    return tables


def _load_table(run: Run, table: _Table, number: int, options: ElectionOptions, tally: Dict[str, Any]) -> None:
    reader, layout = table
    name, stem = reader.source.name, reader.source.path.name.split(".")[0]
    told: Dict[str, Any] = {"name": name, "kind": options.kind, "round_": options.round, "date": options.date}
    ballot = None if layout.ballot else ballot_of_file(**told)
    raw_table = safe_name(f"election_{ballot.id if ballot else stem}_{number}")
    limit = RejectLimit(options.max_rejects)
    raw = receive(run, raw_table, [reader], 1)
    raw.evidence = []  # nobody asks for the types of its columns
    direct = ballot is not None and ballot.kind not in CANDIDATE_SCOPE and layout.is_wide \
        and not _is_known(run, ballot, layout.level)
    if direct and ballot:
        _note_ballot(run, ballot, layout.level, note_rows)
    staging = Staging(run, raw, reader, layout, ballot, functools.partial(ballot_of_row, **told), direct)
    load(run, raw, limit, run.feedback, staging)
    ballots = staging.finish()
    settle_rows(run, reader, layout, staging.leftovers)
    staging.leftovers.write(limit)
    if not staging.direct:  # it will be compared with what is there
        with run.cursor() as cursor:
            cursor.execute("ANALYZE stage_turnout")
    for one in sorted(ballots, key=lambda b: (b.date, b.id)):
        run.feedback.check()
        _load_ballot(run, one, staging, options.mode, tally)


def _is_known(run: Run, ballot: Ballot, level: str) -> bool:
    with run.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT FROM election.turnout WHERE ballot = %s AND level = %s)",
                       (ballot.id, level))
        return cursor.fetchone()[0]


def _load_ballot(run: Run, ballot: Ballot, staging: Staging, mode: str, tally: Dict[str, Any]) -> None:
    level, raw, file = staging.layout.level, staging.raw, staging.file
    note_rows(run, "election", "ballot", {"id": ballot.id})
    with run.cursor() as cursor:
        cursor.execute("INSERT INTO election.ballot (id, kind, year, round, date, label) "
                       "VALUES (%s, %s, %s, %s, %s, %s) ON CONFLICT (id) DO NOTHING",
                       (ballot.id, ballot.kind, ballot.year, ballot.round, ballot.date, ballot.label))
    counted = _take_turnout(run, ballot, staging)
    refuse_misread(run, ballot, file)
    tally["BALLOTS"].append(ballot.id)
    if not staging.direct and not _make_room(run, ballot, staging, mode):
        run.feedback.info(tr("{ballot} ({level}) is there already with the same counts: left as it is.").format(
            ballot=ballot.id, level=level))
        return
    load_candidates(run, ballot, staging)
    anomalies = record_breaches(run, ballot) + record_suspicion(run, ballot, level, file)
    territories, results = _insert(run, ballot, staging)
    tally["ANOMALY_COUNT"] += anomalies
    tally["TERRITORY_COUNT"] += territories - (counted.territories if counted else 0)
    tally["RESULT_COUNT"] += results
    inputs = [f"raw.{raw.raw_table}"] + ([f"raw.{counted.raw_table}"] if counted else [])
    register_dataset(run, "election", f"{ballot.id}@{level}", inputs, territories,
                     raw_table=counted.raw_table if counted else raw.raw_table)
    run.feedback.info(
        tr("{ballot}: {territories} territories ({level}), {results} results, {anomalies} anomalies.").format(
            ballot=ballot.id, territories=territories, level=level, results=results, anomalies=anomalies))


class _Counted(NamedTuple):
    """Turnout that another file of this run brought: its raw table, and how many territories."""

    raw_table: str
    territories: int


_TAKE_TURNOUT = """
WITH taken AS (
    DELETE FROM election.turnout WHERE ballot = %(ballot)s AND level = %(level)s AND run = %(run)s RETURNING *
), votes AS (
    DELETE FROM stage_turnout WHERE ballot = %(ballot)s RETURNING *
)
INSERT INTO stage_turnout (ballot, territory, commune, departement, name, line, raw_row, votes, {counts})
SELECT %(ballot)s, territory, coalesce(t.commune, v.commune), coalesce(t.departement, v.departement),
       coalesce(t.name, v.name), v.line, coalesce(t.raw_row, v.raw_row), coalesce(v.votes, 0), {taken}
FROM taken t FULL JOIN votes v USING (territory)"""


def _take_turnout(run: Run, ballot: Ballot, staging: Staging) -> Optional[_Counted]:
    """Join votes without turnout to the turnout without votes that this run has just loaded, if it has."""
    level = staging.layout.level
    if staging.layout.turnout or not staging.layout.votes:
        return None
    with run.cursor() as cursor:
        cursor.execute(
            "SELECT d.raw_table, d.row_count FROM augure.dataset d WHERE d.schema_name = 'election' "
            "AND d.table_name = %s AND d.last_run = %s AND NOT EXISTS (SELECT FROM election.result r "
            "WHERE r.ballot = %s AND r.level = %s)", (f"{ballot.id}@{level}", run.id, ballot.id, level))
        counted = cursor.fetchone()
        if not counted:
            return None
        columns = list(map(sql.Identifier, TURNOUT))
        cursor.execute(sql.SQL(_TAKE_TURNOUT).format(
            counts=sql.SQL(", ").join(columns),
            taken=sql.SQL(", ").join(sql.SQL("t.{}").format(column) for column in columns)),
            {"ballot": ballot.id, "level": level, "run": run.id})
    return _Counted(*counted)


_SIGNATURES = """
CREATE TEMP TABLE stage_known ON COMMIT DROP AS
WITH staged AS (
    SELECT t.territory, t.registered, t.expressed, v.votes FROM stage_turnout t LEFT JOIN (
        SELECT territory, array_agg(votes ORDER BY votes) AS votes FROM (
            SELECT territory, sum(votes)::bigint AS votes FROM stage_result
            WHERE ballot = %(ballot)s AND votes > 0 GROUP BY territory, candidate) s GROUP BY 1) v USING (territory)
    WHERE t.ballot = %(ballot)s
), known AS (
    SELECT t.territory, t.registered, t.expressed, v.votes, t.run FROM election.turnout t LEFT JOIN (
        SELECT territory, array_agg(votes::bigint ORDER BY votes) AS votes FROM election.result
        WHERE ballot = %(ballot)s AND level = %(level)s AND votes > 0 GROUP BY 1) v USING (territory)
    WHERE t.ballot = %(ballot)s AND t.level = %(level)s
)
SELECT territory, k.run, k.territory IS NOT NULL AS is_known, s.territory IS NOT NULL AS is_staged,
       (NOT %(counts)s OR (s.registered, s.expressed) IS NOT DISTINCT FROM (k.registered, k.expressed))
       AND (NOT %(votes)s OR s.votes IS NOT DISTINCT FROM k.votes) AS is_same
FROM staged s FULL JOIN known k USING (territory)
"""


_FILES = """
SELECT string_agg(DISTINCT f.name, ', ') FROM augure.lineage ballot
JOIN augure.lineage raw ON raw.output = ballot.input AND raw.run = ballot.run
JOIN augure.source_file f ON 'file:' || f.id = raw.input WHERE ballot.output = %(output)s AND ballot.run = %(run)s"""


def _make_room(run: Run, ballot: Ballot, staging: Staging, mode: str) -> bool:
    """Compare the staged ballot with what is there; return False where there is nothing to do.

    Counts are compared per territory (registered, expressed and the sorted votes), since two
    files may call the same candidate differently. Raises DatasetExists naming both files.
    """
    level, file = staging.layout.level, staging.file
    with run.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS stage_known")
        cursor.execute(_SIGNATURES, {"ballot": ballot.id, "level": level, "counts": bool(staging.layout.turnout),
                                     "votes": bool(staging.layout.votes)})
        cursor.execute(
            "SELECT count(*) FILTER (WHERE is_known), count(*) FILTER (WHERE is_known AND is_staged AND NOT is_same), "
            "count(*) FILTER (WHERE is_staged AND NOT is_known), "
            "min(territory) FILTER (WHERE is_staged AND NOT (is_known AND is_same)), max(run), "
            "bool_and(run = %s) FILTER (WHERE is_known) FROM stage_known", (run.id,))
        known, different, new, example, last_run, all_mine = cursor.fetchone()
        if not known:
            _note_ballot(run, ballot, level, note_rows)
            return True
        if mode == "replace" and not all_mine:
            _note_ballot(run, ballot, level, keep_rows)
            cursor.execute("DELETE FROM election.result WHERE ballot = %s AND level = %s", (ballot.id, level))
            cursor.execute("DELETE FROM election.turnout WHERE ballot = %s AND level = %s", (ballot.id, level))
            cursor.execute("DELETE FROM election.candidate WHERE ballot = %s AND level = %s", (ballot.id, level))
            return True
        if different == 0 and new == 0:
            return False
        if different == 0 and (mode == "append" or all_mine):
            _note_added(run, ballot, level)
            cursor.execute("DELETE FROM stage_result v USING stage_known k WHERE v.ballot = %s AND k.is_known "
                           "AND v.territory = k.territory", (ballot.id,))
            cursor.execute("DELETE FROM stage_turnout t USING stage_known k WHERE t.ballot = %s AND k.is_known "
                           "AND t.territory = k.territory", (ballot.id,))
            return True
        cursor.execute(_FILES, {"output": f"election.{ballot.id}@{level}", "run": last_run})
        earlier_file = cursor.fetchone()[0] or tr("run {run}").format(run=last_run)
    if all_mine:
        raise DatasetExists(
            tr("{earlier} and {file} both hold {ballot} ({level}) and contradict each other: {different} territories "
               "differ (for example {example}). Nothing was changed: import the right one alone.").format(
                earlier=earlier_file, file=file, ballot=ballot.id, level=level, different=different, example=example))
    raise DatasetExists(
        tr("{ballot} ({level}) is in the warehouse already, from {earlier}, and {file} says otherwise: {different} "
           "territories differ and {new} are new (for example {example}). Nothing was changed. MODE=replace takes the "
           "new file instead, MODE=append adds territories only.").format(
            ballot=ballot.id, level=level, earlier=earlier_file, file=file, different=different, new=new,
            example=example))


def _note_ballot(run: Run, ballot: Ballot, level: str, note: Callable[..., None]) -> None:
    """Say, for undo, that the ballot's rows of a level will be added (``note_rows``) or replaced (``keep_rows``)."""
    for table in ("candidate", "turnout", "result"):
        note(run, "election", table, {"ballot": ballot.id, "level": level})


def _note_added(run: Run, ballot: Ballot, level: str) -> None:
    """Say, for undo, which territories and candidates will be added to a ballot that is there."""
    scope = {"ballot": ballot.id, "level": level}
    with run.cursor() as cursor:
        cursor.execute("SELECT array_agg(territory ORDER BY territory) FROM stage_known WHERE NOT is_known")
        territories = cursor.fetchone()[0]
        cursor.execute("SELECT coalesce(max(id), 0) + 1 FROM election.candidate")
        first_candidate = cursor.fetchone()[0]
    note_rows(run, "election", "candidate", {**scope, "id": {"from": first_candidate}})
    for table in ("turnout", "result"):
        note_rows(run, "election", table, {**scope, "territory": territories})


def _insert(run: Run, ballot: Ballot, staging: Staging) -> Tuple[int, int]:
    """Write the staged ballot; return the counts of territories and of results."""
    level = staging.layout.level
    columns = sql.SQL(", ").join(map(sql.Identifier, TURNOUT))
    with run.cursor() as cursor:
        cursor.execute(
            sql.SQL(
                "INSERT INTO election.turnout (ballot, level, territory, commune, departement, name, {columns}, run, "
                "raw_row) SELECT ballot, %s, territory, commune, departement, name, {columns}, %s, raw_row "
                "FROM stage_turnout WHERE ballot = %s").format(columns=columns), (level, run.id, ballot.id))
        territories = cursor.rowcount
        if staging.direct:
            return territories, staging.results
        cursor.execute(
            # sorted: the index grows at its end
            "INSERT INTO election.result (ballot, level, territory, candidate, votes) "
            "SELECT r.ballot, r.level, r.territory, i.id, sum(r.votes) FROM stage_result r "
            "JOIN stage_id i ON i.number = r.candidate WHERE r.ballot = %s GROUP BY 1, 2, 3, 4 ORDER BY 3, 4",
            (ballot.id,))
        return territories, cursor.rowcount
