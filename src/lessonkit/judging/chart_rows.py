"""The rows that a chart draws: its data after its filters, without drawing it."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from lessonkit.judging.chart_filters import UNFOLLOWED, can_be_worked_out, keeps
from lessonkit.judging.rounding import as_numbers, rounded, same
from lessonkit.judging.table_rows import by_key, row_name
from lessonkit.text.kinds_of_value import is_dict, is_list

Spec = Mapping[str, Any]
_STEPS = (
    *("aggregate", "bin", "calculate", "density", "extent", "flatten", "fold", "impute", "window"),
    *("joinaggregate", "loess", "lookup", "pivot", "quantile", "regression", "sample", "stack"),
    "timeUnit",
)


class NotSeenError(Exception):
    """What a chart draws cannot be told; the text says why, for the learner."""


def drawn_rows(spec: Spec, fields: set[str]) -> list[dict[str, Any]]:
    """The rows that a chart draws.

    Parameters
    ----------
    spec
        The chart as Vega-Lite, with its data in it.
    fields
        What is to be shown; a step that makes other fields changes nothing.

    Raises
    ------
    NotSeenError
        The data are not in the chart, or a step before drawing cannot be followed.

    Examples
    --------
    >>> rows = [{"year": 2021, "apples": 3}, {"year": 2022, "apples": 5}]
    >>> filtered = {"data": {"values": rows}, "transform": [{"filter": "datum.year > 2021"}]}
    >>> drawn_rows(filtered, {"year", "apples"})
    [{'year': 2022, 'apples': 5}]
    """
    rows = _data(spec)
    for step in spec.get("transform") or ():
        if "filter" in step:
            try:
                rows = [row for row in rows if keeps(step["filter"], row)]
            except UNFOLLOWED:
                raise NotSeenError(
                    "Your chart leaves rows out before it draws them, in a way that cannot be "
                    "followed here. Leave them out in pandas first."
                ) from None
        elif _made_by(step) & fields or not can_be_worked_out(step.get("calculate")):
            name = next((key.lower() for key in step if key in _STEPS), "?")
            raise NotSeenError(
                f"Your chart changes the table before it draws it (transform_{name}). Work that "
                "out in pandas first, and draw the table that comes out."
            )
    return rows


def _made_by(step: Mapping[str, Any]) -> set[str]:
    """The columns that a step makes; some steps name several."""
    made = step.get("as")
    return set(map(str, made if is_list(made) else [made]))


def other_rows(
    drawn: list[dict[str, Any]], wanted: list[dict[str, Any]], key: list[str], values: list[str]
) -> str:
    """What is wrong with the rows that bars are drawn for, as a sentence, or an empty text.

    Parameters
    ----------
    drawn, wanted
        The rows of the chart, and those of the example.
    key, values
        Fields that say which bar it is, and those that say how long it is.
    """
    if not drawn:
        return "No bar is drawn: the table of your chart is empty."
    for field in (*key, *values):
        if not any(field in row for row in drawn):
            return f"The table of your chart has no column {field!r}."
    mine, theirs = (by_key(pd.DataFrame(rows), key) for rows in (drawn, wanted))
    for rows, others, said in ((theirs, mine, "missing"), (mine, theirs, "not asked for")):
        first = next((row for row in rows if row not in others), None)
        if first is not None:
            return f"The bar for {row_name(key, first)} is {said}."
    if len(drawn) > len(mine):
        return (
            f"Your chart draws {len(drawn)} bars for {len(mine)} rows: some stand for the same "
            "row, one upon the other."
        )
    for field in values:
        given = as_numbers(mine[row].get(field) for row in theirs)
        expected = as_numbers(theirs[row].get(field) for row in theirs) or []
        if given is None:
            return f"The column {field!r} should hold numbers and holds something else."
        off = [not same(*pair) for pair in zip(given, expected, strict=True)]
        how = rounded(given, expected)
        if any(off) and not (how and how.enough):
            row = row_name(key, list(theirs)[off.index(True)])
            return (
                f"The bar for {row} does not have the length that the table gives it. Which table "
                "do you draw?"
            )
    return ""


def _data(spec: Spec) -> list[dict[str, Any]]:
    data: dict[str, Any] = spec.get("data") or {}
    named: dict[str, Any] = spec.get("datasets") or {}
    rows = data.get("values", named.get(data.get("name", "")))
    if rows == [{}] or not is_list(rows) or not all(is_dict(row) for row in rows):
        raise NotSeenError("The table is not in your chart. Begin with alt.Chart(your_table).")
    return rows
