"""augure:exploreindicators, on a hundred communes of two départements: what it says, what it draws, who may run it."""

import csv
import json
import re

import numpy as np
import psycopg2
import pytest
from psycopg2 import sql
from psycopg2.extras import execute_values
from qgis.core import QgsProcessingException
from scipy import stats

SIDE = 10
SIZE = SIDE * SIDE
DAYS = {"2014-europeennes-1": "2014-05-25", "2017-presidentielle-1": "2017-04-23", "2019-europeennes-1": "2019-05-26"}
NUANCES = ("FG", "MDM", "LR", "FN", "DIV")
CODES = [f"{34 if place < SIZE // 2 else 30}{place + 1:03d}" for place in range(SIZE)]


def define(cursor, run, code, unit="%", formula="share", denominator="d", is_sum=False):
    """An indicator's definition."""
    content = {"code": code, "label": code.replace("_", " ").title(), "label_fr": f"{code} (fr)", "unit": unit,
               "unit_fr": unit, "theme": "", "formula": formula, "numerator": "n", "denominator": denominator,
               "factor": 1, "polarity": 0, "source": "s", "is_sum": is_sum, "definition": {}, "run": run}
    cursor.execute("INSERT INTO indicator.definition SELECT * FROM "
                   "jsonb_populate_record(NULL::indicator.definition, %s::jsonb)", (json.dumps(content),))


@pytest.fixture
def insert(write_series):
    """Values of an indicator; None is withheld. ``others``: of more communes."""
    def write(cursor, run, code, period, values, others=()):
        cursor.execute("INSERT INTO indicator.series "
                       "SELECT * FROM jsonb_populate_record(NULL::indicator.series, %s::jsonb)", (json.dumps({
                           "indicator": code, "level": "commune", "period": period, "formula": "", "dataset": "d",
                           "source": "s", "title": "t", "columns": [], "value_count": 0, "withheld_count": 0,
                           "absent_count": 0, "estimated_count": 0, "run": run}),))
        write_series(cursor, code, period, dict(zip(CODES, values), **dict(others)), run)

    return write


@pytest.fixture
def world(settings, insert):
    """Squares of a tenth of a degree; the left lives where income is low, and its part of 2019 where “own” is high.

    34001 is two communes of the indicators' year, 34001 and 34999. Poverty is withheld in nine communes of ten.
    """
    from augure.processing.pipeline.warehouse.ledger import Run

    generator = np.random.default_rng(5)
    leaning, own = generator.normal(0, 0.4, SIZE), generator.normal(0, 1, SIZE)
    sizes = generator.integers(300, 4000, SIZE)
    with Run(settings, "fixture", {}) as run, run.cursor() as cursor:
        execute_values(
            cursor, "INSERT INTO ref.comparable_territory (level, code, name, departement, region, member_count, geom, "
                    "centroid) VALUES %s",
            [("commune", code, f"Ville {code}", code[:2], "76", 1, *_square(place))
             for place, code in enumerate(CODES)],
            template="(%s, %s, %s, %s, %s, %s, ST_Multi(%s::geometry), %s)")
        cursor.execute("INSERT INTO ref.passage (level, from_code, to_code, from_vintage, to_vintage) "
                       "VALUES ('commune', '34999', '34001', 2014, 2024)")
        for ballot, day in DAYS.items():
            new = 0.25 * own if ballot.startswith("2019") else 0
            shares = np.array([30, 20, 20, 25, 5]) * np.exp(np.column_stack([leaning + new, *[-leaning / 4] * 4]))
            votes = [generator.multinomial(size // 2, share / share.sum()) for size, share in zip(sizes, shares)]
            _ballot(cursor, run.id, ballot, day, sizes, votes)
        income = 21000 * np.exp(-0.2 * leaning + generator.normal(0, 0.02, SIZE))
        define(cursor, run.id, "income", "€ a year", "ratio", None)
        insert(cursor, run.id, "income", "2018", income.tolist(), {"34999": 30000.0})
        define(cursor, run.id, "own")
        insert(cursor, run.id, "own", "2013", generator.normal(0, 1, SIZE).tolist())
        insert(cursor, run.id, "own", "2018", (own + 5).tolist())
        define(cursor, run.id, "poverty")
        insert(cursor, run.id, "poverty", "2021", [12.0 + place if place % 10 == 0 else None for place in range(SIZE)])
        define(cursor, run.id, "population", "inhabitants", "ratio", None, is_sum=True)
        insert(cursor, run.id, "population", "2018", (sizes * 1.3).tolist(), {"34999": 100.0})
        run.finish({})
    return {"income": income, "sizes": sizes, "own": own}


def _square(place):
    x, y = 3 + (place % SIDE) / 10, 43 + (place // SIDE) / 10
    return (f"SRID=4326;POLYGON(({x} {y}, {x + .1} {y}, {x + .1} {y + .1}, {x} {y + .1}, {x} {y}))",
            f"SRID=4326;POINT({x + .05} {y + .05})")


def _ballot(cursor, run, ballot, day, sizes, votes):
    year, kind, number = ballot.split("-")
    cursor.execute("INSERT INTO election.ballot (id, kind, year, round, date, label) VALUES (%s, %s, %s, %s, %s, %s)",
                   (ballot, kind, year, number, day, ballot))
    execute_values(
        cursor, "INSERT INTO election.turnout (ballot, level, territory, commune, departement, registered, "
                "abstentions, voters, expressed, run, raw_row) VALUES %s",
        [(ballot, "commune", code, code, code[:2], int(size), int(size - v.sum()), int(v.sum()), int(v.sum()), run, 1)
         for code, size, v in zip(CODES, sizes, votes)])
    for place, nuance in enumerate(NUANCES):
        cursor.execute("INSERT INTO election.candidate (ballot, level, label, kind, nuance, match_nuance) "
                       "VALUES (%s, 'commune', %s, 'nuance', %s, %s) RETURNING id", (ballot, nuance, nuance, nuance))
        candidate = cursor.fetchone()[0]
        execute_values(cursor, "INSERT INTO election.result (ballot, level, territory, candidate, votes) VALUES %s",
                       [(ballot, "commune", code, candidate, int(v[place])) for code, v in zip(CODES, votes)])


@pytest.fixture
def explore(world, database, run_algorithm, tmp_path):
    """``explore(PERIMETER=…) -> (outputs, rows of the CSV by ballot, result and indicator)``."""

    def run(**parameters):
        done = run_algorithm("exploreindicators", {
            "DATABASE": database, "REPORT": str(tmp_path / "à lire.html"), "OUTPUT": str(tmp_path / "c.csv"),
            **parameters})
        with open(done["OUTPUT"], encoding="utf-8", newline="") as file:
            table = {(row["ballot"], row["result"], row["indicator"]): row for row in csv.DictReader(file)}
        return done, table

    return run


def shares_of(rows, nuance, ballot="2019-europeennes-1"):
    return np.array([share for _, share in rows(
        "SELECT t.territory, 100.0 * r.votes / t.expressed FROM election.turnout t JOIN election.result r "
        "USING (ballot, level, territory) JOIN election.candidate c ON c.id = r.candidate "
        "WHERE t.ballot = %s AND c.label = %s ORDER BY array_position(%s, t.territory)", (ballot, nuance, CODES))],
        dtype=float)


def test_coefficients_are_scipys_on_what_is_known(explore, world, rows):
    """Income counts by its logarithm, without the commune that was two: its median is nobody's to average."""
    _, table = explore(BALLOTS="2019-europeennes-1")
    row, left = table["2019-europeennes-1", "left", "income"], shares_of(rows, "FG")
    assert (row["transform"], row["territories"], row["after_ballot"]) == ("log", str(SIZE - 1), "0")
    x, y, weights = np.log(world["income"])[1:], left[1:], world["sizes"][1:]
    assert float(row["plain_pearson"]) == pytest.approx(stats.pearsonr(x, y)[0], abs=1e-9)
    assert float(row["plain_spearman"]) == pytest.approx(stats.spearmanr(x, y)[0], abs=1e-9)
    repeated = stats.pearsonr(np.repeat(x, weights), np.repeat(y, weights))[0]
    assert float(row["weighted_pearson"]) == pytest.approx(repeated, abs=1e-9)


def test_counts_of_communes_that_merged_are_added(explore, world, rows):
    _, table = explore(BALLOTS="2019-europeennes-1", INDICATORS="population")
    population = world["sizes"] * 1.3
    population[0] += 100
    row = table["2019-europeennes-1", "left", "population"]
    assert int(row["territories"]) == SIZE
    assert float(row["plain_pearson"]) == pytest.approx(
        stats.pearsonr(np.log(population), shares_of(rows, "FG"))[0], abs=1e-9)


def test_what_the_past_vote_tells_is_taken_out(explore):
    """Income goes with the left and adds nothing; “own” came up in 2019 and is what is left."""
    done, table = explore()
    assert done["BALLOTS"] == "2017-presidentielle-1,2019-europeennes-1"
    assert (done["BEST_INDICATOR"], done["INDICATOR_COUNT"], done["TERRITORY_COUNT"]) == ("income", 4, SIZE)
    assert done["CORRELATION"] == float(table["2019-europeennes-1", done["BEST_RESULT"], "income"]["weighted_pearson"])
    income, own = (table["2019-europeennes-1", "left", code] for code in ("income", "own"))
    assert float(income["weighted_pearson"]) < -0.7 and float(income["weighted_partial_high"]) > 0
    assert float(own["weighted_partial"]) > 0.8 and float(own["partial_q"]) < 0.001
    assert done["EXPLAINED_OF_REST"] > 50


def test_a_withheld_value_is_no_zero(explore):
    done, table = explore(BALLOTS="2019-europeennes-1")
    row = table["2019-europeennes-1", "left", "poverty"]
    assert (row["territories"], row["after_ballot"], row["period"]) == ("10", "1", "2021")
    page = open(done["REPORT"], encoding="utf-8").read()
    assert "“Poverty”, in 10\u00a0% of the communes; 90\u00a0% have none" in page
    assert re.search(r"could have used them: Poverty \(2021\)\.", page)
    assert "Poverty, 2021 †" in page


def test_the_page_says_it_in_words_and_shows_its_files(explore, tmp_path):
    done, _ = explore()
    page = open(done["REPORT"], encoding="utf-8").read()
    assert "the one most correlated with the results is “Income”" in page
    assert "Where “Income” is higher, “left” is lower." in page
    assert "nothing that can be told from chance" in page
    pictures = re.findall(r'<img src="([^"]+)"', page)
    assert [name.rsplit("/")[-1] for name in pictures] == [
        *(f"{kind}-{ballot}.png" for ballot in ("2019-europeennes-1", "2017-presidentielle-1")
          for kind in ("correlations", "variance", "communes")),
        "maps-results.png", "maps-indicators.png", "histograms.png"]
    folder = tmp_path / "à lire-figures"
    assert done["FIGURES"] == str(folder)
    assert all((folder / name.rsplit("/")[-1]).read_bytes().startswith(b"\x89PNG") for name in pictures)
    assert "{" not in re.sub(r"<style>.*?</style>", "", page, flags=re.S)


def test_perimeters_are_scored_and_ranked(explore, tmp_path):
    done, table = explore(PERIMETER="departement:34", CANDIDATE_PERIMETERS="departement:*; commune:34002",
                          PERIMETER_SCORES=str(tmp_path / "p.csv"))
    assert done["TERRITORY_COUNT"] == SIZE // 2
    with open(done["PERIMETER_SCORES"], encoding="utf-8", newline="") as file:
        scores = list(csv.DictReader(file))
    assert {row["perimeter"] for row in scores} == {"departement:34", "departement:30", "commune:34002"}
    assert scores[0]["perimeter"] == done["BEST_PERIMETER"] and scores[-1]["perimeter"] == "commune:34002"
    assert float(scores[-1]["total"]) == 0
    first = next(row for row in scores if row["perimeter"] == "departement:30")
    assert float(first["availability"]) == pytest.approx((3 * 50 + 5) / 200)
    assert "Which perimeter to study?" in open(done["REPORT"], encoding="utf-8").read()


def test_it_writes_nothing(explore, settings, rows):
    """A database that takes no writing at all is enough; the run it names is the one that built the indicators."""
    connection = psycopg2.connect(**settings.params)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("ALTER DATABASE {} SET default_transaction_read_only = on").format(
            sql.Identifier(settings.params["dbname"])))
    connection.close()
    before = rows("SELECT count(*), max(id) FROM augure.run")
    assert explore()[0]["RUN"] == before[0][1]
    assert rows("SELECT count(*), max(id) FROM augure.run") == before


def test_a_reader_may_explore(world, settings):
    """Who may SELECT from ref, election and indicator needs no other right, not even on the ledger."""
    from augure.processing.pipeline.explore.explore import ExploreOptions, explore
    from augure.processing.pipeline.feedback import Feedback

    connection = psycopg2.connect(**settings.params)
    try:
        with connection.cursor() as cursor:
            cursor.execute("CREATE ROLE explorer; GRANT USAGE ON SCHEMA ref, election, indicator TO explorer; "
                           "GRANT SELECT ON ALL TABLES IN SCHEMA ref, election, indicator TO explorer; "
                           "SET LOCAL ROLE explorer")
        assert len(explore(connection, ExploreOptions(candidates="departement:*"), Feedback()).codes) == SIZE
    finally:
        connection.rollback()  # the role goes too
        connection.close()


def test_errors_are_sentences(explore):
    with pytest.raises(QgsProcessingException, match="no wealth for the level commune. It has: income, own, pop"):
        explore(INDICATORS="income,wealth")
    with pytest.raises(QgsProcessingException, match="no ballot 2022-presidentielle-1"):
        explore(BALLOTS="2022-presidentielle-1")
    with pytest.raises(QgsProcessingException, match="No commune of the warehouse lies in .*departement:99"):
        explore(PERIMETER="departement:99")
    with pytest.raises(QgsProcessingException, match="CANDIDATE_PERIMETERS.*departement:98"):
        explore(CANDIDATE_PERIMETERS="departement:34;departement:98")


def test_an_empty_warehouse_says_what_to_do(database, run_algorithm):
    with pytest.raises(QgsProcessingException, match="Import election results"):
        run_algorithm("exploreindicators", {"DATABASE": database})
