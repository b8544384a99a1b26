"""Decisions that people take about cells: the worklist they are asked on, their answers, and what is kept of them.

A decision is about one row, known again by its key wherever it moved, or about every row whose cell says the same. It
is kept for the dataset before its correction and holds for all its later deliveries, until a newer one replaces it.
"""
