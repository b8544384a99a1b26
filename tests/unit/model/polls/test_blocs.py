from datetime import date

import pytest

from augure.processing.pipeline.model.polls.blocs import BlocRegister, Entry

IN_2017, IN_2019, IN_2022, IN_2027 = date(2017, 4, 23), date(2019, 5, 26), date(2022, 4, 10), date(2027, 4, 11)


@pytest.mark.parametrize("candidate, on, bloc", [
    ("Nicolas Dupont-Aignan", IN_2022, "far_right"), ("Jean-Luc Mélenchon", IN_2017, "left"),
    ("LE PEN", IN_2027, "far_right"), ("Édouard Philippe", IN_2027, "centre"), ("Éric Ciotti", IN_2022, "right"),
    ("Éric Ciotti", IN_2027, "far_right"), ("Dominique de Villepin", IN_2027, "right"),
    ("Philippe de Villiers", IN_2027, "far_right"), ("Autre", IN_2022, "other"),
    ("Envie d'Europe, écologique et sociale", IN_2019, "left"), ("XYZ", IN_2017, None), ("REM", IN_2017, "centre")])
def test_people_by_the_end_of_the_name_and_lists_by_the_beginning_of_the_title(register, candidate, on, bloc):
    assert register.find(candidate, on) == bloc


def test_nobody_is_guessed_at_another_election(register):
    assert register.find("Raphaël Glucksmann", IN_2017) is None
    proposal = register.propose("Raphaël Glucksmann", IN_2017)
    assert (proposal.bloc, proposal.why) == ("left", "same-name-at-another-election")


def test_a_proposal_is_that_of_the_party(register):
    peers = [("La France insoumise", "left"), ("Les Républicains", "right")]
    assert register.propose("Jeanne Inconnue", IN_2027, "LES RÉPUBLICAINS", peers)[:2] == ("right", 0.9)


def test_nothing_known_is_other_with_little_confidence():
    proposal = BlocRegister([Entry("SOMEBODY", "person", "left", None, None)]).propose("Qui Que Ce Soit", IN_2027)
    assert proposal == ("other", 0.2, "nothing-known")


def test_an_entry_holds_between_its_days():
    register = BlocRegister([Entry("X", "person", "left", None, date(2020, 12, 31)),
                             Entry("X", "person", "right", date(2021, 1, 1), None)])
    assert [register.find("A. X", day) for day in (date(2020, 12, 31), date(2021, 1, 1))] == ["left", "right"]
