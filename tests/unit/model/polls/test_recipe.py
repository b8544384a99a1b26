"""The recipe by hand: window, weights, mix with the last election, spread."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.model.links import inverse_logit, logit
from augure.processing.pipeline.model.panel import BLOCS
from augure.processing.pipeline.model.polls.recipe import (
    Choice,
    Hypothesis,
    Last,
    LevelFromPolls,
    PollSpread,
    hypotheses_of,
    without_repeats,
)
from augure.processing.pipeline.model.polls.rows import PollRow

VOTE = date(2022, 4, 10)
LAST = Last(np.array([0.28, 0.24, 0.20, 0.26, 0.02]), 0.22, date(2017, 4, 23))


def poll(shares, days_before, survey="a", sample=1000, names=("Macron", "Le Pen"), withdrawn=None, unknown=0.0,
         abstention=None):
    """Return a hypothesis whose fieldwork ended so many days before the vote."""
    return Hypothesis(survey, "1", "Ifop", VOTE - timedelta(days=days_before), sample, names, withdrawn or {},
                      np.array(shares, float), unknown, abstention)


FIRST, SECOND = [30, 25, 10, 30, 5], [34, 25, 10, 26, 5]


def test_on_the_day_polls_are_all_and_the_newer_weighs_more():
    polled = LevelFromPolls().level([poll(FIRST, 0), poll(SECOND, 3, "b", 4000)], VOTE, VOTE, LAST)
    # √1000, and √3000 (4000 is cut) halved once: three days at a half-life of 3 + 0/10.
    first, second = 1000 ** 0.5, 3000 ** 0.5 / 2
    left = (first * 0.30 + second * 0.34) / (first + second)
    assert polled.level.shares[0] == pytest.approx(left)
    assert [s.weight for s in polled.surveys] == pytest.approx([first / (first + second), second / (first + second)])
    assert (polled.trust, polled.level.source) == (1.0, "polls")


def test_far_from_the_vote_the_last_election_counts_in_log_odds():
    as_of = VOTE - timedelta(days=250)
    polled = LevelFromPolls().level([poll(FIRST, 250)], as_of, VOTE, LAST)
    trust = 1 / (1 + 0.25)  # (250 / 500)²
    assert polled.trust == pytest.approx(trust) == 0.8
    odds = [trust * logit(np.array(p)) + (1 - trust) * logit(np.array(q))
            for p, q in ((0.30, 0.28), (0.35, 0.44), (0.30, 0.26), (0.05, 0.02))]
    left, middle, far, other = (float(inverse_logit(x)) for x in odds)
    total = left + middle + far + other
    # Centre and right stay 25 : 10 as in the polls.
    assert polled.level.shares == pytest.approx([left / total, middle / total * 25 / 35, middle / total * 10 / 35,
                                                 far / total, other / total])


@pytest.mark.parametrize("days, age, there", [(0, 60, True), (0, 61, False), (200, 100, True), (200, 101, False)])
def test_the_window(days, age, there):
    as_of = VOTE - timedelta(days=days)
    polled = LevelFromPolls().level([poll(FIRST, days + age)], as_of, VOTE, LAST)
    assert (polled is not None) == there


def test_nothing_after_the_day_is_known():
    as_of = VOTE - timedelta(days=10)
    polled = LevelFromPolls().level([poll(FIRST, 10), poll(SECOND, 9, "b")], as_of, VOTE, LAST)
    assert [s.survey for s in polled.surveys] == ["a"]


def test_hypotheses_of_a_survey_are_one():
    polled = LevelFromPolls().level([poll(FIRST, 0), poll(SECOND, 0), poll(SECOND, 0, "b")], VOTE, VOTE, LAST)
    assert polled.level.shares[0] == pytest.approx((0.32 + 0.34) / 2)
    assert [(s.survey, s.hypotheses) for s in polled.surveys] == [("b", 1), ("a", 2)]


@pytest.mark.parametrize("choice, reasons", [
    (Choice(), ["", "withdrawn:Jordan Bardella"]), (Choice(withdrawn=True), ["", ""]),
    (Choice(candidates=("le pen",)), ["", "lacks:le pen"]), (Choice(without=("Le Pen",)), ["names:Le Pen"] * 1 + [
        "withdrawn:Jordan Bardella"]),
    (Choice(candidates=("Pen",)), ["", "lacks:Pen"]),
    (Choice(withdrawn=True, standing=("Le Pen", "Macron")), ["", "cannot-stand:Jordan Bardella"])])
def test_the_users_choice(choice, reasons):
    one = poll(FIRST, 5, names=("Marine Le Pen",))
    other = poll(FIRST, 5, names=("Jordan Bardella",), withdrawn={"Jordan Bardella": VOTE - timedelta(days=6)})
    assert [choice.reason(h, VOTE) for h in (one, other)] == reasons


def test_who_withdraws_later_is_kept():
    one = poll(FIRST, 5, withdrawn={"Le Pen": VOTE})
    assert Choice().reason(one, VOTE - timedelta(days=1)) == ""


def test_a_hypothesis_of_unknown_candidates_is_left_out():
    polled = LevelFromPolls().level([poll(FIRST, 0), poll(SECOND, 0, "b", unknown=6.1)], VOTE, VOTE, LAST)
    assert [(h.survey, reason) for h, reason in polled.left_out] == [("b", "unknown-bloc")]


def test_abstention_is_the_last_ones_or_half_of_fresh_polls():
    as_of = VOTE - timedelta(days=1)
    recipe = LevelFromPolls()
    assert recipe.level([poll(FIRST, 3)], as_of, VOTE, LAST).level.abstention == 0.22
    fresh = recipe.level([poll(FIRST, 3, abstention=30.0), poll(FIRST, 20, "b", abstention=50.0)], as_of, VOTE, LAST)
    assert fresh.level.abstention == pytest.approx((0.22 + 0.30) / 2)


def test_spread_is_students_and_grows_with_the_days():
    def polled(days):
        return LevelFromPolls().level([poll(FIRST, days)], VOTE - timedelta(days=days), VOTE, LAST)

    shares, abstention = polled(0).draws(np.random.default_rng(1), 40000)
    assert shares.sum(axis=1) == pytest.approx(np.ones(40000))
    # The left's scale is .11: t with 6 degrees has 80 % within 1.4398 scales; closing to 100 changes that a little.
    low, high = np.quantile(logit(shares[:, 0]), [0.1, 0.9])
    assert high - low == pytest.approx(2 * 1.4398 * 0.11, rel=0.1)
    low, high = np.quantile(logit(abstention), [0.1, 0.9])
    assert high - low == pytest.approx(2 * 1.4398 * 0.30, rel=0.03)
    wide, _ = polled(105).draws(np.random.default_rng(1), 40000)
    ratio = np.ptp(np.quantile(logit(wide[:, 0]), [0.1, 0.9])) / np.ptp(np.quantile(logit(shares[:, 0]), [0.1, 0.9]))
    assert ratio == pytest.approx((1 + 105 / 15) ** (1 / 3), rel=0.05)  # 2
    assert np.corrcoef(shares[:, 0], shares[:, 3])[0, 1] < -0.3
    assert PollSpread(days=730).longest_days == 730


@given(st.lists(st.lists(st.floats(0.1, 50), min_size=5, max_size=5), min_size=1, max_size=5), st.integers(0, 900))
def test_a_level_is_always_a_level(polls, days):
    hypotheses = [poll(100 * np.array(shares) / sum(shares), days, str(place)) for place, shares in enumerate(polls)]
    polled = LevelFromPolls().level(hypotheses, VOTE - timedelta(days=days), VOTE, LAST)
    assert polled.level.shares.sum() == pytest.approx(1.0) and (polled.level.shares > 0).all()
    assert sum(s.weight for s in polled.surveys) == pytest.approx(1.0)


def row(candidate, share, bloc="", survey="a", institute="Ifop"):
    return PollRow(survey, "1", institute, date(2022, 4, 1), 1000, "", "presidentielle", VOTE, 1, candidate, "", None,
                   bloc, share, 0)


def test_rows_become_hypotheses_and_the_remainder_is_others(register):
    rows = [row("Emmanuel Macron", 25), row("Marine Le Pen", 22), row("Éric Zemmour", 8), row("left", 38, "left"),
            row("Jeanne Inconnue", 4), row("abstention", 30, "abstention")]
    (one,) = hypotheses_of(rows, register)
    assert dict(zip(BLOCS, one.shares)) == {"left": 38, "centre": 25, "right": 0, "far_right": 30, "other": 3}
    assert (one.unknown, one.abstention) == (4, 30) and "abstention" not in one.candidates


def test_a_survey_in_two_files_counts_once():
    rows = [row("Macron", 25), row("centre", 25, "centre", "2022-04-01 IFOP"), row("centre", 26, "centre", "x", "BVA")]
    kept = without_repeats(rows, ["candidates", "blocs"], ["candidates", "blocs", "blocs"])
    assert [(r.survey, r.institute) for r in kept] == [("a", "Ifop"), ("x", "BVA")]
