"""Communes through time: chains of movements worked out by hand, random histories, and France against INSEE's lists."""

import csv
import gzip
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from augure.processing.pipeline.ref.movements import History, Movement, best_year, passages


def history(*rows):
    """Rows are ``day, before, after`` and, where they are not COM, the types."""
    return History(Movement(date.fromisoformat(day), before, after, *types) for day, before, after, *types in rows)


def ways(past, start, end):
    """``{source: [targets]}`` from one year to another; codes that go to themselves alone are left out."""
    found = {}
    for way in passages(past, past.communes(date(start, 1, 1)), date(end, 1, 1)):
        found.setdefault(way.source, []).append(way.target)
    return {source: targets for source, targets in found.items() if targets != [source]}


MERGER = [("2016-01-01", "A", "A"), ("2016-01-01", "B", "A"), ("2016-01-01", "C", "A"),
          ("2016-01-01", "A", "A", "COM", "COMD"), ("2016-01-01", "B", "B", "COM", "COMD")]


def test_a_merger_both_ways():
    past = history(*MERGER)
    assert ways(past, 2015, 2016) == {"B": ["A"], "C": ["A"]}
    assert ways(past, 2016, 2015) == {"A": ["A", "B", "C"]}
    assert ways(past, 2016, 2020) == ways(past, 2010, 2015) == {}


def test_who_is_re_established_takes_back_what_was_his():
    past = history(*MERGER, ("2020-01-01", "A", "A"), ("2020-01-01", "A", "C"))
    assert ways(past, 2015, 2020) == {"B": ["A"]}
    assert ways(past, 2020, 2015) == {"A": ["A", "B"]}
    assert ways(past, 2018, 2020) == {"A": ["A", "C"]}


def test_the_commune_that_goes_on_may_have_another_code():
    """Les Hauts-Talican, 2024: its seat 60054 is re-established, what is left takes the code 60694."""
    past = history(("2017-01-01", "60054", "60054"), ("2017-01-01", "60429", "60054"), ("2017-01-01", "60694", "60054"),
                   ("2024-01-01", "60054", "60054"), ("2024-01-01", "60054", "60694"),
                   ("2024-01-01", "60054", "60054", "COMD", "COM"))
    assert ways(past, 2016, 2024) == {"60429": ["60694"]}


def test_a_commune_merged_before_the_file_begins_is_cut_out_of_the_whole():
    past = history(("1950-06-01", "A", "A"), ("1950-06-01", "A", "D"))
    assert ways(past, 1949, 1951) == {"A": ["A", "D"]}
    assert ways(past, 1951, 1949) == {"D": ["A"]}


def test_a_commune_shared_out_between_its_neighbours():
    """MOD 30: Hocmont, 1968, to Guignicourt and Touligny."""
    past = history(("1968-03-02", "G", "G"), ("1968-03-02", "H", "G"), ("1968-03-02", "H", "T"),
                   ("1968-03-02", "T", "T"))
    assert ways(past, 1968, 1969) == {"H": ["G", "T"]}
    assert ways(past, 1969, 1968) == {"G": ["G", "H"], "T": ["H", "T"]}


def test_another_departement_and_a_merger_on_one_day():
    """Freigné, 1 January 2018: 49144 -> 44225 -> 44180."""
    past = history(("2018-01-01", "44180", "44180"), ("2018-01-01", "44225", "44180"), ("2018-01-01", "49144", "44225"))
    assert ways(past, 2017, 2018) == {"49144": ["44180"]}
    assert past.inconsistent == []


def test_a_seat_that_moves_and_comes_back():
    past = history(("2021-01-01", "27676", "27058"), ("2023-01-01", "27058", "27676"))
    assert ways(past, 2020, 2021) == {"27676": ["27058"]} and ways(past, 2020, 2024) == {}


def test_names_and_parts_change_nothing():
    past = history(("2019-01-01", "D", "D"), ("2020-01-01", "E", "D", "COMD", "COM"))
    assert ways(past, 2018, 2021) == {} and past.named == {"D"}


def test_who_does_not_stand_goes_as_at_the_nearest_time():
    past = history(*MERGER)
    at_2020 = past.nearest({"B", "Z"}, date(2020, 1, 1))
    assert set(at_2020) == {"B"}
    assert [way.target for way in passages(past, at_2020, date(2020, 1, 1))] == ["A"]


def test_a_movement_of_a_commune_that_is_gone_is_told():
    past = history(*MERGER, ("2018-01-01", "B", "E"))
    assert [(m.before, m.after) for m in past.inconsistent] == [("B", "E")]


@pytest.mark.parametrize("codes, year", [
    ({"34001", "34002", "34003"}, 2015), ({"34001", "34003"}, 2020), ({"34003"}, None), (set(), None)])
def test_the_year_of_codes(codes, year):
    past = history(("2016-01-01", "34001", "34001"), ("2016-01-01", "34002", "34001"))
    assert best_year(past, codes, range(2010, 2021)) == year


CODES = [f"010{n:02d}" for n in range(12)]


@st.composite
def histories(draw):
    """Random mergers, re-establishments, creations, recodings: one a year, of communes that stand."""
    standing, rows, free = set(CODES[:8]), [], CODES[8:]
    for year in range(2001, 2001 + draw(st.integers(1, 8))):
        day, kind = f"{year}-01-01", draw(st.sampled_from(["merge", "restore", "create", "recode"]))
        one = draw(st.sampled_from(sorted(standing)))
        if kind == "merge" and len(standing) > 1:
            others = draw(st.sets(st.sampled_from(sorted(standing - {one})), min_size=1, max_size=3))
            rows += [(day, code, one) for code in [one, *sorted(others)]]
            standing -= others
        elif kind == "restore" and set(CODES[:8]) - standing:
            new = draw(st.sampled_from(sorted(set(CODES[:8]) - standing)))
            rows += [(day, one, one), (day, one, new)]
            standing.add(new)
        elif free and kind in ("create", "recode"):
            new = free.pop()
            rows += [(day, one, new)] + ([(day, one, one)] if kind == "create" else [])
            standing = standing | {new} if kind == "create" else standing - {one} | {new}
    return rows, standing


@settings(max_examples=150, deadline=None)
@given(histories())
def test_every_piece_has_one_owner_at_any_time_and_the_end_is_who_stands(drawn):
    rows, standing = drawn
    past = history(*rows)
    assert past.inconsistent == []
    years = range(2000, 2011)
    pieces = [frozenset().union(*past.communes(date(year, 1, 1)).values()) for year in years]
    assert len(set(pieces)) == 1
    assert set(past.communes(date(2010, 1, 1))) == standing & past.named
    assert past.by_year(years) == {year: set(past.communes(date(year, 1, 1))) for year in years}
    for start, end in ((2000, 2010), (2010, 2000), (2003, 2006)):
        there = passages(past, past.communes(date(start, 1, 1)), date(end, 1, 1))
        back = passages(past, past.communes(date(end, 1, 1)), date(start, 1, 1))
        assert {(w.source, w.target, w.pieces) for w in there} == {(w.target, w.source, w.pieces) for w in back}


@pytest.fixture(scope="module")
def france(shared_data):
    with gzip.open(shared_data / "territories/cog/cog2024_mouvements-communes.csv.gz", "rt", encoding="utf-8-sig") as f:
        return History(Movement(date.fromisoformat(row["DATE_EFF"]), row["COM_AV"], row["COM_AP"], row["TYPECOM_AV"],
                                row["TYPECOM_AP"]) for row in csv.DictReader(f))


@pytest.mark.parametrize("year, name", [(2020, "communes2020.csv.gz"), (2024, "cog2024_communes.csv.gz")])
def test_france_stands_as_in_the_official_lists(france, shared_data, year, name):
    with gzip.open(shared_data / "territories/cog" / name, "rt", encoding="utf-8-sig") as stream:
        rows = [{key.lower(): value for key, value in row.items()} for row in csv.DictReader(stream)]
    official = {row["com"] for row in rows if row["typecom"] == "COM"}
    assert set(france.communes(date(year, 1, 1))) == official & france.named
    assert best_year(france, official, range(1943, 2025)) == year
    assert france.inconsistent == []


def test_bois_guillaume_and_bihorel_are_in_2015_what_they_were_in_2011(france):
    """One commune from 2012 to 2013: Conseil d'État, 18 December 2013, annulled their merger."""
    here = {way.source: way.target for way in passages(france, {
        code: pieces for code, pieces in france.communes(date(2011, 1, 1)).items() if code in ("76108", "76095")
    }, date(2015, 1, 1))}
    assert here == {"76108": "76108", "76095": "76095"}
