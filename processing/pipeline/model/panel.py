"""The panel: past ballots on one geography, as arrays. Votes, not percentages."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from typing import Iterable, NamedTuple, Tuple

import numpy as np

from ..errors import InvalidParameter
from ..translation import tr

BLOCS = ("left", "centre", "right", "far_right", "other")

DAYS_PER_YEAR = 365.25


class Ballot(NamedTuple):
    """One round of one election, e.g. ``2017-presidentielle-1``."""

    id: str
    kind: str
    date: date
    round: int

    @property
    def year(self) -> int:
        return self.date.year


def years_between(first: date, second: date) -> float:
    """Return the time from ``first`` to ``second`` in years, negative when ``second`` comes first."""
    return (second - first).days / DAYS_PER_YEAR


@dataclass(frozen=True, eq=False)
class Panel:
    """T territories of one level and perimeter, B ballots, five blocs.

    codes, names, departements: (T,) text. ballots: B, in order of date.
    votes: (B, T, 5); registered, abstentions: (B, T); NaN where the ballot has no row for the territory.
    neighbours: (T, k) indices of the nearest territories, -1 where there is none.
    """

    codes: np.ndarray
    names: np.ndarray
    departements: np.ndarray
    ballots: Tuple[Ballot, ...]
    votes: np.ndarray
    registered: np.ndarray
    abstentions: np.ndarray
    neighbours: np.ndarray

    def __post_init__(self) -> None:
        expected = (len(self.ballots), len(self.codes))
        if self.votes.shape != expected + (len(BLOCS),) or self.registered.shape != expected:
            raise ValueError("votes must be (ballots, territories, blocs), registered (ballots, territories)")

    @property
    def size(self) -> int:
        """The number of territories."""
        return len(self.codes)

    @property
    def expressed(self) -> np.ndarray:
        """Votes of the five blocs together, (B, T): the sum of votes, because some files miss a list."""
        return self.votes.sum(axis=2)

    def position(self, ballot_id: str) -> int:
        """Return the row of a ballot; raise InvalidParameter when the panel does not hold it."""
        for row, ballot in enumerate(self.ballots):
            if ballot.id == ballot_id:
                return row
        raise InvalidParameter(
            tr("The ballot {ballot} is not in the warehouse for this perimeter; these are: {ballots}.").format(
                ballot=ballot_id, ballots=", ".join(ballot.id for ballot in self.ballots)
            )
        )

    def select(self, ballot_ids: Iterable[str]) -> "Panel":
        """Return the panel with these ballots only, in order of date."""
        rows = sorted({self.position(ballot_id) for ballot_id in ballot_ids})
        return replace(
            self,
            ballots=tuple(self.ballots[row] for row in rows),
            votes=self.votes[rows],
            registered=self.registered[rows],
            abstentions=self.abstentions[rows],
        )

    def without(self, ballot_id: str) -> "Panel":
        """Return the panel without one ballot."""
        return self.select(ballot.id for ballot in self.ballots if ballot.id != ballot_id)

    def restrict(self, inside: np.ndarray) -> "Panel":
        """Return the panel of the territories where ``inside`` (T, bool); neighbours outside are dropped."""
        kept = np.flatnonzero(inside)
        renumber = np.full(self.size + 1, -1)  # the last place answers for the index -1
        renumber[kept] = np.arange(len(kept))
        return replace(
            self,
            codes=self.codes[kept],
            names=self.names[kept],
            departements=self.departements[kept],
            votes=self.votes[:, kept],
            registered=self.registered[:, kept],
            abstentions=self.abstentions[:, kept],
            neighbours=renumber[self.neighbours[kept]],
        )

    def level(self, row: int) -> Tuple[np.ndarray, float]:
        """Return the perimeter's bloc shares of expressed votes (5,) and its abstention on registered, 0 to 1."""
        votes = np.nansum(self.votes[row], axis=0)
        expressed, registered = votes.sum(), np.nansum(self.registered[row])
        if expressed == 0 or registered == 0:
            raise InvalidParameter(
                tr("The ballot {ballot} has no votes in this perimeter.").format(ballot=self.ballots[row].id)
            )
        return votes / expressed, float(np.nansum(self.abstentions[row]) / registered)

    def last_registered(self) -> np.ndarray:
        """Return the latest known number of registered electors of each territory, (T,); 0 where never known."""
        latest = np.zeros(self.size)
        for row in range(len(self.ballots)):
            latest = np.where(np.isnan(self.registered[row]), latest, self.registered[row])
        return latest

    def sha256(self) -> str:
        """Return the fingerprint of everything the panel holds, the same on every machine."""
        digest = hashlib.sha256()
        for texts in (self.codes, self.departements, [f"{b.id} {b.date.isoformat()}" for b in self.ballots]):
            digest.update("\n".join(map(str, texts)).encode("utf-8") + b"\0")
        for numbers, kind in (
            (self.votes, "<f8"),
            (self.registered, "<f8"),
            (self.abstentions, "<f8"),
            (self.neighbours, "<i4"),
        ):
            digest.update(np.ascontiguousarray(numbers, dtype=kind).tobytes())
        return digest.hexdigest()
