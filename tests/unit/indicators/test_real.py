"""The real files of INSEE and CAF: every value beside what the csv module reads in them."""

import csv
import gzip
import io
import zipfile

import pytest

from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
from augure.processing.pipeline.ingest.table import import_table
from augure.processing.pipeline.ingest.writing import DatasetOptions
from augure.processing.pipeline.warehouse.ledger import Run

FILES = ("base_cc_comparateur_csv.zip", "FILO2021_DEC_COM.csv.gz", "base-cc-filosofi-2012.csv.gz",
         "population_municipale_communes_2013_2023.csv.gz", "caf_rsa_ppa_2020-12_communes.csv.gz")


def read(path, member=None):
    """The rows of a file of shared data."""
    stream = zipfile.ZipFile(path).open(member) if member else gzip.open(path)
    with stream:
        yield from csv.DictReader(io.TextIOWrapper(stream, "utf-8-sig"), delimiter=";")


def number(text):
    """A cell as a number; None where it is none (s, nd, so, empty)."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def minus(one, other):
    return None if number(one) is None or number(other) is None else number(one) - number(other)


def divided(factor, top, bottom):
    return factor * top / bottom if top is not None and bottom else None


@pytest.fixture
def built(warehouse, shared_data):
    for name in FILES:
        with Run(warehouse.settings, "importtable", {}) as run:
            import_table(run, [str(shared_data / "indicators" / name)], DatasetOptions(max_rejects="1%"), ReadOptions(),
                         Feedback())
    warehouse.build(periods=("2012", "2018", "2019", "2020-12", "2021", "2023"))
    return warehouse


def test_values_are_those_of_the_files(built, shared_data):
    """Eight indicators, every commune that stands in the file by itself: equal numbers, and hidden where it hides."""
    folder = shared_data / "indicators"
    whole = {"13055", "69123", "75056"}
    census = list(read(folder / FILES[0], "base_cc_comparateur.CSV"))
    filosofi = [row for row in read(folder / FILES[1]) if row["CODGEO"]]
    people = {row["codgeo"]: number(row["p20_pop"]) for row in read(folder / FILES[3])}
    households = {row["Numéro commune"]: row["Nombre foyers RSA_PPA"] for row in read(folder / FILES[4])}
    expected = {
        "poverty_rate": {row["CODGEO"]: number(row["TP6019"]) for row in census},
        "unemployment_rate": {row["CODGEO"]: divided(100, number(row["P18_CHOM1564"]), number(row["P18_ACT1564"]))
                              for row in census},
        "natural_balance": {
            row["CODGEO"]: divided(1000, minus(row["NAIS1318"], row["DECE1318"]), number(row["P13_POP"]))
            for row in census},
        "declared_income_inequality": {row["CODGEO"]: number(row["RD"]) for row in filosofi},
        "declared_income_median": {row["CODGEO"]: number(row["Q221"]) for row in filosofi},
        "poverty_rate_filosofi": {row["CODGEO"]: number(row["TP6012"]) for row in read(folder / FILES[2])},
        "rsa_households": {code: divided(1000, number(count), people.get(code)) for code, count in households.items()},
        "population_change_5_years": {
            row["codgeo"]: divided(100, minus(row["p23_pop"], row["p18_pop"]), number(row["p18_pop"]))
            for row in read(folder / FILES[3])},
    }
    for code, values in expected.items():
        mine = built.rows("SELECT territory, value, status FROM indicator.value WHERE indicator = %s "
                          "AND period = (SELECT max(period) FROM indicator.series WHERE indicator = %s)", (code, code))
        compared = [(territory, value, values[territory]) for territory, value, _ in mine
                    if territory in values and territory not in whole]
        assert len(compared) > 33_000, code
        assert [row for row in compared if (row[1] is None) != (row[2] is None) or (
            row[1] is not None and row[1] != pytest.approx(row[2], rel=1e-9, abs=1e-9))] == [], code

    _read_by_hand(built)
    _no_zeros(built)


def _read_by_hand(built):
    """Line 13018 of INSEE's file has 27 in its column TP6019."""
    line, cells = built.rows("SELECT line, cells FROM indicator.trace('poverty_rate', 'commune', '34172', '2019')")[0]
    assert (line, cells) == (13018, {"codgeo": "34172", "tp6019": "27"})
    assert built.values("poverty_rate")["34172"] == 27


def _no_zeros(built):
    """Nine communes in ten have no poverty rate: not one of these is a number, and no published rate is zero."""
    count, hidden, zeros, numbers = built.rows(
        "SELECT count(*), count(*) FILTER (WHERE status = 'withheld'), count(*) FILTER (WHERE value = 0), count(value) "
        "FROM indicator.value WHERE indicator = 'poverty_rate'")[0]
    assert hidden > 0.87 * count and zeros == 0 and numbers == count - hidden
