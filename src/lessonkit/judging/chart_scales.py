"""Whether bars are as long as their numbers: the scales of a chart.

Most functions give a sentence about what is wrong, or an empty text.
"""

from collections.abc import Collection, Mapping
from math import isfinite
from typing import Any, TypeGuard

from lessonkit.judging.rounding import as_numbers
from lessonkit.text.kinds_of_value import is_dict, is_list

Scale = Mapping[str, Any]
_ROOM = 5  # an axis may be this many times as long as its longest bar
_MOVING = ("range", "rangeMin", "rangeMax", "domainRaw", "domainMid")


def stretched(scale: Scale, channel: str) -> str:
    """Whether a scale of numbers is uneven.

    Examples
    --------
    >>> stretched({"type": "linear"}, "y"), stretched({"type": "log"}, "y")[:34]
    ('', 'The scale of y is stretched (log),')
    """
    kind = scale.get("type")
    if kind in (None, "linear"):
        return ""
    return (
        f"The scale of {channel} is stretched ({kind}), so a bar twice as long is not twice as "
        "much. Bars need an even scale that starts at zero."
    )


def foot_is_cut(scale: Scale) -> bool:
    """Whether an axis begins above zero.

    Examples
    --------
    >>> foot_is_cut({"zero": False}), foot_is_cut({"domain": [500, 900]}), foot_is_cut({})
    (True, True, False)
    """
    domain = scale.get("domain")
    if _two_numbers(domain):
        foot = min(domain)
        cut = max(domain) < 0
    else:
        foot, cut = 0, scale.get("zero") is False
    lowest = scale.get("domainMin", foot)
    return cut or (_is_number(lowest) and lowest > 0)


def of_numbers(scale: Scale, channel: str, longest: float, sort: object = None) -> str:
    """Whether an even scale that begins at zero shows the whole of every bar, the right way up.

    Examples
    --------
    >>> of_numbers({}, "y", 120.0), of_numbers({"reverse": False}, "y", 120.0, "descending")
    ('', '')
    >>> of_numbers({}, "y", 120.0, "descending")
    "sort='descending' turns the y axis of numbers round. Leave it out."
    """
    domain = scale.get("domain")
    if domain is not None and not _two_numbers(domain):
        return f"The domain of {channel} should be two numbers, or left out."
    if sort == "descending" and "reverse" not in scale:
        return f"sort='descending' turns the {channel} axis of numbers round. Leave it out."
    if scale.get("reverse") or (_two_numbers(domain) and domain[0] > domain[1]):
        return f"The {channel} axis runs the wrong way round: zero belongs at the foot."
    highest = domain[1] if _two_numbers(domain) else longest
    if min(highest, scale.get("domainMax", highest)) < longest * (1 - 1e-9):
        return f"The {channel} axis ends before the longest bar does."
    lowest = min(0.0, domain[0] if _two_numbers(domain) else 0.0)
    ends = [one for one in (scale.get("domainMin"), scale.get("domainMax")) if _is_number(one)]
    span = max([highest, *ends]) - min([lowest, *ends])
    if longest > 0 and span > _ROOM * longest:
        return (
            f"The {channel} axis runs so far beyond the bars that they can hardly be seen. Let it "
            "end near the longest one."
        )
    if is_dict(scale.get("nice")):
        return f"nice rounds the scale of {channel} to dates, and numbers are on it. Leave it out."
    return _moved(scale, channel)


def _moved(scale: Scale, channel: str) -> str:
    moving = [name for name in _MOVING if name in scale]
    if moving:
        return f"{moving[0]} moves the scale of {channel} away from its axis. Leave it out."
    return ""


def of_names(scale: Scale, channel: str, names: Collection[object]) -> str:
    """Whether a scale of names has a place for every one of them, and for no other."""
    other = of_domain(scale, channel, names)
    if other:
        return other
    gaps = (scale.get(key) for key in ("padding", "paddingInner"))
    if any(_is_number(gap) and gap > 0.95 for gap in gaps):
        return "The bars cannot be seen: the padding of their scale leaves them no width."
    return _moved(scale, channel)


def of_domain(scale: Scale, channel: str, names: Collection[object]) -> str:
    """Whether the names that a scale is given are those that are drawn.

    Examples
    --------
    >>> of_domain({}, "color", ["old"]), of_domain({"domain": ["old"]}, "color", ["old"])
    ('', '')
    >>> of_domain({"domain": ["old", "new"]}, "color", ["old"])
    'The scale of color has a place for new, of which there is no row.'
    """
    domain = scale.get("domain")
    if is_list(domain):
        shown, known = set(map(str, domain)), set(map(str, names))
        left = [name for name in names if str(name) not in shown]
        if left:
            return f"The scale of {channel} leaves out {left[0]}."
        more = [name for name in domain if str(name) not in known]
        if more:
            return f"The scale of {channel} has a place for {more[0]}, of which there is no row."
    return ""


def backwards(shown: Scale, channel: str, names: Collection[object]) -> str:
    """Whether names that are numbers, such as years, run otherwise than from the first to the last.

    Parameters
    ----------
    names
        Each of them once, in the order of the rows.

    Examples
    --------
    >>> backwards({"sort": "descending"}, "x", [2021, 2022])
    'On x 2022 comes before 2021, so a rise looks like a fall. Leave sort and reverse out.'
    >>> backwards({"sort": "-y"}, "x", [2021, 2022]), backwards({"sort": None}, "x", ["a", "b"])
    ('', '')
    """
    numbers = as_numbers(names)
    if numbers is None or len(set(numbers)) < 2 or channel != "x":
        return ""
    first, last = (f"{end(numbers):g}" for end in (min, max))
    scale = shown.get("scale")
    scale = scale if is_dict(scale) else {}
    order = scale.get("domain", shown.get("sort", "ascending"))
    if order is None:
        order = list(names)  # as the rows stand
    if is_dict(order):
        by = order.get("field", order.get("encoding"))
        itself = by in (shown.get("field"), channel)
        order = order.get("order", "ascending") if itself else f"by {by}"
    listed = as_numbers(order) if is_list(order) else None
    turned = order in ("descending", f"-{channel}")
    turned = turned or (listed is not None and listed == sorted(listed)[::-1])
    if listed is not None and not turned and listed != sorted(listed):
        return (
            f"The names on {channel} stand in no order: {first} should come first. Leave sort out."
        )
    # Bars that are sorted by their length are soon seen to be.
    if turned != bool(scale.get("reverse")):
        return (
            f"On {channel} {last} comes before {first}, so a rise looks like a fall. Leave sort "
            "and reverse out."
        )
    return ""


def of_steps(axes: Collection[object], longest: float) -> str:
    """Whether the labels of an axis are near enough to each other.

    Examples
    --------
    >>> of_steps([{"tickMinStep": 50}], 120.0), of_steps([{"tickMinStep": 5e9}], 120.0)[:34]
    ('', 'tickMinStep leaves the axis hardly')
    """
    steps = [axis.get("tickMinStep") for axis in axes if is_dict(axis)]
    if any(_is_number(step) and step > longest / 2 for step in steps):
        return "tickMinStep leaves the axis hardly a label, so nobody can read how long a bar is."
    return ""


def of_name_labels(values: object, channel: str, names: Collection[object]) -> str:
    """Whether an axis of names writes each of them.

    Examples
    --------
    >>> of_name_labels(None, "x", [1, 2]), of_name_labels([2], "x", [1, 2])
    ('', 'The labels of the x axis leave out 1.')
    """
    written = set(map(str, values)) if is_list(values) else None
    left = [name for name in names if written is not None and str(name) not in written]
    return f"The labels of the {channel} axis leave out {left[0]}." if left else ""


def of_labels(values: object, channel: str, longest: float) -> str:
    """Whether the labels that an axis is given let a bar's length be read.

    Examples
    --------
    >>> of_labels([0, 50, 100], "y", 120.0)
    ''
    >>> of_labels([0, 1], "y", 120.0)
    'The labels of the y axis leave out most of it, so nobody can read how long a bar is.'
    """
    numbers = as_numbers(values) if is_list(values) else None
    if numbers is None or any(longest / 4 <= one <= 2 * longest for one in numbers):
        return ""
    return (
        f"The labels of the {channel} axis leave out most of it, so nobody can read how long a bar "
        "is."
    )


def _two_numbers(domain: object) -> TypeGuard[list[float]]:
    return is_list(domain) and len(domain) == 2 and all(map(_is_number, domain))


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and isfinite(value)
