"""Opening hours in natural French to the ``opening_hours`` of OpenStreetMap, and from columns per day to one text."""

import re
from typing import Mapping, Optional

from ...translation import mark
from ..validation.checks.hours import is_opening_hours
from .openinghours import day_of, read, week_hours
from .registry import Context, Options, Proposal, Row, cell_rule, row_rule
from .target import Target

_HOURS = frozenset(("horaire", "horaires", "hours", "opening", "ouverture", "ouvertures"))
_NOT_HOURS = frozenset(("date", "annee", "brut", "debut", "fin", "type", "mode", "heure", "statut", "etat"))
_OSM, _FREE = "Mo-Fr 09:00-12:00", "du lundi au vendredi de 9h à 12h"
_OSM_FORMS = (_OSM, "24/7", 'Sep-Jun Tu[1] 09:00-12:00 "sur rendez-vous"; PH off')
_WORDS = {word.lower(): word for word in (
    "Mo Tu We Th Fr Sa Su PH SH Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec off open closed unknown week").split()}
_ENGLISH = frozenset("mo tu we th fr su ph sh".split())
_WORD = re.compile(r'"[^"]*"|[A-Za-z]+')


def wants_osm(target: Target) -> bool:
    """Tell whether a field is for opening hours of OpenStreetMap, by its name or by its check."""
    if target.field.type not in ("string", "any") or target.vocabulary or "brut" in target.words:
        return False
    if not target.accepts(_OSM) or day_of(target.name):
        return False
    named = target.words & _HOURS and not target.words & _NOT_HOURS
    return bool(named) or _checked(target)


def _checked(target: Target) -> bool:
    """Tell whether a check of the field takes what OpenStreetMap's syntax allows and refuses free text."""
    return all(map(target.accepts, _OSM_FORMS)) and not target.accepts(_FREE)


def osm_hours(text: str) -> Optional[Proposal]:
    """Return ``text`` as OpenStreetMap writes it, None where it is already, or is not understood to its last word."""
    if is_opening_hours(text):
        return None
    proposal = _recased(text) or read(text)
    if proposal is None or not is_opening_hours(proposal[0]):
        return None
    return Proposal(*proposal)


def _recased(text: str) -> Optional[Proposal]:
    """Repair the capitals of what is OpenStreetMap's syntax otherwise: ``mo-fr 9:00-12:00``."""
    words = [word.lower() for word in _WORD.findall(text) if not word.startswith('"')]
    if not set(words) & _ENGLISH or not set(words) <= set(_WORDS):
        return None
    value = _WORD.sub(lambda word: _WORDS.get(word[0].lower(), word[0]), text.strip())
    value = re.sub(r"(?<![\d:])(\d:\d\d)", r"0\1", value)
    return Proposal(value, 0.95) if is_opening_hours(value) else None


@cell_rule("opening_hours", mark("Writes opening hours as OpenStreetMap does: “Du lundi au vendredi de 9h à 12h et de "
                                 "14h à 18h30” becomes “Mo-Fr 09:00-12:00,14:00-18:30”. Hours without days, or that "
                                 "can be read in two ways, are for a person to confirm."),
           fits=wants_osm, cosmetic=True, form=is_opening_hours)
def opening_hours(text: str, target: Target, _options: Options) -> Optional[Proposal]:
    """The whole text understood, or nothing; syntax of https://wiki.openstreetmap.org/wiki/Key:opening_hours."""
    proposal = osm_hours(text)
    return proposal if proposal and target.accepts(proposal.value) else None


def _text_and_osm(targets: Mapping[str, Target]) -> Optional[Mapping[str, str]]:
    """Find the field of hours as free text (``…_brut``) and that of OpenStreetMap's hours beside it."""
    sources = [name for name, target in targets.items() if target.words & _HOURS and "brut" in target.words]
    wanted = [name for name, target in targets.items() if wants_osm(target)]
    return {"source": sources[0], "osm": wanted[0]} if len(sources) == len(wanted) == 1 else None


@row_rule("opening_hours_from_text", mark("Fills empty hours of OpenStreetMap from the hours told in free text in the "
                                          "column beside; the free text stays."), roles=_text_and_osm)
def opening_hours_from_text(row: Row, targets: Mapping[str, Target], _options: Options,
                            _context: Context) -> Mapping[str, Proposal]:
    """Only an empty cell is filled; text that is OpenStreetMap's already is taken over."""
    text = row["source"].strip()
    if targets["source"].is_missing(text) or not targets["osm"].is_missing(row["osm"]):
        return {}
    proposal = Proposal(text, 0.95) if is_opening_hours(text) else osm_hours(text)
    return {"osm": proposal} if proposal and targets["osm"].accepts(proposal.value) else {}


__all__ = ["day_of", "opening_hours", "opening_hours_from_text", "osm_hours", "wants_osm", "week_hours"]
