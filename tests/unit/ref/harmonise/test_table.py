"""Random histories, random counts: whatever moves, the totals stay, both ways; and the largest remainder by itself."""

from datetime import date
from fractions import Fraction

import psycopg2
import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from psycopg2 import sql
from psycopg2.extras import execute_values

from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ref.harmonise.apportion import apportion
from augure.processing.pipeline.ref.harmonise.table import HarmoniseOptions, harmonise_table
from augure.processing.pipeline.ref.movements import History, Movement
from augure.processing.pipeline.warehouse.ledger import Run

CODES = [f"010{n:02d}" for n in range(10)]


@st.composite
def movements(draw):
    """Mergers, re-establishments and creations, one a year from 2001.

    Only a commune that nothing happened to gives birth to a new one: of the others no count of one year tells all
    their parts apart.
    """
    rows, standing, free, simple, within = [], set(CODES[:7]), list(CODES[7:]), set(CODES[:7]), {}
    for year in range(2001, 2001 + draw(st.integers(2, 6))):
        day, one = date(year, 1, 1), draw(st.sampled_from(sorted(standing)))
        gone = sorted(code for code, by in within.items() if by == one)
        kind = draw(st.sampled_from(["merge", "merge", "restore", "create"]))
        if kind == "merge" and len(standing) > 2:
            others = draw(st.sets(st.sampled_from(sorted(standing - {one})), min_size=1, max_size=2))
            rows += [(day, code, one) for code in [one, *sorted(others)]]
            standing, simple = standing - others, simple - others - {one}
            within.update({code: one for code, by in within.items() if by in others}, **dict.fromkeys(others, one))
        elif kind == "create" and free and one in simple:
            rows += [(day, one, one), (day, one, free[-1])]
            standing, simple = standing | {free.pop()}, simple - {one}
        elif kind == "restore" and gone:
            rows += [(day, one, one), (day, one, gone[0])]
            standing = standing | {gone[0]}
            del within[gone[0]]
    return rows


def fill(settings_, rows, by_year):
    """Write the movements, and for each year a dataset ``y2000`` of counts by commune, whole and not."""
    connection = psycopg2.connect(**settings_.params)
    with connection, connection.cursor() as cursor:
        cursor.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = 'clean'")
        for name, in cursor.fetchall():
            cursor.execute(sql.SQL("DROP TABLE {}").format(sql.Identifier("clean", name)))
        cursor.execute("TRUNCATE ref.territory_change; DELETE FROM augure.dataset; INSERT INTO augure.run "
                       "(algorithm, state) VALUES ('importtable', 'succeeded') RETURNING id")
        run = cursor.fetchone()[0]
        execute_values(cursor, "INSERT INTO ref.territory_change (level, date_eff, mod, code_before, code_after, "
                       "type_before, type_after) VALUES %s",
                       [("commune", day, 32, before, after, "COM", "COM") for day, before, after in rows])
        for year, values in by_year.items():
            name = f"y{year}"
            cursor.execute(sql.SQL("CREATE TABLE clean.{} (_row bigint, code text, n integer, x double precision)"
                                   ).format(sql.Identifier(name)))
            execute_values(cursor, sql.SQL("INSERT INTO clean.{} VALUES %s").format(sql.Identifier(name)).as_string(
                cursor), [(row, code, n, n / 7) for row, (code, n) in enumerate(sorted(values.items()))])
            cursor.execute("INSERT INTO augure.dataset VALUES ('clean', %s, NULL, NULL, NULL, 1, %s)", (name, run))
    connection.close()


@settings(max_examples=10, deadline=None, phases=[Phase.generate], derandomize=True,
          suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(movements(), st.data())
def test_totals_are_kept_there_and_back(settings, rows, drawn, data):
    assume(drawn)
    past = History(Movement(*row) for row in drawn)
    start, end = 2000, drawn[-1][0].year
    counts = {year: {code: data.draw(st.integers(1, 1000)) for code in sorted(past.communes(date(year, 1, 1)))}
              for year in range(start, end + 1)}
    fill(settings, drawn, counts)
    weights = tuple(f"y{year}.n@{year}" for year in counts)
    for table, frm, to, target in ((f"y{start}", start, end, "there"), ("there", end, start, "back"),
                                   (f"y{end}", end, start, "past")):
        try:
            with Run(settings, "harmoniseterritories", {}) as run:
                done = harmonise_table(run, table, HarmoniseOptions(
                    to, frm, columns="n:count,x:count", weight=weights, target=target), Feedback())
        except InvalidParameter as refused:  # no year in which all parts stood on their own: said, not guessed
            assert "do not tell their parts apart" in str(refused)
            assume(False)
        assert done["LOST_COUNT"] == 0
        assert rows.one(f"SELECT sum(n) FROM clean.{target}") == rows.one(f"SELECT sum(n) FROM clean.{table}")
        assert rows.one(f"SELECT sum(x) FROM clean.{target}") == pytest.approx(
            rows.one(f"SELECT sum(x) FROM clean.{table}"), abs=1e-9)
    if not rows.one("SELECT bool_or(harmonisation LIKE '%%divided') FROM clean.there"):
        # Nothing was divided on the way there: divided by the very numbers on the way back, all is as it was.
        assert dict(rows("SELECT code, n FROM clean.back")) == counts[start]


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(number=st.integers(-10**9, 10**9), weights=st.lists(st.integers(0, 1000), min_size=1, max_size=6).filter(any))
def test_the_largest_remainder_adds_up_and_keeps_its_quota(server_cursor, number, weights):
    shares = [(str(place), weight / sum(weights)) for place, weight in enumerate(weights)]
    portions = portion(server_cursor, number, shares, True)
    assert sum(portions) == number
    for one, weight in zip(portions, weights):
        assert abs(Fraction(one) - Fraction(number * weight, sum(weights))) < Fraction(1) + Fraction(1, 10**5)


@pytest.mark.parametrize("number, weights, is_whole, expected", [
    (10, [6, 3, 1], True, [6, 3, 1]), (10, [1, 1, 1], True, [4, 3, 3]), (7, [2, 1], True, [5, 2]),
    (-7, [2, 1], True, [-5, -2]), (0, [2, 1], True, [0, 0]), (None, [2, 1], True, [None, None]),
    (5, [1, 0], True, [5, 0]), (1, [1, 1, 1], False, [0.333334, 0.333333, 0.333333])])
def test_the_largest_remainder_by_hand(server_cursor, number, weights, is_whole, expected):
    shares = [(str(place), weight / sum(weights)) for place, weight in enumerate(weights)]
    found = portion(server_cursor, number, shares, is_whole)
    assert [None if value is None else float(value) for value in found] == expected


@pytest.fixture(scope="module")
def server_cursor(databases, warehouse_template):
    connection = psycopg2.connect(**databases.settings.with_database(warehouse_template).params)
    yield connection.cursor()
    connection.close()


def portion(cursor, number, shares, is_whole):
    values = sql.SQL(", ").join(sql.SQL("(1, {}, 0, {}::numeric, {}::numeric, {})").format(
        *map(sql.Literal, (part, number, repr(share), is_whole))) for part, share in shares)
    cursor.execute(sql.SQL("SELECT portion FROM ({}) p ORDER BY to_code").format(apportion(
        sql.SQL("(VALUES {}) v (id, to_code, item, n, share, is_whole)").format(values))))
    found = [row[0] for row in cursor.fetchall()]
    cursor.connection.rollback()
    return found
