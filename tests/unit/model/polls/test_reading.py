"""Each layout on a few rows, its traps, and the real files."""

import json
from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.errors import AmbiguousFile, InvalidParameter, UnreadableFile
from augure.processing.pipeline.model.polls.documents import read_polls, read_results
from augure.processing.pipeline.model.polls.tables import Election

OWN = ("survey;hypothesis;institute;fieldwork_end;sample;kind;election_date;round;candidate;bloc;share\n"
       "a;1;Ifop;03/04/2022;1 003;presidentielle;2022-04-10;1;Marine Le Pen;;22,5\n"
       "a;1;Ifop;03/04/2022;1 003;presidentielle;2022-04-10;1;Emmanuel Macron;;27\n"
       "a;1;Ifop;03/04/2022;1 003;presidentielle;2022-04-10;1;;left;45,5\n"
       "a;1;Ifop;03/04/2022;1 003;presidentielle;2022-04-10;1;;abstention;26\n"
       "a;1;Ifop;03/04/2022;1 003;presidentielle;2022-04-10;2;Marine Le Pen;;46\n"
       "result;;;;;presidentielle;2017-04-23;1;Marine Le Pen;;21,3\n")
CANDIDATES = ("candidat,parti,intentions,id,nom_institut,fin_enquete,echantillon,population,tour,hypothese\n")
BY_BLOC = (",type,dateelection,date,sondage,samplesize,abstention,nbfarleft,nbleft,nbcenter,nbright,nbfarright,"
           "nbother\n")


def shares(file):
    return [(row.candidate, row.bloc, row.share) for row in file.rows]


def test_our_own_layout(read):
    file = read("mine.csv", OWN)
    assert shares(file) == [("Marine Le Pen", "", 22.5), ("Emmanuel Macron", "", 27.0), ("left", "left", 45.5),
                            ("abstention", "abstention", 26.0)]
    row = file.rows[0]
    assert (row.fieldwork_end, row.sample, row.election_date) == (date(2022, 4, 3), 1003, date(2022, 4, 10))
    assert file.second_round == 1
    assert [(r.candidate, r.date, r.share) for r in file.results] == [("Marine Le Pen", date(2017, 4, 23), 21.3)]


def test_a_cell_that_cannot_be_read_is_refused_with_its_line(read):
    file = read("mine.csv", OWN.replace("22,5", "about 20"))
    assert [(r.code, r.line) for r in file.refusals if r.code == "unreadable"] == [("unreadable", 2)]
    # Without her 22.5 points the hypothesis sums to 72.5.
    assert [r.code for r in file.refusals] == ["unreadable", "incomplete"] and not file.rows


def test_an_unknown_candidate_is_a_doubt_with_a_proposal(read):
    file = read("mine.csv", OWN.replace("Emmanuel Macron", "Jeanne Inconnue"))
    assert [(d.code, d.value, d.proposal) for d in file.doubts] == [("unknown-bloc", "JEANNE INCONNUE", "other")]
    assert "Jeanne Inconnue" in {row.candidate for row in file.rows}


def test_by_candidate_the_survey_has_no_hypothesis_suffix_and_na_is_a_name(read):
    head = ("poll_id,hypothese,nom_institut,fin_enquete,echantillon,tour,candidate_id,complete_name,candidat,parti,"
            "retrait_candidature,intentions\n")
    rows = [f"20260101_0102_if_{letter},H{place},IFOP,2026-01-02,1000,{tour},{code},{name},{name},,{gone},{share}"
            for place, letter in enumerate("AB") for tour, code, name, gone, share in (
                ("1er Tour", "NA", "Nathalie Arthaud", "", 40), ("1er Tour", "JB", "Jordan Bardella", "2026-07-07", 60),
                ("2nd Tour", "JB", "Jordan Bardella", "2026-07-07", 55))]
    file = read("presidentielle2027.csv", head + "\n".join(rows), held=date(2027, 4, 11))
    assert {(r.survey, r.hypothesis) for r in file.rows} == {("20260101_0102_if", "A"), ("20260101_0102_if", "B")}
    assert [r.candidate for r in file.rows][:2] == ["Nathalie Arthaud", "Jordan Bardella"]
    assert (file.rows[1].withdrawn, file.rows[1].election_date) == (date(2026, 7, 7), date(2027, 4, 11))
    assert file.second_round == 2 and not file.doubts


def test_the_day_asked_about_is_the_official_one_after_the_last_poll(read):
    rows = "Macron,,55,x,Ifop,2022-04-08,1000,,Premier tour,\nLe Pen,,45,x,Ifop,2022-04-08,1000,,Premier tour,\n"
    assert read("presidentielle.csv", CANDIDATES + rows).rows[0].election_date == date(2022, 4, 10)
    later = rows.replace("2022-04-08", "2032-01-08")
    with pytest.raises(AmbiguousFile, match="DATE"):
        read("presidentielle.csv", CANDIDATES + later)
    with pytest.raises(InvalidParameter, match="DATE"):
        read("presidentielle.csv", CANDIDATES + later, held=date(2027, 4, 11))
    with pytest.raises(AmbiguousFile, match="BALLOT_KIND"):
        read("polls.csv", CANDIDATES + rows)


def test_by_bloc_the_result_and_the_seats_are_no_polls(read):
    file = read("polls.csv", BY_BLOC + (
        "1,europeennes,2014-05-25,2014-05-25,result,,57.57,6,30,10,20,25,9\n"
        "2,europeennes,2014-05-25,2014-05-25,seats,,,4,19,7,20,24,0\n"
        "3,europeennes,2014-05-25,2014-05-20,Ifop,900,55,6,28,12,22,24,8\n"
        "4,president,2012-04-22,2012-04-01,Ifop,900,,6,28,12,22,20,\n"
        "5,europeennes,2014-05-25,2014-05-21,BVA,900,,6,28,12,12,24,8\n"))
    assert {(r.kind, r.date, r.candidate) for r in file.results} >= {("europeennes", date(2014, 5, 25), "nbleft")}
    # Seats are told by their label; 90 points with an "other" are incomplete, 88 without it leave the rest to other.
    assert [(r.code, r.line) for r in file.refusals] == [("seats", 3), ("incomplete", 6)]
    assert Counter(r.kind for r in file.rows) == {"europeennes": 7, "presidentielle": 5}
    assert [r.share for r in file.rows if r.bloc == "abstention"] == [55.0]


def test_a_survey_of_the_wrong_year_is_dated_by_its_key(read):
    survey = {"institut": "Odoxa", "date_fin": "2021-04-19", "interroges": 953, "premier_tour": [
        {"base": "SVC", "nspp": 11, "intentions": {"Emmanuel Macron": 55, "Marine Le Pen": 45}}]}
    file = read("sondages_presidentielles_2017.json", json.dumps({"sondages": {"20170421_odoxa": survey}}))
    assert {r.fieldwork_end for r in file.rows} == {date(2017, 4, 19)}
    assert {r.election_date for r in file.rows} == {date(2017, 4, 23)}
    assert [(c.value, c.proposal) for c in file.corrections] == [("2021-04-19", "2017-04-19")]


def test_official_results_by_year_and_by_region(read):
    first = {"date": "2022-04-21", "inscrits": 1000, "votants": 700, "resultats": {"Jacques Chirac": 60,
                                                                                  "Lionel Jospin": 40}}
    file = read("presidentielles.json", json.dumps({"2002": {"premier_tour": first}}))
    assert [(r.candidate, r.date, r.share) for r in file.results] == [
        ("Jacques Chirac", date(2002, 4, 21), 60.0), ("Lionel Jospin", date(2002, 4, 21), 40.0),
        ("", date(2002, 4, 21), pytest.approx(30.0))]
    assert file.corrections[0].proposal == "2002-04-21"
    regions = {name: {"premier_tour": {"inscrits": 100, "votants": 40, "resultats": {"Liste A": votes}}}
               for name, votes in (("Bretagne", 10), ("Corse", 30))}
    file = read("regionales.json", json.dumps({"2021": {"resultats": regions}}))
    assert [(r.candidate, r.share) for r in file.results] == [("Liste A", 100.0), ("", pytest.approx(60.0))]


def test_another_table_is_refused_with_the_columns_it_needs(read):
    with pytest.raises(UnreadableFile, match="fieldwork_end"):
        read("communes.csv", "code,name\n34172,Montpellier\n")


@pytest.mark.parametrize("name, surveys, hypotheses, second, refused", [
    # The README's counts; the seats, sums below 94 with an "other", the polls of 1994 without a socialist.
    ("presidentielle2027.csv", 33, 136, 72, {}),
    ("sondages_presidentielles_2017.json", 42, 42, 17, {}),
    ("tour1_complet_unitedfl.csv", 882, 888, 0, {"missing-candidate": 10, "seats": 4, "incomplete": 4}),
])
def test_real_files(read_shared, name, surveys, hypotheses, second, refused):
    file = read_shared(name)
    assert len({(r.survey, r.fieldwork_end) for r in file.rows}) == surveys
    assert len({(r.survey, r.hypothesis, r.fieldwork_end) for r in file.rows}) == hypotheses
    assert file.second_round == second and Counter(r.code for r in file.refusals) == refused and not file.doubts


def test_real_polls_of_2022_have_no_unknown_candidate(read_shared):
    file = read_shared("presidentielle_2022_nsppolls.csv.gz")
    assert len(file.rows) + sum(r.code == "missing-candidate" for r in file.refusals) > 7000
    assert file.second_round == 1534 and not file.doubts
    assert {r.election_date for r in file.rows} == {date(2022, 4, 10)}


KEYS = ("premier_tour", "second_tour", "intentions", "date_fin", "date", "interroges", "resultats", "inscrits")
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12)


@given(ANY_JSON, st.sampled_from(("20170421_odoxa", "odoxa")))
def test_no_document_stops_the_reading(content, key):
    election = Election("presidentielle", lambda kind, last: date(2017, 4, 23))
    read_polls({"sondages": {key: content}}, election)
    read_results({"2017": content}, "presidentielle")
