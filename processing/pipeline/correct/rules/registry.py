"""Where correction rules are registered: each is one small function with a line of help.

A *cell rule* sees one text and the field it should fit; a *row rule* sees several fields of a row. Both propose, with
a confidence; whether a proposal is taken is decided elsewhere (see ``..correction``), the same way for all.
"""

from functools import cached_property
from typing import TYPE_CHECKING, Any, Callable, Dict, Mapping, NamedTuple, Optional, Tuple

if TYPE_CHECKING:
    from ...ref.communes import CommuneRegister
    from .target import Target


class Proposal(NamedTuple):
    """What a cell should say ('' empties it), and how sure that is: 1 is proven, below 0.9 a person decides."""

    value: str
    confidence: float


class Context:
    """What rules may ask beside the cells; it is read when a rule first asks."""

    def __init__(self, load_communes: "Callable[[], Optional[CommuneRegister]]" = lambda: None):
        self._load_communes = load_communes

    @cached_property
    def communes(self) -> "Optional[CommuneRegister]":
        """The register of communes, None where the warehouse knows none."""
        return self._load_communes()


Options = Mapping[str, Any]
CellFunction = Callable[[str, "Target", Options], Optional[Proposal]]
Row = Mapping[str, str]
RowFunction = Callable[[Row, "Mapping[str, Target]", Options, Context], Mapping[str, Proposal]]
Roles = Mapping[str, str]


class Rule(NamedTuple):
    """What all rules have. ``help`` is English, marked for translation; ``options``: keys that a recipe may give."""

    name: str
    help: str
    options: Tuple[str, ...]


class CellRule(NamedTuple):
    """A rule of one cell.

    ``fits`` tells which fields it is for where the recipe names none. ``cosmetic``: also cells that are right are
    offered to it (capitals, HTML remains); other rules see only cells that do not fit their field. ``lossless``: what
    it changes is a normalisation (spaces, Unicode form): counted, not journalled cell by cell. ``form`` tells whether a
    text has the form that the rule gives: what a field is for, also where its standard lets it say anything.
    """

    rule: Rule
    propose: CellFunction
    fits: "Callable[[Target], bool]"
    cosmetic: bool
    lossless: bool
    form: Optional[Callable[[str], bool]] = None


class RowRule(NamedTuple):
    """A rule of several cells of a row.

    ``roles`` finds the fields it is for, by role, among the targets (by field); None where it is not for them. The
    function's row and its answer go by role too.
    """

    rule: Rule
    propose: RowFunction
    roles: "Callable[[Mapping[str, Target]], Optional[Roles]]"


#: All rules by name, in the order in which they are tried: that of their modules in ``__init__``.
CELL_RULES: Dict[str, CellRule] = {}
ROW_RULES: Dict[str, RowRule] = {}


def cell_rule(name: str, help: str, fits: "Callable[[Target], bool]", options: Tuple[str, ...] = (),
              cosmetic: bool = False, lossless: bool = False, form: Optional[Callable[[str], bool]] = None
              ) -> Callable[[CellFunction], CellFunction]:
    """Register a function (text, target, options) → proposal, or None where it has nothing to say."""
    def register(function: CellFunction) -> CellFunction:
        CELL_RULES[name] = CellRule(Rule(name, help, options), function, fits, cosmetic, lossless, form)
        return function
    return register


def row_rule(name: str, help: str, roles: "Callable[[Mapping[str, Target]], Optional[Roles]]",
             options: Tuple[str, ...] = ()) -> Callable[[RowFunction], RowFunction]:
    """Register a function (row, targets, options, context) → proposals by role; an empty cell is ''."""
    def register(function: RowFunction) -> RowFunction:
        ROW_RULES[name] = RowRule(Rule(name, help, options), function, roles)
        return function
    return register
