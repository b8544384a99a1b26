"""The reading half against files whose right reading is known: make score-reading DATA=DIR.

    /usr/bin/python3 tests/bench/score_reading.py DIR

DIR holds folders, told apart by what is in them: ``csvs`` and ``json`` (csv-spectrum), ``csv`` and ``clean`` (Pollock),
anything else: every file is read or refused with a reason, and a CSV beside an xls, xlsx or ods of the same name must
have its cells. Everything is read with default options. A line for each difference; at the end ``N of M equal``.

Pollock's score is that of Vitagliano et al., "Pollock: A Data Loading Benchmark", PVLDB 16(8), 2023: success, then
precision, recall and F1 of header, records and cells, 10 at best. Cells are compared as text, which is stricter than
the benchmark (it normalises numbers and dates before it compares headers and records).
"""

import csv
import difflib
import json
import re
import sys
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from checkout import load_augure

load_augure()

from augure.processing.pipeline.errors import AmbiguousFile, AugureError, EmptyFile  # noqa: E402
from augure.processing.pipeline.feedback import Feedback  # noqa: E402
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions  # noqa: E402
from augure.processing.pipeline.ingest.reading.readers import open_table  # noqa: E402
from augure.processing.pipeline.ingest.reading.sources import TABLE_TYPES, find_sources  # noqa: E402

WORKBOOKS = (".xls", ".xlsx", ".ods")
SHOWN = 20
"""Differences printed for one file; the others are counted."""

out = sys.stdout.write


@dataclass
class Reading:
    """What one file read to; ``refusal`` says why not, ``aside`` what was not taken for a row."""

    header: list = field(default_factory=list)
    rows: list = field(default_factory=list)
    lines: list = field(default_factory=list)
    aside: list = field(default_factory=list)
    refusal: str = ""
    empty: bool = False
    ambiguous: bool = False
    mended: int = 0


def read(path, sheet=""):
    """Read a file with default options; an error that Augure does not name is a defect, and says so."""
    found = Reading()
    try:
        for source in find_sources([str(path)], TABLE_TYPES, "", Feedback()):
            reader = open_table(source, ReadOptions(sheet=sheet))
            found.header = [column.original for column in reader.columns]
            for line, cells in reader:
                found.lines.append(line)
                found.rows.append(cells)
            found.aside += [f"line {reject.line} put aside, {reject.code}: {reject.cause}"
                            for reject in reader.rejects + reader.notes]
            found.mended += reader.tally.mended
    except EmptyFile as error:
        found.refusal, found.empty = str(error), True
    except AmbiguousFile as error:
        found.refusal, found.ambiguous = str(error), True
    except AugureError as error:
        found.refusal = str(error)
    except Exception:
        found.refusal = "DEFECT " + " | ".join(traceback.format_exc().strip().splitlines()[-3:])
    return found


def report(name, differences, aside=(), note=""):
    """Print the lines of one file; return whether it is equal."""
    for text in differences[:SHOWN]:
        out(f"{name}: {text}\n")
    if len(differences) > SHOWN:
        out(f"{name}: and {len(differences) - SHOWN} more differences\n")
    for text in list(aside)[:SHOWN] if differences else ():
        out(f"{name}: {text}\n")
    if note:
        out(f"{name}: {note}\n")
    return not differences


def same_text(expected, found):
    """Tell whether two cells are the same text, whatever the line ends within."""
    return expected.replace("\r\n", "\n").replace("\r", "\n") == found.replace("\r\n", "\n").replace("\r", "\n")


def compare(header, expected, found, same=same_text):
    """Return the differences between expected rows and a Reading, as sentences."""
    if found.refusal:
        return [] if found.empty and not header and not expected else ["refused: " + found.refusal]
    differences = []
    if len(header) != len(found.header):
        differences.append(f"expected {len(header)} columns {header}, found {len(found.header)} {found.header}")
    else:
        differences += [f"header, column {place}: expected {wanted!r}, found {got!r}"
                        for place, (wanted, got) in enumerate(zip(header, found.header), 1) if not same(wanted, got)]
    if len(expected) != len(found.rows):
        differences.append(f"expected {len(expected)} rows, found {len(found.rows)}")
        differences += unpaired(expected, found)
        return differences
    for number, (wanted, got, line) in enumerate(zip(expected, found.rows, found.lines), 1):
        for place in range(max(len(wanted), len(got))):
            a = wanted[place] if place < len(wanted) else ""
            b = got[place] if place < len(got) else ""
            if not same(a, b):
                name = header[place] if place < len(header) else place + 1
                differences.append(f"row {number} (line {line}), column {name}: expected {a!r}, found {b!r}")
    return differences


def unpaired(expected, found):
    """Return which rows are missing, and which too many, where their numbers differ."""
    a, b = [tuple(row) for row in expected], [tuple(row) for row in found.rows]
    differences = []
    for kind, start, end, first, last in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if kind != "equal":
            differences += [f"row {place + 1}: expected {expected[place]}, found no such row"
                            for place in range(start, end)]
            differences += [f"line {found.lines[place]}: {found.rows[place]} found, not expected"
                            for place in range(first, last)]
    return differences


def spectrum(folder):
    """Yield (file, equal) for CSV files whose rows are published in JSON."""
    for path in sorted((folder / "csvs").iterdir()):
        twin = folder / "json" / (path.stem + ".json")
        if not twin.is_file():
            continue
        records = json.loads(twin.read_text(encoding="utf-8"))
        records = records if isinstance(records, list) else [records]
        header = list(records[0]) if records else []
        expected = [[str(record.get(name, "")) for name in header] for record in records]
        found = read(path)
        differences = compare(header, expected, found)
        held = "".join(re.findall(r"\w+", path.read_bytes().decode("utf-8", "replace")))
        foreign = [cell for row in expected for cell in row if "".join(re.findall(r"\w+", cell)) not in held]
        if differences and len(differences) == len(foreign):
            yield path, report(path.name, [], note=f"equal but for {foreign}, which the twin has and the file has not")
        else:
            yield path, report(path.name, differences, found.aside)


def measures(expected, found):
    """Return precision, recall and F1 as Pollock counts them: over two bags."""
    if not expected:
        return 1.0, 1.0, 1.0
    common = sum((Counter(expected) & Counter(found)).values())
    if not common:
        return 0.0, 0.0, 0.0
    precision, recall = common / len(expected), common / len(found)
    return precision, recall, 2 * precision * recall / (precision + recall)


def pollock_score(table, found):
    """Return the ten figures' sum for one file; ``table`` is the clean file, header first."""
    if found.refusal and not found.empty:
        return 0.0
    if not table:
        return 10.0
    loaded = [] if found.empty else [found.header, *found.rows] if any(found.header) else found.rows
    header = measures(table[0], loaded[0] if loaded else [])
    records = measures(["".join(row) for row in table[1:]], ["".join(row) for row in loaded[1:]])
    cells = measures([cell for row in table for cell in row], [cell for row in loaded for cell in row])
    return 1 + sum(header) + sum(records) + sum(cells)


def parameters(folder, name):
    """Return how a file is written, as the benchmark declares it to the loaders; nothing where it is not known."""
    path = folder / "parameters" / (name + "_parameters.json")
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def by_csv(path, declared):
    """Return what Python's csv module makes of a file when it is told how the file is written."""
    quote, escape = declared.get("quotechar") or '"', declared.get("escapechar") or None
    with open(path, encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(
            stream, delimiter=(declared.get("delimiter") or ",")[0], quotechar=quote,
            doublequote=escape in (None, quote), escapechar=escape if escape != quote else None,
            skipinitialspace=(declared.get("delimiter") or "")[1:] == " "))
    return Reading(rows[0], rows[1:]) if rows else Reading(empty=True)


def pollock(folder):
    """Yield (file, equal) for polluted files with their clean form, and print Pollock's score of each."""
    scores = {}
    for path in sorted((folder / "csv").iterdir()):
        twin = folder / "clean" / path.name
        if not twin.is_file():
            continue
        with open(twin, encoding="utf-8-sig", newline="") as stream:
            table = list(csv.reader(stream))
        found = read(path)
        declared = parameters(folder, path.name)
        scores[path.name] = pollock_score(table, found), pollock_score(table, by_csv(path, declared))
        header, body = (table[0], table[1:]) if table and declared.get("header_lines") != 0 else ([], table)
        if not header:
            header = [""] * len(found.header) if table else []
        yield path, report(path.name, compare(header, body, found), found.aside)
    for name, (score, other) in scores.items():
        out(f"Pollock score {score:6.3f}, Python's csv as declared {other:6.3f}: {name}\n")
    if scores:
        means = [sum(found) / len(scores) for found in zip(*scores.values())]
        out("Pollock score {:6.3f}, Python's csv as declared {:6.3f}: mean of {} files\n".format(*means, len(scores)))


_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?(e[+-]?\d+)?$", re.I)
_BOOLEANS = {"vrai": "1", "true": "1", "faux": "0", "false": "0"}
_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)$")


def plain(text):
    """Return a cell without what a spreadsheet adds or drops: outer spaces, line ends, thousands, day order."""
    text = _BOOLEANS.get(text.strip().lower(), text)
    text = " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())
    tight = text.replace(" ", "").rstrip("%€")
    if tight in ("-", "–"):
        return "0"  # what accounting formats show for it
    if _NUMBER.match(tight):
        return tight.replace(",", ".")
    day = _DAY.match(text)
    if day:
        year = day.group(3) if len(day.group(3)) == 4 else "20" + day.group(3)
        return "{}-{:02}-{:02}".format(year, int(day.group(2)), int(day.group(1)))
    return text


def same_cell(csv_cell, sheet_cell):
    """Tell whether a CSV shows what a spreadsheet holds: numbers to the decimals the CSV shows, percents as such."""
    a, b = plain(csv_cell), plain(sheet_cell)
    if a == b:
        return True
    if not (_NUMBER.match(a) and _NUMBER.match(b)):
        return False
    shown = len(a.partition(".")[2])
    value = float(b) * (100 if "%" in csv_cell and "%" not in sheet_cell else 1)
    return abs(float(a) - value) <= 0.5000001 * 10 ** -shown


def filled(rows):
    """Return rows without the empty cells at their ends, and without empty rows."""
    cut = list(map(list, rows))
    for row in cut:
        while row and not row[-1].strip():
            row.pop()
    return [row for row in cut if row]


def twins(path):
    """Return the workbooks that hold the table of a text file."""
    return [path.with_suffix(kind) for kind in WORKBOOKS if path.with_suffix(kind).is_file()]


def others(folder):
    """Yield (file, equal) for CSV files with a workbook beside them; of the others, print whether they are read."""
    for path in sorted(item for item in folder.rglob("*") if item.is_file()):
        found = read(path)
        name = str(path.relative_to(folder))
        if found.refusal:
            out(f"{name}: refused: {found.refusal}\n")
        else:
            aside = f", {len(found.aside)} lines put aside" if found.aside else ""
            mended = f", {found.mended} rows mended" if found.mended else ""
            out(f"{name}: read, {len(found.rows)} rows of {len(found.header)} columns{aside}{mended}\n")
        for twin in twins(path) if path.suffix.lower() in (".csv", ".txt", ".tsv") else ():
            others, note = [read(twin)], ""
            if others[0].ambiguous:
                others = sheets(twin)
                note = f"its twin {twin.name} has several tables: compared with the nearest, as SHEET would name it"
            refused = others[0].refusal
            differences = [f"its twin {twin.name} is refused: {refused}"] if refused else min(
                (sheet_differences(found, other) for other in others), key=len)
            yield path, report(f"{name} / {twin.name}", differences, found.aside, note)


def sheets(path):
    """Return the reading of each sheet of a workbook."""
    found = []
    while not found or found[-1].refusal.find("SHEET") < 0:
        found.append(read(path, str(len(found) + 1)))
    return [sheet for sheet in found if not sheet.refusal] or found


def sheet_differences(found, other):
    """Return the differences between a CSV and a sheet; empty cells at the end of rows count for nothing."""
    plain_one = Reading((filled([found.header]) or [[]])[0], filled(found.rows), found.lines, found.aside,
                        found.refusal)
    header = (filled([other.header]) or [[]])[0]
    return compare(header, filled(other.rows), plain_one, lambda wanted, got: same_cell(got, wanted))


def main(data):
    folders = sorted(item for item in Path(data).iterdir() if item.is_dir())
    if not folders:
        raise SystemExit(f"{data} holds no folder to score.")
    total = equal = 0
    for folder in folders:
        if (folder / "csvs").is_dir() and (folder / "json").is_dir():
            score = spectrum
        elif (folder / "csv").is_dir() and (folder / "clean").is_dir():
            score = pollock
        else:
            score = others
        out(f"\n{folder.name}\n")
        results = [same for _, same in score(folder)]
        out(f"{folder.name}: {sum(results)} of {len(results)} equal\n")
        total, equal = total + len(results), equal + sum(results)
    out(f"\n{equal} of {total} equal\n")


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        raise SystemExit("Give the folder to score: make score-reading DATA=DIR")
    main(sys.argv[1])
