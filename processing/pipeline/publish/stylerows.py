"""Default styles as rows of ``public.layer_styles``, written by SQL in the run's own transaction.

QGIS's own saveStyleToDatabase opens a message box over an existing name on 3.22, and commits by itself.
"""

from dataclasses import dataclass
from typing import Iterable


@dataclass(frozen=True)
class StyleRow:
    """A named style of a layer, as QGIS's own XML (QML)."""

    name: str
    qml: str
    description: str
    default: bool


def write_styles(cursor, schema: str, table: str, geometry_column: str, styles: Iterable[StyleRow]) -> None:
    """Replace the styles of those names; styles that people saved under other names stay."""
    for style in styles:
        cursor.execute(
            "DELETE FROM public.layer_styles WHERE f_table_catalog = current_database() AND f_table_schema = %s "
            "AND f_table_name = %s AND stylename = %s", (schema, table, style.name))
        if style.default:
            cursor.execute(
                "UPDATE public.layer_styles SET useasdefault = false WHERE f_table_catalog = current_database() "
                "AND f_table_schema = %s AND f_table_name = %s", (schema, table))
        cursor.execute(
            "INSERT INTO public.layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, "
            "stylename, styleqml, useasdefault, description) "
            "VALUES (current_database(), %s, %s, %s, %s, XMLPARSE(DOCUMENT %s), %s, %s)",
            (schema, table, geometry_column, style.name, style.qml, style.default, style.description))
