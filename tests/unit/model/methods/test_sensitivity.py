"""What indicators do, on votes made by known slopes: lasting ones, and ones that turn from ballot to ballot."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from augure.processing.pipeline.model.links import close
from augure.processing.pipeline.model.methods import make
from augure.processing.pipeline.model.methods.sensitivity import measure_sensitivity
from augure.processing.pipeline.model.panel import Ballot, Indicators, Panel
from augure.processing.pipeline.model.training import train

DAYS = (date(2012, 4, 22), date(2014, 5, 25), date(2017, 4, 23), date(2019, 5, 26))
KINDS = ("presidentielle", "europeennes", "presidentielle", "europeennes")
SIZE = 400


def panel_of(slopes, known_since=date(2010, 12, 31)):
    """Return a panel whose log-odds of the left rise by ``slopes`` (one per ballot) with a standardised indicator."""
    generator = np.random.default_rng(4)
    indicator = generator.normal(size=SIZE)
    indicator = (indicator - indicator.mean()) / indicator.std()
    votes = []
    for slope in slopes:
        left = 1 / (1 + np.exp(-(-0.5 + slope * indicator + generator.normal(0, 0.02, SIZE))))
        rest = np.outer(1 - left, close(np.array([0.3, 0.2, 0.4, 0.1])))
        votes.append(np.round(20000 * np.column_stack([left, rest])))
    counts = np.array(votes)
    registered = 2 * counts.sum(axis=2)
    codes = np.array([f"34{place:03d}" for place in range(SIZE)])
    ballots = tuple(Ballot(f"{day.year}-{kind}-1", kind, day, 1) for day, kind, _ in zip(DAYS, KINDS, slopes))
    neighbours = np.full((SIZE, 1), -1)
    return Panel(codes, codes, np.array(["34"] * SIZE), ballots, counts, registered, registered / 2, neighbours,
                 indicators=Indicators(("wealth",), (known_since,), indicator[None]))


def measured(panel, name="ridge", **parameters):
    method = make(name, "presidentielle", **parameters)
    lags = method.lags(panel)
    return measure_sensitivity(method.fit(panel, lags), panel, lags)


@pytest.mark.parametrize("method, parameters", [("ridge", {}), ("boosting", {"depth": 2, "rounds": 0})])
def test_each_ballot_and_each_indicator_has_its_slopes(method, parameters):
    pytest.importorskip("sklearn")
    found = measured(panel_of((0.3, -0.3, 0.3, -0.3)), method, **parameters)
    assert found["indicators"] == ["wealth"] and found["spread"] == pytest.approx([1.0], abs=0.01)
    assert found["ballots"] == ["2012-presidentielle-1", "2014-europeennes-1", "2017-presidentielle-1",
                                "2019-europeennes-1"]
    assert np.array(found["by_ballot"]).shape == (1, 4, 6)
    if method == "boosting":  # no tree: what the indicator is changes nothing
        assert found["effect"] == [[0.0] * 6]


def test_an_effect_is_what_the_fitted_method_gains():
    panel = panel_of((0.1, 0.2, 0.3, 0.4))
    method = make("ridge", "presidentielle", penalty=0.01)
    lags = method.lags(panel)
    found = measure_sensitivity(method.fit(panel, lags), panel, lags)
    place = method.features_.index("indicator:wealth")
    assert found["effect"][0] == pytest.approx(method.coefficients_[:, place].tolist())


def test_alone_the_slope_of_a_ballot_is_what_was_put_in():
    """Ballots of which nothing else is known: two on one day have no past, so the indicator alone is looked at."""
    panel = panel_of((0.3, -0.3))
    same = replace(panel, ballots=tuple(ballot._replace(date=DAYS[0]) for ballot in panel.ballots))
    found = measured(same, penalty=1e-9)
    assert [ballot[0] for ballot in found["by_ballot"][0]] == pytest.approx([0.3, -0.3], abs=0.02)
    assert found["effect"][0][0] == pytest.approx(0.0, abs=0.02)
    assert found["link"] == "log_odds"


def test_before_its_first_value_an_indicator_has_no_slope():
    found = measured(panel_of((0.3, 0.3, 0.3, 0.3), known_since=date(2015, 12, 31)))
    assert [ballot is None for ballot in found["by_ballot"][0]] == [True, True, False, False]


def test_methods_that_look_at_none_measure_none():
    panel = panel_of((0.3, 0.3, 0.3, 0.3))
    assert train(panel, "presidentielle").sensitivity is None
    assert train(replace(panel, indicators=None), "presidentielle", method="ridge").sensitivity is None
