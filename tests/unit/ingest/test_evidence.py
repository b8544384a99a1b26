"""Evidence is the same however it comes, and what it accepts PostgreSQL takes, as the value that was meant."""

import datetime
import io
from decimal import Decimal
from unittest import mock

import psycopg2
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from augure.processing.pipeline.errors import AmbiguousFile
from augure.processing.pipeline.ingest.copytext import copy_text
from augure.processing.pipeline.ingest.reading.tabular import Column
from augure.processing.pipeline.ingest.values import typing
from augure.processing.pipeline.ingest.values.cleaning import Cleaner, Missing
from augure.processing.pipeline.ingest.values.typing import Evidence, decide

NAMES = st.sampled_from(["valeur", "date_maj", "est_vrai", "codgeo", "code_departement", "numero"])
NUMBERS = ["0", "12", "1 234", "12,5", "1,234", "1.5", "-3", "(4)", "5-", "\u22126", "12 %", "3 €", "2 km", "1e3",
           "007", "123456789", "732829320", "12345678901234", "12345678901234567890", "33612345678", "43831", "1001",
           "01001"]
WORDS = ["", "NC", "s", "oui", "non", "o", "douze", "12 bis", "a\nb", "1\n2", " 5 ", "e\u0301", "2A004", "x", "1O5"]
DAYS = ["31/12/2020", "01/02/2020", "12/31/2020", "2020-02-29", "31/02/2020", "juil-22", "1er mai 2020", "1/2/99",
        "2020-01-01 08:00", "2020-01-01T08:00Z", "20200101"]
CELLS = st.one_of(st.sampled_from(NUMBERS), st.sampled_from(NUMBERS), st.sampled_from(WORDS), st.sampled_from(DAYS))
RUNS = st.tuples(CELLS, st.sampled_from([1, 1, 2, 30, 400])).map(lambda pair: [pair[0]] * pair[1])
COLUMNS = st.lists(RUNS, min_size=1, max_size=8).map(lambda runs: sum(runs, []))


class Plain(Evidence):
    """Evidence without its short cuts."""

    def _again(self, cells):
        return 0

    def _stands(self, cells):
        return False


def said(evidence):
    try:
        kinds = decide([evidence], "", True, lambda column: column.name)
    except AmbiguousFile as error:
        return str(error)
    return evidence.readings(), kinds, {name: dict(bad) for name, bad in evidence.live.items()}


@mock.patch.multiple(typing, MAX_CELLS=60, MAX_DIFFERENT=3, MAX_PROVEN=4)
@given(NAMES, COLUMNS, st.lists(st.integers(1, 300), min_size=1), st.randoms(use_true_random=False))
@examples(max_examples=500, deadline=None)
def test_evidence_is_the_same_however_it_comes(name, cells, sizes, random):
    whole = Plain(name)
    whole.add(cells)
    cut, place, mixed = Evidence(name), 0, list(cells)
    random.shuffle(mixed)
    while place < len(mixed):
        size = sizes[place % len(sizes)]
        cut.add(mixed[place:place + size])
        cut.verdict()
        place += size
    assert said(cut) == said(whole)


def test_the_short_cut_is_taken():
    evidence = Evidence("valeur")
    with mock.patch.object(Evidence, "_narrow", autospec=True, side_effect=Evidence._narrow) as slow:
        for start in range(0, 40_000, 1000):
            evidence.add([str(number) + ",5" if number % 9 else "NC" for number in range(start, start + 1000)])
    assert slow.call_count < 5 and evidence.readings()[0] == "comma"
    assert evidence.filled == 40_000 - len(range(0, 40_000, 9))


@pytest.fixture(scope="module")
def connection(databases, warehouse_template):
    settings = databases.create(warehouse_template)
    connection = psycopg2.connect(**settings.params)
    connection.cursor().execute("SET datestyle = 'ISO, DMY'")
    yield connection
    connection.close()
    databases.drop(settings.params["dbname"])


def copied(connection, cells, name="valeur"):
    """Return the kind of a column and its values as PostgreSQL took them; a type that it refuses is an error here."""
    evidence = Evidence(name)
    evidence.add(cells)
    kind = decide([evidence], "", True, lambda column: column.name)[0]
    values = Cleaner(Column(name, name, 0), kind).values(cells, Missing(len(cells)))
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS pg_temp.t; CREATE TEMP TABLE t (n integer, v {})".format(kind.sql_type))
        lines = copy_text([[str(number), value] for number, value in enumerate(values)])
        cursor.copy_expert("COPY pg_temp.t FROM STDIN (NULL '')", io.StringIO(lines))
        cursor.execute("SELECT v FROM pg_temp.t ORDER BY n")
        return kind, [value for value, in cursor.fetchall()]


@given(st.lists(st.text("0123456789012-+.,/ eE()%€:TZ\u2212\u00a0", min_size=1, max_size=10), min_size=1, max_size=3),
       st.sampled_from(["valeur", "date_maj"]))
@examples(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_accepted_postgresql_takes(connection, cells, name):
    copied(connection, cells, name)


@given(st.lists(CELLS, min_size=1, max_size=4), NAMES)
@examples(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_known_forms_too(connection, cells, name):
    copied(connection, cells, name)


def grouped(number, mark):
    return "{:,}".format(number).replace(",", mark)


def comma(number):
    return str(number).replace(".", ",")


SIGNS = [lambda text: text, lambda text: "-" + text, lambda text: "\u2212" + text, lambda text: text + "-",
         lambda text: "+" + text]
DECIMALS = st.decimals(0, 10**9, places=3, allow_nan=False)


@given(st.lists(st.tuples(st.integers(1, 10**12), st.sampled_from(SIGNS),
                          st.sampled_from(["", " ", "\u00a0", "\u202f"])), min_size=2, max_size=10))
@examples(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whole_numbers_are_what_was_meant(connection, written):
    cells = ["0"] + [sign(grouped(number, mark)) for number, sign, mark in written]
    expected = [0] + [number if sign("1") in ("1", "+1") else -number for number, sign, _ in written]
    assert copied(connection, cells)[1] == expected


@given(st.lists(st.tuples(DECIMALS, st.sampled_from(["", " %"])), min_size=1, max_size=10), st.booleans())
@examples(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_decimal_numbers_are_what_was_meant(connection, written, percent):
    cells = ["0,5" + " %" * percent] + [comma(number) + " %" * percent for number, _ in written]
    kind, values = copied(connection, cells)
    assert kind.unit == "%" * percent
    assert values == [0.5] + [float(number) for number, _ in written]


MONTHS = ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.")
FORMS = [
    lambda day: day.isoformat(), lambda day: day.strftime("%d/%m/%Y"), lambda day: day.strftime("%d.%m.%Y"),
    lambda day: day.strftime("%d-%m-%y"), lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{day.day}-{MONTHS[day.month - 1].strip('.')}-{day:%y}", lambda day: f"{day:%Y/%m/%d}",
]


@given(st.lists(st.dates(datetime.date(1930, 1, 1), datetime.date(2029, 12, 31)), min_size=1, max_size=10),
       st.sampled_from(FORMS))
@examples(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_days_are_what_was_meant(connection, days, form):
    assert copied(connection, [form(day) for day in days] + [form(datetime.date(2020, 12, 31))])[1] == [
        *days, datetime.date(2020, 12, 31)]


def test_numbers_too_long_for_a_float_keep_their_digits(connection):
    assert copied(connection, ["0,12345678901234567890", "-1"])[1] == [Decimal("0.12345678901234567890"), Decimal(-1)]


def test_serials_and_months_are_days(connection):
    # LibreOffice and Excel: 43831 is 2020-01-01, 44196 is 2020-12-31
    assert copied(connection, ["43831", "44196"], "date_maj")[1] == [datetime.date(2020, 1, 1),
                                                                    datetime.date(2020, 12, 31)]
    assert copied(connection, ["juil-22", "février 1999"])[1] == [datetime.date(2022, 7, 1), datetime.date(1999, 2, 1)]
