"""By hand: who wins, in which class of size, and when too little is known to say."""

import numpy as np
import pytest

from augure.processing.pipeline.model.naive_wins import errors_by_size, size_classes_where_naive_wins

BALLOTS = ["a", "b", "c", "d"]


def rows(model, naive, sizes=()):
    """Return rows of ballots left out: errors over all sizes, and of classes of ``sizes``, (at least, model, naive)."""
    return [{"ballot": ballot, "model": {"mae": model[place]},
             "baselines": {"persistence": {"mae": naive[place]}, "uniform": {"mae": 99.0}},
             "sizes": [{"at_least": at_least, "territories": 50,
                        "mae": {"model": mine[place], "persistence": its[place], "uniform": 99.0}}
                       for at_least, mine, its in sizes]} for place, ballot in enumerate(BALLOTS)]


@pytest.mark.parametrize("model, naive, wins", [
    ((3, 3, 3, 3), (4, 4, 4, 4), False),
    ((3, 3, 3, 3), (2, 2, 2, 2), True),
    ((3, 3, 3, 3), (3, 3, 3, 3), False),
    # Differences 4, -2, 3, -1: mean 1, standard error √((9 + 9 + 4 + 4) / 3) / 2 = 1.47: chance may do that.
    ((7, 1, 6, 2), (3, 3, 3, 3), False),
    # Differences 4, 0, 3, 1: mean 2, standard error √((4 + 4 + 1 + 1) / 3) / 2 = 0.91.
    ((7, 3, 6, 4), (3, 3, 3, 3), True)])
def test_a_naive_forecast_wins_beyond_the_noise(model, naive, wins):
    assert size_classes_where_naive_wins(rows(model, naive), BALLOTS).tolist() == [wins] * 8


def test_each_class_of_size_is_judged_by_itself_where_it_can_be():
    table = rows((3, 3, 3, 3), (4, 4, 4, 4), [(100, (5, 5, 5, 5), (4, 4, 4, 4)), (800, (2, 2, 2, 2), (4, 4, 4, 4))])
    found = size_classes_where_naive_wins(table, BALLOTS)
    assert found.tolist() == [False, True, False, False, False, False, False, False]


def test_two_ballots_tell_nothing_and_others_do_not_count():
    table = rows((3, 3, 3, 3), (2, 2, 2, 2))
    assert not size_classes_where_naive_wins(table[:2], BALLOTS).any()
    assert not size_classes_where_naive_wins(table, ["a", "d"]).any()
    assert size_classes_where_naive_wins(table, ["a", "b", "d"]).all()


def test_errors_are_kept_for_classes_of_enough_territories(make_panel):
    # Forty-five communes of 200 registered electors, two of 1,000: the first all vote left, the forecast says 90 %.
    panel = make_panel({"2014-europeennes-1": [[100, 0, 0, 0, 0]] * 45 + [[500, 0, 0, 0, 0]] * 2})
    forecast = np.tile([0.9, 0.1, 0, 0, 0], (47, 1))
    found = errors_by_size(panel, 0, {"model": forecast, "persistence": panel.votes[0] / panel.expressed[0][:, None]})
    assert [(one["at_least"], one["territories"]) for one in found] == [(200, 45)]
    assert found[0]["mae"] == pytest.approx({"model": (10 + 10) / 5, "persistence": 0.0})
