"""Toolbox group: map."""
