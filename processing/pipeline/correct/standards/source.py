"""Where a standard is found: a shipped name, a file, a URL, a name of schema.data.gouv.fr."""

import json
import re
from pathlib import Path
from typing import Any, Callable, List
from urllib.parse import urljoin

import yaml

from ...errors import InvalidParameter
from ...resources import RESOURCES
from ...translation import tr
from .standard import Standard, parse_standard

SHIPPED = RESOURCES / "schemas"
REGISTRY = "https://schema.data.gouv.fr/schemas/{name}/latest/schema.json"
Fetch = Callable[[str], bytes]


def shipped_names() -> List[str]:
    """Return the names of the standards that come with Augure."""
    return sorted(path.stem for path in SHIPPED.glob("*.yaml"))


def find_standard(given: str, fetch: Fetch) -> Standard:
    """Return the standard that STANDARD names; ``fetch`` gets the bytes of a URL.

    A file or URL may hold a Table Schema, or a data package or resource that holds one (or leads to one); where there
    are several, ``#name`` after it tells which. Raises InvalidParameter where there is none, or it has errors.
    """
    address, _, part = given.strip().partition("#")
    if not address:
        raise InvalidParameter(tr("STANDARD: name a standard: a file, a URL, or one of {names}.").format(
            names=", ".join(shipped_names())))
    shipped = SHIPPED / f"{address}.yaml"
    if address in shipped_names():
        document, address = _parse(shipped.read_bytes(), address), str(shipped)
    else:
        if re.fullmatch(r"[\w.-]+/[\w.-]+", address) and not Path(address).exists():
            address = REGISTRY.format(name=address)
        document = _parse(_read(address, fetch), address)
    document = _schema_of(document, part, address, fetch)
    return parse_standard(document, given.strip())


def _read(address: str, fetch: Fetch) -> bytes:
    if re.match(r"https?://", address):
        return fetch(address)
    path = Path(address)
    if not path.is_file():
        raise InvalidParameter(tr("STANDARD: there is no file {path}. It may be a file, a URL, or one of {names}."
                                  ).format(path=address, names=", ".join(shipped_names())))
    try:
        return path.read_bytes()
    except OSError as error:
        raise InvalidParameter(tr("STANDARD: {path} cannot be read ({cause}).").format(
            path=address, cause=error.strerror)) from None


def _parse(content: bytes, origin: str) -> Any:
    """Return what JSON or YAML hold; JSON first, since YAML takes no tabs."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidParameter(tr("STANDARD: {origin} is not a text in UTF-8.").format(origin=origin)) from None
    try:
        return json.loads(text)
    except ValueError as wrong:
        broken: Exception = wrong
    if not text.lstrip().startswith(("{", "[", "<")):
        try:
            return yaml.safe_load(text)
        except yaml.YAMLError as error:
            broken = error
    elif text.lstrip().startswith("<"):
        raise InvalidParameter(tr("STANDARD: {origin} is a web page, not a Table Schema: give the address of the "
                                  "document itself.").format(origin=origin))
    raise InvalidParameter(tr("STANDARD: {origin} is neither JSON nor YAML: {cause}").format(
        origin=origin, cause=broken))


def _schema_of(document: Any, part: str, address: str, fetch: Fetch) -> Any:
    """Return the Table Schema in a document: itself, or that of a resource of a package."""
    if not isinstance(document, dict) or "fields" in document:
        return document
    resources = document.get("resources")
    resources = [item for item in resources if isinstance(item, dict) and item.get("schema")] \
        if isinstance(resources, list) else []
    if part:
        chosen = [item for item in resources if item.get("name") == part]
        if not chosen:
            raise InvalidParameter(
                tr("STANDARD: {origin} has no resource “{name}” with a schema. There are: {names}.").format(
                    origin=address, name=part, names=", ".join(str(item.get("name")) for item in resources) or "–"))
    else:
        chosen = resources
    if len(chosen) > 1:
        raise InvalidParameter(tr("STANDARD: {origin} holds several schemas; write which after it, such as {example}. "
                                  "There are: {names}.").format(
            origin=address, example=f"{address}#{chosen[0].get('name')}",
            names=", ".join(str(item.get("name")) for item in chosen)))
    schema = chosen[0]["schema"] if chosen else document.get("schema")
    if not isinstance(schema, str):
        return schema if schema is not None else document
    there = urljoin(address, schema) if re.match(r"https?://", address) or re.match(r"https?://", schema) \
        else str(Path(address).parent / schema)
    return _parse(_read(there, fetch), there)
