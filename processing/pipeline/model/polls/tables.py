"""Layouts of polls in tables (CSV, workbooks): one function each, from records to rows of our own layout."""

import re
from typing import Callable, Dict, Iterable, Iterator, NamedTuple, Optional, Tuple

from ...election.ballots import kind_of
from ...election.folding import fold
from ...translation import tr
from ...words import KIND_NAMES
from ..panel import BLOCS
from .cells import BadCell, day, persons, points
from .rows import ABSTENTION, REQUIRED, RESULT, PollFile, PollRow, Refusal, ResultRow

#: A row of a table: its line, its cells by safe column name.
Record = Tuple[int, Dict[str, str]]

#: Columns of the file of polls by bloc (first rounds since 1965), and the bloc each is counted in.
BLOC_COLUMNS = {
    "nbfarleft": "left", "nbleft": "left", "nbgreen": "left", "nbcenterleft": "left", "nbcenter": "centre",
    "nbcenterright": "right", "nbright": "right", "nbsouverainistes": "far_right", "nbfarright": "far_right",
    "nbcpnt": "other", "nbother": "other",
}
_REST = "nbother"
_HYPOTHESIS_SUFFIX = re.compile(r"_[A-Z]{1,2}$")


class Election(NamedTuple):
    """The election that a file asks about, where the file does not tell: its kind, and the day by its last poll."""

    kind: str
    date: Callable


class TableLayout(NamedTuple):
    """A layout: the columns it is known by, one of several more, and what reads it."""

    name: str
    columns: Tuple[str, ...]
    one_of: Tuple[str, ...]
    read: Callable[[Iterable[Record], Election], PollFile]


def layout_of(columns: Iterable[str]) -> Optional[TableLayout]:
    """Return the layout that a table's columns are, None where they are none that is known."""
    names = set(columns)
    for layout in LAYOUTS:
        if names.issuperset(layout.columns) and (not layout.one_of or names.intersection(layout.one_of)):
            return layout
    return None


def read_own(records: Iterable[Record], election: Election) -> PollFile:
    """Our own layout: a row per survey, hypothesis and candidate or bloc; the survey ``result`` is the official one."""
    file = PollFile("augure")
    for line, cells in records:
        try:
            row = _own_row(line, cells, election)
        except BadCell as error:
            file.refusals.append(_bad_cell(cells.get("survey", ""), cells.get("hypothesis", ""), line, error))
            continue
        if row is None:
            continue
        if fold(row.survey) == fold(RESULT):
            file.results.append(ResultRow(row.kind, row.election_date, row.round, row.candidate, row.bloc, row.share))
        elif row.round == 2:
            file.second_round += 1
        else:
            file.rows.append(row)
    return file


def _own_row(line: int, cells: Dict[str, str], election: Election) -> Optional[PollRow]:
    share = points(cells["share"])
    if share is None:
        return None
    bloc = cells.get("bloc", "").strip().lower().replace(" ", "_")
    if bloc and bloc not in (*BLOCS, ABSTENTION):
        raise BadCell(cells["bloc"])
    ended = day(cells["fieldwork_end"])
    held = day(cells.get("election_date", ""))
    is_result = fold(cells["survey"]) == fold(RESULT)
    if ended is None and not is_result:
        raise BadCell(cells["fieldwork_end"])
    named = cells.get("kind", "").strip()
    kind = named if named in KIND_NAMES else kind_of(named) or (election.kind if not named else None)
    if kind is None:
        raise BadCell(named)
    asked = held or election.date(kind, ended)
    return PollRow(
        cells["survey"].strip(), cells.get("hypothesis", "").strip(), cells.get("institute", "").strip(),
        ended or asked, persons(cells.get("sample", "")), cells.get("population", "").strip(), kind, asked,
        _round(cells.get("round", "")), cells.get("candidate", "").strip() or bloc, cells.get("party", "").strip(),
        day(cells.get("withdrawn", "")), bloc, share, line)


def read_by_bloc(records: Iterable[Record], election: Election) -> PollFile:
    """A row per survey, a column per bloc (nbleft, nbright …); official results and numbers of seats are among them.

    A row whose ``nbother`` is empty leaves the smaller candidates out: what is left of 100 is other's.
    """
    file = PollFile("by bloc")
    seen: Dict[str, int] = {}
    for line, cells in records:
        institute = cells["sondage"].strip()
        try:
            held, ended, sample = day(cells["dateelection"]), day(cells["date"]), persons(cells.get("samplesize", ""))
            shares = {name: points(cells[name]) for name in BLOC_COLUMNS if name in cells}
            abstention = points(cells.get("abstention", ""))
            kind = kind_of(cells["type"])
            if held is None or ended is None or kind is None:
                raise BadCell(cells["type"] if kind is None else cells["dateelection"] if held is None
                              else cells["date"])
        except BadCell as error:
            file.refusals.append(_bad_cell(institute, "", line, error))
            continue
        given = [(name, BLOC_COLUMNS[name], share) for name, share in shares.items() if share is not None]
        given += [("", ABSTENTION, abstention)] if abstention is not None else []
        survey = " ".join(filter(None, (ended.isoformat(), institute, str(sample or ""))))
        if fold(institute) in ("SEATS", "SIEGES"):
            file.refusals.append(Refusal(survey, "", "seats", tr("line {line}: numbers of seats, not shares of votes")
                                         .format(line=line), line))
            continue
        if fold(institute) == fold(RESULT):
            file.results += [ResultRow(kind, held, 1, name, bloc, share) for name, bloc, share in given]
            continue
        key = f"{kind} {held} {survey}"
        seen[key] = seen.get(key, 0) + 1
        hypothesis = str(seen[key])
        if shares.get(_REST) is None:
            file.partial.add((survey, hypothesis))
        file.rows += [PollRow(survey, hypothesis, institute, ended, sample, "", kind, held, 1, name, "", None, bloc,
                              share, line) for name, bloc, share in given]
    return file


def read_by_candidate(records: Iterable[Record], election: Election) -> PollFile:
    """A row per candidate of a hypothesis, rounds mixed; the id is the survey's, or the hypothesis's with a suffix.

    Election dates are told from the last poll of the file.
    """
    file = PollFile("by candidate")
    for line, cells in records:
        per_hypothesis = "poll_id" in cells
        name = cells.get("poll_id" if per_hypothesis else "id", "").strip()
        survey = _HYPOTHESIS_SUFFIX.sub("", name) if per_hypothesis else name
        hypothesis = name[len(survey):].strip("_") if per_hypothesis else cells.get("hypothese", "").strip()
        try:
            share, ended, sample = points(cells["intentions"]), day(cells["fin_enquete"]), persons(
                cells.get("echantillon", ""))
            withdrawn = day(cells.get("retrait_candidature", ""))
            if ended is None:
                raise BadCell(cells["fin_enquete"])
            number = _round(cells["tour"])
        except BadCell as error:
            file.refusals.append(_bad_cell(survey, hypothesis, line, error))
            continue
        if number == 2:
            file.second_round += 1
        elif share is not None:
            file.rows.append(PollRow(
                survey, hypothesis, cells.get("nom_institut", "").strip(), ended, sample,
                cells.get("population", "").strip(), election.kind, ended, number,
                (cells.get("complete_name") or cells["candidat"]).strip(), cells.get("parti", "").strip(), withdrawn,
                "", share, line))
    if file.rows:
        held = election.date(election.kind, max(row.fieldwork_end for row in file.rows))
        file.rows = [row._replace(election_date=held) for row in file.rows]
    return file


def read_nothing(records: Iterable[Record], election: Election) -> PollFile:
    """Lists that come with polls (names of candidates, of hypotheses) and hold no intention of voting."""
    return PollFile("list")


LAYOUTS = (
    TableLayout("augure", REQUIRED, ("candidate", "bloc"), read_own),
    TableLayout("by bloc", ("type", "dateelection", "date", "sondage"), tuple(BLOC_COLUMNS), read_by_bloc),
    TableLayout("by candidate", ("candidat", "intentions", "fin_enquete", "tour"), ("poll_id", "id"),
                read_by_candidate),
    TableLayout("list", ("id_hypothese", "hypothese_complete"), (), read_nothing),
    TableLayout("list", ("candidate_id", "complete_name"), (), read_nothing),
)


def records_of(reader) -> Iterator[Record]:
    """Return the rows of an open table with their lines."""
    names = [column.name for column in reader.columns]
    for batch in reader.batches():
        for line, row in zip(batch.lines, batch.rows):
            yield line, {name: cell or "" for name, cell in zip(names, row)}


def _round(text: str) -> int:
    folded = fold(text)
    if not folded or re.match(r"1|PREMIER|FIRST", folded):
        return 1
    if re.match(r"2|SECOND|DEUXIEME", folded):
        return 2
    raise BadCell(text)


def _bad_cell(survey: str, hypothesis: str, line: int, error: BadCell) -> Refusal:
    return Refusal(survey, hypothesis, "unreadable", tr("line {line}: “{value}” cannot be read").format(
        line=line, value=error), line)
