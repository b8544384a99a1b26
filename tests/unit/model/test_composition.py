"""Other parts of the votes than the five blocs, and single rates, out of a small warehouse; values by hand."""

from datetime import date

import numpy as np
import psycopg2
import pytest
from psycopg2.extras import execute_values

from augure.processing.pipeline.errors import DatasetMissing, InvalidParameter
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.model.composition import (
    Composition,
    indicator_ballots,
    load_composition,
    period_end,
)
from augure.processing.pipeline.model.indicators import load_indicators
from augure.processing.pipeline.model.load import choose_ballots
from augure.processing.pipeline.model.training import train
from augure.processing.pipeline.ref.perimeter import Perimeter

CODES = ("34001", "34002", "34003")
#: Label, folded nuance, folded name, votes in the three communes.
CANDIDATES = {
    "2014-europeennes-1": (("LFG", "FG", None, (10, 20, 30)), ("LSOC", "SOC", None, (5, 5, 5)),
                           ("LFN", "FN", None, (85, 75, 65))),
    "2017-presidentielle-1": (("MÉLENCHON Jean-Luc", None, "MELENCHON", (20, 30, 40)),
                              ("LE PEN Marine", None, "LE PEN", (60, 50, 40)),
                              ("LASSALLE Jean", None, "LASSALLE", (20, 20, 20)))}
DATES = {"2014-europeennes-1": date(2014, 5, 25), "2017-presidentielle-1": date(2017, 4, 23)}


class Heard(Feedback):
    def __init__(self):
        self.said = []

    def warn(self, text):
        self.said.append(text)


@pytest.fixture
def connection(settings, write_series):
    """Three communes, two ballots of 100 votes and 150 electors each, and an indicator of two periods."""
    opened = psycopg2.connect(**settings.params)
    with opened, opened.cursor() as cursor:
        execute_values(cursor, "INSERT INTO ref.comparable_territory (level, code, name, departement, member_count, "
                               "centroid) VALUES %s",
                       [("commune", code, code, "34", 1, f"SRID=4326;POINT({3 + place} 43)")
                        for place, code in enumerate(CODES)])
        for ballot, candidates in CANDIDATES.items():
            cursor.execute("INSERT INTO election.ballot VALUES (%s, %s, %s, 1, %s, '')",
                           (ballot, ballot.split("-")[1], ballot[:4], DATES[ballot]))
            execute_values(cursor, "INSERT INTO election.turnout (ballot, level, territory, commune, registered, "
                                   "abstentions, voters, expressed, run, raw_row) VALUES %s",
                           [(ballot, "commune", code, code, 150, 50, 100, 100, 1, 1) for code in CODES])
            for label, nuance, name, votes in candidates:
                cursor.execute("INSERT INTO election.candidate (ballot, level, label, kind, match_nuance, match_name) "
                               "VALUES (%s, 'commune', %s, 'list', %s, %s) RETURNING id", (ballot, label, nuance, name))
                execute_values(cursor, "INSERT INTO election.result VALUES %s", [
                    (ballot, "commune", code, candidate, count)
                    for candidate in cursor.fetchone() for code, count in zip(CODES, votes)])
        execute_values(cursor, "INSERT INTO indicator.definition (code, label, label_fr, unit, unit_fr, formula, "
                               "source, definition, run) VALUES %s",
                       [("fibre", "", "", "%", "%", "rate", "", "{}", 1),
                        ("income", "", "", "€", "€", "mean", "", "{}", 1)])
        for period, values in {"2015": (10, 20, 30), "2016": (20, 40, 55), "2017": (40, 60, 80)}.items():
            write_series(cursor, "fibre", period, dict(zip(CODES, values)))
        write_series(cursor, "income", "2016", {"34001": 1000.0, "34002": None})
    yield opened
    opened.close()


def load(connection, text, feedback=None):
    ballots = choose_ballots(connection, ",".join(CANDIDATES), "europeennes")
    return load_composition(connection, ballots, Perimeter(), Composition.parse(text), feedback or Feedback())


def test_parts_of_blocs_nuances_and_names(connection):
    panel = load(connection, "FG+Mélenchon, far_right")
    assert panel.parts == ("FG+Mélenchon", "far_right", "rest")
    assert panel.votes[0].tolist() == [[10, 85, 5], [20, 75, 5], [30, 65, 5]]
    assert panel.votes[1].tolist() == [[20, 60, 20], [30, 50, 20], [40, 40, 20]]


def test_a_party_s_lists_go_by_its_name(connection):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE election.candidate SET match_nuance = 'L' || match_nuance "
                       "WHERE match_nuance IS NOT NULL")
    panel = load(connection, "FG, LFN")
    assert panel.votes[0].tolist() == [[10, 85, 5], [20, 75, 5], [30, 65, 5]]


def test_a_part_that_nobody_stands_for_is_refused_with_those_there_are(connection):
    with pytest.raises(InvalidParameter, match="no ballot has PIRATES.*LASSALLE Jean"):
        load(connection, "SOC,PIRATES")


@pytest.mark.parametrize("text", ["SOC,left+SOC", "abstention,SOC", "SOC,indicator:fibre"])
def test_texts_that_mean_nothing_are_refused(text):
    with pytest.raises(InvalidParameter, match="PARTS"):
        Composition.parse(text)


def test_abstention_is_a_rate_of_the_registered(connection):
    panel = load(connection, "abstention")
    assert panel.votes[0].tolist() == [[50, 100]] * 3
    model = train(panel, "europeennes", parameters=Composition.parse("abstention").constants())
    assert model.method.predict(np.array([0.4, 0.6]), 0.0).shares[:, 0] == pytest.approx([0.4] * 3, abs=1e-6)
    assert model.method.weights_.tolist() == pytest.approx([np.exp(-(1064 / 365.25) / 5), 0.2], rel=1e-3)


def test_an_indicator_is_learned_from_its_periods(connection):
    ballots = indicator_ballots(connection, "fibre", "commune")
    assert [(ballot.id, ballot.date) for ballot in ballots] == [
        (f"{year}-fibre-1", date(year, 12, 31)) for year in (2015, 2016, 2017)]
    composition = Composition.parse("indicator:fibre")
    panel = load_composition(connection, ballots, Perimeter(), composition, Feedback())
    assert panel.votes[:, :, 0].tolist() == [[1000, 2000, 3000], [2000, 4000, 5500], [4000, 6000, 8000]]
    model = train(panel, "fibre", parameters=composition.constants())
    shares = model.method.predict(np.array([0.7, 0.3]), 0.0).shares[:, 0]
    assert shares.mean() == pytest.approx(0.7, abs=1e-3) and shares[0] < shares[1] < shares[2]


def test_an_indicator_that_is_no_rate_or_not_there_is_refused(connection):
    with pytest.raises(InvalidParameter, match="no rate.*1000"):
        load_composition(connection, indicator_ballots(connection, "income", "commune"), Perimeter(),
                         Composition.parse("indicator:income"), Feedback())
    with pytest.raises(DatasetMissing, match="copper"):
        indicator_ballots(connection, "copper", "commune")


def test_indicators_to_look_at_keep_what_is_withheld_missing(connection):
    heard = Heard()
    panel = load(connection, "")
    found, _ = load_indicators(connection, "income, fibre", "commune", panel, heard)
    names, values = found.before(date(2017, 4, 23))
    assert names == ("fibre", "income")
    assert values[:, 0].tolist() == [20, 40, 55]  # of 2016: that of 2017 ends after the ballot
    assert values[0, 1] == pytest.approx(np.log(1000)) and np.isnan(values[1:, 1]).all()
    assert any("fibre" in said and "2014-europeennes-1" in said for said in heard.said)
    with pytest.raises(DatasetMissing, match="copper.*fibre, income"):
        load_indicators(connection, "copper", "commune", panel, heard)


@pytest.mark.parametrize(("period", "end"), [
    ("2019", date(2019, 12, 31)), ("2013-2018", date(2018, 12, 31)), ("2020-02", date(2020, 2, 29)),
    ("2019-06-30", date(2019, 6, 30)), ("winter", None)])
def test_the_end_of_a_period(period, end):
    assert period_end(period) == end
