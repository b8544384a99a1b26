"""The land and its people: communes, names, codes, inhabitants, income, and the mergers of the years 2013 to 2019."""

from typing import Dict, List, NamedTuple, Sequence, Set, Tuple

import numpy as np

from . import coverage
from .coverage import OUTSIDE, Border
from .outline import RADIUS, distance_to, lay_ground
from .toponyms import Name, NameMaker, Place, load_resource, merged_name

CELLS, COMMUNES = 330, 212
TOWNS = (61200, 18900, 14300, 11600, 9400, 7800, 6900)  # inhabitants of the largest communes in 2012
INHABITANTS = 352000
YEARS = tuple(range(2012, 2024))
# (date, number of communes joined, whether the commune nouvelle takes a new name)
MERGERS = (
    ("2013-01-01", 2, False),
    ("2015-01-01", 2, True),
    ("2016-01-01", 3, True),
    ("2016-01-01", 2, False),
    ("2017-01-01", 2, True),
    ("2019-01-01", 2, True),
)


class Merger(NamedTuple):
    """Communes (indices) that became one at ``date``, under the code of ``chief`` and perhaps a new name."""

    date: str
    members: Tuple[int, ...]
    chief: int
    name: Name


class Department(NamedTuple):
    """The whole fictional country. Arrays have one entry per commune of 2012, in the order of their codes."""

    borders: List[Border]
    centres: np.ndarray  # (n, 2) Lambert-93
    area: np.ndarray  # hectares
    names: List[Name]
    codes: List[str]
    population: np.ndarray  # (n, len(YEARS))
    traits: Dict[str, np.ndarray]  # standardised or 0..1, see ``_traits``
    constituency: np.ndarray  # 1, 2, 3
    mergers: List[Merger]
    old_names: Dict[int, Name]  # the commune that changed its name, and what it was called before
    labels: Dict[str, str]  # code, name, region of the département

    def groups(self, date: str) -> List[Tuple[int, ...]]:
        """Return the communes of a date as tuples of communes of 2012, the chief (whose code stays) first."""
        joined: Dict[int, Tuple[int, ...]] = {i: (i,) for i in range(len(self.codes))}
        for merger in self.mergers:
            if merger.date <= date:
                for member in merger.members:
                    joined.pop(member)
                others = tuple(m for m in merger.members if m != merger.chief)
                joined[merger.chief] = (merger.chief, *others)
        return [joined[i] for i in sorted(joined)]

    def name(self, commune: int, date: str) -> Name:
        """Return the name that the commune with this code bore at ``date``."""
        if commune in self.old_names and date < RENAMED:
            return self.old_names[commune]
        for merger in self.mergers:
            if merger.chief == commune and merger.date <= date:
                return merger.name
        return self.names[commune]


RENAMED = "2014-07-01"  # the date at which one commune adds its river to its name (movement 10)


def _standard(values: np.ndarray) -> np.ndarray:
    return (values - values.mean()) / values.std()


def _rivers(rng: np.random.Generator, centre: np.ndarray, count: int) -> List[np.ndarray]:
    """Return lines that wander from the eastern hills to the sea."""
    lines = []
    for number in range(count):
        t = np.linspace(-1.25, 1.25, 260)
        level = (number - (count - 1) / 2) * 0.52 * RADIUS + rng.normal(0, 2500)
        wander = sum(rng.normal(0, 3200) / k * np.sin(k * 2.1 * t + rng.uniform(0, 6)) for k in (1, 2, 3, 5))
        lines.append(np.column_stack([centre[0] + t * RADIUS, centre[1] + level + wander]))
    return lines


def _inhabitants(rng, attraction: np.ndarray, centres: np.ndarray, on_coast: np.ndarray) -> np.ndarray:
    """Return the inhabitants of 2012: a few towns well apart, and lognormal villages, larger where it is attractive."""
    count = len(attraction)
    people = np.zeros(count)
    placed: List[int] = []
    for rank, size in enumerate(TOWNS):
        score = attraction + rng.normal(0, 0.35, count)
        if placed:
            apart = distance_to(centres, centres[placed])
            score = score - 4 * np.exp(-apart / 7000)
        if rank == 1:
            score = score + 3 * on_coast  # the second town is the harbour
        chosen = int(np.argmax(score))
        people[chosen] = size
        placed.append(chosen)
    rest = np.flatnonzero(people == 0)
    near_main = np.exp(-distance_to(centres, centres[placed[:1]]) / 9000)
    near_town = np.exp(-distance_to(centres, centres[placed]) / 5000)
    rank = 0.5 * attraction + 1.1 * near_main + 0.7 * near_town + rng.normal(0, 0.55, count)
    order = rest[np.argsort(rank[rest])]
    sizes = np.sort(rng.lognormal(np.log(560), 1.12, len(rest)))
    sizes *= (INHABITANTS - sum(TOWNS)) / sizes.sum()
    people[order] = np.maximum(sizes, 24)
    return np.rint(people)


def _traits(rng, centres, area, people, coast, vine_centre) -> Dict[str, np.ndarray]:
    """Return what shapes votes and indicators: ``urban``, ``ring`` (commuter belt), ``coast``, ``vineyard``,
    ``upland``, ``rich`` and five smooth regional temperaments, one per bloc."""
    main = int(np.argmax(people))
    to_main = np.hypot(*(centres - centres[main]).T)
    to_coast = distance_to(centres, coast)
    east = np.clip((to_coast - 30000) / 30000, 0, 1)
    offset = (centres - vine_centre) / np.array([17000.0, 9000.0])
    traits = {
        "urban": _standard(np.log(people / area * 100 + 8)),
        "ring": np.exp(-(((to_main - 13000) / 7000) ** 2)),
        "coast": np.exp(-to_coast / 6500),
        "vineyard": np.exp(-(offset**2).sum(axis=1)),
        "upland": east,
    }
    for bloc in ("left", "centre", "right", "far_right", "other"):
        traits[bloc] = coverage.smooth_noise(rng, 13000.0)(centres)
    wealth = 0.9 * traits["ring"] + 0.8 * traits["coast"] - 0.5 * traits["vineyard"] - 0.6 * east
    wealth = wealth + 0.45 * coverage.smooth_noise(rng, 9000.0)(centres) + rng.normal(0, 0.4, len(people))
    wealth[main] -= 0.8
    traits["rich"] = _standard(wealth)
    return traits


def _population(rng, people: np.ndarray, traits: Dict[str, np.ndarray]) -> np.ndarray:
    """Return the municipal population of every year: the belt and the coast grow, the hills lose."""
    growth = 0.008 * traits["ring"] + 0.009 * traits["coast"] - 0.006 * traits["upland"]
    growth = growth + rng.normal(0.001, 0.005, len(people))
    years = np.arange(len(YEARS))
    wobble = rng.normal(0, 0.003, (len(people), len(YEARS))).cumsum(axis=1)
    return np.maximum(np.rint(people[:, None] * np.exp(growth[:, None] * years + wobble)), 15)


def _choose_mergers(rng, near: Dict[int, Set[int]], people: np.ndarray) -> List[Tuple[str, Tuple[int, ...], bool]]:
    """Return mergers of neighbouring villages of comparable size, none used twice."""
    used: Set[int] = set()
    chosen = []
    candidates = [int(i) for i in rng.permutation(np.flatnonzero((people > 250) & (people < 2600)))]
    for date, size, renamed in MERGERS:
        for first in candidates:
            partners = [n for n in sorted(near[first]) if people[n] < 1.5 * people[first] and n not in used]
            if first in used or len(partners) < size - 1:
                continue
            members = (first, *partners[: size - 1])
            used.update(members)
            chosen.append((date, members, renamed))
            break
    return chosen


def _places(centres, traits, people, rivers: Dict[str, np.ndarray], shore: np.ndarray) -> List[Place]:
    """Return what each commune's name may hint at."""
    to_river = {name: distance_to(centres, line) for name, line in rivers.items()}
    places = []
    for i in range(len(people)):
        river = min(to_river, key=lambda name: to_river[name][i])
        setting = "plain"
        if traits["upland"][i] > 0.35:
            setting = "upland"
        elif traits["vineyard"][i] > 0.4:
            setting = "vineyard"
        if shore[i]:
            setting = "coast"
        places.append(Place(setting, river if to_river[river][i] < 2300 else None, None))
    return places


def _name_communes(rng, words, places: Sequence[Place], people, centres, shore) -> Tuple[NameMaker, List[Name]]:
    """Return a name per commune, the largest first so that villages may be called after the town next door."""
    maker = NameMaker(rng, words)
    names: Dict[int, Name] = {}
    order = [int(i) for i in np.argsort(-people, kind="stable")]
    towns: List[int] = []
    for rank, i in enumerate(order):
        if rank == 0:
            names[i] = maker.take(words["prefecture"])
        elif rank == 1 and shore[i]:
            names[i] = maker.take(words["harbour"])
        else:
            close = [t for t in towns if np.hypot(*(centres[t] - centres[i])) < 6500]
            single = [names[t].nccenr for t in close if names[t].tncc < 2 and "-" not in names[t].nccenr]
            names[i] = maker.name(places[i]._replace(town=single[0] if single else None))
        if rank < 24:
            towns.append(i)
    return maker, [names[i] for i in range(len(people))]


def _add_islet(borders: List[Border], commune: int, centre: np.ndarray, rng) -> None:
    """Give a seaside commune an islet: the one territory in two parts, as in every coastal département."""
    angles = np.linspace(0, 2 * np.pi, 19)[:-1]
    radius = 520 * (1 + 0.25 * np.cos(2 * angles + rng.uniform(0, 6)) + rng.normal(0, 0.05, len(angles)))
    corners = np.rint(centre + radius[:, None] * np.column_stack([np.cos(angles), np.sin(angles)])).astype(int)
    line = [(int(x), int(y)) for x, y in corners]
    borders.append(Border(commune, OUTSIDE, tuple(line + line[:1])))


def _constituencies(centres: np.ndarray, people: np.ndarray) -> np.ndarray:
    """Return 1, 2 or 3: three bands from the coast to the hills with about equal numbers of inhabitants."""
    order = np.argsort(centres[:, 0] + 0.35 * centres[:, 1], kind="stable")
    share = people[order].cumsum() / people.sum()
    result = np.empty(len(people), int)
    result[order] = 1 + np.minimum((share * 3).astype(int), 2)
    return result


def create_department(seed: int) -> Department:
    """Return the fictional département of a seed; the same seed gives the same département, to the metre."""
    rng = np.random.default_rng([seed, 1])
    words = load_resource("toponyms.json")
    ground = lay_ground(rng, CELLS)
    borders = coverage.draw_borders(ground.sites, ground.inside, rng)
    borders = coverage.relabel(borders, coverage.clump(borders, ground.inside, COMMUNES, rng))
    outer = [coverage.rings(borders, {i})[0] for i in range(COMMUNES)]
    centres = np.array([coverage.centroid(ring) for ring in outer])
    area = np.array([coverage.signed_area(ring) for ring in outer]) / 1e4
    middle = ground.outline.mean(axis=0)
    to_sea = distance_to(ground.coast, middle[None])
    shore = np.zeros(COMMUNES, bool)
    for border in borders:
        if border.right == OUTSIDE and distance_to(np.array(border.line[:1], float), ground.coast)[0] < 1200:
            shore[border.left] = True
    attraction = coverage.smooth_noise(rng, 15000.0)(centres) + 0.4 * np.exp(-distance_to(centres, ground.coast) / 9000)
    attraction = attraction - 2.2 * (np.hypot(*(centres - middle).T) / RADIUS > 0.72) * ~shore
    people = _inhabitants(rng, attraction, centres, shore)
    traits = _traits(rng, centres, area, people, ground.coast, middle + rng.normal(0, 0.22 * RADIUS, 2))
    lines = _rivers(rng, middle, len(words["rivers"]))
    rivers = dict(zip(words["rivers"], lines))
    maker, names = _name_communes(rng, words, _places(centres, traits, people, rivers, shore), people, centres, shore)

    order = sorted(range(COMMUNES), key=lambda i: names[i].ncc)
    rank = {old: new for new, old in enumerate(order)}
    borders = coverage.relabel(borders, [rank[i] for i in range(COMMUNES)])
    centres, area, people = centres[order], area[order], people[order]
    traits = {key: values[order] for key, values in traits.items()}
    names = [names[i] for i in order]
    mergers = _mergers(rng, maker, borders, centres, people, names, rivers)
    islet = ground.coast[int(np.argmax(to_sea))]
    host = min(np.flatnonzero(shore[order]), key=lambda i: np.hypot(*(centres[i] - islet)))
    _add_islet(borders, int(host), islet + (islet - middle) / np.hypot(*(islet - middle)) * 3200, rng)
    area[host] = sum(coverage.signed_area(ring) for ring in coverage.rings(borders, {int(host)})) / 1e4
    numbers = np.cumsum(1 + (rng.random(COMMUNES) < 0.1))  # gaps: codes of communes that went before 2012
    codes = [f"{words['departement']['code']}{number:03d}" for number in numbers]
    merging = {member for merger in mergers for member in merger.members}
    renamed = int(rng.choice([i for i in range(COMMUNES) if "-sur-" in names[i].nccenr and i not in merging]))
    before = Name(names[renamed].tncc, names[renamed].nccenr.split("-sur-")[0])
    return Department(
        borders, centres, area, names, codes, _population(rng, people, traits), traits,
        _constituencies(centres, people), mergers, {renamed: before}, words["departement"],
    )  # fmt: skip


def _mergers(rng, maker, borders, centres, people, names, rivers) -> List[Merger]:
    """Return the communes nouvelles, each led by its largest member."""
    found = []
    for date, members, renamed in _choose_mergers(rng, coverage.neighbours(borders), people):
        chief = max(members, key=lambda i: people[i])
        river = min(rivers, key=lambda name: distance_to(centres[[chief]], rivers[name])[0])
        found.append(Merger(date, members, chief, merged_name(maker, river) if renamed else names[chief]))
    return found
