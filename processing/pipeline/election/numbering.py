"""Candidates as a file calls them, each with a number of its own, worked out once for each distinct name."""

from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from ..ingest.cells import Cells
from ..ingest.copytext import escape
from ..ingest.sending import Channel
from .cells import clean
from .layouts import IDENTITY, turnout_role

_MAX_KEPT = 50_000


class Numbering:
    """Numbers candidates from ``first`` on and writes them, as COPY lines, to ``channel``.

    A line has the number, the ballot, the place where the candidate stands, and the columns of ``IDENTITY``. Of very
    many candidates some get two numbers (``twice``): the names are forgotten from time to time.
    """

    def __init__(self, first: int, channel: Channel, long: bool):
        self.next = first
        self.twice = False
        self._channel = channel
        self._long = long
        self._of_cells: Dict[Tuple[str, ...], Dict[Tuple[str, ...], str]] = {}
        self._of_name: Dict[str, str] = {}

    def numbers(self, ballots: Sequence[str], scopes: Sequence[str], roles: Sequence[str],
                cells: Sequence[Sequence[str]], votes: Sequence) -> List[str]:
        """Return the number of each row's candidate as text, whose ``cells`` are columns in the order of ``roles``.

        Empty where a row has neither name nor votes; in a long file the count of turnout (``abstentions``) that a
        name stands for.
        """
        columns = [ballots, scopes, *cells]
        shared = [value for value in map(_shared, columns) if value is not None]
        if len(shared) == len(columns):
            found = self._found(tuple(roles), [tuple(shared)]) * len(ballots)
        else:
            found = self._found(tuple(roles), list(zip(*columns)))
        if "" in found:
            for i, number in enumerate(found):
                if not number and votes[i] is not None:
                    found[i] = self._number(ballots[i], scopes[i], {})
        return found

    def _found(self, roles: Tuple[str, ...], keys: Sequence[Tuple[str, ...]]) -> List[str]:
        known = self._of_cells.setdefault(roles, {})
        found = list(map(known.get, keys))
        new = {key for key, number in zip(keys, found) if number is None}
        if new and len(known) + len(new) > _MAX_KEPT:
            self.twice = True
            known, self._of_name = {}, {}
            self._of_cells[roles], new = known, set(keys)
        for key in new:
            known[key] = self._candidate(roles, *key)
        return list(map(known.__getitem__, keys))

    def _candidate(self, roles: Sequence[str], ballot: str, scope: str, *cells: str) -> str:
        named = {role: clean(cell) for role, cell in zip(roles, cells) if clean(cell)}
        if self._long and list(named) == ["last_name"]:
            count = turnout_role(named["last_name"])
            if count:
                return count
        return self._number(ballot, scope, named) if named else ""

    def _number(self, ballot: str, scope: str, named: Mapping[str, str]) -> str:
        line = "\t".join([ballot, scope, *(escape(named.get(role, "")) for role in IDENTITY)])
        if line not in self._of_name:
            self._of_name[line] = str(self.next)
            self.next += 1
            self._channel.add(f"{self._of_name[line]}\t{line}\n".encode("utf-8"))
        return self._of_name[line]


def _shared(column: Sequence[str]) -> Optional[str]:
    """Return what all cells of a column are, None where they are not the same."""
    if isinstance(column, Cells):
        return column.shared
    return column[0] if column.count(column[0]) == len(column) else None
