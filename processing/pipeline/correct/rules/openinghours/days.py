"""Reading days: ``du lundi au vendredi``, ``mardi et jeudi``, ``tous les jours sauf lundi``, ``1er mardi du mois``."""

from typing import FrozenSet, List, NamedTuple, Optional, Tuple

from .cursor import Cursor, NotUnderstood
from .lexicon import Token

WEEK = tuple(range(7))
HOLIDAY = 7


class Day(NamedTuple):
    """A day of the week (0 Monday to 6, 7 a public holiday), or only its n-th ones of a month (-1 the last)."""

    number: int
    nth: Tuple[int, ...] = ()


class Days(NamedTuple):
    """``spread``: days joined by a lone dash ("mardi-jeudi") that may be a range or a list of two; ``half``: of all."""

    days: Tuple[Day, ...]
    half: str
    spread: Optional[Tuple[int, int]]


_ATOMS = ("day", "letter", "holiday", "every", "weekend", "workdays", "nth")
_JOINS = ("comma", "and", "slash", "dash", "from", "noise")


def starts_days(cursor: Cursor) -> bool:
    """Tell whether days come next, perhaps after "du" or "tous les"."""
    ahead = 0
    while cursor.kind(ahead) in ("from", "noise"):
        ahead += 1
    return cursor.kind(ahead) in _ATOMS


def read_days(cursor: Cursor) -> Days:
    """Read the days that come next, up to what is no day. Raises NotUnderstood where two readings are thinkable."""
    found: List[Day] = []
    spread: Optional[Tuple[int, int]] = None
    signs: "set[str]" = set()
    joined: "set[str]" = set()
    all_days = False
    cursor.skip("from", "noise")
    while True:
        if cursor.take("every"):
            all_days = True
            found += [Day(number) for number in WEEK]
        elif cursor.kind() == "nth":
            found += _nth_days(cursor)
        else:
            atom = _atom(cursor)
            if all_days and atom != [Day(HOLIDAY)]:
                raise NotUnderstood
            if signs - {"from"} == {"dash"} and len(found) == 1 and len(atom) == 1 and not _day_after_dash(cursor):
                spread = (found[0].number, atom[0].number)
            _check_join(signs, joined, found, atom, cursor)
            joined |= signs
            found += atom
        signs = _next_signs(cursor)
        if not signs and cursor.kind() not in _ATOMS:
            break
    if spread:
        found = _spread(found, spread)
    if len(set(found)) < len(found):
        raise NotUnderstood
    return Days(_without(found, cursor), _half(cursor), spread)


def _check_join(signs: "set[str]", joined: "set[str]", found: List[Day], atom: List[Day], cursor: Cursor) -> None:
    """Refuse lists that can be read in two ways: "lundi et mardi-jeudi", days side by side out of order."""
    if not found:
        return
    if not signs - {"from", "noise"} and atom[0].number <= found[-1].number:
        raise NotUnderstood
    if "dash" in signs and joined - {"dash", "from"}:
        raise NotUnderstood
    if "slash" in signs and len(found) == 1 and atom[0].number != found[0].number + 1:
        cursor.doubt()


def _next_signs(cursor: Cursor) -> "set[str]":
    """Step over what joins one day to the next; nothing where no day follows."""
    place = cursor.place
    signs = cursor.skip(*_JOINS)
    if cursor.kind() == "line" and "comma" in signs:
        cursor.skip("line", "from")
    if cursor.kind() in _ATOMS:
        return signs
    cursor.place = place
    return set()


def _day_after_dash(cursor: Cursor) -> bool:
    return cursor.kind() == "dash" and cursor.kind(1) in ("day", "letter")


def _atom(cursor: Cursor) -> List[Day]:
    if cursor.take("holiday"):
        return [Day(HOLIDAY)]
    if cursor.take("weekend"):
        return [Day(5), Day(6)]
    if cursor.take("workdays"):
        cursor.doubt()
        return [Day(number) for number in range(5)]
    first = _one(cursor)
    if cursor.kind() == "to" or (cursor.kind() == "comma" and cursor.kind(1) == "to"):
        cursor.skip("comma")
        cursor.skip("to", "from")
        last = _one(cursor)
        if first == last:
            raise NotUnderstood
        return [Day(number % 7) for number in range(first, last + 1 + (7 if last < first else 0))]
    return [Day(first)]


def _one(cursor: Cursor) -> int:
    token: Optional[Token] = cursor.take("day", "letter")
    if token is None:
        raise NotUnderstood
    return int(token.value)


def _spread(found: List[Day], spread: Tuple[int, int]) -> List[Day]:
    """Put the days between in: "mardi-jeudi" is read as a range (whether it is one, the other days will tell)."""
    first, last = spread
    if last <= first:
        raise NotUnderstood
    return [Day(number) for number in range(first, last + 1)] + found[2:]


def _nth_days(cursor: Cursor) -> List[Day]:
    numbers: List[int] = []
    while True:
        token = cursor.take("nth")
        if token is None:
            raise NotUnderstood
        numbers += token.value
        if cursor.kind() in ("and", "comma", "slash", "from") and _nth_ahead(cursor):
            cursor.skip("and", "comma", "slash", "from")
        elif cursor.kind() != "nth":
            break
    day = Day(_one(cursor), tuple(numbers))
    half = cursor.kind() == "half"
    if cursor.kind(1 if half else 0) != "monthly":
        raise NotUnderstood
    cursor.tokens.pop(cursor.place + (1 if half else 0))  # "1er mardi matin du mois": the half is read as elsewhere
    return [day]


def _nth_ahead(cursor: Cursor) -> bool:
    ahead = 0
    while cursor.kind(ahead) in ("and", "comma", "slash", "from"):
        ahead += 1
    return cursor.kind(ahead) == "nth"


def _without(found: List[Day], cursor: Cursor) -> Tuple[Day, ...]:
    """Take away the days after "sauf" where no hours of their own follow them."""
    if cursor.kind() != "except":
        return tuple(found)
    place, confidence = cursor.place, cursor.confidence
    cursor.take("except")
    if not starts_days(cursor):
        cursor.place = place
        return tuple(found)
    taken: FrozenSet[Day] = frozenset(read_days(cursor).days)
    if cursor.kind() == "half" or cursor.tokens[cursor.place - 1].kind == "half" or not taken <= set(found):
        cursor.place, cursor.confidence = place, confidence
        return tuple(found)
    return tuple(day for day in found if day not in taken)


def _half(cursor: Cursor) -> str:
    """Take the half that all the days share: ``lundi matin``, ``lundis et jeudis matin``."""
    if cursor.kind() == "from" and cursor.kind(1) == "half":
        cursor.skip("from")
    token = cursor.take("half")
    return str(token.value) if token else ""
