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


def half_and_half(make_panel, **left):
    """Fifty communes, and for each ballot its left share; the forecast is 50 % left everywhere: errors by hand."""
    panel = make_panel({name.replace("_", "-"): [[share, 0, 100 - share, 0, 0]] * 50 for name, share in left.items()},
                       neighbours=[[-1]] * 50)
    half = Prediction(np.tile([0.5, 0.0, 0.5, 0.0, 0.0], (50, 1)), np.full(50, 0.5))
    return panel, [(row, panel, half) for row in range(len(panel.ballots))]


BINS = size_bins(np.array([200.0]))[0]
EVERYWHERE = np.full(len(PROBABILITIES), 1.0)


def test_quantiles_are_the_largest_over_the_ballots(make_panel):
    panel, left_out = half_and_half(make_panel, **{"2012_presidentielle_1": 60, "2017_presidentielle_1": 55})
    residual = calibrate(panel, "presidentielle", left_out)
    assert residual.quantiles[0, BINS] == pytest.approx(10 / 50 * EVERYWHERE)
    assert residual.ballots == ["2012-presidentielle-1", "2017-presidentielle-1"]
    wider = calibrate(panel, "europeennes", left_out[:1])
    assert wider.quantiles[0, BINS] == pytest.approx(UNSEEN_KIND * 10 / 50 * EVERYWHERE)


def test_the_kind_to_come_counts_beside_the_largest(make_panel):
    panel, left_out = half_and_half(make_panel, **{"2014_europeennes_1": 70, "2017_presidentielle_1": 55})
    # 5 points for its own kind, 20 for the largest, in units of 50.
    residual = calibrate(panel, "presidentielle", left_out)
    assert residual.quantiles[0, BINS] == pytest.approx((0.25 * 5 + 0.75 * 20) / 50 * EVERYWHERE)


def test_candidates_of_one_constituency_say_nothing_of_lists(make_panel):
    panel, left_out = half_and_half(make_panel, **{"2014_europeennes_1": 60, "2017_legislatives_1": 90})
    residual = calibrate(panel, "europeennes", left_out)
    assert residual.ballots == ["2014-europeennes-1"]
    assert residual.quantiles[0, BINS] == pytest.approx(10 / 50 * EVERYWHERE)
    alone = calibrate(panel, "europeennes", left_out[1:])  # nothing else is known
    assert alone.quantiles[0, BINS] == pytest.approx(UNSEEN_KIND * 40 / 50 * EVERYWHERE)


def test_few_constituencies_are_no_surer_than_those_of_france(make_panel):
    panel, left_out = half_and_half(make_panel, **{"2014_europeennes_1": 50, "2017_legislatives_1": 51})
    residual = calibrate(panel, "legislatives", left_out)
    at = {round(float(chance), 3): place for place, chance in enumerate(PROBABILITIES)}
    # |z| of a normal law: 1.2816 at 80 %, 1.6449 at 90 %.
    assert residual.quantiles[0, BINS, at[0.8]] == pytest.approx(1.2816 * 0.16, abs=1e-4)
    assert residual.quantiles[2, BINS, at[0.9]] == pytest.approx(1.6449 * 0.22, abs=1e-4)
    panel, left_out = half_and_half(make_panel, **{"2014_europeennes_1": 50, "2017_legislatives_1": 95})
    assert calibrate(panel, "legislatives", left_out).quantiles[0, BINS, at[0.8]] == pytest.approx(45 / 50)


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
