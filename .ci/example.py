#!/usr/bin/python3
"""make example-2027: run the commands of a worked example as its page has them, on real files.

The page is the program: its blocks of shell commands are run one after the other, with DATA, the folder of files,
RESULTS, where reports and maps go, and WAREHOUSE, where the local warehouse lives, under build/. qgis_process has a
profile of its own there. A command that fails stops the run and says why.
"""

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

from demo import BUILD, ROOT, Chain, say, warehouse_folder

EXAMPLES = ROOT / "resources" / "examples"

#: Says what runs and for how long, keeps standard output for who reads it, and tells an error in full.
PRELUDE = """
set -eu
qgis_process() {
    began=$(date +%s)
    if ! {binary} "$@" > "$RESULTS/log.txt" 2>&1; then
        tail -n 15 "$RESULTS/log.txt" >&2
        return 1
    fi
    for word in "$@"; do case $word in *:*) break;; esac; done
    echo "$word: $(($(date +%s) - began)) s" >&2
    case "$1" in --json) sed -n '/^{/,$p' "$RESULTS/log.txt";; esac
}
"""


def commands(page):
    """Return the shell commands of a page: its blocks marked sh, in order."""
    return "\n".join(re.findall(r"^```sh\n(.*?)^```", page, re.DOTALL | re.MULTILINE))


def run_example(name, data):
    """Run the commands of the page ``name``, and say where the results are."""
    chain = Chain(BUILD / f"example-{name}")
    chain.prepare()
    environment = {
        **os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(chain.profile), "QT_QPA_PLATFORM": "offscreen", "DATA": str(data),
        "RESULTS": str(chain.results), "WAREHOUSE": str(warehouse_folder(chain.folder))}
    page = (EXAMPLES / f"{name}.md").read_text(encoding="utf-8")
    script = PRELUDE.replace("{binary}", chain.binary) + commands(page)
    done = subprocess.run(["sh"], input=script, text=True, env=environment)
    if done.returncode:
        sys.exit(done.returncode)
    say(f"\nReports, maps and tables: {chain.results}\nThe warehouse runs until: make demo-stop")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", choices=sorted(path.stem for path in EXAMPLES.glob("*.md") if "." not in path.stem))
    parser.add_argument("data", type=Path, help="a folder of real files, laid out as the page says")
    options = parser.parse_args()
    run_example(options.name, options.data.resolve())


if __name__ == "__main__":
    main()
