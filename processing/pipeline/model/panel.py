"""The panel: past ballots on one geography, as arrays. Votes, not percentages."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from typing import Iterable, List, NamedTuple, Optional, Tuple

import numpy as np

from ..errors import InvalidParameter
from ..translation import tr
from ..words import REST

BLOCS = ("left", "centre", "right", "far_right", "other")
ABSTENTION = "abstention"
NO_TURNOUT = "no turnout"
"""Stands where abstention does, of a rate, which has none: never told."""

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


class Communes(NamedTuple):
    """The communes that polling stations belong to.

    codes: (C,) text; neighbours: (C, k) nearest communes, -1 where there is none; of: (T,) each station's commune.
    """

    codes: np.ndarray
    neighbours: np.ndarray
    of: np.ndarray


class Indicators(NamedTuple):
    """Values of indicators, each of one period; all of the panel's territories.

    names: (J,) the indicator of each column; dates: (J,) the last day of its period; values: (J, T), NaN where a value
    is withheld or absent.
    """

    names: Tuple[str, ...]
    dates: Tuple[date, ...]
    values: np.ndarray

    def before(self, day: date) -> Tuple[Tuple[str, ...], np.ndarray]:
        """Return each indicator's latest value of a period that ended before ``day``: names (I,), values (T, I).

        A value of a later period would tell of the ballot's own time, or of what came of it: it is never given.
        """
        names = tuple(sorted(set(self.names)))
        values = np.full((self.values.shape[1], len(names)), np.nan)
        for column in sorted(range(len(self.names)), key=lambda place: self.dates[place]):
            if self.dates[column] < day:
                place, fresh = names.index(self.names[column]), self.values[column]
                values[:, place] = np.where(np.isnan(fresh), values[:, place], fresh)
        return names, values


@dataclass(frozen=True, eq=False)
class Panel:
    """T territories of one level and perimeter, B ballots, K parts of the votes.

    codes, names, departements: (T,) text. ballots: B, in order of date. parts: K names, the five blocs unless said.
    votes: (B, T, K); registered, abstentions: (B, T); NaN where the ballot has no row for the territory, abstentions
    everywhere where they are no series of their own (a rate among the registered, an indicator).
    neighbours: (T, k) indices of the nearest territories, -1 where there is none. communes: of polling stations.
    """

    codes: np.ndarray
    names: np.ndarray
    departements: np.ndarray
    ballots: Tuple[Ballot, ...]
    votes: np.ndarray
    registered: np.ndarray
    abstentions: np.ndarray
    neighbours: np.ndarray
    parts: Tuple[str, ...] = BLOCS
    communes: Optional[Communes] = None
    indicators: Optional[Indicators] = None

    def __post_init__(self) -> None:
        expected = (len(self.ballots), len(self.codes))
        if self.votes.shape != expected + (len(self.parts),) or self.registered.shape != expected:
            raise ValueError("votes must be (ballots, territories, parts), registered (ballots, territories)")

    @property
    def size(self) -> int:
        """The number of territories."""
        return len(self.codes)

    @property
    def is_rate(self) -> bool:
        """Whether one rate is forecast: it and what it leaves are the two parts, and nobody abstains from them."""
        return len(self.parts) == 2 and bool(np.isnan(self.abstentions).all())

    @property
    def is_indicator(self) -> bool:
        """Whether the rate is an indicator's, and the ballots its periods."""
        return self.is_rate and self.parts[0] != ABSTENTION

    @property
    def series(self) -> Tuple[str, ...]:
        """What is forecast: the parts, then abstention (or what stands there, of a rate)."""
        return self.parts + (NO_TURNOUT if self.is_rate else ABSTENTION,)

    @property
    def told(self) -> Tuple[int, ...]:
        """The series that are told, as places in ``series``: of a rate the rate alone."""
        return (0,) if self.is_rate else tuple(range(len(self.series)))

    @property
    def contenders(self) -> Tuple[int, ...]:
        """The parts that may come first, as places in ``parts``: not what is left of named ones, nor one alone."""
        places = () if self.is_rate else tuple(place for place, name in enumerate(self.parts) if name != REST)
        return places if len(places) > 1 else ()

    @property
    def expressed(self) -> np.ndarray:
        """Votes of all parts together, (B, T): the sum of votes, because some files miss a list."""
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
            communes=self.communes and self.communes._replace(of=self.communes.of[kept]),
            indicators=self.indicators and self.indicators._replace(values=self.indicators.values[:, kept]),
        )

    def of_communes(self) -> "Panel":
        """Return the panel of the communes of these polling stations: what is counted there, summed."""
        if self.communes is None:
            raise ValueError("these territories are no polling stations")
        codes, neighbours, of = self.communes
        shape = (len(self.ballots), len(codes))
        votes, registered, abstentions = (
            np.full(shape + rest, np.nan) for rest in ((len(self.parts),), (), ()))
        for row in range(len(self.ballots)):
            for sums, counts in ((votes, self.votes), (registered, self.registered), (abstentions, self.abstentions)):
                there = ~np.isnan(counts[row]).reshape(self.size, -1).any(axis=1)
                total = np.zeros_like(sums[row])
                np.add.at(total, of[there], counts[row][there])
                seen = np.bincount(of[there], minlength=len(codes)) > 0
                sums[row][seen] = total[seen]
        first = np.zeros(len(codes), dtype=int)
        first[of[::-1]] = np.arange(self.size)[::-1]
        return replace(self, codes=codes, names=codes, departements=self.departements[first], votes=votes,
                       registered=registered, abstentions=abstentions, neighbours=neighbours, communes=None,
                       indicators=None)

    def level(self, row: int) -> Tuple[np.ndarray, float]:
        """Return the perimeter's shares of expressed votes (K,) and its abstention on registered, 0 to 1."""
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
        texts: List[Iterable[str]] = [
            self.codes, self.departements, [f"{b.id} {b.date.isoformat()}" for b in self.ballots], self.parts]
        numbers = [(self.votes, "<f8"), (self.registered, "<f8"), (self.abstentions, "<f8"), (self.neighbours, "<i4")]
        if self.communes is not None:
            texts.append(self.communes.codes)
            numbers += [(self.communes.neighbours, "<i4"), (self.communes.of, "<i4")]
        if self.indicators is not None:
            texts.append([f"{name} {day.isoformat()}" for name, day in zip(*self.indicators[:2])])
            numbers.append((self.indicators.values, "<f8"))
        for words in texts:
            digest.update("\n".join(map(str, words)).encode("utf-8") + b"\0")
        for values, kind in numbers:
            digest.update(np.ascontiguousarray(values, dtype=kind).tobytes())
        return digest.hexdigest()
