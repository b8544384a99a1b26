"""Toolbox group: warehouse."""
