"""Sources: what an official dataset looks like, described as data, and recognised by its columns.

A YAML file (``resources/sources/datasets``, or one of the user's own) describes it::

    sources:
      insee_comparateur:
        title: Comparateur de territoires
        publisher: INSEE
        licence: Licence Ouverte 2.0
        key: CODGEO                       # column of the territory's code
        level: commune                    # what its rows are: commune (default), departement, employment_zone
        layout: [CODGEO, "P{census}_POP", "MED{income}"]   # columns that must be there; default: all named here
        vintages:                         # the years that its column names bear (two digits) and its COG
          - {name: RP 2018, cog: 2021, census: 2018, income: 2019}
        missing: {s: withheld, "": absent}  # what cells without a number say: withheld (secret) or absent
        columns:                          # names for indicators; without any they name the dataset's columns
          population: P{census}_POP
          median_income: {column: "MED{income}", missing: {"": withheld}}

``{yy}`` and ``{yyyy}`` in a column stand for any year: ``p{yy}_pop`` is a column for each year, ``CODGEO_{yyyy}`` a
column that is renamed every year. Further keys:

- ``period``: the column of the year, of a table with a row for each territory and year; ``where`` (of a column) keeps
  the rows of a category: ``burglaries: {column: nombre, where: {indicateur: Cambriolages de logement}}``.
- ``status``: a column that withholds the values of its row: ``{column: est_diffuse, withheld: [ndiff]}``.
- ``cog``: the COG year of its codes (of a vintage, or ``key``: the year in the key's name); else found from the codes.
- ``repeated: true``: a territory may have several rows; a value on which they do not agree is absent.
- ``through``: the source (a table of communes) whose column of the same name as the key leads to the communes.
- ``points``: rows are places: ``{longitude: lon, latitude: lat}`` or ``{geometry: geom}``.
- ``datasets``: names of datasets of the warehouse; for sources without ``columns`` and ``layout``, known by name only.
"""

import re
from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple, Union

from ..ingest.names import safe_name
from ..translation import tr
from .yamlfiles import Mistakes

WITHHELD, ABSENT = "withheld", "absent"
#: What cells without a number say where a source says nothing else; INSEE's and SSMSI's usual words.
MISSING = {"s": WITHHELD, "ndiff": WITHHELD, "secret": WITHHELD, "": ABSENT, "-": ABSENT, "nd": ABSENT, "na": ABSENT,
           "n/a": ABSENT, "so": ABSENT, "ns": ABSENT, "nr": ABSENT}
LEVELS = ("commune", "departement", "employment_zone")

_KEYS = {"title", "publisher", "licence", "url", "note", "key", "level", "layout", "vintages", "missing", "columns",
         "period", "status", "cog", "repeated", "through", "points", "datasets"}
_COLUMN_KEYS = {"column", "where", "missing"}
_POINT_KEYS = {"longitude", "latitude", "geometry"}
_YEAR = re.compile(r"\{yy(yy)?\}")
_VARIABLE = re.compile(r"\{(\w+)\}")


class Cell(NamedTuple):
    """A column of a source: its name with years still open, the rows it is read from, what its words mean."""

    column: str
    where: Tuple[Tuple[str, Tuple[str, ...]], ...] = ()
    missing: Tuple[Tuple[str, str], ...] = ()


class Vintage(NamedTuple):
    """A delivery of a source: the years in its columns' names, and the COG year of its codes (None: not said)."""

    name: str = ""
    cog: Optional[int] = None
    years: Tuple[Tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Source:
    """A dataset as its publisher describes it; see the top of this file."""

    name: str
    key: str
    title: str = ""
    publisher: str = ""
    licence: str = ""
    url: str = ""
    level: str = "commune"
    layout: Tuple[str, ...] = ()
    vintages: Tuple[Vintage, ...] = (Vintage(),)
    missing: Tuple[Tuple[str, str], ...] = ()
    columns: Tuple[Tuple[str, Cell], ...] = ()
    period: str = ""
    status: Tuple[str, Tuple[str, ...]] = ("", ())
    cog: Union[str, int, None] = None
    repeated: bool = False
    through: str = ""
    points: Tuple[Tuple[str, str], ...] = ()
    datasets: Tuple[str, ...] = ()

    def cell(self, name: str) -> Optional[Cell]:
        """Return what ``name`` stands for in an indicator; a column of the layout by its own name; None for neither."""
        cell = dict(self.columns).get(name)
        if cell is None and (not self.columns or safe_name(name) in map(safe_name, self.layout)):
            cell = Cell(name)
        return cell and cell._replace(missing=tuple({**MISSING, **dict(self.missing), **dict(cell.missing)}.items()))

    @property
    def names(self) -> List[str]:
        """What an indicator may name."""
        return [name for name, _ in self.columns] + list(self.layout)

    @property
    def by_columns(self) -> bool:
        """Whether its datasets are known by their columns, not by their names."""
        return bool(self.layout)


class Match(NamedTuple):
    """A dataset that fits a source: its vintage, and the columns that its layout does not know."""

    vintage: Vintage
    new: Tuple[str, ...] = ()


class Misfit(NamedTuple):
    """A dataset that fits no vintage: the nearest one, which of its columns lack, which others are there instead."""

    vintage: Vintage
    lacking: Tuple[str, ...]
    new: Tuple[str, ...]
    shared: int


def at_years(template: str, years: Sequence[Tuple[str, int]]) -> str:
    """Return a column's name at a vintage: ``P{census}_POP`` gives ``P18_POP``; ``{yy}`` stays open."""
    known = dict(years)
    return _VARIABLE.sub(lambda m: f"{known[m.group(1)] % 100:02d}" if m.group(1) in known else m.group(0), template)


def is_open(column: str) -> bool:
    """Tell whether a column stands for one of each year."""
    return bool(_YEAR.search(column))


def at_year(column: str, year: int) -> str:
    """Return the column of one year: ``p{yy}_pop`` at 2013 gives ``p13_pop``."""
    return _YEAR.sub(lambda found: f"{year:04d}" if found.group(1) else f"{year % 100:02d}", column)


def years_of(column: str, names: Sequence[str]) -> List[int]:
    """Return the years for which ``names`` (lower case) have the column; two digits from 70 on are of 1900."""
    head, tail = (re.escape(part) for part in re.split(r"\{yyyy\}|\{yy\}", column, maxsplit=1))
    digits = r"(\d{4})" if "{yyyy}" in column else r"(\d\d)"
    found = (re.fullmatch(head + digits + tail, name, re.IGNORECASE) for name in names)
    years = (int(match.group(1)) for match in found if match)
    return sorted({year if year > 99 else year + (1900 if year >= 70 else 2000) for year in years})


def fit(source: Source, names: Sequence[str]) -> Union[Match, Misfit]:
    """Tell whether a dataset with the columns ``names`` (originals and safe names, lower case) is of the source.

    A column of the layout that lacks is one too many; columns beyond the layout do no harm.
    """
    known = set(names) | {safe_name(name) for name in names}
    misfits = []
    for vintage in source.vintages:
        lacking, taken = [], set()
        for template in source.layout:
            column = at_years(template, vintage.years)
            found = {safe_name(at_year(column, year)) for year in years_of(column, names)} if is_open(column) else \
                {safe_name(column)} & known
            taken |= found
            if not found:
                lacking.append(column)
        new = tuple(name for name in dict.fromkeys(map(safe_name, names))
                    if name not in taken and name not in ("missing", "row", "geom"))
        if not lacking:
            return Match(vintage, new)
        misfits.append(Misfit(vintage, tuple(lacking), new, len(source.layout) - len(lacking)))
    return min(misfits, key=lambda misfit: len(misfit.lacking))


def cog_of(source: Source, match: Match, names: Sequence[str]) -> Optional[int]:
    """Return the COG year that a dataset's codes are of, as far as its description tells."""
    if match.vintage.cog:
        return match.vintage.cog
    if source.cog == "key":
        years = years_of(at_years(source.key, match.vintage.years), names)
        return years[-1] if years else None
    return source.cog if isinstance(source.cog, int) else None


def read_sources(content: Mapping[str, Any], mistakes: Mistakes) -> Dict[str, Source]:
    """Return the sources of a file's mapping ``sources``; what is wrong with them goes to ``mistakes``."""
    if not isinstance(content, Mapping):
        mistakes.add(tr("the file"), tr("“sources” is not a mapping of names"))
        return {}
    return {str(name): _source(str(name), entry, mistakes) for name, entry in content.items()}


def _source(name: str, entry: Any, mistakes: Mistakes) -> Source:
    where = tr("source “{name}”").format(name=name)
    if not isinstance(entry, Mapping):
        mistakes.add(where, tr("it is not a mapping of names"))
        return Source(name, "?")
    mistakes.unknown_keys(where, entry, _KEYS)
    if not entry.get("key") and not entry.get("points"):
        mistakes.add(where, tr("“key” is missing"))
    if entry.get("level", "commune") not in LEVELS:
        mistakes.add(where, tr("level “{level}” is none of {levels}").format(
            level=entry["level"], levels=", ".join(LEVELS)))
    columns = tuple((str(column), _cell(f"{where}, {column}", value, mistakes))
                    for column, value in _mapping(entry, "columns", where, mistakes).items())
    vintages = tuple(_vintage(where, vintage, mistakes) for vintage in _list(entry.get("vintages")))
    status = entry.get("status") or {}
    if not isinstance(status, Mapping) or (status and set(status) != {"column", "withheld"}):
        mistakes.add(where, tr("“status” has a column and a list withheld"))
        status = {}
    points = _mapping(entry, "points", where, mistakes)
    mistakes.unknown_keys(where + ", points", points, _POINT_KEYS)
    source = Source(
        name, str(entry.get("key") or ""), str(entry.get("title") or name), str(entry.get("publisher") or ""),
        str(entry.get("licence") or ""), str(entry.get("url") or ""), entry.get("level", "commune"),
        (), vintages or (Vintage(),), _missing(where, entry, mistakes), columns, str(entry.get("period") or ""),
        (str(status.get("column") or ""), tuple(str(word).lower() for word in _list(status.get("withheld")))),
        entry.get("cog"), bool(entry.get("repeated")), str(entry.get("through") or ""),
        tuple((str(key), str(value)) for key, value in points.items()),
        tuple(map(str, _list(entry.get("datasets")))) or (name,))
    source = Source(**{**source.__dict__, "layout": _layout(source, entry)})
    _check_years(where, source, mistakes)
    return source


def _layout(source: Source, entry: Mapping[str, Any]) -> Tuple[str, ...]:
    if entry.get("layout"):
        return tuple(map(str, _list(entry["layout"])))
    if not source.columns:
        return ()
    used = [source.key, source.period, source.status[0], *(value for _, value in source.points)]
    for _, cell in source.columns:
        used += [cell.column, *(column for column, _ in cell.where)]
    return tuple(dict.fromkeys(name for name in used if name))


def _check_years(where: str, source: Source, mistakes: Mistakes) -> None:
    """Every {variable} of a column has its year in every vintage."""
    for template in dict.fromkeys([*source.layout, *(cell.column for _, cell in source.columns)]):
        for variable in _VARIABLE.findall(template):
            if variable not in ("yy", "yyyy") and any(variable not in dict(v.years) for v in source.vintages):
                mistakes.add(where, tr("column “{column}”: not every vintage gives the year {variable}").format(
                    column=template, variable="{" + variable + "}"))


def _cell(where: str, value: Any, mistakes: Mistakes) -> Cell:
    if not isinstance(value, Mapping):
        return Cell(str(value))
    mistakes.unknown_keys(where, value, _COLUMN_KEYS)
    conditions = tuple((str(column), tuple(map(str, _list(words))))
                       for column, words in _mapping(value, "where", where, mistakes).items())
    if not value.get("column") and not conditions:  # of places, the rows themselves may be what is counted
        mistakes.add(where, tr("“{key}” is missing").format(key="column"))
    return Cell(str(value.get("column") or ""), conditions, _missing(where, value, mistakes))


def _vintage(where: str, value: Any, mistakes: Mistakes) -> Vintage:
    if not isinstance(value, Mapping):
        mistakes.add(where, tr("a vintage is a mapping of a name, a COG year and the years of its columns"))
        return Vintage()
    years = tuple((str(key), year) for key, year in value.items() if key not in ("name", "cog"))
    for key, year in (*years, ("cog", value.get("cog", 2000))):
        if not isinstance(year, int) or not 1900 < year < 2100:
            mistakes.add(where, tr("“{key}” of a vintage is a year of four digits").format(key=key))
            return Vintage(str(value.get("name") or ""))
    return Vintage(str(value.get("name") or ""), value.get("cog"), years)


def _missing(where: str, entry: Mapping[str, Any], mistakes: Mistakes) -> Tuple[Tuple[str, str], ...]:
    found = _mapping(entry, "missing", where, mistakes)
    for word, meaning in found.items():
        if meaning not in (WITHHELD, ABSENT):
            mistakes.add(where, tr("missing “{word}” means withheld or absent, not “{meaning}”").format(
                word=word, meaning=meaning))
    return tuple(("" if word is None else str(word).strip().lower(), str(meaning)) for word, meaning in found.items())


def _mapping(entry: Mapping[str, Any], key: str, where: str, mistakes: Mistakes) -> Mapping[str, Any]:
    value = entry.get(key) or {}
    if not isinstance(value, Mapping):
        mistakes.add(where, tr("“{key}” is not a mapping of names").format(key=key))
        return {}
    return value


def _list(value: Any) -> List[Any]:
    return list(value) if isinstance(value, (list, tuple)) else [] if value is None else [value]
