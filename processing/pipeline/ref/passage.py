"""From every code that communes had to the one geography that all ballots are carried to.

Communes that merged, split, or took another code between the first and the last year of interest are put together
(union-find over INSEE's movements); votes and outlines are then summed and joined, never shared out.
"""

import hashlib
from collections import defaultdict
from datetime import date
from typing import Dict, Iterable, List, NamedTuple, Optional, Set, Tuple

from psycopg2 import sql
from psycopg2.extras import execute_values

from ..warehouse.datasets import datasets_like
from ..warehouse.history import keep_rows
from ..warehouse.ledger import Run
from .codes import departement_of_sql

COMMUNE = "COM"


class Change(NamedTuple):
    """A movement between communes of full rights (both sides of type COM)."""

    date_eff: date
    before: str
    after: str


class Window(NamedTuple):
    """The days between which codes have to be comparable; both belong to it."""

    first: date
    last: date


def components(changes: Iterable[Change]) -> List[Set[str]]:
    """Return the sets of codes that the changes link, each of two codes or more.

    A change of name (the same code before and after) links nothing.
    """
    parent: Dict[str, str] = {}

    def root(code: str) -> str:
        parent.setdefault(code, code)
        while parent[code] != code:
            parent[code] = parent[parent[code]]
            code = parent[code]
        return code

    for change in changes:
        if change.before != change.after:
            parent[root(change.before)] = root(change.after)
    members: Dict[str, Set[str]] = defaultdict(set)
    for code in parent:
        members[root(code)].add(code)
    return list(members.values())


def standing(changes: Iterable[Change]) -> Set[str]:
    """Return the codes that stand after all the changes, among those that they name.

    On the last day that names it, a code stands when something becomes it and it becomes nothing else, or when
    it also becomes itself (a commune that takes in its neighbours, or lets one go).
    """
    last: Dict[str, Tuple[date, bool, bool, bool]] = {}
    for change in sorted(changes):
        same = change.before == change.after
        for code, before in ((change.before, True), (change.after, False)):
            day, was_before, was_after, was_itself = last.get(code, (change.date_eff, False, False, False))
            if day != change.date_eff:
                was_before = was_after = was_itself = False
            last[code] = (change.date_eff, was_before or before, was_after or not before, was_itself or same)
    return {code for code, (_, before, after, itself) in last.items() if itself or (after and not before)}


def representatives(changes: Iterable[Change], latest: Optional[Set[str]] = None) -> Dict[str, str]:
    """Return ``{code: representative}`` of every code that the changes link to another.

    The representative stands at the end (in the ``latest`` list of communes where there is one, else by the
    changes), and is the one that the changes name most often: the commune that took the others in, or let
    them go; then the smallest code.
    """
    changes = list(changes)
    alive = standing(changes)
    weight: Dict[str, int] = defaultdict(int)
    for change in changes:
        for code in (change.before, change.after):
            weight[code] += 1
    passage = {}
    for members in components(changes):
        candidates = members & (latest or set()) or members & alive or members
        chosen = min(candidates, key=lambda code: (-weight[code], code))
        passage.update(dict.fromkeys(members, chosen))
    return passage


def refresh_passage(cursor, level: str = "commune", run: Optional[Run] = None) -> int:
    """Bring ``ref.passage`` and ``ref.comparable_territory`` up to date; return the count of comparable territories.

    The window runs from the earliest to the latest of the ballots and of the territories' vintages: the dates of
    ``election.ballot`` are the one thing that ``ref`` reads of a later stage. Call it after loading territories,
    movements or ballots: it costs a few milliseconds when nothing changed. ``run`` is the run whose undo has to find
    what was there before.
    """
    cursor.execute("LOCK TABLE ref.comparable_window IN EXCLUSIVE MODE")  # two runs at once would delete twice
    window = _window(cursor, level)
    if window is None or run is None and not _is_compared(cursor, level):
        return 0
    changes = _changes(cursor, level, window)
    digest = _digest(cursor, level, changes)
    if digest != comparable_version(cursor, level):
        _keep(run, level, "passage", "comparable_territory")
        passage = representatives(changes, _latest(cursor, level, window))
        _write_passage(cursor, level, passage, window)
        _write_comparable(cursor, level)
    cursor.execute("SELECT first_date, last_date, digest FROM ref.comparable_window WHERE level = %s", (level,))
    if cursor.fetchone() != (*window, digest):
        _keep(run, level, "comparable_window")
        cursor.execute(
            "INSERT INTO ref.comparable_window (level, first_date, last_date, digest) VALUES (%s, %s, %s, %s) "
            "ON CONFLICT (level) DO UPDATE SET first_date = excluded.first_date, last_date = excluded.last_date, "
            "digest = excluded.digest", (level, window.first, window.last, digest))
    cursor.execute("SELECT count(*) FROM ref.comparable_territory WHERE level = %s", (level,))
    return cursor.fetchone()[0]


def _keep(run: Optional[Run], level: str, *tables: str) -> None:
    if run is None:
        return
    for table in tables:
        keep_rows(run, "ref", table, {"level": level}, derived=True)


def comparable_version(cursor, level: str = "commune") -> str:
    """Return what changes when the comparable geography changes, for the fingerprint of who reads it."""
    cursor.execute("SELECT digest FROM ref.comparable_window WHERE level = %s", (level,))
    row = cursor.fetchone()
    return row[0] if row else ""


def _is_compared(cursor, level: str) -> bool:
    """Whether the level was loaded by itself: what was only put together from communes is compared with nothing."""
    cursor.execute("SELECT %s = 'commune' OR EXISTS (SELECT 1 FROM ref.comparable_window WHERE level = %s)",
                   (level, level))
    return cursor.fetchone()[0]


def _window(cursor, level: str) -> Optional[Window]:
    cursor.execute(
        "SELECT min(d), max(d) FROM (SELECT date AS d FROM election.ballot "
        "UNION ALL SELECT make_date(vintage, 1, 1) FROM ref.territory WHERE level = %s) t", (level,))
    first, last = cursor.fetchone()
    # The Ministry keeps last year's communes for a while: those of 1 January count from the year's beginning.
    return None if first is None else Window(first.replace(month=1, day=1), last)


def _changes(cursor, level: str, window: Window) -> List[Change]:
    cursor.execute(
        "SELECT date_eff, code_before, code_after FROM ref.territory_change WHERE level = %s "
        "AND type_before = %s AND type_after = %s AND date_eff BETWEEN %s AND %s ORDER BY 1, 2, 3",
        (level, COMMUNE, COMMUNE, window.first, window.last))
    return [Change(*row) for row in cursor.fetchall()]


def _digest(cursor, level: str, changes: List[Change]) -> str:
    vintages = list(datasets_like(cursor, "ref", f"territory@{level}@%").items())
    return hashlib.sha256(repr((vintages, changes)).encode("utf-8")).hexdigest()


def _latest(cursor, level: str, window: Window) -> Set[str]:
    """Return the codes of the newest list, when it is as new as the window's end (an older one cannot know)."""
    cursor.execute(
        "SELECT code FROM ref.territory t WHERE level = %s AND make_date(vintage, 1, 1) = %s", (level, window.last))
    return {row[0] for row in cursor.fetchall()}


def _write_passage(cursor, level: str, passage: Dict[str, str], window: Window) -> None:
    cursor.execute("DELETE FROM ref.passage WHERE level = %s", (level,))
    execute_values(
        cursor, "INSERT INTO ref.passage (level, from_code, to_code, from_vintage, to_vintage) VALUES %s",
        [(level, code, chosen, window.first.year, window.last.year) for code, chosen in sorted(passage.items())],
        page_size=1000)
    cursor.execute("ANALYZE ref.passage")


def _write_comparable(cursor, level: str) -> None:
    cursor.execute("DELETE FROM ref.comparable_territory WHERE level = %s", (level,))
    cursor.execute(_COMPARABLE.format(departement=departement_of_sql(sql.Identifier("n", "code"))), {"level": level})
    cursor.execute("ANALYZE ref.comparable_territory")


# Each comparable territory takes the outlines of the newest vintage that drew any of its members.
_COMPARABLE = sql.SQL("""
WITH member AS (
    SELECT t.code, t.vintage, t.name, t.region, coalesce(p.to_code, t.code) AS comparable
    FROM ref.territory t LEFT JOIN ref.passage p ON p.level = t.level AND p.from_code = t.code
    WHERE t.level = %(level)s),
named AS (
    SELECT DISTINCT ON (comparable) comparable AS code, name FROM member
    ORDER BY comparable, code = comparable DESC, (name IS NOT NULL) DESC, vintage DESC, code),
placed AS (
    SELECT comparable AS code, (array_agg(region ORDER BY vintage DESC) FILTER (WHERE region IS NOT NULL))[1] AS region
    FROM member GROUP BY 1),
counted AS (
    SELECT to_code AS code, count(*) AS members FROM ref.passage WHERE level = %(level)s GROUP BY 1),
newest AS (
    SELECT m.comparable, g.geom, g.light, g.vintage = max(g.vintage) OVER (PARTITION BY m.comparable) AS is_newest
    FROM ref.territory_geometry g JOIN member m ON m.code = g.code AND m.vintage = g.vintage
    WHERE g.level = %(level)s),
outline AS (
    SELECT comparable AS code, CASE WHEN count(*) = 1 THEN (array_agg(geom))[1]
        ELSE ST_Multi(ST_CollectionExtract(ST_UnaryUnion(ST_Collect(geom)), 3)) END AS geom,
        CASE WHEN count(*) = 1 THEN (array_agg(light))[1]
        ELSE ST_Multi(ST_CollectionExtract(ST_UnaryUnion(ST_Collect(light)), 3)) END AS light
    FROM newest WHERE is_newest GROUP BY 1)
INSERT INTO ref.comparable_territory (level, code, name, departement, region, member_count, geom, light, centroid)
SELECT %(level)s, n.code, n.name, {departement}, p.region, coalesce(c.members, 1), o.geom, o.light, ST_Centroid(o.geom)
FROM named n JOIN placed p USING (code) LEFT JOIN counted c USING (code) LEFT JOIN outline o USING (code)
""")
