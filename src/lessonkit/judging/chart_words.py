"""Whether the words of a chart say what is drawn, and nothing else.

Every function gives a sentence about what is wrong, or an empty text.
"""

import re
from collections.abc import Collection, Sequence

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
DENIED = (
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


def of_amounts(title: str, units: Sequence[str], channel: str, known: Collection[str]) -> str:
    """Whether the title of an axis of numbers says what one of them counts, and no more.

    Parameters
    ----------
    units
        Words for what is counted; any of them will do, and the first is asked for.
    known
        The words that the chart's rows go by: numbers may be "a year" where a row is a year.

    Examples
    --------
    >>> of_amounts("apples picked in a year", ["fruit", "apples"], "y", ["year"])
    ''
    >>> of_amounts("boxes of apples", ["apples"], "y", ["year"])
    'The title of the y axis says “boxes of apples”: that counts boxes, and apples are drawn.'
    """
    where = f"The title of the {channel} axis"
    lower = title.lower()
    said = [one for one in units if re.search(rf"(?<!\w){re.escape(one.lower())}(?!\w)", lower)]
    if not said:
        return f"{where} should say the unit: it needs the word “{units[0]}”."
    unit = said[0]
    other = of_hints(title, unit, where)
    if other:
        return other
    if re.search(DENIED, lower):
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


def of_span(text: str, where: str, names: Collection[object]) -> str:
    """Whether the years from which and to which a text runs are drawn.

    Examples
    --------
    >>> of_span("2021 to 2022", "The title", [2021, 2022, 2023])
    ''
    >>> of_span("2018–2022", "The title", [2021, 2022])
    'The title says 2018–2022, and the bars run from 2021 to 2022.'
    """
    drawn = [int(str(name)) for name in names if re.fullmatch(r"(19|20)\d\d", str(name))]
    span = re.search(r"\b((?:19|20)\d\d) ?(?:to|until|[-–—]) ?((?:19|20)\d\d)\b", text)
    if not drawn or not span or min(drawn) <= int(span[1]) <= int(span[2]) <= max(drawn):
        return ""
    return f"{where} says {span[0]}, and the bars run from {min(drawn)} to {max(drawn)}."


def of_size(text: str, where: str) -> str:
    """Whether the words above a chart make of its numbers thousands, or a part of a hundred.

    Examples
    --------
    >>> of_size("Apples, in thousands", "The title")[:36]
    'The title says “in thousands”, and t'
    >>> of_size("Thousands of apples: down by 93%", "The title")
    ''
    """
    size = r"(?:hundreds|thousands|millions|per ?cent|percentages?|%)(?=\s*(?:[).,;:]|$))"
    found = re.search(
        rf"(?:\bin |(?<=\()|(?<=, )){size}|\b(?:percentage|proportion|share) of\b",
        text,
        re.IGNORECASE,
    )
    if found is None:
        return ""
    return f"{where} says “{found[0]}”, and the bars show the numbers as they stand in the table."


def of_time(text: str, where: str, known: Collection[str], *, often: bool = True) -> str:
    """Whether a text says that a bar is one month, or any other time, where it is not.

    Parameters
    ----------
    often
        Whether "monthly" says so, too; else it may be the table that the numbers come from.

    Examples
    --------
    >>> of_time("Apples per year", "The title", ["year"])
    ''
    >>> of_time("Monthly apples", "The title", ["year"])
    'The title says “monthly”, and a bar is one year.'
    """
    lower, bars = text.lower(), [word.lower().rstrip("s") for word in known]
    times = "|".join(_TIMES.split())
    by = "(?:by|per)" if set(bars) & set(_TIMES.split()) else "per"
    told = [(m[0], m[1]) for m in re.finditer(rf"\b{by} ({times})s?\b", lower)]
    adverbs = map(str, _OFTEN.findall(lower)) if often else ()
    told += [(adverb, _EVERY.get(adverb, adverb[:-2])) for adverb in adverbs]
    if any(time in bars for _, time in told):
        return ""  # sums by year of numbers by quarter
    return f"{where} says “{told[0][0]}”, and a bar is one {' or '.join(known)}." if told else ""


def of_source(text: str, source: str) -> bool:
    """Whether a text that says "Source:" names that source behind it.

    Examples
    --------
    >>> of_source("Apples (source: Farm Survey)", "Farm Survey"), of_source("Apples", "Farm Survey")
    (True, True)
    >>> of_source("Farm Survey of apples. Source: my head", "Farm Survey")
    False
    """
    named = re.findall(r"\bsources?\s*:(.{0,120})", text, re.IGNORECASE)
    return not named or any(source.lower() in one.lower() for one in named)


def of_edition(text: str, known: str) -> str:
    """Whether the edition that a text names is that of the table.

    Examples
    --------
    >>> of_edition("edition of 1 May 2024", "edition of 1 May 2024"), of_edition("2024", "")
    ('', '')
    >>> of_edition("Farm Survey, edition of 1 May 2034", "edition of 1 May 2024")
    'Your table is not from the edition of 1 May 2034. Look at its source line.'
    """
    date = r"edition of (\d{1,2} \w+ \d{4})"
    true = re.findall(date, known, re.IGNORECASE)
    other = [one for one in re.findall(date, text, re.IGNORECASE) if true and one not in true]
    return (
        f"Your table is not from the edition of {other[0]}. Look at its source line."
        if other
        else ""
    )


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
    near = rf"{DENIED}[^.;:]{{0,25}}{re.escape(source)}"
    return re.search(near, text, re.IGNORECASE) is not None
