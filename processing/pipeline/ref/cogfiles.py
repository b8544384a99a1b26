"""INSEE's own files: the lists of the Code officiel géographique, and the movements of communes (mvtcommune)."""

import re
from typing import Iterator, List, NamedTuple, Optional, Sequence

from ..errors import InvalidParameter, UnreadableFile
from ..feedback import Feedback
from ..ingest.sources import TABLE_TYPES, SourceFile, find_sources
from ..ingest.tabular import TableReader, open_table
from ..translation import tr
from .codes import commune_code, departement_code

#: Names under which files give a territory's code and name, the surest first.
CODE_COLUMNS = {
    "commune": ("insee_com", "codgeo", "code_insee", "insee", "depcom", "code_commune", "com", "code"),
    "departement": ("insee_dep", "code_dept", "code_dep", "dep", "code_departement", "code"),
}
NAME_COLUMNS = {
    "commune": ("libelle", "libgeo", "nom_comm", "nom_com", "nom_commune", "libelle_commune", "nom", "name", "nccenr", "ncc"),
    "departement": ("libelle", "nom_dept", "nom_dep", "nom_departement", "nom", "name", "nccenr", "ncc"),
}
LEVELS = tuple(CODE_COLUMNS)


class Listed(NamedTuple):
    """A territory of a list."""

    code: str
    name: Optional[str]
    departement: Optional[str]
    region: Optional[str]


class Movement(NamedTuple):
    """A row of mvtcommune, as text; types are COM, COMA, COMD, ARM, or empty for a creation from nothing."""

    date_eff: str
    mod: str
    code_before: str
    code_after: str
    type_before: str
    type_after: str
    name_before: str
    name_after: str


_MOVEMENT_COLUMNS = ("date_eff", "mod", "com_av", "com_ap", "typecom_av", "typecom_ap", "libelle_av", "libelle_ap")


def find_column(names: Sequence[str], wanted: Sequence[str], asked: str, parameter: str, where: str) -> str:
    """Return the column of ``names`` (safe names) that ``asked`` or else the list ``wanted`` says.

    Raises InvalidParameter naming the columns there are and ``parameter``; ``wanted`` empty means none is needed.
    """
    if asked:
        found = [name for name in names if name.lower() == asked.strip().lower()]
    else:
        found = [name for name in wanted if name in names]
    if found or not (asked or wanted):
        return found[0] if found else ""
    raise InvalidParameter(
        tr("{where}: no column “{wanted}”. Its columns are: {columns}. Set {parameter}.").format(
            where=where, wanted=asked or ", ".join(wanted), columns=", ".join(names), parameter=parameter))


def year_of(*names: str) -> Optional[int]:
    """Return the one year that a name holds (``COMMUNES_2018_L93``, ``cog2024_communes.csv``), else None."""
    for name in names:
        years = set(re.findall(r"(?<!\d)(?:19[4-9]|20[0-9])\d(?!\d)", name))
        if len(years) == 1:
            return int(years.pop())
    return None


def sources_of(paths: Sequence[str], feedback: Feedback) -> List[SourceFile]:
    """Return the table files that a parameter names."""
    return find_sources(paths, TABLE_TYPES, "", feedback) if paths else []


def read_list(source: SourceFile, level: str, code_field: str, name_field: str, feedback: Feedback) -> List[Listed]:
    """Return the territories of a COG list, or of any table with a column of codes.

    Rows of a TYPECOM other than COM (delegated and associated communes, arrondissements) are left out.
    Raises UnreadableFile when no row has a code.
    """
    reader = open_table(source)
    names = [column.name for column in reader.columns]
    code = names.index(find_column(names, CODE_COLUMNS[level], code_field, "CODE_FIELD", source.name))
    place = {what: names.index(what) for what in ("typecom", "dep", "reg") if what in names}
    name_column = next((n for n in ([name_field] if name_field else NAME_COLUMNS[level]) if n in names), None)
    name = names.index(name_column) if name_column else None
    found = {}
    for cells in _cells(reader, feedback):
        if "typecom" in place and cells[place["typecom"]] != "COM":
            continue
        key = territory_code(level, cells[code])
        if key:
            region = cells[place["reg"]] if "reg" in place else ""
            found[key] = Listed(key, cells[name] or None if name is not None else None,
                                departement_code(cells[place["dep"]]) if "dep" in place else None, region or None)
    if not found:
        raise UnreadableFile(tr("{file}: its column “{column}” holds no code of a {level}. Set CODE_FIELD, or LEVEL.")
                             .format(file=source.name, column=names[code], level=level))
    return list(found.values())


def territory_code(level: str, text: str) -> Optional[str]:
    """Return a territory's code as text of full length; None when it is none."""
    return commune_code(None, text) if level == "commune" else departement_code(text)


def read_movements(source: SourceFile, feedback: Feedback) -> List[Movement]:
    """Return the rows of INSEE's file of movements of communes, all of them.

    Raises UnreadableFile when its columns are not those of mvtcommune, or a date or MOD cannot be read.
    """
    reader = open_table(source)
    names = [column.name for column in reader.columns]
    missing = [column for column in _MOVEMENT_COLUMNS[:6] if column not in names]
    if missing:
        raise UnreadableFile(
            tr("{file} is not INSEE's file of movements of communes (mvtcommune): it lacks {missing}.").format(
                file=source.name, missing=", ".join(column.upper() for column in missing)))
    places = [names.index(column) if column in names else None for column in _MOVEMENT_COLUMNS]
    movements = []
    for cells in _cells(reader, feedback):
        movement = Movement(*("" if place is None else cells[place] for place in places))
        if not re.match(r"\d{4}-\d\d-\d\d$", movement.date_eff) or not re.match(r"\d{1,3}$", movement.mod):
            raise UnreadableFile(
                tr("{file}: the movement {before} → {after} has no readable date or MOD ({date}, {mod}).").format(
                    file=source.name, before=movement.code_before, after=movement.code_after,
                    date=movement.date_eff, mod=movement.mod))
        movements.append(movement)
    return movements


def _cells(reader: TableReader, feedback: Feedback) -> Iterator[List[str]]:
    for batch in reader.batches():
        feedback.check()
        for row in batch.rows:
            yield [cell.strip() for cell in row]
    if reader.rejects:
        first = reader.rejects[0]
        raise UnreadableFile(tr("{file}, line {line}: {cause}.").format(
            file=reader.source.name, line=first.line, cause=first.cause))
