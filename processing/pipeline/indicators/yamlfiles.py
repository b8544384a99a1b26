"""YAML files that people write by hand: read, and their mistakes told all at once, each by its name."""

import difflib
from pathlib import Path
from typing import Any, Iterable, List, Mapping

import yaml

from ..errors import UnreadableFile
from ..translation import tr


def read_yaml(file: Path) -> Any:
    """Return what a YAML file holds. Raises UnreadableFile with the place where it cannot be read."""
    try:
        return yaml.safe_load(file.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UnreadableFile(tr("The file {path} does not exist.").format(path=file)) from error
    except OSError as error:
        raise UnreadableFile(tr("{path} cannot be opened: {cause}.").format(path=file, cause=error.strerror)) from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(tr("{path} is not in UTF-8: save it in this encoding.").format(path=file)) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise UnreadableFile(
            tr("{path} is not YAML that can be read: line {line}, column {column}. Look for a bracket or a quotation "
               "mark that is not closed, or lines that are not aligned.").format(
                path=file, line=mark.line + 1 if mark else "?", column=mark.column + 1 if mark else "?")) from error


class Mistakes:
    """What is wrong with a file, collected."""

    def __init__(self) -> None:
        self.sentences: List[str] = []

    def add(self, where: str, sentence: str) -> None:
        """Note a mistake of the entry ``where``."""
        self.sentences.append(tr("{where}: {sentence}").format(where=where, sentence=sentence))

    def unknown_keys(self, where: str, entry: Mapping[str, Any], known: Iterable[str]) -> None:
        """Note the keys of an entry that mean nothing, with those that were probably meant."""
        for key in entry:
            if key not in known:
                self.add(where, tr("“{key}” is not known").format(key=key) + near(str(key), known))


def near(name: str, known: Iterable[str], count: int = 3) -> str:
    """Return " (near: a, b)" with the known names that look like ``name``, or all of them where none does."""
    names = sorted(map(str, known))
    close = difflib.get_close_matches(name.lower(), [text.lower() for text in names], count, 0.6)
    found = [text for text in names if text.lower() in close]
    if found:
        return tr(" (near: {names})").format(names=", ".join(found))
    return tr(" (known: {names})").format(names=", ".join(names[:30])) if names else ""
