"""INSEE's own files: the lists of the Code officiel géographique, and the movements of communes (mvtcommune)."""

import re
from pathlib import PurePath
from typing import List, Optional, Sequence

from psycopg2 import sql

from ..errors import InvalidParameter, UnreadableFile
from ..feedback import Feedback
from ..ingest.names import safe_name
from ..ingest.raw import Delivery, RejectLimit, load_raw
from ..ingest.reading.readers import open_table
from ..ingest.reading.sources import TABLE_TYPES, SourceFile, find_sources
from ..translation import tr
from ..warehouse.datasets import register_dataset
from ..warehouse.history import keep_rows
from ..warehouse.ledger import Run
from .codes import departement_code_sql, territory_code_sql

#: Names under which files give a territory's code and name, the surest first.
CODE_COLUMNS = {
    "commune": ("insee_com", "codgeo", "code_insee", "insee", "depcom", "code_commune", "com", "code"),
    "departement": ("insee_dep", "code_dept", "code_dep", "dep", "code_departement", "code"),
    "region": ("insee_reg", "code_reg", "reg", "code_region", "code"),
    "epci": ("siren_epci", "code_siren", "code_epci", "epci", "siren", "code"),
    "canton": ("insee_can", "code_canton", "can", "canton", "code"),
    "constituency": ("code_circo", "id_circo", "codecirco", "circo", "ref", "code"),
    "iris": ("code_iris", "iris", "dcomiris", "codeiris", "code"),
    "polling_station": ("codebureauvote", "code_bv", "id_bv", "id_brut_miom", "bureau", "code"),
}
_NAMES = ("libelle", "libgeo", "nom", "name", "nccenr", "ncc")
NAME_COLUMNS = {
    "commune": ("libelle", "libgeo", "nom_comm", "nom_com", "nom_commune", "libelle_commune", "nom", "name", "nccenr",
                "ncc"),
    "departement": ("libelle", "nom_dept", "nom_dep", "nom_departement", "nom", "name", "nccenr", "ncc"),
    "region": ("libelle", "nom_reg", "nom_region", *_NAMES[2:]),
    "epci": ("libepci", "nom_epci", "raison_sociale", *_NAMES),
    "canton": ("nom_canton", "nom_can", *_NAMES),
    "constituency": ("nom_circo", "libelle_circo", *_NAMES),
    "iris": ("nom_iris", "lib_iris", "libiris", *_NAMES),
    "polling_station": ("nom_bureau", *_NAMES),
}
LEVELS = tuple(CODE_COLUMNS)

_MOVEMENT_COLUMNS = ("mod", "date_eff", "typecom_av", "com_av", "typecom_ap", "com_ap")


def find_column(names: Sequence[str], wanted: Sequence[str], asked: str, parameter: str, where: str) -> str:
    """Return the column of ``names`` that the user ``asked`` for, else the first of ``wanted`` that is there.

    Raises InvalidParameter naming the columns there are and the ``parameter`` that settles it.
    """
    found = [name for name in ([safe_name(asked)] if asked else wanted) if name in names]
    if found:
        return found[0]
    listed = ", ".join(names)
    if asked:
        raise InvalidParameter(
            tr("{where}: no column “{wanted}”. Its columns are: {columns}. Set {parameter}.").format(
                where=where, wanted=asked, columns=listed, parameter=parameter))
    raise InvalidParameter(
        tr("{where}: none of its columns has a name that is known ({wanted}). Its columns are: {columns}. "
           "Set {parameter}.").format(where=where, wanted=", ".join(wanted), columns=listed, parameter=parameter))


def name_column(names: Sequence[str], level: str, asked: str, where: str) -> sql.Composable:
    """Return the column of names as SQL, NULL where nothing looks like one."""
    if asked:
        return sql.Identifier(find_column(names, (), asked, "NAME_FIELD", where))
    return next((sql.Identifier(name) for name in NAME_COLUMNS[level] if name in names), sql.SQL("NULL"))


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


def read_list(run: Run, source: SourceFile, level: str, vintage: int, code_field: str, name_field: str,
              feedback: Feedback) -> int:
    """Add the territories of a COG list, or of any table with a column of codes, to the table ``incoming``.

    Rows of a TYPECOM other than COM (delegated and associated communes, arrondissements) are left out.
    Returns how many; raises UnreadableFile when no row has a code.
    """
    delivery = _deliver(run, source, feedback)
    names = [column.name for column in delivery.columns]
    code = find_column(names, CODE_COLUMNS[level], code_field, "CODE_FIELD", source.name)
    with run.cursor() as cursor:
        cursor.execute(sql.SQL(
            "INSERT INTO incoming (code, name, departement, region, vintage, origin) "
            "SELECT DISTINCT ON (code) * FROM (SELECT {code} AS code, nullif(btrim({name}), ''), {departement}, "
            "{region}, %s::integer, %s FROM {raw} WHERE {kind} IN ('', 'COM') ORDER BY _row) t "
            "WHERE code IS NOT NULL").format(
                code=territory_code_sql(level, sql.Identifier(code)),
                name=name_column(names, level, name_field, source.name),
                departement=departement_code_sql(sql.Identifier("dep")) if "dep" in names else sql.SQL("NULL"),
                region=sql.SQL("nullif(btrim(reg), '')") if "reg" in names else sql.SQL("NULL"),
                kind=sql.SQL("typecom") if "typecom" in names else sql.SQL("''"),
                raw=delivery.cells), (vintage, f"raw.{delivery.raw_table}"))
        count = cursor.rowcount
    if not count:
        raise UnreadableFile(tr("{file}: its column “{column}” holds no code of a {level}. Set CODE_FIELD, or LEVEL.")
                             .format(file=source.name, column=code, level=level))
    return count


def read_movements(run: Run, source: SourceFile, level: str, feedback: Feedback) -> int:
    """Replace ``ref.territory_change``: each edition of INSEE's file holds all movements since 1943.

    Raises UnreadableFile when its columns are not those of mvtcommune, or a date or MOD cannot be read.
    """
    delivery = _deliver(run, source, feedback)
    names = [column.name for column in delivery.columns]
    missing = [column.upper() for column in _MOVEMENT_COLUMNS if column not in names]
    if missing:
        raise UnreadableFile(
            tr("{file} is not INSEE's file of movements of communes (mvtcommune): it lacks {missing}.").format(
                file=source.name, missing=", ".join(missing)))
    raw = delivery.cells
    with run.cursor() as cursor:
        cursor.execute(sql.SQL("SELECT _line, mod, date_eff FROM {} WHERE mod !~ '^[0-9]{{1,3}}$' OR date_eff !~ "
                               "'^[12][0-9]{{3}}-[01][0-9]-[0-3][0-9]$' ORDER BY _row LIMIT 1").format(raw))
        bad = cursor.fetchone()
        if bad:
            raise UnreadableFile(
                tr("{file}, line {line}: no movement has the MOD “{mod}” and the date “{date}”.").format(
                    file=source.name, line=bad[0], mod=bad[1], date=bad[2]))
        keep_rows(run, "ref", "territory_change", {"level": level})
        cursor.execute("DELETE FROM ref.territory_change WHERE level = %s", (level,))
        cursor.execute(sql.SQL(
            "INSERT INTO ref.territory_change (level, date_eff, mod, code_before, code_after, type_before, type_after, "
            "name_before, name_after) SELECT %s, date_eff::date, mod::smallint, com_av, com_ap, typecom_av, "
            "typecom_ap, {before}, {after} FROM {raw}").format(raw=raw, **{
                name: sql.Identifier(column) if column in names else sql.SQL("NULL")
                for name, column in (("before", "libelle_av"), ("after", "libelle_ap"))}), (level,))
        cursor.execute("ANALYZE ref.territory_change")
    register_dataset(run, "ref", f"territory_change@{level}", [f"raw.{delivery.raw_table}"], delivery.rows)
    return delivery.rows


def _deliver(run: Run, source: SourceFile, feedback: Feedback) -> Delivery:
    """Keep the file as received, like every other one."""
    name = safe_name(PurePath(source.member or source.path.name).name.split(".")[0])
    return load_raw(run, name, [open_table(source)], 1, RejectLimit("0"), feedback)
