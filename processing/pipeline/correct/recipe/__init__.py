"""Recipes: how a table becomes one of a standard, as a text that people read, edit and run again."""
