"""Whether every part of a chart is known to leave its bars and words as they are.

What moves, covers or hides something has too many names to be listed, so the lists here say what
does not; within them a value is judged where it could still do harm. Every function gives a
sentence about what is wrong, or an empty text.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from lessonkit.judging.chart_colours import is_pale_scheme, unseen
from lessonkit.text.kinds_of_value import is_dict, is_list

Part = Mapping[str, Any]
Check = Callable[[object, object], bool]  # whether a value, on a page of this colour, does no harm


def _listed(names: str) -> list[str]:
    return names.split()


_TOP = _listed(
    "$schema data datasets mark encoding title description name width height background "
    "config transform params padding view usermeta autosize"
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
_OF_PARAMS = ["name", "select", "bind", "views"]
_OF_SELECTIONS = _listed(
    "type encodings fields on clear empty toggle nearest resolve zoom translate"
)
_TAKEN = _listed("width height padding autosize background style data datum event item group")
_SIGNS_FOR_LETTERS = re.compile("dings|symbol|barcode|blank", re.IGNORECASE)
_OF_NUMBERS = _listed("type zero nice domain domainMin domainMax clamp round reverse")
_OF_NAMES = ["type", "domain", "padding", "paddingInner", "paddingOuter", "reverse", "round"]
_OF_COLOURS = ["type", "scheme", "range", "reverse"]
_FORMAT = re.compile(r"[,~]*(\.[2-9]~?s|\.[2-9]~?[gr]|\.\d~?f|[sdgr])?")
_WHOLE = re.compile(r",?(\.0f|d)?")  # of names that are numbers: 2021 and 2022 are both 2.0k
_LABEL = r"datum\.label|format\(datum\.value, ?(?P<q>['\"])(?:,|d|,d|,?\.0f|~s)(?P=q)\)"
_GAP = "[ \u00a0\u2009\u202f\u2019]?"  # what stands between thousands in other languages
_SAME_LABEL = re.compile(
    rf"{_LABEL}"
    rf"|replace\((?:{_LABEL.replace('<q>', '<r>').replace('=q', '=r')}), ?(?:/,/g|','|\",\"), ?"
    rf"(?:'{_GAP}'|\"(?:{_GAP}|')\")\)"
    r"|\(?datum\.value ?/ ?1000\)? ?\+ ?(?P<s>['\"]) ?(?:k|K|thousand)(?P=s)"
)


def _within(least: float, most: float) -> Check:
    def holds(value: object, _: object) -> bool:
        return isinstance(value, (int, float)) and least <= value <= most

    return holds


def _is_seen(value: object, paper: object) -> bool:
    return not any(unseen(one, paper) for one in _plain_values(value))


def _is_format(value: object, _: object) -> bool:
    return isinstance(value, str) and _FORMAT.fullmatch(value) is not None


def _is_whole(value: object, _: object) -> bool:
    return isinstance(value, str) and _WHOLE.fullmatch(value) is not None


def is_same_label(expression: object, *, amounts: bool = True) -> bool:
    """Whether an expression writes the same labels, perhaps with another sign for thousands.

    Examples
    --------
    >>> is_same_label("datum.label"), is_same_label("replace(datum.label, ',', ' ')")
    (True, True)
    >>> is_same_label("datum.value / 1000 + 'k'"), is_same_label("datum.value / 2")
    (True, False)
    """
    if not amounts:
        return expression in ("datum.label", "datum.value")
    return isinstance(expression, str) and _SAME_LABEL.fullmatch(expression) is not None


def _is_label(value: object, _: object) -> bool:
    return is_same_label(value)  # names are looked at with their channel


def _is_dash(value: object, _: object) -> bool:
    """Whether a dashed line has more of itself than of gaps."""
    if not is_list(value) or not all(_within(0, 20)(one, None) for one in value):
        return False
    return not value or sum(value[::2]) >= sum(value) / 3


def _any(*_: object) -> bool:
    return True


def _title_limit(value: object, _: object) -> bool:
    return value == 0 or (isinstance(value, (int, float)) and value >= 150)


def _limit(value: object, _: object) -> bool:
    return value == 0 or (isinstance(value, (int, float)) and value >= 60)


def _is_count(value: object, _: object) -> bool:
    return is_dict(value) or _within(2, 40)(value, None)


def _is_number_format(value: object, _: object) -> bool:
    return value == "number"


def _is_true(value: object, _: object) -> bool:
    return value is not False


def _is_font(value: object, _: object) -> bool:
    return _SIGNS_FOR_LETTERS.search(str(value)) is None


def _is_side(value: object, _: object) -> bool:
    return value in _listed("left right top bottom top-left top-right bottom-left bottom-right")


def _is_upright(value: object, _: object) -> bool:
    return isinstance(value, (int, float)) and not 90 < value % 360 < 270  # no 6 looks like a 9


def _is_hint(value: object, _: object) -> bool:
    return isinstance(value, bool) or is_dict(value)  # a text would be the same for every bar


def _is_padding(value: object, _: object) -> bool:
    sides = value.values() if is_dict(value) else [value]
    return all(_within(0, 200)(side, None) for side in sides)


_MARK: dict[str, Check] = {
    **dict.fromkeys(
        _listed(
            "type color fill stroke opacity fillOpacity strokeOpacity filled size width "
            "height orient clip cursor ariaRole invalid strokeCap strokeJoin "
            "continuousBandSize "
            "discreteBandSize order"
        ),
        _any,
    ),
    "aria": _is_true,
    "tooltip": _is_hint,
    "strokeDash": _is_dash,
    **dict.fromkeys(["strokeWidth", "binSpacing", "minBandSize"], _within(0, 6)),
    **{f"cornerRadius{end}": _within(0, 12) for end in ("", "End", "TopLeft", "TopRight")},
    **{f"cornerRadius{end}": _within(0, 12) for end in ("BottomLeft", "BottomRight")},
}
# How words look, behind "label", "title" or "subtitle"; the titles of a figure have them bare too.
_OF_WORDS: dict[str, Check] = {
    **dict.fromkeys(
        _listed("align anchor baseline fontstyle fontweight overlap flush bound orient frame text"),
        _any,
    ),
    "angle": _is_upright,
    "lineheight": _within(6, 80),
    "": _any,
    "color": _is_seen,
    "fill": _is_seen,
    "font": _is_font,
    "separation": _within(-1, 20),
    "fontsize": _within(6, 36),
    "opacity": _within(0.4, 1),
    "limit": _limit,
    **dict.fromkeys(["padding", "offset"], _within(-10, 60)),
    **dict.fromkeys(["x", "y", "dx", "dy"], _within(-60, 60)),
}
_OF_AXIS: dict[str, Check] = {
    **dict.fromkeys(["orient", "values", "description", "tickMinStep"], _any),
    "aria": _is_true,
    **dict.fromkeys(["grid", "domain", "ticks", "zindex"], _any),
    "labels": _is_true,
    "labelExpr": _is_label,
    **dict.fromkeys(["minExtent", "maxExtent"], _within(0, 200)),
    "tickSize": _within(0, 20),
    "format": _is_format,
    "tickCount": _is_count,
    "offset": _within(-10, 60),
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
_OF_PAGES: dict[str, Check] = {"padding": _is_padding, "font": _is_font}
_OF_LEGENDS: dict[str, Check] = {
    **dict.fromkeys(_listed("title direction columns type clipHeight aria description"), _any),
    "orient": _is_side,
    "format": _is_format,
    "formatType": _is_number_format,
    **dict.fromkeys(["offset", "padding", "rowPadding", "columnPadding"], _within(0, 40)),
    "cornerRadius": _within(0, 12),
}


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


def letters_that_mislead(whole: Part, mark: Part, text: Part, *, amounts: bool) -> str:
    """What may hide or change the numbers, or the names, that are written beside bars.

    Parameters
    ----------
    whole
        The chart, with its settings; some reach its letters.
    mark, text
        The layer of letters, and what is in them.
    amounts
        Whether they are numbers.
    """
    config = part(whole, "config")
    settings = [part(config, "text"), _style(config, "text")]
    inks = [one for looks in (mark, *settings) for one in (looks.get("color"), looks.get("fill"))]
    colour = next((one for one in inks if one is not None), "black")
    if not all(_is_seen(colour, paper) for paper in papers(whole)):
        return "The numbers beside the bars cannot be seen: their colour is nearly the paper's."
    for looks in (mark, *settings):
        coloured = ("type", "color", "fill")
        others = {name: value for name, value in looks.items() if name not in coloured}
        trouble = _unfit("the numbers", others, _letters, None)
        if trouble:
            return trouble
    known = _OF_AXIS.get if amounts else {"format": _is_whole}.get
    return _unfit("the numbers", {"format": text.get("format")}, known, None)


def papers(spec: Part) -> list[object]:
    """What the bars are painted on: the page, and the field between the axes."""
    config = part(spec, "config")
    page = spec.get("background", config.get("background"))
    fields = [part(spec, "view").get("fill"), part(config, "view").get("fill")]
    fields.append(_style(config, "cell").get("fill"))
    return [page, *(one for one in fields if one is not None)]


def _troubles(spec: Part, amounts: set[str]) -> Iterator[str]:
    config, encoding, page = part(spec, "config"), part(spec, "encoding"), papers(spec)[0]
    yield _unlisted("the chart", spec, _TOP)
    embedding = part(part(spec, "usermeta"), "embedOptions")
    yield _unlisted("the options of embedding", embedding, ["theme"])  # looks of Altair name one
    yield _unlisted("the data", part(spec, "data"), _OF_DATA)
    yield _unlisted("the settings", config, _CONFIG)
    yield _unlisted("the channels", encoding, _CHANNELS)
    mark = spec.get("mark")
    for one in (mark, *(part(config, name) for name in ("mark", "bar")), _style(config, "bar")):
        yield _unfit("the bars", one, _MARK.get, page)
    names = {part(encoding, one).get("field") for one in ("x", "y") if one not in amounts}
    for channel, shown in encoding.items():
        yield from _of_channel(channel, shown, amounts, page)
        for one in filter(is_dict, shown if is_list(shown) else [shown]):
            for looks in (one, part(one, "legend")):
                if one.get("field") in names:
                    form = {"format": looks.get("format")}
                    yield _unfit(f"the channel {channel}", form, {"format": _is_whole}.get, page)
    for channel, sides in (("x", (None, "top", "bottom")), ("y", (None, "left", "right"))):
        axis = part(part(encoding, channel), "axis")
        yield _unfit(f"the {channel} axis", axis, _axis, page)
        if channel not in amounts:
            form = {"format": axis.get("format")}
            yield _unfit(f"the {channel} axis", form, {"format": _is_whole}.get, page)
        if axis.get("orient") not in sides:
            yield _leave_out(f"the {channel} axis", "orient")
    for name in config:
        if name.startswith("axis"):
            yield _unfit(f"the settings of {name}", config[name], _axis_settings, page)
    yield _unfit("the settings of the scales", config.get("scale"), _OF_SCALES.get, page)
    sizes = spec.get("autosize")
    if (sizes.get("type") if is_dict(sizes) else sizes) == "none":
        yield _leave_out("the chart", "autosize")  # it leaves no room for the axes
    for where, whole in (("the chart", spec), ("the settings", config)):
        yield _unfit(where, {key: whole.get(key) for key in _OF_PAGES}, _OF_PAGES.get, page)
    yield from _of_params(spec)
    yield from _of_lines(encoding, config)
    yield _unfit("the settings of the legend", config.get("legend"), _legend, page)
    yield _unfit("the title", spec.get("title"), _title, page)
    yield _unfit("the settings of the title", config.get("title"), _title, page)
    for name in ("guide-label", "guide-title", "group-title", "group-subtitle"):
        yield _unfit(f"the style {name}", _style(config, name), _title, page)
    hints = part(config, "tooltipFormat")
    for name, value in (("numberFormat", config.get("numberFormat")), *hints.items()):
        yield _unfit(f"the settings of {name}", {"format": value}, _OF_AXIS.get, page)
    for name, size in part(config, "view").items():
        if name == "clip" and size:
            yield _leave_out("the settings of the view", name)  # it cuts the axes off
        least = 2 if name == "step" else 20 if name.endswith(("Width", "Height")) else 0
        most = 200 if name == "step" else 2000
        if name == "strokeWidth":
            least, most = 0, 6
        if isinstance(size, (int, float)) and not least <= size <= most:
            yield _leave_out("the settings of the view", name)
    for name, colours in part(config, "range").items():
        pale = is_dict(colours) and is_pale_scheme(colours.get("scheme"))
        if {"color", "fill"} & set(encoding) and (pale or not _is_seen(colours, page)):
            yield _leave_out("the settings of range", name)


def _of_params(spec: Part) -> Iterator[str]:
    """Only what is chosen or zoomed by hand, from the whole figure on."""
    params = spec.get("params")
    for one in params if is_list(params) else ():
        if not is_dict(one):
            continue
        name, select = str(one.get("name")), one.get("select")
        yield _unlisted(f"the parameter {name}", one, _OF_PARAMS)
        yield _unlisted(f"the parameter {name}", part(one, "select"), _OF_SELECTIONS)
        kind = select.get("type") if is_dict(select) else select
        if name in _TAKEN or kind not in ("interval", "point") or is_dict(one.get("bind")):
            yield _leave_out("the parameters", name)


def _of_lines(encoding: Part, config: Part) -> Iterator[str]:
    """Lines that are painted over the bars may be thin."""
    axes = [part(part(encoding, channel), "axis") for channel in ("x", "y")]
    axes += [part(config, name) for name in config if name.startswith("axis")]
    if any(axis.get("zindex") for axis in axes):
        widths = [axis.get(f"{line}Width") for axis in axes for line in ("grid", "tick")]
        if any(isinstance(width, (int, float)) and width > 1 for width in widths):
            yield _leave_out("the axes", "zindex")


def _of_channel(channel: str, shown: object, amounts: set[str], page: object) -> Iterator[str]:
    where = f"the channel {channel}"
    if is_list(shown):
        for one in shown:
            yield from _of_channel(channel, one, amounts, page)
    if not is_dict(shown):
        return
    if channel == "tooltip" and "value" in shown:
        yield _leave_out(where, "value")
    yield _unlisted(
        where,
        shown,
        _OF_AXIS_CHANNEL if channel in ("x", "y") else [*_OF_OTHERS, "aggregate", "format"],
    )
    yield _unfit(where, {"format": shown.get("format")}, _OF_AXIS.get, page)
    yield _unfit(f"the legend of {channel}", shown.get("legend"), _legend, page)
    if is_pale_scheme(part(shown, "scale").get("scheme")):
        yield _leave_out(f"the scale of {channel}", "scheme")
    if "scale" in shown and not is_dict(shown["scale"]):
        yield _leave_out(where, "scale=None")
    if channel in ("x", "y"):
        known = _OF_NUMBERS if channel in amounts else _OF_NAMES
    else:
        names = shown.get("type") in ("nominal", "ordinal")
        known = [*_OF_COLOURS, "domain"] if names else _OF_COLOURS
    yield _unlisted(f"the scale of {channel}", part(shown, "scale"), known)


def _axis(name: str) -> Check | None:
    if name in _OF_AXIS:
        return _OF_AXIS[name]
    line = re.match(r"(grid|domain|tick)(?!Offset|Count)", name)
    if line:
        return _within(0, 6) if name.endswith("Width") else _any
    return _title(name) if name.startswith(("label", "title")) else None


def _axis_settings(name: str) -> Check | None:
    return None if name == "labelExpr" else _axis(name)  # it would reach axes of names as well


def _legend(name: str) -> Check | None:
    if name == "labelExpr":
        return None
    if name.startswith(("symbol", "gradient")):
        return _any
    return _OF_LEGENDS.get(name) or (_title(name) if name.startswith(("label", "title")) else None)


def _letters(name: str) -> Check | None:
    return _is_hint if name == "tooltip" else _title(name)


def _title(name: str) -> Check | None:
    if name in ("limit", "subtitleLimit"):
        return _title_limit
    if name == "labelOffset":
        return _within(-6, 6)
    end = re.sub("^(label|title|subtitle)", "", name)
    return _OF_WORDS.get(end.lower())


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
    return part(part(config, "style"), name)


def part(whole: Part, name: str) -> Part:
    """A part of a specification that is itself made of parts; empty where there is none."""
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
