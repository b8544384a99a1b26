"""Fields that say where a place is, by role, and what their cells hold."""

import re
from typing import Dict, Mapping, Tuple

from ...ingest.names import safe_name
from .registry import Proposal, Row
from .target import Target

#: Names of fields by role, the surest first.
COMMUNE_FIELDS: Dict[str, Tuple[str, ...]] = {
    "commune": ("commune", "nom_commune", "nom_de_la_commune", "lib_com", "libelle_commune", "com_nom", "nom_com",
                "commune_nom", "ville", "city"),
    "postcode": ("code_postal", "codepostal", "cp", "postcode", "code_post"),
    "code": ("code_insee", "insee_com", "code_commune", "citycode", "code_commune_insee", "codecommune", "depcom",
             "com_insee", "commune_insee", "insee", "codgeo"),
}

_BEFORE = re.compile(r"^(?:adresse|adr|address|lieu|structure|etablissement|site|localisation|result)_")


def find_fields(targets: Mapping[str, Target], fields: Mapping[str, Tuple[str, ...]]) -> Dict[str, str]:
    """Return the field of each role: the one whose name, but for a word before it, is the surest of those listed."""
    found: Dict[str, Tuple[int, str]] = {}
    for name in targets:
        for safe in (safe_name(name), _BEFORE.sub("", safe_name(name))):
            role = next((role for role, words in fields.items() if safe in words), None)
            if role:
                rank = 2 * fields[role].index(safe) + (safe != safe_name(name))
                found[role] = min(found.get(role, (rank, name)), (rank, name), key=lambda ranked: ranked[0])
                break
    return {role: name for role, (_, name) in found.items()}


def accepted(proposals: Mapping[str, Proposal], row: Row, targets: Mapping[str, Target]) -> Dict[str, Proposal]:
    """Return the proposals that change a cell, for a field that is there and takes them."""
    return {role: proposal for role, proposal in proposals.items()
            if role in targets and proposal.value != row.get(role) and targets[role].accepts(proposal.value)}


def read_postcode(text: str) -> str:
    """Return the five digits of a postcode (``1100``, ``75 008``, ``1100.0``, ``F-75008``), '' where it is none."""
    found = re.fullmatch(r"(?:F-?)?(\d{4,5})(?:\.0+)?", re.sub(r"\s", "", text))
    return found.group(1).zfill(5) if found else ""


def read_code(text: str) -> str:
    """Return the five characters of an INSEE code (``1283``, ``2a004``, ``1283.0``), '' where it is none."""
    found = re.fullmatch(r"(\d{4,5}|2[AB]\d{3})(?:\.0+)?", re.sub(r"\s", "", text).upper())
    return found.group(1).zfill(5) if found else ""


def same_departement(code: str, postcode: str) -> bool:
    """Tell whether a commune of that code and a postcode are of one département, by their first digits."""
    if postcode[:2] == "20":
        return code[:2] in ("2A", "2B")
    width = 3 if postcode[:2] in ("97", "98") else 2
    return code[:width] == postcode[:width]
