"""Regular expressions of strangers: those that would run for ever are refused, those in use are not."""

import time

import pytest

from augure.processing.pipeline.correct.standards.patterns import PatternRefused, compile_pattern


@pytest.mark.parametrize("pattern", [
    r"(a+)+$", r"^(a|aa)+$", r"([a-zA-Z]+)*\d", r"(.*,){12}x", r"(\w+\s?)*$", r"(a|a)*b",
    r"^(([a-z])+.)+[A-Z]([a-z])+$", r"(?:[a-z]|[0-9]|(?:%[0-9]|0))+,", r"(a{1,30}){1,30}b", r"x*(?:y?(a*)*)z",
])  # fmt: skip
def test_a_catastrophic_pattern_is_refused_in_time(pattern):
    began = time.monotonic()
    with pytest.raises(PatternRefused, match="for ever"):
        compile_pattern(pattern)
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("pattern, cell", [
    (r"^([a-z]+(;[a-z]+)*)$", "a;b;c"), (r"(?:(?:^|\|)(A|B|C))+$", "A|C"), (r"^\d{5}$", "34000"),
    (r"^[\w.]+@([\w-]+\.)+[a-z]{2,4}$", "a@b.fr"), (r"^([013-9]\d|2[AB1-9])\d{3}$", "2A004"), (r"(?i)abc", "ABC"),
    (r"^(\+33|\+590)(\d){6,9}$", "+33467000000"), (r"[^;]*(;[^;]*)*", "é;;b"),
])
def test_a_pattern_in_use_is_not(pattern, cell):
    assert compile_pattern(pattern).fullmatch(cell)


@pytest.mark.parametrize("pattern", ["[", "(", r"\p{L}", "*"])
def test_a_pattern_that_is_none_is_a_sentence(pattern):
    with pytest.raises(PatternRefused, match="cannot be read"):
        compile_pattern(pattern)
