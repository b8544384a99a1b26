"""From a raw table to two temporary tables of one shape, whatever the layout.

``stage_turnout``: a row per ballot and territory; ``stage_vote``: a row per ballot, territory
and candidate as the file calls them. All in SQL over the set: no row passes through Python.
"""

from typing import Callable, List, Mapping, Optional, Sequence, Tuple

from psycopg2 import sql
from psycopg2.extras import execute_values

from ..errors import UnreadableFile
from ..ingest.raw import Delivery, RejectLimit
from ..ref.codes import area_code, commune_code, departement_code, departement_of
from ..translation import tr
from ..warehouse.ledger import Run
from .ballots import Ballot
from .layouts import Layout
from .rows import settle_rows

TURNOUT = ("registered", "abstentions", "voters", "blank", "null_votes", "blank_or_null", "expressed")
IDENTITY = ("last_name", "first_name", "sex", "nuance", "list_name")
#: Where a candidate stands, by kind of ballot; elsewhere candidates stand everywhere.
CANDIDATE_SCOPE = {"municipales": "commune", "legislatives": "constituency", "departementales": "canton",
                   "cantonales": "canton"}
_SPACES = " \u00a0\u202f\t"
_WHOLE = r"^[0-9]{1,9}(\.0*)?$"
#: What tells a row's place, and the codes made of it.
_PLACE_CELLS = ("departement", "commune", "insee", "canton", "constituency")
_PLACE_CODES = ("code", "departement_code", "canton_code", "constituency_code")


class Staging:
    """A file's raw table being staged: ``raw`` its delivery."""

    def __init__(self, run: Run, raw: Delivery, layout: Layout, file: str):
        self.run = run
        self.delivery = raw
        self.raw = raw.cells
        self.columns = [column.name for column in raw.columns]
        self.layout = layout
        self.file = file

    def stage(self, name_ballot: Callable[[Mapping[str, str]], Ballot], limit: RejectLimit) -> List[Ballot]:
        """Fill the two temporary tables; return the ballots that the file holds.

        ``name_ballot`` tells the ballot of a row from its cells about it (none where the file has no such column).
        Raises UnreadableFile naming line, column and value of what cannot be right, TooManyRejects beyond ``limit``.
        """
        self._refuse_bad_counts()
        ballots = self._stage_ballots(name_ballot)
        self._stage_places()
        with self.run.cursor() as cursor:
            cursor.execute("DROP TABLE IF EXISTS stage_row, stage_turnout, stage_vote")
            cursor.execute(self._row_query())
            self._refuse_wrong_codes(cursor)
            cursor.execute(self._vote_query())
            cursor.execute("ANALYZE stage_row; ANALYZE stage_vote")
            settle_rows(self.run, self.delivery, self.file, self.layout.family == "long", TURNOUT, limit)
            cursor.execute("CREATE TEMP TABLE stage_turnout ON COMMIT DROP AS SELECT DISTINCT ON (ballot, territory) * "
                           "FROM stage_row ORDER BY ballot, territory, raw_row")
            cursor.execute("ANALYZE stage_turnout")
        return ballots

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

    def _ballot_roles(self) -> List[str]:
        return ["ballot"] if "ballot" in self.layout.ballot else [
            role for role in ("year", "kind", "round") if role in self.layout.ballot]

    def _joined(self, alias: str, roles: Sequence[str], cells: Mapping[str, int]) -> sql.Composable:
        """Condition that a row has the cells of ``alias``; coalesce, since equality can be hashed."""
        return sql.SQL(" AND ").join([sql.SQL("true")] + [
            sql.SQL("coalesce({}, '') = coalesce({}, '')").format(sql.Identifier(alias, role), self._text(cells, role))
            for role in roles if role in cells])

    # -- steps --------------------------------------------------------------------------------

    def _refuse_bad_counts(self) -> None:
        positions = {*self.layout.turnout.values(), *(b["votes"] for b in self.layout.blocks),
                     *(position for position, _ in self.layout.columns)}
        values = sql.SQL(", ").join(
            sql.SQL("({}, translate({}, {}, ''))").format(sql.Literal(p), self._column(p), sql.Literal(_SPACES))
            for p in sorted(positions))
        with self.run.cursor() as cursor:
            cursor.execute(sql.SQL(
                "SELECT r._line, v.position, v.cell FROM {raw} r "
                "CROSS JOIN LATERAL (VALUES {values}) v(position, cell) "
                "WHERE v.cell <> '' AND v.cell !~ {whole} ORDER BY r._row LIMIT 1").format(
                    raw=self.raw, values=values, whole=sql.Literal(_WHOLE)))
            found = cursor.fetchone()
        if found:
            line, position, cell = found
            raise UnreadableFile(
                tr("{file}, line {line}, column {column} ({name}): “{value}” is no whole number of votes or voters. "
                   "A spreadsheet may have changed the file: take it again from its source.").format(
                    file=self.file, line=line, column=position + 1, name=self.columns[position], value=cell))

    def _stage_ballots(self, name_ballot: Callable[[Mapping[str, str]], Ballot]) -> List[Ballot]:
        roles = self._ballot_roles()
        cells = [self._text(self.layout.ballot, role) for role in roles] or [sql.SQL("NULL::text")]
        with self.run.cursor() as cursor:
            cursor.execute(sql.SQL("SELECT DISTINCT {} FROM {} r").format(sql.SQL(", ").join(cells), self.raw))
            named = {row: name_ballot({role: cell or "" for role, cell in zip(roles, row)})
                     for row in cursor.fetchall()}
            cursor.execute(sql.SQL("DROP TABLE IF EXISTS stage_ballot; CREATE TEMP TABLE stage_ballot "
                                   "({}, ballot text) ON COMMIT DROP").format(
                sql.SQL(", ").join(sql.SQL("{} text").format(sql.Identifier(r)) for r in roles or ["file"])))
            execute_values(cursor, "INSERT INTO stage_ballot VALUES %s", [(*row, b.id) for row, b in named.items()])
        return list({ballot.id: ballot for ballot in named.values()}.values())

    def _stage_places(self) -> None:
        """Map each distinct place of the file to its codes, once."""
        cells = sql.SQL(", ").join(self._text(self.layout.place, role) for role in _PLACE_CELLS)
        with self.run.cursor() as cursor:
            cursor.execute(sql.SQL("SELECT DISTINCT {} FROM {} r").format(cells, self.raw))
            rows = [(*place, *_codes(*place)) for place in cursor.fetchall()]
            cursor.execute(sql.SQL("DROP TABLE IF EXISTS stage_place; CREATE TEMP TABLE stage_place ({}) ON COMMIT DROP"
                                   ).format(sql.SQL(", ").join(sql.SQL("{} text").format(sql.Identifier(name))
                                                               for name in _PLACE_CELLS + _PLACE_CODES)))
            execute_values(cursor, "INSERT INTO stage_place VALUES %s", rows, page_size=5000)
            cursor.execute("ANALYZE stage_place")

    def _refuse_wrong_codes(self, cursor) -> None:
        """A row without any code is settled later; one whose codes make no place is refused here."""
        place = self.layout.place
        roles = [role for role in (*_PLACE_CELLS, "station") if role in place]
        cells = sql.SQL(", ").join(self._text(place, role) for role in roles)
        cursor.execute(sql.SQL(
            "SELECT s.line, {cells} FROM stage_row s JOIN {raw} r ON r._row = s.raw_row "
            "WHERE s.territory IS NULL AND coalesce({cells}) IS NOT NULL ORDER BY s.raw_row LIMIT 1").format(
                cells=cells, raw=self.raw))
        found = cursor.fetchone()
        if found:
            raise UnreadableFile(
                tr("{file}, line {line}: {cells} make no INSEE code. Correct them; if the row is a total or a note, "
                   "take it out of the file.").format(file=self.file, line=found[0], cells=", ".join(
                    f"{self.columns[place[role]]} “{cell or ''}”" for role, cell in zip(roles, found[1:]))))

    def _territory(self) -> sql.Composable:
        """Expression of the territory's code at the file's level; a station is ``34172_0001``."""
        level = self.layout.level
        if level != "polling_station":
            return sql.Identifier("p", {"commune": "code"}.get(level, level + "_code"))
        cell = sql.SQL("regexp_replace({}, '\\.0$', '')").format(self._text(self.layout.place, "station"))
        return sql.SQL("p.code || '_' || CASE WHEN {c} ~ '^[0-9]{{1,4}}$' THEN lpad({c}, 4, '0') ELSE {c} END"
                       ).format(c=cell)

    def _base(self, extra: sql.Composable) -> sql.Composed:
        """A subquery of the raw rows with their ballot and territory; ``extra`` columns are added."""
        return sql.SQL(
            "SELECT b.ballot, {territory} AS territory, r._row AS raw_row{extra} "
            "FROM {raw} r JOIN stage_place p ON {places} JOIN stage_ballot b ON {ballots}"
        ).format(territory=self._territory(), extra=extra, raw=self.raw,
                 places=self._joined("p", _PLACE_CELLS, self.layout.place),
                 ballots=self._joined("b", self._ballot_roles(), self.layout.ballot))

    def _row_query(self) -> sql.Composed:
        return sql.SQL("CREATE TEMP TABLE stage_row ON COMMIT DROP AS {}").format(self._base(sql.SQL(
            ", p.code AS commune, p.departement_code AS departement, {name} AS name, r._line AS line, {counts}").format(
                name=self._text(self.layout.place, "name"), counts=self._turnout_columns())))

    def _scope(self) -> sql.Composable:
        """Expression of the place where a candidate stands: a name is one person only inside it."""
        if self.layout.columns:
            return sql.SQL("''")
        code = {"commune": "code", "canton": "canton_code", "constituency": "constituency_code"}
        return sql.SQL("CASE split_part(b.ballot, '-', 2) {} ELSE '' END").format(sql.SQL(" ").join(
            sql.SQL("WHEN {} THEN coalesce({}, p.departement_code, '')").format(
                sql.Literal(kind), sql.Identifier("p", code[role])) for kind, role in CANDIDATE_SCOPE.items()))

    def _vote_query(self) -> sql.Composed:
        """Unpivot: one lateral row per block or column of votes."""
        if self.layout.columns:
            rows = [sql.SQL("({}, NULL, NULL, NULL, NULL, {})").format(sql.Literal(label), self._count(position))
                    for position, label in self.layout.columns]
        else:
            rows = [sql.SQL("({}, {})").format(sql.SQL(", ").join(self._text(block, role) for role in IDENTITY),
                                               self._count(block["votes"])) for block in self.layout.blocks]
        lateral = sql.SQL("v.last_name, v.first_name, v.sex, v.nuance, v.list_name, v.votes, {} AS scope").format(
            self._scope())
        base = self._base(sql.SQL(", {}").format(lateral))
        unpivot = sql.SQL("CROSS JOIN LATERAL (VALUES {}) v(last_name, first_name, sex, nuance, list_name, votes)"
                          ).format(sql.SQL(", ").join(rows))
        return sql.SQL("CREATE TEMP TABLE stage_vote ON COMMIT DROP AS SELECT * FROM ({base} {unpivot}) s "
                       "WHERE votes IS NOT NULL AND territory IS NOT NULL").format(base=base, unpivot=unpivot)


def _codes(departement: Optional[str], commune: Optional[str], insee: Optional[str], canton: Optional[str],
           constituency: Optional[str]) -> Tuple[Optional[str], ...]:
    """Return the codes of ``_PLACE_CODES`` for the cells of ``_PLACE_CELLS``."""
    code = commune_code(departement, insee or commune) if insee or commune else None
    of_departement = departement_code(departement) or departement_of(code)
    return code, of_departement, area_code(of_departement, canton), area_code(of_departement, constituency)
