"""Words that stand for nothing: what a form, a spreadsheet or a program writes where it has no value."""

import re
from typing import Optional

from ...ingest.names import safe_name
from ...translation import mark
from .registry import Options, Proposal, cell_rule
from .target import Target

#: Nobody means anything by these: dashes and dots alone, errors of spreadsheets, what programs write for no value.
_MARKS = re.compile(
    r"[-–—._?/\\…]+"
    r"|#(?:N/?[AD]|REF!?|VALEUR ?!|VALUE!|NOM ?\?|NAME\?|DIV/0 ?!|NUL ?!|NULL!|NOMBRE ?!|NUM!|[#]+)"
    r"|<NA>|n/[acd]|n\.[ac]\.?|null|none|nan|\(null\)|\[\]|x{3,}", re.IGNORECASE)
_SENTENCES = frozenset("""non_renseigne non_renseignee non_renseignes a_completer a_renseigner a_remplir a_venir
non_communique non_communiquee non_precise non_precisee non_disponible pas_d_information pas_de_donnees
donnee_manquante non_connu non_connue pas_renseigne indisponible""".split())
#: These may say more than an empty cell does (there is none; nobody knows), or be an abbreviation of something else.
_WORDS = frozenset("""neant aucun aucune rien sans sans_objet inconnu inconnue nc nr nsp nd ras na non_concerne
pas_de_site pas_de_site_internet pas_de_mail pas_de_telephone pas_d_adresse_mail""".split())


@cell_rule("placeholders", mark("Empties cells that say there is no value, such as -, N/C, #REF! or non renseigné."),
           fits=lambda target: True, cosmetic=True)
def placeholders(text: str, target: Target, _options: Options) -> Optional[Proposal]:
    """The whole cell only, where the field may be empty and does not list the word among its own."""
    word = text.strip()
    name = safe_name(word)
    if _MARKS.fullmatch(word) or name in _SENTENCES:
        sure, doubtful = 0.98, 0.95
    elif name in _WORDS and not target.words & {"commune", "ville"}:  # Aucun is a commune of the Pyrenees
        sure, doubtful = 0.95, 0.7
    else:
        return None
    if not target.accepts("") or target.vocabulary and target.accepts(text):
        return None
    return Proposal("", doubtful if target.accepts(text) else sure)
