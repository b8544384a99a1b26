"""A file as batches of text cells: what it is, how it is written, where its table begins and ends."""
