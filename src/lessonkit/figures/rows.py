"""Rows of a figure as its specification holds them."""

from typing import Any

import pandas as pd


def plain_rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """One dict a row, with None for a missing value: what `alt.InlineData` takes.

    Examples
    --------
    >>> plain_rows(pd.DataFrame({"week": [1, 2], "apples": [3.0, float("nan")]}))
    [{'week': 1, 'apples': 3.0}, {'week': 2, 'apples': None}]
    """
    rows = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return [{str(field): value for field, value in row.items()} for row in rows]
