from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.model.panel import Communes
from augure.processing.pipeline.model.swing import Swing

# The first commune of `pair`, by hand: neighbours' share .6 nudged to .99·.6 + .01·.5 = .599;
# p = (40 + 30·.599 + .5) / (100 + 31) = 58.47 / 131 = .446336; logit p = ln(.446336/.553664) = −.215478;
# ln(p/.5) = −.113537.
SHRUNK, LOG_ODDS, LOG_RATIO = 0.446336, -0.215478, -0.113537


def test_shrunk_deviations_by_hand(pair):
    lag = Swing("europeennes").lags(pair)[0]
    assert lag.log_odds[:, 0] == pytest.approx([LOG_ODDS, -LOG_ODDS], abs=1e-5)
    assert lag.log_ratio[0, 0] == pytest.approx(LOG_RATIO, abs=1e-5)


def test_at_the_level_of_the_past_the_forecast_is_the_shrunk_past(pair):
    forecast = Swing("europeennes").fit(pair).predict([0.5, 0.0, 0.5, 0.0, 0.0], 0.5)
    assert forecast.shares[0] == pytest.approx([SHRUNK, 0, 1 - SHRUNK, 0, 0], abs=1e-4)
    assert forecast.shares.sum(axis=1) == pytest.approx([1.0, 1.0])
    assert forecast.abstention == pytest.approx([0.5, 0.5])


def test_the_expected_votes_add_up_to_the_level(world):
    model = Swing("europeennes").fit(world)
    level = np.array([0.2, 0.3, 0.1, 0.35, 0.05])
    forecast = model.predict(level, 0.4)
    votes = model.registered_ * (1 - forecast.abstention)
    assert votes @ forecast.shares / votes.sum() == pytest.approx(level, abs=0.005)
    assert model.registered_ @ forecast.abstention / model.registered_.sum() == pytest.approx(0.4, abs=1e-8)


def test_a_part_of_the_territories_gets_its_own_level(world):
    model = Swing("europeennes").fit(world)
    inside = np.arange(60) < 30
    forecast = model.predict([0.2, 0.3, 0.1, 0.35, 0.05], 0.4, inside)
    assert len(forecast.shares) == 30
    weights = model.registered_[:30] / model.registered_[:30].sum()
    assert weights @ forecast.abstention == pytest.approx(0.4, abs=1e-8)


def test_lags_are_masked_where_nobody_stood_or_the_bloc_is_tiny(make_panel):
    # other: 1 of 400 votes is under 2 %; right: 0 of 200 where 200·.2475 = 49.5 votes were due: nobody stood.
    panel = make_panel({"2014-europeennes-1": [[100, 0, 99, 0, 1], [200, 0, 0, 0, 0]]})
    known = Swing("europeennes").lags(panel)[0].known
    assert known[:, 0].tolist() == [True, True]
    assert known[:, 2].tolist() == [True, False]
    assert known[:, 4].tolist() == [False, False]


def test_zero_votes_in_a_small_commune_is_a_vote(make_panel):
    # 20 votes · .45 = 9 due: fewer than 15, so that nothing says that nobody stood.
    panel = make_panel({"2014-europeennes-1": [[90, 0, 90, 0, 0], [20, 0, 0, 0, 0]]})
    assert Swing("europeennes").lags(panel)[0].known[1, 2]


def test_weights_by_type_quality_and_age(make_panel):
    row = [[10, 10, 10, 10, 10]]
    panel = make_panel({"2014-europeennes-1": row, "2017-presidentielle-1": row, "2017-legislatives-1": row})
    model = Swing("europeennes", on=date(2019, 5, 26)).fit(panel)
    years = np.array([1827, 763, 714]) / 365.25
    assert model.weights_ == pytest.approx(np.array([1.0, 0.3, 0.3 * 0.3]) * np.exp(-years / 2.5))
    assert model.abstention_weights_ == pytest.approx(np.array([1.0, 0.2, 0.2]) * np.exp(-years / 5.0))


def test_only_relative_ages_matter_after_the_last_ballot(world):
    soon, late = (Swing("europeennes", on=on).fit(world) for on in (None, date(2031, 1, 1)))
    assert soon.deviations_["log_odds"] == pytest.approx(late.deviations_["log_odds"], abs=1e-6)


def test_the_mean_of_lags_by_hand(make_panel):
    panel = make_panel({"2014-europeennes-1": [[40, 0, 60, 0, 0], [60, 0, 40, 0, 0]],
                        "2017-presidentielle-1": [[50, 0, 50, 0, 0], [50, 0, 50, 0, 0]]})
    model = Swing("europeennes").fit(panel)
    old, new = np.exp(-(1064 / 365.25) / 2.5), 0.3
    assert model.deviations_["log_odds"][0, 0] == pytest.approx(LOG_ODDS * old / (old + new), abs=1e-5)


def test_same_day_ballots_count_once(make_panel):
    row = [[10, 10, 10, 10, 10]]
    panel = make_panel({"2014-europeennes-1": row, "2015-departementales-1": row, "2015-regionales-1": row})
    weights = dict(zip([b.id for b in panel.ballots], Swing("europeennes").fit(panel).abstention_weights_))
    assert weights["2015-departementales-1"] == 0.0
    assert weights["2015-regionales-1"] > 0.0


def test_a_territory_without_past_follows_its_neighbours(make_panel):
    panel = make_panel({"2014-europeennes-1": [[80, 0, 20, 0, 0], [20, 0, 80, 0, 0], None]},
                       neighbours=[[1], [0], [0]])
    forecast = Swing("europeennes").fit(panel).predict([0.5, 0.0, 0.5, 0.0, 0.0], 0.5)
    assert forecast.shares[2, 0] > 0.6


def test_ballots_that_teach_nothing_are_refused(make_panel):
    panel = make_panel({"2015-departementales-1": [[10, 10, 10, 10, 10]]})
    with pytest.raises(InvalidParameter, match="2015-departementales-1"):
        Swing("europeennes").fit(panel)


def test_constructor_only_stores_parameters():
    model = Swing("europeennes", time_constant=3.0)
    assert model.get_params()["time_constant"] == 3.0
    assert Swing(**model.get_params()).get_params() == model.get_params()


@pytest.fixture
def stations(make_panel):
    """Commune A of two stations, commune B of one; the second of A opened after 2014, its votes then were the first's.

    Votes of left and right; registered are twice the votes, or 200.
    """
    panel = make_panel({
        "2014-europeennes-1": [[100, 0, 100, 0, 0], None, [20, 0, 80, 0, 0]],
        "2017-presidentielle-1": [[60, 0, 40, 0, 0], [40, 0, 60, 0, 0], [20, 0, 80, 0, 0]]},
        neighbours=[[], [], []])
    return replace(panel, communes=Communes(np.array(["34001", "34002"]), np.array([[1], [0]], dtype=np.int32),
                                            np.array([0, 0, 1])))


def test_a_station_is_pulled_to_its_commune_by_hand(stations):
    # 2017, level 120/300 = .4. Commune A: 100 of 200; its neighbour B, 20 of 100, nudged: .99·.2 + .01·.4 = .202;
    # p = (100 + 30·.202 + .4)/231 = .460866. Station 1: (60 + 60·.460866 + .4)/161 = .546906.
    lag = Swing("europeennes").lags(stations)[1]
    assert lag.log_ratio[0, 0] == pytest.approx(np.log(0.546906 / 0.4), abs=1e-5)
    assert lag.known[:, 0].all()


def test_a_new_or_redrawn_station_is_its_commune(stations):
    # 2014: station 1 had 400 electors, of late it has 200: redrawn. Both are commune A: 100 of 200, level 120/300.
    lag = Swing("europeennes").lags(stations)[0]
    commune = (100 + 30 * (0.99 * 0.2 + 0.01 * 0.4) + 0.4) / 231
    pulled = (60 * commune + 0.4) / 61
    assert lag.log_ratio[:2, 0] == pytest.approx([np.log(pulled / 0.4)] * 2, abs=1e-6)
    assert lag.known[:2, 0].tolist() == [True, True] and lag.abstention_known.all()
    loose = Swing("europeennes", redrawn=2.0).lags(stations)[0]
    assert loose.log_ratio[0, 0] != pytest.approx(lag.log_ratio[0, 0])


def test_communes_count_what_their_stations_count(stations):
    communes = stations.of_communes()
    assert communes.votes[:, :, 0].tolist() == [[100, 20], [100, 20]]
    assert communes.registered.tolist() == [[400, 200], [400, 200]]


@pytest.mark.parametrize("link", ["log_odds", "log_ratio"])
def test_the_true_swing_is_recovered_without_noise(make_panel, link):
    """Deviations that last, many votes: the forecast is the truth, in the link that the truth is built in."""
    generator = np.random.default_rng(0)
    local = generator.normal(0, 0.4, (40, 1)) * [1, 0, -1, 0, 0]  # odds of two sides: closing to 100 % moves none
    votes = {}
    for name, left in (("2014-europeennes-1", 0.3), ("2017-presidentielle-1", 0.55), ("2019-europeennes-1", 0.4)):
        level = np.array([left, 0.0, 1.0 - left, 0.0, 0.0])
        ratios = level * np.exp(local)
        odds = 1.0 / (1.0 + np.exp(-np.log(left / (1.0 - left)) - local[:, 0]))
        shares = ratios / ratios.sum(axis=1, keepdims=True)
        if link == "log_odds":
            shares[:, 0], shares[:, 2] = odds, 1.0 - odds
        votes[name] = np.rint(1e6 * shares).tolist()
    panel = make_panel(votes, neighbours=generator.integers(0, 40, (40, 5)))
    truth = panel.votes[2] / panel.expressed[2][:, None]
    method = Swing("europeennes", date(2019, 5, 26), link=link).fit(panel.without("2019-europeennes-1"))
    level, abstention = panel.level(2)
    assert np.abs(method.predict(level, abstention).shares - truth).max() < 0.001
