"""Layouts of polls and official results in JSON documents."""

import re
from datetime import date
from typing import Any, Dict, Iterator, List, Mapping, Optional, Tuple

from ...election.ballots import official_date
from ...errors import AugureError
from ...translation import tr
from .cells import BadCell, day
from .rows import ABSTENTION, Doubt, PollFile, PollRow, Refusal, ResultRow
from .tables import Election

_KEY = re.compile(r"^(\d{4})(\d{2})(\d{2})_")
_YEAR = re.compile(r"^(19|20)\d{2}$")


def is_polls(content: Any) -> bool:
    """Whether a document is a map of surveys: ``{"sondages": {"20170421_odoxa": {…}}}``."""
    return isinstance(content, Mapping) and isinstance(content.get("sondages"), Mapping)


def is_results(content: Any) -> bool:
    """Whether a document is official results by year: ``{"2017": {"premier_tour": {"resultats": {…}}}}``."""
    return isinstance(content, Mapping) and bool(content) and all(_YEAR.match(str(key)) for key in content)


def read_polls(content: Mapping[str, Any], election: Election) -> PollFile:
    """Surveys by key, each with the hypotheses of its first round; where the year of a date is not that of the key
    (``20170421_odoxa``), the key is right."""
    file = PollFile("surveys")
    for key, survey in content["sondages"].items():
        if not isinstance(survey, Mapping):
            file.refusals.append(_unreadable(key, "", survey, key))
            continue
        file.second_round += len(_list(survey.get("second_tour")))
        hypotheses = _list(survey.get("premier_tour"))
        ended = _ended(file, key, str(survey.get("date_fin") or "")) if hypotheses else None
        if ended is not None:
            for number, hypothesis in enumerate(hypotheses, start=1):
                _read_hypothesis(file, election, (key, survey, ended), str(number), hypothesis)
    if file.rows:
        held = election.date(election.kind, max(row.fieldwork_end for row in file.rows))
        file.rows = [row._replace(election_date=held) for row in file.rows]
    return file


def _read_hypothesis(
    file: PollFile, election: Election, of: Tuple[str, Mapping[str, Any], date], number: str, hypothesis: Any
) -> None:
    key, survey, ended = of
    intentions = hypothesis.get("intentions") if isinstance(hypothesis, Mapping) else None
    if not isinstance(intentions, Mapping):
        file.refusals.append(_unreadable(key, number, hypothesis, "premier_tour"))
        return
    sample: Any = survey.get("interroges")
    for name, share in intentions.items():
        if _is_count(share) and share <= 100:
            file.rows.append(PollRow(
                key, number, str(survey.get("institut") or ""), ended, round(sample) if _is_count(sample) else None,
                str(hypothesis.get("base") or ""), election.kind, ended, 1, str(name), "", None, "", float(share), 0))
        elif share is not None:
            file.refusals.append(_unreadable(key, number, share, str(name)))


def _unreadable(survey: str, number: str, value: Any, where: str) -> Refusal:
    return Refusal(survey, number, "unreadable", tr("{survey}, {where}: “{value}” cannot be read").format(
        survey=survey, where=where, value=str(value)[:80]), 0)


def _is_count(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < float("inf")


def _list(value: Any) -> List[Any]:
    return value if isinstance(value, list) else []


def _ended(file: PollFile, key: str, text: str) -> Optional[date]:
    try:
        told = day(text)
    except BadCell:
        told = None
    match = _KEY.match(key)
    if match is None:
        if told is None:
            file.refusals.append(Refusal(key, "", "unreadable", tr("neither its key nor its date tells when it ended")
                                         , 0))
        return told
    published = date(*map(int, match.groups()))
    if told is not None and told.year == published.year:
        return told
    mended = published if told is None else min(published, told.replace(year=published.year))
    file.corrections.append(Doubt(key, "fieldwork_end", "year-of-the-key", text, tr(
        "{survey}: dated {told}; the year is that of its key").format(survey=key, told=text), mended.isoformat(), 0.95))
    return mended


def read_results(content: Mapping[str, Any], kind: str) -> PollFile:
    """Official results by year, of one round or of both, for the country or by region (then summed)."""
    file = PollFile("results")
    for year, node in content.items():
        held = _held(file, kind, int(year), node) if isinstance(node, Mapping) else None
        if held is None:
            continue
        votes: Dict[str, int] = {}
        registered = voters = 0
        for counts in _first_rounds(node):
            for name, count in counts["resultats"].items():
                votes[name] = votes.get(name, 0) + int(count)
            registered += _number(counts.get("inscrits"))
            voters += _number(counts.get("votants"))
        total = sum(votes.values())
        if not total:
            continue
        file.results += [ResultRow(kind, held, 1, name, "", 100.0 * count / total) for name, count in votes.items()]
        if 0 < voters < registered:
            file.results.append(ResultRow(kind, held, 1, "", ABSTENTION, 100.0 * (1.0 - voters / registered)))
    return file


def _held(file: PollFile, kind: str, year: int, node: Mapping[str, Any]) -> Optional[date]:
    first = node.get("premier_tour")
    told = (first if isinstance(first, Mapping) else node).get("date") or ""
    try:
        written = day(str(told))
    except BadCell:
        written = None
    if written is not None and written.year == year:
        return written
    try:
        held = official_date(kind, year, 1, kind)
    except AugureError as error:
        file.refusals.append(Refusal(str(year), "", "unknown-ballot", str(error), 0))
        return None
    if written is not None:
        file.corrections.append(Doubt(f"{kind} {year}", "date", "year-of-the-key", str(told), tr(
            "{year}: dated {told}; the day of that ballot is known").format(year=year, told=told),
            held.isoformat(), 0.95))
    return held


def _first_rounds(node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    within = node.get("premier_tour")
    first = within if isinstance(within, Mapping) else node
    results: Any = first.get("resultats")
    if not isinstance(results, Mapping):
        return
    if all(_is_count(value) for value in results.values()):
        yield first
        return
    parts: List[Tuple[str, Any]] = [(name, part) for name, part in results.items() if isinstance(part, Mapping)]
    for _, part in parts:
        yield from _first_rounds(part)


def _number(value: Any) -> int:
    return int(value) if _is_count(value) else 0
