"""Columns that hold codes, told by their names: always text, and their lost zeros can be given back."""

import re
from typing import NamedTuple, Optional

_PARTS = frozenset(
    """code codes codgeo codinsee codcom coddep codpost codepost codepostal codedpt codecommune insee depcom cog iris
    siren siret rna ridet naf ape finess uai rne fantoir rivoli postal postcode cdpost cdpostal telephone tel phone
    fax mobile nuance iban bic cle_interop uid uuid""".split()
)
_WHOLE = frozenset("com comm dep dept departement reg region cv ct epci ze ze2020 ze2010 arr bureau canton".split())


class ZeroRule(NamedTuple):
    """A kind of code that spreadsheets shorten: its pattern without zeros, its length, and how short it may get."""

    name: str
    pattern: str
    width: int
    shortest: int


INSEE = ZeroRule("insee_commune", r"[1-9][0-9]{3,4}|2[ABab][0-9]{3}", 5, 4)
POSTCODE = ZeroRule("postcode", r"[1-9][0-9]{3,4}", 5, 4)
DEPARTEMENT = ZeroRule("departement", r"[1-9][0-9]{0,2}|2[ABab]|Z[A-Za-z]", 2, 1)

_ZERO_RULES = (
    (DEPARTEMENT, r"^(code_?)?(du_|de_)?(dep|dept|dpt|departement)$|(^|_)(insee|cod)_?(dep|dpt)$"),
    (INSEE, r"(^|_)(insee|codgeo|codinsee|depcom|cog)(_|$)|^com$|^(code|numero)_commune$|^codecommune$"),
    (POSTCODE, r"(^|_)(code_?post(al|e)?|cod_?post(al)?|cdpost(al)?|cp|postcode)(_|$)"),
)


def is_code(name: str) -> bool:
    """Tell whether a safe column name says that its values are codes, never to become numbers."""
    return name in _WHOLE or any(part in _PARTS for part in name.split("_"))


def zero_rule(name: str) -> Optional[ZeroRule]:
    """Return the rule that gives back lost zeros to the column of this safe name, if there is one."""
    return next((rule for rule, pattern in _ZERO_RULES if re.search(pattern, name)), None)
