"""Where a field of the standard comes from: a column, several joined, a constant, boxes that are ticked …

A source is a small class; adding one is a class, its line in ``_KINDS``, its entry in the recipe's schema, its test.
"""

from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple, Type

from ...ingest.names import safe_name
from ...ingest.values.readings import FALSE_WORDS
from ...translation import tr
from ..rules.openinghours.columns import week_hours

_SURE = 0.9
_PLACES = ("latitude", "longitude")
_NOT_TICKED = FALSE_WORDS | {"-", "jamais", "aucun", "aucune", "never", "none"}


class Source:
    """One column, by its header or safe name; the base of the others."""

    #: Keys of its form in the recipe; the first one tells it.
    keys: Tuple[str, ...] = ()

    def __init__(self, columns: Sequence[str]):
        self.columns = tuple(columns)

    def cell(self, cells: Sequence[str]) -> str:
        """Return the field's cell from those of ``columns``, '' where there is none."""
        return cells[0] if cells else ""

    def document(self) -> Any:
        """Return the source as a recipe writes it."""
        return self.columns[0] if self.columns else None


class Joined(Source):
    """Several columns, those that are filled, with a separator between them."""

    keys = ("join", "separator")

    def __init__(self, columns: Sequence[str], separator: str = " "):
        super().__init__(columns)
        self.separator = separator

    def cell(self, cells: Sequence[str]) -> str:
        return self.separator.join(dict.fromkeys(cell for cell in cells if cell))

    def document(self) -> Any:
        return {"join": list(self.columns), "separator": self.separator}

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Source:
        return cls(_names(given["join"], "join"), str(given.get("separator", " ")))


class First(Source):
    """The first of several columns that is filled."""

    keys = ("first",)

    def cell(self, cells: Sequence[str]) -> str:
        return next((cell for cell in cells if cell), "")

    def document(self) -> Any:
        return {"first": list(self.columns)}

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Source:
        return cls(_names(given["first"], "first"))


class Constant(Source):
    """The same value in every row."""

    keys = ("value",)

    def __init__(self, value: str):
        super().__init__(())
        self.value = value

    def cell(self, cells: Sequence[str]) -> str:
        return self.value

    def document(self) -> Any:
        return {"value": self.value}

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Source:
        return cls("" if given["value"] is None else str(given["value"]))


class Ticked(Source):
    """A box (column) for each value: those that are ticked, joined. All but no, 0, never and the like is a tick."""

    keys = ("ticked", "separator")

    def __init__(self, values: Mapping[str, str], separator: str = "|"):
        super().__init__(tuple(values))
        self.values = dict(values)
        self.separator = separator

    def cell(self, cells: Sequence[str]) -> str:
        ticked = [value for value, cell in zip(self.values.values(), cells)
                  if cell.strip() and cell.strip().lower() not in _NOT_TICKED]
        return self.separator.join(dict.fromkeys(ticked))

    def document(self) -> Any:
        return {"ticked": self.values, "separator": self.separator}

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Source:
        values = given["ticked"]
        if not isinstance(values, dict) or not values:
            raise ValueError(tr("“ticked” must give the value of each column."))
        return cls({str(column): str(value) for column, value in values.items()}, str(given.get("separator", "|")))


class Week(Source):
    """A column for each day (or half of one, or its opening and its closing): the week's hours in OpenStreetMap's form.

    What is not surely understood stays as it is, each cell behind its column's header.
    """

    keys = ("week",)

    def hours(self, cells: Sequence[str]) -> Optional[str]:
        """Return the week's hours, None where they are not surely understood (or there are none)."""
        hours = week_hours(dict(zip(self.columns, cells)))
        return hours.value if hours is not None and hours.confidence >= _SURE else None

    def cell(self, cells: Sequence[str]) -> str:
        hours = self.hours(cells)
        if hours is None:
            return "; ".join(f"{name}: {cell.strip()}" for name, cell in zip(self.columns, cells) if cell.strip())
        return hours

    def document(self) -> Any:
        return {"week": list(self.columns)}

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Source:
        return cls(_names(given["week"], "week"))


class Position(Source):
    """The latitude or longitude (degrees, WGS84) of the row's shape."""

    keys = ("geometry",)

    def __init__(self, which: str):
        super().__init__((which_column(which),))
        self.which = which

    def document(self) -> Any:
        return {"geometry": self.which}

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Source:
        if given["geometry"] not in _PLACES:
            raise ValueError(tr("“geometry” is “{value}”, and can be {known}.").format(
                value=given["geometry"], known=", ".join(_PLACES)))
        return cls(given["geometry"])


def which_column(which: str) -> str:
    """Return the name under which the latitude or longitude of shapes is read; no column has it."""
    return f"@{which}"


_KINDS: Tuple[Type[Any], ...] = (Joined, First, Constant, Ticked, Week, Position)


def read_source(given: Any) -> Source:
    """Return the source that a recipe describes; ValueError with a sentence where it is none."""
    if isinstance(given, (str, int, float)) and not isinstance(given, bool):
        return Source((str(given),)) if str(given) else Source(())
    if isinstance(given, dict):
        for kind in _KINDS:
            if kind.keys[0] in given:
                strange = [key for key in given if key not in kind.keys]
                if strange:
                    raise ValueError(tr("the key “{key}” is not known beside “{kind}”.").format(
                        key=strange[0], kind=kind.keys[0]))
                return kind.read(given)
    raise ValueError(tr("it must be the name of a column, or one of: {known}.").format(
        known=", ".join(kind.keys[0] for kind in _KINDS)))


def _names(given: Any, key: str) -> List[str]:
    if not isinstance(given, list) or not given:
        raise ValueError(tr("“{key}” must be a list of columns.").format(key=key))
    return [str(name) for name in given]


def lacking(source: Source, known: Mapping[str, int]) -> List[str]:
    """Return the columns of a source that are not ``known`` (by header and safe name)."""
    return [name for name in source.columns if place_of(name, known) is None]


def place_of(name: str, known: Mapping[str, int]) -> "int | None":
    """Return the place of a column by its header or safe name."""
    return known.get(name, known.get(safe_name(name)))


def places_by_name(columns: Sequence[Any]) -> Dict[str, int]:
    """Return the places of columns by header and by name; the header counts first."""
    places: Dict[str, int] = {column.name: place for place, column in enumerate(columns)}
    places.update({column.header: place for place, column in enumerate(columns) if column.header})
    return places
