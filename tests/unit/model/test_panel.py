from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.model.panel import Communes, Indicators


def test_level_sums_votes_not_percentages(make_panel):
    panel = make_panel({"2014-europeennes-1": [[10, 0, 0, 0, 0], [0, 30, 0, 60, 0], None]})
    shares, abstention = panel.level(0)
    assert shares.tolist() == [0.1, 0.3, 0.0, 0.6, 0.0]
    assert abstention == 0.5


def test_ballots_come_in_order_of_date(make_panel):
    row = [[1, 1, 1, 1, 1]]
    panel = make_panel({"2019-europeennes-1": row, "2012-presidentielle-1": row, "2017-presidentielle-1": row})
    assert [b.year for b in panel.select(["2019-europeennes-1", "2012-presidentielle-1"]).ballots] == [2012, 2019]
    assert [b.year for b in panel.without("2017-presidentielle-1").ballots] == [2012, 2019]


def test_unknown_ballot_is_named_with_those_there_are(pair):
    with pytest.raises(InvalidParameter, match="1999-europeennes-1.*2014-europeennes-1"):
        pair.position("1999-europeennes-1")


def test_restrict_renumbers_neighbours_and_drops_those_outside(make_panel):
    panel = make_panel({"2014-europeennes-1": [[1, 1, 1, 1, 1]] * 3}, neighbours=[[1, 2], [2, 0], [0, -1]])
    part = panel.restrict(np.array([True, False, True]))
    assert part.codes.tolist() == ["34001", "34003"]
    assert part.neighbours.tolist() == [[-1, 1], [0, -1]]


def test_last_registered_skips_missing_rows(make_panel):
    panel = make_panel({"2014-europeennes-1": [[10, 0, 0, 0, 0], [5, 0, 0, 0, 0]],
                        "2019-europeennes-1": [None, [7, 0, 0, 0, 0]]})
    assert panel.last_registered().tolist() == [20.0, 14.0]


def test_one_vote_changes_the_fingerprint(make_panel):
    first = make_panel({"2014-europeennes-1": [[10, 0, 0, 0, 0]]})
    assert first.sha256() == make_panel({"2014-europeennes-1": [[10, 0, 0, 0, 0]]}).sha256()
    assert first.sha256() != make_panel({"2014-europeennes-1": [[9, 1, 0, 0, 0]]}).sha256()


def test_a_part_keeps_its_communes_and_indicators(make_panel):
    row = [[10, 10, 10, 10, 10]] * 3
    panel = replace(
        make_panel({"2014-europeennes-1": row}),
        communes=Communes(np.array(["A", "B"]), np.array([[1], [0]], dtype=np.int32), np.array([0, 0, 1])),
        indicators=Indicators(("income",), (date(2013, 12, 31),), np.array([[1.0, 2.0, np.nan]])))
    part = panel.restrict(np.array([False, True, True]))
    assert part.communes.of.tolist() == [0, 1] and part.of_communes().expressed.tolist() == [[50, 50]]
    assert part.indicators.values[0, 0] == 2.0 and np.isnan(part.indicators.values[0, 1])


def test_the_fingerprint_knows_everything_the_panel_holds(make_panel):
    panel = make_panel({"2014-europeennes-1": [[10, 10, 10, 10, 10]] * 2})
    stations = Communes(np.array(["A"]), np.array([[-1]], dtype=np.int32), np.array([0, 0]))
    told = Indicators(("income",), (date(2013, 12, 31),), np.array([[1.0, 2.0]]))
    others = [replace(panel, parts=("a", "b", "c", "d", "e")), replace(panel, communes=stations),
              replace(panel, indicators=told), replace(panel, indicators=told._replace(dates=(date(2012, 12, 31),)))]
    assert len({one.sha256() for one in [panel, *others]}) == 5


def test_the_latest_value_known_on_the_day():
    found = Indicators(("b", "a", "a"), (date(2013, 12, 31), date(2012, 12, 31), date(2014, 12, 31)),
                       np.array([[7.0, np.nan], [1.0, 2.0], [3.0, np.nan]]))
    names, values = found.before(date(2015, 1, 1))
    assert names == ("a", "b") and values[0].tolist() == [3.0, 7.0]
    assert values[1, 0] == 2.0 and np.isnan(values[1, 1])  # a later period that withholds a value leaves the one before
    assert found.before(date(2014, 12, 31))[1][0].tolist() == [1.0, 7.0]
