"""Days as people write them: by hand, and there and back again."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.correct.rules import CELL_RULES
from augure.processing.pipeline.correct.rules.dates import date
from augure.processing.pipeline.correct.rules.target import Target
from augure.processing.pipeline.correct.standards.standard import Field

SURE = 0.9
DAY, FRENCH, HOUR, TIME, MONTH, YEAR = (Target(Field("maj", **more)) for more in (
    {"type": "date"}, {"type": "date", "format": "%d/%m/%Y"}, {"type": "datetime"}, {"type": "time"},
    {"type": "yearmonth"}, {"type": "year"}))
PATTERN = Target(Field("maj", constraints={"pattern": r"^\d{4}-\d{2}-\d{2}$"}))


@pytest.mark.parametrize("text, target, value", [
    ("31/05/2024", DAY, "2024-05-31"), ("1/5/2024", DAY, "2024-05-01"), ("24-06-2019", DAY, "2019-06-24"),
    ("31.05.2024", DAY, "2024-05-31"), ("1/5/24", DAY, "2024-05-01"), ("03/04/2024", DAY, "2024-04-03"),
    ("05/31/2024", DAY, "2024-05-31"), ("2024/05/31", DAY, "2024-05-31"), ("2024 5 31", DAY, "2024-05-31"),
    ("20240531", DAY, "2024-05-31"), ("12 janvier 2024", DAY, "2024-01-12"), ("1er mars 2024", DAY, "2024-03-01"),
    ("vendredi 12 janvier 2024", DAY, "2024-01-12"), ("12 déc. 2023", DAY, "2023-12-12"),
    ("2024-05-31T09:30:00", DAY, "2024-05-31"), ("2024-05-31 09:30:00+02:00", DAY, "2024-05-31"),
    ("31/05/2024 à 9h30", DAY, "2024-05-31"), ("le 31/05/2024", DAY, "2024-05-31"), (" 31/05/2024 ", DAY, "2024-05-31"),
    ("Mise à jour le 31 mai 2024", DAY, "2024-05-31"), ("29/02/2024", DAY, "2024-02-29"),
    ("2024-05-31", FRENCH, "31/05/2024"), ("31 mai 2024", FRENCH, "31/05/2024"),
    ("31/05/2024", PATTERN, "2024-05-31"),
    ("31/05/2024 09:30", HOUR, "2024-05-31T09:30:00"), ("2024-05-31 9h05", HOUR, "2024-05-31T09:05:00"),
    ("2024-05-31 09:30:15Z", HOUR, None), ("2024-05-31 09:30Z", HOUR, "2024-05-31T09:30:00Z"),
    ("9h30", TIME, "09:30:00"), ("14:05", TIME, "14:05:00"), ("8 h", TIME, "08:00:00"),
    ("05/2024", MONTH, "2024-05"), ("janv. 2024", MONTH, "2024-01"), ("2024/5", MONTH, "2024-05"),
    ("31/05/2024", MONTH, "2024-05"), ("Décembre 2023", MONTH, "2023-12"),
    ("31/05/2024", YEAR, "2024"), ("2024.0", YEAR, "2024"), ("année 2024", YEAR, "2024"), ("mai 2024", YEAR, "2024"),
    ("2024-05-31", YEAR, "2024"),
])
def test_a_day_in_the_form_of_the_field(text, target, value):
    found = date(text, target, {})
    if value is None:  # the field reads it as it is
        assert target.accepts(text)
        return
    assert found.value == value and found.confidence >= SURE
    assert date(value, target, {}) is None


@pytest.mark.parametrize("text, target", [
    ("45443", DAY),  # a number that is perhaps a spreadsheet's day
    ("12/03/45", DAY), ("12 mars 45", DAY), ("21-05-18", DAY),  # which century, which end is the year
    ("lundi 12 janvier 2024", DAY),  # that was a Friday
    ("31/05/2024", HOUR),  # at midnight?
    ("mai 24", MONTH),
])
def test_what_is_not_sure_is_for_a_person(text, target):
    found = date(text, target, {})
    assert found and found.confidence < SURE and target.accepts(found.value)


def test_the_day_of_a_spreadsheets_number():
    assert date("45443", DAY, {}).value == "2024-05-31"  # LibreOffice: =DATE(2024;5;31)


@pytest.mark.parametrize("text, target", [
    ("31/02/2024", DAY), ("29/02/2023", DAY), ("2024-13-01", DAY), ("32 mai 2024", DAY), ("12 brumaire 2024", DAY),
    ("janv. 2024", DAY), ("05/2024", DAY), ("2024", DAY), ("", DAY), ("n/a", DAY), ("demain", DAY), ("123", DAY),
    ("du 01/05/2024 au 31/05/2024", DAY), ("à partir du 01/05/2024", DAY), ("01/05/2024, 02/05/2024", DAY),
    ("Espace labellisé 01/01/2020", DAY), ("Lot 12/03/2024", DAY),
    ("2021-05-18T22:00:00.000Z", DAY), ("2021-12-31T23:00:00Z", YEAR),  # in Paris it is the next day
    ("25h", TIME), ("9h75", TIME), ("9", TIME), ("13/2024", MONTH), ("24", YEAR), ("20 24", YEAR), ("2024-2025", YEAR),
    ("31/05/2024", Target(Field("f", type="date", constraints={"maximum": "2024-01-01"}))),
])
def test_what_is_no_day_is_left(text, target):
    assert date(text, target, {}) is None


def test_which_fields_are_for_it():
    fits = CELL_RULES["date"].fits
    assert all(map(fits, (DAY, FRENCH, HOUR, TIME, MONTH, YEAR, PATTERN)))
    assert not fits(Target(Field("libre"))) and not fits(Target(Field("n", type="number")))
    assert not fits(Target(Field("code", constraints={"pattern": r"^[\w-]+$"})))


_MONTHS = ("janvier février mars avril mai juin juillet août septembre octobre novembre décembre").split()
_WEEKDAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
_FORMS = (
    lambda day: day.strftime("%d/%m/%Y"), lambda day: day.strftime("%d-%m-%Y"), lambda day: day.strftime("%d.%m.%Y"),
    lambda day: day.strftime("%Y/%m/%d"), lambda day: f"{day.day}/{day.month}/{day.year}",
    lambda day: f"{day.day} {_MONTHS[day.month - 1]} {day.year}", lambda day: f"{day:%d/%m/%Y} 09:30",
    lambda day: f"{_WEEKDAYS[day.weekday()].capitalize()} {day.day} {_MONTHS[day.month - 1].upper()} {day.year}")


@given(st.dates(datetime.date(1930, 1, 1), datetime.date(2099, 12, 31)), st.sampled_from(_FORMS))
def test_a_day_comes_back(day, form):
    found = date(form(day), DAY, {})
    assert found.value == day.isoformat() and found.confidence >= SURE


@given(st.text("0123456789/-. :hTZmarsjnvieu", max_size=16), st.sampled_from((DAY, FRENCH, HOUR, TIME, MONTH, YEAR)))
def test_a_proposal_is_accepted_and_stays(text, target):
    found = date(text, target, {})
    if found:
        assert target.accepts(found.value) and found.value != text
        again = date(found.value, target, {})
        assert again is None or again.confidence < SURE
