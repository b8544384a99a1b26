"""Where the files that ship with the plugin are."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ICON = RESOURCES / "icons" / "augure.svg"
