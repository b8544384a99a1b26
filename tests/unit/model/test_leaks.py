"""Each mistake that flatters is refused or flagged by its name."""

from datetime import date

import numpy as np
import pytest

from augure.processing.pipeline.errors import LeakRefused
from augure.processing.pipeline.model import leaks
from augure.processing.pipeline.model.evaluation import RANDOM, SPATIAL, TEMPORAL, evaluate
from augure.processing.pipeline.model.leaks import Feature
from augure.processing.pipeline.model.panel import Ballot
from augure.processing.pipeline.model.training import train

TARGET = Ballot("2019-europeennes-1", "europeennes", date(2019, 5, 26), 1)
BEFORE = Ballot("2017-presidentielle-1", "presidentielle", date(2017, 4, 23), 1)
REGIONAL = Ballot("2015-regionales-1", "regionales", date(2015, 12, 6), 1)
DEPARTEMENTAL = Ballot("2015-departementales-1", "departementales", date(2015, 12, 6), 1)


def refused(*features):
    """Return the sentence by which these features are refused."""
    with pytest.raises(LeakRefused) as caught:
        leaks.check_features(features, TARGET, "left")
    return str(caught.value)


def test_what_is_known_before_the_vote_may_be_looked_at():
    leaks.check_features([
        Feature("left of 2017", "left", BEFORE.date, BEFORE),
        Feature("left of the neighbours in 2017", "left", BEFORE.date, BEFORE, of_neighbours=True),
        Feature("abstention of 2017", "abstention", BEFORE.date, BEFORE),
        Feature("income of 2018", "indicator", date(2018, 12, 31))], TARGET, "left")


def test_neighbours_of_the_target_are_refused():
    assert "what the neighbours voted" in refused(Feature("around", "left", TARGET.date, TARGET, of_neighbours=True))


def test_another_bloc_of_the_target_is_refused():
    assert "shares sum to 100" in refused(Feature("far right", "far_right", TARGET.date, TARGET))


def test_the_target_s_abstention_is_refused():
    assert "abstention of 2019-europeennes-1" in refused(Feature("at home", "abstention", TARGET.date, TARGET))


@pytest.mark.parametrize("day", [TARGET.date, date(2019, 12, 31)])
def test_an_indicator_of_the_day_or_later_is_refused(day):
    sentence = refused(Feature("income", "indicator", day))
    assert "income" in sentence and day.isoformat() in sentence


@pytest.mark.parametrize("words, series", [
    ("age_mayor", "winner"), ("part Âge de l’élu", "winner"), ("seniority of the outgoing deputy", "indicator"),
    ("âge du maire sortant", "indicator"), ("mairies per commune", "indicator"), ("income", "indicator")])
def test_an_indicator_of_who_sits_is_one_of_who_won(words, series):
    assert leaks.series_of_indicator(words) == series


def test_the_winner_s_attributes_are_refused_whenever_he_won():
    for ballot in (TARGET, BEFORE):
        assert "describes who won" in refused(Feature("age of the mayor elected", "winner", ballot.date, ballot))


def test_what_counts_for_nothing_is_no_leak():
    leaks.check_features([Feature("far right", "far_right", TARGET.date, TARGET, weight=0.0)], TARGET, "left")


def test_two_ballots_of_one_day_may_not_both_count():
    assert leaks.same_day_twice([DEPARTEMENTAL, REGIONAL], [0.0, 0.1]) is None
    assert leaks.same_day_twice([BEFORE, REGIONAL], [1.0, 0.1]) is None
    leak = leaks.same_day_twice([DEPARTEMENTAL, REGIONAL], [0.1, 0.1])
    assert leak.name == "same_day_twice"
    assert "2015-departementales-1 and 2015-regionales-1" in leak.sentence
    with pytest.raises(LeakRefused):
        leaks.refuse([None, leak])


def test_the_result_given_as_a_scenario_must_be_called_an_oracle():
    truth = np.array([34.0, 25.0, 8.0, 28.0, 5.0])
    assert leaks.oracle_unnamed("scenario", truth + 0.04, truth).name == "oracle_unnamed"
    assert leaks.oracle_unnamed("oracle", truth, truth) is None
    assert leaks.oracle_unnamed("scenario", truth + [0.1, -0.1, 0, 0, 0], truth) is None


def test_who_cannot_stand_gets_no_votes():
    standing = {"Le Pen", "Macron"}
    assert leaks.candidate_cannot_stand({"Le Pen": 24.0, "Hollande": 0.0}, standing) is None
    assert "Hollande cannot stand" in leaks.candidate_cannot_stand({"Hollande": 3.0}, standing).sentence
    assert leaks.candidate_cannot_stand({"LE PEN": 24.0}, ["Marine Le Pen"]) is None
    assert leaks.candidate_cannot_stand({"Hollande": 3.0}, None) is None  # no list was given


def test_seen_and_later_ballots():
    assert leaks.seen_ballot([BEFORE, TARGET], TARGET).name == "seen_ballot"
    assert leaks.later_ballot([BEFORE, TARGET], BEFORE).name == "later_ballot"
    assert leaks.same_day_ballot([DEPARTEMENTAL], REGIONAL).name == "same_day_ballot"
    assert leaks.seen_ballot([BEFORE], TARGET) is leaks.later_ballot([BEFORE], TARGET) is None


@pytest.fixture
def model(world):
    return train(world.without(TARGET.id), "europeennes")


def test_an_evaluation_refuses_the_result_as_a_scenario(model, world):
    level, _ = world.level(world.position(TARGET.id))
    blocs = dict(zip(("left", "centre", "right", "far_right", "other"), (100 * level).tolist()))
    with pytest.raises(LeakRefused, match="LEVEL_FROM=oracle"):
        evaluate(model, world, TARGET.id, TEMPORAL, "scenario", {"shares": blocs})


def test_an_evaluation_flags_a_random_split_and_only_that(model, world):
    flags = {scheme: [leak.name for leak in evaluate(model, world, TARGET.id, scheme).flags]
             for scheme in (TEMPORAL, SPATIAL, RANDOM)}
    assert flags == {TEMPORAL: [], SPATIAL: [], RANDOM: ["random_split"]}


def test_a_random_split_flatters(model, world):
    honest = evaluate(model, world, TARGET.id, TEMPORAL)
    assert evaluate(model, world, TARGET.id, RANDOM).model == honest.flattering
