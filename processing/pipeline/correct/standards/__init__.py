"""Standards: Table Schemas, where they are found, and which column is which of their fields."""
