"""Reading the hours of a day: ``de 9h à 12h et de 14h à 18h30``, ``9-12h / 14h/17h``, ``8h30 12h 13h 17h``."""

from typing import FrozenSet, List, NamedTuple, Tuple

from .cursor import Cursor, NotUnderstood
from .lexicon import Token

Span = Tuple[int, int]
Spans = Tuple[Span, ...]
CLOCKS = ("time", "odd", "number", "midnight")
_BETWEEN = ("dash", "to", "slash", "comma", "and", "from", "between", "line", "stop", "colon", "half", "open", "close")
_INSIDE: Tuple[FrozenSet[str], ...] = (frozenset(), frozenset({"dash"}), frozenset({"to"}), frozenset({"slash"}))
_EARLY = 6 * 60
_SHORT = 45
NOON = 720


class Hours(NamedTuple):
    """Spans of minutes since midnight, in order; ``halves``: the halves of the day that the text names."""

    spans: Spans
    halves: FrozenSet[str]


def starts_hours(cursor: Cursor) -> bool:
    """Tell whether hours come next, perhaps after "de", "entre" or "le matin :"."""
    ahead = 0
    while cursor.kind(ahead) in ("from", "between", "half", "open") or (
            cursor.kind(ahead) in ("colon", "comma", "dash") and cursor.kind(ahead - 1) == "half" and ahead):
        ahead += 1
    return cursor.kind(ahead) in CLOCKS or cursor.kind(ahead) == "round"


def read_hours(cursor: Cursor) -> Hours:
    """Read all spans that come next. Raises NotUnderstood for an odd number of times or an end before its begin."""
    first = cursor.place
    last = _last_clock(cursor)
    run = cursor.tokens[first:last]
    cursor.place = last
    while cursor.kind() == "half" or (cursor.kind() == "from" and cursor.kind(1) == "half"):
        run.append(cursor.tokens[cursor.place])
        cursor.place += 1
    continuous = cursor.take("continuous") or (
        cursor.kind() in ("open", "comma") and cursor.kind(1) == "continuous" and cursor.skip("open", "continuous",
                                                                                               "comma"))
    if continuous:
        cursor.skip("close")
    halves = frozenset(str(token.value) for token in run if token.kind == "half")
    if any(token.kind == "round" for token in run):
        if len([token for token in run if token.kind in CLOCKS]) or halves:
            raise NotUnderstood
        return Hours(((0, 1440),), frozenset())
    spans = _ordered(_spans(run, cursor))
    if continuous and len(spans) > 1 or not _halves_fit(halves, spans):
        raise NotUnderstood
    return Hours(spans, halves)


def _last_clock(cursor: Cursor) -> int:
    """Return the place after the last time of the run that begins here."""
    place = last = cursor.place
    while place < len(cursor.tokens) and cursor.tokens[place].kind in (*CLOCKS, *_BETWEEN, "round"):
        place += 1
        if cursor.tokens[place - 1].kind in (*CLOCKS, "round"):
            last = place
    closing = cursor.tokens[cursor.place:last]
    if sum(token.kind == "open" for token in closing) > sum(token.kind == "close" for token in closing):
        last += last < len(cursor.tokens) and cursor.tokens[last].kind == "close"
    return last


def _spans(run: List[Token], cursor: Cursor) -> List[Span]:
    clocks = [place for place, token in enumerate(run) if token.kind in CLOCKS]
    if not clocks or len(clocks) % 2 or all(run[place].kind == "number" for place in clocks):
        raise NotUnderstood
    if any(run[place].kind == "odd" for place in clocks):
        cursor.doubt()
    spans = []
    for begin, end in zip(clocks[::2], clocks[1::2]):
        _check_signs(run, begin, end, cursor)
        if run[begin].kind == run[end].kind == "number":
            cursor.doubt()
        late = 1440 if run[end].kind == "midnight" else int(run[end].value)
        spans.append((int(run[begin].value), late))
    for end, begin in zip(clocks[1::2], clocks[2::2]):
        if {token.kind for token in run[end + 1:begin]} == {"to"}:
            raise NotUnderstood
    return spans


def _check_signs(run: List[Token], begin: int, end: int, cursor: Cursor) -> None:
    """What stands between the begin and the end of a span must join them."""
    signs = frozenset(token.kind for token in run[begin + 1:end])
    if begin and run[begin - 1].kind == "between" and signs == {"and"}:
        return
    if "line" in signs and signs - {"line"} in _INSIDE:
        cursor.doubt()
        return
    if signs not in _INSIDE:
        raise NotUnderstood


def _ordered(spans: List[Span]) -> Spans:
    """Return the spans by time, each once. Raises NotUnderstood where they overlap."""
    ordered = sorted(set(spans))
    for begin, end in ordered:
        if end <= begin:
            raise NotUnderstood
    for before, after in zip(ordered, ordered[1:]):
        if after[0] < before[1]:
            raise NotUnderstood
    return tuple(ordered)


def plausible(spans: Spans) -> bool:
    """Tell whether these are hours as offices keep them: not before six in the morning, not minutes long."""
    return spans == ((0, 1440),) or all(begin >= _EARLY and end - begin >= _SHORT for begin, end in spans)


def in_half(span: Span, half: str) -> bool:
    """Tell whether a span lies in the morning, the afternoon or the evening."""
    begin, end = span
    if half == "morning":
        return begin < NOON and end <= NOON + 120
    return begin >= (NOON if half == "afternoon" else NOON + 300)


def _halves_fit(halves: FrozenSet[str], spans: Spans) -> bool:
    return all(any(in_half(span, half) for span in spans) for half in halves)
