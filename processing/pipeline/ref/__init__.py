"""Territories: their codes, their changes, and the one geography that all ballots are carried to."""
