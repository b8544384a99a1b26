"""Telephone numbers of France and its territories, and international ones (ITU-T E.164; ARCEP's numbering plan)."""

import re
from typing import Any, Mapping, Optional

from ....translation import tr
from .registry import value_check

_SEPARATORS = re.compile(r"[ \u00a0\u202f.\-/()]")
_FRENCH = re.compile(
    r"0[1-9][0-9]{8}"  # ten digits
    r"|(?:\+|00)33(?:0)?[1-9][0-9]{8}"
    r"|(?:\+|00)(?:262|590|594|596)(?:0)?[1-9][0-9]{8}"  # Réunion, Guadeloupe, Guyane, Martinique
    r"|(?:\+|00)(?:508|681|687)[0-9]{6}|(?:\+|00)689[0-9]{8}"  # Saint-Pierre, Wallis, Nouvelle-Calédonie, Polynésie
    r"|3[0-9]{3}|10[0-9]{2}|1[578]|11[0-9]|119|115|116[0-9]{3}|118[0-9]{3}|19[16-7]")  # short numbers
_INTERNATIONAL = re.compile(r"(?:\+|00)[1-9][0-9]{7,14}")


def is_phone_number(text: str) -> bool:
    """Tell whether ``text`` is a telephone number that can be dialled from France."""
    digits = _SEPARATORS.sub("", text.strip())
    if _FRENCH.fullmatch(digits):
        return True
    return not re.match(r"(?:\+|00)33", digits) and _INTERNATIONAL.fullmatch(digits) is not None


@value_check("phone-number-value")
def phone_number(text: str, _params: Mapping[str, Any]) -> Optional[str]:
    """A telephone number."""
    return None if is_phone_number(text) else tr("is not a telephone number")
