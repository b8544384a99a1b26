"""What the name of a column says of its values: codes (always text, lost zeros given back), days, yes or no."""

import re
from typing import NamedTuple, Optional, Sequence

import numpy

_PARTS = frozenset(
    """code codes codgeo codinsee codcom coddep codpost codepost codepostal codedpt codecommune insee depcom cog iris
    siren siret nic rna ridet rid naf ape finess uai rne fantoir rivoli postal postcode cdpost cdpostal telephone
    telephones tel phone fax mobile portable nuance iban rib bic cle_interop uid uuid section nir idcc ean ean13 gtin
    isbn issn""".split()
)
_WHOLE = frozenset("com comm dep dept departement reg region cv ct epci ze ze2020 ze2010 arr bureau canton".split())
_NUMBERED = re.compile(r"(^|_)(num|numero|no|n|nr|id|ident|identifiant|ref|reference|lot|article|dossier|parcelle|voie|"
                       r"rue|adresse|nom|libelle|intitule|commentaire|observations?|version)(_|$)|^id|id$")
_DATED = re.compile(r"(^|_)(date|dates|dat|dt|jour)(_|$)|^date|_le$|_at$")
_ASKED = re.compile(r"^(est|is|has|a_ete|existe|presence|booleen|bool)_|_(bool|booleen|yn|on)$")


class ZeroRule(NamedTuple):
    """A kind of code that spreadsheets shorten: whole or without its zeros, its length, and how short it may get.

    As many digits as the length are always such a code.
    """

    name: str
    pattern: "re.Pattern[str]"
    width: int
    shortest: int


INSEE = ZeroRule("insee_commune", re.compile(r"[0-9]{5}|[1-9](?!000)[0-9]{3}|2[ABab][0-9]{3}"), 5, 4)
POSTCODE = ZeroRule("postcode", re.compile(r"[0-9]{5}|[1-9][0-9]{3}"), 5, 4)
DEPARTEMENT = ZeroRule("departement", re.compile(r"[0-9]{2}|[1-9]|[1-9][0-9]{2}|2[ABab]|Z[A-Za-z]"), 2, 1)

_ZERO_RULES = (
    (DEPARTEMENT, r"^(code_?)?(du_|de_)?(dep|dept|dpt|departement)$|(^|_)(insee|cod)_?(dep|dpt)$"),
    (INSEE, r"(^|_)(insee|codgeo|codinsee|depcom|cog)(_|$)|^com$|^(code|numero)_commune$|^codecommune$"),
    (POSTCODE, r"(^|_)(code_?post(al|e)?|cod_?post(al)?|cdpost(al)?|cp|postcode)(_|$)"),
)


def holds_codes(name: str) -> bool:
    """Tell whether a safe column name says that its values are codes, never to become numbers."""
    return name in _WHOLE or any(part in _PARTS for part in name.split("_"))


def zero_rule(name: str) -> Optional[ZeroRule]:
    """Return the rule that gives back lost zeros to the column of this safe name, if there is one."""
    return next((rule for rule, pattern in _ZERO_RULES if re.search(pattern, name)), None)


def tolerates(name: str) -> bool:
    """Tell whether a word among numbers may be an error: not where the name announces identifiers or texts."""
    return not _NUMBERED.search(name)


def says_date(name: str) -> bool:
    """Tell whether a safe column name says that its values are days, so that 43831 may be one."""
    return bool(_DATED.search(name))


def asks(name: str) -> bool:
    """Tell whether a safe column name asks a question, so that 1 and 0 are yes and no."""
    return bool(_ASKED.search(name))


def is_luhn(numbers: Sequence[str]) -> int:
    """Return how many of these numbers, of nine ASCII digits each, have the check digit of SIREN (ISO/IEC 7812-1)."""
    if not numbers:
        return 0
    digits = numpy.frombuffer("".join(numbers).encode("ascii"), numpy.uint8).reshape(len(numbers), -1) - ord("0")
    twice = 2 * digits[:, -2::-2]
    total = digits[:, -1::-2].sum(axis=1) + (twice - 9 * (twice > 9)).sum(axis=1)
    return int((total % 10 == 0).sum())
