"""Import files of election results: raw, staged, checked, then into election.* as published."""

import datetime
import functools
from dataclasses import dataclass
from typing import Any, Callable, Dict, Optional, Sequence, Tuple

from psycopg2 import sql

from ..errors import DatasetExists
from ..ingest.dialect import ReadOptions
from ..ingest.names import safe_name
from ..ingest.raw import Delivery, RejectLimit, load_raw
from ..ingest.readers import open_table
from ..ingest.sources import TABLE_TYPES, find_sources
from ..ref.passage import refresh_passage
from ..translation import tr
from ..warehouse.datasets import register_dataset
from ..warehouse.history import keep_rows, note_rows
from ..warehouse.ledger import Run, fingerprint, lock_dataset
from .ballots import Ballot, ballot_of_file, ballot_of_row
from .candidates import load_candidates
from .checks import record_breaches, refuse_misread
from .layouts import Layout, read_layout
from .staging import TURNOUT, Staging


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
    digest = fingerprint(run.algorithm, vars(options), [f"{source.name}:{source.sha256()}" for source in sources])
    earlier = run.unchanged(digest)
    if earlier is not None:
        return earlier
    lock_dataset(run, "election", "ballot")
    tally: Dict[str, Any] = {"BALLOTS": [], "RESULT_COUNT": 0, "TERRITORY_COUNT": 0, "ANOMALY_COUNT": 0}
    for number, source in enumerate(sources):
        run.feedback.progress(100 * number / (len(sources) + 1))
        reader = open_table(source, options.read)
        first = next(reader.batches(), None)
        sample = first.rows[:200] if first else []
        layout = read_layout([column.original for column in reader.columns], sample, source.name, options.level)
        told: Dict[str, Any] = {"name": source.name, "kind": options.kind, "round_": options.round,
                                "date": options.date}
        ballot = None if {"ballot", "year", "kind", "round"} & set(layout.ballot) else ballot_of_file(**told)
        table = safe_name("election_" + (ballot.id if ballot else source.path.name.split(".")[0]) + f"_{number + 1}")
        limit = RejectLimit(options.max_rejects)
        raw = load_raw(run, table, [reader], 1, limit, run.feedback)
        ballots = Staging(run, raw, layout, source.name).stage(functools.partial(ballot_of_row, **told), limit)
        for one in sorted(ballots, key=lambda b: (b.date, b.id)):
            run.feedback.check()
            _load_ballot(run, one, layout, raw, source.name, options.mode, tally)
    with run.cursor() as cursor:
        cursor.execute("ANALYZE election.candidate, election.turnout, election.result")
        refresh_passage(cursor, run=run)
    tally["BALLOTS"] = ",".join(sorted(set(tally["BALLOTS"])))
    return run.finish({**tally, "FILE_COUNT": len(sources)})


def _load_ballot(run: Run, ballot: Ballot, layout: Layout, raw: Delivery, file: str, mode: str, tally) -> None:
    level = layout.level
    refuse_misread(run, ballot, layout, file)
    tally["BALLOTS"].append(ballot.id)
    note_rows(run, "election", "ballot", {"id": ballot.id})
    with run.cursor() as cursor:
        cursor.execute("INSERT INTO election.ballot (id, kind, year, round, date, label) "
                       "VALUES (%s, %s, %s, %s, %s, %s) ON CONFLICT (id) DO NOTHING",
                       (ballot.id, ballot.kind, ballot.year, ballot.round, ballot.date, ballot.label))
    if not _make_room(run, ballot, level, file, mode):
        run.feedback.info(tr("{ballot} ({level}) is there already with the same counts: left as it is.").format(
            ballot=ballot.id, level=level))
        return
    load_candidates(run, ballot, level, layout.family == "columns")
    anomalies = record_breaches(run, ballot)
    territories, results = _insert(run, ballot, level)
    tally["ANOMALY_COUNT"] += anomalies
    tally["TERRITORY_COUNT"] += territories
    tally["RESULT_COUNT"] += results
    register_dataset(run, "election", f"{ballot.id}@{level}", [f"raw.{raw.raw_table}"], territories,
                     raw_table=raw.raw_table)
    run.feedback.info(
        tr("{ballot}: {territories} territories ({level}), {results} results, {anomalies} anomalies.").format(
            ballot=ballot.id, territories=territories, level=level, results=results, anomalies=anomalies))


_SIGNATURES = """
CREATE TEMP TABLE stage_known ON COMMIT DROP AS
WITH staged AS (
    SELECT t.territory, t.registered, t.expressed, v.votes FROM stage_turnout t LEFT JOIN (
        SELECT territory, array_agg(votes ORDER BY votes) AS votes FROM stage_vote
        WHERE ballot = %(ballot)s AND votes > 0 GROUP BY 1) v USING (territory)
    WHERE t.ballot = %(ballot)s
), known AS (
    SELECT t.territory, t.registered, t.expressed, v.votes, t.run FROM election.turnout t LEFT JOIN (
        SELECT territory, array_agg(votes ORDER BY votes) AS votes FROM election.result
        WHERE ballot = %(ballot)s AND level = %(level)s AND votes > 0 GROUP BY 1) v USING (territory)
    WHERE t.ballot = %(ballot)s AND t.level = %(level)s
)
SELECT territory, k.run, k.territory IS NOT NULL AS is_known, s.territory IS NOT NULL AS is_staged,
       (s.registered, s.expressed, s.votes) IS NOT DISTINCT FROM (k.registered, k.expressed, k.votes) AS is_same
FROM staged s FULL JOIN known k USING (territory)
"""


_FILES = """
SELECT string_agg(DISTINCT f.name, ', ') FROM augure.lineage ballot
JOIN augure.lineage raw ON raw.output = ballot.input AND raw.run = ballot.run
JOIN augure.source_file f ON 'file:' || f.id = raw.input WHERE ballot.output = %(output)s AND ballot.run = %(run)s"""


def _make_room(run: Run, ballot: Ballot, level: str, file: str, mode: str) -> bool:
    """Compare the staged ballot with what is there; return False where there is nothing to do.

    Counts are compared per territory (registered, expressed and the sorted votes), since two
    files may call the same candidate differently. Raises DatasetExists naming both files.
    """
    with run.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS stage_known")
        cursor.execute(_SIGNATURES, {"ballot": ballot.id, "level": level})
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
            cursor.execute("DELETE FROM stage_vote v USING stage_known k WHERE v.ballot = %s AND k.is_known "
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


def _insert(run: Run, ballot: Ballot, level: str) -> Tuple[int, int]:
    """Write the staged ballot; return the counts of territories and of results."""
    columns = sql.SQL(", ").join(map(sql.Identifier, TURNOUT))
    with run.cursor() as cursor:
        cursor.execute(
            sql.SQL(
                "INSERT INTO election.turnout (ballot, level, territory, commune, departement, name, {columns}, run, "
                "raw_row) SELECT ballot, %s, territory, commune, departement, name, {columns}, %s, raw_row "
                "FROM stage_turnout WHERE ballot = %s").format(columns=columns), (level, run.id, ballot.id))
        territories = cursor.rowcount
        cursor.execute(
            # coalesce and not IS NOT DISTINCT FROM: equality can be hashed. Sorted: the index grows at its end.
            "INSERT INTO election.result (ballot, level, territory, candidate, votes) "
            "SELECT v.ballot, %s, v.territory, c.id, sum(v.votes) FROM stage_vote v JOIN stage_candidate c "
            "ON v.scope = c.scope AND coalesce(v.last_name, '') = coalesce(c.last_name, '') "
            "AND coalesce(v.first_name, '') = coalesce(c.first_name, '') AND coalesce(v.sex, '') = coalesce(c.sex, '') "
            "AND coalesce(v.nuance, '') = coalesce(c.nuance, '') "
            "AND coalesce(v.list_name, '') = coalesce(c.list_name, '') "
            "WHERE v.ballot = %s GROUP BY 1, 3, 4 ORDER BY 3, 4", (level, ballot.id))
        return territories, cursor.rowcount
