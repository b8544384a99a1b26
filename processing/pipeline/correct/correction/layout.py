"""From the columns of a dataset to the fields of a standard, as a recipe says."""

from typing import Dict, Iterator, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from psycopg2 import sql

from ...errors import InvalidParameter
from ...ingest.names import GEOMETRY
from ...translation import tr
from ..recipe.model import Recipe
from ..recipe.sources import Source, lacking, place_of, places_by_name, which_column
from ..standards.matching import TableColumn, match
from ..standards.standard import Field, Standard

#: What SQL reads for the latitude and longitude of a row's shape: seven decimals are a centimetre.
_AXES = {which_column("latitude"): "ST_Y", which_column("longitude"): "ST_X"}


class Mapped(NamedTuple):
    """A field, and where its cells come from: the source, and the places of its columns among those read."""

    field: Field
    source: Source
    places: Tuple[int, ...]


class Layout:
    """Which columns are read, and how the fields are made of them."""

    def __init__(self, columns: Sequence[TableColumn], recipe: Recipe, standard: Standard, has_shapes: bool):
        self.columns = list(columns)
        self._places = places_by_name(columns)
        self._axes = list(_AXES) if has_shapes else []
        for number, name in enumerate(self._axes):
            self._places[name] = len(columns) + number
        self.conditions = _conditions(recipe, standard)
        self._refuse_lacking(recipe, standard)
        sources = recipe.columns or {name: Source((column.header or column.name,))
                                     for name, column in match(standard, columns).columns.items()}
        empty = Source(())
        self.fields = [self._mapped(field, sources.get(field.name, empty)) for field in standard.fields]

    def _mapped(self, field: Field, source: Source) -> Mapped:
        return Mapped(field, source, tuple(place for place in (place_of(name, self._places) for name in source.columns)
                                           if place is not None))

    def _refuse_lacking(self, recipe: Recipe, standard: Standard) -> None:
        """Raise InvalidParameter with all names in the recipe that are neither fields nor columns."""
        names = {field.name for field in standard.fields}
        sentences = [tr("the standard has no field “{field}”").format(field=name)
                     for name in (*recipe.columns, *(name for rule in recipe.rules for name in rule.fields),
                                  *(name for rule in recipe.rules if rule.inference for name in rule.inference.fields),
                                  *(decision.field for decision in recipe.decisions)) if name not in names]
        absent = [name for source in recipe.columns.values() for name in lacking(source, self._places)]
        absent += [name for name in self.conditions if place_of(name, self._places) is None]
        sentences += [tr("the table has no column “{column}”").format(column=name) if name not in _AXES
                      else tr("the table has no shapes to take a position from") for name in dict.fromkeys(absent)]
        if sentences:
            raise InvalidParameter(tr("RECIPE: {list}. The table has: {columns}.").format(
                list="; ".join(dict.fromkeys(sentences)),
                columns=", ".join(column.header or column.name for column in self.columns)))

    def query(self, relation: sql.Identifier, has_words: bool, key: Optional[sql.Composable],
              shape: bool) -> sql.Composable:
        """Return the query: the row's number, its key, its shape, then the cells of all columns as text.

        ``has_words``: the column ``_missing`` keeps words that stood for no value, or were none of the column's type:
        they are what the file said.
        """
        texts = [_text_of(column, has_words) for column in self.columns]
        texts += [sql.SQL("round(" + _AXES[name] + "(ST_Transform(ST_PointOnSurface(geom), 4326))::numeric, 7)::text")
                  for name in self._axes]
        return sql.SQL("SELECT _row, {}, {}, {} FROM {} ORDER BY _row").format(
            key or sql.SQL("NULL"), sql.Identifier(GEOMETRY) if shape else sql.SQL("NULL"), sql.SQL(", ").join(texts),
            relation)

    def cells(self, columns: Sequence[List[str]]) -> Dict[str, List[str]]:
        """Return the cells of a batch by field, and those of the columns that conditions look at."""
        height = len(columns[0]) if columns else 0
        found = {mapped.field.name: _made(mapped, columns, height) for mapped in self.fields}
        for name in self.conditions:
            place = place_of(name, self._places)
            assert place is not None  # what lacks was refused
            found[name] = list(columns[place])
        return found

    def plain_fields(self) -> Iterator[Tuple[int, Field]]:
        """Yield (place of the column, field) of the fields that are one column as it is."""
        for mapped in self.fields:
            if type(mapped.source) is Source and mapped.places:
                yield mapped.places[0], mapped.field


def _made(mapped: Mapped, columns: Sequence[List[str]], height: int) -> List[str]:
    """Return the cells of a field; each distinct tuple of cells is put together once."""
    if len(mapped.places) == 1 and type(mapped.source) is Source:
        return list(columns[mapped.places[0]])
    if not mapped.places:
        return [mapped.source.cell(())] * height
    tuples = list(zip(*(columns[place] for place in mapped.places)))
    known: Mapping[Tuple[str, ...], str] = {cells: mapped.source.cell(cells) for cells in set(tuples)}
    return [known[cells] for cells in tuples]


def _conditions(recipe: Recipe, standard: Standard) -> List[str]:
    """Return the names in conditions that are no fields of the standard: columns of the table."""
    fields = {field.name for field in standard.fields}
    return [name for name in dict.fromkeys(name for rule in recipe.rules if rule.inference
                                           for name, _ in rule.inference.conditions) if name not in fields]


def _text_of(column: TableColumn, has_words: bool) -> sql.Composable:
    name = sql.Identifier(column.name)
    if not has_words:
        return sql.SQL("{}::text").format(name)
    return sql.SQL("CASE WHEN _missing IS NULL THEN {0}::text ELSE coalesce({0}::text, _missing->>{1}) END").format(
        name, sql.Literal(column.name))
