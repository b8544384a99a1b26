#!/bin/sh
# Installs what is missing and nothing else. `runtime`: QGIS, PostgreSQL with PostGIS and the Python packages,
# by apt (compiled geo packages from pip bring their own GDAL and GEOS and crash inside QGIS); `bench`: what
# make bench-import compares with. `tools`: the developer's, by pip into .venv, which sees the system's packages.
# Debian 12, 13; root, or a user with sudo.
set -eu
cd "$(dirname "$0")/.."

module() { /usr/bin/python3 -c "import importlib.util, sys; sys.exit(importlib.util.find_spec('$1') is None)" 2>/dev/null; }
present() { for file in "$@"; do [ -e "$file" ] && return 0; done; return 1; }
needs() { missing="$missing $1"; }

missing=
for part in "$@"; do
    case $part in
    runtime)
        command -v qgis_process >/dev/null 2>&1 || needs qgis
        module qgis || needs python3-qgis
        present /usr/lib/postgresql/*/bin/initdb && present /usr/share/postgresql/*/extension/postgis.control ||
            needs postgresql-postgis
        for pair in osgeo:gdal numpy:numpy scipy:scipy pandas:pandas psycopg2:psycopg2 matplotlib:matplotlib \
            jinja2:jinja2 yaml:yaml openpyxl:openpyxl xlrd:xlrd sklearn:sklearn; do
            module "${pair%%:*}" || needs "python3-${pair##*:}"
        done ;;
    bench)
        command -v ogr2ogr >/dev/null 2>&1 || needs gdal-bin
        module geopandas || needs python3-geopandas
        module geoalchemy2 || needs python3-geoalchemy2 ;;
    tools)
        module venv && module ensurepip || needs python3-venv
        module pytest || needs python3-pytest ;;
    *) echo "usage: $0 [runtime] [bench] [tools]" >&2; exit 2 ;;
    esac
done

if [ -n "$missing" ]; then
    command -v apt-get >/dev/null 2>&1 || { echo "Install these, then try again:$missing" >&2; exit 1; }
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 || { echo "As root: apt-get install$missing" >&2; exit 1; }
        as_root=sudo
    fi
    echo "Installing:$missing"
    $as_root apt-get update -q
    # shellcheck disable=SC2086 # a list of words
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
fi

case " $* " in *" tools "*)
    if ! .venv/bin/python -c "import frictionless, ftfy, hypothesis, jsonschema, mypy, phonenumbers, pytest_qgis, rapidfuzz, ruff, stdnum" 2>/dev/null; then
        rm -rf .venv
        /usr/bin/python3 -m venv --system-site-packages .venv
        .venv/bin/python -m pip install -q --disable-pip-version-check -r .ci/tools.txt
    fi ;;
esac
