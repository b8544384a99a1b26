"""Identities of turnout, row by row and many rows at once."""

from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.election.checks import holds, surely_hold
from augure.processing.pipeline.election.layouts import TURNOUT


@st.composite
def row(draw, both):
    """Counts in the order of TURNOUT and the votes; a count may be off by one."""
    abstentions, blank, null, expressed = (draw(st.integers(0, 3)) for _ in range(4))
    voters = blank + null + expressed
    counts = [voters + abstentions, abstentions, voters, None if both else blank, None if both else null,
              blank + null if both else None, expressed, expressed]
    wrong = draw(st.none() | st.sampled_from([at for at, count in enumerate(counts) if count is not None]))
    if wrong is not None:
        counts[wrong] += 1
    return counts


@given(st.booleans().flatmap(lambda both: st.tuples(st.just(both), st.lists(row(both), min_size=1, max_size=3))))
def test_rows_at_once_are_rows_one_by_one(drawn):
    both, rows = drawn
    *columns, votes = zip(*rows)
    there = {role: column for role, column in zip(TURNOUT, columns)
             if role not in (("blank", "null_votes") if both else ("blank_or_null",))}
    assert surely_hold(there, votes) == all(holds(counts[:-1], counts[-1], False) for counts in rows)


def test_what_cannot_be_tested_is_not_sure():
    turnout = {"registered": [5], "voters": [4], "abstentions": [1], "blank": [1], "null_votes": [0], "expressed": [3]}
    assert surely_hold(turnout, [3])
    assert not surely_hold({**turnout, "blank": [None]}, [3])
    assert not surely_hold({role: counts for role, counts in turnout.items() if role != "abstentions"}, [3])
