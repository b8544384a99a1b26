"""How indicators and votes go together: read, measured, drawn. This stage writes nothing into the warehouse."""
