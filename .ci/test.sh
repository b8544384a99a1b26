#!/bin/sh
# Runs pytest on what the arguments name (all by default). Fails when a test fails, and when no test ran.
set -eu
cd "$(dirname "$0")/.."
export QT_QPA_PLATFORM=offscreen
mkdir -p build
.venv/bin/python -m pytest -q --junitxml=build/tests.xml "$@"
.venv/bin/python - <<'PY'
import sys
from xml.etree import ElementTree

suites = list(ElementTree.parse("build/tests.xml").iter("testsuite"))
ran = sum(int(s.get("tests")) - int(s.get("skipped")) for s in suites)
sys.exit(0 if ran else "No test ran: all were skipped.")
PY
