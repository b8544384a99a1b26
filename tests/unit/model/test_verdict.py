"""The words are made from the figures."""

import copy

import pytest

from augure.processing.pipeline.model.evaluating import describe
from augure.processing.pipeline.model.evaluation import RANDOM, SPATIAL, TEMPORAL, evaluate
from augure.processing.pipeline.model.training import train
from augure.processing.pipeline.model.verdict import in_order, level_words, scheme_words, verdict


@pytest.fixture
def metrics(world):
    model = train(world.without("2019-europeennes-1"), "europeennes")
    return describe(evaluate(model, world, "2019-europeennes-1"))


def with_errors(metrics, model, naive):
    """Return the figures with other mean errors; the best naive one is the uniform swing."""
    changed = copy.deepcopy(metrics)
    changed["model"]["mae"], changed["best_baseline"] = model, "uniform_swing"
    changed["baselines"]["uniform_swing"]["mae"] = naive
    return changed


def test_better_worse_and_neither(metrics):
    assert "off by 2.00 points on average" in verdict(with_errors(metrics, 2.0, 2.5))
    assert "the model takes away 20 % of that error" in verdict(with_errors(metrics, 2.0, 2.5))
    assert "here the model does worse, and the naive one should be used" in verdict(with_errors(metrics, 2.5, 2.0))
    assert "no better than it, and no worse" in verdict(with_errors(metrics, 2.02, 2.0))


def test_intervals_that_promise_too_much_or_too_little_are_named(metrics):
    metrics["coverage"]["80"]["held"].update(left=0.60, centre=0.80, right=0.80, far_right=0.99, other=0.81)
    words = verdict(metrics)
    assert "held 80 % of the votes" in words
    assert "promise too much for: left." in words and "wider than they need be for: far right." in words
    metrics["level_from"] = "history"
    assert "promise too much" not in verdict(metrics) and "says little on one ballot" in verdict(metrics)


def test_levels_keep_their_names_apart(metrics):
    words = {level: level_words({**metrics, "level_from": level}) for level in ("oracle", "scenario", "history")}
    assert words["oracle"].startswith("Oracle level") and "not the error of a real forecast" in words["oracle"]
    assert words["scenario"].startswith("Scenario level") and words["history"].startswith("Naive level")
    assert level_words({**metrics, "scheme": SPATIAL}).startswith("Oracle level of elsewhere")


def test_a_random_split_says_so_wherever_it_is_told(world):
    model = train(world.without("2019-europeennes-1"), "europeennes")
    metrics = describe(evaluate(model, world, "2019-europeennes-1", RANDOM))
    assert verdict(metrics).startswith("This figure flatters")
    assert "takes away" not in verdict(metrics)
    assert "flatters" in level_words(metrics) and "flatters" in scheme_words(metrics)
    assert "flatters" not in scheme_words({**metrics, "scheme": TEMPORAL})


def test_blocs_go_from_left_to_right_whatever_the_warehouse_keeps():
    assert in_order(["abstention", "other", "left", "far_right"]) == ["left", "far_right", "other", "abstention"]
    assert in_order(["SOC", "left"]) == ["left", "SOC"]
