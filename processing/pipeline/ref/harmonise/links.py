"""Which share of a commune's numbers goes to which commune of another year: movements first, weights where they end."""

from collections import defaultdict
from datetime import date
from typing import Callable, Dict, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple

from psycopg2.extras import execute_values

from ...errors import InvalidParameter
from ...translation import tr
from ..movements import History, Movement, Passage, Pieces, best_year, passages
from .upward import Upward

#: The first year that mvtcommune knows.
FIRST_YEAR = 1943


class Weight(NamedTuple):
    """Something counted by commune: ``year`` of its territories (COG), ``values`` by code."""

    name: str
    year: int
    values: Dict[str, float]


class Link(NamedTuple):
    """``share`` of the numbers of ``source`` go to ``target``; ``size``: how many pieces of land that is."""

    source: str
    target: str
    share: float
    size: int


class Links(NamedTuple):
    """The way of a set of codes from one year to another.

    ``links`` holds the codes that movements name (when communes are added up to another level, all codes), ``sizes``
    the pieces of land of each target; every other code goes to itself. ``strays`` did not stand in ``from_year`` and go
    as they stood at the nearest time; ``weights`` names what divided communes were divided by; ``homeless`` lie, in
    part or wholly, in no territory of the level. ``absent``: of each target that is reached, the communes of
    ``from_year`` that belong to it and were not among the codes.
    """

    from_year: int
    links: List[Link]
    sizes: Dict[str, int]
    strays: List[str]
    weights: List[str]
    homeless: List[str]
    absent: Dict[str, List[str]]


def read_history(cursor) -> History:
    """Return the movements of communes that were loaded. Raises InvalidParameter where there are none."""
    cursor.execute("SELECT date_eff, code_before, code_after, type_before, type_after FROM ref.territory_change "
                   "WHERE level = 'commune' ORDER BY date_eff, mod, code_before, code_after")
    movements = [Movement(*row) for row in cursor.fetchall()]
    if not movements:
        raise InvalidParameter(tr("The movements of communes are not in the warehouse: load INSEE's file mvtcommune by "
                                  "augure:loadterritories (CHANGES)."))
    return History(movements)


def last_year(history: History) -> int:
    """Return the last COG year that movements reach: an edition holds what changed until 1 January of its year."""
    return history.last.year + (history.last > date(history.last.year, 1, 1))


def check_year(history: History, year: int, parameter: str) -> None:
    """Raise InvalidParameter where the movements do not reach ``year``, the value of ``parameter``."""
    if not FIRST_YEAR <= year <= last_year(history):
        raise InvalidParameter(
            tr("{parameter}: the movements in the warehouse go from {first} to {last}, not to {year}. Load a newer "
               "edition of mvtcommune by augure:loadterritories (CHANGES).").format(
                parameter=parameter, first=FIRST_YEAR, last=last_year(history), year=year))


def year_of_codes(history: History, codes: Set[str]) -> Optional[int]:
    """Return the COG year in which most of the codes stand; None where they say nothing (no movement names them)."""
    return best_year(history, codes, range(FIRST_YEAR, last_year(history) + 1))


def link_codes(history: History, codes: Set[str], from_year: Optional[int], to_year: int,
               weights: Callable[[], Iterable[Weight]], name_of: Callable[[Sequence[str]], Dict[str, str]],
               upward: Optional[Callable[[Set[str]], Upward]] = None) -> Links:
    """Return the way of ``codes`` from the communes of ``from_year`` (None: found) to those of ``to_year``.

    ``weights`` is called where a commune has to be divided: the first that tells its parts apart divides it.
    ``name_of`` gives names for messages. ``upward``, given the communes that movements name and that stood in
    ``to_year``, says what the communes are added up to. Raises InvalidParameter naming the communes that no weight
    divides.
    """
    for parameter, year in (("VINTAGE", to_year), ("FROM_VINTAGE", from_year)):
        if year is not None:
            check_year(history, year, parameter)
    if from_year is None:
        from_year = year_of_codes(history, codes) or to_year
    standing = history.communes(date(from_year, 1, 1))
    named = codes & history.named
    before: Dict[str, Pieces] = {code: standing[code] for code in named & standing.keys()}
    strays = history.nearest(named - standing.keys(), date(from_year, 1, 1))
    before.update(strays)
    target_day = date(to_year, 1, 1)
    ways = passages(history, before, target_day)
    others = passages(history, {code: standing[code] for code in standing.keys() - codes}, target_day)
    land = history.communes(target_day)
    homeless: List[str] = []
    if upward is not None:
        over = upward(set(land))
        alone = _alone(over, history, codes)
        ways, homeless = _raised(ways, {code: alone[code] for code in codes & alone.keys()}, over)
        others, _ = _raised(others, {code: alone[code] for code in alone.keys() - codes}, over)
        homeless += sorted(named - before.keys())
        land = _joined({**land, **alone}, over)
    shares, used = _shares(history, ways, weights, name_of)
    sizes = {code: len(pieces) for code, pieces in land.items()}
    return Links(from_year, [Link(way.source, way.target, shares.get((way.source, way.target), 1.0), len(way.pieces))
                             for way in ways], sizes, sorted(strays), used, homeless, _absent(ways, others))


def _alone(upward: Upward, history: History, codes: Set[str]) -> Dict[str, Pieces]:
    """Return the communes that no movement names: each is one piece of land, numbered below zero."""
    unnamed = sorted((codes | upward.parents.keys()) - history.named)
    return {code: frozenset({-place}) for place, code in enumerate(unnamed, 1)}


def _raised(ways: Sequence[Passage], alone: Mapping[str, Pieces], upward: Upward) -> Tuple[List[Passage], List[str]]:
    """Return the ways to the territories that communes are added up to, and the sources that none takes wholly."""
    moved: Dict[Tuple[str, str], Set[int]] = defaultdict(set)
    homeless = set()
    for way in [*ways, *(Passage(code, code, pieces) for code, pieces in alone.items())]:
        if way.target in upward.parents:
            moved[way.source, upward.parents[way.target]] |= way.pieces
        else:
            homeless.add(way.source)
    return ([Passage(source, target, frozenset(pieces)) for (source, target), pieces in sorted(moved.items())
             if source not in homeless], sorted(homeless))


def _joined(land: Mapping[str, Pieces], upward: Upward) -> Dict[str, Pieces]:
    whole: Dict[str, Set[int]] = defaultdict(set)
    for code, parent in upward.parents.items():
        whole[parent] |= land[code]
    return {parent: frozenset(pieces) for parent, pieces in whole.items()}


def _absent(ways: Sequence[Passage], others: Sequence[Passage]) -> Dict[str, List[str]]:
    reached = {way.target for way in ways}
    absent: Dict[str, List[str]] = defaultdict(list)
    for way in others:
        if way.target in reached:
            absent[way.target].append(way.source)
    return dict(absent)


def send_links(cursor, links: Links) -> None:
    """Make the temporary tables ``link`` (from_code, to_code, share, size) and ``land`` (code, size)."""
    cursor.execute("CREATE TEMPORARY TABLE link (from_code text, to_code text, share numeric, size integer) "
                   "ON COMMIT DROP; CREATE TEMPORARY TABLE land (code text PRIMARY KEY, size integer) ON COMMIT DROP")
    execute_values(cursor, "INSERT INTO link VALUES %s", links.links, page_size=5000)
    execute_values(cursor, "INSERT INTO land VALUES %s", list(links.sizes.items()), page_size=5000)
    cursor.execute("ANALYZE link; ANALYZE land")


def _divide(ways: Sequence[Passage], weight: Weight, standing: Dict[str, Pieces], owner: Dict[int, str]
            ) -> Optional[Dict[Tuple[str, str], float]]:
    """Return the shares of one commune's parts by what ``weight`` counts in them.

    None where its communes do not tell the parts apart, or one of them has no number. Where nothing is counted in
    any part, all are the same.
    """
    counted = []
    for way in ways:
        total = 0.0
        for code in {owner.get(piece, "") for piece in way.pieces}:
            value = weight.values.get(code)
            if value is None or not standing[code] <= way.pieces:
                return None
            total += value
        counted.append(total)
    whole = sum(counted)
    return {(way.source, way.target): number / whole if whole else 1 / len(ways)
            for way, number in zip(ways, counted)}


def _shares(history: History, ways: Sequence[Passage], weights: Callable[[], Iterable[Weight]],
            name_of: Callable[[Sequence[str]], Dict[str, str]]) -> Tuple[Dict[Tuple[str, str], float], List[str]]:
    by_source: Dict[str, List[Passage]] = defaultdict(list)
    for way in ways:
        by_source[way.source].append(way)
    divided = {source: mine for source, mine in by_source.items() if len(mine) > 1}
    shares: Dict[Tuple[str, str], float] = {}
    used: List[str] = []
    tried: List[str] = []
    for weight in weights() if divided else ():
        tried.append(weight.name)
        standing = history.communes(date(weight.year, 1, 1))
        owner = {piece: code for code, pieces in standing.items() for piece in pieces}
        found = {source: _divide(mine, weight, standing, owner) for source, mine in divided.items()}
        for source, parts in found.items():
            if parts is not None:
                shares.update(parts)
                del divided[source]
        if any(parts is not None for parts in found.values()):
            used.append(weight.name)
        if not divided:
            break
    if divided:
        raise InvalidParameter(_undivided(divided, tried, name_of))
    return shares, used


def _undivided(divided: Dict[str, List[Passage]], weights: Sequence[str],
               name_of: Callable[[Sequence[str]], Dict[str, str]], most: int = 10) -> str:
    codes = sorted(divided)
    names = name_of(codes[:most] + [way.target for code in codes[:most] for way in divided[code]])
    lines = [tr("– {source} between {targets}").format(
        source=names.get(code, code), targets=", ".join(names.get(way.target, way.target) for way in divided[code]))
        for code in codes[:most]]
    if len(codes) > most:
        lines.append(tr("– … and {count} others").format(count=len(codes) - most))
    tried = tr("The weights at hand do not tell their parts apart: {names}.").format(
        names=", ".join(weights)) if weights else tr("No population of theirs is in the warehouse.")
    return tr("{count} communes have to be divided, and the movements do not say how:\n{list}\n{tried} Give WEIGHT: a "
              "dataset.column with numbers (population, registered voters) of the communes of a year in which the "
              "parts stood on their own, or a ballot of such a year.").format(
        count=len(codes), list="\n".join(lines), tried=tried)
