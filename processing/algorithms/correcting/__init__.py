"""Toolbox group: correcting."""
