"""Correction: a recipe carried out, its steps journalled, what is left over told."""
