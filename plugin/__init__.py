"""The face of Augure in QGIS's window."""
