"""Figures of the learner's own for a brief: typed line by line, or an Altair chart."""

import re

from crossings.briefs.bars import Bar, Bars
from lessonkit.figures.figure import Figure, read_figure
from lessonkit.judging.numbers import read_amount
from lessonkit.judging.verdict import Verdict
from lessonkit.text.errors import CourseError

_WORDS = ("title", "unit", "source")
_PER_CENT = re.compile(r"%|per ?cent\b", re.IGNORECASE)
HOW = (
    "title: …\nunit: …\nsource: …\n2022: 100\n2023: 120\n\n"
    "(one line for each bar: its name, a colon, its number)"
)


def from_text(text: str) -> Bars:
    """A figure from the lines that a learner typed: title, unit, source, then one for each bar.

    Raises
    ------
    CourseError
        A line cannot be read, or the figure is not complete.

    Examples
    --------
    >>> from_text("title: Two years\\nunit: boats\\nsource: mine\\n2022: 1,200\\n2023: 3").bars[0]
    Bar(label='2022', end=1200.0, start=0, said='')
    """
    words, bars, typed = dict.fromkeys(_WORDS, ""), [], []
    for line in filter(str.strip, text.splitlines()):
        name, colon, rest = (part.strip() for part in line.partition(":"))
        if colon and (word := name.lower()) in _WORDS:
            words[word] = rest
            continue
        *label, number = line.rsplit(":", 1)
        value = _number(number.strip())
        if not label or not label[0].strip() or value is None:
            raise CourseError(
                f"The line “{line.strip()[:60]}” could not be read. Each bar is a line with its "
                "name, a colon and its number, such as “2023: 1,200”."
            )
        bars.append(Bar(label[0].strip(), value))
        typed.append(number.strip())
    shares = [number for number in typed if _PER_CENT.search(number)]
    if 0 < len(shares) < len(typed):
        other = next(number for number in typed if number not in shares)
        raise CourseError(
            f"Units are mixed: “{shares[0]}” is per cent and “{other}” is not. A figure has one "
            "unit for all its bars."
        )
    return Bars(**words, bars=tuple(bars))


def _number(text: str) -> float | None:
    amount = read_amount(text)
    if isinstance(amount, Verdict):
        return None
    if amount.worked_out:
        raise CourseError(
            f"“{text}” is a range or a sum. A bar takes one number: draw each end of a range as a "
            "bar of its own."
        )
    if "." in text and amount.others:
        other = amount.others[0][0]
        raise CourseError(
            f"“{text}” can be read in two ways. Write {other:,.0f} or {text}0, whichever you mean: "
            "in English a full stop stands before the decimals."
        )
    return amount.value


def as_text(figure: Bars) -> str:
    """A figure as lines that `from_text` reads."""
    head = [f"{name}: {getattr(figure, name)}" for name in _WORDS]
    return "\n".join([*head, *(f"{bar.label}: {_written(bar.end)}" for bar in figure.bars)])


def _written(value: float) -> str:
    """A number that is read in one way only: three decimals would do for thousands elsewhere."""
    text = f"{value:.12g}"
    return f"{text}0" if re.fullmatch(r"-?\d{1,3}\.\d{3}", text) else text


def from_chart(chart: object) -> Bars:
    """The bars of an Altair chart: one column of names or years, one of numbers, one row a bar.

    Parameters
    ----------
    chart
        A single chart with a title, the source in its subtitle, and the unit as the title of the
        axis with the numbers.

    Raises
    ------
    CourseError
        It is no chart, or one that is not so simple.

    Examples
    --------
    >>> import altair as alt
    >>> import pandas as pd
    >>> rows = pd.DataFrame({"year": [2022, 2023], "people": [12658, 924]})
    >>> title = alt.Title("A fall", subtitle="Home Office")
    >>> chart = alt.Chart(rows, title=title).mark_bar().encode(x="year:O", y="people:Q")
    >>> from_chart(chart).bars[1].number
    '924'
    """
    figure = read_figure(chart)
    names, numbers, unit = _columns(figure)
    rows = next(iter(figure.rows.values()))
    try:
        bars = tuple(
            Bar(_label(name), float(value))
            for name, value in zip(rows[names], rows[numbers], strict=True)
        )
    except (TypeError, ValueError):
        raise CourseError(_SIMPLE) from None
    return Bars(figure.title, unit, figure.caption, bars)


_SIMPLE = (
    "A brief can show a chart with one row for each bar: a column of names or years on one axis, "
    "a column of numbers on the other, nothing added up in the chart. Make such a table first, "
    "then the chart."
)


def _columns(figure: Figure) -> tuple[str, str, str]:
    """The column of names, that of numbers, and the unit."""
    if len(figure.views) != 1 or len(figure.rows) != 1:
        raise CourseError(_SIMPLE)
    (view,) = figure.views
    axes = [view.channels.get(one, {}) for one in ("x", "y")]
    worked = view.transforms or any(
        {"aggregate", "bin", "timeUnit"} & {key for key, value in axis.items() if value}
        for axis in axes
    )
    numeric = [axis for axis in axes if axis.get("type") == "quantitative"]
    others = [axis for axis in axes if axis.get("type") != "quantitative"]
    if worked or len(numeric) != 1 or not all(axis.get("field") for axis in axes):
        raise CourseError(_SIMPLE)
    number, name = numeric[0], others[0]
    return name["field"], number["field"], str(number.get("title") or number["field"])


def _label(value: object) -> str:
    text = str(value)
    return text[:-2] if text.endswith(".0") else text
