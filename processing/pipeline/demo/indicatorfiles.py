"""INSEE's tables about the fictional communes, with what statistical secrecy withholds.

The three tables tell one story: dwellings, households, income, work and population of the same communes, so
that an indicator computed from two of them makes sense. A withheld figure is empty in the comparator and
``s`` or ``nd`` in Filosofi; it is never zero.
"""

from pathlib import Path
from typing import Dict, List, Sequence

import numpy as np

from . import layouts
from .geography import YEARS, Department
from .layouts import BOM, table_text, without_ligature, write_packed, write_zip
from .toponyms import load_resource

COMPARATOR_DATE = "2021-01-01"
POPULATION_DATE = "2025-01-01"
FILOSOFI_DATE = "2022-01-01"
SECRET_HOUSEHOLDS = 50  # below: no income at all
SECRET_PERSONS = 2000  # below: the median alone


class CommuneTable:
    """Communes of one date with population by year and traits averaged over their inhabitants."""

    def __init__(self, department: Department, date: str) -> None:
        groups = department.groups(date)
        self.department = department
        self.codes = [department.codes[group[0]] for group in groups]
        self.labels = [department.name(group[0], date).label for group in groups]
        self.where = np.array(layouts.sum_by(groups, len(department.codes)))
        self.population = np.column_stack([self.total(column) for column in department.population.T])
        self.area = self.total(department.area)
        people = department.population[:, YEARS.index(2018)]
        weight = np.bincount(self.where, people)
        self.traits = {k: np.bincount(self.where, v * people) / weight for k, v in department.traits.items()}
        self.constituency = department.constituency[[group[0] for group in groups]]

    def total(self, values: np.ndarray) -> np.ndarray:
        """Return values of the communes of 2012 summed by commune of this date."""
        return np.bincount(self.where, values)

    def people(self, year: int) -> np.ndarray:
        return self.population[:, YEARS.index(year)]


def _income(rng: np.random.Generator, table: CommuneTable) -> Dict[str, np.ndarray]:
    """Return median income (euros a year), poverty and taxed households (percent), unemployment (share)."""
    traits = table.traits
    size = len(table.codes)
    median = 21400 + 1900 * traits["rich"] - 250 * traits["urban"] + rng.normal(0, 500, size)
    poverty = 13.5 - 2.9 * traits["rich"] + 1.9 * traits["urban"] + rng.normal(0, 1.6, size)
    jobless = 0.118 - 0.018 * traits["rich"] + 0.012 * traits["urban"] + 0.03 * traits["vineyard"]
    return {
        "median": np.rint(median / 10) * 10,
        "poverty": np.clip(np.rint(poverty), 5, 38),
        "taxed": np.clip(np.rint(55 + 8 * traits["rich"] + rng.normal(0, 2, size)), 30, 80),
        "jobless": np.clip(jobless + rng.normal(0, 0.02, size), 0.02, 0.3),
    }


def _number(value: float) -> str:
    """Return a census figure as the comparator prints it: fifteen significant digits, no trailing point."""
    return f"{value:.15g}"


def _weighted(rng, values: np.ndarray, people: np.ndarray) -> np.ndarray:
    """Return counts as the census estimates them: whole in villages fully counted, fractional elsewhere."""
    sampled = (people > 900) | (rng.random(len(people)) < 0.35)
    return np.maximum(np.where(sampled, values * np.exp(rng.normal(0, 0.004, len(values))), np.rint(values)), 0)


def _census(rng, table: CommuneTable, income: Dict[str, np.ndarray]) -> Dict[str, np.ndarray]:
    """Return households, dwellings and work. Dwellings are main, second homes and vacant; jobless are active."""
    traits, people = table.traits, table.people(2018)
    households = _weighted(rng, people / (2.25 - 0.12 * traits["urban"]), people)
    second = _weighted(rng, households * (0.05 + 1.3 * traits["coast"] + 0.35 * traits["upland"]), people)
    vacant = _weighted(rng, households * (0.075 + 0.05 * traits["upland"]), people)
    working_age = _weighted(rng, people * (0.61 + 0.02 * traits["urban"] - 0.05 * traits["coast"]), people)
    active = working_age * np.clip(0.72 + 0.02 * traits["ring"] - 0.02 * traits["coast"], 0.5, 0.9)
    jobs = _weighted(rng, active * np.exp(0.75 * traits["urban"] - 1.25 - 0.4 * traits["ring"]), people)
    owners = households * np.clip(0.70 - 0.09 * traits["urban"] + 0.05 * traits["ring"], 0.25, 0.95)
    return {
        "P18_MEN": households, "P18_RP": households, "P18_RSECOCC": second, "P18_LOGVAC": vacant,
        "P18_LOG": households + second + vacant, "P18_RP_PROP": owners, "P18_POP1564": working_age,
        "P18_ACT1564": active, "P18_CHOM1564": active * income["jobless"], "P18_EMPLT": jobs,
        "P18_EMPLT_SAL": jobs * 0.83, "P13_EMPLT": jobs * np.exp(rng.normal(-0.01, 0.06, len(jobs))),
    }  # fmt: skip


def _counts(rng, table: CommuneTable) -> Dict[str, np.ndarray]:
    """Return births, deaths and establishments; the parts of the establishments sum to their total."""
    people, traits = table.people(2018), table.traits
    old = 0.0095 + 0.003 * traits["upland"] + 0.004 * traits["coast"] - 0.002 * traits["ring"]
    columns = {
        "NAIS1318": rng.poisson(people * 0.052), "DECE1318": rng.poisson(people * old * 5),
        "NAISD20": rng.poisson(people * 0.0098), "DECESD20": rng.poisson(people * old),
        "ETAZ18": rng.poisson(1 + 4 * traits["vineyard"] + 2 * traits["upland"]),
        "ETBE18": rng.poisson(people * 0.0016), "ETFZ18": rng.poisson(people * 0.0039),
        "ETGU18": rng.poisson(people * 0.0215), "ETOQ18": rng.poisson(people * 0.0045),
    }  # fmt: skip
    columns["ETTOT18"] = sum(columns[name] for name in ("ETAZ18", "ETBE18", "ETFZ18", "ETGU18", "ETOQ18"))
    columns["ETGZ18"] = rng.binomial(columns["ETGU18"], 0.3)
    columns["ETTEF118"] = rng.binomial(columns["ETTOT18"], 0.68)
    columns["ETTEFP1018"] = rng.binomial(columns["ETTOT18"] - columns["ETTEF118"], 0.45)
    return columns


def comparator(rng: np.random.Generator, table: CommuneTable, income: Dict[str, np.ndarray]) -> str:
    """Return ``base_cc_comparateur``: ``;``, CRLF, decimal point; what is secret is empty."""
    people = table.people(2018)
    fiscal = np.rint(people / 2.2 * 1.03)
    columns: Dict[str, Sequence[str]] = {"CODGEO": table.codes}
    numbers = {"P18_POP": people, "P13_POP": table.people(2013), "SUPERF": np.round(table.area / 100, 2)}
    numbers.update(_census(rng, table, income))
    numbers.update(_counts(rng, table))
    for name, values in numbers.items():
        columns[name] = [_number(float(v)) for v in values]
    small, village = fiscal < SECRET_HOUSEHOLDS, people < SECRET_PERSONS
    hidden = {"NBMENFISC19": (fiscal, small), "MED19": (income["median"], small)}
    hidden.update({"PIMP19": (income["taxed"], village), "TP6019": (income["poverty"], village)})
    for name, (values, secret) in hidden.items():
        columns[name] = ["" if s else str(int(v)) for v, s in zip(values, secret)]
    rows = zip(*(columns[name] for name in layouts.COMPARATOR))
    return table_text(layouts.COMPARATOR, rows, ";", "\r\n")


def comparator_meta(table: CommuneTable) -> str:
    """Return the second member of the archive: what each column means, then the name of each code."""
    described = load_resource("comparator.json")
    code = described["CODGEO"]
    rows: List[List[object]] = [[k, v, v, "", "", "NUM", 16] for k, v in described.items() if k != "CODGEO"]
    rows += [["CODGEO", "CODGEO", code, c, label, "CHAR", 5] for c, label in zip(table.codes, table.labels)]
    return table_text(layouts.COMPARATOR_META, rows, ";", "\r\n")


def _decimal_comma(value: float, digits: int = 1) -> str:
    return f"{value:.{digits}f}".replace(".", ",")


def _filosofi_row(rng, persons: float, median: float, spread: float) -> List[str]:
    """Return the cells of one commune after its label, before secrecy is applied."""
    households = persons / 2.25
    position = np.array([-0.674, 0.0, 0.674, -1.28, -0.842, -0.524, -0.253, 0.253, 0.524, 0.842, 1.28])
    quantiles = np.rint(median * np.exp(spread * position) / 10) * 10
    q1, q2, q3, d1, *between, d9 = (int(q) for q in quantiles)
    work = 70 + rng.normal(0, 3)
    wages, jobless, profit = work * 0.9, 3 + rng.normal(0, 0.4), 4 + rng.normal(0, 0.5)
    pensions = 100 - work - 6
    shares = [work, wages, jobless, profit, pensions, 100 - work - pensions]
    return [
        str(round(households)), str(round(persons)), _decimal_comma(persons / 1.52),
        _decimal_comma(55 + (median - 21400) / 250), str(q1), str(q2), str(q3), str(q3 - q1), str(d1),
        *(str(d) for d in between), str(d9), _decimal_comma(d9 / d1), _decimal_comma(4 + 8 * (spread - 0.5)),
        _decimal_comma(0.28 + 0.3 * (spread - 0.45), 3), *(_decimal_comma(s) for s in shares),
    ]  # fmt: skip


def filosofi(rng: np.random.Generator, table: CommuneTable, income: Dict[str, np.ndarray]) -> str:
    """Return declared income 2021: BOM, ``;``, CRLF, decimal comma; ``s`` withheld, ``nd`` not available."""
    rows = []
    spreads = 0.47 + 0.03 * np.abs(rng.normal(0, 1, len(table.codes))) + 0.02 * table.traits["urban"]
    missing = int(np.argsort(table.people(2021))[len(table.codes) // 3])
    for i, (code, label) in enumerate(zip(table.codes, table.labels)):
        persons = float(table.people(2021)[i]) * 0.985
        cells = _filosofi_row(rng, persons, float(income["median"][i]) * 1.045, float(spreads[i]))
        if i == missing:
            cells = ["nd"] * len(cells)
        elif persons / 2.25 < SECRET_HOUSEHOLDS:
            cells = ["s"] * len(cells)
        elif persons < SECRET_PERSONS:
            cells = [cell if column in (0, 1, 2, 5) else "s" for column, cell in enumerate(cells)]
        rows.append([code, label, *cells])
    rows.append([""] * len(layouts.FILOSOFI_2021))  # the official file ends with a row of empty cells
    return BOM + table_text(layouts.FILOSOFI_2021, rows, ";", "\r\n")


def population(rng: np.random.Generator, table: CommuneTable) -> str:
    """Return the municipal populations 2013 to 2023: BOM, ``;``, CRLF, in no order, the ligature spelled out."""
    labels = table.department.labels
    rows = []
    for i in rng.permutation(len(table.codes)):
        canton = f"{labels['code']}{int(table.constituency[i]):02d}"
        people = [int(p) for p in table.population[i, YEARS.index(2013) :]]
        name = without_ligature(table.labels[i])
        rows.append([labels["region"], labels["code"], canton, table.codes[i], name, *people])
    return BOM + table_text(layouts.POPULATION, rows, ";", "\r\n")


def write_indicators(folder: Path, department: Department, seed: int) -> None:
    """Write ``indicators/``: the comparator, Filosofi 2021 and the municipal populations."""
    place = folder / "indicators"
    rng = np.random.default_rng([seed, 3])
    table = CommuneTable(department, COMPARATOR_DATE)
    income = _income(rng, table)
    members = {
        "base_cc_comparateur.CSV": comparator(rng, table, income).encode("utf-8"),
        "meta_base_cc_comparateur.CSV": comparator_meta(table).encode("utf-8"),
    }
    write_zip(place / "base_cc_comparateur_csv.zip", members)
    # no merger falls between the two dates, so the same incomes serve
    write_packed(place / "FILO2021_DEC_COM.csv.gz", filosofi(rng, CommuneTable(department, FILOSOFI_DATE), income))
    later = population(rng, CommuneTable(department, POPULATION_DATE))
    write_packed(place / "population_municipale_communes_2013_2023.csv.gz", later)
