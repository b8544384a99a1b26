"""Which layout a file of results has, read from its header and its first rows.

Four families (data.gouv.fr, Ministère de l'Intérieur):

- *blocks*: a row per territory, then the same columns again for each candidate, of which the
  header may name the first only; candidates may be sorted by score, so position means nothing;
- *columns*: a row per territory, one column of votes per candidate, list or nuance;
- *long*: a row per territory and candidate, possibly with several ballots in one file, and without turnout;
- *turnout*: a row per territory without any votes (data.gouv.fr's ``general_results``).
"""

import re
from dataclasses import dataclass, field, replace
from typing import Dict, List, Optional, Sequence, Tuple

from ..errors import UnreadableFile
from ..ref.codes import departement_code
from ..translation import tr
from ..words import BALLOT_LEVELS
from .folding import fold

#: What a column holds, by its folded header. The first pattern that matches wins.
_ROLES: Tuple[Tuple[str, str], ...] = (
    ("ballot", r"ID ELECTION"),
    ("year", r"ANNEE|YEAR"),
    ("kind", r"SCRUTIN|TYPE (DE )?SCRUTIN|ELECTION"),
    ("round", r"TOUR|NUMERO (DU )?TOUR|N TOUR"),
    ("date", r"DATE( DU)?( SCRUTIN)?"),
    ("insee", r"CODE ?INSEE( COMMUNE)?|INSEE( COM)?|CODGEO|CODE GEO"),
    ("departement", r"CODE ?(DU |DE )?(DEPARTEMENT|DPT|DEP)|DEPARTEMENT|DEP|DPT|CODEDPT"),
    ("departement_name", r"LIBELLE (DU |DE )?(DEPARTEMENT|DPT)|DEPARTEMENT LIBELLE|NOM DEPARTEMENT"),
    ("region", r"CODE (DE LA )?REGION|REGION|CODE REG"),
    ("station", r"CODE (DU )?B( DE)? VOTE|(CODE |N |NUMERO )?(DU |DE )?(BV|BUREAU)( DE)?( VOTE)?"),
    ("canton", r"CODE (DU )?CANTON|CANTON"),
    ("constituency", r"CODE ?(DE )?(LA )?CIRCONSCRIPTION( LEGISLATIVE)?|CIRCONSCRIPTION|CODE CIRCO"),
    ("commune", r"CODE ?(DE LA )?COMMUNE|COMMUNE|COM|CODECOMMUNE"),
    ("name", r"LIBELLE (DE LA )?COMMUNE|COMMUNE (LIBELLE|RAW|NOM)|NOM (DE LA )?COMMUNE|LIBELLE DU CANTON"
             r"|LIBELLE (DE LA )?(CIRCONSCRIPTION|REGION)"),
    ("registered", r"INSCRITS?"),
    ("abstentions", r"ABSTENTIONS?|ABS"),
    ("voters", r"VOTANTS?"),
    ("blank_or_null", r"BLANCS ET NULS|BLANCS NULS|BLNULS"),
    ("blank", r"BLANCS?"),
    ("null_votes", r"NULS?"),
    ("expressed", r"EXPRIMES?|SUFFRAGES EXPRIMES"),
    ("votes", r"VOIX|NB VOIX|NOMBRE DE VOIX"),
    ("nuance", r"(CODE )?NUANCE( (DU |DE LA )?(CANDIDAT|LISTE))?|NUANCE (LISTE|CANDIDAT|BINOME)"),
    ("last_name", r"NOM( (DU )?CANDIDAT| TETE (DE )?LISTE| PSN)?|NOM DE NAISSANCE|BINOME|CANDIDAT"),
    ("first_name", r"PRENOM( (DU )?CANDIDAT| PSN)?"),
    ("sex", r"SEXE( CANDIDAT)?"),
    ("list_name", r"LISTE|LIBELLE (ABREGE |ETENDU )?(DE |DE LA )?LISTE|NOM (DE |DE LA )?LISTE"),
    ("seats", r"SIEGES.*|ELUS?"),
    ("rank", r"N ?PANNEAU|NUMERO DE PANNEAU|K|N LISTE|NO PANNEAU|ETAT SAISIE|ID BRUT MIOM|ID|INDEX"),
)
_RATIO = re.compile(r"^(%|TAUX\b|RATIO|PCT|POURCENT|PART DE)|(/|\bVOIX )(INS|VOT|EXP)")
TURNOUT = ("registered", "abstentions", "voters", "blank", "null_votes", "blank_or_null", "expressed")
_PLACE = ("insee", "departement", "departement_name", "commune", "name", "station", "canton", "constituency", "region")
#: Role of the column that gives a territory its code, and its level, the finest first.
_LEVELS = (("station", "polling_station"), ("insee", "commune"), ("commune", "commune"), ("canton", "canton"),
           ("constituency", "constituency"), ("departement", "departement"), ("region", "region"))
IDENTITY = ("last_name", "first_name", "sex", "nuance", "list_name")
_CANDIDATE = ("votes", *IDENTITY)


@dataclass(frozen=True)
class Layout:
    """Where everything is, by column position.

    ``place``, ``turnout`` and ``ballot`` give the position of each role; ``blocks`` lists, per
    candidate of a row, the positions of its roles; ``columns`` the (position, label) of votes. ``others`` are, in a
    long file, further columns of a role, which speak where the first is empty.
    """

    family: str
    place: Dict[str, int]
    turnout: Dict[str, int]
    ballot: Dict[str, int] = field(default_factory=dict)
    blocks: List[Dict[str, int]] = field(default_factory=list)
    columns: List[Tuple[int, str]] = field(default_factory=list)
    others: Dict[str, List[int]] = field(default_factory=dict)

    @property
    def is_wide(self) -> bool:
        """Whether a row holds the votes of all candidates of a territory."""
        return self.family in ("blocks", "columns")

    @property
    def counts(self) -> List[int]:
        """Positions of all counts: of turnout, then of votes."""
        return [*self.turnout.values(), *self.votes]

    @property
    def votes(self) -> List[int]:
        """Positions of the votes."""
        return [block["votes"] for block in self.blocks] or [position for position, _ in self.columns]

    @property
    def level(self) -> str:
        """Level of the rows: the finest place that the file names."""
        return next((level for role, level in _LEVELS if role in self.place), "")


def read_layout(header: Sequence[str], sample: Sequence[Sequence[str]], file: str, level: str = "") -> Layout:
    """Return the layout of a file with these column names and first rows.

    ``level`` says what the rows are, where the finest column does not (empty: it does).
    Raises UnreadableFile, saying what was found, where it is no file of results, or not of that level.
    """
    roles = [_role(name) for name in header]
    _name_departement(roles, header, sample)
    votes = [i for i, role in enumerate(roles) if role == "votes"]
    place, turnout = _first_positions(roles, _PLACE), _first_positions(roles, TURNOUT)
    if votes and (len(votes) > 1 or not header[-1]):
        known = [*place.values(), *turnout.values(), *_ratios(header, turnout)]
        start = max((i for i in known if i < votes[0]), default=-1) + 1
        end = min((i for i in known if i > votes[-1]), default=len(roles))
        layout = Layout("blocks", place, turnout, _ballot(roles), _blocks(header[:end], roles[:end], start, votes))
    elif votes:
        others = {role: [i for i, other in enumerate(roles) if other == role][1:] for role in IDENTITY}
        layout = Layout("long", place, turnout, _ballot(roles), [_first_positions(roles, _CANDIDATE)],
                        others={role: positions for role, positions in others.items() if positions})
    else:
        used = {*place.values(), *turnout.values()}
        columns = _vote_columns(header, roles, used, sample)
        layout = Layout("columns" if columns else "turnout", place, turnout, _ballot(roles), [], columns)
    _check(layout, header, file)
    return _at_level(layout, level, file) if level else layout


def _name_departement(roles: List[Optional[str]], header: Sequence[str], sample: Sequence[Sequence[str]]) -> None:
    """Give its role to a column that lost its name, before the name of the département, and holds its codes."""
    if "departement" in roles or "departement_name" not in roles:
        return
    at = roles.index("departement_name") - 1
    cells = [row[at] for row in sample if at < len(row) and row[at].strip()]
    if at >= 0 and not header[at] and cells and all(map(departement_code, cells)):
        roles[at] = "departement"


def _at_level(layout: Layout, level: str, file: str) -> Layout:
    """Return the layout without the columns of places finer than ``level``."""
    finer = {role for role, its_level in _LEVELS if BALLOT_LEVELS.index(its_level) < BALLOT_LEVELS.index(level)}
    coarser = replace(layout, place={role: at for role, at in layout.place.items() if role not in finer})
    if coarser.level != level:
        raise UnreadableFile(tr("{file} has no column of codes for LEVEL {level}. Leave LEVEL empty: its rows are of "
                                "level {found}.").format(file=file, level=level, found=layout.level))
    return coarser


def _role(header: str) -> Optional[str]:
    if header.strip().startswith("%") or _RATIO.search(header.strip().upper()):
        return "ratio"
    text = re.sub(r" \d+$", "", fold(header))  # "Voix 12" is "Voix" again
    for role, pattern in _ROLES:
        if re.fullmatch(pattern, text):
            return role
    return None


def _first_positions(roles: Sequence[Optional[str]], wanted: Sequence[str]) -> Dict[str, int]:
    return {role: roles.index(role) for role in wanted if role in roles}


def _ballot(roles: Sequence[Optional[str]]) -> Dict[str, int]:
    return _first_positions(roles, ("ballot",) if "ballot" in roles else ("year", "kind", "round"))


def _ratios(header: Sequence[str], turnout: Dict[str, int]) -> List[int]:
    """Positions of the percentages that follow the counts (``% Exp/Vot``), before the first candidate."""
    last = max(turnout.values(), default=-1)
    found = []
    for i in range(last + 1, len(header)):
        if _role(header[i]) != "ratio":
            break
        found.append(i)
    return found


def _blocks(header: Sequence[str], roles: Sequence[Optional[str]], start: int, votes: List[int]
            ) -> List[Dict[str, int]]:
    """Cut the columns from ``start`` into equal blocks; the first block's names speak for all."""
    named_end = next((i for i in range(start, len(header)) if not header[i]), len(header))
    period = votes[1] - votes[0] if len(votes) > 1 else named_end - start
    first = {role: roles.index(role, start) - start for role in _CANDIDATE if role in roles[start:start + period]}
    return [{role: at + offset for role, offset in first.items()}
            for at in range(start, len(roles) - first["votes"], period)]


def _vote_columns(header, roles, used, sample) -> List[Tuple[int, str]]:
    """Columns of votes: whole numbers, and no other use (a nuance may be called COM, like a commune)."""
    found = []
    for i, name in enumerate(header):
        cells = [row[i].strip() for row in sample if i < len(row) and row[i].strip()]
        free = i not in used and (roles[i] is None or roles[i] in _PLACE)
        if free and name.strip() and cells and all(re.fullmatch(r"\d+(\.0)?", c) for c in cells):
            found.append((i, name.strip()))
    return found


def _check(layout: Layout, header: Sequence[str], file: str) -> None:
    missing = []
    if not layout.level or layout.level == "polling_station" and not {"insee", "commune"} & set(layout.place):
        missing.append(tr("a code of commune, canton, constituency or département"))
    elif layout.level in ("canton", "constituency") and "departement" not in layout.place:
        missing.append(tr("a code of département"))
    named = bool(set(IDENTITY) & {role for block in layout.blocks for role in block})
    if not named and not {"expressed", "registered"} & set(layout.turnout):
        missing.append(tr("the counts of registered, voters and expressed (Inscrits, Votants, Exprimés)"))
    if not layout.votes and not {"registered", "voters", "expressed"} <= set(layout.turnout):
        missing.append(tr("the votes (Voix)"))
    if missing:
        raise UnreadableFile(
            tr("{file} is not a file of election results: it lacks {missing}. Its columns are: {columns}.").format(
                file=file, missing="; ".join(missing), columns=", ".join(c or "–" for c in header[:20])))


def turnout_role(name: str) -> Optional[str]:
    """Return which count of turnout a name stands for, where long files write it like a candidate's."""
    role = _role(name)
    return role if role in TURNOUT else None
