"""Between polygons: squares of one kilometre, worked out by hand."""

import psycopg2
import pytest

from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ref.harmonise.areas import AreaOptions, harmonise_areas
from augure.processing.pipeline.ref.harmonise.report import write_harmonisation_report
from augure.processing.pipeline.warehouse.ledger import Run

COLUMNS = "pop:count,menages:count,taux:rate=100*menages/pop"


@pytest.fixture
def squares(settings):
    """``zones``: two squares side by side, and one far away; ``secteurs``: the west half of the first, and the rest of
    both; ``logements``: points, three quarters of the first square's in its east half."""
    connection = psycopg2.connect(**settings.params)
    with connection, connection.cursor() as cursor:
        cursor.execute("""
            INSERT INTO augure.run (algorithm, state) VALUES ('importlayer', 'succeeded');
            CREATE TABLE clean.zones (_row bigint, code text, pop integer, menages numeric, taux numeric,
                                      geom geometry(Polygon, 2154));
            INSERT INTO clean.zones
            SELECT n, 'z' || n, pop, men, 0, ST_MakeEnvelope(700000 + x, 6600000, 701000 + x, 6601000, 2154)
            FROM (VALUES (1, 101, 40, 0), (2, 50, 20, 1000), (3, 8, 2, 90000)) v (n, pop, men, x);
            CREATE TABLE clean.secteurs (_row bigint, nom text, pop text, geom geometry(MultiPolygon, 2154));
            INSERT INTO clean.secteurs VALUES
                (1, 'ouest', 'a', ST_Multi(ST_MakeEnvelope(700000, 6600000, 700500, 6601000, 2154))),
                (2, 'est', 'b', ST_Multi(ST_MakeEnvelope(700500, 6600000, 702000, 6601000, 2154)));
            CREATE TABLE clean.logements (_row bigint, nb integer, geom geometry(Point, 2154));
            INSERT INTO clean.logements VALUES (1, 1, ST_SetSRID(ST_MakePoint(700250, 6600500), 2154)),
                (2, 3, ST_SetSRID(ST_MakePoint(700750, 6600500), 2154));
            INSERT INTO augure.dataset SELECT 'clean', t, NULL, NULL, 'geom', 3, (SELECT max(id) FROM augure.run)
            FROM unnest(ARRAY['zones', 'secteurs', 'logements']) t""")
    connection.close()

    def carry(**options):
        with Run(settings, "harmoniseterritories", {}) as run:
            return harmonise_areas(run, "zones", AreaOptions("secteurs", **{"columns": COLUMNS, **options}), Feedback())

    return carry


def test_by_area(squares, rows):
    done = squares()
    # 101 by halves: 50.5 each, the remainder to the first; 50 wholly to the east; 8 outside
    assert rows("SELECT nom, pop, pop_harmonised, round(menages), round(taux), "
                "round(divided_share::numeric, 3)::float8 FROM clean.zones_secteurs ORDER BY 1") == [
        ("est", "b", 100, 40, 40, 0.5), ("ouest", "a", 51, 20, 39, 1)]
    assert done["LOST_COUNT"] == 1 and done["ERROR"] == pytest.approx(101 / 159)
    assert rows("SELECT row_id, value FROM augure.anomaly") == [(3, "100.0 %")]


def test_by_a_finer_count(squares, rows):
    done = squares(weight="logements.nb")
    assert rows("SELECT nom, pop_harmonised, menages FROM clean.zones_secteurs ORDER BY 1") == [
        ("est", 126, 50), ("ouest", 25, 10)]
    assert done["ERROR"] == pytest.approx(101 / 4 / 159, abs=1e-3)


def test_a_mean_that_one_part_lacks_is_no_mean_of_the_others(squares, rows):
    """The east takes from both squares, of which one has no mean; the west from the first alone."""
    rows("UPDATE clean.zones SET taux = CASE _row WHEN 1 THEN 12 END")
    squares(columns="pop:count,taux:mean=pop")
    assert rows("SELECT nom, taux FROM clean.zones_secteurs ORDER BY 1") == [("est", None), ("ouest", 12)]


def test_the_report_says_how_much_is_an_estimate(squares, settings, tmp_path):
    for options in ({}, {"weight": "logements.nb", "target": "pondere"}):
        done = squares(**options)
        with Run(settings, "harmoniseterritories", {}) as run, run.cursor() as cursor:
            write_harmonisation_report(cursor, done, str(tmp_path / "page.html"))
        page = (tmp_path / "page.html").read_text(encoding="utf-8")
        # 101 of the 159 were divided; 8 lie outside; by area a quarter of the 101 would be in the other half
        assert "63.5\u00a0% of pop" in page
        numbers = "".join(f'<td class="n">{number}</td>' for number in (159, 151, 0, 8))
        assert f"<td>pop</td>{numbers}" in page
        assert ("15.9\u00a0% would have gone" in page and "logements.nb" in page) == bool(options)


@pytest.mark.parametrize("options, words", [
    ({"weight": "logements.geom"}, "WEIGHT"), ({"weight": "nowhere.n"}, "nowhere"),
    ({"columns": "taux:median"}, "counts"), ({"target": "zones"}, "another TARGET")])
def test_what_is_refused(squares, options, words):
    with pytest.raises(Exception, match=words):
        squares(**options)


def test_points_are_no_polygons(squares, settings):
    with pytest.raises(InvalidParameter, match="no polygons"):
        with Run(settings, "harmoniseterritories", {}) as run:
            harmonise_areas(run, "logements", AreaOptions("secteurs", "nb:count"), Feedback())
