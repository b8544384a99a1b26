"""Reports as HTML: paragraphs, key figures, tables and drawings, in the reader's language."""

from typing import List, NamedTuple, Sequence, Tuple, Union

from ..reporting import write_page
from ..translation import tr


class Heading(NamedTuple):
    """A section begins."""

    heading: str


class Text(NamedTuple):
    """A paragraph; muted for notes."""

    text: str
    muted: bool = False


class Figures(NamedTuple):
    """Key figures side by side: (value, label)."""

    figures: Sequence[Tuple[str, str]]


class Table(NamedTuple):
    """Heads, then rows of cells; all columns after the first are numbers. strong: rows to stress, by index."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    strong: Sequence[int] = ()


class Drawing(NamedTuple):
    """A PNG in base64, with what it shows in words (also for who cannot see it)."""

    png: str
    caption: str


Block = Union[Heading, Text, Figures, Table, Drawing]


def write_report(path: str, title: str, subtitle: str, blocks: List[Block]) -> None:
    """Write the page to ``path``. Raises InvalidParameter where it cannot be written."""
    write_page(path, "model.html.j2", lang=tr("en"), title=title, subtitle=subtitle,
               blocks=[(type(b).__name__, b) for b in blocks])
