"""From the rows of a file to tables of one shape, whatever the layout.

``stage_turnout``: a row per ballot and territory; ``stage_candidate``: each candidate as the file calls it; votes
go to ``stage_result``, or straight to ``election.result`` where nothing is there yet. Rows pass through in batches of
columns: what Python works out, it works out once for each distinct cell; the server takes the votes meanwhile.
"""

from itertools import chain, repeat
from typing import Callable, Dict, Iterator, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from psycopg2 import sql

from ..errors import UnreadableFile
from ..ingest.copytext import copy_text, escape
from ..ingest.raw import Delivery
from ..ingest.reading.tabular import Batch, TableReader
from ..ingest.sending import Sender
from ..translation import tr
from ..warehouse.datasets import add_corrections
from ..warehouse.ledger import Run
from .ballots import Ballot
from .cells import BAD, Counts, clean
from .checks import holds, surely_hold
from .layouts import IDENTITY, TURNOUT, Layout
from .numbering import Numbering
from .places import Place, Places
from .repairs import Repairs
from .rows import Leftovers

#: Where a candidate stands, by kind of ballot; elsewhere candidates stand everywhere.
CANDIDATE_SCOPE = {"municipales": "commune", "legislatives": "constituency", "departementales": "canton",
                   "cantonales": "canton"}

_TABLES = """
DROP TABLE IF EXISTS stage_row, stage_turnout, stage_candidate, stage_result;
CREATE TEMP TABLE stage_row (ballot text, territory text, commune text, departement text, name text, line bigint,
    raw_row bigint, votes bigint, registered integer, abstentions integer, voters integer, blank integer,
    null_votes integer, blank_or_null integer, expressed integer) ON COMMIT DROP;
CREATE TEMP TABLE stage_candidate (id integer, ballot text, scope text, last_name text, first_name text, sex text,
    nuance text, list_name text) ON COMMIT DROP;
CREATE TEMP TABLE stage_result (ballot text, level text, territory text, candidate integer, votes integer,
    line bigint, raw_row bigint) ON COMMIT DROP"""

#: A file of very many candidates numbers some of them twice: the first number stays.
_ONE_NUMBER = """
CREATE TEMP TABLE stage_number ON COMMIT DROP AS
SELECT id, min(id) OVER (PARTITION BY ballot, scope, last_name, first_name, sex, nuance, list_name) AS first
FROM stage_candidate;
UPDATE stage_result r SET candidate = n.first FROM stage_number n WHERE n.id = r.candidate AND n.first <> n.id;
DELETE FROM stage_candidate c USING stage_number n WHERE n.id = c.id AND n.first <> n.id;
DROP TABLE stage_number"""


class _Rows(NamedTuple):
    """A batch by columns: its cells, ballots, places, territories, counts by position, and all votes of each row."""

    cells: Sequence[Sequence[str]]
    ballots: List[Ballot]
    places: List[Place]
    territories: List[Optional[str]]
    counts: Dict[int, List[Optional[int]]]
    sums: Sequence[Optional[int]]

    def row(self, number: int) -> List[str]:
        """The cells of one row."""
        return [column[number] for column in self.cells]


class Staging:
    """One file being staged while it goes into raw (see ``ingest.raw.Ahead``).

    ``ballot``: the only one that the file holds, None where its rows tell it. ``direct``: votes go straight to
    ``election.result``.
    """

    def __init__(self, run: Run, raw: Delivery, reader: TableReader, layout: Layout,
                 ballot: Optional[Ballot], name_ballot: Callable[[Mapping[str, str]], Ballot], direct: bool):
        self.run = run
        self.raw = raw
        self.reader = reader
        self.layout = layout
        self.file = reader.source.name
        self.direct = direct
        self.ballots: Dict[str, Ballot] = {}
        self.results = 0
        self.leftovers = Leftovers(run, raw, self.file)
        self._name_ballot = name_ballot
        self._ballot_of: Dict[Tuple[str, ...], Ballot] = {}
        kinds = CANDIDATE_SCOPE if ballot is None else {ballot.kind} & set(CANDIDATE_SCOPE)
        self._places = Places(layout, {CANDIDATE_SCOPE[kind] for kind in kinds})
        self._counts = Counts()
        self._repairs = Repairs(layout, self._counts, self._places)
        self._seen: Dict[int, int] = {}

    # -- while the file goes into raw -----------------------------------------------------------

    def begin(self, sender: Sender) -> None:
        """Make the tables, and the ways to them."""
        with self.run.cursor() as cursor:
            cursor.execute(_TABLES)
            cursor.execute("SELECT nextval(pg_get_serial_sequence('election.candidate', 'id'))")
            self._first_candidate = cursor.fetchone()[0]  # imports of elections wait for each other
        target = "election.result (ballot, level, territory, candidate, votes)" if self.direct else "stage_result"
        self._votes, self._turnout, candidates = (
            sender.channel(sql.SQL("COPY {} FROM STDIN WITH (NULL '', ENCODING 'UTF8')").format(sql.SQL(table)))
            for table in (target, "stage_row", "stage_candidate"))
        self._channels = [self._votes, self._turnout, candidates]
        self._numbering = Numbering(self._first_candidate, candidates, self.layout.family == "long")

    def take(self, first_row: int, batch: Batch) -> None:
        """Stage a batch. Raises UnreadableFile naming line, column and value of what cannot be right."""
        lines, columns = batch.lines, batch.columns
        read = self._read(columns, len(lines))
        mended = self._mend(lines, first_row, read)
        if mended:
            rows = list(zip(*columns))
            for i, row in mended.items():
                rows[i] = tuple(row)
            read = self._read(list(zip(*rows)), len(lines))
        for i in [i for i, territory in enumerate(read.territories) if territory is None]:
            counts = {role: read.counts[at][i] for role, at in self.layout.turnout.items()}
            self.leftovers.no_place(lines[i], read.row(i), counts)
        if self.layout.family == "long":
            self._add_long(lines, first_row, read)
        else:
            self._add_wide(lines, first_row, read)

    def end(self) -> None:
        """Send what is left."""
        for channel in self._channels:
            channel.send()

    def finish(self) -> List[Ballot]:
        """Give every candidate one number, journal the repairs; return the ballots that the file holds."""
        with self.run.cursor() as cursor:
            if self._numbering.next > self._first_candidate:
                cursor.execute("SELECT setval(pg_get_serial_sequence('election.candidate', 'id'), %s)",
                               (self._numbering.next - 1,))
            if self._numbering.twice:
                cursor.execute(_ONE_NUMBER)
            cursor.executemany(
                "INSERT INTO augure.normalisation (run, dataset, column_name, rule, row_count) "
                "VALUES (%s, %s, %s, 'lost-zeros', %s)",
                [(self.run.id, f"raw.{self.raw.raw_table}", self.raw.columns[self.layout.place[role]].name, count)
                 for role, count in self._places.lost.items()])
        repaired = self._repairs.corrections
        add_corrections(self.run, repaired)
        if repaired:
            self.run.feedback.warn(
                tr("{file}: {count} cell(s) that a spreadsheet had changed were put right, as the other counts of "
                   "their rows prove (for example {before} to {after}, in {territory}). They are in augure.correction."
                   ).format(file=self.file, count=len(repaired), before=repaired[0]["before"] or "–",
                            after=repaired[0]["after"] or "–", territory=repaired[0]["row_key"]))
        return list(self.ballots.values())

    # -- a batch ------------------------------------------------------------------------------

    def _read(self, cells: Sequence[Sequence[str]], count: int) -> _Rows:
        keys = list(zip(*(cells[at] for at in self.layout.ballot.values()))) or [()] * count
        for key in set(keys).difference(self._ballot_of):
            named = self._name_ballot(dict(zip(self.layout.ballot, key)))
            self._ballot_of[key] = self.ballots.setdefault(named.id, named)
        places = self._places.places(cells, count)
        counts = {at: list(map(self._counts.__getitem__, cells[at])) for at in self.layout.counts}
        votes = [counts[at] for at in self.layout.votes] if self.layout.is_wide else []
        return _Rows(cells, list(map(self._ballot_of.__getitem__, keys)), places,
                     self._places.territories(places, cells), counts, _sums(votes) if votes else [None] * count)

    def _mend(self, lines: Sequence[int], first: int, read: _Rows) -> Dict[int, List[str]]:
        """Return the rows that could not be right, repaired where arithmetic proves how; refuse the others."""
        wrong = {i for i, place in enumerate(read.places) if read.territories[i] is None and not place.empty} \
            if None in read.territories else set()
        for counts in read.counts.values():
            if BAD in counts:
                wrong.update(i for i, count in enumerate(counts) if count == BAD)
        broken = self._broken(read) - wrong
        repaired = {}
        for i in sorted(wrong | broken):
            row = self._repairs.mend(read.row(i), first + i, read.ballots[i], doubtful=i in broken)
            if row:
                repaired[i] = row
            elif i in wrong:
                self._refuse(lines[i], read.row(i))
        return repaired

    def _broken(self, read: _Rows) -> set:
        """Rows of a wide file that break an identity of turnout."""
        turnout = {role: read.counts[at] for role, at in self.layout.turnout.items()}
        if not self.layout.is_wide or surely_hold(turnout, read.sums):
            return set()
        nothing = [None] * len(read.places)
        columns = [turnout.get(role, nothing) for role in TURNOUT]
        return {i for i, (ballot, votes, *counts) in enumerate(zip(read.ballots, read.sums, *columns))
                if not holds(counts, votes, ballot.several)}

    def _refuse(self, line: int, row: Sequence[str]) -> None:
        """Raise UnreadableFile for a row that cannot be right: a bad count, or codes that make no place."""
        columns = self.reader.columns
        for at in self.layout.counts:
            if self._counts[row[at]] == BAD:
                raise UnreadableFile(
                    tr("{file}, line {line}, column {column} ({name}): “{value}” is no whole number of votes or "
                       "voters, and the other counts of the row do not prove what it was. A spreadsheet may have "
                       "changed the file: take it again from its source.").format(
                        file=self.file, line=line, column=at + 1, name=columns[at].name, value=row[at]))
        roles = ("departement", "commune", "insee", "canton", "constituency", "region", "station")
        cells = ", ".join(f"{columns[self.layout.place[role]].name} “{row[self.layout.place[role]]}”"
                          for role in roles if role in self.layout.place)
        raise UnreadableFile(
            tr("{file}, line {line}: {cells} make no INSEE code. Correct them; if the row is a total or a note, take "
               "it out of the file.").format(file=self.file, line=line, cells=cells))

    # -- wide files ---------------------------------------------------------------------------

    def _add_wide(self, lines: Sequence[int], first: int, read: _Rows) -> None:
        heads = self._heads(read)
        kept = []
        for head, line, territory in zip(heads, lines, read.territories):
            first_line = self._seen.setdefault(hash(head), line) if territory is not None else 0
            kept.append(first_line == line)
            if first_line not in (0, line):
                self.leftovers.again(line, str(territory), first_line)
        columns = [read.counts[at] for at in self.layout.votes]
        self._write_turnout(lines, first, read, kept, read.sums)
        names = self._names(read, columns)
        columns = _merged(names, columns)
        tails = [] if self.direct else [[f"{line}\t{first + i}" for i, line in enumerate(lines)]]
        texts = []
        for ids, votes in zip(names, columns):
            text = list(map("\t".join, zip(heads, ids, map(str, votes), *tails)))
            if not all(kept) or None in votes:
                text = [line if keep and count is not None else "" for line, keep, count in zip(text, kept, votes)]
            texts.append(text)
        self._write_votes(list(filter(None, chain.from_iterable(zip(*texts)))))

    def _heads(self, read: _Rows) -> List[str]:
        level = self.layout.level
        return [f"{ballot.id}\t{level}\t{escape(territory or '')}"
                for ballot, territory in zip(read.ballots, read.territories)]

    def _write_votes(self, lines: Sequence[str]) -> None:
        self.results += len(lines)
        if lines:
            self._votes.add(("\n".join(lines) + "\n").encode("utf-8"))

    # -- long files ---------------------------------------------------------------------------

    def _add_long(self, lines: Sequence[int], first: int, read: _Rows) -> None:
        block = self.layout.blocks[0]
        roles = [role for role in IDENTITY if role in block]
        votes = read.counts[block["votes"]]
        ids = self._numbering.numbers(*self._scopes(read), roles, [self._filled(read, role) for role in roles], votes)
        heads = self._heads(read)
        kept = [territory is not None for territory in read.territories]
        counts = list(zip(heads, *(read.counts[at] for at in self.layout.turnout.values())))
        firsts = set(dict(zip(reversed(counts), range(len(heads) - 1, -1, -1))).values())
        nothing = [None] * len(heads)
        self._write_turnout(lines, first, read, [keep and i in firsts for i, keep in enumerate(kept)], nothing)
        for role in set(ids).intersection(TURNOUT):
            named = [keep and number == role for keep, number in zip(kept, ids)]
            self._write_turnout(lines, first, read, named, nothing, {role: votes})
            kept = [keep and number != role for keep, number in zip(kept, ids)]
        self._write_votes([
            f"{head}\t{number}\t{count}\t{line}\t{first + i}"
            for i, (head, number, count, line, keep) in enumerate(zip(heads, ids, votes, lines, kept))
            if keep and count is not None])

    def _filled(self, read: _Rows, role: str) -> Sequence[str]:
        """Return the cells of a role; where its first column is empty, those of its other columns."""
        cells = read.cells[self.layout.blocks[0][role]]
        for at in self.layout.others.get(role, ()):
            cells = [one or other for one, other in zip(cells, read.cells[at])]
        return cells

    # -- what is written ----------------------------------------------------------------------

    def _names(self, read: _Rows, columns: Sequence[Sequence[Optional[int]]]) -> List[List[str]]:
        """Return, for each block or column of votes, the number of each row's candidate."""
        ballots, scopes = self._scopes(read)
        names = []
        for (_, label), votes in zip(self.layout.columns, columns):
            names.append(self._numbering.numbers(ballots, scopes, ["last_name"], [[label] * len(ballots)], votes))
        for block, votes in zip(self.layout.blocks, columns):
            roles = [role for role in IDENTITY if role in block]
            cells = [read.cells[block[role]] for role in roles]
            names.append(self._numbering.numbers(ballots, scopes, roles, cells, votes))
        return names

    def _scopes(self, read: _Rows) -> Tuple[Sequence[str], Sequence[str]]:
        """Return the ballot of each row, and where its candidates stand."""
        ballots = [ballot.id for ballot in read.ballots]
        roles = {ballot.id: CANDIDATE_SCOPE.get(ballot.kind, "") for ballot in self.ballots.values()}
        if self.layout.columns or not any(roles.values()):
            return ballots, [""] * len(ballots)
        return ballots, [(getattr(place, roles[ballot]) or place.departement or "") if roles[ballot] else ""
                         for ballot, place in zip(ballots, read.places)]

    def _write_turnout(self, lines: Sequence[int], first: int, read: _Rows, kept: Sequence[bool],
                       sums: Sequence[Optional[int]], told: Optional[Mapping[str, Sequence[Optional[int]]]] = None
                       ) -> None:
        """Write the rows that are ``kept``, with the counts of the file, or those ``told``."""
        told = told or {role: read.counts[at] for role, at in self.layout.turnout.items()}
        name = self.layout.place.get("name", self.layout.place.get("departement_name"))
        nothing = repeat("")
        rows = zip((ballot.id for ballot in read.ballots), (territory or "" for territory in read.territories),
                   (place.commune or "" for place in read.places), (place.departement or "" for place in read.places),
                   map(clean, read.cells[name]) if name is not None else nothing, map(str, lines),
                   map(str, range(first, first + len(kept))), _text(sums),
                   *(_text(told[role]) if role in told else nothing for role in TURNOUT))
        self._turnout.add(copy_text([row for row, keep in zip(rows, kept) if keep]).encode("utf-8"))


def _sums(columns: Sequence[List[Optional[int]]]) -> List[int]:
    """Return the sum of each row, nothing counting as none."""
    return list(map(sum, zip(*([count or 0 for count in column] if None in column else column for column in columns))))


def _text(counts: Sequence[Optional[int]]) -> Iterator[str]:
    return map(str, counts) if None not in counts else ("" if count is None else str(count) for count in counts)


def _merged(names: Sequence[Sequence[str]], votes: Sequence[List[Optional[int]]]) -> List[List[Optional[int]]]:
    """Return the votes with those of a candidate who is twice in a row (a nuance, say) added up in the first place."""
    twice = [i for i, row in enumerate(zip(*names)) if len(set(row)) < len(row)]
    merged = [list(column) for column in votes] if twice else list(votes)
    for i in twice:
        first: Dict[str, int] = {}
        for at, column in enumerate(merged):
            count = column[i]
            if count is None:
                continue
            to = first.setdefault(names[at][i], at)
            if to != at:
                merged[to][i] = (merged[to][i] or 0) + count
                column[i] = None
    return merged
