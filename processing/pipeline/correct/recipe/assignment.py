"""One column for one field, so that all pairs together fit best."""

from typing import Dict, List, Mapping, Tuple


def assign(scores: Mapping[Tuple[str, str], float]) -> Dict[str, str]:
    """Return the pairs, each first and each second name once at most, whose positive scores have the greatest sum.

    The Hungarian method (Kuhn 1955, Munkres 1957) with potentials, O(n²m). Pairs without a score are never taken.
    """
    rows = list(dict.fromkeys(row for row, _ in scores))
    columns = list(dict.fromkeys(column for _, column in scores))
    # Each row has a column of its own to take none.
    costs = [[-max(0.0, scores.get((row, column), 0.0)) for column in columns] + [0.0] * len(rows) for row in rows]
    matched = _matched(costs, len(columns) + len(rows))
    return {rows[row]: columns[column] for column, row in enumerate(matched[:len(columns)])
            if row >= 0 and scores.get((rows[row], columns[column]), 0.0) > 0}


def _matched(costs: List[List[float]], width: int) -> List[int]:
    """Return the row of each column (-1: none) in the assignment of all rows that costs least."""
    of_row, of_column = [0.0] * len(costs), [0.0] * (width + 1)
    matched = [-1] * (width + 1)  # the last column is where each search starts
    for number in range(len(costs)):
        matched[width], column = number, width
        least, before = [float("inf")] * width, [width] * width
        seen = [False] * (width + 1)
        while matched[column] >= 0:
            seen[column] = True
            row = matched[column]
            for other in range(width):
                if not seen[other]:
                    reduced = costs[row][other] - of_row[row] - of_column[other]
                    if reduced < least[other]:
                        least[other], before[other] = reduced, column
            nearest = min((other for other in range(width) if not seen[other]), key=least.__getitem__)
            step = least[nearest]
            for other in range(width + 1):
                if seen[other]:
                    of_row[matched[other]] += step
                    of_column[other] -= step
                elif other < width:
                    least[other] -= step
            column = nearest
        while column != width:
            matched[column] = matched[before[column]]
            column = before[column]
    return matched[:width]
