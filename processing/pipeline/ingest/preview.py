"""What an import would change: the run is done, compared with what was there, and taken back."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

from osgeo import gdal, ogr, osr
from psycopg2 import sql

from ..errors import InvalidParameter
from ..reporting import write_page
from ..translation import mark, tr
from ..warehouse.datasets import table_columns
from ..warehouse.history import SCHEMA
from ..warehouse.ledger import Run
from .names import GEOMETRY

SHOWN = 200
"""Rows that the page shows of each kind of change; the file has them all."""
LAYER = "differences"
KINDS = {"added": mark("Added rows"), "changed": mark("Changed rows"), "removed": mark("Removed rows")}
_DIFFERENCE = sql.Identifier("pg_temp", "augure_difference")
_ROW = "_row"


@dataclass(frozen=True)
class Comparison:
    """The dataset before (None: it is new) and after the run, and the columns that tell rows apart."""

    table: str
    image: Optional[str]
    before: Dict[str, str]
    after: Dict[str, str]
    key: Sequence[str]
    received: Sequence[str]

    @property
    def content(self) -> List[str]:
        """The columns that are compared: all but the number of the row."""
        return [name for name in self.after if name != _ROW]


def preview_import(run: Run, do: Callable[[], Dict[str, Any]], page: str, file: str) -> Dict[str, Any]:
    """Do the import, write the differences, take everything back; return the outputs and the counts.

    Adds ADDED_COUNT, CHANGED_COUNT, REMOVED_COUNT, PREVIEW; ``page`` is the path of the report (HTML), ``file`` that
    of a GeoPackage of the rows that differ, with a field ``change``. With a key, a row whose key stays is changed;
    without, rows are told by their whole content, and a change is one removed and one added.
    """
    run.is_preview = True
    outputs = do()
    with run.cursor() as cursor:
        comparison = _compared(cursor, run, outputs["TABLE"])
        run.feedback.info(tr("Comparing the rows"))
        cursor.execute(_difference(comparison))
        cursor.execute(sql.SQL("SELECT change, count(*) FROM {} GROUP BY 1").format(_DIFFERENCE))
        counts = dict(cursor.fetchall())
        _write_report(cursor, run, comparison, outputs, counts, page)
        _write_layer(run, cursor, comparison, file)
    run.roll_back()
    run.feedback.info(tr("A preview: nothing was written to the warehouse."))
    return run.finish({**outputs, **{kind.upper() + "_COUNT": counts.get(kind, 0) for kind in KINDS}, "PREVIEW": True})


def _compared(cursor, run: Run, table: str) -> Comparison:
    """Find both sides; an import that would be a no-op has none of its own: the dataset is compared with itself."""
    after = dict(table_columns(cursor, "clean", table))
    cursor.execute("SELECT c.image FROM augure.change c WHERE c.run = %s AND c.schema_name = 'clean' "
                   "AND c.table_name = %s", (run.id, table))
    row = cursor.fetchone()
    cursor.execute("SELECT coalesce(key, '{}'), raw_table, last_run FROM augure.dataset WHERE schema_name = 'clean' "
                   "AND table_name = %s", (table,))
    key, raw_table, last_run = cursor.fetchone()
    received = [name for name, _ in table_columns(cursor, "raw", raw_table)]
    image = row[0] if row else None
    if image is None and last_run != run.id:
        return Comparison(table, "", after, after, key, received)
    before = dict(table_columns(cursor, SCHEMA, image)) if image else {}
    return Comparison(table, image, before, after, key, received)


def _difference(found: Comparison) -> sql.Composable:
    """Return the statement that makes the table of differences: change, changed columns, before, the columns."""
    after = sql.SQL("SELECT {} FROM {}").format(_list(found.content), sql.Identifier("clean", found.table))
    before = _before(found)
    made = sql.SQL("CREATE TEMP TABLE augure_difference ON COMMIT DROP AS ")
    if not found.key:
        return made + sql.SQL(
            "SELECT 'added' AS change, '{{}}'::text[] AS cells, NULL::jsonb AS before, n.* "
            "FROM ({after} EXCEPT ALL {before}) n UNION ALL "
            "SELECT 'removed', '{{}}', NULL, o.* FROM ({before} EXCEPT ALL {after}) o").format(
                after=after, before=before)
    same = sql.SQL(" AND ").join(sql.SQL("n.{0} = o.{0}").format(sql.Identifier(name)) for name in found.key)
    first = sql.Identifier(found.key[0])
    cells = sql.SQL(", ").join(
        sql.SQL("CASE WHEN n.{0} IS DISTINCT FROM o.{0} THEN {1} END").format(sql.Identifier(name), sql.Literal(name))
        for name in found.content if name not in found.key)
    columns = sql.SQL(", ").join(
        sql.SQL("CASE WHEN n.{1} IS NULL THEN o.{0} ELSE n.{0} END AS {0}").format(sql.Identifier(name), first)
        for name in found.content)
    return made + sql.SQL(
        "SELECT * FROM (SELECT CASE WHEN o.{first} IS NULL THEN 'added' WHEN n.{first} IS NULL THEN 'removed' "
        "ELSE 'changed' END AS change, "
        "CASE WHEN o.{first} = n.{first} THEN array_remove(ARRAY[{cells}]::text[], NULL) ELSE '{{}}' END AS cells, "
        "to_jsonb(o) - {geometry} AS before, {columns} FROM ({after}) n FULL JOIN ({before}) o ON {same}) d "
        "WHERE change <> 'changed' OR cells <> '{{}}'").format(
            first=first, cells=cells, geometry=sql.Literal(GEOMETRY), columns=columns, after=after, before=before,
            same=same)


def _before(found: Comparison) -> sql.Composable:
    """Return the rows of before with the columns and types of after."""
    if found.image is None:
        return sql.SQL("SELECT {} FROM {} WHERE false").format(
            _list(found.content), sql.Identifier("clean", found.table))
    source = sql.Identifier(SCHEMA, found.image) if found.image else sql.Identifier("clean", found.table)
    return sql.SQL("SELECT {} FROM {}").format(sql.SQL(", ").join(
        sql.SQL(("{0}::" if name in found.before else "NULL::") + found.after[name] + " AS {0}").format(
            sql.Identifier(name)) for name in found.content), source)


def _list(names: Sequence[str]) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, names))


def columns_of(found: Comparison) -> List[Tuple[str, str, str]]:
    """Return what differs in the columns: (kind of change, name, types)."""
    changed = []
    for name, kind in found.after.items():
        if found.image is None or name.startswith("_"):
            continue
        if name not in found.before:
            changed.append((tr("new"), name, kind))
        elif found.before[name] != kind:
            changed.append((tr("another type"), name, "{} → {}".format(found.before[name], kind)))
        if name not in found.received and name != GEOMETRY:  # a table's points are made of other columns
            changed.append((tr("no longer in the file"), name, kind))
    return changed


def _write_report(cursor, run: Run, found: Comparison, outputs: Dict[str, Any], counts: Dict[str, int], page: str
                  ) -> None:
    shown = [name for name in found.content if name not in (GEOMETRY, "_missing")]
    lists = []
    for kind, title in KINDS.items():
        cursor.execute(sql.SQL("SELECT cells, before, {} FROM {} WHERE change = %s LIMIT %s").format(
            sql.SQL(", ").join(sql.SQL("{}::text").format(sql.Identifier(name)) for name in shown), _DIFFERENCE),
            (kind, SHOWN))
        rows = [[(value, name in cells and str(_of(before, name)))
                 for name, value in zip(shown, values)] + [(tr("shape") if GEOMETRY in cells else None, False)]
                for cells, before, *values in cursor.fetchall()]
        lists.append((tr(title), counts.get(kind, 0), rows))
    figures = [(tr(title), counts.get(kind, 0)) for kind, title in KINDS.items()]
    figures.append((tr("Rejected rows"), outputs.get("REJECT_COUNT", 0)))
    write_page(page, "preview.html.j2", table=found.table, run=run.id, algorithm=run.algorithm, heads=shown,
               figures=figures, columns=columns_of(found), lists=lists, shown=SHOWN, t={
                   "lang": tr("en"), "title": tr("Preview of an import"), "run": tr("Run"), "columns": tr("Columns"),
                   "promise": tr("Nothing was written to the warehouse."), "key": tr("Told apart by"),
                   "whole": tr("their whole content (the dataset has no key)"), "first": tr("the first {count}").format(
                       count=SHOWN), "none": tr("Nothing would change.")}, key=", ".join(found.key))


def _of(before: Optional[Dict[str, Any]], name: str) -> Any:
    value = (before or {}).get(name)
    return "" if value is None else value


def _write_layer(run: Run, cursor, found: Comparison, file: str) -> None:
    """Write the rows that differ as a GeoPackage: ``change``, ``changed_cells``, the columns, the shape if any."""
    spatial = GEOMETRY in found.after
    names = [name for name in found.content if name != GEOMETRY]
    driver = ogr.GetDriverByName("GPKG")
    if Path(file).exists():  # of an earlier preview
        driver.DeleteDataSource(file)
    dataset = driver.CreateDataSource(file)
    if dataset is None:
        raise InvalidParameter(tr("{path} cannot be written ({cause}).").format(
            path=file, cause=gdal.GetLastErrorMsg()))
    layer = dataset.CreateLayer(LAYER, _system(found), ogr.wkbUnknown if spatial else ogr.wkbNone)
    fields = ["change", "changed_cells", *(name if name not in ("change", "changed_cells", "fid") else name + "_"
                                           for name in names)]
    for name in fields:
        layer.CreateField(ogr.FieldDefn(name, _field_type(found.after.get(name, "text"))))
    shape = sql.SQL("ST_AsBinary({})").format(sql.Identifier(GEOMETRY)) if spatial else sql.SQL("NULL")
    cursor.execute(sql.SQL("SELECT change, array_to_string(cells, ', '), {}, {} FROM {}").format(
        sql.SQL(", ").join(sql.SQL("{}::text").format(sql.Identifier(name)) for name in names), shape, _DIFFERENCE))
    layer.StartTransaction()
    for *values, wkb in cursor:
        run.feedback.check()
        _add_feature(layer, values, wkb)
    layer.CommitTransaction()
    del layer  # before its dataset, which is closed with the last name for it


def _add_feature(layer, values: Sequence[Optional[str]], wkb: Optional[bytes]) -> None:
    feature = ogr.Feature(layer.GetLayerDefn())
    for place, value in enumerate(values):
        if value is not None:
            feature.SetField(place, value)
    if wkb is not None:
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(bytes(wkb)))
    layer.CreateFeature(feature)


def _system(found: Comparison) -> Optional[osr.SpatialReference]:
    kind = found.after.get(GEOMETRY)
    if not kind:
        return None
    system = osr.SpatialReference()
    system.ImportFromEPSG(int(kind.rstrip(")").split(",")[1]))
    return system


def _field_type(kind: str) -> int:
    return {"integer": ogr.OFTInteger, "bigint": ogr.OFTInteger64, "double precision": ogr.OFTReal,
            "numeric": ogr.OFTReal, "date": ogr.OFTDate}.get(kind, ogr.OFTString)
