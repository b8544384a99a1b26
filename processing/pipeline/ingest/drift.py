"""When a delivery no longer fits its dataset: shown as a difference, refused unless DRIFT says evolve."""

from dataclasses import dataclass, field
from typing import Dict, List, Sequence, Tuple

from psycopg2 import sql

from ..errors import InvalidParameter
from ..feedback import Feedback
from ..translation import tr
from ..warehouse.history import keep_table
from ..warehouse.ledger import Run
from ..warehouse.restore import seen_by
from .names import GEOMETRY
from .raw import Delivery
from .values.typing import ColumnType

_NUMBERS = ("integer", "bigint", "double precision", "numeric")


@dataclass
class Difference:
    """Columns that are new, lost, or of another type: (name, type there, type of the delivery)."""

    added: List[str] = field(default_factory=list)
    lost: List[str] = field(default_factory=list)
    widened: List[Tuple[str, str, str]] = field(default_factory=list)
    #: The type of the column of shapes that the delivery needs, where it has shapes.
    shape: str = ""

    def __bool__(self) -> bool:
        return bool(self.added or self.lost or self.widened)

    def listed(self) -> str:
        """Return the difference as lines, one per column."""
        lines = ["+ " + tr("{name}: new column").format(name=name) for name in self.added]
        lines += ["− " + tr("{name}: no longer in the file").format(name=name) for name in self.lost]
        lines += ["~ {}: {} → {}".format(*change) for change in self.widened]
        return "\n  ".join(["", *lines])


def fit(
    delivery: Delivery, decided: Sequence[ColumnType], there: Dict[str, str], shape: str = ""
) -> Tuple[List[ColumnType], Difference]:
    """Return how the columns of a delivery enter the columns that are ``there`` (name to type), and what differs.

    ``shape`` is the type of the column that its shapes need, empty where it has none.
    """
    kinds, difference = [], Difference(shape=shape)
    for column, evidence, own in zip(delivery.columns, delivery.evidence, decided):
        wanted = there.get(column.name)
        if wanted is None:
            difference.added.append(column.name)
            kinds.append(own)
            continue
        fitting = evidence.fitting(wanted) if own.sql_type != wanted else own
        if fitting is None:
            wider = _wider(wanted, own.sql_type)
            difference.widened.append((column.name, wanted, wider))
            fitting = evidence.fitting(wider) or evidence.as_reading("text")
        elif own.reading != "text" and fitting.reading != "text" and own.reading in evidence.readings():
            fitting = evidence.as_reading(own.reading, wanted) if fitting.sql_type == wanted else fitting
        kinds.append(fitting)
    names = {column.name for column in delivery.columns}
    if shape:
        names.add(GEOMETRY)
        if GEOMETRY not in there:
            difference.added.append(GEOMETRY)
        elif there[GEOMETRY] != shape:
            difference.widened.append((GEOMETRY, there[GEOMETRY], shape))
    difference.lost = [name for name in there if name not in names]
    return kinds, difference


def _wider(there: str, own: str) -> str:
    if there in _NUMBERS and own in _NUMBERS:
        return max(there, own, key=_NUMBERS.index)
    if {there, own} == {"date", "timestamp without time zone"}:
        return "timestamp without time zone"
    return "text"


def _refuse_seen_columns(cursor, table: str, names: List[str]) -> None:
    """PostgreSQL cannot change the type of a column that a view shows."""
    views = seen_by(cursor, ("clean", table), set(names))
    if views:
        raise InvalidParameter(
            tr("The type of {columns} in the dataset “{table}” cannot change: {views} show(s) it. Drop the view and "
               "make it again afterwards, or choose another TABLE.").format(
                columns=", ".join(names), table=table, views=views))


def settle(run: Run, table: str, delivery: Delivery, kinds: Sequence[ColumnType], difference: Difference, drift: str,
           feedback: Feedback) -> None:
    """Change the clean table so that the delivery fits, or raise :class:`InvalidParameter` with the difference.

    A lost column stays, empty for the new rows: views and maps may stand on it. A preview shows what would be refused.
    """
    if not difference:
        return
    if drift != "evolve":
        refusal = tr("The file no longer fits the dataset “{table}”:{difference}\nNothing was written; if that is "
                     "meant, set DRIFT to evolve.") if drift else \
            tr("The file no longer fits the dataset “{table}”:{difference}\nNothing was written; MODE truncate never "
               "changes columns: set MODE to replace and DRIFT to evolve.")
        refusal = refusal.format(table=table, difference=difference.listed())
        if not run.is_preview:
            raise InvalidParameter(refusal)
        feedback.warn(refusal)
    feedback.warn(tr("The dataset “{table}” changes:{difference}").format(
        table=table, difference=difference.listed()))
    target = sql.Identifier("clean", table)
    types = {column.name: kind.sql_type for column, kind in zip(delivery.columns, kinds)}
    types[GEOMETRY] = difference.shape
    steps = [sql.SQL("ADD COLUMN {} " + types[name]).format(sql.Identifier(name)) for name in difference.added]
    steps += [sql.SQL("ALTER COLUMN {0} TYPE " + wider + " USING {0}::" + wider).format(sql.Identifier(name))
              for name, _, wider in difference.widened]
    if steps:
        with run.cursor() as cursor:
            _refuse_seen_columns(cursor, table, [name for name, _, _ in difference.widened])
            if difference.widened:  # 0.1 made a decimal number and back is not what it was
                keep_table(run, "clean", table)
            cursor.execute(sql.SQL("ALTER TABLE {} {}").format(target, sql.SQL(", ").join(steps)))
