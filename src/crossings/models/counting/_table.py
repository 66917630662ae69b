"""The one table that counts are given in, whether expected or drawn by chance."""

from collections.abc import Sequence

import pandas as pd

from crossings.models.counting.border import COUNTING_RULES, Border

COUNTED = ("people", "attempts", "entries", *COUNTING_RULES, "stock")


def counts_table(borders: Sequence[Border], rows: list[dict]) -> pd.DataFrame:
    """One row per border from one dict of counts per border, with what its authority publishes."""
    table = pd.DataFrame(rows, columns=list(COUNTED))
    table.insert(0, "border", [border.name for border in borders])
    table["publishes"] = [border.publishes for border in borders]
    table["published"] = [row[border.publishes] for border, row in zip(borders, rows, strict=True)]
    return table
