"""A place in a list of tokens, and how sure the reading is so far."""

from typing import List, Optional, Sequence

from .lexicon import Token

SURE = 0.95
#: A second reading is thinkable: a person looks at it.
DOUBTFUL = 0.6


class NotUnderstood(Exception):
    """The text says something that this reader does not know, or that can be read in two ways."""


class Cursor:
    """Walks over tokens."""

    def __init__(self, tokens: Sequence[Token]):
        self.tokens: List[Token] = list(tokens)
        self.place = 0
        self.confidence = SURE

    def kind(self, ahead: int = 0) -> str:
        """Return the kind of the token ``ahead``, '' after the last."""
        place = self.place + ahead
        return self.tokens[place].kind if 0 <= place < len(self.tokens) else ""

    def take(self, *kinds: str) -> Optional[Token]:
        """Step over the next token if it is of one of ``kinds``."""
        if self.kind() not in kinds or not self.kind():
            return None
        self.place += 1
        return self.tokens[self.place - 1]

    def skip(self, *kinds: str) -> "set[str]":
        """Step over all next tokens of ``kinds``; tell which there were."""
        seen = set()
        while self.kind() in kinds and self.kind():
            seen.add(self.kind())
            self.place += 1
        return seen

    def doubt(self, confidence: float = DOUBTFUL) -> None:
        """Remember that another reading is thinkable."""
        self.confidence = min(self.confidence, confidence)
