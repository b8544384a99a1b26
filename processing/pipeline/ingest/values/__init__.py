"""What text cells are: proven on all of them, and how they become values."""
