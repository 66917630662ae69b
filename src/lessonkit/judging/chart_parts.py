"""Whether every part of a chart is known to leave its bars and words as they are.

What moves, covers or hides something has too many names to be listed, so the lists here say what
does not; within them a value is judged where it could still do harm. Every function gives a
sentence about what is wrong, or an empty text.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from lessonkit.judging.chart_colours import unseen
from lessonkit.text.kinds_of_value import is_dict, is_list

Part = Mapping[str, Any]
Check = Callable[[object, object], bool]  # whether a value, on a page of this colour, does no harm


def _listed(names: str) -> list[str]:
    return names.split()


_TOP = _listed(
    "$schema data datasets mark encoding title description name width height background "
    "config transform params padding view usermeta"
)
# The settings of other kinds of mark touch no chart of this one.
_CONFIG = _listed(
    "view background title mark bar scale style range font padding numberFormat params axis axisX "
    "axisY axisBand axisQuantitative axisDiscrete axisLeft axisBottom axisTop axisRight axisXBand "
    "axisYBand axisXQuantitative axisYQuantitative axisXDiscrete axisYDiscrete legend header "
    "countTitle tooltipFormat lineBreak concat facet arc area circle errorband errorbar geoshape "
    "group image line path point rect rule shape square symbol text tick trail boxplot"
)
_CHANNELS = _listed("x y color fill stroke opacity fillOpacity strokeOpacity tooltip detail key")
_OF_AXIS_CHANNEL = ["field", "type", "title", "axis", "scale", "sort", "stack"]
_OF_OTHERS = ["field", "type", "title", "scale", "sort", "legend", "value", "condition"]
_OF_DATA = ["name", "values"]
_OF_NUMBERS = _listed("type zero nice domain domainMin domainMax clamp round reverse")
_OF_NAMES = ["type", "domain", "padding", "paddingInner", "paddingOuter", "reverse", "round"]
_OF_COLOURS = ["type", "scheme", "range", "reverse"]
_FORMAT = re.compile(r"[,~]*(\.[2-9]~?s|\.[2-9]~?[gr]|\.\d~?f|[sdgr])?")


def _within(least: float, most: float) -> Check:
    def holds(value: object, _: object) -> bool:
        return isinstance(value, (int, float)) and least <= value <= most

    return holds


def _is_seen(value: object, paper: object) -> bool:
    return not any(unseen(one, paper) for one in _plain_values(value))


def _is_format(value: object, _: object) -> bool:
    return isinstance(value, str) and _FORMAT.fullmatch(value) is not None


def _any(*_: object) -> bool:
    return True


def _limit(value: object, _: object) -> bool:
    return value == 0 or (isinstance(value, (int, float)) and value >= 60)


def _is_count(value: object, _: object) -> bool:
    return is_dict(value) or _within(2, 100)(value, None)


def _is_number_format(value: object, _: object) -> bool:
    return value == "number"


def _is_padding(value: object, _: object) -> bool:
    sides = value.values() if is_dict(value) else [value]
    return all(_within(0, 200)(side, None) for side in sides)


_MARK: dict[str, Check] = {
    **dict.fromkeys(
        _listed(
            "type color fill stroke opacity fillOpacity strokeOpacity filled tooltip size width "
            "height orient clip cursor aria ariaRole description invalid continuousBandSize "
            "discreteBandSize order"
        ),
        _any,
    ),
    **dict.fromkeys(["strokeWidth", "binSpacing", "minBandSize"], _within(0, 6)),
    **{f"cornerRadius{end}": _within(0, 12) for end in ("", "End", "TopLeft", "TopRight")},
    **{f"cornerRadius{end}": _within(0, 12) for end in ("BottomLeft", "BottomRight")},
}
# How words look, behind "label", "title" or "subtitle"; the titles of a figure have them bare too.
_OF_WORDS: dict[str, Check] = {
    **dict.fromkeys(
        _listed(
            "align anchor angle baseline font fontstyle fontweight lineheight overlap flush "
            "separation bound orient frame text"
        ),
        _any,
    ),
    "": _any,
    "color": _is_seen,
    "fill": _is_seen,
    "fontsize": _within(6, 60),
    "opacity": _within(0.4, 1),
    "limit": _limit,
    **dict.fromkeys(["padding", "offset"], _within(-20, 60)),
    **dict.fromkeys(["x", "y", "dx", "dy"], _within(-60, 60)),
}
_OF_AXIS: dict[str, Check] = {
    **dict.fromkeys(
        ["orient", "values", "aria", "description", "minExtent", "maxExtent", "labels"], _any
    ),
    **dict.fromkeys(["grid", "domain", "ticks", "zindex", "labelExpr"], _any),
    "format": _is_format,
    "tickCount": _is_count,
    "tickMinStep": _any,
    "offset": _within(-20, 60),
    "bandPosition": _within(0.5, 0.5),
    "formatType": _is_number_format,
}
_OF_SCALES: dict[str, Check] = {
    **dict.fromkeys(["zero", "nice", "clamp", "round"], _any),
    **dict.fromkeys(["type", "domainMin", "domainMax", "reverse"], _any),
    **{
        f"{bar}{gap}": _within(0, 0.9)
        for bar in ("bandPadding", "barBandPadding", "rectBandPadding", "pointPadding")
        for gap in ("", "Inner", "Outer")
    },
}
_PADDING: dict[str, Check] = {"padding": _is_padding}


def of_parts(spec: Part, amounts: set[str]) -> str:
    """Whether a chart has any part that could move, cover or hide what is to be seen.

    Parameters
    ----------
    spec
        The chart as Vega-Lite.
    amounts
        The channels that show numbers.
    """
    return next(filter(None, _troubles(spec, amounts)), "")


def papers(spec: Part) -> list[object]:
    """What the bars are painted on: the page, and the field between the axes."""
    config = _part(spec, "config")
    page = spec.get("background", config.get("background"))
    fields = (_part(spec, "view").get("fill"), _part(config, "view").get("fill"))
    return [page, *(one for one in fields if one is not None)]


def _troubles(spec: Part, amounts: set[str]) -> Iterator[str]:
    config, encoding, page = _part(spec, "config"), _part(spec, "encoding"), papers(spec)[0]
    yield _unlisted("the chart", spec, _TOP)
    embedding = _part(_part(spec, "usermeta"), "embedOptions")
    yield _unlisted("the options of embedding", embedding, ["theme"])  # looks of Altair name one
    yield _unlisted("the data", _part(spec, "data"), _OF_DATA)
    yield _unlisted("the settings", config, _CONFIG)
    yield _unlisted("the channels", encoding, _CHANNELS)
    mark = spec.get("mark")
    for one in (mark, *(_part(config, name) for name in ("mark", "bar")), _style(config, "bar")):
        yield _unfit("the bars", one, _MARK.get, page)
    for channel, shown in encoding.items():
        yield from _of_channel(channel, shown, amounts, page)
    for channel in ("x", "y"):
        yield _unfit(f"the {channel} axis", _part(encoding, channel).get("axis"), _axis, page)
    for name in config:
        if name.startswith("axis"):
            yield _unfit(f"the settings of {name}", config[name], _axis, page)
    yield _unfit("the settings of the scales", config.get("scale"), _OF_SCALES.get, page)
    yield _unfit("the chart", {"padding": spec.get("padding")}, _PADDING.get, page)
    yield _unfit("the title", spec.get("title"), _title, page)
    yield _unfit("the settings of the title", config.get("title"), _title, page)
    for name in ("guide-label", "guide-title", "group-title", "group-subtitle"):
        yield _unfit(f"the style {name}", _style(config, name), _title, page)
    number = {"format": config["numberFormat"]} if "numberFormat" in config else {}
    yield _unfit("the settings of numberFormat", number, _OF_AXIS.get, page)
    for name, size in _part(config, "view").items():
        least = 2 if name == "step" else 20 if name.endswith(("Width", "Height")) else 0
        if name != "strokeWidth" and isinstance(size, (int, float)) and size < least:
            yield _leave_out("the settings of the view", name)
    colours = _part(config, "range").get("category")
    if {"color", "fill"} & set(encoding) and not _is_seen(colours, page):
        yield _leave_out("the settings of range", "category")


def _of_channel(channel: str, shown: object, amounts: set[str], page: object) -> Iterator[str]:
    where = f"the channel {channel}"
    if not is_dict(shown):
        return
    if channel == "tooltip" and "value" in shown:
        yield _leave_out(where, "value")
    yield _unlisted(
        where,
        shown,
        _OF_AXIS_CHANNEL if channel in ("x", "y") else [*_OF_OTHERS, "aggregate", "format"],
    )
    if "scale" in shown and not is_dict(shown["scale"]):
        yield _leave_out(where, "scale=None")
    if channel in ("x", "y"):
        known = _OF_NUMBERS if channel in amounts else _OF_NAMES
    else:
        names = shown.get("type") in ("nominal", "ordinal")
        known = [*_OF_COLOURS, "domain"] if names else _OF_COLOURS
    yield _unlisted(f"the scale of {channel}", _part(shown, "scale"), known)


def _axis(name: str) -> Check | None:
    if name in _OF_AXIS:
        return _OF_AXIS[name]
    line = re.match(r"(grid|domain|tick)(?!Offset|Count)", name)
    if line:
        return _within(0, 6) if name.endswith("Width") else _any
    return _title(name) if name.startswith(("label", "title")) else None


def _title(name: str) -> Check | None:
    if name == "labelOffset":
        return _within(-6, 6)
    part = re.sub("^(label|title|subtitle)", "", name)
    return _OF_WORDS.get(part.lower())


def _unfit(
    where: str,
    looks: object,
    check_of: Callable[[str], Check | None],
    page: object,
) -> str:
    for name, value in looks.items() if is_dict(looks) else ():
        check = check_of(name)
        if check is None or (value is not None and not check(value, page)):
            return _leave_out(where, name)
    return ""


def _unlisted(where: str, part: Part, known: list[str]) -> str:
    other = next((name for name in part if name not in known), None)
    return "" if other is None else _leave_out(where, other)


def _leave_out(where: str, name: str) -> str:
    return (
        f"Something about {where} can move, cover or hide what is to be read: {name}. Leave it out."
    )


def _style(config: Part, name: str) -> Part:
    return _part(_part(config, "style"), name)


def _part(whole: Part, name: str) -> Part:
    found = whole.get(name)
    return found if is_dict(found) else {}


def _plain_values(value: object) -> Iterator[object]:
    """A value, or those that a condition chooses from."""
    if is_dict(value):
        if "gradient" in value:
            yield None
        for name in ("value", "condition"):
            if name in value:
                yield from _plain_values(value[name])
    elif is_list(value):
        for one in value:
            yield from _plain_values(one)
    elif value is not None:
        yield value
