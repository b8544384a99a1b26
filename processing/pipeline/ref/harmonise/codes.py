"""The communes that the rows of a dataset speak of."""

from typing import List, NamedTuple, Sequence, Set, Tuple

from psycopg2 import sql

from ...errors import InvalidParameter
from ...translation import tr
from ..codes import commune_code_sql, commune_of_district_sql, departement_of_sql, territory_code_sql

LEVELS = ("commune", "polling_station")


class ListedCodes(NamedTuple):
    """The codes of a dataset. ``districts``: how many rows of arrondissements were left out beside the row of their
    whole commune."""

    placed: Set[str]
    districts: int


# A code that no movement names has always been itself: then every list of its département has it.
_UNKNOWN = sql.SQL("""
UPDATE coded c SET code = NULL, reason = 'unknown'
WHERE NOT EXISTS (SELECT 1 FROM ref.territory t WHERE t.level = 'commune' AND t.code = c.code)
  AND NOT EXISTS (SELECT 1 FROM ref.territory_change m WHERE m.level = 'commune' AND m.code_before = c.code)
  AND NOT EXISTS (SELECT 1 FROM ref.territory_change m WHERE m.level = 'commune' AND m.code_after = c.code)
  AND EXISTS (SELECT 1 FROM ref.territory t WHERE t.level = 'commune' AND t.departement = {departement})""")


def code_rows(cursor, table: str, code: str, level: str, by: Sequence[str]) -> ListedCodes:
    """Make the temporary table ``coded`` (``_row``, cell, code, reason) of a clean table; return its codes.

    Arrondissements of Paris, Lyon and Marseille are added up to their commune, or left out where that has a row of its
    own. Of polling stations the code begins with that of the commune (``34172_0101``). Raises InvalidParameter where
    most cells hold no code, or a commune has several rows that nothing keeps apart.
    """
    cell = sql.Identifier("t", code)
    rule = territory_code_sql("commune", cell) if level == "commune" else sql.SQL(
        "CASE WHEN length(btrim({cell}::text)) >= 5 THEN {rule} END").format(cell=cell, rule=commune_code_sql(
            sql.SQL("NULL"), sql.SQL("left(btrim({}::text), 5)").format(cell)))
    cursor.execute(sql.SQL(
        "CREATE TEMPORARY TABLE coded ON COMMIT DROP AS SELECT t._row, {cell}::text AS cell, {rule} AS code, "
        "NULL::text AS reason FROM {table} t").format(cell=cell, rule=rule, table=sql.Identifier("clean", table)))
    cursor.execute("UPDATE coded SET reason = 'no_code' WHERE code IS NULL")
    cursor.execute(sql.SQL(
        "UPDATE coded c SET code = CASE WHEN w.code IS NULL THEN {commune} END, reason = CASE WHEN w.code IS NULL THEN "
        "'district' ELSE 'within' END FROM coded d LEFT JOIN (SELECT DISTINCT code FROM coded) w ON w.code = {of_d} "
        "WHERE c._row = d._row AND {commune} IS NOT NULL").format(
            commune=commune_of_district_sql(sql.Identifier("c", "code")),
            of_d=commune_of_district_sql(sql.Identifier("d", "code"))))
    cursor.execute(_UNKNOWN.format(departement=departement_of_sql(sql.Identifier("c", "code"))))
    cursor.execute("CREATE INDEX ON coded (_row); ANALYZE coded")
    cursor.execute("SELECT count(*), count(code), count(*) FILTER (WHERE reason = 'within') FROM coded")
    rows, placed, within = cursor.fetchone()
    if (placed + within) * 2 <= rows:
        raise InvalidParameter(
            tr("“{table}”: its column “{column}” does not hold codes of communes ({count} of {rows} rows do). Set "
               "CODE_FIELD, or LEVEL.").format(table=table, column=code, count=placed, rows=rows))
    if level == "commune":
        _refuse_repeated(cursor, table, by)
    cursor.execute("SELECT DISTINCT code FROM coded WHERE code IS NOT NULL")
    codes = {row[0] for row in cursor.fetchall()}
    return ListedCodes(codes, within)


def lose(cursor, homeless: Sequence[str]) -> List[Tuple[int, str, str]]:
    """Take the codes that lie in no territory out of ``coded``; return row, cell and reason of all that is lost.

    Reasons: ``no_code``, ``unknown`` (no commune has, or had, the code), ``homeless``.
    """
    if homeless:
        cursor.execute("UPDATE coded SET code = NULL, reason = 'homeless' WHERE code = ANY(%s)", (list(homeless),))
    cursor.execute("SELECT _row, coalesce(cell, ''), reason FROM coded WHERE code IS NULL AND reason <> 'within' "
                   "ORDER BY 1")
    return cursor.fetchall()


def _refuse_repeated(cursor, table: str, by: Sequence[str]) -> None:
    keys = sql.SQL(", ").join([sql.SQL("c.code"), *(sql.Identifier("t", name) for name in by)])
    cursor.execute(sql.SQL(
        "SELECT code, count(*) OVER () FROM (SELECT c.code FROM coded c JOIN {table} t USING (_row) "
        "WHERE c.code IS NOT NULL AND c.reason IS NULL GROUP BY {keys} HAVING count(*) > 1) r ORDER BY 1 LIMIT 1"
    ).format(table=sql.Identifier("clean", table), keys=keys))
    found = cursor.fetchone()
    if found:
        raise InvalidParameter(
            tr("“{table}” has several rows for a commune ({code}, and so {count} in all). If a column keeps them apart "
               "(a year, a sex), name it in BY; if they are polling stations, to be added up, set LEVEL.").format(
                table=table, code=found[0], count=found[1]))
