"""The views that readers and maps see: one per forecast, bloc and horizon, in the schema ``publish``.

Numbers that may not be published are not in them: such a territory has its reason and no share.
"""

from typing import List, Optional, Tuple

from psycopg2 import sql

from ..ref.outlines import put_together, read_coverage
from ..translation import tr
from ..words import BLOC_NAMES, date_words
from .catalogue import Forecast, ForecastMap
from .words import election_name

SCHEMA = "publish"
QUANTILES = ("q05", "q10", "q25", "q50", "q75", "q90", "q95")


def select_map(item: ForecastMap, last_result: Optional[str] = None) -> sql.Composable:
    """Return the SELECT of a map: every territory of the forecast's perimeter, with its prediction if it has one.

    last_result: name of the table made by :func:`create_last_result`, if there is one.
    """
    shown = sql.SQL(", ").join(
        sql.SQL("CASE WHEN p.publishable THEN p.{column} END AS {column}").format(column=sql.Identifier(column))
        for column in ("share", *QUANTILES))
    last = sql.SQL("l.{}").format(sql.Identifier(item.bloc)) if last_result and item.bloc in BLOC_NAMES else (
        sql.SQL("NULL::double precision"))
    join = sql.SQL("LEFT JOIN {} l ON l.territory = t.code").format(
        sql.Identifier(SCHEMA, last_result)) if last_result else sql.SQL("")
    return sql.SQL(
        "SELECT t.id, t.code, t.name, t.departement, t.region, {shown}, "
        "CASE WHEN p.publishable THEN p.q90 - p.q10 END AS interval_width, "
        "CASE WHEN p.publishable THEN p.lead_probability END AS lead_probability, "
        "CASE WHEN p.publishable THEN ("
        "SELECT o.bloc FROM forecast.prediction o WHERE o.forecast = p.forecast AND o.horizon = p.horizon "
        "AND o.bloc = ANY({contenders}) AND o.territory = p.territory "
        "ORDER BY o.share DESC NULLS LAST, o.bloc LIMIT 1) END AS leading_bloc, "
        "{last} AS last_share, p.publishable, p.reason, {from_date}::date AS from_date, "
        "{target_date}::date AS target_date, t.geom "
        "FROM ref.comparable_territory t "
        "LEFT JOIN forecast.prediction p ON p.forecast = {forecast} AND p.horizon = {horizon} AND p.bloc = {bloc} "
        "AND p.territory = t.code {join} WHERE t.level = {level} AND {perimeter}"
    ).format(shown=shown, last=last, join=join, from_date=sql.Literal(item.forecast.from_date.isoformat()),
             target_date=sql.Literal(item.target_date.isoformat()), forecast=sql.Literal(item.forecast.name),
             contenders=sql.SQL("{}::text[]").format(sql.Literal(list(item.contenders))),
             horizon=sql.Literal(item.horizon), bloc=sql.Literal(item.bloc),
             level=sql.Literal(item.forecast.level), perimeter=item.forecast.perimeter.condition("t"))


def column_labels() -> List[Tuple[str, str]]:
    """Return ``(column, label in words)`` of a view, in order; short, for the heads of a table."""
    chances = {"q05": 5, "q10": 10, "q25": 25, "q50": 50, "q75": 75, "q90": 90, "q95": 95}
    return [
        ("id", tr("Key")), ("code", tr("Code")), ("name", tr("Name")), ("departement", tr("Département")),
        ("region", tr("Region")), ("share", tr("Forecast share (%)")),
        *((column, tr("Quantile {chance} %").format(chance=chance))
          for column, chance in chances.items()),
        ("interval_width", tr("80 % interval (points)")),
        ("lead_probability", tr("Chance to lead (0–1)")),
        ("leading_bloc", tr("Bloc that comes first")),
        ("last_share", tr("Last result (%)")),
        ("publishable", tr("May be published")), ("reason", tr("Reason why not")),
        ("from_date", tr("Known until")), ("target_date", tr("Date of the forecast")),
    ]


def create_view(cursor, item: ForecastMap, last_result: Optional[str]) -> int:
    """Create or renew the view of a map with its comments; return its number of territories."""
    name = sql.Identifier(SCHEMA, item.view)
    cursor.execute(sql.SQL("CREATE OR REPLACE VIEW {} AS {}").format(name, select_map(item, last_result)))
    comment = f"{item.title}. {item.forecast.source_line}"
    cursor.execute(sql.SQL("COMMENT ON VIEW {} IS {}").format(name, sql.Literal(comment)))
    for column, label in column_labels():
        cursor.execute(sql.SQL("COMMENT ON COLUMN {} IS {}").format(
            sql.Identifier(SCHEMA, item.view, column), sql.Literal(label)))
    cursor.execute(sql.SQL("SELECT count(*) FROM ref.comparable_territory t WHERE t.level = %s AND {}").format(
        item.forecast.perimeter.condition("t")), (item.forecast.level,))
    return cursor.fetchone()[0]


def last_result_name(forecast: Forecast) -> Optional[str]:
    """Return the name of the table of last results, if there was a ballot of the same kind."""
    return f"f{forecast.run}_last_result" if forecast.last_ballot else None


def create_last_result(cursor, forecast: Forecast) -> int:
    """Write the shares of the last ballot of the same kind; return how many territories.

    A table, not a view: summing the votes on the forecast's geography takes a second for France.
    """
    table = sql.Identifier(SCHEMA, last_result_name(forecast))
    cursor.execute(sql.SQL(
        "CREATE TABLE IF NOT EXISTS {} ("
        "territory text PRIMARY KEY, \"left\" double precision, centre double precision, "
        "\"right\" double precision, far_right double precision, other double precision, "
        "abstention double precision)").format(table))
    cursor.execute(sql.SQL("DELETE FROM {}").format(table))
    cursor.execute(sql.SQL(_LAST_RESULT).format(table), {"ballot": forecast.last_ballot})
    count = cursor.rowcount
    cursor.execute(sql.SQL("ANALYZE {}").format(table))
    cursor.execute(sql.SQL("COMMENT ON TABLE {} IS {}").format(table, sql.Literal(
        tr("{ballot}: shares by bloc, on the geography of the forecast").format(ballot=forecast.last_ballot))))
    return count


_LAST_RESULT = """
INSERT INTO {}
SELECT t.territory, b."left", b.centre, b."right", b.far_right, b.other,
       100.0 * t.abstentions / nullif(t.registered, 0)
FROM election.comparable_turnout t
LEFT JOIN (
    SELECT territory,
           100.0 * coalesce(sum(votes) FILTER (WHERE bloc = 'left'), 0) / nullif(sum(votes), 0) AS "left",
           100.0 * coalesce(sum(votes) FILTER (WHERE bloc = 'centre'), 0) / nullif(sum(votes), 0) AS centre,
           100.0 * coalesce(sum(votes) FILTER (WHERE bloc = 'right'), 0) / nullif(sum(votes), 0) AS "right",
           100.0 * coalesce(sum(votes) FILTER (WHERE bloc = 'far_right'), 0) / nullif(sum(votes), 0) AS far_right,
           100.0 * coalesce(sum(votes) FILTER (WHERE bloc = 'other'), 0) / nullif(sum(votes), 0) AS other
    FROM election.comparable_bloc WHERE ballot = %(ballot)s GROUP BY territory) b ON b.territory = t.territory
WHERE t.ballot = %(ballot)s
"""


def outline_name(forecast: Forecast) -> str:
    """Return the name of the table of the départements' outlines."""
    return f"f{forecast.run}_outline"


def select_outline(forecast: Forecast) -> sql.Composable:
    """Return the SELECT of the départements' outlines, drawn from the very communes of the maps.

    For who may not write :func:`create_outline`'s table. Of the whole country or its mainland the light outlines are
    taken: it is drawn small, and uniting all the others takes seconds each time.
    """
    return sql.SQL(
        "SELECT row_number() OVER (ORDER BY departement)::integer AS id, departement, "
        "ST_Multi(ST_Union(geom))::geometry(MultiPolygon, 4326) AS geom FROM {} o "
        "WHERE geom IS NOT NULL GROUP BY departement").format(
            _outlines(forecast, sql.SQL("t.geom" if forecast.perimeter.codes else "coalesce(t.light, t.geom)")))


def _outlines(forecast: Forecast, column: sql.Composable) -> sql.Composed:
    """Return the relation of the outlines of a forecast's territories: code, departement, geom."""
    return sql.SQL("(SELECT t.code, t.departement, {} AS geom FROM ref.comparable_territory t "
                   "WHERE t.level = {} AND t.departement IS NOT NULL AND {})").format(
        column, sql.Literal(forecast.level), forecast.perimeter.condition("t"))


def create_outline(cursor, forecast: Forecast) -> int:
    """Write the outlines of the départements of a forecast; return how many."""
    table = sql.Identifier(SCHEMA, outline_name(forecast))
    cursor.execute(sql.SQL("CREATE TABLE IF NOT EXISTS {} (id integer PRIMARY KEY, departement text, "
                           "geom geometry(MultiPolygon, 4326))").format(table))
    cursor.execute(sql.SQL("DELETE FROM {}").format(table))
    outlines = _outlines(forecast, sql.SQL("t.geom"))
    cursor.execute(sql.SQL("SELECT code, departement FROM {} o").format(outlines))
    departements = dict(cursor.fetchall())
    put_together(cursor, "departement_made", outlines, read_coverage(cursor, outlines), departements)
    cursor.execute(sql.SQL("INSERT INTO {} SELECT row_number() OVER (ORDER BY code), code, geom FROM departement_made")
                   .format(table))
    count = cursor.rowcount
    cursor.execute("DROP TABLE departement_made")
    cursor.execute(sql.SQL("COMMENT ON TABLE {} IS {}").format(table, sql.Literal(
        tr("{election}: outlines of the départements of the forecast of {date}").format(
            election=election_name(forecast.kind), date=date_words(forecast.made_on)))))
    return count
