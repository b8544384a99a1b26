"""Which bloc a candidate or a list of a poll belongs to, by ``ref.bloc``: never guessed, only proposed."""

import csv
import difflib
from collections import Counter
from datetime import date
from typing import Dict, Iterable, NamedTuple, Optional, Tuple

from ...election.folding import fold, fold_code
from ...resources import RESOURCES


class Entry(NamedTuple):
    """A row of ``ref.bloc``; an open end of its validity is None."""

    label: str
    kind: str
    bloc: str
    valid_from: Optional[date]
    valid_to: Optional[date]

    def holds(self, on: date) -> bool:
        """Whether it holds on a day."""
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)


class Proposal(NamedTuple):
    """A bloc that somebody may confirm, how far to believe it (0 to 1), and what it comes from."""

    bloc: str
    confidence: float
    why: str


class BlocRegister:
    """Labels and their blocs, dated: at each election people may stand elsewhere."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = list(entries)
        self._at: Dict[date, Tuple[Dict[str, str], Dict[str, str]]] = {}

    def find(self, candidate: str, on: date) -> Optional[str]:
        """Return the bloc of a candidate, list or nuance code at the election of that day; None where nobody said.

        A person is known by the end of the name (``Nicolas Dupont-Aignan`` by DUPONT AIGNAN), a list by the beginning
        of its title.
        """
        names, nuances = self._valid(on)
        words = fold(candidate).split()
        for start in range(len(words)):
            end = " ".join(words[start:])
            if end in names:
                return names[end]
        for length in range(len(words) - 1, 1, -1):
            title = " ".join(words[:length])
            if title in names:
                return names[title]
        return nuances.get(fold_code(candidate))

    def propose(self, candidate: str, on: date, party: str = "",
                peers: Iterable[Tuple[str, str]] = ()) -> Proposal:
        """Return what the bloc may be: that of the party's other candidates, of the name at another election, or of
        a similar label. ``peers`` are (party, bloc) of candidates that are known."""
        of_party = Counter(bloc for name, bloc in peers if party and fold(name) == fold(party))
        if of_party:
            bloc, times = of_party.most_common(1)[0]
            return Proposal(bloc, round(0.9 * times / sum(of_party.values()), 2), "party")
        words = fold(candidate).split()
        ends = {" ".join(words[start:]) for start in range(len(words))}
        elsewhere = [e for e in self._entries if e.kind != "nuance" and e.label in ends]
        if elsewhere:
            nearest = min(elsewhere, key=lambda e: abs(((e.valid_from or on) - on).days))
            return Proposal(nearest.bloc, 0.7, "same-name-at-another-election")
        names, _ = self._valid(on)
        similar = difflib.get_close_matches(fold(candidate), names, n=1, cutoff=0.8)
        return Proposal(names[similar[0]], 0.5, "similar-name") if similar else Proposal("other", 0.2, "nothing-known")

    def _valid(self, on: date) -> Tuple[Dict[str, str], Dict[str, str]]:
        if on not in self._at:
            names: Dict[str, str] = {}
            nuances: Dict[str, str] = {}
            for entry in sorted(self._entries, key=lambda e: e.valid_from or date.min):
                if entry.holds(on):
                    (nuances if entry.kind == "nuance" else names)[entry.label] = entry.bloc
            self._at[on] = names, nuances
        return self._at[on]


def shipped_register() -> BlocRegister:
    """Return the register of a new warehouse: ``resources/sources/blocs.csv``."""
    with open(RESOURCES / "sources" / "blocs.csv", encoding="utf-8", newline="") as file:
        return BlocRegister([Entry(row["label"], row["kind"], row["bloc"], _day(row["valid_from"]),
                                   _day(row["valid_to"])) for row in csv.DictReader(file)])


def read_register(connection) -> BlocRegister:
    """Return the register of a warehouse."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT label, kind, bloc, nullif(valid_from, '-infinity'), nullif(valid_to, 'infinity') "
                       "FROM ref.bloc")
        return BlocRegister([Entry(*row) for row in cursor.fetchall()])


def _day(text: str) -> Optional[date]:
    return date.fromisoformat(text) if text else None
