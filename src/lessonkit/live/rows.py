"""Rows on their way to the page: columns of plain values that JSON can carry."""

import math
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from lessonkit.text.errors import CourseError

_AS_THEY_ARE = {str, int, bool, type(None)}


def frame_of(rows: Any, name: str) -> pd.DataFrame:
    """Rows as a DataFrame; `name` is what an error calls them."""
    if isinstance(rows, pd.DataFrame):
        return rows
    kind = type(rows).__name__
    listed = isinstance(rows, Iterable) and not isinstance(rows, str)
    records: list[Any] | None = [*rows] if listed else None
    if records is None or not all(isinstance(record, Mapping) for record in records):
        raise CourseError(
            f"The rows of {name!r} should be a DataFrame or a list of dicts, one a row; "
            f"they are {kind!r}."
        )
    return pd.DataFrame(records)


def to_columns(frame: pd.DataFrame, dates: Iterable[str] = ()) -> dict[str, Any]:
    """What the page is sent for a frame: values by column, and which columns are dates.

    Missing and infinite values become None, which JSON can say. Dates are sent as text without a
    time zone, so that 1 January is 1 January wherever the browser is.

    Parameters
    ----------
    frame
        One row is one mark, or one corner of a line.
    dates
        Columns to read as dates although they hold text. Columns of dates are known anyway.

    Examples
    --------
    >>> day = pd.Timestamp(2022, 7, 1)
    >>> to_columns(pd.DataFrame({"day": [day], "apples": [float("nan")]}))
    {'columns': {'day': ['2022-07-01T00:00:00'], 'apples': [None]}, 'dates': ['day'], 'count': 1}
    """
    dates = {*dates} & {*frame.columns}
    kinds = zip(frame.columns, frame.dtypes, strict=True)
    dates |= {column for column, kind in kinds if pd.api.types.is_datetime64_any_dtype(kind)}
    columns = {
        str(column): _texts(frame[column]) if column in dates else _values(frame[column])
        for column in frame.columns
    }
    return {"columns": columns, "dates": sorted(dates), "count": len(frame)}


def _texts(column: pd.Series) -> list[str | None]:
    texts = pd.to_datetime(column).dt.strftime("%Y-%m-%dT%H:%M:%S")
    return texts.astype(object).where(column.notna(), None).tolist()


def _values(column: pd.Series) -> list[Any]:
    values = column.tolist()
    kinds = {*map(type, values)}
    # Nearly all columns, and there may be hundreds of rows at every step of a slider.
    if kinds <= _AS_THEY_ARE or (kinds == {float} and all(map(math.isfinite, values))):
        return values
    return [_plain(value) for value in values]


def _plain(value: Any) -> object:
    if isinstance(value, (str, int)):
        return value
    if value is None or value is pd.NA or value is pd.NaT:
        return None
    value = value.item() if hasattr(value, "item") else value  # NumPy's own numbers
    if isinstance(value, float) and not math.isfinite(value):
        return None
    # Periods, dates and whatever else JSON does not know travel as words.
    return value if isinstance(value, (int, float)) else str(value)
