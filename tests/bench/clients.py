"""The programs that make bench-import times, each run in a process of its own: clients.py CLIENT FILE [alone].

The server is the one of the PG… variables of the environment. A client prints one line of JSON at its end: the seconds
that its work took once its libraries were loaded. psql and ogr2ogr are called as they are (see ``bench_import``).
"""

import io
import json
import os
import sys
import time
from pathlib import Path

from checkout import load_augure

# -- Augure ---------------------------------------------------------------------------------------------------------


def server_settings():
    """Return Augure's settings of the server of the environment."""
    from augure.processing.pipeline.warehouse.connection import ConnectionSettings

    return ConnectionSettings("bench", {
        "host": os.environ["PGHOST"], "port": os.environ["PGPORT"], "user": os.environ["PGUSER"],
        "dbname": os.environ["PGDATABASE"]})


def leave_raw_empty():
    """Send no block of the file as received: everything else is done as ever."""
    from augure.processing.pipeline.ingest import raw

    raw.block_row = lambda *_: b""


def augure(algorithm, alone, do):
    """Run one import, of the clean table ``alone`` or of all, and return its seconds and counts."""
    load_augure()
    settings = server_settings()
    from augure.processing.pipeline.warehouse.ledger import Run

    work = do()
    if alone:
        leave_raw_empty()
    began = time.monotonic()
    with Run(settings, algorithm, {}) as run:
        outputs = work(run)
    return {"seconds": time.monotonic() - began,
            "rows": outputs.get("ROW_COUNT", outputs.get("RESULT_COUNT")), "rejects": outputs.get("REJECT_COUNT", 0)}


def augure_table(path, alone=""):
    def do():
        from augure.processing.pipeline.feedback import Feedback
        from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
        from augure.processing.pipeline.ingest.table import DatasetOptions, import_table

        return lambda run: import_table(run, [path], DatasetOptions("bench"), ReadOptions(), Feedback())
    return augure("importtable", alone, do)


def augure_election(path, alone=""):
    def do():
        from augure.processing.pipeline.election.load import ElectionOptions, import_election

        return lambda run: import_election(run, [path], ElectionOptions())
    return augure("importelection", alone, do)


def augure_layer(path, alone=""):
    def do():
        from augure.processing.pipeline.feedback import Feedback
        from augure.processing.pipeline.ingest.layers.layer import import_layer
        from augure.processing.pipeline.ingest.layers.layerfile import LayerOptions
        from augure.processing.pipeline.ingest.table import DatasetOptions

        return lambda run: import_layer(run, [path], DatasetOptions("bench"), LayerOptions(), Feedback())
    return augure("importlayer", alone, do)


# -- QGIS -----------------------------------------------------------------------------------------------------------


def qgis(source, provider, geometry):
    """Run importintopostgis on a layer in a QGIS without a screen."""
    from qgis.core import (
        QgsApplication,
        QgsCoordinateReferenceSystem,
        QgsDataSourceUri,
        QgsProviderRegistry,
        QgsVectorLayer,
    )

    QgsApplication.setOrganizationName("QGIS")
    QgsApplication.setApplicationName("QGIS3")
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(os.path.join(QgsApplication.pkgDataPath(), "python", "plugins"))
    from processing.core.Processing import Processing

    import processing

    Processing.initialize()
    uri = QgsDataSourceUri()
    uri.setConnection(os.environ["PGHOST"], os.environ["PGPORT"], os.environ["PGDATABASE"], os.environ["PGUSER"], "")
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    metadata.saveConnection(metadata.createConnection(uri.uri(False), {"saveUsername": True}), "bench")
    registry = QgsApplication.processingRegistry()
    name = next(n for n in ("native:importintopostgis", "qgis:importintopostgis") if registry.algorithmById(n))
    began = time.monotonic()
    layer = QgsVectorLayer(source, "layer", provider)
    if not layer.isValid():
        sys.exit(f"QGIS cannot open {source}")
    if geometry:  # neither is in the file in words that QGIS knows
        layer.setProviderEncoding("ISO-8859-1")
        layer.setCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
    processing.run(name, {
        "INPUT": layer, "DATABASE": "bench", "SCHEMA": "public", "TABLENAME": "bench", "OVERWRITE": True,
        "CREATEINDEX": geometry, "LOWERCASE_NAMES": True, "GEOMETRY_COLUMN": "geom", "DROP_STRING_LENGTH": True})
    return {"seconds": time.monotonic() - began}


def qgis_table(path):
    options = "?delimiter=;&encoding=UTF-8&detectTypes=no&geomType=none"
    return qgis(Path(path).as_uri() + options, "delimitedtext", False)


def qgis_layer(path):
    return qgis(path, "ogr", True)


# -- pandas and geopandas -------------------------------------------------------------------------------------------


def engine():
    from sqlalchemy import create_engine

    return create_engine("postgresql+psycopg2://{PGUSER}@/{PGDATABASE}?host={PGHOST}&port={PGPORT}".format(**os.environ))


def copy_rows(table, connection, keys, rows):
    """Write by COPY: the recipe of pandas' own documentation for ``to_sql(method=…)``."""
    import csv

    lines = io.StringIO()
    csv.writer(lines).writerows(rows)
    lines.seek(0)
    names = ", ".join(f'"{key}"' for key in keys)
    with connection.connection.cursor() as cursor:
        cursor.copy_expert(f"COPY public.{table.name} ({names}) FROM STDIN WITH CSV", lines)


def pandas_table(path):
    """Type the columns as somebody would who knows them beforehand."""
    import pandas

    target = engine()
    began = time.monotonic()
    frame = pandas.read_csv(path, sep=";", dtype=str, encoding="utf-8-sig", na_values=["NC", "s"])
    for name in ("montant", "effectif", "taux", "evolution", "population"):
        text = frame[name].str.replace("\u00a0", "").str.replace("\u202f", "").str.replace(",", ".", regex=False)
        frame[name] = pandas.to_numeric(text)
    for name in ("effectif", "population"):
        frame[name] = frame[name].astype("Int64")
    for name in ("date_creation", "date_maj"):
        frame[name] = pandas.to_datetime(frame[name], format="%d/%m/%Y")
    frame["actif"] = frame["actif"].map({"oui": True, "non": False})
    frame["commune"] = frame["commune"].str.strip()
    frame.to_sql("bench", target, schema="public", index=False, method=copy_rows, chunksize=100_000)
    return {"seconds": time.monotonic() - began}


def pandas_election(path):
    """The long table, by somebody who knows the layout beforehand."""
    import pandas

    target = engine()
    began = time.monotonic()
    wide = pandas.read_csv(path, sep=";", dtype=str, header=None, skiprows=1)
    station = wide[0] + wide[4] + "_" + wide[6]
    long = pandas.concat([pandas.DataFrame({"station": station, "candidate": wide[at + 2],
                                            "votes": pandas.to_numeric(wide[at + 4])})
                          for at in range(21, wide.shape[1], 7)])
    long.to_sql("bench", target, schema="public", index=False, method=copy_rows, chunksize=100_000)
    return {"seconds": time.monotonic() - began}


def geopandas_layer(path):
    import geopandas

    target = engine()
    began = time.monotonic()
    frame = geopandas.read_file(path, encoding="latin-1")
    frame.columns = [name.lower() for name in frame.columns]
    frame = frame.set_crs(2154, allow_override=True)
    frame.rename_geometry("geom").to_postgis("bench", target, schema="public", chunksize=50_000)
    return {"seconds": time.monotonic() - began}


def main(client, path, *options):
    """Run ``client`` on the file ``path`` and say its seconds."""
    told = globals()[client](path, *options)
    sys.stdout.write("\n" + json.dumps(told) + "\n")
    sys.stdout.flush()
    if client.startswith("qgis"):
        os._exit(0)  # QGIS without a screen may crash while it closes


if __name__ == "__main__":
    main(*sys.argv[1:])
