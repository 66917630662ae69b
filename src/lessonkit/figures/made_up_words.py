"""A description made from a figure itself, for one that nobody has described."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from lessonkit.figures.figure import Figure, View

_MARKS = {
    "bar": "Bars",
    "line": "A line",
    "trail": "A line",
    "point": "Points",
    "circle": "Points",
    "square": "Points",
    "tick": "Ticks",
    "area": "An area",
    "rect": "Coloured cells",
    "arc": "Slices",
    "geoshape": "A map",
    "boxplot": "Box plots",
}
_CHANNELS = {
    "x": "along the horizontal axis {}",
    "y": "along the vertical axis {}",
    "theta": "angle for {}",
    "color": "colour for {}",
    "shape": "shape for {}",
    "size": "size for {}",
    "row": "one row of panels for each {}",
    "column": "one panel for each {}",
    "facet": "one panel for each {}",
}
_SUMS = {"count": "sum", "average": "mean"} | {
    how: how for how in ("sum", "mean", "median", "min", "max")
}
_VALUE = "the value that is drawn"  # beside fields that a learner may have called "value"


def made_up_words(figure: Figure) -> Iterator[str]:
    """A sentence or two for each mark that shows data: its channels, its lowest and highest value.

    Values that the figure works out in a way that is not worked out here too are not guessed.
    """
    shown = [view for view in figure.views if view.mark in _MARKS] or figure.views
    said = []
    for view in shown:
        parts = [
            words.format(_name(view.channels[name]))
            for name, words in _CHANNELS.items()
            if name in view.channels and _name(view.channels[name])
        ]
        if (parts, view.rows, view.transforms) in said:
            continue  # points on a line, say
        said.append((parts, view.rows, view.transforms))
        mark = _MARKS.get(view.mark, f"Marks of the kind “{view.mark}”")
        yield f"{mark}: {', '.join(parts)}." if parts else f"{mark}."
        yield from _extremes(view, figure.rows.get(view.rows))


def _extremes(view: View, rows: pd.DataFrame | None) -> Iterator[str]:
    """The lowest and the highest value, and where they are."""
    channels = (view.channels.get(name, {}) for name in ("y", "x", "theta"))
    channel = next((one for one in channels if one.get("type") == "quantitative"), None)
    if rows is None or channel is None:
        return
    values = _values(view, rows, channel)
    if values is None:
        yield "The figure works its values out itself; its table shows the rows it starts from."
        return
    values = values.dropna(subset=[_VALUE])
    if values.empty:
        yield f"No value of {_name(channel)} is known."
        return
    each = values.astype(object)  # so that a year in a row of numbers stays a whole number
    low, high = each.iloc[values[_VALUE].argmin()], each.iloc[values[_VALUE].argmax()]
    name = _name(channel)
    if low[_VALUE] == high[_VALUE]:
        yield f"Every value of {name} is {_number(low[_VALUE])}."
        return
    yield (
        f"The lowest value of {name} is {_number(low[_VALUE])}{_place(low)}, the highest "
        f"{_number(high[_VALUE])}{_place(high)}."
    )


def _values(view: View, rows: pd.DataFrame, channel: dict[str, Any]) -> pd.DataFrame | None:
    """The values drawn with the groups they stand for; None where only the figure knows them."""
    name, how = _field(channel), channel.get("aggregate")
    worked = any({"bin", "timeUnit"} & set(one) for one in view.channels.values())
    if view.transforms or worked or channel.get("stack") == "normalize":
        return None
    if not (how in _SUMS if how else name):
        return None
    # Where a figure sums up, every field that it speaks of makes groups, a tooltip's too.
    speaking = [one for key, one in view.channels.items() if how or key in _CHANNELS]
    others = [one for one in speaking if one is not channel and not one.get("aggregate")]
    groups = dict.fromkeys(map(_field, others))
    keys = [key for key in groups if key]
    if not {*keys, *([name] if name else [])} <= set(rows.columns):
        return None
    if how == "count":
        numbers = pd.Series(1, rows.index)
    else:
        numbers = pd.to_numeric(rows[name], errors="coerce")
    if how and not keys:
        return pd.DataFrame({_VALUE: [numbers.agg(_SUMS[how])]})
    if how:
        grouped = numbers.groupby([rows[key] for key in keys], dropna=False)
        return grouped.agg(_SUMS[how]).rename(_VALUE).reset_index()
    return rows[keys].assign(**{_VALUE: numbers})


def _field(channel: dict[str, Any]) -> str:
    """The field of a channel, or an empty text."""
    field = channel.get("field")
    return field.replace("\\", "") if isinstance(field, str) else ""


def _name(channel: dict[str, Any]) -> str:
    """What a channel shows: the title of its axis, or its field."""
    title, name = channel.get("title"), _field(channel)
    if isinstance(title, list):
        title = " ".join(map(str, title))
    if isinstance(title, str) and title:
        return title
    how = channel.get("aggregate")
    if how == "count":
        return "the number of rows"
    return f"{how} of {name}" if isinstance(how, str) and name else name


def _place(row: pd.Series) -> str:
    where = [f"{name} {value}" for name, value in row.drop(_VALUE).dropna().items()]
    return f" ({', '.join(where)})" if where else ""


def _number(value: float) -> str:
    if float(value).is_integer():
        return f"{value:,.0f}"
    return f"{value:,.1f}" if abs(value) >= 1 else f"{value:.2g}"
