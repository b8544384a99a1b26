"""PERIMETER as people write it."""

import pytest

from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.ref.perimeter import Perimeter


def test_codes_are_read_with_their_kind():
    assert Perimeter.parse("") == Perimeter()
    read = Perimeter.parse(" departement:34, 2a ")
    assert read.text == "departement:34,2A"
    assert read.slug == "departement-34-2A"
    assert read.expression() == "\"departement\" IN ('34', '2A')"


def test_the_mainland_has_a_name():
    assert Perimeter.parse("Metropole").text == "metropole"
    assert Perimeter.parse("metropole").expression() == "left(\"departement\", 2) NOT IN ('97', '98', 'ZZ')"


@pytest.mark.parametrize("text", ["34", "departement:", "planet:34", "departement:34';--"])
def test_what_is_no_perimeter_is_told_how_to_write_one(text):
    with pytest.raises(InvalidParameter, match="departement:34"):
        Perimeter.parse(text)
