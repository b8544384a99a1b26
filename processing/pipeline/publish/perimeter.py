"""PERIMETER: the part of the country that is drawn, as SQL and as a QGIS expression."""

import re
from dataclasses import dataclass
from typing import Tuple

from psycopg2 import sql

from ..errors import InvalidParameter
from ..translation import tr

#: Kind of perimeter to the column of ref.comparable_territory, and of the views, that holds its code.
COLUMNS = {"commune": "code", "departement": "departement", "region": "region"}

#: Départements and territories that lie overseas.
OVERSEAS = ("97", "98")


@dataclass(frozen=True)
class Perimeter:
    """A kind and its codes; without any, the whole country."""

    kind: str = ""
    codes: Tuple[str, ...] = ()

    @classmethod
    def parse(cls, text: str) -> "Perimeter":
        """Read ``departement:34`` or ``departement:34,30``. Raises InvalidParameter."""
        text = (text or "").strip()
        if not text:
            return cls()
        kind, _, rest = text.partition(":")
        codes = tuple(code.strip().upper() for code in rest.split(",") if code.strip())
        if kind.strip().lower() not in COLUMNS or not codes or not all(re.fullmatch(r"[0-9A-Z_]+", c) for c in codes):
            raise InvalidParameter(
                tr("PERIMETER “{text}” is not understood. Write departement:34, region:76 or commune:34172; "
                   "leave it empty for everything.").format(text=text))
        return cls(kind.strip().lower(), codes)

    @property
    def text(self) -> str:
        """The perimeter as it is written in parameters and in the warehouse."""
        return f"{self.kind}:{','.join(self.codes)}" if self.codes else ""

    @property
    def slug(self) -> str:
        """The perimeter as a part of a file's name."""
        return f"{self.kind}-{'-'.join(self.codes)}" if self.codes else ""

    def condition(self, alias: str) -> sql.Composable:
        """Return the SQL condition on a table that has code, departement and region."""
        if not self.codes:
            return sql.SQL("true")
        return sql.SQL("{}.{} IN ({})").format(
            sql.Identifier(alias), sql.Identifier(COLUMNS[self.kind]), sql.SQL(", ").join(map(sql.Literal, self.codes)))

    def expression(self) -> str:
        """Return the QGIS expression on a view's fields; empty for everything."""
        if not self.codes:
            return ""
        return f'"{COLUMNS[self.kind]}" IN ({", ".join(repr(code) for code in self.codes)})'
