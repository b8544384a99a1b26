"""Toolbox group: model."""
