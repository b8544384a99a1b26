from datetime import date

import pytest

from augure.processing.pipeline.model.polls.checks import judge
from augure.processing.pipeline.model.polls.rows import PollFile, PollRow

BLOCS = {"A": "left", "B": "centre", "C": "right", "D": "far_right", "E": "centre"}


def poll(survey, partial=False, **shares):
    """Return the rows of a hypothesis of one survey."""
    return [PollRow(survey, "1", "Ifop", date(2022, 4, 1), 1000, "", "presidentielle", date(2022, 4, 10), 1, name, "",
                    None, "", share, place) for place, (name, share) in enumerate(shares.items())]


def judged(*hypotheses, partial=()):
    file = PollFile("x", rows=[row for rows in hypotheses for row in rows], partial={(name, "1") for name in partial})
    judge(file, lambda row: BLOCS[row.candidate])
    return {row.survey for row in file.rows}, [(r.survey, r.code) for r in file.refusals]


USUAL = [poll(f"usual {number}", A=40, B=20, C=10, D=30) for number in range(4)]


@pytest.mark.parametrize("rows, reason", [
    (poll("x", A=40, B=20, C=10, D=24), None), (poll("x", A=40, B=20, C=10, D=23.9), "incomplete"),
    (poll("x", A=40, B=25, C=10, D=31), None), (poll("x", A=40, B=25, C=10, D=31.1), "too-much"),
    (poll("x", A=40, B=20, C=10, D=30) + poll("x", D=30), "twice"),
    # Nobody of the left, but the sum is right: the left usually has 40.
    (poll("x", B=40, C=20, D=40), "missing-candidate"),
    # The centre's usual candidate is replaced by another, or by the right: 30 points remain of the two together.
    (poll("x", A=40, E=20, C=10, D=30), None), (poll("x", A=40, C=30, D=30), None),
])
def test_what_is_refused_and_why(rows, reason):
    kept, refused = judged(*USUAL, rows)
    assert refused == ([("x", reason)] if reason else [])
    assert ("x" in kept) == (reason is None) and len(kept) >= 4


def test_a_file_that_leaves_the_smaller_out_may_sum_to_less_unless_a_major_one_is_missing():
    assert judged(*USUAL, poll("x", A=40, B=20, C=10), partial=["x"])[1] == [("x", "missing-candidate")]
    assert judged(*USUAL, poll("x", A=35, B=18, C=9, D=26), partial=["x"])[1] == []
    assert judged(*USUAL, poll("x", A=35, B=18, C=9, D=26))[1] == [("x", "incomplete")]


def test_who_is_in_few_polls_is_not_missed():
    rare = poll("rare", A=40, B=20, C=10, D=15, E=15)
    assert judged(*USUAL, rare)[1] == []
