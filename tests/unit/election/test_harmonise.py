"""Ballots of France from COG year to COG year, against sums that pandas makes straight from INSEE's file."""

from datetime import date

import pandas
import psycopg2
import pytest

from augure.processing.pipeline.election.harmonise import TURNOUT, BallotOptions, harmonise_ballots
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.warehouse.ledger import Run

BALLOT = "2012-presidentielle-1"


@pytest.fixture(scope="module")
def harmonised(databases, france):
    """A warehouse of France where the ballot went from 2012 to 2024, and that of 2017 back to 2012; and its rows."""
    settings = databases.create(france)
    for ballot, year, target in ((BALLOT, 2024, "there"), ("2017-presidentielle-1", 2012, "past")):
        with Run(settings, "harmoniseterritories", {}) as run:
            done = harmonise_ballots(run, BallotOptions((ballot,), year, target=target), Feedback())
            assert done["LOST_COUNT"] == 0 and done["FROM_VINTAGE"] == int(ballot[:4])

    def ask(query):
        connection = psycopg2.connect(**settings.params)
        with connection, connection.cursor() as cursor:
            cursor.execute(query)
            rows = cursor.fetchall()
        connection.close()
        return rows

    yield ask
    databases.drop(settings.params["dbname"])


@pytest.mark.parametrize("ballot, table", [(BALLOT, "there"), ("2017-presidentielle-1", "past")])
def test_national_totals_are_exact(harmonised, ballot, table):
    sums = ", ".join(f"sum({name})" for name in TURNOUT)
    assert harmonised(f"SELECT {sums} FROM clean.{table}") == harmonised(
        f"SELECT {sums} FROM election.turnout WHERE ballot = '{ballot}' AND level = 'commune'")
    assert harmonised(f"SELECT label, sum(votes) FROM clean.{table}_results GROUP BY 1 ORDER BY 1") == harmonised(
        "SELECT c.label, sum(r.votes) FROM election.result r JOIN election.candidate c ON c.id = r.candidate "
        f"WHERE r.ballot = '{ballot}' AND r.level = 'commune' GROUP BY 1 ORDER BY 1")


@pytest.mark.parametrize("table", ["there", "past"])
def test_votes_make_up_the_expressed_everywhere(harmonised, table):
    assert harmonised(
        f"SELECT count(*) FROM clean.{table} t JOIN (SELECT ballot, territory, sum(votes) AS votes, "
        f"min(votes) AS least FROM clean.{table}_results GROUP BY 1, 2) r USING (ballot, territory) "
        "WHERE r.votes <> t.expressed OR r.least < 0 OR t.voters < t.expressed OR t.registered < t.voters "
        "OR t.registered <> t.voters + t.abstentions") == [(0,)]


def test_it_is_what_pandas_adds_up(harmonised, shared_data):
    """Every commune of 2024 that no division concerns, by following the file's lines year after year."""
    path = shared_data / "territories/cog/cog2024_mouvements-communes.csv.gz"
    moves = pandas.read_csv(path, dtype=str, keep_default_na=False)
    moves = moves[(moves.TYPECOM_AV == "COM") & (moves.TYPECOM_AP == "COM")]
    moves = moves[(moves.DATE_EFF > str(date(2012, 1, 1))) & (moves.DATE_EFF <= str(date(2024, 1, 1)))]
    votes = pandas.DataFrame(harmonised(
        "SELECT r.territory, c.label, r.votes FROM election.result r JOIN election.candidate c ON c.id = r.candidate "
        f"WHERE r.ballot = '{BALLOT}' AND r.level = 'commune'"), columns=["code", "label", "votes"])
    codes = pandas.Series(votes.code.unique(), index=votes.code.unique())
    leaving = moves.groupby(["DATE_EFF", "COM_AV"]).COM_AP.agg(set)
    divided = set()
    for day in sorted(moves.DATE_EFF.unique()):
        step = dict(leaving[day].items())
        for _ in range(2):  # a code may come and go within the day
            codes = codes.map({code: next(iter(t)) for code, t in step.items() if len(t) == 1}).fillna(codes)
        divided |= {code for targets in step.values() if len(targets) > 1 for code in targets}
    expected = votes.assign(code=votes.code.map(codes)).groupby(["code", "label"]).votes.sum()
    found = pandas.DataFrame(harmonised("SELECT territory, label, votes FROM clean.there_results"),
                             columns=["code", "label", "votes"]).set_index(["code", "label"]).votes.astype(int)
    sure = [code for code in expected.index.get_level_values(0).unique() if code not in divided]
    assert len(sure) > 34_000 and len(divided) < 60
    assert expected.loc[sure].equals(found.loc[sure].reindex(expected.loc[sure].index))
    # what the divisions concern is the same land before and after, so the same sum
    assert expected.drop(sure).sum() == found.drop(sure, level=0).sum()
