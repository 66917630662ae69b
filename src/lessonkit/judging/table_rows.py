"""Rows of a table by the columns that name them."""

from collections.abc import Hashable, Sequence
from typing import Any

import pandas as pd

from lessonkit.judging.quoting import in_marks, plain

Row = tuple[object, ...]
Rows = dict[Row, dict[Hashable, Any]]
_NAMED = 3  # so many rows are named, the others counted


def flat(table: pd.DataFrame, wanted: pd.Index) -> pd.DataFrame:
    """A copy in which an index that carries a wanted name is an ordinary column."""
    named = [name for name in table.index.names if name in wanted and name not in table.columns]
    flat = table.reset_index(level=named) if named else table.copy()
    return flat.reset_index(drop=True).rename_axis(columns=None)


def by_key(table: pd.DataFrame, key: Sequence[str]) -> Rows:
    """The rows of a table: what names one → its values."""
    rows = table.astype(object).to_dict("records")
    return {tuple(key_value(row[name]) for name in key): row for row in rows}


def key_value(value: Any) -> object:
    """A value for comparing: years typed as 2021, 2021.0 or "2021" name the same row.

    Examples
    --------
    >>> key_value("2021") == key_value(2021.0), key_value(" old tree ")
    (True, 'old tree')
    """
    try:
        return float(value)
    except (TypeError, ValueError, OverflowError):
        return str(value).strip()


def row_name(key: Sequence[str], row: Row) -> str:
    """What a row is called in a sentence.

    Examples
    --------
    >>> row_name(["year", "tree"], (2021.0, "old"))
    'year 2021, tree old'
    >>> row_name(["verdict"], ("does not hold",))
    'verdict “does not hold”'
    """
    values = [f"{v:g}" if isinstance(v, float) else in_marks(plain(v, 40)) for v in row]
    return ", ".join(f"{name} {value}" for name, value in zip(key, values, strict=True))


def named(key: Sequence[str], rows: Sequence[Row]) -> str:
    """Several rows as the beginning of a sentence, the first of them by name.

    Examples
    --------
    >>> named(["year"], [(2021.0,)]), named(["year"], [(float(y),) for y in range(2000, 2009)])
    ('The row for year 2021 is', 'The rows for year 2000; year 2001; year 2002 and 6 more are')
    """
    first = "; ".join(row_name(key, row) for row in rows[:_NAMED])
    more = f" and {len(rows) - _NAMED} more" if len(rows) > _NAMED else ""
    return f"The row for {first} is" if len(rows) == 1 else f"The rows for {first}{more} are"
