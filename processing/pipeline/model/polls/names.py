"""Names of candidates as users and files write them, and why a hypothesis that has them is left out."""

from typing import Iterable, Tuple

from ...election.folding import fold
from ...translation import mark, tr

#: Why a hypothesis is left out, by the code before the name.
REASONS = {
    "lacks": mark("without {name}"),
    "names": mark("with {name}"),
    "withdrawn": mark("{name} has withdrawn"),
    "cannot-stand": mark("{name} does not stand"),
    "unknown-bloc": mark("candidates whose bloc is unknown"),
}


def is_named(name: str, candidate: str) -> bool:
    """Whether a candidate's name ends with a name, accents and case apart: Le Pen is anybody of that name."""
    return f" {fold(candidate)}".endswith(f" {fold(name)}")


def reasons_words(counted: Iterable[Tuple[str, int]]) -> str:
    """Return ``lacks:NAME`` and its like, with how many hypotheses each leaves out, as a reader says it."""
    said = ((tr(REASONS[code]).format(name=name), times)
            for reason, times in counted for code, _, name in [reason.partition(":")])
    return ", ".join(tr("{reason}: {count}").format(reason=words, count=times) for words, times in said)
