#!/bin/sh
# Writes build/augure-VERSION.zip: the committed files that a user needs, under the folder `augure`.
set -eu
cd "$(dirname "$0")/.."
version=$(sed -n 's/^version=//p' metadata.txt)
mkdir -p build
zip=build/augure-$version.zip
[ -z "$(git status --porcelain --untracked-files=no)" ] || echo "Changes that are not committed stay out of the package." >&2
git archive --format=zip --prefix=augure/ -o "$zip" HEAD
/usr/bin/python3 - "$zip" <<'PY'
import sys
import zipfile

names = zipfile.ZipFile(sys.argv[1]).namelist()
wanted = ("augure/metadata.txt", "augure/__init__.py", "augure/LICENSE", "augure/resources/i18n/augure_fr.qm")
missing = [name for name in wanted if name not in names]
if missing:
    sys.exit(f"The package lacks {', '.join(missing)}: commit them (make i18n compiles the French).")
stray = [name for name in names if name.startswith(("augure/tests/", "augure/.ci/"))]
if stray:
    sys.exit(f"The package holds {stray[0]}: see export-ignore in .gitattributes.")
PY
echo "$zip"
