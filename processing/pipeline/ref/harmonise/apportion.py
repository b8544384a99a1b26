"""Whole numbers divided by shares so that the parts add up: the largest remainder (Hamilton), as SQL."""

from psycopg2 import sql

#: Decimals to which numbers that are not whole are divided; what is then left goes to the part that lacks most.
DECIMALS = 6

_APPORTION = sql.SQL("""
SELECT id, to_code, item, sign(n) * (base + CASE
    WHEN is_whole THEN CASE WHEN place <= abs(n) - given THEN 1 ELSE 0 END
    WHEN place = 1 THEN abs(n) - given ELSE 0 END) AS portion
FROM (
    SELECT *, sum(base) OVER (PARTITION BY id, item) AS given,
           row_number() OVER (PARTITION BY id, item ORDER BY exact - base DESC, share DESC, to_code) AS place
    FROM (SELECT *, trunc(exact, CASE WHEN is_whole THEN 0 ELSE {decimals} END) AS base
          FROM (SELECT id, to_code, item, n, share, is_whole, abs(n) * share AS exact FROM {source}) p0) p1) p2""")


def apportion(source: sql.Composable) -> sql.Composed:
    """Return the SELECT of ``(id, to_code, item, portion)`` from a relation of one row per part.

    The relation has ``id`` and ``item`` (which number), ``to_code`` (which part), ``n`` (the number, numeric),
    ``share`` (of the part; the shares of an ``id`` add up to 1) and ``is_whole``. The portions of a number add up to it
    exactly, and each is within 1 of ``n * share`` where the number is whole. Null where ``n`` is.
    """
    return _APPORTION.format(source=source, decimals=sql.Literal(DECIMALS))
