"""What a field accepts once rules have repaired it: a telephone number in its old writing is one nevertheless."""

from typing import Collection, Dict, Mapping, Optional, Sequence

from ..recipe.model import PlannedRule
from ..rules import CELL_RULES, Context, Target
from .corrector import Corrector

_KEPT = 50_000


class Reachable(Target):
    """A target that also accepts what the cell rules of a recipe surely make acceptable.

    Where one of these rules is for a form, such as that of e-mail addresses, only what has it in the end is accepted.
    """

    def __init__(self, target: Target, rules: Sequence[PlannedRule], confidence: float):
        super().__init__(target.field)
        self._target = target
        mine = [rule for rule in rules if rule.name in CELL_RULES]
        self._forms = [form for form in (CELL_RULES[rule.name].form for rule in mine
                                         if CELL_RULES[rule.name].fits(target)) if form]
        self._corrector = Corrector({target.name: target}, mine, confidence, Context())
        self._known: Dict[str, Optional[str]] = {}

    def corrected(self, text: str) -> Optional[str]:
        """Return what the rules make of a text, None where the field does not accept it."""
        if text not in self._known:
            if len(self._known) > _KEPT:
                self._known.clear()
            columns = {self.name: [text]}
            if self._forms or not self._target.accepts(text):
                self._corrector.take(columns)
            result, = columns[self.name]
            good = self._target.accepts(result) and all(form(result) for form in self._forms if result)
            self._known[text] = result if good else None
        return self._known[text]

    def accepts(self, text: str) -> bool:
        return self.corrected(text) is not None

    def doubtful(self, texts: Collection[str]) -> Collection[str]:
        return texts if self._forms else self._target.doubtful(texts)


def reachable(targets: Mapping[str, Target], rules: Sequence[PlannedRule], confidence: float) -> Dict[str, Reachable]:
    """Return :class:`Reachable` targets by field."""
    return {name: Reachable(target, rules, confidence) for name, target in targets.items()}
