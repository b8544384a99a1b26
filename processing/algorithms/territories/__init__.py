"""Toolbox group: territories."""
