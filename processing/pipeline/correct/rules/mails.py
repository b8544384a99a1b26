"""E-mail addresses, repaired where what was meant is plain."""

import re
from typing import List, NamedTuple, Optional

from ...translation import mark
from ..standards.formats import is_email
from .registry import Options, Proposal, cell_rule
from .target import Target

_NAMES = frozenset("mail mails email emails courriel courriels mel mels".split())
_SEVERAL = frozenset("mails emails courriels mels".split())
_NOT_ADDRESSES = frozenset("type details detail commentaire objet nom telephone date".split())
_LONGEST = 500
#: The address that people have: local part, then a domain whose last part is of letters.
_ADDRESS = re.compile(r"[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*"
                      r"@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[a-z]{2,12}")
_LABEL = re.compile(r"^\s*(?:(?:mailto|e-?mail|mail|courriel|mel|mél|adresse (?:e-?)?mail)\s*:|:)\s*", re.IGNORECASE)
_NAMED = re.compile(r"[^<>@]*<\s*([^<>\s]+@[^<>\s]+)\s*>")
_AROUND = re.compile(r"^[\s<>(\"'«;,:./|\-]+|(?:%A0|%20|%C2|[\s<>)\"'»;,:./|\\\-])+$")
_AT = re.compile(r"\s*(?:[\[({<]\s*(?:at|a|à|@|arr?obase|chez)\s*[\])}>]|＠|\sarr?obase\s)\s*", re.IGNORECASE)
_AT_WORD = re.compile(r"\s+(?:at|à)\s+", re.IGNORECASE)
_DOT = re.compile(r"\s*[\[({]\s*(?:dot|point|\.)\s*[\])}]\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[;|,\n]\s*|\s+[-–/]\s+|\s*/\s*(?=[^/]*@)|\s+(?:et|ou|and|or)\s+|\s+(?=\S+@\S+\.\S)",
                      re.IGNORECASE)
_PROVIDERS = frozenset("""gmail.com googlemail.com hotmail.com hotmail.fr outlook.com outlook.fr yahoo.fr yahoo.com
orange.fr wanadoo.fr free.fr sfr.fr neuf.fr laposte.net live.fr gmx.fr bbox.fr numericable.fr club-internet.fr
icloud.com aol.com msn.com""".split())
#: What stands for a provider without its dots (gmailcom): none is an address of its own.
_RUN_TOGETHER = {provider.replace(".", ""): provider for provider in _PROVIDERS}
#: Endings that no domain has (IANA's list), and what is typed so.
_ENDINGS = {typed: meant for meant, forms in {
    "com": "con comm vom cpm cim xom clm ocm c", "fr": "f frr ffr ft rf", "org": "ogr rog", "net": "nte ner"}.items()
    for typed in forms.split()}
_MISTYPED = {typed: meant for meant, forms in {
    "gmail.com": "gmial.com gmal.com gamil.com gmai.com gmaill.com gmil.com gmail.fr",
    "orange.fr": "orage.fr ornage.fr",
    "hotmail.com": "hotmial.com hotmai.com", "hotmail.fr": "hotmial.fr hotmai.fr", "laposte.net": "laposte.ne",
    "wanadoo.fr": "wandoo.fr wanado.fr wanadou.fr", "yahoo.fr": "yaho.fr yhaoo.fr", "outlook.fr": "outlok.fr"}.items()
    for typed in forms.split()}


class _Read(NamedTuple):
    address: str
    confidence: float


def _is_for_addresses(target: Target) -> bool:
    if target.field.type not in ("string", "any") or target.vocabulary is not None:
        return False
    return target.field.format == "email" or bool(target.words & _NAMES) and not target.words & _NOT_ADDRESSES


@cell_rule("email", mark("Repairs e-mail addresses: spaces, (at), gmail.con, a comma for a dot, several in a cell."),
           fits=_is_for_addresses, cosmetic=True, form=lambda text: all(map(is_email, text.split("|"))))
def email(text: str, target: Target, _options: Options) -> Optional[Proposal]:
    """Several addresses stay together, with | between, in a field called for several; one alone takes the first."""
    read = _read_all(text) if len(text) <= _LONGEST else []
    if not read:
        return None
    confidence = min(item.confidence for item in read)
    value = read[0].address
    if len(read) > 1:
        if target.field.format != "email" and target.words & _SEVERAL:
            value = "|".join(item.address for item in read)
        else:
            confidence = min(confidence, 0.6)
    return None if value == text or not target.accepts(value) else Proposal(value, confidence)


def _read_all(text: str) -> List[_Read]:
    """Return the addresses of a cell, each once; none where a part of the cell cannot be read as one."""
    alone = _read(text)
    if alone:
        return [alone]
    text = re.sub(r",\s?(fr|com|org|net|eu|re)\b", r".\1", _AT.sub("@", text))
    found: List[_Read] = []
    for part in filter(None, map(str.strip, _BETWEEN.split(text))):
        read = _read(part)
        if read is None and not re.fullmatch(r"[\W_]+", part):
            return []
        if read and read.address not in [known.address for known in found]:
            found.append(read)
    return found if len(found) > 1 or text.count("@") > 1 else []


def _read(text: str) -> Optional[_Read]:
    """Return one address, None where the text is not plainly one."""
    confidence = 0.98
    named = _NAMED.fullmatch(text.strip())
    bare = named.group(1) if named else text
    for _ in range(2):
        bare = _AROUND.sub("", _LABEL.sub("", bare))
    marked = _DOT.sub(".", _AT.sub("@", bare))
    if "@" not in marked and len(_AT_WORD.findall(marked)) == 1:
        marked = _AT_WORD.sub("@", marked)
    if marked != bare or named:
        confidence = 0.93
    local, _, domain = re.sub(r"\s*@[\s@]*", "@", marked).partition("@")
    if not local or not domain or "@" in domain:
        return None
    local, doubt = _local(local)
    confidence = min(confidence, doubt)
    domain, doubt = _domain(domain)
    address = f"{local.lower() if marked.isupper() else local}@{domain}"
    if not _ADDRESS.fullmatch(address) or not is_email(address) or domain.startswith("www."):
        return None
    return _Read(address, min(confidence, doubt))


def _local(local: str) -> _Read:
    """Return the part before @: only spaces beside a dot or hyphen and doubled dots are plainly too much."""
    repaired = re.sub(r"\s*([._-])\s*", r"\1", local)
    confidence = 0.98 if repaired == local else 0.85
    if ".." in repaired or repaired.strip(".") != repaired:
        repaired, confidence = re.sub(r"\.{2,}", ".", repaired).strip("."), 0.85
    if "," in repaired:
        repaired, confidence = repaired.replace(",", "."), 0.8
    return _Read(repaired, confidence)


def _domain(domain: str) -> _Read:
    """Return the part after @: no capitals, dots where commas or spaces stand, well-known providers mended."""
    repaired, confidence = domain.lower(), 0.98
    if re.search(r"\s", repaired):
        joined = re.sub(r"\s*([.,-])\s*", r"\1", repaired)
        repaired, confidence = re.sub(r"\s+", "", joined), 0.95
        if re.search(r"\s", joined):
            confidence = 0.93 if repaired.replace(",", ".") in _PROVIDERS else 0.6
    if "," in repaired or ".." in repaired or repaired.startswith("."):
        repaired, confidence = re.sub(r"[.,]+", ".", repaired).strip("."), min(confidence, 0.93)
    if repaired in _RUN_TOGETHER:
        return _Read(_RUN_TOGETHER[repaired], min(confidence, 0.95))
    if repaired in _MISTYPED:  # such domains may exist
        return _Read(_MISTYPED[repaired], 0.75)
    name, _, ending = repaired.rpartition(".")
    if name and ending in _ENDINGS:
        repaired = f"{name}.{_ENDINGS[ending]}"
        return _Read(repaired, min(confidence, 0.93 if repaired in _PROVIDERS else 0.8))
    return _Read(repaired, confidence)
