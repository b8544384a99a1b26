"""The register of communes from what the warehouse holds: ``ref`` and La Poste's base, whatever its table is called."""

import re
from typing import Dict, List, NamedTuple, Optional

from psycopg2 import sql

from ...errors import DatasetMissing, InvalidParameter
from ...ingest.values.codes import INSEE, POSTCODE, zero_rule
from ...translation import tr
from ...warehouse.datasets import datasets_like, table_columns
from ..passage import COMMUNE
from .register import CommuneRegister, Movement, Postal

_NAME = re.compile(r"^(?:nom_(?:de_la_)?commune(?:_postal)?|nom_com|libelle_(?:de_la_)?commune|commune|lib_com|ville)$")
_LABEL = re.compile(r"(^|_)acheminement$")
_PLACE = re.compile(r"^ligne_5$")
#: A register of all France has 35,000 communes; one of a region, those that ``ref.territory`` knows.
_SHARE, _COMMUNES = 0.9, 30_000
#: More rows than any register of postcodes: not even looked at.
_LARGEST = 100_000


class _Source(NamedTuple):
    """A dataset of postcodes and its columns ('' : it has none such)."""

    table: str
    code: str
    name: str
    postcode: str
    label: str
    place: str
    longitude: str
    latitude: str


def load_register(cursor, dataset: str = "") -> Optional[CommuneRegister]:
    """Read the register; None where the warehouse knows no commune.

    ``dataset`` names the clean dataset that holds La Poste's base officielle des codes postaux; without it the one
    whose columns and content are such is taken. Raises DatasetMissing or InvalidParameter when the named one is not
    there or has no such columns.
    """
    spellings = _spellings(cursor)
    source = _find(cursor, dataset)
    postal = _postal(cursor, source) if source else []
    if not spellings and not postal:
        return None
    return CommuneRegister(spellings, postal, _movements(cursor))


def version(cursor, dataset: str = "") -> str:
    """Return what the register is read from, each dataset with its last run: for a run's fingerprint."""
    found = {f"ref.{table}": run for table, run in datasets_like(
        cursor, "ref", "territory@commune@%", "territory\\_change@commune").items()}
    source = _find(cursor, dataset)
    if source:
        found[f"clean.{source.table}"] = datasets_like(cursor, "clean", _literal(source.table)).get(source.table, 0)
    return ", ".join(f"{name}@{run}" for name, run in sorted(found.items()))


def _literal(name: str) -> str:
    return re.sub(r"([\\%_])", r"\\\1", name)


def _spellings(cursor) -> Dict[str, str]:
    """Return code and name of the communes, each département by its latest vintage: outlines may be of one alone."""
    cursor.execute(
        "SELECT code, coalesce(name, '') FROM (SELECT code, name, vintage, max(vintage) OVER (PARTITION BY left(code, "
        "CASE WHEN left(code, 2) IN ('97', '98') THEN 3 ELSE 2 END)) AS latest FROM ref.territory "
        "WHERE level = 'commune') t WHERE vintage = latest")
    return dict(cursor.fetchall())


def _movements(cursor) -> List[Movement]:
    cursor.execute("SELECT date_eff, code_before, code_after, coalesce(name_before, '') FROM ref.territory_change "
                   "WHERE level = 'commune' AND type_before = %s AND type_after = %s", (COMMUNE, COMMUNE))
    return [Movement(*row) for row in cursor.fetchall()]


def _find(cursor, dataset: str) -> Optional[_Source]:
    if dataset:
        table = dataset.split(".", 1)[1] if dataset.startswith("clean.") else dataset
        if not table_columns(cursor, "clean", table):
            raise DatasetMissing(tr("REGISTER: there is no dataset “{table}” in the warehouse (schema clean). Import "
                                    "La Poste's base of postcodes, or leave REGISTER empty.").format(table=table))
        source = _describe(cursor, table)
        if source is None:
            raise InvalidParameter(
                tr("REGISTER: “{table}” is no register of postcodes: it needs a column of INSEE codes, one of "
                   "postcodes and one of names of communes. Its columns are: {columns}.").format(
                       table=table, columns=", ".join(name for name, _ in table_columns(cursor, "clean", table))))
        return source
    cursor.execute("SELECT table_name FROM augure.dataset WHERE schema_name = 'clean' AND row_count <= %s "
                   "ORDER BY last_run DESC, table_name", (_LARGEST,))
    sources = [_describe(cursor, table) for table, in cursor.fetchall()]
    return next((source for source in sources if source and _is_register(cursor, source)), None)


def _describe(cursor, table: str) -> Optional[_Source]:
    """Return the columns of a table that could be a register, None where one of the three is not there."""
    names = [name for name, _ in table_columns(cursor, "clean", table)]

    def first(fits) -> str:
        return next((name for name in names if fits(name)), "")
    source = _Source(
        table, first(lambda name: zero_rule(name) is INSEE), first(_NAME.match),
        first(lambda name: zero_rule(name) is POSTCODE), first(_LABEL.search), first(_PLACE.match),
        *(name if name in names else "" for name in ("longitude", "latitude")))
    return source if source.code and source.name and source.postcode else None


def _is_register(cursor, source: _Source) -> bool:
    """Tell a register from a list of places: it holds nearly all communes, some of them with several postcodes."""
    cursor.execute(sql.SQL(
        "SELECT count(DISTINCT code), count(*), count(DISTINCT code) FILTER (WHERE "
        "code IN (SELECT code FROM ref.territory WHERE level = 'commune')), (SELECT count(DISTINCT code) FROM "
        "ref.territory t WHERE level = 'commune' AND vintage = (SELECT max(vintage) FROM ref.territory "
        "WHERE level = 'commune')) FROM (SELECT DISTINCT {code} AS code, {postcode} FROM {table} "
        "WHERE {postcode}::text ~ '^[0-9]{{5}}$') AS pairs").format(
            code=sql.SQL("{}::text").format(sql.Identifier(source.code)),
            postcode=sql.Identifier(source.postcode), table=sql.Identifier("clean", source.table)))
    codes, pairs, known, communes = cursor.fetchone()
    return pairs > codes and (known >= _SHARE * communes if communes else codes >= _COMMUNES)


def _postal(cursor, source: _Source) -> List[Postal]:
    def text(column: str) -> sql.Composable:
        return sql.SQL("btrim({}::text)").format(sql.Identifier(column)) if column else sql.SQL("NULL")

    def degrees(column: str) -> sql.Composable:
        number = sql.SQL("CASE WHEN {0}::text ~ '^-?[0-9]+([.][0-9]+)?$' THEN {0}::text::float END")
        return number.format(sql.Identifier(column)) if column else sql.SQL("NULL::float")
    cursor.execute(sql.SQL(
        "SELECT {code}, coalesce({name}, ''), {postcode}, coalesce({label}, ''), coalesce({place}, ''), {x}, {y} "
        "FROM {table} WHERE {code} IS NOT NULL AND {postcode} IS NOT NULL").format(
            code=text(source.code), name=text(source.name), postcode=text(source.postcode), label=text(source.label),
            place=text(source.place), x=degrees(source.longitude), y=degrees(source.latitude),
            table=sql.Identifier("clean", source.table)))
    return [Postal(*row) for row in cursor.fetchall()]
