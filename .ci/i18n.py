#!/usr/bin/python3
"""Collect the words that users read into resources/i18n/augure_fr.ts, and compile it (`make i18n`).

Every ``tr("literal")`` and ``mark("literal")`` of the plugin, found in the syntax tree, goes
under one context. Translations that are there stay; literals that are gone are dropped.
"""

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "resources" / "i18n" / "augure_fr.ts"


def literals():
    """Return every literal to translate, with the first file that has it."""
    found = {}
    for path in [*sorted((ROOT / "plugin").rglob("*.py")), *sorted((ROOT / "processing").rglob("*.py"))]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("tr", "mark") and node.args:
                if isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str):
                    found.setdefault(node.args[0].value, path.relative_to(ROOT).as_posix())
    for path in sorted((ROOT / "resources" / "models").glob("*.model3")):
        for option in ElementTree.parse(path).iter("Option"):
            if option.get("name") in ("model_name", "ALG_DESC", "description", "help") and option.get("value"):
                found.setdefault(option.get("value"), path.relative_to(ROOT).as_posix())
    return found


def translations():
    """Return the translations of the catalogue, by source text."""
    if not CATALOGUE.exists():
        return {}
    return {message.findtext("source"): message.findtext("translation") or ""
            for message in ElementTree.parse(CATALOGUE).iter("message")}


def write(found, known):
    """Write the catalogue, sorted by file, then text."""
    root = ElementTree.Element("TS", version="2.1", language="fr_FR", sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = "augure"
    for source, path in sorted(found.items(), key=lambda item: (item[1], item[0])):
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "location", filename="../../" + path)
        ElementTree.SubElement(message, "source").text = source
        translation = ElementTree.SubElement(message, "translation")
        if known.get(source):
            translation.text = known[source]
        else:
            translation.set("type", "unfinished")
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    CATALOGUE.write_text('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + text + "\n", encoding="utf-8")


def main():
    found, known = literals(), translations()
    write(found, known)
    missing = [source for source in found if not known.get(source)]
    places = ("lrelease", "/usr/lib/qt5/bin/lrelease", "/usr/lib/qt6/bin/lrelease")
    lrelease = next(filter(None, map(shutil.which, places)), None)
    if not lrelease:
        sys.exit("lrelease is missing: sudo apt install qttools5-dev-tools")
    subprocess.run([lrelease, "-silent", str(CATALOGUE), "-qm", str(CATALOGUE.with_suffix(".qm"))], check=True)
    sys.stdout.write(f"{len(found)} texts, {len(missing)} without translation\n")
    for source in missing:
        sys.stdout.write(f"  {source}\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
