"""Poll files as they are found, read into the one layout: recognised by their columns or keys, never by their name."""

import json
from datetime import date
from typing import Any, Dict, List, Optional, Set, Tuple

from ...election.ballots import kind_of, next_first_round
from ...election.folding import fold
from ...errors import AmbiguousFile, InvalidParameter, UnreadableFile
from ...ingest.reading.readers import open_table
from ...ingest.reading.sources import SourceFile
from ...translation import tr
from .blocs import BlocRegister
from .checks import judge
from .documents import is_polls, is_results, read_polls, read_results
from .rows import COLUMNS, Doubt, PollFile
from .tables import Election, layout_of, records_of


def read_poll_file(source: SourceFile, register: BlocRegister, kind: str = "", held: Optional[date] = None) -> PollFile:
    """Return the polls and the official results of a file; refused hypotheses apart, unknown candidates as doubts.

    kind, held: of the election asked about, where the file does not tell; the kind is else read from the file's name,
    the day from the official ones (the first after the last poll). Raises UnreadableFile where the layout is none that
    is known, AmbiguousFile naming BALLOT_KIND or DATE where the election is not told.
    """
    election = Election(kind or kind_of(source.stem) or "", _Held(source, held))
    document = _document(source)
    if is_polls(document):
        file = read_polls(document, election)
    elif is_results(document):
        file = read_results(document, _kind(election.kind, source))
    else:
        reader = open_table(source)
        layout = layout_of(column.name for column in reader.columns)
        if layout is None:
            raise UnreadableFile(
                tr("{file}: its columns are none of a layout of polls that is known ({columns}). Bring it to the "
                   "columns {own}: a row per survey, hypothesis and candidate or bloc.").format(
                    file=source.name, columns=", ".join(column.name for column in reader.columns[:12]),
                    own=", ".join(COLUMNS)))
        file = layout.read(records_of(reader), election)
    judge(file, lambda row: row.bloc or register.find(row.candidate, row.election_date))
    _doubt_unknown(file, register)
    return file


def _kind(kind: str, source: SourceFile) -> str:
    if not kind:
        raise AmbiguousFile(tr("{file}: neither its name nor its columns tell which kind of election it is about. Set "
                               "BALLOT_KIND.").format(file=source.name))
    return kind


class _Held:
    """The day of the election that polls ask about: the first official one after the last poll, else the given one."""

    def __init__(self, source: SourceFile, given: Optional[date]) -> None:
        self._source, self._given = source, given

    def __call__(self, kind: str, last_poll: Optional[date]) -> date:
        official = next_first_round(_kind(kind, self._source), last_poll or date.max)
        known = [day for day in (official, self._given) if day is not None]
        if not known:
            raise AmbiguousFile(
                tr("{file}: the day of the election it asks about is not known. Give it in DATE.").format(
                    file=self._source.name))
        if last_poll is not None and min(known) < last_poll:
            raise InvalidParameter(
                tr("DATE is {given}, and {file} has a poll that ended on {last}: it asks about a later election.")
                .format(given=min(known).isoformat(), file=self._source.name, last=last_poll.isoformat()))
        return min(known)


def _document(source: SourceFile) -> Any:
    if source.suffix != ".json":
        return None
    with source.open() as stream:
        try:
            return json.load(stream)
        except ValueError as error:
            raise UnreadableFile(tr("{file} is not JSON: {error}").format(file=source.name, error=error)) from None


def _doubt_unknown(file: PollFile, register: BlocRegister) -> None:
    """Write a doubt, with a proposal, for each candidate of whom no bloc is known."""
    asked: Dict[Tuple[str, date], str] = {}
    for row in file.rows:
        if not row.bloc:
            asked.setdefault((row.candidate, row.election_date), row.party)
    for result in file.results:
        if not result.bloc:
            asked.setdefault((result.candidate, result.date), "")
    unknown: List[Tuple[str, date]] = []
    peers: Set[Tuple[str, str]] = set()
    for (candidate, on), party in asked.items():
        bloc = register.find(candidate, on)
        if bloc is None:
            unknown.append((candidate, on))
        elif party:
            peers.add((party, bloc))
    for candidate, on in unknown:
        proposal = register.propose(candidate, on, asked[candidate, on], sorted(peers))
        file.doubts.append(Doubt(
            f"{candidate} {on.year}", "bloc", "unknown-bloc", fold(candidate),
            tr("No bloc is known for “{label}” at the election of {day}: add {folded} to the table ref.bloc.").format(
                label=candidate, day=on.isoformat(), folded=fold(candidate)), proposal.bloc, proposal.confidence))
