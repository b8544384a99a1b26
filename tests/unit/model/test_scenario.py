from datetime import date

import numpy as np
import pytest

from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.model.level import Level
from augure.processing.pipeline.model.scenario import apply_scenario, read_scenario

HISTORY = Level(np.array([0.3, 0.2, 0.1, 0.35, 0.05]), 0.4, "history")


def test_shares_and_turnout_from_text():
    level = apply_scenario(read_scenario("shares: {left: 40}\nturnout: 55\ncertain: true"), HISTORY)
    assert level.shares[0] == pytest.approx(0.4)
    assert level.abstention == pytest.approx(0.45)
    assert (level.certain, level.source) == (True, "scenario")


def test_from_a_file_with_spaces_and_accents(tmp_path):
    path = tmp_path / "mon scénario.yaml"
    path.write_text("shares: {far_right: 36.5}\n", encoding="utf-8")
    assert read_scenario(str(path)) == {"shares": {"far_right": 36.5}}


def test_empty_is_history():
    assert apply_scenario(read_scenario("  "), HISTORY).source == "history"


@pytest.mark.parametrize("text", [
    "shares: [1, 2", "just words", "polls: x", "shares: {left: much}", "turnout: high", "shares: 12", "nowhere.yaml"])
def test_what_cannot_be_used_is_refused(text):
    with pytest.raises(InvalidParameter):
        read_scenario(text)


class OfPolls:
    """A level of polls without a warehouse."""

    def level(self, request):
        self.request = request
        return Level(np.array([0.2, 0.2, 0.2, 0.3, 0.1]), 0.3, "polls", spread="theirs")


def test_polls_are_asked_for_what_the_scenario_says():
    polls = OfPolls()
    text = "polls: {kind: presidentielle, as_of: 2026-07-10, candidates: Le Pen, without: [Bardella]}\nturnout: 60"
    level = apply_scenario(read_scenario(text), HISTORY, polls)
    assert (level.source, level.spread, level.abstention) == ("polls", "theirs", pytest.approx(0.4))
    assert (polls.request.kind, polls.request.as_of) == ("presidentielle", date(2026, 7, 10))
    assert (polls.request.choice.candidates, polls.request.choice.without) == (("Le Pen",), ("Bardella",))


def test_scenarios_by_name_are_mixed_by_weight():
    text = "scenarios: {high: {shares: {left: 40}, weight: 3}, past: {history: true}, polls: {polls: {}, weight: 1}}"
    level = apply_scenario(read_scenario(text), HISTORY, OfPolls())
    assert [(p.name, p.weight, p.level.source) for p in level.parts] == [
        ("high", 0.6, "scenario"), ("past", 0.2, "history"), ("polls", 0.2, "polls")]
    assert level.shares[0] == pytest.approx(0.6 * 0.4 + 0.2 * 0.3 + 0.2 * 0.2)
    assert level.abstention == pytest.approx(0.8 * 0.4 + 0.2 * 0.3)


@pytest.mark.parametrize("text, said", [
    ("scenarios: {}", "scenarios"), ("scenarios: {a: {weight: 0}}", "scenarios: a: weight"),
    ("scenarios: {a: {share: {left: 3}}}", "scenarios: a: .share"), ("scenarios: {a: 3}", "scenarios: a"),
    ("scenarios: {a: {history: true}}\nshares: {left: 3}", "scenarios"), ("history: maybe", "history"),
    ("polls: {as_of: soon}", "polls: as_of"), ("polls: {kind: x}", "polls: kind"), ("polls: {of: x}", "polls: gives"),
    ("polls: {candidates: [3]}", "polls: candidates"), ("polls: {withdrawn: no way}", "polls: withdrawn"),
    ("polls: {}\nhistory: true", "polls, history exclude"), ("certain: 1", "certain")])
def test_each_mistake_names_its_key(text, said):
    with pytest.raises(InvalidParameter, match=said):
        read_scenario(text)


def test_an_evaluation_has_no_polls():
    with pytest.raises(InvalidParameter, match="polls"):
        apply_scenario(read_scenario("polls: {}"), HISTORY)


def test_indicators_are_moved_by_numbers_and_change_no_level():
    scenario = read_scenario("indicators: {density: 1, income: -0.5}\nshares: {left: 40}")
    assert scenario == {"shares": {"left": 40}, "indicators": {"density": 1.0, "income": -0.5}}
    without = read_scenario("shares: {left: 40}")
    assert (apply_scenario(scenario, HISTORY).shares == apply_scenario(without, HISTORY).shares).all()
    assert read_scenario("indicators: {density: 1}\nscenarios: {past: {history: true}}")["indicators"] == {"density": 1}
    for text in ("indicators: {density: high}", "indicators: density", "indicators: {}",
                 "scenarios: {past: {history: true, indicators: {density: 1}}}"):
        with pytest.raises(InvalidParameter, match="indicators"):
            read_scenario(text)
