"""The outlines of 2018 as a shapefile with the faults of its kind, and INSEE's lists of communes and movements."""

import struct
import tempfile
from pathlib import Path
from typing import Dict, List, Sequence, Tuple

from osgeo import gdal, ogr

from . import coverage, layouts
from .coverage import OUTSIDE, Border, Ring
from .geography import RENAMED, Department
from .layouts import table_text, without_ligature, write_packed, write_zip
from .toponyms import Name

OUTLINE_DATE = "2018-01-01"
LAYER = "COMMUNES_2018_L93"
# Lambert-93 as ESRI words it, the text that ships beside IGN's shapefiles.
PRJ = (
    'PROJCS["RGF_1993_Lambert_93",GEOGCS["GCS_RGF_1993",DATUM["D_RGF_1993",SPHEROID["GRS_1980",6378137.0,298.257222101]],'
    'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],'
    'PARAMETER["False_Easting",700000.0],PARAMETER["False_Northing",6600000.0],PARAMETER["Central_Meridian",3.0],'
    'PARAMETER["Standard_Parallel_1",49.0],PARAMETER["Standard_Parallel_2",44.0],PARAMETER["Latitude_Of_Origin",46.5],'
    'UNIT["Meter",1.0]]'
)
FIELDS = (
    ("INSEE_COM", ogr.OFTString, 5),
    ("NOM_COMM", ogr.OFTString, 45),
    ("CODE_DEPT", ogr.OFTString, 3),
    ("SUPERFICIE", ogr.OFTInteger, 7),
    ("X_CENTROID", ogr.OFTInteger, 8),
    ("Y_CENTROID", ogr.OFTInteger, 7),
)


def outlines(department: Department) -> List[Tuple[int, List[Ring]]]:
    """Return the communes of 2018 (the index whose code they bear) and their rings: an exact tiling."""
    return [
        (group[0], coverage.rings(department.borders, set(group))) for group in department.groups(OUTLINE_DATE)
    ]


def _faulty_ring(ring: Ring, corner: Tuple[int, int]) -> Ring:
    """Return the ring with ``corner`` and the corner after it exchanged: it crosses itself there."""
    at = ring.index(corner)
    return [*ring[:at], ring[at + 1], ring[at], *ring[at + 2 :]]


def damaged_outlines(department: Department) -> List[Tuple[int, List[Ring]]]:
    """Return the outlines as published: one crosses itself on the limit of the département, and along one inner
    border two communes disagree (a corner moved by 40 m on one side only: a sliver between them)."""
    shapes = outlines(department)
    owner = {member: index for index, (_, group) in enumerate(_indexed(department)) for member in group}
    limits = [b for b in department.borders if b.right == OUTSIDE and b.line[0] != b.line[-1]]
    limit = max(limits, key=lambda b: len(b.line))
    index = owner[limit.left]
    crossed = _crossing_corner(limit)
    shapes[index] = (shapes[index][0], [_faulty_ring(r, crossed) if crossed in r else r for r in shapes[index][1]])

    inner = [b for b in department.borders if OUTSIDE not in (b.left, b.right) and len(b.line) >= 6]
    shared = next(b for b in inner if owner[b.left] != owner[b.right] and index not in (owner[b.left], owner[b.right]))
    corner = shared.line[len(shared.line) // 2]
    moved = (corner[0] + 28, corner[1] + 28)
    index = owner[shared.left]
    shapes[index] = (shapes[index][0], [[moved if p == corner else p for p in r] for r in shapes[index][1]])
    return shapes


def _crossing_corner(border: Border) -> Tuple[int, int]:
    """Return a corner strictly inside a border such that exchanging it with the next one crosses the line."""
    line = border.line
    for i in range(1, len(line) - 2):
        if _cross(line[i - 1], line[i + 1], line[i], line[i + 2]):
            return line[i]
    raise ValueError("No corner of the border can be made to cross; draw a longer one.")


def _cross(a, b, c, d) -> bool:
    """Return whether segments ab and cd cross."""

    def side(p, q, r) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def _indexed(department: Department) -> List[Tuple[int, Tuple[int, ...]]]:
    return [(group[0], group) for group in department.groups(OUTLINE_DATE)]


def _geometry(ring_list: Sequence[Ring]) -> ogr.Geometry:
    """Return an OGR polygon or multipolygon of the rings, holes put into the largest outer ring."""
    multi = ogr.Geometry(ogr.wkbMultiPolygon)
    for ring in sorted(ring_list, key=lambda r: -coverage.signed_area(r)):
        line = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in ring:
            line.AddPoint_2D(float(x), float(y))
        if coverage.signed_area(ring) > 0:
            polygon = ogr.Geometry(ogr.wkbPolygon)
            polygon.AddGeometryDirectly(line)
            multi.AddGeometry(polygon)
        else:
            multi.GetGeometryRef(0).AddGeometry(line)
    return multi.GetGeometryRef(0).Clone() if multi.GetGeometryCount() == 1 else multi


def _latin1_name(name: Name) -> str:
    """Return the name as the DBF holds it: the article lost, the ligature spelled out."""
    return without_ligature(name.nccenr)


def _write_layer(folder: str, department: Department) -> None:
    """Write the layer into ``folder`` with GDAL."""
    published = dict(damaged_outlines(department))
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(folder)
    options = ["ENCODING=ISO-8859-1", "DBF_DATE_LAST_UPDATE=2018-11-21"]
    layer = source.CreateLayer(LAYER, None, ogr.wkbPolygon, options=options)
    for name, kind, width in FIELDS:
        field = ogr.FieldDefn(name, kind)
        field.SetWidth(width)
        layer.CreateField(field)
    for commune, exact in outlines(department):
        x, y = coverage.centroid(max(exact, key=coverage.signed_area))
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["INSEE_COM"] = department.codes[commune]
        feature["NOM_COMM"] = _latin1_name(department.name(commune, OUTLINE_DATE))
        feature["CODE_DEPT"] = department.labels["code"]
        feature["SUPERFICIE"] = round(sum(coverage.signed_area(ring) for ring in exact) / 1e4)
        feature["X_CENTROID"], feature["Y_CENTROID"] = round(x), round(y)
        feature.SetGeometryDirectly(_geometry(published[commune]))
        layer.CreateFeature(feature)


def write_outlines(path: Path, department: Department) -> None:
    """Write the zipped shapefile: Lambert-93, whole metres, DBF in ISO-8859-1 with neither .cpg nor code page mark."""
    before = gdal.GetThreadLocalConfigOption("SHAPE_ENCODING", None)
    with tempfile.TemporaryDirectory() as work:
        # QGIS empties this option for the whole process when it opens a shapefile, and GDAL then recodes nothing.
        gdal.SetThreadLocalConfigOption("SHAPE_ENCODING", "ISO-8859-1")
        try:
            _write_layer(work, department)
        finally:
            gdal.SetThreadLocalConfigOption("SHAPE_ENCODING", before)
        parts = {ending: (Path(work) / f"{LAYER}.{ending}").read_bytes() for ending in ("shp", "shx", "dbf")}
    dbf = bytearray(parts["dbf"])
    struct.pack_into("B", dbf, 29, 0)  # the code page mark that GDAL wrote and IGN did not
    parts.update(dbf=bytes(dbf), prj=PRJ.encode("ascii"))
    write_zip(path, {f"{LAYER}.{ending}": data for ending, data in parts.items()})


def _five(kind: str, code: str, name: Name) -> List[object]:
    return [kind, code, name.tncc, name.ncc, name.nccenr, name.label]


def commune_rows(department: Department, date: str) -> List[List[object]]:
    """Return INSEE's list of communes at a date, then the delegated communes of the mergers."""
    labels, rows, delegated = department.labels, [], []
    merged = {m: merger for merger in department.mergers if merger.date <= date for m in merger.members}
    for group in department.groups(date):
        chief, code = group[0], department.codes[group[0]]
        name = department.name(chief, date)
        district = f"{labels['code']}{department.constituency[chief]}"
        canton = f"{labels['code']}{1 + chief % 18:02d}"
        where = [labels["region"], labels["code"], f"{labels['code']}D", district]
        rows.append(["COM", code, *where, name.tncc, name.ncc, name.nccenr, name.label, canton, ""])
    for member in sorted(merged):
        name = department.names[member]
        parent = department.codes[merged[member].chief]
        code = department.codes[member]
        delegated.append(["COMD", code, "", "", "", "", name.tncc, name.ncc, name.nccenr, name.label, "", parent])
    return rows + delegated


def movement_rows(department: Department) -> List[List[object]]:
    """Return INSEE's movements, the latest first: communes nouvelles (32) with their delegated communes, a change
    of name (10), and an older merger (31) undone later (21), as the real list is full of."""
    events: List[Tuple[str, List[object]]] = []
    for merger in department.mergers:
        for member in merger.members:
            before = _five("COM", department.codes[member], department.names[member])
            for after in (
                _five("COMD", department.codes[member], department.names[member]),
                _five("COM", department.codes[merger.chief], merger.name),
            ):
                events.append((merger.date, [32, merger.date, *before, *after]))
    for commune, old in department.old_names.items():
        code = department.codes[commune]
        new = department.names[commune]
        events.append((RENAMED, [10, RENAMED, *_five("COM", code, old), *_five("COM", code, new)]))
    chief, member = _restored_pair(department)
    pair = _five("COM", department.codes[chief], department.names[chief])
    other = _five("COM", department.codes[member], department.names[member])
    events += [
        ("1983-01-01", [21, "1983-01-01", *pair, *pair]),
        ("1983-01-01", [21, "1983-01-01", *pair, *other]),
        ("1972-12-01", [31, "1972-12-01", *other, *pair]),
        ("1972-12-01", [31, "1972-12-01", *pair, *pair]),
    ]
    events.sort(key=lambda event: event[0], reverse=True)
    return [row for _, row in events]


def _restored_pair(department: Department) -> Tuple[int, int]:
    """Return two neighbours untouched by recent mergers: they merged in 1972 and parted in 1983."""
    busy = {m for merger in department.mergers for m in merger.members} | set(department.old_names)
    near = coverage.neighbours(department.borders)
    for chief in sorted(near):
        for member in sorted(near[chief]):
            if chief not in busy and member not in busy:
                return chief, member
    raise ValueError("No two neighbours are free of mergers.")


def write_territories(folder: Path, department: Department) -> None:
    """Write ``territories/``: the outlines of 2018 and the Code officiel géographique of 2020 and 2024."""
    place = folder / "territories"
    write_outlines(place / f"{LAYER}.zip", department)
    lists: Dict[str, List[List[object]]] = {
        "communes2020.csv.gz": commune_rows(department, "2020-01-01"),
        "cog2024_communes.csv.gz": commune_rows(department, "2024-01-01"),
    }
    for name, rows in lists.items():
        header = list(layouts.COG_COMMUNES)
        if "2020" in name:  # small letters, and no CTCD yet
            header = [h.lower() for h in header if h != "CTCD"]
            rows = [row[:4] + row[5:] for row in rows]
        write_packed(place / "cog" / name, table_text(header, rows, ",", "\r\n"))
    movements = table_text(layouts.COG_MOVEMENTS, movement_rows(department), ",", "\r\n")
    write_packed(place / "cog" / "cog2024_mouvements-communes.csv.gz", movements)
