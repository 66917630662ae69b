"""Whether the marks of a chart can be seen and read.

Every function gives a sentence about what is wrong, or an empty text.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeGuard

from lessonkit.judging.chart_colours import can_be_told, unseen
from lessonkit.judging.chart_parts import is_same_label, papers, part
from lessonkit.judging.chart_rows import NotSeenError, drawn_rows
from lessonkit.text.kinds_of_value import is_dict, is_list

Part = Mapping[str, Any]
_FAINT = 0.1
_SMALL, _LARGE = 60, 2000  # pixels
_SMALL_FITTED = 150  # where the axes, too, have to find room in it
_STEP = 20  # pixels that Vega-Lite gives a bar with its gap, where nobody says more
_BLUE = "#4c78a8"  # the bars of Vega-Lite, where nobody says more
# What moves or cuts a mark away from where its number puts it.
_MOVED = (
    *("x", "y", "x2", "y2", "xOffset", "yOffset", "x2Offset", "y2Offset"),
    *("radius", "theta", "theta2"),
)
# What a channel does to a column before it is drawn.
_CHANGED = {
    "aggregate": "adds up or averages it",
    "bin": "puts it into ranges",
    "timeUnit": "makes dates of it",
    "impute": "fills gaps in it",
}
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
    along = "vertical" if part(encoding, "y").get("type") == "quantitative" else "horizontal"
    trouble = _of_sizes(spec, marks, along, outlined=outlined)
    trouble = trouble or _of_colours(spec, marks, outlined=outlined)
    trouble = trouble or ("" if outlined else _of_edges(spec, marks))
    if trouble:
        return trouble
    if any(one.get("blend") for one in marks):
        return "blend mixes the colour of the bars with that of the paper. Leave it out."
    moved = [name for name in _MOVED if any(one.get(name) for one in marks)]
    moved += [name for name in _CHANNELS if name in encoding]
    moved += ["orient" for one in marks if one.get("orient", along) != along]
    if moved:
        return f"{moved[0]} moves the ends of the bars away from their numbers. Leave it out."
    sizes = spec.get("autosize")
    fitted = str(sizes.get("type") if is_dict(sizes) else sizes).startswith("fit")
    small = _SMALL_FITTED if fitted else _SMALL
    for name in ("width", "height"):
        size = spec.get(name)
        stepped = is_dict(size)
        size = size.get("step") if is_dict(size) else size
        least, most = (2, _LARGE / 10) if stepped else (small, _LARGE)
        if _is_number(size) and not least <= size <= most:
            each = " for each bar" if stepped else ""
            return f"The {name} of the chart is {size}{each}: nobody can read it. Leave it out."
    return ""


def _of_sizes(spec: Part, marks: Iterable[Part], along: str, *, outlined: bool) -> str:
    """Whether bars are wide enough to be seen, and no wider than their place."""
    wide = ("size", "width", "height", "continuousBandSize", "discreteBandSize")
    for name in (*wide, "strokeWidth") if outlined else wide:
        least, place = (0.1, 6.0) if name == "strokeWidth" else (1.0, bar_step(spec, along))
        for size in _values(name, marks, part(spec, "encoding")):
            band = size.get("band") if is_dict(size) else size
            if not _is_number(band):
                continue
            band = band if is_dict(size) else band / place
            if band < least / place:
                return "The bars cannot be seen: they have no width."
            if band > 1.05:
                return (
                    f"The bars cover one another: {name} gives them more room than there is. "
                    "Leave it out, or make the chart larger."
                )
    return ""


def _of_colours(spec: Part, marks: Iterable[Part], *, outlined: bool) -> str:
    """Whether bars can be told from what they are painted on."""
    encoding, cover = part(spec, "encoding"), 1.0
    for name in ("opacity", "strokeOpacity" if outlined else "fillOpacity"):
        least = min(filter(_is_number, _values(name, marks, encoding)), default=1.0)
        if least < _FAINT:
            return "The bars, or some of them, cannot be seen: their opacity is next to nothing."
        cover *= min(1.0, least)
    inks = ("color", "stroke" if outlined else "fill")
    colours = [value for name in inks for value in _values(name, marks, encoding)]
    if not all(map(can_be_told, colours)):
        return (
            "A colour of the bars is written in a way that cannot be read here. Write a name, "
            "such as steelblue, or six digits, such as #0072b2."
        )
    if not colours and not set(inks) & set(encoding):
        colours = [_BLUE]
    if any(unseen(value, paper, cover) for value in colours for paper in papers(spec)):
        return "The bars, or some of them, cannot be seen: their colour is nearly the paper's."
    return ""


def _of_edges(spec: Part, marks: Iterable[Part]) -> str:
    """Whether the edges of filled bars leave something of them."""
    width = next((one["strokeWidth"] for one in marks if "strokeWidth" in one), 1)
    sizes = list(_values("size", marks, part(spec, "encoding")))
    covered = (_is_number(width) and width > 2) or any(_below(size, 6) for size in sizes)
    edges = _values("stroke", marks, part(spec, "encoding"))
    strokes = [one for one in edges if one is not None]
    if covered and any(unseen(one, paper) for one in strokes for paper in papers(spec)):
        return "The bars cannot be seen: an edge in the colour of the paper covers them."
    return ""


def of_channel(shown: Part, channel: str, config: Part) -> str:
    """Whether a channel shows its column as it stands, with figures or names beside the axis."""
    for change, said in _CHANGED.items():
        if shown.get(change):
            if shown[change] in ("min", "max"):
                said = "takes its smallest or largest value"
            return (
                f"The channel {channel} should show {shown.get('field')!r} as it stands in the "
                f"table, one bar for each row; your chart {said} first."
            )
    if shown.get("stack") in ("normalize", "center"):
        return (
            f"stack={shown['stack']!r} turns the numbers on {channel} into something else. "
            "Leave it out."
        )
    amounts = shown.get("type") == "quantitative"
    axes = [shown.get("axis"), *(part(config, name) for name in _axes(channel, amounts=amounts))]
    if "axis" in shown and shown["axis"] is None:
        return f"The {channel} axis is hidden, so nobody can read what the bars stand for."
    for axis in axes:
        if not is_dict(axis):
            continue
        if axis.get("labels") is False or axis.get("labelOpacity") == 0 or axis.get("values") == []:
            return f"The {channel} axis has no labels, so nobody can read what the bars stand for."
        if axis.get("labelExpr") and not is_same_label(axis["labelExpr"], amounts=amounts):
            return f"labelExpr writes other labels on the {channel} axis. Leave it out."
        if amounts and is_list(axis.get("values")) and len(axis["values"]) < 2:
            return f"The {channel} axis has one label, so nobody can read how long a bar is."
        if amounts and str(axis.get("format", "")).endswith(("%", "p")):
            return (
                f"format={axis['format']!r} writes the numbers of the {channel} axis in per cent, "
                "a hundred times what they are. Leave it out."
            )
    return ""


def in_place_of_a_column(shown: Part) -> str:
    """What a channel shows that shows no column.

    Examples
    --------
    >>> in_place_of_a_column({}), in_place_of_a_column({"aggregate": "count"})
    ('nothing is on it', 'it counts the rows of your table')
    """
    if shown.get("aggregate") == "count":
        return "it counts the rows of your table"
    return "it is the same for every bar" if {"datum", "value"} & set(shown) else "nothing is on it"


def _axes(channel: str, *, amounts: bool) -> tuple[str, ...]:
    kinds = ("axisQuantitative",) if amounts else ("axisDiscrete", "axisBand")
    return ("axis", f"axis{channel.upper()}", *kinds)


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
    for one in _inside(encoding.get(name)):
        if "value" in one:
            yield one["value"]
        if is_list(one.get("range")):
            yield from one["range"]


def bar_step(spec: Part, along: str) -> float:
    """The pixels that a bar has with its gap."""
    side = spec.get("width" if along == "vertical" else "height")
    if is_dict(side):
        side = side.get("step")
        return float(side) if _is_number(side) else _STEP
    if not _is_number(side):
        return _STEP if side is None else _LARGE
    names = {"vertical": "x", "horizontal": "y"}[along]
    field = str(part(part(spec, "encoding"), names).get("field"))
    try:
        bars = {str(row.get(field)) for row in drawn_rows(spec, set())}
    except NotSeenError:  # which is said elsewhere
        bars = {""}
    return side / max(1, len(bars))


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _below(value: object, limit: float) -> bool:
    return _is_number(value) and value < limit
