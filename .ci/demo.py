#!/usr/bin/python3
"""make demo: from raw files to forecast maps, each step a call of qgis_process, as a server would do it.

Without --data the files are those of the fictional département (augure:createdemodata). With --data DIR they are
real ones, in DIR under the names of FILES. The QGIS profile and all results are under build/; the
local warehouse too, except root's, which PostgreSQL could not enter there. Run again, every step that has
nothing new to do says so and changes nothing.
"""

import argparse
import hashlib
import json
import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"
CONNECTION = "augure"

OUTLINES = "territories/COMMUNES_2018_L93.zip"
LISTS = ("territories/cog/communes2020.csv.gz", "territories/cog/cog2024_communes.csv.gz")
MOVEMENTS = "territories/cog/cog2024_mouvements-communes.csv.gz"
COMPARATOR = "indicators/base_cc_comparateur_csv.zip"
TABLES = (
    ("indicators/FILO2021_DEC_COM.csv.gz", "filo2021_dec_com"),
    ("indicators/population_municipale_communes_2013_2023.csv.gz", "population_municipale"),
)
BALLOTS = (
    "elections/france/Presidentielle_2012_Resultats_Communes_Tour_1.csv.xz",
    "elections/france/2014-europeennes_par_commune_large.csv.gz",
    "elections/france/regionales_2015_T1_par_commune.csv.gz",
    "elections/france/Presidentielle_2017_Resultats_Communes_Tour_1.csv.xz",
    "elections/france/2017-legislatives-1_par_commune_large.csv.gz",
)
POSTCODES, PLACES = "territories/codes_postaux.csv.gz", "places/lieux_inclusion_numerique.csv"
UNSEEN = "elections/france/2019-europeennes_par_commune_large.csv.gz"
FILES = (OUTLINES, *LISTS, MOVEMENTS, COMPARATOR, *(table[0] for table in TABLES), *BALLOTS, UNSEEN)
TARGET = "europeennes"
# The published errors of other methods are those of the mainland and Corsica.
PERIMETERS = (("", "evaluation.html"), ("metropole", "evaluation-metropole.html"))
LEARN_FROM = "2012-presidentielle-1,2014-europeennes-1,2015-regionales-1,2017-presidentielle-1"


def say(text=""):
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


class Chain:
    """Calls algorithms one after the other, in a QGIS profile of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.results = folder / "results"
        self.profile = folder / "profile"
        self.binary = next((b for b in ("qgis_process.bin", "qgis_process") if shutil.which(b)), None)
        if self.binary is None:
            sys.exit("qgis_process is not installed: make install")

    def prepare(self):
        """Make the profile, with this checkout as the plugin augure."""
        default = self.profile / "profiles" / "default"
        (default / "QGIS").mkdir(parents=True, exist_ok=True)
        (default / "python" / "plugins").mkdir(parents=True, exist_ok=True)
        self.results.mkdir(parents=True, exist_ok=True)
        link = default / "python" / "plugins" / "augure"
        if link.is_symlink():
            link.unlink()
        link.symlink_to(ROOT, target_is_directory=True)
        # Written anew: in a checkout that was moved, an old connection would point to where the warehouse was.
        settings = "[PythonPlugins]\naugure=true\nprocessing=true\n"
        (default / "QGIS" / "QGIS3.ini").write_text(settings, encoding="utf-8")

    def run(self, name, **parameters):
        """Call augure:``name`` and return its outputs; a list stands for several files. Stops on an error."""
        arguments = []
        for key, value in parameters.items():
            for item in value if isinstance(value, (list, tuple)) else (value,):
                arguments.append(f"--{key}={item}")
        environment = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(self.profile), "QT_QPA_PLATFORM": "offscreen"}
        sys.stdout.write(f"{name:<20}")
        sys.stdout.flush()
        began = time.monotonic()
        done = subprocess.run([self.binary, "--json", "run", f"augure:{name}", *arguments], env=environment,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace")
        seconds = time.monotonic() - began
        if done.returncode:
            said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
            sys.exit(f"\naugure:{name} failed:\n" + "\n".join(said[-15:]))
        outputs = json.loads(done.stdout[done.stdout.index("{"):])["results"]
        counted = {k: v for k, v in outputs.items() if isinstance(v, (int, float)) and k != "RUN"}
        numbers = "  ".join(f"{k} {_short(v)}" for k, v in counted.items())
        say(f" {seconds:6.1f} s  {numbers}".rstrip())
        return outputs


def _short(value):
    return f"{value:.3f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def warehouse_folder(folder):
    """Return where the chain's local warehouse lives: beside the results, or where root's server may go."""
    if os.geteuid() == 0:
        return Path("/var/lib/augure") / ("demo-" + hashlib.sha256(os.fsencode(str(folder))).hexdigest()[:10])
    return folder / "warehouse"


def chains():
    """Return the folders of earlier runs."""
    return sorted(path.parent for name in ("demo*", "example-*") for path in BUILD.glob(f"{name}/profile"))


def chain_files(chain, data):
    """From the files of ``data`` to the maps: two more tables for the indicators, then the shipped model."""
    for path, table in TABLES:
        chain.run("importtable", DATABASE=CONNECTION, INPUT=data / path, TABLE=table, KEY="CODGEO",
                  REPORT=chain.results / f"import-{table}.html")
    chain.run("filestoforecastmap", **{
        "DATABASE": CONNECTION, "OUTLINES": data / OUTLINES, "COG": [data / path for path in LISTS],
        "CHANGES": data / MOVEMENTS, "ELECTIONS": [data / path for path in BALLOTS], "COMPARATOR": data / COMPARATOR,
        "TARGET": TARGET, "BALLOTS": LEARN_FROM, "HORIZONS": "1,2,3",
        "train:MODEL_REPORT": chain.results / "model.html", "forecast:FORECAST_REPORT": chain.results / "forecast.html",
        "load:PROJECT": chain.results / "forecast.qgz", "export:MAPS": chain.results / "maps",
    })


def correct_places(chain, data):
    """A list of places typed by hand: imported, a recipe proposed, corrected, what is left asked as a worklist."""
    chain.run("importtable", DATABASE=CONNECTION, INPUT=data / POSTCODES, TABLE="postcodes")
    chain.run("importtable", DATABASE=CONNECTION, INPUT=data / PLACES, TABLE="places")
    recipe = chain.results / "places.yaml"
    chain.run("proposerecipe", DATABASE=CONNECTION, TABLE="places", STANDARD="mediation-num", RECIPE=recipe,
              REPORT=chain.results / "recipe.html")
    chain.run("correcttable", DATABASE=CONNECTION, TABLE="places", RECIPE=recipe,
              REPORT=chain.results / "correction.html")
    chain.run("exportworklist", DATABASE=CONNECTION, TABLE="places_corrected", STANDARD="mediation-num",
              FILE=chain.results / "worklist.xlsx")


def measure(chain, data):
    """Say how wrong the model is on a ballot that it never saw."""
    chain.run("importelection", DATABASE=CONNECTION, INPUT=data / UNSEEN)
    for perimeter, report in PERIMETERS:
        say(f"With PERIMETER={perimeter or '(all)'}:")
        chain.run("evaluatemodel", DATABASE=CONNECTION, BALLOT="2019-europeennes-1", PERIMETER=perimeter,
                  REPORT=chain.results / report)


def run_demo(data):
    """Run the whole chain and say where everything is."""
    name = "demo" if data is None else "demo-" + hashlib.sha256(os.fsencode(str(data))).hexdigest()[:8]
    chain = Chain(BUILD / name)
    try:
        chain.prepare()
    except PermissionError as error:
        sys.exit(f"{error.filename} belongs to somebody else, who ran make demo here: have it removed first.")
    began = time.monotonic()
    warehouse = warehouse_folder(chain.folder)
    chain.run("startlocalwarehouse", FOLDER=warehouse, NAME=CONNECTION)
    chain.run("createwarehouse", DATABASE=CONNECTION)
    if data is None:
        data = chain.folder / "files"
        chain.run("createdemodata", FOLDER=data, SEED=1)
    chain_files(chain, data)
    measure(chain, data)
    if all((data / path).is_file() for path in (POSTCODES, PLACES)):
        correct_places(chain, data)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    say(f"\nDone in {time.monotonic() - began:.0f} s; the largest client took {peak:.0f} MB of memory.\n")
    say(f"Files      {data}")
    say(f"Maps       {chain.results / 'maps'}")
    say(f"Reports    {chain.results}{os.sep}*.html")
    say(f"Project    {chain.results / 'forecast.qgz'}    (open it in QGIS while the warehouse runs)")
    say(f"Warehouse  {warehouse}    (runs until: make demo-stop)")


def stop(remove):
    """Stop the warehouses of earlier runs; with ``remove``, delete them."""
    for folder in chains():
        warehouse = warehouse_folder(folder)
        if (warehouse / "data" / "PG_VERSION").exists():
            Chain(folder).run("stoplocalwarehouse", FOLDER=warehouse)
            if remove:
                shutil.rmtree(warehouse)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", help="a folder of real files, laid out like the demo's")
    parser.add_argument("--stop", action="store_true", help="stop the servers that earlier runs left running")
    parser.add_argument("--remove", action="store_true", help="stop them and delete their data")
    options = parser.parse_args()
    if options.stop or options.remove:
        return stop(options.remove)
    data = None
    if options.data:
        data = Path(options.data).resolve()
        missing = [path for path in FILES if not (data / path).is_file()]
        if missing:
            sys.exit(f"{data} lacks {', '.join(missing)}.")
    return run_demo(data)


if __name__ == "__main__":
    main()
