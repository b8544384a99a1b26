"""Layers as administrations send them, of any size, each beside its twin as EWKB.

    /usr/bin/python3 tests/bench/generate_layers.py FOLDER [ROWS]

writes one file of each kind, the tables of ``generate`` too.
"""

import sys
from pathlib import Path
from typing import List, Sequence, Tuple

import numpy as np
from generate import BLOCK, SEED, Twin, commune_names, election_csv, insee_codes, messy_csv

_LAMBERT_93 = (
    'PROJCS["RGF93_Lambert_93",GEOGCS["GCS_RGF_1993",DATUM["D_RGF_1993",SPHEROID["GRS_1980",6378137.0,298.257222101]],'
    'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],'
    'PARAMETER["False_Easting",700000.0],PARAMETER["False_Northing",6600000.0],PARAMETER["Central_Meridian",3.0],'
    'PARAMETER["Standard_Parallel_1",49.0],PARAMETER["Standard_Parallel_2",44.0],'
    'PARAMETER["Latitude_Of_Origin",46.5],UNIT["Meter",1.0]]')
SRID = 2154
_WEST, _SOUTH, _NORTH = 100_000.0, 6_050_000.0, 7_110_000.0
SIDE = 50
"""Segments on each of the four sides of a commune."""
_POINT, _POLYGON = 1, 5


class _Shapefile:
    """The four parts of a shapefile of equal records, written by hand: GDAL would take minutes; no .cpg."""

    def __init__(self, path: Path, shape: int, box: Sequence[float], content: int, rows: int,
                 fields: Sequence[Tuple[str, str, int, int]]):
        self._words, self._written, self._fields = content // 2, 0, fields
        path.with_suffix(".prj").write_text(_LAMBERT_93)
        self._shp, self._shx, self._dbf = (open(path.with_suffix(s), "wb") for s in (".shp", ".shx", ".dbf"))
        for stream, record in ((self._shp, self._words + 4), (self._shx, 4)):
            stream.write(np.array([9994, 0, 0, 0, 0, 0, 50 + rows * record], ">i4").tobytes()
                         + np.array([1000, shape], "<i4").tobytes() + np.array([*box, 0, 0, 0, 0], "<f8").tobytes())
        width = 1 + sum(length for _, _, length, _ in fields)
        self._dbf.write(b"\x03\x7d\x01\x01" + np.array([rows], "<u4").tobytes()
                        + np.array([33 + 32 * len(fields), width], "<u2").tobytes() + bytes(20))
        for name, kind, length, decimals in fields:
            self._dbf.write(name.encode().ljust(11, b"\0") + kind.encode() + bytes(4) + bytes([length, decimals])
                            + bytes(14))
        self._dbf.write(b"\r")

    def write(self, shapes: np.ndarray, cells: Sequence[np.ndarray]) -> None:
        """Write records: ``shapes`` of a type with ``number`` and ``words`` first, ``cells`` bytes per field."""
        numbers = np.arange(self._written, self._written + len(shapes))
        shapes["number"], shapes["words"] = numbers + 1, self._words
        shapes.tofile(self._shp)
        index = np.empty((len(shapes), 2), ">i4")
        index[:, 0], index[:, 1] = 50 + numbers * (self._words + 4), self._words
        index.tofile(self._shx)
        kind = [("deleted", "S1")] + [(name, f"S{length}") for name, _, length, _ in self._fields]
        records = np.empty(len(shapes), kind)
        records["deleted"] = b" "
        for (name, form, length, _), column in zip(self._fields, cells):
            pad = np.char.ljust if form == "C" else np.char.rjust
            records[name] = pad(column, length)
        records.tofile(self._dbf)
        self._written += len(shapes)

    def close(self) -> None:
        self._dbf.write(b"\x1a")
        for stream in (self._shp, self._shx, self._dbf):
            stream.close()


def points_shp(path: Path, clean_path: Path, rows: int) -> Twin:
    """Write ``rows`` points in Lambert-93 as a shapefile, with a code, a name, a number and a date; twin in EWKB."""
    rng = np.random.default_rng(SEED)
    shape = np.dtype([("number", ">i4"), ("words", ">i4"), ("type", "<i4"), ("xy", "<f8", 2)])
    ewkb = np.dtype([("order", "u1"), ("type", "<u4"), ("srid", "<u4"), ("xy", "<f8", 2)])
    names, days = commune_names(3000), np.arange("2000-01-01", "2026-01-01", dtype="datetime64[D]").astype(str)
    codes, latin = np.array(insee_codes()), np.array([name.replace("œ", "oe").encode("latin-1") for name in names])
    texts = np.array([name.replace("œ", "oe") for name in names], dtype=object)
    compact = np.char.replace(days, "-", "").astype("S8")
    fields = (("INSEE", "C", 5, 0), ("NOM", "C", 40, 0), ("VALEUR", "N", 12, 2), ("RELEVE", "D", 8, 0))
    layer = _Shapefile(path, _POINT, (_WEST, _SOUTH, 1_240_000.0, _NORTH), shape.itemsize - 8, rows, fields)
    with open(clean_path, "w", encoding="utf-8", newline="") as clean:
        clean.write("_row,insee,nom,valeur,releve,geom\n")
        for start in range(0, rows, BLOCK):
            size = min(BLOCK, rows - start)
            code, name, day, cents = (rng.integers(0, n, size) for n in (len(codes), len(names), len(days), 10**7))
            shapes, wkb = np.empty(size, shape), np.empty(size, ewkb)
            shapes["type"], wkb["order"], wkb["type"], wkb["srid"] = _POINT, 1, _POINT | 0x20000000, SRID
            shapes["xy"] = wkb["xy"] = np.round(rng.random((size, 2)) * (1_140_000, 1_060_000) + (_WEST, _SOUTH), 2)
            values = [f"{n // 100}.{n % 100:02d}" for n in cents.tolist()]
            layer.write(shapes, (codes[code].astype("S5"), latin[name], np.array(values, "S12"), compact[day]))
            clean.write("".join(map("{},{},{},{},{},{}\n".format, range(start + 1, start + size + 1),
                                    codes[code].tolist(), texts[name].tolist(), values, days[day].tolist(),
                                    _hexadecimal(wkb))))
    layer.close()
    columns = (("_row", "bigint"), ("insee", "text"), ("nom", "text"), ("valeur", "double precision"),
               ("releve", "date"), ("geom", f"geometry(Point,{SRID})"))
    return Twin(path, clean_path, columns, rows)


def communes_shp(path: Path, clean_path: Path, rows: int) -> Twin:
    """Write ``rows`` communes of 201 vertices that share their borders, in Lambert-93; names in latin-1, no .cpg."""
    wide = max(1, int(np.ceil(np.sqrt(rows))))
    high = -(-rows // wide)
    size = 1_060_000.0 / max(wide, high)
    vertices = 4 * SIDE + 1
    shape = np.dtype([("number", ">i4"), ("words", ">i4"), ("type", "<i4"), ("box", "<f8", 4), ("parts", "<i4"),
                      ("points", "<i4"), ("part", "<i4"), ("xy", "<f8", (vertices, 2))])
    ewkb = np.dtype([("order", "u1"), ("type", "<u4"), ("srid", "<u4"), ("polygons", "<u4"), ("order2", "u1"),
                     ("type2", "<u4"), ("rings", "<u4"), ("points", "<u4"), ("xy", "<f8", (vertices, 2))])
    names = [name.replace("œ", "oe") for name in commune_names(rows)]
    codes = insee_codes()
    fields = (("INSEE_COM", "C", 5, 0), ("NOM", "C", 50, 0), ("POPULATION", "N", 9, 0), ("SUPERF_KM2", "N", 10, 2))
    layer = _Shapefile(path, _POLYGON, (_WEST, _SOUTH, _WEST + wide * size, _NORTH), shape.itemsize - 8, rows, fields)
    with open(clean_path, "w", encoding="utf-8", newline="") as clean:
        clean.write("_row,insee_com,nom,population,superf_km2,geom\n")
        for line, start in enumerate(range(0, rows, wide)):
            these = range(start, min(start + wide, rows))
            rings = _rings(line, len(these), size)
            shapes, wkb = np.empty(len(these), shape), np.empty(len(these), ewkb)
            for field, value in (("type", _POLYGON), ("parts", 1), ("points", vertices), ("part", 0)):
                shapes[field] = value
            for field, value in (("order", 1), ("type", 6 | 0x20000000), ("srid", SRID), ("polygons", 1),
                                 ("order2", 1), ("type2", 3), ("rings", 1), ("points", vertices)):
                wkb[field] = value
            shapes["xy"] = wkb["xy"] = rings
            shapes["box"] = np.concatenate([rings.min(axis=1), rings.max(axis=1)], axis=1)
            cells = [(codes[n % len(codes)], names[n], str(n * 7919 % 200_000), f"{n * 104_729 % 30_000 / 100:.2f}")
                     for n in these]
            layer.write(shapes, [np.array([cell.encode("latin-1") for cell in column]) for column in zip(*cells)])
            clean.write("".join(f"{n + 1},{','.join(row)},{geom}\n"
                                for n, row, geom in zip(these, cells, _hexadecimal(wkb))))
    layer.close()
    columns = (("_row", "bigint"), ("insee_com", "text"), ("nom", "text"), ("population", "integer"),
               ("superf_km2", "double precision"), ("geom", f"geometry(MultiPolygon,{SRID})"))
    return Twin(path, clean_path, columns, rows)


def _rings(line: int, count: int, size: float) -> np.ndarray:
    """Return the outlines of the first ``count`` communes of a ``line``: (count, 4 × SIDE + 1, 2), clockwise, metres.

    Sides wave by a twentieth of their length at most and less steeply than 27°: they cannot cross.
    """
    t = np.arange(SIDE) / SIDE
    bottom, top = (_sides(0, row, count, size) for row in (line, line + 1))
    uprights = _sides(1, line, count + 1, size)
    west = _WEST + size * np.arange(count + 1)
    south = _SOUTH + size * line
    rings = np.empty((count, 4 * SIDE + 1, 2))
    along = west[:count, None] + size * t
    rings[:, :SIDE] = np.stack([along, south + size + top[:, :SIDE]], axis=2)
    down = south + size * (1 - t)
    rings[:, SIDE:2 * SIDE, 0] = west[1:, None] + uprights[1:, :0:-1]
    rings[:, SIDE:2 * SIDE, 1] = down
    rings[:, 2 * SIDE:3 * SIDE] = np.stack([west[1:, None] - size * t, south + bottom[:, :0:-1]], axis=2)
    rings[:, 3 * SIDE:4 * SIDE, 0] = west[:count, None] + uprights[:count, :SIDE]
    rings[:, 3 * SIDE:4 * SIDE, 1] = south + size * t
    rings[:, -1] = rings[:, 0]
    return np.round(rings, 1)


def _sides(upright: int, line: int, count: int, size: float) -> np.ndarray:
    """Return by how much each of ``count`` sides leaves its straight line, in metres: (count, SIDE + 1)."""
    rng = np.random.default_rng([SEED, upright, line])
    waves = np.arange(1, 9)
    heights = 0.02 * size * (2 * rng.random((count, 8)) - 1) / waves
    return heights @ np.sin(np.pi * np.outer(waves, np.arange(SIDE + 1) / SIDE))


def _hexadecimal(records: np.ndarray) -> List[str]:
    """Return each record's bytes in hexadecimal."""
    text = records.tobytes().hex()
    width = 2 * records.itemsize
    return [text[at:at + width] for at in range(0, len(text), width)]


def main(folder: str, rows: str = "20000") -> None:
    """Write one file of each kind with ``rows`` rows."""
    here, count = Path(folder), int(rows)
    here.mkdir(parents=True, exist_ok=True)
    messy_csv(here / "messy.csv", here / "messy_clean.csv", count)
    election_csv(here / "2022-presidentielle-1.csv", here / "election_clean.csv", count)
    points_shp(here / "points.shp", here / "points_clean.csv", count)
    communes_shp(here / "communes.shp", here / "communes_clean.csv", count)


if __name__ == "__main__":
    main(*sys.argv[1:])
