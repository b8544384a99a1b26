"""How the fictional communes vote: a latent political geography, ballots that swing around it, and chance.

A polling station's log-share of a candidate is the candidate's level plus the temperament of the station toward
the candidate's bloc, the pull of the commune's traits, and noises of the size seen between real ballots (a
smooth one, one per commune, one per candidate). Votes are then drawn one by one (binomial, multinomial), so
small communes are as erratic as real ones, and every identity of a count holds.
"""

from typing import Any, Dict, List, NamedTuple, Tuple

import numpy as np

from .coverage import smooth_noise
from .geography import YEARS, Department
from .toponyms import load_resource

BLOCS = ("left", "centre", "right", "far_right", "other")
REGISTERED_SHARE = 0.745  # registered electors per inhabitant
STATION_SIZE = 870  # registered electors per polling station
# What a unit of each trait adds to the log-share of a bloc; the temperament is the bloc's own smooth field.
PULLS = {
    "left": {"urban": 0.10, "vineyard": 0.28, "upland": 0.32, "rich": -0.12, "left": 0.17},
    "centre": {"urban": 0.06, "rich": 0.15, "coast": 0.08, "upland": -0.10, "centre": 0.10},
    "right": {"urban": -0.02, "rich": 0.17, "coast": 0.28, "vineyard": -0.10, "right": 0.15},
    "far_right": {"urban": -0.15, "ring": 0.20, "vineyard": 0.22, "rich": -0.10, "upland": -0.05, "far_right": 0.16},
    "other": {"urban": -0.05, "upland": 0.28, "other": 0.15},
}
# The same, gained over ten years after 2012.
DRIFTS = {"left": {"vineyard": -0.18, "urban": 0.09}, "far_right": {"ring": 0.12, "vineyard": 0.14, "urban": -0.08}}
ABSTENTION_PULLS = {"urban": 0.11, "rich": -0.11, "upland": -0.12, "other": 0.05}


class Entry(NamedTuple):
    """A candidate or list of a ballot; ``constituency`` 0 means that it stands everywhere."""

    nuance: str
    sex: str
    surname: str
    first_name: str
    title: str
    panel: int
    constituency: int


class Ballot(NamedTuple):
    """Counts by polling station (rows of ``Stations``) and entry; integers throughout."""

    id: str
    date: str
    entries: List[Entry]
    registered: np.ndarray  # (s,)
    voters: np.ndarray
    blank: np.ndarray
    null: np.ndarray
    expressed: np.ndarray
    votes: np.ndarray  # (s, e)
    stands: np.ndarray  # (s, e) bool: the entry stands there


class Stations(NamedTuple):
    """Polling stations: the commune of 2012 each belongs to, its number there, its share of the electors."""

    commune: np.ndarray
    number: np.ndarray
    weight: np.ndarray


def _stations(rng: np.random.Generator, department: Department) -> Stations:
    counts = np.maximum(1, np.rint(department.population[:, 2] * REGISTERED_SHARE / STATION_SIZE)).astype(int)
    commune = np.repeat(np.arange(len(counts)), counts)
    number = np.concatenate([np.arange(1, count + 1) for count in counts])
    weight = rng.uniform(0.75, 1.25, len(commune))
    return Stations(commune, number, weight / np.bincount(commune, weight)[commune])


def _registered(rng, department: Department, stations: Stations, date: str) -> np.ndarray:
    """Return the registered electors of each station at a date: they follow the inhabitants."""
    people = department.population[stations.commune, YEARS.index(int(date[:4]))]
    wobble = np.exp(rng.normal(0, 0.008, len(people)))
    return np.maximum(8, np.rint(people * REGISTERED_SHARE * stations.weight * wobble)).astype(int)


class Electorate:
    """The lasting part: temperaments of the stations and their habit of abstaining."""

    def __init__(self, seed: int, department: Department) -> None:
        rng = np.random.default_rng([seed, 2])
        self.rng = rng
        self.department = department
        self.stations = _stations(rng, department)
        commune = self.stations.commune
        people = department.population[:, 2]
        self.alone = np.bincount(commune)[commune] == 1
        size = 0.09 + 0.10 * np.exp(-people / 900)
        self.temper: Dict[str, np.ndarray] = {}
        for bloc in BLOCS:
            own = rng.normal(0, 1, len(people)) * size
            quarter = np.where(self.alone, 0.0, rng.normal(0, 0.17, len(commune)))
            self.temper[bloc] = (self._pull(PULLS[bloc]) + own)[commune] + quarter
        self.habit = (self._pull(ABSTENTION_PULLS) - 0.28 * np.exp(-people / 450) + rng.normal(0, 0.08, len(people)))[
            commune
        ] + np.where(self.alone, 0.0, rng.normal(0, 0.12, len(commune)))

    def _pull(self, pulls: Dict[str, float]) -> np.ndarray:
        """Return the sum of a commune's traits times their pulls, zero on average over the inhabitants."""
        people = self.department.population[:, 2]
        total = np.zeros(len(people))
        for trait, pull in pulls.items():
            values = self.department.traits[trait]
            total = total + pull * (values - np.average(values, weights=people))
        return total

    def _bloc_leaning(self, bloc: str, date: str, noise: float) -> np.ndarray:
        """Return the log-share a bloc gains in each station at one ballot."""
        rng, commune = self.rng, self.stations.commune
        decades = (int(date[:4]) - 2012) / 10
        smooth = 0.6 * noise * smooth_noise(rng, 16000.0)(self.department.centres)
        local = noise * rng.normal(0, 1, len(self.department.codes))
        drift = decades * self._pull(DRIFTS.get(bloc, {}))
        return self.temper[bloc] + (drift + smooth + local)[commune] + rng.normal(0, 0.03, len(commune))

    def hold(self, ballot: Dict[str, Any], fields: List[str], words: Dict[str, Any]) -> Ballot:
        """Return the counts of one ballot of ``ballots.json``."""
        rng, commune = self.rng, self.stations.commune
        rows = [dict(zip(fields, row)) for row in ballot["entries"]]
        leaning = {bloc: self._bloc_leaning(bloc, ballot["date"], ballot["noise"]) for bloc in BLOCS}
        entries, columns, stands = [], [], []
        for row in rows:
            mix = row["mix"] if isinstance(row["mix"], dict) else {row["mix"]: 1.0}
            pulls = {trait: pull for trait, pull in row["traits"].items() if trait != "stands"}
            base = np.log(row["share"]) + sum(part * leaning[bloc] for bloc, part in mix.items())
            local = 0.8 * ballot["noise"] * rng.normal(0, 1, len(self.department.codes))
            base = base + (self._pull(pulls) + local)[commune]
            for constituency in row["traits"].get("stands", [0]):
                here = np.isin(self.department.constituency[commune], [constituency] if constituency else [1, 2, 3])
                fame = rng.normal(0, 0.2) if constituency else 0.0
                entries.append(self._person(row, constituency, words))
                columns.append(base + fame)
                stands.append(here)
        return self._count(ballot, entries, np.column_stack(columns), np.column_stack(stands))

    def _person(self, row: Dict[str, Any], constituency: int, words: Dict[str, Any]) -> Entry:
        """Return the entry; a candidate without a name in the file is given one."""
        sex, surname, first_name = row["sex"], row["surname"], row["first_name"]
        if not surname:
            sex = sex or ("F" if self.rng.random() < 0.5 else "M")
            surname = words["surnames"][int(self.rng.integers(len(words["surnames"])))]
            first_name = words["first_names"][sex][int(self.rng.integers(len(words["first_names"][sex])))]
        return Entry(row["nuance"], sex, surname, first_name, row["list"], row["panel"], constituency)

    def _count(self, ballot: Dict[str, Any], entries: List[Entry], scores: np.ndarray, stands: np.ndarray) -> Ballot:
        """Draw voters, blank, null and each candidate's votes."""
        rng = self.rng
        share = np.where(stands, np.exp(scores - scores.max(axis=1, keepdims=True)), 0.0)
        share /= share.sum(axis=1, keepdims=True)
        registered = _registered(rng, self.department, self.stations, ballot["date"])
        noise = 0.05 * rng.normal(0, 1, len(self.department.codes))[self.stations.commune]
        level = np.log(ballot["abstention"] / (1 - ballot["abstention"]))
        abstention = 1 / (1 + np.exp(-(level + self.habit + noise)))
        # one elector always turns up: a station without voters would have no share at all
        voters = np.maximum(rng.binomial(registered, 1 - abstention), 2)
        blank = np.minimum(rng.binomial(voters, ballot["blank"]), voters - 1)
        null = np.minimum(rng.binomial(voters - blank, ballot["null"]), voters - blank - 1)
        expressed = voters - blank - null
        votes = rng.multinomial(expressed, share)
        return Ballot(ballot["id"], ballot["date"], entries, registered, voters, blank, null, expressed, votes, stands)


def hold_ballots(seed: int, department: Department) -> Tuple[Stations, Dict[str, Ballot]]:
    """Return the polling stations and the counts of every ballot of ``resources/demo/ballots.json`` by id."""
    electorate = Electorate(seed, department)
    described = load_resource("ballots.json")
    words = load_resource("toponyms.json")
    held = {b["id"]: electorate.hold(b, described["fields"], words) for b in described["ballots"]}
    return electorate.stations, held
