"""Polls of voting intentions: read from the layouts they are published in, judged, and made a level."""
