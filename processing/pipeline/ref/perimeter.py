"""PERIMETER: the part of the country that is studied, learned from, forecast or drawn."""

import re
from dataclasses import dataclass
from typing import Tuple

from psycopg2 import sql

from ..errors import InvalidParameter
from ..parameters import read_list
from ..translation import tr

#: Kind of perimeter to the column of ref.comparable_territory, and of the maps' views, that holds its code.
COLUMNS = {"commune": "code", "departement": "departement", "region": "region"}

#: The départements of the mainland and Corsica, without the territories overseas.
METROPOLE = "metropole"

#: Départements and territories that lie overseas begin so, and the French abroad, who have no outline at all.
OVERSEAS = ("97", "98", "ZZ")


@dataclass(frozen=True)
class Perimeter:
    """A kind and its codes; without any, everything there is."""

    kind: str = ""
    codes: Tuple[str, ...] = ()

    @classmethod
    def parse(cls, text: str) -> "Perimeter":
        """Read ``departement:34``, ``departement:34,30`` or ``metropole``. Raises InvalidParameter."""
        text = (text or "").strip()
        if not text:
            return cls()
        if text.lower() == METROPOLE:
            return cls(METROPOLE)
        kind, _, rest = text.partition(":")
        codes = tuple(code.upper() for code in read_list(rest))
        if kind.strip().lower() not in COLUMNS or not codes or not all(re.fullmatch(r"[0-9A-Z_]+", c) for c in codes):
            raise InvalidParameter(
                tr("PERIMETER “{text}” is not understood. Write departement:34, region:76, commune:34172 or metropole; "
                   "leave it empty for everything.").format(text=text))
        return cls(kind.strip().lower(), codes)

    @property
    def text(self) -> str:
        """The perimeter as it is written in parameters and in the warehouse."""
        return f"{self.kind}:{','.join(self.codes)}" if self.codes else self.kind

    @property
    def slug(self) -> str:
        """The perimeter as a part of a file's name."""
        return f"{self.kind}-{'-'.join(self.codes)}" if self.codes else self.kind

    def condition(self, alias: str) -> sql.Composable:
        """Return the SQL condition on a table that has code, departement and region."""
        if self.kind == METROPOLE:
            return sql.SQL("left({}.departement, 2) NOT IN ({})").format(
                sql.Identifier(alias), sql.SQL(", ").join(map(sql.Literal, OVERSEAS)))
        if not self.codes:
            return sql.SQL("true")
        return sql.SQL("{}.{} IN ({})").format(
            sql.Identifier(alias), sql.Identifier(COLUMNS[self.kind]), sql.SQL(", ").join(map(sql.Literal, self.codes)))

    def expression(self) -> str:
        """Return the QGIS expression on a view's fields; empty for everything."""
        if self.kind == METROPOLE:
            return f'left("departement", 2) NOT IN ({", ".join(map(repr, OVERSEAS))})'
        if not self.codes:
            return ""
        return f'"{COLUMNS[self.kind]}" IN ({", ".join(map(repr, self.codes))})'
