"""Lines of address: a postcode and commune that stand at their end, a house number at their beginning."""

import re
from typing import Mapping, NamedTuple, Optional, Tuple

from ...ref.codes import departement_of
from ...ref.communes import EXACT, OLDER, CommuneRegister, Named, bare_name, name_key, says_cedex
from ...ref.divisions import DEPARTEMENTS, REGIONS
from ...translation import mark
from .placefields import COMMUNE_FIELDS, accepted, find_fields, read_postcode, same_departement
from .registry import Context, Options, Proposal, Roles, Row, row_rule
from .target import Target

_ADDRESS = ("adresse", "address", "adresse_postale", "adresse_complete", "adresse_brut", "brut", "adresse_structure")
_NUMBER = ("numero", "numero_voie", "num_voie", "numero_de_voie", "numero_rue")
_STREET = ("rue", "nom_voie", "libelle_voie", "nom_rue", "voie")

#: The last postcode (no box: BP, CS, TSA), and behind it something that begins like a name.
_AT_END = re.compile(r"(?<!BP )(?<!CS )(?<!TSA )(?<![0-9])(?:F-)?([0-9]{2} ?[0-9]{3})(?![0-9])[\s,–-]*"
                     r"([^\W\d_](?:(?![0-9]{5}).)*)$", re.I | re.S)
_COUNTRY = frozenset(("FRA", "FRANCE", "FR"))
_REGIONS = frozenset(name_key(region).full for region in REGIONS)

_WAYS = (r"rue|r\.|avenue|av|ave|boulevard|bld|bd|place|pl|chemin|ch|che|route|rte|all[ée]es?|impasse|imp|quai|cours?|"
         r"square|sq|passage|esplanade|faubourg|fbg?|mont[ée]e|voie|sentier|rond[ -]point|lotissement|lot|promenade|"
         r"ruelle|venelle|traverse|r[ée]sidence|hameau|lieu[ -]dit|parvis|mail|villa|cit[ée]|clos|c[ôo]te|rocade|"
         r"galerie|grande?[ -]rue|grand[ -]place|grand['’]?[ -]?rue")
_SUFFIX = r"bis|ter|quater|[a-z](?![\w'’])"
_WAY = r"\s*[,.]?\s*((?:{})\b.*)".format(_WAYS)
_HEAD = re.compile(r"([0-9]{1,4}(?:\s?[-/]\s?[0-9]{1,4})?)\s*(" + _SUFFIX + ")?" + _WAY, re.I | re.S)
_LEFT_OVER = re.compile("(" + _SUFFIX + ")" + _WAY, re.I | re.S)


class _End(NamedTuple):
    """What stands at the end of an address, and before it; ``clean``: nothing else is said there."""

    rest: str
    postcode: Proposal
    commune: Proposal
    clean: bool


def _address_roles(targets: Mapping[str, Target]) -> Optional[Roles]:
    found = find_fields(targets, {**COMMUNE_FIELDS, "address": _ADDRESS})
    return found if "address" in found and len(found) > 1 else None


@row_rule("postcode_in_address", mark("Moves postcode and commune from the end of the address to their own empty "
                                      "fields: “3 PLACE PUISARD 51530 CRAMANT” leaves “3 PLACE PUISARD”."),
          roles=_address_roles)
def postcode_in_address(row: Row, targets: Mapping[str, Target], _options: Options, context: Context
                        ) -> Mapping[str, Proposal]:
    """The register confirms that the commune has that postcode; the address loses only what other cells then say.

    A field called raw (``adresse_brut``) keeps its text.
    """
    text = {role: "" if role not in targets or targets[role].is_missing(row.get(role, "")) else row[role]
            for role in ("address", "postcode", "commune")}
    end = _end_of(text["address"], context.communes)
    if end is None or text["postcode"] and read_postcode(text["postcode"]) != end.postcode.value:
        return {}
    if text["commune"] and name_key(text["commune"]).bare != name_key(end.commune.value).bare:
        return {}
    found = {role: proposal for role, proposal in (("postcode", end.postcode), ("commune", end.commune))
             if not text[role]}
    raw = "address" in targets and "brut" in targets["address"].words
    if end.clean and end.rest and not raw and {"postcode", "commune"} <= set(targets):
        found["address"] = Proposal(end.rest, min(end.postcode.confidence, 0.95))
    return accepted(found, row, targets)


def _end_of(address: str, register: Optional[CommuneRegister]) -> Optional[_End]:
    """Read “…, 51200, Épernay, Marne, Grand Est, FRA” and “…\\n01100 OYONNAX”; None where there is no such end."""
    found = _AT_END.search(address.strip())
    if not found:
        return None
    postcode = found.group(1).replace(" ", "")
    name, *tail = [part.strip() for part in re.split(r"[,\n]", found.group(2)) if part.strip()]
    rest = address.strip()[:found.start()].rstrip(" ,;\n–-")
    if register is None or not register.has_postcodes:
        return _End(rest, Proposal(postcode, 0.7), Proposal(bare_name(name), 0.7), False)
    named, sure = _named(name, postcode, register)
    if len(named.codes) != 1:
        return None
    code = named.codes[0]
    if named.how == OLDER:  # the commune of today may follow it
        certain = any(register.calls(part, code) == EXACT for part in tail)
        return _End(rest, Proposal(postcode, sure), Proposal(register.name_of(code), sure if certain else 0.8), False)
    spelling = register.name_of(code)
    same = name_key(spelling).bare == name_key(name).bare or register.commune_of(code) != code
    commune = spelling if same else bare_name(name)
    division = name_key(DEPARTEMENTS.get(departement_of(code) or "", "")).full
    return _End(rest, Proposal(postcode, sure), Proposal(commune, sure),
                sure >= 0.9 and all(name_key(part).full in _COUNTRY | _REGIONS | {division} for part in tail))


def _named(name: str, postcode: str, register: CommuneRegister) -> Tuple[Named, float]:
    """Return the communes of that name and postcode; a CEDEX is in no register, so its département has to do."""
    if register.at(postcode):
        return register.named(name, register.at(postcode)), 0.97
    named = register.named(name)
    return named._replace(codes=tuple(code for code in named.codes if same_departement(code, postcode))), (
        0.9 if says_cedex(name) else 0.6)


def _number_roles(targets: Mapping[str, Target]) -> Optional[Roles]:
    found = find_fields(targets, {"number": _NUMBER, "street": _STREET})
    return found if len(found) == 2 else None


@row_rule("address_number", mark("Moves the house number from the street to its own field: “12 bis rue X” gives "
                                 "“12 bis” and “rue X”."), roles=_number_roles)
def address_number(row: Row, targets: Mapping[str, Target], _options: Options, _context: Context
                   ) -> Mapping[str, Proposal]:
    """Only before a kind of way (rue, avenue): “11 novembre 1918” is a name. A “bis” left behind joins its number."""
    number = "" if targets["number"].is_missing(row["number"]) else row["number"].strip()
    street = row["street"].strip()
    head = _HEAD.fullmatch(street)
    if head:
        found = " ".join(filter(None, (re.sub(r"\s", "", head.group(1)), head.group(2))))
        if number and name_key(number) != name_key(found):
            return {}
        return accepted({"number": Proposal(number or found, 0.97), "street": Proposal(head.group(3), 0.97)},
                        row, targets)
    rest = _LEFT_OVER.fullmatch(street)
    if rest and re.fullmatch(r"[0-9]{1,4}", number):
        return accepted({"number": Proposal(f"{number} {rest.group(1)}", 0.95),
                         "street": Proposal(rest.group(2), 0.95)}, row, targets)
    return {}
