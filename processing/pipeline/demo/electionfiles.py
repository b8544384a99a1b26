"""The ballots as the Ministry and its re-users publish them: five layouts, each with its own faults."""

from pathlib import Path
from typing import Dict, Iterable, List, NamedTuple, Sequence, Tuple

import numpy as np

from . import layouts
from .geography import Department
from .layouts import percent, split_code, table_text, without_ligature, write_packed
from .politics import Ballot, Stations


class CommuneCount(NamedTuple):
    """The counts of one commune at one ballot; ``votes`` by entry."""

    code: str
    label: str
    registered: int
    voters: int
    blank: int
    null: int
    expressed: int
    votes: List[int]


def by_commune(department: Department, stations: Stations, ballot: Ballot) -> List[CommuneCount]:
    """Return the ballot summed by the communes of its date, in the order of their codes."""
    groups = department.groups(ballot.date)
    where = np.array(layouts.sum_by(groups, len(department.codes)))[stations.commune]
    fixed = [ballot.registered, ballot.voters, ballot.blank, ballot.null, ballot.expressed]
    counts = np.column_stack([*fixed, ballot.votes])
    totals = np.zeros((len(groups), counts.shape[1]), int)
    np.add.at(totals, where, counts)
    found = []
    for (chief, *_), row in zip(groups, totals.tolist()):
        label = without_ligature(department.name(chief, ballot.date).label)
        registered, voters, blank, null, expressed, *votes = row
        found.append(CommuneCount(department.codes[chief], label, registered, voters, blank, null, expressed, votes))
    return found


def _ministry_count(c: CommuneCount, blank_apart: bool) -> List[object]:
    """Return the Ministry's counts and percentages, from the registered to the expressed."""
    missing = c.registered - c.voters
    cells = [c.registered, missing, percent(missing, c.registered), c.voters, percent(c.voters, c.registered)]
    for part in (c.blank, c.null) if blank_apart else (c.blank + c.null,):
        cells += [part, percent(part, c.registered), percent(part, c.voters)]
    return [*cells, c.expressed, percent(c.expressed, c.registered), percent(c.expressed, c.voters)]


def write_ministry(
    path: Path, department: Department, stations: Stations, ballot: Ballot, year: int, panel: bool
) -> None:
    """Write a raw presidential file, wide: the header repeats Nom, Prénom, Voix; codes have lost their zeros.

    With ``panel`` (2017, first round) candidates are sorted by score, so columns mean other people from row to
    row. In 2012 blank and null votes are one column and the département is in capitals.
    """
    fixed = layouts.MINISTRY_2012_FIXED if year == 2012 else layouts.MINISTRY_2017_FIXED
    block = ([layouts.MINISTRY_PANEL] if panel else []) + layouts.MINISTRY_CANDIDATE
    name = department.labels["name"].upper() if year == 2012 else department.labels["name"]
    rows = []
    for c in by_commune(department, stations, ballot):
        departement, commune = split_code(c.code)
        row: List[object] = [departement.lstrip("0"), name, int(commune), c.label, *_ministry_count(c, year != 2012)]
        order = sorted(range(len(c.votes)), key=lambda e: -c.votes[e]) if panel else range(len(c.votes))
        for e in order:
            entry, votes = ballot.entries[e], c.votes[e]
            row += [entry.panel] if panel else []
            row += [entry.sex, entry.surname, entry.first_name, votes]
            row += [percent(votes, c.registered), percent(votes, c.expressed)]
        rows.append(row)
    write_packed(path, table_text(fixed + block * len(ballot.entries), rows, ";", "\n"))


def _sum_columns(c: CommuneCount, keys: Sequence[str], columns: Iterable[str]) -> List[int]:
    """Return the votes of a commune summed by column name (a nuance, a list title)."""
    total: Dict[str, int] = dict.fromkeys(columns, 0)
    for key, votes in zip(keys, c.votes):
        total[key] += votes
    return list(total.values())


def write_large(
    path: Path, department: Department, stations: Stations, ballot: Ballot, columns: List[str], keys: List[str]
) -> None:
    """Write a cleaned wide file: one column per nuance or list; the European one of 2014 has no ``blancs``."""
    with_blank = not ballot.id.startswith("2014")
    header = [h for h in layouts.LARGE_FIXED if with_blank or h != "blancs"]
    rows = []
    for c in by_commune(department, stations, ballot):
        blank = [c.blank] if with_blank else []
        counts = [c.registered, c.voters, *blank, c.expressed, *_sum_columns(c, keys, columns)]
        rows.append([*split_code(c.code), c.label, *counts])
    write_packed(path, table_text(header + columns, rows, ",", "\n"))


def write_regional(path: Path, department: Department, stations: Stations, ballot: Ballot) -> None:
    """Write the regional file of 2015: two code columns, no names, one column per list label."""
    fixed, labels = layouts.REGIONAL_2015[:8], layouts.REGIONAL_2015[8:]
    keys = [entry.nuance for entry in ballot.entries]
    rows = []
    for c in by_commune(department, stations, ballot):
        counts = [c.registered, c.registered - c.voters, c.voters, c.blank, c.null, c.expressed]
        rows.append([*split_code(c.code), *counts, *_sum_columns(c, keys, labels)])
    write_packed(path, table_text([*fixed, *labels], rows, ",", "\n"))


def _damage(text: str, year: int) -> str:
    """Return text as the long file shows it: accents lost in 2014, read twice wrongly in 2017 and 2019."""
    mark = {2014: "\ufffd", 2017: "ï¿½", 2019: "ï¿½"}.get(year)
    return text if mark is None else "".join(c if ord(c) < 128 else mark for c in text)


def _long_names(ballot: Ballot, kind: str, year: int) -> List[Tuple[str, str, str, str]]:
    """Return nuance, nom, prenom and liste of each entry; lists since 2019 put the whole name in ``nom``."""
    names = []
    for entry in ballot.entries:
        name = (entry.surname, entry.first_name)
        if kind == "regionales":
            name = (f"{entry.surname} {entry.first_name}", "")
        surname, first_name, title = (_damage(part, year) for part in (*name, entry.title))
        names.append((entry.nuance, surname, first_name, title))
    return names


def _long_rows(department: Department, stations: Stations, ballot: Ballot) -> Iterable[List[object]]:
    """Yield the rows of one ballot, one per polling station and candidate."""
    year, kind, round_ = int(ballot.date[:4]), ballot.id.split("-")[1], ballot.id.split("-")[2]
    kind = "presidentielles" if kind == "presidentielle" else kind
    names = _long_names(ballot, kind, year)
    heads = []
    for group in department.groups(ballot.date):
        label = _damage(without_ligature(department.name(group[0], ballot.date).label), year)
        members = [s for commune in group for s in np.flatnonzero(stations.commune == commune)]
        for number, s in enumerate(members, start=1):  # a merger numbers the stations anew
            office = str(number) if year == 2021 else f"{number:04d}"
            empty = year == 2014
            blank, null = ("", "") if empty else (f"{ballot.blank[s]}.0", f"{ballot.null[s]}.0")
            counts = [int(ballot.registered[s]), int(ballot.voters[s]), blank, null, int(ballot.expressed[s])]
            heads.append((s, [year, kind, round_, department.codes[group[0]], label, office, *counts]))
    entries = range(len(names))
    pairs = ((h, e) for h in heads for e in entries) if year == 2014 else ((h, e) for e in entries for h in heads)
    for (s, head), e in pairs:
        if ballot.stands[s, e]:
            panel = 1 if year == 2014 else ballot.entries[e].panel
            yield [*head, panel, *names[e], f"{ballot.votes[s, e]}.0"]


def write_long(path: Path, department: Department, stations: Stations, ballots: Sequence[Ballot]) -> None:
    """Write the tidy file of polling stations: many ballots, one row per station and candidate."""
    order = sorted(ballots, key=lambda b: (b.date[:4], b.id.split("-")[1], b.id))
    rows = (row for ballot in order for row in _long_rows(department, stations, ballot))
    write_packed(path, table_text(layouts.LONG, rows, ",", "\n"))


def write_elections(folder: Path, department: Department, stations: Stations, ballots: Dict[str, Ballot]) -> None:
    """Write ``elections/`` with the layouts and the file names of the national files."""
    france = folder / "elections" / "france"
    place = (department, stations)
    raw = "Presidentielle_{}_Resultats_Communes_Tour_{}.csv.xz"
    for year, round_ in ((2012, 1), (2017, 1), (2017, 2)):
        ballot = ballots[f"{year}-presidentielle-{round_}"]
        write_ministry(france / raw.format(year, round_), *place, ballot, year, panel=(year, round_) == (2017, 1))
    for id_, columns, attribute in (
        ("2014-europeennes-1", layouts.LARGE_2014, "nuance"),
        ("2017-legislatives-1", layouts.LARGE_LEGISLATIVE_2017, "nuance"),
        ("2019-europeennes-1", layouts.LARGE_2019, "title"),
    ):
        stem = id_ if "legislatives" in id_ else id_[:-2]
        keys = [getattr(entry, attribute) for entry in ballots[id_].entries]
        write_large(france / f"{stem}_par_commune_large.csv.gz", *place, ballots[id_], columns, keys)
    write_regional(france / "regionales_2015_T1_par_commune.csv.gz", *place, ballots["2015-regionales-1"])
    local = department.labels["name"].lower()
    long_name = f"{local}{department.labels['code']}_bureaux_long_2014_2022.csv.gz"
    in_long = [b for b in ballots.values() if b.date >= "2014" and b.id != "2015-regionales-1"]
    write_long(folder / "elections" / local / long_name, *place, in_long)
