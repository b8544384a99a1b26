"""Toolbox group: importing."""
