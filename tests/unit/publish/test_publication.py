"""Views, comments and style rows of a forecast, in one run."""

import pytest

from augure.processing.pipeline.errors import DatasetMissing, InvalidParameter, WarehouseError
from augure.processing.pipeline.publish.pages import read_pages
from augure.processing.pipeline.publish.publication import publish_forecast
from augure.processing.pipeline.publish.stylerows import StyleRow
from augure.processing.pipeline.ref.perimeter import Perimeter
from augure.processing.pipeline.warehouse.ledger import Run

VIEWS = ["f1_abstention_1y", "f1_abstention_2y", "f1_far_right_1y", "f1_far_right_2y", "f1_left_1y", "f1_left_2y"]


def map_styles(item):
    return [StyleRow("Shares", f"<qgis><b>{item.breaks}</b></qgis>", item.title, True),
            StyleRow("Uncertainty", "<qgis/>", item.title, False)]


def outline_styles(forecast):
    return [StyleRow("Outline", "<qgis/>", forecast.name, True)]


def publish(settings, name="", blocs=(), horizons=(), styles=map_styles):
    with Run(settings, "loadforecast", {}) as run:
        maps = publish_forecast(run, name, blocs, horizons, "en", styles, outline_styles)
        run.finish({"VIEWS": [item.view for item in maps]})
    return maps


def views(rows):
    return [name for name, in rows("SELECT viewname FROM pg_views WHERE schemaname = 'publish' ORDER BY 1")]


def test_one_view_per_bloc_and_horizon(settings, forecast):
    maps = publish(settings)
    assert views(forecast) == VIEWS
    assert [item.view for item in maps][:2] == ["f1_left_1y", "f1_left_2y"]
    assert maps[0].title == "Presidential election: left in 1 year, 10 April 2023"


def test_a_view_holds_every_territory_with_what_may_be_known(settings, forecast):
    publish(settings, blocs=("left",))
    found = forecast("SELECT code, share, q10, q90, interval_width, leading_bloc, last_share, publishable, reason, "
                     "target_date::text FROM publish.f1_left_1y ORDER BY code")
    date = "2023-04-10"
    assert found == [
        ("34001", 10, 6, 14, 8, "far_right", 37.5, True, None, date),   # 30 of 80 votes last time
        ("34002", 22, 17, 27, 10, "left", 75, True, None, date),
        ("34003", 30, 20, 40, 20, "far_right", None, True, None, date),
        ("34004", None, None, None, None, None, None, False, "few_electors", date),
        ("34005", None, None, None, None, None, None, None, None, date),
        ("97411", 48, 40, 56, 16, "left", None, True, None, date),
    ]
    assert forecast.one("SELECT count(DISTINCT id) FROM publish.f1_left_1y") == 6


def test_the_last_abstention_is_on_registered_voters(settings, forecast):
    publish(settings, blocs=("abstention",), horizons=(2,))
    assert forecast("SELECT code, share, last_share FROM publish.f1_abstention_2y WHERE share IS NOT NULL "
                    "ORDER BY 1") == [("34001", 72, 20), ("34002", 82, 10)]


def test_breaks_are_the_same_at_all_horizons_whichever_are_asked_for(settings, forecast):
    both = publish(settings, blocs=("left",))
    # 10 to 50 points over both horizons (the unpublishable 40 and 42 do not count): 15 to 45 by fives are too many.
    assert both[0].breaks == both[1].breaks == (20, 30, 40, 50)
    forecast("DROP VIEW publish.f1_left_1y")
    assert publish(settings, blocs=("left",), horizons=(1,))[0].breaks == (20, 30, 40, 50)


def test_comments_say_what_it_is_and_where_it_comes_from(settings, forecast):
    publish(settings, blocs=("left",), horizons=(1,))
    comment = forecast.one("SELECT obj_description('publish.f1_left_1y'::regclass)")
    for word in ("left in 1 year, 10 April 2023", "modèle", "Presidential election 2017", "résultats 2022.csv",
                 "essai"):
        assert word in comment
    uncommented = forecast("SELECT attname FROM pg_attribute WHERE attrelid = 'publish.f1_left_1y'::regclass "
                           "AND attnum > 0 AND col_description(attrelid, attnum) IS NULL")
    assert uncommented == [("geom",)]


def test_each_view_has_one_default_style(settings, forecast):
    publish(settings)
    styles = forecast("SELECT f_table_name, count(*), count(*) FILTER (WHERE useasdefault) FROM public.layer_styles "
                      "WHERE f_table_schema = 'publish' AND f_geometry_column = 'geom' "
                      "AND f_table_catalog = current_database() GROUP BY 1 ORDER BY 1")
    assert styles == [(name, 2, 1) for name in VIEWS] + [("f1_outline", 1, 1)]


def test_the_same_again_leaves_a_style_that_somebody_edited(settings, forecast):
    publish(settings)
    forecast("UPDATE public.layer_styles SET styleqml = '<mine/>' WHERE f_table_name = 'f1_left_1y' AND useasdefault")
    publish(settings)
    assert forecast.one("SELECT styleqml::text FROM public.layer_styles WHERE f_table_name = 'f1_left_1y' "
                        "AND useasdefault") == "<mine/>"
    assert forecast.one("SELECT message FROM augure.run ORDER BY id DESC LIMIT 1") == "same as run 2"


def test_a_view_dropped_by_hand_is_made_again(settings, forecast):
    publish(settings)
    forecast("DROP VIEW publish.f1_left_2y")
    publish(settings)
    assert views(forecast) == VIEWS


def test_a_failure_leaves_nothing(settings, forecast):
    def broken(item):
        if item.horizon == 2:
            raise WarehouseError("stop")
        return map_styles(item)

    with pytest.raises(WarehouseError, match="stop"):
        publish(settings, styles=broken)
    assert views(forecast) == []
    assert forecast.one("SELECT count(*) FROM public.layer_styles") == 0


@pytest.mark.parametrize(("arguments", "error", "words"), [
    ({"name": "autre"}, DatasetMissing, "essai"),
    ({"blocs": ("gauche",)}, InvalidParameter, "left, far_right, abstention"),
    ({"horizons": (9,)}, InvalidParameter, "1, 2"),
])
def test_what_is_not_there_is_refused_naming_what_is(settings, forecast, arguments, error, words):
    with pytest.raises(error, match=words):
        publish(settings, **arguments)
    assert views(forecast) == []


def test_no_forecast_yet(settings):
    with pytest.raises(DatasetMissing, match="no forecast"):
        publish(settings)


def test_a_forecast_of_a_departement_shows_no_other(settings, forecast):
    forecast("UPDATE forecast.forecast SET perimeter = 'departement:34'")
    publish(settings, blocs=("left",))
    assert forecast.one("SELECT string_agg(DISTINCT departement, ',') FROM publish.f1_left_1y") == "34"


def test_the_lineage_leads_from_the_view_to_the_file(settings, forecast):
    publish(settings, blocs=("left",), horizons=(1,))
    inputs = {row[0] for row in forecast("SELECT input FROM augure.lineage WHERE output = 'publish.f1_left_1y'")}
    assert inputs == {"forecast.essai", "ref.territory@commune@2022"}


def test_pages_read_queries_until_the_views_are_there(settings, forecast):
    pages = read_pages(settings, "essai", ("left",), (1,), Perimeter.parse("departement:34"))
    assert set(pages.queries) == {"f1_left_1y"} and pages.outline is None
    assert pages.extents == {"34": (3.5, 43.5, 3.8, 43.7)}
    assert pages.places == ["34002", "34001"]  # 900 registered, then 100
    assert pages.file_name(pages.maps[0]) == "f1_left_1y_departement-34"
    publish(settings)
    pages = read_pages(settings, "essai", ("left",), (1,), Perimeter())
    assert pages.queries == {} and pages.outline == "f1_outline"


def test_a_perimeter_without_territories_is_refused(settings, forecast):
    with pytest.raises(InvalidParameter, match="departement:99"):
        read_pages(settings, "", (), (), Perimeter.parse("departement:99"))


def test_the_level_is_said_with_its_interval(settings, forecast):
    pages = read_pages(settings, "", ("left",), (1,), Perimeter())
    # Half widths of the four that are published: 4, 5, 10, 8: median 6.5.
    assert pages.maps[0].level_sentence(Perimeter()) == (
        "All territories: 27 %, and 8 times in 10 between 24 and 30 %. "
        "In the median territory the interval is ± 6 points.")
