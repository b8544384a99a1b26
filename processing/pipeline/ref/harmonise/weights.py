"""What communes are divided by: a column of a dataset, the registered voters of a ballot, or the population.

Where no weight is given, what the warehouse knows is taken, the nearest in time first. For that ``ref`` reads two
tables of later stages, as for the dates of ballots: the population among the indicators, and registered voters.
"""

from typing import Any, Dict, Iterator, List, Optional, Sequence, Tuple

from psycopg2 import sql

from ...errors import InvalidParameter
from ...translation import tr
from ...warehouse.datasets import dataset_version
from ...warehouse.ledger import Run
from ..codes import territory_code_sql
from ..cogfiles import CODE_COLUMNS, find_column
from ..movements import History
from .dataset import columns_of
from .links import Weight, year_of_codes

#: The indicator (see ``resources/sources``) that counts inhabitants.
POPULATION = "population"

_REGISTERED = """
SELECT commune, sum(registered) FROM election.commune_source WHERE ballot = %s AND registered IS NOT NULL GROUP BY 1"""

_POPULATION = """
SELECT territory, value FROM indicator.value
WHERE indicator = %s AND level = 'commune' AND period = %s AND status = 'published'"""


class Weights:
    """The weights of a call: :meth:`read` reads them one by one, when needed.

    ``versions`` is for the fingerprint, ``inputs`` the datasets among them for the lineage.
    """

    def __init__(self, run: Run, given: Sequence[str], near: int, ballots_first: bool = False):
        """Find ``given`` (``dataset.column``, ``dataset.column@2012``, ballots), or what is known near a year."""
        self._run = run
        self.versions: List[str] = []
        self.inputs: List[str] = []
        self._readers: List[Tuple[str, Tuple[Any, Any], Optional[int]]] = []
        with run.cursor() as cursor:
            if given:
                for text in given:
                    self._add_given(cursor, text)
            else:
                self._add_known(cursor, near, ballots_first)

    def read(self, history: History) -> Iterator[Weight]:
        """Give each weight, with the COG year in which its codes stand; one that has no code of a commune is passed."""
        for name, query, known_year in self._readers:
            with self._run.cursor() as cursor:
                cursor.execute(*query)
                values = {code: float(value) for code, value in cursor.fetchall() if code is not None}
            year = known_year or year_of_codes(history, set(values))
            if year is not None:
                yield Weight(name, year, values)

    def _add_given(self, cursor, text: str) -> None:
        if self._add_ballots(cursor, "id = %s", text):
            return
        name, _, year = text.partition("@")
        table, _, column = name.rpartition(".")
        table = table[len("clean."):] if table.startswith("clean.") else table
        if not table or year and not year.isdigit():
            raise InvalidParameter(tr("WEIGHT: “{text}” is neither dataset.column nor a ballot of the warehouse.")
                                   .format(text=text))
        self.versions.append(dataset_version(self._run, "clean", table))
        self.inputs.append(f"clean.{table}")
        columns = columns_of(cursor, table)
        names = [name for name, _, _ in columns]
        found = next((c for c in columns if column.lower() in (c.name, c.original.lower()) and c.is_number), None)
        if found is None:
            raise InvalidParameter(
                tr("WEIGHT: “{table}” has no column of numbers “{column}”; it has {columns}.").format(
                    table=table, column=column, columns=", ".join(c.name for c in columns if c.is_number) or "–"))
        code = find_column(names, CODE_COLUMNS["commune"], "", "WEIGHT", f"clean.{table}")
        self._readers.append((f"{table}.{found.name}", (sql.SQL(
            "SELECT {code}, sum({value}) FROM {table} WHERE {value} IS NOT NULL GROUP BY 1").format(
                code=territory_code_sql("commune", sql.Identifier(code)), value=sql.Identifier(found.name),
                table=sql.Identifier("clean", table)), None),
            int(year) if year else None))

    def _add_known(self, cursor, near: int, ballots_first: bool) -> None:
        steps = [lambda: self._add_population(cursor, near),
                 lambda: self._add_ballots(cursor, "true ORDER BY abs(year - %s), date, id", near)]
        for step in reversed(steps) if ballots_first else steps:
            step()

    def _add_population(self, cursor, near: int) -> None:
        cursor.execute("SELECT period, max(run) FROM indicator.value WHERE indicator = %s AND level = 'commune' "
                       "AND period ~ '^[0-9]{4}$' GROUP BY 1 ORDER BY abs(period::integer - %s), 1", (POPULATION, near))
        for period, run in cursor.fetchall():
            self.versions.append(f"indicator.{POPULATION}.{period}@{run}")
            self._readers.append((tr("population of {year}").format(year=period), (_POPULATION, (POPULATION, period)),
                                  None))

    def _add_ballots(self, cursor, condition: str, value: object) -> bool:
        cursor.execute("SELECT id, (SELECT max(run) FROM election.turnout t WHERE t.ballot = b.id) "
                       "FROM election.ballot b WHERE " + condition, (value,))
        found: Dict[str, int] = dict(cursor.fetchall())
        for ballot, run in found.items():
            self.versions.append(f"election.{ballot}@{run}")
            self._readers.append((tr("registered voters of {ballot}").format(ballot=ballot), (_REGISTERED, (ballot,)),
                                  None))
        return bool(found)
