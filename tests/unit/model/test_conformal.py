import numpy as np
import pytest

from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.model.conformal import (
    PROBABILITIES,
    UNSEEN_KIND,
    calibrate,
    leave_one_out,
    observed,
    score_unit,
    size_bins,
)
from augure.processing.pipeline.model.swing import Prediction, Swing


def test_size_bins_hold_their_lower_bound():
    assert size_bins(np.array([0, 99, 100, 399, 400, 20000, 1e6])).tolist() == [0, 0, 1, 2, 3, 7, 7]


def test_score_unit_by_hand():
    # √(50·50) = 50; 1·99 = 99 → 9.95; 0.1·99.9 = 9.99 is floored at 60 → 7.746.
    assert score_unit(np.array([50.0, 1.0, 0.1])) == pytest.approx([50.0, 9.9499, 7.7460], abs=1e-3)


def test_observed_is_in_percent_and_missing_where_nobody_voted(make_panel):
    panel = make_panel({"2014-europeennes-1": [[30, 10, 20, 30, 10], [0, 0, 0, 0, 0], None]})
    assert observed(panel, 0)[0].tolist() == [30, 10, 20, 30, 10, 50]
    assert np.isnan(observed(panel, 0)[1:, :5]).all()


def test_quantiles_are_the_largest_over_the_ballots(make_panel):
    # 50 communes; each ballot is forecast 50 % left everywhere; the truth is 60 % once and 55 % once.
    panel = make_panel({"2012-presidentielle-1": [[60, 0, 40, 0, 0]] * 50,
                        "2017-presidentielle-1": [[55, 0, 45, 0, 0]] * 50}, neighbours=[[-1]] * 50)
    half = Prediction(np.tile([0.5, 0.0, 0.5, 0.0, 0.0], (50, 1)), np.full(50, 0.5))
    residual = calibrate(panel, "presidentielle", [(0, panel, half), (1, panel, half)])
    bins = size_bins(np.array([200.0]))[0]
    assert residual.quantiles[0, bins] == pytest.approx(np.full(len(PROBABILITIES), 10 / 50))
    assert residual.ballots == ["2012-presidentielle-1", "2017-presidentielle-1"]
    wider = calibrate(panel, "europeennes", [(0, panel, half)])
    assert wider.quantiles[0, bins] == pytest.approx(np.full(len(PROBABILITIES), UNSEEN_KIND * 10 / 50))


def test_left_out_ballots_are_forecast_without_themselves_or_their_day(make_panel):
    row = [[10, 20, 30, 35, 5], [20, 20, 30, 25, 5]]
    panel = make_panel(dict.fromkeys((
        "2012-presidentielle-1", "2015-departementales-1", "2015-regionales-1", "2017-presidentielle-1"), row))
    swing = Swing("presidentielle")
    seen = {panel.ballots[out].id: [b.id for b in rest.ballots]
            for out, rest, _ in leave_one_out(panel, swing, swing.lags(panel))}
    assert "2015-departementales-1" not in seen
    assert seen["2015-regionales-1"] == ["2012-presidentielle-1", "2017-presidentielle-1"]


def test_one_ballot_cannot_be_calibrated(pair):
    with pytest.raises(InvalidParameter, match="two"):
        calibrate(pair, "europeennes", [])
