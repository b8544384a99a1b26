"""Guesses at why a forecast missed, each from one sign in the numbers."""

from dataclasses import replace

import numpy as np
import pytest

from augure.processing.pipeline.model.conformal import observed
from augure.processing.pipeline.model.worst import worst

AS_EVER = [300, 300, 200, 180, 20]


def guess(make_panel, before, now, registered_before=None, forecast=(30, 30, 20, 18, 2)):
    """Return the row of one commune forecast alike, from its votes before and now."""
    panel = make_panel({"2017-presidentielle-1": [before], "2019-europeennes-1": [now]})
    past, target = panel.select(["2017-presidentielle-1"]), panel.select(["2019-europeennes-1"])
    if registered_before:
        past = replace(past, registered=np.array([[float(registered_before)]]))
    shares = np.array([[*map(float, forecast), 50.0]])
    return worst(target, past, shares, observed(target, 0))["all"][0]


def test_the_most_missed_part_is_told(make_panel):
    row = guess(make_panel, AS_EVER, [400, 300, 200, 80, 20])
    assert (row["part"], row["forecast"], row["truth"], row["mae"]) == ("left", 30, 40, pytest.approx(4.0))
    assert (row["reason"], row["registered"]) == ("unknown", 2000)


@pytest.mark.parametrize(("now", "reason"), [
    ([25, 25, 20, 18, 2], "tiny"),
    ([200, 200, 100, 100, 400], "local_list"),
    ([400, 300, 0, 280, 20], "nobody_stood"),
    ([600, 150, 100, 130, 20], "home")])
def test_signs(make_panel, now, reason):
    size = 1000 if sum(now) > 100 else 90
    before = [share * size // 1000 for share in AS_EVER]
    assert guess(make_panel, before, now)["reason"] == reason


def test_moved_limits(make_panel):
    assert guess(make_panel, AS_EVER, [400, 300, 200, 80, 20], registered_before=1600)["reason"] == "boundary"
    assert guess(make_panel, AS_EVER, [400, 300, 200, 80, 20], registered_before=1900)["reason"] == "unknown"


def test_no_past(make_panel):
    assert guess(make_panel, None, [400, 300, 200, 80, 20])["reason"] == "data_withheld"


def test_large_and_all_apart(make_panel):
    panel = make_panel({"2019-europeennes-1": [[10, 0, 0, 0, 0], [600, 400, 0, 0, 0], None]})
    forecast = np.tile([50.0, 50, 0, 0, 0, 50], (3, 1))
    found = worst(panel, panel, forecast, observed(panel, 0))
    assert [row["code"] for row in found["all"]] == ["34001", "34002"]
    assert [row["code"] for row in found["large"]] == ["34002"]
