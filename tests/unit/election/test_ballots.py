"""Which ballot a file holds, and names compared."""

import datetime
import re

import pytest

from augure.processing.pipeline.election.ballots import (
    ballot_of_file,
    ballot_of_row,
)
from augure.processing.pipeline.election.folding import fold, fold_code, fold_pattern
from augure.processing.pipeline.errors import AmbiguousFile


@pytest.mark.parametrize("name, ballot, date", [
    ("Presidentielle_2017_Resultats_Communes_Tour_2.csv.xz", "2017-presidentielle-2", "2017-05-07"),
    ("2014-europeennes_par_commune.csv", "2014-europeennes-1", "2014-05-25"),
    ("regionales_2015_T1_par_commune.csv.gz", "2015-regionales-1", "2015-12-06"),
    ("2017-legislatives-2_large.csv", "2017-legislatives-2", "2017-06-18"),
    ("Legi_2022_T1_circonscription.xlsx", "2022-legislatives-1", "2022-06-12"),
    ("résultats Présidentielles 2012 1er tour.txt", "2012-presidentielle-1", "2012-04-22"),
    ("législatives 2022, deuxième tour.csv", "2022-legislatives-2", "2022-06-19"),
])
def test_the_file_s_name_tells(name, ballot, date):
    found = ballot_of_file(name)
    assert (found.id, found.date.isoformat()) == (ballot, date)


@pytest.mark.parametrize("name, parameter", [
    ("elections_2002_cantons.csv", "BALLOT_KIND"),
    ("legislatives_2012.csv", "ROUND"),
    ("presidentielle_T1.csv", "DATE"),
    ("presidentielle_2011_T1.csv", "DATE"),
])
def test_what_is_not_told_names_the_parameter(name, parameter):
    with pytest.raises(AmbiguousFile, match=parameter):
        ballot_of_file(name)


def test_parameters_win_over_the_name():
    found = ballot_of_file("legislatives_2012.csv", "presidentielle", 2, datetime.date(2012, 5, 6))
    assert found.id == "2012-presidentielle-2"


def test_cells_win_over_parameters_and_these_over_the_name():
    def ballot(of_year, of_kind, of_round, name="f", **told):
        return ballot_of_row({"year": of_year, "kind": of_kind, "round": of_round}, name, **told).id

    assert ballot("2017", "presidentielles", "1") == "2017-presidentielle-1"
    assert ballot("2017.0", "", "T2", "présidentielle") == "2017-presidentielle-2"
    assert ballot("", "", "Second tour", "legislatives_2012_T1") == "2012-legislatives-2"
    assert ballot("", "suffrage universel", "", "2022", kind="presidentielle", round_=1) == "2022-presidentielle-1"
    for name, ballot_id in (("2019_euro_t1", "2019-europeennes-1"), ("2021_dpmt_t2", "2021-departementales-2"),
                            ("2011_cant_t1", "2011-cantonales-1"), ("2020_muni_t2", "2020-municipales-2"),
                            ("2015_regi_t1", "2015-regionales-1"), ("2024_legi_t1", "2024-legislatives-1")):
        assert ballot_of_row({"ballot": name}, "f").id == ballot_id
    with pytest.raises(AmbiguousFile, match="2023 sena"):
        ballot_of_row({"ballot": "2023_sena_t1"}, "f")
    for cells in (("2017", "chasse", "1"), ("2017", "presidentielle", "3"), ("17", "presidentielle", "1")):
        with pytest.raises(AmbiguousFile, match=" ".join(cells[:2])):
            ballot(*cells)


def test_a_file_of_two_rounds_has_two_days_whatever_date_says():
    day = datetime.date(2017, 4, 23)
    assert ballot_of_row({"round": "2"}, "presidentielle", date=day).date == datetime.date(2017, 5, 7)


def test_folding():
    assert fold("Envie d'Europe") == "ENVIE D EUROPE"
    assert fold("MÉLENCHON") == "MELENCHON"
    assert fold_code("BC-UGE") == "BCUGE"
    assert re.match(fold_pattern("R\ufffdVOLUTIONNAIRE"), "REVOLUTIONNAIRE")
    assert re.match(fold_pattern("\ufffd VOIX \ufffdGALES"), "A VOIX EGALES")
    assert not re.match(fold_pattern("R\ufffdVOLUTIONNAIRE"), "REACTIONNAIRE")


def test_every_official_day_is_a_sunday_of_its_year():
    """French ballots are held on Sundays (code électoral, article L. 55)."""
    from augure.processing.pipeline.election.ballots import _official_dates

    for (_kind, year, _round), day in _official_dates().items():
        assert day.isoweekday() == 7 and day.year == year
    assert len(_official_dates()) > 100
