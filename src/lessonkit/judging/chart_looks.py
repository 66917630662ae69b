"""Whether the marks of a chart can be seen and read.

Every function gives a sentence about what is wrong, or an empty text.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lessonkit.judging.chart_colours import unseen
from lessonkit.judging.chart_parts import papers
from lessonkit.text.kinds_of_value import is_dict, is_list

Part = Mapping[str, Any]
_FAINT = 0.1
_SMALL = 20  # pixels
# What moves or cuts a mark away from where its number puts it.
_MOVED = (
    *("x", "y", "x2", "y2", "xOffset", "yOffset", "x2Offset", "y2Offset"),
    *("radius", "theta", "theta2"),
)
_CHANNELS = ("x2", "y2", "xOffset", "yOffset", "xError", "yError", "xError2", "yError2")


def of_expressions(spec: Part) -> str:
    """Whether something that decides what is seen is worked out when the chart is drawn."""
    parts = {"mark": spec.get("mark"), "config": spec.get("config")}
    parts |= {"width": spec.get("width"), "height": spec.get("height")}
    for where, inside in (*parts.items(), *part(spec, "encoding").items()):
        if any({"expr", "signal"} & set(one) for one in _inside(inside)):
            return (
                f"Something about {where} is worked out by an expression or a parameter, so it "
                "cannot be seen whether the figure is sound. Write the number itself, or leave it "
                "out."
            )
    return ""


def of_marks(spec: Part) -> str:
    """Whether the marks can be seen, and begin and end where their numbers put them."""
    mark = spec.get("mark")
    mark = mark if is_dict(mark) else {"type": mark}
    config, encoding = part(spec, "config"), part(spec, "encoding")
    kind = str(mark.get("type"))
    marks = (mark, part(config, "mark"), part(config, kind), part(part(config, "style"), kind))
    outlined = any(one.get("filled") is False for one in marks)
    for name in ("opacity", "strokeOpacity" if outlined else "fillOpacity"):
        if any(_below(value, _FAINT) for value in _values(name, marks, encoding)):
            return "The bars, or some of them, cannot be seen: their opacity is next to nothing."
    wide = ("size", "width", "height", "continuousBandSize", "discreteBandSize")
    for name in (*wide, "strokeWidth") if outlined else wide:
        sizes = _values(name, marks, encoding)
        if any(_below(v["band"] if is_dict(v) and "band" in v else v, 0.1) for v in sizes):
            return "The bars cannot be seen: they have no width."
    for name in ("color", "stroke" if outlined else "fill"):
        colours = list(_values(name, marks, encoding))
        if any(unseen(value, paper) for value in colours for paper in papers(spec)):
            return "The bars, or some of them, cannot be seen: their colour is that of the paper."
    if any(one.get("blend") for one in marks):
        return "blend mixes the colour of the bars with that of the paper. Leave it out."
    moved = [name for name in _MOVED if any(one.get(name) for one in marks)]
    moved += [name for name in _CHANNELS if name in encoding]
    along = "vertical" if part(encoding, "y").get("type") == "quantitative" else "horizontal"
    moved += ["orient" for one in marks if one.get("orient", along) != along]
    if moved:
        return f"{moved[0]} moves the ends of the bars away from their numbers. Leave it out."
    for name in ("width", "height"):
        size = spec.get(name)
        size = size.get("step") if is_dict(size) else size
        if _below(size, _SMALL if not is_dict(spec.get(name)) else 2):
            return f"The {name} of the chart is {size}: nobody can read it. Leave it out."
    return ""


def of_channel(shown: Part, channel: str, config: Part) -> str:
    """Whether a channel shows its column as it stands, with figures or names beside the axis."""
    for change in ("aggregate", "bin", "timeUnit", "impute"):
        if shown.get(change):
            return (
                f"The channel {channel} should show {shown.get('field')!r} as it stands in the "
                "table, one bar for each row; your chart adds up or averages it first."
            )
    if shown.get("stack") in ("normalize", "center"):
        return (
            f"stack={shown['stack']!r} turns the numbers on {channel} into something else. "
            "Leave it out."
        )
    axes = [shown.get("axis"), *(part(config, name) for name in _axes(channel))]
    if "axis" in shown and shown["axis"] is None:
        return f"The {channel} axis is hidden, so nobody can read what the bars stand for."
    for axis in axes:
        if not is_dict(axis):
            continue
        if axis.get("labels") is False or axis.get("labelOpacity") == 0 or axis.get("values") == []:
            return f"The {channel} axis has no labels, so nobody can read what the bars stand for."
        if axis.get("labelExpr"):
            return f"labelExpr writes other labels on the {channel} axis. Leave it out."
        if is_list(axis.get("values")) and len(axis["values"]) < 2:
            return f"The {channel} axis has one label, so nobody can read how long a bar is."
        if "%" in str(axis.get("format", "")):
            return (
                f"format={axis['format']!r} writes the numbers of the {channel} axis in per cent, "
                "a hundred times what they are. Leave it out."
            )
    return ""


def part(whole: Part, name: str) -> Part:
    """A part of a specification that is itself made of parts; empty where there is none."""
    found = whole.get(name)
    return found if is_dict(found) else {}


def _axes(channel: str) -> tuple[str, ...]:
    return ("axis", f"axis{channel.upper()}", "axisQuantitative", "axisDiscrete", "axisBand")


def _inside(part: object) -> Iterator[Part]:
    """Every dictionary in a part of a specification."""
    if is_dict(part):
        yield part
        for value in part.values():
            yield from _inside(value)
    elif is_list(part):
        for value in part:
            yield from _inside(value)


def _values(name: str, marks: Iterable[Part], encoding: Part) -> Iterator[object]:
    """Every value that is given for a look: in the mark, the settings, or a channel."""
    yield from (mark[name] for mark in marks if name in mark)
    for part in _inside(encoding.get(name)):
        if "value" in part:
            yield part["value"]
        if is_list(part.get("range")):
            yield from part["range"]


def _below(value: object, limit: float) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value < limit
