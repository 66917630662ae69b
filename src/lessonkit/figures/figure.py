"""What a chart is made of, read from its specification: title, words, views and rows."""

import json
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import altair as alt
import pandas as pd

from lessonkit.text.errors import CourseError
from lessonkit.text.kinds_of_value import is_dict, is_list

_PARTS = ("layer", "concat", "hconcat", "vconcat")
_MIDNIGHT = re.compile(r"\d{4}-\d\d-\d\dT00:00:00(\.0+)?")
_DATUM = re.compile(r"datum(?:\.(\w+)|\[['\"](.+?)['\"]\])")


@dataclass(frozen=True)
class View:
    """One mark of a figure: what is drawn, from which rows, on which channels."""

    mark: str
    channels: dict[str, dict[str, Any]]
    transforms: list[dict[str, Any]]
    rows: str  # the name of its rows in `Figure.rows`; empty where they are not in the figure

    def fields(self) -> set[str]:
        """Every field that the view speaks of."""
        found = {name for channel in self.channels.values() for name in _fields(channel)}
        found |= {name for step in self.transforms for name in _fields(step)}
        words = json.dumps([self.channels, self.transforms])
        return found | {name or other for name, other in _DATUM.findall(words)}


@dataclass(frozen=True)
class Figure:
    """A chart taken apart.

    Parameters
    ----------
    title, caption
        The title and the line under it, as plain text.
    description
        The text description, or an empty text.
    views
        Every mark, in the order in which they are drawn.
    rows
        Name → the rows that the figure holds, before it works with them. One entry is one data
        set; views may share it.
    """

    title: str
    caption: str
    description: str
    views: list[View] = field(default_factory=list)
    rows: dict[str, pd.DataFrame] = field(default_factory=dict)


def read_figure(chart: object) -> Figure:
    """Take a chart apart.

    Raises
    ------
    CourseError
        It is not an Altair chart, or it cannot be drawn.
    """
    spec = specification(chart)
    title, caption = _titles(spec)
    figure = Figure(title, caption, str(spec.get("description") or "").strip())
    kept = _RowSets(figure.rows, spec.get("datasets", {}))
    for one, data, above in _unit_views(spec, {}, {}):
        name = kept.add(data)
        for step in one.get("transform", []):
            kept.add(step.get("from", {}).get("data"))  # rows that are looked up
        mark = one["mark"]
        channels = {**above, **one.get("encoding", {})}
        figure.views.append(
            View(
                mark["type"] if is_dict(mark) else mark,
                {key: value for key, value in _listed(channels) if is_dict(value)},
                one.get("transform", []),
                name,
            )
        )
    return figure


def specification(chart: object) -> dict[str, Any]:
    """The Vega-Lite specification of a chart, with its rows in it.

    Raises
    ------
    CourseError
        It is not an Altair chart, or it cannot be drawn.
    """
    drawn = _as_chart(chart)
    if drawn is None:
        raise CourseError(
            f"Expected is an Altair chart; this is {_kind(chart)}. Give the name of a chart, "
            "such as the one you showed in the cell before."
        )
    try:
        # The rows have to be in the figure itself, whatever the notebook has chosen.
        with alt.data_transformers.enable("default", max_rows=None), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return drawn.to_dict()
    except Exception as error:  # Altair raises many kinds for charts that cannot be drawn.
        raise CourseError(
            "Altair could not draw this chart, so it cannot be read. Show it in a cell of its own "
            "to see why: write its name on the last line and run the cell."
        ) from error


def _as_chart(value: object) -> alt.TopLevelMixin | None:
    try:
        return value if isinstance(value, alt.TopLevelMixin) else None
    except Exception:  # whatever breaks when its class is asked for is none
        return None


def _kind(value: object) -> str:
    """What was given in place of a chart, in a word or two."""
    if value is None or value is ...:
        return "nothing yet"
    if type(value).__name__ == "LiveChart":
        return "a live figure; give the chart it was made from"
    return f"a value of type {type(value).__name__}"


def _unit_views(
    spec: dict[str, Any], data: dict[str, Any] | None, above: dict[str, Any]
) -> Iterator[tuple[dict[str, Any], dict[str, Any] | None, dict[str, Any]]]:
    """Every view with a mark, its data, and the channels it has from the parts around it."""
    data = spec.get("data", data)
    if "mark" in spec:
        yield spec, data, above
    above = {**above, **spec.get("encoding", {})}
    if is_dict(spec.get("facet")):
        facet = spec["facet"]
        above |= facet if {"row", "column"} & set(facet) else {"facet": facet}
    inner = [spec["spec"]] if "spec" in spec else []
    for part in inner + [part for key in _PARTS for part in spec.get(key, [])]:
        if spec.get("transform"):
            part = {**part, "transform": [*spec["transform"], *part.get("transform", [])]}
        if isinstance(spec.get("repeat"), (list, dict)):
            part = _repeated(part, spec["repeat"])
        yield from _unit_views(part, data, above)


def _repeated(part: dict[str, Any], over: list[Any] | dict[str, Any]) -> dict[str, Any]:
    """A part of a repeated figure with the first field in the place of `repeat`."""
    firsts = {key: values[0] for key, values in over.items()} if is_dict(over) else {}
    firsts.setdefault("repeat", over[0] if is_list(over) else "")
    text = json.dumps(part)
    for key, first in firsts.items():
        text = re.sub(r'\{"repeat": "' + key + r'"\}', json.dumps(first), text)
    return json.loads(text)


class _RowSets:
    """The rows of a figure, each set once, under its own name or as "part 1", "part 2" …"""

    def __init__(self, frames: dict[str, pd.DataFrame], named: dict[str, list[Any]]) -> None:
        self._frames, self._named = frames, named
        self._raw: dict[str, list[Any]] = {}

    def add(self, data: dict[str, Any] | None) -> str:
        """Keep the rows of a view; returns the name of the set, empty where there is none."""
        data = data or {}
        given: str = data.get("name", "")
        rows = data.get("values", self._named.get(given))
        if not is_list(rows) or not any(rows):
            return ""
        for name, seen in self._raw.items():
            if seen == rows:
                return name
        # Names that Altair made up itself are digests; those mean nothing to a reader.
        ours = given and given not in self._named and given not in self._raw
        name = given if ours else f"part {len(self._raw) + 1}"
        frame = pd.DataFrame([row if is_dict(row) else {"data": row} for row in rows])
        self._raw[name] = rows
        self._frames[name] = frame.convert_dtypes().apply(_days)
        return name


def _days(column: pd.Series) -> pd.Series:
    """Dates without a time of day, where no row has one; Altair writes a missing one as ""."""
    known = [value for value in column.dropna() if value != ""]
    if not known or not all(isinstance(v, str) and _MIDNIGHT.fullmatch(v) for v in known):
        return column
    return column.str[:10].mask(column == "")


def _listed(channels: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Channels one by one; a channel with several fields (a tooltip) counts as several."""
    for name, channel in channels.items():
        if is_list(channel):
            yield from ((f"{name} {number}", one) for number, one in enumerate(channel))
        else:
            yield name, channel


def _fields(value: Any) -> Iterator[str]:
    """Names of fields in a channel or a transform."""
    if is_dict(value):
        for key, inner in value.items():
            if key in ("field", "fields", "groupby", "fold", "lookup", "key", "as"):
                for name in inner if is_list(inner) else [inner]:
                    if isinstance(name, str):
                        yield name.replace("\\", "")
            yield from _fields(inner)
    elif is_list(value):
        for inner in value:
            yield from _fields(inner)


def _titles(spec: dict[str, Any]) -> tuple[str, str]:
    """Title and caption; one that is a parameter is looked up."""
    params = {param.get("name"): param.get("value") for param in spec.get("params", [])}

    def words(value: Any) -> str:
        if is_dict(value):
            value = params.get(value.get("expr"), "")
        return " ".join(map(str, value)) if is_list(value) else str(value or "")

    title = spec.get("title")
    if is_dict(title) and "expr" not in title:
        return words(title.get("text")), words(title.get("subtitle"))
    return words(title), ""
