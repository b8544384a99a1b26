"""Files in: found, read as text cells, kept in ``raw`` as received, typed into ``clean``."""
