"""Reports: a Jinja2 template of ``resources/templates``, filled in and written where the user asked for it."""

from pathlib import Path

import jinja2

from .errors import InvalidParameter
from .resources import RESOURCES
from .translation import tr


def write_page(path: str, template: str, **content) -> None:
    """Fill in ``template`` and write it to ``path``, making its folder.

    Raises InvalidParameter where it cannot be written.
    """
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(str(RESOURCES / "templates")), autoescape=True,
                                     trim_blocks=True, lstrip_blocks=True)
    page = environment.get_template(template).render(colon=tr(": "), **content)
    page = page.replace(" %", "\u00a0%")  # a number and its sign stay on one line
    try:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(page, encoding="utf-8")
    except OSError as error:
        raise InvalidParameter(tr("REPORT: {path} cannot be written ({cause}).").format(
            path=path, cause=error.strerror)) from error
