"""METHOD=auto: the rule on errors worked out by hand, and on panels whose truth is known."""

import numpy as np
import pytest

from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.model import choice
from augure.processing.pipeline.model.choice import choose, simplest_within_noise, verdict_of
from augure.processing.pipeline.model.methods import METHODS


def test_the_simplest_within_one_standard_error_by_hand():
    # Differences from c: a .1, .2, .3 (mean .2, error .1/√3 = .058); b −.1, .1, .06 (mean .02, error .061).
    errors = {"a": np.array([2.1, 4.2, 3.3]), "b": np.array([1.9, 4.1, 3.06]), "c": np.array([2.0, 4.0, 3.0])}
    assert simplest_within_noise(errors) == "b"


def test_ballots_that_are_hard_for_all_are_no_noise():
    """Unpaired, the error over ballots (.6) would hide a difference that is the same on each."""
    errors = {"a": np.array([2.3, 4.3, 3.3]), "b": np.array([2.0, 4.0, 3.0])}
    assert simplest_within_noise(errors) == "b"


def test_too_few_ballots_leave_the_recipe():
    assert simplest_within_noise({"logit": np.array([1.0, 1.0]), "swing": np.array([2.0, 2.0])}) == "swing"


class Heard(Feedback):
    def __init__(self):
        self.said = []

    def info(self, text):
        self.said.append(text)


@pytest.fixture
def quick(monkeypatch):
    """Without boosting, which takes ten times as long as all the others."""
    monkeypatch.setattr(choice, "usable", lambda: [name for name in METHODS if name != "boosting"])


@pytest.fixture
def followers(make_panel):
    """Ballots of one lasting pattern under noise, among neighbours who are not alike."""

    def make(size, noise):
        generator = np.random.default_rng(11)
        local = generator.normal(0, 0.6, (size, 5))
        levels = {"2012-presidentielle-1": [40, 10, 28, 20, 2.5], "2014-europeennes-1": [34, 10, 27, 25, 4],
                  "2015-regionales-1": [35, 12, 26, 23, 4], "2017-presidentielle-1": [28, 24, 20, 25, 3],
                  "2019-europeennes-1": [34, 25, 8, 28, 5]}
        votes = {}
        for name, level in levels.items():
            shares = np.array(level) * np.exp(local + generator.normal(0, noise, (size, 5)))
            shares /= shares.sum(axis=1, keepdims=True)
            votes[name] = np.rint(2000 * shares).tolist()
        return make_panel(votes, neighbours=generator.integers(0, size, (size, 5)))

    return make


def test_the_simple_method_is_taken_when_nothing_else_helps(quick, followers):
    """Without noise the last ballot says all: neighbours and older ballots have nothing to add."""
    heard = Heard()
    found = choose(followers(150, 0.0), "europeennes", {}, heard)
    assert found.method.name in ("proportional", "logit")
    assert found.table["methods"]["persistence"]["difference"] > found.table["methods"]["persistence"]["noise"]
    assert any(found.method.name in line for line in heard.said)


def test_a_better_method_is_taken_when_the_truth_is_built_so(quick, followers):
    """A pattern that lasts under much noise: the mean of several ballots knows more than the last one."""
    found = choose(followers(300, 0.35), "europeennes", {}, Feedback())
    assert found.method.name in ("swing", "ridge")
    assert found.table["methods"]["logit"]["difference"] > 2 * found.table["methods"]["logit"]["noise"]
    assert len(found.left_out) == 5


def test_methods_that_lack_their_package_are_named(world, monkeypatch):
    monkeypatch.setattr(choice, "usable", lambda: ["logit", "swing"])
    heard = Heard()
    found = choose(world, "europeennes", {}, heard)
    assert set(found.table["methods"]) == {"logit", "swing"}
    assert any("boosting (sklearn)" in line for line in heard.said)
    assert found.method.name in verdict_of(found.table)


def test_an_unknown_method_is_refused_by_name(world):
    from augure.processing.pipeline.model.training import train

    with pytest.raises(InvalidParameter, match="“forest” is no method. Known: auto, persistence"):
        train(world, "europeennes", method="forest")
