"""make score-harmonising DATA=../shared/data: ballots and populations carried from COG 2012 to 2024 and back.

Whatever the folder holds (``territories/cog``, ``elections/france``, ``indicators/*population*``) is imported into a
warehouse of its own and harmonised to the communes of 2024 and to those of 2012, then from 2024 back to 2012, and added
up by the zonings of a table d'appartenance. Another program does the same sums: pandas, with a union-find straight over
the file of movements, which knows nothing of pieces of land, types or weights. Communes that movements link are a
group, and a group's sum is the same before and after, whichever way the movements run; most groups have one commune, so
that this is commune by commune. A cell may be empty only where the group had an empty cell before.
"""

import io
import sys
import time
from pathlib import Path

import pandas as pd
from checkout import load_augure, private_server

load_augure()

from augure.processing.pipeline.election.harmonise import TURNOUT, BallotOptions, harmonise_ballots  # noqa: E402
from augure.processing.pipeline.election.load import ElectionOptions, import_election  # noqa: E402
from augure.processing.pipeline.errors import AugureError  # noqa: E402
from augure.processing.pipeline.feedback import Feedback  # noqa: E402
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions  # noqa: E402
from augure.processing.pipeline.ingest.table import import_table  # noqa: E402
from augure.processing.pipeline.ingest.writing import DatasetOptions  # noqa: E402
from augure.processing.pipeline.ref.harmonise.table import HarmoniseOptions, harmonise_table  # noqa: E402
from augure.processing.pipeline.ref.territories import TerritoryOptions, load_territories  # noqa: E402
from augure.processing.pipeline.warehouse.connection import reading  # noqa: E402
from augure.processing.pipeline.warehouse.install import create_warehouse  # noqa: E402
from augure.processing.pipeline.warehouse.ledger import Run  # noqa: E402

YEARS = (2012, 2024)
#: Files are a little behind the COG, or before it: movements of so many years around count too.
MARGIN = 5
out = sys.stdout.write


class Score:
    """What was compared and found equal; ``groups``: the union-find, ``{code: its group}``."""

    def __init__(self, settings, groups):
        self.settings, self.groups = settings, groups
        self.equal = self.whole = 0

    def read(self, query):
        """Return a query's rows; ``territory``, ``item`` and ``name`` are texts, the rest are numbers."""
        text = io.StringIO()
        with reading(self.settings, "score") as connection, connection.cursor() as cursor:
            cursor.copy_expert(f"COPY ({query}) TO STDOUT (FORMAT csv, HEADER)", text)
        text.seek(0)
        return pd.read_csv(text, dtype={"territory": str, "item": str, "name": str}, keep_default_na=False,
                           na_values={"number": [""]})

    def compare(self, what, before, after, began):
        """Hold two tables (territory, item, number) against each other: sums by group and item, then by item alone.

        Totals are those of the groups that have a number for every commune.
        """
        joined = self.sums(before).join(self.sums(after), how="outer", lsuffix="_before", rsuffix="_after")
        joined = joined.fillna(0)
        has_hole = joined.holes_before > 0
        same = (joined.number_before == joined.number_after) & (joined.holes_after == 0)
        same |= has_hole & (joined.number_after <= joined.number_before)
        totals = joined[~has_hole].groupby(level="item")[["number_before", "number_after"]].sum()
        total = totals.number_before == totals.number_after
        wrong = ", ".join(f"{group} {item}" for group, item in same.index[~same][:3])
        reached = after.territory.drop_duplicates()
        alone = (self.group(reached).value_counts() == 1).sum()
        out(f"{what}: {same.sum():,} of {len(same):,} sums of {before.territory.nunique():,} → {len(reached):,} "
            f"territories ({alone:,} of them alone in their group), {total.sum()} of {len(total)} totals equal"
            f"{' (WRONG: ' + wrong + ' …)' if wrong else ''}, {has_hole.sum():,} with empty cells "
            f"({time.monotonic() - began:.1f} s)\n")
        self.equal += int(same.sum() + total.sum())
        self.whole += len(same) + len(total)

    def sums(self, table):
        """Return by group and item the sum of what is there (``number``), and how many cells are empty (``holes``)."""
        found = table.groupby([self.group(table.territory), "item"]).number.agg(["sum", "size", "count"])
        return pd.DataFrame({"number": found["sum"], "holes": found["size"] - found["count"]})

    def group(self, territories):
        """Return the group of each territory: itself where no movement names it."""
        return territories.map(self.groups).fillna(territories).rename("group")

    def list_codes(self, what, after, listed):
        """Hold the communes that were written against INSEE's list of their year, but for places that lists have not.

        Ballots have no rows for the communes without inhabitants, so that a list may hold some more.
        """
        codes = pd.Series(after.territory.unique())
        codes = codes[codes.str[:2].isin(listed.str[:2].unique()) & codes.str[:3].isin(listed.str[:3].unique())]
        strange = codes[~codes.isin(listed)]
        out(f"{what}: {len(codes) - len(strange):,} of {len(codes):,} communes are in INSEE's list "
            f"({len(listed):,}){' (WRONG: ' + ', '.join(strange[:5]) + ' …)' if len(strange) else ''}\n")
        self.equal += len(codes) - len(strange)
        self.whole += len(codes)


def groups_of(path):
    """Return ``{code: group}`` of the communes that movements of the years in question link: union-find."""
    table = pd.read_csv(path, dtype=str).rename(columns=str.upper)
    both = table[(table.TYPECOM_AV == "COM") & (table.TYPECOM_AP == "COM") & (table.COM_AV != table.COM_AP)
                 & table.DATE_EFF.between(f"{YEARS[0] - MARGIN}-01-01", f"{YEARS[1] + MARGIN}-01-01")]
    parent = {}

    def root(code):
        while parent.setdefault(code, code) != code:
            code = parent[code]
        return code
    for one, other in zip(both.COM_AV, both.COM_AP):
        parent[root(one)] = root(other)
    return {code: root(code) for code in list(parent)}


def files(folder, *patterns):
    """Return the files of a folder whose names fit."""
    return sorted({path for pattern in patterns for path in folder.glob(pattern)})


def fill(settings, data):
    """Import what the folder holds; return the datasets of populations, and zonings with their file."""
    cog = data / "territories" / "cog"
    create_warehouse(settings, Feedback())
    movements = files(cog, "*mouvement*", "*mvt*")[-1]
    lists = [path for path in files(cog, "*communes*.csv*", "v_commune*") if path != movements]
    with Run(settings, "loadterritories", {}) as run:
        load_territories(run, TerritoryOptions(cog=list(map(str, lists)), changes=[str(movements)]), Feedback())
    for path in files(data / "elections" / "france", "*.csv*"):
        try:
            with Run(settings, "importelection", {}) as run:
                import_election(run, [str(path)], ElectionOptions())
        except AugureError as error:
            out(f"passed over: {str(error).splitlines()[0]}\n")
    populations, zonings = [], []
    for number, path in enumerate(files(data / "indicators", "*population*commune*.csv*")):
        with Run(settings, "importtable", {}) as run:
            populations.append(import_table(run, [str(path)], DatasetOptions(table=f"population{number}"),
                                            ReadOptions(), Feedback())["TABLE"])
    for number, path in enumerate(files(cog, "*appartenance*.xlsx")):
        with Run(settings, "importtable", {}) as run:
            table = import_table(run, [str(path)], DatasetOptions(table=f"zonings{number}"), ReadOptions(sheet="COM"),
                                 Feedback())["TABLE"]
        with Run(settings, "loadterritories", {}) as run:
            load_territories(run, TerritoryOptions(zonings=table), Feedback())
        zonings.append(path)
    return movements, populations, zonings


def whole_cities(table):
    """Return a table without arrondissements: as their commune, where this has no row of its own."""
    city = table.territory.replace({r"132(?:0[1-9]|1[0-6])": "13055", r"6938[1-9]": "69123",
                                    r"751(?:0[1-9]|1\d|20)": "75056"}, regex=True)
    is_district = city != table.territory
    return table.assign(territory=city)[~(is_district & city.isin(table.territory))]


def listed_communes(data):
    """Return the codes of the communes of the later year from INSEE's own list; None where the folder has none."""
    for path in files(data / "territories" / "cog", f"*{YEARS[1]}*communes*.csv*", f"v_commune*{YEARS[1]}*"):
        table = pd.read_csv(path, dtype=str)
        if {"TYPECOM", "COM"} <= set(table):
            return table.COM[table.TYPECOM == "COM"]
    return None


def harmonise(settings, function, *arguments):
    """Run one harmonisation; return its outputs."""
    with Run(settings, "harmoniseterritories", {}) as run:
        return function(run, *arguments, Feedback())


def score_ballots(score, settings, listed):
    """Each ballot to either year, by candidate and by column of turnout; what 2024 holds, back to 2012."""
    ballots = score.read("SELECT id AS name FROM election.ballot ORDER BY date").name
    columns = ", ".join(f"('{name}', t.{name}::numeric)" for name in TURNOUT)
    unpivot = "SELECT t.territory, v.item, v.number FROM {} t CROSS JOIN LATERAL (VALUES {}) v (item, number)"
    for ballot in ballots:
        source = (unpivot.format("election.turnout", columns) + f" WHERE ballot = '{ballot}' AND level = 'commune' "
                  f"UNION ALL SELECT territory, candidate::text, votes FROM election.result WHERE ballot = '{ballot}' "
                  "AND level = 'commune'")
        before = whole_cities(score.read(source))
        before = before[before.groupby("item").number.transform("count") > 0]  # columns that this ballot has not
        for year in YEARS:
            began = time.monotonic()
            done = harmonise(settings, harmonise_ballots, BallotOptions([ballot], year, target=f"b{year}"))
            after = score.read(unpivot.format(f"clean.{done['TABLE']}", columns) + " UNION ALL SELECT territory, "
                               f"candidate::text, votes FROM clean.{done['RESULTS']}")
            after = after[after["item"].isin(before["item"])]
            score.compare(f"{ballot} {done['FROM_VINTAGE']} → {year}", before, after, began)
            if year == YEARS[1] and listed is not None:
                score.list_codes(f"{ballot} {year}", after, listed)
        began = time.monotonic()
        votes = "SELECT territory, candidate::text AS item, votes AS number FROM clean.{}"
        back = harmonise(settings, harmonise_table, f"b{YEARS[1]}_results", HarmoniseOptions(
            YEARS[0], YEARS[1], code_field="territory", columns="votes:count", by=("candidate",), target="back"))
        score.compare(f"{ballot} {YEARS[1]} → {YEARS[0]}, back", score.read(votes.format(f"b{YEARS[1]}_results")),
                      score.read(votes.format(back["TABLE"])), began)


def score_table(score, settings, table, listed):
    """A table of populations to 2012, from there to 2024, and back."""
    numbers = score.read(
        "SELECT attname AS name FROM pg_attribute WHERE attrelid = 'clean.{}'::regclass AND attnum > 0 AND "
        "atttypid::regtype::text IN ('integer', 'bigint', 'smallint', 'numeric') AND attname <> '_row'".format(table)
    ).name
    columns = ", ".join(f"('{name}', t.\"{name}\"::numeric)" for name in numbers)
    unpivot = ("SELECT t.codgeo AS territory, v.item, v.number FROM clean.{} t CROSS JOIN LATERAL (VALUES "
               + columns + ") v (item, number)")
    here, from_year = table, None
    for target, year in (("first", YEARS[0]), ("later", YEARS[1]), ("again", YEARS[0])):
        began = time.monotonic()
        done = harmonise(settings, harmonise_table, here, HarmoniseOptions(
            year, from_year, columns=", ".join(f"{name}:count" for name in numbers), target=f"{table}_{target}"))
        after = score.read(unpivot.format(done["TABLE"]))
        before = whole_cities(score.read(unpivot.format(here)))
        score.compare(f"{table} {done['FROM_VINTAGE']} → {year}", before, after, began)
        if year == YEARS[1] and listed is not None:
            score.list_codes(f"{table} {year}", after, listed)
        here, from_year = done["TABLE"], year
    return numbers, unpivot


def score_zonings(score, settings, table, numbers, unpivot, path):
    """The same table added up by EPCI, employment zone …, as pandas adds up by the file's own columns."""
    sheet = pd.read_excel(path, sheet_name="COM", skiprows=5, dtype=str)
    year = int(score.read("SELECT max(vintage) AS year FROM ref.membership").year[0])
    options = {"columns": ", ".join(f"{name}:count" for name in numbers)}
    base = harmonise(settings, harmonise_table, table, HarmoniseOptions(year, target=f"{table}_base", **options))
    communes = score.read(unpivot.format(base["TABLE"]))
    for level, column in (("departement", "DEP"), ("region", "REG"), ("epci", "EPCI"), ("employment_zone", "ZE"),
                          ("canton_ville", "CV")):
        names = [name for name in sheet.columns if name == column or column == "ZE" and name.startswith("ZE20")]
        if not names:
            continue
        began = time.monotonic()
        done = harmonise(settings, harmonise_table, base["TABLE"], HarmoniseOptions(
            year, year, target_level=level, target=f"{table}_up", **options))
        key = score.read(f"SELECT attname AS name FROM pg_attribute WHERE attrelid = 'clean.{done['TABLE']}'::regclass "
                         "AND attnum = 2").name[0]
        parents = sheet.set_index("CODGEO")[max(names)]
        parents = parents[~parents.str.match("^Z+$", na=True)]  # INSEE's sign for communes in no EPCI
        before = communes.assign(territory=communes.territory.map(parents)).dropna(subset=["territory"])
        after = score.read(unpivot.format(done["TABLE"]).replace("t.codgeo", f't."{key}"'))
        score.compare(f"{table} by {key}, {year}", before, after, began)
        with Run(settings, "drop", {}) as run, run.cursor() as cursor:
            cursor.execute(f"DROP TABLE clean.{done['TABLE']}; DELETE FROM augure.dataset WHERE table_name = "
                           f"'{done['TABLE']}'")


def main(data):
    """Fill a warehouse that is thrown away, and score."""
    with private_server("score", {"fsync": "off"}) as (settings, _):
        movements, populations, zonings = fill(settings, data)
        score = Score(settings, groups_of(movements))
        listed = listed_communes(data)
        score_ballots(score, settings, listed)
        for table in populations:
            numbers, unpivot = score_table(score, settings, table, listed)
            for path in zonings[-1:]:
                score.groups = {}
                score_zonings(score, settings, table, numbers, unpivot, path)
                score.groups = groups_of(movements)
    out(f"{score.equal:,} of {score.whole:,} exact\n")
    return int(score.equal < score.whole)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit("usage: make score-harmonising DATA=DIR, the folder of the real files")
    sys.exit(main(Path(sys.argv[1]).resolve()))
