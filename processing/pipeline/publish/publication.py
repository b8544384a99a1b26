"""Publish a forecast: its views, their comments and their default styles, in one run."""

from typing import Callable, Iterable, List, Sequence

from ..ref.passage import comparable_version
from ..warehouse.datasets import dataset_version, datasets_like, register_dataset
from ..warehouse.ledger import Run, fingerprint, lock_dataset
from .catalogue import Forecast, ForecastMap, read_forecast, read_maps
from .stylerows import StyleRow, write_styles
from .views import (
    SCHEMA,
    create_last_result,
    create_outline,
    create_view,
    last_result_name,
    outline_name,
)


def publish_forecast(run: Run, name: str, blocs: Sequence[str], horizons: Sequence[int], language: str,
                     map_styles: Callable[[ForecastMap], List[StyleRow]],
                     outline_styles: Callable[[Forecast], List[StyleRow]]) -> List[ForecastMap]:
    """Make the views ``publish.f<run>_<bloc>_<horizon>y`` of a forecast, with their styles.

    map_styles, outline_styles: make QGIS's XML (the pipeline knows nothing of QGIS). language: of the words
    in styles and comments. The same again leaves everything as it is, also styles that somebody has edited.
    Returns the maps. Raises DatasetMissing, InvalidParameter.
    """
    feedback = run.feedback
    with run.cursor() as cursor:
        forecast = read_forecast(cursor, name)
        lock_dataset(run, SCHEMA, f"f{forecast.run}")
        maps = read_maps(cursor, forecast, blocs, horizons)
        ballots = datasets_like(cursor, "election", f"{forecast.last_ballot}@%")
        territories = [f"ref.{name}" for name in datasets_like(cursor, "ref", f"territory%@{forecast.level}%")]
        inputs = [dataset_version(run, "forecast", forecast.name),
                  "ref.comparable_territory@" + comparable_version(cursor, forecast.level),
                  *(dataset_version(run, "election", dataset) for dataset in ballots)]
        digest = fingerprint(run.algorithm, {"maps": [item.view for item in maps], "language": language}, inputs)
        if not _all_there(cursor, forecast, maps):
            # A view was dropped by hand: an earlier run's results do not stand, whatever the ledger says.
            cursor.execute("UPDATE augure.run SET fingerprint = %s WHERE id = %s", (digest, run.id))
        elif run.unchanged(digest) is not None:
            return maps
        _write_context(run, cursor, forecast, ballots, territories, outline_styles)
        for done, item in enumerate(maps):
            feedback.check()
            rows = create_view(cursor, item, last_result_name(forecast))
            write_styles(cursor, SCHEMA, item.view, "geom", map_styles(item))
            register_dataset(run, SCHEMA, item.view, [f"forecast.{forecast.name}", *territories], rows,
                             key=["id"], geometry_column="geom")
            feedback.progress(100 * (done + 1) / len(maps))
    return maps


def _write_context(run: Run, cursor, forecast: Forecast, ballots: Iterable[str], territories: Sequence[str],
                   outline_styles: Callable[[Forecast], List[StyleRow]]) -> None:
    """Write what all maps of a forecast share: the départements' outlines, the last result of the same kind."""
    count = create_outline(cursor, forecast)
    write_styles(cursor, SCHEMA, outline_name(forecast), "geom", outline_styles(forecast))
    register_dataset(run, SCHEMA, outline_name(forecast), territories, count, key=["id"], geometry_column="geom")
    last = last_result_name(forecast)
    if last:
        count = create_last_result(cursor, forecast)
        register_dataset(run, SCHEMA, last, [f"election.{name}" for name in ballots], count, key=["territory"])


def _all_there(cursor, forecast: Forecast, maps: Sequence[ForecastMap]) -> bool:
    names = [item.view for item in maps] + [outline_name(forecast)]
    cursor.execute("SELECT bool_and(to_regclass(format('%%I.%%I', %s, n)) IS NOT NULL) FROM unnest(%s) n",
                   (SCHEMA, names))
    return cursor.fetchone()[0]
