import numpy as np
import pytest

from augure.processing.pipeline.errors import InvalidParameter, LeakRefused
from augure.processing.pipeline.model.evaluation import LEAVE_ONE_OUT, TEMPORAL, evaluate, refuse_leaks
from augure.processing.pipeline.model.scores import score, score_by_size
from augure.processing.pipeline.model.training import train


def test_score_by_hand(make_panel):
    panel = make_panel({"2019-europeennes-1": [[30, 0, 20, 50, 0], [150, 0, 150, 0, 0], None]})
    forecast = np.array([[0.4, 0.0, 0.1, 0.5, 0.0], [0.5, 0.0, 0.4, 0.1, 0.0], [0.2, 0.2, 0.2, 0.2, 0.2]])
    result = score(forecast, panel, 0)
    # Errors 10, 0, 10, 0, 0 and 0, 0, 10, 10, 0; registered 200 and 600.
    assert result.by_bloc == pytest.approx([2.5, 0, 10, 7.5, 0])
    assert result.mae == pytest.approx(4.0)
    assert result.mae_unweighted == pytest.approx(4.0)
    assert result.rmse == pytest.approx(np.sqrt((25 + 100 + 75) / 5))
    assert result.leader_accuracy == 1.0
    # Nothing off by more than 5: 3 of 5 blocs in the small commune, 3 of 5 in the large one.
    assert result.within_five == pytest.approx(0.6)
    assert result.rmse_unweighted == pytest.approx(np.sqrt(400 / 10))
    # 100 + 300 ballot papers: 30 for a bloc forecast .4, 20 for .1, 50 for .5; 150 for .5, 150 for .4.
    assert result.log_score == pytest.approx(
        -(180 * np.log(0.4) + 20 * np.log(0.1) + 200 * np.log(0.5)) / 400)
    # Around the means 45, 0, 42.5, 12.5, 0 the truth scatters by 75, 0, 168.75, 468.75, 0; the errors leave 80 in all.
    assert result.r2 == pytest.approx(1 - (25 + 0 + 100 + 75 + 0) / (75 + 168.75 + 468.75))


def test_who_leads_by_commune_and_by_electors(make_panel):
    panel = make_panel({"2019-europeennes-1": [[60, 40, 0, 0, 0], [120, 180, 0, 0, 0]]})
    result = score(np.tile([0.9, 0.1, 0, 0, 0], (2, 1)), panel, 0)
    assert (result.leader_accuracy, result.leader_accuracy_weighted) == (0.5, 0.25)


def test_errors_by_size(make_panel):
    panel = make_panel({"2019-europeennes-1": [[20, 20, 0, 0, 0], [30, 10, 0, 0, 0], [300, 700, 0, 0, 0], None]})
    small, large = score_by_size(np.tile([0.5, 0.5, 0, 0, 0], (4, 1)), panel, 0)
    assert (small.at_least, small.territories, small.mae) == (0, 2, pytest.approx(5.0))
    assert (large.at_least, large.territories, large.mae) == (1600, 1, pytest.approx(8.0))


def test_a_seen_ballot_is_refused(world):
    model = train(world, "europeennes")
    with pytest.raises(LeakRefused, match="2019-europeennes-1"):
        evaluate(model, world, "2019-europeennes-1", TEMPORAL)


def test_a_ballot_before_what_was_learned_is_refused(world):
    model = train(world.without("2017-presidentielle-1"), "presidentielle")
    with pytest.raises(LeakRefused, match="2019-europeennes-1"):
        evaluate(model, world, "2017-presidentielle-1", TEMPORAL)


def test_a_ballot_of_the_same_day_is_refused(make_panel):
    row = [[10, 20, 30, 35, 5]]
    learned = make_panel({"2012-presidentielle-1": row, "2015-regionales-1": row})
    target = make_panel({"2015-departementales-1": row}).ballots[0]
    for scheme in (TEMPORAL, LEAVE_ONE_OUT):
        with pytest.raises(LeakRefused, match="2015-regionales-1"):
            refuse_leaks(learned, target, scheme)


def test_another_kind_than_the_model_s_is_refused(world):
    model = train(world.select(["2012-presidentielle-1", "2014-europeennes-1"]), "europeennes")
    with pytest.raises(InvalidParameter, match="TARGET=presidentielle"):
        evaluate(model, world, "2017-presidentielle-1", TEMPORAL)


def test_a_lasting_pattern_is_forecast_better_than_by_the_naive_ones(world):
    model = train(world.without("2019-europeennes-1"), "europeennes")
    result = evaluate(model, world, "2019-europeennes-1", TEMPORAL, "oracle")
    assert result.model.mae < result.baselines["uniform_swing"].mae < result.baselines["persistence"].mae
    assert result.best_baseline in ("logit_swing", "proportional_swing")
    assert result.past_ballot == "2017-presidentielle-1"
    assert result.territories == 60
    assert result.level == pytest.approx(result.true_level)


def test_leaving_one_out_learns_again_without_it(world):
    first, second = train(world, "presidentielle"), train(world.without("2014-europeennes-1"), "presidentielle")
    with_it = evaluate(first, world, "2014-europeennes-1", LEAVE_ONE_OUT)
    without_it = evaluate(second, world, "2014-europeennes-1", LEAVE_ONE_OUT)
    assert with_it.learned_from == ["2012-presidentielle-1", "2017-presidentielle-1", "2019-europeennes-1"]
    assert with_it.model == without_it.model


def test_the_level_s_uncertainty_widens_the_intervals(world):
    model = train(world.without("2019-europeennes-1"), "europeennes")
    oracle, history = (evaluate(model, world, "2019-europeennes-1", TEMPORAL, level) for level in ("oracle", "history"))
    wide, narrow = (one.honesty.coverage[80].width for one in (history, oracle))
    assert (wide > 1.5 * narrow).all()
    assert (oracle.held(90)[:5] >= oracle.held(80)[:5]).all()
    assert oracle.held(80)[:5].mean() > 0.75


def test_a_scenario_is_used_only_when_asked_for(world):
    model = train(world.without("2019-europeennes-1"), "europeennes")
    scenario = {"shares": {"left": 50}}
    result = evaluate(model, world, "2019-europeennes-1", TEMPORAL, "scenario", scenario)
    assert result.level[0] == pytest.approx(50.0)
    with pytest.raises(InvalidParameter, match="SCENARIO"):
        evaluate(model, world, "2019-europeennes-1", TEMPORAL, "scenario")
    with pytest.raises(InvalidParameter, match="SCENARIO"):
        evaluate(model, world, "2019-europeennes-1", TEMPORAL, "history", scenario)
