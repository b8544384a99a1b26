"""From the codes that a source has to the territories of one COG year."""

from datetime import date
from typing import Dict, List, NamedTuple, Optional, Set

from psycopg2 import sql
from psycopg2.extras import execute_values

from ..feedback import Feedback
from ..ref.codes import commune_of_district_sql, territory_code_sql
from ..ref.movements import History, Movement, Pieces, best_year, passages
from ..ref.perimeter import Perimeter
from ..translation import tr
from ..warehouse.datasets import datasets_like
from .tables import Found


class Move(NamedTuple):
    """Rows of ``source`` count for ``target``; ``partial`` where that is not all of it, or not it alone."""

    source: str
    target: str
    partial: bool


def moves(history: History, codes: Set[str], year: int, target_year: int) -> List[Move]:
    """Return where the rows of ``codes`` go from one COG year to another; codes that stay as they are are left out.

    A territory whose parts are not all there (or not only), is partial: neither sums nor rates can be told of it.
    """
    before, after = (history.communes(date(y, 1, 1)) for y in (year, target_year))
    mine: Dict[str, Pieces] = {code: before[code] for code in codes & before.keys()}
    mine.update(history.nearest((codes & history.named) - before.keys(), date(year, 1, 1)))
    found = passages(history, mine, date(target_year, 1, 1))
    counted: Dict[str, List[int]] = {}
    for passage in found:
        counted.setdefault(passage.target, []).extend(passage.pieces)
    result = []
    for passage in found:
        there = counted[passage.target]
        partial = (passage.pieces != mine[passage.source] or len(there) != len(set(there))
                   or set(there) != set(after.get(passage.target, ())))
        if partial or passage.source != passage.target:
            result.append(Move(passage.source, passage.target, partial))
    return result


class Geography:
    """The territories of a level at one COG year (the latest of the warehouse where none is given)."""

    def __init__(self, cursor, level: str, vintage: Optional[int]):
        self.level = level
        if vintage is None:
            cursor.execute("SELECT max(vintage) FROM ref.territory WHERE level = %s", (level,))
            vintage = cursor.fetchone()[0]
        self.vintage = vintage
        self._history: Optional[History] = None

    def versions(self, cursor) -> List[str]:
        """Return what changes when the territories do, for the fingerprint of a run."""
        return [f"ref.{name}@{run}" for name, run in datasets_like(cursor, "ref", f"territory%@{self.level}%").items()]

    def key_rows(self, cursor, name: sql.Identifier, found: Found, through: Optional[Found]) -> None:
        """Make the temporary table ``name``: ``original`` cell of the key, ``code`` of its territory (or several)."""
        key = found.column(found.source.key)
        assert key is not None  # checked with the other columns
        table, cell = sql.Identifier("clean", found.table.name), sql.Identifier("s", key.name)
        code, join = cell, sql.SQL("")
        if through is not None:
            zone = through.table.column(found.actual(found.source.key))
            commune = through.column(through.source.key)
            assert zone is not None and commune is not None
            code = sql.Identifier("z", commune.name)
            join = sql.SQL("LEFT JOIN {} z ON btrim(z.{}::text) = btrim({}::text)").format(
                sql.Identifier("clean", through.table.name), sql.Identifier(zone.name), cell)
        # A cell stands on many rows and is read once. ``own`` stays its code, whatever becomes of ``code``.
        cursor.execute(sql.SQL(
            "CREATE TEMPORARY TABLE {} ON COMMIT DROP AS SELECT original, code, code AS own, false AS partial FROM ("
            "SELECT original, {} AS code FROM (SELECT DISTINCT {}::text AS original, {}::text AS commune "
            "FROM {} s {}) c WHERE original IS NOT NULL OFFSET 0) d").format(
                name, territory_code_sql(self.level, sql.Identifier("commune")), cell, code, table, join))

    def gather_districts(self, cursor, name: sql.Identifier, table: str, feedback: Feedback) -> None:
        """Put the arrondissements of Paris, Lyon and Marseille together where the city has no row of its own."""
        commune, like = commune_of_district_sql(sql.Identifier("k", "code")), sql.SQL(
            "k.code LIKE ANY ('{132%,6938%,751%}')")  # told at once; the rule itself takes three patterns
        cursor.execute(sql.SQL(
            "DELETE FROM {0} k USING (SELECT DISTINCT code FROM {0} WHERE code IN ('13055', '69123', '75056')) city "
            "WHERE {1} AND city.code = {2}").format(name, like, commune))
        beside = cursor.rowcount
        cursor.execute(sql.SQL("UPDATE {0} k SET code = {1} WHERE {2} AND {1} IS NOT NULL").format(
            name, commune, like))
        if beside:
            feedback.info(tr("{count} arrondissements of clean.{table} are left out beside their communes.")
                          .format(count=beside, table=table))
        if cursor.rowcount:
            feedback.info(tr("{count} arrondissements of clean.{table} are summed to their communes.").format(
                count=cursor.rowcount, table=table))

    def carry(self, cursor, name: sql.Identifier, table: str, cog: Optional[int], feedback: Feedback) -> Optional[int]:
        """Take the cells of ``name`` to the territories of this vintage; return the COG year they were of."""
        if self.level != "commune" or self.vintage is None:
            return cog
        history = self._movements(cursor)
        if history is None:
            return cog
        cursor.execute(sql.SQL("SELECT DISTINCT code FROM {}").format(name))
        codes = {code for code, in cursor.fetchall()}
        year = cog or best_year(history, codes, range(history.last.year - 40, history.last.year + 1))
        if year is None:
            return None
        found = moves(history, codes, year, self.vintage)
        if not found:
            return year
        cursor.execute("CREATE TEMPORARY TABLE move (source text, target text, partial boolean) ON COMMIT DROP")
        execute_values(cursor, "INSERT INTO move VALUES %s", found, page_size=5000)
        cursor.execute(sql.SQL(
            "CREATE TEMPORARY TABLE moved ON COMMIT DROP AS SELECT k.original, m.target, k.own, m.partial "
            "FROM {} k JOIN move m ON m.source = k.code").format(name))
        cursor.execute(sql.SQL("DELETE FROM {} k USING move m WHERE m.source = k.code").format(name))
        cursor.execute(sql.SQL("INSERT INTO {} (original, code, own, partial) SELECT * FROM moved").format(name))
        cursor.execute("DROP TABLE moved")
        cursor.execute("DROP TABLE move")
        gone = len({move.source for move in found if move.source != move.target})
        partial = len({move.target for move in found if move.partial})
        feedback.info(tr("clean.{table}: {count} communes of the COG {year} are carried to that of {target}; of "
                         "{partial} "
                         "communes it does not say enough (they were split, or parts lack): absent.").format(
            table=table, count=gone, year=year, target=self.vintage, partial=partial))
        return year

    def _movements(self, cursor) -> Optional[History]:
        if self._history is None:
            cursor.execute("SELECT date_eff, code_before, code_after, type_before, type_after FROM "
                           "ref.territory_change "
                           "WHERE level = %s ORDER BY date_eff", (self.level,))
            rows = cursor.fetchall()
            self._history = History(Movement(*row) for row in rows) if rows else None
        return self._history

    def outlines(self, cursor, measured: bool) -> None:
        """Make the temporary table ``outline``: code, geom and km2 (on the ellipsoid; where ``measured``).

        The outlines of the geography of all ballots, which joins those of communes that merged; else the newest ones.
        """
        area = "ST_Area(geom::geography) / 1e6" if measured else "NULL::double precision"
        cursor.execute(
            "CREATE TEMPORARY TABLE outline ON COMMIT DROP AS SELECT code, geom, " + area + " AS km2 FROM ("
            "SELECT code, geom FROM ref.comparable_territory WHERE level = %(level)s AND geom IS NOT NULL UNION ALL "
            "(SELECT DISTINCT ON (code) code, geom FROM ref.territory_geometry g WHERE level = %(level)s AND NOT "
            "EXISTS "
            "(SELECT 1 FROM ref.comparable_territory WHERE level = %(level)s) ORDER BY code, vintage DESC)) g",
            {"level": self.level})
        cursor.execute("CREATE INDEX ON outline USING gist (geom)")
        cursor.execute("ANALYZE outline")

    def inside(self, cursor, perimeter: Perimeter) -> int:
        """Make the temporary table ``inside`` with the codes of a perimeter; return how many there are."""
        cursor.execute(sql.SQL(
            "CREATE TEMPORARY TABLE inside ON COMMIT DROP AS SELECT code FROM (SELECT DISTINCT ON (code) code, "
            "CASE WHEN level = 'departement' THEN code ELSE departement END AS departement, region FROM ref.territory "
            "WHERE level = %s ORDER BY code, vintage DESC) t WHERE {}").format(perimeter.condition("t")), (self.level,))
        return cursor.rowcount
