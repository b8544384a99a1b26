"""SIRET, SIREN, RNA and RIDET: spaces and points go, a lost zero comes back where the check digit then holds."""

import re
from typing import FrozenSet, Optional

from ...translation import mark
from ..validation.checks.identifiers import is_siren, is_siret
from .registry import Options, Proposal, cell_rule
from .target import Target

_FIELDS = frozenset(("siret", "siren", "pivot", "rna", "ridet"))
#: Before a number: what it is, as people write it.
_LABEL = re.compile(r"^(?:(?:n°|no|num(?:é|e)ro)\s*)?(?:siret|siren|rna|ridet)\s*(?:n°|no)?\s*:?\s*", re.I)
_MARKS = re.compile(r"[\s.\u2010\u2011_/-]")
_WRITTEN_WHOLE = re.compile(r"\.0+$")
#: Number of an association in the RNA: W, the département, and seven digits (2A and 2B, and 9 with a letter overseas).
_RNA = re.compile(r"W[0-9][0-9A-Z][0-9]{7}")
#: New Caledonia's identifier: six or seven digits, and three of the establishment (ISEE).
_RIDET = re.compile(r"[0-9]{9,10}")


@cell_rule("siret", mark("Writes SIRET, SIREN, RNA and RIDET without spaces and gives back a lost zero where the check "
                         "digit proves it: 401 092 267 00020 becomes 40109226700020. A number whose check digit is "
                         "wrong stays."),
           fits=lambda target: bool(target.words & _FIELDS), cosmetic=True)
def siret(text: str, target: Target, _options: Options) -> Optional[Proposal]:
    """Only what the check digit proves (Luhn, for La Poste also its own sum), or what changes no letter or digit."""
    if re.search(r"[0-9],?[0-9]*E\+?[0-9]", text, re.I):  # 4.01E+13: the digits are gone
        return None
    bare = _MARKS.sub("", _WRITTEN_WHOLE.sub("", _LABEL.sub("", text.strip()))).upper()
    found = _number(bare, target.words)
    if found is None or found.value == text or not target.accepts(found.value):
        return None
    return found


def _number(bare: str, words: FrozenSet[str]) -> Optional[Proposal]:
    """Return what a text without marks is, in a field of these words."""
    takes_siret, takes_siren = words & {"siret", "pivot"}, words & {"siren", "pivot"}
    if not bare.strip("0"):
        return None
    if takes_siret and is_siret(bare) or takes_siren and is_siren(bare):
        return Proposal(bare, 1.0)
    if takes_siret and len(bare) == 13 and is_siret("0" + bare):
        return Proposal("0" + bare, 0.95)
    if takes_siren and len(bare) == 8 and is_siren("0" + bare):
        return Proposal("0" + bare, 0.95)
    if words & {"rna", "pivot"} and _RNA.fullmatch(bare):
        return Proposal(bare, 1.0)
    if words & {"ridet", "pivot"} and _RIDET.fullmatch(bare):
        return Proposal(bare, 0.9 if "ridet" in words or len(bare) == 10 else 0.6)
    return None
