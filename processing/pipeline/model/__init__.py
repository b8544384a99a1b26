"""Learning the local voting pattern from past ballots, and measuring how wrong it is."""
