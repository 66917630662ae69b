"""Whether the words of a chart say what is drawn, and nothing else.

Every function gives a sentence about what is wrong, or an empty text.
"""

import re
from collections.abc import Collection

# What would make every number of an axis a thousand or a hundred times something else.
_OTHER_SIZE = re.compile(
    r"\b(hundreds?|thousands?|millions?|billions?|tens|dozens?|scores|000s|per ?cent|percent|times"
    r"|[x×] ?10+|k|mn?|bn|in 1[0, ]*0s?|1e\d|10\^\d|lakhs?|crores?|pct|ppm)\b|[%‰]"
    r"|10[²³⁴⁵⁶]|(?<![\d,.])['’]?000\b",
    re.IGNORECASE,
)
# What would make of them something that is worked out of them, or money.
_OTHER_THING = re.compile(
    r"\b(shares?|proportion|fractions?|rates?|ratio|log|logarithm|index|change|difference|growth|"
    r"increase|decrease|average|mean|median|percentiles?|cumulative|running total|cost|spent|"
    r"spending|pounds?|dollars?|euros?|probability|ranks?|ranking|half|halved|twice|doubled|squared?"
    r"|roots?|weighted|adjusted|normali[sz]ed|standardi[sz]ed|scaled|expected|forecasts?|projected|"
    r"predicted|less|fewer)\b|[£$\u20ac√²³]",
    re.IGNORECASE,
)
_DENIED = (
    r"\b(?:not|no(?!\.)|never|without|except|excluding|excl|minus|unlike|contrary to|instead of"
    r"|rather than|different from)\b"
)
_OFTEN = re.compile(r"\b(?:hourly|daily|weekly|monthly|quarterly|yearly|annual)\b")
_EVERY = {"daily": "day", "annual": "year"}  # the others end in -ly
_FOR_EACH = re.compile(
    r"(?:\bper|\beach|\bevery|/)\s+(?:each |calendar |whole |full )*([\w,]+)"
    r"|\ban? (second|minute|hour|day|week|month|quarter|year|decade)\b",
    re.IGNORECASE,
)
_COUNTED = "n no number numbers count counts headcount total totals sum amount figures all"
_OTHER_NAMES = ("age", "aged", "since", "until", "number", "count", "percent", "share")
_TIMES = "second minute hour day week month quarter year decade"
_OTHER_CHART = re.compile(
    r"\b(line|pie|area|scatter|dot|bubble|bar|column|box|radar|donut|doughnut|violin) ?"
    r"(?:chart|graph|plot|diagram)s?\b|\b(heat|tree) ?maps?\b",
    re.IGNORECASE,
)
_SAME_MARK = {"bar": ("bar", "column"), "arc": ("pie",), "point": ("scatter", "dot", "bubble")}


def of_amounts(title: str, unit: str, channel: str, known: Collection[str]) -> str:
    """Whether the title of an axis of numbers says what one of them counts, and no more.

    Parameters
    ----------
    known
        The words that the chart's rows go by: numbers may be "a year" where a row is a year.

    Examples
    --------
    >>> of_amounts("apples picked in a year", "apples", "y", ["year"])
    ''
    >>> of_amounts("boxes of apples", "apples", "y", ["year"])
    'The title of the y axis says “boxes of apples”: that counts boxes, and apples are drawn.'
    """
    where = f"The title of the {channel} axis"
    lower = title.lower()
    if not re.search(rf"(?<!\w){re.escape(unit.lower())}(?!\w)", lower):
        return f"{where} should say the unit: it needs the word “{unit}”."
    other = of_hints(title, unit, where)
    if other:
        return other
    if re.search(_DENIED, lower):
        return f"{where} says what the numbers are not. Say what one of them counts."
    for found in _FOR_EACH.finditer(lower):
        each = found[1] or found[2]
        if not any(each.rstrip("s") == word.lower().rstrip("s") for word in known):
            return (
                f"{where} says “{found[0]}”, and the numbers on it are not divided by anything. "
                "Say what one of them counts, and no more."
            )
    for often in map(str, _OFTEN.findall(lower)):
        if not any(_EVERY.get(often, often[:-2]) == word.lower().rstrip("s") for word in known):
            return f"{where} says “{often}”, and a bar is one {' or '.join(known)}."
    part = re.search(
        rf"([\w-]+) of (?:the |these |all )?{re.escape(unit.lower())}(?!\w)|"
        rf"\b([a-z]+s) (?:with|for|by|carrying|without) (?:the )?{re.escape(unit.lower())}(?!\w)",
        lower,
    )
    thing = (part[1] or part[2]) if part else "all"
    if part and thing not in _COUNTED.split():
        return f"{where} says “{part[0]}”: that counts {thing}, and {unit.lower()} are drawn."
    return ""


def of_hints(title: str, unit: str, where: str) -> str:
    """Whether a text beside numbers makes them something else than what stands in the table.

    Examples
    --------
    >>> of_hints("how many", "apples", "A title")
    ''
    >>> of_hints("thousands", "apples", "A title")[:26]
    'A title says “thousands”, '
    """
    for other in (_OTHER_SIZE, _OTHER_THING):
        found = other.search(title.lower())
        if found and found[0] not in unit.lower():
            return (
                f"{where} says “{found[0]}”, and the numbers on it are as they stand in the table. "
                "Say what one of them counts, and no more."
            )
    return ""


def of_years(title: str, names: Collection[object]) -> str:
    """Whether a title speaks of other years than those that are drawn.

    Examples
    --------
    >>> of_years("From 2021 on", [2021, 2022]), of_years("Apples", [2021]), of_years("1999", ["a"])
    ('', '', '')
    >>> of_years("Apples in 1999", [2021, 2022])
    'The title says 1999, and the bars run from 2021 to 2022.'
    """
    drawn = [int(str(name)) for name in names if re.fullmatch(r"(19|20)\d\d", str(name))]
    said = re.findall(r"\b(?:19|20)\d\d\b", title)
    if not drawn or not said or any(min(drawn) <= int(year) <= max(drawn) for year in said):
        return ""
    return f"The title says {said[0]}, and the bars run from {min(drawn)} to {max(drawn)}."


def of_names(title: str, field: str, units: Collection[str], channel: str) -> str:
    """Whether the title of an axis of names says no other thing than its column.

    Examples
    --------
    >>> of_names("calendar year", "year", ["apples"], "x"), of_names("Jahr", "year", [], "x")
    ('', '')
    >>> of_names("month", "year", ["apples"], "x")
    'The title of the x axis says “month”, and “year” is what stands on it.'
    """
    words = [word.rstrip("s") for word in re.findall(r"\w+", title.lower())]
    other = next((word for word in words if word in _OTHER_NAMES), None)
    if other and other not in field.lower():
        return (
            f"The title of the {channel} axis says “{other}”, and “{field}” is what stands on it."
        )
    if field.lower().rstrip("s") in words:
        return ""
    times = _TIMES.split() if field.lower().rstrip("s") in _TIMES.split() else []
    others = [*times, *(unit.lower().rstrip("s") for unit in units)]
    said = next((word for word in words if word in others), None)
    if said is None:
        return ""
    return f"The title of the {channel} axis says “{said}”, and “{field}” is what stands on it."


def of_kind(text: str, mark: str) -> str:
    """Whether the words call the chart what it is."""
    same = _SAME_MARK.get(mark, (mark,))
    called = _OTHER_CHART.finditer(text)
    found = next((m for m in called if (m[1] or m[2]).lower() not in same), None)
    if found is None:
        return ""
    return f"Title and description speak of a {found[0].lower()}, and {mark}s are drawn."


def denied(text: str, source: str) -> bool:
    """Whether a text says of a source that it is none: "not from the Met Office"."""
    near = rf"{_DENIED}[^.;:]{{0,25}}{re.escape(source)}"
    return re.search(near, text, re.IGNORECASE) is not None
