"""Addresses of websites, repaired where what was meant is plain.

A scheme that is missing is completed with https: what stands there is a host, whose name is not in doubt, and https is
what browsers try first where a host is typed alone, what the standards' own examples have, and what a site that knows
only http seldom refuses to be asked for. It is the completion that is most often right, never one of another site.
"""

import re
from typing import List, NamedTuple, Optional

from ...translation import mark
from .registry import Options, Proposal, cell_rule
from .target import Target

_NAMES = frozenset("""web website url urls siteweb internet facebook twitter instagram linkedin youtube lien liens rdv
uri""".split())
_NOT_SITES = frozenset("id identifiant nom type code date nombre debit mail email telephone".split())
_ENDINGS = frozenset("""fr com org net eu re info gouv asso bzh corsica alsace paris gp mq gf yt pm wf nc pf tf io biz
tv be ch de es it uk lu mc cat ca me coop pro app social online site club website page tl blog world art""".split())
_SCHEME = re.compile(r"\s*h{0,2}t{1,3}p{1,3}(?P<secure>s{0,2})\s*(?::\s*[/\\]{0,4}|[;.,]?\s*[/\\]{1,4})\s*",
                     re.IGNORECASE)
_LABEL = re.compile(r"^(?:(?:site|site web|site internet|web|internet|url|facebook|page facebook|lien)\s*:|:)\s+",
                    re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[;|\n]\s*|,\s*(?=https?:|www\.)|\s+(?:et|ou)\s+|\s+[-–/]\s+|\s+(?=https?:|www\.)"
                      r"|(?<=[a-z/])\s*,\s+", re.IGNORECASE)
_HOST = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+(?P<ending>[a-z]{2,12})(?P<port>:\d{1,5})?", re.IGNORECASE)
_AROUND = re.compile(r"^[\s<(\"'«\[]+|[\s<>\"'»\],;:.!]+$")
_LONGEST = 2000
_EMPTY = re.compile(r"(?:https?:?[/\\]*)?(?:www\.?)?", re.IGNORECASE)


class _Read(NamedTuple):
    url: str
    confidence: float


def _is_for_sites(target: Target) -> bool:
    if target.field.type not in ("string", "any") or target.vocabulary is not None:
        return False
    if target.field.format == "uri" or target.words == {"site"}:
        return True
    return bool(target.words & _NAMES) and not target.words & _NOT_SITES


@cell_rule("website", mark("Repairs addresses of websites: www.cachan.fr → https://www.cachan.fr, http//, spaces."),
           fits=_is_for_sites, cosmetic=True, form=lambda text: re.match("https?://", text) is not None)
def website(text: str, target: Target, _options: Options) -> Optional[Proposal]:
    """Several stay together, with | between as in the standard of médiation numérique, but in a field of one URI."""
    if text.strip() and _EMPTY.fullmatch(text.strip()):
        return Proposal("", 0.95) if target.accepts("") else None
    read = _read_all(text) if len(text) <= _LONGEST else []
    if not read:
        return None
    confidence = min(item.confidence for item in read)
    value = "|".join(item.url for item in read)
    if len(read) > 1 and (target.field.format == "uri" or not target.accepts(value)):
        value, confidence = read[0].url, min(confidence, 0.6)
    return None if value == text or not target.accepts(value) else Proposal(value, confidence)


def _read_all(text: str) -> List[_Read]:
    """Return the addresses of a cell, each once; none where a part of the cell cannot be read as one."""
    alone = _read(text)
    if alone:
        return [alone]
    found: List[_Read] = []
    for part in filter(None, map(str.strip, _BETWEEN.split(text))):
        read = _read(part)
        if read is None:
            return []
        if read.url not in [known.url for known in found]:
            found.append(read)
    return found


def _read(text: str) -> Optional[_Read]:
    """Return one address, None where the text is not plainly one."""
    rest = _AROUND.sub("", _LABEL.sub("", text.strip()))
    if rest.count("(") < rest.count(")"):
        rest = rest.rstrip(")")
    scheme, confidence = "", 0.98
    while True:  # http://http://
        found = _SCHEME.match(rest)
        if not found:
            break
        scheme, rest = "https" if found["secure"] else "http", rest[found.end():]
    if not scheme:
        if re.match(r"[a-zA-Z][a-zA-Z+]*:(?!\d)", rest):  # mailto:, ftp:
            return None
        scheme, confidence = "https", 0.92
    host, path = re.match(r"([^/?#\\]*)(.*)", rest, re.DOTALL).groups()  # type: ignore[union-attr] # matches anything
    if "@" in host or "|" in path:
        return None
    host, doubt = _host(host)
    found = _HOST.fullmatch(host)
    if not found or found["ending"] not in _ENDINGS and confidence < 0.95 or re.search(r"\s", path.strip()):
        return None
    path = path.strip().replace("\\", "/")
    return _Read(f"{scheme}://{host}{path}", min(confidence, doubt))


def _host(host: str) -> _Read:
    """Return the name of a host: no capitals, a dot where a comma or a space beside a dot stands."""
    repaired, confidence = host.lower().strip(), 0.98
    joined = re.sub(r"\s*\.\s*", ".", re.sub(r"^(www)\s+(?=\w)", r"\1.", repaired))
    joined = re.sub(r"(?<=\w),(?=\w)", ".", joined)
    if joined != repaired:
        repaired, confidence = joined, 0.92
    found = re.match(r"w{4,5}\.|ww\.", repaired)
    if found:
        repaired, confidence = "www." + repaired[found.end():], 0.8
    if ".." in repaired:
        repaired, confidence = re.sub(r"\.{2,}", ".", repaired), min(confidence, 0.92)
    return _Read(repaired, confidence)
