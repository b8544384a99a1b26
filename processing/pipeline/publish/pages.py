"""What the printed pages of a forecast need from the warehouse; reads only."""

from dataclasses import dataclass
from typing import Dict, List, Optional, Sequence, Tuple

import psycopg2

from ..errors import WarehouseError
from ..ref.perimeter import Perimeter
from ..warehouse.connection import ConnectionSettings, connect, database_sentence
from ..warehouse.install import check_version
from .catalogue import ForecastMap, read_extents, read_forecast, read_maps, read_places
from .views import SCHEMA, outline_name, select_map, select_outline

#: How many of the biggest places are named on a page.
PLACES = 12


@dataclass(frozen=True)
class Pages:
    """The maps to print, where their territories are, and the tables, views or queries that hold them.

    extents: boxes in WGS84 by département. views: names in ``publish`` where they exist. queries: the SELECT that
    stands for a view that does not. outline: the same for the départements' outlines, a name or a SELECT.
    """

    maps: List[ForecastMap]
    perimeter: Perimeter
    extents: Dict[str, Tuple[float, float, float, float]]
    places: List[str]
    queries: Dict[str, str]
    outline: Optional[str]
    outline_query: str

    def file_name(self, item: ForecastMap) -> str:
        """Return the name of a page, without suffix: ``f3_left_1y_departement-34``."""
        return "_".join(part for part in (item.view, self.perimeter.slug) if part)


def read_pages(settings: ConnectionSettings, name: str, blocs: Sequence[str], horizons: Sequence[int],
               perimeter: Perimeter) -> Pages:
    """Return the pages of a forecast. Raises DatasetMissing, InvalidParameter, WarehouseError."""
    connection = connect(settings, "augure exportmaps")
    try:
        with connection.cursor() as cursor:
            check_version(cursor)
            forecast = read_forecast(cursor, name)
            maps = read_maps(cursor, forecast, blocs, horizons)
            queries = {item.view: select_map(item).as_string(cursor) for item in maps if not _exists(cursor, item.view)}
            outline = outline_name(forecast) if _exists(cursor, outline_name(forecast)) else None
            return Pages(maps, perimeter, read_extents(cursor, forecast, perimeter),
                         read_places(cursor, forecast, perimeter, PLACES), queries, outline,
                         select_outline(forecast).as_string(cursor))
    except psycopg2.Error as error:
        raise WarehouseError(database_sentence(error)) from None
    finally:
        connection.close()


def _exists(cursor, table: str) -> bool:
    cursor.execute("SELECT to_regclass(format('%%I.%%I', %s::text, %s::text)) IS NOT NULL", (SCHEMA, table))
    return cursor.fetchone()[0]
