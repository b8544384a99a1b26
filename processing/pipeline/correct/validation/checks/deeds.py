"""The matter of a deed of a local authority, by the national nomenclature (@CTES)."""

from typing import Any, Mapping, Optional

from ....ingest.names import safe_name
from ....translation import tr
from .registry import value_check

MATTERS = frozenset(map(safe_name, (
    "Commande publique", "Urbanisme", "Domaine et patrimoine", "Fonction publique", "Institutions et vie politique",
    "Libertés publiques et pouvoirs de police", "Finances locales", "Domaines de compétences par thèmes",
    "Autres domaines de compétences")))


@value_check("nomenclature-actes-value")
def matter_of_deed(text: str, _params: Mapping[str, Any]) -> Optional[str]:
    """One of the nine matters, a slash, what is below it."""
    matter, slash, _rest = text.partition("/")
    if not slash:
        return tr("has no slash between the matter and what is below it, such as Urbanisme/Permis de construire")
    return None if safe_name(matter) in MATTERS else tr("does not begin with a matter of the nomenclature of deeds")
