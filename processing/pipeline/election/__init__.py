"""Ballots: the Ministry's files in their layouts, to candidates, turnout and results as published."""
