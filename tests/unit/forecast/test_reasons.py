"""Why a territory is not to be published: by hand, on territories of which one has each fault."""

from dataclasses import replace
from datetime import date

import numpy as np

from augure.processing.pipeline.forecast.reasons import local_lists, reasons_of
from augure.processing.pipeline.model.panel import Ballot, Indicators, Panel
from augure.processing.pipeline.model.training import train

KINDS = {"2012-presidentielle-1": date(2012, 4, 22), "2014-europeennes-1": date(2014, 5, 25),
         "2017-presidentielle-1": date(2017, 4, 23)}


def panel_of(votes, registered=None, parts=None):
    """Return a panel; votes: by ballot, a row of parts per territory; half of the registered stay at home."""
    counts = np.array([votes[name] for name in KINDS], dtype=float)
    size = counts.shape[1]
    electors = 2 * counts.sum(axis=2) if registered is None else np.array([registered] * len(KINDS), dtype=float)
    codes = np.array([f"34{place:03d}" for place in range(size)])
    ballots = tuple(Ballot(name, name.split("-")[1], day, 1) for name, day in KINDS.items())
    more = {} if parts is None else {"parts": parts}
    return Panel(codes, codes, np.array(["34"] * size), ballots, counts, electors, electors / 2,
                 np.array([[other for other in range(size) if other != one] for one in range(size)]), **more)


def ballots(last, others=(30, 20, 20, 20, 10)):
    """Return the votes of territories: ``last`` at the last presidential election, ``others`` at those before."""
    before = [others] * len(last)
    return {"2012-presidentielle-1": before, "2014-europeennes-1": before, "2017-presidentielle-1": last}


def test_local_lists_dominate_where_they_come_first_or_nobody_else_is_named():
    panel = panel_of(ballots([
        (30, 20, 20, 20, 10),  # nothing odd
        (20, 20, 12, 8, 40),  # others first, with 40 % of the votes
        (20, 16, 16, 16, 32),  # first, but of a third or less
        (36, 10, 4, 10, 40),  # others first again
        (45, 5, 5, 3, 42)]))  # more than a third, but second
    assert local_lists(panel, "presidentielle").tolist() == [False, True, False, True, False]
    assert not local_lists(panel, "europeennes").any()


def test_votes_whose_bloc_nobody_knows_are_local_lists():
    # 200 registered, 100 voted: 60 of the votes are told by bloc in the first commune, 40 in the second, then none.
    panel = panel_of(ballots([(30, 10, 10, 10, 0), (20, 10, 5, 5, 0), (0, 0, 0, 0, 0)]), registered=[200, 200, 200])
    assert local_lists(panel, "presidentielle").tolist() == [False, True, True]


def test_what_named_parts_leave_is_not_local():
    panel = panel_of({name: [(10, 90)] for name in KINDS}, parts=("FG", "rest"))
    assert local_lists(panel, "presidentielle").tolist() == [False]


def world(size=60):
    generator = np.random.default_rng(7)
    local = generator.normal(0, 0.4, (size, 5))
    votes = {name: [np.round(400 * (row := np.array([30, 20, 20, 25, 5]) * np.exp(one)) / row.sum())
                    for one in local + generator.normal(0, 0.05, (size, 5))] for name in KINDS}
    return panel_of(votes)


def test_every_reason_has_its_code():
    panel = world()
    votes, registered = panel.votes.copy(), panel.registered.copy()
    votes[:, 0], registered[:, 0] = np.nan, np.nan  # never counted
    votes[:, 1] = np.nan  # electors, and never a vote
    registered[:, 2] = 40
    votes[-1, 3] = (10, 10, 10, 10, 60)
    panel = replace(panel, votes=votes, registered=registered,
                    abstentions=np.where(np.isnan(registered), np.nan, registered / 2))
    model = train(panel, "presidentielle")
    found = reasons_of(model, np.ones(panel.size, dtype=bool))
    assert found[:4].tolist() == ["no_electors", "no_past", "few_electors", "local_list"]
    assert set(found[4:]) == {""}
    assert reasons_of(model, np.arange(panel.size) >= 3).tolist() == ["local_list", *[""] * (panel.size - 4)]


def test_a_withheld_indicator_hides_the_forecasts_that_would_need_it():
    panel, generator = world(), np.random.default_rng(3)
    values = generator.normal(size=(2, panel.size))
    values[0, 5], values[1, 6] = np.nan, np.nan
    days = (date(2010, 12, 31), date(2016, 12, 31))
    both = replace(panel, indicators=Indicators(("income", "income"), days, values))
    seen = np.ones(panel.size, dtype=bool)
    # The latest value of the seventh is that of 2010: older, and there.
    assert not (reasons_of(train(both, "presidentielle", method="ridge"), seen) == "withheld")[6]
    values[:, 5] = np.nan
    found = reasons_of(train(replace(panel, indicators=Indicators(("income", "income"), days, values)),
                             "presidentielle", method="ridge"), seen)
    assert np.flatnonzero(found == "withheld").tolist() == [5]
    assert not (reasons_of(train(both, "presidentielle", method="swing"), seen) == "withheld").any()


def test_where_a_naive_forecast_was_better_nothing_is_published():
    panel = world()
    model = train(panel, "presidentielle")
    worse = [{**row, "sizes": [], "baselines": {"persistence": {"mae": row["model"]["mae"] - 0.5}}}
             for row in model.left_out]
    assert (reasons_of(replace(model, left_out=worse), np.ones(panel.size, dtype=bool)) == "naive_wins").all()
    assert not (reasons_of(model, np.ones(panel.size, dtype=bool)) == "naive_wins").any()
