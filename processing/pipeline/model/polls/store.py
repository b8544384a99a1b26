"""Polls in the warehouse: imported into ``forecast.poll`` and ``forecast.national_result``, and read back."""

from datetime import date
from typing import Any, Dict, Iterable, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from psycopg2.extras import execute_values

from ...election.folding import fold
from ...ingest.reading.sources import TABLE_TYPES, SourceFile, find_sources
from ...translation import tr
from ...warehouse.datasets import (
    add_anomalies,
    add_corrections,
    add_rejects,
    add_source_file,
    datasets_like,
    register_dataset,
)
from ...warehouse.history import keep_rows
from ...warehouse.ledger import Run, fingerprint, lock_dataset
from ..links import close
from ..panel import BLOCS
from .blocs import BlocRegister, read_register
from .checks import LOWEST_SUM
from .reading import read_poll_file
from .recipe import Hypothesis, Last, hypotheses_of, without_repeats
from .rows import ABSTENTION, PollFile, PollRow

WIDEST = 90
"""Départements that a ballot of the warehouse must cover to stand for the whole country."""


class PollOptions(NamedTuple):
    """What the user says of files that do not tell it: the kind of election, and its day."""

    kind: str = ""
    date: Optional[date] = None


def import_polls(run: Run, paths: Sequence[str], options: PollOptions) -> Dict[str, Any]:
    """Import files of polls and of official national results; a file replaces an earlier one of the same name.

    Return HYPOTHESIS_COUNT, SURVEY_COUNT, RESULT_COUNT (elections), REFUSED_COUNT, ANOMALY_COUNT. Refused hypotheses
    are in augure.reject, unknown candidates in augure.anomaly with a proposal. Raises what ``read_poll_file`` does.
    """
    sources = find_sources(paths, TABLE_TYPES, "", run.feedback)
    known = run.unchanged(fingerprint(run.algorithm, options._asdict(), [f"{s.name} {s.sha256()}" for s in sources]))
    if known is not None:
        return known
    register = read_register(run.connection)
    totals = dict.fromkeys(("HYPOTHESIS_COUNT", "SURVEY_COUNT", "RESULT_COUNT", "REFUSED_COUNT", "ANOMALY_COUNT"), 0)
    for place, source in enumerate(sources):
        run.feedback.check()
        file = read_poll_file(source, register, options.kind, options.date)
        for name, count in _keep(run, source, file).items():
            totals[name] += count
        run.feedback.progress(100.0 * (place + 1) / len(sources))
    return run.finish(totals)


def _keep(run: Run, source: SourceFile, file: PollFile) -> Dict[str, int]:
    """Write what a file holds in the place of what one of its name held; return the counts."""
    dataset = f"polls@{source.stem}"
    identifier = add_source_file(run, source.path.name, source.sha256(), source.path.stat().st_size, source.member)
    if not (file.rows or file.results or file.refusals):
        run.feedback.info(tr("{file} holds names only, no intentions of voting and no results: left out.").format(
            file=source.name))
        return {}
    lock_dataset(run, "forecast", dataset)
    for table in ("poll", "national_result"):
        keep_rows(run, "forecast", table, {"source": source.stem})
    with run.cursor() as cursor:
        cursor.execute("DELETE FROM forecast.poll WHERE source = %s", (source.stem,))
        cursor.execute("DELETE FROM forecast.national_result WHERE source = %s", (source.stem,))
        execute_values(
            cursor, "INSERT INTO forecast.poll (source, survey, hypothesis, institute, fieldwork_end, sample, "
            "population, kind, election_date, candidate, party, withdrawn, bloc, share, run, line) VALUES %s",
            [(source.stem, r.survey, r.hypothesis, r.institute, r.fieldwork_end, r.sample, r.population, r.kind,
              r.election_date, r.candidate, r.party, r.withdrawn, r.bloc or None, r.share, run.id, r.line)
             for r in file.rows], page_size=1000)
        execute_values(
            cursor, "INSERT INTO forecast.national_result (source, kind, date, candidate, bloc, share, run) VALUES %s",
            [(source.stem, r.kind, r.date, r.candidate, r.bloc or None, r.share, run.id)
             for r in file.results if r.round == 1], page_size=1000)
    register_dataset(run, "forecast", dataset, [f"file:{identifier}"], len(file.rows) + len(file.results))
    add_rejects(run, [{"source_file": identifier, "line": r.line or None, "code": r.code, "cause": r.message,
                       "original": f"{r.survey} {r.hypothesis}".strip()} for r in file.refusals])
    add_anomalies(run, [{"dataset": f"forecast.{dataset}", "row_key": d.where, "column_name": d.column, "code": d.code,
                         "value": d.value, "message": d.message, "proposal": d.proposal, "confidence": d.confidence}
                        for d in file.doubts])
    add_corrections(run, [{"dataset": f"forecast.{dataset}", "row_key": d.where, "column_name": d.column,
                           "before": d.value, "after": d.proposal, "rule": d.code, "confidence": d.confidence}
                          for d in file.corrections])
    return _tell(run, source, file)


def _tell(run: Run, source: SourceFile, file: PollFile) -> Dict[str, int]:
    hypotheses = len({(r.kind, r.election_date, r.survey, r.hypothesis, r.fieldwork_end) for r in file.rows})
    surveys = len({(r.kind, r.election_date, r.survey, r.fieldwork_end) for r in file.rows})
    results = len({(r.kind, r.date) for r in file.results})
    run.feedback.info(tr("{file}: {surveys} surveys with {hypotheses} hypotheses, {results} official results; {second} "
                         "rows of second rounds left out, {refused} hypotheses or rows refused.").format(
        file=source.name, surveys=surveys, hypotheses=hypotheses, results=results, second=file.second_round,
        refused=len(file.refusals)))
    for refusal in file.refusals[:5]:
        run.feedback.warn(f"– {refusal.message}")
    if file.doubts:
        run.feedback.warn(
            tr("{file}: {count} candidates or lists have no bloc: {labels}. Add them to the table ref.bloc; proposals "
               "are in augure.anomaly. Until then a hypothesis that gives them more than {most} points is not used.")
            .format(file=source.name, count=len(file.doubts), labels=", ".join(d.where for d in file.doubts[:8]),
                    most=round(100 - LOWEST_SUM)))
    return {"HYPOTHESIS_COUNT": hypotheses, "SURVEY_COUNT": surveys, "RESULT_COUNT": results,
            "REFUSED_COUNT": len(file.refusals), "ANOMALY_COUNT": len(file.doubts)}


class Asked(NamedTuple):
    """The polls of one election: its day, and the hypotheses put to the surveys."""

    kind: str
    election_date: date
    hypotheses: List[Hypothesis]


def read_asked(connection, kind: str, on: date) -> Optional[Asked]:
    """Return the polls of a kind, on the election nearest to a day of vote; None where there are none.

    Of a survey that two files hold, that of the file which names candidates counts.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT election_date FROM forecast.poll WHERE kind = %s "
                       "ORDER BY abs(election_date - %s::date), election_date LIMIT 1", (kind, on))
        nearest = cursor.fetchone()
        if nearest is None:
            return None
        election = nearest[0]
        cursor.execute(
            "SELECT survey, hypothesis, institute, fieldwork_end, sample, population, kind, election_date, 1, "
            "candidate, party, withdrawn, coalesce(bloc, ''), share, line, source FROM forecast.poll "
            "WHERE kind = %s AND election_date = %s ORDER BY source, line, survey, hypothesis", (kind, election))
        found = cursor.fetchall()
    rows, sources = [PollRow(*row[:-1]) for row in found], [row[-1] for row in found]
    by_bloc = {source for row, source in zip(rows, sources) if row.bloc not in ("", ABSTENTION)}
    order = sorted(set(sources), key=lambda source: (source in by_bloc, source))
    return Asked(kind, election, hypotheses_of(without_repeats(rows, order, sources), read_register(connection)))


def poll_versions(connection) -> List[str]:
    """Return the files of polls that are there, with the run that wrote each: what a forecast from polls stands on."""
    with connection.cursor() as cursor:
        return [f"forecast.{table}@{run}" for table, run in datasets_like(cursor, "forecast", "polls@%").items()]


def national_levels(connection) -> Dict[Tuple[str, date], Last]:
    """Return the first rounds known over the whole country: (kind, date) to level.

    From the ballots of the warehouse that cover it, at the level of most electors; else from imported results.
    """
    levels = _imported_results(connection)
    with connection.cursor() as cursor:
        cursor.execute(_NATIONAL, {"widest": WIDEST})
        grouped: Dict[Tuple[str, date], Dict[str, float]] = {}
        for kind, day, abstention, bloc, votes in cursor.fetchall():
            grouped.setdefault((kind, day), {ABSTENTION: float(abstention)})[bloc] = float(votes)
    for key, votes in grouped.items():
        turnout = votes.pop(ABSTENTION)
        levels[key] = Last(close(np.array([votes.get(bloc, 0.0) for bloc in BLOCS])), turnout, key[1])
    return levels


_NATIONAL = """
WITH size AS (
    SELECT t.ballot, t.level, sum(t.registered) AS registered,
           sum(coalesce(t.abstentions, t.registered - t.voters)) AS abstentions,
           count(DISTINCT t.departement) AS departements
    FROM election.turnout t JOIN election.ballot b ON b.id = t.ballot
    WHERE b.round = 1 GROUP BY 1, 2),
chosen AS (
    SELECT DISTINCT ON (ballot) * FROM size WHERE departements >= %(widest)s AND registered > 0
    ORDER BY ballot, registered DESC, level),
votes AS MATERIALIZED (  -- summed before blocs are looked up: there are millions of results
    SELECT c.ballot, r.candidate, sum(r.votes) AS votes FROM chosen c
    JOIN election.result r ON r.ballot = c.ballot AND r.level = c.level GROUP BY 1, 2),
bloc AS MATERIALIZED (SELECT candidate, bloc FROM election.candidate_bloc WHERE ballot IN (SELECT ballot FROM chosen))
SELECT b.kind, b.date, c.abstentions::double precision / c.registered, k.bloc, sum(v.votes)
FROM votes v JOIN chosen c USING (ballot) JOIN election.ballot b ON b.id = v.ballot
JOIN bloc k ON k.candidate = v.candidate
WHERE k.bloc IS NOT NULL GROUP BY 1, 2, 3, 4
"""


def _imported_results(connection) -> Dict[Tuple[str, date], Last]:
    """Where files differ, a result by candidate comes before one by bloc, which leaves the smaller ones out."""
    register = read_register(connection)
    with connection.cursor() as cursor:
        cursor.execute("SELECT kind, date, source, candidate, coalesce(bloc, ''), share FROM forecast.national_result "
                       "ORDER BY source")
        grouped: Dict[Tuple[str, date, str], List[Tuple[str, str, float]]] = {}
        for kind, day, source, *row in cursor.fetchall():
            grouped.setdefault((kind, day, source), []).append((row[0], row[1], row[2]))
    levels: Dict[Tuple[str, date], Last] = {}
    turnouts: Dict[Tuple[str, date], float] = {}
    for (kind, day, _), shares in sorted(grouped.items(), key=lambda item: _by_candidate(item[1])):
        level, abstention = level_of_result(shares, day, register)
        if abstention is not None:
            turnouts[kind, day] = abstention
        if level is not None:
            levels[kind, day] = Last(level, USUAL_ABSTENTION, day)
    return {key: last._replace(abstention=turnouts.get(key, last.abstention)) for key, last in levels.items()}


def _by_candidate(shares: Iterable[Tuple[str, str, float]]) -> bool:
    return any(not bloc for _, bloc, _ in shares)


USUAL_ABSTENTION = 0.30
"""Where a result tells no turnout."""


def level_of_result(
    shares: Iterable[Tuple[str, str, float]], on: date, register: BlocRegister
) -> Tuple[Optional[np.ndarray], Optional[float]]:
    """Return the level (5,) of a result given as (candidate, bloc or empty, points), and abstention, 0 to 1.

    What it leaves of 100 is other's. No level where more than 6 points are of candidates whose bloc is unknown.
    """
    found, unknown, abstention = np.zeros(len(BLOCS)), 0.0, None
    for candidate, told, share in shares:
        bloc = told or register.find(candidate, on)
        if bloc == ABSTENTION:
            abstention = share / 100.0
        elif bloc is None:
            unknown += share
        else:
            found[BLOCS.index(bloc)] += share
    if not found.sum() or unknown > 100.0 - LOWEST_SUM:
        return None, abstention
    found[-1] += max(0.0, 100.0 - found.sum() - unknown)
    return close(found), abstention


def names_of(hypotheses: Iterable[Hypothesis]) -> List[str]:
    """Return the candidates that polls name, those of most hypotheses first."""
    counts: Dict[str, int] = {}
    for hypothesis in hypotheses:
        for candidate in hypothesis.candidates:
            counts[candidate] = counts.get(candidate, 0) + 1
    return sorted(counts, key=lambda name: (-counts[name], fold(name)))
