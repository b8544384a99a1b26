"""Reports as HTML: paragraphs, key figures, tables and drawings, in the reader's language."""

import base64
from pathlib import Path
from typing import List, NamedTuple, Sequence, Tuple, Union

from ..errors import InvalidParameter
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
    """Heads, then rows of cells. Columns after the first are numbers but those of ``words``; strong: rows to stress."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    strong: Sequence[int] = ()
    words: Sequence[int] = ()


class Drawing(NamedTuple):
    """A PNG in base64, with what it shows in words (also for who cannot see it)."""

    png: str
    caption: str


Block = Union[Heading, Text, Figures, Table, Drawing]


def write_report(path: str, title: str, subtitle: str, blocks: List[Block]) -> None:
    """Write the page to ``path``, drawings inside, and each drawing as a file of the folder ``NAME-figures`` beside it.

    Raises InvalidParameter where they cannot be written.
    """
    write_page(path, "model.html.j2", lang=tr("en"), title=title, subtitle=subtitle,
               blocks=[(type(b).__name__, b) for b in blocks])
    drawings = [block for block in blocks if isinstance(block, Drawing)]
    folder = Path(path).with_name(Path(path).stem + "-figures")
    try:
        if drawings:
            folder.mkdir(exist_ok=True)
        for number, drawing in enumerate(drawings, 1):
            (folder / f"{number:02d}.png").write_bytes(base64.b64decode(drawing.png))
    except OSError as error:
        raise InvalidParameter(tr("REPORT: the figures cannot be written to {folder}: {error}").format(
            folder=folder, error=error.strerror)) from None
