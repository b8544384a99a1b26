"""Cells of a worklist's file: written so that no spreadsheet changes them, read as people fill them in."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.correct.decisions.answers import answers_of_file, read_day
from augure.processing.pipeline.correct.decisions.columns import (
    accepts_proposal,
    becomes,
    find_columns,
    guarded,
    is_doubt,
    unguarded,
    yes_or_no,
)
from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.feedback import Feedback


@given(st.text(alphabet="'=+-@\t a1é", max_size=6))
def test_what_is_guarded_comes_back_and_is_no_formula(text):
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in tuple("=+-@\t")


@pytest.mark.parametrize("text, cell", [
    ("=1+1", "'=1+1"), ("+33467", "'+33467"), ("-1", "'-1"), ("@a", "'@a"), ("'=1", "''=1"), ("'s-Gravenhage",
                                                                                             "'s-Gravenhage"),
    ("a=b", "a=b"), ("", "")])
def test_guarded(text, cell):
    assert guarded(text) == cell


@pytest.mark.parametrize("text, day", [
    ("12/03/2024", "2024-03-12"), ("2024-03-12", "2024-03-12"), ("2024-03-12 10:30:00", "2024-03-12"),
    ("1/3/24", "2024-03-01"), ("12.03.2024", "2024-03-12"), ("12 mars 2024", "2024-03-12"), ("45363", "2024-03-12"),
    ("12/03/2024 10:30", "2024-03-12"), ("31/02/2024", None), ("hier", None), ("", None)])
def test_days(text, day):
    assert read_day(text) == (day and datetime.date.fromisoformat(day))


@pytest.mark.parametrize("text, meaning", [("x", True), ("OUI", True), (" ok ", True), ("non", False), ("", False),
                                           ("plutôt", None)])
def test_yes_or_no(text, meaning):
    assert yes_or_no(text) is meaning


def test_words_for_the_proposal_and_for_nothing():
    assert accepts_proposal("=") and accepts_proposal("Oui, proposition") and not accepts_proposal("=2")
    assert [becomes(text) for text in ("∅", "(Vide)", " a b ", "vide-grenier")] == ["", "", "a b", "vide-grenier"]


@pytest.mark.parametrize("text, doubt", [("?", True), (" ?? ", True), ("", False), ("a?", False)])
def test_a_question_mark_is_no_answer(text, doubt):
    assert is_doubt(text) is doubt


def test_columns_are_found_in_any_order_and_language():
    assert find_columns(["Réponse", "mine", "ID", "répondu le"], "f") == {"answer": 0, "id": 2, "answered_on": 3}
    with pytest.raises(InvalidParameter, match="has no column answer"):
        find_columns(["id", "note"], "f")


@pytest.mark.parametrize("encoding, delimiter", [("utf-8-sig", ";"), ("cp1252", ";"), ("utf-8", ","), ("utf-8", "\t"),
                                                 ("utf-16", ";")])
def test_a_file_in_another_form(tmp_path, encoding, delimiter):
    rows = [["note", "réponse", "id", "accepter"], ["dit « oui »", '"Sète, port"', "w0123456789ab-cdef01", ""],
            ["", "", "w0123456789ab-cdef02", ""], ["", "", "w0123456789ab-cdef03", "x"], ["", "a", "12", ""]]
    path = tmp_path / "back.csv"
    path.write_text("\r\n".join(delimiter.join(row) for row in rows) + "\r\n", encoding=encoding, newline="")
    answers = answers_of_file(str(path), Feedback()).answers
    assert [(a.line, a.item[-2:], a.becomes, a.accepts, a.note) for a in answers] == [
        (2, "01", "Sète, port", False, "dit « oui »"), (4, "03", None, True, ""), (5, "12", "a", False, "")]
    assert [bool(a.wrong) for a in answers] == [False, False, True]


def test_an_answer_over_several_lines(tmp_path):
    path = tmp_path / "back.csv"
    path.write_text('id;answer;note\r\nw0123456789ab-cdef01;"a\r\nb; ""c""";x\r\nw0123456789ab-cdef02;d;\r\n',
                    encoding="utf-8", newline="")
    assert [(a.becomes, a.line) for a in answers_of_file(str(path), Feedback()).answers] == [('a\nb; "c"', 2), ("d", 4)]
