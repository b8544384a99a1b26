"""Lists of places corrected by the recipe that Augure proposes for them: make score-correcting DATA=DIR.

    .venv/bin/python tests/bench/score_correcting.py DIR [--write]

DIR is laid out like shared/data/places: ``<folder>/<list>/<list>.json`` with ``<list>.config.json`` (what people mapped
to the standard by hand), and other JSON or CSV lists without one. Each list is imported into a private warehouse, a
recipe towards mediation-num is proposed and applied at confidence 0.9. La Poste's register is used where it is beside
DIR (``addresses/la-poste``). Besides, a list with known defects is generated and held against its truth: once by the
proposed recipe, once by the shipped one.

*before*: errors with the same mapping of columns and no rules. *general*: errors for which some rule has a proposal of
any confidence, or whose value stands in five rows of its column or more; fields without any column are told apart
(``absent``), as no rule can fill them. *wrong*: corrections that the list itself contradicts: its own other columns
with codes, the words that its mapping gives, or the truth of the generated list.
"""

import json
import re
import sys
import unicodedata
from collections import Counter
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from checkout import load_augure, private_server
from published import publish

load_augure()

import generate_places  # noqa: E402
import psycopg2  # noqa: E402
from psycopg2 import sql  # noqa: E402

from augure.processing.pipeline.correct.correction.correct import CorrectionOptions, correct_table  # noqa: E402
from augure.processing.pipeline.correct.recipe.find import SHIPPED, find_recipe  # noqa: E402
from augure.processing.pipeline.correct.recipe.model import parse_recipe  # noqa: E402
from augure.processing.pipeline.correct.recipe.propose import propose_recipe  # noqa: E402
from augure.processing.pipeline.correct.recipe.sources import Position, Source  # noqa: E402
from augure.processing.pipeline.correct.standards.source import find_standard  # noqa: E402
from augure.processing.pipeline.correct.standards.vocabulary import vocabulary  # noqa: E402
from augure.processing.pipeline.correct.validation.validate import validate_table  # noqa: E402
from augure.processing.pipeline.feedback import Feedback  # noqa: E402
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions  # noqa: E402
from augure.processing.pipeline.ingest.table import import_table  # noqa: E402
from augure.processing.pipeline.ingest.writing import DatasetOptions  # noqa: E402
from augure.processing.pipeline.warehouse.install import create_warehouse  # noqa: E402
from augure.processing.pipeline.warehouse.ledger import Run  # noqa: E402

STANDARD, RECIPE = "mediation-num", "inclusion-numerique-to-mediation-num"
OFTEN = 5
#: Columns in which a list repeats a field, from a geocoder or another register.
REPEATED = {"code_insee": ("insee_com", "result_citycode"), "code_postal": ("code_postal_bis", "result_postcode")}
CODES = {"code_insee": 5, "code_postal": 5}
NUMBERS = ("latitude", "longitude")

out = sys.stdout.write


class Score(NamedTuple):
    """What came of one list."""

    name: str
    rows: int
    right: int
    other: int
    missed: int
    before: int
    after: int
    absent: int
    general: int
    gone: int
    corrections: int
    judged: int
    wrong: int


def lists(folder):
    """Return {name: (file, mapping by hand or None)} of the lists in a folder."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".json", ".csv") and not path.name.endswith(".config.json"):
            config = path.with_suffix("").with_suffix(".config.json")
            found[str(path.relative_to(folder).with_suffix(""))] = (
                path, json.loads(config.read_text(encoding="utf-8")) if config.is_file() else None)
    return found


def folded(text):
    """Return a text without accents, capitals and marks."""
    letters = unicodedata.normalize("NFKD", str(text).casefold())
    return " ".join("".join(char if char.isalnum() else " " for char in letters
                            if not unicodedata.combining(char)).split())


class Bench:
    """Scores lists in a warehouse."""

    def __init__(self, settings, register):
        self.settings, self.register = settings, register
        self.standard = find_standard(STANDARD, lambda url: b"")

    def load(self, path, table):
        with Run(self.settings, "importtable", {}) as run:
            import_table(run, [str(path)], DatasetOptions(table=table), ReadOptions(), Feedback())

    def ask(self, query, *names):
        connection = psycopg2.connect(**self.settings.params)
        try:
            with connection.cursor() as cursor:
                cursor.execute(sql.SQL(query).format(*map(sql.Identifier, names)))
                return cursor.fetchall()
        finally:
            connection.close()

    def table(self, name):
        """Return {row: {column: text}} of a dataset, columns by header."""
        columns = self.ask("SELECT attname, coalesce(col_description(attrelid, attnum), attname) FROM pg_attribute "
                           f"WHERE attrelid = 'clean.{name}'::regclass AND attnum > 0 AND NOT attisdropped")
        headers = dict(columns)
        return {row["_row"]: {headers[column]: "" if value is None else str(value) for column, value in row.items()}
                for (row,) in self.ask("SELECT to_json(t) FROM clean.{} t", name)}

    @cached_property
    def codes(self):
        """The codes of communes that the register knows."""
        return {code for code, in self.ask("SELECT DISTINCT code_commune_insee FROM clean.register")} \
            if self.register else set()

    def correct(self, table, target, recipe):
        with Run(self.settings, "correcttable", {}) as run:
            return correct_table(run, table, recipe, self.standard,
                                 CorrectionOptions(target=target, register=self.register), Feedback())

    def errors(self, table):
        """Return {(row, field): (value, whether a rule has a proposal)} of a dataset's errors by cell."""
        with Run(self.settings, "validatetable", {}) as run:
            validate_table(run, table, self.standard, "clean", Feedback())
            with run.cursor() as cursor:
                cursor.execute("SELECT row_id, column_name, coalesce(value, ''), proposal IS NOT NULL "
                               "FROM augure.anomaly WHERE run = %s AND row_id IS NOT NULL", (run.id,))
                return {(row, field): (value, proposed) for row, field, value, proposed in cursor.fetchall()}

    def score(self, name, table, text, config=None, truth=None):
        """Apply the recipe ``text``; hold the result against the mapping by hand and the truth, where there is one."""
        recipe = parse_recipe(text, name)
        bare = parse_recipe(json.dumps({"recipe": 1, "columns": {
            field: source.document() for field, source in recipe.columns.items()}}), name)
        self.correct(table, f"{table}_bare", bare)
        outputs = self.correct(table, f"{table}_done", recipe)
        received, first, last = self.table(table), self.table(f"{table}_bare"), self.table(f"{table}_done")
        absent = {field.name for field in self.standard.fields
                  if not any(row.get(field.name) for row in first.values())}
        before, after = self.errors(f"{table}_bare"), self.errors(f"{table}_done")
        lacking = sum(field in absent and not value for (_, field), (value, _) in before.items())
        before = {key: found for key, found in before.items() if key[1] not in absent or found[0]}
        after = {key: found for key, found in after.items() if key in before or key[1] not in absent}
        often = Counter((field, value) for (_, field), (value, _) in before.items())
        general = [key for key, (value, proposed) in before.items() if proposed or often[key[1], value] >= OFTEN]
        judged, wrong = self.judge(recipe, received, first, last, after, config, truth)
        right, other, missed = self.mapping(name, recipe, config, received)
        for line in wrong[:20]:
            out(f"        WRONG {line}\n")
        left = Counter((field, value) for (_, field), (value, _) in after.items())
        for (field, value), count in left.most_common(6):
            out(f"        left: {field} × {count}: {value[:70]!r}\n")
        return Score(name, len(received), right, other, missed, len(before), len(after), lacking, len(general),
                     sum(key not in after for key in general), outputs["CORRECTION_COUNT"], judged, len(wrong))

    def judge(self, recipe, received, first, last, left, config, truth):
        """Return how many changed cells could be judged, and what is wrong with those that are.

        A cell that was moved back into its column, or tidied, and is still an error (``left``) is told as one: nobody
        says that it is right.
        """
        judged, wrong = 0, []
        words = self.words(recipe, config or {})
        for row, cells in last.items():
            for field, value in cells.items():
                was = first[row].get(field, "")
                if (field.startswith("_") or (row, field) in left or same(field, was, value)
                        or was.split() == value.split()):
                    continue  # as it was, or only spaces are gone
                wanted = self.wanted(field, row, received[row], cells, truth, words, recipe)
                if wanted is not None:
                    judged += 1
                    if not any(fits(field, value, one) for one in wanted):
                        wrong.append(f"row {row} {field}: {was!r} → {value!r}, not {' or '.join(wanted)!r}")
        return judged, wrong

    def wanted(self, field, row, source, cells, truth, words, recipe):
        """Return what a cell may be, None where the list does not say."""
        if truth is not None:
            return [truth[row - 1][field]] if field in truth[row - 1] else None
        if field in words:
            columns, terms = words[field]
            parts = [folded(part) for column in columns for part in re.split(r"[|;,\n]", source.get(column, ""))]
            known = all(part in terms for part in parts if part)
            return ["|".join(sorted(set().union(*(terms[part] for part in parts if part))))] if known else None
        for column in REPEATED.get(field, ()):
            used = recipe.columns.get(field)
            if source.get(column) and not (used and column in used.columns):
                known = source[column].zfill(CODES[field])
                if field == "code_insee" and known not in self.codes:
                    continue  # the commune is no more
                if column.startswith("result") and not geocoded(source, cells):
                    continue  # the geocoder found another place
                return [known]
        return None

    def words(self, recipe, config):
        """Return {field: (columns, {folded term: words})} for fields whose column the mapping by hand reads too."""
        found = {}
        fields = {field.name: field for field in self.standard.fields}
        for name, given in config.items():
            if not isinstance(given, list) or name not in recipe.columns or vocabulary(fields[name]) is None:
                continue
            used = set(recipe.columns[name].columns)
            terms = {}
            for item in given:
                if used & set(item.get("colonnes", ())):
                    for term in item.get("termes", ()):
                        terms.setdefault(folded(term), set()).add(item["cible"])
            found[name] = (used, terms)
        return found

    def mapping(self, name, recipe, config, received):
        """Compare the columns with those that people took; print what differs."""
        right = other = missed = 0
        for field, wanted in by_hand(config or {}, {one.name for one in self.standard.fields}).items():
            source = recipe.columns.get(field)
            taken = list(source.columns) if source else []
            if isinstance(source, Position) or taken and (taken == wanted or type(source) is not Source
                                                          and taken[0] == wanted[0]):
                right += 1
            elif taken:
                other += 1
                out(f"        column {field}: {source.document()} instead of {wanted}\n")
            else:
                missed += 1
                out(f"        column {field}: none instead of {wanted}\n")
        return right, other, missed


def by_hand(config, fields):
    """Return {field: columns} of the plain columns in a mapping by hand."""
    found = {}
    for field, given in config.items():
        field = field if field in fields else f"{field}s"
        if field not in fields or not isinstance(given, dict):
            continue
        if "joindre" in given:
            found[field] = given["joindre"]["colonnes"]
        else:
            column = given.get("colonne") or given.get("osm") or given.get("semaine")
            if column:
                found[field] = [column]
    return found


def geocoded(source, cells):
    """Whether a geocoder found the commune that a row names."""
    names = [" ".join({"st": "saint", "ste": "sainte"}.get(word, word) for word in folded(text).split())
             for text in (source.get("result_city", cells["commune"]), cells["commune"])]
    return names[0] == names[1] and source.get("result_postcode", "").zfill(5) == cells["code_postal"]


def same(field, one, other):
    """Whether two cells say the same; a commune in capitals has no accents to give back."""
    if field == "commune":
        return folded(one) == folded(other)
    if field in NUMBERS and one and other:
        try:
            return float(one.replace(",", ".")) == float(other.replace(",", "."))
        except ValueError:
            return False
    return one == other


def fits(field, value, wanted):
    """Whether a corrected cell says nothing but what is wanted; for lists of words, no other word."""
    return same(field, value, wanted) or bool(wanted) and set(value.split("|")) <= set(wanted.split("|"))


def generated(bench, place):
    """Score the generated list: by the proposed recipe, and by the shipped one."""
    paths = generate_places.write(place)
    _, truth = generate_places.generate()
    bench.load(paths[0], "generated")
    connection = psycopg2.connect(**bench.settings.params)
    text = propose_recipe(connection, "generated", bench.standard, STANDARD, register=bench.register).text
    connection.close()
    out("generated, proposed recipe\n")
    yield bench.score("generated list, proposed recipe", "generated", text, None, truth)
    find_recipe(RECIPE)
    text = (SHIPPED / f"{RECIPE}.yaml").read_text(encoding="utf-8")
    for name in ("id", "date_maj"):  # the list has them: the remark is made to count
        text = text.replace(f"  # {name}: {name}\n", f"  {name}: {name}\n")
    out("generated, shipped recipe\n")
    yield bench.score("generated list, shipped recipe", "generated", text, None, truth)


def scores(folder):
    """Yield the score of every list."""
    with private_server("score", {"fsync": "off"}) as (settings, place):
        create_warehouse(settings, Feedback())
        register = sorted((folder.parent / "addresses" / "la-poste").glob("*.csv*"))
        bench = Bench(settings, "register" if register else "")
        if register:
            bench.load(register[0], "register")
        for number, (name, (path, config)) in enumerate(lists(folder).items()):
            table = f"list{number}"
            out(f"{name}\n")
            bench.load(path, table)
            connection = psycopg2.connect(**settings.params)
            text = propose_recipe(connection, table, bench.standard, STANDARD, register=bench.register).text
            connection.close()
            yield bench.score(name, table, text, config)
        yield from generated(bench, place / "generated")


def table_of(found):
    """Return the results as a Markdown table."""
    lines = ["| List | Rows | Columns as by hand | Others | Missed | Errors before | after | General | Gone "
             "| Corrections | Judged | Wrong | Absent |", "|---|" + "--:|" * 12]
    for one in found:
        lines.append(f"| {one.name} | {one.rows} | {one.right} | {one.other} | {one.missed} | {one.before} | "
                     f"{one.after} | {one.general} | {percent(one.gone, one.general)} | {one.corrections} | "
                     f"{one.judged} | {one.wrong} | {one.absent} |")
    return "\n".join(lines)


def percent(part, whole):
    """Return a share for people."""
    return f"{100 * part / whole:.1f} %" if whole else "–"


def summary(found):
    """Return the result in a line."""
    def total(name):
        return sum(getattr(score, name) for score in found)

    real = [score for score in found if not score.name.startswith("generated")]
    rate = percent(sum(score.gone for score in real), sum(score.general for score in real))
    return (f"{len(found)} lists: {total('before')} errors before, {total('after')} after; "
            f"{percent(total('gone'), total('general'))} of {total('general')} general errors gone "
            f"({rate} without the generated list); {total('wrong')} wrong of {total('judged')} corrections "
            f"that can be judged; columns as by hand {total('right')}, others {total('other')}, "
            f"missed {total('missed')}")


def main(folder, write):
    """Print and, if wanted, publish the results; 1 where a correction is wrong."""
    found = list(scores(folder))
    out("\n" + table_of(found) + "\n")
    if write:
        publish("score-correcting", HEADING, f"{table_of(found)}\n\n{summary(found)}")
    out(summary(found) + "\n")
    return 1 if any(score.wrong for score in found) else 0


HEADING = "## Correcting lists of places: `make score-correcting DATA=../shared/data/places`"

if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--write"]
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        sys.exit("usage: make score-correcting DATA=DIR, with a folder of lists")
    sys.exit(main(Path(arguments[0]).resolve(), "--write" in sys.argv))
