"""Write the fictional département's files where the user wants them."""

from pathlib import Path
from typing import Any, Dict

from ..errors import InvalidParameter
from ..feedback import Feedback
from ..translation import tr
from .electionfiles import write_elections
from .geography import create_department
from .indicatorfiles import write_indicators
from .placefiles import write_places
from .politics import hold_ballots
from .territoryfiles import write_territories

NOTICE_NAME = "LISEZMOI.txt"
NOTICE = """Aure-et-Gure (96) : DONNÉES FICTIVES / FICTIONAL DATA

Ce département n'existe pas. Ces fichiers imitent, en-tête par en-tête et défaut par défaut, ceux du ministère
de l'Intérieur, de l'INSEE et de l'IGN ; communes, contours, habitants et voix sont tirés au sort. Les candidats
à la présidentielle et les listes européennes sont ceux qui se sont réellement présentés ; leurs voix sont inventées.

This département does not exist. The files imitate, header by header and fault by fault, those of the French
Ministry of the Interior, INSEE and IGN; communes, outlines, inhabitants and votes are drawn at random. Presidential
candidates and European lists are those that really stood; their votes are invented.

augure:createdemodata SEED={seed}
"""


def _refuse_foreign(root: Path) -> None:
    """Refuse a folder that holds anything but an earlier demo: the demo's files bear the names of real ones."""
    if not root.is_dir() or not any(root.iterdir()):
        return
    notice = root / NOTICE_NAME
    if not notice.is_file() or not notice.read_text(encoding="utf-8", errors="replace").startswith(NOTICE[:40]):
        message = tr("The folder {folder} already holds files that are not a demo; the demo's files bear the names "
                     "of real ones and could replace them. Choose an empty FOLDER.")
        raise InvalidParameter(message.format(folder=root))


def write_demo_data(folder: str, seed: int, feedback: Feedback) -> Dict[str, Any]:
    """Write the demo files under ``folder`` and return ``FOLDER``, ``FILE_COUNT`` and ``TERRITORY_COUNT``.

    The same seed gives the same bytes (with the same numpy, GDAL and zlib). Files of an earlier run are
    overwritten. Raises :class:`InvalidParameter` where the folder cannot be written or holds something else.
    """
    root = Path(folder)
    _refuse_foreign(root)
    try:
        root.mkdir(parents=True, exist_ok=True)
        (root / NOTICE_NAME).write_text(NOTICE.format(seed=seed), encoding="utf-8")
    except OSError as error:
        message = tr("The folder {folder} cannot be written: {reason}. Choose another FOLDER.")
        raise InvalidParameter(message.format(folder=folder, reason=error.strerror)) from error
    department = create_department(seed)
    feedback.progress(20)
    feedback.check()
    write_territories(root, department)
    feedback.progress(40)
    feedback.check()
    stations, ballots = hold_ballots(seed, department)
    write_elections(root, department, stations, ballots)
    feedback.progress(85)
    feedback.check()
    write_indicators(root, department, seed)
    write_places(root, department, seed)
    feedback.progress(100)
    parts = ("elections", "territories", "indicators", "places")
    files = [path for part in parts for path in (root / part).rglob("*.*")]
    return {
        "FOLDER": str(root),
        "FILE_COUNT": len([path for path in files if path.is_file()]),
        "TERRITORY_COUNT": len(department.codes),
    }
