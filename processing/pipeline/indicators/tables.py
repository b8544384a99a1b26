"""Which datasets of the warehouse are which source: recognised by their columns, or named by the user."""

import re
from typing import Dict, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from ..errors import DatasetMissing, InvalidParameter
from ..feedback import Feedback
from ..ingest.names import safe_name
from ..parameters import read_list
from ..ref.cogfiles import year_of
from ..translation import tr
from .formulas import ColumnOf
from .sources import Match, Misfit, Source, Vintage, at_year, at_years, cog_of, fit, is_open, years_of
from .yamlfiles import near

_TEXT = ("text", "character varying")
#: A dataset with so many of a layout's columns, and not all, is taken for a vintage that nobody described.
_ALIKE, _LONG = 0.6, 6


class Table(NamedTuple):
    """A dataset: its columns by original and by safe name (lower case), and whether it keeps missing words."""

    name: str
    columns: Dict[str, ColumnOf]
    has_missing: bool
    run: int = 0
    file_year: Optional[int] = None

    @property
    def names(self) -> List[str]:
        """The names of its columns, original and safe, lower case."""
        return list(self.columns)

    def column(self, name: str) -> Optional[ColumnOf]:
        """Return the column that a file calls ``name``, whatever its case."""
        return self.columns.get(name.lower()) or self.columns.get(safe_name(name))


class Found(NamedTuple):
    """A dataset that is of a source."""

    table: Table
    source: Source
    vintage: Vintage
    cog: Optional[int]

    def actual(self, template: str) -> str:
        """Return a column's name at this vintage; the year of a key that is renamed every year is put in."""
        name = at_years(template, self.vintage.years)
        return self._latest(name) if template == self.source.key else name

    def _latest(self, name: str) -> str:
        years = years_of(name, self.table.names) if is_open(name) else []
        return at_year(name, years[-1]) if years else name

    def column(self, template: str) -> Optional[ColumnOf]:
        """Return the column of a template, of the latest year where that is open."""
        return self.table.column(self._latest(self.actual(template)))


def read_chosen(text: str, sources: Mapping[str, Source]) -> Dict[str, str]:
    """Read ``ssmsi_communes=delinquance, insee_populations=pop``: source to dataset. Raises InvalidParameter."""
    chosen = {}
    for part in read_list(text):
        name, sign, table = (piece.strip() for piece in part.partition("="))
        if not sign or not table or name not in sources:
            raise InvalidParameter(tr("SOURCES “{text}” is not understood. Write source=dataset, such as {example}.")
                                   .format(text=part, example="insee_comparateur=base_cc_comparateur")
                                   + ("" if name in sources else near(name, sources)))
        chosen[name] = table
    return chosen


def find_tables(cursor, sources: Mapping[str, Source], needed: Iterable[str], chosen: Mapping[str, str]
                ) -> Dict[str, List[Found]]:
    """Return the datasets of every needed source, the latest first.

    Raises InvalidParameter with the difference for a dataset that is named for a source, or is much like one, and fits
    none of its vintages; DatasetMissing for a named one that is not there.
    """
    tables = _tables(cursor)
    wanted = set(needed)
    found: Dict[str, List[Found]] = {name: [] for name in wanted}
    refused = []
    for table_name in chosen.values():
        if table_name not in tables:
            raise DatasetMissing(tr("SOURCES: there is no dataset “{table}” in the warehouse.").format(
                table=table_name) + near(table_name, tables))
    for table in sorted(tables.values(), key=lambda t: -t.run):
        misfits: List[Tuple[Source, Misfit]] = []
        fits = False
        for source in sources.values():
            if source.name in chosen and chosen[source.name] != table.name:
                continue
            fitting = _fit(source, table)
            if isinstance(fitting, Match):
                fits = True
                if source.name in wanted:
                    found[source.name].append(Found(table, source, fitting.vintage, cog_of(source, fitting,
                                                                                           table.names)))
            elif fitting is not None and source.name in wanted and (
                    source.name in chosen or table.name in source.datasets or _alike(source, fitting)):
                misfits.append((source, fitting))
        named = [(source, misfit) for source, misfit in misfits if source.name in chosen]
        if named or (misfits and not fits):
            refused.append(_difference(table, *(named or [max(misfits, key=lambda pair: pair[1].shared)])[0]))
    if refused:
        raise InvalidParameter("\n".join(refused) + "\n" + tr(
            "Add the vintage to the source in a file of your own (DEFINITIONS), name the right dataset (SOURCES), or "
            "rename this one's columns."))
    return found


def _fit(source: Source, table: Table):
    if source.by_columns:
        return fit(source, table.names)
    return Match(Vintage()) if table.name in source.datasets else None


def _alike(source: Source, misfit: Misfit) -> bool:
    return len(source.layout) >= _LONG and misfit.shared >= _ALIKE * len(source.layout)


def _difference(table: Table, source: Source, misfit: Misfit) -> str:
    return tr("clean.{table} fits no known vintage of “{source}” ({title}). Nearest: {vintage}. It lacks {lacking}; "
              "new "
              "are {new}.").format(
        table=table.name, source=source.name, title=source.title, vintage=misfit.vintage.name or tr("the only one"),
        lacking=_some(misfit.lacking), new=_some(misfit.new))


def _some(names: Sequence[str], count: int = 12) -> str:
    shown = ", ".join(names[:count]) or "–"
    return shown if len(names) <= count else tr("{names} and {count} more").format(
        names=shown, count=len(names) - count)


def _tables(cursor) -> Dict[str, Table]:
    cursor.execute(
        "SELECT d.table_name, d.last_run, a.attname, format_type(a.atttypid, NULL), "
        "col_description(a.attrelid, a.attnum) FROM augure.dataset d "
        "JOIN pg_attribute a ON a.attrelid = to_regclass(format('clean.%I', d.table_name)) "
        "WHERE d.schema_name = 'clean' AND a.attnum > 0 AND NOT a.attisdropped ORDER BY d.table_name, a.attnum")
    rows: Dict[Tuple[str, int], List[Tuple[str, str, Optional[str]]]] = {}
    for name, run, *column in cursor.fetchall():
        rows.setdefault((name, run), []).append(tuple(column))
    files = _files(cursor)
    tables = {}
    for (name, run), columns in rows.items():
        known = {safe: ColumnOf(safe, kind in _TEXT) for safe, kind, _ in columns}
        known.update({original.lower(): known[safe] for safe, _, original in columns if original})
        for code, column in _last_words(columns, known).items():
            known.setdefault(code, column)
        has_missing = known.pop("_missing", None) is not None
        tables[name] = Table(name, known, has_missing, run, _year(name, *files.get(name, ())))
    return tables


def _last_words(columns: Sequence[Tuple[str, str, Optional[str]]], known: Mapping[str, ColumnOf]) -> Dict[str,
                                                                                                          ColumnOf]:
    """Return columns by the code that ends their name: INSEE's workbooks have a line of words above that of codes."""
    found: Dict[str, List[str]] = {}
    for safe, _, original in columns:
        words = (original or "").split()
        if len(words) > 1 and re.fullmatch(r"[A-Z0-9_-]*[A-Z][A-Z0-9_-]*", words[-1]):
            found.setdefault(words[-1].lower(), []).append(safe)
    return {code: known[safe[0]] for code, safe in found.items() if len(safe) == 1}


def links(found: Dict[str, List[Found]], sources: Mapping[str, Source], feedback: Feedback) -> Dict[str, Found]:
    """Return, for each source of zones, the table by which its zones reach the communes.

    A dataset whose zoning no table has is taken out of ``found``, with a message.
    """
    result = {}
    for name, places in found.items():
        through = sources[name].through
        for place in list(places) if through else ():
            key = place.actual(place.source.key)
            table = next((other for other in found.get(through, ()) if other.table.column(key)), None)
            if table is None:
                feedback.warn(tr("clean.{table} is by {key}, and no dataset of “{source}” has the column {key}: left "
                                 "out. Import the table of communes of that zoning.").format(
                    table=place.table.name, key=key, source=through))
                places.remove(place)
            else:
                result[name] = table
    return result


def _year(*names: str) -> Optional[int]:
    """Return the year that a name holds, as a year or as a date (``liste-fs-20240801``)."""
    dates = (re.search(r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])?(?!\d)", name) for name in names)
    return year_of(*names) or next((int(found.group(1)) for found in dates if found), None)


def _files(cursor) -> Dict[str, List[str]]:
    """Return the names of the files that the datasets were last imported from."""
    cursor.execute("SELECT d.table_name, f.name FROM augure.dataset d JOIN augure.source_file f ON f.run = d.last_run "
                   "WHERE d.schema_name = 'clean'")
    files: Dict[str, List[str]] = {}
    for table, name in cursor.fetchall():
        files.setdefault(table, []).append(name)
    return files
