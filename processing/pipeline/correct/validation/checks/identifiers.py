"""SIREN and SIRET (INSEE): nine and fourteen digits, the last of which is Luhn's."""

import re
from typing import Any, Mapping, Optional

from ....translation import tr
from .registry import value_check

#: La Poste numbers its offices by a rule of its own: the sum of the digits is a multiple of five.
LA_POSTE = "356000000"


def luhn(digits: str) -> bool:
    """Tell whether the last digit is the check digit of the others (ISO/IEC 7812)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        number = int(digit) * (1 + place % 2)
        total += number - 9 if number > 9 else number
    return total % 10 == 0


def is_siren(text: str) -> bool:
    """Tell whether ``text`` is a SIREN; spaces between its digits are allowed."""
    digits = re.sub(r"[ \u00a0\u202f]", "", text)
    return re.fullmatch(r"[0-9]{9}", digits) is not None and luhn(digits)


def is_siret(text: str) -> bool:
    """Tell whether ``text`` is a SIRET; spaces between its digits are allowed."""
    digits = re.sub(r"[ \u00a0\u202f]", "", text)
    if not re.fullmatch(r"[0-9]{14}", digits) or not luhn(digits[:9]):
        return False
    return luhn(digits) or digits.startswith(LA_POSTE) and sum(map(int, digits)) % 5 == 0


@value_check("french-siren-value")
def siren(text: str, _params: Mapping[str, Any]) -> Optional[str]:
    """A SIREN with its check digit."""
    return None if is_siren(text) else tr("is not a SIREN (nine digits, the last one checks the others)")


@value_check("french-siret-value")
def siret(text: str, _params: Mapping[str, Any]) -> Optional[str]:
    """A SIRET with its check digit."""
    return None if is_siret(text) else tr("is not a SIRET (fourteen digits, the last one checks the others)")
