"""From a raw table to two temporary tables of one shape, whatever the layout.

``stage_turnout``: a row per ballot and territory; ``stage_vote``: a row per ballot, territory
and candidate as the file calls them. All in SQL over the set: no row passes through Python.
"""

from typing import Dict, List, Mapping, Sequence, Tuple

from psycopg2 import sql
from psycopg2.extras import execute_values

from ..errors import UnreadableFile
from ..ref.codes import commune_code, departement_code, departement_of
from ..translation import tr
from ..warehouse.ledger import Run
from .ballots import Ballot, ballot_of_cells, ballot_of_identifier
from .layouts import Layout

TURNOUT = ("registered", "abstentions", "voters", "blank", "null_votes", "blank_or_null", "expressed")
IDENTITY = ("last_name", "first_name", "sex", "nuance", "list_name")
#: Where a candidate stands, by kind of ballot; elsewhere candidates stand everywhere.
CANDIDATE_SCOPE = {"municipales": "commune", "legislatives": "constituency", "departementales": "canton",
                   "cantonales": "canton"}
_SPACES = " \u00a0\u202f\t"
_WHOLE = r"^[0-9]+(\.0*)?$"


class Staging:
    """A file's raw table being staged: ``table`` in schema raw, ``columns`` its names by position."""

    def __init__(self, run: Run, table: str, columns: Sequence[str], layout: Layout, file: str):
        self.run = run
        self.raw = sql.Identifier("raw", table)
        self.columns = columns
        self.layout = layout
        self.file = file

    def stage(self, ballot: Ballot = None) -> List[Ballot]:
        """Fill the two temporary tables; return the ballots that the file holds.

        ``ballot`` is given for files of one ballot, None for long files that name theirs.
        Raises UnreadableFile naming line, column and value of a count that is no whole number.
        """
        self._refuse_bad_counts()
        ballots = {ballot.id: ballot} if ballot else self._stage_ballots()
        self._stage_places()
        with self.run.cursor() as cursor:
            cursor.execute("DROP TABLE IF EXISTS stage_turnout, stage_vote")
            cursor.execute(self._turnout_query(ballot))
            cursor.execute(self._vote_query(ballot))
            cursor.execute("ANALYZE stage_turnout; ANALYZE stage_vote")
        return list(ballots.values())

    # -- pieces of SQL ------------------------------------------------------------------------

    def _column(self, position: int) -> sql.Composed:
        return sql.SQL("r.{}").format(sql.Identifier(self.columns[position]))

    def _text(self, positions: Mapping[str, int], role: str) -> sql.Composable:
        if role not in positions:
            return sql.SQL("NULL::text")
        return sql.SQL("nullif(btrim({}, {}), '')").format(self._column(positions[role]), sql.Literal(_SPACES))

    def _count(self, position: int) -> sql.Composed:
        return sql.SQL("split_part(nullif(translate({}, {}, ''), ''), '.', 1)::integer").format(
            self._column(position), sql.Literal(_SPACES))

    def _turnout_columns(self) -> sql.Composable:
        counts = [self._count(self.layout.turnout[c]) if c in self.layout.turnout else sql.SQL("NULL::integer")
                  for c in TURNOUT]
        return sql.SQL(", ").join(sql.SQL("{} AS {}").format(v, sql.Identifier(c)) for v, c in zip(counts, TURNOUT))

    def _ballot_join(self, ballot) -> Tuple[sql.Composable, sql.Composable]:
        """Return the expression of the ballot's id and the join it needs."""
        if ballot is not None:
            return sql.Literal(ballot.id), sql.SQL("")
        condition = sql.SQL(" AND ").join(
            sql.SQL("coalesce({}, '') = coalesce(b.{}, '')").format(self._text(self.layout.ballot, role),
                                                                  sql.Identifier(role))
            for role in self._ballot_roles())
        return sql.SQL("b.ballot"), sql.SQL("JOIN stage_ballot b ON {}").format(condition)

    def _ballot_roles(self) -> Sequence[str]:
        return ("ballot",) if "ballot" in self.layout.ballot else ("year", "kind", "round")

    # -- steps --------------------------------------------------------------------------------

    def _refuse_bad_counts(self) -> None:
        positions = {*self.layout.turnout.values(), *(b["votes"] for b in self.layout.blocks),
                     *(position for position, _ in self.layout.columns)}
        values = sql.SQL(", ").join(
            sql.SQL("({}, translate({}, {}, ''))").format(sql.Literal(p), self._column(p), sql.Literal(_SPACES))
            for p in sorted(positions))
        with self.run.cursor() as cursor:
            cursor.execute(sql.SQL(
                "SELECT r._line, v.position, v.cell FROM {raw} r CROSS JOIN LATERAL (VALUES {values}) v(position, cell) "
                "WHERE v.cell <> '' AND v.cell !~ {whole} ORDER BY r._row LIMIT 1").format(
                    raw=self.raw, values=values, whole=sql.Literal(_WHOLE)))
            found = cursor.fetchone()
        if found:
            line, position, cell = found
            raise UnreadableFile(
                tr("{file}, line {line}, column {column} ({name}): “{value}” is no whole number of votes or voters. "
                   "A spreadsheet may have changed the file: take it again from its source.").format(
                    file=self.file, line=line, column=position + 1, name=self.columns[position], value=cell))

    def _stage_ballots(self) -> Dict[str, Ballot]:
        roles = self._ballot_roles()
        cells = sql.SQL(", ").join(self._text(self.layout.ballot, role) for role in roles)
        with self.run.cursor() as cursor:
            cursor.execute(sql.SQL("SELECT DISTINCT {} FROM {} r").format(cells, self.raw))
            rows = cursor.fetchall()
            named = {}
            for row in rows:
                texts = [cell or "" for cell in row]
                named[row] = ballot_of_identifier(texts[0], self.file) if len(row) == 1 else \
                    ballot_of_cells(*texts, self.file)
            cursor.execute(sql.SQL("DROP TABLE IF EXISTS stage_ballot; CREATE TEMP TABLE stage_ballot "
                                   "({}, ballot text) ON COMMIT DROP").format(
                sql.SQL(", ").join(sql.SQL("{} text").format(sql.Identifier(r)) for r in roles)))
            execute_values(cursor, "INSERT INTO stage_ballot VALUES %s", [(*row, b.id) for row, b in named.items()])
        return {b.id: b for b in named.values()}

    def _stage_places(self) -> None:
        """Map each distinct pair of codes in the file to INSEE's, once."""
        place = self.layout.place
        with self.run.cursor() as cursor:
            cursor.execute(sql.SQL("SELECT DISTINCT {}, {}, {} FROM {} r").format(
                self._text(place, "departement"), self._text(place, "commune"), self._text(place, "insee"), self.raw))
            rows = []
            for departement, commune, insee in cursor.fetchall():
                code = commune_code(departement, insee or commune) if (insee or commune) else None
                rows.append((departement, commune, insee, code, departement_code(departement) or departement_of(code)))
            cursor.execute("DROP TABLE IF EXISTS stage_place; CREATE TEMP TABLE stage_place (departement text, "
                           "commune text, insee text, code text, departement_code text) ON COMMIT DROP")
            execute_values(cursor, "INSERT INTO stage_place VALUES %s", rows, page_size=5000)
            cursor.execute("ANALYZE stage_place")
        by_commune = self.layout.level in ("commune", "polling_station")
        lost = next((r for r in rows if (r[3] if by_commune else r[4]) is None and any(r[:3])), None)
        if lost:
            raise UnreadableFile(
                tr("{file}: département “{departement}”, commune “{commune}” make no INSEE code.").format(
                    file=self.file, departement=lost[0] or "", commune=lost[2] or lost[1] or ""))

    def _territory(self) -> sql.Composable:
        """Expression of the territory's code at the file's level; a station is ``34172_0001``."""
        level, place = self.layout.level, self.layout.place
        if level == "commune":
            return sql.SQL("p.code")
        if level == "departement":
            return sql.SQL("p.departement_code")
        cell = sql.SQL("regexp_replace({}, '\\.0$', '')").format(self._text(place, level if level != "polling_station"
                                                                           else "station"))
        if level == "polling_station":
            return sql.SQL("p.code || '_' || CASE WHEN {c} ~ '^[0-9]{{1,4}}$' THEN lpad({c}, 4, '0') ELSE {c} END"
                           ).format(c=cell)
        return sql.SQL("p.departement_code || lpad({}, 2, '0')").format(cell)

    def _places_join(self) -> sql.Composed:
        place = self.layout.place
        return sql.SQL(" AND ").join(  # coalesce: equality can be hashed, IS NOT DISTINCT FROM cannot
            sql.SQL("coalesce(p.{}, '') = coalesce({}, '')").format(sql.Identifier(role), self._text(place, role))
            for role in ("departement", "commune", "insee"))

    def _base(self, ballot, extra: sql.Composable) -> sql.Composed:
        """A subquery of the raw rows with their ballot and territory; ``extra`` columns are added."""
        ballot_id, ballots = self._ballot_join(ballot)
        return sql.SQL(
            "SELECT {ballot} AS ballot, {territory} AS territory, p.code AS commune, p.departement_code AS departement, "
            "{name} AS name, r._row AS raw_row{extra} "
            "FROM {raw} r JOIN stage_place p ON {places} {ballots}"
        ).format(ballot=ballot_id, territory=self._territory(), name=self._text(self.layout.place, "name"),
                 extra=extra, raw=self.raw, places=self._places_join(), ballots=ballots)

    def _turnout_query(self, ballot) -> sql.Composed:
        base = self._base(ballot, sql.SQL(", {}").format(self._turnout_columns()))
        return sql.SQL("CREATE TEMP TABLE stage_turnout ON COMMIT DROP AS SELECT DISTINCT ON (ballot, territory) * "
                       "FROM ({}) s WHERE territory IS NOT NULL ORDER BY ballot, territory, raw_row").format(base)

    def _scope(self, ballot) -> sql.Composable:
        """Expression of the place where a candidate stands: a name is one person only inside it."""
        if self.layout.columns:
            return sql.SQL("''")
        place = self.layout.place
        cells = {"commune": sql.SQL("coalesce(p.code, '')")}
        for role in ("canton", "constituency"):
            cells[role] = sql.SQL("p.departement_code || coalesce(lpad({}, 2, '0'), '')").format(self._text(place, role))
        kind = sql.SQL("split_part({}, '-', 2)").format(self._ballot_join(ballot)[0])
        return sql.SQL("CASE {} {} ELSE '' END").format(kind, sql.SQL(" ").join(
            sql.SQL("WHEN {} THEN {}").format(sql.Literal(name), cells[role]) for name, role in CANDIDATE_SCOPE.items()))

    def _vote_query(self, ballot) -> sql.Composed:
        """Unpivot: one lateral row per block or column of votes."""
        if self.layout.columns:
            rows = [sql.SQL("({}, NULL, NULL, NULL, NULL, {})").format(sql.Literal(label), self._count(position))
                    for position, label in self.layout.columns]
        else:
            rows = [sql.SQL("({}, {})").format(sql.SQL(", ").join(self._text(block, role) for role in IDENTITY),
                                               self._count(block["votes"])) for block in self.layout.blocks]
        lateral = sql.SQL("v.last_name, v.first_name, v.sex, v.nuance, v.list_name, v.votes, {} AS scope").format(
            self._scope(ballot))
        base = self._base(ballot, sql.SQL(", {}").format(lateral))
        unpivot = sql.SQL("CROSS JOIN LATERAL (VALUES {}) v(last_name, first_name, sex, nuance, list_name, votes)").format(
            sql.SQL(", ").join(rows))
        return sql.SQL("CREATE TEMP TABLE stage_vote ON COMMIT DROP AS SELECT * FROM ({base} {unpivot}) s "
                       "WHERE votes IS NOT NULL AND territory IS NOT NULL").format(base=base, unpivot=unpivot)
