"""The only helpers that know QGIS: connections, layers, feedback, translation."""
