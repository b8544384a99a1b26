"""Weeks drawn at random, written in French in many styles, read back; weeks told in columns per day."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.correct.rules.hours import day_of, osm_hours, week_hours
from augure.processing.pipeline.correct.validation.checks.hours import is_opening_hours

OSM_DAYS = "Mo Tu We Th Fr Sa Su".split()
FRENCH = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()


def week_of(osm):
    """Expand plain rules (days, times) to the minutes at which each weekday is open; a later rule replaces."""
    open_minutes = {day: frozenset() for day in OSM_DAYS}
    if osm == "24/7":
        return {day: frozenset(range(1440)) for day in OSM_DAYS}
    for rule in osm.split("; "):
        days, times = rule.split(" ")
        minutes = set()
        for span in times.split(",") if times != "off" else ():
            begin, end = (int(clock[:2]) * 60 + int(clock[3:]) for clock in span.split("-"))
            minutes |= set(range(begin, end))
        for part in days.split(","):
            first, _, last = part.partition("-")
            for day in OSM_DAYS[OSM_DAYS.index(first):OSM_DAYS.index(last or first) + 1]:
                open_minutes[day] = frozenset(minutes)
    return open_minutes


clocks = st.integers(6 * 4, 24 * 4 - 1).map(lambda quarter: quarter * 15)
spans = st.lists(clocks, min_size=2, max_size=4, unique=True).map(sorted).filter(
    lambda times: len(times) % 2 == 0 and all(end - begin >= 45 for begin, end in zip(times[::2], times[1::2]))).map(
    lambda times: tuple(zip(times[::2], times[1::2])))
weeks = st.dictionaries(st.integers(0, 6), spans, min_size=1, max_size=7)
styles = st.fixed_dictionaries({
    "clock": st.sampled_from(["{h}h{m}", "{h:02d}:{m:02d}", "{h}H{m:02d}", "{h} h {m}", "{h:02d}h{m:02d}"]),
    "span": st.sampled_from(["{}-{}", "{} - {}", "de {} à {}", "{} – {}", "{} a {}", "{}/{}"]),
    "between": st.sampled_from([" et ", " / ", ", ", " puis ", "\n"]),
    "after": st.sampled_from([" : ", " ", "\n", ": ", " de ", "\t"]),
    "list": st.sampled_from([", ", " et ", " "]),
    "day": st.sampled_from([str, str.upper, str.capitalize, "le {}".format, "les {}s".format]),
    "rule": st.sampled_from(["\n", " ; ", ", ", ". ", " - "]),
    "heading": st.sampled_from(["", "Horaires d'ouverture : ", "Ouvert "]),
})


def french(week, style):
    """Write a week: days with the same hours together, as lists."""
    def clock(minutes):
        hours, rest = divmod(minutes, 60)
        text = style["clock"].format(h=hours, m=rest)
        return re.sub(r"(?<=[hH]) ?0$", "", text) if "{m}" in style["clock"] else text

    groups = {}
    for day in sorted(week):
        groups.setdefault(week[day], []).append(style["day"](FRENCH[day]))
    rules = []
    for hours, days in groups.items():
        told = style["between"].join(style["span"].format(clock(begin), clock(end)) for begin, end in hours)
        told = told[3:] if style["after"] == " de " and told.startswith("de ") else told
        rules.append(style["list"].join(days) + style["after"] + told)
    return style["heading"] + style["rule"].join(rules)


@given(weeks, styles)
def test_a_week_written_in_french_is_read_back_the_same(week, style):
    text = french(week, style)
    proposal = osm_hours(text)
    expected = {day: frozenset() for day in OSM_DAYS}
    for day, hours in week.items():
        expected[OSM_DAYS[day]] = frozenset(minute for begin, end in hours for minute in range(begin, end))
    assert proposal is not None, text
    assert week_of(proposal.value) == expected, text
    assert is_opening_hours(proposal.value)
    assert osm_hours(proposal.value) is None


@given(st.text("lundimarje 9h12-/:,;()\n3o'.", max_size=40) | st.text(max_size=30))
def test_any_text_gives_valid_hours_or_nothing(text):
    proposal = osm_hours(text)
    assert proposal is None or (is_opening_hours(proposal.value) and osm_hours(proposal.value) is None)


@given(weeks)
def test_day_columns_tell_the_same_week(week):
    cells = {f"h_{name}": " / ".join(f"{begin // 60:02d}:{begin % 60:02d} - {end // 60:02d}:{end % 60:02d}"
                                     for begin, end in week.get(day, ())) for day, name in enumerate(FRENCH)}
    proposal = week_hours(cells)
    assert proposal.confidence >= 0.9
    for day, minutes in week_of(proposal.value).items():
        assert minutes == {minute for begin, end in week.get(OSM_DAYS.index(day), ()) for minute in range(begin, end)}


@pytest.mark.parametrize("header,expected", [
    ("h_lundi", (0, "", "")), ("Lundi matin", (0, "morning", "")), ("Horaires lundi", (0, "", "")),
    ("lundi_ouverture_matin", (0, "morning", "open")), ("Mardi après-midi", (1, "afternoon", "")),
    ("Mardi", (1, "", "")),
    ("Ouverture matin (ou journée continue) lundi", (0, "morning", "open")),
    ("Fermeture après-midi dimanche", (6, "afternoon", "close")), ("h_sam", (5, "", "")),
    ("monday_open", (0, "", "open")),
    ("horaires", None), ("Marché du lundi", None), ("lundi_mardi", None), ("lundi matin après-midi", None), ("", None),
    ("date_ouverture", None)])
def test_headers_of_day_columns(header, expected):
    assert day_of(header) == expected


HALVES = {"Ouverture matin lundi": "09:00", "Fermeture matin lundi": "12:00",
          "Ouverture après-midi lundi": "14:00", "Fermeture après-midi lundi": "17:00"}


@pytest.mark.parametrize("cells,osm,sure", [
    ({"h_lundi": "13:30 - 17:00", "h_mardi": "09:00 - 12:00 / 13:30 - 17:00", "h_mercredi": "", "h_jeudi": "13h30-17h"},
     "Mo,Th 13:30-17:00; Tu 09:00-12:00,13:30-17:00", True),
    (HALVES, "Mo 09:00-12:00,14:00-17:00", True),
    ({"Lundi": "Mo", **HALVES}, "Mo 09:00-12:00,14:00-17:00", True),
    ({"Ouverture matin lundi": "09:00", "Fermeture après-midi lundi": "17:30"}, "Mo 09:00-17:30", False),
    ({"Lundi matin": "9h-12h", "Lundi après-midi": "14h-17h", "Mardi matin": "fermé"},
     "Mo 09:00-12:00,14:00-17:00; Tu off", True),
    ({"h_lundi": "00:00 - 00:00 / 08:30 - 16:00"}, "Mo 08:30-16:00", False),
    ({"h_lundi": "09:00 - 12:00 / 09:00 - 12:00"}, "Mo 09:00-12:00", True),
    ({"h_lundi": "9h-12h sur rdv", "h_mardi": "9h-12h"}, 'Mo 09:00-12:00 "sur rendez-vous"; Tu 09:00-12:00', True),
])
def test_weeks_in_columns(cells, osm, sure):
    proposal = week_hours(cells)
    assert proposal.value == osm
    assert (proposal.confidence >= 0.9) == sure


@pytest.mark.parametrize("cells", [
    {"h_lundi": "", "h_mardi": ""}, {"h_lundi": "09:00 - 12:00 / 11:00 - 17:00", "h_mardi": "9h-12h"},
    {"nom": "9h-12h"},
    {"h_lundi": "9h-12h", "h_mardi": "voir affiche"}, {"Lundi matin": "14h-17h"}, {"Ouverture matin lundi": "09:00"},
    {"Lundi": "Mo", "h_mardi": "9h-12h"}, {"h_lundi": "mardi 9h-12h"}, {"Fermeture après-midi lundi": ";"},
    {"h_lundi": "fermé", "h_mardi": ""}])
def test_a_week_that_is_not_understood_whole_is_not_proposed(cells):
    assert week_hours(cells) is None
