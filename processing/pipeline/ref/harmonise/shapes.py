"""The SELECT that makes the harmonised table: one expression per column, by its rule."""

from typing import Dict, List, Mapping, NamedTuple, Sequence

from psycopg2 import sql

from ..perimeter import Perimeter
from .columns import Rule, TableColumn
from .dataset import Field
from .upward import COMMUNE, inside

#: Columns that are ours, not the file's; a table that was harmonised before has them too.
OWN = ("_row", "_missing", "source_codes", "harmonisation")
#: Types of which nothing can be made for another territory.
_LEFT_OUT = ("geometry", "geography", "json", "jsonb", "bytea")
#: jsonb_build_object takes a hundred arguments.
_PAIRS = 45

# A group has all the land of its commune when the pieces of its sources add up to it; a source in several rows (polling
# stations, arrondissements) counts once.
_COMPLETE = sql.SQL("(sum(m.land_share) > min(m.land) - 0.5)")
_UNCHANGED = sql.SQL("(count(*) = 1 AND NOT bool_or(m.is_divided) AND sum(m.land_share) > min(m.land) - 0.5)")


class Shaping(NamedTuple):
    """How the columns are made. ``counts``: the columns that are added up, numbered as items of the division."""

    code: str
    by: List[TableColumn]
    columns: List[TableColumn]
    rules: Mapping[str, Rule]
    counts: List[TableColumn]
    has_words: bool

    @property
    def fields(self) -> List[Field]:
        """The columns of the dataset that is written."""
        return [Field(self.code, "text", self.code), *(Field(c.name, c.type, c.original) for c in self.by),
                *(Field(c.name, self.type_of(c), c.original) for c in self.columns),
                Field("source_codes", "text", "source_codes"), Field("harmonisation", "text", "harmonisation"),
                Field("_missing", "jsonb", "_missing")]

    def type_of(self, column: TableColumn) -> str:
        """Return the SQL type of a column once carried: sums of whole numbers may be longer, averages have decimals."""
        kind = self.rules[column.name].kind
        if kind == "count":
            return "bigint" if column.is_whole else column.type
        return "double precision" if kind in ("rate", "mean") else column.type

    def totals(self) -> List[sql.Composable]:
        """Return for each count the aggregate of what its group was given, missing cells left aside."""
        return [sql.SQL("sum({}) AS {}").format(self._number(c.name), _x(n)) for n, c in enumerate(self.counts)]

    def values(self) -> List[sql.Composable]:
        """Return the aggregate of each column."""
        return [sql.SQL("{} AS {}").format(self._value(c), sql.Identifier(c.name)) for c in self.columns]

    def words(self) -> List[sql.Composable]:
        """Return for each column of numbers the word that stood for a missing cell of its group, if any did."""
        found = []
        for place, column in enumerate(self.columns):
            if column.is_number:
                word = sql.SQL("min(t._missing ->> {})").format(sql.Literal(column.name)) if self.has_words else \
                    sql.SQL("NULL::text")
                found.append(sql.SQL("{} AS {}").format(word, _w(place)))
        return found

    def select(self, perimeter: Perimeter) -> sql.Composable:
        """Return the SELECT of the dataset, from the temporary table ``harmonised``."""
        names = [sql.Identifier(c.name) for c in (*self.by, *self.columns)]
        columns = sql.SQL(", ").join([sql.SQL("to_code"), *names, sql.SQL("source_codes"), sql.SQL("harmonisation"),
                                      self._missing()])
        order = sql.SQL(", ").join([sql.SQL("to_code"), *names[:len(self.by)]])
        return sql.SQL("SELECT {columns} FROM harmonised h WHERE {condition} ORDER BY {order}").format(
            columns=columns, condition=inside(perimeter, sql.Identifier("h", "to_code")), order=order)

    def _number(self, name: str) -> sql.Composable:
        """A count's cell, or the part of it that goes to the group."""
        place = next(n for n, c in enumerate(self.counts) if c.name == name)
        return sql.SQL("CASE WHEN m.is_divided THEN {} ELSE {}::numeric END").format(
            sql.Identifier("p", f"n{place}"), sql.Identifier("t", name))

    def _sum(self, name: str) -> sql.Composable:
        return sql.SQL("CASE WHEN {complete} AND count({number}) = count(*) THEN sum({number}) END").format(
            complete=_COMPLETE, number=self._number(name))

    def _value(self, column: TableColumn) -> sql.Composable:
        cell, rule = sql.Identifier("t", column.name), self.rules[column.name]
        kind = sql.SQL(self.type_of(column))
        if rule.kind == "count":
            return sql.SQL("({})::{}").format(self._sum(column.name), kind)
        if rule.kind == "rate":
            changed = sql.SQL("{}::float8 * ({})::float8 / nullif(({})::float8, 0)").format(
                sql.Literal(rule.factor), self._sum(rule.numerator), self._sum(rule.denominator))
        elif rule.kind == "mean":
            weight = self._number(rule.weight)
            changed = sql.SQL(
                "CASE WHEN {complete} AND count(*) FILTER "
                "(WHERE {weight} IS NULL OR {cell} IS NULL AND {weight} <> 0) = 0 "
                "THEN (sum({cell}::numeric * {weight}) / nullif(sum({weight}), 0))::float8 END").format(
                    complete=_COMPLETE, weight=weight, cell=cell)
        else:
            return self._kept(column, rule)
        return sql.SQL("CASE WHEN {} THEN min({})::float8 ELSE {} END").format(_UNCHANGED, cell, changed)

    @staticmethod
    def _kept(column: TableColumn, rule: Rule) -> sql.Composable:
        """What cannot be computed: as it was where nothing changed, or (not a median) where all agree."""
        cell = sql.Identifier("t", column.name)
        same = sql.SQL("count({cell}) = count(*) AND min({cell}::text) = max({cell}::text)").format(cell=cell)
        if column.is_number:
            same = sql.SQL("{} AND NOT bool_or(m.is_divided)").format(same)
        agreed = _UNCHANGED if rule.kind == "median" else sql.SQL("({} OR {})").format(_UNCHANGED, same)
        return sql.SQL("CASE WHEN {} THEN (array_agg({}))[1] END").format(agreed, cell)

    def _missing(self) -> sql.Composable:
        """Why a number is not there: the file's own word, else what stood in its way."""
        pairs = []
        for place, column in enumerate(self.columns):
            if column.is_number:
                kind = self.rules[column.name].kind
                reason = {"median": "median", "other": "undeclared"}.get(kind, "incomplete")
                hindered = sql.SQL("NOT is_unchanged") if kind in ("median", "other") else sql.SQL("NOT is_complete")
                if kind == "count":
                    number = next(n for n, c in enumerate(self.counts) if c.name == column.name)
                    hindered = sql.SQL("(NOT is_complete OR {} IS NOT NULL)").format(_x(number))
                pairs.append(sql.SQL("{}, CASE WHEN {} IS NULL THEN coalesce({}, CASE WHEN {} THEN {} END) END").format(
                    sql.Literal(column.name), sql.Identifier(column.name), _w(place), hindered, sql.Literal(reason)))
        objects = [sql.SQL("jsonb_build_object({})").format(sql.SQL(", ").join(pairs[n:n + _PAIRS]))
                   for n in range(0, len(pairs), _PAIRS)]
        return sql.SQL("nullif(jsonb_strip_nulls({}), '{{}}')").format(sql.SQL(" || ").join(objects))


def shape_columns(columns: Sequence[TableColumn], rules: Dict[str, Rule], code: str, by: Sequence[str], level: str
                  ) -> Shaping:
    """Return how the columns of a table are made; shapes and structures are left out.

    The column of codes keeps its name where they are still those of communes, else it has that of the ``level``.
    """
    names = {column.name for column in columns}
    written = code if level == COMMUNE else level if level not in names - {code} else f"{level}_code"
    content = [c for c in columns if c.name not in (code, *by, *OWN)
               and c.type.partition("(")[0] not in _LEFT_OUT]
    return Shaping(written, [next(c for c in columns if c.name == name) for name in by], content, rules,
                   [c for c in content if rules[c.name].kind == "count"], "_missing" in names)


def carry_sql(table: str, shaping: Shaping) -> sql.Composable:
    """Return the SELECT of the temporary table ``harmonised``, from ``member``, ``portion`` and the clean table."""
    by = [sql.Identifier("t", column.name) for column in shaping.by]
    apart = sql.SQL("").join(sql.SQL(", {}").format(column) for column in by)
    chosen = [sql.SQL("m.to_code"), *by, *shaping.values(), *shaping.totals(), *shaping.words(), _SOURCES, _STATUS,
              sql.SQL("{} AS is_complete").format(_COMPLETE), sql.SQL("{} AS is_unchanged").format(_UNCHANGED)]
    return sql.SQL(
        "SELECT {chosen} FROM (SELECT m.*, m.size::numeric / count(*) OVER (PARTITION BY m.code, m.to_code{apart}) AS "
        "land_share FROM member m JOIN {table} t USING (_row)) m JOIN {table} t USING (_row) "
        "LEFT JOIN portion p ON m.is_divided AND p.id = m._row AND p.to_code = m.to_code "
        "GROUP BY m.to_code{apart}").format(
            chosen=sql.SQL(", ").join(chosen), apart=apart, table=sql.Identifier("clean", table))


_SOURCES = sql.SQL("string_agg(DISTINCT m.code || CASE WHEN m.is_divided THEN ' (' || round(m.share, 4) || ')' ELSE '' "
                   "END, ', ') AS source_codes")
_STATUS = sql.SQL("""CASE WHEN NOT {complete} THEN 'incomplete'
    WHEN bool_or(m.is_divided) THEN CASE WHEN count(DISTINCT m.code) > 1 THEN 'summed and divided' ELSE 'divided' END
    WHEN count(*) > 1 THEN 'summed'
    WHEN min(m.code) <> m.to_code THEN 'recoded' ELSE 'unchanged' END AS harmonisation""").format(complete=_COMPLETE)


def _x(place: int) -> sql.Identifier:
    return sql.Identifier(f"@x{place}")


def _w(place: int) -> sql.Identifier:
    return sql.Identifier(f"@w{place}")
