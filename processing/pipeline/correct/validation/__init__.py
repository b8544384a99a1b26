"""Validation: a table read once, every cell held against its field, what is wrong recorded and reported."""
