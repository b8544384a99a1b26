import numpy as np
import pytest

from augure.processing.pipeline.errors import InvalidParameter


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
