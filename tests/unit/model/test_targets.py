"""Levels and spreads where the target is not the five blocs; values worked out by hand."""

import json
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from augure.processing.pipeline.errors import InvalidParameter, LeakRefused
from augure.processing.pipeline.model.artefact import read_model, write_model
from augure.processing.pipeline.model.composition import Composition
from augure.processing.pipeline.model.evaluating import describe
from augure.processing.pipeline.model.evaluation import evaluate
from augure.processing.pipeline.model.level import Level
from augure.processing.pipeline.model.links import inverse_logit, logit
from augure.processing.pipeline.model.panel import Ballot, Panel
from augure.processing.pipeline.model.scenario import apply_scenario, read_scenario
from augure.processing.pipeline.model.schemes import LEAVE_ONE_OUT, RANDOM, SCHEMES, TEMPORAL
from augure.processing.pipeline.model.targets import (
    PartsFromHistory,
    PartsSpread,
    RateSpread,
    TrendFromHistory,
    TurnoutFromHistory,
    history_of,
    spread_of,
    target_of,
)
from augure.processing.pipeline.model.training import train
from augure.processing.pipeline.model.verdict import verdict


def series(odds, communes=(0.0,), departements=None):
    """Return the panel of an indicator: a year for each level in log-odds, from 2015 on."""
    rates = inverse_logit(np.add.outer(np.array(odds, dtype=float), np.array(communes, dtype=float)))
    counted = np.rint(1e6 * np.stack([rates, 1 - rates], axis=2))
    years = range(2015, 2015 + len(odds))
    size = len(communes)
    codes = np.array([f"34{place:03d}" for place in range(size)])
    return Panel(codes, codes, np.array(departements or ["34"] * size),
                 tuple(Ballot(f"{year}-fibre-1", "fibre", date(year, 12, 31), 1) for year in years), counted,
                 np.full(rates.shape, 1e6), np.full(rates.shape, np.nan), np.full((size, 1), -1), ("fibre", "rest"))


@pytest.fixture
def parties(make_panel):
    """A party of two ballots, one that is born in 2017, and all others."""
    panel = make_panel({"2012-presidentielle-1": [[40, 0, 0, 0, 60]], "2017-presidentielle-1": [[20, 30, 0, 0, 50]]})
    return replace(panel, votes=panel.votes[:, :, [0, 1, 4]], parts=("PS", "EM", "rest"))


def test_a_target_is_told_by_the_panel(make_panel, parties):
    panel = make_panel({"2014-europeennes-1": [[30, 10, 20, 30, 10]]})
    turnout = replace(panel, votes=panel.votes[:, :, :2], parts=("abstention", "voters"),
                      abstentions=np.full_like(panel.abstentions, np.nan))
    assert [target_of(one) for one in (panel, parties, turnout, series([0, 1]))] == [
        "blocs", "parts", "abstention", "indicator"]
    assert parties.contenders == (0, 1) and panel.contenders == (0, 1, 2, 3, 4) and turnout.contenders == ()
    assert turnout.told == (0,) and len(set(turnout.series)) == 3


def test_a_party_s_past_counts_from_its_birth(parties):
    level = PartsFromHistory().level(parties, "presidentielle", date(2022, 4, 10))
    old, new = (np.exp(-(date(2022, 4, 10) - day).days / 365.25 / 2.5)
                for day in (date(2012, 4, 22), date(2017, 4, 23)))
    odds = (old * logit(np.array([0.4, 0.5, 0.6])) + new * logit(np.array([0.2, 0.5, 0.5]))) / (old + new)
    shares = inverse_logit(odds)
    shares[1] = 0.3  # it has one ballot alone
    assert level.shares == pytest.approx(shares / shares.sum())
    assert level.abstention == 0.5


def test_parts_spread_as_said():
    shares, at_home = PartsSpread(parts=3).draw(Level(np.array([0.2, 0.01, 0.79]), 0.3, "history"), 1.0, 40000,
                                                np.random.default_rng(1))
    assert shares.sum(axis=1) == pytest.approx(np.ones(40000))
    # The small part takes hardly any votes from the others: before and after closing are nearly the same.
    assert np.std(logit(shares[:, 1])) == pytest.approx(0.75, rel=0.25)
    assert np.median(at_home) == pytest.approx(0.3, abs=0.005)


def test_abstention_to_come_is_that_of_the_last_of_its_kind(make_panel):
    panel = make_panel({"2014-europeennes-1": [[30, 10, 20, 30, 10]], "2017-presidentielle-1": [[30, 10, 20, 30, 10]]})
    panel = replace(panel, votes=np.array([[[60.0, 40.0]], [[20.0, 80.0]]]), parts=("abstention", "voters"),
                    abstentions=np.full_like(panel.abstentions, np.nan))
    level = TurnoutFromHistory().level(panel, "europeennes", date(2019, 5, 26))
    assert level.shares == pytest.approx([0.6, 0.4]) and level.kind_seen
    assert not TurnoutFromHistory().level(panel, "regionales", date(2019, 5, 26)).kind_seen


def test_a_steady_rise_goes_on_and_a_wavering_one_does_not():
    rising = TrendFromHistory().level(series([-2.0, -1.4, -0.8, -0.2]), "fibre", date(2020, 12, 31))
    assert logit(rising.shares[0]) == pytest.approx(-0.2 + 0.6 * 2, abs=0.01)
    wavering = TrendFromHistory().level(series([0.0, 0.5, 0.0, 0.1]), "fibre", date(2019, 12, 31))
    assert wavering.shares[0] == pytest.approx(inverse_logit(np.array(0.1)), abs=1e-6)
    # Moves .5, −.5, .1 around a drift of .0333: variance (.2178 + .2844 + .0044) / 2, then × (1 + 1 / 3).
    assert wavering.spread.scale == pytest.approx(np.sqrt(0.25333 * 4 / 3), abs=0.002)


def test_few_periods_have_no_drift_and_later_ones_are_not_known():
    panel = series([-1.0, 0.0, 1.0])
    level = TrendFromHistory().level(panel, "fibre", date(2017, 12, 31))  # 2017's own value is the target
    assert level.shares[0] == pytest.approx(0.5)
    assert level.spread.scale == pytest.approx(0.45, abs=0.001)
    with pytest.raises(InvalidParameter, match="no value before"):
        TrendFromHistory().level(panel, "fibre", date(2015, 12, 31))


def test_a_rate_is_drawn_on_one_side_and_the_other():
    level = Level(np.array([0.7, 0.3]), 0.0, "history")
    shares, nobody = RateSpread(scale=0.5, degrees=6.0).draw(level, 1.0, 20000, np.random.default_rng(1))
    assert shares.sum(axis=1) == pytest.approx(np.ones(20000)) and (nobody == 0).all()
    assert np.std(logit(shares[:, 0])) == pytest.approx(0.5, rel=0.05)
    own = RateSpread().draw_departements(2, 100, np.random.default_rng(1))
    assert own.shape == (2, 3, 100) and (own[:, 0] == -own[:, 1]).all()


def test_departements_of_an_indicator_move_apart_as_they_did():
    """Two départements whose difference grows by .2 a year: each moves .1 a year away from their mean."""
    panel = series([0.0, 0.0, 0.0], [0.0, 0.0], ["30", "34"])
    odds = np.array([[0.0, 0.0], [-0.1, 0.1], [-0.2, 0.2]])
    panel = replace(panel, votes=np.stack([1e6 * inverse_logit(odds), 1e6 * inverse_logit(-odds)], axis=2))
    assert spread_of(panel).departement == pytest.approx(0.1, rel=0.01)
    assert spread_of(panel, {"departement": 0.3}).departement == 0.3


def test_each_period_is_forecast_from_those_before_it_alone():
    panel = series([-1.0, -0.5, 0.0, 0.5, 1.0], [-0.5, 0.0, 0.5])
    model = train(panel, "fibre", parameters={"swing": {"quality": {"fibre": 1.0}}})
    assert [row["ballot"] for row in model.left_out] == [f"{year}-fibre-1" for year in range(2016, 2020)]
    assert [row["past_ballot"] for row in model.left_out] == [f"{year}-fibre-1" for year in range(2015, 2019)]
    assert type(history_of(panel)).__name__ == "TrendFromHistory"


@pytest.mark.parametrize("text, share", [("turnout: 55", 0.45), ("shares: {abstention: 30}", 0.3)])
def test_a_scenario_of_abstention_may_be_told_as_turnout(make_panel, text, share):
    panel = make_panel({"2014-europeennes-1": [[30, 10, 20, 30, 10]]})
    panel = replace(panel, votes=panel.votes[:, :, :2], parts=("abstention", "voters"),
                    abstentions=np.full_like(panel.abstentions, np.nan))
    level = apply_scenario(read_scenario(text), Level(np.array([0.5, 0.5]), 0.0, "history"), None, panel)
    assert level.shares == pytest.approx([share, 1 - share])


def test_who_is_not_on_the_list_cannot_be_forecast(parties):
    history = PartsFromHistory().level(parties, "presidentielle", date(2022, 4, 10))
    with pytest.raises(LeakRefused, match="PS cannot stand"):
        apply_scenario(read_scenario("standing: [EM]"), history, None, parties)
    apply_scenario(read_scenario("standing: [EM, PS]"), history, None, parties)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("target", ["parts", "abstention"])
def test_every_scheme_measures_every_target(world, target, scheme):
    if target == "parts":
        panel = replace(world, votes=np.stack([world.votes[:, :, 0], world.votes[:, :, 1:].sum(axis=2)], axis=2),
                        parts=("SOC", "rest"))
    else:  # half of the registered stay at home, here more, there fewer, the same each time
        away = world.registered * np.random.default_rng(1).uniform(0.3, 0.7, world.size)
        panel = replace(world, votes=np.stack([away, world.registered - away], axis=2), parts=("abstention", "voters"),
                        abstentions=np.full_like(away, np.nan))
    learned = panel if scheme == LEAVE_ONE_OUT else panel.without("2019-europeennes-1")
    model = train(learned, "europeennes")
    told = describe(evaluate(model, panel, "2019-europeennes-1", scheme))
    assert told["model"]["mae"] < 5 and told["target"] == target
    assert set(told["level"]) == ({"abstention"} if target == "abstention" else {"SOC", "rest", "abstention"})
    assert np.isfinite(list(told["coverage"]["80"]["held"].values())).all()
    json.dumps(told, allow_nan=False)
    assert verdict(told)


@pytest.mark.parametrize("scheme", [TEMPORAL, LEAVE_ONE_OUT, RANDOM])
def test_schemes_measure_an_indicator(scheme):
    panel = series([-1.0, -0.5, 0.1, 0.5, 1.0], np.random.default_rng(1).normal(0, 0.7, 60))
    learned = panel if scheme == LEAVE_ONE_OUT else panel.without("2019-fibre-1")
    model = train(learned, "fibre", parameters=Composition.of(panel).constants())
    for level_from in ("oracle", "history"):
        told = describe(evaluate(model, panel, "2019-fibre-1", scheme, level_from))
        assert told["model"]["mae"] < 3 and told["parts"] == ["fibre"] and told["abstention_mae"] is None
        json.dumps(told, allow_nan=False)


@pytest.mark.parametrize("method", ["ridge", "boosting", "auto", "persistence"])
def test_every_method_learns_a_rate(method):
    if method == "boosting":
        pytest.importorskip("sklearn")
    panel = series([-1.0, -0.5, 0.1, 0.5, 1.0], np.random.default_rng(1).normal(0, 0.7, 60))
    model = train(panel, "fibre", method=method, parameters=Composition.of(panel).constants())
    shares = model.method.predict(np.array([0.8, 0.2]), 0.0).shares
    assert np.isfinite(shares).all() and np.isfinite(model.mae)
    if method != "persistence":
        assert shares[:, 0].mean() == pytest.approx(0.8, abs=0.005)
    assert read_model(json.loads(json.dumps(write_model(model)))).method.predict(
        np.array([0.8, 0.2]), 0.0).shares.tolist() == shares.tolist()
