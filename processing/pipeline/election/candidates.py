"""Candidates, lists and nuances as a file calls them, and the bloc each belongs to."""

import difflib
import re
from typing import Any, Dict, List, NamedTuple, Optional, Sequence, Set, Tuple

from psycopg2.extras import execute_values

from ..translation import tr
from ..warehouse.datasets import add_anomalies, add_corrections
from ..warehouse.ledger import Run
from .ballots import Ballot
from .folding import LOST_LETTER, fold, fold_code, fold_pattern
from .staging import CANDIDATE_SCOPE, Staging

#: Labels for which a similar one is looked for: at municipal ballots, names without nuance are tens of thousands.
MAX_PROPOSALS = 500
_NUANCE_SHAPE = re.compile(r"^(BC|L)?[A-Z]{2,4}$")


class _Register(NamedTuple):
    """What ``ref.bloc`` knows at a date: folded labels by kind."""

    nuances: Dict[str, str]
    names: Dict[str, str]


def load_candidates(run: Run, ballot: Ballot, staging: Staging) -> None:
    """Insert the candidates of ``stage_candidate`` for one ballot; ``stage_id`` leads from their numbers to ids.

    Labels that were headers may be persons, lists or nuances. Records an anomaly, with a proposal, for each label of
    which no bloc is known.
    """
    level, labels = staging.layout.level, {label for _, label in staging.layout.columns}
    with run.cursor() as cursor:
        register = _register(cursor, ballot)
        cursor.execute("SELECT last_name, first_name, sex, nuance, list_name, coalesce(scope, ''), min(id) "
                       "FROM stage_candidate WHERE ballot = %s GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 7", (ballot.id,))
        rows = [_candidate(row, ballot, labels, register) for row in cursor.fetchall()]
        _insert(cursor, ballot, level, rows)
    _report(run, ballot, rows, register)


def _register(cursor, ballot: Ballot) -> _Register:
    cursor.execute("SELECT kind, label, bloc FROM ref.bloc WHERE %s BETWEEN valid_from AND valid_to", (ballot.date,))
    nuances: Dict[str, str] = {}
    names: Dict[str, str] = {}
    for kind, label, bloc in cursor.fetchall():
        (nuances if kind == "nuance" else names)[label] = bloc
    return _Register(nuances, names)


class _Candidate(NamedTuple):
    number: int
    identity: Tuple[Optional[str], ...]
    label: str
    kind: str
    match_name: Optional[str]
    match_nuance: Optional[str]
    repaired: Optional[str]


def _candidate(row: Sequence[Any], ballot: Ballot, labels: Set[str], register: _Register) -> _Candidate:
    last, first, _sex, nuance, list_name, _scope, number = row
    if labels:
        return _column_candidate(row, ballot, labels, register)
    if last and not list_name:
        label = f"{last} {first}" if first else last
        label += f" ({nuance})" if nuance and ballot.kind in CANDIDATE_SCOPE else ""
    else:
        label = list_name or nuance or "?"
    kind = "person" if last and not list_name else "list" if list_name else "nuance"
    code = fold_code(nuance) if nuance else None
    name, repaired = _match(list_name, last, register)
    return _Candidate(number, tuple(row[:-1]), label, kind, name, code, repaired)


def _column_candidate(row, ballot, labels, register) -> _Candidate:
    """A header is a person at presidential ballots; else a nuance where most headers look like codes."""
    label = row[0]
    codes = sum(1 for other in labels if fold_code(other) in register.nuances)
    looks_like_one = fold_code(label) in register.nuances or _NUANCE_SHAPE.match(label)
    if ballot.kind != "presidentielle" and codes * 2 > len(labels) and looks_like_one:
        return _Candidate(row[-1], tuple(row[:-1]), label, "nuance", None, fold_code(label), None)
    kind = "person" if ballot.kind == "presidentielle" else "list"
    name, repaired = _match(label if kind == "list" else None, label if kind == "person" else None, register)
    return _Candidate(row[-1], tuple(row[:-1]), label, kind, name, None, repaired)


def _match(list_name: Optional[str], last_name: Optional[str], register: _Register
           ) -> Tuple[Optional[str], Optional[str]]:
    """Return the folded name to look up, and how a name with lost letters was restored (or None)."""
    surname = " ".join(w for w in (last_name or "").split() if w.upper() == w) or last_name
    options = [text for text in (list_name, surname, last_name) if text]
    for text in options:
        if fold(text) in register.names:
            return fold(text), None
        if LOST_LETTER.search(text):
            known = [name for name in register.names if re.match(fold_pattern(text), name)]
            if len(known) == 1:
                return known[0], text
    return (fold(options[0]) if options else None), None


def _insert(cursor, ballot: Ballot, level: str, rows: List[_Candidate]) -> None:
    labels = _unique_labels(rows)
    inserted = execute_values(
        cursor,
        "INSERT INTO election.candidate (id, ballot, level, label, kind, last_name, first_name, sex, nuance, "
        "list_name, territory, match_name, match_nuance) OVERRIDING SYSTEM VALUE VALUES %s "
        "ON CONFLICT (ballot, level, label, territory) DO UPDATE SET match_name = excluded.match_name "
        "RETURNING label, territory, id",
        [(row.number, *_columns(ballot, level, label, row)) for row, label in zip(rows, labels)],
        page_size=5000, fetch=True)
    ids = {(label, scope): number for label, scope, number in inserted}
    cursor.execute("DROP TABLE IF EXISTS stage_id; CREATE TEMP TABLE stage_id (number integer, id integer) "
                   "ON COMMIT DROP")
    execute_values(cursor, "INSERT INTO stage_id VALUES %s",
                   [(row.number, ids[label, row.identity[5]]) for row, label in zip(rows, labels)], page_size=5000)


def _columns(ballot: Ballot, level: str, label: str, row: _Candidate) -> Tuple[Optional[str], ...]:
    last, first, sex, nuance, list_name, scope = row.identity
    person = row.kind != "nuance" and last and row.match_nuance != fold_code(last)
    return (ballot.id, level, label, row.kind, last if person else None, first, sex,
            nuance or (label if row.kind == "nuance" else None), list_name or (label if row.kind == "list" else None),
            scope, row.match_name, row.match_nuance)


def _unique_labels(rows: List[_Candidate]) -> List[str]:
    """Two candidates of one name in one place keep two rows: the second is told by what differs, else numbered."""
    seen: Dict[Tuple[str, Optional[str]], int] = {}
    labels = []
    for row in rows:
        key = (row.label, row.identity[5])
        seen[key] = seen.get(key, 0) + 1
        labels.append(row.label if seen[key] == 1 else f"{row.label} [{seen[key]}]")
    return labels


def _report(run: Run, ballot: Ballot, rows: List[_Candidate], register: _Register) -> None:
    dataset = f"election.{ballot.id}"
    unknown: Dict[str, str] = {}
    for row in rows:
        if register.nuances.get(row.match_nuance or "") or register.names.get(row.match_name or ""):
            continue
        unknown[row.match_nuance or row.match_name or row.label] = row.label
    anomalies = []
    for number, (key, label) in enumerate(sorted(unknown.items())):
        bloc, confidence = _propose(key, register) if number < MAX_PROPOSALS else (None, None)
        anomalies.append({
            "dataset": dataset, "row_key": label, "column_name": "bloc", "code": "unknown-bloc", "value": key,
            "message": tr("No bloc is known for “{label}” ({key}).").format(label=label, key=key),
            "proposal": bloc, "confidence": confidence})
    add_anomalies(run, anomalies)
    if unknown:
        run.feedback.warn(
            tr("{ballot}: {count} label(s) have no bloc: {labels}. Add them to the table ref.bloc; "
               "proposals are in augure.anomaly.").format(
                ballot=ballot.id, count=len(unknown), labels=", ".join(sorted(unknown.values())[:8])))
    add_corrections(run, [
        {"dataset": dataset, "row_key": row.label, "column_name": "match_name", "before": row.repaired,
         "after": row.match_name, "rule": "lost-letters", "confidence": 0.95} for row in rows if row.repaired])


def _propose(key: str, register: _Register) -> Tuple[str, float]:
    """Return the bloc of the most similar label that is known, and how far to believe it."""
    close = difflib.get_close_matches(key, [*register.nuances, *register.names], n=1, cutoff=0.75)
    if not close:
        return "other", 0.2
    bloc = register.nuances.get(close[0]) or register.names[close[0]]
    return bloc, round(0.9 * difflib.SequenceMatcher(None, key, close[0]).ratio(), 2)
