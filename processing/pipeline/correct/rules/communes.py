"""Commune, postcode and INSEE code: any two of them tell the third, by the register."""

import re
from typing import Dict, Mapping, NamedTuple, Optional, Sequence, Tuple

from ...ref.communes import (
    ALIKE,
    ARTICLE,
    EXACT,
    OLDER,
    CommuneRegister,
    bare_name,
    edits,
    name_key,
    postcode_in,
)
from ...translation import mark
from .placefields import COMMUNE_FIELDS, accepted, find_fields, read_code, read_postcode, same_departement
from .registry import Context, Options, Proposal, Roles, Row, row_rule
from .target import Target

Proposals = Dict[str, Proposal]


class _Cells(NamedTuple):
    """A row, read: what is no postcode or code is ''."""

    name: str
    postcode: str
    code: str


def _roles(targets: Mapping[str, Target]) -> Optional[Roles]:
    found = find_fields(targets, COMMUNE_FIELDS)
    return found if len(found) >= 2 else None


@row_rule("commune", mark("Completes and corrects commune, postcode and INSEE code from each other with the register "
                          "of communes: BOURGES, 18000 gives Bourges and 18033."), roles=_roles)
def commune(row: Row, targets: Mapping[str, Target], _options: Options, context: Context) -> Mapping[str, Proposal]:
    """Two that agree tell the third. Where they contradict each other a person decides: never 0.9 or more."""
    register = context.communes
    if register is None:
        return {}
    text = {role: "" if role not in targets or targets[role].is_missing(row.get(role, "")) else row[role]
            for role in COMMUNE_FIELDS}
    cells = _Cells(text["commune"].strip() if bare_name(text["commune"]) else "",
                   read_postcode(text["postcode"]) or postcode_in(text["commune"]), read_code(text["code"]))
    proposals = _crossed(cells, register) or (
        _with_code(cells, register) if register.present(cells.code) else _without_code(cells, register))
    proposals = {role: _held_back(role, proposal, text[role], cells) for role, proposal in proposals.items()}
    return accepted(proposals, row, targets)


def _held_back(role: str, proposal: Proposal, text: str, cells: _Cells) -> Proposal:
    """Something that is no postcode or code at all may still mean something: a little less sure than an empty cell."""
    garbage = text and role in ("postcode", "code") and not getattr(cells, role)
    return proposal._replace(confidence=min(proposal.confidence, 0.92)) if garbage else proposal


def _crossed(cells: _Cells, register: CommuneRegister) -> Proposals:
    """Postcode and code each in the other's column, or one of them in both."""
    name, postcode, code = cells
    if not name:
        return {}
    if postcode and code and code != postcode and code in register.postcodes_of(postcode) and (
            postcode not in register.postcodes_of(code)) and register.calls(name, postcode) in (EXACT, ARTICLE):
        return {"postcode": Proposal(code, 0.97), "code": Proposal(postcode, 0.97),
                **_spelt(register, name, postcode, 0.97)}
    if postcode and code in ("", postcode) and not register.named(name, register.at(postcode)).codes and (
            register.calls(name, postcode) in (EXACT, ARTICLE)):
        return {"code": Proposal(postcode, 0.95), **_only_postcode(register, postcode, 0.95),
                **_spelt(register, name, postcode, 0.95)}
    there = register.named(name, register.at(code))
    if len(there.codes) == 1 and there.how in (EXACT, ARTICLE) and not register.calls(name, code) and (
            not postcode or postcode in register.postcodes_of(there.codes[0])):
        found = there.codes[0]
        return {"code": Proposal(found, 0.95), "postcode": Proposal(postcode or code, 0.95),
                **_spelt(register, name, found, 0.95)}
    return {}


def _with_code(cells: _Cells, register: CommuneRegister) -> Proposals:
    """The code is one of the COG, of today or of the past: name and postcode confirm it, or speak against it."""
    name, postcode, code = cells
    target = _present(cells, register)
    if target is None:
        return {}
    how = register.calls(name, target) if name else ""
    fits = postcode in register.postcodes_of(target)
    found: Proposals = {}
    if name and not how:
        return _wrong_name(cells, register, target, fits)
    if target != code:  # as movements tell; the other cells only confirm it
        found["code"] = Proposal(target, 0.95 if fits or how in (EXACT, ARTICLE, OLDER) else 0.85)
    elif how or fits:
        found["code"] = Proposal(target, 0.99)
    if fits:
        found["postcode"] = Proposal(postcode, 0.99)
    elif not postcode:
        found.update(_only_postcode(register, target, 0.98 if how in (EXACT, ARTICLE) else 0.85))
    elif how in (EXACT, ARTICLE) and _speaks_against(register, postcode, target):
        found.update(_only_postcode(register, target, 0.6))
    sure = 0.98 if fits else 0.85 if not postcode or how in (EXACT, ARTICLE) else 0.6
    found.update(_spelt(register, name, target, sure))
    return found


def _present(cells: _Cells, register: CommuneRegister) -> Optional[str]:
    """Return the commune of a code; of several that came out of an old one, the one that name and postcode mean."""
    codes = register.present(cells.code)
    if len(codes) > 1:
        codes = tuple(code for code in codes if cells.postcode in register.postcodes_of(code)
                      and register.calls(cells.name, code) in (EXACT, ARTICLE))
    return codes[0] if len(codes) == 1 else None


def _wrong_name(cells: _Cells, register: CommuneRegister, target: str, fits: bool) -> Proposals:
    """The name is of no such commune: whatever is proposed contradicts a cell that is filled, so a person decides."""
    there = register.named(cells.name, register.at(cells.postcode))
    if len(there.codes) == 1:
        return {"code": Proposal(there.codes[0], 0.8 if edits(cells.code, there.codes[0], 1) == 1 else 0.6)}
    if fits and register.name_of(target):
        return {"commune": Proposal(register.name_of(target), 0.6)}
    return {}


def _without_code(cells: _Cells, register: CommuneRegister) -> Proposals:
    """No code: name and postcode tell it where they mean exactly one commune."""
    name, postcode, _ = cells
    if not name:
        codes = register.at(postcode)
        return {} if len(codes) != 1 else {"code": Proposal(codes[0], 0.85), "postcode": Proposal(postcode, 0.99),
                                           **_spelt(register, "", codes[0], 0.85)}
    meant = _meant(cells, register)
    if meant is None:
        return {} if postcode and register.has_postcodes else _spelling_alone(name, register)
    target, sure = meant
    found = {"code": Proposal(target, sure), **_spelt(register, name, target, sure)}
    if not postcode:
        found.update(_only_postcode(register, target, min(sure, 0.7)))
    elif sure >= 0.9 and postcode in register.postcodes_of(target):
        found["postcode"] = Proposal(postcode, 0.99)
    return found


def _meant(cells: _Cells, register: CommuneRegister) -> Optional[Tuple[str, float]]:
    """Return the one commune that name and postcode mean, and how sure that is."""
    name, postcode, _ = cells
    served = register.at(postcode)
    if not served:
        return _in_departement(name, postcode, register)
    named, everywhere = register.named(name, served), register.named(name).codes
    rivals = [code for code in everywhere if code not in served and same_departement(code, postcode)]
    if named.codes:
        return _one(named.codes, {EXACT: 0.98, ARTICLE: 0.97, OLDER: 0.8 if rivals else 0.95}[named.how])
    if rivals:
        return _one(rivals, 0.6)
    like = register.like(name, served)
    if not like:
        return _one(register.shortened(name, served), 0.7)
    # What is the name of a commune far away may be meant as it stands.
    return _one(like, 0.6 if everywhere else 0.92 if register.slips(name, like[0]) else 0.85)


def _in_departement(name: str, postcode: str, register: CommuneRegister) -> Optional[Tuple[str, float]]:
    """No commune has the postcode: a CEDEX tells the département, and there no two communes have one name."""
    named = register.named(name)
    if not postcode or not register.has_postcodes:
        return _one(named.codes, 0.7)
    sure = 0.9 if named.how == EXACT and register.is_cedex(postcode, name) else 0.85
    return _one([code for code in named.codes if same_departement(code, postcode)], sure)


def _one(codes: Sequence[str], sure: float) -> Optional[Tuple[str, float]]:
    return (codes[0], sure) if len(codes) == 1 else None


def _spelling_alone(name: str, register: CommuneRegister) -> Proposals:
    """A name of several communes that are all spelled alike: capitals and accents need not know which it is."""
    named = register.named(name)
    spellings = {register.name_of(code) for code in named.codes}
    if named.how != EXACT or len(spellings) != 1:
        return {}
    return {role: proposal._replace(confidence=min(proposal.confidence, 0.95))
            for role, proposal in _spelt(register, name, named.codes[0], 0.95).items()}


def _spelt(register: CommuneRegister, name: str, code: str, sure: float) -> Proposals:
    """Return how the name of the commune ``code`` is written, ``sure`` being how well it is known to be that one.

    Official spellings only: where the register knows capitals alone, or the name is another present one, it stays.
    """
    official = register.name_of(code)
    how = register.calls(name, code) if name else ""
    if name and name_key(name) == name_key(official):
        plain = bare_name(name) == " ".join(name.split())
        return {"commune": Proposal(official, sure if sure <= 0.6 else 1.0 if plain else 0.97)}
    if how == EXACT:
        bare = bare_name(name)
        return {"commune": Proposal(bare, 0.9)} if bare and bare != " ".join(name.split()) else {}
    if not official:
        return {}
    if how == ALIKE and re.search("[0-9]", name):  # the number of a district would be lost
        sure = min(sure, 0.8)
    return {"commune": Proposal(official, min(sure, {ARTICLE: 0.97, ALIKE: 0.95, OLDER: 0.8}.get(how, sure)))}


def _only_postcode(register: CommuneRegister, code: str, confidence: float) -> Proposals:
    postcodes = register.postcodes_of(code)
    return {"postcode": Proposal(postcodes[0], confidence)} if len(postcodes) == 1 else {}


def _speaks_against(register: CommuneRegister, postcode: str, code: str) -> bool:
    """Tell whether a postcode cannot be of a commune: another one's, or a CEDEX of another département."""
    return bool(register.postcodes_of(code)) and (bool(register.at(postcode)) or not same_departement(code, postcode))
