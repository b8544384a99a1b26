"""Files as administrations send them, of any size, each beside its twin: what an import has to make of it.

Layers are in ``generate_layers``. All are written from pools of ready pieces, block by block: the same number of rows
is always the same file, and memory does not grow with it. Twins are CSV as ``psql \\copy … WITH (FORMAT csv, HEADER)``
reads them (an empty cell is NULL), with the ``CREATE TABLE`` columns that go with them.
"""

from pathlib import Path
from typing import Callable, List, NamedTuple, Sequence, Tuple

import numpy as np

BLOCK = 20_000
SEED = 20_251_122
NBSP, NARROW = "\u00a0", "\u202f"

_FIRST = ("Saint-", "Sainte-", "Le ", "La ", "Les ", "L'", "Château-", "Vieux-", "Mont-", "Île-", "Bourg-", "")
_ROOTS = ("Étienne", "Barthélemy", "Honoré", "Pré", "Forêt", "Chêne", "Évêque", "Bœuf", "Aigües", "Haÿ", "Mézières",
          "Besançon", "Rivière", "Fontaine", "Grâce", "Noël", "Léger", "Hélène", "Maur", "Villers", "Ormeaux", "Combe")
_LAST = ("", "-sur-Loire", "-lès-Dijon", "-en-Forêt", "-du-Gard", "-sous-Bois", "-aux-Mines", "-le-Château", "-d'Azé",
         "-la-Côte", "-en-Bresse", "-sur-l'Isle")
_REMARKS = ("dossier complet", "à vérifier auprès de la mairie", "né à l'étranger, pièce n° 12", "courrier du préfet",
            "voir l'avis, reçu en retard", "coût estimé par l'État", "dit « Le Clos »", "sans suite donnée")


class Twin(NamedTuple):
    """A file and what it has to become: ``columns`` are (name, SQL type) of the clean table, in order."""

    path: Path
    clean: Path
    columns: Tuple[Tuple[str, str], ...]
    rows: int

    def create_table(self, name: str) -> str:
        """Return the CREATE TABLE statement into which the twin is copied."""
        return "CREATE TABLE {} ({})".format(name, ", ".join(f"{column} {kind}" for column, kind in self.columns))


class Pool(NamedTuple):
    """Pieces of text, as sent and as they have to be read: the same place in both."""

    sent: np.ndarray
    clean: np.ndarray

    @classmethod
    def of(cls, sent: Sequence[str], clean: Sequence[str] = ()) -> "Pool":
        return cls(np.array(sent, dtype=object), np.array(clean or sent, dtype=object))

    def ended(self) -> "Pool":
        """Return the pool of a cell's last piece, its delimiter included."""
        return Pool(self.sent + ";", self.clean + ",")


class Kind(NamedTuple):
    """A column: the pools its cells are put together from, and how the places in them are drawn for ``n`` rows."""

    name: str
    sql_type: str
    pools: Tuple[Pool, ...]
    draw: Callable[[np.random.Generator, int], Sequence[np.ndarray]]


def commune_names(count: int) -> List[str]:
    """Return ``count`` names with every kind of French letter; they come again after some three thousand."""
    names = [first + root + last for last in _LAST for root in _ROOTS for first in _FIRST]
    return [names[place % len(names)] for place in range(count)]


def insee_codes() -> List[str]:
    """Return codes of communes of all of France: zeros in front, Corsica, overseas."""
    departements = [f"{d:02d}" for d in range(1, 96) if d != 20] + ["2A", "2B"]
    return [f"{d}{c:03d}" for d in departements for c in range(1, 361)] + [
        f"97{d}{c:02d}" for d in (1, 2, 3, 4, 6) for c in range(1, 31)]


# -- a table as it comes ------------------------------------------------------------------------------------------


def _pick(name: str, sql_type: str, sent: Sequence[str], clean: Sequence[str] = ()) -> Kind:
    """Return a column of cells from one pool, each as likely as any other."""
    pool = Pool.of(sent, clean).ended()
    return Kind(name, sql_type, (pool,), lambda rng, n: [rng.integers(0, len(pool.sent), n)])


def _number(name: str, sql_type: str, thousands: int, space: str, decimals: int, words: Sequence[str]) -> Kind:
    """Return a column of numbers below ``thousands`` × 1000, thousands apart by ``space``, comma and ``decimals``;
    one cell in twenty-five is empty or one of ``words``. Small numbers are as frequent as large ones."""
    head = Pool.of(["", *(f"{n:,}".replace(",", space) + space for n in range(1, thousands)), "", *words],
                   ["", *map(str, range(1, thousands)), "", *("" for _ in words)])
    units = [str(n) for n in range(1000)] + [f"{n:03d}" for n in range(1000)] + [""]
    tail = ["," + f"{n:0{decimals}d}" for n in range(10 ** decimals)] if decimals else []
    pools = [head, Pool.of(units)]
    if tail:
        pools.append(Pool.of([*tail, ""], [*(text.replace(",", ".") for text in tail), ""]))
    pools[-1] = pools[-1].ended()

    def draw(rng, n):
        large = np.minimum((thousands ** rng.random(n)).astype(np.intp), thousands - 1)
        high = np.where(rng.random(n) < 0.5, large, 0)
        low = rng.integers(0, 1000, n) + 1000 * (high > 0)
        missing = rng.integers(0, 25, n) == 0
        places = [np.where(missing, rng.integers(thousands, len(head.sent), n), high), np.where(missing, 2000, low)]
        if tail:
            places.append(np.where(missing, len(tail), rng.integers(0, len(tail), n)))
        return places

    return Kind(name, sql_type, tuple(pools), draw)


def _share(sent: Sequence[str], missing: Sequence[str]) -> List[str]:
    """Return ``sent`` with about one in twenty of ``missing`` among them, in turn."""
    return [*sent, *(missing[place % len(missing)] for place in range(len(sent) // 19 + 1))]


def _dates(name: str, words: Sequence[str]) -> Kind:
    days = np.arange("1950-01-01", "2026-01-01", dtype="datetime64[D]").astype(str).tolist()
    sent = _share(["/".join(reversed(day.split("-"))) for day in days], words)
    return _pick(name, "date", sent, days + [""] * (len(sent) - len(days)))


def _names(name: str) -> Kind:
    """Names; some need quotes for a semicolon in them, some have spaces around them."""
    plain = commune_names(3000)
    odd = plain[:40]
    sent = plain + [f'"{n}; {n}"' for n in odd] + [f" {n}  " for n in odd] + [""] * 20
    return _pick(name, "text", sent, plain + [f"{n}; {n}" for n in odd] + odd + [""] * 20)


def _remarks(name: str) -> Kind:
    """Free text, mostly empty; commas for the twin to quote, and quotes inside quotes."""
    texts = [f"{r} ({n})" for r in _REMARKS for n in range(200)]
    said = [f'"il a dit ""{r}"" au n° {n}"' for r in _REMARKS for n in range(10)]
    clean = [f'"{t}"' if "," in t else t for t in texts] + said + [""] * 2500
    return _pick(name, "text", [*texts, *said, *[""] * 2500], clean)


def _siret(name: str) -> Kind:
    """A SIREN of nine digits and five more: many, with zeros in front."""
    head = Pool.of([f"{n * 104_729 % 10**9:09d}" for n in range(50_000)])
    tail = Pool.of([f"{n:05d}" for n in range(1000)]).ended()
    return Kind(name, "text", (head, tail), lambda rng, n: [rng.integers(0, 50_000, n), rng.integers(0, 1000, n)])


def _table_kinds() -> List[Kind]:
    codes, changes = insee_codes(), [f"{n / 10:.1f}" for n in range(-500, 500)]
    return [
        _pick("code_insee", "text", _share(codes, [""])),
        _pick("code_postal", "text", [f"{n:05d}" for n in range(1000, 98_800, 10)]),
        _names("commune"),
        _siret("siret"),
        _dates("date_creation", ["", "NC"]),
        _number("montant", "double precision", 5000, NBSP, 2, ["NC", "s"]),
        _number("effectif", "bigint", 900, NARROW, 0, ["s", "NC"]),
        _number("taux", "double precision", 1, "", 3, ["NC"]),
        _pick("evolution", "double precision", [change.replace(".", ",") for change in changes] + [""] * 9,
              changes + [""] * 9),
        _pick("actif", "boolean", ["oui", "non", "oui", "non", ""], ["true", "false", "true", "false", ""]),
        _pick("code_naf", "text", [f"{a:02d}.{b:02d}{c}" for a in range(1, 97) for b in range(10, 20) for c in "ABZ"]),
        _pick("siren", "text", _share([f"{n * 15_485_863 % 10**9:09d}" for n in range(60_000)], [""])),
        _dates("date_maj", ["s", ""]),
        _pick("population", "integer", _share([str(n) for n in range(90_000)], ["", "NC"]),
              _share([str(n) for n in range(90_000)], [""])),
        _remarks("observation"),
    ]


def messy_csv(path: Path, clean_path: Path, rows: int) -> Twin:
    """Write ``rows`` rows of fifteen columns as a French spreadsheet saves them (UTF-8 with BOM, ``;``, CRLF)."""
    kinds = _table_kinds()
    header = [kind.name for kind in kinds]
    rng = np.random.default_rng(SEED)
    with open(path, "w", encoding="utf-8-sig", newline="") as sent, open(clean_path, "w", encoding="utf-8",
                                                                         newline="") as clean:
        sent.write(";".join(header) + "\r\n")
        clean.write(",".join(header) + "\n")
        for start in range(0, rows, BLOCK):
            size = min(BLOCK, rows - start)
            received: List[List[str]] = []
            wanted: List[List[str]] = []
            for kind in kinds:
                for pool, places in zip(kind.pools, kind.draw(rng, size)):
                    received.append(pool.sent[places].tolist())
                    wanted.append(pool.clean[places].tolist())
            sent.write("".join([line[:-1] + "\r\n" for line in map("".join, zip(*received))]))
            clean.write("".join([line[:-1] + "\n" for line in map("".join, zip(*wanted))]))
    return Twin(path, clean_path, tuple((kind.name, kind.sql_type) for kind in kinds), rows)


# -- an election --------------------------------------------------------------------------------------------------

_PLACE = ("Code du département", "Libellé du département", "Code de la circonscription",
          "Libellé de la circonscription", "Code de la commune", "Libellé de la commune", "Code du b.vote", "Inscrits",
          "Abstentions", "% Abs/Ins", "Votants", "% Vot/Ins", "Blancs", "% Blancs/Ins", "% Blancs/Vot", "Nuls",
          "% Nuls/Ins", "% Nuls/Vot", "Exprimés", "% Exp/Ins", "% Exp/Vot")
_CANDIDATE = ("N°Panneau", "Sexe", "Nom", "Prénom", "Voix", "% Voix/Ins", "% Voix/Exp")
CANDIDATES = (("F", "ARTHÉMISE", "Nathalie"), ("M", "ROUSSELIÈRE", "Fabien"), ("M", "MACHENAUD", "Éloi"),
              ("M", "LASSALETTE", "Jean"), ("F", "LE PENVEN", "Maëlle"), ("M", "ZÉMIRE", "Éric"),
              ("M", "MÉLANÇON", "Luc"), ("F", "HIDALGUE", "Anne"), ("M", "JADIN", "Yann"),
              ("F", "PÉCRESSON", "Valérie"), ("M", "POUTEAU", "Philippe"), ("M", "DUPONT-AIMÉ", "Noël"))


def election_csv(path: Path, clean_path: Path, stations: int, names_all: bool = False) -> Twin:
    """Write the Ministry's file of polling stations, a row each: 21 columns, then 7 for each of the 12 candidates.

    The header names the first candidate's only, as published, or all (``names_all``). The twin is long: station
    (``75056_0001``), the candidate's last name, votes. All identities of turnout hold.
    """
    rng = np.random.default_rng(SEED)
    block = list(_CANDIDATE)
    header = list(_PLACE) + (block * len(CANDIDATES) if names_all else block)
    codes = insee_codes()
    names = commune_names(len(codes))
    shares = np.array([1, 2, 28, 3, 23, 7, 22, 2, 5, 5, 1, 1]) / 100
    with open(path, "w", encoding="utf-8", newline="") as sent, open(clean_path, "w", encoding="utf-8",
                                                                     newline="") as clean:
        sent.write(";".join(header) + "\r\n")
        clean.write("station,candidate,votes\n")
        for start in range(0, stations, BLOCK):
            _election_block(sent, clean, range(start, min(start + BLOCK, stations)), codes, names, shares, rng)
    columns = (("station", "text"), ("candidate", "text"), ("votes", "integer"))
    return Twin(path, clean_path, columns, stations * len(CANDIDATES))


def _election_block(sent, clean, stations: range, codes, names, shares, rng: np.random.Generator) -> None:
    places = [divmod(station, len(codes))[::-1] for station in stations]
    registered = rng.integers(200, 1500, len(stations))
    voters = rng.binomial(registered, 0.72)
    blank, null = rng.binomial(voters, 0.015), rng.binomial(voters, 0.006)
    expressed = voters - blank - null
    votes = rng.multinomial(expressed, shares)
    counts = [(registered - voters, (registered,)), (voters, (registered,)), (blank, (registered, voters)),
              (null, (registered, voters)), (expressed, (registered, voters))]
    columns: List[List[str]] = [list(map(str, registered.tolist()))]
    for count, bases in counts:
        columns.append(list(map(str, count.tolist())))
        columns += [_percents(count, base) for base in bases]
    for number, (sex, last, first) in enumerate(CANDIDATES):
        mine = votes[:, number]
        columns.append([f"{number + 1};{sex};{last};{first};{n}" for n in mine.tolist()])
        columns += [_percents(mine, registered), _percents(mine, expressed)]
    stations_of: List[str] = []
    heads: List[str] = []
    for place, number in places:
        code, name = codes[place], names[place]
        departement, commune = ("Z" + "ABCDEM"[int(code[2]) - 1], "1" + code[3:]) if code[:2] == "97" else (
            code[:2], code[2:])
        heads.append(f"{departement};Département {departement};{place % 9 + 1:02d};{place % 9 + 1}e circonscription;"
                     f"{commune};{name};{number + 1:04d}")
        stations_of.append(f"{code}_{number + 1:04d}")
    sent.write("".join([line + "\r\n" for line in map(";".join, zip(heads, *columns))]))
    lasts = [last for _, last, _ in CANDIDATES]
    clean.write("".join([f"{station},{last},{n}\n" for station, row in zip(stations_of, votes.tolist())
                         for last, n in zip(lasts, row)]))


def _percents(count: np.ndarray, base: np.ndarray) -> List[str]:
    hundredths = np.rint(10_000 * count / np.maximum(base, 1)).astype(int)
    return [_PERCENTS[n] for n in hundredths.tolist()]


_PERCENTS = [f"{n // 100},{n % 100:02d}" for n in range(10_001)]
