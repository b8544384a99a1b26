"""Indicators: definitions read from YAML, values computed from clean tables with the status of each."""
