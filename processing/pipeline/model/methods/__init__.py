"""The methods by name, the simplest first, and which packages each needs.

A method's module is imported when it is asked for, so that the default method needs numpy alone.
"""

import importlib
import importlib.util
from typing import Any, Dict, List, NamedTuple, Tuple

from ...errors import InvalidParameter
from ...translation import tr
from ..method import Method

AUTO, SWING = "auto", "swing"


class _Entry(NamedTuple):
    module: str
    name: str
    parameters: Dict[str, Any] = {}
    packages: Tuple[str, ...] = ()


#: Simplest first: where the errors do not tell two methods apart, the one that stands before is taken.
_METHODS: Dict[str, _Entry] = {
    "persistence": _Entry("naive", "Naive", {"rule": "persistence"}),
    "uniform": _Entry("naive", "Naive", {"rule": "uniform_swing"}),
    "proportional": _Entry("naive", "Naive", {"rule": "proportional_swing"}),
    "logit": _Entry("naive", "Naive", {"rule": "logit_swing"}),
    SWING: _Entry("..swing", "Swing"),
    "ridge": _Entry("ridge", "Ridge"),
    "boosting": _Entry("boosting", "Boosting", {}, ("sklearn",)),
}

METHODS = tuple(_METHODS)


def make(name: str, kind: str, **parameters: Any) -> Method:
    """Return an unfitted method of this name toward an election of ``kind``. Raises InvalidParameter."""
    if name not in _METHODS:
        raise InvalidParameter(tr("“{name}” is no method. Known: {known}.").format(
            name=name, known=", ".join((AUTO, *METHODS))))
    entry = _METHODS[name]
    module = importlib.import_module(entry.module if entry.module.startswith("..") else f".{entry.module}", __name__)
    return getattr(module, entry.name)(kind, **{**entry.parameters, **parameters})


def packages(name: str) -> Tuple[str, ...]:
    """Return the Python packages that a method needs beside numpy; ``auto`` does without those that are not there."""
    return _METHODS[name].packages if name in _METHODS else ()


def usable() -> List[str]:
    """Return the methods whose packages are here, the simplest first."""
    return [name for name in METHODS if all(importlib.util.find_spec(package) for package in packages(name))]
