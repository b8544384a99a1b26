from datetime import date

import pytest

from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.parameters import read_date, read_list


def test_lists():
    assert read_list(" left,, far_right ,") == ["left", "far_right"]
    assert read_list("") == read_list(None) == []


def test_dates():
    assert read_date("DATE", " ") is None
    assert read_date("DATE", "2017-04-23") == read_date("DATE", "2017-04-23T08:00:00") == date(2017, 4, 23)
    with pytest.raises(InvalidParameter, match="2017-04-23 or so"):
        read_date("DATE", "2017-04-23 or so")
    with pytest.raises(InvalidParameter, match="^DATE .*“23/04/2017”"):
        read_date("DATE", "23/04/2017")
