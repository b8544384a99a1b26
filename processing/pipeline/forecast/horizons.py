"""When: an election of the model's kind as if held on dates to come."""

from datetime import date
from typing import List, NamedTuple, Optional

from ..errors import InvalidParameter
from ..model.panel import years_between
from ..translation import tr

FARTHEST = 20  # years


class Horizon(NamedTuple):
    """number: whole years ahead, the key of the maps; years: exactly; on: the date."""

    number: int
    years: float
    on: date


def horizons(start: date, years: str = "1,2,3", target: Optional[date] = None) -> List[Horizon]:
    """Return the horizons counted from ``start``: whole years from ``years``, or the one date ``target``.

    Raises InvalidParameter when a horizon is not a whole number from 1 to 20, or the target is not after ``start``.
    """
    if target is not None:
        if target <= start:
            raise InvalidParameter(tr("TARGET_DATE ({target}) must come after {start}, where the past ends.").format(
                target=target.isoformat(), start=start.isoformat()))
        exact = years_between(start, target)
        return [Horizon(max(1, round(exact)), exact, target)]
    try:
        numbers = sorted({int(part) for part in years.split(",")})
    except ValueError:
        numbers = []
    if not numbers or numbers[0] < 1 or numbers[-1] > FARTHEST:
        raise InvalidParameter(tr("HORIZONS must be whole years from 1 to {farthest}, such as 1,2,3; not “{years}”.")
                               .format(farthest=FARTHEST, years=years))
    dates = [years_later(start, number) for number in numbers]
    return [Horizon(number, years_between(start, on), on) for number, on in zip(numbers, dates)]


def years_later(start: date, number: int) -> date:
    """Return the same day ``number`` years later; 29 February becomes the 28th where there is none."""
    try:
        return start.replace(year=start.year + number)
    except ValueError:
        return start.replace(year=start.year + number, day=28)
