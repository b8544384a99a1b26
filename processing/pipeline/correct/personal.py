"""Which columns seem to hold data of persons: what they hold stays out of reports that are passed on."""

import re
from typing import Iterable, Optional, Set

from ..ingest.names import safe_name
from .standards.standard import Standard

_WORDS = frozenset("""prenom prenoms firstname lastname contact contacts responsable referent titulaire interlocuteur
tel tels telephone telephones phone portable mobile fax mail mails email emails courriel courriels mel naissance
birthdate signataire beneficiaire person personne""".split())
_NAMES = frozenset({"nom", "name", "nom_usage", "nom_naissance"})
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+")
_PHONE = re.compile(r"(?<!\d)(?:(?:\+|00)33[ .\-]?[1-9]|0[1-9])(?:[ .\-]?\d{2}){4}(?!\d)")


def personal_fields(standard: Standard, others: Iterable[str] = ()) -> Set[str]:
    """Return the names of the fields that by their name, format or checks hold names, phones or e-mails of persons.

    ``nom`` alone may be that of a place: it counts where a first name stands beside it. ``others``: further columns.
    """
    names = {field.name: set(safe_name(field.name).split("_")) for field in standard.fields}
    beside = set().union(*names.values(), *(safe_name(other).split("_") for other in others))
    found = {name for name, words in names.items() if words & _WORDS}
    found |= {field.name for field in standard.fields if field.format == "email"}
    found |= {str(check.params.get("column")) for check in standard.custom_checks if check.name == "phone-number-value"}
    if beside & {"prenom", "prenoms", "firstname"}:
        found |= {name for name in names if safe_name(name) in _NAMES}
    return found


def masked(value: Optional[str], is_personal: bool) -> Optional[str]:
    """Return a value as a report may show it: only its form where the field is personal.

    Elsewhere e-mail addresses and telephone numbers within the text are hidden.
    """
    if value is None:
        return None
    if is_personal:
        return shape(value)
    return _PHONE.sub(lambda match: shape(match.group()), _EMAIL.sub(lambda match: shape(match.group()), value))


def shape(value: str) -> str:
    """Return the form of a text: letters as A or a, digits as 9, marks and spaces as they are."""
    return re.sub(r"[^\W\d_]", lambda match: "A" if match.group().isupper() else "a", re.sub(r"\d", "9", value))
