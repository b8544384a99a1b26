"""The one layout that all polls are brought to: a row per survey, hypothesis and candidate (or bloc)."""

from dataclasses import dataclass, field
from datetime import date
from typing import List, NamedTuple, Optional, Set, Tuple

#: Columns of our own CSV, documented in the help of ``augure:importpolls``. A row names a candidate or a bloc.
COLUMNS = ("survey", "hypothesis", "institute", "fieldwork_end", "sample", "population", "kind", "election_date",
           "round", "candidate", "party", "withdrawn", "bloc", "share")
REQUIRED = ("survey", "fieldwork_end", "share")

#: The survey that stands for the official result, in our own CSV.
RESULT = "result"
ABSTENTION = "abstention"


class PollRow(NamedTuple):
    """One candidate, list or bloc in one hypothesis of one survey.

    survey: the same for all hypotheses put to the same sample. share: points (0-100) of the votes; of abstention, of
    the registered. sample: persons asked, None where not told. candidate: as published, or the column of a file by
    bloc; bloc: where the file tells it, empty where ``ref.bloc`` is to. withdrawn: since when the candidate no longer
    stands, where the file tells. kind and election_date are of the election asked about.
    """

    survey: str
    hypothesis: str
    institute: str
    fieldwork_end: date
    sample: Optional[int]
    population: str
    kind: str
    election_date: date
    round: int
    candidate: str
    party: str
    withdrawn: Optional[date]
    bloc: str
    share: float
    line: int


class ResultRow(NamedTuple):
    """One candidate, list or bloc of an official national result; share in points of the votes, or of registered."""

    kind: str
    date: date
    round: int
    candidate: str
    bloc: str
    share: float


class Refusal(NamedTuple):
    """Why a hypothesis, or a row, did not enter. code: ``seats``, ``incomplete``, ``missing-candidate`` …"""

    survey: str
    hypothesis: str
    code: str
    message: str
    line: int


class Doubt(NamedTuple):
    """A value that entered after having been put right, or that somebody should look at."""

    where: str
    column: str
    code: str
    value: str
    message: str
    proposal: Optional[str]
    confidence: Optional[float]


@dataclass
class PollFile:
    """What a file holds. partial: hypotheses (survey, hypothesis) whose file leaves the smaller candidates out.

    second_round: rows of second rounds, which no level is made from.
    """

    layout: str
    rows: List[PollRow] = field(default_factory=list)
    results: List[ResultRow] = field(default_factory=list)
    refusals: List[Refusal] = field(default_factory=list)
    doubts: List[Doubt] = field(default_factory=list)
    corrections: List[Doubt] = field(default_factory=list)
    partial: Set[Tuple[str, str]] = field(default_factory=set)
    second_round: int = 0
