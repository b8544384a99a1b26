"""Where a recipe is found: a file, or the name of one that comes with Augure."""

from pathlib import Path
from typing import List

from ...errors import InvalidParameter
from ...resources import RESOURCES
from ...translation import tr
from .model import Recipe, parse_recipe

SHIPPED = RESOURCES / "recipes"


def shipped_recipes() -> List[str]:
    """Return the names of the recipes that come with Augure."""
    return sorted(path.stem for path in SHIPPED.glob("*.yaml"))


def find_recipe(given: str) -> Recipe:
    """Return the recipe that RECIPE names; InvalidParameter where there is none, or it has errors."""
    path = SHIPPED / f"{given}.yaml" if given in shipped_recipes() else Path(given)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidParameter(tr("RECIPE: {path} is not a text in UTF-8.").format(path=given)) from None
    except OSError as error:
        raise InvalidParameter(
            tr("RECIPE: {path} cannot be read ({cause}). It may be a file that augure:proposerecipe wrote, or one of "
               "{names}.").format(path=given, cause=error.strerror, names=", ".join(shipped_recipes()) or "–")
        ) from None
    return parse_recipe(text, given)
