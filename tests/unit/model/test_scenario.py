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
